"""A large day that is planned again: only what lies around the jobs without a place may change."""

from dataclasses import replace
from typing import Any

import pytest
from tests.bench.planner.days import make
from tests.rules.planner.days import job, line, technician

from fieldlock.dispatch.planner import by_regions, plan_day, regions
from fieldlock.dispatch.planner.check import check
from fieldlock.dispatch.planner.day import Day, Job, Plan, day_of
from fieldlock.dispatch.planner.regions import Region, day_of_region, neighbourhood
from fieldlock.dispatch.planner.replan import EMERGENCY, MOST_MOVED, Event, replan
from fieldlock.dispatch.planner.solve import Search

pytestmark = pytest.mark.req("S-DSP-14", "S-EMG-13")
NOON = 12 * 3600
WEST, MIDDLE, EAST = technician("W", loc=0), technician("M", loc=5), technician("E", loc=11)
PLAN = Plan({"W": ["JW"], "M": ["JM"], "E": ["JE"]}, {})


def street(*without_place: dict[str, Any]) -> Day:
    """Three people in a street, each with a job next door, and jobs without a place."""
    held = [job("JW", loc=1), job("JM", loc=6), job("JE", loc=10)]
    return day_of(line([*held, *without_place], [WEST, MIDDLE, EAST]))


def names(day: Day, region: Region) -> tuple[str, str]:
    return "".join(day.people[p].id for p in region.people), " ".join(day.jobs[j].id for j in region.jobs)


@pytest.mark.parametrize(
    ("size", "people", "jobs"),
    [
        (0, "", ""),
        (1, "E", "JE B"),
        (2, "E", "JE B"),
        (3, "WE", "JW JE A B"),
        (4, "WE", "JW JE A B"),
        (5, "WME", "JW JM JE A B C"),
    ],
)
def test_the_nearest_are_taken_until_they_have_enough(
    monkeypatch: pytest.MonkeyPatch, size: int, people: str, jobs: str
) -> None:
    monkeypatch.setattr(regions, "NEAREST", 1)
    day = street(job("A", loc=0, weight=20.0), job("B", loc=11, weight=30.0), job("C", loc=5, weight=10.0))
    assert names(day, neighbourhood(day, PLAN, size)) == (people, jobs)


HAD = {"home": ("somebody",)}


@pytest.mark.parametrize(
    ("first", "one", "other"),
    [
        ("B", {**HAD, "weight": 20.0}, {"weight": EMERGENCY}),
        ("A", {**HAD, "weight": 20.0}, {"weight": EMERGENCY - 1}),
        ("B", {"weight": 20.0}, {**HAD, "weight": 2.0}),
        ("A", {**HAD, "weight": 20.0}, {**HAD, "weight": 2.0}),
    ],
)
def test_emergencies_come_first_and_then_what_had_a_place(
    monkeypatch: pytest.MonkeyPatch, first: str, one: dict[str, Any], other: dict[str, Any]
) -> None:
    monkeypatch.setattr(regions, "NEAREST", 1)
    plain = street(job("A", loc=0), job("B", loc=11))
    *held, job_a, job_b = plain.jobs
    day = replace(plain, jobs=(*held, replace(job_a, **one), replace(job_b, **other)))
    assert names(day, neighbourhood(day, PLAN, 1))[1].split()[-1] == first


def test_nobody_may_do_it_or_everything_has_its_place() -> None:
    day = street(job("A", skills=["lift"]))
    assert names(day, neighbourhood(day, PLAN, 250)) == ("", "A")
    assert neighbourhood(street(), PLAN, 250) == Region((), ())
    everything = regions.everything(day)
    assert names(day, everything) == ("WME", "JW JM JE A")
    assert day_of_region(day, everything, PLAN)[1] == PLAN


def test_a_pair_that_is_parted_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regions, "NEAREST", 1)
    day = street(job("A", loc=0), job("P", loc=6, crew=2))
    plan = Plan({"W": ["JW", "P"], "M": ["JM", "P"], "E": ["JE"]}, {"P": NOON})
    region = neighbourhood(day, plan, 1)
    assert (names(day, region), region.resting) == (("W", "JW A"), (4,))


def test_a_day_of_a_thousand_jobs_keeps_its_rules_and_little_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    day = day_of(make(77, 1000, 130, True))
    plan = plan_day.plan(day, seconds=4)
    urgent = Job("E", day.jobs[0].place, 1800, NOON, NOON + 2 * 3600, frozenset({"elec"}), EMERGENCY)
    ill = max(plan.routes, key=lambda name: len(plan.routes[name]))
    searched: list[Day] = []

    def noted(part: Day, **more: Any) -> Search:
        searched.append(part)
        return Search(part, **more)

    monkeypatch.setattr(plan_day, "Search", noted)
    events = [Event("emergency", new=urgent), Event("ill", person=ill)]
    rest, new, moved = replan(day, plan, events, 8 * 3600, plan_day.again)
    assert len(rest.day.jobs) > plan_day.LARGE
    assert check(rest.day, new) == []
    assert any("E" in route for route in new.routes.values())
    changed = [move for move in moved if move.people_before and set(move.people_before) != set(move.people_after)]
    others = [move for move in changed if move.people_after and ill not in move.people_before]
    assert len(others) <= MOST_MOVED * len(rest.day.jobs)
    # What was searched is a neighbourhood, and nobody outside of it has another day.
    (near, *_) = searched
    inside = {person.id for person in near.people}
    assert len(near.jobs) < 2 * by_regions.SIZE
    assert 0 < len(inside) < len(rest.day.people)
    outside = {person.id for person in rest.day.people} - inside
    assert {name: list(new.routes.get(name, ())) for name in outside} == {
        name: list(rest.plan.routes.get(name, ())) for name in outside
    }
