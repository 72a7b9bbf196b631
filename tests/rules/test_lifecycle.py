"""The ticket's transition table: every move of the domain, no other, and what must hold for all paths."""

import itertools
import re
from collections.abc import Iterable

import pytest
from tests.rules.gate_states import ROOT

from fieldlock.actions import _FREE, ACTIONS
from fieldlock.tickets import lifecycle
from fieldlock.tickets.lifecycle import (
    ASSIGNED,
    BEFORE_WORK,
    ENDED,
    EVENTS,
    OPEN,
    SAME,
    SITUATIONS,
    STATUSES,
    TABLE,
    GuardsFailed,
    NotPossible,
    Step,
    advance,
    possible,
)

# Section 2 of docs/lifecycle.md by hand, in stored statuses: number, event, from, to. T1 creates a ticket, and T46 a
# new, linked one. T20b is T9 on site.
DOMAIN: list[tuple[str, str, tuple[str, ...], str]] = [
    ("T2", "triage", ("received",), "triaged"),
    ("T2e", "emergency", ("received",), "ready"),
    ("T3", "remote", ("received", "triaged"), "remote"),
    ("T4", "solve_remotely", ("remote",), "follow_up"),
    ("T5", "not_solved", ("remote",), "triaged"),
    ("T6", "reject", ("triaged",), "rejected"),
    ("T7", "refer", ("triaged",), "referred"),
    ("T8", "want_quote", ("triaged",), "triaged"),
    ("T9", "issue_quote", ("triaged",), "triaged"),
    ("T20b", "issue_quote", ("on_site",), "on_site"),
    ("T10", "consent", ("triaged",), "ready"),
    ("T10", "consent", ("on_site",), "on_site"),
    ("T10", "consent", ("on_hold",), "on_site"),
    ("T11", "decline_quote", ("triaged", "on_site", "on_hold"), "declined"),
    ("T12", "ready", ("triaged",), "ready"),
    ("T13", "assign", ("ready",), "dispatched"),
    ("T14", "accept", ("dispatched",), "accepted"),
    ("T15", "decline", ("dispatched",), "ready"),
    ("T16", "appoint", ("accepted",), "appointed"),
    ("T17", "appoint", ("appointed",), "appointed"),
    ("T18", "depart", ("appointed",), "en_route"),
    ("T19", "arrive", ("en_route",), "on_site"),
    ("T20", "request_approval", ("on_site",), "on_site"),
    ("T20c", "hold", ("on_site",), "on_hold"),
    ("T21", "approve", ("on_site",), "on_site"),
    ("T22", "refuse_approval", ("on_site",), "on_hold"),
    ("T23", "start", ("on_site",), "working"),
    ("T24", "stop", ("working",), "stopped"),
    ("T25", "lift_stop", ("stopped",), "on_site"),
    ("T26", "change_plan", ("working",), "on_hold"),
    ("T27", "approve_change", ("on_hold",), "on_site"),
    ("T28", "hold", ("working",), "on_hold"),
    ("T29", "resume", ("on_hold",), "ready"),
    ("T30", "complete", ("working",), "finishing"),
    ("T31", "release", ("finishing",), "finishing"),
    ("T32", "trial_passed", ("finishing",), "finishing"),
    ("T33", "trial_failed", ("finishing",), "rework"),
    ("T34", "quality_passed", ("finishing",), "finishing"),
    ("T35", "quality_failed", ("finishing",), "rework"),
    ("T36", "start_rework", ("rework",), "on_site"),
    ("T37", "clear", ("finishing",), "finishing"),
    ("T38", "sign_off", ("finishing",), "returned"),
    ("T38", "sign_off_with_bill", ("finishing",), "settling"),
    ("T39", "customer_rejects", ("finishing",), "rework"),
    ("T40", "settle", ("settling",), "returned"),
    ("T41", "return_order", ("returned",), "follow_up"),
    ("T42", "follow_up", ("follow_up",), "closed"),
    ("T43", "dissatisfied", ("follow_up",), "rework"),
    ("T44", "archive", ("closed",), "archived"),
    ("T45", "cancel", BEFORE_WORK, "cancelled"),
    ("T47", "close", ("declined", "rejected", "cancelled", "referred"), "closed"),
]
ROWS = [(step, frm) for step in TABLE for frm in step.frm]


def _target(step: Step, frm: str) -> str:
    return frm if step.to == SAME else step.to


def _reachable(start: Iterable[str], steps: Iterable[Step]) -> set[str]:
    seen, waiting, moves = set(start), list(start), list(steps)
    while waiting:
        status = waiting.pop()
        new = {_target(step, status) for step in moves if status in step.frm} - seen
        seen |= new
        waiting += new
    return seen


def _all_true(step: Step) -> dict[str, bool]:
    return dict.fromkeys(step.guards, True)


@pytest.mark.req("S-DSP-02", "S-TRI-03", "S-WRK-02", "S-QUO-02", "S-SGN-01", "S-AFT-01")
def test_every_transition_of_the_domain_is_there() -> None:
    for _, event, froms, to in DOMAIN:
        for frm in froms:
            (step,) = [step for step in TABLE if step.event == event and frm in step.frm]
            assert advance(frm, event, _all_true(step)).to == to
    numbers = {int(re.findall(r"\d+", number)[0]) for number, *_ in DOMAIN}
    assert numbers == set(range(2, 48)) - {46}


@pytest.mark.req("S-WRK-02", "S-SAF-30")
def test_the_table_has_no_move_that_the_domain_lacks() -> None:
    told = {(event, frm, to) for _, event, froms, to in DOMAIN for frm in froms}
    more = {(step.event, frm, _target(step, frm)) for step, frm in ROWS} - told
    assert more == {
        *(("triage", frm, frm) for frm in ("triaged", "ready", *ASSIGNED, "on_site")),  # hazards found later
        *(("emergency", frm, "ready") for frm in ("triaged", "remote")),  # recognised later
        *(("emergency", frm, frm) for frm in ("ready", *ASSIGNED)),
        *(("false_alarm", frm, "received") for frm in ("ready", *ASSIGNED)),
        *(("assign", frm, "dispatched") for frm in ASSIGNED),  # another crew
        *(("agree", frm, frm) for frm in ("received", "triaged", "remote", "ready", *ASSIGNED, "on_hold")),
        *(("renew_rules", frm, frm) for frm in (*ASSIGNED, "on_site")),  # recalled lists
        *(("withdraw", frm, "ready") for frm in ASSIGNED),  # the dispatcher takes the order back
        *(("postpone", frm, "on_hold") for frm in ("ready", *ASSIGNED)),
        *(("merge", frm, "cancelled") for frm in BEFORE_WORK),  # T45, as a duplicate
        *(("split", frm, frm) for frm in ("triaged", "ready", *ASSIGNED, "on_site")),
        ("depart", "accepted", "en_route"),  # an emergency, without a call first
        ("use_code", "on_site", "on_site"),  # T21 by a code
        *(("assign", frm, "on_site") for frm in ("on_site", "working")),  # another crew in the middle of it
        ("assign", "stopped", "stopped"),
        *(("hand_over", frm, "on_site") for frm in ("on_site", "working")),  # a shift change half-way
        ("hand_over", "stopped", "stopped"),
        *(("new_hazard", frm, "on_site") for frm in ("on_site", "working")),
        ("new_hazard", "stopped", "stopped"),
        ("end_long_break", "working", "on_site"),
        *(("stop", frm, "stopped") for frm in ("on_site", "finishing", "on_hold", "rework")),
        *(("stop", frm, frm) for frm in ("stopped", *ASSIGNED)),
        # The desk calls off what is at work: a stop first.
        *(("cancel", frm, "stopped") for frm in ("working", "finishing", "on_hold", "rework")),
        ("cancel", "stopped", "cancelled"),
        *(("lift_stop", frm, frm) for frm in ("on_site", *ASSIGNED)),
    }


@pytest.mark.req("S-SAF-07")
@pytest.mark.parametrize(("step", "frm"), ROWS, ids=lambda value: value.id if isinstance(value, Step) else value)
def test_refused_naming_exactly_the_guards_that_fail(step: Step, frm: str) -> None:
    for size in range(1, len(step.guards) + 1):
        for failing in itertools.combinations(step.guards, size):
            absent = {name: True for name in step.guards if name not in failing}
            for facts in (absent, absent | dict.fromkeys(failing, False)):
                with pytest.raises(GuardsFailed) as refusal:
                    advance(frm, step.event, facts)
                assert refusal.value.guards == failing
    assert advance(frm, step.event, _all_true(step)) == lifecycle.Move(step, frm, _target(step, frm))


@pytest.mark.req("S-SAF-07", "S-SAF-30")
def test_an_event_is_refused_in_every_other_status() -> None:
    allowed = {(step.event, frm) for step, frm in ROWS}
    everything = {guard: True for step in TABLE for guard in step.guards}
    refused = [(event, status) for event in EVENTS for status in STATUSES if (event, status) not in allowed]
    for event, status in refused:
        with pytest.raises(NotPossible) as refusal:
            advance(status, event, everything)
        assert set(refusal.value.allowed) == {frm for name, frm in allowed if name == event}
    assert len(refused) + len(allowed) == len(EVENTS) * len(STATUSES)


def test_an_unknown_event_and_an_unknown_status_are_refused() -> None:
    for status, event in (("on_site", "work_anyway"), ("asleep", "start"), ("", "")):
        with pytest.raises(NotPossible):
            advance(status, event, {"gate_clear": True, "own_order": True})


def test_one_row_for_each_event_and_status() -> None:
    pairs = [(step.event, frm) for step, frm in ROWS]
    assert len(set(pairs)) == len(pairs)
    assert len({step.id for step in TABLE}) == len(TABLE)
    assert {status for step, frm in ROWS for status in (frm, _target(step, frm))} == set(STATUSES)
    assert len(set(STATUSES)) == len(STATUSES) == 23
    assert not set(OPEN) & set(ENDED)


def test_what_is_possible_is_what_the_table_says() -> None:
    for status in STATUSES:
        assert sorted(possible(status)) == sorted({step.event for step in TABLE if status in step.frm})


# ------------------------------------------------------------------------------------------------------- all paths


@pytest.mark.req("S-INT-01")
def test_every_status_is_reached_from_a_report() -> None:
    assert _reachable(["received"], TABLE) == set(STATUSES)


@pytest.mark.req("S-SAF-07", "S-SAF-08")
def test_only_start_leads_to_work_and_only_with_a_clear_gate() -> None:
    leading = [step for step, frm in ROWS if _target(step, frm) == "working"]
    assert [(step.event, step.frm, step.guards) for step in leading] == [
        ("start", ("on_site",), ("own_order", "gate_clear"))
    ]


@pytest.mark.req("S-SAF-30", "S-WRK-02", "S-QUA-02")
@pytest.mark.parametrize("status", ["stopped", "on_hold", "rework", "finishing", "follow_up", "ready", "triaged"])
def test_no_way_back_to_work_without_new_confirmations(status: str) -> None:
    assert "working" in _reachable([status], TABLE)
    assert "working" not in _reachable([status], [step for step in TABLE if not step.renews])


@pytest.mark.req("S-TRI-08", "S-ARC-01")
def test_what_has_ended_stays_ended() -> None:
    assert _reachable(ENDED, TABLE) == set(ENDED)
    assert _reachable(["archived"], TABLE) == {"archived"}


@pytest.mark.req("S-WRK-02")
def test_a_stop_asks_for_nothing_and_works_offline_wherever_people_may_be() -> None:
    for status in (*ASSIGNED, "on_site", "working", "finishing", "on_hold", "rework", "stopped"):
        move = advance(status, "stop", {})
        assert move.step.offline
        assert move.to == (status if status in ASSIGNED else "stopped")


@pytest.mark.req("S-WRK-02", "S-SAF-30")
def test_a_stop_is_lifted_by_another_person_from_outside_and_renews() -> None:
    lifting = [step for step in TABLE if step.event == "lift_stop"]
    assert {step.renews for step in lifting} == {True}
    assert {step.guards for step in lifting} == {("cause_and_measure", "not_the_stopper", "not_crew")}
    leaving = {step.event for step in TABLE if "stopped" in step.frm and _target(step, "stopped") != "stopped"}
    assert leaving == {"lift_stop", "cancel"}  # a job that is called off does not go on


@pytest.mark.req("S-SAF-30")
@pytest.mark.parametrize(
    ("event", "status"),
    [
        ("assign", "working"),
        ("new_hazard", "working"),
        ("end_long_break", "working"),
        ("assign", "on_site"),
        ("new_hazard", "on_site"),
        ("new_hazard", "stopped"),
        ("assign", "stopped"),
    ],
)
def test_what_changes_a_job_on_site_renews_it(event: str, status: str) -> None:
    (step,) = [step for step in TABLE if step.event == event and status in step.frm]
    assert step.renews
    assert _target(step, status) != "working"


@pytest.mark.req("S-SAF-08")
def test_cancelled_only_where_nobody_works_and_with_no_lock_on() -> None:
    at_work = {"working", "finishing", "on_hold", "rework"}
    for step in [step for step in TABLE if step.event == "cancel"]:
        assert (step.to == "stopped") == bool(at_work & set(step.frm))
        assert step.to == "stopped" or "no_lock_on" in step.guards


# ------------------------------------------------------------------------------------------------ actions, situations


def test_every_action_is_an_event_or_is_free_of_the_lifecycle() -> None:
    assert set(ACTIONS) - set(EVENTS) == set(_FREE)
    assert not set(EVENTS) & set(_FREE)
    assert {status for statuses in _FREE.values() for status in statuses} <= set(STATUSES)


def test_what_a_phone_may_do_offline_the_table_allows_offline() -> None:
    offline = {name for name, action in ACTIONS.items() if action.offline} & set(EVENTS)
    assert {step.event for step in TABLE if step.event in offline and not step.offline} == set()
    assert {"start", "stop", "confirm", "sign_off"} <= {name for name, action in ACTIONS.items() if action.offline}


SHOWN: dict[str, tuple[str, dict[str, object]]] = {
    "RECEIVED": ("received", {}),
    "TRIAGED": ("triaged", {}),
    "REMOTE": ("remote", {}),
    "AWAIT_QUOTE": ("triaged", {"quote": "wanted"}),
    "AWAIT_CONSENT": ("triaged", {"quote": "issued"}),
    "READY": ("ready", {}),
    "DISPATCHED": ("dispatched", {}),
    "ACCEPTED": ("accepted", {}),
    "APPOINTED": ("appointed", {}),
    "EN_ROUTE": ("en_route", {}),
    "ON_SITE": ("on_site", {}),
    "AWAIT_APPROVAL": ("on_site", {"approval": "requested"}),
    "SAFETY": ("on_site", {"approval": "granted"}),
    "WORKING": ("working", {"approval": "granted"}),
    "CHANGE": ("on_hold", {"hold_reason": "change"}),
    "STOPPED": ("stopped", {}),
    "ON_HOLD": ("on_hold", {"hold_reason": "parts"}),
    "RELEASING": ("finishing", {}),
    "TRIAL": ("finishing", {"release_done": True}),
    "QC": ("finishing", {"release_done": True, "trial_done": True, "quality_wanted": True}),
    "REWORK": ("rework", {}),
    "CLEARING": ("finishing", {"release_done": True, "trial_done": True}),
    "SIGN_OFF": ("finishing", {"release_done": True, "trial_done": True, "clearing_done": True}),
    "SETTLEMENT": ("settling", {}),
    "RETURNED": ("returned", {}),
    "FOLLOW_UP": ("follow_up", {}),
    "CLOSED": ("closed", {}),
    "ARCHIVED": ("archived", {}),
    "CANCELLED": ("cancelled", {}),
    "DECLINED": ("declined", {}),
    "REFERRED": ("referred", {}),
    "REJECTED": ("rejected", {}),
}


@pytest.mark.parametrize("code", SHOWN)
def test_situation(code: str) -> None:
    status, told = SHOWN[code]
    assert lifecycle.situation(status, **told) == code  # type: ignore[arg-type]  # the table above has mixed values


def test_all_32_situations_are_shown_and_documented() -> None:
    assert set(SITUATIONS) == set(SHOWN)
    assert len(SITUATIONS) == len(SHOWN) == 32
    document = (ROOT / "docs/lifecycle.md").read_text(encoding="utf-8")
    assert [code for code in SHOWN if f"| {code} |" not in document] == []


@pytest.mark.parametrize(
    ("status", "told", "code"),
    [
        ("on_site", {"approval": "refused"}, "ON_SITE"),
        ("on_site", {"approval": "granted", "quote": "issued"}, "AWAIT_CONSENT"),
        ("on_hold", {"hold_reason": "change", "quote": "issued"}, "AWAIT_CONSENT"),
        ("working", {"quote": "issued"}, "WORKING"),
        ("stopped", {"approval": "granted", "hold_reason": "change"}, "STOPPED"),
        ("finishing", {"trial_done": True, "clearing_done": True}, "RELEASING"),
        ("finishing", {"release_done": True, "clearing_done": True}, "TRIAL"),
    ],
)
def test_what_a_person_sees_when_several_things_are_true(status: str, told: dict[str, object], code: str) -> None:
    assert lifecycle.situation(status, **told) == code  # type: ignore[arg-type]  # the table above has mixed values
