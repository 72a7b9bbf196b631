"""SQL of dispatch: what is known about the people who go out, the times they are booked, alerts, appointments."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one

# Statuses in which the job has its people's time.
BOOKED = (
    "dispatched", "accepted", "appointed", "en_route", "on_site", "working", "stopped", "finishing", "rework",
)  # fmt: skip
_PEOPLE = text("""
    SELECT u.id, u.username, u.name, u.roles, p.lat, p.lon, coalesce(p.mentored, false) AS mentored, p.suspended_from,
      p.suspended_until, coalesce(p.van, '[]'::jsonb) AS van
    FROM users u LEFT JOIN field_profiles p ON p.org_id = u.org_id AND p.user_id = u.id
    WHERE u.org_id = :org AND u.active AND u.roles && :roles ORDER BY u.name, u.id""")
_SKILLS = text("""
    SELECT DISTINCT ON (user_id, skill) user_id, skill, level FROM person_skills
    WHERE org_id = :org ORDER BY user_id, skill, assessed_at DESC""")
_SHIFTS = text("""
    SELECT user_id, kind, starts_at, ends_at FROM work_shifts
    WHERE org_id = :org AND cancelled_at IS NULL AND starts_at < :until AND ends_at > :since""")
_ABSENCES = text("""
    SELECT user_id, starts_at, ends_at FROM absences
    WHERE org_id = :org AND cancelled_at IS NULL AND starts_at < :until AND ends_at > :since""")
_BOOKINGS = text("""
    SELECT m.user_id, m.ticket_id, m.planned_start, least(m.planned_end, m.released_at) AS planned_end, t.status,
      s.lat, s.lon
    FROM assignments m JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    LEFT JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id
    WHERE m.org_id = :org AND m.ended_at IS NULL AND m.planned_start < :until
      AND m.planned_start > cast(:since AS timestamptz) - interval '14 days'
      AND least(m.planned_end, m.released_at) > greatest(m.planned_start, cast(:since AS timestamptz))
    ORDER BY m.planned_start""")
_KIT = text("SELECT owner_id, code, due_on FROM gear WHERE org_id = :org AND NOT quarantined")
_LAST_THERE = text("""
    SELECT m.user_id, t.updated_at FROM assignments m JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    WHERE m.org_id = :org AND m.ended_at IS NULL AND t.id = (
      SELECT l.id FROM tickets l WHERE l.org_id = :org AND l.id <> :ticket
        AND l.status IN ('returned', 'follow_up', 'closed', 'archived')
        AND (l.asset_id = :asset OR l.site_id = :site) ORDER BY l.id DESC LIMIT 1)""")
_ROTA_KEPT = text("SELECT EXISTS (SELECT FROM work_shifts WHERE org_id = :org AND cancelled_at IS NULL) AS kept")
_BOOK = text("""
    UPDATE assignments m SET planned_start = :start, planned_end = :end, released_at = NULL, travel_seconds = :travel,
      travel_source = :source, override_reason = :override, override_by = :override_by,
      person_no = (SELECT u.person_no FROM users u WHERE u.org_id = m.org_id AND u.id = m.user_id)
    WHERE m.org_id = :org AND m.ticket_id = :ticket AND m.user_id = :user AND m.ended_at IS NULL""")
_MOVE = text("""
    UPDATE assignments SET planned_start = :start, planned_end = :end
    WHERE org_id = :org AND ticket_id = :ticket AND ended_at IS NULL AND planned_start IS NOT NULL""")
_RELEASE = text("""
    UPDATE assignments SET released_at = :at
    WHERE org_id = :org AND ticket_id = :ticket AND ended_at IS NULL AND released_at IS NULL
      AND planned_start IS NOT NULL""")

_ADD_APPOINTMENT = text("""
    INSERT INTO appointments (org_id, id, ticket_id, reached, old_start, new_start, moved, proposed_by, agreed_by,
      reason, note, by_id, by_name, at)
    VALUES (:org, :id, :ticket, :reached, :old_start, :new_start, :moved, :proposed_by, :agreed_by, :reason, :note, :by,
      :by_name, :at)""")


async def people(session: AsyncSession, org: UUID, roles: Sequence[str]) -> list[Row]:
    return await fetch(session, _PEOPLE, org=org, roles=list(roles))


async def skills(session: AsyncSession, org: UUID) -> list[Row]:
    return await fetch(session, _SKILLS, org=org)


async def shifts(session: AsyncSession, org: UUID, since: datetime, until: datetime) -> list[Row]:
    return await fetch(session, _SHIFTS, org=org, since=since, until=until)


async def absences(session: AsyncSession, org: UUID, since: datetime, until: datetime) -> list[Row]:
    return await fetch(session, _ABSENCES, org=org, since=since, until=until)


async def bookings(session: AsyncSession, org: UUID, since: datetime, until: datetime) -> list[Row]:
    """Booked time of everybody that overlaps [since, until), earliest first."""
    return await fetch(session, _BOOKINGS, org=org, since=since, until=until)


async def kit(session: AsyncSession, org: UUID) -> list[Row]:
    return await fetch(session, _KIT, org=org)


async def last_there(
    session: AsyncSession, org: UUID, ticket: UUID, asset: UUID | None, site: UUID | None
) -> dict[UUID, datetime]:
    """Who did the last finished job at this equipment or site."""
    rows = await fetch(session, _LAST_THERE, org=org, ticket=ticket, asset=asset, site=site)
    return {row["user_id"]: row["updated_at"] for row in rows}


async def rota_kept(session: AsyncSession, org: UUID) -> bool:
    row = await fetch_one(session, _ROTA_KEPT, org=org)
    return bool(row and row["kept"])


async def book(session: AsyncSession, rows: Sequence[dict[str, Any]]) -> None:
    """Raises IntegrityError when somebody is booked then already."""
    for row in rows:
        await session.execute(_BOOK, row)


async def move(session: AsyncSession, org: UUID, ticket: UUID, start: datetime, end: datetime) -> None:
    """Raises IntegrityError when somebody of the crew is booked then already."""
    await session.execute(_MOVE, {"org": org, "ticket": ticket, "start": start, "end": end})


async def release(session: AsyncSession, org: UUID, ticket: UUID, at: datetime) -> None:
    """The crew's time is free from `at` on; nothing happens to time that was released before."""
    await session.execute(_RELEASE, {"org": org, "ticket": ticket, "at": at})


async def add_appointment(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_APPOINTMENT, values)
