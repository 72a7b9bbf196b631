"""What cannot be decided is refused with the names of the fields; a policy is checked before it is put into force."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.warranty_facts import CONTRACT, POLICIES, SOLD, car, decide, goods, policy, repair

from fieldlock.warranty.eligibility import FactsInvalid, PolicyIncomplete, evaluate, evaluate_request, lint

BROKEN: list[object] = [None, "", [], {}, -1, 1.5, "\ud800", "1e999999", [[]], {"x": None}]
DECISIONS = [case for case in CONTRACT["cases"] if case["kind"] == "decision"]


@pytest.mark.req("S-WAR-19")
@pytest.mark.parametrize(
    ("changes", "field", "reason"),
    [
        ({"claim_at": None}, "claim_at", "missing"),
        ({"claim_at": "yesterday"}, "claim_at", "not_a_date"),
        ({"claim_at": "2026-03-09T10:00:00"}, "claim_at", "not_a_date"),
        ({"claim_at": "2026-02-28T23:59:59+08:00"}, "sold_at", "after_claim"),
        ({"claim_at": "0001-01-01T00:00:00+08:00"}, "claim_at", "not_a_date"),
        ({"sold_at": None}, "sold_at", "missing"),
        ({"price_minor": None}, "price_minor", "missing"),
        ({"price_minor": 2999.0}, "price_minor", "invalid"),
        ({"price_minor": -1}, "price_minor", "invalid"),
        ({"price_minor": True}, "price_minor", "invalid"),
        ({"price_minor": 10**400}, "price_minor", "invalid"),
        ({"fault": "maybe"}, "fault", "unknown_value"),
        ({"damage": 7}, "damage", "invalid"),
        ({"papers": None}, "papers", "missing"),
        ({"papers": []}, "papers", "invalid"),
        ({"papers": {"invoice": "yes", "card": True}}, "papers.invoice", "invalid"),
        ({"repairs": {}}, "repairs", "invalid"),
        ({"repairs": ["x"]}, "repairs.0", "invalid"),
        ({"repairs": [{"in": "2026-03-02"}]}, "repairs.0.out", "missing"),
        ({"repairs": [{"in": "2026-03-03", "out": "2026-03-02"}]}, "repairs.0.out", "before_in"),
        ({"repairs": [{"in": "2026-03-03", "out": "2027-03-02"}]}, "repairs.0.out", "after_claim"),
        ({"open_repair": {"in": "2027-01-01"}}, "open_repair.in", "after_claim"),
        ({"exchanged_on": "2026-02-01"}, "exchanged_on", "before_sale"),
        ({"non_working_days": ["today"]}, "non_working_days.0", "not_a_date"),
        ({"stock_same_model": None}, "stock_same_model", "missing"),
    ],
)
def test_a_wrong_fact_is_named(changes: dict[str, object], field: str, reason: str) -> None:
    with pytest.raises(FactsInvalid) as refused:
        decide("CN-PHONE-2001", goods(8, **changes))
    assert {"field": field, "reason": reason} in refused.value.fields


@pytest.mark.req("S-WAR-19")
def test_a_number_of_months_that_leaves_the_calendar_is_a_typing_error() -> None:
    [case, *_] = [case for case in DECISIONS if case["policies"] == ["EU-2019-771"]]
    facts = {**case["facts"], "defect_apparent_on": "2199-12-31"}
    assert evaluate_request(POLICIES, {**case, "facts": {**facts, "store_warranty_months": 1200}})["remedies"] == []
    with pytest.raises(FactsInvalid) as refused:
        evaluate_request(POLICIES, {**case, "facts": {**facts, "store_warranty_months": 1201}})
    assert refused.value.fields == [{"field": "store_warranty_months", "reason": "invalid"}]


@pytest.mark.req("S-WAR-19")
def test_all_wrong_facts_are_named_at_once() -> None:
    with pytest.raises(FactsInvalid) as refused:
        decide("CN-CAR-2021", car(8, 100, odometer_km="NaN", event="?", price_minor="1", repair_visits_h=[-1]))
    assert {problem["field"] for problem in refused.value.fields} == {
        *("odometer_km", "event", "price_minor", "repair_visits_h.0")
    }


@pytest.mark.req("S-WAR-19")
@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in DECISIONS])
def test_facts_without_any_one_field_are_decided_or_refused_never_a_crash(case: dict[str, Any]) -> None:
    for name in case["facts"]:
        for value in BROKEN:
            with suppress(FactsInvalid, PolicyIncomplete):
                evaluate_request(POLICIES, {**case, "facts": {**case["facts"], name: value}})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.dates().map(str),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.req("S-WAR-19")
@given(case=st.sampled_from(DECISIONS), data=st.data())
def test_arbitrary_facts_never_crash(case: dict[str, Any], data: st.DataObject) -> None:
    names = data.draw(st.lists(st.sampled_from(sorted(case["facts"])), max_size=4))
    facts = {**case["facts"], **{name: data.draw(JSON) for name in names}}
    with suppress(FactsInvalid, PolicyIncomplete):
        evaluate_request(POLICIES, {**case, "facts": facts})


@pytest.mark.req("S-WAR-19")
@pytest.mark.parametrize(
    ("request_", "field"),
    [
        ({"facts": {}}, "policies"),
        ({"policies": ["CN-PHONE-2001"]}, "facts"),
        ({"policies": ["NO-SUCH"], "facts": {}}, "policies.0"),
        ({"policies": "CN-PHONE-2001", "facts": {}}, "policies"),
        ({"policies": [["x"]], "facts": {}}, "policies.0"),
    ],
)
def test_a_wrong_request_is_refused(request_: dict[str, object], field: str) -> None:
    with pytest.raises(FactsInvalid) as refused:
        evaluate_request(POLICIES, request_)
    assert field in {problem["field"] for problem in refused.value.fields}


@pytest.mark.req("S-WAR-01", "S-WAR-06", "S-WAR-11", "S-WAR-15", "S-WAR-23")
@pytest.mark.parametrize(
    ("policy_id", "name", "value"),
    [
        ("CN-PHONE-2001", "w7", None),
        ("CN-PHONE-2001", "w15", "15"),
        ("CN-PHONE-2001", "whole_months", -1),
        ("CN-PHONE-2001", "lost_papers", "ask"),
        ("CN-PHONE-2001", "tz", "Asia/Nowhere"),
        ("CN-PHONE-2001", "tz", None),
        ("CN-PHONE-2001", "kind", "cn_goodness"),
        ("CN-PHONE-2001", "kind", None),
        ("CN-CAR-2021", "over_days", None),
        ("CN-CAR-2021", "n_max", None),
        ("CN-ONLINE-7D", "days", None),
        ("EU-2019-771", "liability_months", None),
        ("UK-CRA-2015", "reject_days", None),
        ("US-MMWA", "months", None),
    ],
)
def test_an_unset_parameter_is_never_guessed(policy_id: str, name: str, value: object) -> None:
    with pytest.raises(PolicyIncomplete) as refused:
        evaluate([policy(policy_id, **{name: value})], {})
    assert refused.value.names == [name]
    assert {"code": "POLICY_PARAMETER_UNSET", "field": name} in lint(policy(policy_id, **{name: value}))


@pytest.mark.req("S-WAR-01", "S-WAR-16", "S-WAR-23")
@pytest.mark.parametrize(
    ("policy_id", "changes", "problem"),
    [
        ("CN-CAR-2021", {"n": "0.006"}, ("POLICY_N_ABOVE_MAX", "n")),
        ("CN-CAR-2021", {"n": "0.006", "n_max": "0.01"}, ("POLICY_N_ABOVE_MAX", "n")),
        ("CN-CAR-2021", {"bx_km": 40_000}, ("POLICY_PERIODS_REVERSED", "bx_km")),
        ("CN-PHONE-2001", {"w15": 5}, ("POLICY_WINDOWS_REVERSED", "w15")),
        ("CN-PHONE-2001", {"w7": 6}, ("POLICY_WORSE_THAN_RULE", "w7")),
        ("CN-PHONE-2001", {"repairs_for_exchange": 3}, ("POLICY_WORSE_THAN_RULE", "repairs_for_exchange")),
        ("CN-PHONE-2001", {"daily_rate": "0.006"}, ("POLICY_WORSE_THAN_RULE", "daily_rate")),
        ("CN-PHONE-2001", {"daily_rate": "5"}, ("POLICY_RATE_ABOVE_ONE", "daily_rate")),
        ("CN-PHONE-2001", {"daily_rate": None}, ("POLICY_RATE_UNSET", "daily_rate")),
        ("CN-PHONE-2001", {"parts_months": {"battery": 3}}, ("POLICY_WORSE_THAN_RULE", "parts_months.battery")),
        ("CN-PHONE-2001", {"effective_to": "2001-01-01"}, ("POLICY_VALIDITY_REVERSED", "effective_to")),
    ],
)
def test_lint_finds_the_problem(policy_id: str, changes: dict[str, object], problem: tuple[str, str]) -> None:
    found = [(entry["code"], entry["field"]) for entry in lint(policy(policy_id, **changes), policy(policy_id))]
    assert problem in found


@pytest.mark.req("S-WAR-01")
def test_lint_accepts_a_better_promise_and_the_limit_itself() -> None:
    assert lint(policy("CN-CAR-2021", n="0.005"), policy("CN-CAR-2021")) == []
    assert lint(policy("CN-PHONE-2001", w7=30, w15=60, daily_rate="0"), policy("CN-PHONE-2001")) == []
    accepted = evaluate_request(POLICIES, {"facts": {"candidate_policy": {"base": "CN-CAR-2021", "n": "0.005"}}})
    assert accepted["reasons"] == []


@pytest.mark.req("S-WAR-01")
def test_a_candidate_of_an_unknown_rule_is_refused() -> None:
    answer = evaluate_request(POLICIES, {"facts": {"candidate_policy": {"base": ["CN-CAR-2021"]}}})
    assert answer["reasons"] == ["POLICY_PARAMETER_UNSET"]


@pytest.mark.req("S-WAR-19")
def test_shared_days_of_two_visits_count_once() -> None:
    overlapping = [repair(SOLD + timedelta(days=20), 10), repair(SOLD + timedelta(days=25), 10)]
    one_visit = [repair(SOLD + timedelta(days=20), 15)]
    both = decide("CN-PHONE-2001", goods(100, repairs=overlapping))
    assert both.last_day == decide("CN-PHONE-2001", goods(100, repairs=one_visit)).last_day
