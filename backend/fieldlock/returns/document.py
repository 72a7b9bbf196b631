"""The return case as clients see it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.days import local_day
from fieldlock.identity.actor import Actor
from fieldlock.problems import NotFound
from fieldlock.returns import commands, queries, remedies
from fieldlock.returns.handling import Row
from fieldlock.stock import queries as stock
from fieldlock.warranty import queries as decisions
from fieldlock.warranty.commands import coverage_of_case
from fieldlock.warranty.explain import explain

_UNIT = ("name", "brand", "model", "serial", "category")


def summary(row: Row, today: date, alert_days: int) -> dict[str, Any]:
    """The wire form `ReturnSummary`."""
    plain = ("id", "number", "version", "status", "customer", "fault_description", "opened_by_name", "ship_due")
    asset = {"id": row["asset_id"], **{name: row[f"asset_{name}"] for name in _UNIT}}
    return {
        **{name: row[name] for name in plain},
        **{name: wire.iso(row[name]) for name in ("opened_at", "received_at", "updated_at")},
        "asset": {**asset, "purchased_at": wire.iso(row["asset_purchased_at"])},
        "deadline": remedies.deadline(row["status"], row["ship_due"], today, alert_days),
        "remedy": (row["choice"] or {}).get("remedy"),
    }


async def alert_days(session: AsyncSession, org: UUID, today: date) -> int:
    return (await commands.alert_until(session, org, today) - today).days


def warnings(checked: Mapping[str, Any] | None) -> list[str]:
    """What the check found that the customer has to know."""
    if checked is None:
        return []
    found = {
        "items_missing": bool(checked["missing"]),
        "packaging_missing": not checked["packaging"],
        "appearance_damaged": bool(checked["damaged"]),
        "serial_differs": not checked["serial_matches"],
    }
    return [name for name, there in found.items() if there]


def documents(row: Row) -> list[str]:
    """The papers whose content is there."""
    paid = remedies.kind_of((row["choice"] or {}).get("remedy"))
    there = {
        "receipt": row["received_at"] is not None,
        "appraisal": row["appraisal"] is not None,
        "exchange_note": row["outcome"] is not None and "serial" in row["outcome"],
        "refund_note": row["outcome"] is not None and paid == "refund" and "refund_minor" in row["outcome"],
    }
    return [name for name, ready in there.items() if ready]


def _event(row: Row) -> dict[str, Any]:
    plain = {name: row[name] for name in ("id", "event", "by_name", "body")}
    return {**plain, "from": row["from_status"], "to": row["to_status"], "files": list(row["files"]),
            "at": wire.iso(row["at"])}  # fmt: skip


async def _decided(session: AsyncSession, org: UUID, row: Row, now: datetime) -> dict[str, Any]:
    stored = await decisions.one(session, org, row["decision_id"]) if row["decision_id"] else None
    if stored is None:
        return {"decision": None, "offered": [], "chooser": None}
    _, wording = await catalogue.document(session, org, "warranty_wording", now)
    free = remedies.offered(stored["decision"])
    return {
        "decision": await coverage_of_case(session, org, stored["id"]),
        "offered": explain({**stored["decision"], "remedies": free}, wording)["remedies"],
        "chooser": remedies.chooser(stored["decision"]),
    }


async def document(session: AsyncSession, actor: Actor, case: UUID, now: datetime) -> dict[str, Any]:
    """The wire form `ReturnCase` for this caller."""
    row = await queries.read(session, actor.org_id, case)
    if row is None:
        raise NotFound
    today = await local_day(session, actor.org_id, now)
    held = await stock.of_case(session, actor.org_id, case)
    free, _ = await stock.free(session, actor.org_id, row["asset_model"] or "")
    ticket = {"id": row["ticket_id"], "number": row["ticket_number"], "status": row["ticket_status"]}
    return {
        **summary(row, today, await alert_days(session, actor.org_id, today)),
        **{name: row[name] for name in ("verdict", "checked", "appraisal", "choice", "override", "outcome")},
        **await _decided(session, actor.org_id, row, now),
        "warnings": warnings(row["checked"]),
        "unit": {name: held[name] for name in ("id", "brand", "model", "serial", "status")} if held else None,
        "new_asset_id": row["new_asset_id"],
        "ticket": ticket if row["ticket_id"] else None,
        "same_model_in_stock": free,
        "documents": documents(row),
        "events": [_event(event) for event in await queries.events(session, actor.org_id, case)],
        "actions": commands.allowed(actor, row),
    }
