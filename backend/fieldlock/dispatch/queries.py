"""SQL of dispatch."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

_LOAD = text("""
    SELECT m.user_id, count(*) AS jobs FROM assignments m
    JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    WHERE m.org_id = :org AND m.ended_at IS NULL AND t.planned_start >= :since AND t.planned_start < :until
    AND t.status NOT IN ('returned', 'follow_up', 'closed', 'archived', 'cancelled', 'declined', 'referred', 'rejected')
    GROUP BY m.user_id""")


async def load(session: AsyncSession, org: UUID, since: datetime, until: datetime) -> dict[UUID, int]:
    """Open jobs per person planned to start in [since, until)."""
    rows: Any = await session.execute(_LOAD, {"org": org, "since": since, "until": until})
    return {row.user_id: row.jobs for row in rows}
