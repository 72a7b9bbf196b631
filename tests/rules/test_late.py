"""What becomes of a record that comes late: the table of sync/late.py, by hand, and its boundaries."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from fieldlock.actions import ACTIONS
from fieldlock.sync import late
from fieldlock.work.merge import differing, merged

pytestmark = pytest.mark.req("S-ARC-13", "S-INT-20")
HOURS = timedelta(hours=3)
NOTHING: dict[str, Any] = {"delay": HOURS, "in_crew_then": False, "also": False, "moved": False, "clear_then": False}


@pytest.mark.parametrize(
    ("name", "slug", "given", "expected"),
    [
        ("start", "not-in-crew", {}, "contradiction"),
        ("start", "not-in-crew", {"in_crew_then": True}, "record"),
        ("confirm", "not-in-crew", {}, "record"),
        ("stop", "not-in-crew", {}, "record"),
        ("record_work", "not-in-crew", {}, "record"),
        ("accept", "not-in-crew", {}, "refuse"),
        ("appoint", "not-in-crew", {"in_crew_then": True}, "refuse"),
        ("arrive", "not-possible-now", {"also": True}, "also"),
        ("sign_off", "not-possible-now", {"also": True, "moved": True}, "also"),
        ("confirm", "not-possible-now", {"also": True}, "refuse"),
        ("confirm", "not-possible-now", {"moved": True}, "record"),
        ("complete", "not-possible-now", {"moved": True}, "record"),
        ("complete", "not-possible-now", {}, "refuse"),
        ("depart", "not-possible-now", {"moved": True}, "refuse"),
        ("start", "gate-blocked", {"also": True}, "also"),
        ("start", "gate-blocked", {"delay": late.AT_ONCE}, "refuse"),
        ("start", "gate-blocked", {"delay": late.AT_ONCE + timedelta(milliseconds=1)}, "contradiction"),
        ("start", "gate-blocked", {"clear_then": True}, "record"),
        ("confirm", "unknown-item", {"moved": True}, "refuse"),
        ("appoint", "not-assignable", {}, "contact"),
        ("appoint", "time-passed", {"moved": True}, "contact"),
        ("depart", "not-assignable", {"also": True}, "refuse"),
        ("start", "forbidden", {"moved": True, "also": True}, "refuse"),
    ],
)
def test_outcome(name: str, slug: str, given: dict[str, Any], expected: str) -> None:
    assert late.outcome(name, slug, **NOTHING | given) == expected


@pytest.mark.req("S-SAF-27")
def test_every_name_is_an_action_of_phones() -> None:
    offline = {name for name, action in ACTIONS.items() if action.offline}
    assert offline >= late.KEPT | late.SHARED


def _event(event: str, by: str, frm: str = "a", to: str = "b") -> dict[str, Any]:
    return {"event": event, "by_id": by, "from_status": frm, "to_status": to}


def test_a_step_counts_as_taken_until_the_job_is_given_out_anew() -> None:
    events = [_event("arrive", "me"), _event("arrive", "you")]
    assert late.taken_by_another("arrive", events, "me") == events[1]
    assert late.taken_by_another("arrive", events[:1], "me") is None
    assert late.taken_by_another("depart", events, "me") is None
    assert late.taken_by_another("arrive", [*events, _event("assign", "desk")], "me") is None


def test_the_last_change_of_status_decides_who_moved() -> None:
    mine, theirs, noted = _event("arrive", "me"), _event("cancel", "desk"), _event("approve", "lead", "b", "b")
    assert late.moved_by_another([mine, theirs], "me")
    assert not late.moved_by_another([theirs, mine], "me")
    assert not late.moved_by_another([mine, noted], "me")
    assert not late.moved_by_another([], "me")


def test_the_job_as_it_was() -> None:
    at = datetime(2026, 11, 24, 5, tzinfo=UTC)
    facts = [{"occurred_at": f"2026-11-24T0{hour}:00:00.000Z", "round": hour} for hour in (4, 5, 6)]
    events = [{"at": at + timedelta(hours=n), "to_status": status} for n, status in ((-1, "on_site"), (1, "stopped"))]
    then = late.as_of({"facts": facts, "status": "stopped", "round": 6}, at, events)
    assert (len(then["facts"]), then["status"], then["round"]) == (2, "on_site", 5)


def _work(by: str, hour: int, **said: Any) -> dict[str, Any]:
    at = f"2026-11-24T0{hour}:00:00.000Z"
    empty = {"finding": "", "action": "", "result": "", "parts": []}
    return {"id": at, "kind": "work_record", "round": 1, "by_id": by, "by_name": by, "occurred_at": at,
            "body": empty | said}  # fmt: skip


@pytest.mark.req("S-WRK-05")
def test_work_is_merged_field_by_field_and_both_values_are_shown() -> None:
    facts = [_work("li", 4, finding="loose", action="tightened"), _work("wang", 5, finding="burnt", minutes=30)]
    job = {"facts": facts, "round": 1}
    found = merged(job)
    assert found is not None
    assert (found["finding"], found["action"], found["result"], found["minutes"]) == ("burnt", "tightened", None, 30)
    [conflict] = found["conflicts"]
    assert (conflict["field"], [entry["value"] for entry in conflict["values"]]) == ("finding", ["burnt", "loose"])
    assert merged({"facts": [], "round": 1}) is None
    note = differing(job, "li", {"finding": "wet", "result": "ok"})
    assert note == {"code": "merged", "fields": ["finding"], "by_name": "wang", "at": facts[1]["occurred_at"]}
    assert differing(job, "li", {"finding": "burnt", "result": "ok"}) is None
    own = [*facts, _work("li", 6, finding="burnt")]
    assert merged({"facts": own, "round": 1}) == found | {"conflicts": []}
