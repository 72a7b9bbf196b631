"""The service clock of a ticket, from its events: what is due, what is met, who is told of it, the list by due time."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.db import Row
from fieldlock.dispatch import alerts, policy, queries, targets
from fieldlock.identity import queries as identity
from fieldlock.tickets import emergency, emergency_rules
from fieldlock.tickets import queries as tickets
from fieldlock.wire import iso

_EVENTS = {
    "assign": "order", "accept": "answer", "arrive": "arrive", "complete": "finish", "solve_remotely": "finish",
    "follow_up": "follow_up",
}  # fmt: skip
_OVER = ("cancelled", "declined", "referred", "rejected", "closed", "archived")


def clocked(
    row: Mapping[str, Any],
    events: Sequence[Mapping[str, Any]],
    rules: policy.Policy,
    service_class: str | None,
    known: Sequence[str] = (),
) -> targets.Clocked:
    """A ticket's row with its events in order; `known`: the hazards that its emergency has by its kind."""
    done: dict[str, datetime] = {}
    for event in events:
        if event["event"] in _EVENTS:
            done.setdefault(_EVENTS[event["event"]], event["at"])
    # An emergency is helped at once; nobody waits for a consent first.
    reasons = set(rules["pauses"]["hold"]) - ({"consent"} if row["urgency"] == "emergency" else set())
    return targets.Clocked(_facts(row, service_class, known), row["reported_at"], done, targets.paused(events, reasons))


def _facts(row: Mapping[str, Any], service_class: str | None, known: Sequence[str]) -> dict[str, Any]:
    """What `targets.CONDITIONS` names. Before anybody has assessed an emergency, its kind says what hazards it has."""
    return {
        **{name: row[name] for name in ("urgency", "impact", "kind", "category", "tasks")},
        "hazards": [*(row["hazards"] or ()), *known],
        "channel": row["source"],
        "service_class": service_class,
    }


async def _judged(
    session: AsyncSession, row: Mapping[str, Any], events: Sequence[Mapping[str, Any]], zone: str, now: datetime
) -> tuple[targets.Clocked, list[targets.Target]]:
    """By the rules in force when it was reported, which are told: a later version does not move what was promised."""
    org = row["org_id"]
    rules = await policy.in_force(session, org, max(row["reported_at"], row["created_at"]))
    known = emergency.hazards(row["emergency"], await emergency_rules.of_record(session, org, row["emergency"]))
    job = clocked(row, events, rules, await queries.service_class(session, org, row["id"]), known)
    found = targets.judged(job, rules, zone, now)
    return job, [one for one in found if one.done_at or row["status"] not in _OVER]


async def of_ticket(
    session: AsyncSession, row: Mapping[str, Any], events: Sequence[Mapping[str, Any]], zone: str, now: datetime
) -> dict[str, Any]:
    """{targets, pauses} as clients see them."""
    job, found = await _judged(session, row, events, zone, now)
    return {
        "targets": [
            {
                **{name: one.rule[name] for name in ("code", "zh", "en", "event", "source")},
                "due_at": iso(one.due_at),
                "done_at": iso(one.done_at),
                "state": "missed" if one.state == "missed_open" else one.state,
                "open": one.done_at is None,
            }
            for one in found
        ],
        "pauses": [{"start": iso(one.start), "end": iso(one.end), "reason": one.reason} for one in job.pauses],
    }


async def refresh(session: AsyncSession, org: UUID, ticket: UUID, now: datetime) -> None:
    """Writes the next due time and what is told when beside the ticket, for lists and for the watch; called after each
    move."""
    row = await tickets.read(session, org, ticket)
    if row is None:
        return
    zone = (await identity.organisation(session, org))["time_zone"]
    _, found = await _judged(session, row, await tickets.events(session, org, ticket), zone, now)
    due, marks = targets.next_due(found), [_mark(*one) for one in targets.marks(found)]
    if (due, marks) != (row["due_at"], row["marks"]):
        await queries.set_due(session, org, ticket, due, wire.dumps(marks).decode())


def _mark(target: targets.Target, kind: str, at: datetime, roles: Sequence[str]) -> dict[str, Any]:
    told = {name: target.rule[name] for name in ("code", "zh", "en")}
    return {"kind": kind, "roles": list(roles), "told": {**told, "at": iso(at), "due_at": iso(target.due_at)}}


async def refresh_customer(session: AsyncSession, org: UUID, customer: UUID, now: datetime) -> None:
    """After another service class: what runs for the customer runs by it from now on."""
    running = await queries.clocked_of(session, org, customer)
    for ticket in running:
        await refresh(session, org, ticket, now)
    await alerts.look(session, org, now, running)


async def due_list(session: AsyncSession, org: UUID, limit: int) -> list[Row]:
    """Open tickets with a target that runs, the most pressing first."""
    return await queries.by_due(session, org, limit)
