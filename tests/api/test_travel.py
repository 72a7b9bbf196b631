"""A matrix service measures the journeys of the coming days in the background; no request waits for it."""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

import pytest
from tests.jobs import run_jobs
from tests.world import Org, World, ok

from fieldlock.jobs.commands import defer
from fieldlock.travel import measure
from fieldlock.travel.measure import MEASURE

pytestmark = pytest.mark.req("S-DSP-04", "S-DSP-13")
DRIVEN = 4321


class Osrm(BaseHTTPRequestHandler):
    """Every journey takes `driven` seconds; `asked` holds the paths, `broken` makes it answer 500, `drips` begin an
    answer that does not end before the test does."""

    asked: list[str]
    driven: int
    broken: bool
    drips: bool
    over: Event

    def do_GET(self) -> None:
        self.asked.append(self.path)
        query = self.path.partition("?")[2]
        count = [len(part.split("%3B")) for part in query.split("&")]
        rows = [[self.driven] * count[1] for _ in range(count[0])]
        body = json.dumps({"code": "Ok", "durations": rows}).encode()
        self.send_response(500 if self.broken else 200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body) if not self.drips else 10**9))
        self.end_headers()
        # Each drop comes in time; only the whole never does.
        with suppress(OSError):
            while self.drips and not self.over.wait(0.01):
                self.wfile.write(b" ")
            self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


@pytest.fixture
def osrm(world: World) -> Iterator[type[Osrm]]:
    """A service of its own for each test; the application's settings name it until the test ends."""
    told = {"asked": [], "driven": DRIVEN, "broken": False, "drips": False, "over": (over := Event())}
    handler = type("Handler", (Osrm,), told)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    state, usual = world.app.state, world.app.state.settings
    url = f"http://127.0.0.1:{server.server_port}"
    state.settings = usual.model_copy(update={"travel_service": "osrm", "travel_url": url})
    yield handler
    state.settings = usual
    over.set()
    server.shutdown()
    server.server_close()
    thread.join()


async def _measure(world: World, org: Org) -> None:
    async with world.session(org) as session:
        await defer(session, org.people["manager"], MEASURE, {}, world.clock.now)
    assert await run_jobs(world, org, MEASURE) == 1


async def _minutes(world: World, org: Org, ticket: str) -> int | None:
    path = f"/api/v1/dispatch/tickets/{ticket}/candidates"
    found = await ok(await world.client("dispatcher", org).get(path))
    [minutes] = [one["travel_minutes"] for one in found["items"] if one["user_id"] == org.id_of("technician")]
    return minutes if minutes is None else int(minutes)


async def _ready(world: World, org: Org) -> str:
    """A ticket at a site ten kilometres from the technician's base."""
    manager = world.client("manager", org)
    base = {"base_name": "Depot", "lat": 31.2, "lon": 121.4}
    path = f"/api/v1/rota/people/{org.id_of('technician')}"
    assert (await manager.put(path, json=base, headers={"if-match": '"0"'})).status_code == 204
    await world.execute("UPDATE sites SET lat = 31.3, lon = 121.4 WHERE org_id = :org", org=org.id)
    return await world.ticket(org, "ready", site_id=str(org.site))


async def test_what_the_service_measured_is_used_from_then_on(world: World, new_org: Org, osrm: type[Osrm]) -> None:
    ticket = await _ready(world, new_org)
    built_in = await _minutes(world, new_org, ticket)
    assert osrm.asked == []
    await _measure(world, new_org)
    assert len(osrm.asked) == 1
    rows = await world.rows("SELECT seconds, source, band FROM travel_times WHERE org_id = :org", org=new_org.id)
    assert {(row["seconds"], row["source"], row["band"]) for row in rows} == {(DRIVEN, "osrm", "free")}
    measured = await _minutes(world, new_org, ticket)
    assert measured is not None
    assert measured != built_in
    # The board draws the same way.
    body = {
        "crew": [{"user_id": new_org.id_of("technician")}],
        "planned_start": (world.clock.now + timedelta(hours=1)).isoformat(),
        "planned_end": (world.clock.now + timedelta(hours=2)).isoformat(),
    }
    dispatcher = world.client("dispatcher", new_org)
    await ok(await dispatcher.post(f"/api/v1/tickets/{ticket}/assign", json=body))
    [job] = (await ok(await dispatcher.get("/api/v1/dispatch/board")))["jobs"]
    assert [leg["minutes"] for leg in job["legs"]] == [await _minutes(world, new_org, ticket)]
    # Nothing is missing now, so the next turn asks nothing.
    await _measure(world, new_org)
    assert len(osrm.asked) == 1


async def test_a_broken_service_changes_nothing(world: World, new_org: Org, osrm: type[Osrm]) -> None:
    osrm.broken = True
    ticket = await _ready(world, new_org)
    before = await _minutes(world, new_org, ticket)
    await _measure(world, new_org)
    assert osrm.asked
    assert await _minutes(world, new_org, ticket) == before
    assert await world.rows("SELECT 1 FROM travel_times WHERE org_id = :org", org=new_org.id) == []


async def test_a_service_that_does_not_end_its_answer_changes_nothing(
    world: World, new_org: Org, osrm: type[Osrm], monkeypatch: pytest.MonkeyPatch
) -> None:
    osrm.drips = True
    monkeypatch.setattr(measure, "TIMEOUT_SECONDS", 0.2)
    ticket = await _ready(world, new_org)
    before = await _minutes(world, new_org, ticket)
    await _measure(world, new_org)
    assert osrm.asked
    assert await _minutes(world, new_org, ticket) == before


async def test_a_time_that_cannot_be_is_not_used_and_not_asked_for_again(
    world: World, new_org: Org, osrm: type[Osrm]
) -> None:
    osrm.driven = 1
    ticket = await _ready(world, new_org)
    before = await _minutes(world, new_org, ticket)
    await _measure(world, new_org)
    assert await _minutes(world, new_org, ticket) == before
    rows = await world.rows("SELECT seconds FROM travel_times WHERE org_id = :org", org=new_org.id)
    assert {row["seconds"] for row in rows} == {None}
    osrm.driven = DRIVEN
    await _measure(world, new_org)
    assert len(osrm.asked) == 1
