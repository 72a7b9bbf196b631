"""The planner's own check against the bench's rules, and each violation planted once."""

import random
from typing import Any

import pytest
from tests.bench.planner.evaluate import evaluate
from tests.rules.planner.days import job, line, random_plan, small, technician

from fieldlock.dispatch.planner.check import check, price, timetables
from fieldlock.dispatch.planner.day import day_of, plan_of

pytestmark = pytest.mark.req("S-DSP-03", "S-DSP-04")
HOUR = 3600


def codes(day: dict[str, Any], routes: dict[str, list[str]], **starts: int) -> set[str]:
    plan = {"routes": routes, "crew_starts": starts}
    found = {violation.code for violation in check(day_of(day), plan_of(plan))}
    if not {"NOT_ALLOWED", "PARTS", "UNKNOWN_JOB", "UNKNOWN_PERSON"} & found:
        assert bool(found) == bool(evaluate(day, plan)["violations"])
    return found


def test_the_check_and_the_bench_agree_on_many_plans() -> None:
    rng, sound = random.Random(4), 0
    for seed in range(120):
        document = small(seed)
        plan = random_plan(document, rng)
        said = evaluate(document, plan)
        found = check(day_of(document), plan_of(plan))
        assert bool(found) == bool(said["violations"]), (seed, found, said)
        paid = price(day_of(document), plan_of(plan))
        assert (len(paid.undone), round(paid.cost, 2)) == (said["undone"], said["cost"])
        sound += not found
    assert 20 < sound < 100


@pytest.mark.parametrize(
    ("code", "day", "routes"),
    [
        ("UNKNOWN_PERSON", line([job()]), {"X": ["J"]}),
        ("UNKNOWN_JOB", line([job()]), {"T": ["X"]}),
        ("SKILL", line([job(skills=["lift"])]), {"T": ["J"]}),
        ("PIN", line([job(pin="U")], [technician(), technician("U")]), {"T": ["J"]}),
        ("NOT_ALLOWED", line([job(allowed=["U"])], [technician(), technician("U")]), {"T": ["J"]}),
        ("CREW", line([job()], [technician(), technician("U")]), {"T": ["J"], "U": ["J"]}),
        ("CREW", line([job()]), {"T": ["J", "J"]}),
        ("CREW_START", line([job(crew=2)], [technician(), technician("U")]), {"T": ["J"], "U": ["J"]}),
        ("PARTS", line([job(parts={"valve": 1})], [technician(stock={"valve": 0})]), {"T": ["J"]}),
    ],
)
def test_each_violation_is_found(code: str, day: dict[str, Any], routes: dict[str, list[str]]) -> None:
    assert code in codes(day, routes)


def test_a_sound_plan_has_none() -> None:
    assert codes(line([job(), job("K", loc=2)]), {"T": ["J", "K"]}) == set()


def test_the_van_holds_what_the_whole_route_needs() -> None:
    jobs = [job("J", parts={"valve": 1}), job("K", parts={"valve": 1})]
    assert codes(line(jobs, [technician(stock={"valve": 1})]), {"T": ["J", "K"]}) == {"PARTS"}
    assert codes(line(jobs, [technician(stock={"valve": 2})]), {"T": ["J", "K"]}) == set()


def way(day: dict[str, Any], route: list[str], **starts: int) -> Any:
    return timetables(day_of(day), plan_of({"routes": {"T": route}, "crew_starts": starts}))["T"]


def test_the_start_window_to_the_second() -> None:
    arrive = way(line([job()]), ["J"]).visits[0].arrive
    assert codes(line([job(start_tw=[8 * HOUR, arrive])]), {"T": ["J"]}) == set()
    assert codes(line([job(start_tw=[8 * HOUR, arrive - 1])]), {"T": ["J"]}) == {"TIME"}


def test_the_shift_to_the_second() -> None:
    back = way(line([job()]), ["J"]).back
    assert codes(line([job()], [technician(shift=[8 * HOUR, back])]), {"T": ["J"]}) == set()
    assert codes(line([job()], [technician(shift=[8 * HOUR, back - 1])]), {"T": ["J"]}) == {"TIME"}


def test_the_break_may_interrupt_travel_and_never_a_job() -> None:
    rest = {"start_tw": [8 * HOUR + 60, 8 * HOUR + 60], "dur": 2700}
    day = line([job()], [technician(rest=rest)])
    assert codes(day, {"T": ["J"]}) == set()
    assert way(day, ["J"]).rest == (8 * HOUR + 60, 8 * HOUR + 60 + 2700)
    # The only instant for the break lies within the job, which can neither wait nor be over by then.
    rest = {"start_tw": [9 * HOUR, 9 * HOUR], "dur": 2700}
    busy = line([job(start_tw=[8 * HOUR, 8 * HOUR + 2000], dur=2 * HOUR)], [technician(rest=rest)])
    assert codes(busy, {"T": ["J"]}) == {"TIME"}


def test_two_persons_start_at_one_instant_or_not_at_all() -> None:
    day = line([job(crew=2)], [technician(), technician("U", loc=9)])
    arrive = timetables(day_of(day), plan_of({"routes": {"U": ["J"]}, "crew_starts": {"J": 12 * HOUR}}))["U"]
    latest = arrive.visits[0].arrive
    assert codes(day, {"T": ["J"], "U": ["J"]}, J=latest) == set()
    assert codes(day, {"T": ["J"], "U": ["J"]}, J=latest - 1) == {"TIME"}
    assert codes(day, {"T": ["J"]}, J=latest) == {"CREW"}
