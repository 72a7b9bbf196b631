"""All SQL of exchange units. What must not happen twice is refused by constraints, not by looking first."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one

_ADD = text("""
    INSERT INTO exchange_units (org_id, id, brand, model, serial, received_at, received_by_name, note)
    VALUES (:org, :id, :brand, :model, :serial, :at, :by_name, :note) ON CONFLICT DO NOTHING RETURNING id""")
_SHOWN = """
    SELECT u.*, c.number AS case_number FROM exchange_units u
    LEFT JOIN return_cases c ON c.org_id = u.org_id AND c.id = u.case_id WHERE u.org_id = :org"""
_ONE = text(f"{_SHOWN} AND u.id = :id")
_OF_CASE = text(f"{_SHOWN} AND u.case_id = :case")
_PAGE = text(f"""{_SHOWN} AND (cast(:after AS uuid) IS NULL OR u.id < :after)
    AND (cast(:q AS text) IS NULL OR position(lower(:q) IN lower(concat_ws(' ', u.brand, u.model, u.serial))) > 0)
    AND (cast(:status AS text) IS NULL OR u.status = :status) ORDER BY u.id DESC LIMIT :limit""")
_MODELS = text("""
    SELECT brand, model, count(*) FILTER (WHERE status = 'in_stock') AS in_stock,
      count(*) FILTER (WHERE status = 'reserved') AS reserved, count(*) FILTER (WHERE status = 'issued') AS issued,
      count(*) FILTER (WHERE status = 'withdrawn') AS withdrawn
    FROM exchange_units WHERE org_id = :org GROUP BY brand, model ORDER BY brand, model""")
_FREE = text("""
    SELECT count(*) FILTER (WHERE status = 'in_stock') AS in_stock, count(*) AS known
    FROM exchange_units WHERE org_id = :org AND lower(model) = lower(:model)""")
# The oldest free unit that nobody else is taking at this very moment.
_RESERVE_MODEL = text("""
    UPDATE exchange_units SET status = 'reserved', case_id = :case, version = version + 1
    WHERE org_id = :org AND id = (
      SELECT id FROM exchange_units WHERE org_id = :org AND lower(model) = lower(:model) AND status = 'in_stock'
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id""")
_RESERVE_UNIT = text("""
    UPDATE exchange_units SET status = 'reserved', case_id = :case, version = version + 1
    WHERE org_id = :org AND id = :id AND status = 'in_stock' RETURNING id""")
_RELEASE = text("""
    UPDATE exchange_units SET status = 'in_stock', case_id = NULL, version = version + 1
    WHERE org_id = :org AND case_id = :case AND status = 'reserved' RETURNING id""")
_ISSUE = text("""
    UPDATE exchange_units SET status = 'issued', issued_at = :at, version = version + 1
    WHERE org_id = :org AND case_id = :case AND status = 'reserved' RETURNING *""")
_WITHDRAW = text("""
    UPDATE exchange_units SET status = 'withdrawn', note = :note, version = version + 1
    WHERE org_id = :org AND id = :id AND status = 'in_stock' RETURNING id""")


async def add(session: AsyncSession, **values: Any) -> bool:
    """False when the serial number is in stock already."""
    return (await session.execute(_ADD, values)).scalar_one_or_none() is not None


async def unit(session: AsyncSession, org: UUID, unit_id: UUID) -> Row | None:
    return await fetch_one(session, _ONE, org=org, id=unit_id)


async def of_case(session: AsyncSession, org: UUID, case: UUID) -> Row | None:
    return await fetch_one(session, _OF_CASE, org=org, case=case)


async def page(
    session: AsyncSession, org: UUID, *, q: str | None, status: str | None, after: UUID | None, limit: int
) -> list[Row]:
    return await fetch(session, _PAGE, org=org, q=q, status=status, after=after, limit=limit)


async def models(session: AsyncSession, org: UUID) -> list[Row]:
    return await fetch(session, _MODELS, org=org)


async def free(session: AsyncSession, org: UUID, model: str) -> tuple[int, bool]:
    """(free units of the model, whether any unit of it was ever in stock)."""
    row = (await fetch(session, _FREE, org=org, model=model))[0]
    return row["in_stock"], row["known"] > 0


async def reserve(session: AsyncSession, org: UUID, case: UUID, *, model: str, unit_id: UUID | None) -> UUID | None:
    """The unit that the case holds now, the oldest of the model or the one named; None when there is none."""
    values: dict[str, Any] = {"org": org, "case": case}
    if unit_id is None:
        found = await session.execute(_RESERVE_MODEL, {**values, "model": model})
    else:
        found = await session.execute(_RESERVE_UNIT, {**values, "id": unit_id})
    held: UUID | None = found.scalar_one_or_none()
    return held


async def release(session: AsyncSession, org: UUID, case: UUID) -> UUID | None:
    found: UUID | None = (await session.execute(_RELEASE, {"org": org, "case": case})).scalar_one_or_none()
    return found


async def issue(session: AsyncSession, org: UUID, case: UUID, at: datetime) -> Row | None:
    row = (await session.execute(_ISSUE, {"org": org, "case": case, "at": at})).mappings().one_or_none()
    return dict(row) if row is not None else None


async def withdraw(session: AsyncSession, org: UUID, unit_id: UUID, note: str) -> bool:
    values = {"org": org, "id": unit_id, "note": note}
    return (await session.execute(_WITHDRAW, values)).scalar_one_or_none() is not None
