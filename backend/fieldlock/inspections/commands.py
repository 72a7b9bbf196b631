"""What becomes of a record: one step at a time, each an append-only event and an audit row in the same transaction."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.days import local_day
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.inspections import lifecycle, queries
from fieldlock.inspections.handling import Handling
from fieldlock.inspections.problems import RecordStepNotPossible
from fieldlock.inspections.steps import STEPS
from fieldlock.problems import Conflict, NotFound, PreconditionFailed
from fieldlock.small_steps import decided

Row = Mapping[str, Any]
READ = {"violation": "violation.read", "claim": "liability.claim", "defect": "liability.claim"}
_PLAIN = ("id", "number", "kind", "version", "status", "title", "place", "person_name", "ticket_id", "ticket_number",
          "due_on", "opened_by_name")  # fmt: skip


def permission_to_read(kind: str) -> str:
    return READ.get(kind, "inspection.read")


async def visible(session: AsyncSession, actor: Actor, record_id: UUID, *, lock: bool = False) -> Row:
    """The record if the caller may see it, else 404; a person sees what is told of the own person."""
    if lock:
        await queries.lock(session, actor.org_id, record_id)
    row = await queries.one(session, actor.org_id, record_id)
    scope = actor.scope(permission_to_read(row["kind"])) if row else None
    if row is None or scope is None or (scope == "own" and row["person_id"] != actor.id):
        raise NotFound
    return row


def _advance(row: Row, event: str, guards: Mapping[str, bool]) -> str:
    advance = partial(lifecycle.advance, row["kind"], row["status"], event, guards)
    return decided(advance, event, {"record_status": row["status"]}, RecordStepNotPossible)


async def take(
    session: AsyncSession, actor: Actor, record_id: UUID, event: str, args: Any, *, now: datetime, seen: int | None
) -> None:
    """One step in the caller's transaction. `seen` is the version of If-Match."""
    actor.require(STEPS[event].permission)
    row = await visible(session, actor, record_id, lock=True)
    if seen is not None and row["version"] != seen:
        raise PreconditionFailed(version=row["version"])
    if event not in lifecycle.possible(row["kind"], row["status"]):
        _advance(row, event, {})
    act = Handling(session, actor, dict(row), now)
    to = _advance(row, event, await STEPS[event].decide(act, args))
    said = args.model_dump(mode="json", exclude_none=True)
    body = {name: value for name, value in said.items() if name != "files"} | act.told
    who = {"org": actor.org_id, "record": record_id, "by": actor.id, "by_name": actor.name, "at": now}
    encoded = wire.dumps(body).decode()
    await queries.add_event(session, **who, id=new_id(), event=event, to=to, body=encoded, files=said.get("files", []))
    changes = {**act.changes, "status": to}
    if "body" in changes:
        changes["body"] = wire.dumps(changes["body"]).decode()
    if await queries.save(session, actor.org_id, record_id, row["version"], now, changes) is None:
        raise Conflict
    payload = {"args": said, "from": row["status"], "to": to}
    await record(session, stream=record_id, topic="site", actor=actor.id, action=event, payload=payload)


def summary(row: Row, today: date) -> dict[str, Any]:
    """The wire form `RecordSummary`."""
    return {
        **{name: row[name] for name in _PLAIN},
        "counterpart": row["body"].get("party") or row["body"].get("builder"),
        "rating": row["body"].get("rating"),
        "overdue": lifecycle.overdue(row["kind"], row["status"], row["due_on"], today),
        "opened_at": wire.iso(row["opened_at"]),
    }


def _allowed(actor: Actor, row: Row) -> list[str]:
    """What the caller may try now; who it is forbidden to in particular is decided by the guards."""
    mine = row["person_id"] == actor.id
    names = [name for name in lifecycle.possible(row["kind"], row["status"]) if actor.scope(STEPS[name].permission)]
    return [name for name in names if (name == "reply") == mine or row["kind"] != "violation"]


async def document(session: AsyncSession, actor: Actor, record_id: UUID, now: datetime) -> dict[str, Any]:
    """The wire form `Record` for this caller."""
    row = await visible(session, actor, record_id)
    events = [
        {"id": one["id"], "event": one["event"], "to": one["to_status"], "by_name": one["by_name"], "body": one["body"],
         "files": list(one["files"]), "at": wire.iso(one["at"])}
        for one in await queries.events(session, actor.org_id, record_id)
    ]  # fmt: skip
    told = summary(row, await local_day(session, actor.org_id, now))
    return {**told, "body": row["body"], "events": events, "actions": _allowed(actor, row)}
