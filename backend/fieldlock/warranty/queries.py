"""SQL of stored warranty decisions."""

from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch_one

_ADD = text("""
    INSERT INTO warranty_decisions (org_id, id, ticket_id, asset_id, decided_at, policies, policy_version, facts,
      decision)
    VALUES (:org, :id, :ticket, :asset, :at, :policies, :version, cast(:facts AS jsonb), cast(:decision AS jsonb))""")
_NEWEST = text("""
    SELECT * FROM warranty_decisions WHERE org_id = :org AND ticket_id = :ticket
    ORDER BY decided_at DESC, id DESC LIMIT 1""")


async def add(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD, values)


async def newest(session: AsyncSession, org: UUID, ticket: UUID) -> Row | None:
    return await fetch_one(session, _NEWEST, org=org, ticket=ticket)
