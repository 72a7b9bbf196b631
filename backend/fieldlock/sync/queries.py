"""SQL of the sync door."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.db import Row, fetch, fetch_one

_DEVICE = text("SELECT id, user_id, public_jwk, revoked_at FROM devices WHERE org_id = :org AND id = :id")
# The lock makes pushes of one device take turns: the same batch from two tabs, or a confirmation from its own phone
# and from one that carries it, is applied once. In the order of ids, as two phones may carry for each other at once.
_DEVICES = text("""
    SELECT d.id, d.user_id, d.public_jwk, d.revoked_at, d.revoked_reason, d.clock_error_ms, d.all_sent_at,
      u.username, u.name, u.roles, u.locale, u.active,
      ARRAY(SELECT f.until FROM former_roles f WHERE f.org_id = d.org_id AND f.user_id = d.user_id ORDER BY f.until)
        AS roles_until,
      ARRAY(SELECT array_to_string(f.roles, ' ') FROM former_roles f
        WHERE f.org_id = d.org_id AND f.user_id = d.user_id ORDER BY f.until) AS roles_then
    FROM devices d JOIN users u ON u.org_id = d.org_id AND u.id = d.user_id
    WHERE d.org_id = :org AND d.id = ANY(:ids) ORDER BY d.id FOR UPDATE OF d""")
_SEEN = text("""
    UPDATE devices SET last_seen_at = :now, clock_error_ms = :error WHERE org_id = :org AND id = :id""")
_KNOWN = text("""
    SELECT device_id, id, hash, status, problem, note FROM mutations
    WHERE org_id = :org AND device_id = ANY(:devices) AND id = ANY(:ids)""")
_KEEP = text("""
    INSERT INTO mutations (org_id, device_id, id, seq, user_id, ticket_id, name, jws, hash, status, problem, note,
      device_at, occurred_at, received_at, relayed_by, imported_by)
    SELECT r.org, r.device, r.id, r.seq, r.user, r.ticket, r.name, r.jws, r.hash, r.status, r.problem, r.note,
      r.device_at, r.occurred_at, r.received_at, r.relayed_by, r.imported_by
    FROM jsonb_to_recordset(cast(:rows AS jsonb)) AS r(org uuid, device uuid, id uuid, seq bigint, "user" uuid,
      ticket uuid, name text, jws text, hash text, status text, problem jsonb, note jsonb, device_at timestamptz,
      occurred_at timestamptz, received_at timestamptz, relayed_by uuid, imported_by uuid)""")
_IN_CREW_AT = text("""
    SELECT 1 FROM assignments WHERE org_id = :org AND ticket_id = :ticket AND user_id = :user
      AND assigned_at <= cast(:at AS timestamptz) + cast(:slack AS interval)
      AND (ended_at IS NULL OR ended_at >= cast(:at AS timestamptz) - cast(:slack AS interval)) LIMIT 1""")
# What this phone carried for another person lies under the device that signed it.
_HELD = text("""
    SELECT id, hash FROM mutations
    WHERE org_id = :org AND id = ANY(:ids) AND (device_id = :device OR (name = 'confirm' AND user_id <> :me))""")
_SNAPSHOT = text("""
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS low,
      pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS high,
      (extract(epoch FROM pg_postmaster_start_time()) * 1000000)::bigint AS started""")
_MINE = text("""
    SELECT t.id FROM assignments m JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    WHERE m.org_id = :org AND m.user_id = :me AND m.ended_at IS NULL
      AND (t.status = ANY(:open) OR t.updated_at > :since) ORDER BY t.id""")
_CHANGED = text("""
    SELECT t.id, t.number, t.status, bool_or(m.ended_at IS NULL) AS mine, max(m.ended_at) AS left_at
    FROM assignments m JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    WHERE m.org_id = :org AND m.user_id = :me AND m.ticket_id IN (
      SELECT c.entity_id FROM changes c
      WHERE c.org_id = :org AND c.topic = 'ticket' AND c.xid >= cast(cast(:since AS text) AS xid8))
    GROUP BY t.org_id, t.id ORDER BY t.id""")


async def device(session: AsyncSession, org: UUID, device_id: UUID) -> Row | None:
    return await fetch_one(session, _DEVICE, org=org, id=device_id)


async def devices(session: AsyncSession, org: UUID, ids: list[UUID]) -> dict[UUID, Row]:
    """With the people they belong to; locked until the end of the transaction."""
    return {row["id"]: row for row in await fetch(session, _DEVICES, org=org, ids=ids)}


async def seen(session: AsyncSession, org: UUID, device_id: UUID, now: datetime, error_ms: int) -> None:
    """The phone was heard; `error_ms`: server minus phone."""
    await fetch(session, _SEEN, org=org, id=device_id, now=now, error=error_ms)


async def known(
    session: AsyncSession, org: UUID, devices: Sequence[UUID], ids: Sequence[UUID]
) -> dict[tuple[UUID, UUID], Row]:
    """(device, id) -> the stored result of each mutation that was decided before."""
    rows = await fetch(session, _KNOWN, org=org, devices=list(devices), ids=list(ids))
    return {(row["device_id"], row["id"]): row for row in rows}


async def keep(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    """The mutations of one push with their results."""
    if rows:
        await fetch(session, _KEEP, rows=wire.dumps(rows).decode())


async def in_crew_at(
    session: AsyncSession, org: UUID, ticket: UUID, user: UUID, at: datetime, slack: timedelta
) -> bool:
    """Whether the person was in the crew at that instant, give or take what clocks may be wrong."""
    values = {"org": org, "ticket": ticket, "user": user, "at": at, "slack": slack}
    return bool(await fetch(session, _IN_CREW_AT, **values))


async def held(session: AsyncSession, org: UUID, device_id: UUID, me: UUID, ids: list[UUID]) -> set[tuple[UUID, str]]:
    """(id, hash) of each that is stored."""
    rows = await session.execute(_HELD, {"org": org, "device": device_id, "me": me, "ids": ids})
    return {(row.id, row.hash) for row in rows}


async def snapshot(session: AsyncSession) -> tuple[int, int, int]:
    """(every transaction before this id has ended, the next id, when the database was started in microseconds): rows
    written from `low` on may still be unseen."""
    row = (await session.execute(_SNAPSHOT)).one()
    return row.low, row.high, row.started


async def mine(session: AsyncSession, org: UUID, me: UUID, open_statuses: list[str], since: Any) -> list[UUID]:
    values = {"org": org, "me": me, "open": open_statuses, "since": since}
    return list((await session.execute(_MINE, values)).scalars())


async def changed(session: AsyncSession, org: UUID, me: UUID, since: int) -> list[Row]:
    return await fetch(session, _CHANGED, org=org, me=me, since=str(since))
