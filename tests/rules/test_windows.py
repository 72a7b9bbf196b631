"""Windows on the grid of local days, the crews that are free at once, and the room that a break keeps."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from fieldlock.dispatch.breaks import Pause, Point, Stop, lost
from fieldlock.dispatch.windows import crews, grid, longest

pytestmark = pytest.mark.req("S-DSP-04")

RULES: dict[str, Any] = {"grid_minutes": 60, "lead_minutes": 60, "days": 1}
SHANGHAI, BERLIN = "Asia/Shanghai", "Europe/Berlin"


def utc(*when: int) -> datetime:
    return datetime(*when, tzinfo=UTC)  # type: ignore[arg-type, misc]  # year, month, day, hour, minute, second


def starts(now: datetime, zone: str = SHANGHAI, **rules: int) -> list[datetime]:
    return list(grid(now, RULES | rules, zone))


@pytest.mark.parametrize(
    ("now", "first"),
    [
        (utc(2026, 11, 24, 1), utc(2026, 11, 24, 2)),
        (utc(2026, 11, 24, 1, 0, 1), utc(2026, 11, 24, 3)),
        (utc(2026, 11, 24, 0, 59, 59), utc(2026, 11, 24, 2)),
        # The lead time reaches into the next local day.
        (utc(2026, 11, 24, 15, 0), utc(2026, 11, 24, 16)),
    ],
)
def test_the_first_window_is_on_the_grid_and_not_before_the_lead_time(now: datetime, first: datetime) -> None:
    assert starts(now)[0] == first


def test_the_days_end_before_their_last_instant() -> None:
    assert starts(utc(2026, 11, 24, 2))[-1] == utc(2026, 11, 25, 1)
    assert starts(utc(2026, 11, 24, 2, 0, 1))[-1] == utc(2026, 11, 25, 2)
    assert starts(utc(2026, 11, 24, 2), lead_minutes=24 * 60) == []


def test_the_grid_is_of_local_clock_times() -> None:
    assert starts(utc(2026, 11, 24, 2), "Asia/Kathmandu")[0].minute == 15


@pytest.mark.parametrize(
    ("now", "step", "hours"),
    [
        # 2026-03-29: 02:00 is skipped, so no window begins there, and those after it keep their place on the clock.
        (utc(2026, 3, 28, 22), 120, [0, 4, 6, 8]),
        # 2026-10-25: 02:00 comes twice and is offered once.
        (utc(2026, 10, 24, 21), 60, [0, 1, 2, 3, 4]),
    ],
)
def test_the_grid_follows_the_clocks_when_they_change(now: datetime, step: int, hours: list[int]) -> None:
    found = [at.astimezone(ZoneInfo(BERLIN)).hour for at in starts(now, BERLIN, grid_minutes=step)]
    assert found[: len(hours)] == hours


def some(names: str) -> frozenset[str]:
    return frozenset(names)


@pytest.mark.parametrize(
    ("crew", "promised", "expected"),
    [
        (["abc"], [], 3),
        (["abc", "abc"], [], 1),
        (["abcd", "abcd"], [], 2),
        # An attendant of whom there is one, and who could work as well.
        (["a", "abc"], [], 1),
        (["", "abc"], [], 0),
        (["ab", "a"], [], 1),
        (["ab", "ab"], [], 1),
        (["a", "a"], [], 0),
        # A promise takes one who is not needed here, if there is one.
        (["ab"], ["bc"], 2),
        (["ab"], ["b"], 1),
        (["ab"], ["ab", "ab"], 0),
        (["ab"], [""], 2),
        (["ab", "cd"], ["ac", "bd"], 1),
    ],
)
def test_crews_at_once_take_nobody_twice(crew: list[str], promised: list[str], expected: int) -> None:
    assert crews([some(one) for one in crew], [some(one) for one in promised]) == expected


@pytest.mark.parametrize(
    ("everybody", "hours"),
    [
        ([], 0),
        ([[]], 0),
        ([[(8, 16)], [(9, 18)]], 9),
        ([[(14, 22), (6, 14)]], 16),
        ([[(6, 14), (13, 17)]], 11),
        ([[(6, 18), (8, 10)]], 12),
        ([[(6, 14), (14.5, 22)]], 8),
    ],
)
def test_the_longest_time_without_a_gap(everybody: list[list[tuple[float, float]]], hours: float) -> None:
    midnight = utc(2026, 11, 24)
    spans = [[(midnight + timedelta(hours=a), midnight + timedelta(hours=b)) for a, b in one] for one in everybody]
    assert longest(spans) == timedelta(hours=hours)


# --- breaks ---------------------------------------------------------------------------------------------------------

HERE, THERE = (31.23, 121.47), (31.33, 121.47)
SHIFT = (utc(2026, 11, 24, 8), utc(2026, 11, 24, 17))
PAUSE = Pause(utc(2026, 11, 24, 12), utc(2026, 11, 24, 13), timedelta(minutes=30))


def stop(start: float, end: float, point: Point | None = HERE) -> Stop:
    midnight = utc(2026, 11, 24)
    return Stop(midnight + timedelta(hours=start), midnight + timedelta(hours=end), point)


def half_an_hour(one: Point, other: Point, _: datetime) -> int:
    return 0 if one == other else 1800


MINUTE = 1 / 60


@pytest.mark.parametrize(
    ("others", "job", "keeps"),
    [
        ([], (12, 13), True),
        ([], (12, 13 + MINUTE), False),
        ([], (12 + 0.5, 17), True),
        ([], (12 + 0.5 - MINUTE, 17), False),
        ([(8, 12)], (12.5, 13.5), True),
        ([(8, 12)], (12.5 - MINUTE, 13.5), False),
        ([(13, 14)], (11, 12.5), True),
        ([(13, 14)], (11, 12.5 + MINUTE), False),
        # The way is made beside the break, which may lie within it.
        ([(8, 12, THERE)], (13, 14), True),
        ([(8, 12, THERE)], (13 - MINUTE, 14), False),
        ([(8, 11.5, THERE)], (12.5, 14), True),
        ([(8, 12, None)], (12.5, 13.5), True),
        # Gone before: this job does not take it away. Away from its time: nothing to lose.
        ([(11, 14)], (12, 13), True),
        ([], (13.5, 14), True),
    ],
)
def test_a_job_leaves_room_for_the_break_or_it_is_told(
    others: list[tuple[Any, ...]], job: tuple[float, float], keeps: bool
) -> None:
    found = list(lost([PAUSE], [SHIFT], HERE, [stop(*one) for one in others], stop(*job), half_an_hour))
    assert found == ([] if keeps else [PAUSE])


def test_a_break_of_another_shift_is_not_asked_about() -> None:
    assert not list(lost([PAUSE], [(SHIFT[0], PAUSE.first)], HERE, [], stop(12, 16), half_an_hour))
