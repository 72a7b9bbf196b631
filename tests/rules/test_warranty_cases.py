"""The shared warranty cases, the wording of every code, and the shape of what is answered."""

import json
import re
from inspect import getsource
from typing import Any

import pytest
from tests.rules.warranty_facts import CONTRACT, DATA, EXTRA, POLICIES, answer, decide, goods, policy

from fieldlock.warranty import abroad, cn_car, cn_goods, cn_online, cn_store, lint
from fieldlock.warranty.eligibility import FactsInvalid, Table, evaluate, evaluate_request
from fieldlock.warranty.explain import explain

WORDING = json.loads((DATA / "warranty_wording.json").read_text("utf-8"))
OPTIONAL_KEYS = {"flags", "burden", "choice", "return_freight"}
RULES = (abroad, cn_car, cn_goods, cn_online, cn_store, lint)


@pytest.mark.req(
    *("S-WAR-04", "S-WAR-05", "S-WAR-11", "S-WAR-12", "S-WAR-13", "S-WAR-14", "S-WAR-15", "S-WAR-16", "S-WAR-18"),
    *("S-WAR-19", "S-WAR-23"),
)
@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CONTRACT["cases"]])
def test_case(case: dict[str, Any]) -> None:
    answer = evaluate_request(POLICIES, case)
    expected = case["expected"]
    assert {key: answer.get(key) for key in expected} == expected
    assert not OPTIONAL_KEYS & (answer.keys() - expected.keys())
    assert answer["policy"] in case["policies"]
    json.dumps(answer)


@pytest.mark.req("S-WAR-11", "S-WAR-12", "S-WAR-13", "S-WAR-14", "S-WAR-15", "S-WAR-16", "S-WAR-19", "S-WAR-23")
@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in EXTRA["cases"]])
def test_extra_case(case: dict[str, Any]) -> None:
    found = answer(Table(POLICIES), case)
    assert {key: found.get(key) for key in case["expected"]} == case["expected"]
    assert not OPTIONAL_KEYS & (found.keys() - case["expected"].keys())


@pytest.mark.req("S-WAR-23")
def test_shipped_policies_are_those_of_the_cases() -> None:
    assert {name: POLICIES[name] for name in CONTRACT["policies"]} == CONTRACT["policies"]
    assert {POLICIES[name]["kind"] for name in POLICIES.keys() - CONTRACT["policies"].keys()} == {"cn_store"}


@pytest.mark.req("S-WAR-19")
def test_every_code_has_wording_in_both_languages() -> None:
    codes = set(re.findall(r'"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)"', "\n".join(map(getsource, RULES))))
    worded = WORDING["reasons"].keys() | WORDING["flags"].keys()
    assert len(codes) > 60
    assert codes <= worded
    for expected in (case["expected"] for case in CONTRACT["cases"]):
        assert set(expected["reasons"]) <= WORDING["reasons"].keys()
        assert set(expected["remedies"]) <= WORDING["remedies"].keys()
    for section in ("reasons", "remedies", "flags", "labels"):
        assert all(entry["zh"] and entry["en"] for entry in WORDING[section].values())


@pytest.mark.req("S-WAR-19", "S-WAR-16")
def test_a_decision_is_explained_with_articles_and_the_fee_line_by_line() -> None:
    told = explain(decide("CN-PHONE-2001", goods(8)).to_dict(), WORDING)
    assert told["reasons"][0]["article"] == "第12条 / Art. 12"
    assert [remedy["code"] for remedy in told["remedies"]] == [
        "refund_less_depreciation",
        "repair_free",
        "replace_same_model",
    ]
    assert [(line["code"], line["value"]) for line in told["computation"]] == [
        ("price_minor", 299_900),
        ("daily_rate", "0.005"),
        ("days_since_invoice", 8),
        ("repair_and_waiting_days", 0),
        ("days_charged", 8),
        ("fee_minor", 11_996),
        ("refund_minor", 287_904),
    ]
    assert all(line["zh"] != line["code"] for line in told["computation"])


@pytest.mark.req("S-WAR-19")
def test_an_unworded_code_is_shown_not_dropped() -> None:
    told = explain(decide("CN-PHONE-2001", goods(8)).to_dict(), {**WORDING, "reasons": {}})
    assert told["reasons"] == [
        {"code": "IN_15_DAY_WINDOW", "zh": "IN_15_DAY_WINDOW", "en": "IN_15_DAY_WINDOW", "article": None}
    ]


@pytest.mark.req("S-WAR-01", "S-WAR-19")
def test_several_policies_give_the_union_and_name_the_better_one() -> None:
    decision = evaluate([policy("CN-PHONE-2001"), policy("BRAND-30D-EXCHANGE")], goods(20))
    assert decision.policy_id == "BRAND-30D-EXCHANGE"
    refused = evaluate([policy("CN-PHONE-2001"), policy("CN-STORE-PHONE-SEED")], goods(20, damage="drop"))
    assert (refused.eligible, refused.remedies) == (False, ("paid_repair",))


@pytest.mark.req("S-WAR-01")
def test_a_no_reason_return_joins_the_phone_rule() -> None:
    facts = goods(3, fault="none", channel="online", signed_at=goods(0)["sold_at"])
    decision = evaluate([policy("CN-PHONE-2001"), policy("CN-ONLINE-7D")], facts)
    assert (decision.policy_id, decision.remedies) == ("CN-ONLINE-7D", ("return_no_reason",))
    shop = evaluate([policy("CN-PHONE-2001"), policy("CN-ONLINE-7D")], {**facts, "channel": "shop"})
    assert not shop.eligible


@pytest.mark.req("S-WAR-23")
def test_the_version_in_force_when_the_clock_started_decides() -> None:
    both = [policy("CN-CAR-2013"), policy("CN-CAR-2021")]
    old = next(case["facts"] for case in CONTRACT["cases"] if case["id"] == "W098")
    facts = {**old, "n": "0.005", "sold_at": "2021-12-31T23:59:59+08:00"}
    assert evaluate(both, facts).policy_id == "CN-CAR-2013"
    assert evaluate(both, {**facts, "sold_at": "2022-01-01T00:00:00+08:00"}).policy_id == "CN-CAR-2021"
    with pytest.raises(FactsInvalid, match="none_in_force"):
        evaluate([policy("CN-CAR-2021")], facts)
