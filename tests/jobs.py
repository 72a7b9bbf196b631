"""Background jobs in tests: nothing runs by itself; a test says when."""

from collections.abc import Iterable
from datetime import datetime

from tests.world import Org, World

from fieldlock.jobs.pool import Pool
from fieldlock.jobs.task import Surroundings, Task
from fieldlock.jobs.worker import Worker
from fieldlock.tasks import TASKS


def make_worker(world: World, tasks: Iterable[Task] = (), at: datetime | None = None) -> Worker:
    """A worker of the application, at the clock of the tests or at a given instant."""
    state = world.app.state
    around = Surroundings(
        state.sessions, state.settings, state.keys, lambda: at or world.clock.now, state.relay.wake, Pool()
    )
    return Worker(around, {task.name: task for task in tasks} or TASKS)


async def run_jobs(world: World, org: Org, *tasks: Task, at: datetime | None = None) -> int:
    """Does what is due in this organisation, and says how many attempts that were."""
    worker = make_worker(world, tasks, at)
    try:
        return await worker.run_due(org.id)
    finally:
        await worker.stop()
