"""The search over time: two threads, each on its own half of the people, halved anew along another line each time.
Where only a few people have work, one thread has them all.

Compiled functions release the interpreter lock, so threads suffice; nothing here may run in a web process all the same.
"""

import math
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np

from fieldlock.dispatch.planner import arrays
from fieldlock.dispatch.planner.day import Day, Plan
from fieldlock.dispatch.planner.desk import (
    BEST,
    CHANGED,
    JOBS,
    LEFT_OUT,
    NOW,
    OUT,
    PEOPLE,
    TIME,
    TRAVEL,
    Desk,
    make_desk,
    remember,
)
from fieldlock.dispatch.planner.layout import (
    COUNT,
    FIRST,
    JOB,
    OWNER,
    PLACE,
    SECONDS,
    SEEN,
    VERSION,
    WEIGHT,
    Floats,
    Ints,
    Problem,
    State,
    empty_state,
)
from fieldlock.dispatch.planner.route import refresh
from fieldlock.dispatch.planner.search import anneal
from fieldlock.dispatch.planner.travel import flat

THREADS = 2
Numbers = np.ndarray[Any, np.dtype[np.signedinteger]]
NEWEST = 1_500_000_000
# A thread with fewer routes in use could only move jobs to and fro between them.
LEAST_ROUTES = 4


@dataclass
class Knobs:
    """The search's numbers; temperatures as shares of the mean leg of travel."""

    mean_out: float = 10.0
    longest: float = 10.0
    blink: float = 0.01
    split: float = 0.5
    skip: float = 0.93
    kin: float = 0.0
    warm: float = 6.0
    cold: float = 0.05
    phase: float = 0.1

    def array(self) -> Floats:
        return np.array([self.mean_out, self.longest, self.blink, self.split, self.skip])


def knobs_for(start: Plan | None) -> Knobs:
    """Warm enough to leave the first plan far behind; with a plan to begin with, not so warm that it is lost."""
    return Knobs() if start is None else Knobs(warm=0.2)


@dataclass
class Best:
    total: int
    stops: Ints
    counts: Ints
    when: Ints


class Search:
    def __init__(
        self,
        day: Day,
        *,
        seed: int = 1,
        threads: int = THREADS,
        knobs: Knobs | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.day = day
        self.clock = clock
        self.knobs = knobs or Knobs()
        self.problem: Problem = arrays.problem_of(day, self.knobs.kin)
        self.room = arrays.room_of(day)
        self.state: State = empty_state(self.problem, self.room)
        self.desks = [make_desk(self.problem, self.room, seed, n, threads) for n in range(threads)]
        self.random = np.random.default_rng(seed)
        self.trials = 0
        weights = self.problem.jobs[:, WEIGHT].astype(np.int64)
        self.best = Best(
            int(weights.sum()) + 1,
            np.zeros((len(day.people), self.room), np.int32),
            np.zeros(len(day.people), np.int32),
            np.full(len(day.jobs), -1, np.int32),
        )
        self._refresh_all()

    def start_from(self, plan: Plan) -> None:
        """The plan is the best so far until a cheaper one is found, even if the time is over before the first trial."""
        arrays.fill(self.day, plan, self.state, self.problem.needs)
        self._refresh_all()
        self._halves(split=False)
        self._hand_out()
        self._collect(self.desks[:1])

    def plan(self) -> Plan:
        return arrays.plan_from(self.day, self.best.stops, self.best.counts, self.best.when)

    def standing(self) -> int:
        """What the plan that the search stands at costs, in seconds of travel."""
        out = self.problem.jobs[self.state.held[:, FIRST] < 0, WEIGHT]
        people = np.arange(len(self.day.people))
        return int(self.state.routes[:, SECONDS].sum(dtype=np.int64) + out.sum(dtype=np.int64)) + self._changes(people)

    def _refresh_all(self) -> None:
        clock = self.desks[0].clock
        for p in range(len(self.day.people)):
            refresh(self.problem, self.state, p, clock)

    def _halves(self, split: bool) -> None:
        """Gives every route an owner: by the side of a random line, or the first where there is little to halve."""
        owners = np.zeros(len(self.day.people), np.int32)
        used = np.count_nonzero(self.state.routes[:, COUNT])
        if split and len(self.desks) > 1 and used >= LEAST_ROUTES * len(self.desks):
            angle = self.random.uniform(0, 2 * math.pi)
            heights = self._centres() @ np.array([math.cos(angle), math.sin(angle)])
            order = np.argsort(heights)
            load = np.cumsum(self.state.routes[order, COUNT] + 1)
            owners[order] = np.minimum(load * len(self.desks) // (load[-1] + 1), len(self.desks) - 1)
        self.state.routes[:, OWNER] = owners

    def _centres(self) -> Floats:
        points = flat(self.day.coords)
        centres: Floats = points[self.problem.people[:, 1]].copy()
        for p in range(len(centres)):
            places = self.problem.jobs[self.state.stops[p, 1 : self.state.routes[p, COUNT] + 1, JOB], 0]
            if len(places):
                centres[p] = points[places].mean(axis=0)
        return centres

    def _hand_out(self) -> None:
        """Each desk gets its people, the jobs in their routes, and its share of the jobs that are out."""
        state, weights = self.state, self.problem.jobs[:, WEIGHT]
        out = np.flatnonzero(state.held[:, FIRST] < 0)
        shares = self._share(out)
        for n, desk in enumerate(self.desks):
            people = np.flatnonzero(state.routes[:, OWNER] == n)
            mine = out[shares == n]
            held = np.flatnonzero(state.held[:, FIRST] >= 0)
            held = held[state.routes[state.held[held, FIRST], OWNER] == n]
            jobs = np.concatenate([held, mine])
            desk.people[: len(people)], desk.jobs[: len(jobs)], desk.out[: len(mine)] = people, jobs, mine
            desk.counts[PEOPLE], desk.counts[JOBS], desk.counts[OUT] = len(people), len(jobs), len(mine)
            desk.sums[TRAVEL] = state.routes[people, SECONDS].astype(np.int64).sum()
            desk.sums[LEFT_OUT] = weights[mine].astype(np.int64).sum()
            desk.sums[CHANGED] = self._changes(people)
            desk.sums[NOW] = desk.sums[TRAVEL] + desk.sums[LEFT_OUT] + desk.sums[CHANGED]
            remember(state, desk)

    def _changes(self, people: Numbers) -> int:
        if not self.problem.change[0]:
            return 0
        jobs, changes = self.problem.jobs, 0
        for p in people:
            for j in self.state.stops[p, 1 : self.state.routes[p, COUNT] + 1, JOB]:
                changes += bool(jobs[j, 6] >= 0 and p not in (jobs[j, 6], jobs[j, 7]))
        return changes * int(self.problem.change[0])

    def _share(self, out: Numbers) -> Ints:
        """A job that is out goes to the owner of one of those who may do it, another each time."""
        owners = self.state.routes[:, OWNER]
        shares = np.zeros(len(out), np.int32)
        for n, j in enumerate(out):
            able = self.problem.allowed[self.problem.offsets[j] : self.problem.offsets[j + 1]]
            if len(able):
                shares[n] = owners[self.random.choice(able)]
        return shares

    def run(self, seconds: float, progress: Callable[[float, int], bool] | None = None) -> None:
        """Searches for that long. `progress(share, best)` is told after each phase and ends the search by True."""
        began = self.clock()
        leg = self._usual_leg()
        warm, cold = self.knobs.warm * leg, self.knobs.cold * leg
        phase = max(self.knobs.phase, seconds / 200)
        with ThreadPoolExecutor(len(self.desks)) as pool:
            first = True
            while (gone := self.clock() - began) < seconds:
                self._halves(split=not first)
                self._hand_out()
                until = began + min(seconds, gone + phase)
                span = (began, seconds, warm, cold, until)
                desks = self.desks[:1] if first else self.desks
                list(pool.map(lambda desk, span=span: self._work(desk, span), desks))
                self._collect(desks)
                first = False
                if progress and progress((self.clock() - began) / seconds, self.best.total):
                    break

    def _usual_leg(self) -> float:
        """Seconds of travel to one of the nearest ten jobs, on average: what temperatures are measured in."""
        places = self.problem.jobs[:, PLACE]
        near = self.problem.near[:, 1:11]
        if near.size == 0:
            return 1.0
        return max(1.0, float(self.problem.travel[places[:, None], places[near]].mean()))

    def _work(self, desk: Desk, span: tuple[float, float, float, float, float]) -> None:
        began, seconds, warm, cold, until = span
        knobs, trials = self.knobs.array(), 1
        if desk.counts[JOBS] == 0 or desk.counts[PEOPLE] == 0:
            return
        now = self.clock()
        while True:
            heat = warm * (cold / warm) ** ((now - began) / seconds)
            anneal(self.problem, self.state, desk, knobs, trials, heat, heat)
            self.trials += trials
            took, now = self.clock() - now, self.clock()
            trials = max(1, min(100_000, int(trials * min(4.0, 0.01 / max(took, 1e-6)))))
            if now >= until:
                return

    def _collect(self, desks: list[Desk]) -> None:
        """The desks' best halves are a whole plan: the best so far, if it is cheaper."""
        total = sum(int(desk.sums[BEST]) for desk in desks)
        if total < self.best.total:
            for desk in desks:
                self._keep(desk)
            self.best.total = total
        if max(desk.clock[TIME] for desk in self.desks) > NEWEST:
            self._restart_clocks()

    def _keep(self, desk: Desk) -> None:
        for p in desk.people[: desk.counts[PEOPLE]]:
            count = desk.best_counts[p]
            stops = desk.best_stops[p, :count]
            self.best.counts[p] = count
            self.best.stops[p, :count] = stops
            self.best.when[stops] = desk.best_when[stops]

    def _restart_clocks(self) -> None:
        self.state.cache[:, SEEN] = -1
        for n, desk in enumerate(self.desks):
            desk.clock[TIME] = n
        self.state.routes[:, VERSION] = 0
        self._refresh_all()
