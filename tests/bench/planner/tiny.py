"""Tiny days against the optimum that CP-SAT proves: the share that is planned at that cost. Fails on a broken rule.

Of every second day each person can do everything, so that there is more to choose. Days whose optimum is not proven
within a minute are told and do not count.
"""

import random

from tests.bench.planner.days import make
from tests.bench.planner.exact import cheapest

from fieldlock.dispatch.planner import plan_day
from fieldlock.dispatch.planner.check import check, price
from fieldlock.dispatch.planner.day import day_of

DAYS, SECONDS, SAME = 60, 1.0, 0.001  # SAME: hours; costs that differ by less are the same


def main() -> int:
    broken = same = proven = 0
    worst = 0.0
    for seed in range(5000, 5000 + DAYS):
        rng = random.Random(seed)
        document = make(seed, rng.randint(6, 12), rng.randint(2, 3), True)
        if seed % 2:
            every = sorted({skill for row in document["jobs"] for skill in row["skills"]})
            document["techs"] = [{**tech, "skills": every} for tech in document["techs"]]
        day = day_of(document)
        plan = plan_day.plan(day, seconds=SECONDS)
        broken += len(check(day, plan))
        cost, best = price(day, plan).cost, cheapest(document)
        if best is None:
            print(f"day {seed}: not proven", flush=True)
            continue
        proven += 1
        same += cost - best < SAME
        if cost - best >= SAME:
            worst = max(worst, cost / best - 1)
            print(f"day {seed}: {len(document['jobs'])} jobs, {cost:.3f} instead of {best:.3f}", flush=True)
    print(f"{same} of {proven} tiny days cost the optimum after {SECONDS:g} s; at worst {100 * worst:.1f} % more")
    return 1 if broken else 0
