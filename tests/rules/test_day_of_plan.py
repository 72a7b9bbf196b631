"""The day as the planner gets it: what of a shift can be planned beside the bookings that stay."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from fieldlock.dispatch.breaks import Pause
from fieldlock.dispatch.candidates import Booking, Person
from fieldlock.dispatch.planner import plan_day
from fieldlock.dispatch.planner.check import check, timetables
from fieldlock.dispatch.planner.day import day_of
from fieldlock.plans.day import Facts, Open, document

pytestmark = pytest.mark.req("S-DSP-04")

DAY = datetime(2026, 11, 24, tzinfo=UTC)
BASE = (31.23, 121.47)
REST = {"between_days_hours": 11, "longest_day_hours": 12}


def at(hour: float) -> datetime:
    return DAY + timedelta(hours=hour)


def shift(*bookings: tuple[float, float], moving: bool = False) -> list[float] | None:
    """[first, last] hour that can be planned of a shift from 8 to 17, beside these bookings."""
    held = [Booking(f"job-{n}", at(start), at(end), "dispatched", BASE) for n, (start, end) in enumerate(bookings)]
    person = Person("p", "p", base=BASE, shifts=[(at(8), at(17))], bookings=held)
    facts = Facts((DAY, at(24)), at(-24), [person], [], True, REST, lambda *_: 0)
    window: Any = (at(0), at(24))
    moved = [Open(one.ticket_id, 60, window, "normal", BASE, ["p"]) for one in held] if moving else []
    techs = document(replace(facts, booked=moved), moved)[0]["techs"]
    return [second / 3600 for second in techs[0]["shift"]] if techs else None


def test_a_shift_is_planned_whole() -> None:
    assert shift() == [8, 17]


@pytest.mark.parametrize(
    ("booked", "found"),
    [
        ((-5, -3), [8, 17]),  # rested from 21:00 to 8:00
        ((-5, -2.75), [8.25, 17]),
        ((-2, 0), [11, 17]),  # ended at midnight: of the day before
        ((-2, 0.25), [8, 10]),  # past midnight: the day began at 22:00
        ((-4, 0.25), None),
        ((4, 5), [8, 16]),
        ((5, 6), [8, 17]),
        ((19, 20), [8, 17]),
        ((19, 21), [9, 17]),
        ((28, 29), [8, 17]),
        ((27.75, 29), [8, 16.75]),
    ],
)
def test_rest_before_and_after_and_the_longest_day_counted_from_what_is_booked(
    booked: tuple[float, float], found: list[float] | None
) -> None:
    assert shift(booked) == found


def test_what_may_move_does_not_make_the_day_longer() -> None:
    assert shift((4, 5), moving=True) == [8, 17]


BREAK = Pause(at(12), at(13), timedelta(minutes=30))


def with_break(*bookings: tuple[float, float], now: float = -24, until: float = 17, far: int = 0, **more: Any) -> Facts:
    """One person with a shift from 8 and a break that begins between 12 and 13; `far`: seconds from the base."""
    there = (31.3, 121.5)
    held = [Booking(f"job-{n}", at(start), at(end), "dispatched", there) for n, (start, end) in enumerate(bookings)]
    shifts = [(at(8), at(until))]
    person = Person("p", "p", base=BASE, shifts=shifts, breaks=[BREAK], bookings=held, **more)
    return Facts((DAY, at(24)), at(now), [person], [], True, REST, lambda *_: far)


def rest_in(facts: Facts, moving: list[Open] | None = None) -> list[float] | None:
    """[first, last] hour at which the break may begin; None: the row has none."""
    [row] = document(facts, moving or [])[0]["techs"]
    assert row["break"] is None or row["break"]["dur"] == 30 * 60
    return row["break"] and [second / 3600 for second in row["break"]["start_tw"]]


@pytest.mark.parametrize(
    ("now", "until", "found"),
    [
        (-24, 17, [12, 13]),
        (12, 17, [12, 13]),
        (12.25, 17, [12.25, 13]),
        (13, 17, [13, 13]),
        (13.01, 17, None),  # gone by
        (-24, 13.25, [12, 12.75]),  # it ends before the shift does
        (-24, 12.5, [12, 12]),
        (-24, 12.25, None),
    ],
)
def test_the_break_of_a_shift_is_what_is_left_of_its_window(now: float, until: float, found: list[float]) -> None:
    assert rest_in(with_break(now=now, until=until)) == found


@pytest.mark.parametrize(
    ("booked", "far", "found"),
    [
        ([(9, 12.5)], 0, [12, 13]),
        ([(11, 13), (13.5, 14)], 0, [12, 13]),
        ([(11, 13), (13.5, 14)], 60, [12, 13]),  # the two are at one place
        ([(11, 13), (13.25, 14)], 0, None),
        ([(11, 14)], 0, None),
        ([(12.5, 14)], 0, [12, 13]),
        ([(12.5, 14)], 3600, [12, 13]),  # on the way there
        ([(11.5, 12.75)], 0, [12, 13]),
    ],
)
def test_who_is_booked_over_the_break_has_none_and_keeps_the_booking(
    booked: list[tuple[float, float]], far: int, found: list[float] | None
) -> None:
    facts = with_break(*booked, far=far)
    assert rest_in(facts) == found
    form, _ = document(facts)
    day = day_of(form)
    plan = plan_day.plan(day, seconds=0.05)
    assert check(day, plan) == []
    assert plan.routes["p"] == [job.id for job in day.jobs]


def test_the_break_comes_after_a_booking_that_runs_over_its_beginning() -> None:
    assert rest_in(with_break((11, 12.5), now=11.5)) == [12.5, 13]
    assert rest_in(with_break((11, 13.5), now=11.5)) is None


def test_an_absence_over_the_break_takes_it_along() -> None:
    assert rest_in(with_break(absences=[(at(11.5), at(14))])) is None
    assert rest_in(with_break(absences=[(at(8), at(12.5))])) == [12.5, 13]


@pytest.mark.parametrize(("booked", "found"), [((11, 14), None), ((11, 12.5), [12, 13])])
def test_a_break_moves_nothing_that_is_booked_and_could_move(
    booked: tuple[float, float], found: list[float] | None
) -> None:
    facts = with_break(booked)
    window: Any = (at(0), at(24))
    assert rest_in(facts, [Open("job-0", 60, window, "normal", BASE, ["p"])]) == found


def test_each_of_two_shifts_has_its_own_break() -> None:
    facts = with_break()
    late = Pause(at(18), at(18.5), timedelta(minutes=15))
    two = replace(facts.people[0], shifts=[(at(8), at(14)), (at(15), at(20))], breaks=[BREAK, late])
    first, second = document(replace(facts, people=[two]))[0]["techs"]
    assert (first["break"]["start_tw"], second["break"]["start_tw"]) == ([43200, 46800], [64800, 66600])


def test_a_plan_keeps_the_break_clear_of_jobs_and_passes_the_check() -> None:
    facts = with_break((9, 10), far=600)
    window: Any = (at(8), at(16))
    jobs = [Open(f"open-{n}", 75, window, "normal", (31.2 + n / 100, 121.4), ["p"]) for n in range(4)]
    day = day_of(document(replace(facts, tickets=jobs))[0])
    plan = plan_day.plan(day, seconds=0.2)
    assert check(day, plan) == []
    way = timetables(day, plan)["p"]
    assert way.rest is not None
    begin, end = way.rest
    assert (at(12) - DAY).total_seconds() <= begin <= (at(13) - DAY).total_seconds()
    assert end - begin == 30 * 60
    assert not [visit for visit in way.visits if visit.start < end and visit.leave > begin]
    assert len(way.visits) >= 4
