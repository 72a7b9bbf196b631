"""A planner, or the whole worker, killed half-way: said clearly, nothing is booked, plans made before stay good."""

import asyncio
import os
import signal
from asyncio.subprocess import Process, create_subprocess_exec
from typing import Any

import pytest
from tests.jobs import make_worker, run_jobs
from tests.planned_day import AT, DAY, planned, staffed_org, waiting
from tests.world import World, ok

from fieldlock.jobs import kept
from fieldlock.jobs.worker import retry_after

pytestmark = pytest.mark.req("S-DSP-04")


async def _begun(world: World, org: Any, seconds: float = 60) -> str:
    body = {"day": DAY, "seconds": seconds}
    job: str = (await ok(await world.client("dispatcher", org).post(AT, json=body), 202))["job_id"]
    return job


async def test_a_killed_planner_is_told_and_the_plan_before_it_is_still_accepted(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    org = await staffed_org(world)
    desk, ticket = world.client("dispatcher", org), await waiting(world, org)
    good = await planned(world, org)
    started: list[Process] = []

    async def noted(*command: str, **pipes: Any) -> Process:
        started.append(await create_subprocess_exec(*command, **pipes))
        return started[-1]

    monkeypatch.setattr(kept, "create_subprocess_exec", noted)
    job, at = await _begun(world, org), world.clock.now
    for attempt, state in enumerate(("waiting", "failed"), start=1):
        worker = make_worker(world, at=at)
        working = asyncio.create_task(worker.run_due(org.id))
        async with asyncio.timeout(60):
            while len(started) < attempt or not (await ok(await desk.get(f"/api/v1/jobs/{job}")))["progress"]:
                await asyncio.wait({working}, timeout=0.1)
            os.kill(started[-1].pid, signal.SIGKILL)
            await working
        await worker.stop()
        told = await ok(await desk.get(f"/api/v1/jobs/{job}"))
        assert (told["state"], told["problem"]["slug"]) == (state, "job-failed")
        at += retry_after(attempt)
    assert (await ok(await desk.get(f"/api/v1/tickets/{ticket}")))["status"] == "ready"
    assert (await planned(world, org))["state"] == "done"
    taken = await ok(await desk.post(f"{AT}/{good['id']}/accept", json={}))
    assert [(one["ticket_id"], one["accepted"]) for one in taken["items"]] == [(ticket, True)]


async def test_a_plan_whose_worker_was_killed_is_made_by_another(world: World) -> None:
    org = await staffed_org(world)
    ticket, job = await waiting(world, org), await _begun(world, org, 0.3)
    await world.execute(
        "UPDATE jobs SET state = 'running', worker = gen_random_uuid(), attempts = 1,"
        " lease_until = clock_timestamp() - interval '1 second' WHERE id = :id",
        id=job,
    )
    assert await run_jobs(world, org) >= 1
    told = await ok(await world.client("dispatcher", org).get(f"/api/v1/jobs/{job}"))
    assert [one["ticket_id"] for one in told["result"]["assignments"]] == [ticket]
