"""A day that did not go as planned: what must stay stays, emergencies are served, little moves."""

from dataclasses import replace
from typing import Any

import pytest
from tests.rules.planner.days import small

from fieldlock.dispatch.planner import plan_day
from fieldlock.dispatch.planner.check import check, timetables
from fieldlock.dispatch.planner.day import Day, Job, Person, Plan, day_of
from fieldlock.dispatch.planner.replan import NEEDED, Event, Move, Rest, moves_too_much, replan

pytestmark = pytest.mark.req("S-DSP-14", "S-EMG-13")
NOON = 12 * 3600


@pytest.fixture(scope="module")
def planned() -> tuple[Day, Plan]:
    """With room for every job: a full day finds a place for one more with each second, and moves others for it."""
    day = day_of(small(21, jobs=60, technicians=14))
    return day, plan_day.plan(day, seconds=3)


def after(planned: tuple[Day, Plan], *events: Event, now: int = NOON) -> tuple[Rest, Plan, list[Move]]:
    day, plan = planned
    rest, new, moved = replan(day, plan, events, now, lambda left, start: plan_day.again(left, start, 1.5))
    assert check(rest.day, new) == []
    return rest, new, moved


def changed(moved: list[Move]) -> list[Move]:
    return [move for move in moved if move.people_before and set(move.people_after) != set(move.people_before)]


def emergency(day: Day, skill: str = "elec") -> Event:
    job = Job("E", day.jobs[0].place, 1800, NOON, NOON + 2 * 3600, frozenset({skill}), 50)
    return Event("emergency", new=job)


def test_an_emergency_is_served_and_little_moves(planned: tuple[Day, Plan]) -> None:
    rest, new, moved = after(planned, emergency(planned[0]))
    assert any("E" in route for route in new.routes.values())
    assert len(changed(moved)) <= 3
    assert "E" in {move.job for move in moved}
    assert all("E" not in route for route in rest.kept.values())


def test_what_has_begun_or_is_travelled_to_stays(planned: tuple[Day, Plan]) -> None:
    day, plan = planned
    rest, new, _ = after(planned, emergency(day))
    for name, way in timetables(day, plan).items():
        begun = [visit.job for visit in way.visits if visit.start <= NOON]
        assert list(rest.kept.get(name, ()))[: len(begun)] == begun
    kept = {job for route in rest.kept.values() for job in route}
    assert not kept & {job for route in new.routes.values() for job in route}


def test_what_is_promised_to_a_person_stays_with_them(planned: tuple[Day, Plan]) -> None:
    day, plan = planned
    pins = {job.id: job.pin for job in day.jobs if job.pin}
    done = {job for route in plan.routes.values() for job in route}
    rest, new, _ = after(planned, emergency(day), emergency_two(day))
    left = {job.id for job in rest.day.jobs}
    for name in pins.keys() & done & left:
        assert name in new.routes.get(pins[name] or "", ())


def emergency_two(day: Day) -> Event:
    event = emergency(day, "gas")
    assert event.new is not None
    return replace(event, new=replace(event.new, id="F"))


def test_an_ill_persons_jobs_go_to_others_and_nobody_elses_move_much(planned: tuple[Day, Plan]) -> None:
    _, plan = planned
    ill = max(plan.routes, key=lambda name: len(plan.routes[name]))
    rest, new, moved = after(planned, Event("ill", person=ill))
    assert ill not in new.routes
    assert all(person.id != ill for person in rest.day.people)
    assert len([move for move in changed(moved) if ill not in move.people_before]) <= 3


def _working(planned: tuple[Day, Plan]) -> tuple[str, str]:
    """Somebody at work at noon, with more to do after it: (person, job)."""
    for name, way in timetables(*planned).items():
        for visit, following in zip(way.visits, way.visits[1:], strict=False):
            if visit.start <= NOON < visit.leave and following.start > NOON:
                return name, visit.job
    raise AssertionError("nobody works at noon")


def test_an_overrun_pushes_what_follows(planned: tuple[Day, Plan]) -> None:
    name, job = _working(planned)
    rest, new, _ = after(planned, Event("overrun", job=job, until=15 * 3600))
    [person] = [person for person in rest.day.people if person.id == name]
    assert person.on == 15 * 3600
    way = timetables(rest.day, new).get(name)
    assert way is None or all(visit.start >= 15 * 3600 for visit in way.visits)


def test_stopped_work_holds_its_crew_to_the_end_of_the_shift(planned: tuple[Day, Plan]) -> None:
    name, job = _working(planned)
    rest, _, _ = after(planned, Event("stop_work", job=job))
    assert all(person.id != name for person in rest.day.people)


def test_a_customer_who_is_not_there_frees_the_person(planned: tuple[Day, Plan]) -> None:
    name, job = _working(planned)
    rest, new, _ = after(planned, Event("no_show", job=job))
    [person] = [person for person in rest.day.people if person.id == name]
    assert person.on == NOON
    assert all(job not in route for route in new.routes.values())


def test_a_certificate_that_ends_at_noon_counts_no_more(planned: tuple[Day, Plan]) -> None:
    day, plan = planned
    skills = {job.id: job.skills for job in day.jobs}
    kept, _, _ = after(planned)
    name, skill = next(
        (name, next(iter(skills[job])))
        for name, route in plan.routes.items()
        for job in route[len(kept.kept.get(name, ())) :]
    )
    _, new, _ = after(planned, Event("certificate", person=name, skill=skill, until=NOON))
    assert all(skill not in skills[job] for job in new.routes.get(name, ()))


def test_nothing_happened_and_nothing_moves(planned: tuple[Day, Plan]) -> None:
    _, _, moved = after(planned)
    assert len(changed(moved)) <= 2


def homely(movable: int, **other: Any) -> Day:
    """That many jobs at one place; Ann has them all, and Bob could."""
    people = tuple(Person(name, 0, frozenset(), 0, 36000, None, 0) for name in ("ann", "bob"))
    plain = Job("x", 0, 60, 0, 30000, frozenset(), 5.0, home=("ann",))
    jobs = tuple(replace(plain, id=f"x{n}", **other) for n in range(movable))
    return Day([(31.0, 121.0)], people, jobs, change_cost=7200)


def routes(day: Day, moved: int) -> Plan:
    names = [job.id for job in day.jobs]
    return Plan({"bob": names[:moved], "ann": names[moved:]}, {})


@pytest.mark.parametrize(
    ("movable", "moved", "too_much"), [(100, 3, False), (100, 4, True), (33, 1, True), (34, 1, False), (10, 0, False)]
)
def test_three_in_a_hundred_may_go_to_others(movable: int, moved: int, too_much: bool) -> None:
    day = homely(movable)
    assert moves_too_much(day, routes(day, moved)) is too_much
    # What is left out has not moved.
    assert not moves_too_much(day, Plan({"ann": [job.id for job in day.jobs[moved:]]}, {}))


@pytest.mark.parametrize("other", [{"home": ()}, {"allowed": frozenset({"bob"})}, {"crew": 2}, {"pin": "ann"}])
def test_what_has_to_go_to_others_or_cannot_is_not_counted(other: dict[str, Any]) -> None:
    day = homely(10, **other)
    assert not moves_too_much(day, routes(day, 5))


@pytest.mark.parametrize(("moved", "prices"), [(3, [7200]), (4, [7200, NEEDED])])
def test_both_prices_share_the_time(monkeypatch: pytest.MonkeyPatch, moved: int, prices: list[int]) -> None:
    day, told = homely(100), []

    class Searched:
        def __init__(self, day: Day, **_: Any) -> None:
            self.day = day

        def start_from(self, plan: Plan) -> None:
            assert not plan.routes

        def run(self, seconds: float, _: Any) -> None:
            told.append((self.day.change_cost, seconds))

        def plan(self) -> Plan:
            return routes(self.day, moved)

    monkeypatch.setattr(plan_day, "Search", Searched)
    plan_day.again(day, Plan({}, {}), 1.0)
    assert told == [(price, 0.5) for price in prices]
