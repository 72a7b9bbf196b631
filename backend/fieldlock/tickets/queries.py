"""All SQL of tickets. Hot statements are module-level texts; lists are keysets, never offsets."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.db import Row, fetch, fetch_one

# The order in which tickets `t` are looked after: urgency, then impact, then due (S-TRI-01, S-DSP-04).
PRESSING = """array_position(ARRAY['emergency', 'urgent', 'normal'], t.urgency),
      array_position(ARRAY['public_safety', 'building', 'several', 'one'], t.impact),
      coalesce(t.promised_by, t.due_at, t.preferred_to, t.reported_at)"""
_LOCK = text("SELECT * FROM tickets WHERE org_id = :org AND id = :id FOR UPDATE")
_LOCK_ALL = text("SELECT id FROM tickets WHERE org_id = :org AND id = ANY(:ids) ORDER BY id FOR UPDATE")
_READ = text("SELECT * FROM tickets WHERE org_id = :org AND id = :id")
_CONTEXT = text("""
    SELECT to_jsonb(c) AS customer, to_jsonb(s) AS site, to_jsonb(a) AS asset,
      ARRAY(SELECT d.kind || '@' || d.version FROM catalogue_documents d
        WHERE d.org_id = t.org_id AND d.recalled_at <= :now
          AND d.kind || '@' || d.version = ANY(string_to_array(t.catalogue_version, ',')) ORDER BY 1) AS recalled,
      (SELECT to_jsonb(p) FROM ticket_charges p WHERE p.org_id = t.org_id AND p.ticket_id = t.id
        ORDER BY p.at DESC, p.id DESC LIMIT 1) AS charge,
      (SELECT to_jsonb(q) FROM quotes q WHERE q.org_id = t.org_id AND q.ticket_id = t.id AND q.status <> 'superseded'
        ORDER BY q.at DESC, q.id DESC LIMIT 1) AS quote,
      (SELECT to_jsonb(l) || jsonb_build_object('signature', (
          SELECT jsonb_build_object('signer_name', g.signer_name, 'relation', g.relation, 'files', g.files,
            'by_name', g.by_name, 'at', g.at)
          FROM liability_signatures g WHERE g.org_id = l.org_id AND g.facts_id = l.id))
        FROM liability_facts l WHERE l.org_id = t.org_id AND l.ticket_id = t.id ORDER BY l.version DESC LIMIT 1)
        AS liability,
      (SELECT jsonb_build_object('id', v.id, 'serial', v.serial, 'driver_id', t.driver_id) FROM gear v
        WHERE v.org_id = t.org_id AND v.id = t.vehicle_id) AS vehicle,
      EXISTS (SELECT FROM ticket_events e WHERE e.org_id = t.org_id AND e.ticket_id = t.id AND e.event = 'arrive')
        AS visited
    FROM tickets t
    LEFT JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id
    LEFT JOIN assets a ON a.org_id = t.org_id AND a.id = t.asset_id
    LEFT JOIN customers c ON c.org_id = t.org_id AND c.id = coalesce(t.customer_id, s.customer_id, a.customer_id)
    WHERE t.org_id = :org AND t.id = :id""")
_CREW = text("""
    SELECT m.user_id, u.name, u.username, m.role, m.assigned_at, NOT coalesce((SELECT d.fit FROM shift_declarations d
        WHERE d.org_id = m.org_id AND d.user_id = m.user_id AND d.at <= :now AND d.day = CAST(
          cast(:now AS timestamptz) AT TIME ZONE (SELECT o.time_zone FROM organisations o WHERE o.id = m.org_id)
          AS date)
        ORDER BY d.at DESC, d.id DESC LIMIT 1), true) AS unfit FROM assignments m
    JOIN users u ON u.org_id = m.org_id AND u.id = m.user_id
    WHERE m.org_id = :org AND m.ticket_id = :id AND m.ended_at IS NULL ORDER BY m.position""")
_GEAR = text("""
    SELECT id, kind, code, serial, due_on, owner_id FROM gear
    WHERE org_id = :org AND NOT quarantined AND (owner_id IS NULL OR owner_id = ANY(:users)) ORDER BY code, serial""")
# What was the other job's status then: the last event before decides. One that has changed since has a later mark.
_ELSEWHERE = text("""
    SELECT m.user_id, m.role, t.number FROM assignments m
    JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    WHERE m.org_id = :org AND m.user_id = ANY(:users) AND m.ticket_id <> :id
      AND m.assigned_at <= :at AND (m.ended_at IS NULL OR m.ended_at > :at)
      AND (t.status = 'working' OR t.updated_at >= :at)
      AND 'working' = (SELECT e.to_status FROM ticket_events e
        WHERE e.org_id = m.org_id AND e.ticket_id = m.ticket_id AND e.at <= :at ORDER BY e.at DESC, e.id DESC LIMIT 1)
    ORDER BY t.number, m.user_id""")
_SHARING = text("""
    SELECT DISTINCT o.ticket_id FROM assignments m
    JOIN assignments o ON o.org_id = m.org_id AND o.user_id = m.user_id AND o.ticket_id <> m.ticket_id
    JOIN tickets t ON t.org_id = o.org_id AND t.id = o.ticket_id AND t.status = 'on_site'
    WHERE m.org_id = :org AND m.ticket_id = :id AND m.ended_at IS NULL AND o.ended_at IS NULL""")
_ANNOUNCE = text("SELECT announce_change('ticket', cast(:id AS uuid))")
_PHOTO_OF = text("""
    SELECT t.number FROM safety_facts f JOIN tickets t ON t.org_id = f.org_id AND t.id = f.ticket_id
    WHERE f.org_id = :org AND f.files && cast(:files AS text[]) AND (f.ticket_id <> :id OR f.round < :round) LIMIT 1""")
_FACTS = text("SELECT * FROM safety_facts WHERE org_id = :org AND ticket_id = :id ORDER BY occurred_at, id")
_EVENTS = text("SELECT * FROM ticket_events WHERE org_id = :org AND ticket_id = :id ORDER BY at, id")
_CLEARANCES = text("""
    SELECT id, at, by_name, round, ARRAY(SELECT jsonb_array_elements(facts->'crew')->>'id') AS crew
    FROM clearances WHERE org_id = :org AND ticket_id = :id ORDER BY at""")
_START_CODE = text("""
    SELECT salt, iterations, verifier FROM start_codes
    WHERE org_id = :org AND ticket_id = :id AND user_id = :user AND round = :round""")
_ADD_START_CODE = text("""
    INSERT INTO start_codes (org_id, ticket_id, user_id, round, salt, iterations, verifier)
    VALUES (:org, :id, :user, :round, :salt, :iterations, :verifier) ON CONFLICT DO NOTHING""")
# Many rows in one statement, as one JSON text: a push of fifty records writes fifty facts in one round trip.
_ADD_FACTS = text("""
    INSERT INTO safety_facts (org_id, ticket_id, id, kind, key, person_id, by_id, by_name, round, body, files,
      occurred_at, device_at, received_at, device_id, template)
    SELECT r.org_id, r.ticket_id, r.id, r.kind, r.key, r.person_id, r.by_id, r.by_name, r.round, r.body, r.files,
      r.occurred_at, r.device_at, r.received_at, r.device_id, r.template
    FROM jsonb_to_recordset(cast(:rows AS jsonb)) AS r(org_id uuid, ticket_id uuid, id uuid, kind text, key text,
      person_id uuid, by_id uuid, by_name text, round integer, body jsonb, files text[], occurred_at timestamptz,
      device_at timestamptz, received_at timestamptz, device_id uuid, template text)""")
_ADD_EVENTS = text("""
    INSERT INTO ticket_events (org_id, ticket_id, id, event, from_status, to_status, by_id, by_name, note, at,
      device_at, received_at)
    SELECT r.org, r.ticket, r.id, r.event, r.frm, r.to, r.by, r.by_name, r.note, r.at, r.device_at, r.received_at
    FROM jsonb_to_recordset(cast(:rows AS jsonb)) AS r(org uuid, ticket uuid, id uuid, event text, frm text,
      "to" text, by uuid, by_name text, note text, at timestamptz, device_at timestamptz, received_at timestamptz)""")
_ADD_CLEARANCE = text("""
    INSERT INTO clearances (org_id, id, ticket_id, round, at, received_at, by_id, by_name, facts, catalogue_version)
    VALUES (:org, :id, :ticket, :round, :at, :received_at, :by, :by_name, cast(:facts AS jsonb), :version)""")
# One statement for the ticket, its first event, its audit row and its change entry: one round trip, one transaction.
_CREATE = text("""
    WITH next AS (SELECT nextval('ticket_number') AS n),
    made AS (
      INSERT INTO tickets (org_id, id, number, kind, category, urgency, source, client_id, external_ref, reporter,
        reported_at, late, repair_item, fault_description, address, brand, model, serial, preferred_from, preferred_to,
        customer_id, site_id, asset_id, words, created_by, goods)
      SELECT :org, :id, 'FL-' || n, :kind, :category, :urgency, :source, :client, :external_ref,
        cast(:reporter AS jsonb), :reported_at, cast(:late AS jsonb), :repair_item, :fault_description, :address,
        :brand, :model, :serial, :preferred_from, :preferred_to, :customer, :site, :asset, :words || ' fl ' || n,
        :created_by, cast(:goods AS jsonb) FROM next
      RETURNING number),
    event AS (
      INSERT INTO ticket_events (org_id, ticket_id, id, event, from_status, to_status, by_id, by_name, note, at,
        device_at, received_at)
      SELECT :org, :id, :event_id, 'received', '', 'received', :by, :by_name, '', :at, NULL, :at FROM made)
    SELECT number, record_change(:id, 'ticket', :by, 'create', cast(:payload AS jsonb)) FROM made""")
_BY_KEY = text(
    "SELECT request_hash, ticket_id FROM idempotency_keys WHERE org_id = :org AND owner_id = :owner AND key = :key"
)
_ADD_KEY = text("""
    INSERT INTO idempotency_keys (org_id, owner_id, key, request_hash, ticket_id)
    VALUES (:org, :owner, :key, :hash, :ticket) ON CONFLICT DO NOTHING RETURNING key""")
_BY_REFERENCE = text("SELECT id FROM tickets WHERE org_id = :org AND client_id = :client AND external_ref = :ref")
_END_CREW = text("""
    UPDATE assignments SET ended_at = :at WHERE org_id = :org AND ticket_id = :id AND ended_at IS NULL
    AND NOT (user_id = ANY(:keep))""")
_ADD_MEMBER = text("""
    INSERT INTO assignments (org_id, ticket_id, user_id, role, position, assigned_at)
    VALUES (:org, :id, :user, :role, :position, :at)
    ON CONFLICT (org_id, ticket_id, user_id) WHERE ended_at IS NULL
    DO UPDATE SET role = excluded.role, position = excluded.position""")
_EVER_IN_CREW = text("SELECT 1 FROM assignments WHERE org_id = :org AND ticket_id = :id AND user_id = :user LIMIT 1")
_IN_CREW = text("""
    SELECT 1 FROM assignments WHERE org_id = :org AND ticket_id = :id AND user_id = :user AND ended_at IS NULL""")

SUMMARY = """
    t.id, t.number, t.version, t.status, t.situation, t.kind, t.urgency, t.repair_item, t.fault_description, t.address,
    c.name AS customer_name, a.name AS asset_name, coalesce(t.hazards, '{}') AS hazards, t.planned_start,
    t.planned_end, t.reported_at, t.updated_at,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('user_id', m.user_id, 'name', u.name, 'role', m.role)
        ORDER BY m.position), '[]'::jsonb)
     FROM assignments m JOIN users u ON u.org_id = m.org_id AND u.id = m.user_id
     WHERE m.org_id = t.org_id AND m.ticket_id = t.id AND m.ended_at IS NULL) AS crew
    FROM tickets t
    LEFT JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id
    LEFT JOIN assets a ON a.org_id = t.org_id AND a.id = t.asset_id
    LEFT JOIN customers c ON c.org_id = t.org_id AND c.id = coalesce(t.customer_id, s.customer_id, a.customer_id)"""
_SCOPES = {
    "all": "",
    "crew": """ AND EXISTS (SELECT FROM assignments m WHERE m.org_id = t.org_id AND m.ticket_id = t.id
        AND m.user_id = :me AND m.ended_at IS NULL)""",
    "own": " AND (t.client_id = :me OR t.created_by = :me)",
}


@lru_cache(maxsize=64)
def _page(scope: str, statuses: int, *, searching: bool, after: bool, by_asset: bool, emergencies: bool) -> TextClause:
    """`status IN (…)` as a UNION ALL of keysets: each branch stops at the limit (0.8 ms of 1 M rows; IN took 30)."""
    narrow = _SCOPES[scope] + (" AND t.id < :after" if after else "") + (" AND t.asset_id = :asset" if by_asset else "")
    if emergencies:
        narrow += " AND t.urgency = 'emergency'"
    if searching:
        narrow += " AND to_tsvector('simple', t.words) @@ to_tsquery('simple', :search)"
    branch = "(SELECT t.id FROM tickets t WHERE t.org_id = :org{status}" + narrow + " ORDER BY t.id DESC LIMIT :limit)"
    branches = [branch.format(status=f" AND t.status = :status{n}") for n in range(statuses)] or [
        branch.format(status="")
    ]
    chosen = f"SELECT id FROM ({' UNION ALL '.join(branches)}) x ORDER BY id DESC LIMIT :limit"
    return text(f"SELECT {SUMMARY} WHERE t.org_id = :org AND t.id IN ({chosen}) ORDER BY t.id DESC")


async def page(
    session: AsyncSession,
    org: UUID,
    *,
    scope: str,
    me: UUID,
    limit: int,
    statuses: Sequence[str] = (),
    search: str | None = None,
    after: UUID | None = None,
    asset: UUID | None = None,
    emergencies: bool = False,
) -> list[Row]:
    """Newest first. `search` is a tsquery text made by `words.query`."""
    values: dict[str, Any] = {"org": org, "me": me, "limit": limit, "search": search, "after": after, "asset": asset}
    values |= {f"status{n}": status for n, status in enumerate(statuses)}
    statement = _page(
        scope,
        len(statuses),
        searching=search is not None,
        after=after is not None,
        by_asset=asset is not None,
        emergencies=emergencies,
    )
    used = {name: value for name, value in values.items() if f":{name}" in statement.text}
    return await fetch(session, statement, **used)


async def lock(session: AsyncSession, org: UUID, ticket: UUID) -> Row | None:
    return await fetch_one(session, _LOCK, org=org, id=ticket)


async def lock_all(session: AsyncSession, org: UUID, tickets: Sequence[UUID]) -> None:
    """In the order of their ids, so that two who need the same ones never wait for each other crosswise."""
    await fetch(session, _LOCK_ALL, org=org, ids=list(tickets))


async def read(session: AsyncSession, org: UUID, ticket: UUID) -> Row | None:
    return await fetch_one(session, _READ, org=org, id=ticket)


async def context(session: AsyncSession, org: UUID, ticket: UUID, now: Any) -> Row:
    """{customer, site, asset, recalled}: the register's rows, and those of the ticket's rules recalled by `now`."""
    return (await fetch(session, _CONTEXT, org=org, id=ticket, now=now))[0]


async def crew(session: AsyncSession, org: UUID, ticket: UUID, now: datetime) -> list[Row]:
    """`unfit`: declared so for the local day of `now`."""
    return await fetch(session, _CREW, org=org, id=ticket, now=now)


async def gear(session: AsyncSession, org: UUID, users: list[UUID]) -> list[Row]:
    return await fetch(session, _GEAR, org=org, users=users)


async def at_work_elsewhere(session: AsyncSession, org: UUID, ticket: UUID, users: list[UUID], at: Any) -> list[Row]:
    """{user_id, role, number} of each other job that was being worked on at that instant."""
    return await fetch(session, _ELSEWHERE, org=org, id=ticket, users=users, at=at)


async def announce_to_sharing(session: AsyncSession, org: UUID, ticket: UUID) -> None:
    """Work here began or ended: the jobs on site that share people with this one look anew."""
    for row in await fetch(session, _SHARING, org=org, id=ticket):
        await session.execute(_ANNOUNCE, {"id": row["ticket_id"]})


async def photo_used(session: AsyncSession, org: UUID, ticket: UUID, round_: int, files: list[str]) -> str | None:
    """The number of the job, another or this one in an earlier round, whose record one of these photos is."""
    row = await fetch_one(session, _PHOTO_OF, org=org, id=ticket, round=round_, files=files)
    return str(row["number"]) if row else None


async def facts(session: AsyncSession, org: UUID, ticket: UUID) -> list[Row]:
    return await fetch(session, _FACTS, org=org, id=ticket)


async def events(session: AsyncSession, org: UUID, ticket: UUID) -> list[Row]:
    return await fetch(session, _EVENTS, org=org, id=ticket)


async def clearances(session: AsyncSession, org: UUID, ticket: UUID) -> list[Row]:
    return await fetch(session, _CLEARANCES, org=org, id=ticket)


async def start_code(session: AsyncSession, org: UUID, ticket: UUID, user: UUID, round_: int) -> Row | None:
    return await fetch_one(session, _START_CODE, org=org, id=ticket, user=user, round=round_)


async def add_start_code(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_START_CODE, values)


async def add_facts(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        await fetch(session, _ADD_FACTS, rows=wire.dumps(rows).decode())


async def add_events(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        await fetch(session, _ADD_EVENTS, rows=wire.dumps(rows).decode())


async def add_clearance(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_CLEARANCE, values)


async def create(session: AsyncSession, **values: Any) -> str:
    """The number given to the ticket."""
    return str((await session.execute(_CREATE, values)).scalar_one())


_JSON = ("parts", "goods", "emergency")


@lru_cache(maxsize=256)
def _update(columns: tuple[str, ...]) -> TextClause:
    changed = "".join(
        f", {name} = cast(:{name} AS jsonb)" if name in _JSON else f", {name} = :{name}" for name in columns
    )
    return text(
        f"UPDATE tickets SET version = version + :steps, updated_at = :now{changed}"
        " WHERE org_id = :org AND id = :ticket AND version = :seen RETURNING version"
    )


async def save(
    session: AsyncSession, org: UUID, ticket: UUID, seen: int, now: Any, changes: Mapping[str, Any], steps: int = 1
) -> int | None:
    """The new version, or None when somebody else saved first. `changes` keys are column names of ours, never input.
    `steps`: how many actions this saves."""
    values = {**changes, "org": org, "ticket": ticket, "seen": seen, "now": now, "steps": steps}
    row = await fetch_one(session, _update(tuple(sorted(changes))), **values)
    return row["version"] if row else None


async def by_key(session: AsyncSession, org: UUID, owner: UUID, key: str) -> Row | None:
    return await fetch_one(session, _BY_KEY, org=org, owner=owner, key=key)


async def add_key(session: AsyncSession, org: UUID, owner: UUID, key: str, request_hash: str, ticket: UUID) -> bool:
    """False when a concurrent request with the same key was first (it has committed by then)."""
    values = {"org": org, "owner": owner, "key": key, "hash": request_hash, "ticket": ticket}
    return (await session.execute(_ADD_KEY, values)).scalar_one_or_none() is not None


async def by_reference(session: AsyncSession, org: UUID, client: UUID, reference: str) -> UUID | None:
    values = {"org": org, "client": client, "ref": reference}
    return (await session.execute(_BY_REFERENCE, values)).scalar_one_or_none()


async def set_crew(
    session: AsyncSession, org: UUID, ticket: UUID, members: Sequence[tuple[UUID, str]], at: Any
) -> None:
    await session.execute(_END_CREW, {"org": org, "id": ticket, "at": at, "keep": [user for user, _ in members]})
    rows = [
        {"org": org, "id": ticket, "user": user, "role": role, "position": place, "at": at}
        for place, (user, role) in enumerate(members)
    ]
    await session.execute(_ADD_MEMBER, rows)


async def end_crew(session: AsyncSession, org: UUID, ticket: UUID, at: Any) -> None:
    await session.execute(_END_CREW, {"org": org, "id": ticket, "at": at, "keep": []})


async def in_crew(session: AsyncSession, org: UUID, ticket: UUID, user: UUID, *, ever: bool = False) -> bool:
    statement = _EVER_IN_CREW if ever else _IN_CREW
    return bool(await fetch(session, statement, org=org, id=ticket, user=user))
