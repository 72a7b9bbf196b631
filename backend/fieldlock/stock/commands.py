"""Use cases of the stock of exchange units: receipt, reservation by a case, release, issue, withdrawal."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.equipment import queries as equipment
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.problems import NotFound
from fieldlock.stock import queries
from fieldlock.stock.problems import NoUnit, SerialKnown, UnitTaken
from fieldlock.stock.schemas import ReceiveUnits, WithdrawUnit


async def _audited(session: AsyncSession, actor: Actor, unit: UUID, action: str, payload: Mapping[str, Any]) -> None:
    await record(session, stream=unit, topic="stock", actor=actor.id, action=action, payload=payload)


async def receive(session: AsyncSession, actor: Actor, body: ReceiveUnits, now: datetime) -> list[UUID]:
    """All of them or none: a serial number that is in stock, or that a customer has, is refused by name."""
    units = []
    for serial in body.serials:
        unit = new_id()
        values = {"brand": body.brand, "model": body.model, "serial": serial, "note": body.note}
        held = await equipment.by_typed_serial(session, actor.org_id, serial)
        added = held is None and await queries.add(
            session, org=actor.org_id, id=unit, at=now, by_name=actor.name, **values
        )
        if not added:
            raise SerialKnown(serial=serial)
        await _audited(session, actor, unit, "receive_unit", values)
        units.append(unit)
    return units


async def withdraw(session: AsyncSession, actor: Actor, unit: UUID, body: WithdrawUnit) -> None:
    if await queries.unit(session, actor.org_id, unit) is None:
        raise NotFound
    if not await queries.withdraw(session, actor.org_id, unit, body.reason):
        raise UnitTaken
    await _audited(session, actor, unit, "withdraw_unit", {"reason": body.reason})


async def reserve(session: AsyncSession, actor: Actor, case: UUID, model: str, unit: UUID | None) -> UUID:
    """For a case that has none: two cases never get the same unit, whoever asks at the same time."""
    held = await queries.reserve(session, actor.org_id, case, model=model, unit_id=unit)
    if held is None:
        raise NoUnit(model=model)
    await _audited(session, actor, held, "reserve_unit", {"case_id": case})
    return held


async def release(session: AsyncSession, actor: Actor, case: UUID) -> None:
    held = await queries.release(session, actor.org_id, case)
    if held is not None:
        await _audited(session, actor, held, "release_unit", {"case_id": case})


async def issue(session: AsyncSession, actor: Actor, case: UUID, now: datetime) -> Mapping[str, Any]:
    row = await queries.issue(session, actor.org_id, case, now)
    if row is None:
        raise NoUnit
    await _audited(session, actor, row["id"], "issue_unit", {"case_id": case})
    return row


async def same_model(session: AsyncSession, org: UUID, model: str | None) -> bool | None:
    """Whether one is free; None when no unit of the model was ever in stock, so that nothing is known."""
    free, known = await queries.free(session, org, model) if model else (0, False)
    return free > 0 if known else None


def document(row: Mapping[str, Any]) -> dict[str, Any]:
    """The wire form `Unit`."""
    shown = (
        "id",
        "version",
        "brand",
        "model",
        "serial",
        "status",
        "case_id",
        "case_number",
        "received_by_name",
        "note",
    )
    return {name: row[name] for name in shown} | {name: wire.iso(row[name]) for name in ("received_at", "issued_at")}
