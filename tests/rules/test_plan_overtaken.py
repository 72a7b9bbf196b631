"""What a plan no longer holds for: changed, held fast or past since it was made."""

from datetime import UTC, datetime, timedelta

import pytest

from fieldlock.plans.overtaken import LATE_START, overtaken

pytestmark = pytest.mark.req("S-DSP-14")

START = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("version", "fixed_then", "fixed_now", "why"),
    [
        (4, False, False, None),
        (4, True, True, None),
        (5, False, False, "changed"),
        (3, False, False, "changed"),
        (5, False, True, "held_fast"),
        (5, True, True, "changed"),
        (5, True, False, "changed"),
    ],
)
def test_what_somebody_did_since(version: int, fixed_then: bool, fixed_now: bool, why: str | None) -> None:
    planned = {"version": 4, "fixed": fixed_then, "planned_start": START.isoformat()}
    assert overtaken(planned, {"version": version, "plan_fixed": fixed_now}, START) == why


def test_a_plan_that_does_not_say_how_the_ticket_was_read_is_not_accepted() -> None:
    planned = {"planned_start": START.isoformat()}
    assert overtaken(planned, {"version": 4, "plan_fixed": False}, START) == "changed"


@pytest.mark.parametrize(("late", "why"), [(LATE_START, None), (LATE_START + timedelta(seconds=1), "past")])
def test_looking_at_a_plan_takes_a_while(late: timedelta, why: str | None) -> None:
    planned = {"version": 4, "fixed": False, "planned_start": START.isoformat()}
    assert overtaken(planned, {"version": 4, "plan_fixed": False}, START + late) == why
