"""From the database to what `candidates` judges: everybody who goes out, and the job as it would be planned."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.days import day_of
from fieldlock.db import Row
from fieldlock.dispatch import queries
from fieldlock.dispatch.breaks import Pause, Point
from fieldlock.dispatch.candidates import Ask, Booking, Person, Span
from fieldlock.dispatch.policy import Policy
from fieldlock.fitness import queries as fitness
from fieldlock.identity import queries as identity
from fieldlock.rota import queries as rota
from fieldlock.rota import shifts as rota_shifts

FIELD_ROLES = ("technician", "guardian", "lead")
# A rest or a journey may reach this far beyond the job's own day.
AROUND = timedelta(days=2)
_FAR = datetime.max.replace(tzinfo=ZoneInfo("UTC"))


def point(row: Mapping[str, Any] | None) -> Point | None:
    return None if row is None or row["lat"] is None or row["lon"] is None else (row["lat"], row["lon"])


def needed_skills(job: Mapping[str, Any], policy: Policy) -> tuple[str, ...]:
    """What the assessment names and what the tasks bring with them."""
    of_tasks = [skill for task in job["tasks"] for skill in policy["skills_of_tasks"].get(task, ())]
    return tuple(dict.fromkeys([*job["skills"], *of_tasks]))


def minutes_of(job: Mapping[str, Any], policy: Policy) -> int:
    return int(job["duration_minutes"] or policy["minutes"].get(job["kind"], 90))


def planned(job: Mapping[str, Any]) -> Span | None:
    """When the job is planned, if it is."""
    start, end = job["planned_start"], job["planned_end"]
    return (datetime.fromisoformat(start), datetime.fromisoformat(end)) if start and end else None


async def ask_for(
    session: AsyncSession, org: UUID, job: Mapping[str, Any], policy: Policy, times: Span, now: datetime
) -> Ask:
    zone, (start, end) = job["time_zone"], times
    empty = Ask(
        ticket_id=job["id"],
        hazards=(),
        start=start,
        end=end,
        until=end.astimezone(ZoneInfo(zone)).date(),
        day=day_of(start, zone),
        now=now,
        rota_kept=await rota.rota_kept(session, org),
        tracked=frozenset(row["code"] for row in await queries.kit(session, org)),
    )
    return of_job(empty, job, job["site"], policy)


def of_job(ask: Ask, job: Mapping[str, Any], site: Mapping[str, Any] | None, policy: Policy) -> Ask:
    """What this job asks for, there, at the same time."""
    return replace(
        ask,
        ticket_id=str(job["id"]),
        hazards=job["hazards"] or (),
        point=point(site),
        skills=needed_skills(job, policy),
        parts={part["code"]: part["quantity"] for part in job["parts"]},
        emergency=job["urgency"] == "emergency",
    )


def at(ask: Ask, times: Span, zone: str) -> Ask:
    """The same job at another time."""
    start, end = times
    return replace(ask, start=start, end=end, until=end.astimezone(ZoneInfo(zone)).date(), day=day_of(start, zone))


async def everybody(session: AsyncSession, org: UUID, ask: Ask, job: Mapping[str, Any]) -> list[Person]:
    """All who go out, with what is known about the days around the job."""
    since, until = ask.day[0] - AROUND, max(ask.day[1], ask.end) + AROUND
    found = await queries.people(session, org, FIELD_ROLES)
    asset, site = (UUID(job[name]["id"]) if job[name] else None for name in ("asset", "site"))
    certificates = _by_user(await identity.certificates(session, org, [row["id"] for row in found]))
    skills = _by_user(await queries.skills(session, org))
    shifts = _by_user(await rota_shifts.between(session, org, since, until, ask.now))
    absences = _by_user(await queries.absences(session, org, since, until))
    bookings = _by_user(await queries.bookings(session, org, since, until))
    things = _by_user(await queries.kit(session, org), "owner_id")
    zone = job["time_zone"]
    first, last = (at.astimezone(ZoneInfo(zone)).date() for at in (since, until))
    unfit = _by_user(one for one in await fitness.of_days(session, org, first, last) if not one["fit"])
    there = await queries.last_there(session, org, UUID(job["id"]), asset, site)
    return [
        Person(
            user_id=str(row["id"]),
            name=row["name"],
            username=row["username"],
            certificates=[_certificate(held) for held in certificates.get(row["id"], ())],
            skills={skill["skill"]: skill["level"] for skill in skills.get(row["id"], ())},
            base=point(row),
            mentored=row["mentored"],
            unfit=[day_of(one["at"], zone) for one in unfit.get(row["id"], ())],
            suspended=(row["suspended_from"], row["suspended_until"] or _FAR) if row["suspended_from"] else None,
            shifts=_spans(shifts.get(row["id"], ()), "work"),
            breaks=_breaks(shifts.get(row["id"], ())),
            duties=_spans(shifts.get(row["id"], ()), "on_call"),
            absences=[(one["starts_at"], one["ends_at"]) for one in absences.get(row["id"], ())],
            bookings=[_booking(one) for one in bookings.get(row["id"], ())],
            kit=frozenset(one["code"] for one in things.get(row["id"], ()) if _in_date(one, ask)),
            parts={part["code"]: part["quantity"] for part in row["van"]},
            last_there=there.get(row["id"]),
        )
        for row in found
    ]


async def around(
    session: AsyncSession, org: UUID, users: Sequence[UUID], since: datetime, until: datetime, now: datetime
) -> dict[UUID, Person]:
    """Each of these as to where they start, when they work and what they have booked; nothing else is filled in."""
    base = {row["id"]: row for row in await queries.people(session, org, FIELD_ROLES)}
    shifts = _by_user(await rota_shifts.between(session, org, since, until, now))
    bookings = _by_user(await queries.bookings(session, org, since, until, users))
    return {
        user: Person(
            str(user),
            "",
            base=point(base.get(user)),
            shifts=_spans(shifts.get(user, ()), "work"),
            bookings=[_booking(one) for one in bookings.get(user, ())],
        )
        for user in users
    }


async def certificates_of(session: AsyncSession, org: UUID, person: UUID) -> list[dict[str, Any]]:
    return [_certificate(row) for row in await identity.certificates(session, org, [person])]


def _by_user(rows: Iterable[Row], name: str = "user_id") -> dict[UUID, list[Row]]:
    found: dict[UUID, list[Row]] = {}
    for row in rows:
        found.setdefault(row[name], []).append(row)
    return found


def _spans(rows: Iterable[Row], kind: str) -> list[Span]:
    return [(row["starts_at"], row["ends_at"]) for row in rows if row["kind"] == kind]


def _breaks(rows: Iterable[Row]) -> list[Pause]:
    return [
        Pause(row["break_from"], row["break_to"], timedelta(minutes=row["break_minutes"]))
        for row in rows
        if row["kind"] == "work" and row["break_minutes"]
    ]


def _booking(row: Row) -> Booking:
    return Booking(str(row["ticket_id"]), row["planned_start"], row["planned_end"], row["status"], point(row))


def _in_date(thing: Row, ask: Ask) -> bool:
    return thing["due_on"] is None or thing["due_on"] >= ask.until


def _certificate(row: Row) -> dict[str, Any]:
    return {
        "code": row["code"],
        "number": row["number"],
        "valid_until": row["valid_until"].isoformat() if row["valid_until"] else None,
        "review_due": row["review_due"].isoformat() if row["review_due"] else None,
    }
