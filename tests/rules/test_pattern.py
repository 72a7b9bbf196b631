"""On which days a repeated shift begins, and when, by the clock of a zone that changes its clocks."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest

from fieldlock.rota.pattern import Pattern, expand, meeting, of_week

pytestmark = pytest.mark.req("S-DSP-04")

A_DAY = timedelta(days=1)
MONDAY = date(2026, 11, 23)


def repeated(start: str = "08:00", end: str = "17:00", *, first: date = MONDAY, **more: Any) -> Pattern:
    """Monday to Friday from a day on, unless told otherwise."""
    plain: dict[str, Any] = {
        "id": UUID(int=1), "user_id": UUID(int=7), "name": "Li", "kind": "work", "rest": None, "last_day": None,
        "anchor": of_week(first), "cycle": 7, "days": frozenset(range(1, 6)), "on_holidays": False,
    }  # fmt: skip
    times = {"start": time.fromisoformat(start), "end": time.fromisoformat(end)}
    return Pattern(**{**plain, **times, "first_day": first, **more})


def daily(start: str, end: str, **more: Any) -> Pattern:
    first = more.pop("first", MONDAY)
    cycle = more.pop("every", 1)
    return repeated(start, end, first=first, anchor=first, cycle=cycle, days=frozenset({1}), **more)


def days_of(pattern: Pattern, first: date, last: date, holidays: frozenset[date] = frozenset()) -> list[date]:
    """The days of which it is a shift, asked for whole days in UTC."""
    since, until = (datetime.combine(day, time(), UTC) for day in (first, last + A_DAY))
    return [row["day"] for row in expand([pattern], since, until, "UTC", holidays)]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_from_its_first_day_to_its_last_and_not_beyond() -> None:
    tuesday = MONDAY + A_DAY
    pattern = repeated(first=tuesday, last_day=tuesday + 7 * A_DAY)
    assert days_of(pattern, MONDAY - 7 * A_DAY, MONDAY + 21 * A_DAY) == [
        *(tuesday + A_DAY * n for n in range(4)), MONDAY + 7 * A_DAY, tuesday + 7 * A_DAY,
    ]  # fmt: skip
    assert days_of(repeated(), date(2199, 1, 1), date(2199, 1, 4)) == [date(2199, 1, n) for n in (1, 2, 3, 4)]
    assert days_of(repeated(last_day=MONDAY - A_DAY), MONDAY, MONDAY + 7 * A_DAY) == []


def test_a_cycle_counts_from_its_first_day_whatever_the_week() -> None:
    wednesday = MONDAY + 2 * A_DAY
    pattern = repeated(first=wednesday, anchor=wednesday, cycle=4, days=frozenset({1, 2}))
    found = days_of(pattern, wednesday, wednesday + 8 * A_DAY)
    assert [(day - wednesday).days for day in found] == [0, 1, 4, 5, 8]


def test_holidays_and_days_taken_out_are_free() -> None:
    holidays = frozenset({MONDAY})
    assert days_of(repeated(), MONDAY, MONDAY, holidays) == []
    assert days_of(repeated(on_holidays=True), MONDAY, MONDAY, holidays) == [MONDAY]
    assert days_of(repeated(taken_out=frozenset({MONDAY})), MONDAY, MONDAY + A_DAY) == [MONDAY + A_DAY]
    # What began on the evening before a holiday goes on.
    [night] = expand([daily("22:00", "06:00")], at("2026-11-24T00:00"), at("2026-11-25T00:00"), "UTC",
                     frozenset({MONDAY + A_DAY}))  # fmt: skip
    assert (night["day"], night["ends_at"]) == (MONDAY, at("2026-11-24T06:00"))


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2026-11-24T05:59", "2026-11-24T06:00", [MONDAY]),
        ("2026-11-24T06:00", "2026-11-24T21:59", []),
        ("2026-11-24T06:00", "2026-11-24T22:00", []),
        ("2026-11-24T06:00", "2026-11-24T22:01", [MONDAY + A_DAY]),
    ],
)
def test_a_night_is_read_from_both_of_its_days_and_not_a_minute_beyond(
    since: str, until: str, found: list[date]
) -> None:
    rows = expand([daily("22:00", "06:00")], at(since), at(until), "UTC", frozenset())
    assert [row["day"] for row in rows] == found


def test_a_whole_day_ends_at_midnight_and_the_next_begins_then() -> None:
    one, two = expand([daily("00:00", "00:00")], at("2026-11-24T00:00"), at("2026-11-26T00:00"), "UTC", frozenset())
    assert one["ends_at"] == two["starts_at"] == at("2026-11-25T00:00")


def london(pattern: Pattern, day: date) -> list[tuple[str, str]]:
    since = datetime.combine(day, time(12), UTC)
    rows = expand([pattern], since - A_DAY, since + A_DAY, "Europe/London", frozenset())
    return [(f"{row['starts_at']:%dT%H:%M}", f"{row['ends_at']:%dT%H:%M}") for row in rows if row["day"] == day]


SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)


@pytest.mark.parametrize(
    ("times", "day", "found"),
    [
        (("08:00", "17:00"), SPRING - A_DAY, [("27T08:00", "27T17:00")]),
        (("08:00", "17:00"), SPRING, [("28T07:00", "28T16:00")]),
        (("22:00", "06:00"), SPRING - A_DAY, [("27T22:00", "28T05:00")]),
        (("22:00", "06:00"), AUTUMN - A_DAY, [("30T21:00", "31T06:00")]),
        # 01:30 does not exist: it is 02:30. Nothing is left of 01:15 to 02:00.
        (("01:30", "09:00"), SPRING, [("28T01:30", "28T08:00")]),
        (("22:00", "01:30"), SPRING - A_DAY, [("27T22:00", "28T01:30")]),
        (("01:15", "02:00"), SPRING, []),
        # It comes twice: a start takes the earlier, an end the later.
        (("01:30", "09:00"), AUTUMN, [("31T00:30", "31T09:00")]),
        (("22:00", "01:30"), AUTUMN - A_DAY, [("30T21:00", "31T01:30")]),
    ],
)
def test_the_change_of_the_clocks(times: tuple[str, str], day: date, found: list[tuple[str, str]]) -> None:
    assert london(daily(*times, first=date(2027, 1, 1)), day) == found


def test_where_only_the_clocks_lay_one_over_the_other_the_later_begins_when_the_earlier_ends() -> None:
    night = daily("22:00", "01:30", first=date(2027, 1, 1))
    morning = daily("01:30", "09:00", first=date(2027, 1, 1), id=UUID(int=2))
    assert meeting(night, morning) is None
    rows = expand([night, morning], at("2027-10-30T20:00"), at("2027-10-31T12:00"), "Europe/London", frozenset())
    assert [(row["starts_at"], row["ends_at"]) for row in rows] == [
        (at("2027-10-30T21:00"), at("2027-10-31T01:30")), (at("2027-10-31T01:30"), at("2027-10-31T09:00")),
    ]  # fmt: skip


def test_a_break_of_a_night_is_on_the_next_morning_and_goes_where_the_clocks_leave_it_no_place() -> None:
    rest = (time(1, 30), time(2, 0), 30)
    night = daily("22:00", "02:30", first=date(2027, 1, 1), rest=rest)
    [plain] = expand([night], at("2027-01-02T12:00"), at("2027-01-03T12:00"), "Europe/London", frozenset())
    assert (plain["break_from"], plain["break_minutes"]) == (at("2027-01-03T01:30"), 30)
    [short] = expand([night], at("2027-03-27T12:00"), at("2027-03-28T12:00"), "Europe/London", frozenset())
    assert (short["ends_at"], short["break_from"], short["break_minutes"]) == (at("2027-03-28T01:30"), None, None)


@pytest.mark.parametrize(
    ("other", "met"),
    [
        (repeated("17:00", "20:00"), None),
        (repeated("16:59", "20:00"), MONDAY),
        (repeated("16:00", "20:00", days=frozenset({6, 7})), None),
        (repeated("16:00", "20:00", kind="on_call"), None),
        (repeated("16:00", "20:00", user_id=UUID(int=8)), None),
        # The night of Sunday reaches into Monday.
        (repeated("22:00", "08:00", days=frozenset({7})), None),
        (repeated("22:00", "08:01", days=frozenset({7})), MONDAY + 7 * A_DAY),
        (repeated(last_day=MONDAY - A_DAY), None),
        (repeated(first=MONDAY + 365 * A_DAY), MONDAY + 365 * A_DAY),
        # Every fifth day from a Saturday on: the next is a Thursday.
        (daily("08:00", "17:00", first=MONDAY + 5 * A_DAY, every=5), MONDAY + 10 * A_DAY),
    ],
)  # fmt: skip
def test_two_patterns_that_meet(other: Pattern, met: date | None) -> None:
    found = meeting(repeated(), other)
    assert (found and found[0].date()) == met
    assert (meeting(other, repeated()) is None) == (met is None)
