"""The working space of one searching thread, and how a trial change is begun, kept or taken back. Compiled."""

from typing import NamedTuple

import numpy as np

from fieldlock.dispatch.planner.compiled import compiled
from fieldlock.dispatch.planner.layout import (
    COUNT,
    FIRST,
    HELD_COLUMNS,
    HOME_1,
    HOME_2,
    JOB,
    OWNER,
    ROUTE_COLUMNS,
    SECOND,
    SECONDS,
    STOP_COLUMNS,
    WEIGHT,
    WHEN,
    Ints,
    Longs,
    Problem,
)
from fieldlock.dispatch.planner.route import drop, put, refresh, row_of

# Entries of `sums`: seconds of travel, of weight of the jobs left out, of change cost, their total, and the best total.
TRAVEL, LEFT_OUT, CHANGED, NOW, BEST = range(5)
# Entries of `counts`: jobs out, people touched, jobs changed, the number of the trial, people and jobs of this thread.
OUT, TOUCHED, MOVED, TRIAL, PEOPLE, JOBS = range(6)
# Entries of `clock`: the newest version of a route, and the step to the next (threads never give the same number).
TIME, STEP = range(2)


class Desk(NamedTuple):
    """`out` are the jobs not planned. What was touched since `begin` is noted with what it was before."""

    sums: Longs
    counts: Ints
    clock: Ints
    seed: "np.ndarray[tuple[int], np.dtype[np.uint64]]"
    people: Ints
    jobs: Ints
    out: Ints
    out_before: Ints
    sums_before: Longs
    touched: Ints
    touched_in: Ints
    stops_before: Ints
    routes_before: Ints
    used_before: Ints
    moved: Ints
    moved_in: Ints
    held_before: Ints
    best_stops: Ints
    best_counts: Ints
    best_when: Ints
    offers: Ints


def make_desk(problem: Problem, room: int, seed: int, thread: int, threads: int) -> Desk:
    people, jobs, parts = len(problem.people), len(problem.jobs), problem.needs.shape[1]
    return Desk(
        sums=np.zeros(5, np.int64),
        counts=np.zeros(6, np.int32),
        clock=np.array([thread, threads], np.int32),
        seed=np.array([seed * 7919 + thread], np.uint64),
        people=np.zeros(people, np.int32),
        jobs=np.zeros(jobs, np.int32),
        out=np.zeros(jobs, np.int32),
        out_before=np.zeros(jobs, np.int32),
        sums_before=np.zeros(5, np.int64),
        touched=np.zeros(people, np.int32),
        touched_in=np.full(people, -1, np.int32),
        stops_before=np.zeros((people, room + 2, STOP_COLUMNS), np.int32),
        routes_before=np.zeros((people, ROUTE_COLUMNS), np.int32),
        used_before=np.zeros((people, parts), np.int32),
        moved=np.zeros(jobs, np.int32),
        moved_in=np.full(jobs, -1, np.int32),
        held_before=np.zeros((jobs, HELD_COLUMNS), np.int32),
        best_stops=np.zeros((people, room), np.int32),
        best_counts=np.zeros(people, np.int32),
        best_when=np.full(jobs, -1, np.int32),
        offers=np.zeros((2 * (people * 4 + jobs * 3), 5), np.int32),
    )


@compiled
def begin(desk):
    desk.counts[TRIAL] += 1
    desk.counts[TOUCHED] = 0
    desk.counts[MOVED] = 0
    for i in range(desk.counts[OUT]):
        desk.out_before[i] = desk.out[i]
    desk.sums_before[:] = desk.sums
    return desk.counts[OUT]


@compiled
def touch(state, desk, p):
    """Notes route p as it was, once a trial."""
    if desk.touched_in[p] == desk.counts[TRIAL]:
        return
    desk.touched_in[p] = desk.counts[TRIAL]
    desk.touched[desk.counts[TOUCHED]] = p
    desk.counts[TOUCHED] += 1
    for i in range(state.routes[p, COUNT] + 2):
        for c in range(STOP_COLUMNS):
            desk.stops_before[p, i, c] = state.stops[p, i, c]
    for c in range(ROUTE_COLUMNS):
        desk.routes_before[p, c] = state.routes[p, c]
    for k in range(state.used.shape[1]):
        desk.used_before[p, k] = state.used[p, k]


@compiled
def note(state, desk, j):
    """Notes who held job j, once a trial."""
    if desk.moved_in[j] == desk.counts[TRIAL]:
        return
    desk.moved_in[j] = desk.counts[TRIAL]
    desk.moved[desk.counts[MOVED]] = j
    desk.counts[MOVED] += 1
    for c in range(HELD_COLUMNS):
        desk.held_before[j, c] = state.held[j, c]


@compiled
def undo(state, desk, out_before):
    for n in range(desk.counts[TOUCHED]):
        p = desk.touched[n]
        for i in range(desk.routes_before[p, COUNT] + 2):
            for c in range(STOP_COLUMNS):
                state.stops[p, i, c] = desk.stops_before[p, i, c]
        for c in range(ROUTE_COLUMNS):
            state.routes[p, c] = desk.routes_before[p, c]
        for k in range(state.used.shape[1]):
            state.used[p, k] = desk.used_before[p, k]
    for n in range(desk.counts[MOVED]):
        j = desk.moved[n]
        for c in range(HELD_COLUMNS):
            state.held[j, c] = desk.held_before[j, c]
    for i in range(out_before):
        desk.out[i] = desk.out_before[i]
    desk.counts[OUT] = out_before
    desk.sums[:] = desk.sums_before


@compiled
def change_price(problem, j, p):
    """What it costs that p, and not one who has the job in the plan in force, does it."""
    if problem.jobs[j, HOME_1] < 0 or p in (problem.jobs[j, HOME_1], problem.jobs[j, HOME_2]):
        return 0
    return problem.change[0]


@compiled
def take_out(problem, state, desk, j):
    """Takes job j out of its routes, whose bounds the caller renews. False: another thread holds it too."""
    one, two = state.held[j, FIRST], state.held[j, SECOND]
    me = desk.clock[TIME] % desk.clock[STEP]
    if state.routes[one, OWNER] != me or (two >= 0 and state.routes[two, OWNER] != me):
        return False
    note(state, desk, j)
    touch(state, desk, one)
    drop(problem, state, one, row_of(state, one, j))
    desk.sums[CHANGED] -= change_price(problem, j, one)
    if two >= 0:
        touch(state, desk, two)
        drop(problem, state, two, row_of(state, two, j))
        desk.sums[CHANGED] -= change_price(problem, j, two)
    state.held[j, FIRST] = state.held[j, SECOND] = state.held[j, WHEN] = -1
    desk.out[desk.counts[OUT]] = j
    desk.counts[OUT] += 1
    desk.sums[LEFT_OUT] += problem.jobs[j, WEIGHT]
    return True


@compiled
def put_in(problem, state, desk, j, p, row):
    """Puts job j into route p; a two-person job is put in twice, its start stored before."""
    note(state, desk, j)
    touch(state, desk, p)
    put(problem, state, p, row, j)
    refresh(problem, state, p, desk.clock)
    desk.sums[CHANGED] += change_price(problem, j, p)
    if state.held[j, FIRST] < 0:
        state.held[j, FIRST] = p
        desk.sums[LEFT_OUT] -= problem.jobs[j, WEIGHT]
    else:
        state.held[j, SECOND] = p


@compiled
def weigh(state, desk):
    """The total after the trial's changes."""
    for n in range(desk.counts[TOUCHED]):
        p = desk.touched[n]
        desk.sums[TRAVEL] += state.routes[p, SECONDS] - desk.routes_before[p, SECONDS]
    desk.sums[NOW] = desk.sums[TRAVEL] + desk.sums[LEFT_OUT] + desk.sums[CHANGED]
    return desk.sums[NOW]


@compiled
def remember(state, desk):
    """Keeps this thread's routes as the best so far."""
    desk.sums[BEST] = desk.sums[NOW]
    for n in range(desk.counts[PEOPLE]):
        p = desk.people[n]
        count = state.routes[p, COUNT]
        desk.best_counts[p] = count
        for i in range(count):
            j = state.stops[p, i + 1, JOB]
            desk.best_stops[p, i] = j
            desk.best_when[j] = state.held[j, WHEN]
