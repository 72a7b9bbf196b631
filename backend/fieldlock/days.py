"""Days where the organisation is."""

from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.identity import queries as identity


def day_of(at: datetime, zone: str) -> tuple[datetime, datetime]:
    """The local day that holds the instant; 23 to 25 hours long."""
    local = ZoneInfo(zone)
    day = at.astimezone(local).date()
    return (datetime.combine(day, time(), local), datetime.combine(day + timedelta(days=1), time(), local))


async def whole_day(session: AsyncSession, org: UUID, at: datetime) -> tuple[datetime, datetime]:
    """The organisation's day that holds the instant, as instants."""
    return day_of(at, (await identity.organisation(session, org))["time_zone"])


async def local_day(session: AsyncSession, org: UUID, at: datetime) -> date:
    return (await whole_day(session, org, at))[0].date()
