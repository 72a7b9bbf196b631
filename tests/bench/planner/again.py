"""A day of 300 jobs planned again through the API of a real server, by the clock: from the request to the result.

The day is planned and accepted by the same API. Then somebody falls ill, a job takes longer, and an emergency comes in;
nothing is accepted any more, so each finds the same day. The planner is warm, as it is after its first plan.

    python -m tests.bench.planner.again
"""

import asyncio
import random
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from tests.bench.api import _Now, running, serve_product
from tests.world import Org, World, _Bearer, _person, make_org, ok

from fieldlock import embedded
from fieldlock.app import create_app
from fieldlock.db import bind_org, make_engine
from fieldlock.identity import keys
from fieldlock.ids import new_id
from fieldlock.migrate import migrate
from fieldlock.seed import demo
from fieldlock.settings import Settings

JOBS, PEOPLE, ROUNDS = 300, 40, 5
PLANS = "/api/v1/dispatch/plans"
LOOK_EVERY_S = 0.01
MORNING = 8
_PROFILE = "INSERT INTO field_profiles (org_id, user_id, base_name, lat, lon) VALUES (:org, :user, 'Depot', :lat, :lon)"
_PLACED = "UPDATE tickets SET site_id = :site, duration_minutes = :minutes WHERE id = :id"


@asynccontextmanager
async def _served() -> AsyncIterator[tuple[World, httpx.AsyncClient]]:
    """The world behind the server, for what is put there beforehand, and a client of the server."""
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    with tempfile.TemporaryDirectory(prefix="fieldlock-bench-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        settings = Settings(var_dir=folder, access_token_minutes=60, sweep_seconds=0)
        with embedded.running(folder) as server:
            url = server.url_for("fieldlock", driver="asyncpg")
            await migrate(url)
            owner = make_engine(url, pool_size=2, role=None)
            async with owner.begin() as connection:
                await keys.ensure(connection)
            app = create_app(settings.model_copy(update={"jobs": "off"}), url)
            async with app.router.lifespan_context(app):
                with running(serve_product, settings, url) as product:
                    async with httpx.AsyncClient(
                        base_url=f"http://127.0.0.1:{product.port}", timeout=120, trust_env=False
                    ) as client:
                        yield World(app, _Now(), owner), client
            await owner.dispose()


async def _company(world: World, rng: random.Random) -> Org:
    """Where it is eight in the morning now: technicians with a base and a shift, and tickets that wait."""
    world.clock.tick()
    org = await make_org(world, zone=f"Etc/GMT{(world.clock.now.hour - MORNING + 12) % 24 - 12:+}")
    day = _today(world)
    async with world.owner.begin() as connection, AsyncSession(connection) as session:
        await bind_org(session, org.id)
        for n in range(PEOPLE):
            org.people[f"t{n}"] = await _person(session, org.id, org.slug, f"t{n}", ("technician",))
        await session.commit()
    for n in range(PEOPLE):
        place = dict(zip(("lat", "lon"), _place(rng), strict=True))
        await world.execute(_PROFILE, org=org.id, user=org.people[f"t{n}"].id, **place)
        body = {"user_id": org.id_of(f"t{n}"), "day": day, "start": "08:00", "end": "17:00"}
        await ok(await world.client("dispatcher", org).post("/api/v1/rota/shifts", json=body), 201)
    for _ in range(JOBS):
        await _waits(world, org, rng)
    return org


def _place(rng: random.Random) -> tuple[float, float]:
    return round(rng.gauss(31.2, 0.06), 5), round(rng.gauss(121.5, 0.07), 5)


async def _waits(world: World, org: Org, rng: random.Random, urgency: str = "normal") -> str:
    lat, lon = _place(rng)
    site = {"org": org.id, "id": new_id(), "customer": org.customer, "lat": lat, "lon": lon}
    await world.execute(demo._SITE.text, **site, name="House", address="A lane", contact="021")
    ticket = await world.ticket(org, "ready", urgency=urgency)
    minutes = rng.choice([30, 45, 45, 60, 60])
    await world.execute(_PLACED, site=site["id"], minutes=minutes, id=ticket)
    return ticket


async def _planned(client: httpx.AsyncClient, **body: Any) -> tuple[float, dict[str, Any]]:
    """Seconds from the request to the result, and the result."""
    began = time.perf_counter()
    job = (await ok(await client.post(PLANS, json=body), 202))["job_id"]
    while True:
        told = await ok(await client.get(f"/api/v1/jobs/{job}"))
        if told["state"] not in ("waiting", "running"):
            break
        await asyncio.sleep(LOOK_EVERY_S)
    took = time.perf_counter() - began
    if told["state"] != "done":
        raise RuntimeError(f"a plan came to nothing: {told['problem']}")
    return took, {**told["result"], "job": job}


async def _measured() -> None:
    rng = random.Random(6)
    async with _served() as (world, client):
        org = await _company(world, rng)
        client.auth = _Bearer(world, org.people["dispatcher"])
        day = _today(world)
        _, plan = await _planned(client, day=day, seconds=5)
        await ok(await client.post(f"{PLANS}/{plan['job']}/accept", json={}))
        emergency = await _waits(world, org, rng, "emergency")
        head = f"again, {JOBS} jobs"
        print(f"{head:20} {'best':>8} {'worst':>8} {'movable':>8} {'others':>7} {'left':>5} served")
        for cause in _causes(plan, emergency):
            rounds = [await _planned(client, day=day, seconds=1, cause=cause) for _ in range(ROUNDS)]
            took = [seconds for seconds, _ in rounds]
            moves = [again["moves"] for _, again in rounds]
            left = [{one["ticket_id"] for one in again["left_out"]} for _, again in rounds]
            print(
                f"{cause['kind']:20} {min(took):6.2f} s {max(took):6.2f} s {moves[0]['movable']:8}"
                f" {max(one['other_people'] for one in moves):7} {max(map(len, left)):5}"
                f" {sum(emergency not in out for out in left)} of {ROUNDS}",
                flush=True,
            )


def _causes(plan: dict[str, Any], emergency: str) -> list[dict[str, Any]]:
    busy, other = sorted(plan["rows"], key=lambda row: -len(row["stops"]))[:2]
    until = other["stops"][len(other["stops"]) // 2]["planned_end"]
    return [
        {"kind": "ill", "user_id": busy["user_id"]},
        {"kind": "overrun", "ticket_id": other["stops"][0]["ticket_id"], "until": until},
        {"kind": "emergency", "ticket_id": emergency},
    ]


def _today(world: World) -> str:
    """The local day of a company where it is morning now."""
    return (world.clock.now + timedelta(hours=MORNING - world.clock.now.hour)).date().isoformat()


def main() -> None:
    asyncio.run(_measured())


if __name__ == "__main__":
    main()
