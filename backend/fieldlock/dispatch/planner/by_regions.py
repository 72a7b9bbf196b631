"""Large days: cut into regions, each searched as a day of its own, in turn; then cut anew along other lines.

The temperature falls over all the rounds as it falls over one search, so what a border did is mended by the next round.
Only a region at a time is in memory as tables, which is why a day of 10,000 jobs needs no more than a small one.
"""

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from fieldlock.dispatch.planner.check import price
from fieldlock.dispatch.planner.day import Day, Plan
from fieldlock.dispatch.planner.regions import Region, cut, day_of_region, merged
from fieldlock.dispatch.planner.solve import Knobs, Search

# The best at 1,000 jobs, of 125 to 600 jobs a region and 4 to 10 rounds at equal processor time; at 3,000 it was
# 200 and ten. One or two runs each: docs/planner.md.
SIZE = 200
ROUNDS = 8
# Somewhat more than a sixth of a turn, so that no round draws the lines of another.
TURN = math.pi / 3 + 0.1

Progress = Callable[[float, int], bool]


@dataclass
class Standing:
    """The plan so far, what it costs in seconds of travel, and whether somebody asked to stop."""

    plan: Plan
    total: int
    stopped: bool = False


@dataclass(frozen=True)
class Limits:
    seconds: float
    threads: int
    progress: Progress | None
    clock: Callable[[], float]
    began: float

    def gone(self) -> float:
        return self.clock() - self.began


def plan(
    day: Day,
    *,
    seconds: float,
    seed: int = 1,
    threads: int = 2,
    start: Plan | None = None,
    progress: Progress | None = None,
    size: int = SIZE,
    rounds: int = ROUNDS,
    clock: Callable[[], float] = time.perf_counter,
) -> Plan:
    """The cheapest plan found in that many seconds, cutting and preparing included."""
    limits = Limits(seconds, threads, progress, clock, clock())
    begin = start or Plan({}, {})
    now = Standing(begin, round(price(day, begin).cost * 3600))
    for turn in range(rounds):
        knobs = _knobs(turn, rounds)
        regions = cut(day, math.ceil(len(day.jobs) / size), turn * TURN, now.plan)
        for region, until in _shares(regions, seconds * (turn + 1) / rounds, limits):
            _search(day, region, now, limits, until=until, seed=seed + turn, knobs=knobs)
            if now.stopped:
                return now.plan
    return now.plan


def _knobs(turn: int, rounds: int) -> Knobs:
    """A round's stretch of the way from warm to cold."""
    usual = Knobs()
    warm, cold = (usual.warm * (usual.cold / usual.warm) ** (n / rounds) for n in (turn, turn + 1))
    return replace(usual, warm=warm, cold=cold)


def _shares(regions: list[Region], end: float, limits: Limits) -> Iterator[tuple[Region, float]]:
    """Each region with the second until which it is searched: its share, by jobs, of what is left of the round."""
    left = sum(len(region.jobs) for region in regions)
    for region in regions:
        gone = limits.gone()
        if region.jobs and region.people and gone < end:
            yield region, gone + (end - gone) * len(region.jobs) / left
        left -= len(region.jobs)


def _search(day: Day, region: Region, now: Standing, limits: Limits, *, until: float, seed: int, knobs: Knobs) -> None:
    part, known = day_of_region(day, region, now.plan)
    search = Search(part, seed=seed, threads=limits.threads, knobs=knobs, clock=limits.clock)
    search.start_from(known)
    before = search.standing()

    def told(_: float, best: int) -> bool:
        if limits.progress and limits.progress(limits.gone() / limits.seconds, now.total + best - before):
            now.stopped = True
        return now.stopped

    left = until - limits.gone()
    if left > 0:
        search.run(left, told)
        now.total += search.best.total - before
        now.plan = merged(day, now.plan, region, search.plan())
