"""Large days by regions: the cut as a table, and a small day cut as if it were large."""

import json
import math
import random
import time
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.bench.planner.evaluate import evaluate
from tests.rules.planner.days import job, line, small, technician, written

from fieldlock.dispatch.planner import by_regions, command, plan_day
from fieldlock.dispatch.planner.check import check, price
from fieldlock.dispatch.planner.day import Day, Plan, day_of, may_do, plan_of
from fieldlock.dispatch.planner.reasons import left_out
from fieldlock.dispatch.planner.regions import Region, cut, day_of_region, merged
from fieldlock.dispatch.planner.solve import Search

pytestmark = pytest.mark.req("S-DSP-04")
NOBODY = Plan({}, {})
WEST, EAST = technician("W", loc=0), technician("E", loc=11)


def region_of(regions: list[Region], day: Day, name: str) -> str:
    """The people of the region in which a job is."""
    (found,) = [region for region in regions if name in {day.jobs[j].id for j in region.jobs}]
    return "".join(day.people[p].id for p in found.people)


@pytest.mark.parametrize(
    ("goes", "row", "people"),
    [
        ("W", job(loc=1), [WEST, EAST]),
        ("E", job(loc=10), [WEST, EAST]),
        ("E", job(loc=1, pin="E"), [WEST, EAST]),
        ("E", job(loc=1, allowed=["E"]), [WEST, EAST]),
        ("E", job(loc=1, skills=["lift"]), [WEST, technician("E", loc=11, skills=["lift"])]),
        ("W", job(loc=1, skills=["lift"]), [WEST, EAST]),
        ("EF", job(loc=1, crew=2), [WEST, EAST, technician("F", loc=10)]),
    ],
)
def test_where_a_free_job_goes(goes: str, row: dict[str, Any], people: list[dict[str, Any]]) -> None:
    others = [job("K", loc=0, dur=3600), job("L", loc=11, dur=3600), job("M", loc=5)]
    day = day_of(line([row, *others], people))
    assert region_of(cut(day, 2), day, "J") == goes


def test_what_somebody_holds_goes_with_them_and_a_parted_pair_rests() -> None:
    day = day_of(line([job(loc=10), job("K", loc=5, crew=2), job("L", loc=11)], [WEST, EAST]))
    plan = Plan({"W": ["J", "K"], "E": ["K", "L"]}, {"K": 12 * 3600})
    regions = cut(day, 2, 0.0, plan)
    assert region_of(regions, day, "J") == "W"
    assert [region.resting for region in regions] == [(1,), (1,)]
    part, known = day_of_region(day, regions[0], plan)
    assert not check(part, known)
    (rested,) = [one for one in part.jobs if one.id == "K"]
    assert (rested.crew, rested.pin, rested.earliest, rested.latest) == (1, "W", 12 * 3600, 12 * 3600)
    assert merged(day, plan, regions[0], known) == plan
    assert merged(day, plan, regions[0], Plan({"W": ["K"]}, {})).routes == {"W": ["K"], "E": ["K", "L"]}


@pytest.mark.parametrize("angle", [0.0, 1.0, 2.5])
@pytest.mark.parametrize("seed", range(6))
def test_everybody_and_every_job_in_one_region(seed: int, angle: float) -> None:
    day = day_of(small(seed, jobs=90, technicians=12))
    plan = plan_of({"routes": some_routes(day, random.Random(seed)), "crew_starts": {}})
    regions = cut(day, 4, angle, plan)
    assert regions == cut(day, 4, angle, plan)
    assert len(regions) == 4
    assert sorted(p for region in regions for p in region.people) == list(range(12))
    jobs = Counter(j for region in regions for j in region.jobs)
    resting = Counter(j for region in regions for j in region.resting)
    assert set(jobs.values()) == {1}
    assert set(resting.values()) <= {2}
    assert sorted([*jobs, *resting]) == list(range(90))
    for region in regions:
        able = [sum(may_do(day.people[p], day.jobs[j]) for p in region.people) for j in region.jobs]
        anywhere = [sum(may_do(person, day.jobs[j]) for person in day.people) for j in region.jobs]
        # A pair may be parted so that no region has two who could: then it waits for another line.
        short = [
            a for a, b, j in zip(able, anywhere, region.jobs, strict=True) if b and not a and day.jobs[j].crew == 1
        ]
        assert short == []


def some_routes(day: Day, rng: random.Random) -> dict[str, list[str]]:
    routes: dict[str, list[str]] = {}
    for one in rng.sample(day.jobs, 30):
        able = [person.id for person in day.people if may_do(person, one)]
        if len(able) >= one.crew:
            for name in rng.sample(able, one.crew):
                routes.setdefault(name, []).append(one.id)
    return routes


def test_regions_have_work_in_proportion_to_their_shifts() -> None:
    day = day_of(small(3, jobs=200, technicians=24, two=False))
    day = replace(day, jobs=tuple(replace(one, skills=frozenset(), pin=None) for one in day.jobs))
    shares = []
    for region in cut(day, 4):
        shift = sum(day.people[p].off - day.people[p].on for p in region.people)
        shares.append(sum(day.jobs[j].length for j in region.jobs) / shift)
    assert max(shares) < 1.2 * min(shares)


def test_more_regions_than_people_and_all_at_one_place() -> None:
    day = day_of(line([job(f"J{n}", loc=3) for n in range(9)], [technician(f"T{n}") for n in range(3)]))
    assert sorted(len(region.people) for region in cut(day, 8)) == [1, 1, 1]


@pytest.mark.parametrize("two", [False, True])
def test_a_day_by_regions_keeps_every_rule(two: bool) -> None:
    document = small(11, jobs=120, technicians=20, two=two)
    day, told = day_of(document), []

    def progress(share: float, total: int) -> bool:
        told.append((share, total))
        return False

    plan_day.warm()
    plan = by_regions.plan(day, seconds=1.2, size=40, progress=progress)
    assert check(day, plan) == []
    said = evaluate(document, plan.document())
    assert said["violations"] == 0
    assert said["cost"] < 0.7 * evaluate(document, {"routes": {}})["cost"]
    # What was told last is what the plan costs.
    assert math.isclose(told[-1][1] / 3600, price(day, plan).cost, abs_tol=0.02)
    assert all(after[1] <= before[1] for before, after in pairwise(told))


def test_asked_to_stop_it_ends_with_what_it_has() -> None:
    day, asked = day_of(small(11, jobs=120, technicians=20)), []

    def progress(share: float, total: int) -> bool:
        asked.append((share, total))
        return True

    plan_day.warm()
    plan = by_regions.plan(day, seconds=600, size=40, progress=progress)
    assert len(asked) == 1
    assert check(day, plan) == []
    # Two regions of four were planned, one per core; the others' jobs are left out.
    assert 0 < len({name for route in plan.routes.values() for name in route}) < 90


def test_a_machine_too_slow_to_prepare_a_region_in_its_time_plans_some_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    day, lost = day_of(small(12, jobs=80, technicians=14)), [0.0]

    def slow(part: Day, **more: Any) -> Search:
        lost[0] += 60
        return Search(part, **more)

    plan_day.warm()
    monkeypatch.setattr(by_regions, "Search", slow)
    plan = by_regions.plan(day, seconds=1, size=40, clock=lambda: time.perf_counter() + lost[0])
    assert check(day, plan) == []
    assert any(plan.routes.values())


def test_it_begins_with_the_plan_given_and_is_never_worse() -> None:
    day = day_of(small(12, jobs=80, technicians=14))
    plan_day.warm()
    first = by_regions.plan(day, seconds=0.4, size=30)
    told: list[int] = []

    def progress(share: float, total: int) -> bool:
        told.append(total)
        return share > 2

    again = by_regions.plan(day, seconds=0.2, size=30, start=first, seed=5, progress=progress)
    assert check(day, again) == []
    assert math.isclose(told[-1] / 3600, price(day, again).cost, abs_tol=0.02)
    assert price(day, again).cost <= price(day, first).cost


def test_the_program_cuts_large_days(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_day, "LARGE", 50)
    monkeypatch.setattr(by_regions, "SIZE", 25)
    document, out = small(13, jobs=60, technicians=10), tmp_path / "plan.json"
    assert command.main([str(written(tmp_path, document)), "--time-limit", "0.5", "--out", str(out)]) == 0
    plan = json.loads(out.read_text(encoding="utf-8"))
    assert evaluate(document, plan)["violations"] == 0
    assert len(plan["left_out"]) == plan["undone"]


def test_when_time_for_reasons_is_over_the_rest_says_so() -> None:
    day = day_of(line([job("J", prio=1, skills=["lift"]), job("K", prio=5), job("L", prio=2, skills=["lift"])]))
    answers = iter([False, False, True])
    found = left_out(day, NOBODY, enough=lambda: next(answers))
    codes = [(one["job"], one["reasons"][0]["code"]) for one in found]
    assert codes == [("J", "SKILL"), ("L", "NOT_LOOKED_AT"), ("K", "NOT_LOOKED_AT")]
