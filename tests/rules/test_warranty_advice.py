"""Advice: for each remedy yes or no and until when, what is missing, what would change the answer; zh and en."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.test_warranty_store import FILLED, WINDOWS, claim
from tests.rules.warranty_facts import (
    CONTRACT,
    DATA,
    EXTRA,
    NO_PAPERS,
    PAPERS,
    POLICIES,
    SOLD,
    car,
    goods,
    noon,
    policy,
    repair,
)  # fmt: skip

from fieldlock.warranty import eligibility
from fieldlock.warranty.advice import CHANGES, REMEDIES, Advice, Asked, advise
from fieldlock.warranty.telling import letter, told

WORDING = json.loads((DATA / "warranty_wording.json").read_text("utf-8"))
PHONE = "CN-PHONE-2001"


def advice(name: str, facts: dict[str, Any], **changes: object) -> Advice:
    chosen = policy(name, **changes)
    rule = eligibility.prepare(chosen)
    return advise(
        lambda asked: eligibility.decide([rule], asked), facts, str(chosen["tz"]), REMEDIES[str(chosen["kind"])]
    )


def of(found: Advice, remedy: str) -> Asked:
    [one] = [each for each in found.asked if each.remedy == remedy]
    return one


def gains(found: Advice) -> dict[str, tuple[str, ...]]:
    return {each.code: each.gives for each in found.differences}


@pytest.mark.req("S-WAR-19", "S-WAR-11", "S-WAR-12")
def test_each_remedy_has_its_own_last_day() -> None:
    found = advice(PHONE, goods(3))
    days = {each.remedy: each.last_day for each in found.asked if each.allowed}
    assert days == {
        "repair_free": date(2027, 3, 1), "replace_same_model": date(2026, 3, 16), "refund_full": date(2026, 3, 8),
    }  # fmt: skip
    assert found.then == (date(2026, 3, 9), ("refund_less_depreciation", "repair_free", "replace_same_model"))


@pytest.mark.req("S-WAR-19")
def test_what_is_over_says_when_it_ended_and_what_would_open_it_again() -> None:
    found = advice(PHONE, goods(100, repairs=[repair(SOLD + timedelta(days=30), 4)]))
    assert of(found, "refund_full").ended_on == date(2026, 3, 8)
    exchange = of(found, "replace_same_model")
    assert (exchange.allowed, exchange.ended_on, exchange.opens_with) == (
        False,
        date(2026, 3, 16),
        ("one_more_repair",),
    )
    assert of(found, "repair_free").last_day == date(2027, 3, 5)


@pytest.mark.req("S-WAR-19")
def test_missing_papers_are_named_with_what_they_would_give() -> None:
    found = advice(PHONE, goods(3, papers=NO_PAPERS))
    missing = {each.code: each.gives for each in found.missing_evidence}
    assert missing == {
        "with_both": ("refund_full", "repair_free", "replace_same_model"),
        "with_invoice": ("repair_free", "replace_same_model"), "with_card": ("repair_free", "replace_same_model"),
        "with_proof": ("repair_free", "replace_same_model"),
    }  # fmt: skip
    assert advice(PHONE, goods(3, papers=PAPERS)).missing_evidence == ()
    half = advice(PHONE, goods(3, papers={**PAPERS, "invoice": False}))
    assert [each.code for each in half.missing_evidence] == ["with_invoice"]


@pytest.mark.req("S-WAR-19")
@pytest.mark.parametrize(("name", "facts", "change", "gives"), [
    (PHONE, goods(3, fault="none"), "fault_found", {"refund_full", "repair_free", "replace_same_model"}),
    (PHONE, goods(30, damage="drop"), "not_by_people", {"repair_free"}),
    (PHONE, goods(30, papers={**PAPERS, "serial_matches": False}), "serial_matches", {"repair_free"}),
    (PHONE, goods(30, papers={**PAPERS, "altered": True}), "card_intact", {"repair_free"}),
    (PHONE, goods(3), "out_of_stock", {"replace_equivalent"}),
    (PHONE, goods(3, stock_same_model=False), "in_stock", {"replace_same_model"}),
    ("CN-CAR-2021", car(100, 5000, exclusion="modification"), "not_excluded", {"repair_free"}),
    ("EU-2019-771", {"contract_date": "2025-01-10", "delivered_at": "2025-01-10", "defect_apparent_on": "2025-02-01",
                     "price_minor": 100, "repair_failed": False},
     "repair_failed", {"price_reduction", "terminate_refund"}),
    ("CN-ONLINE-7D", {"signed_at": noon(SOLD), "claim_at": noon(SOLD), "price_minor": 100, "intact": False},
     "goods_intact", {"return_no_reason"}),
    ("CN-ONLINE-7D", {"signed_at": noon(SOLD), "claim_at": noon(SOLD), "price_minor": 100, "group": "opened_hygiene",
                      "confirmed_exclusion": True}, "not_confirmed", {"return_no_reason"}),
])  # fmt: skip
def test_what_would_change_the_answer(name: str, facts: dict[str, Any], change: str, gives: set[str]) -> None:
    assert gives <= set(gains(advice(name, facts))[change])


@pytest.mark.req("S-WAR-19")
def test_a_change_that_only_costs_less_is_told_too() -> None:
    facts = {"signed_at": noon(SOLD), "claim_at": noon(SOLD), "price_minor": 100, "gift_returned": False,
             "gift_marked_price_minor": 30}  # fmt: skip
    [change] = [each for each in advice("CN-ONLINE-7D", facts).differences if each.code == "gift_returned"]
    assert (change.gives, change.decision.refund_minor) == ((), 100)


@pytest.mark.req("S-WAR-19", "S-WAR-11")
def test_a_report_opens_the_window_of_a_shop() -> None:
    found = advice(WINDOWS, claim(3, report=None), **FILLED[WINDOWS])
    assert gains(found)["with_report"] == ("refund_full", "replace_same_model")


@pytest.mark.req("S-WAR-19")
@given(day=st.integers(0, 500), away=st.integers(0, 20), known=st.booleans())
def test_the_last_day_is_the_last(day: int, away: int, known: bool) -> None:
    """Every answer is what the rule itself says on that day and on the next."""
    visits = [repair(SOLD + timedelta(days=day - away), away)] if day > away else []
    facts = goods(day, repairs=visits, papers=PAPERS if known else NO_PAPERS)
    rule = eligibility.prepare(policy(PHONE))
    for each in advice(PHONE, facts).asked:
        on = each.last_day
        if on is None:
            continue
        for when, there in ((on, True), (on + timedelta(days=1), False)):
            later = eligibility.decide([rule], {**facts, "claim_at": when.isoformat()})
            assert (each.remedy in later.remedies) is there


@pytest.mark.req("S-WAR-19")
@pytest.mark.parametrize("case", [
    pytest.param(case, id=case["id"]) for case in (*CONTRACT["cases"], *EXTRA["cases"]) if case["kind"] == "decision"
])  # fmt: skip
def test_advice_never_contradicts_the_decision_and_speaks_both_languages(case: dict[str, Any]) -> None:
    table = eligibility.Table(POLICIES)
    rules = [table.rule(name, case.get("policy_overrides") or {}) for name in case["policies"]]
    policy_ = POLICIES[case["policies"][0]]
    found = advise(
        lambda asked: eligibility.decide(rules, asked), case["facts"], policy_["tz"], REMEDIES[policy_["kind"]]
    )
    assert list(found.decision.remedies) == case["expected"]["remedies"]
    assert {each.remedy for each in found.asked if each.allowed} == set(found.decision.remedies) - {"paid_repair"}
    words = told(found, WORDING)
    lines = letter(words, case["facts"].get("currency"))
    assert all([*lines["zh"], *lines["en"]]), "no empty line"
    assert len(lines["zh"]) == len(lines["en"])
    told_all = json.dumps(words) + "".join(lines["en"])
    assert not [code for code in WORDING["changes"] if f'"zh": "{code}"' in told_all], "an unworded code"


def test_every_change_and_remedy_has_words() -> None:
    assert {change.code for change in CHANGES} == WORDING["changes"].keys()
    assert {code for codes in REMEDIES.values() for code in codes} <= WORDING["remedies"].keys()
    assert REMEDIES.keys() == {entry["kind"] for entry in POLICIES.values()}


@pytest.mark.req("S-WAR-19", "S-WAR-16")
def test_the_letter_to_the_customer() -> None:
    lines = letter(told(advice(PHONE, goods(8, currency="CNY")), WORDING), "CNY")
    assert lines["en"][0] == (
        "You may now ask for one of these: Return, less depreciation (until 16 March 2026);"
        " Free repair (until 1 March 2027); Exchange for the same model (until 16 March 2026)."
    )
    assert lines["zh"][0] == (
        "您现在可以要求（任选其一）：退货（扣除折旧费）（至 2026年3月16日）、免费修理（至 2027年3月1日）、"
        "换同型号商品（至 2026年3月16日）。"
    )
    assert "If you return it, CNY 2,879.04 is paid back; CNY 119.96 is deducted." in lines["en"]
    assert "  Daily depreciation rate: 0.005" in lines["en"]
    assert "Full refund: ended on 8 March 2026." in lines["en"]
    assert "全额退款：已于 2026年3月8日 到期。" in lines["zh"]
    nothing = letter(told(advice(PHONE, goods(30, damage="drop")), WORDING), "CNY")
    assert nothing["en"][0].startswith("Nothing is free of charge now. Possible: Paid repair")
    none = letter(told(advice(PHONE, goods(30, fault="none")), WORDING), "CNY")
    assert none["zh"][0] == "现在没有可以要求的处理方式。"
    supplier = letter(told(advice("AU-ACL", {"failure": "minor", "price_minor": 100}), WORDING), "AUD")
    assert supplier["en"][0].startswith("One of these is due, as the supplier chooses:")
