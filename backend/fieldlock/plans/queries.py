"""SQL of plans."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch
from fieldlock.tickets.queries import PRESSING

_OPEN = text(f"""
    SELECT * FROM tickets t WHERE org_id = :org AND status = 'ready' ORDER BY {PRESSING}, id LIMIT :most""")

_BOOKED = text("""
    SELECT * FROM tickets
    WHERE org_id = :org AND planned_start >= :since AND planned_start < :until AND status IN (
      'dispatched', 'accepted', 'appointed', 'en_route', 'on_site', 'working', 'stopped', 'finishing', 'rework')
    ORDER BY planned_start, id LIMIT :most""")
_LABELS = text("""
    SELECT id, number, repair_item, urgency, due_at, promised_by FROM tickets WHERE org_id = :org AND id = ANY(:ids)""")


async def open_tickets(session: AsyncSession, org: UUID, most: int) -> list[Row]:
    """Tickets that wait for a crew, the most pressing first."""
    found: list[Any] = await fetch(session, _OPEN, org=org, most=most)
    return found


async def booked_tickets(session: AsyncSession, org: UUID, span: tuple[datetime, datetime], most: int) -> list[Row]:
    """Tickets that somebody has, planned to begin in [since, until)."""
    found: list[Any] = await fetch(session, _BOOKED, org=org, since=span[0], until=span[1], most=most)
    return found


async def labels(session: AsyncSession, org: UUID, ids: list[UUID]) -> list[Row]:
    """What people call a ticket."""
    found: list[Any] = await fetch(session, _LABELS, org=org, ids=ids)
    return found
