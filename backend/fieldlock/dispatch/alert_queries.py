"""SQL of alerts: what a ticket's state tells, what was told once, who has taken it on.

An alert stands as long as its matter holds: each kind of `_OF_STATE` is told and ended by the same words, and one whose
matter comes back stands again. A command looks at its own tickets, the watch at all; either leaves to the other what it
holds (`SKIP LOCKED`, and new ones in the order of tickets), so that they do not wait for each other in a circle.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.db import Row, fetch, fetch_one
from fieldlock.dispatch.queries import BOOKED
from fieldlock.tickets import lifecycle

UNSENT = ("received", "triaged", "remote", "ready")
# Given back by the program: told as `not_accepted`.
_PROGRAM = UUID(int=0)


class _State(NamedTuple):
    """`key`: what it is about; another key is another alert. `body`: what is told, without what is null."""

    holds: str
    key: str
    body: str


def _note(kind: str) -> str:
    return f"""FROM safety_facts f
      WHERE f.org_id = t.org_id AND f.ticket_id = t.id AND f.kind = 'note' AND f.body->>'kind' = '{kind}'"""


def _unless(kind: str, name: str) -> str:
    return f"""AND NOT EXISTS (SELECT FROM safety_facts l WHERE l.org_id = f.org_id AND l.ticket_id = f.ticket_id
      AND l.kind = '{kind}' AND l.body->>'{name}' = f.id::text)"""


# w: the crew's last word on how far the work is, which holds until the time that they gave, else for a while; n: their
# next job, which that time runs into; s: the stop that nobody has lifted; q: the question that nobody has answered;
# e: how the ticket came to its status.
_SEEN_IN = f"""
    LEFT JOIN LATERAL (
      SELECT f.id, f.by_name, f.body->>'text' AS said, cast(f.body->>'ready_at' AS timestamptz) AS ready_at,
        coalesce(cast(f.body->>'ready_at' AS timestamptz), f.occurred_at + cast(:word AS interval)) AS until
      {_note("progress")} ORDER BY f.occurred_at DESC, f.id DESC LIMIT 1) w ON true
    LEFT JOIN LATERAL (
      SELECT o.id, o.number, m.planned_start FROM assignments c
      JOIN assignments m ON m.org_id = c.org_id AND m.user_id = c.user_id AND m.ticket_id <> c.ticket_id
      JOIN tickets o ON o.org_id = m.org_id AND o.id = m.ticket_id
      WHERE c.org_id = t.org_id AND c.ticket_id = t.id AND c.ended_at IS NULL AND m.ended_at IS NULL
        AND m.released_at IS NULL AND o.status = ANY(:booked)
        AND m.planned_start >= t.planned_end AND m.planned_start < w.ready_at
      ORDER BY m.planned_start, o.number LIMIT 1) n ON true
    LEFT JOIN LATERAL (
      SELECT f.id, f.by_name, f.body->>'reason' AS said FROM safety_facts f
      WHERE f.org_id = t.org_id AND f.ticket_id = t.id AND f.kind = 'stop' {_unless("stop_lifted", "stop_id")}
      ORDER BY f.occurred_at, f.id LIMIT 1) s ON true
    LEFT JOIN LATERAL (
      SELECT f.id, f.by_name, f.body->>'text' AS said {_note("support")} {_unless("note_answered", "note_id")}
      ORDER BY f.occurred_at, f.id LIMIT 1) q ON true
    LEFT JOIN LATERAL (
      SELECT e.id, e.event, e.by_id, e.by_name, e.note AS said FROM ticket_events e
      WHERE e.org_id = t.org_id AND e.ticket_id = t.id AND e.to_status = t.status AND e.from_status <> t.status
      ORDER BY e.at DESC, e.id DESC LIMIT 1) e ON true"""
_OF_STATE = {
    "silent": _State(
        "t.status = 'working' AND t.planned_end < :now AND coalesce(w.until <= :now, true)",
        "concat_ws(' ', 'silent', t.planned_end, w.id)",
        "jsonb_build_object('planned_end', t.planned_end)",
    ),
    # They said so (S-WRK-16).
    "delayed": _State(
        "t.status = ANY(:booked) AND t.planned_end < w.ready_at",
        "concat_ws(' ', 'delayed', t.planned_end, w.id, n.id, n.planned_start)",
        "jsonb_build_object('planned_end', t.planned_end, 'ready_at', w.ready_at, 'by_name', w.by_name,"
        " 'said', w.said, 'next', n.number, 'next_start', n.planned_start)",
    ),
    "stopped": _State(
        "t.status = ANY(:open) AND s.id IS NOT NULL", "s.id::text",
        "jsonb_build_object('by_name', s.by_name, 'said', s.said)",
    ),
    "asked": _State(
        "t.status = ANY(:open) AND q.id IS NOT NULL", "q.id::text",
        "jsonb_build_object('by_name', q.by_name, 'said', q.said)",
    ),
    "declined": _State(
        "t.status = 'ready' AND e.event = 'decline' AND e.by_id <> :program", "e.id::text",
        "jsonb_build_object('by_name', e.by_name, 'said', e.said)",
    ),
    "emergency": _State(
        "t.status = ANY(:unsent) AND t.emergency->>'incident_id' IS NOT NULL AND t.emergency->>'ended' IS NULL",
        "t.emergency->>'incident_id'", "'{}'::jsonb",
    ),
}  # fmt: skip
# Who was sent to an emergency, and who is there besides: another key with each change.
_SENT = """(
      SELECT count(*) FROM assignments m WHERE m.org_id = t.org_id AND m.ticket_id = t.id AND m.ended_at IS NULL)"""
_SENT_KEY = f"""concat_ws('/', t.emergency->>'incident_id', {_SENT}, md5(t.emergency->>'others'), (
      SELECT count(*) FROM ticket_events e WHERE e.org_id = t.org_id AND e.ticket_id = t.id AND e.event = 'assign'))"""
_AGAIN = """ON CONFLICT (org_id, ticket_id, kind, key) DO UPDATE
      SET over_at = NULL, seen_at = NULL, seen_by = NULL, seen_by_name = NULL, at = excluded.at, body = excluded.body
      WHERE dispatch_alerts.over_at IS NOT NULL RETURNING id"""


class _Scoped(NamedTuple):
    """The same statement for all tickets and for a few: one plan each."""

    all: TextClause
    few: TextClause


def _scoped(sql: str) -> _Scoped:
    return _Scoped(text(sql.replace("/*only*/", "")), text(sql.replace("/*only*/", "AND t.id = ANY(:tickets)")))


_ADD = text(f"""
    INSERT INTO dispatch_alerts (org_id, id, ticket_id, kind, key, body, at)
    SELECT :org, gen_random_uuid(), t, :kind, :key, cast(:body AS jsonb), :now FROM unnest(cast(:tickets AS uuid[])) t
    ORDER BY t {_AGAIN}""")
_OVER = text("""
    UPDATE dispatch_alerts SET over_at = :now WHERE org_id = :org AND kind = :kind AND over_at IS NULL
      AND body->>'user_id' = :user AND NOT key = ANY(:keep)""")
_EMERGENCIES = _scoped(f"""
    SELECT t.id, t.emergency, t.status = ANY(:booked) AS booked, {_SENT} AS sent, {_SENT_KEY} AS sent_key
    FROM tickets t WHERE t.org_id = :org AND t.status = ANY(:open) AND t.urgency = 'emergency'
      AND t.emergency->>'ended' IS NULL /*only*/ ORDER BY t.id""")
_DUE = _scoped(f"""
    INSERT INTO dispatch_alerts (org_id, id, ticket_id, kind, key, roles, body, at)
    SELECT t.org_id, gen_random_uuid(), t.id, m.kind, concat_ws(' ', m.told->>'code', m.told->>'due_at', m.told->>'at'),
      m.roles, m.told, :now
    FROM tickets t, jsonb_to_recordset(t.marks) AS m(kind text, roles text[], told jsonb),
      LATERAL (SELECT cast(m.told->>'at' AS timestamptz) AS at, cast(m.told->>'due_at' AS timestamptz) AS due) d
    WHERE t.org_id = :org AND t.due_at IS NOT NULL /*only*/
      AND CASE m.kind WHEN 'breached' THEN d.due < :now ELSE d.at <= :now AND :now <= d.due END
    ORDER BY t.id {_AGAIN}""")
_STATES = ", ".join(f"('{kind}', {one.holds}, {one.key}, {one.body})" for kind, one in _OF_STATE.items())
_ADD_STATES = _scoped(f"""
    INSERT INTO dispatch_alerts (org_id, id, ticket_id, kind, key, body, at)
    SELECT t.org_id, gen_random_uuid(), t.id, d.kind, d.key, jsonb_strip_nulls(d.body), :now
    FROM tickets t {_SEEN_IN}, LATERAL (VALUES {_STATES}) AS d(kind, holds, key, body)
    WHERE t.org_id = :org AND t.status = ANY(:open) AND d.holds /*only*/ ORDER BY t.id {_AGAIN}""")
_STANDING = " ".join(f"WHEN '{kind}' THEN {one.holds} AND a.key = {one.key}" for kind, one in _OF_STATE.items())
_END = _scoped(f"""
    WITH settled AS (
      SELECT a.id FROM dispatch_alerts a JOIN tickets t ON t.org_id = a.org_id AND t.id = a.ticket_id {_SEEN_IN}
      WHERE a.org_id = :org AND a.over_at IS NULL /*only*/ AND NOT coalesce(
        CASE a.kind {_STANDING}
          WHEN 'breached' THEN t.marks @> jsonb_build_array(jsonb_build_object('told', a.body))
          WHEN 'due_soon' THEN t.marks @> jsonb_build_array(jsonb_build_object('told', a.body))
            AND cast(a.body->>'due_at' AS timestamptz) >= :now
          WHEN 'not_accepted' THEN t.status = 'ready'
            OR t.status = 'dispatched' AND t.accept_by = cast(a.body->>'accept_by' AS timestamptz)
          WHEN 'step_late' THEN t.status = ANY(:open) AND t.emergency->>'ended' IS NULL
            AND t.emergency->>'incident_id' = a.body->>'incident_id'
            AND NOT jsonb_exists(t.emergency->'steps', a.body->>'seq')
          WHEN 'crew_short' THEN t.status = ANY(:booked) AND t.emergency->>'ended' IS NULL AND a.key = {_SENT_KEY}
          WHEN 'not_moved' THEN t.status = ANY(:booked) AND a.seen_at IS NULL
          WHEN 'unfit' THEN t.status = ANY(:booked)
            AND coalesce(cast(a.body->>'until' AS timestamptz), 'infinity') > :now AND EXISTS (
              SELECT FROM assignments m WHERE m.org_id = t.org_id AND m.ticket_id = t.id AND m.ended_at IS NULL
                AND m.user_id = cast(a.body->>'user_id' AS uuid))
          WHEN 'unavailable' THEN t.status = ANY(:assigned) AND EXISTS (
              SELECT FROM assignments m WHERE m.org_id = t.org_id AND m.ticket_id = t.id AND m.ended_at IS NULL
                AND m.user_id = cast(a.body->>'user_id' AS uuid)
                AND m.planned_start = cast(a.body->>'planned_start' AS timestamptz))
        END, false) FOR UPDATE OF a SKIP LOCKED)
    UPDATE dispatch_alerts a SET over_at = :now FROM settled s WHERE a.org_id = :org AND a.id = s.id RETURNING a.id""")
_ALERTS = text("""
    SELECT a.id, a.ticket_id, t.number, t.repair_item, t.address, t.status, t.urgency, a.kind, a.body, a.at,
      a.seen_at AS taken_at, a.seen_by_name AS taken_by
    FROM dispatch_alerts a JOIN tickets t ON t.org_id = a.org_id AND t.id = a.ticket_id
    WHERE a.org_id = :org AND a.over_at IS NULL AND (a.roles = '{}' OR a.roles && cast(:roles AS text[]))
    ORDER BY a.seen_at IS NOT NULL, a.at DESC, a.id DESC LIMIT :limit""")
_SEEN = text("""
    UPDATE dispatch_alerts SET seen_at = :now, seen_by = :by, seen_by_name = :by_name
    WHERE org_id = :org AND id = :id AND seen_at IS NULL AND over_at IS NULL RETURNING id""")
_ALERT = text("SELECT seen_by_name AS taken_by FROM dispatch_alerts WHERE org_id = :org AND id = :id")


class Look(NamedTuple):
    """Which tickets are looked at (None: all), when; `word`: how long the word of a crew without a time holds."""

    org: UUID
    now: datetime
    word: timedelta
    tickets: Sequence[UUID] | None = None

    async def how_many(self, session: AsyncSession, sql: _Scoped) -> int:
        return len(await self.rows(session, sql))

    async def rows(self, session: AsyncSession, sql: _Scoped) -> list[Row]:
        known: dict[str, Any] = {
            "org": self.org, "now": self.now, "word": self.word, "tickets": list(self.tickets or ()),
            "booked": list(BOOKED), "open": list(lifecycle.OPEN), "assigned": list(lifecycle.ASSIGNED),
            "unsent": list(UNSENT), "program": _PROGRAM,
        }  # fmt: skip
        return await fetch(session, sql.all if self.tickets is None else sql.few, **known)


async def running_emergencies(session: AsyncSession, look: Look) -> list[Row]:
    """{id, emergency, booked, sent, sent_key} of open tickets; `sent`: how many people have the order."""
    return await look.rows(session, _EMERGENCIES)


async def end(session: AsyncSession, look: Look) -> int:
    """The number of alerts whose matter is settled, whether somebody took them on or not."""
    return await look.how_many(session, _END)


async def add_due(session: AsyncSession, look: Look) -> int:
    """The number of new alerts; each target is told at each of its warnings, and once when it is missed."""
    return await look.how_many(session, _DUE)


async def add_of_state(session: AsyncSession, look: Look) -> int:
    """The number of new alerts that the state of a ticket tells."""
    return await look.how_many(session, _ADD_STATES)


async def add(
    session: AsyncSession,
    org: UUID,
    tickets: Sequence[UUID],
    kind: str,
    key: str,
    body: Mapping[str, Any],
    now: datetime,
) -> int:
    """Once for each ticket, kind and key, and again when it was over; how many were new."""
    told = wire.dumps(body).decode()
    values = {"org": org, "tickets": list(tickets), "kind": kind, "key": key, "now": now, "body": told}
    return len((await session.execute(_ADD, values)).all())


async def settle(
    session: AsyncSession, org: UUID, kind: str, user: UUID, now: datetime, keep: Sequence[str] = ()
) -> None:
    """The alerts of a kind about this person are over, but for those with these keys."""
    await session.execute(_OVER, {"org": org, "kind": kind, "user": str(user), "now": now, "keep": list(keep)})


async def alerts(session: AsyncSession, org: UUID, roles: Sequence[str], limit: int) -> list[Row]:
    """What still holds and is meant for one of the roles, first what nobody has taken on, the newest first."""
    return await fetch(session, _ALERTS, org=org, roles=list(roles), limit=limit)


async def alert(session: AsyncSession, org: UUID, alert: UUID) -> Row | None:
    return await fetch_one(session, _ALERT, org=org, id=alert)


async def see(session: AsyncSession, **values: Any) -> bool:
    return (await session.execute(_SEEN, values)).first() is not None
