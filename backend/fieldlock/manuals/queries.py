"""SQL of manuals."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one

# Units write their brand and model as people do.
_FITS = """m.withdrawn_at IS NULL AND m.category = a.category
      AND (m.brand IS NULL OR lower(m.brand) = lower(a.brand))
      AND (m.model IS NULL OR lower(m.model) = lower(a.model))"""
_PAGE = text("""
    SELECT m.id, m.kind, m.title, m.version, m.category, m.brand, m.model, m.sha256, f.size, m.by_name, m.at
    FROM manuals m JOIN files f ON f.org_id = m.org_id AND f.sha256 = m.sha256
    WHERE m.org_id = :org AND m.withdrawn_at IS NULL AND (cast(:after AS uuid) IS NULL OR m.id < :after)
      AND (cast(:q AS text) IS NULL
        OR position(lower(:q) IN lower(concat_ws(' ', m.title, m.version, m.category, m.brand, m.model))) > 0)
    ORDER BY m.id DESC LIMIT :limit""")
_OF_UNITS = text(f"""
    SELECT a.id AS asset_id, m.id, m.kind, m.title, m.version, m.sha256
    FROM assets a JOIN manuals m ON m.org_id = a.org_id AND {_FITS}
    WHERE a.org_id = :org AND a.id = ANY(:assets)
    ORDER BY m.model IS NULL, m.brand IS NULL, m.kind, m.title, m.id""")
_ADD = text("""
    INSERT INTO manuals (org_id, id, kind, title, version, category, brand, model, sha256, by_id, by_name, at)
    VALUES (:org, :id, :kind, :title, :version, :category, :brand, :model, :sha256, :by, :by_name, :at)""")
# Before it is withdrawn, and after one is added: the phones that have such a unit look at their jobs anew.
_ANNOUNCE = text(f"""
    SELECT announce_change('ticket', t.id) FROM manuals m
    JOIN assets a ON a.org_id = m.org_id AND {_FITS}
    JOIN tickets t ON t.org_id = a.org_id AND t.asset_id = a.id AND t.status = ANY(:statuses)
    WHERE m.org_id = :org AND m.id = :id""")
_WITHDRAW = text("""
    UPDATE manuals SET withdrawn_at = :at WHERE org_id = :org AND id = :id AND withdrawn_at IS NULL RETURNING id""")


async def page(session: AsyncSession, org: UUID, q: str | None, after: UUID | None, limit: int) -> list[Row]:
    """Those in use, newest first."""
    return await fetch(session, _PAGE, org=org, q=q, after=after, limit=limit)


async def of_units(session: AsyncSession, org: UUID, assets: Sequence[UUID]) -> list[Row]:
    """Those in use that fit each unit, the most particular first."""
    return await fetch(session, _OF_UNITS, org=org, assets=list(assets))


async def add(session: AsyncSession, **values: Any) -> None:
    await fetch(session, _ADD, **values)


async def announce(session: AsyncSession, org: UUID, manual: UUID, statuses: Sequence[str]) -> None:
    await fetch(session, _ANNOUNCE, org=org, id=manual, statuses=list(statuses))


async def withdraw(session: AsyncSession, org: UUID, manual: UUID, at: datetime) -> bool:
    """Whether it was in use."""
    return await fetch_one(session, _WITHDRAW, org=org, id=manual, at=at) is not None
