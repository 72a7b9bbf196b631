"""SQL of the dispatch board: a day's jobs with everything drawn, what waits for a plan, and what touches a person."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one
from fieldlock.dispatch.schemas import LONGEST_VISIT
from fieldlock.live import PRESENCE
from fieldlock.tickets import lifecycle
from fieldlock.tickets.queries import PRESSING

# A list longer than this is not looked through on a board; what is most pressing comes first.
MOST_WAITING = 500
MOST_PLANNED = 5000
UNPLANNED = ("received", "triaged", "remote", "ready", "on_hold")
ONGOING = (*lifecycle.ASSIGNED, "on_site", "working", "stopped", "finishing", "rework")
GONE = ("cancelled", "declined", "referred", "rejected")

_JOB = """
    SELECT t.id, t.number, t.version, t.status, t.situation, t.urgency, t.impact, t.repair_item, t.fault_description,
      t.address, t.hazards, t.reported_at, coalesce(t.promised_by, t.due_at, t.preferred_to) AS due, t.planned_start,
      t.planned_end, t.kind, t.duration_minutes, t.emergency, t.plan_fixed AS fixed,
      c.name AS customer, s.lat, s.lon, t.asset_id, t.site_id,
      EXISTS (SELECT FROM clearances k WHERE k.org_id = t.org_id AND k.id = t.clearance_id AND k.ticket_id = t.id
        AND k.round = t.round) AS cleared,
      EXISTS (SELECT FROM safety_facts f WHERE f.org_id = t.org_id AND f.ticket_id = t.id AND f.kind = 'stop'
        AND NOT EXISTS (SELECT FROM safety_facts l WHERE l.org_id = f.org_id AND l.ticket_id = f.ticket_id
          AND l.kind = 'stop_lifted' AND l.body->>'stop_id' = f.id::text)) AS stop_open,
      (SELECT cast(f.body->>'ready_at' AS timestamptz) FROM safety_facts f
        WHERE f.org_id = t.org_id AND f.ticket_id = t.id AND f.kind = 'note' AND f.body->>'kind' = 'progress'
        ORDER BY f.occurred_at DESC, f.id DESC LIMIT 1) AS ready_at,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('user_id', m.user_id, 'name', u.name, 'role', m.role)
          ORDER BY m.position), '[]'::jsonb)
       FROM assignments m JOIN users u ON u.org_id = m.org_id AND u.id = m.user_id
       WHERE m.org_id = t.org_id AND m.ticket_id = t.id AND m.ended_at IS NULL) AS crew
    FROM tickets t
    LEFT JOIN assets a ON a.org_id = t.org_id AND a.id = t.asset_id
    LEFT JOIN sites s ON s.org_id = t.org_id AND s.id = coalesce(t.site_id, a.site_id)
    LEFT JOIN customers c ON c.org_id = t.org_id AND c.id = coalesce(t.customer_id, s.customer_id, a.customer_id)
    WHERE t.org_id = :org AND (cast(:only AS uuid[]) IS NULL OR t.id = ANY(:only))"""
_PLANNED = text(f"""{_JOB}
      AND t.planned_start < :until AND t.planned_start >= :earliest AND t.planned_end > :since
      AND NOT t.status = ANY(:unplanned) AND NOT t.status = ANY(:gone)
    ORDER BY t.planned_start, t.id LIMIT :most""")
# What nobody has planned, and what was planned for a time that is over and is not finished.
_WAITING = text(f"""{_JOB}
      AND (t.status = ANY(:unplanned)
        OR t.status = ANY(:ongoing) AND (t.planned_end IS NULL OR t.planned_end <= :overdue))
    ORDER BY {PRESSING}, t.id LIMIT :most""")
# These, and what else the people on them have or had then: to all of it the way may be another now.
_TOUCHED = text("""
    SELECT unnest(cast(:ids AS uuid[])) AS id
    UNION SELECT o.ticket_id FROM assignments m
    JOIN assignments o ON o.org_id = m.org_id AND o.user_id = m.user_id
    WHERE m.org_id = :org AND m.ticket_id = ANY(:ids) AND o.ended_at IS NULL AND o.planned_start < :until
      AND o.planned_start >= :earliest AND o.planned_end > :since""")
_OF_PEOPLE = text("""
    SELECT t.id, t.number, t.status, t.planned_start, t.planned_end, s.lat, s.lon, array_agg(m.user_id) AS crew
    FROM assignments m
    JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    LEFT JOIN assets a ON a.org_id = t.org_id AND a.id = t.asset_id
    LEFT JOIN sites s ON s.org_id = t.org_id AND s.id = coalesce(t.site_id, a.site_id)
    WHERE m.org_id = :org AND m.user_id = ANY(:people) AND m.ended_at IS NULL
      AND t.planned_start < :until AND t.planned_end > :since AND t.status = ANY(:ongoing)
    GROUP BY t.id, t.number, t.status, t.planned_start, t.planned_end, s.lat, s.lon
    ORDER BY t.planned_start, t.id""")
_PEOPLE = text("SELECT id, name, roles FROM users WHERE org_id = :org AND id = ANY(:ids) ORDER BY name, id")
# Somebody who changes that ticket right now is not waited for: two merges into each other would wait for ever.
_LOCK_FREE = text("SELECT * FROM tickets WHERE org_id = :org AND id = :id FOR UPDATE SKIP LOCKED")
# Of the same unit or place and open: what the ticket may be merged into.
_SAME_PLACE = text("""
    SELECT t.id, t.number, t.situation, t.urgency, t.repair_item, t.fault_description, t.reported_at
    FROM tickets t JOIN tickets me ON me.org_id = t.org_id AND me.id = :id
    WHERE t.org_id = :org AND t.id <> :id AND t.status = ANY(:open)
      AND (t.asset_id = me.asset_id OR t.site_id = me.site_id OR t.address = nullif(me.address, ''))
    ORDER BY t.reported_at DESC, t.id LIMIT 50""")
_TELL = text("SELECT pg_notify(:channel, :told)")


async def planned(
    session: AsyncSession, org: UUID, since: datetime, until: datetime, only: list[UUID] | None
) -> list[Row]:
    """Jobs of which a part lies in [since, until), with crew, place, clearance of the round and open stop."""
    return await fetch(
        session,
        _PLANNED,
        org=org,
        only=only,
        since=since,
        until=until,
        earliest=_before(since),
        unplanned=list(UNPLANNED),
        gone=list(GONE),
        most=MOST_PLANNED,
    )


async def waiting(session: AsyncSession, org: UUID, overdue: datetime, only: list[UUID] | None) -> list[Row]:
    """The most pressing first. `overdue`: unfinished jobs whose planned end lies before it are listed too."""
    return await fetch(
        session,
        _WAITING,
        org=org,
        only=only,
        overdue=overdue,
        unplanned=list(UNPLANNED),
        ongoing=list(ONGOING),
        most=MOST_WAITING,
    )


async def touched(session: AsyncSession, org: UUID, ids: list[UUID], since: datetime, until: datetime) -> list[UUID]:
    """These jobs, and those of [since, until) of everybody who is or was on one of them."""
    rows = await fetch(session, _TOUCHED, org=org, ids=ids, since=since, until=until, earliest=_before(since))
    return [row["id"] for row in rows]


def _before(since: datetime) -> datetime:
    """It lets the index by planned start bound the day from below."""
    return since - LONGEST_VISIT


async def of_people(
    session: AsyncSession, org: UUID, people: Sequence[UUID], since: datetime, until: datetime
) -> list[Row]:
    """Their unfinished jobs of which a part lies in [since, until), in order of time."""
    return await fetch(
        session, _OF_PEOPLE, org=org, people=list(people), since=since, until=until, ongoing=list(ONGOING)
    )


async def people(session: AsyncSession, org: UUID, ids: Sequence[UUID]) -> list[Row]:
    return await fetch(session, _PEOPLE, org=org, ids=list(ids))


async def same_place(session: AsyncSession, org: UUID, ticket: UUID) -> list[Row]:
    """Other open tickets of the same unit, site or address, the newest first."""
    return await fetch(session, _SAME_PLACE, org=org, id=ticket, open=list(lifecycle.OPEN))


async def lock_free(session: AsyncSession, org: UUID, ticket: UUID) -> Row | None:
    """The ticket, locked; None when there is none, or when somebody else is changing it."""
    return await fetch_one(session, _LOCK_FREE, org=org, id=ticket)


async def tell(session: AsyncSession, told: str) -> None:
    """To every web process when this transaction commits; nothing is stored."""
    await session.execute(_TELL, {"channel": PRESENCE, "told": told})
