"""The shop rules of the source documents: each blank must be filled, each row and its limits."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from tests.rules.warranty_facts import PAPERS, POLICIES, SOLD, noon, policy, repair

from fieldlock.warranty.eligibility import Decision, FactsInvalid, PolicyIncomplete, evaluate

WINDOWS, EXCHANGE = "STORE-PHONE-WINDOWS", "STORE-PHONE-EXCHANGE"
# What a shop may write into the blanks.
FILLED: Mapping[str, dict[str, Any]] = {
    WINDOWS: {"first_window_days": 7, "second_window_days": 15, "daily_rate": "0.005",
              "parts_months": {"earphone": 3, "battery": 6, "charger": 12}},
    EXCHANGE: {"exchange_window_days": 10},
}  # fmt: skip
GOOD_LOOKS = dict.fromkeys(("casing", "antenna", "display", "lens"), True)


def claim(day: int, **changes: object) -> dict[str, object]:
    today = (SOLD + timedelta(days=day)).isoformat()
    return {
        "sold_at": noon(SOLD), "claim_at": noon(SOLD + timedelta(days=day)), "price_minor": 100_000,
        "cause": "material", "papers": PAPERS, "appearance": GOOD_LOOKS, "box": True,
        "report": {"by": "maker", "inspected_on": today, "reported_on": today},
    } | changes  # fmt: skip


def decide(name: str, facts: Mapping[str, object], **changes: object) -> Decision:
    return evaluate([policy(name, **{**FILLED[name], **changes})], facts)


@pytest.mark.req("S-WAR-06", "S-WAR-11", "S-WAR-12", "S-WAR-15", "S-WAR-16", "S-WAR-23")
@pytest.mark.parametrize(("name", "blanks"), [
    (WINDOWS, ["parts_months.earphone", "parts_months.battery", "parts_months.charger", "first_window_days",
               "second_window_days", "daily_rate"]),
    (EXCHANGE, ["exchange_window_days"]),
])  # fmt: skip
def test_a_blank_refuses_evaluation_and_names_itself(name: str, blanks: list[str]) -> None:
    with pytest.raises(PolicyIncomplete) as refusal:
        evaluate([policy(name)], claim(3))
    assert refusal.value.names == blanks
    assert all(POLICIES[name].get(blank) is None for blank in blanks if "." not in blank)


@pytest.mark.req("S-WAR-11", "S-WAR-12", "S-WAR-13", "S-WAR-18")
@pytest.mark.parametrize(("day", "reason", "remedies", "last_day"), [
    (7, "IN_7_DAY_WINDOW", ("refund_full", "repair_free", "replace_same_model"), SOLD + timedelta(days=7)),
    (8, "IN_15_DAY_WINDOW", ("repair_free", "replace_same_model"), SOLD + timedelta(days=15)),
    (15, "IN_15_DAY_WINDOW", ("repair_free", "replace_same_model"), SOLD + timedelta(days=15)),
    (16, "IN_WHOLE_PERIOD", ("repair_free",), date(2027, 3, 1)),
    (365, "IN_WHOLE_PERIOD", ("repair_free",), date(2027, 3, 1)),
    (366, "PERIOD_EXPIRED", ("paid_repair",), date(2027, 3, 1)),
])  # fmt: skip
def test_the_windows(day: int, reason: str, remedies: tuple[str, ...], last_day: date) -> None:
    decision = decide(WINDOWS, claim(day))
    assert (decision.reasons, decision.remedies, decision.last_day) == ((reason,), remedies, last_day)
    assert decision.refund_minor == (100_000 if day <= 7 else None)


@pytest.mark.req("S-WAR-11", "S-WAR-12", "S-WAR-06", "S-WAR-07", "S-WAR-08")
@pytest.mark.parametrize(("name", "changes", "reason"), [
    (WINDOWS, {"report": None}, "REPORT_MISSING"),
    (WINDOWS, {"report": {"by": "maker", "inspected_on": "2026-03-03", "reported_on": "2026-03-04"}},
     "REPORT_NOT_SAME_DAY"),
    (WINDOWS, {"report": {"by": "maker", "inspected_on": "2026-03-03"}}, "REPORT_NOT_SAME_DAY"),
    (EXCHANGE, {"report": None}, "REPORT_MISSING"),
    (EXCHANGE, {"report": {"by": "shop"}}, "REPORT_NOT_OF_MAKER"),
    *((EXCHANGE, {"appearance": GOOD_LOOKS | {part: False}}, "APPEARANCE_DAMAGED") for part in GOOD_LOOKS),
])  # fmt: skip
def test_what_keeps_an_exchange_from_being_given(name: str, changes: dict[str, object], reason: str) -> None:
    decision = decide(name, claim(3, **changes))
    assert set(decision.reasons) == {"IN_WHOLE_PERIOD", reason}
    assert decision.remedies == ("repair_free",)


@pytest.mark.req("S-WAR-06")
@pytest.mark.parametrize(("since", "day", "given"), [
    ("purchase", 10, True), ("purchase", 11, False), ("receipt", 14, True), ("receipt", 15, False),
])  # fmt: skip
def test_the_exchange_window_runs_from_the_sale_or_the_receipt(since: str, day: int, given: bool) -> None:
    decision = decide(EXCHANGE, claim(day, received_at=noon(SOLD + timedelta(days=4))), exchange_from=since)
    assert ("replace_same_model" in decision.remedies) is given


@pytest.mark.req("S-WAR-08")
def test_a_missing_box_is_told_and_the_policy_decides_whether_it_refuses() -> None:
    told = decide(EXCHANGE, claim(3, box=False))
    assert ("replace_same_model" in told.remedies, told.flags) == (True, ("BOX_MISSING",))
    refused = decide(EXCHANGE, claim(3, box=False), box_needed=True)
    assert refused.reasons == ("BOX_MISSING", "IN_WHOLE_PERIOD")


@pytest.mark.req("S-WAR-02")
@pytest.mark.parametrize(
    ("months", "day", "eligible"), [(18, 549, True), (18, 550, False), (6, 184, True), (6, 185, False)]
)
def test_the_card_in_the_box_prevails(months: int, day: int, eligible: bool) -> None:
    decision = decide(WINDOWS, claim(day, papers=PAPERS | {"card_months": months}))
    assert decision.eligible is eligible
    assert "CARD_PERIOD" in decision.reasons


@pytest.mark.req("S-WAR-03", "S-WAR-04", "S-WAR-05")
@pytest.mark.parametrize(("changes", "reason"), [
    ({"component": "antenna"}, "COMPONENT_EXCLUDED"), ({"component": "casing"}, "COMPONENT_EXCLUDED"),
    ({"component": "lcd_panel"}, "COMPONENT_EXCLUDED"), ({"is_gift": True}, "GIFT_EXCLUDED"),
    ({"cause": "user_damage"}, "HUMAN_DAMAGE"), ({"cause": "alteration"}, "HUMAN_DAMAGE"),
    ({"cause": "wear"}, "HUMAN_DAMAGE"),
])  # fmt: skip
def test_what_the_shop_does_not_cover(changes: dict[str, object], reason: str) -> None:
    decision = decide(EXCHANGE, claim(3, **changes))
    assert (decision.reasons, decision.eligible) == ((reason,), False)


@pytest.mark.req("S-WAR-05")
def test_without_a_cause_nothing_is_covered() -> None:
    with pytest.raises(FactsInvalid, match="cause: missing"):
        decide(WINDOWS, claim(3, cause=None))


@pytest.mark.req("S-WAR-13")
@pytest.mark.parametrize("missing", ["invoice", "card"])
def test_repair_in_the_rest_of_the_year_wants_both_proofs(missing: str) -> None:
    decision = decide(WINDOWS, claim(100, papers=PAPERS | {missing: False}))
    assert (decision.reasons, decision.remedies) == (("NO_EVIDENCE",), ("paid_repair",))


@pytest.mark.req("S-WAR-15", "S-WAR-03")
@pytest.mark.parametrize(("part", "months"), [("earphone", 3), ("battery", 6), ("charger", 12), ("data_cable", 3)])
def test_accessories_have_months_of_their_own(part: str, months: int) -> None:
    last = date(SOLD.year + (SOLD.month + months > 12), (SOLD.month + months - 1) % 12 + 1, SOLD.day)
    day = (last - SOLD).days
    assert decide(WINDOWS, claim(day, component=part)).last_day == last
    assert decide(WINDOWS, claim(day, component=part)).eligible
    assert not decide(WINDOWS, claim(day + 1, component=part)).eligible
    other = decide(WINDOWS, claim(1, component=part, original=False))
    assert other.reasons == ("NOT_ORIGINAL_PART",)


@pytest.mark.req("S-WAR-14", "S-WAR-16")
def test_two_repairs_of_the_same_fault_open_exchange_and_a_return_less_depreciation() -> None:
    twice = [repair(SOLD + timedelta(days=20), 3), repair(SOLD + timedelta(days=40), 2)]
    decision = decide(WINDOWS, claim(105, repairs=twice))
    assert decision.remedies == ("refund_less_depreciation", "repair_free", "replace_same_model")
    assert (decision.fee_minor, decision.refund_minor) == (50_000, 50_000)  # (105 - 5) days of 0.5 %
    for others in (
        [twice[0]],
        [twice[0], repair(SOLD + timedelta(days=40), 2, "B")],
        [twice[0], repair(SOLD + timedelta(days=40), 2, kind="software_update")],
    ):
        assert decide(WINDOWS, claim(105, repairs=others)).remedies == ("repair_free",)
    late = decide(WINDOWS, claim(366, repairs=twice))
    assert late.remedies == ("paid_repair",)
    capped = decide(WINDOWS, claim(300, repairs=twice))
    assert (capped.fee_minor, capped.refund_minor) == (100_000, 0)


@pytest.mark.req("S-WAR-19", "S-WAR-23")
@pytest.mark.parametrize(("changes", "field", "reason"), [
    ({"claim_at": noon(SOLD - timedelta(days=1))}, "claim_at", "before_sale"),
    ({"repairs": [{"in": "2026-03-03", "out": "2026-03-02"}]}, "repairs.0.out", "before_in"),
    ({"repairs": [{"in": "2026-03-03", "out": "2027-03-02"}]}, "repairs.0.out", "after_claim"),
    ({"sold_at": noon(date(2001, 11, 14)), "report": None}, "policies", "none_in_force"),
])  # fmt: skip
def test_facts_that_cannot_be_are_refused(changes: dict[str, object], field: str, reason: str) -> None:
    with pytest.raises(FactsInvalid) as refusal:
        decide(WINDOWS, claim(5, **changes))
    assert refusal.value.fields == [{"field": field, "reason": reason}]
