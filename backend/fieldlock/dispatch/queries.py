"""SQL of dispatch: what is known about the people who go out, the times they are booked, targets, appointments."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one
from fieldlock.tickets import lifecycle

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
_ABSENCES = text("""
    SELECT user_id, starts_at, ends_at FROM absences
    WHERE org_id = :org AND cancelled_at IS NULL AND starts_at < :until AND ends_at > :since""")
_BOOKINGS = text("""
    SELECT m.user_id, m.ticket_id, m.planned_start, least(m.planned_end, m.released_at) AS planned_end, t.status,
      s.lat, s.lon
    FROM assignments m JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    LEFT JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id
    WHERE m.org_id = :org AND m.ended_at IS NULL AND m.planned_start < :until
      AND (cast(:users AS uuid[]) IS NULL OR m.user_id = ANY(:users))
      AND m.planned_start > cast(:since AS timestamptz) - interval '14 days'
      AND least(m.planned_end, m.released_at) > greatest(m.planned_start, cast(:since AS timestamptz))
    ORDER BY m.planned_start""")
# What is lent is with whoever borrowed it.
_KIT = text("""
    SELECT coalesce(holder_id, owner_id) AS owner_id, code, due_on FROM gear
    WHERE org_id = :org AND NOT quarantined AND NOT retired""")
_LAST_THERE = text("""
    SELECT m.user_id, t.updated_at FROM assignments m JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    WHERE m.org_id = :org AND m.ended_at IS NULL AND t.id = (
      SELECT l.id FROM tickets l WHERE l.org_id = :org AND l.id <> :ticket
        AND l.status IN ('returned', 'follow_up', 'closed', 'archived')
        AND (l.asset_id = :asset OR l.site_id = :site) ORDER BY l.id DESC LIMIT 1)""")
_BOOK = text("""
    UPDATE assignments m SET planned_start = :start, planned_end = :end, released_at = NULL,
      override_reason = :override, override_by = :override_by,
      person_no = (SELECT u.person_no FROM users u WHERE u.org_id = m.org_id AND u.id = m.user_id),
      vehicle_no = (SELECT g.gear_no FROM gear g WHERE g.org_id = m.org_id AND g.id = :vehicle)
    WHERE m.org_id = :org AND m.ticket_id = :ticket AND m.user_id = :user AND m.ended_at IS NULL""")
_VEHICLE_ELSEWHERE = text("""
    SELECT t.number FROM assignments m JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    WHERE m.org_id = :org AND m.vehicle_no = :no AND m.ended_at IS NULL AND m.ticket_id <> :ticket
      AND m.planned_start < :until AND least(m.planned_end, m.released_at) > greatest(m.planned_start, :since)
    ORDER BY t.number""")
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

_APPOINTMENTS = text("""
    SELECT id, reached, old_start, new_start, moved, proposed_by, agreed_by, reason, note, by_name, at FROM appointments
    WHERE org_id = :org AND ticket_id = :ticket ORDER BY at, id""")
_TAKE_TURNS = text("SELECT pg_advisory_xact_lock(hashtextextended('window' || cast(cast(:org AS uuid) AS text), 0))")
# Agreed with a customer, and nobody has the job yet.
_PROMISED = text("""
    SELECT t.id, t.kind, t.urgency, t.hazards, t.tasks, t.skills, t.parts, t.crew_needed, t.duration_minutes,
      t.agreed_from, s.lat, s.lon
    FROM tickets t LEFT JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id
    WHERE t.org_id = :org AND t.id <> :but AND t.status IN ('received', 'triaged', 'remote', 'ready')
      AND t.agreed_from >= :since AND t.agreed_from < :until ORDER BY t.agreed_from, t.id""")

_SERVICE_CLASS = text("""
    SELECT c.service_class FROM tickets t
    LEFT JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id
    LEFT JOIN assets a ON a.org_id = t.org_id AND a.id = t.asset_id
    JOIN customers c ON c.org_id = t.org_id AND c.id = coalesce(t.customer_id, s.customer_id, a.customer_id)
    WHERE t.org_id = :org AND t.id = :ticket""")
_SET_DUE = text("""
    UPDATE tickets SET due_at = :due, marks = cast(:marks AS jsonb) WHERE org_id = :org AND id = :ticket""")
_CLOCKED_OF = text("""
    SELECT t.id FROM tickets t
    LEFT JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id
    LEFT JOIN assets a ON a.org_id = t.org_id AND a.id = t.asset_id
    WHERE t.org_id = :org AND NOT t.status = ANY(:ended)
      AND coalesce(t.customer_id, s.customer_id, a.customer_id) = :customer ORDER BY t.id""")
_BY_DUE = text("""
    SELECT t.id, t.number, t.status, t.situation, t.urgency, t.impact, t.repair_item, t.fault_description, t.address,
      t.due_at, t.planned_start, t.planned_end FROM tickets t
    WHERE t.org_id = :org AND t.due_at IS NOT NULL ORDER BY t.due_at, t.id LIMIT :limit""")
_NOT_ACCEPTED = text("""
    SELECT id FROM tickets WHERE org_id = :org AND status = 'dispatched' AND accept_by < :now ORDER BY id""")
_DEPARTED = text("""
    SELECT e.at, s.lat AS to_lat, s.lon AS to_lon, p.lat, p.lon
    FROM ticket_events e JOIN tickets t ON t.org_id = e.org_id AND t.id = e.ticket_id
    JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id
    JOIN field_profiles p ON p.org_id = e.org_id AND p.user_id = :user
    WHERE e.org_id = :org AND e.ticket_id = :ticket AND e.event = 'depart' AND e.by_id = :user
    ORDER BY e.at DESC LIMIT 1""")
_LAST_PLACE = text("""
    SELECT s.lat, s.lon FROM ticket_events e JOIN tickets t ON t.org_id = e.org_id AND t.id = e.ticket_id
    JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id
    WHERE e.org_id = :org AND e.by_id = :user AND e.event = 'arrive' AND e.ticket_id <> :ticket
      AND e.at < :at AND e.at > cast(:at AS timestamptz) - interval '10 hours' ORDER BY e.at DESC LIMIT 1""")


async def people(session: AsyncSession, org: UUID, roles: Sequence[str]) -> list[Row]:
    return await fetch(session, _PEOPLE, org=org, roles=list(roles))


async def skills(session: AsyncSession, org: UUID) -> list[Row]:
    return await fetch(session, _SKILLS, org=org)


async def absences(session: AsyncSession, org: UUID, since: datetime, until: datetime) -> list[Row]:
    return await fetch(session, _ABSENCES, org=org, since=since, until=until)


async def bookings(
    session: AsyncSession, org: UUID, since: datetime, until: datetime, users: Sequence[UUID] | None = None
) -> list[Row]:
    """Booked time of everybody, or of `users`, that overlaps [since, until), earliest first."""
    return await fetch(session, _BOOKINGS, org=org, since=since, until=until, users=users)


async def kit(session: AsyncSession, org: UUID) -> list[Row]:
    return await fetch(session, _KIT, org=org)


async def last_there(
    session: AsyncSession, org: UUID, ticket: UUID, asset: UUID | None, site: UUID | None
) -> dict[UUID, datetime]:
    """Who did the last finished job at this equipment or site."""
    rows = await fetch(session, _LAST_THERE, org=org, ticket=ticket, asset=asset, site=site)
    return {row["user_id"]: row["updated_at"] for row in rows}


async def book(session: AsyncSession, rows: Sequence[dict[str, Any]]) -> None:
    """Raises IntegrityError when somebody, or the vehicle, is booked then already."""
    for row in rows:
        await session.execute(_BOOK, row)


async def vehicle_elsewhere(
    session: AsyncSession, org: UUID, vehicle_no: int, ticket: UUID, since: datetime, until: datetime
) -> list[str]:
    """The numbers of the other jobs that have the vehicle within these times."""
    values = {"org": org, "no": vehicle_no, "ticket": ticket, "since": since, "until": until}
    return [row["number"] for row in await fetch(session, _VEHICLE_ELSEWHERE, **values)]


async def move(session: AsyncSession, org: UUID, ticket: UUID, start: datetime, end: datetime) -> None:
    """Raises IntegrityError when somebody of the crew, or its vehicle, is booked then already."""
    await session.execute(_MOVE, {"org": org, "ticket": ticket, "start": start, "end": end})


async def release(session: AsyncSession, org: UUID, ticket: UUID, at: datetime) -> None:
    """The crew's time is free from `at` on; nothing happens to time that was released before."""
    await session.execute(_RELEASE, {"org": org, "ticket": ticket, "at": at})


async def add_appointment(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_APPOINTMENT, values)


async def appointments(session: AsyncSession, org: UUID, ticket: UUID) -> list[Row]:
    """Every contact about the time of the visit, in order."""
    return await fetch(session, _APPOINTMENTS, org=org, ticket=ticket)


async def take_turns(session: AsyncSession, org: UUID) -> None:
    """Windows are given away one after the other, so that two customers are not promised the last crew."""
    await session.execute(_TAKE_TURNS, {"org": org})


async def promised(session: AsyncSession, org: UUID, but: UUID, since: datetime, until: datetime) -> list[Row]:
    """Windows agreed with other customers that begin in [since, until), with what their jobs ask for."""
    return await fetch(session, _PROMISED, org=org, but=but, since=since, until=until)


# --- the service clock ------------------------------------------------------------------------------------------


async def service_class(session: AsyncSession, org: UUID, ticket: UUID) -> str | None:
    row = await fetch_one(session, _SERVICE_CLASS, org=org, ticket=ticket)
    return None if row is None else row["service_class"]


async def set_due(session: AsyncSession, org: UUID, ticket: UUID, due: datetime | None, marks: str) -> None:
    await session.execute(_SET_DUE, {"org": org, "ticket": ticket, "due": due, "marks": marks})


async def clocked_of(session: AsyncSession, org: UUID, customer: UUID) -> list[UUID]:
    """The customer's tickets that have not ended."""
    rows = await fetch(session, _CLOCKED_OF, org=org, customer=customer, ended=list(lifecycle.ENDED))
    return [row["id"] for row in rows]


async def by_due(session: AsyncSession, org: UUID, limit: int) -> list[Row]:
    return await fetch(session, _BY_DUE, org=org, limit=limit)


async def not_accepted(session: AsyncSession, org: UUID, now: datetime) -> list[UUID]:
    """Orders whose acceptance target has passed."""
    return [row["id"] for row in await fetch(session, _NOT_ACCEPTED, org=org, now=now)]


# --- journeys -------------------------------------------------------------------------------------------------------


async def departure(session: AsyncSession, org: UUID, ticket: UUID, user: UUID) -> Row | None:
    """When the person set out for the site, with the site's and the base's coordinates."""
    return await fetch_one(session, _DEPARTED, org=org, ticket=ticket, user=user)


async def last_place(session: AsyncSession, org: UUID, ticket: UUID, user: UUID, at: datetime) -> Row | None:
    """The site at which the person arrived last on that day, before this one."""
    return await fetch_one(session, _LAST_PLACE, org=org, ticket=ticket, user=user, at=at)
