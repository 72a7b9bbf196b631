"""SQL of registered phones, and of what they may still hold."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one

_COLUMNS = """
    SELECT d.id, d.name, d.user_id, u.name AS user_name, d.created_at, d.last_seen_at, d.last_pulled_at,
      d.all_sent_at, d.clock_error_ms, d.revoked_at, d.revoked_reason, d.emptied,
      (SELECT count(DISTINCT named.sha256) FROM safety_facts s CROSS JOIN unnest(s.files) AS named(sha256)
       WHERE s.org_id = d.org_id AND s.device_id = d.id AND s.files <> '{}' AND NOT EXISTS (
         SELECT FROM files f WHERE f.org_id = s.org_id AND f.sha256 = named.sha256)) AS photos_to_come
    FROM devices d JOIN users u ON u.org_id = d.org_id AND u.id = d.user_id
    WHERE d.org_id = :org"""
_PAGE = text(f"""{_COLUMNS} AND (cast(:owner AS uuid) IS NULL OR d.user_id = :owner)
    AND (cast(:after AS uuid) IS NULL OR d.id < :after) ORDER BY d.id DESC LIMIT :limit""")
_ONE = text(f"{_COLUMNS} AND d.id = :id FOR UPDATE OF d")
_REVOKE = text("""
    UPDATE devices SET revoked_at = :now, revoked_by = :by, revoked_reason = :reason,
      recovery = CASE WHEN :reason = 'lost' THEN NULL ELSE recovery END
    WHERE org_id = :org AND id = :id""")
_KEEP_RECOVERY = text("""
    UPDATE devices SET recovery = :secret
    WHERE org_id = :org AND id = :id AND user_id = :owner AND revoked_at IS NULL RETURNING id""")
_RECOVERY = text("""
    SELECT recovery FROM devices
    WHERE org_id = :org AND id = :id AND user_id = :owner AND revoked_at IS NULL AND recovery IS NOT NULL""")
_LOST = text("SELECT id FROM lost_devices(:ids) AS id ORDER BY id")
_PULLED = text("""
    UPDATE devices SET last_seen_at = :now, last_pulled_at = :now,
      all_sent_at = CASE WHEN :all_sent THEN :now ELSE all_sent_at END
    WHERE org_id = :org AND id = :id""")
_ALL_SENT = text("UPDATE devices SET all_sent_at = :now WHERE org_id = :org AND id = :id")
# A phone that was known to hold no unsent record since its person left the crew holds none of the job.
_FORMER = text("""
    SELECT l.user_id, u.name, l.left_at,
      EXISTS (SELECT FROM devices d WHERE d.org_id = :org AND d.user_id = l.user_id AND d.revoked_at IS NULL
        AND coalesce(d.all_sent_at, '-infinity') < l.left_at) AS unsent_possible,
      (SELECT count(*) FROM mutations m WHERE m.org_id = :org AND m.ticket_id = :ticket AND m.user_id = l.user_id
        AND m.received_at > l.left_at) AS arrived_later
    FROM (SELECT user_id, max(ended_at) AS left_at FROM assignments
          WHERE org_id = :org AND ticket_id = :ticket GROUP BY user_id HAVING bool_and(ended_at IS NOT NULL)) l
    JOIN users u ON u.org_id = :org AND u.id = l.user_id ORDER BY l.left_at, l.user_id""")


async def page(session: AsyncSession, org: UUID, owner: UUID | None, after: UUID | None, limit: int) -> list[Row]:
    """Newest first; of one person only if `owner` is given."""
    return await fetch(session, _PAGE, org=org, owner=owner, after=after, limit=limit)


async def lock(session: AsyncSession, org: UUID, device: UUID) -> Row | None:
    return await fetch_one(session, _ONE, org=org, id=device)


async def revoke(session: AsyncSession, org: UUID, device: UUID, by: UUID, reason: str, now: datetime) -> None:
    await session.execute(_REVOKE, {"org": org, "id": device, "by": by, "reason": reason, "now": now})


async def keep_recovery(session: AsyncSession, org: UUID, device: UUID, owner: UUID, secret: str) -> bool:
    """Whether it is a phone of that person's in use."""
    return await fetch_one(session, _KEEP_RECOVERY, org=org, id=device, owner=owner, secret=secret) is not None


async def recovery(session: AsyncSession, org: UUID, device: UUID, owner: UUID) -> str | None:
    row = await fetch_one(session, _RECOVERY, org=org, id=device, owner=owner)
    return row["recovery"] if row else None


async def lost(session: AsyncSession, ids: list[UUID]) -> list[UUID]:
    """Which of these were reported lost, of whatever organisation."""
    return [row["id"] for row in await fetch(session, _LOST, ids=ids)]


async def pulled(session: AsyncSession, org: UUID, device: UUID, now: datetime, *, all_sent: bool) -> None:
    """`all_sent`: it says, by what receipts have proved, that it has recorded nothing that is not here."""
    await session.execute(_PULLED, {"org": org, "id": device, "now": now, "all_sent": all_sent})


async def all_sent(session: AsyncSession, org: UUID, device: UUID, now: datetime) -> None:
    await session.execute(_ALL_SENT, {"org": org, "id": device, "now": now})


async def former_crew(session: AsyncSession, org: UUID, ticket: UUID) -> list[Row]:
    """Who was in the crew and is no more, and whether a phone of theirs may still hold records of this job."""
    return await fetch(session, _FORMER, org=org, ticket=ticket)
