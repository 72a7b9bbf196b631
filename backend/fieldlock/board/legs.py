"""The way to each job on the board, from what the people on it have before it now."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.days import day_of
from fieldlock.dispatch import people, policy
from fieldlock.dispatch.candidates import Ask, way_there
from fieldlock.travel import lookup

# What stands before a job began at most so long before it; nothing of another day's work counts.
_BEFORE = timedelta(days=1)
Legs = Mapping[tuple[UUID, UUID], int | None]
"""Seconds by (ticket, person); None where a place is not known."""


async def of_jobs(
    session: AsyncSession,
    org: UUID,
    jobs: Sequence[Mapping[str, Any]],
    planning: policy.Policy,
    zone: str,
    now: datetime,
) -> Legs:
    users = {UUID(member["user_id"]) for job in jobs for member in job["crew"]}
    if not users:
        return {}
    first = min(job["planned_start"] for job in jobs) - _BEFORE
    last = max(job["planned_end"] for job in jobs)
    known = await people.around(session, org, sorted(users), first, last, now)
    ways = {
        (job["id"], user): way_there(known[user], _ask(job, zone, now))
        for job in jobs
        for user in (UUID(member["user_id"]) for member in job["crew"])
    }
    travel = await lookup.prepare(
        session, org, planning["travel"], zone, now, journeys=[way for way in ways.values() if way]
    )
    return {key: travel(*way) if way else None for key, way in ways.items()}


def _ask(job: Mapping[str, Any], zone: str, now: datetime) -> Ask:
    start, end = job["planned_start"], job["planned_end"]
    day = day_of(start, zone)
    return Ask(str(job["id"]), (), start, end, day[0].date(), day, now, point=people.point(job), rota_kept=True)
