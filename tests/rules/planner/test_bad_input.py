"""A day that cannot be planned says why, all at once."""

from typing import Any

import pytest
from tests.rules.planner.days import job, line, small, technician

from fieldlock.dispatch.planner.bad_input import STOPS, problems

HOUR = 3600


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("FORM", []),
        ("FORM", {"coords": [], "techs": []}),
        ("FORM", line([job(dur="long")])),
        ("FORM", line([job(dur=-1)])),
        ("FORM", line([job()], [technician(shift=[8 * HOUR])])),
        ("TWICE", line([job(), job()])),
        ("SHIFTS_OVERLAP", line([job()], [technician(), technician(shift=[16 * HOUR, 20 * HOUR])])),
        ("UNKNOWN_PLACE", line([job(loc=12)])),
        ("UNKNOWN_PLACE", {**line([job()]), "coords": [[31.0, 121.0], [None, None]]}),
        ("UNKNOWN_PLACE", {**line([job()]), "coords": [[31.0, 121.0], [float("nan"), 121.0]]}),
        ("UNKNOWN_PLACE", {**line([job()]), "coords": [[31.0, 121.0], [90.1, 121.0]]}),
        ("SHIFT_EMPTY", line([job()], [technician(shift=[17 * HOUR, 8 * HOUR])])),
        ("BREAK_OUTSIDE", line([job()], [technician(rest={"start_tw": [18 * HOUR, 19 * HOUR], "dur": 60})])),
        ("WINDOW_EMPTY", line([job(start_tw=[10, 9])])),
        ("CREW_SIZE", line([job(crew=3)])),
        ("UNKNOWN_PRIORITY", line([job(prio=9)])),
        ("UNKNOWN_PIN", line([job(pin="nobody")])),
        ("LONGER_THAN_SHIFT", line([job(dur=9 * HOUR + 1)])),
    ],
)
def test_each_problem_is_named(code: str, day: Any) -> None:
    assert code in {problem.code for problem in problems(day)}


def test_a_sound_day_has_none() -> None:
    assert problems(small(1)) == []
    assert problems(line([job(dur=9 * HOUR)])) == []


def test_two_shifts_of_one_person_that_only_touch_do_not_overlap() -> None:
    day = line([job()], [technician(), technician(shift=[17 * HOUR, 20 * HOUR])])
    assert {problem.code for problem in problems(day)} == {"TWICE"}


def test_a_shift_past_midnight_counts_on() -> None:
    night = line([job(start_tw=[23 * HOUR, 27 * HOUR])], [technician(shift=[22 * HOUR, 30 * HOUR])])
    assert problems(night) == []


def test_a_job_that_nobody_can_do_does_not_stop_the_others() -> None:
    assert not {"LONGER_THAN_SHIFT", "UNKNOWN_PIN"} & STOPS
