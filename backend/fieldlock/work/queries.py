"""SQL of what was told from the site."""

from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch
from fieldlock.tickets import lifecycle
from fieldlock.work import notes

MOST = 500
_OPEN = text("""
    SELECT n.id, n.ticket_id, t.number, t.repair_item, n.body->>'kind' AS kind, n.body->>'text' AS text, n.by_name,
      n.occurred_at AS told_at
    FROM safety_facts n JOIN tickets t ON t.org_id = n.org_id AND t.id = n.ticket_id
    WHERE n.org_id = :org AND n.kind = 'note' AND n.body->>'kind' = ANY(:kinds) AND t.status = ANY(:open)
      AND NOT EXISTS (SELECT FROM safety_facts a WHERE a.org_id = n.org_id AND a.ticket_id = n.ticket_id
        AND a.kind = 'note_answered' AND a.body->>'note_id' = cast(n.id AS text))
    ORDER BY n.occurred_at, n.id LIMIT :most""")


async def open_notes(session: AsyncSession, org: UUID) -> list[Row]:
    """The longest waiting first."""
    return await fetch(session, _OPEN, org=org, kinds=list(notes.WANT_ANSWER), open=list(lifecycle.OPEN), most=MOST)
