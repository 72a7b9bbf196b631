"""The service clock of a ticket, from its events: what is due, what is met, and the desk's list by due time."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row
from fieldlock.dispatch import policy, queries, targets
from fieldlock.identity import queries as identity
from fieldlock.tickets import queries as tickets
from fieldlock.wire import iso

_EVENTS = {"accept": "answer", "arrive": "arrive", "complete": "finish", "solve_remotely": "finish"}
_OVER = ("cancelled", "declined", "referred", "rejected")


def clocked(row: Mapping[str, Any], events: Sequence[Mapping[str, Any]], rules: policy.Policy) -> targets.Clocked:
    """A ticket's row with its events in order. A pause begins with a hold for a reason that stops the clock and ends
    with the next move of the ticket."""
    done: dict[str, datetime] = {}
    pauses: list[tuple[datetime, datetime | None]] = []
    since: datetime | None = None
    for event in events:
        if since is not None:
            pauses.append((since, event["at"]))
            since = None
        if event["event"] in _EVENTS:
            done.setdefault(_EVENTS[event["event"]], event["at"])
        if event["event"] == "hold" and event["note"].partition(":")[0] in rules["pauses"]["hold"]:
            since = event["at"]
    if since is not None:
        pauses.append((since, None))
    told = {name: row[name] for name in ("urgency", "kind", "hazards", "tasks")}
    facts = {**told, "hazards": list(row["hazards"] or ()), "service_class": row.get("service_class")}
    return targets.Clocked(facts, row["reported_at"], done, pauses)


async def _judged(
    session: AsyncSession, row: Mapping[str, Any], events: Sequence[Mapping[str, Any]], zone: str, now: datetime
) -> tuple[policy.Policy, list[targets.Target]]:
    """By the rules in force when it was reported, which are told: a later version does not move what was promised."""
    org = row["org_id"]
    rules = await policy.in_force(session, org, max(row["reported_at"], row["created_at"]))
    service = {"service_class": await queries.service_class(session, org, row["id"])}
    return rules, targets.judged(clocked({**row, **service}, events, rules), rules, zone, now)


async def of_ticket(
    session: AsyncSession, row: Mapping[str, Any], events: Sequence[Mapping[str, Any]], zone: str, now: datetime
) -> list[dict[str, Any]]:
    """The targets as clients see them."""
    rules, found = await _judged(session, row, events, zone, now)
    words = {rule["code"]: rule for rule in rules["targets"]}
    return [
        {
            "code": one.code,
            "zh": words[one.code]["zh"],
            "en": words[one.code]["en"],
            "event": one.event,
            "due_at": iso(one.due_at),
            "state": "missed" if one.state == "missed_open" else one.state,
            "open": one.state in ("running", "missed_open", "paused"),
            "source": one.source,
        }
        for one in found
    ]


async def refresh(session: AsyncSession, org: UUID, ticket: UUID, now: datetime) -> None:
    """Writes the next due time beside the ticket, for lists and for the watch; called after each move."""
    row = await tickets.read(session, org, ticket)
    if row is None:
        return
    due = None
    if row["status"] not in _OVER:
        zone = (await identity.organisation(session, org))["time_zone"]
        _, found = await _judged(session, row, await tickets.events(session, org, ticket), zone, now)
        due = targets.next_due(found)
    if due != row["due_at"]:
        await queries.set_due(session, org, ticket, due)


async def due_list(session: AsyncSession, org: UUID, limit: int) -> list[Row]:
    """Open tickets with a target that runs, the most pressing first."""
    return await queries.by_due(session, org, limit)
