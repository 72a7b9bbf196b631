"""SQL of the sync door."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one

_DEVICE = text("SELECT id, user_id, public_jwk, revoked_at FROM devices WHERE org_id = :org AND id = :id")
# The lock makes pushes of one device take turns: the same batch from two tabs, or a confirmation from its own phone
# and from one that carries it, is applied once. In the order of ids, as two phones may carry for each other at once.
_DEVICES = text("""
    SELECT d.id, d.user_id, d.public_jwk, d.revoked_at, d.revoked_reason, d.clock_error_ms,
      u.username, u.name, u.roles, u.locale, u.active
    FROM devices d JOIN users u ON u.org_id = d.org_id AND u.id = d.user_id
    WHERE d.org_id = :org AND d.id = ANY(:ids) ORDER BY d.id FOR UPDATE OF d""")
_SEEN = text("""
    UPDATE devices SET last_seen_at = :now, clock_error_ms = :error WHERE org_id = :org AND id = :id""")
_KNOWN = text(
    "SELECT hash, status, problem, note FROM mutations WHERE org_id = :org AND device_id = :device AND id = :id"
)
_KEEP = text("""
    INSERT INTO mutations (org_id, device_id, id, seq, user_id, ticket_id, name, jws, hash, status, problem, device_at,
      occurred_at, received_at, relayed_by, imported_by)
    VALUES (:org, :device, :id, :seq, :user, :ticket, :name, :jws, :hash, :status, cast(:problem AS jsonb), :device_at,
      :occurred_at, :received_at, :relayed_by, :imported_by)""")
# What this phone carried for another person lies under the device that signed it.
_HELD = text("""
    SELECT id, hash FROM mutations
    WHERE org_id = :org AND id = ANY(:ids) AND (device_id = :device OR (name = 'confirm' AND user_id <> :me))""")
_SNAPSHOT = text("""
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS low,
      pg_snapshot_xmax(pg_current_snapshot())::text AS high""")
_MINE = text("""
    SELECT t.id FROM assignments m JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    WHERE m.org_id = :org AND m.user_id = :me AND m.ended_at IS NULL
      AND (t.status = ANY(:open) OR t.updated_at > :since) ORDER BY t.id""")
_CHANGED = text("""
    SELECT t.id, t.number, t.status, bool_or(m.ended_at IS NULL) AS mine, max(m.ended_at) AS left_at
    FROM assignments m JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    WHERE m.org_id = :org AND m.user_id = :me AND m.ticket_id IN (
      SELECT c.entity_id FROM changes c
      WHERE c.org_id = :org AND c.topic = 'ticket' AND c.xid >= cast(cast(:cursor AS text) AS xid8))
    GROUP BY t.org_id, t.id ORDER BY t.id""")


async def device(session: AsyncSession, org: UUID, device_id: UUID) -> Row | None:
    return await fetch_one(session, _DEVICE, org=org, id=device_id)


async def devices(session: AsyncSession, org: UUID, ids: list[UUID]) -> dict[UUID, Row]:
    """With the people they belong to; locked until the end of the transaction."""
    return {row["id"]: row for row in await fetch(session, _DEVICES, org=org, ids=ids)}


async def seen(session: AsyncSession, org: UUID, device_id: UUID, now: datetime, error_ms: int) -> None:
    """The phone was heard; `error_ms`: server minus phone."""
    await session.execute(_SEEN, {"org": org, "id": device_id, "now": now, "error": error_ms})


async def known(session: AsyncSession, org: UUID, device_id: UUID, mutation: UUID) -> Row | None:
    values = {"org": org, "device": device_id, "id": mutation}
    return await fetch_one(session, _KNOWN, **values)


async def keep(session: AsyncSession, **values: Any) -> None:
    await session.execute(_KEEP, values)


async def held(session: AsyncSession, org: UUID, device_id: UUID, me: UUID, ids: list[UUID]) -> set[tuple[UUID, str]]:
    """(id, hash) of each that is stored."""
    rows = await session.execute(_HELD, {"org": org, "device": device_id, "me": me, "ids": ids})
    return {(row.id, row.hash) for row in rows}


async def snapshot(session: AsyncSession) -> tuple[str, str]:
    """(every transaction before this id has ended, the next id): rows written from `low` on may still be unseen."""
    row = (await session.execute(_SNAPSHOT)).one()
    return row.low, row.high


async def mine(session: AsyncSession, org: UUID, me: UUID, open_statuses: list[str], since: Any) -> list[UUID]:
    values = {"org": org, "me": me, "open": open_statuses, "since": since}
    return list((await session.execute(_MINE, values)).scalars())


async def changed(session: AsyncSession, org: UUID, me: UUID, cursor: str) -> list[Row]:
    return await fetch(session, _CHANGED, org=org, me=me, cursor=cursor)
