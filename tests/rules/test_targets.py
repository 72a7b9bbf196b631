"""The service clock: which target, when it is due, what stops it; boundaries on both sides, holidays, clock changes."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.rules.rulebook import DISPATCH

from fieldlock.dispatch.service_clock import _facts
from fieldlock.dispatch.targets import CONDITIONS, Clocked, Pause, due_at, judged, marks, next_due, paused

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
    spans = [Pause(local(start), local(end) if end else None, "parts") for start, end in pauses]
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
            if one.rule["event"] == "arrive"
        ]
        assert (target.rule["code"], target.due_at, target.state) == (code, due, state)
    for now, state in ((due, "running"), (due + SECOND, "missed_open")):
        assert judged(job(since, facts=facts), DISPATCH, ZONE, now)[0].state == state


def test_the_next_due_time_is_the_earliest_open_one() -> None:
    since = local("2026-11-24T09:00")
    now = local("2026-11-24T10:00")
    found = judged(job(since), DISPATCH, ZONE, now)
    assert [one.rule["event"] for one in found] == ["arrive", "finish"]
    assert next_due(found) == found[0].due_at
    arrived = judged(job(since, done={"arrive": now}), DISPATCH, ZONE, now)
    assert next_due(arrived) == arrived[1].due_at
    over = judged(job(since, done={"arrive": now, "finish": now}), DISPATCH, ZONE, now)
    assert next_due(over) is None
    stopped = judged(job(since, pauses=[Pause(now, None, "parts")]), DISPATCH, ZONE, now)
    assert ({one.state for one in stopped}, next_due(stopped)) == ({"paused"}, None)
    assert list(marks(stopped)) == []


def _told(minutes: int, warn: list[dict[str, Any]] | None, clock: str = "always") -> list[tuple[str, int, list[str]]]:
    """(kind, minutes after the report, roles) of what is told of such a target."""
    since = local("2026-11-24T09:00")
    target = {**rule(minutes, clock), "code": "T", "event": "arrive", "when": {}, "source": "B0"}
    policy = {"targets": [{**target, **({} if warn is None else {"warn": warn})}], "hours": HOURS}
    found = judged(job(since), policy, ZONE, since)
    return [(kind, round((at - since) / timedelta(minutes=1)), list(roles)) for _, kind, at, roles in marks(found)]


def test_each_target_says_how_long_before_and_whom() -> None:
    warn = [{"before": 15, "roles": ["dispatcher"]}, {"before": 5, "roles": ["supervisor"]}]
    assert _told(30, warn) == [
        ("due_soon", 15, ["dispatcher"]),
        ("due_soon", 25, ["supervisor"]),
        ("breached", 30, ["dispatcher", "supervisor"]),
    ]
    assert _told(30, []) == [("breached", 30, [])]
    # Of what is due at nine the next morning the house is warned at five, not in the night.
    hour = [{"before": 60, "roles": ["dispatcher"]}]
    assert [at for _, at, _ in _told(540, hour, "working")] == [8 * 60, 24 * 60]


def test_rules_that_say_nothing_warn_half_an_hour_ahead_but_never_at_once() -> None:
    assert _told(31, None)[0] == ("due_soon", 1, ["dispatcher"])
    assert _told(30, None) == [("breached", 30, ["dispatcher"])]


def test_every_condition_that_a_target_may_ask_is_known_of_a_job() -> None:
    row = dict.fromkeys(("urgency", "impact", "kind", "category", "source", "hazards", "emergency")) | {"tasks": []}
    assert set(_facts(row, None, ())) == set(CONDITIONS)


def test_an_emergency_has_the_hazards_of_its_kind_besides_those_assessed() -> None:
    row = dict.fromkeys(("urgency", "impact", "kind", "category", "source")) | {"tasks": [], "hazards": ["H_ELEC_LV"]}
    assert _facts(row, None, ["H_ELEVATOR_RESCUE"])["hazards"] == ["H_ELEC_LV", "H_ELEVATOR_RESCUE"]


def test_a_target_may_begin_with_another_event() -> None:
    handled = local("2026-11-24T09:00")
    target = {**rule(2880, "always"), "code": "T", "event": "follow_up", "since": "finish", "when": {}, "source": "B0"}
    policy = {"targets": [target], "hours": HOURS}
    assert judged(job(handled), policy, ZONE, handled) == []
    for late, state in ((timedelta(), "met"), (SECOND, "missed")):
        done = {"finish": handled, "follow_up": handled + timedelta(hours=48) + late}
        [found] = judged(job(handled, done=done), policy, ZONE, handled)
        assert (found.due_at, found.state) == (handled + timedelta(hours=48), state)


def _story(*told: tuple[str, str, str]) -> list[dict[str, Any]]:
    """Events a minute apart: (event, status after it, note)."""
    since = local("2026-11-24T09:00")
    return [
        {"event": event, "to_status": status, "note": note, "at": since + timedelta(minutes=at)}
        for at, (event, status, note) in enumerate(told)
    ]


@pytest.mark.parametrize(
    ("told", "pauses"),
    [
        ([("hold", "on_hold", "parts: fuse"), ("resume", "ready", "")], [(0, 1, "parts")]),
        ([("hold", "on_hold", "other: tired"), ("resume", "ready", "")], []),
        ([("postpone", "on_hold", "customer: abroad")], [(0, None, "customer")]),
        # What is written into the story by another ticket ends nothing.
        ([("hold", "on_hold", "parts: x"), ("merged_from", "on_hold", "T-1"), ("resume", "ready", "")],
         [(0, 2, "parts")]),
        ([("hold", "on_hold", "parts: x"), ("cancel", "stopped", "no more")], [(0, 1, "parts")]),
        ([("issue_quote", "on_site", "plan"), ("consent", "on_site", "Ann")], [(0, 1, "consent")]),
        ([("issue_quote", "on_site", "plan"), ("split", "on_site", "x"), ("decline_quote", "declined", "dear")],
         [(0, 2, "consent")]),
        ([("issue_quote", "on_site", "plan"), ("hold", "on_hold", "other: x"), ("consent", "on_site", "Ann")],
         [(0, 2, "consent")]),
        ([("issue_quote", "on_site", "plan"), ("start", "working", "")], [(0, 1, "consent")]),
        # Another quote is wanted: that is up to the house.
        ([("issue_quote", "triaged", "plan"), ("want_quote", "triaged", ""), ("issue_quote", "triaged", "plan")],
         [(0, 1, "consent"), (2, None, "consent")]),
    ],
)  # fmt: skip
def test_a_pause_lasts_as_long_as_its_status_or_the_wait_for_consent(
    told: list[tuple[str, str, str]], pauses: list[tuple[int, int | None, str]]
) -> None:
    since = local("2026-11-24T09:00")
    found = [
        (
            round((one.start - since) / timedelta(minutes=1)),
            None if one.end is None else round((one.end - since) / timedelta(minutes=1)),
            one.reason,
        )
        for one in paused(_story(*told), DISPATCH["pauses"]["hold"])
    ]
    assert found == pauses


def test_the_order_has_a_target_from_the_report_to_the_crew() -> None:
    since = local("2026-11-24T09:00")
    order = {**rule(30), "code": "ORDER", "event": "order", "when": {}}
    policy = {**DISPATCH, "targets": [order]}
    for given, state in ((30 * 60, "met"), (30 * 60 + 1, "missed")):
        at = since + timedelta(seconds=given)
        [target] = judged(job(since, done={"order": at}), policy, ZONE, at)
        assert (target.rule["code"], target.state) == ("ORDER", state)


def test_what_was_solved_by_phone_owes_no_order_and_no_arrival() -> None:
    since, now = local("2026-11-24T09:00"), local("2026-11-24T10:00")
    found = judged(job(since, done={"finish": now}), DISPATCH, ZONE, now)
    assert [(one.rule["event"], one.state) for one in found] == [("finish", "met")]
    assert next_due(found) is None
