"""What has changed for this person since the cursor: whole tickets, and the ids of those no longer theirs.

The cursor (cursor.py) names a transaction id below which everything has ended, so a change that was still open at the
last pull is never skipped; one may be told twice, which does no harm.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import actions, wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.db import Row
from fieldlock.devices import queries as devices
from fieldlock.equipment import queries as equipment
from fieldlock.equipment import repairs
from fieldlock.identity.actor import Actor
from fieldlock.manuals import queries as manuals
from fieldlock.problems import invalid
from fieldlock.sync import queries
from fieldlock.sync.cursor import cursor_of, since
from fieldlock.tickets import emergency_rules, lifecycle
from fieldlock.warranty import commands as warranty

KEPT = timedelta(days=7)
VISITS = 5  # the last ones of a unit
VISIT = ("number", "repair_item", "fault_description", "finding", "action", "by_name")
MANUAL = ("id", "kind", "title", "version", "sha256")
ON_THE_PHONE = [
    "dispatched", "accepted", "appointed", "en_route", "on_site", "working", "stopped", "on_hold", "finishing",
    "rework",
]  # fmt: skip


def _loss(row: Row) -> dict[str, Any]:
    """Why a job is gone from the phone."""
    reasons = {"cancelled": "cancelled"} | dict.fromkeys(set(lifecycle.ENDED) - {"cancelled"}, "ended")
    named = {"ticket_id": row["id"], "number": row["number"], "status": row["status"], "at": wire.iso(row["left_at"])}
    return named | {"reason": reasons.get(row["status"], "reassigned")}


async def _warranty(
    session: AsyncSession, actor: Actor, tickets: Sequence[Mapping[str, Any]], now: datetime
) -> list[dict[str, Any]]:
    things = {ticket["id"]: UUID(str(ticket["asset"]["id"])) for ticket in tickets if ticket["asset"]}
    found = await warranty.inputs(session, actor.org_id, list(set(things.values())), now)
    return [{"ticket_id": ticket, **found[thing]} for ticket, thing in things.items() if thing in found]


async def _units(session: AsyncSession, org: UUID, tickets: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What is to be read about the unit of each ticket without a network: what was found and done before, manuals."""
    units = {ticket["id"]: UUID(str(ticket["asset"]["id"])) for ticket in tickets if ticket["asset"]}
    if not units:
        return []
    ids = list(set(units.values()))
    before = await equipment.visits(session, org, ids, repairs.DONE, VISITS)
    fitting = await manuals.of_units(session, org, ids)
    return [
        {
            "ticket_id": ticket,
            "visits": [
                {name: row[name] for name in VISIT} | {"at": wire.iso(row["at"])}
                for row in before
                if row["asset_id"] == unit and str(row["ticket_id"]) != str(ticket)
            ][:VISITS],
            "manuals": [{name: row[name] for name in MANUAL} for row in fitting if row["asset_id"] == unit],
        }
        for ticket, unit in units.items()
    ]


async def pull(
    session: AsyncSession, actor: Actor, cursor: str | None, now: datetime, *, all_sent: bool
) -> dict[str, Any]:
    low, high, started = await queries.snapshot(session)
    try:
        seen = since(cursor, high, started)
    except ValueError:
        raise invalid(("cursor", "not one of ours")) from None
    lost = []
    if seen is None:
        ids = await queries.mine(session, actor.org_id, actor.id, ON_THE_PHONE, now - KEPT)
    else:
        rows = await queries.changed(session, actor.org_id, actor.id, seen)
        ids = [row["id"] for row in rows if row["mine"]]
        lost = [row for row in rows if not row["mine"]]
    tickets = [await actions.ticket_document(session, actor, ticket, now) for ticket in ids]
    if actor.device_id is not None:
        # One that is told everything anew may hold for proved what a restore has lost: it will send that again.
        await devices.pulled(session, actor.org_id, actor.device_id, now, all_sent=all_sent and seen is not None)
    return {
        "cursor": cursor_of(low, started),
        "full": seen is None,
        "tickets": tickets,
        "warranty": await _warranty(session, actor, tickets, now),
        "units": await _units(session, actor.org_id, tickets),
        "emergencies": (await emergency_rules.in_force(session, actor.org_id, now))[0],
        "removed": [row["id"] for row in lost],
        "losses": [_loss(row) for row in lost],
        "catalogue_version": await catalogue.current_version(session, actor.org_id, now),
    }
