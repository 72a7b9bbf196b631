"""Two-person jobs, compiled: both routes take the job at one instant, or neither does."""

import numpy as np

from fieldlock.dispatch.planner.compiled import compiled
from fieldlock.dispatch.planner.desk import change_price, put_in
from fieldlock.dispatch.planner.layout import (
    AT,
    BREAK_HI,
    BREAK_LENGTH,
    BREAK_LO,
    COUNT,
    HI,
    LENGTH,
    LO,
    NEVER,
    OPEN,
    OPEN_BY,
    OWNER,
    PLACE,
    TAKEN,
    TAKEN_BY,
    WEIGHT,
    WHEN,
)
from fieldlock.dispatch.planner.route import enough, taken_on_the_way, uniform

# Columns of `offers`: price, person, row, and the first and last instant at which the job can start there.
PRICE_OF, WHO, ROW, SINCE, UNTIL = range(5)


@compiled
def offer(offers, count, price, p, row, since, until):
    if since <= until and count < len(offers):
        offers[count, PRICE_OF], offers[count, WHO], offers[count, ROW] = price, p, row
        offers[count, SINCE], offers[count, UNTIL] = since, until
        return count + 1
    return count


@compiled
def offers_of(problem, state, j, p, limit, offers, count):
    """Appends every place for job j in route p with the starts that keep the rest of the route, in either state."""
    people, stops, travel, jobs = problem.people, state.stops, problem.travel, problem.jobs
    lo, hi, length = people[p, BREAK_LO], people[p, BREAK_HI], people[p, BREAK_LENGTH]
    place, first, final, work = jobs[j, PLACE], jobs[j, LO], jobs[j, HI], jobs[j, LENGTH]
    change = change_price(problem, j, p)
    for i in range(1, state.routes[p, COUNT] + 2):
        open_, done = stops[p, i - 1, OPEN], stops[p, i - 1, TAKEN]
        if open_ > final and done > final:
            break
        open_by, taken_by = stops[p, i, OPEN_BY], stops[p, i, TAKEN_BY]
        here, there = stops[p, i - 1, AT], stops[p, i, AT]
        to, on = travel[here, place], travel[place, there]
        price = to + on - travel[here, there] + change
        if price >= limit:
            continue
        arrive = open_ + to
        late = min(done + to, taken_on_the_way(open_, arrive, lo, hi, length))
        until = open_by - on - work
        if length and lo + length <= taken_by:
            until = max(until, min(hi - work, taken_by - length - on - work))
        count = offer(offers, count, price, p, i, max(arrive, first), min(final, until))
        if late < NEVER:
            count = offer(offers, count, price, p, i, max(late, first), min(final, taken_by - on - work))
    return count


@compiled
def cheapest_two(offers, count, limit):
    """The two cheapest offers of different people that share an instant, or (-1, -1)."""
    order = np.argsort(offers[:count, PRICE_OF])
    one, two = -1, -1
    for a in range(count):
        x = order[a]
        if 2 * offers[x, PRICE_OF] >= limit:
            break
        for b in range(a + 1, count):
            y = order[b]
            price = offers[x, PRICE_OF] + offers[y, PRICE_OF]
            if price >= limit:
                break
            since = max(offers[x, SINCE], offers[y, SINCE])
            if offers[x, WHO] != offers[y, WHO] and since <= min(offers[x, UNTIL], offers[y, UNTIL]):
                limit, one, two = price, x, y
                break
    return one, two


@compiled
def put_pair(problem, state, desk, j, blink):
    """Puts a two-person job into the two cheapest routes that can meet; False when no two can."""
    me = desk.clock[0] % desk.clock[1]
    limit = problem.jobs[j, WEIGHT]
    count = 0
    for k in range(problem.offsets[j], problem.offsets[j + 1]):
        p = problem.allowed[k]
        if state.routes[p, OWNER] == me and uniform(desk.seed) >= blink and enough(problem, state, p, j):
            count = offers_of(problem, state, j, p, limit, desk.offers, count)
    one, two = cheapest_two(desk.offers, count, limit)
    if one < 0:
        return False
    since = max(desk.offers[one, SINCE], desk.offers[two, SINCE])
    until = min(desk.offers[one, UNTIL], desk.offers[two, UNTIL])
    # Mostly as early as both can; now and then another instant, because the earliest may crowd what comes before.
    start = since
    if uniform(desk.seed) < 0.4:
        start = since + int(uniform(desk.seed) * (until - since + 1))
    state.held[j, WHEN] = start
    who, other = desk.offers[one, WHO], desk.offers[two, WHO]
    row, other_row = desk.offers[one, ROW], desk.offers[two, ROW]
    put_in(problem, state, desk, j, who, row)
    put_in(problem, state, desk, j, other, other_row)
    return True
