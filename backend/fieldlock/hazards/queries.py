"""All SQL of hazard reports."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one
from fieldlock.hazards.lifecycle import DANGEROUS
from fieldlock.tickets.lifecycle import OPEN as OPEN_TICKETS

_ADD = text("""
    INSERT INTO hazard_reports (org_id, id, number, severity, description, place, item, stop_work, restricts, site_id,
      asset_id, ticket_id, fact_id, files, reported_by, reported_by_name, reported_at, updated_at)
    VALUES (:org, :id, 'HZ-' || nextval('hazard_number'), :severity, :description, :place, cast(:item AS jsonb),
      :stop_work, :restricts, :site, :asset, :ticket, :fact, :files, :by, :by_name, :at, :received_at)
    ON CONFLICT DO NOTHING RETURNING number""")
_ADD_EVENT = text("""
    INSERT INTO hazard_events (org_id, hazard_id, id, event, from_status, to_status, by_id, by_name, body, files, at,
      device_at, received_at)
    VALUES (:org, :hazard, :id, :event, :frm, :to, :by, :by_name, cast(:body AS jsonb), :files, :at, :device_at,
      :received_at)""")
_EVENTS = text("SELECT * FROM hazard_events WHERE org_id = :org AND hazard_id = :id ORDER BY received_at, id")
_LOCK = text("SELECT * FROM hazard_reports WHERE org_id = :org AND id = :id FOR UPDATE")
_FROM = """
    SELECT h.*, s.name AS site_name, a.name AS asset_name, t.number AS ticket_number, c.number AS corrective_number,
      o.name AS owner_name
    FROM hazard_reports h
    LEFT JOIN sites s ON s.org_id = h.org_id AND s.id = h.site_id
    LEFT JOIN assets a ON a.org_id = h.org_id AND a.id = h.asset_id
    LEFT JOIN tickets t ON t.org_id = h.org_id AND t.id = h.ticket_id
    LEFT JOIN tickets c ON c.org_id = h.org_id AND c.id = h.corrective_ticket_id
    LEFT JOIN users o ON o.org_id = h.org_id AND o.id = h.owner_id
    WHERE h.org_id = :org"""
_SCOPES = {
    "all": "",
    "own": """ AND (h.reported_by = :me OR h.owner_id = :me OR EXISTS (SELECT FROM assignments m
        WHERE m.org_id = h.org_id AND m.ticket_id IN (h.ticket_id, h.corrective_ticket_id) AND m.user_id = :me
          AND m.ended_at IS NULL))""",
}
_FILTERS = {
    "all": "",
    "open": " AND h.status <> 'closed'",
    "closed": " AND h.status = 'closed'",
    "overdue": " AND h.status = ANY(:dangerous) AND h.due_on < :today",
}
# High and open stands first: whoever opens the list meets it (S-HAZ-01).
_TOP = "(h.severity = 'high' AND h.status <> 'closed')"
_ALERTS = "SELECT count(*) FROM hazard_reports h WHERE h.org_id = :org AND h.severity = 'high' AND h.status <> 'closed'"
_CORRECTORS = text("""
    SELECT by_id FROM hazard_events WHERE org_id = :org AND hazard_id = :id AND event = 'correct'
    UNION SELECT m.user_id FROM hazard_reports h
      JOIN assignments m ON m.org_id = h.org_id AND m.ticket_id = h.corrective_ticket_id
      WHERE h.org_id = :org AND h.id = :id""")
_OWNERS = text("""
    SELECT id, name, roles FROM users WHERE org_id = :org AND active AND NOT roles <@ ARRAY['customer']
    ORDER BY name, id""")
_RESTRICTIONS = text("""
    SELECT h.id, h.number, h.severity, h.restricts AS what, h.description FROM tickets t
    LEFT JOIN assets a ON a.org_id = t.org_id AND a.id = t.asset_id
    JOIN hazard_reports h ON h.org_id = t.org_id AND h.status = ANY(:dangerous) AND (
      (h.restricts = 'asset' AND h.asset_id = t.asset_id)
      OR (h.restricts = 'site' AND h.site_id = coalesce(t.site_id, a.site_id)))
    WHERE t.org_id = :org AND t.id = :id AND h.corrective_ticket_id IS DISTINCT FROM t.id ORDER BY h.number""")
_AFFECTED = text("""
    SELECT t.id FROM tickets t LEFT JOIN assets a ON a.org_id = t.org_id AND a.id = t.asset_id
    WHERE t.org_id = :org AND t.status = ANY(:open)
      AND (t.asset_id = :asset OR coalesce(t.site_id, a.site_id) = :site) ORDER BY t.id""")


async def add(session: AsyncSession, **values: Any) -> str | None:
    """The number given to the report; None when its id, or a report of its fact, is there already."""
    number: str | None = (await session.execute(_ADD, values)).scalar_one_or_none()
    return number


async def add_event(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_EVENT, values)


async def events(session: AsyncSession, org: UUID, hazard: UUID) -> list[Row]:
    return await fetch(session, _EVENTS, org=org, id=hazard)


async def lock(session: AsyncSession, org: UUID, hazard: UUID) -> Row | None:
    return await fetch_one(session, _LOCK, org=org, id=hazard)


@lru_cache(maxsize=64)
def _select(scope: str, status: str, *, one: bool, after: bool) -> TextClause:
    narrow = _SCOPES[scope] + _FILTERS[status]
    narrow += " AND h.id = :id" if one else ""
    narrow += f" AND ({_TOP}, h.id) < (:top, :after)" if after else ""
    return text(f"{_FROM}{narrow} ORDER BY {_TOP} DESC, h.id DESC LIMIT :limit")


async def read(session: AsyncSession, org: UUID, hazard: UUID, *, scope: str, me: UUID) -> Row | None:
    """The report with the names around it, if it lies in the scope."""
    values = {"org": org, "id": hazard, "limit": 1} | ({"me": me} if scope == "own" else {})
    return await fetch_one(session, _select(scope, "all", one=True, after=False), **values)


async def page(
    session: AsyncSession,
    org: UUID,
    *,
    scope: str,
    me: UUID,
    status: str,
    today: date,
    limit: int,
    after: tuple[bool, UUID] | None = None,
) -> list[Row]:
    """Open high ones first, then newest first. `status`: all, open, closed or overdue."""
    values: dict[str, Any] = {"org": org, "limit": limit}
    values |= {"me": me} if scope == "own" else {}
    values |= {"dangerous": list(DANGEROUS), "today": today} if status == "overdue" else {}
    values |= {"top": after[0], "after": after[1]} if after else {}
    return await fetch(session, _select(scope, status, one=False, after=after is not None), **values)


async def alerts(session: AsyncSession, org: UUID, *, scope: str, me: UUID) -> int:
    values = {"org": org} | ({"me": me} if scope == "own" else {})
    return int((await session.execute(text(_ALERTS + _SCOPES[scope]), values)).scalar_one())


async def correctors(session: AsyncSession, org: UUID, hazard: UUID) -> set[UUID]:
    """Everybody who recorded a correction or was ever in the crew sent to make it."""
    return set((await session.execute(_CORRECTORS, {"org": org, "id": hazard})).scalars())


async def owners(session: AsyncSession, org: UUID) -> list[Row]:
    return await fetch(session, _OWNERS, org=org)


async def restrictions(session: AsyncSession, org: UUID, ticket: UUID) -> list[Row]:
    """Reports that keep this ticket from starting: {id, number, severity, what, description}."""
    return await fetch(session, _RESTRICTIONS, org=org, id=ticket, dangerous=list(DANGEROUS))


async def affected(session: AsyncSession, org: UUID, asset: UUID | None, site: UUID | None) -> list[UUID]:
    """Open tickets on this asset or at this site."""
    values = {"org": org, "asset": asset, "site": site, "open": list(OPEN_TICKETS)}
    return list((await session.execute(_AFFECTED, values)).scalars())


@lru_cache(maxsize=64)
def _update(columns: tuple[str, ...]) -> TextClause:
    changed = "".join(f", {name} = :{name}" for name in columns)
    return text(
        f"UPDATE hazard_reports SET version = version + 1, updated_at = :now{changed}"
        " WHERE org_id = :org AND id = :hazard AND version = :seen RETURNING version"
    )


async def save(
    session: AsyncSession, org: UUID, hazard: UUID, seen: int, now: datetime, changes: Mapping[str, Any]
) -> int | None:
    """The new version, or None when somebody else saved first. `changes` keys are column names of ours, never input."""
    values = {**changes, "org": org, "hazard": hazard, "seen": seen, "now": now}
    return (await session.execute(_update(tuple(sorted(changes))), values)).scalar_one_or_none()
