"""SQL of travel."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.db import Row, fetch
from fieldlock.travel.speed import Point

_TRIPS = text("""
    SELECT metres, departed_at, arrived_at FROM trips
    WHERE org_id = :org AND departed_at >= :since AND departed_at < :at
    ORDER BY departed_at DESC LIMIT 5000""")
_ADD_TRIP = text("""
    INSERT INTO trips (org_id, ticket_id, user_id, departed_at, arrived_at, metres)
    VALUES (:org, :ticket, :user, :departed_at, :arrived_at, :metres) ON CONFLICT DO NOTHING""")
# Where people start from and where the open jobs are; a plan looks two weeks ahead.
_PLACES = text("""
    SELECT DISTINCT round(lat::numeric, 4)::float8 AS lat, round(lon::numeric, 4)::float8 AS lon FROM (
      SELECT p.lat, p.lon FROM field_profiles p JOIN users u ON u.org_id = p.org_id AND u.id = p.user_id
        WHERE p.org_id = :org AND u.active
      UNION ALL
      SELECT s.lat, s.lon FROM tickets t JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id
        WHERE t.org_id = :org AND t.status = ANY(:statuses)
          AND (t.planned_start IS NULL OR t.planned_start < :until)) every
    WHERE lat IS NOT NULL AND lon IS NOT NULL ORDER BY 1, 2 LIMIT 600""")
_MEASURED = text("""
    SELECT band, from_lat::float8 AS from_lat, from_lon::float8 AS from_lon, to_lat::float8 AS to_lat,
      to_lon::float8 AS to_lon, seconds FROM travel_times
    WHERE org_id = :org AND fetched_at >= :since ORDER BY fetched_at""")
_MEASURED_NEAR = text("""
    SELECT band, from_lat::float8 AS from_lat, from_lon::float8 AS from_lon, to_lat::float8 AS to_lat,
      to_lon::float8 AS to_lon, seconds FROM travel_times
    WHERE org_id = :org AND fetched_at >= :since
      AND (round(cast(:lat AS numeric), 4), round(cast(:lon AS numeric), 4)) IN ((from_lat, from_lon), (to_lat, to_lon))
    ORDER BY fetched_at""")
_MEASURED_BETWEEN = text("""
    SELECT band, from_lat::float8 AS from_lat, from_lon::float8 AS from_lon, to_lat::float8 AS to_lat,
      to_lon::float8 AS to_lon, seconds FROM travel_times
    JOIN jsonb_to_recordset(cast(:between AS jsonb)) AS j(one jsonb, other jsonb)
      ON from_lat = (j.one->>0)::numeric AND from_lon = (j.one->>1)::numeric
        AND to_lat = (j.other->>0)::numeric AND to_lon = (j.other->>1)::numeric
    WHERE org_id = :org AND fetched_at >= :since ORDER BY fetched_at""")
_STORE = text("""
    INSERT INTO travel_times (org_id, source, band, from_lat, from_lon, to_lat, to_lon, seconds, fetched_at)
    SELECT :org, :source, :band, (r.one->>0)::numeric, (r.one->>1)::numeric, (r.other->>0)::numeric,
      (r.other->>1)::numeric, r.seconds, :now
    FROM jsonb_to_recordset(cast(:rows AS jsonb)) AS r(one jsonb, other jsonb, seconds integer)
    ON CONFLICT (org_id, source, band, from_lat, from_lon, to_lat, to_lon)
    DO UPDATE SET seconds = excluded.seconds, fetched_at = excluded.fetched_at""")


async def places(session: AsyncSession, org: UUID, statuses: list[str], now: datetime) -> list[Point]:
    rows = await fetch(session, _PLACES, org=org, statuses=statuses, until=now + timedelta(days=14))
    return [(row["lat"], row["lon"]) for row in rows]


async def measured(
    session: AsyncSession,
    org: UUID,
    since: datetime,
    near: Point | None = None,
    between: Collection[tuple[Point, Point]] | None = None,
) -> dict[tuple[str, Point, Point], int | None]:
    """What services have answered since then, the newest of each journey (None: they know no way); only to and from
    `near`, or only `between` these, if given."""
    if between is not None:
        pairs = wire.dumps([{"one": one, "other": other} for one, other in between]).decode()
        rows = await fetch(session, _MEASURED_BETWEEN, org=org, since=since, between=pairs)
    elif near is not None:
        rows = await fetch(session, _MEASURED_NEAR, org=org, since=since, lat=near[0], lon=near[1])
    else:
        rows = await fetch(session, _MEASURED, org=org, since=since)
    return {
        (row["band"], (row["from_lat"], row["from_lon"]), (row["to_lat"], row["to_lon"])): row["seconds"]
        for row in rows
    }


async def store(
    session: AsyncSession, org: UUID, source: str, band: str, rows: list[dict[str, Any]], now: datetime
) -> None:
    """`rows`: {one, other, seconds or None}; a journey measured before gets the new time."""
    values = {"org": org, "source": source, "band": band, "rows": wire.dumps(rows).decode(), "now": now}
    await session.execute(_STORE, values)


async def trips(session: AsyncSession, org: UUID, since: datetime, at: datetime) -> list[Row]:
    return await fetch(session, _TRIPS, org=org, since=since, at=at)


async def add_trip(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_TRIP, values)
