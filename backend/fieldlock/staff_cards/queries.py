"""SQL of the card that is shown at the door."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one

_PEOPLE = text("""
    SELECT u.id AS user_id, u.name, p.suspended_from, p.suspended_until, (SELECT s.sha256 FROM staff_photos s
      WHERE s.org_id = u.org_id AND s.user_id = u.id ORDER BY s.at DESC, s.id DESC LIMIT 1) AS photo
    FROM users u LEFT JOIN field_profiles p ON p.org_id = u.org_id AND p.user_id = u.id
    WHERE u.org_id = :org AND u.active AND u.roles && :roles AND (cast(:user AS uuid) IS NULL OR u.id = :user)
    ORDER BY u.name, u.id""")
_ADD_PHOTO = text("""
    INSERT INTO staff_photos (org_id, id, user_id, sha256, by_id, by_name, at)
    VALUES (:org, :id, :user, :photo, :by, :by_name, :at)""")
_ADD = text("""
    INSERT INTO staff_cards (org_id, id, user_id, ticket_id, secret_hash, photo, shown_at, valid_until)
    VALUES (:org, :id, :user, :ticket, :hash, :photo, :at, :until)""")
_ONE = text("""
    SELECT c.*, u.name, u.active, o.name AS company, t.number, t.status, t.brand, p.suspended_from, p.suspended_until,
      EXISTS (SELECT FROM assignments m WHERE m.org_id = c.org_id AND m.ticket_id = c.ticket_id
        AND m.user_id = c.user_id AND m.ended_at IS NULL) AS in_crew
    FROM staff_cards c JOIN users u ON u.org_id = c.org_id AND u.id = c.user_id
    JOIN organisations o ON o.id = c.org_id JOIN tickets t ON t.org_id = c.org_id AND t.id = c.ticket_id
    LEFT JOIN field_profiles p ON p.org_id = c.org_id AND p.user_id = c.user_id
    WHERE c.org_id = :org AND c.id = :id""")
_ADD_VIEW = text("INSERT INTO staff_card_views (org_id, card_id, id, valid, at) VALUES (:org, :card, :id, :valid, :at)")
_SHOWN = text("""
    SELECT c.id, u.name, c.ticket_id, t.number, c.shown_at, min(v.at) FILTER (WHERE v.valid) AS verified_at,
      count(v.id) FILTER (WHERE v.valid) AS verified, count(v.id) FILTER (WHERE NOT v.valid) AS refused
    FROM staff_cards c JOIN users u ON u.org_id = c.org_id AND u.id = c.user_id
    JOIN tickets t ON t.org_id = c.org_id AND t.id = c.ticket_id
    LEFT JOIN staff_card_views v ON v.org_id = c.org_id AND v.card_id = c.id
    WHERE c.org_id = :org GROUP BY c.id, u.name, c.ticket_id, t.number, c.shown_at
    ORDER BY c.shown_at DESC, c.id DESC LIMIT 200""")


async def people(session: AsyncSession, org: UUID, roles: list[str], user: UUID | None = None) -> list[Row]:
    return await fetch(session, _PEOPLE, org=org, roles=roles, user=user)


async def add_photo(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_PHOTO, values)


async def add(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD, values)


async def one(session: AsyncSession, org: UUID, card: UUID) -> Row | None:
    """The card with what decides whether it is good."""
    return await fetch_one(session, _ONE, org=org, id=card)


async def add_view(session: AsyncSession, org: UUID, card: UUID, view: UUID, valid: bool, now: datetime) -> None:
    await session.execute(_ADD_VIEW, {"org": org, "card": card, "id": view, "valid": valid, "at": now})


async def shown(session: AsyncSession, org: UUID) -> list[Row]:
    """The newest first, with how often each was verified."""
    return await fetch(session, _SHOWN, org=org)
