"""The way in to the compiled search: one day, one time limit, one plan."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from fieldlock.dispatch.planner import by_regions, reasons, regions, replan
from fieldlock.dispatch.planner.day import Day, Job, Person, Plan
from fieldlock.dispatch.planner.regions import Region
from fieldlock.dispatch.planner.solve import Knobs, Search, knobs_for

TOWN = 0.01
# Jobs above which a day is cut into regions. At 300 both ways cost the same, at 1,000 regions are a tenth cheaper.
LARGE = 500


@cache
def warm() -> None:
    """Compiles, or loads what was compiled before: a small day that takes every branch of the search once."""
    coords = [(31.0 + TOWN * n, 121.0) for n in range(4)]
    people = tuple(Person(f"T{n}", n, frozenset(), 0, 36000, None, n) for n in range(2))
    jobs = tuple(Job(f"J{n}", n, 600, 0, 30000, frozenset(), 5.0, crew=1 + n % 2) for n in range(4))
    day = Day(coords, people, jobs)
    Search(day, threads=2).run(0.02)
    reasons.left_out(day, Plan({}, {}))


def is_large(day: Day) -> bool:
    return len(day.jobs) > LARGE


def plan(
    day: Day,
    *,
    seconds: float,
    seed: int = 1,
    threads: int = 2,
    start: Plan | None = None,
    progress: Callable[[float, int], bool] | None = None,
    whole: bool = False,
) -> Plan:
    """The cheapest plan found in that many seconds, which begin when the compiled search is loaded.

    A large day is cut into regions, unless it is to be searched `whole`."""
    if not day.jobs or not day.people:
        return Plan({}, {})
    warm()
    if is_large(day) and not whole:
        return by_regions.plan(day, seconds=seconds, seed=seed, threads=threads, start=start, progress=progress)
    search = Search(day, seed=seed, threads=threads, knobs=knobs_for(start))
    if start is not None:
        search.start_from(start)
    search.run(seconds, progress)
    return search.plan()


def again(day: Day, start: Plan, seconds: float = 1.0, progress: Callable[[float, int], bool] | None = None) -> Plan:
    """Re-plans within that many seconds: once at the price of the day, and where that moves too much, once at a price
    that only a job left out is worth. Half of the time is enough for each: the search begins near where it ends.

    Of a large day only the neighbourhood of what has no place may change."""
    if not day.jobs or not day.people:
        return Plan({}, {})
    region = regions.neighbourhood(day, start, by_regions.SIZE) if is_large(day) else regions.everything(day)
    plan = _near(day, region, start, seconds / 2, progress)
    if replan.moves_too_much(day, plan):
        plan = _near(replace(day, change_cost=replan.NEEDED), region, start, seconds / 2, progress)
    return plan


def _near(day: Day, region: Region, start: Plan, seconds: float, progress: Callable[[float, int], bool] | None) -> Plan:
    """From `start`, and never hot enough to leave it far behind; what lies outside the region stays."""
    part, known = regions.day_of_region(day, region, start)
    if not part.jobs or not part.people:
        return start
    search = Search(part, knobs=Knobs(warm=0.02, cold=0.01, phase=0.05))
    search.start_from(known)
    search.run(seconds, progress)
    return regions.merged(day, start, region, search.plan())


if __name__ == "__main__":
    warm()
