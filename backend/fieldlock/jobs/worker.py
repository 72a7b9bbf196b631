"""Does background jobs: inside every web process (JOBS=on) or in a process of its own (`fieldlock work`).

Any number of workers may run; the database gives each job to one of them, for as long as it renews its lease. A killed
worker renews nothing, so after LEASE another begins its job anew; one that is stopped in order gives it back at once.
"""

import asyncio
import contextlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import structlog

from fieldlock.ids import new_id
from fieldlock.jobs import queries
from fieldlock.jobs.task import Cancelled, GiveUp, Job, Lost, Surroundings, Task

log = structlog.get_logger("fieldlock.jobs")
LEASE = timedelta(seconds=60)
RENEW_SECONDS = 15.0
LOOK_SECONDS = 2.0
FIRST_RETRY = timedelta(seconds=5)
LONGEST_RETRY = timedelta(hours=1)


def retry_after(attempt: int) -> timedelta:
    """5 s, 10 s, 20 s … at most an hour."""
    longer: int = 2 ** min(attempt - 1, 16)
    return min(FIRST_RETRY * longer, LONGEST_RETRY)


class Worker:
    """`at_once` jobs are done at the same time in this process."""

    def __init__(self, around: Surroundings, tasks: Mapping[str, Task], at_once: int = 2) -> None:
        self.id = new_id()
        self._around = around
        self._tasks = tasks
        self._at_once = at_once
        self._wake = asyncio.Event()
        self._loops: list[asyncio.Task[None]] = []
        self._turns: dict[str, str] = {}

    def start(self) -> None:
        loops = [self._keep_working() for _ in range(self._at_once)]
        self._loops = [asyncio.create_task(loop) for loop in [self._keep_time(), *loops]]

    async def stop(self) -> None:
        """What is being done goes back to the others."""
        for loop in self._loops:
            loop.cancel()
        await asyncio.gather(*self._loops, return_exceptions=True)
        self._around.pool.close()
        await self._around.kept.close()

    def wake(self) -> None:
        """There is work: do not wait for the next look."""
        self._wake.set()

    async def run_due(self, only: UUID | None = None) -> int:
        """Does what is due now, one after the other, and says how much that was; `only` of this organisation."""
        count = 0
        while await self._next(only):
            count += 1
        return count

    # --- loops ------------------------------------------------------------------------------------------------------

    async def _keep_working(self) -> None:
        while True:
            try:
                if await self._next(None):
                    continue
            except Exception:
                log.exception("could not look for jobs")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), LOOK_SECONDS)
            self._wake.clear()

    async def _keep_time(self) -> None:
        while True:
            try:
                if await self.defer_periodic():
                    self.wake()
            except Exception:
                log.exception("could not defer periodic jobs")
            await asyncio.sleep(LOOK_SECONDS)

    async def defer_periodic(self) -> bool:
        """Whether a new turn of some task has begun; the first process to say so defers its jobs."""
        now, begun = self._around.now(), False
        for task in self._tasks.values():
            if task.every is None:
                continue
            turn = str(int(now.timestamp() // task.every.total_seconds()))
            if self._turns.get(task.name) == turn:
                continue
            async with self._around.sessions() as session, session.begin():
                await queries.defer_periodic(session, task.name, turn, now)
            self._turns[task.name] = turn
            begun = True
        return begun

    # --- one job ----------------------------------------------------------------------------------------------------

    async def _next(self, only: UUID | None) -> bool:
        now = self._around.now()
        async with self._around.sessions() as session, session.begin():
            claimed = await queries.claim(session, self.id, list(self._tasks), now, LEASE, only)
        if claimed is None:
            return False
        job = await self._load(*claimed)
        if job is not None:
            await self._do(job)
        return True

    async def _load(self, org: UUID, job: UUID) -> Job | None:
        """None when it is to be done no more: cancelled while its worker died, or begun too often."""
        found = Job(org, job, self.id, self._around)
        async with found.transaction() as session:
            row = await queries.find(session, org, job)
        if row is None:
            return None
        found.fill(row)
        if row["cancel_requested"]:
            await self._end(found, "cancelled")
        elif row["attempts"] > self._tasks[row["task"]].attempts:
            await self._end(found, "failed", {"slug": "job-abandoned", "detail": ""})
        else:
            return found
        return None

    async def _do(self, job: Job) -> None:
        """Runs the task while the lease is renewed; a job that is lost or to be cancelled is interrupted."""
        structlog.contextvars.bind_contextvars(job=str(job.id), task=job.task, attempt=job.attempt)
        work = asyncio.create_task(self._run(job))
        keeping = asyncio.create_task(self._keep_lease(job, work))
        try:
            await work
        except asyncio.CancelledError:
            if job.interrupted is None:
                # This process is stopping.
                await self._back(job, self._around.now(), job.attempt - 1, None)
                raise
            await self._conclude(job, job.interrupted)
        except Exception as error:  # noqa: BLE001  # whatever a task raises is written down and tried again
            await self._conclude(job, error)
        finally:
            keeping.cancel()
            structlog.contextvars.unbind_contextvars("job", "task", "attempt")

    async def _run(self, job: Job) -> None:
        result = await self._tasks[job.task].run(job)
        if not job.ended:
            async with job.transaction() as session:
                await job.finish(session, result)

    async def _keep_lease(self, job: Job, work: asyncio.Task[None]) -> None:
        while not work.done():
            await asyncio.sleep(RENEW_SECONDS)
            try:
                async with job.transaction() as session:
                    wanted = await queries.renew(session, job.org_id, job.id, self.id, LEASE)
            except Exception:
                log.exception("could not renew the lease of a job")
                continue
            if wanted is not False and not job.ended:
                job.interrupted = Lost() if wanted is None else Cancelled()
                work.cancel()
                return

    async def _conclude(self, job: Job, error: Exception) -> None:
        """What an attempt that did not succeed comes to."""
        if isinstance(error, Lost):
            log.warning("another worker has the job")
        elif isinstance(error, Cancelled):
            await self._end(job, "cancelled")
        elif isinstance(error, GiveUp):
            await self._end(job, "failed", error.problem)
        else:
            log.error("a job failed", exc_info=error)
            problem = {"slug": "job-failed", "detail": type(error).__name__}
            if job.attempt >= self._tasks[job.task].attempts:
                await self._end(job, "failed", problem)
            else:
                await self._back(job, self._around.now() + retry_after(job.attempt), job.attempt, problem)

    async def _end(self, job: Job, state: str, problem: dict[str, Any] | None = None) -> None:
        async with job.transaction() as session:
            await queries.end(session, job.org_id, job.id, self.id, self._around.now(), state, problem=problem)

    async def _back(self, job: Job, run_at: datetime, attempts: int, problem: dict[str, Any] | None) -> None:
        async with job.transaction() as session:
            await queries.again(session, job.org_id, job.id, self.id, run_at=run_at, attempts=attempts, problem=problem)
