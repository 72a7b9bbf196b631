"""Cars, distance sales and consumer law abroad: both sides of each limit."""

from datetime import date, timedelta

import pytest
from tests.rules.warranty_facts import SOLD, car, decide, noon

from fieldlock.warranty.eligibility import FactsInvalid, PolicyIncomplete

CAR, OLD_CAR, ONLINE, EU, EU_REPAIR = (
    *("CN-CAR-2021", "CN-CAR-2013", "CN-ONLINE-7D"),
    *("EU-2019-771", "EU-2019-771+2024-1799"),
)
ASSEMBLY = "assembly_or_main_part_replacement_needed"
COMPENSATED = ("refund_less_usage_compensation", "repair_free", "replace_car_less_usage_compensation")


@pytest.mark.req("S-WAR-06", "S-WAR-23")
@pytest.mark.parametrize(
    ("day", "km", "event", "reasons", "remedies"),
    [
        (
            7,
            2999,
            ASSEMBLY,
            "CAR_60D_3000KM_ASSEMBLY CAR_7_DAY",
            "refund_full repair_free replace_assembly replace_car",
        ),
        (7, 3001, ASSEMBLY, "CAR_7_DAY", "refund_full repair_free replace_car"),
        (8, 3000, ASSEMBLY, "CAR_60D_3000KM_ASSEMBLY", "repair_free replace_assembly"),
        (60, 3000, ASSEMBLY, "CAR_60D_3000KM_ASSEMBLY", "repair_free replace_assembly"),
        (60, 3000, "fuel_leak", "CAR_60D_3000KM_SAFETY", "refund_full repair_free replace_car"),
        (60, 3001, "fuel_leak", "IN_REPAIR_PERIOD OVER_60D_OR_3000KM", "repair_free"),
        (61, 3000, "steering_failure", "IN_REPAIR_PERIOD OVER_60D_OR_3000KM", "repair_free"),
        (7, 100, "quality_problem", "IN_REPAIR_PERIOD", "repair_free"),
    ],
)
def test_the_early_rights_of_a_car(day: int, km: int, event: str, reasons: str, remedies: str) -> None:
    decision = decide(CAR, car(day, km, event=event))
    assert " ".join(decision.reasons) == reasons
    assert " ".join(decision.remedies) == remedies


@pytest.mark.req("S-WAR-14", "S-WAR-16")
@pytest.mark.parametrize(
    ("changes", "met"),
    [
        ({"safety_fault_repairs": 1}, False),
        ({"safety_fault_repairs": 2}, True),
        ({"assembly_swaps": 1}, False),
        ({"assembly_swaps": 2}, True),
        ({"part_swaps": 1}, False),
        ({"part_swaps": 2}, True),
        ({"same_problem_repairs": 4}, False),
        ({"same_problem_repairs": 5}, True),
        ({"repair_visits_h": [720]}, False),
        ({"repair_visits_h": [721]}, True),
        ({"repair_visits_h": [25] * 15}, False),
        ({"repair_visits_h": [25] * 15 + [1]}, True),
        ({"repair_visits_h": [744], "excluded_transport_days": 1}, False),
        ({"repair_visits_h": ["720.5"]}, True),
    ],
)
def test_the_grounds_for_exchange_of_a_car(changes: dict[str, object], met: bool) -> None:
    decision = decide(CAR, car(200, 8_500, **changes))
    assert decision.remedies == (COMPENSATED if met else ("repair_free",))
    assert decision.fee_minor == (425_000 if met else 0)  # 100 000.00 x 8.5 x 0.5 %


@pytest.mark.req("S-WAR-16", "S-WAR-23")
def test_the_two_periods_of_a_car_end_by_day_or_by_km() -> None:
    twice = {"assembly_swaps": 2}
    two_years, three_years = (date(2028, 3, 1) - SOLD).days, (date(2029, 3, 1) - SOLD).days
    assert decide(CAR, car(two_years, 50_000, **twice)).remedies == COMPENSATED
    for day, km in ((two_years + 1, 50_000), (two_years, 50_001)):
        over = decide(CAR, car(day, km, **twice))
        assert over.reasons == ("IN_REPAIR_PERIOD", "SANBAO_PERIOD_OVER")
    assert decide(CAR, car(three_years, 60_000)).reasons == ("IN_REPAIR_PERIOD",)
    for day, km in ((three_years + 1, 60_000), (three_years, 60_001)):
        assert decide(CAR, car(day, km)).reasons == ("PERIOD_EXPIRED",)


@pytest.mark.req("S-WAR-13")
def test_a_car_needs_papers_for_exchange_but_not_for_repair() -> None:
    in_system = {"invoice": False, "card": False, "system_record": True}
    decision = decide(CAR, car(30, 500, event="fuel_leak", papers=in_system))
    assert decision.remedies == ("repair_free",)
    assert decision.reasons == ("EXCHANGE_NEEDS_PAPERS", "IN_REPAIR_PERIOD")
    nothing = decide(CAR, car(30, 500, papers={**in_system, "system_record": False}))
    assert (nothing.reasons, nothing.remedies) == (("NO_EVIDENCE",), ("paid_repair",))


@pytest.mark.req("S-WAR-23")
def test_a_loaner_car_is_due_from_the_sixth_day_of_a_visit() -> None:
    assert decide(CAR, car(200, 8_000, current_visit_days=5)).remedies == ("repair_free",)
    due = decide(CAR, car(200, 8_000, current_visit_days=6))
    assert (due.remedies, due.reasons) == (("loaner", "repair_free"), ("IN_REPAIR_PERIOD", "LOANER_DUE"))


@pytest.mark.req("S-WAR-16")
def test_the_coefficient_n_must_be_known_and_within_the_rule() -> None:
    facts = car(200, 8_000, assembly_swaps=2)
    with pytest.raises(PolicyIncomplete, match="n"):
        decide(CAR, {**facts, "n": None})
    assert decide(CAR, {**facts, "n": None}, n="0.004").fee_minor == 320_000
    with pytest.raises(FactsInvalid, match="above_policy_maximum"):
        decide(CAR, {**facts, "n": "0.0051"})


def online(day: int, **changes: object) -> dict[str, object]:
    return {"signed_at": noon(SOLD), "claim_at": noon(SOLD + timedelta(days=day)), "price_minor": 29_900, **changes}


@pytest.mark.req("S-WAR-11")
@pytest.mark.parametrize(
    ("day", "changes", "reasons", "refund"),
    [
        (7, {}, ("NO_REASON_WINDOW",), 29_900),
        (8, {}, ("AFTER_7_DAYS",), None),
        (1, {"group": "perishable"}, ("GROUP_NEVER_RETURNABLE",), None),
        (1, {"group": "opened_hygiene"}, ("NO_CONFIRMATION_STEP", "NO_REASON_WINDOW"), 29_900),
        (1, {"group": "opened_hygiene", "confirmed_exclusion": True}, ("GROUP_EXCLUDED_CONFIRMED",), None),
        (1, {"intact": False}, ("NOT_INTACT",), None),
        (1, {"gift_returned": False, "gift_marked_price_minor": 50_000}, ("GIFT_NOT_RETURNED", "NO_REASON_WINDOW"), 0),
        (1, {"channel": "shop"}, ("NOT_DISTANCE_SALE",), None),
    ],
)
def test_a_return_without_reason(
    day: int, changes: dict[str, object], reasons: tuple[str, ...], refund: int | None
) -> None:
    decision = decide(ONLINE, online(day, **changes))
    assert (decision.reasons, decision.refund_minor) == (reasons, refund)
    assert decision.return_freight == ("buyer" if decision.eligible else None)


def eu(apparent: str, **changes: object) -> dict[str, object]:
    return {
        "contract_date": "2026-08-01",
        "delivered_at": "2026-08-03T12:00:00+02:00",
        "defect_apparent_on": apparent,
        "price_minor": 49_900,
        **changes,
    }


@pytest.mark.req("S-WAR-23")
@pytest.mark.parametrize(
    ("policy_id", "apparent", "repairs", "eligible", "burden"),
    [
        (EU, "2027-08-03", 0, True, "seller"),
        (EU, "2027-08-04", 0, True, "consumer"),
        (EU, "2028-08-03", 0, True, "consumer"),
        (EU, "2028-08-04", 0, False, None),
        (EU, "2028-08-04", 1, False, None),
        (EU_REPAIR, "2028-08-04", 0, False, None),
        (EU_REPAIR, "2029-08-03", 1, True, "consumer"),
        (EU_REPAIR, "2029-08-03", 2, True, "consumer"),
        (EU_REPAIR, "2029-08-04", 2, False, None),
    ],
)
def test_the_liability_of_the_seller_in_the_eu(
    policy_id: str, apparent: str, repairs: int, eligible: bool, burden: str | None
) -> None:
    decision = decide(policy_id, eu(apparent, repairs_done=repairs))
    assert (decision.eligible, decision.burden) == (eligible, burden)


@pytest.mark.req("S-WAR-23")
def test_a_minor_defect_reduces_the_price_but_does_not_end_the_contract() -> None:
    facts = eu("2027-01-01", repair_failed=True)
    assert decide(EU, {**facts, "minor": True}).remedies == ("price_reduction", "repair_free", "replace")
    assert decide(EU, facts).refund_minor == 49_900


@pytest.mark.req("S-WAR-02", "S-WAR-23")
def test_a_store_warranty_can_only_add_to_the_law() -> None:
    assert decide(EU, eu("2028-08-03", store_warranty_months=12)).reasons == ("IN_LIABILITY",)
    longer = decide(EU, eu("2029-08-03", store_warranty_months=36))
    assert (longer.reasons, longer.last_day) == (("IN_STORE_WARRANTY",), date(2029, 8, 3))
    assert decide(EU, eu("2029-08-04", store_warranty_months=36)).reasons == ("LIABILITY_OVER",)


def uk(claim: str, **changes: object) -> dict[str, object]:
    return {
        "delivered_at": "2026-06-01T10:00:00+01:00",
        "claim_at": f"{claim}T12:00:00+01:00",
        "price_minor": 59_900,
        "use_deduction_minor": 9_000,
        **changes,
    }


@pytest.mark.req("S-WAR-23")
def test_the_short_term_right_to_reject_in_the_uk_and_its_pause() -> None:
    assert decide("UK-CRA-2015", uk("2026-07-01")).reasons == ("SHORT_TERM_REJECT",)
    assert decide("UK-CRA-2015", uk("2026-07-02")).reasons == ("AFTER_SHORT_TERM",)
    early = {"waiting": {"from": "2026-06-10", "to": "2026-06-20"}}  # 10 days more
    assert decide("UK-CRA-2015", uk("2026-07-11", **early)).last_day == date(2026, 7, 11)
    assert decide("UK-CRA-2015", uk("2026-07-12", **early)).reasons == ("AFTER_SHORT_TERM",)
    late = {"waiting": {"from": "2026-06-29", "to": "2026-07-03"}}  # seven days after the return is later
    assert decide("UK-CRA-2015", uk("2026-07-10", **late)).reasons == ("SHORT_TERM_REJECT",)
    assert decide("UK-CRA-2015", uk("2026-07-11", **late)).reasons == ("AFTER_SHORT_TERM",)
    still_away = {"waiting": {"from": "2026-06-29", "to": None}}
    assert decide("UK-CRA-2015", uk("2026-08-20", **still_away)).reasons == ("SHORT_TERM_REJECT",)
    with pytest.raises(FactsInvalid, match="needs_two_days"):
        decide("UK-CRA-2015", uk("2026-07-10", waiting={"from": "2026-06-29"}))


@pytest.mark.req("S-WAR-23")
def test_the_uk_deduction_for_use_starts_after_six_months_except_for_vehicles() -> None:
    assert decide("UK-CRA-2015", uk("2026-12-01", repair_failed=True)).fee_minor == 0
    assert decide("UK-CRA-2015", uk("2026-12-02", repair_failed=True)).fee_minor == 9_000
    assert decide("UK-CRA-2015", uk("2026-08-01", repair_failed=True, motor_vehicle=True)).refund_minor == 50_900


@pytest.mark.req("S-WAR-23")
def test_the_written_warranty_in_the_us() -> None:
    facts = {"sold_at": "2026-01-05T10:00:00-05:00", "third_party_part": True, "third_party_caused": True}
    late = decide("US-MMWA", {**facts, "claim_at": "2027-01-06T00:00:00-05:00"})
    assert (late.reasons, late.remedies) == (("PERIOD_EXPIRED",), ("paid_repair",))
    last = decide("US-MMWA", {**facts, "claim_at": "2027-01-05T23:59:59-05:00"})
    assert last.reasons == ("DAMAGE_BY_THIRD_PARTY_PART",)


@pytest.mark.req("S-WAR-23")
def test_a_real_failure_outweighs_a_change_of_mind_in_australia() -> None:
    assert decide("AU-ACL", {"failure": "major", "changed_mind": True, "price_minor": 1}).choice == "consumer"
    assert decide("AU-ACL", {"failure": "none", "price_minor": 1}).reasons == ("NO_FAILURE",)
