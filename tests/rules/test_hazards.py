"""The life of a hazard report, as a table."""

from datetime import date
from typing import get_args

import pytest

from fieldlock.hazards import lifecycle
from fieldlock.hazards.schemas import Status
from fieldlock.small_lifecycle import Step
from fieldlock.tickets.lifecycle import GuardsFailed, NotPossible

EXPECTED = {
    ("reported", "accept"): "accepted",
    ("reported", "dismiss"): "closed",
    ("accepted", "accept"): "accepted",
    ("accepted", "protect"): "interim_protected",
    ("accepted", "correct"): "correcting",
    ("interim_protected", "accept"): "interim_protected",
    ("interim_protected", "correct"): "correcting",
    ("correcting", "correct"): "correcting",
    ("correcting", "send_back"): "correcting",
    ("correcting", "verify"): "verified",
    ("verified", "close"): "closed",
}
GUARDS = {guard for step in lifecycle.TABLE for guard in step.guards}


@pytest.mark.req("S-HAZ-02")
@pytest.mark.parametrize("status", lifecycle.STATUSES)
@pytest.mark.parametrize("event", lifecycle.EVENTS)
def test_every_status_and_event(status: str, event: str) -> None:
    to = EXPECTED.get((status, event))
    if to is None:
        with pytest.raises(NotPossible):
            lifecycle.advance(status, event, dict.fromkeys(GUARDS, True))
        assert event not in lifecycle.possible(status)
    else:
        assert lifecycle.advance(status, event, dict.fromkeys(GUARDS, True)) == to
        assert event in lifecycle.possible(status)


@pytest.mark.req("S-HAZ-02")
@pytest.mark.parametrize(("step", "guard"), [(step, guard) for step in lifecycle.TABLE for guard in step.guards])
def test_every_guard_is_asked_and_silence_is_no(step: Step, guard: str) -> None:
    for facts in ({name: name != guard for name in GUARDS}, {name: True for name in GUARDS if name != guard}):
        with pytest.raises(GuardsFailed) as refused:
            lifecycle.advance(step.frm[0], step.event, facts)
        assert refused.value.guards == (guard,)


@pytest.mark.req("S-HAZ-02", "S-MNT-03")
def test_no_way_to_the_end_of_a_danger_but_through_verification() -> None:
    ways = {(step.event, to) for step in lifecycle.TABLE for to in (step.to,) if to not in lifecycle.DANGEROUS}
    assert ways - {("accept", "="), ("send_back", "=")} == {("verify", "verified"), ("close", "closed"),
                                                            ("dismiss", "closed")}  # fmt: skip


@pytest.mark.req("S-HAZ-02")
@pytest.mark.parametrize(
    ("status", "due", "late"),
    [
        ("accepted", date(2026, 11, 24), False),
        ("accepted", date(2026, 11, 23), True),
        ("correcting", date(2026, 11, 23), True),
        ("verified", date(2026, 11, 23), False),
        ("closed", date(2026, 11, 23), False),
        ("reported", None, False),
    ],
)
def test_overdue_from_the_day_after(status: str, due: date | None, late: bool) -> None:
    assert lifecycle.overdue(status, due, date(2026, 11, 24)) is late


def test_the_wire_knows_every_status() -> None:
    assert get_args(Status) == lifecycle.STATUSES
