"""The planner process that plans one day after the other, as the API uses it."""

import pytest
from tests.bench.planner.evaluate import evaluate
from tests.rules.planner.days import job, line

from fieldlock.jobs.kept import Kept
from fieldlock.plans.worker import planner

pytestmark = pytest.mark.req("S-DSP-04")


async def test_one_process_plans_day_after_day_and_is_kept_for_the_next() -> None:
    sound, unsound = line([job(), job("K", loc=5)]), line([job(), job("K", crew=3)])
    kept, told = Kept(), list[tuple[int, int]]()

    async def progress(done: int, total: int) -> None:
        told.append((done, total))

    async with planner(kept) as one:
        plan, problems = await one.plan(sound, 0.2, progress)
        assert plan is not None
        assert (plan["undone"], problems, evaluate(sound, plan)["violations"]) == (0, [], 0)
        assert told[-1] == (100, 100)
        assert await one.plan(unsound, 0.2, progress) == (None, [{"code": "CREW_SIZE", "where": "K"}])
    async with planner(kept) as same:
        assert same == one
        again, problems = await same.plan(sound, 0.2, progress, plan, "--again")
        assert again is not None
        assert (again["routes"], problems) == (plan["routes"], [])
        same.ask.close()
        with pytest.raises(RuntimeError, match="status None"):
            await same.plan(sound, 0.2, progress)
    await kept.close()


async def test_whoever_stops_listening_ends_it() -> None:
    async def enough(_: int, __: int) -> None:
        raise ValueError("enough")

    kept = Kept()
    with pytest.raises(ValueError, match="enough"):
        async with planner(kept) as one:
            await one.plan(line([job()]), 60, enough)
    while await one.answer.read(1000):
        pass
    assert one.answer.at_eof()
    await kept.close()
