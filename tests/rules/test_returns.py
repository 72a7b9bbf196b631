"""The life of a return case, its remedies and its deadline, as tables."""

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from fieldlock.charges.classes import suggested
from fieldlock.charges.serials import serial_in
from fieldlock.returns import lifecycle, remedies
from fieldlock.returns.steps import STEPS
from fieldlock.tickets.lifecycle import SAME, GuardsFailed, NotPossible
from fieldlock.warranty import causes

pytestmark = pytest.mark.req("S-WAR-09")
DUE = date(2026, 12, 1)


def test_each_row_moves_with_its_guards_and_names_each_that_fails() -> None:
    for step in lifecycle.TABLE:
        for frm in step.frm:
            met = dict.fromkeys(step.guards, True)
            assert lifecycle.advance(frm, step.event, met) == (frm if step.to == SAME else step.to)
            for guard in step.guards:
                with pytest.raises(GuardsFailed) as refusal:
                    lifecycle.advance(frm, step.event, met | {guard: False})
                assert refusal.value.guards == (guard,)


def test_what_the_table_does_not_have_is_refused() -> None:
    rows = {(frm, step.event) for step in lifecycle.TABLE for frm in step.frm}
    for status, event in product(lifecycle.STATUSES, lifecycle.EVENTS):
        if (status, event) not in rows:
            with pytest.raises(NotPossible):
                lifecycle.advance(status, event, {})
    assert lifecycle.possible("closed") == []


def test_every_event_has_one_command_and_every_status_an_end() -> None:
    assert set(lifecycle.EVENTS) == set(STEPS)
    ways = {status: {status} for status in lifecycle.STATUSES}
    for _ in lifecycle.STATUSES:
        for step in lifecycle.TABLE:
            for frm in step.frm:
                ways[frm] |= ways[frm if step.to == SAME else step.to]
    assert all("closed" in reached for reached in ways.values())


@pytest.mark.req("S-WAR-09")
def test_no_new_unit_and_no_money_without_an_appraisal_and_a_choice() -> None:
    for to in ("shipped_new", "refunded"):
        before = {frm for step in lifecycle.TABLE if step.to == to for frm in step.frm}
        assert before == {"eligible"}
    into = {step.event for step in lifecycle.TABLE if step.to == "eligible"}
    assert into == {"choose", "approve_override"}


@pytest.mark.parametrize(
    ("today", "alert", "state"),
    [(DUE - timedelta(days=3), 2, "running"), (DUE - timedelta(days=2), 2, "soon"), (DUE, 2, "soon"),
     (DUE + timedelta(days=1), 2, "overdue"), (DUE, 0, "soon"), (DUE - timedelta(days=1), 0, "running")],
)  # fmt: skip
def test_the_deadline_is_alerted_before_it_passes(today: date, alert: int, state: str) -> None:
    assert remedies.deadline("appraised", DUE, today, alert) == state


def test_a_settled_case_has_no_deadline() -> None:
    for status in remedies.DONE:
        assert remedies.deadline(status, DUE, DUE + timedelta(days=9), 2) is None
    assert remedies.deadline("consulted", None, DUE, 2) is None
    assert remedies.ship_due(date(2026, 11, 28), 7) == date(2026, 12, 5)


def _decision(**changes: Any) -> dict[str, Any]:
    made = {"eligible": True, "remedies": ["repair_free", "replace_same_model", "refund_full"], "refund_minor": 100}
    return made | changes


@pytest.mark.req("S-WAR-11", "S-WAR-12", "S-WAR-19")
def test_only_what_the_decision_says_is_offered_and_the_customer_chooses() -> None:
    assert remedies.offered(_decision()) == ["repair_free", "replace_same_model", "refund_full"]
    assert remedies.offered(_decision(eligible=False, remedies=["paid_repair"])) == []
    assert remedies.offered(_decision(remedies=["repair_free", "loaner"])) == ["repair_free"]
    assert remedies.chooser(_decision()) == "customer"
    assert remedies.chooser(_decision(choice="consumer")) == "customer"
    assert remedies.chooser(_decision(choice="supplier")) == "seller"


@pytest.mark.req("S-WAR-16")
def test_the_amount_is_the_decisions_and_an_override_pays_the_price() -> None:
    facts = {"price_minor": 900}
    assert remedies.refund_of("refund_full", _decision(), facts, override=False) == 100
    assert remedies.refund_of("repair_free", _decision(), facts, override=False) is None
    assert remedies.refund_of("refund_full", _decision(refund_minor=None), facts, override=False) is None
    assert remedies.refund_of("refund_full", _decision(), facts, override=True) == 900
    assert remedies.refund_of("refund_full", _decision(), {}, override=True) is None


@pytest.mark.req("S-WAR-07")
def test_damage_of_any_of_the_four_is_found_and_a_part_that_is_not_there_is_none() -> None:
    looks = {name: {"state": "intact"} for name in remedies.APPEARANCE}
    assert remedies.damaged(looks | {"antenna": {"state": "absent"}}) == []
    for name in remedies.APPEARANCE:
        assert remedies.damaged(looks | {name: {"state": "damaged"}}) == [name]


@pytest.mark.req("S-WAR-05")
def test_only_the_makers_causes_are_a_quality_fault() -> None:
    assert causes.QUALITY == ("manufacture", "assembly", "material", "software")
    for cause in causes.FACTS:
        sound = causes.facts_of(cause) == {"fault": "listed", "damage": "none"}
        assert sound is (cause in causes.QUALITY)


@pytest.mark.req("S-INT-17")
@pytest.mark.parametrize(
    ("scanned", "serial"),
    [("866123040099871", "866123040099871"), (" 866123 04 009987 1 ", "866123040099871"),
     ("FL:A:MD35-0071", "MD35-0071"), ("sn: MD35-0071", "MD35-0071"), ("S/N MD35-0071", "MD35-0071"),
     ("序列号：MD35-0071", "MD35-0071"),
     ("https://maker.example/check?sn=MD35-0071&x=1", "MD35-0071"), ("https://maker.example/s/MD35-0071/", "MD35-0071"),
     ("ZT PZ30", "ZT PZ30"), ("SNOW-1", "SNOW-1")],
)  # fmt: skip
def test_the_serial_number_in_what_was_scanned(scanned: str, serial: str) -> None:
    assert serial_in(scanned) == serial


@pytest.mark.req("S-TRI-07")
def test_who_pays_is_suggested_from_the_decision() -> None:
    assert suggested(_decision()) == "in_warranty"
    assert suggested(_decision(eligible=False, remedies=["paid_repair"])) == "out_of_warranty"
    assert suggested(_decision(eligible=False, remedies=[])) is None
    assert suggested(None) is None
