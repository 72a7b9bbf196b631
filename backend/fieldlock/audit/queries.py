"""The audit chain: every change adds one row to its stream in the change's own transaction (I12)."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.db import Row, fetch, fetch_one

_RECORD = text("SELECT record_change(:stream, :topic, :actor, :action, cast(:payload AS jsonb))")
# In the order of streams, so that two writers never wait for each other crosswise, and within a stream as given.
_RECORD_ALL = text("""
    SELECT record_change(s.stream, s.topic, s.actor, s.action, s.payload) FROM (
      SELECT cast(e.v->>'stream' AS uuid) AS stream, e.v->>'topic' AS topic, cast(e.v->>'actor' AS uuid) AS actor,
        e.v->>'action' AS action, e.v->'payload' AS payload
      FROM jsonb_array_elements(cast(:rows AS jsonb)) WITH ORDINALITY AS e(v, place) ORDER BY 1, e.place) s""")
_OF_ACTION = text("""
    SELECT l.at, u.name AS by_name, l.payload FROM audit_log l
    LEFT JOIN users u ON u.org_id = l.org_id AND u.id = l.actor_id
    WHERE l.org_id = :org AND l.stream = :stream AND l.action = :action ORDER BY l.n""")
_VERIFY = text("""
    WITH checked AS (
      SELECT l.stream, l.n,
        l.hash = audit_hash(l.previous, l.org_id, l.stream, l.n, l.at, l.actor_id, l.action, l.payload)
          AND l.previous = coalesce(lag(l.hash) OVER w, '') AND l.n = coalesce(lag(l.n) OVER w, 0) + 1 AS good
      FROM audit_log l WHERE l.org_id = :org AND (cast(:stream AS uuid) IS NULL OR l.stream = :stream)
      WINDOW w AS (PARTITION BY l.stream ORDER BY l.n)),
    streams AS (SELECT stream, count(*) AS entries, bool_and(good) AS good, max(n) AS last FROM checked GROUP BY stream)
    SELECT h.stream, coalesce(s.entries, 0) AS entries,
      coalesce(s.good, false) AND s.last = h.n AND l.hash = h.hash AS valid
    FROM audit_heads h
    LEFT JOIN streams s ON s.stream = h.stream
    LEFT JOIN audit_log l ON l.org_id = h.org_id AND l.stream = h.stream AND l.n = h.n
    WHERE h.org_id = :org AND (cast(:stream AS uuid) IS NULL OR h.stream = :stream)""")
_LAST = text("""
    SELECT l.action, l.at, u.name FROM audit_log l LEFT JOIN users u ON u.org_id = l.org_id AND u.id = l.actor_id
    WHERE l.org_id = :org AND l.stream = :stream ORDER BY l.n DESC LIMIT 1""")


async def record(
    session: AsyncSession, *, stream: UUID, topic: str, actor: UUID | None, action: str, payload: Mapping[str, Any]
) -> None:
    """One chained audit row and one entry in the change feed, in a single round trip."""
    told = wire.dumps(payload).decode()
    await fetch(session, _RECORD, stream=stream, topic=topic, actor=actor, action=action, payload=told)


async def record_all(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    """Many at once, each {stream, topic, actor, action, payload}; within a stream in the order given."""
    if rows:
        await fetch(session, _RECORD_ALL, rows=wire.dumps(rows).decode())


async def verify(session: AsyncSession, org: UUID, stream: UUID | None = None) -> dict[str, Any]:
    """{valid, entries, broken: [stream]}: every hash recomputed, no gap, and no row missing after the last one."""
    rows = list((await session.execute(_VERIFY, {"org": org, "stream": stream})).mappings())
    broken = [str(row["stream"]) for row in rows if not row["valid"]]
    return {"valid": bool(rows) and not broken, "entries": sum(row["entries"] for row in rows), "broken": broken}


async def last(session: AsyncSession, org: UUID, stream: UUID) -> Row | None:
    """The newest change: {action, at, name}; no name where nobody did it by hand."""
    return await fetch_one(session, _LAST, org=org, stream=stream)


async def of_action(session: AsyncSession, org: UUID, stream: UUID, action: str) -> list[Row]:
    """{at, by_name, payload} of every time it was done, in order."""
    return await fetch(session, _OF_ACTION, org=org, stream=stream, action=action)
