"""All SQL of the register of customers."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.customers.duplicates import phone_of
from fieldlock.db import Row, fetch, fetch_one
from fieldlock.tickets.queries import SUMMARY

_KNOWN = """
    SELECT c.id, c.name, c.phone, c.service_class, c.merged_into,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'address', s.address, 'lat', s.lat,
            'lon', s.lon, 'switchroom_contact', s.switchroom_contact) ORDER BY s.name, s.id)
        FROM sites s WHERE s.org_id = c.org_id AND s.customer_id = c.id), '[]') AS sites,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'site_id', a.site_id, 'name', a.name,
            'category', a.category, 'brand', a.brand, 'model', a.model, 'serial', a.serial,
            'purchased_at', a.purchased_at, 'installed_at', a.installed_at,
            'warranty_card', a.papers->>'card_number', 'contract', a.contract) ORDER BY a.name, a.id)
        FROM assets a WHERE a.org_id = c.org_id AND a.customer_id = c.id AND a.standing = 'in_use'), '[]') AS assets
    FROM customers c"""
# A technician sees the customers of the jobs of the own crew.
_MINE = """(cast(:scope AS text) = 'all' OR EXISTS (
      SELECT FROM tickets t WHERE t.org_id = c.org_id AND (t.customer_id = c.id
          OR t.site_id IN (SELECT s.id FROM sites s WHERE s.org_id = c.org_id AND s.customer_id = c.id))
        AND EXISTS (SELECT FROM assignments m WHERE m.org_id = t.org_id AND m.ticket_id = t.id AND m.user_id = :me
          AND m.ended_at IS NULL)))"""
_SEARCH = text(f"""{_KNOWN}
    WHERE c.org_id = :org AND c.merged_into IS NULL AND (cast(:after AS uuid) IS NULL OR c.id > :after) AND {_MINE}
      AND (cast(:q AS text) IS NULL OR position(lower(:q) IN lower(c.name)) > 0
        OR (cast(:digits AS text) <> '' AND position(:digits IN regexp_replace(c.phone, '\\D', '', 'g')) > 0)
        OR EXISTS (SELECT FROM sites s WHERE s.org_id = c.org_id AND s.customer_id = c.id
          AND position(lower(:q) IN lower(concat_ws(' ', s.name, s.address))) > 0)
        OR EXISTS (SELECT FROM assets a WHERE a.org_id = c.org_id AND a.customer_id = c.id
          AND position(lower(:q) IN lower(a.serial)) > 0))
    ORDER BY c.id LIMIT :limit""")
_ONE = text(f"{_KNOWN} WHERE c.org_id = :org AND c.id = :id AND {_MINE}")
_SURVIVOR = text("""
    WITH RECURSIVE way AS (
      SELECT id, merged_into FROM customers WHERE org_id = :org AND id = :id
      UNION SELECT c.id, c.merged_into FROM customers c JOIN way ON c.id = way.merged_into WHERE c.org_id = :org)
    SELECT id FROM way WHERE merged_into IS NULL""")
_MERGED = text("""
    WITH RECURSIVE way AS (
      SELECT id FROM customers WHERE org_id = :org AND merged_into = :id
      UNION SELECT c.id FROM customers c JOIN way ON c.merged_into = way.id WHERE c.org_id = :org)
    SELECT id FROM way ORDER BY id""")
# Those that may be alike, by what an index can find; the pure rule says which are.
_CANDIDATES = text(f"""{_KNOWN}
    WHERE c.org_id = :org AND c.merged_into IS NULL AND (cast(:id AS uuid) IS NULL OR c.id <> :id) AND c.id IN (
      SELECT id FROM customers WHERE org_id = :org AND :phone <> ''
        AND right(regexp_replace(phone, '\\D', '', 'g'), 7) = right(:phone, 7)
      UNION SELECT id FROM customers WHERE org_id = :org AND lower(name) = lower(:name)
      UNION SELECT customer_id FROM assets WHERE org_id = :org AND lower(serial) = ANY(cast(:serials AS text[])))
    ORDER BY c.id LIMIT 50""")
_LOG = text("SELECT * FROM register_changes WHERE org_id = :org AND customer_id = ANY(:ids) ORDER BY at DESC, id DESC")
_LOCK = text("SELECT * FROM customers WHERE org_id = :org AND id = ANY(:ids) ORDER BY id FOR UPDATE")
_ADD = text("""
    INSERT INTO customers (org_id, id, name, phone, service_class) VALUES (:org, :id, :name, :phone, :service_class)""")
_ADD_SITE = text("""
    INSERT INTO sites (org_id, id, customer_id, name, address, lat, lon, switchroom_contact)
    VALUES (:org, :id, :customer, :name, :address, :lat, :lon, :switchroom_contact)""")
_ADD_ASSET = text("""
    INSERT INTO assets (org_id, id, site_id, customer_id, name, category, brand, model, serial, purchased_at,
      installed_at, papers, contract)
    VALUES (:org, :id, :site_id, :customer, :name, :category, :brand, :model, :serial, :purchased_at, :installed_at,
      cast(:papers AS jsonb), :contract)
    ON CONFLICT DO NOTHING RETURNING id""")
_SITES = text("SELECT id, name, address FROM sites WHERE org_id = :org AND customer_id = :id")
_ADD_CHANGE = text("""
    INSERT INTO register_changes (org_id, id, customer_id, subject, subject_id, field, before, after, source, reason,
      by_id, by_name, at)
    VALUES (:org, :id, :customer, :subject, :subject_id, :field, :before, :after, :source, :reason, :by, :by_name,
      :at)""")
# What may be corrected, by the column it lies in; instants are told and kept as text in ISO form, a place as `place`.
FIELDS = {
    "customer": {"name": "name", "phone": "phone", "service_class": "service_class"},
    "site": {
        "name": "name", "address": "address", "place": "(lat, lon)", "switchroom_contact": "switchroom_contact",
    },
    "asset": {
        "name": "name", "brand": "brand", "model": "model", "serial": "serial", "purchased_at": "purchased_at",
        "installed_at": "installed_at", "contract": "contract", "warranty_card": "papers", "site_id": "site_id",
        "category": "category",
    },
}  # fmt: skip
_TABLES = {"customer": "customers", "site": "sites", "asset": "assets"}
_OWNED = {"customer": "id = :customer", "site": "customer_id = :customer", "asset": "customer_id = :customer"}
_READ = {
    subject: text(f"SELECT * FROM {table} WHERE org_id = :org AND id = :id AND {_OWNED[subject]} FOR UPDATE")
    for subject, table in _TABLES.items()
}
_CAST = {
    "purchased_at": "cast(:after AS timestamptz)",
    "installed_at": "cast(:after AS timestamptz)",
    "warranty_card": "papers || jsonb_build_object('card_number', cast(:after AS text))",
    "site_id": "cast(:after AS uuid)",
    "place": "((cast(:after AS float8[]))[1], (cast(:after AS float8[]))[2])",
}
_PUT = {
    (subject, name): text(
        f"UPDATE {_TABLES[subject]} SET {column} = {_CAST.get(name, ':after')} WHERE org_id = :org AND id = :id"
    )
    for subject, fields in FIELDS.items() for name, column in fields.items()
}  # fmt: skip
_MERGE = [
    text("UPDATE sites SET customer_id = :into WHERE org_id = :org AND customer_id = :id"),
    text("UPDATE assets SET customer_id = :into WHERE org_id = :org AND customer_id = :id"),
    text("UPDATE customers SET merged_into = :into WHERE org_id = :org AND id = :id"),
]
# What is over stays as it was written; what is open goes on with the record that lives on.
_FOLLOW = text("""
    UPDATE tickets SET customer_id = :into, version = version + 1
    WHERE org_id = :org AND customer_id = :id AND status = ANY(:open) RETURNING id""")
_TICKETS = text(f"""SELECT {SUMMARY}
    WHERE t.org_id = :org AND (t.customer_id = ANY(cast(:ids AS uuid[]))
        OR (t.customer_id IS NULL AND s.customer_id = ANY(cast(:ids AS uuid[]))))
      AND (cast(:scope AS text) = 'all' OR EXISTS (SELECT FROM assignments m WHERE m.org_id = t.org_id
        AND m.ticket_id = t.id AND m.user_id = :me AND m.ended_at IS NULL))
    ORDER BY t.id DESC LIMIT 50""")


async def search(session: AsyncSession, org: UUID, *, q: str | None, **asked: Any) -> list[Row]:
    """Asked: scope, me, after, limit. A number of at least four digits is looked for among the phones too."""
    digits = "".join(letter for letter in q or "" if letter.isdigit())
    return await fetch(session, _SEARCH, org=org, q=q, digits=digits if len(digits) > 3 else "", **asked)


async def one(session: AsyncSession, org: UUID, customer: UUID, scope: str, me: UUID | None) -> Row | None:
    return await fetch_one(session, _ONE, org=org, id=customer, scope=scope, me=me)


async def survivor(session: AsyncSession, org: UUID, customer: UUID) -> UUID | None:
    """The record that this one lives on in: itself, unless it was merged."""
    row = await fetch_one(session, _SURVIVOR, org=org, id=customer)
    return None if row is None else row["id"]


async def merged(session: AsyncSession, org: UUID, customer: UUID) -> list[UUID]:
    return [row["id"] for row in await fetch(session, _MERGED, org=org, id=customer)]


async def candidates(
    session: AsyncSession, org: UUID, *, name: str, phone: str | None, serials: Sequence[str], but: UUID | None = None
) -> list[Row]:
    found = {"name": name, "phone": phone_of(phone), "serials": [serial.lower() for serial in serials]}
    return await fetch(session, _CANDIDATES, org=org, id=but, **found)


async def sites(session: AsyncSession, org: UUID, customer: UUID) -> list[Row]:
    return await fetch(session, _SITES, org=org, id=customer)


async def log(session: AsyncSession, org: UUID, customers: Sequence[UUID]) -> list[Row]:
    return await fetch(session, _LOG, org=org, ids=list(customers))


async def lock(session: AsyncSession, org: UUID, customers: Sequence[UUID]) -> dict[UUID, Row]:
    return {row["id"]: row for row in await fetch(session, _LOCK, org=org, ids=list(customers))}


async def add(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD, values)


async def add_site(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_SITE, values)


async def add_asset(session: AsyncSession, **values: Any) -> bool:
    """False when the serial number is another unit's."""
    return (await session.execute(_ADD_ASSET, values)).scalar_one_or_none() is not None


async def add_change(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_CHANGE, values)


async def subject(session: AsyncSession, org: UUID, customer: UUID, kind: str, key: UUID) -> Row | None:
    """The row of the customer, or of a site or unit of theirs."""
    return await fetch_one(session, _READ[kind], org=org, id=key, customer=customer)


async def put(session: AsyncSession, org: UUID, kind: str, key: UUID, name: str, after: Any) -> None:
    await session.execute(_PUT[(kind, name)], {"org": org, "id": key, "after": after})


async def merge(session: AsyncSession, org: UUID, customer: UUID, into: UUID, open_: Sequence[str]) -> list[UUID]:
    """The open tickets that follow."""
    for statement in _MERGE:
        await session.execute(statement, {"org": org, "id": customer, "into": into})
    values = {"org": org, "id": customer, "into": into, "open": list(open_)}
    return list((await session.execute(_FOLLOW, values)).scalars())


async def tickets_of(session: AsyncSession, org: UUID, customers: Sequence[UUID], scope: str, me: UUID) -> list[Row]:
    """Summaries, the newest fifty."""
    return await fetch(session, _TICKETS, org=org, ids=list(customers), scope=scope, me=me)
