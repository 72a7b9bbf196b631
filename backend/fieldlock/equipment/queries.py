"""SQL of the register: sites, assets, their history, stored files."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.db import Row, fetch, fetch_one
from fieldlock.equipment import repairs
from fieldlock.hazards.lifecycle import DANGEROUS
from fieldlock.tickets.lifecycle import OPEN

_ASSET = text("SELECT * FROM assets WHERE org_id = :org AND id = :id")
_ALL_OF = text("SELECT * FROM assets WHERE org_id = :org AND id = ANY(:ids)")
# What was found and done by the newest work record of each; one more than asked for, as one may be who asks.
_VISITS = text("""
    SELECT a.id AS asset_id, v.* FROM unnest(cast(:assets AS uuid[])) AS a(id) CROSS JOIN LATERAL (
      SELECT t.id AS ticket_id, t.number, coalesce(w.occurred_at, t.updated_at) AS at, t.repair_item,
        t.fault_description, w.body->>'finding' AS finding, w.body->>'action' AS action, w.by_name
      FROM tickets t LEFT JOIN LATERAL (
        SELECT f.body, f.by_name, f.occurred_at FROM safety_facts f
        WHERE f.org_id = t.org_id AND f.ticket_id = t.id AND f.kind = 'work_record'
        ORDER BY f.occurred_at DESC, f.id DESC LIMIT 1) w ON true
      WHERE t.org_id = :org AND t.asset_id = a.id AND t.status = ANY(:done)
      ORDER BY t.reported_at DESC, t.id DESC LIMIT :most + 1) v""")
_BY_SERIAL = text("SELECT * FROM assets WHERE org_id = :org AND serial = :serial")
# As people type it: upper or lower case; the exact spelling first.
_BY_TYPED_SERIAL = text("""
    SELECT * FROM assets WHERE org_id = :org AND lower(serial) = lower(:serial)
    ORDER BY serial = :serial DESC, id LIMIT 1""")
_SITE = text("SELECT * FROM sites WHERE org_id = :org AND id = :id")
_ASSET_FULL = text("""
    SELECT a.*, to_jsonb(s) AS site, to_jsonb(c) AS customer FROM assets a
    LEFT JOIN sites s ON s.org_id = a.org_id AND s.id = a.site_id
    LEFT JOIN customers c ON c.org_id = a.org_id AND c.id = a.customer_id
    WHERE a.org_id = :org AND a.id = :id""")
_ASSETS = text("""
    SELECT a.id, a.name, a.category, a.brand, a.model, a.serial, a.purchased_at, s.name AS site_name
    FROM assets a LEFT JOIN sites s ON s.org_id = a.org_id AND s.id = a.site_id
    WHERE a.org_id = :org AND (cast(:after AS uuid) IS NULL OR a.id > :after)
      AND (cast(:q AS text) IS NULL
        OR position(lower(:q) IN lower(concat_ws(' ', a.name, a.brand, a.model, a.serial))) > 0)
    ORDER BY a.id LIMIT :limit""")
_CATEGORIES = text("SELECT DISTINCT category FROM assets WHERE org_id = :org")
_SITES = text("""
    SELECT s.id, s.name, s.address, s.lat, s.lon, s.switchroom_contact FROM sites s
    WHERE s.org_id = :org AND (cast(:after AS uuid) IS NULL OR s.id > :after)
      AND (cast(:q AS text) IS NULL OR position(lower(:q) IN lower(concat_ws(' ', s.name, s.address))) > 0)
    ORDER BY s.id LIMIT :limit""")
# Each unit and those that it replaced, one after the other.
_LINES = """
    WITH RECURSIVE line AS (
      SELECT a.id AS unit, a.id, a.replaces_id, a.repairs, 0 AS back FROM assets a
      WHERE a.org_id = :org AND a.id = ANY(:units)
      UNION ALL SELECT l.unit, a.id, a.replaces_id, a.repairs, l.back + 1 FROM assets a JOIN line l
        ON a.id = l.replaces_id WHERE a.org_id = :org)"""
_BROUGHT = text(f"{_LINES} SELECT unit, repairs FROM line WHERE repairs <> '[]' ORDER BY unit, back")
_REPAIR_TICKETS = text(f"""{_LINES}
    SELECT line.unit, t.id, t.number, t.asset_id, t.status, t.reported_at, t.preferred_from,
      (SELECT jsonb_agg(jsonb_build_object('event', e.event, 'from', e.from_status, 'to', e.to_status, 'note', e.note,
          'at', e.at) ORDER BY e.at, e.id)
        FROM ticket_events e WHERE e.org_id = t.org_id AND e.ticket_id = t.id) AS events,
      (SELECT f.body FROM safety_facts f WHERE f.org_id = t.org_id AND f.ticket_id = t.id AND f.kind = 'work_record'
        ORDER BY f.occurred_at DESC, f.id DESC LIMIT 1) AS work
    FROM line JOIN tickets t ON t.org_id = :org AND t.asset_id = line.id
    WHERE t.kind = 'repair' AND t.status = ANY(:statuses) ORDER BY t.reported_at, t.id""")
_CARDS = text("""
    UPDATE assets SET installed_at = coalesce(:installed, installed_at), papers = papers || cast(:papers AS jsonb)
    WHERE org_id = :org AND id = :id""")
# What has a serial number and came is the customer's unit, of the kind of others of its model. A number that is known
# already stays whose it is; a unit from the exchange stock is registered by its return case, with what it replaces.
_ADD_DELIVERED = text("""
    INSERT INTO assets (org_id, id, site_id, customer_id, name, category, brand, model, serial, installed_at, hazards)
    SELECT :org, g.id, :site, :customer, g.name, coalesce(k.category, 'goods'), k.brand, g.model, g.serial, :at,
      coalesce(k.hazards, '{}')
    FROM jsonb_to_recordset(cast(:goods AS jsonb)) AS g(id uuid, name text, model text, serial text)
    LEFT JOIN LATERAL (SELECT a.category, a.brand, a.hazards FROM assets a
      WHERE a.org_id = :org AND lower(a.model) = lower(g.model) ORDER BY a.id DESC LIMIT 1) k ON true
    WHERE NOT EXISTS (SELECT FROM exchange_units x WHERE x.org_id = :org AND lower(x.serial) = lower(g.serial))
      AND NOT EXISTS (SELECT FROM assets a WHERE a.org_id = :org AND lower(a.serial) = lower(g.serial))
    ON CONFLICT DO NOTHING RETURNING id, serial""")
# All that is known of a unit, as one list: each branch gives the same columns. Of several work records by one person in
# one round the newest counts, of the parts the newest list of the round, as in the job.
_HISTORY = text("""
    WITH seen AS MATERIALIZED (
      SELECT t.* FROM tickets t WHERE t.org_id = :org AND t.asset_id = :asset AND (:scope = 'all'
        OR (:scope = 'own' AND (t.client_id = :me OR t.created_by = :me))
        OR (:scope = 'crew' AND EXISTS (SELECT FROM assignments m WHERE m.org_id = t.org_id AND m.ticket_id = t.id
          AND m.user_id = :me AND m.ended_at IS NULL)))),
    facts AS MATERIALIZED (
      SELECT f.*, t.number FROM seen t JOIN safety_facts f ON f.org_id = t.org_id AND f.ticket_id = t.id
      WHERE f.kind IN ('work_record', 'confirmation')),
    records AS (
      SELECT DISTINCT ON (ticket_id, round, by_id) * FROM facts WHERE kind = 'work_record'
      ORDER BY ticket_id, round, by_id, occurred_at DESC, id DESC),
    used AS (
      SELECT DISTINCT ON (ticket_id, round) * FROM facts
      WHERE kind = 'work_record' AND body->'parts' <> '[]' AND body->'parts' <> 'null'
      ORDER BY ticket_id, round, occurred_at DESC, id DESC),
    told AS (
      SELECT 't' || t.id AS key, CASE t.kind WHEN 'repair' THEN 'fault' ELSE 'service' END AS kind, t.reported_at AS at,
        'ordered_' || t.kind AS code, concat_ws(': ', t.repair_item, t.fault_description) AS text, NULL AS by_name,
        NULL::numeric AS value, NULL AS unit, t.status, 'ticket' AS source, t.id AS source_id, t.number AS source_number
      FROM seen t
      UNION ALL
      SELECT 'w' || r.id, 'service', r.occurred_at, 'done_' || coalesce(r.body->>'kind', 'repair'),
        concat_ws(' · ', r.body->>'action', r.body->>'result'), r.by_name, NULL, NULL, NULL, 'ticket', r.ticket_id,
        r.number FROM records r
      UNION ALL
      SELECT 'f' || r.id, 'fault', r.occurred_at, 'found', concat_ws(': ', r.body->>'fault_code', r.body->>'finding'),
        r.by_name, NULL, NULL, NULL, 'ticket', r.ticket_id, r.number FROM records r
      WHERE coalesce(r.body->>'fault_code', r.body->>'finding', '') <> ''
      UNION ALL
      SELECT 'p' || u.id || lpad(p.place::text, 3, '0'), 'part', u.occurred_at, 'used', p.one->>'name', u.by_name,
        cast(p.one->>'qty' AS numeric), NULL, NULL, 'ticket', u.ticket_id, u.number
      FROM used u, jsonb_array_elements(u.body->'parts') WITH ORDINALITY AS p(one, place)
      UNION ALL
      SELECT 'm' || c.id, 'reading', c.occurred_at, 'measured', c.key, c.by_name, cast(c.body->>'value' AS numeric),
        c.body->>'unit', NULL, 'ticket', c.ticket_id, c.number
      FROM facts c WHERE c.kind = 'confirmation' AND c.body->>'value' IS NOT NULL AND c.body->>'unit' IS NOT NULL
      UNION ALL
      SELECT 'b' || a.id || lpad(b.place::text, 3, '0'), 'service', cast(b.one->>'out' AS timestamptz),
        'brought_' || (b.one->>'kind'), b.one->>'fault', NULL, NULL, NULL, NULL, 'register', NULL, NULL
      FROM assets a, jsonb_array_elements(a.repairs) WITH ORDINALITY AS b(one, place)
      WHERE a.org_id = :org AND a.id = :asset
      UNION ALL
      SELECT 'r' || r.id, 'return', r.opened_at, 'opened', r.fault_description, r.opened_by_name, NULL, NULL, r.status,
        'return', r.id, r.number FROM return_cases r WHERE r.org_id = :org AND r.asset_id = :asset
      UNION ALL
      SELECT 'h' || h.id, 'hazard', h.reported_at, h.severity, h.description, h.reported_by_name, NULL, NULL, h.status,
        'hazard', h.id, h.number FROM hazard_reports h
      WHERE h.org_id = :org AND h.asset_id = :asset AND (:all_hazards OR h.reported_by = :me)
      UNION ALL
      SELECT 'd' || d.id, 'decision', d.decided_at,
        CASE WHEN (d.decision->>'eligible')::boolean THEN 'eligible' ELSE 'not_eligible' END,
        array_to_string(d.policies, ', '), NULL, NULL, NULL, NULL,
        CASE WHEN d.case_id IS NOT NULL THEN 'return' WHEN d.ticket_id IS NOT NULL THEN 'ticket' ELSE 'register' END,
        coalesce(d.case_id, d.ticket_id), coalesce(r.number, t.number)
      FROM warranty_decisions d
      LEFT JOIN return_cases r ON r.org_id = d.org_id AND r.id = d.case_id
      LEFT JOIN seen t ON t.id = d.ticket_id
      WHERE d.org_id = :org AND d.asset_id = :asset AND (d.ticket_id IS NULL OR t.id IS NOT NULL)
        AND (d.case_id IS NULL OR 'return' = ANY(cast(:may AS text[])))
      UNION ALL
      SELECT 'o' || o.id, 'decision', o.at, 'override', o.reason, o.by_name, NULL, NULL, NULL, 'ticket', t.id, t.number
      FROM warranty_overrides o JOIN seen t ON t.id = o.ticket_id WHERE o.org_id = :org AND o.asset_id = :asset
      UNION ALL
      SELECT 'x' || n.id, 'exchange', n.exchanged_at, CASE n.id WHEN :asset THEN 'replaces' ELSE 'replaced_by' END,
        concat_ws(' · ', o.name, o.serial), NULL, NULL, NULL, NULL, 'asset', o.id, o.serial
      FROM assets n JOIN assets o ON o.org_id = n.org_id
        AND o.id = CASE n.id WHEN :asset THEN n.replaces_id ELSE n.id END
      WHERE n.org_id = :org AND (n.id = :asset OR n.replaces_id = :asset) AND n.replaces_id IS NOT NULL)
    SELECT * FROM told WHERE kind = ANY(cast(:may AS text[])) AND (cast(:kind AS text) IS NULL OR kind = :kind)
      AND (cast(:at AS timestamptz) IS NULL OR (at, key COLLATE "C") < (:at, :key))
    ORDER BY at DESC, key COLLATE "C" DESC LIMIT :limit""")
_PRESENT = text("""
    SELECT a.standing, (SELECT jsonb_build_object('id', n.id, 'name', n.name, 'serial', n.serial) FROM assets n
        WHERE n.org_id = a.org_id AND n.replaces_id = a.id) AS replaced_by,
      (SELECT jsonb_build_object('id', o.id, 'name', o.name, 'serial', o.serial) FROM assets o
        WHERE o.org_id = a.org_id AND o.id = a.replaces_id) AS replaces,
      EXISTS (SELECT FROM hazard_reports h WHERE h.org_id = a.org_id AND h.restricts = 'asset' AND h.asset_id = a.id
        AND h.status = ANY(:dangerous)) AS out_of_use,
      EXISTS (SELECT FROM tickets t WHERE t.org_id = a.org_id AND t.asset_id = a.id AND t.status = ANY(:open))
        AS being_served
    FROM assets a WHERE a.org_id = :org AND a.id = :asset""")
_FILES_HELD = text("SELECT sha256 FROM files WHERE org_id = :org AND sha256 = ANY(:names)")


async def asset(session: AsyncSession, org: UUID, asset_id: UUID) -> Row | None:
    return await fetch_one(session, _ASSET, org=org, id=asset_id)


async def all_of(session: AsyncSession, org: UUID, ids: Sequence[UUID]) -> list[Row]:
    return await fetch(session, _ALL_OF, org=org, ids=list(ids))


async def visits(session: AsyncSession, org: UUID, ids: Sequence[UUID], done: Sequence[str], most: int) -> list[Row]:
    """The last orders on each of these units that came to an end, newest first; up to one more than `most` of each."""
    return await fetch(session, _VISITS, org=org, assets=list(ids), done=list(done), most=most)


async def asset_full(session: AsyncSession, org: UUID, asset_id: UUID) -> Row | None:
    return await fetch_one(session, _ASSET_FULL, org=org, id=asset_id)


async def by_serial(session: AsyncSession, org: UUID, serial: str) -> Row | None:
    return await fetch_one(session, _BY_SERIAL, org=org, serial=serial)


async def by_typed_serial(session: AsyncSession, org: UUID, serial: str) -> Row | None:
    return await fetch_one(session, _BY_TYPED_SERIAL, org=org, serial=serial)


async def repair_tickets(session: AsyncSession, org: UUID, units: Sequence[UUID]) -> list[Row]:
    """Repairs under way or done on these units and on those that they replaced, each with its events and its record;
    `unit` is the one that was asked about."""
    statuses = [*repairs.BEGUN, *repairs.DONE]
    return [
        {**row, "events": row["events"] or []}
        for row in await fetch(session, _REPAIR_TICKETS, org=org, units=list(units), statuses=statuses)
    ]


async def brought_along(session: AsyncSession, org: UUID, units: Sequence[UUID]) -> list[Row]:
    """{unit, repairs} known from before this system, of each unit and of those that it replaced."""
    return await fetch(session, _BROUGHT, org=org, units=list(units))


async def history(session: AsyncSession, org: UUID, **asked: Any) -> list[Row]:
    """Newest first. Asked: asset, may (kinds), kind, me, scope (of tickets), all_hazards, at, key, limit."""
    return await fetch(session, _HISTORY, org=org, **asked)


async def present(session: AsyncSession, org: UUID, asset: UUID) -> Row | None:
    """{standing, replaces, replaced_by, out_of_use, being_served}."""
    return await fetch_one(session, _PRESENT, org=org, asset=asset, dangerous=list(DANGEROUS), open=list(OPEN))


async def site(session: AsyncSession, org: UUID, site_id: UUID) -> Row | None:
    return await fetch_one(session, _SITE, org=org, id=site_id)


async def set_cards(
    session: AsyncSession, org: UUID, asset_id: UUID, installed: datetime | None, papers: Mapping[str, Any]
) -> None:
    """What the cards of a handed-over job say; without `installed` that stays as it was."""
    values = {"org": org, "id": asset_id, "installed": installed, "papers": wire.dumps(papers).decode()}
    await session.execute(_CARDS, values)


async def add_delivered(session: AsyncSession, org: UUID, goods: Sequence[Mapping[str, Any]], **to: Any) -> list[Row]:
    """{id, serial} of the units that are new. `goods`: id, name, model, serial; `to`: customer, site, at."""
    return await fetch(session, _ADD_DELIVERED, org=org, goods=wire.dumps(list(goods)).decode(), **to)


async def assets(session: AsyncSession, org: UUID, q: str | None, after: UUID | None, limit: int) -> list[Row]:
    values = {"org": org, "q": q, "after": after, "limit": limit}
    return await fetch(session, _ASSETS, **values)


async def categories(session: AsyncSession, org: UUID) -> set[str]:
    return {row["category"] for row in await fetch(session, _CATEGORIES, org=org)}


async def sites(session: AsyncSession, org: UUID, q: str | None, after: UUID | None, limit: int) -> list[Row]:
    values = {"org": org, "q": q, "after": after, "limit": limit}
    return await fetch(session, _SITES, **values)


async def files_held(session: AsyncSession, org: UUID, names: list[str]) -> set[str]:
    """Which of these content hashes the server holds."""
    return set((await session.execute(_FILES_HELD, {"org": org, "names": names})).scalars())
