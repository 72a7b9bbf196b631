"""Publishing rules: a document is added as a new version with the moment from which it holds, never changed.

    author publishes -> waiting -> another person releases -> in force from `valid_from` -> perhaps recalled

The same for warranty policies: what is owed to customers is not changed by one person alone.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.catalogue import queries
from fieldlock.catalogue.effect import Tickets, effect
from fieldlock.catalogue.lint import Documents, gaps, lint
from fieldlock.catalogue.problems import NotInForce, OutOfDate, Waiting
from fieldlock.catalogue.schemas import Draft, Publish, Recall
from fieldlock.catalogue.shape import Fault
from fieldlock.catalogue.shipped import SHIPPED, digest, shipped
from fieldlock.catalogue.versions import existing
from fieldlock.db import Row
from fieldlock.identity.actor import Actor
from fieldlock.problems import Forbidden, NotFound, invalid
from fieldlock.safety.requirements import Rules
from fieldlock.tickets import lifecycle
from fieldlock.tickets.emergency import recognise
from fieldlock.warranty import effect_commands

# Enough to see what a word does, few enough to be told at once.
MOST_REPORTS = 200


async def publish_shipped(session: AsyncSession, org: UUID, valid_from: datetime) -> None:
    """Version 1 of every kind, as it comes with the program."""
    for kind in SHIPPED:
        body = shipped(kind)
        await queries.add(session, org, kind, 1, valid_from, digest(kind), body)
        payload = {"kind": kind, "version": 1, "sha256": digest(kind)}
        await record(session, stream=org, topic="catalogue", actor=None, action="publish_rules", payload=payload)


# --- what is there --------------------------------------------------------------------------------------------------


def _in_force(rows: list[Row], at: datetime) -> dict[str, int]:
    """kind -> the version that holds then, as `queries.current_version` decides."""
    good = [
        row
        for row in rows
        if not row["recalled_at"] and row["reviewed_at"] and max(row["reviewed_at"], row["valid_from"]) <= at
    ]
    return {kind: max(row["version"] for row in good if row["kind"] == kind) for kind in {row["kind"] for row in good}}


def _state(row: Row, in_force: Mapping[str, int]) -> str:
    if row["recalled_at"]:
        return "recalled" if row["reviewed_at"] else "withdrawn"
    if not row["reviewed_at"]:
        return "waiting"
    held = in_force.get(row["kind"], 0)
    return "in_force" if row["version"] == held else "past" if row["version"] < held else "scheduled"


async def listed(session: AsyncSession, org: UUID, now: datetime) -> list[dict[str, Any]]:
    """Every version of every kind, newest first, with its state and the open tickets that are pinned to it."""
    rows = await queries.versions(session, org)
    in_force = _in_force(rows, now)
    pinned = await queries.pinned(session, org, lifecycle.OPEN)
    return [
        {
            **{name: wire.iso(value) if isinstance(value, datetime) else value for name, value in row.items()},
            "state": _state(row, in_force),
            "open_tickets": pinned.get(f"{row['kind']}@{row['version']}", 0),
        }
        for row in rows
    ]


async def newer_shipped(session: AsyncSession, org: UUID) -> list[str]:
    """The kinds of which the program came with a version that nobody who published here had before them."""
    seen = await queries.seen(session, org)
    return [kind for kind in SHIPPED if digest(kind) not in seen.get(kind, ())]


async def read(session: AsyncSession, org: UUID, kind: str, version: int, now: datetime) -> dict[str, Any]:
    found = await _existing(session, org, kind, version)
    (meta,) = [
        row for row in await listed(session, org, now) if (row["kind"], row["version"]) == (kind, found["version"])
    ]
    return {**meta, "body": found["body"]}


async def rules_of(session: AsyncSession, org: UUID, version: str) -> Rules:
    """The rules of `kind@number,…` as tickets name them; NotFound for anything else."""
    await existing(session, org, queries.KINDS, version)
    return await queries.rules(session, org, version)


async def _existing(session: AsyncSession, org: UUID, kind: str, version: int) -> Row:
    row = await queries.version_of(session, org, kind, version)
    if row is None:
        raise NotFound
    return row


# --- drafts ---------------------------------------------------------------------------------------------------------


async def _set(session: AsyncSession, org: UUID, versions: Mapping[str, int]) -> dict[str, Mapping[str, Any]]:
    return {kind: await queries.body(session, org, kind, number) for kind, number in versions.items()}


async def _faults(
    session: AsyncSession, org: UUID, rows: list[Row], since: datetime, changed: Documents, before: Documents | None
) -> list[Fault]:
    """Of every set of documents that will hold from `since` on: later versions of other kinds are scheduled already."""
    moments = {since, *(row["valid_from"] for row in rows if row["reviewed_at"] and row["valid_from"] > since)}
    found: dict[Fault, None] = {}
    for moment in sorted(moments):
        later = await _set(session, org, _in_force(rows, moment))
        found |= dict.fromkeys(lint({**later, **changed}, before))
    return list(found)


def _refuse(faults: list[Fault]) -> None:
    """The first fifty; mending those shows the rest."""
    if faults:
        raise invalid(*((fault.path, f"{fault.code} {fault.value}".strip()) for fault in faults[:50]))


def _rules(documents: Documents) -> Rules:
    return Rules(**{kind: documents[kind] for kind in queries.KINDS}, version="draft")


async def preview(session: AsyncSession, actor: Actor, kind: str, draft: Draft, now: datetime) -> dict[str, Any]:
    """What is wrong with a draft; if nothing is, what it would change for each hazard and for open tickets."""
    rows = await queries.versions(session, actor.org_id)
    before = await _set(session, actor.org_id, _in_force(rows, now))
    after = {**before, kind: draft.body}
    faults = await _faults(session, actor.org_id, rows, max(now, draft.valid_from or now), {kind: draft.body}, before)
    waiting = await queries.hazard_sets(session, actor.org_id, lifecycle.OPEN)
    sets = [Tickets(row["hazards"], row["tasks"], row["numbers"]) for row in waiting]
    changes = [] if faults or kind not in queries.KINDS else effect(_rules(before), _rules(after), sets)
    told = kind == "emergencies" and not faults
    decisions = None
    if kind == "warranty" and not faults:
        decisions = await effect_commands.of_draft(session, actor.org_id, before[kind], draft.body)
    return {
        "errors": [fault._asdict() for fault in faults],
        "gaps": [fault._asdict() for fault in gaps(after, before)] if kind == "warranty" else [],
        "decisions": decisions,
        "recognised": await _recognised(session, actor.org_id, before, after) if told else None,
        "effect": changes,
        "open_tickets": sum(len(one.tickets) for one in sets),
        "changed_tickets": sum(len(entry["tickets"]) for entry in changes),
    }


async def _recognised(session: AsyncSession, org: UUID, before: Documents, after: Documents) -> dict[str, Any]:
    """Which of the newest reports another set of words would have understood otherwise."""
    rows = await queries.reports(session, org, MOST_REPORTS)
    differing = []
    for row in rows:
        found = [recognise(row["fault_description"], None, one["emergencies"]["kinds"]) for one in (before, after)]
        was, now = (one and one.kind for one in found)
        if was != now:
            told = {"ticket_id": str(row["id"]), "number": row["number"], "text": row["fault_description"][:200]}
            differing.append({**told, "before": was, "after": now})
    return {"looked_at": len(rows), "altered": len(differing), "examples": differing[:20]}


async def publish(session: AsyncSession, actor: Actor, kind: str, draft: Publish, now: datetime) -> int:
    """The new version's number. It holds once another person has released it, and not before `valid_from`."""
    await queries.take_turns(session, actor.org_id)
    rows = await queries.versions(session, actor.org_id)
    own = [row for row in rows if row["kind"] == kind and not row["recalled_at"]]
    if any(row["reviewed_at"] is None for row in own):
        raise Waiting(version=own[0]["version"])
    newest = own[0]
    if newest["version"] != draft.based_on:
        raise OutOfDate(version=newest["version"])
    since = max(now, draft.valid_from or now)
    if since < newest["valid_from"]:
        raise invalid(("valid_from", f"before version {newest['version']}, which this one follows"))
    before = await _set(session, actor.org_id, _in_force(rows, now))
    _refuse(await _faults(session, actor.org_id, rows, since, {kind: draft.body}, before))
    body = wire.dumps(draft.body).decode()
    sha256 = hashlib.sha256(body.encode()).hexdigest()
    number = await queries.publish(
        session,
        **_by(actor, now),
        kind=kind,
        valid_from=since,
        sha256=sha256,
        shipped=digest(kind),
        body=body,
        reason=draft.reason,
    )
    await _note(session, actor, "publish_rules", kind, number, sha256=sha256, reason=draft.reason)
    return number


async def recompute(session: AsyncSession, actor: Actor, kind: str, draft: Draft, now: datetime) -> UUID:
    """A job that compares every stored decision under the policies in force and under the draft."""
    if kind != "warranty":
        raise NotFound
    rows = await queries.versions(session, actor.org_id)
    before = await _set(session, actor.org_id, _in_force(rows, now))
    _refuse(await _faults(session, actor.org_id, rows, max(now, draft.valid_from or now), {kind: draft.body}, before))
    in_force, _ = await queries.document(session, actor.org_id, kind, now)
    return await effect_commands.recompute(session, actor, in_force, draft.body, now)


def _by(actor: Actor, now: datetime) -> dict[str, Any]:
    return {"org": actor.org_id, "by": actor.id, "by_name": actor.name, "now": now}


async def _note(session: AsyncSession, actor: Actor, action: str, kind: str, version: int, **more: Any) -> None:
    payload = {"kind": kind, "version": version, **more}
    await record(session, stream=actor.org_id, topic="catalogue", actor=actor.id, action=action, payload=payload)


# --- release and recall ---------------------------------------------------------------------------------------------


async def release(session: AsyncSession, actor: Actor, kind: str, version: int, now: datetime) -> None:
    """The second person of a safety document (S-SAF-32). Checked again: other documents may have changed meanwhile."""
    await queries.take_turns(session, actor.org_id)
    row = await _existing(session, actor.org_id, kind, version)
    if row["recalled_at"] or row["reviewed_at"]:
        raise OutOfDate(version=version)
    if row["published_by"] == actor.id:
        raise Forbidden("the reviewer is another person than the author")
    rows = await queries.versions(session, actor.org_id)
    before = await _set(session, actor.org_id, _in_force(rows, now))
    since = max(now, row["valid_from"])
    _refuse(await _faults(session, actor.org_id, rows, since, {kind: row["body"]}, before))
    await queries.review(session, **_by(actor, now), kind=kind, version=version)
    await _note(session, actor, "release_rules", kind, version)


async def recall(session: AsyncSession, actor: Actor, kind: str, version: int, args: Recall, now: datetime) -> int:
    """The number of open tickets pinned to it: those that have not started are blocked until their rules are renewed.

    What then holds must hang together, else the refusal names what does not; of a kind something must hold.
    """
    await queries.take_turns(session, actor.org_id)
    row = await _existing(session, actor.org_id, kind, version)
    if row["recalled_at"]:
        raise OutOfDate(version=version)
    rows = await queries.versions(session, actor.org_id)
    left = [other for other in rows if (other["kind"], other["version"]) != (kind, version)]
    if kind not in _in_force(left, now):
        raise NotInForce
    if row["reviewed_at"]:
        _refuse(await _faults(session, actor.org_id, left, now, {}, None))
    await queries.recall(session, **_by(actor, now), kind=kind, version=version, reason=args.reason)
    await _note(session, actor, "recall_rules", kind, version, reason=args.reason)
    pinned = f"{kind}@{version}"
    payload = wire.dumps({"rules": pinned, "reason": args.reason}).decode()
    told = {"org": actor.org_id, "open": list(lifecycle.OPEN), "pinned": pinned, "payload": payload}
    return await queries.tell_pinned(session, **told, by=actor.id, now=now)
