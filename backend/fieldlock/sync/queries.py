"""SQL of the sync door."""

from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one

# The lock makes pushes of one device take turns: the same batch from two tabs is applied once.
_DEVICE = text("SELECT id, user_id, public_jwk, revoked_at FROM devices WHERE org_id = :org AND id = :id FOR UPDATE")
_KNOWN = text("SELECT hash, status, problem FROM mutations WHERE org_id = :org AND device_id = :device AND id = :id")
_KEEP = text("""
    INSERT INTO mutations (org_id, device_id, id, seq, user_id, ticket_id, name, jws, hash, status, problem, device_at,
      occurred_at, received_at)
    VALUES (:org, :device, :id, :seq, :user, :ticket, :name, :jws, :hash, :status, cast(:problem AS jsonb), :device_at,
      :occurred_at, :received_at)""")
_HELD = text("SELECT id, hash FROM mutations WHERE org_id = :org AND device_id = :device AND id = ANY(:ids)")
_SNAPSHOT = text("""
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS low,
      pg_snapshot_xmax(pg_current_snapshot())::text AS high""")
_MINE = text("""
    SELECT t.id FROM assignments m JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    WHERE m.org_id = :org AND m.user_id = :me AND m.ended_at IS NULL
      AND (t.status = ANY(:open) OR t.updated_at > :since) ORDER BY t.id""")
_CHANGED = text("""
    SELECT DISTINCT c.entity_id AS id, bool_or(m.ended_at IS NULL) AS mine
    FROM changes c JOIN assignments m ON m.org_id = c.org_id AND m.ticket_id = c.entity_id AND m.user_id = :me
    WHERE c.org_id = :org AND c.topic = 'ticket' AND c.xid >= cast(cast(:cursor AS text) AS xid8)
    GROUP BY c.entity_id ORDER BY c.entity_id""")


async def device(session: AsyncSession, org: UUID, device_id: UUID) -> Row | None:
    return await fetch_one(session, _DEVICE, org=org, id=device_id)


async def known(session: AsyncSession, org: UUID, device_id: UUID, mutation: UUID) -> Row | None:
    values = {"org": org, "device": device_id, "id": mutation}
    return await fetch_one(session, _KNOWN, **values)


async def keep(session: AsyncSession, **values: Any) -> None:
    await session.execute(_KEEP, values)


async def held(session: AsyncSession, org: UUID, device_id: UUID, ids: list[UUID]) -> dict[UUID, str]:
    rows = await session.execute(_HELD, {"org": org, "device": device_id, "ids": ids})
    return {row.id: row.hash for row in rows}


async def snapshot(session: AsyncSession) -> tuple[str, str]:
    """(every transaction before this id has ended, the next id): rows written from `low` on may still be unseen."""
    row = (await session.execute(_SNAPSHOT)).one()
    return row.low, row.high


async def mine(session: AsyncSession, org: UUID, me: UUID, open_statuses: list[str], since: Any) -> list[UUID]:
    values = {"org": org, "me": me, "open": open_statuses, "since": since}
    return list((await session.execute(_MINE, values)).scalars())


async def changed(session: AsyncSession, org: UUID, me: UUID, cursor: str) -> list[Row]:
    return await fetch(session, _CHANGED, org=org, me=me, cursor=cursor)
