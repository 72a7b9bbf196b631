"""The day as the planner gets it: what of a shift can be planned beside the bookings that stay."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from fieldlock.dispatch.candidates import Booking, Person
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
