"""SQL of the register: sites, assets, their history, stored files."""

from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one

_ASSET = text("SELECT * FROM assets WHERE org_id = :org AND id = :id")
_BY_SERIAL = text("SELECT * FROM assets WHERE org_id = :org AND serial = :serial")
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
_FILES_HELD = text("SELECT sha256 FROM files WHERE org_id = :org AND sha256 = ANY(:names)")


async def asset(session: AsyncSession, org: UUID, asset_id: UUID) -> Row | None:
    return await fetch_one(session, _ASSET, org=org, id=asset_id)


async def asset_full(session: AsyncSession, org: UUID, asset_id: UUID) -> Row | None:
    return await fetch_one(session, _ASSET_FULL, org=org, id=asset_id)


async def by_serial(session: AsyncSession, org: UUID, serial: str) -> Row | None:
    return await fetch_one(session, _BY_SERIAL, org=org, serial=serial)


async def site(session: AsyncSession, org: UUID, site_id: UUID) -> Row | None:
    return await fetch_one(session, _SITE, org=org, id=site_id)


async def assets(session: AsyncSession, org: UUID, q: str | None, after: UUID | None, limit: int) -> list[Row]:
    values = {"org": org, "q": q, "after": after, "limit": limit}
    return await fetch(session, _ASSETS, **values)


async def sites(session: AsyncSession, org: UUID, q: str | None, after: UUID | None, limit: int) -> list[Row]:
    values = {"org": org, "q": q, "after": after, "limit": limit}
    return await fetch(session, _SITES, **values)


async def files_held(session: AsyncSession, org: UUID, names: list[str]) -> set[str]:
    """Which of these content hashes the server holds."""
    return set((await session.execute(_FILES_HELD, {"org": org, "names": names})).scalars())
