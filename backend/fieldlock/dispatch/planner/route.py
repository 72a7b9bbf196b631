"""One route, compiled: its bounds, and the price of one more stop. See `layout` for the two states."""

import numpy as np

from fieldlock.dispatch.planner.compiled import compiled
from fieldlock.dispatch.planner.layout import (
    AT,
    BREAK_HI,
    BREAK_LENGTH,
    BREAK_LO,
    COUNT,
    END,
    HI,
    JOB,
    LENGTH,
    LO,
    NEVER,
    OFF,
    ON,
    OPEN,
    OPEN_BY,
    PLACE,
    SECONDS,
    START,
    TAKEN,
    TAKEN_BY,
    VERSION,
    WHEN,
)


@compiled
def taken_on_the_way(left, arrive, lo, hi, length):
    """Arrival with the break taken on a leg that began at `left` with the break still to come."""
    if length == 0 or left > hi:
        return NEVER
    return max(arrive, lo) + length


@compiled
def leave(arrive, lo, hi, length, fixed):
    """Departure from a job reached at `arrive`; its start is the earliest in its window, or the fixed one."""
    if fixed >= 0:
        return fixed + length if arrive <= fixed and lo <= fixed <= hi else NEVER
    start = max(arrive, lo)
    return start + length if start <= hi else NEVER


@compiled
def latest(by, lo, hi, length, fixed):
    """Latest arrival at a job that must be left by `by`."""
    if fixed >= 0:
        return fixed if fixed + length <= by else -NEVER
    start = min(hi, by - length)
    return start if start >= lo else -NEVER


@compiled
def forward(problem, state, p):
    people, stops, travel, jobs = problem.people, state.stops, problem.travel, problem.jobs
    count = state.routes[p, COUNT]
    lo, hi, length = people[p, BREAK_LO], people[p, BREAK_HI], people[p, BREAK_LENGTH]
    at, open_, taken, seconds = people[p, START], people[p, ON], NEVER, 0
    stops[p, 0, JOB], stops[p, 0, AT], stops[p, 0, OPEN], stops[p, 0, TAKEN] = -1, at, open_, taken
    for i in range(1, count + 1):
        j = stops[p, i, JOB]
        place, fixed = jobs[j, PLACE], state.held[j, WHEN]
        leg = travel[at, place]
        seconds += leg
        arrive = open_ + leg
        taken = min(taken + leg, taken_on_the_way(open_, arrive, lo, hi, length))
        open_ = leave(arrive, jobs[j, LO], jobs[j, HI], jobs[j, LENGTH], fixed)
        taken = leave(taken, jobs[j, LO], jobs[j, HI], jobs[j, LENGTH], fixed)
        at = place
        stops[p, i, AT], stops[p, i, OPEN], stops[p, i, TAKEN] = at, open_, taken
    end = people[p, END]
    stops[p, count + 1, JOB], stops[p, count + 1, AT] = -1, end
    state.routes[p, SECONDS] = seconds + travel[at, end]


@compiled
def backward(problem, state, p):
    people, stops, travel, jobs = problem.people, state.stops, problem.travel, problem.jobs
    count = state.routes[p, COUNT]
    lo, hi, length = people[p, BREAK_LO], people[p, BREAK_HI], people[p, BREAK_LENGTH]
    at = people[p, END]
    open_by = people[p, OFF] if length == 0 else -NEVER
    taken_by = people[p, OFF] if length else -NEVER
    stops[p, count + 1, OPEN_BY], stops[p, count + 1, TAKEN_BY] = open_by, taken_by
    for i in range(count, 0, -1):
        j = stops[p, i, JOB]
        fixed = state.held[j, WHEN]
        leg = travel[stops[p, i, AT], at]
        open_by = open_by - leg
        if length and lo + length <= taken_by:
            open_by = max(open_by, min(hi, taken_by - length - leg))
        open_by = latest(open_by, jobs[j, LO], jobs[j, HI], jobs[j, LENGTH], fixed)
        taken_by = latest(taken_by - leg, jobs[j, LO], jobs[j, HI], jobs[j, LENGTH], fixed)
        at = stops[p, i, AT]
        stops[p, i, OPEN_BY], stops[p, i, TAKEN_BY] = open_by, taken_by


@compiled
def refresh(problem, state, person, clock):
    """Bounds anew after a change. The clock numbers the versions of routes: a restored route is known again."""
    forward(problem, state, person)
    backward(problem, state, person)
    clock[0] += clock[1]
    state.routes[person, VERSION] = clock[0]


@compiled
def kept(problem, state, p):
    """Is the route, as it stands, within every window and the shift? (Bounds must be fresh.)"""
    people = problem.people
    count = state.routes[p, COUNT]
    leg = problem.travel[state.stops[p, count, AT], people[p, END]]
    left = state.stops[p, count, OPEN]
    length = people[p, BREAK_LENGTH]
    if length == 0:
        return left + leg <= people[p, OFF]
    on_the_way = taken_on_the_way(left, left + leg, people[p, BREAK_LO], people[p, BREAK_HI], length)
    return min(state.stops[p, count, TAKEN] + leg, on_the_way) <= people[p, OFF]


@compiled
def best_spot(problem, state, j, p, limit):
    """(price in seconds of travel, row before which job j goes) in route p, cheaper than `limit`; row 0: nowhere."""
    people, stops, travel, jobs = problem.people, state.stops, problem.travel, problem.jobs
    lo, hi, length = people[p, BREAK_LO], people[p, BREAK_HI], people[p, BREAK_LENGTH]
    place, first, final, work = jobs[j, PLACE], jobs[j, LO], jobs[j, HI], jobs[j, LENGTH]
    spot = 0
    for i in range(1, state.routes[p, COUNT] + 2):
        open_, done = stops[p, i - 1, OPEN], stops[p, i - 1, TAKEN]
        if open_ > final and done > final:
            break
        open_by, taken_by = stops[p, i, OPEN_BY], stops[p, i, TAKEN_BY]
        if open_by < first + work and taken_by < first + work:
            continue
        here, there = stops[p, i - 1, AT], stops[p, i, AT]
        to, on = travel[here, place], travel[place, there]
        price = to + on - travel[here, there]
        if price >= limit:
            continue
        arrive = open_ + to
        gone = leave(arrive, first, final, work, -1)
        late = leave(min(done + to, taken_on_the_way(open_, arrive, lo, hi, length)), first, final, work, -1)
        fits = gone + on <= open_by or late + on <= taken_by
        if not fits and gone < NEVER:
            fits = taken_on_the_way(gone, gone + on, lo, hi, length) <= taken_by
        if fits:
            limit = price
            spot = i
    return limit, spot


@compiled
def put(problem, state, p, row, j):
    """Opens a row for job j; the bounds are renewed by the caller."""
    count = state.routes[p, COUNT]
    for i in range(count, row - 1, -1):
        state.stops[p, i + 1, JOB] = state.stops[p, i, JOB]
    state.stops[p, row, JOB] = j
    state.routes[p, COUNT] = count + 1
    for k in range(problem.needs.shape[1]):
        state.used[p, k] += problem.needs[j, k]


@compiled
def drop(problem, state, p, row):
    """Closes the row; the bounds are renewed by the caller."""
    count = state.routes[p, COUNT]
    j = state.stops[p, row, JOB]
    for i in range(row, count):
        state.stops[p, i, JOB] = state.stops[p, i + 1, JOB]
    state.routes[p, COUNT] = count - 1
    for k in range(problem.needs.shape[1]):
        state.used[p, k] -= problem.needs[j, k]


@compiled
def row_of(state, person, j):
    for i in range(1, state.routes[person, COUNT] + 1):
        if state.stops[person, i, JOB] == j:
            return i
    return 0


@compiled
def enough(problem, state, person, j):
    """Does the van still hold what the job needs?"""
    for k in range(problem.needs.shape[1]):
        if problem.needs[j, k] and state.used[person, k] + problem.needs[j, k] > problem.stock[person, k]:
            return False
    return True


@compiled
def uniform(seed):
    """A number in [0, 1) (splitmix64)."""
    seed[0] += np.uint64(0x9E3779B97F4A7C15)
    z = seed[0]
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z = z ^ (z >> np.uint64(31))
    return np.float64(z >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@compiled
def below(seed, bound):
    """A whole number in [0, bound)."""
    return int(uniform(seed) * bound)
