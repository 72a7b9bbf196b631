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
