"""SQL of what was told from the site."""

from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch
from fieldlock.tickets import lifecycle
from fieldlock.work import notes, owed

MOST = 500
_OPEN = text("""
    SELECT n.id, n.ticket_id, t.number, t.repair_item, n.body->>'kind' AS kind, n.body->>'text' AS text, n.by_name,
      n.files, n.occurred_at AS told_at
    FROM safety_facts n JOIN tickets t ON t.org_id = n.org_id AND t.id = n.ticket_id
    WHERE n.org_id = :org AND n.kind = 'note' AND n.body->>'kind' = ANY(:kinds) AND t.status = ANY(:open)
      AND NOT EXISTS (SELECT FROM safety_facts a WHERE a.org_id = n.org_id AND a.ticket_id = n.ticket_id
        AND a.kind = 'note_answered' AND a.body->>'note_id' = cast(n.id AS text))
    ORDER BY n.occurred_at, n.id LIMIT :most""")


# By kind of beginning and of end: what was told of a job and not told as over, the oldest first.
_UNENDED = text("""
    SELECT f.id, f.ticket_id, t.number, f.body, f.by_name, f.occurred_at
    FROM safety_facts f JOIN tickets t ON t.org_id = f.org_id AND t.id = f.ticket_id
    WHERE f.org_id = :org AND f.kind = :begun AND f.body->>'receipt' IS NULL
      AND NOT EXISTS (SELECT FROM safety_facts o WHERE o.org_id = f.org_id AND o.ticket_id = f.ticket_id
        AND o.kind = :ended AND o.body->>:names = cast(f.id AS text))
    ORDER BY f.occurred_at, f.id LIMIT :most""")


# What is delivered, or was, by job, the newest first; `units`: the register's units by serial number.
_GOODS = text("""
    SELECT t.id, t.number, t.status, t.address, t.planned_start, t.catalogue_version, t.goods, c.name AS customer_name,
      (SELECT coalesce(jsonb_agg(to_jsonb(f) ORDER BY f.occurred_at, f.id), '[]') FROM safety_facts f
        WHERE f.org_id = t.org_id AND f.ticket_id = t.id AND f.kind = 'confirmation') AS facts,
      (SELECT coalesce(jsonb_object_agg(g->>'serial', u.id), '{}') FROM jsonb_array_elements(t.goods) g
        JOIN assets u ON u.org_id = t.org_id AND u.serial = g->>'serial') AS units
    FROM tickets t
    LEFT JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id
    LEFT JOIN assets a ON a.org_id = t.org_id AND a.id = t.asset_id
    LEFT JOIN customers c ON c.org_id = t.org_id AND c.id = coalesce(t.customer_id, s.customer_id, a.customer_id)
    WHERE t.org_id = :org AND t.goods <> '[]' AND (cast(:after AS uuid) IS NULL OR t.id < :after)
      AND (NOT :due OR t.status = ANY(:open))
      AND (cast(:q AS text) IS NULL OR position(lower(:q) IN lower(concat_ws(' ', t.number, t.address, c.name))) > 0
        OR EXISTS (SELECT FROM jsonb_array_elements(t.goods) g
          WHERE position(lower(:q) IN lower(concat_ws(' ', g->>'name', g->>'model', g->>'serial'))) > 0))
    ORDER BY t.id DESC LIMIT :limit""")


async def goods(
    session: AsyncSession, org: UUID, q: str | None, after: UUID | None, limit: int, *, due: bool
) -> list[Row]:
    """`due`: of jobs that are open only."""
    asked = {"q": q, "after": after, "limit": limit, "due": due, "open": list(lifecycle.OPEN)}
    return await fetch(session, _GOODS, org=org, **asked)


async def open_notes(session: AsyncSession, org: UUID) -> list[Row]:
    """The longest waiting first."""
    return await fetch(session, _OPEN, org=org, kinds=list(notes.WANT_ANSWER), open=list(lifecycle.OPEN), most=MOST)


async def shut_offs(session: AsyncSession, org: UUID) -> list[Row]:
    """Services that are shut off now, the longest first."""
    kinds = {"begun": owed.SHUT, "ended": owed.RESTORED, "names": "shut_id"}
    return await fetch(session, _UNENDED, org=org, most=MOST, **kinds)


async def stored_waste(session: AsyncSession, org: UUID) -> list[Row]:
    """Waste that nobody has taken yet, the oldest first."""
    kinds = {"begun": owed.WASTE, "ended": owed.HANDED_OVER, "names": "waste_id"}
    return await fetch(session, _UNENDED, org=org, most=MOST, **kinds)
