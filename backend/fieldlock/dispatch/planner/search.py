"""Slack induction by string removals (Christiaens and Vanden Berghe, 2020), compiled, with annealing.

A trial takes strings of neighbouring jobs out of a few neighbouring routes and puts them back greedily, in a random one
of several orders, each where it is cheapest, now and then overlooking a route. It stays if it is not much worse.
"""

import math

import numpy as np

from fieldlock.dispatch.planner.compiled import compiled
from fieldlock.dispatch.planner.desk import (
    BEST,
    JOBS,
    NOW,
    OUT,
    PEOPLE,
    TOUCHED,
    TRIAL,
    begin,
    change_price,
    put_in,
    remember,
    take_out,
    touch,
    undo,
    weigh,
)
from fieldlock.dispatch.planner.layout import (
    COUNT,
    CREW,
    FIRST,
    JOB,
    NEVER,
    OWNER,
    PRICE,
    SECOND,
    SEEN,
    SPOT,
    VERSION,
    WEIGHT,
)
from fieldlock.dispatch.planner.pairs import put_pair
from fieldlock.dispatch.planner.route import below, best_spot, enough, refresh, row_of, uniform

ORDERS = 8
# With fewer routes in use than this, many jobs tie for the same few places, and their order matters.
FEW_ROUTES = 8
# Entries of `knobs`.
MEAN_OUT, LONGEST, BLINK, SPLIT, SKIP = range(5)


@compiled
def take_string(problem, state, desk, p, row, size, split):
    """Takes `size` jobs around `row` out of route p; with `split`, a stretch inside the string stays."""
    count = state.routes[p, COUNT]
    kept = 0
    if split and size < count:
        kept = 1
        while size + kept < count and uniform(desk.seed) > 0.01:
            kept += 1
            if uniform(desk.seed) < 0.5:
                break
    span = size + kept
    lowest, highest = max(1, row - span + 1), min(row, count - span + 1)
    start = lowest + below(desk.seed, highest - lowest + 1)
    hole = start + below(desk.seed, size + 1) if kept else NEVER
    for i in range(start + span - 1, start - 1, -1):
        if not hole <= i < hole + kept:
            take_out(problem, state, desk, state.stops[p, i, JOB])


@compiled
def ruin(problem, state, desk, knobs, mean_route):
    me = desk.clock[0] % desk.clock[1]
    longest = min(knobs[LONGEST], max(mean_route, 1.0))
    strings = int(1 + uniform(desk.seed) * (4 * knobs[MEAN_OUT] / (1 + longest) - 1))
    seed_job = desk.jobs[below(desk.seed, desk.counts[JOBS])]
    done = 0
    for n in range(problem.near.shape[1]):
        if done >= strings:
            break
        j = problem.near[seed_job, n]
        for side in range(FIRST, SECOND + 1):
            p = state.held[j, side]
            if p < 0 or state.routes[p, OWNER] != me or desk.touched_in[p] == desk.counts[3]:
                continue
            touch(state, desk, p)
            size = 1 + below(desk.seed, min(longest, state.routes[p, COUNT]))
            split = uniform(desk.seed) < knobs[SPLIT]
            take_string(problem, state, desk, p, row_of(state, p, j), size, split)
            done += 1
            break
    for n in range(desk.counts[TOUCHED]):
        refresh(problem, state, desk.touched[n], desk.clock)


@compiled
def put_one(problem, state, desk, j, blink, everywhere):
    """Puts job j where it is cheapest, unless it costs more than leaving it out."""
    me = desk.clock[0] % desk.clock[1]
    best, who, row = problem.jobs[j, WEIGHT], -1, 0
    # A job that found no room before can find it only in routes that have changed since.
    known = desk.moved_in[j] != desk.counts[TRIAL] and not everywhere
    for n in range(desk.counts[TOUCHED] if known else problem.offsets[j + 1] - problem.offsets[j]):
        k = problem.slot[j, desk.touched[n]] if known else problem.offsets[j] + n
        if k < 0:
            continue
        p = problem.allowed[k]
        if state.routes[p, OWNER] != me:
            continue
        if state.cache[k, SEEN] != state.routes[p, VERSION]:
            price, spot = NEVER, 0
            if enough(problem, state, p, j):
                price, spot = best_spot(problem, state, j, p, NEVER)
                price += change_price(problem, j, p)
            state.cache[k, SEEN] = state.routes[p, VERSION]
            state.cache[k, PRICE] = price
            state.cache[k, SPOT] = spot
        if state.cache[k, SPOT] and state.cache[k, PRICE] < best and uniform(desk.seed) >= blink:
            best, who, row = state.cache[k, PRICE], p, state.cache[k, SPOT]
    if who < 0:
        return False
    put_in(problem, state, desk, j, who, row)
    return True


@compiled
def recreate(problem, state, desk, knobs, everywhere, mixed):
    """`mixed`: jobs alike in the order come in another one each time (their keys differ by less than a second)."""
    blink = knobs[BLINK]
    count = desk.counts[OUT]
    kind = below(desk.seed, ORDERS)
    keys = np.empty(count)
    for i in range(count):
        keys[i] = uniform(desk.seed) if kind == 0 or mixed else 0
        if kind:
            keys[i] += problem.orders[kind, desk.out[i]]
    order = np.argsort(keys)
    jobs = desk.out[:count].copy()
    left = 0
    for i in range(count):
        j = jobs[order[i]]
        if problem.jobs[j, CREW] > 1:
            # Pairs are dear to look for: one that found no room before is not tried every time.
            known = desk.moved_in[j] != desk.counts[TRIAL]
            done = not (known and uniform(desk.seed) < knobs[SKIP]) and put_pair(problem, state, desk, j, blink)
        else:
            done = put_one(problem, state, desk, j, blink, everywhere)
        if not done:
            desk.out[left] = j
            left += 1
    desk.counts[OUT] = left


@compiled
def anneal(problem, state, desk, knobs, trials, warm, cold):
    """`trials` trials, the temperature (seconds of travel) falling from `warm` to `cold`."""
    planned, used = 0, 0
    for n in range(desk.counts[PEOPLE]):
        count = state.routes[desk.people[n], COUNT]
        planned, used = planned + count, used + (count > 0)
    mean_route = planned / max(1, used)
    for n in range(trials):
        heat = warm * (cold / warm) ** (n / trials)
        before, out_before = desk.sums[NOW], begin(desk)
        ruin(problem, state, desk, knobs, mean_route)
        recreate(problem, state, desk, knobs, n == 0, used < FEW_ROUTES)
        after = weigh(state, desk)
        if after >= before - heat * math.log(uniform(desk.seed) + 1e-300):
            undo(state, desk, out_before)
        elif after < desk.sums[BEST]:
            remember(state, desk)
