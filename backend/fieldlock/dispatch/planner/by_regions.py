"""Large days: cut into regions, each searched as a day of its own, one per core; then cut anew along other lines.

The temperature falls over all the rounds as it falls over one search, so what a border did is mended by the next round.
Only as many regions as cores are in memory as tables, which is why a day of 10,000 jobs needs no more than a small one.
"""

import math
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from threading import Lock

from fieldlock.dispatch.planner.check import price
from fieldlock.dispatch.planner.day import Day, Plan
from fieldlock.dispatch.planner.regions import Region, cut, day_of_region, merged
from fieldlock.dispatch.planner.solve import Knobs, Search, knobs_for

# The best at 1,000 jobs, of 83 to 500 jobs a region at equal processor time; of 4 to 10 rounds none was surely better.
# One or two runs each: docs/planner.md.
SIZE = 250
ROUNDS = 8
# Somewhat more than a sixth of a turn, so that no round draws the lines of another.
TURN = math.pi / 3 + 0.1
# Seconds that a region is searched, should preparing it have taken all of its share.
LEAST = 0.1

Progress = Callable[[float, int], bool]


@dataclass
class Standing:
    """The plan so far, what it costs in seconds of travel, and whether somebody asked to stop."""

    plan: Plan
    total: int
    stopped: bool = False
    lock: Lock = field(default_factory=Lock)


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
    count = math.ceil(len(day.jobs) / size / threads) * threads
    with ThreadPoolExecutor(threads) as pool:
        for turn in range(rounds):
            knobs, until = _knobs(knobs_for(start), turn, rounds), seconds * (turn + 1) / rounds
            rows = _rows(cut(day, count, turn * TURN, now.plan), threads)
            work = [pool.submit(_search_all, day, row, now, limits, until, seed + turn, knobs) for row in rows]
            for one in work:
                one.result()
            if now.stopped:
                break
    return now.plan


def _knobs(usual: Knobs, turn: int, rounds: int) -> Knobs:
    """A round's stretch of the way from warm to cold."""
    warm, cold = (usual.warm * (usual.cold / usual.warm) ** (n / rounds) for n in (turn, turn + 1))
    return replace(usual, warm=warm, cold=cold)


def _rows(regions: list[Region], threads: int) -> list[list[Region]]:
    """The regions that can be searched, a row for each thread, with about as many jobs in each."""
    rows: list[list[Region]] = [[] for _ in range(threads)]
    for region in sorted(regions, key=lambda one: -len(one.jobs)):
        if region.jobs and region.people:
            min(rows, key=_jobs).append(region)
    return rows


def _jobs(row: list[Region]) -> int:
    return sum(len(region.jobs) for region in row)


def _search_all(
    day: Day, row: list[Region], now: Standing, limits: Limits, end: float, seed: int, knobs: Knobs
) -> None:
    """One after the other, each for its share, by jobs, of what is left of the round."""
    for n, region in enumerate(row):
        gone = limits.gone()
        if gone >= end or now.stopped:
            return
        until = gone + (end - gone) * len(region.jobs) / _jobs(row[n:])
        _search(day, region, now, limits, until=until, seed=seed, knobs=knobs)


def _search(day: Day, region: Region, now: Standing, limits: Limits, *, until: float, seed: int, knobs: Knobs) -> None:
    part, known = day_of_region(day, region, now.plan)
    search = Search(part, seed=seed, threads=1, knobs=knobs, clock=limits.clock)
    search.start_from(known)
    known_total = search.standing()

    def told(_: float, best: int) -> bool:
        nonlocal known_total
        with now.lock:
            now.total, known_total = now.total + best - known_total, best
            if limits.progress and not now.stopped:
                now.stopped = limits.progress(limits.gone() / limits.seconds, now.total)
        return now.stopped

    search.run(max(LEAST, until - limits.gone()), told)
    with now.lock:
        now.plan = merged(day, now.plan, region, search.plan())
