"""Who works or is on call when: the one reader of shifts that were entered and of those that patterns repeat."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.catalogue import queries as catalogue
from fieldlock.db import Row
from fieldlock.dispatch.candidates import Span, covered
from fieldlock.identity import queries as identity
from fieldlock.rota import queries
from fieldlock.rota.pattern import Pattern, expand, of_row

A_DAY = timedelta(days=1)
_TOLD = ("ticket_id", "number", "status", "planned_start", "planned_end", "user_id", "name", "why")


@dataclass(frozen=True)
class Calendar:
    """Where the organisation's days begin, and which of them are public holidays by the rules in force."""

    zone: str
    holidays: frozenset[date]

    @property
    def local(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    def day(self, at: datetime) -> date:
        return at.astimezone(self.local).date()

    def expand(self, patterns: Iterable[Pattern], since: datetime, until: datetime) -> list[dict[str, Any]]:
        return expand(patterns, since, until, self.zone, self.holidays)


async def calendar(session: AsyncSession, org: UUID, now: datetime) -> Calendar:
    rules = (await catalogue.document(session, org, "bindings", now))[1]
    holidays = frozenset(map(date.fromisoformat, rules.get("rest_days", {}).get("rest", ())))
    return Calendar((await identity.organisation(session, org))["time_zone"], holidays)


async def patterns(
    session: AsyncSession, org: UUID, since: date, until: date | None = None, user: UUID | None = None
) -> list[Pattern]:
    """Those of which a shift may touch a day from `since` on; one reaches into the next day."""
    return [of_row(row) for row in await queries.patterns(session, org, since - A_DAY, until, user)]


async def between(
    session: AsyncSession, org: UUID, since: datetime, until: datetime, now: datetime, user: UUID | None = None
) -> list[Row]:
    """All that touch [since, until), by name and time, or those of `user`; `pattern_id` and `day` name those of a
    pattern."""
    days = await calendar(session, org, now)
    repeated = days.expand(await patterns(session, org, days.day(since), days.day(until), user), since, until)
    rows: list[Row] = [*await queries.shifts(session, org, since, until, user), *repeated]
    return sorted(rows, key=lambda row: (row["name"], row["starts_at"], str(row["id"])))


async def touched(
    session: AsyncSession, org: UUID, since: datetime, until: datetime, now: datetime
) -> list[dict[str, Any]]:
    """Booked jobs not begun whose people are absent, suspended, or (where a rota is kept) not on shift nor on call."""
    jobs = [dict(row) for row in await queries.booked_jobs(session, org, since, until)]
    if jobs and await queries.rota_kept(session, org):
        first, last = min(job["planned_start"] for job in jobs), max(job["planned_end"] for job in jobs)
        spans: dict[UUID, list[Span]] = {}
        for row in await between(session, org, first, last, now):
            spans.setdefault(row["user_id"], []).append((row["starts_at"], row["ends_at"]))
        for job in jobs:
            there = covered((job["planned_start"], job["planned_end"]), spans.get(job["user_id"], ()))
            job["why"] = job["why"] or (None if there or job["excepted"] else "off_shift")
    return [{name: job[name] for name in _TOLD} for job in jobs if job["why"]]
