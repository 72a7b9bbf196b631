"""Tiny days against the proven optimum, and the search against itself."""

import pytest
from tests.bench.planner.exact import cheapest
from tests.rules.planner.days import small

from fieldlock.dispatch.planner import plan_day
from fieldlock.dispatch.planner.check import check, price
from fieldlock.dispatch.planner.day import day_of

pytestmark = pytest.mark.req("S-DSP-04")


@pytest.mark.parametrize("seed", range(100, 106))
def test_a_tiny_day_costs_what_the_exact_solver_proves(seed: int) -> None:
    document = small(seed, jobs=7, technicians=3)
    day = day_of(document)
    plan = plan_day.plan(day, seconds=0.5)
    assert check(day, plan) == []
    assert price(day, plan).cost == pytest.approx(cheapest(document), abs=0.001)
