"""Travel times behind one function: `(from, to, leaving) -> seconds`, prepared once for a question."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.travel import queries, speed


async def table(session: AsyncSession, org: UUID, rules: Any, zone: str, now: datetime) -> list[speed.Band]:
    """The speed bands, calibrated by the organisation's own journeys of the last weeks."""
    rows = await queries.trips(session, org, now - timedelta(days=rules["calibrate_days"]), now)
    trips = [speed.Trip(row["metres"], row["departed_at"], row["arrived_at"]) for row in rows]
    return speed.calibrated(speed.bands(rules), trips, rules, zone)


async def prepare(
    session: AsyncSession,
    org: UUID,
    rules: Any,
    zone: str,
    now: datetime,
    near: speed.Point | None = None,
    journeys: Iterable[speed.Journey] | None = None,
) -> speed.Travel:
    """The travel times of this organisation: measured ones where there are, built-in ones elsewhere.

    `near`: only journeys to and from this point will be asked for, or only `journeys`; it saves reading the others.
    """
    since = now - timedelta(days=rules["cache_days"])
    between = None if journeys is None else {(speed.place(one), speed.place(other)) for one, other, _ in journeys}
    measured = await queries.measured(session, org, since, near and speed.place(near), between)
    return speed.Travel(rules, await table(session, org, rules, zone, now), zone, measured)
