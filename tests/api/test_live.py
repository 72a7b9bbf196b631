"""Live updates: a change reaches everybody of the organisation who watches, and nobody else."""

import asyncio
from collections.abc import AsyncIterator, MutableMapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from fastapi import FastAPI
from tests.world import Org, World, a_report, make_org, ok, slug_of

from fieldlock import live

pytestmark = pytest.mark.req("S-ARC-13")
PATIENCE = 10.0  # seconds until a test fails; nothing waits for it when all is well


@dataclass
class Watcher:
    """A client of the event stream that reads, or for a while does not read, what it is sent."""

    reading: asyncio.Event = field(default_factory=asyncio.Event)
    gone: asyncio.Event = field(default_factory=asyncio.Event)
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    messages: asyncio.Queue[bytes] = field(default_factory=asyncio.Queue)
    status: int = 0

    async def receive(self) -> MutableMapping[str, Any]:
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        elif message.get("body"):
            await self.messages.put(message["body"])
            await self.reading.wait()
        if message["type"] == "http.response.body" and not message.get("more_body", False):
            self.ended.set()

    async def next(self) -> bytes:
        return await asyncio.wait_for(self.messages.get(), PATIENCE)

    async def until(self, wanted: bytes) -> list[bytes]:
        """Everything up to the first message that holds this."""
        seen = [await self.next()]
        while wanted not in seen[-1]:
            seen.append(await self.next())
        return seen


@asynccontextmanager
async def watching(
    world: World, app: FastAPI, org: Org, *, slow: bool = False, who: str = "dispatcher"
) -> AsyncIterator[Watcher]:
    watcher = Watcher()
    watcher.reading.set()
    token = world.token(org.people[who])
    headers = [(b"authorization", f"Bearer {token}".encode()), (b"host", b"fieldlock.test")]
    scope = {"type": "http", "method": "GET", "path": "/api/v1/events", "raw_path": b"/api/v1/events",
             "query_string": b"", "headers": headers, "http_version": "1.1", "scheme": "http",
             "root_path": "", "server": ("fieldlock.test", 80), "client": ("test", 1), "asgi": {"version": "3.0"},
             "state": {}}  # fmt: skip
    running = asyncio.create_task(app(scope, watcher.receive, watcher.send))
    hello = await watcher.next()
    assert b"event: hello" in hello
    if slow:
        watcher.reading.clear()
    try:
        yield watcher
    finally:
        watcher.reading.set()
        watcher.gone.set()
        await asyncio.wait_for(running, PATIENCE)


async def _report(world: World, org: Org) -> str:
    made = await ok(await world.client("call_agent", org).post("/api/v1/tickets", json=a_report()), 201)
    return str(made["id"])


async def test_a_change_reaches_every_watcher_of_the_organisation_and_no_other(
    world: World, app: FastAPI, org: Org, other: Org
) -> None:
    async with (
        watching(world, app, org) as one,
        watching(world, app, org) as two,
        watching(world, app, other) as stranger,
    ):
        ours = await _report(world, org)
        for watcher in (one, two):
            told = await watcher.until(ours.encode())
            assert told[-1] == b'event: change\ndata: {"topic":"ticket","id":"%s"}\n\n' % ours.encode()
        theirs = await _report(world, other)
        assert ours.encode() not in b"".join(await stranger.until(theirs.encode()))
        again = await _report(world, org)
        assert theirs.encode() not in b"".join(await one.until(again.encode()))


async def test_a_slow_reader_starts_over_and_the_others_miss_nothing(
    world: World, app: FastAPI, org: Org, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "QUEUE_LENGTH", 2)
    async with watching(world, app, org, slow=True) as slow, watching(world, app, org) as quick:
        for _ in range(8):
            made = await _report(world, org)
            told = await quick.until(made.encode())
            assert live.RESET not in told
        slow.reading.set()
        assert live.RESET in await slow.until(b"reset")


async def test_a_refused_action_tells_nobody(world: World, app: FastAPI, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    async with watching(world, app, org) as watcher:
        assert slug_of(await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/start", json={}))[0] == 409
        other = await _report(world, org)
        assert ticket.encode() not in b"".join(await watcher.until(other.encode()))


async def test_a_quiet_stream_shows_that_it_lives(
    world: World, app: FastAPI, new_org: Org, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "HEARTBEAT_SECONDS", 0.01)
    async with watching(world, app, new_org) as watcher:
        assert await watcher.next() == live.HEARTBEAT


async def test_the_end_of_the_service_ends_the_streams(own_world: World) -> None:
    """The stream ends by itself: the client has not left, and nobody waits for a heartbeat."""
    org = await make_org(own_world)
    async with watching(own_world, own_world.app, org) as watcher:
        await asyncio.wait_for(own_world.app.state.relay.stop(), PATIENCE)
        await asyncio.wait_for(watcher.ended.wait(), PATIENCE)
        assert not watcher.gone.is_set()


async def test_who_is_not_signed_in_or_has_no_desk_watches_nothing(world: World, org: Org) -> None:
    assert slug_of(await world.bare().get("/api/v1/events")) == (401, "not-signed-in")
    for who in ("customer", "cashier"):
        assert slug_of(await world.client(who, org).get("/api/v1/events")) == (403, "forbidden")
