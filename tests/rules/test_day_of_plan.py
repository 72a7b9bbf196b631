"""The day as the planner gets it: what of a shift can be planned beside the bookings that stay."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from fieldlock.dispatch.breaks import Pause
from fieldlock.dispatch.candidates import Booking, Person
from fieldlock.dispatch.planner import plan_day
from fieldlock.dispatch.planner.check import check, timetables
from fieldlock.dispatch.planner.day import day_of
from fieldlock.plans.day import (
    Facts,
    Open,
    document,
    instant_of,
    last_start,
    seconds_of,
    start_window,
    timely,
    weight_of,
)

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
        ((0.5, 1.5), [22, 30]),  # the night before: rested since
        ((4, 12), [23, 30]),
        ((24.5, 25.5), [22, 30]),  # after midnight in the same night
        ((17, 18), [29, 30]),
        ((40, 41), [22, 29]),
        ((41, 42), [22, 30]),
    ],
)
def test_a_night_shift_is_planned_as_one_day(booked: tuple[float, float], found: list[float]) -> None:
    held = [Booking("job", at(booked[0]), at(booked[1]), "dispatched", BASE)]
    person = Person("p", "p", base=BASE, shifts=[(at(-2), at(6)), (at(22), at(30))], bookings=held)
    facts = Facts((DAY, at(24)), at(-24), [person], [], True, REST, lambda *_: 0)
    [row] = document(replace(facts, now=at(7)), [])[0]["techs"]
    assert [second / 3600 for second in row["shift"]] == found


def test_the_night_that_began_the_day_before_is_planned_from_midnight_on() -> None:
    person = Person(
        "p", "p", base=BASE, shifts=[(at(-26), at(-18)), (at(-2), at(6)), (at(22), at(30)), (at(24), at(25))]
    )
    rows = document(Facts((DAY, at(24)), at(-24), [person], [], True, REST, lambda *_: 0))[0]["techs"]
    told = [(row["id"], [second / 3600 for second in row["shift"]]) for row in rows]
    assert told == [("p", [0, 6]), ("p#2", [22, 30])]


@pytest.mark.parametrize(
    ("day", "hours"),
    # Berlin: at the usual eight o'clock seven hours have gone by, or nine.
    [(date(2027, 3, 28), [7, 16]), (date(2026, 10, 25), [9, 18]), (date(2026, 10, 26), [8, 17])],
)
def test_seconds_are_those_that_go_by_when_the_clocks_change(day: date, hours: list[int]) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    midnights = [datetime.combine(one, time(), berlin) for one in (day, day + timedelta(days=1))]
    facts = Facts(
        (midnights[0], midnights[1]), midnights[0], [Person("p", "p", base=BASE)], [], False, REST, lambda *_: 0
    )
    [row] = document(facts)[0]["techs"]
    assert [second / 3600 for second in row["shift"]] == hours
    eight = datetime.combine(day, time(8), berlin)
    assert instant_of(seconds_of(eight, facts), facts) == eight


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
    return Facts((DAY, at(24)), at(now), [person], [], True, REST, lambda a, b: far if a != b else 0)


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


WHOLE = (DAY, at(24))


def row(told: Mapping[str, float], urgency: str = "normal") -> dict[str, Any]:
    """A ticket's columns; `told`: hours of the day."""
    names = ("agreed_from", "agreed_to", "preferred_from", "preferred_to", "due_at", "promised_by")
    hours = {name: told.get(name) for name in names}
    return {
        "id": "t",
        "urgency": urgency,
        **{name: None if hour is None else at(hour) for name, hour in hours.items()},
    }


@pytest.mark.parametrize(
    ("told", "window"),
    [
        ({}, (0, 24)),
        ({"agreed_from": 9, "agreed_to": 11}, (9, 11)),
        ({"agreed_from": -3, "agreed_to": 1}, (0, 1)),
        ({"agreed_from": -3, "agreed_to": 0}, None),  # over at midnight
        ({"agreed_from": 23, "agreed_to": 27}, (23, 24)),
        ({"agreed_from": 24, "agreed_to": 27}, None),
        ({"preferred_from": 30, "preferred_to": 32}, None),
        ({"preferred_from": 10}, (10, 24)),
        ({"preferred_from": -48}, (0, 24)),
        ({"preferred_from": 24}, None),
        ({"preferred_to": 8}, (0, 8)),
        ({"preferred_to": 0}, None),
        # What was agreed outdoes what was wished, for the day and against it.
        ({"agreed_from": 9, "agreed_to": 11, "preferred_from": 30, "preferred_to": 32}, (9, 11)),
        ({"agreed_from": 33, "agreed_to": 35, "preferred_from": 9, "preferred_to": 11}, None),
    ],
)
@pytest.mark.req("S-DSP-06")
def test_a_time_on_another_day_is_kept_and_only_an_emergency_does_not_wait_for_it(
    told: dict[str, float], window: tuple[float, float] | None
) -> None:
    found = start_window(row(told), WHOLE)
    assert found == (window and (at(window[0]), at(window[1])))
    urgent = start_window(row(told, "emergency"), WHOLE)
    assert urgent == (found or WHOLE)


@pytest.mark.parametrize(
    ("told", "latest"),
    [
        ({}, None),
        ({"due_at": 12}, 12),
        ({"promised_by": 12}, 10.5),
        ({"due_at": 10, "promised_by": 12}, 10),
        ({"due_at": 11, "promised_by": 12}, 10.5),
    ],
)
def test_the_last_start_in_time_is_on_site_by_the_target_and_done_by_the_promise(
    told: dict[str, float], latest: float | None
) -> None:
    assert last_start(row(told), timedelta(minutes=90)) == (None if latest is None else at(latest))


def open_ticket(name: str = "t", **more: Any) -> Open:
    return Open(**{"id": name, "minutes": 60, "window": WHOLE, "urgency": "normal", "point": BASE, **more})


@pytest.mark.parametrize(("latest", "due"), [(None, False), (-5, True), (24, True), (24.01, False)])
def test_what_falls_due_by_the_end_of_the_day_weighs_more(latest: float | None, due: bool) -> None:
    plain = weight_of(open_ticket(), with_break())
    found = weight_of(open_ticket(latest=None if latest is None else at(latest)), with_break())
    assert (found > plain) is due


@pytest.mark.req("S-TRI-01")
def test_no_impact_outweighs_an_urgency_and_no_due_time_an_impact() -> None:
    order = [
        weight_of(open_ticket(urgency=urgency, impact=impact, latest=latest), with_break())
        for urgency in ("emergency", "urgent", "normal")
        for impact in ("public_safety", "building", "several", "one")
        for latest in (at(9), None)
    ]
    assert order == sorted(order, reverse=True)
    assert len(set(order)) == len(order)
    assert weight_of(open_ticket(), with_break()) == order[-1]


@pytest.mark.parametrize(
    ("latest", "late", "starts"),
    [
        (10, False, [8, 10]),
        (8, False, [8, 8]),
        (7.99, False, [8, 24]),  # too late already: as soon as it can be
        (25, False, [8, 24]),
        (10, True, [8, 24]),
    ],
)
def test_what_can_be_in_time_is_kept_to_it(latest: float, late: bool, starts: list[float]) -> None:
    facts = replace(with_break(now=8), tickets=[open_ticket(latest=at(latest), allowed=["p"])])
    form, _ = document(facts)
    [job] = timely(form, facts, {"t"} if late else ())["jobs"]
    assert [second / 3600 for second in job["start_tw"]] == starts
