"""Work in the background: deferred with the caller's transaction, done once, by one worker, and told about."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text
from tests.jobs import make_worker, run_jobs
from tests.world import Org, World, make_org, ok, slug_of

from fieldlock.jobs import commands
from fieldlock.jobs import worker as workers
from fieldlock.jobs.task import GiveUp, Job, Lost, Task
from fieldlock.jobs.worker import Worker, retry_after
from fieldlock.tasks import TASKS

pytestmark = pytest.mark.req("S-ARC-13")
PATIENCE = 10.0  # seconds until a test fails; nothing waits for it when all is well


def task_of(run: Callable[[Job], Awaitable[Any]], **more: Any) -> Task:
    return Task(f"tests.{uuid4().hex}", run, "rules.read", **more)


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> Callable[[Task], Task]:
    """Puts a task on the program's list for this test."""

    def add(task: Task) -> Task:
        monkeypatch.setitem(TASKS, task.name, task)
        return task

    return add


async def _defer(world: World, org: Org, task: Task, who: str = "dispatcher", **more: Any) -> str:
    async with world.session(org) as session:
        return str(await commands.defer(session, org.people[who], task, {"n": 3}, world.clock.now, **more))


async def _row(world: World, job: str) -> dict[str, Any]:
    [row] = await world.rows("SELECT * FROM jobs WHERE id = :id", id=job)
    return row


async def nothing(_: Job) -> None:
    pass


async def test_a_job_is_done_and_told_about(world: World, org: Org, known: Callable[[Task], Task]) -> None:
    async def count(job: Job) -> dict[str, int]:
        await job.progress(1, job.args["n"])
        told.append(await ok(await asking.get(f"/api/v1/jobs/{job.id}")))
        return {"counted": job.args["n"]}

    told: list[dict[str, Any]] = []
    asking = world.client("dispatcher", org)
    task = known(task_of(count))
    job = await _defer(world, org, task)
    told.append(await ok(await asking.get(f"/api/v1/jobs/{job}")))
    assert await run_jobs(world, org, task) == 1
    told.append(await ok(await asking.get(f"/api/v1/jobs/{job}")))
    assert [(each["state"], each["progress"], each["result"]) for each in told] == [
        ("waiting", None, None), ("running", 1 / 3, None), ("done", 1.0, {"counted": 3}),
    ]  # fmt: skip
    assert told[2]["by"] == {"id": org.id_of("dispatcher"), "name": "Dispatcher"}
    assert await run_jobs(world, org, task) == 0, "done once"


async def test_what_its_caller_did_not_save_is_not_done(world: World, org: Org) -> None:
    task = task_of(nothing)
    async with world.session(org) as session, session.begin_nested() as part:
        await commands.defer(session, org.people["dispatcher"], task, {}, world.clock.now)
        await part.rollback()
    assert await run_jobs(world, org, task) == 0


async def test_the_same_key_is_the_same_job(world: World, org: Org, other: Org) -> None:
    task = task_of(nothing)
    first = await _defer(world, org, task, key="once")
    assert await run_jobs(world, org, task) == 1
    assert await _defer(world, org, task, key="once") == first
    assert await _defer(world, org, task) != first
    assert await _defer(world, other, task, key="once") != first
    assert await run_jobs(world, org, task) == 1


async def test_not_before_its_time(world: World, org: Org) -> None:
    task = task_of(nothing)
    later = world.clock.now + timedelta(hours=2)
    await _defer(world, org, task, run_at=later)
    assert await run_jobs(world, org, task, at=later - timedelta(microseconds=1)) == 0
    assert await run_jobs(world, org, task, at=later) == 1


async def test_who_sees_and_cancels_a_job(world: World, org: Org, other: Org, known: Callable[[Task], Task]) -> None:
    task = known(task_of(nothing))
    job = await _defer(world, org, task, who="technician")
    seeing = {
        (name, of.slug): (await world.client(name, of).get(f"/api/v1/jobs/{job}")).status_code
        for name in ("technician", "second", "manager") for of in (org, other)
    }  # fmt: skip
    assert {key for key, status in seeing.items() if status == 200} == {("technician", org.slug), ("manager", org.slug)}
    assert set(seeing.values()) == {200, 404}
    assert slug_of(await world.client("second", org).post(f"/api/v1/jobs/{job}/cancel")) == (404, "not-found")
    listed = await ok(await world.client("manager", org).get(f"/api/v1/jobs?task={task.name}"))
    assert [each["id"] for each in listed["items"]] == [job]
    own = await ok(await world.client("technician", org).get("/api/v1/jobs?limit=1"))
    assert ([each["id"] for each in own["items"]], own["next_cursor"]) == ([job], None)
    refused = await world.client("technician", org).get(f"/api/v1/jobs?task={task.name}")
    assert slug_of(refused) == (403, "forbidden")
    assert slug_of(await world.client("manager", org).get("/api/v1/jobs?task=none")) == (422, "invalid")


async def test_what_waits_is_cancelled_at_once(world: World, org: Org, known: Callable[[Task], Task]) -> None:
    task = known(task_of(nothing))
    job = await _defer(world, org, task)
    asking = world.client("dispatcher", org)
    assert (await ok(await asking.post(f"/api/v1/jobs/{job}/cancel")))["state"] == "cancelled"
    assert await run_jobs(world, org, task) == 0
    assert slug_of(await asking.post(f"/api/v1/jobs/{job}/cancel")) == (409, "conflict")
    rows = await world.rows("SELECT action FROM audit_log WHERE stream = :id ORDER BY n", id=job)
    assert [row["action"] for row in rows] == ["defer_job", "cancel_job"]


async def test_what_runs_ends_at_its_next_step_and_saves_nothing_of_it(
    world: World, org: Org, known: Callable[[Task], Task]
) -> None:
    async def long(job: Job) -> None:
        await job.progress(1, 2)
        await ok(await world.client("dispatcher", org).post(f"/api/v1/jobs/{job.id}/cancel"))
        async with job.transaction() as session:
            await session.execute(text("UPDATE jobs SET by_name = 'changed' WHERE id = :id"), {"id": job.id})
            await job.advance(session, 2)
        pytest.fail("went on")

    task = known(task_of(long))
    job = await _defer(world, org, task)
    assert await run_jobs(world, org, task) == 1
    row = await _row(world, job)
    assert (row["state"], row["done"], row["by_name"]) == ("cancelled", 1, "Dispatcher")


async def test_a_failure_is_tried_again_later_and_in_the_end_told(world: World, org: Org) -> None:
    async def fail(_: Job) -> None:
        raise OSError("the disk is full")

    task = task_of(fail, attempts=3)
    job = await _defer(world, org, task)
    at = world.clock.now
    for attempt in (1, 2, 3):
        assert await run_jobs(world, org, task, at=at) == 1
        row = await _row(world, job)
        assert (row["state"], row["attempts"]) == ("failed" if attempt == 3 else "waiting", attempt)
        assert row["problem"] == {"slug": "job-failed", "detail": "OSError"}
        assert await run_jobs(world, org, task, at=at) == 0
        at += retry_after(attempt)
    assert await run_jobs(world, org, task, at=at + timedelta(days=1)) == 0


def test_the_time_between_attempts_doubles_up_to_an_hour() -> None:
    assert [retry_after(n).total_seconds() for n in (1, 2, 3, 10, 11, 500)] == [5, 10, 20, 2560, 3600, 3600]


async def test_a_task_may_say_that_trying_again_is_useless(world: World, org: Org) -> None:
    async def refuse(_: Job) -> None:
        raise GiveUp("no-such-file", "it is gone", row=7)

    task = task_of(refuse)
    job = await _defer(world, org, task)
    assert await run_jobs(world, org, task) == 1
    row = await _row(world, job)
    assert (row["state"], row["problem"]) == ("failed", {"slug": "no-such-file", "detail": "it is gone", "row": 7})


async def _killed_after(world: World, job: str) -> None:
    """What a killed worker leaves: a running job whose lease runs out."""
    await world.execute(
        "UPDATE jobs SET state = 'running', worker = gen_random_uuid(), attempts = attempts + 1, finished_at = NULL,"
        " lease_until = clock_timestamp() - interval '1 second' WHERE id = :id",
        id=job,
    )


async def test_a_killed_worker_s_job_is_taken_over_where_it_was(world: World, org: Org) -> None:
    """Three steps of which one was saved: two are left, and each takes effect once."""

    async def three(job: Job) -> None:
        for step in range(job.done, 3):
            async with job.transaction() as session:
                name = text("UPDATE jobs SET by_name = by_name || :step WHERE id = :id")
                await session.execute(name, {"id": job.id, "step": str(step)})
                await job.advance(session, step + 1, 3)

    task = task_of(three)
    job = await _defer(world, org, task)
    await _killed_after(world, job)
    await world.execute("UPDATE jobs SET done = 1, by_name = '0' WHERE id = :id", id=job)
    assert await run_jobs(world, org, task) == 1
    row = await _row(world, job)
    assert (row["state"], row["by_name"], row["attempts"]) == ("done", "012", 2)


async def test_a_live_lease_is_respected_and_a_job_that_kills_its_workers_ends(world: World, org: Org) -> None:
    task = task_of(nothing, attempts=2)
    job = await _defer(world, org, task)
    await _killed_after(world, job)
    await world.execute("UPDATE jobs SET lease_until = clock_timestamp() + interval '1 minute' WHERE id = :id", id=job)
    assert await run_jobs(world, org, task) == 0
    await _killed_after(world, job)
    assert await run_jobs(world, org, task) == 1
    row = await _row(world, job)
    assert (row["state"], row["problem"]["slug"]) == ("failed", "job-abandoned")


async def test_a_worker_that_lost_its_job_saves_nothing_more(world: World, org: Org) -> None:
    async def slow(job: Job) -> None:
        await world.execute("UPDATE jobs SET worker = gen_random_uuid() WHERE id = :id", id=job.id)
        with pytest.raises(Lost):
            await job.progress(1, 2)
        async with job.transaction() as session:
            await job.finish(session, "mine")

    task = task_of(slow)
    job = await _defer(world, org, task)
    assert await run_jobs(world, org, task) == 1
    row = await _row(world, job)
    assert (row["state"], row["done"], row["result"]) == ("running", 0, None)


async def test_a_job_sees_its_own_organisation_only(world: World, org: Org, other: Org) -> None:
    async def look(job: Job) -> list[str]:
        async with job.transaction() as session:
            found = await session.execute(text("SELECT DISTINCT org_id FROM users"))
            return [str(each) for each in found.scalars()]

    task = task_of(look)
    job = await _defer(world, other, task)
    assert await run_jobs(world, org, task) == 0
    assert await run_jobs(world, other, task) == 1
    assert (await _row(world, job))["result"] == [str(other.id)]


async def test_the_result_file(world: World, org: Org, other: Org, known: Callable[[Task], Task]) -> None:
    async def write(job: Job) -> None:
        file = await job.keep_file("序列号\n".encode(), "结果.csv", "text/csv")
        async with job.transaction() as session:
            await job.finish(session, {"rows": 1}, file)

    task = known(task_of(write))
    job = await _defer(world, org, task)
    at = f"/api/v1/jobs/{job}/result"
    assert slug_of(await world.client("dispatcher", org).get(at)) == (404, "not-found")
    await run_jobs(world, org, task)
    told = await ok(await world.client("dispatcher", org).get(f"/api/v1/jobs/{job}"))
    assert told["result_url"] == at
    answer = await world.client("dispatcher", org).get(told["result_url"])
    assert answer.content.decode() == "序列号\n"
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''%E7%BB%93%E6%9E%9C.csv"
    assert slug_of(await world.client("manager", other).get(at)) == (404, "not-found")


def double(n: int) -> int:
    return n * 2


async def test_what_needs_the_processor_is_computed_in_another_process(world: World, org: Org) -> None:
    async def compute(job: Job) -> int:
        return await job.compute(double, job.args["n"])

    task = task_of(compute)
    job = await _defer(world, org, task)
    await run_jobs(world, org, task)
    assert (await _row(world, job))["result"] == 6


# --- workers ---------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def _working(*made: Worker) -> AsyncIterator[None]:
    for worker in made:
        worker.start()
    try:
        yield
    finally:
        for worker in made:
            await worker.stop()


async def test_two_workers_do_each_job_once_and_a_deferral_wakes_them(own_world: World) -> None:
    world, done, all_done = own_world, list[UUID](), asyncio.Event()

    async def note(job: Job) -> None:
        done.append(job.id)
        if len(done) == 20:
            all_done.set()

    org, task = await make_org(world), task_of(note)
    pair = [make_worker(world, [task], at=world.clock.now) for _ in range(2)]
    async with _working(*pair):
        wanted = [UUID(await _defer(world, org, task)) for _ in range(20)]
        for worker in pair:
            worker.wake()
        await asyncio.wait_for(all_done.wait(), PATIENCE)
        # Before they are stopped: what ran and was not yet written down goes back then, and is done again.
        assert sorted(done) == wanted


async def test_a_stopped_worker_gives_its_job_back_at_once(own_world: World) -> None:
    world, begun = own_world, asyncio.Event()

    async def endless(_: Job) -> None:
        begun.set()
        await asyncio.Event().wait()

    org, task = await make_org(world), task_of(endless)
    job = await _defer(world, org, task)
    async with _working(make_worker(world, [task], at=world.clock.now)):
        await asyncio.wait_for(begun.wait(), PATIENCE)
    row = await _row(world, job)
    assert (row["state"], row["attempts"]) == ("waiting", 0)


@pytest.mark.parametrize(("sql", "state"), [
    ("UPDATE jobs SET cancel_requested = true", "cancelled"),
    ("UPDATE jobs SET worker = gen_random_uuid()", "running"),
])  # fmt: skip
async def test_a_task_that_never_asks_is_interrupted(
    own_world: World, monkeypatch: pytest.MonkeyPatch, sql: str, state: str
) -> None:
    """Whoever renews the lease learns that the job is to end, or is another's."""
    world = own_world

    async def deaf(_: Job) -> None:
        await world.execute(sql)
        await asyncio.Event().wait()

    org, task = await make_org(world), task_of(deaf)
    job = await _defer(world, org, task)
    monkeypatch.setattr(workers, "RENEW_SECONDS", 0.01)
    await asyncio.wait_for(run_jobs(world, org, task), PATIENCE)
    assert (await _row(world, job))["state"] == state


async def test_a_periodic_task_has_one_job_a_turn_for_each_organisation(own_world: World) -> None:
    world = own_world
    orgs, task = [await make_org(world), await make_org(world)], task_of(nothing, every=timedelta(minutes=5))
    start = world.clock.now
    count = "SELECT count(*) AS n, count(DISTINCT org_id) AS orgs FROM jobs"

    async def turn(at: timedelta) -> dict[str, Any]:
        pair = [make_worker(world, [task], at=start + at) for _ in range(2)]
        for worker in pair:
            await worker.defer_periodic()
        assert await pair[0].defer_periodic() is False, "this process has said so already"
        return (await world.rows(count))[0]

    assert await turn(timedelta()) == {"n": 2, "orgs": 2}
    assert await turn(timedelta(minutes=5)) == {"n": 2, "orgs": 2}, "the last one is not finished"
    for org in orgs:
        assert await run_jobs(world, org, task, at=start) == 1
    assert await turn(timedelta(minutes=5)) == {"n": 4, "orgs": 2}
    await world.execute("UPDATE jobs SET state = 'done', finished_at = :at", at=start)
    assert await turn(timedelta(days=2)) == {"n": 2, "orgs": 2}, "what is older than a day is cleared away"
