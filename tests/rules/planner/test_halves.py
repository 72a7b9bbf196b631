"""What two threads share, and what one keeps to itself."""

import pytest
from tests.rules.planner.days import job, line, technician

from fieldlock.dispatch.planner.day import Plan, day_of
from fieldlock.dispatch.planner.layout import OWNER
from fieldlock.dispatch.planner.solve import Search

pytestmark = pytest.mark.req("S-DSP-04")


@pytest.mark.parametrize(
    ("busy", "threads", "owners"), [(0, 2, {0}), (7, 2, {0}), (8, 2, {0, 1}), (9, 2, {0, 1}), (9, 1, {0})]
)
def test_a_few_routes_are_not_halved(busy: int, threads: int, owners: set[int]) -> None:
    people = [technician(f"T{n}", loc=n) for n in range(10)]
    day = day_of(line([job(f"J{n}", loc=n) for n in range(10)], people))
    search = Search(day, threads=threads)
    search.start_from(Plan({f"T{n}": [f"J{n}"] for n in range(busy)}, {}))
    search._halves(split=True)
    assert set(search.state.routes[:, OWNER].tolist()) == owners
