"""What becomes of a report: accepted with a plan, people protected meanwhile, corrected, verified by another, closed.

Every step is an append-only event and an audit row in the same transaction. The step's function gives what the pure
table needs to know (`guards`) and what is to be stored; `take` decides and saves.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import small_steps, wire
from fieldlock.audit.queries import record
from fieldlock.days import local_day
from fieldlock.hazards import lifecycle, queries
from fieldlock.hazards.problems import SelfVerification, StepNotPossible
from fieldlock.hazards.reporting import tell_jobs
from fieldlock.hazards.schemas import Accept, Because, Close, Correct, Protect, Verify
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.problems import Conflict, NotFound, PreconditionFailed, invalid
from fieldlock.small_steps import Guards, Step, decided
from fieldlock.tickets import queries as tickets

Row = Mapping[str, Any]


@dataclass
class Handling(small_steps.Handling):
    """One step on one report."""

    @property
    def owns(self) -> bool:
        return bool(self.row["owner_id"] == self.actor.id)


async def _accept(act: Handling, args: Accept) -> Guards:
    """The plan: who corrects what until when, and how people are protected meanwhile (S-HAZ-02)."""
    owners = {owner["id"] for owner in await queries.owners(act.session, act.actor.org_id)}
    if args.owner_id not in owners:
        raise invalid(("owner_id", "unknown"))
    restricts = act.row["restricts"] if args.restrict is None else None if args.restrict == "none" else args.restrict
    if restricts is not None and act.row[f"{restricts}_id"] is None:
        raise invalid(("restrict", f"no {restricts} is known here"))
    ticket = args.corrective_ticket_id or act.row["corrective_ticket_id"]
    if ticket is not None and await tickets.read(act.session, act.actor.org_id, ticket) is None:
        raise invalid(("corrective_ticket_id", "unknown"))
    plan = {"owner_id": args.owner_id, "measure": args.measure, "due_on": args.due_on}
    interim = args.interim or act.row["interim"]
    act.change(**plan, interim=interim, restricts=restricts, corrective_ticket_id=ticket)
    return {"due_ahead": args.due_on >= await act.today()}


async def _protect(act: Handling, args: Protect) -> Guards:
    act.change(interim=args.interim)
    return {"owner_or_handler": act.owns or act.actor.scope("hazard.handle") is not None}


async def _correct(act: Handling, args: Correct) -> Guards:
    protected = act.row["severity"] != "high" or act.row["interim"] is not None
    act.change(corrected_by=act.actor.id)
    return {
        "owner": act.owns,
        "evidence_given": bool(args.files) and await act.held(args.files),
        "protected_first": protected,
    }


async def _send_back(act: Handling, _: Because) -> Guards:
    recorded = act.row["corrected_by"] is not None
    act.change(corrected_by=None)
    return {"correction_recorded": recorded}


async def _verify(act: Handling, _: Verify) -> Guards:
    """By another than those who corrected: the owner, who recorded it, the crew that was sent (I5)."""
    hands = await queries.correctors(act.session, act.actor.org_id, act.row["id"])
    recorded = act.row["corrected_by"] is not None
    act.change(verified_by=act.actor.id)
    return {"correction_recorded": recorded, "not_the_corrector": not act.owns and act.actor.id not in hands}


async def _close(_: Handling, __: Close) -> Guards:
    return {}


async def _dismiss(act: Handling, _: Because) -> Guards:
    others = act.row["reported_by"] != act.actor.id
    return {"not_the_reporter": others, "not_restricting": act.row["restricts"] is None}


STEPS = {
    "accept": Step(_accept, Accept, "hazard.handle"),
    "protect": Step(_protect, Protect, "hazard.report"),
    "correct": Step(_correct, Correct, "hazard.report"),
    "send_back": Step(_send_back, Because, "hazard.verify"),
    "verify": Step(_verify, Verify, "hazard.verify"),
    "close": Step(_close, Close, "hazard.handle"),
    "dismiss": Step(_dismiss, Because, "hazard.handle"),
}


def _advance(status: str, event: str, guards: Mapping[str, bool]) -> str:
    advance = partial(lifecycle.advance, status, event, guards)
    return decided(advance, event, {"hazard_status": status}, StepNotPossible, {"not_the_corrector": SelfVerification})


async def take(
    session: AsyncSession, actor: Actor, hazard: UUID, event: str, args: Any, *, now: datetime, seen: int | None
) -> None:
    """One step of the report's life in the caller's transaction. `seen` is the version of If-Match."""
    actor.require(STEPS[event].permission)
    row = await visible(session, actor, hazard, lock=True)
    if seen is not None and row["version"] != seen:
        raise PreconditionFailed(version=row["version"])
    act = Handling(session, actor, dict(row), now)
    guards = await STEPS[event].decide(act, args)
    to = _advance(row["status"], event, guards)
    said = args.model_dump(mode="json", exclude_none=True)
    await _record(act, event, (row["status"], to), said)
    if event == "accept" and to == "accepted" and "interim" in said:
        # Protected at once: the plan says how, and it holds from now on.
        interim = said["interim"]
        await _record(act, "protect", (to, "interim_protected"), {"interim": interim})
        to = "interim_protected"
    act.change(status=to)
    if await queries.save(session, actor.org_id, hazard, row["version"], now, act.changes) is None:
        raise Conflict
    await _tell(act, row)


async def _record(act: Handling, event: str, way: tuple[str, str], said: Mapping[str, Any]) -> None:
    body = {name: value for name, value in said.items() if name != "files"}
    frm, to = way
    values = {"id": new_id(), "event": event, "frm": frm, "to": to, "files": list(said.get("files", []))}
    who = {"org": act.actor.org_id, "hazard": act.row["id"], "by": act.actor.id, "by_name": act.actor.name}
    times = {"at": act.now, "device_at": None, "received_at": act.now}
    await queries.add_event(act.session, **values, **who, **times, body=wire.dumps(body).decode())
    payload = {"args": dict(said), "from": frm, "to": to}
    hazard = act.row["id"]
    await record(act.session, stream=hazard, topic="hazard", actor=act.actor.id, action=event, payload=payload)


async def _tell(act: Handling, before: Row) -> None:
    """Jobs on what is or was restricted learn of a change."""
    names = ("restricts", "corrective_ticket_id")
    was, now_is = (
        tuple(row[name] for name in names) if row["restricts"] and row["status"] in lifecycle.DANGEROUS else None
        for row in (before, act.row)
    )
    for row in (before, act.row) if was != now_is else ():
        if row["restricts"]:
            place = {"restricts": row["restricts"], "asset": row["asset_id"], "site": row["site_id"]}
            await tell_jobs(act.session, act.actor, row["id"], place)


async def visible(session: AsyncSession, actor: Actor, hazard: UUID, *, lock: bool = False) -> Row:
    """The report if the caller may see it, else 404."""
    scope = actor.require("hazard.read")
    if lock:
        await queries.lock(session, actor.org_id, hazard)
    row = await queries.read(session, actor.org_id, hazard, scope=scope, me=actor.id)
    if row is None:
        raise NotFound
    return row


def _named(key: Any, name: Any) -> dict[str, Any] | None:
    return {"id": key, "name": name} if key else None


def _ticket(key: Any, number: Any) -> dict[str, Any] | None:
    return {"id": key, "number": number} if key else None


def summary(row: Row, today: date) -> dict[str, Any]:
    """The wire form `HazardSummary`."""
    plain = ("id", "number", "version", "status", "severity", "description", "item", "place")
    return {
        **{name: row[name] for name in plain},
        "site": _named(row["site_id"], row["site_name"]),
        "asset": _named(row["asset_id"], row["asset_name"]),
        "ticket": _ticket(row["ticket_id"], row["ticket_number"]),
        "restricts": row["restricts"] if row["status"] in lifecycle.DANGEROUS else None,
        "reported_by": _named(row["reported_by"], row["reported_by_name"]),
        "reported_at": wire.iso(row["reported_at"]),
        "owner": _named(row["owner_id"], row["owner_name"]),
        "due_on": row["due_on"],
        "overdue": lifecycle.overdue(row["status"], row["due_on"], today),
    }


def _event(row: Row) -> dict[str, Any]:
    times = {name: wire.iso(row[name]) for name in ("at", "device_at", "received_at")}
    who = {"from": row["from_status"], "to": row["to_status"], "by": _named(row["by_id"], row["by_name"])}
    return {"id": row["id"], "event": row["event"], "body": row["body"], "files": list(row["files"]), **who, **times}


def _allowed(actor: Actor, row: Row) -> list[str]:
    """What the caller may try now; who it is forbidden to in particular is decided by the guards."""
    mine = row["owner_id"] == actor.id
    found = [name for name in lifecycle.possible(row["status"]) if actor.scope(STEPS[name].permission)]
    barred = set() if mine else {"correct"} | (set() if actor.scope("hazard.handle") else {"protect"})
    return [name for name in found if name not in barred]


async def document(session: AsyncSession, actor: Actor, hazard: UUID, now: datetime) -> dict[str, Any]:
    """The wire form `Hazard` for this caller."""
    row = await visible(session, actor, hazard)
    events = await queries.events(session, actor.org_id, hazard)
    return {
        **summary(row, await local_day(session, actor.org_id, now)),
        **{name: row[name] for name in ("stop_work", "measure", "interim")},
        "files": list(row["files"]),
        "corrective_ticket": _ticket(row["corrective_ticket_id"], row["corrective_number"]),
        "events": [_event(event) for event in events],
        "actions": _allowed(actor, row),
    }
