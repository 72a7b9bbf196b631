"""Use cases of the register: looked up, added, corrected with source and reason, merged; each change leaves its row."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.customers import duplicates, place, queries
from fieldlock.customers.problems import AlreadyMerged, RecordChanged
from fieldlock.customers.schemas import Correction, MergeInto, NewAsset, NewCustomer, NewSite
from fieldlock.dispatch import policy, service_clock
from fieldlock.equipment import queries as equipment
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.problems import NotFound, invalid
from fieldlock.tickets import lifecycle
from fieldlock.tickets.document import summary
from fieldlock.tickets.schemas import Instant, Short, Text

_DAYS = ("purchased_at", "installed_at")
_INSTANT, _SHORT, _TEXT = (TypeAdapter(kind) for kind in (Instant, Short, Text))


def compared(row: Mapping[str, Any]) -> dict[str, Any]:
    """What the rule of likeness looks at."""
    return {
        "name": row["name"],
        "phone": row["phone"],
        "addresses": [site["address"] for site in row["sites"]],
        "serials": [asset["serial"] for asset in row["assets"] if asset["serial"]],
    }


def known(row: Mapping[str, Any]) -> dict[str, Any]:
    told = {name: row[name] for name in ("id", "name", "phone", "service_class", "assets")}
    return told | {"sites": [_site(site) for site in row["sites"]]}


def _site(row: Mapping[str, Any]) -> dict[str, Any]:
    told = {name: row[name] for name in ("id", "name", "address", "switchroom_contact")}
    return told | {"place": place.told(row["lat"], row["lon"])}


async def _likely(session: AsyncSession, org: UUID, row: Mapping[str, Any]) -> list[dict[str, Any]]:
    mine = compared(row)
    found = await queries.candidates(
        session, org, name=mine["name"], phone=mine["phone"], serials=mine["serials"], but=row["id"]
    )
    pairs = [(other, duplicates.alike(mine, compared(other))) for other in found]
    return [{**{name: other[name] for name in ("id", "name", "phone")}, "alike": how} for other, how in pairs if how]


async def reporter(session: AsyncSession, org: UUID, *, name: str, phone: str | None, address: str) -> UUID | None:
    """The customer from whom a report comes, when there is exactly one (S-INT-17)."""
    report = {"name": name, "phone": phone, "addresses": [address]}
    found = await queries.candidates(session, org, name=name, phone=phone, serials=[])
    same = [row["id"] for row in found if duplicates.reports_for(report, compared(row))]
    return same[0] if len(same) == 1 else None


async def site_at(session: AsyncSession, org: UUID, customer: UUID, address: str) -> UUID | None:
    """The customer's site at this address, when there is exactly one: travel, map and coordinates go by it."""
    told = duplicates.words_of(address)
    same = [
        row["id"] for row in await queries.sites(session, org, customer) if duplicates.words_of(row["address"]) == told
    ]
    return same[0] if told and len(same) == 1 else None


async def survivor(session: AsyncSession, org: UUID, customer: UUID) -> UUID:
    found = await queries.survivor(session, org, customer)
    if found is None:
        raise NotFound
    return found


async def document(session: AsyncSession, actor: Actor, customer: UUID) -> dict[str, Any]:
    """The record that lives on, with what was merged into it; who may not see it is told that there is none."""
    scope = actor.require("customer.read")
    key = await survivor(session, actor.org_id, customer)
    row = await queries.one(session, actor.org_id, key, scope, actor.id)
    if row is None:
        raise NotFound
    merged = await queries.merged(session, actor.org_id, key)
    whole = actor.scope("customer.keep") is not None
    tickets = await queries.tickets_of(session, actor.org_id, [key, *merged], scope, actor.id)
    shown = ("id", "subject", "subject_id", "field", "before", "after", "source", "reason", "by_name")
    log = await queries.log(session, actor.org_id, [key, *merged]) if whole else []
    return known(row) | {
        "asked_id": customer,
        "merged_ids": merged,
        "likely_same": await _likely(session, actor.org_id, row) if whole else [],
        "tickets": [summary(ticket) for ticket in tickets],
        "log": [{name: entry[name] for name in shown} | {"at": wire.iso(entry["at"])} for entry in log],
    }


async def _tell(session: AsyncSession, actor: Actor, customer: UUID, action: str, payload: Mapping[str, Any]) -> None:
    await record(session, stream=customer, topic="customer", actor=actor.id, action=action, payload=payload)


async def _change(
    session: AsyncSession, actor: Actor, customer: UUID, now: datetime, told: Sequence[Any], because: Mapping[str, str]
) -> None:
    """`told`: (subject, id, field, before, after)."""
    subject, key, field, before, after = told
    values = {"subject": subject, "subject_id": key, "field": field, "before": before, "after": after, **because}
    who = {"org": actor.org_id, "id": new_id(), "by": actor.id, "by_name": actor.name, "at": now}
    await queries.add_change(session, customer=customer, **values, **who)
    await _tell(session, actor, customer, "correct", {**values, "subject_id": str(key)})


async def add(session: AsyncSession, actor: Actor, body: NewCustomer, now: datetime) -> UUID:
    """A record of its own even when it is like another: that is told, and a person merges."""
    customer = new_id()
    if body.service_class is not None:
        await _known_class(session, actor.org_id, "service_class", body.service_class, now)
    told = body.model_dump(include={"name", "phone", "service_class"})
    await queries.add(session, org=actor.org_id, id=customer, **told)
    because = {"source": body.source, "reason": "first contact"}
    await _change(session, actor, customer, now, ("customer", customer, "name", None, body.name), because)
    if body.site is not None:
        await add_site(session, actor, customer, body.site)
    return customer


async def classes(session: AsyncSession, org: UUID, now: datetime) -> list[dict[str, Any]]:
    """The service classes that a customer can have, with their words."""
    known = (await policy.in_force(session, org, now)).get("service_classes") or {}
    return [{"code": code, **words} for code, words in known.items()]


async def _known_class(session: AsyncSession, org: UUID, field: str, code: str, now: datetime) -> None:
    if code not in {one["code"] for one in await classes(session, org, now)}:
        raise invalid((field, "unknown"))


async def add_site(session: AsyncSession, actor: Actor, customer: UUID, body: NewSite) -> None:
    key, site = await survivor(session, actor.org_id, customer), new_id()
    lat, lon = place.read(body.place) if body.place else (None, None)
    told = body.model_dump(exclude={"place"})
    await queries.add_site(session, org=actor.org_id, id=site, customer=key, lat=lat, lon=lon, **told)
    await _tell(session, actor, key, "add_site", {"id": str(site), **body.model_dump()})


async def add_asset(session: AsyncSession, actor: Actor, customer: UUID, body: NewAsset) -> None:
    key, asset = await survivor(session, actor.org_id, customer), new_id()
    if body.site_id is not None and await queries.subject(session, actor.org_id, key, "site", body.site_id) is None:
        raise invalid(("site_id", "not a site of this customer"))
    values = body.model_dump(exclude={"warranty_card"})
    papers = {"card": True, "card_number": body.warranty_card} if body.warranty_card else {}
    stored = {**values, "papers": wire.dumps(papers).decode()}
    if not await queries.add_asset(session, org=actor.org_id, id=asset, customer=key, **stored):
        raise invalid(("serial", "taken"))
    await _tell(session, actor, key, "add_asset", {"id": str(asset), **body.model_dump(mode="json")})


def _text_of(row: Mapping[str, Any], field: str) -> str | None:
    if field == "warranty_card":
        return (row["papers"] or {}).get("card_number")
    return place.told(row["lat"], row["lon"]) if field == "place" else _said(row[field])


def _value(body: Correction) -> Any:
    """What is stored: a line of text, a longer address, an instant for a day; nothing where that may be."""
    if body.after is None:
        if body.field in ("name", "address", "category"):
            raise invalid(("after", "missing"))
        return None
    kind = _INSTANT if body.field in _DAYS else _TEXT if body.field == "address" else _SHORT
    try:
        return list(place.read(body.after)) if body.field == "place" else kind.validate_python(body.after)
    except ValueError:
        raise invalid(("after", "not a value of this field")) from None


def _said(value: Any) -> str | None:
    if isinstance(value, list):
        return place.told(*value)
    return wire.iso(value) if isinstance(value, datetime) else str(value) if isinstance(value, UUID) else value


async def _site_names(session: AsyncSession, org: UUID, customer: UUID) -> dict[str, str]:
    """By id; the log tells sites by their names."""
    return {str(row["id"]): row["name"] for row in await queries.sites(session, org, customer)}


async def correct(session: AsyncSession, actor: Actor, customer: UUID, body: Correction, now: datetime) -> None:
    """One field put right. Refused when the record no longer says what the caller saw."""
    key = await survivor(session, actor.org_id, customer)
    if body.field not in queries.FIELDS[body.subject]:
        raise invalid(("field", "not a field that is corrected here"))
    row = await queries.subject(session, actor.org_id, key, body.subject, body.subject_id)
    if row is None:
        raise NotFound
    before, after = _text_of(row, body.field), _value(body)
    if before != body.before:
        raise RecordChanged(before=before)
    if body.field == "serial" and after is not None and await equipment.by_serial(session, actor.org_id, after):
        raise invalid(("after", "taken"))
    sites = await _site_names(session, actor.org_id, key) if body.field == "site_id" else {}
    if body.field == "site_id" and after is not None and after not in sites:
        raise invalid(("after", "not a site of this customer"))
    if body.field == "service_class" and after is not None:
        await _known_class(session, actor.org_id, "after", after, now)
    await queries.put(session, actor.org_id, body.subject, body.subject_id, body.field, after)
    if body.field == "service_class":
        await service_clock.refresh_customer(session, actor.org_id, key, now)
    told = [sites.get(said, said) if said else said for said in (before, _said(after))]
    because = {"source": body.source, "reason": body.reason}
    await _change(session, actor, key, now, (body.subject, body.subject_id, body.field, *told), because)


async def merge(session: AsyncSession, actor: Actor, customer: UUID, body: MergeInto, now: datetime) -> None:
    """Sites, units and open tickets go on with the other record; the old id is answered with it from now on."""
    if customer == body.into:
        raise invalid(("into", "the same record"))
    rows = await queries.lock(session, actor.org_id, [customer, body.into])
    if len(rows) < 2:
        raise NotFound
    if any(row["merged_into"] is not None for row in rows.values()):
        raise AlreadyMerged
    followed = await queries.merge(session, actor.org_id, customer, body.into, lifecycle.OPEN)
    because = {"source": "own_records", "reason": body.reason}
    told = ("customer", customer, "merged_into", rows[customer]["name"], rows[body.into]["name"])
    await _change(session, actor, body.into, now, told, because)
    payload = {"from": str(customer), "into": str(body.into), "reason": body.reason}
    for ticket in sorted(followed):
        await record(session, stream=ticket, topic="ticket", actor=actor.id, action="customer_merged", payload=payload)
