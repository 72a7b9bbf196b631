"""SQL of declarations at the start of a shift."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch
from fieldlock.dispatch.queries import BOOKED

_ADD = text("""
    INSERT INTO shift_declarations (org_id, id, user_id, day, fit, reason, by_id, by_name, at, received_at)
    VALUES (:org, :id, :user, :day, :fit, :reason, :by, :by_name, :at, :received_at)""")
# The last one of a person and day counts.
_OF_DAYS = text("""
    SELECT DISTINCT ON (d.user_id, d.day) d.user_id, u.name, d.day, d.fit, d.at FROM shift_declarations d
    JOIN users u ON u.org_id = d.org_id AND u.id = d.user_id
    WHERE d.org_id = :org AND d.day BETWEEN :first AND :last
      AND (cast(:user AS uuid) IS NULL OR d.user_id = :user) ORDER BY d.user_id, d.day, d.at DESC, d.id DESC""")
_LOCK = text("SELECT pg_advisory_xact_lock(hashtextextended('fitness' || cast(cast(:user AS uuid) AS text), 0))")
# What the person would do that day, by plan or because it has begun.
_JOBS = text("""
    SELECT m.user_id, t.id, t.number, t.status, t.planned_start FROM assignments m
    JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    WHERE m.org_id = :org AND m.user_id = ANY(:users) AND m.ended_at IS NULL AND t.status = ANY(:booked)
      AND (t.planned_start IS NULL OR t.planned_start < :until) ORDER BY t.planned_start, t.id""")
_ANNOUNCE = text("SELECT announce_change('ticket', t) FROM unnest(cast(:tickets AS uuid[])) t")


async def add(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD, values)


async def lock(session: AsyncSession, user: UUID) -> None:
    """One declaration of a person at a time."""
    await session.execute(_LOCK, {"user": user})


async def of_days(session: AsyncSession, org: UUID, first: date, last: date, user: UUID | None = None) -> list[Row]:
    """The declarations that count, one for each person and day."""
    return await fetch(session, _OF_DAYS, org=org, first=first, last=last, user=user)


async def jobs(session: AsyncSession, org: UUID, users: list[UUID], until: datetime) -> list[Row]:
    return await fetch(session, _JOBS, org=org, users=users, until=until, booked=list(BOOKED))


async def announce(session: AsyncSession, tickets: list[UUID]) -> None:
    await session.execute(_ANNOUNCE, {"tickets": tickets})
