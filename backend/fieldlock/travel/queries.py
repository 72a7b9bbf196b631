"""SQL of travel."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch

_TRIPS = text("""
    SELECT metres, departed_at, arrived_at FROM trips
    WHERE org_id = :org AND departed_at >= :since AND departed_at < :at
    ORDER BY departed_at DESC LIMIT 5000""")
_ADD_TRIP = text("""
    INSERT INTO trips (org_id, ticket_id, user_id, departed_at, arrived_at, metres)
    VALUES (:org, :ticket, :user, :departed_at, :arrived_at, :metres) ON CONFLICT DO NOTHING""")


async def trips(session: AsyncSession, org: UUID, since: datetime, at: datetime) -> list[Row]:
    return await fetch(session, _TRIPS, org=org, since=since, at=at)


async def add_trip(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_TRIP, values)
