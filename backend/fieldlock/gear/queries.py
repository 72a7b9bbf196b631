"""SQL of registered things."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one

_SELECT = """
    SELECT g.*, o.name AS owner_name, h.name AS holder_name FROM gear g
    LEFT JOIN users o ON o.org_id = g.org_id AND o.id = g.owner_id
    LEFT JOIN users h ON h.org_id = g.org_id AND h.id = g.holder_id
    WHERE g.org_id = :org"""
_ONE = text(f"{_SELECT} AND g.id = :id")
_SOME = text(f"{_SELECT} AND g.id = ANY(:ids)")
_LOCK = text("SELECT * FROM gear WHERE org_id = :org AND id = :id FOR UPDATE")
_PAGE = text(f"""{_SELECT} AND (cast(:after AS uuid) IS NULL OR g.id > :after)
      AND (cast(:q AS text) IS NULL
        OR position(lower(:q) IN lower(concat_ws(' ', g.code, g.serial, o.name, h.name))) > 0)
    ORDER BY g.id LIMIT :limit""")
_ADD = text("""
    INSERT INTO gear (org_id, id, kind, code, serial, due_on, owner_id, authorised, retired)
    VALUES (:org, :id, :kind, :code, :serial, :due_on, :owner_id, :authorised, :retired)
    ON CONFLICT DO NOTHING RETURNING id""")
_ADD_EVENT = text("""
    INSERT INTO gear_events (org_id, gear_id, id, event, by_id, by_name, body, at)
    VALUES (:org, :gear, :id, :event, :by, :by_name, cast(:body AS jsonb), :at)""")
_EVENTS = text("SELECT id, event, by_id, by_name, body, at FROM gear_events WHERE org_id = :org AND gear_id = :id "
               "ORDER BY at, id")  # fmt: skip
# Phones that may choose it look at their jobs anew.
_ANNOUNCE = text("""
    SELECT announce_change('ticket', t.id) FROM tickets t WHERE t.org_id = :org AND t.status = ANY(:statuses)
      AND (cast(:owner AS uuid) IS NULL OR EXISTS (SELECT FROM assignments m WHERE m.org_id = t.org_id
        AND m.ticket_id = t.id AND m.user_id = :owner AND m.ended_at IS NULL))""")


async def one(session: AsyncSession, org: UUID, gear: UUID) -> Row | None:
    return await fetch_one(session, _ONE, org=org, id=gear)


async def some(session: AsyncSession, org: UUID, ids: list[UUID]) -> list[Row]:
    return await fetch(session, _SOME, org=org, ids=ids)


async def lock(session: AsyncSession, org: UUID, gear: UUID) -> Row | None:
    return await fetch_one(session, _LOCK, org=org, id=gear)


async def page(session: AsyncSession, org: UUID, q: str | None, after: UUID | None, limit: int) -> list[Row]:
    values = {"org": org, "q": q, "after": after, "limit": limit}
    return await fetch(session, _PAGE, **values)


async def add(session: AsyncSession, **values: Any) -> bool:
    """False when the serial number is taken."""
    return (await session.execute(_ADD, values)).scalar_one_or_none() is not None


async def add_event(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_EVENT, values)


async def events(session: AsyncSession, org: UUID, gear: UUID) -> list[Row]:
    return await fetch(session, _EVENTS, org=org, id=gear)


@lru_cache(maxsize=64)
def _update(columns: tuple[str, ...]) -> TextClause:
    changed = "".join(f", {name} = :{name}" for name in columns)
    return text(f"UPDATE gear SET version = version + 1{changed} WHERE org_id = :org AND id = :gear")


async def save(session: AsyncSession, org: UUID, gear: UUID, changes: Mapping[str, Any]) -> None:
    """`changes` keys are column names of ours, never input; the row is locked."""
    await session.execute(_update(tuple(sorted(changes))), {**changes, "org": org, "gear": gear})


async def announce(session: AsyncSession, org: UUID, owner: UUID | None, statuses: list[str]) -> None:
    await session.execute(_ANNOUNCE, {"org": org, "owner": owner, "statuses": statuses})
