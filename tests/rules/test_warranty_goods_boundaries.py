"""Goods: both sides of each limit of the Chinese three-guarantee rules and of shop promises."""

from datetime import date, timedelta

import pytest
from tests.rules.warranty_facts import NO_PAPERS, PAPERS, SOLD, decide, goods, noon, repair

from fieldlock.warranty.eligibility import PolicyIncomplete

PHONE, STORE, PC, FIXED = "CN-PHONE-2001", "CN-STORE-PHONE-SEED", "CN-PC-2002", "CN-FIXPHONE-2001"
APPLIANCE, TV = "CN-GOODS-1995", "CN-FLATTV-2011"
TWO_REPAIRS = [repair(SOLD + timedelta(days=30), 2), repair(SOLD + timedelta(days=60), 3)]
EXCHANGE = ("refund_less_depreciation", "repair_free", "replace_same_model")


@pytest.mark.req("S-WAR-11", "S-WAR-12", "S-WAR-13", "S-WAR-18")
@pytest.mark.parametrize(
    ("day", "reason", "remedies", "refund"),
    [
        (0, "IN_7_DAY_WINDOW", ("refund_full", "repair_free", "replace_same_model"), 299_900),
        (7, "IN_7_DAY_WINDOW", ("refund_full", "repair_free", "replace_same_model"), 299_900),
        (8, "IN_15_DAY_WINDOW", EXCHANGE, 287_904),
        (15, "IN_15_DAY_WINDOW", EXCHANGE, 277_407),  # 22492.5 rounds up to 22493
        (16, "IN_WHOLE_PERIOD", ("repair_free",), None),
        (365, "IN_WHOLE_PERIOD", ("repair_free",), None),
        (366, "PERIOD_EXPIRED", ("paid_repair",), None),
    ],
)
def test_the_windows_of_a_phone(day: int, reason: str, remedies: tuple[str, ...], refund: int | None) -> None:
    decision = decide(PHONE, goods(day))
    assert (decision.reasons, decision.remedies, decision.refund_minor) == ((reason,), remedies, refund)


@pytest.mark.req("S-WAR-12")
@pytest.mark.parametrize("day", [5, 10])
def test_no_same_model_in_stock_gives_the_full_price_back_in_both_windows(day: int) -> None:
    decision = decide(PHONE, goods(day, stock_same_model=False))
    assert decision.remedies == ("refund_full", "repair_free", "replace_equivalent")
    assert (decision.fee_minor, decision.refund_minor) == (0, 299_900)
    assert "NO_SAME_MODEL" in decision.reasons


@pytest.mark.req("S-WAR-23")
def test_counting_the_start_day_moves_every_last_day_by_one() -> None:
    assert decide(PHONE, goods(6), count_start_day=True).reasons == ("IN_7_DAY_WINDOW",)
    assert decide(PHONE, goods(14), count_start_day=True).reasons == ("IN_15_DAY_WINDOW",)
    assert decide(PHONE, goods(15), count_start_day=True).reasons == ("IN_WHOLE_PERIOD",)
    assert decide(PHONE, goods(365), count_start_day=True).reasons == ("PERIOD_EXPIRED",)


@pytest.mark.req("S-WAR-14")
@pytest.mark.parametrize(
    ("policy_id", "faults", "kinds", "exchange"),
    [
        (PHONE, "AB", ("repair", "repair"), True),
        (STORE, "AB", ("repair", "repair"), False),
        (STORE, "AA", ("repair", "repair"), True),
        (STORE, "AA", ("repair", "software_update"), False),
        (PHONE, "AA", ("repair", "inspection"), False),
        (PHONE, "A", ("repair",), False),
    ],
)
def test_what_counts_as_the_second_repair(policy_id: str, faults: str, kinds: tuple[str, ...], exchange: bool) -> None:
    repairs = [
        repair(SOLD + timedelta(days=30 * (index + 1)), 2, fault, kind)
        for index, (fault, kind) in enumerate(zip(faults, kinds, strict=True))
    ]
    decision = decide(policy_id, goods(100, repairs=repairs))
    assert ("REPAIRED_TWICE" in decision.reasons) is exchange
    assert decision.remedies == (EXCHANGE if exchange else ("repair_free",))


@pytest.mark.req("S-WAR-16", "S-MAT-15")
def test_depreciation_leaves_out_the_repair_days_and_never_exceeds_the_price() -> None:
    assert decide(PHONE, goods(100, repairs=TWO_REPAIRS)).fee_minor == 142_453  # 95 days x 0.5 %: 142452.5
    at_price = decide(PHONE, goods(205, repairs=TWO_REPAIRS))
    assert (at_price.fee_minor, at_price.refund_minor, at_price.flags) == (299_900, 0, ())
    above = decide(PHONE, goods(206, repairs=TWO_REPAIRS))
    assert (above.fee_minor, above.refund_minor, above.flags) == (299_900, 0, ("FEE_CAPPED_AT_PRICE",))


@pytest.mark.req("S-WAR-14", "S-MAT-15")
@pytest.mark.parametrize(
    ("cause", "limit", "reason"),
    [("manufacturer_parts", 60, "WAIT_PARTS_OVER_LIMIT"), ("repairer", 30, "REPAIRER_DELAY_OVER_LIMIT")],
)
def test_waiting_is_over_the_limit_the_day_after_it(cause: str, limit: int, reason: str) -> None:
    since = {"in": (SOLD + timedelta(days=40)).isoformat(), "cause": cause}
    assert decide(PHONE, goods(40 + limit, open_repair=since)).remedies == ("repair_free",)
    over = decide(PHONE, goods(41 + limit, open_repair=since))
    assert reason in over.reasons
    assert over.remedies == EXCHANGE
    assert over.fee_minor == 59_980  # the 40 days before the repair


@pytest.mark.req("S-WAR-14")
def test_an_appliance_waits_ninety_days_for_parts() -> None:
    since = {"in": (SOLD + timedelta(days=40)).isoformat(), "cause": "manufacturer_parts"}
    facts = {"category": "bicycle", "open_repair": since}
    assert decide(APPLIANCE, goods(130, **facts)).remedies == ("repair_free",)
    assert decide(APPLIANCE, goods(131, **facts)).remedies == EXCHANGE


@pytest.mark.req("S-WAR-23")
def test_a_loaner_is_due_after_three_days_of_a_fixed_phone() -> None:
    since = {"in": (SOLD + timedelta(days=40)).isoformat(), "cause": "normal"}
    assert decide(FIXED, goods(43, open_repair=since)).remedies == ("repair_free",)
    assert decide(FIXED, goods(44, open_repair=since)).remedies == ("loaner", "repair_free")
    assert decide(PHONE, goods(44, open_repair=since)).remedies == ("repair_free",)


@pytest.mark.req("S-WAR-16", "S-WAR-23")
def test_a_return_without_a_known_rate_is_refused_not_guessed() -> None:
    with pytest.raises(PolicyIncomplete) as refused:
        decide(FIXED, goods(10))
    assert refused.value.names == ["daily_rate"]
    assert decide(FIXED, goods(10, stock_same_model=False)).refund_minor == 299_900
    with pytest.raises(PolicyIncomplete, match=r"by_category\.refrigerator"):
        decide(APPLIANCE, goods(10, category="refrigerator"))


@pytest.mark.req("S-WAR-15")
@pytest.mark.parametrize(
    ("policy_id", "category", "part", "last_day"),
    [
        (PHONE, "mobile_phone", "wired_earphone", date(2026, 6, 1)),
        (PHONE, "mobile_phone", "battery", date(2026, 9, 1)),
        (PHONE, "mobile_phone", "charger", date(2027, 3, 1)),
        (PC, "pc", "mainboard", date(2028, 3, 1)),
        (APPLIANCE, "colour_tv", "picture_tube", date(2029, 3, 1)),
        (APPLIANCE, "vcr", "drum_motor", date(2027, 3, 1)),
        (TV, "flat_tv", "backlight", date(2029, 3, 1)),
    ],
)
def test_the_last_day_of_a_part(policy_id: str, category: str, part: str, last_day: date) -> None:
    facts = goods(0, category=category, component=part)
    held = decide(policy_id, {**facts, "claim_at": noon(last_day)})
    assert (held.reasons, held.last_day) == (("IN_PART_PERIOD",), last_day)
    late = decide(policy_id, {**facts, "claim_at": noon(last_day + timedelta(days=1))})
    assert (late.reasons, late.remedies) == (("PART_PERIOD_EXPIRED",), ("paid_repair",))


@pytest.mark.req("S-WAR-15")
def test_a_part_that_the_policy_does_not_list_follows_the_whole_unit() -> None:
    assert decide(PHONE, goods(200, component="speaker")).reasons == ("IN_WHOLE_PERIOD",)


@pytest.mark.req("S-WAR-15")
@pytest.mark.parametrize(("sold", "refund"), [("separately", 24_900), ("with_unit", 19_900)])
def test_an_accessory_swapped_twice_is_refunded_at_its_own_price(sold: str, refund: int) -> None:
    facts = {
        "component": "charger",
        "part_sold": sold,
        "part_invoice_price_minor": 24_900,
        "part_current_price_minor": 19_900,
    }
    once = decide(PHONE, goods(90, part_replacements=1, **facts))
    assert (once.remedies, once.refund_minor) == (("part_replace_free",), None)
    twice = decide(PHONE, goods(90, part_replacements=2, **facts))
    assert (twice.remedies, twice.refund_minor) == (("refund_part",), refund)


@pytest.mark.req("S-WAR-13", "S-WAR-19")
@pytest.mark.parametrize("proof", ["invoice_copy", "other_proof", "system_record"])
@pytest.mark.parametrize("policy_id", [PHONE, PC])
def test_other_proof_gives_repair_and_exchange_but_no_return(policy_id: str, proof: str) -> None:
    decision = decide(policy_id, goods(5, papers={**NO_PAPERS, proof: True}))
    assert decision.remedies == ("repair_free", "replace_same_model")
    assert decision.reasons == ("EVIDENCE_ALTERNATIVE", "IN_7_DAY_WINDOW")
    assert decision.refund_minor is None


@pytest.mark.req("S-WAR-13")
def test_lost_papers_of_a_phone_count_from_the_factory_date() -> None:
    papers = {**NO_PAPERS, "factory_date": "2025-12-20"}
    facts = goods(3, sold_at=None, papers=papers)
    assert decide(PHONE, {**facts, "claim_at": "2027-03-20T23:59:59+08:00"}).remedies == ("repair_free",)
    late = decide(PHONE, {**facts, "claim_at": "2027-03-21T00:00:00+08:00"})
    assert (late.reasons, late.remedies, late.last_day) == (("PERIOD_EXPIRED",), ("paid_repair",), date(2027, 3, 20))
    assert decide(PHONE, goods(3, sold_at=None, papers=NO_PAPERS)).reasons == ("NO_EVIDENCE",)


@pytest.mark.req("S-WAR-13")
@pytest.mark.parametrize("missing", ["invoice", "card"])
def test_shop_terms_want_both_proofs(missing: str) -> None:
    decision = decide(STORE, goods(100, papers={**PAPERS, missing: False}))
    assert (decision.reasons, decision.remedies) == (("NO_EVIDENCE",), ("paid_repair",))


@pytest.mark.req("S-WAR-04", "S-WAR-05", "S-WAR-18")
@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"is_gift": True, "damage": "drop"}, "GIFT_EXCLUDED"),
        ({"papers": {**PAPERS, "serial_matches": False, "altered": True}}, "SERIAL_MISMATCH"),
        ({"papers": {**PAPERS, "altered": True}, "damage": "drop"}, "CARD_ALTERED"),
        ({"damage": "liquid", "fault": "none"}, "HUMAN_DAMAGE"),
        ({"damage": "force_majeure"}, "FORCE_MAJEURE"),
        ({"damage": "unauthorised_opening"}, "UNAUTHORISED_REPAIR"),
        ({"fault": "none", "papers": NO_PAPERS}, "NOT_LISTED_FAULT"),
    ],
)
def test_the_first_excluding_row_gives_the_reason(changes: dict[str, object], reason: str) -> None:
    decision = decide(STORE, goods(3, **changes))
    assert decision.reasons == (reason,)
    assert not decision.eligible
    assert decision.last_day is None


@pytest.mark.req("S-WAR-04")
def test_a_gift_is_covered_where_the_policy_does_not_exclude_it() -> None:
    assert decide(PHONE, goods(3, is_gift=True)).eligible


@pytest.mark.req("S-WAR-23")
def test_a_window_rolls_over_the_given_non_working_days_only_when_the_policy_says_so() -> None:
    off = [(SOLD + timedelta(days=day)).isoformat() for day in (7, 8, 9)]
    rolled = decide(PHONE, goods(10, non_working_days=off))
    assert rolled.reasons == ("IN_7_DAY_WINDOW", "LAST_DAY_ROLLED")
    assert rolled.last_day == SOLD + timedelta(days=10)
    assert decide(PHONE, goods(11, non_working_days=off)).reasons == ("IN_15_DAY_WINDOW",)
    assert decide(PHONE, goods(8, non_working_days=off), roll_last_day_over_holidays=False).reasons == (
        "IN_15_DAY_WINDOW",
    )
    year_end = [date(2027, 3, 1).isoformat()]
    assert decide(PHONE, goods(366, non_working_days=year_end)).reasons == ("PERIOD_EXPIRED",)


@pytest.mark.req("S-WAR-01")
def test_an_exchange_restarts_the_clock_without_the_repairs_of_the_old_unit() -> None:
    exchanged = (SOLD + timedelta(days=100)).isoformat()
    decision = decide(PHONE, goods(200, exchanged_on=exchanged, repairs=TWO_REPAIRS))
    assert decision.reasons == ("IN_WHOLE_PERIOD", "PERIOD_RESTARTED_BY_EXCHANGE")
    assert decision.last_day == date(2027, 6, 9)
    kept = decide(PHONE, goods(200, exchanged_on=exchanged), restart_after_exchange=False)
    assert (kept.reasons, kept.last_day) == (("IN_WHOLE_PERIOD",), date(2027, 3, 1))


@pytest.mark.req("S-WAR-01")
def test_an_installed_set_counts_from_the_end_of_installation() -> None:
    facts = goods(17, category="flat_tv", installed_at=noon(SOLD + timedelta(days=10)))
    assert decide(TV, facts).reasons == ("IN_7_DAY_WINDOW", "START_FROM_INSTALL")
    second = decide(TV, {**facts, "claim_at": noon(SOLD + timedelta(days=18))})
    assert second.reasons == ("IN_15_DAY_WINDOW", "START_FROM_INSTALL")
    assert second.fee_minor == 5_398  # depreciation runs from the invoice: 18 days x 0.1 %
    assert decide(PHONE, facts).reasons == ("IN_WHOLE_PERIOD",)
