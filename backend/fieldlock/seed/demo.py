"""A believable working day, seeded once: two organisations, every role, tickets in all stages."""

import asyncio
import json
import os
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from importlib import resources
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from fieldlock import clock, wire
from fieldlock.catalogue.commands import publish_shipped
from fieldlock.db import bind_org, make_engine, make_sessions
from fieldlock.identity import keys
from fieldlock.identity.actor import Actor, hash_secret
from fieldlock.identity.passwords import hash_password
from fieldlock.ids import new_id
from fieldlock.seed import field, isolation, returns
from fieldlock.seed import hazards as hazard_reports
from fieldlock.seed.walk import Walk, walk_to
from fieldlock.settings import Settings
from fieldlock.tickets import commands as tickets
from fieldlock.tickets.schemas import NewTicket

_ORG = text("INSERT INTO organisations (id, slug, name, time_zone, locale) VALUES (:id, :slug, :name, :zone, :locale)")
_USER = text("""
    INSERT INTO users (org_id, id, username, password_hash, name, roles, locale)
    VALUES (:org, :id, :username, :hash, :name, :roles, :locale)""")
_CLIENT = text("INSERT INTO api_clients (org_id, id, name, secret_hash) VALUES (:org, :id, :name, :hash)")
_CERTIFICATE = text("""
    INSERT INTO certificates (org_id, id, user_id, code, number, valid_until, review_due)
    VALUES (:org, :id, :user, :code, :number, :until, :review)""")
_CUSTOMER = text("INSERT INTO customers (org_id, id, name, phone) VALUES (:org, :id, :name, :phone)")
_SITE = text("""
    INSERT INTO sites (org_id, id, customer_id, name, address, lat, lon, switchroom_contact)
    VALUES (:org, :id, :customer, :name, :address, :lat, :lon, :contact)""")
_ASSET = text("""
    INSERT INTO assets (org_id, id, site_id, customer_id, name, category, brand, model, serial, purchased_at,
      installed_at, price_minor, currency, papers, policies, repairs, hazards)
    VALUES (:org, :id, :site, :customer, :name, :category, :brand, :model, :serial, :purchased, :installed, :price,
      :currency, cast(:papers AS jsonb), :policies, cast(:repairs AS jsonb), :hazards)""")
_GEAR = text("""
    INSERT INTO gear (org_id, id, kind, code, serial, due_on, owner_id)
    VALUES (:org, :id, :kind, :code, :serial, :due, :owner)""")
_PAPERS = {
    "invoice": True, "card": True, "serial_matches": True, "altered": False, "invoice_copy": False,
    "other_proof": False, "factory_date": None, "system_record": False,
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """One organisation while it is being furnished; `morning` is yesterday 09:00 there, `today` its local day."""

    session: AsyncSession
    org: UUID
    today: Any
    morning: datetime
    people: dict[str, Actor]
    zone: ZoneInfo

    def day(self, offset: int | None) -> Any:
        return None if offset is None else self.today + timedelta(days=offset)

    def instant(self, offset: int | None) -> datetime | None:
        return None if offset is None else self.morning + timedelta(days=offset + 1)


async def _people(place: Place, story: dict[str, Any]) -> list[dict[str, str]]:
    users = []
    for role, short, name in story["people"]:
        username, password, user = f"{short}@{story['slug']}", secrets.token_urlsafe(12), new_id()
        values = {"org": place.org, "id": user, "username": username, "name": name, "locale": story["locale"]}
        hashed = await asyncio.to_thread(hash_password, password)
        await place.session.execute(_USER, {**values, "hash": hashed, "roles": [role]})
        place.people[short] = Actor(place.org, user, name, (role,), None, username=username, locale=story["locale"])
        users.append({"role": role, "username": username, "password": password, "name": name})
    for short, code, number, until, review in story["certificates"]:
        values = {"org": place.org, "id": new_id(), "user": place.people[short].id, "code": code, "number": number}
        await place.session.execute(_CERTIFICATE, {**values, "until": place.day(until), "review": place.day(review)})
    for kind, code, serial, due, owner in story["gear"]:
        values = {"org": place.org, "id": new_id(), "kind": kind, "code": code, "serial": serial}
        owner_id = place.people[owner].id if owner else None
        await place.session.execute(_GEAR, {**values, "due": place.day(due), "owner": owner_id})
    return users


Known = list[tuple[UUID, str]]


async def _register(place: Place, story: dict[str, Any]) -> tuple[Known, Known]:
    """(asset id, its site's address) and (site id, its address) in the order of the story."""
    customers = [new_id() for _ in story["customers"]]
    for customer, (name, phone) in zip(customers, story["customers"], strict=True):
        await place.session.execute(_CUSTOMER, {"org": place.org, "id": customer, "name": name, "phone": phone})
    sites = []
    for owner, name, address, lat, lon, contact in story["sites"]:
        site = {"id": new_id(), "name": name, "address": address, "lat": lat, "lon": lon, "contact": contact}
        sites.append(site)
        await place.session.execute(_SITE, {**site, "org": place.org, "customer": customers[owner]})
    assets = []
    currency = "CNY" if story["locale"].startswith("zh") else "GBP"
    for (
        site_no,
        owner,
        name,
        category,
        brand,
        model,
        serial,
        bought,
        installed,
        price,
        policies,
        hazards,
        repairs,
    ) in story["assets"]:
        fixed = [
            {"in": str(place.day(start)), "out": str(place.day(end)), "fault": fault, "kind": kind}
            for start, end, fault, kind in repairs
        ]
        asset = new_id()
        assets.append((asset, sites[site_no]["address"]))
        await place.session.execute(
            _ASSET,
            {
                "org": place.org, "id": asset, "site": sites[site_no]["id"], "customer": customers[owner], "name": name,
                "category": category, "brand": brand, "model": model, "serial": serial, "price": price,
                "purchased": place.instant(bought), "installed": place.instant(installed), "currency": currency,
                "papers": json.dumps(_PAPERS), "policies": policies, "repairs": json.dumps(fixed), "hazards": hazards,
            },
        )  # fmt: skip
    return assets, [(site["id"], site["address"]) for site in sites]


def _slot(place: Place, story: dict[str, Any]) -> dict[str, Any]:
    """The planned time of the story ([day, HH:MM, minutes], local), if it names one."""
    if "slot" not in story:
        return story
    offset, clock_time, minutes = story["slot"]
    day = place.today + timedelta(days=offset)
    start = datetime.combine(day, time.fromisoformat(clock_time), place.zone)
    return {**story, "planned": (start, start + timedelta(minutes=minutes))}


async def _ticket(
    place: Place, story: dict[str, Any], known: tuple[Known, Known], setup: tuple[keys.Keys, Path]
) -> None:
    asset, address = (None, story.get("address")) if story.get("asset") is None else known[0][story["asset"]]
    site, address = (None, address) if story.get("site") is None else known[1][story["site"]]
    finished = story["stage"] in ("closed", "returned", "follow_up")
    # Finished work lies on yesterday; what is going on began within the hour.
    at = place.morning if finished else clock.now() - timedelta(minutes=55)
    report = NewTicket.model_validate(
        {
            "urgency": story["urgency"],
            "reporter": {"name": story["reporter"][0], "phone": story["reporter"][1]},
            "repair_item": story["item"],
            "fault_description": story["fault"],
            "address": address,
            "asset_id": asset,
            "site_id": site,
        }
    )
    agent = place.people["agent"]
    ticket, _ = await tickets.create(place.session, agent, report, at)
    roles = {actor.roles[0]: actor for actor in place.people.values()}
    step = timedelta(seconds=60 if finished else 10)
    walk = Walk(place.session, setup[0], setup[1], roles, ticket, at, step)
    crew = [place.people[short] for short in story.get("crew", [])]
    await walk_to(walk, story["stage"], crew, _slot(place, story))


async def _organisation(engine: AsyncEngine, story: dict[str, Any], setup: tuple[keys.Keys, Path]) -> dict[str, Any]:
    zone, org = ZoneInfo(story["time_zone"]), new_id()
    today = clock.now().astimezone(zone).date()
    morning = datetime.combine(today - timedelta(days=1), time(9), zone).astimezone(UTC)
    async with make_sessions(engine)() as session, session.begin():
        values = {name: story[name] for name in ("slug", "name", "locale")}
        await session.execute(_ORG, {**values, "id": org, "zone": story["time_zone"]})
        await bind_org(session, org)
        place = Place(session, org, today, morning, {}, zone)
        await publish_shipped(session, org, morning - timedelta(days=3650))
        users = await _people(place, story)
        client, secret = new_id(), secrets.token_urlsafe(32)
        await session.execute(
            _CLIENT, {"org": org, "id": client, "name": story["partner"], "hash": hash_secret(secret)}
        )
        assets, sites = await _register(place, story)
        await field.furnish(session, place.people, story["field"], today, story["time_zone"], morning)
        await isolation.furnish(session, place.people, story, [asset for asset, _ in assets])
        for told in story["tickets"]:
            await _ticket(place, told, (assets, sites), setup)
        for told in story["hazards"]:
            await hazard_reports.tell(session, setup[1], place.people, assets[told["asset"]][0], told, morning)
        await returns.furnish(session, setup[1], place.people, story["returns"], [key for key, _ in assets], morning)
    names = {"slug": story["slug"], "users": users, "api_key": f"fl_{org.hex}_{client.hex}_{secret}"}
    return names | {"client_id": f"{org.hex}_{client.hex}", "client_secret": secret}


async def _renewed(session: AsyncSession, slug: str) -> dict[str, Any]:
    """The sign-in data got lost, the organisation is there: everybody gets a new password."""
    rows = await session.execute(
        text("""SELECT u.id, u.username, u.name, u.roles FROM users u JOIN organisations o ON o.id = u.org_id
                WHERE o.slug = :slug ORDER BY u.username"""),
        {"slug": slug},
    )
    users = []
    for row in rows.all():
        password = secrets.token_urlsafe(12)
        hashed = await asyncio.to_thread(hash_password, password)
        await session.execute(
            text("UPDATE users SET password_hash = :hash WHERE username = :username"),
            {"hash": hashed, "username": row.username},
        )
        users.append({"role": row.roles[0], "username": row.username, "password": password, "name": row.name})
    found = await session.execute(
        text("SELECT c.org_id, c.id FROM api_clients c JOIN organisations o ON o.id = c.org_id WHERE o.slug = :slug"),
        {"slug": slug},
    )
    key = found.one()
    secret = secrets.token_urlsafe(32)
    await session.execute(
        text("UPDATE api_clients SET secret_hash = :hash WHERE org_id = :org AND id = :id"),
        {"hash": hash_secret(secret), "org": key.org_id, "id": key.id},
    )
    return {
        "slug": slug,
        "users": users,
        "api_key": f"fl_{key.org_id.hex}_{key.id.hex}_{secret}",
        "client_id": f"{key.org_id.hex}_{key.id.hex}",
        "client_secret": secret,
    }


def _write(place: Path, base_url: str, organisations: list[dict[str, Any]]) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_suffix(".new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(wire.dumps({"base_url": base_url, "organisations": organisations}))
    fresh.replace(place)


async def ensure(database_url: str, config: Settings, base_url: str) -> Path:
    """The file with the sign-in data; seeds what is missing and leaves what is there."""
    story = json.loads(resources.files("fieldlock.seed").joinpath("demo.json").read_text(encoding="utf-8"))
    place = config.var_dir / "demo-credentials.json"
    known = json.loads(place.read_text(encoding="utf-8"))["organisations"] if place.exists() else []
    engine = make_engine(database_url, pool_size=2, role=None)
    try:
        setup = (await keys.load(engine), config.files_dir)
        async with engine.connect() as connection:
            present = set((await connection.execute(text("SELECT slug FROM organisations"))).scalars())
        organisations = []
        for told in story["organisations"]:
            listed = next((entry for entry in known if entry["slug"] == told["slug"]), None)
            if told["slug"] not in present:
                organisations.append(await _organisation(engine, told, setup))
            elif listed is not None:
                organisations.append(listed)
            else:
                async with make_sessions(engine)() as session, session.begin():
                    organisations.append(await _renewed(session, told["slug"]))
        _write(place, base_url, organisations)
    finally:
        await engine.dispose()
    return place
