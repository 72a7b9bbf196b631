"""A small world for tests: organisations with one person of every role, their clients, devices and tickets.

Time stands at START and moves a second with every request, so that things happen one after the other and nothing waits.
"""

import base64
import hashlib
import json
from collections.abc import AsyncIterator, Generator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID, uuid4

import httpx
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from fieldlock.catalogue.commands import publish_shipped
from fieldlock.db import bind_org
from fieldlock.identity.actor import Actor, hash_secret
from fieldlock.identity.commands import Minting
from fieldlock.identity.passwords import hash_password
from fieldlock.identity.permissions import ROLES
from fieldlock.ids import new_id
from fieldlock.seed import demo
from fieldlock.seed.walk import STAGES, Walk, picture, walk_to
from fieldlock.tickets import commands as tickets
from fieldlock.tickets.schemas import NewTicket

START = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)  # a Tuesday, 10:00 in Shanghai
PASSWORD = "a password for everybody"
ELECTRIC, HEIGHT = "H_ELEC_LV", "H_HEIGHT"
# Beside one person of every role: another technician, one without certificates, and people of two roles.
MORE_PEOPLE = {
    "second": ("technician",), "novice": ("technician",), "both": ("technician", "leader"),
    "lead_and_leader": ("lead", "leader"),
}  # fmt: skip
QUALIFIED = ("technician", "second", "lead", "guardian", "both", "lead_and_leader")
SIGNATURE = picture("signature")


_FREE = text("UPDATE assignments SET released_at = planned_start WHERE ticket_id = :ticket")


@cache
def password_hash() -> str:
    return hash_password(PASSWORD)


@dataclass
class Clock:
    now: datetime = START

    def tick(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Org:
    id: UUID
    slug: str
    people: dict[str, Actor]
    site: UUID
    asset: UUID
    customer: UUID
    serial: str
    client_id: str
    client_secret: str

    @property
    def api_key(self) -> str:
        return f"fl_{self.client_id}_{self.client_secret}"

    def id_of(self, name: str) -> str:
        return str(self.people[name].id)


@dataclass
class World:
    app: FastAPI
    clock: Clock
    owner: AsyncEngine
    _clients: dict[UUID, httpx.AsyncClient] = field(default_factory=dict)
    _tokens: dict[UUID, tuple[datetime, str]] = field(default_factory=dict)

    # --- who asks ---------------------------------------------------------------------------------------------------

    def bare(self, headers: dict[str, str] | None = None, auth: httpx.Auth | None = None) -> httpx.AsyncClient:
        """Nobody in particular: without headers, not signed in."""
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        return httpx.AsyncClient(
            transport=transport, base_url="http://fieldlock.test", auth=auth, headers=headers, trust_env=False
        )

    def client(self, name: str, org: Org) -> httpx.AsyncClient:
        """Signed in as the person of this name (every role is one)."""
        actor = org.people[name]
        if actor.id not in self._clients:
            self._clients[actor.id] = self.bare(auth=_Bearer(self, actor))
        return self._clients[actor.id]

    def token(self, actor: Actor) -> str:
        issued, token = self._tokens.get(actor.id, (datetime.max.replace(tzinfo=UTC), ""))
        if not timedelta() <= self.clock.now - issued < timedelta(minutes=50):
            minting = Minting(self.app.state.keys, self.app.state.settings, self.clock.now)
            assert actor.session_id is not None
            token = minting.access(actor.org_id, actor.id, actor.session_id, list(actor.roles))
            self._tokens[actor.id] = (self.clock.now, token)
        return token

    # --- what is stored ---------------------------------------------------------------------------------------------

    @asynccontextmanager
    async def session(self, org: Org | None) -> AsyncIterator[AsyncSession]:
        """A transaction as the application's role, bound to the organisation or to none."""
        async with self.app.state.sessions() as session, session.begin():
            if org is not None:
                await bind_org(session, org.id)
            yield session

    async def rows(self, sql: str, **values: Any) -> list[dict[str, Any]]:
        """As the owner of the schema, who sees all organisations."""
        async with self.owner.begin() as connection:
            return [dict(row) for row in (await connection.execute(text(sql), values)).mappings()]

    async def as_app(self, bound_to: Org | None, sql: str, **values: Any) -> list[dict[str, Any]]:
        """One statement as the application's role."""
        async with self.session(bound_to) as session:
            result = await (await session.connection()).execute(text(sql), values)
            return [dict(row) for row in result.mappings()] if result.returns_rows else []

    async def execute(self, sql: str, **values: Any) -> None:
        async with self.owner.begin() as connection:
            await connection.execute(text(sql), values)

    async def skilled(self, org: Org, name: str, skill: str, level: int = 2) -> None:
        """As a lead would have assessed it now."""
        skilled = {"org": org.id, "user": org.people[name].id, "skill": skill, "level": level, "at": self.clock.tick()}
        await self.execute(
            "INSERT INTO person_skills (org_id, user_id, skill, level, assessed_on, assessed_at)"
            " VALUES (:org, :user, :skill, :level, '2026-11-01', :at)"
            " ON CONFLICT (org_id, user_id, skill, assessed_at) DO UPDATE SET level = excluded.level",
            **skilled,
        )

    # --- tickets ----------------------------------------------------------------------------------------------------

    async def ticket(
        self,
        org: Org,
        stage: str = "received",
        crew: Sequence[str] = ("technician",),
        hazards: Sequence[str] = (),
        booked: bool = False,
        urgency: str = "normal",
        tasks: Sequence[str] = (),
        **report: Any,
    ) -> str:
        """The id of a ticket taken to the status by the commands that people use; the clock goes with it.

        Unless `booked`, its people stay free for the next: one technician of a test is in many jobs at the same hour.
        """
        async with self.walk(org, **report) as walk:
            height = {"height": 1.5} if HEIGHT in hazards else {}
            story = {
                "urgency": urgency,
                "hazards": list(hazards),
                "tasks": list(tasks),
                "reporter": ["Ann"],
                "fault": "smoke",
                **height,
            }
            people = [org.people[name] for name in crew]
            later = ("working", "stopped", "finishing", "returned", "follow_up", "closed")
            if HEIGHT in hazards and stage in later:
                await walk_to(walk, "on_site", people, story)
                await _height_permit(walk, people)
                await _walk_on(walk, stage, people, story)
            else:
                await walk_to(walk, stage, people, story)
            if not booked:
                await walk.session.execute(_FREE, {"ticket": walk.ticket})
        return str(walk.ticket)

    @asynccontextmanager
    async def walk(self, org: Org, ticket: str | None = None, **report: Any) -> AsyncIterator[Walk]:
        by_role = {actor.roles[0]: actor for name, actor in org.people.items() if name in ROLES}
        async with self.session(org) as session:
            if ticket is None:
                body = NewTicket.model_validate(a_report(**report))
                made, _ = await tickets.create(session, org.people["call_agent"], body, self.clock.tick())
            else:
                made = UUID(ticket)
            state = self.app.state
            step = timedelta(seconds=1)
            walk = Walk(session, state.keys, state.settings.files_dir, by_role, made, self.clock.now, step)
            yield walk
        self.clock.now = max(self.clock.now, walk.at)


async def _height_permit(walk: Walk, crew: Sequence[Actor]) -> None:
    permit, until = str(uuid4()), walk.at + timedelta(hours=8)
    times = {"valid_from": walk.at.isoformat(), "valid_to": until.isoformat()}
    await walk.do(crew[0], "request_permit", type="HEIGHT_1", permit_id=permit, **times)
    await walk.do(walk.people["leader"], "approve_permit", permit_id=permit)


async def _walk_on(walk: Walk, stage: str, crew: list[Actor], story: Mapping[str, Any]) -> None:
    """From the site to the status: what is left of the walk."""
    names = list(STAGES)
    last = "working" if stage == "stopped" else stage
    for name in names[names.index("on_site") + 1 : names.index(last) + 1]:
        await STAGES[name](walk, crew, story)
    if stage == "stopped":
        await walk.do(crew[-1], "stop", reason=story["fault"])


class _Bearer(httpx.Auth):
    def __init__(self, world: World, actor: Actor) -> None:
        self.world, self.actor = world, actor

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["authorization"] = f"Bearer {self.world.token(self.actor)}"
        yield request


def a_report(**changes: Any) -> dict[str, Any]:
    """A complete repair report."""
    return {
        "reporter": {"name": "Ann", "phone": "021-5555 0101"},
        "repair_item": "Lamp",
        "fault_description": "No light in the corridor",
        "address": "3 Mill Lane",
    } | changes


def slug_of(answer: httpx.Response) -> tuple[int, str]:
    """(status, slug) of a refusal, which must be a complete problem document."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text[:300]
    problem = answer.json()
    assert problem["type"] == f"https://fieldlock.dev/problems/{problem['slug']}"
    assert problem["status"] == answer.status_code
    assert problem["title"]
    return answer.status_code, problem["slug"]


async def ok(answer: httpx.Response, status: int = 200) -> Any:
    assert answer.status_code == status, answer.text[:600]
    return answer.json()


# --- organisations -------------------------------------------------------------------------------------------------


async def make_org(world: World, slug: str | None = None, zone: str = "Asia/Shanghai") -> Org:
    """An organisation with people, certificates, tested gear, a site and an asset under warranty."""
    slug = slug or f"org-{uuid4().hex[:12]}"
    org_id, client, secret = new_id(), new_id(), uuid4().hex
    async with world.owner.begin() as connection, AsyncSession(connection) as session:
        await session.execute(demo._ORG, {"id": org_id, "slug": slug, "name": slug, "zone": zone, "locale": "en"})
        await bind_org(session, org_id)
        await publish_shipped(session, org_id, START - timedelta(days=3650))
        people = {
            name: await _person(session, org_id, slug, name, roles)
            for name, roles in ({role: (role,) for role in ROLES} | MORE_PEOPLE).items()
        }
        await _gear(session, org_id, people)
        site, asset, customer, serial = await _register(session, org_id)
        hashed = hash_secret(secret)
        await session.execute(demo._CLIENT, {"org": org_id, "id": client, "name": "Partner", "hash": hashed})
        await session.commit()
    return Org(org_id, slug, people, site, asset, customer, serial, f"{org_id.hex}_{client.hex}", secret)


async def _person(session: AsyncSession, org: UUID, slug: str, name: str, roles: tuple[str, ...]) -> Actor:
    user, sid, username = new_id(), new_id(), f"{name}@{slug}"
    values = {"org": org, "id": user, "username": username, "name": name.title(), "roles": list(roles), "locale": "en"}
    await session.execute(demo._USER, {**values, "hash": password_hash()})
    await session.execute(
        text("INSERT INTO sessions (org_id, id, user_id) VALUES (:org, :id, :user)"),
        {"org": org, "id": sid, "user": user},
    )
    for code in ("CN_ELEC_LV", "CN_HEIGHT") if name in QUALIFIED else ():
        held = {"org": org, "id": new_id(), "user": user, "code": code, "number": f"{code}-{name}"}
        dates = {"until": date(2029, 12, 31), "review": date(2027, 12, 31)}
        await session.execute(demo._CERTIFICATE, held | dates)
    return Actor(org, user, name.title(), roles, sid, username=username, locale="en")


async def _gear(session: AsyncSession, org: UUID, people: Mapping[str, Actor]) -> None:
    kinds = (("ppe", "INS_GLOVES_LV"), ("ppe", "HARNESS"), ("tool", "VOLTAGE_TESTER"))
    things = [(kind, code, people[name].id) for name in QUALIFIED for kind, code in kinds]
    for kind, code, owner in [*things, ("tool", "ANCHOR", None)]:
        thing = {"org": org, "id": new_id(), "kind": kind, "code": code, "serial": uuid4().hex}
        await session.execute(demo._GEAR, {**thing, "due": date(2027, 6, 30), "owner": owner})


async def _register(session: AsyncSession, org: UUID) -> tuple[UUID, UUID, UUID, str]:
    customer, site, asset, serial = new_id(), new_id(), new_id(), f"SN-{uuid4().hex[:10]}"
    await session.execute(demo._CUSTOMER, {"org": org, "id": customer, "name": "Ann Bell", "phone": "021"})
    place = {"name": "Mill House", "address": "3 Mill Lane", "lat": 31.2, "lon": 121.5, "contact": "Head 022"}
    await session.execute(demo._SITE, {"org": org, "id": site, "customer": customer, **place})
    thing = {
        "name": "Phone", "category": "mobile_phone", "brand": "Huaxing", "model": "HX-20", "serial": serial,
        "purchased": START - timedelta(days=40), "installed": None, "price": 299900, "currency": "CNY",
        "papers": json.dumps(demo._PAPERS), "policies": ["CN-PHONE-2001"], "repairs": "[]", "hazards": [],
    }  # fmt: skip
    ids = {"org": org, "id": asset, "site": site, "customer": customer}
    await session.execute(demo._ASSET, ids | thing)
    return site, asset, customer, serial


# --- devices -------------------------------------------------------------------------------------------------------


def _b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@dataclass
class Device:
    """A phone: its key never leaves it, what it signs is attributable."""

    world: World
    person: Actor
    id: str = ""
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    seq: int = 0

    @property
    def public_jwk(self) -> dict[str, str]:
        numbers = self.key.public_key().public_numbers()
        return {
            "kty": "EC",
            "crv": "P-256",
            "x": _b64(numbers.x.to_bytes(32, "big")),
            "y": _b64(numbers.y.to_bytes(32, "big")),
        }

    def content(self, ticket: str, name: str, args: Mapping[str, Any] | None = None, **changes: Any) -> dict[str, Any]:
        """What the phone records now: one named intent."""
        self.seq += 1
        return {
            "id": str(new_id()), "seq": self.seq, "device_id": self.id, "user_id": str(self.person.id),
            "ticket_id": ticket, "name": name, "args": dict(args or {}),
            "occurred_at": self.world.clock.tick().isoformat(),
        } | changes  # fmt: skip

    def sign(self, content: Any, **header: str) -> str:
        head = _b64(_as_written({"alg": "ES256", "kid": self.id} | header))
        signed = f"{head}.{_b64(_as_written(content))}"
        r, s = decode_dss_signature(self.key.sign(signed.encode(), ec.ECDSA(hashes.SHA256())))
        return f"{signed}.{_b64(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"

    def record(self, ticket: str, name: str, args: Mapping[str, Any] | None = None, **changes: Any) -> str:
        return self.sign(self.content(ticket, name, args, **changes))

    def body(self, *mutations: str, sent_at: datetime | None = None) -> dict[str, Any]:
        sent = (sent_at or self.world.clock.now).isoformat()
        return {"device_id": self.id, "sent_at": sent, "mutations": list(mutations)}


def _as_written(content: Any) -> bytes:
    """As a browser's JSON.stringify does."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def digest(jws: str) -> str:
    return hashlib.sha256(jws.encode()).hexdigest()


async def make_device(world: World, org: Org, name: str = "technician") -> Device:
    """Registered through the door, as a phone does."""
    device = Device(world, org.people[name])
    body = {"name": "phone", "public_jwk": device.public_jwk}
    device.id = (await ok(await world.client(name, org).post("/api/v1/devices", json=body), 201))["id"]
    return device
