"""The product against the floor in one run: same PostgreSQL, same statements, alternating rounds, medians."""

import asyncio
import itertools
import json
import multiprocessing
import os
import socket
import statistics
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import asyncpg
import httpx
import structlog
import uvicorn
from tests.bench.client import burst, request
from tests.bench.processor import between, used
from tests.bench.replay import FLOOR, Recording, floor, listening, now, recording
from tests.world import Clock, Device, World, a_report

from fieldlock import embedded
from fieldlock.app import create_app
from fieldlock.db import APP_ROLE
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.migrate import migrate
from fieldlock.observe import configure_logs
from fieldlock.seed import demo
from fieldlock.settings import Settings

ROUNDS, POOL, PUSHED, WARMED = 7, 10, 50, 6
PRODUCT = "fieldlock"  # the name of its connections
TECHNICIAN, DISPATCHER, SUPERVISOR = "tech.li@huaan", "dispatcher@huaan", "supervisor@huaan"


class _Now(Clock):
    """The real clock, for devices of the tests."""

    def tick(self) -> datetime:
        self.now = datetime.now(UTC)
        return self.now


@dataclass
class Case:
    """`make` gives the bytes of one request to the product."""

    name: str
    make: Callable[[], bytes]
    requests: int
    at_once: int
    recorded: Recording = field(default_factory=lambda: Recording([], []))
    # What the floor is sent; nothing but its name without.
    floor_body: Callable[[], bytes] = lambda: b""

    @property
    def path(self) -> str:
        """At the floor."""
        return "signed-push" if self.recorded.signer else self.name.replace(" ", "-")


class Measured(NamedTuple):
    name: str
    statements: int
    product_ms: float
    floor_ms: float
    ratio: float
    product_cpu_ms: float
    floor_cpu_ms: float
    cpu_ratio: float


def _serve(app: Any, port: int) -> None:
    uvicorn.run(app, port=port, loop="uvloop", http="httptools", access_log=False, log_level="error")


def serve_product(settings: Settings, url: str, port: int) -> None:
    # Its log is written, as in service, but not onto the figures.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    configure_logs()
    _serve(create_app(settings, url), port)


def _floor(url: str, recordings: dict[str, Recording], port: int) -> None:
    _serve(floor(url, recordings, POOL, APP_ROLE), port)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server(NamedTuple):
    port: int
    pid: int


@contextmanager
def running(target: Callable[..., None], *arguments: Any) -> Iterator[Server]:
    """A server in a process of its own, which may start others."""
    port = _free_port()
    process = multiprocessing.get_context("spawn").Process(target=target, args=(*arguments, port))
    process.start()
    try:
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                if not process.is_alive():
                    raise RuntimeError("a server ended before it answered") from None
        yield Server(port, process.pid or 0)
    finally:
        process.terminate()
        process.join()


class Story:
    """What is asked: by a dispatcher and a technician of the sample day, with tickets of their own to push to."""

    def __init__(self, client: httpx.AsyncClient, credentials: dict[str, Any]) -> None:
        self.client = client
        self.passwords = {user["username"]: user["password"] for user in credentials["users"]}
        self.tokens: dict[str, str] = {}
        self.days = itertools.count(14)  # after what the sample has planned

    async def call(self, who: str, method: str, path: str, body: Any = None) -> Any:
        if who not in self.tokens:
            form = {"username": who, "password": self.passwords[who]}
            answer = await self.client.post("/api/v1/auth/token", data=form)
            self.tokens[who] = answer.raise_for_status().json()["access_token"]
        headers = {"authorization": f"Bearer {self.tokens[who]}"}
        answer = await self.client.request(method, f"/api/v1{path}", json=body, headers=headers)
        if answer.is_error:
            raise RuntimeError(f"{method} {path}: {answer.text[:600]}")
        return answer.json()

    async def assigned(self, technician: str) -> str:
        """The id of a ticket that is with the technician, on a day of its own."""
        path = f"/tickets/{(await self.call(DISPATCHER, 'POST', '/tickets', a_report()))['id']}"
        begins = datetime.now(UTC) + timedelta(hours=1, days=next(self.days))
        plan = {"planned_start": begins.isoformat(), "planned_end": (begins + timedelta(hours=2)).isoformat()}
        # The sample's rota does not reach that far, so a supervisor sends him.
        crew = {"crew": [{"user_id": technician, "role": "worker"}], "override_reason": "bench", **plan}
        for who, name, body in (
            (DISPATCHER, "triage", {"urgency": "normal", "hazards": []}),
            (DISPATCHER, "ready", {}),
            (SUPERVISOR, "assign", crew),
        ):
            await self.call(who, "POST", f"{path}/{name}", body)
        return path.rsplit("/", 1)[1]


async def _device(story: Story) -> Device:
    me = (await story.call(TECHNICIAN, "GET", "/me"))["user"]
    person = Actor(new_id(), UUID(me["id"]), me["name"], ("technician",), None)
    device = Device(World(None, _Now(), None), person)  # type: ignore[arg-type]  # only its clock is asked
    device.id = (await story.call(TECHNICIAN, "POST", "/devices", {"name": "bench", "public_jwk": device.public_jwk}))[
        "id"
    ]
    return device


def _push(device: Device, ticket: str) -> bytes:
    def args() -> dict[str, str]:
        return {"fact_id": str(new_id()), "key": "CL-FIT-01", "answer": "yes"}

    records = [device.record(ticket, "confirm", args()) for _ in range(PUSHED)]
    return json.dumps(device.body(*records), separators=(",", ":")).encode()


async def _cases(story: Story, app: Any, names: Sequence[str], rounds: int) -> list[Case]:
    """Those that `names` picks by a part of their name, or all; each recorded from its second request, when what is
    kept in memory is there."""
    device = await _device(story)
    tickets = [await story.assigned(str(device.person.id)) for _ in range(2 * (rounds + WARMED) + 2)]
    job = (await story.call(DISPATCHER, "GET", "/tickets?status=working,finishing,on_site&limit=1"))["items"][0]["id"]
    fresh = iter(tickets)
    desk, field_ = story.tokens[DISPATCHER], story.tokens[TECHNICIAN]
    report = json.dumps(a_report()).encode()
    cases = [
        Case("list of 50", lambda: request("GET", "/api/v1/tickets?status=open&limit=50", desk), 60, 4),
        Case("ticket", lambda: request("GET", f"/api/v1/tickets/{job}", desk), 60, 4),
        Case("gate", lambda: request("GET", f"/api/v1/tickets/{job}/gate", desk), 60, 4),
        Case("create", lambda: request("POST", "/api/v1/tickets", desk, report), 60, 4),
        Case(
            f"push of {PUSHED}",
            lambda: request("POST", "/api/v1/sync/push", field_, _push(device, next(fresh))),
            1,
            1,
        ),
    ]
    cases = [case for case in cases if not names or any(name in case.name for name in names)]
    for case in cases:
        case.recorded = await _recorded(case, story, app, tickets)
    return [*cases, *(_signed(case, device, tickets[0]) for case in cases if "push" in case.name)]


def _signed(push: Case, device: Device, ticket: str) -> Case:
    """The same beside a handler that checks the same number of signatures, and nothing else of them."""
    recorded = push.recorded._replace(signer=device.public_jwk)
    body = _push(device, ticket)
    return replace(push, name="… and signatures", recorded=recorded, floor_body=lambda: body)


async def _recorded(case: Case, story: Story, app: Any, tickets: list[str]) -> Recording:
    async def again() -> str:
        head, _, body = case.make().partition(b"\r\n\r\n")
        first, *lines = head.decode().split("\r\n")
        method, path, _ = first.split(" ")
        headers = dict(line.split(": ", 1) for line in lines)
        answer = await story.client.request(method, path, content=body, headers=headers)
        if answer.is_error or b'"rejected"' in answer.content:
            raise RuntimeError(answer.text[:600])
        return body.decode()

    await again()
    began = now()
    with listening(app.state.engine) as statements:
        await again()
    own = tickets[1] if "push" in case.name else ""
    return recording(statements, began, ticket=own, tickets=tuple(tickets[2:]) if own else ("",))


class Took(NamedTuple):
    """Of one request in one round, in ms."""

    wall: float
    processor: float


@dataclass
class Bench:
    product: Server
    floor: Server
    database: asyncpg.Connection

    async def round(self, case: Case, server: Server, name: str, make: Callable[[], bytes]) -> Took:
        before = await used(self.database, server.pid, name)
        seconds, last = await burst(server.port, make, case.requests, case.at_once)
        if b'"rejected"' in last:
            raise RuntimeError(last[:600].decode())
        worked = between(before, await used(self.database, server.pid, name))
        return Took(seconds / case.requests * 1000, worked / case.requests * 1000)

    async def measure(self, case: Case, rounds: int) -> Measured:
        path = f"/{case.path}"
        sides = (
            (self.product, PRODUCT, case.make),
            (self.floor, FLOOR, lambda: request("POST", path, "none", case.floor_body())),
        )
        for server, _, make in sides:
            await burst(server.port, make, max(case.requests // 4, WARMED), case.at_once)
        mine, bare = [], []
        for number in range(rounds):
            # Who begins changes: the second finds the caches of the machine warm.
            if number % 2:
                mine.append(await self.round(case, *sides[0]))
            bare.append(await self.round(case, *sides[1]))
            if not number % 2:
                mine.append(await self.round(case, *sides[0]))
        return _summed(case, mine, bare)


def _summed(case: Case, mine: list[Took], bare: list[Took]) -> Measured:
    told: list[float] = []
    for what in range(len(Took._fields)):
        product, floor_ = [one[what] for one in mine], [one[what] for one in bare]
        ratio = statistics.median(floor_[number] / product[number] for number in range(len(mine)))
        told += statistics.median(product), statistics.median(floor_), ratio
    return Measured(case.name, len(case.recorded.statements), *told)


async def measured(folder: Path, names: Sequence[str], rounds: int) -> list[Measured]:
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    settings = Settings(var_dir=folder, pool_size=POOL, access_token_minutes=60, sweep_seconds=0)
    with embedded.running(folder) as server:
        url = server.url_for("fieldlock", driver="asyncpg")
        await migrate(url)
        credentials = json.loads((await demo.ensure(url, settings, "http://bench")).read_text(encoding="utf-8"))
        app = create_app(settings, url)
        async with app.router.lifespan_context(app):
            transport = httpx.ASGITransport(app)
            async with httpx.AsyncClient(transport=transport, base_url="http://bench", trust_env=False) as client:
                cases = await _cases(Story(client, credentials["organisations"][0]), app, names, rounds)
        recordings = {case.path: case.recorded for case in cases}
        libpq = server.url_for("fieldlock")
        with running(serve_product, settings, url) as product, running(_floor, libpq, recordings) as bare:
            database = await asyncpg.connect(libpq)
            try:
                return [await Bench(product, bare, database).measure(case, rounds) for case in cases]
            finally:
                await database.close()


def run(folder: Path, names: Sequence[str] = (), rounds: int = ROUNDS) -> list[Measured]:
    return asyncio.run(measured(folder, names, rounds))
