"""All SQL of inspections, visits, risks, violations and the environment programme."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one
from fieldlock.dispatch.queries import BOOKED
from fieldlock.inspections.lifecycle import OPEN

_ADD = text("""
    INSERT INTO site_records (org_id, id, number, kind, key, status, title, place, body, person_id, ticket_id,
      hazard_id, site_id, due_on, opened_by, opened_by_name, opened_at, updated_at)
    VALUES (:org, :id, 'SR-' || nextval('site_record_number'), :kind, :key, :status, :title, :place,
      cast(:body AS jsonb), :person, :ticket, :hazard, :site, :due_on, :by, :by_name, :at, :at)
    ON CONFLICT DO NOTHING RETURNING id""")
_ADD_EVENT = text("""
    INSERT INTO site_record_events (org_id, record_id, id, event, to_status, by_id, by_name, body, files, at)
    VALUES (:org, :record, :id, :event, :to, :by, :by_name, cast(:body AS jsonb), :files, :at)""")
_EVENTS = text("SELECT * FROM site_record_events WHERE org_id = :org AND record_id = :id ORDER BY at, id")
_LOCK = text("SELECT 1 FROM site_records WHERE org_id = :org AND id = :id FOR UPDATE")
_FROM = """
    SELECT r.*, p.name AS person_name, t.number AS ticket_number FROM site_records r
    LEFT JOIN users p ON p.org_id = r.org_id AND p.id = r.person_id
    LEFT JOIN tickets t ON t.org_id = r.org_id AND t.id = r.ticket_id
    WHERE r.org_id = :org"""
_ONE = text(f"{_FROM} AND r.id = :id")
_PAGE = text(f"""{_FROM} AND r.kind = :kind AND (cast(:after AS uuid) IS NULL OR r.id < :after)
      AND (cast(:own AS uuid) IS NULL OR r.person_id = :own) AND (NOT :open OR r.status = ANY(:open_statuses))
    ORDER BY r.id DESC LIMIT :limit""")
_OVERDUE = text("""
    SELECT count(*) FROM site_records WHERE org_id = :org AND kind = :kind AND status = ANY(:open) AND due_on < :today
      AND kind NOT IN ('draw', 'violation')""")
# Each day that is over is told once.
_TO_REMIND = text("""
    SELECT r.id, r.kind, r.status, r.due_on FROM site_records r
    WHERE r.org_id = :org AND r.status = ANY(:open) AND r.due_on < :today AND r.kind NOT IN ('draw', 'violation')
      AND NOT EXISTS (SELECT FROM site_record_events e WHERE e.org_id = r.org_id AND e.record_id = r.id
        AND e.event = 'remind' AND e.body->>'due_on' = cast(r.due_on AS text)) ORDER BY r.id FOR UPDATE""")
# What may be visited that day: planned for it, or begun and not over.
_POOL = text("""
    SELECT id, number, repair_item, address FROM tickets WHERE org_id = :org AND status = ANY(:booked)
      AND ((planned_start < :until AND planned_end > :since) OR status IN ('on_site', 'working', 'finishing'))
    ORDER BY id""")
_DRAWS = text("SELECT count(*) FROM site_records WHERE org_id = :org AND kind = 'draw' AND body->>'day' = :day")
_LOCK_DRAWS = text("SELECT pg_advisory_xact_lock(hashtextextended('draw' || cast(cast(:org AS uuid) AS text), 0))")
_FACT = text("SELECT kind, by_id FROM safety_facts WHERE org_id = :org AND ticket_id = :ticket AND id = :fact")
_SPOKE_UP = text("""
    SELECT EXISTS (SELECT FROM safety_facts WHERE org_id = :org AND ticket_id = :ticket AND by_id = :person
      AND kind IN ('stop', 'hazard') AND occurred_at >= :since AND occurred_at < :until)""")
_CREW = text("SELECT user_id FROM assignments WHERE org_id = :org AND ticket_id = :ticket")
_SUGGESTIONS = text("""
    SELECT 'hazard' AS source, h.description AS title, h.place, h.id AS hazard_id, h.ticket_id, NULL::uuid AS fact_id,
      h.number, h.reported_at AS at
    FROM hazard_reports h WHERE h.org_id = :org AND h.status <> 'closed' AND h.severity IN ('medium', 'high')
      AND NOT EXISTS (SELECT FROM site_records r WHERE r.org_id = h.org_id AND r.hazard_id = h.id)
    UNION ALL
    SELECT 'assessment', coalesce(f.body->>'text', t.repair_item), t.address, NULL, f.ticket_id, f.id, t.number,
      f.occurred_at
    FROM safety_facts f JOIN tickets t ON t.org_id = f.org_id AND t.id = f.ticket_id
    WHERE f.org_id = :org AND f.kind = 'confirmation' AND f.body->>'residual' IN ('medium', 'high')
      AND f.occurred_at > cast(:now AS timestamptz) - interval '90 days'
      AND NOT EXISTS (SELECT FROM site_records r WHERE r.org_id = f.org_id AND r.key = 'fact:' || cast(f.id AS text))
    ORDER BY at DESC LIMIT 100""")


async def add(session: AsyncSession, **values: Any) -> bool:
    """False when a record of this kind and key is there already."""
    blank = dict.fromkeys(("key", "place", "person", "ticket", "hazard", "site", "due_on"))
    return (await session.execute(_ADD, {**blank, **values})).scalar_one_or_none() is not None


async def add_event(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_EVENT, values)


async def events(session: AsyncSession, org: UUID, record: UUID) -> list[Row]:
    return await fetch(session, _EVENTS, org=org, id=record)


async def lock(session: AsyncSession, org: UUID, record: UUID) -> None:
    await session.execute(_LOCK, {"org": org, "id": record})


async def one(session: AsyncSession, org: UUID, record: UUID) -> Row | None:
    return await fetch_one(session, _ONE, org=org, id=record)


async def page(
    session: AsyncSession, org: UUID, kind: str, *, own: UUID | None, open_only: bool, after: UUID | None, limit: int
) -> list[Row]:
    """The newest first. `own`: only those about this person."""
    narrow = {"kind": kind, "own": own, "open": open_only, "open_statuses": list(OPEN)}
    return await fetch(session, _PAGE, org=org, **narrow, after=after, limit=limit)


async def overdue(session: AsyncSession, org: UUID, kind: str, today: date) -> int:
    values = {"org": org, "kind": kind, "open": list(OPEN), "today": today}
    return int((await session.execute(_OVERDUE, values)).scalar_one())


async def to_remind(session: AsyncSession, org: UUID, today: date) -> list[Row]:
    return await fetch(session, _TO_REMIND, org=org, open=list(OPEN), today=today)


async def pool(session: AsyncSession, org: UUID, since: datetime, until: datetime) -> list[Row]:
    return await fetch(session, _POOL, org=org, since=since, until=until, booked=list(BOOKED))


async def draws(session: AsyncSession, org: UUID, day: date) -> int:
    """How many draws there are for the day; nobody else draws meanwhile."""
    await session.execute(_LOCK_DRAWS, {"org": org})
    return int((await session.execute(_DRAWS, {"org": org, "day": day.isoformat()})).scalar_one())


async def fact(session: AsyncSession, org: UUID, ticket: UUID, fact_id: UUID) -> Row | None:
    return await fetch_one(session, _FACT, org=org, ticket=ticket, fact=fact_id)


async def spoke_up(
    session: AsyncSession, org: UUID, ticket: UUID, person: UUID, since: datetime, until: datetime
) -> bool:
    """Whether the person stopped this job, or reported a hazard on it, in that time."""
    values = {"org": org, "ticket": ticket, "person": person, "since": since, "until": until}
    return bool((await session.execute(_SPOKE_UP, values)).scalar_one())


async def crew_ever(session: AsyncSession, org: UUID, ticket: UUID) -> set[UUID]:
    return set((await session.execute(_CREW, {"org": org, "ticket": ticket})).scalars())


async def suggestions(session: AsyncSession, org: UUID, now: datetime) -> list[Row]:
    return await fetch(session, _SUGGESTIONS, org=org, now=now)


@lru_cache(maxsize=64)
def _update(columns: tuple[str, ...]) -> TextClause:
    changed = "".join(
        f", {name} = " + (f"cast(:{name} AS jsonb)" if name == "body" else f":{name}") for name in columns
    )
    return text(
        f"UPDATE site_records SET version = version + 1, updated_at = :now{changed}"
        " WHERE org_id = :org AND id = :record AND version = :seen RETURNING version"
    )


async def save(
    session: AsyncSession, org: UUID, record: UUID, seen: int, now: datetime, changes: Mapping[str, Any]
) -> int | None:
    """The new version, or None when somebody else saved first. `changes` keys are column names of ours, never input."""
    values = {**changes, "org": org, "record": record, "seen": seen, "now": now}
    return (await session.execute(_update(tuple(sorted(changes))), values)).scalar_one_or_none()
