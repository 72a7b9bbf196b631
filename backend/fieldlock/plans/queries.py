"""SQL of plans."""

from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch

_OPEN = text("SELECT * FROM tickets WHERE org_id = :org AND status = 'ready' ORDER BY id LIMIT :most")

_LABELS = text("SELECT id, number, repair_item, urgency FROM tickets WHERE org_id = :org AND id = ANY(:ids)")


async def open_tickets(session: AsyncSession, org: UUID, most: int) -> list[Row]:
    """Tickets that wait for a crew, the oldest first."""
    found: list[Any] = await fetch(session, _OPEN, org=org, most=most)
    return found


async def labels(session: AsyncSession, org: UUID, ids: list[UUID]) -> list[Row]:
    """What people call a ticket."""
    found: list[Any] = await fetch(session, _LABELS, org=org, ids=ids)
    return found
