"""SQL of the register: sites, assets, their history, stored files."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.db import Row, fetch, fetch_one
from fieldlock.equipment import repairs

_ASSET = text("SELECT * FROM assets WHERE org_id = :org AND id = :id")
_ALL_OF = text("SELECT * FROM assets WHERE org_id = :org AND id = ANY(:ids)")
_BY_SERIAL = text("SELECT * FROM assets WHERE org_id = :org AND serial = :serial")
# As people type it: upper or lower case; the exact spelling first.
_BY_TYPED_SERIAL = text("""
    SELECT * FROM assets WHERE org_id = :org AND lower(serial) = lower(:serial)
    ORDER BY serial = :serial DESC, id LIMIT 1""")
_SITE = text("SELECT * FROM sites WHERE org_id = :org AND id = :id")
_ASSET_FULL = text("""
    SELECT a.*, to_jsonb(s) AS site, to_jsonb(c) AS customer FROM assets a
    LEFT JOIN sites s ON s.org_id = a.org_id AND s.id = a.site_id
    LEFT JOIN customers c ON c.org_id = a.org_id AND c.id = a.customer_id
    WHERE a.org_id = :org AND a.id = :id""")
_ASSETS = text("""
    SELECT a.id, a.name, a.category, a.brand, a.model, a.serial, a.purchased_at, s.name AS site_name
    FROM assets a LEFT JOIN sites s ON s.org_id = a.org_id AND s.id = a.site_id
    WHERE a.org_id = :org AND (cast(:after AS uuid) IS NULL OR a.id > :after)
      AND (cast(:q AS text) IS NULL
        OR position(lower(:q) IN lower(concat_ws(' ', a.name, a.brand, a.model, a.serial))) > 0)
    ORDER BY a.id LIMIT :limit""")
_SITES = text("""
    SELECT s.id, s.name, s.address, s.lat, s.lon, s.switchroom_contact FROM sites s
    WHERE s.org_id = :org AND (cast(:after AS uuid) IS NULL OR s.id > :after)
      AND (cast(:q AS text) IS NULL OR position(lower(:q) IN lower(concat_ws(' ', s.name, s.address))) > 0)
    ORDER BY s.id LIMIT :limit""")
# Each unit and those that it replaced, one after the other.
_LINES = """
    WITH RECURSIVE line AS (
      SELECT a.id AS unit, a.id, a.replaces_id, a.repairs, 0 AS back FROM assets a
      WHERE a.org_id = :org AND a.id = ANY(:units)
      UNION ALL SELECT l.unit, a.id, a.replaces_id, a.repairs, l.back + 1 FROM assets a JOIN line l
        ON a.id = l.replaces_id WHERE a.org_id = :org)"""
_BROUGHT = text(f"{_LINES} SELECT unit, repairs FROM line WHERE repairs <> '[]' ORDER BY unit, back")
_REPAIR_TICKETS = text(f"""{_LINES}
    SELECT line.unit, t.id, t.number, t.asset_id, t.status, t.reported_at, t.preferred_from,
      (SELECT jsonb_agg(jsonb_build_object('event', e.event, 'from', e.from_status, 'to', e.to_status, 'note', e.note,
          'at', e.at) ORDER BY e.at, e.id)
        FROM ticket_events e WHERE e.org_id = t.org_id AND e.ticket_id = t.id) AS events,
      (SELECT f.body FROM safety_facts f WHERE f.org_id = t.org_id AND f.ticket_id = t.id AND f.kind = 'work_record'
        ORDER BY f.occurred_at DESC, f.id DESC LIMIT 1) AS work
    FROM line JOIN tickets t ON t.org_id = :org AND t.asset_id = line.id
    WHERE t.kind = 'repair' AND t.status = ANY(:statuses) ORDER BY t.reported_at, t.id""")
_CARDS = text("""
    UPDATE assets SET installed_at = coalesce(:installed, installed_at), papers = papers || cast(:papers AS jsonb)
    WHERE org_id = :org AND id = :id""")
_FILES_HELD = text("SELECT sha256 FROM files WHERE org_id = :org AND sha256 = ANY(:names)")


async def asset(session: AsyncSession, org: UUID, asset_id: UUID) -> Row | None:
    return await fetch_one(session, _ASSET, org=org, id=asset_id)


async def all_of(session: AsyncSession, org: UUID, ids: Sequence[UUID]) -> list[Row]:
    return await fetch(session, _ALL_OF, org=org, ids=list(ids))


async def asset_full(session: AsyncSession, org: UUID, asset_id: UUID) -> Row | None:
    return await fetch_one(session, _ASSET_FULL, org=org, id=asset_id)


async def by_serial(session: AsyncSession, org: UUID, serial: str) -> Row | None:
    return await fetch_one(session, _BY_SERIAL, org=org, serial=serial)


async def by_typed_serial(session: AsyncSession, org: UUID, serial: str) -> Row | None:
    return await fetch_one(session, _BY_TYPED_SERIAL, org=org, serial=serial)


async def repair_tickets(session: AsyncSession, org: UUID, units: Sequence[UUID]) -> list[Row]:
    """Repairs under way or done on these units and on those that they replaced, each with its events and its record;
    `unit` is the one that was asked about."""
    statuses = [*repairs.BEGUN, *repairs.DONE]
    return [
        {**row, "events": row["events"] or []}
        for row in await fetch(session, _REPAIR_TICKETS, org=org, units=list(units), statuses=statuses)
    ]


async def brought_along(session: AsyncSession, org: UUID, units: Sequence[UUID]) -> list[Row]:
    """{unit, repairs} known from before this system, of each unit and of those that it replaced."""
    return await fetch(session, _BROUGHT, org=org, units=list(units))


async def site(session: AsyncSession, org: UUID, site_id: UUID) -> Row | None:
    return await fetch_one(session, _SITE, org=org, id=site_id)


async def set_cards(
    session: AsyncSession, org: UUID, asset_id: UUID, installed: datetime | None, papers: Mapping[str, Any]
) -> None:
    """What the cards of a handed-over job say; without `installed` that stays as it was."""
    values = {"org": org, "id": asset_id, "installed": installed, "papers": wire.dumps(papers).decode()}
    await session.execute(_CARDS, values)


async def assets(session: AsyncSession, org: UUID, q: str | None, after: UUID | None, limit: int) -> list[Row]:
    values = {"org": org, "q": q, "after": after, "limit": limit}
    return await fetch(session, _ASSETS, **values)


async def sites(session: AsyncSession, org: UUID, q: str | None, after: UUID | None, limit: int) -> list[Row]:
    values = {"org": org, "q": q, "after": after, "limit": limit}
    return await fetch(session, _SITES, **values)


async def files_held(session: AsyncSession, org: UUID, names: list[str]) -> set[str]:
    """Which of these content hashes the server holds."""
    return set((await session.execute(_FILES_HELD, {"org": org, "names": names})).scalars())
