"""SQL of permits, approvals and breaks across tickets; what concerns one ticket only lies in `tickets`."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one
from fieldlock.tickets import lifecycle

MOST = 500
# Permits live on open tickets; a closed ticket's are in its dossier.
_PERMIT_FACTS = text("""
    SELECT f.id, f.kind, f.by_id, f.by_name, f.body, f.occurred_at, t.id AS ticket_id, t.number, t.repair_item,
      t.address, t.status, t.site_id
    FROM safety_facts f JOIN tickets t ON t.org_id = f.org_id AND t.id = f.ticket_id
    WHERE f.org_id = :org AND f.kind = 'permit' AND t.status = ANY(:open)
    ORDER BY t.id DESC, f.occurred_at, f.id""")
_UNCOUNTERSIGNED = text("""
    SELECT v.id, v.ticket_id, t.number, t.repair_item, t.status, v.by_name, v.body->>'leader_name' AS leader_name,
      v.body->>'said_at' AS said_at, v.body->>'note' AS note, v.occurred_at AS noted_at
    FROM safety_facts v JOIN tickets t ON t.org_id = v.org_id AND t.id = v.ticket_id
    WHERE v.org_id = :org AND v.kind = 'approval_verbal' AND NOT EXISTS (
      SELECT FROM safety_facts c WHERE c.org_id = v.org_id AND c.ticket_id = v.ticket_id
        AND c.kind = 'approval_countersigned' AND c.body->>'verbal_id' = cast(v.id AS text))
    ORDER BY v.occurred_at LIMIT :most""")
_STANDING = text("""
    SELECT id, valid_from, valid_to, note, by_id, by_name, created_at, revoked_at FROM standing_approvals
    WHERE org_id = :org ORDER BY created_at DESC LIMIT :most""")
_STANDING_NOW = text("""
    SELECT id, valid_from, valid_to, by_id, by_name FROM standing_approvals
    WHERE org_id = :org AND revoked_at IS NULL AND valid_from <= :now AND valid_to > :now
    ORDER BY valid_to DESC LIMIT 1""")
_GRANT = text("""
    INSERT INTO standing_approvals (org_id, id, valid_from, valid_to, note, by_id, by_name, created_at)
    VALUES (:org, :id, :since, :until, :note, :by, :by_name, :now)""")
_REVOKE = text("""
    UPDATE standing_approvals SET revoked_at = :now, revoked_by = :by
    WHERE org_id = :org AND id = :id AND revoked_at IS NULL RETURNING id""")
_AT_WORK = text("SELECT id FROM tickets WHERE org_id = :org AND status = 'working' ORDER BY id")
_ORGANISATIONS_AT_WORK = text("SELECT organisations_at_work()")


async def permit_facts(session: AsyncSession, org: UUID) -> list[Row]:
    """Every permit's facts on open tickets, each with its ticket, grouped by ticket."""
    return await fetch(session, _PERMIT_FACTS, org=org, open=list(lifecycle.OPEN))


async def uncountersigned(session: AsyncSession, org: UUID) -> list[Row]:
    return await fetch(session, _UNCOUNTERSIGNED, org=org, most=MOST)


async def standing_approvals(session: AsyncSession, org: UUID) -> list[Row]:
    return await fetch(session, _STANDING, org=org, most=MOST)


async def standing_now(session: AsyncSession, org: UUID, now: datetime) -> Row | None:
    """The one that lasts longest of those in force at `now`."""
    return await fetch_one(session, _STANDING_NOW, org=org, now=now)


async def grant_standing(session: AsyncSession, **values: Any) -> None:
    await session.execute(_GRANT, values)


async def revoke_standing(session: AsyncSession, org: UUID, approval: UUID, by: UUID, now: datetime) -> bool:
    """False when there is no such approval, or it was revoked before."""
    values = {"org": org, "id": approval, "by": by, "now": now}
    return (await session.execute(_REVOKE, values)).scalar_one_or_none() is not None


async def at_work(session: AsyncSession, org: UUID) -> list[UUID]:
    return [row["id"] for row in await fetch(session, _AT_WORK, org=org)]


async def organisations_at_work(session: AsyncSession) -> list[UUID]:
    return list((await session.execute(_ORGANISATIONS_AT_WORK)).scalars())
