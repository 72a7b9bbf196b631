"""The service clock: which target, when it is due, what stops it; boundaries on both sides, holidays, clock changes."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.rules.rulebook import DISPATCH

from fieldlock.dispatch.targets import Clocked, due_at, judged, next_due

pytestmark = pytest.mark.req("S-DSP-10", "S-TRI-01")

ZONE = "Asia/Shanghai"
HOURS = DISPATCH["hours"]
SECOND = timedelta(seconds=1)


def local(text: str) -> datetime:
    """Shanghai's clock: eight hours ahead all year."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC) - timedelta(hours=8)


def rule(minutes: int, clock: str = "working") -> dict[str, Any]:
    return {"minutes": minutes, "clock": clock}


def job(since: datetime, **more: Any) -> Clocked:
    facts: dict[str, Any] = {"urgency": "normal", "kind": "repair", "hazards": [], "tasks": [], "service_class": None}
    return Clocked(facts | more.pop("facts", {}), since, more.pop("done", {}), **more)


# 24 November 2026 is a Tuesday; the house works from 8:30 to 17:30.
@pytest.mark.parametrize(
    ("since", "minutes", "due"),
    [
        ("2026-11-24T09:00", 60, "2026-11-24T10:00"),
        ("2026-11-24T16:30", 60, "2026-11-24T17:30"),
        ("2026-11-24T16:30", 61, "2026-11-25T08:31"),
        ("2026-11-24T17:30", 1, "2026-11-25T08:31"),
        ("2026-11-24T03:00", 30, "2026-11-24T09:00"),
        ("2026-11-27T17:00", 60, "2026-11-30T09:00"),
        ("2026-11-28T12:00", 540, "2026-11-30T17:30"),
        ("2026-11-28T12:00", 541, "2026-12-01T08:31"),
    ],
)
def test_only_working_minutes_count(since: str, minutes: int, due: str) -> None:
    assert due_at(job(local(since)), rule(minutes), HOURS, ZONE) == local(due)
    assert due_at(job(local(since)), rule(minutes, "always"), HOURS, ZONE) == local(since) + timedelta(minutes=minutes)


def test_holidays_have_no_hours_and_an_extra_day_its_own() -> None:
    hours = {**HOURS, "holidays": ["2026-11-25"], "extra_days": {"2026-11-28": ["10:00", "12:00"]}}
    assert due_at(job(local("2026-11-24T17:00")), rule(60), hours, ZONE) == local("2026-11-26T09:00")
    assert due_at(job(local("2026-11-27T17:00")), rule(60), hours, ZONE) == local("2026-11-28T10:30")
    assert due_at(job(local("2026-11-27T17:00")), rule(151), hours, ZONE) == local("2026-11-30T08:31")


@pytest.mark.parametrize(
    ("since", "minutes", "due"),
    [
        # In London the clocks go forward on 28 March 2027 at 1:00, and back on 31 October at 2:00.
        ("2027-03-27T23:30+00:00", 120, "2027-03-28T01:30+00:00"),
        ("2027-10-30T23:30+01:00", 120, "2027-10-31T00:30+00:00"),
    ],
)
def test_a_day_with_a_change_of_the_clocks_has_the_minutes_it_really_has(since: str, minutes: int, due: str) -> None:
    round_the_clock = {"days": {str(day): ["00:00", "23:59"] for day in range(1, 8)}, "holidays": [], "extra_days": {}}
    start, end = datetime.fromisoformat(since), datetime.fromisoformat(due)
    assert due_at(job(start), rule(minutes, "always"), HOURS, "Europe/London") == end
    # The minute from 23:59 to midnight is no working time.
    found = due_at(job(start), rule(minutes), round_the_clock, "Europe/London")
    assert found == end + timedelta(minutes=1)


@pytest.mark.parametrize(
    ("pauses", "due"),
    [
        ([("2026-11-24T09:15", "2026-11-24T10:15")], "2026-11-24T11:00"),
        ([("2026-11-24T10:00", None)], "2026-11-24T10:00"),
        ([("2026-11-24T09:59", None)], None),
        ([("2026-11-24T09:15", "2026-11-25T09:00")], "2026-11-25T09:45"),
        ([("2026-11-24T09:10", "2026-11-24T09:20"), ("2026-11-24T09:15", "2026-11-24T09:30")], "2026-11-24T10:20"),
        ([("2026-11-23T09:10", "2026-11-24T08:00")], "2026-11-24T10:00"),
    ],
)
def test_no_minute_counts_in_a_pause(pauses: list[tuple[str, str | None]], due: str | None) -> None:
    spans = [(local(start), local(end) if end else None) for start, end in pauses]
    found = due_at(job(local("2026-11-24T09:00"), pauses=spans), rule(60), HOURS, ZONE)
    assert found == (local(due) if due else None)


@pytest.mark.req("S-EMG-13")
@pytest.mark.parametrize(
    ("facts", "code", "minutes"),
    [
        ({"hazards": ["H_ELEVATOR_RESCUE"], "service_class": "city"}, "LIFT_ENTRAPMENT_CITY", 30),
        ({"hazards": ["H_ELEVATOR_RESCUE"]}, "LIFT_ENTRAPMENT", 60),
        ({"hazards": ["H_ELEC_LV"], "urgency": "emergency"}, "EMERGENCY_ARRIVE", 60),
    ],
)
def test_the_first_target_that_fits_holds_to_the_second(facts: dict[str, Any], code: str, minutes: int) -> None:
    since = local("2026-11-24T02:00")
    due = since + timedelta(minutes=minutes)
    for arrived, state in ((due, "met"), (due + SECOND, "missed")):
        [target] = [
            one
            for one in judged(job(since, facts=facts, done={"arrive": arrived}), DISPATCH, ZONE, arrived)
            if one.event == "arrive"
        ]
        assert (target.code, target.due_at, target.state) == (code, due, state)
    for now, state in ((due, "running"), (due + SECOND, "missed_open")):
        assert judged(job(since, facts=facts), DISPATCH, ZONE, now)[0].state == state


def test_the_next_due_time_is_the_earliest_open_one() -> None:
    since = local("2026-11-24T09:00")
    now = local("2026-11-24T10:00")
    found = judged(job(since), DISPATCH, ZONE, now)
    assert [one.event for one in found] == ["arrive", "finish"]
    assert next_due(found) == found[0].due_at
    arrived = judged(job(since, done={"arrive": now}), DISPATCH, ZONE, now)
    assert next_due(arrived) == arrived[1].due_at
    over = judged(job(since, done={"arrive": now, "finish": now}), DISPATCH, ZONE, now)
    assert next_due(over) is None
    paused = judged(job(since, pauses=[(now, None)]), DISPATCH, ZONE, now)
    assert ({one.state for one in paused}, next_due(paused)) == ({"paused"}, None)
