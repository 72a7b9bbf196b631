"""SQL of plans."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch
from fieldlock.tickets.queries import PRESSING

# A ticket with the place of its site: all that a plan needs to know of it.
_PLACED = "SELECT t.*, s.lat, s.lon FROM tickets t LEFT JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id"
_OPEN = text(f"""
    {_PLACED} WHERE t.org_id = :org AND t.status = 'ready' ORDER BY {PRESSING}, t.id LIMIT :most""")

_BOOKED = text(f"""
    {_PLACED}
    WHERE t.org_id = :org AND t.planned_start >= :since AND t.planned_start < :until AND t.status IN (
      'dispatched', 'accepted', 'appointed', 'en_route', 'on_site', 'working', 'stopped', 'finishing', 'rework')
    ORDER BY t.planned_start, t.id LIMIT :most""")
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
