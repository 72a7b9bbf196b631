"""The safety gate: the contract's cases, its limits from both sides, and what must hold for every state."""

import copy
import json
import random
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.rules.gate_states import CATALOGUE, ROOT, at, clear

from fieldlock.safety.gate import Blocker, certificate_blockers, demands, evaluate

Facts = dict[str, Any]
HAZARDS: list[str] = list(CATALOGUE["hazards"])


def cases(file: str) -> list[Any]:
    loaded = json.loads((ROOT / "tests/contract" / file).read_text(encoding="utf-8"))
    return [pytest.param(case, id=f"{case['id']} {case['title']}") for case in loaded["cases"]]


def codes(facts: object) -> list[str]:
    return [blocker.code for blocker in evaluate(facts, CATALOGUE)]  # type: ignore[arg-type]  # malformed on purpose


@pytest.mark.req("S-SAF-07", "S-SAF-08", "S-SAF-09", "S-SAF-15", "S-SAF-16", "S-SAF-17", "S-SAF-25", "S-SAF-28")
@pytest.mark.parametrize("case", cases("gate_cases.json"))
def test_given_cases(case: dict[str, Any]) -> None:
    assert codes(case["facts"]) == case["expected"]["blockers"]


@pytest.mark.req("S-SAF-01", "S-SAF-03", "S-SAF-04", "S-SAF-05", "S-SAF-30")
@pytest.mark.parametrize("case", cases("gate_extra_cases.json"))
def test_extra_cases_with_subjects(case: dict[str, Any]) -> None:
    found = {blocker.code: list(blocker.subjects) for blocker in evaluate(case["facts"], CATALOGUE)}
    assert found == case["expected"]["subjects"]
    assert list(found) == case["expected"]["blockers"]


@pytest.mark.req("S-SAF-27")
def test_every_blocker_code_has_a_case() -> None:
    proven = {
        code
        for file in ("gate_cases.json", "gate_extra_cases.json")
        for case in cases(file)
        for code in case.values[0]["expected"]["blockers"]
    }
    assert proven == set(CATALOGUE["blocker_codes"])


# ---------------------------------------------------------------------------------------- limits, from both sides

LIMITS: list[tuple[str, str, str, Any, Any]] = [
    ("H_HEIGHT", "wind_grade", "WEATHER_WIND", 4, 5),
    ("H_HOT_WORK", "wind_grade", "WEATHER_WIND", 4, 4.1),
    ("H_LIFTING", "wind_grade", "WEATHER_WIND", 5, 6),
    ("H_HEIGHT", "fall_height_m", "PERMIT_LEVEL_TOO_LOW", 5, 5.01),
    ("H_EV_HV", "loto.0.dead_reading_v_dc", "LOTO_VOLTAGE_PRESENT", 59.99, 60),
    ("H_CONFINED", "gas_test.o2_pct", "GAS_O2_LOW", 19.5, 19.49),
    ("H_CONFINED", "gas_test.o2_pct", "GAS_O2_HIGH", 23.5, 23.51),
    ("H_CONFINED", "gas_test.flammable_vol_pct", "GAS_FLAMMABLE_HIGH", 0.5, 0.51),
    ("H_FUEL_GAS", "gas_test.flammable_vol_pct", "GAS_FLAMMABLE_HIGH", 0.99, 1.0),
    ("H_BLIND_PLATE", "gas_test.h2s_mg_m3", "GAS_TOXIC_HIGH", 10, 10.01),
    ("H_CONFINED", "gas_test.co_mg_m3", "GAS_TOXIC_HIGH", 30, 30.01),
    ("H_CONFINED", "gas_test.co_twa_mg_m3", "GAS_TOXIC_HIGH", 20, 20.01),
    ("H_CONFINED", "gas_test.at", "GAS_TEST_STALE", at("09:30"), at("09:29")),
    ("H_ELEC_LV", "risk_assessment.at", "RISK_STALE", at("06:00"), at("05:59")),
    ("H_ELEC_LV", "crew.0.ppe.1.test_due", "PPE_TEST_EXPIRED", "2026-11-24", "2026-11-23"),
    ("H_ELEC_LV", "tools.1.check_due", "TOOL_CHECK_EXPIRED", "2026-11-24", "2026-11-23"),
    ("H_ELEC_LV", "crew.0.certs.0.valid_until", "CERT_EXPIRED", "2026-11-24", "2026-11-23"),
    ("H_ELEC_LV", "crew.0.certs.0.review_due", "CERT_REVIEW_OVERDUE", "2026-11-24", "2026-11-23"),
    ("H_LIFTING", "permits.0.valid_from", "PERMIT_NOT_YET_VALID", at("10:00"), at("10:01")),
    ("H_LIFTING", "permits.0.valid_to", "PERMIT_EXPIRED", at("10:01"), at("10:00")),
    ("H_LIFTING", "permits.0.valid_to", "PERMIT_TOO_LONG", at("15:30"), at("15:31")),
]
LONGEST_HOURS = {code: spec["max_hours"] or spec["default_max_hours"] for code, spec in CATALOGUE["permits"].items()}


def put(facts: Facts, path: str, value: object) -> Facts:
    *steps, last = path.split(".")
    node: Any = facts
    for step in steps:
        node = node[int(step)] if isinstance(node, list) else node[step]
    node[last] = value
    return facts


@pytest.mark.req("S-SAF-03", "S-SAF-04", "S-SAF-15", "S-SAF-17", "S-SAF-25", "S-SAF-30")
@pytest.mark.parametrize(("hazard", "path", "code", "good", "bad"), LIMITS)
def test_both_sides_of_a_limit(hazard: str, path: str, code: str, good: object, bad: object) -> None:
    assert codes(put(clear(hazard), path, good)) == []
    assert codes(put(clear(hazard), path, bad)) == [code]


@pytest.mark.req("S-SAF-16", "S-SAF-26")
@pytest.mark.parametrize("kind", list(CATALOGUE["permits"]))
def test_every_permit_may_last_so_long_and_no_longer(kind: str) -> None:
    family = kind.split("_", maxsplit=1)[0]
    facts = clear(
        next(
            code
            for code, spec in CATALOGUE["hazards"].items()
            if spec["permit"] == f"by_{family.lower()}" + "_grade" * (family == "HOT") or spec["permit"] == [kind]
        )
    )
    facts["permits"][0] |= {"type": kind, "approver_role": CATALOGUE["permits"][kind]["approver_role"]}
    facts["permits"][0] |= {"valid_from": "2026-11-24T02:00:00+00:00"}
    days, hours = divmod(2 + LONGEST_HOURS[kind], 24)
    end = date(2026, 11, 24).toordinal() + int(days)
    last = f"{date.fromordinal(end)}T{hours:02}:00:00Z"
    late = f"{date.fromordinal(end)}T{hours:02}:00:01Z"
    assert codes(put(facts, "permits.0.valid_to", last)) == []
    assert codes(put(facts, "permits.0.valid_to", late)) == ["PERMIT_TOO_LONG"]


# --------------------------------------------------------------------------------------- one thing taken away


def _removals(facts: Facts) -> Iterator[tuple[str, Facts]]:
    """Every state that lacks one confirmed thing of this one, with the blocker that must tell of it."""
    for control in facts["controls"]:
        spoiled = copy.deepcopy(facts)
        del spoiled["controls"][control]
        yield "CONTROL_NOT_CONFIRMED", spoiled
    lists = [("tools", "TOOL_MISSING"), ("permits", "PERMIT_MISSING"), ("loto", "LOTO_MISSING")]
    for n, person in enumerate(facts["crew"]):
        lists += [(f"crew.{n}.ppe", "PPE_MISSING"), (f"crew.{n}.certs", "CERT_MISSING")]
        for key, code in (("fit", "WORKER_UNFIT"), ("briefed", "BRIEFING_MISSING")):
            yield code, put(copy.deepcopy(facts), f"crew.{n}.{key}", None)
        assert person["id"]
    for n, record in enumerate(facts["loto"]):
        lists += [(f"loto.{n}.locks", "LOTO_LOCK_NOT_PERSONAL")]
        for m, step in enumerate(record["steps"]):
            spoiled = copy.deepcopy(facts)
            del spoiled["loto"][n]["steps"][m]
            yield "LOTO_TESTER_NOT_PROVEN" if "PROVE" in step["code"] else "LOTO_STEP_MISSING", spoiled
    for path, code in lists:
        node: Any = facts
        for step in path.split("."):
            node = node[int(step)] if isinstance(node, list) else node[step]
        for m in range(len(node)):
            yield code, put(copy.deepcopy(facts), path, node[:m] + node[m + 1 :])


@pytest.mark.req("S-SAF-01", "S-SAF-04", "S-SAF-08", "S-SAF-09", "S-SAF-25")
@pytest.mark.parametrize("hazard", HAZARDS)
def test_each_thing_that_a_hazard_demands_is_needed(hazard: str) -> None:
    for code, spoiled in _removals(clear(hazard)):
        assert code in codes(spoiled)


# ------------------------------------------------------------------------------------------------ properties


def _spoil(facts: Facts, rng: random.Random, times: int) -> Facts:
    """Make a few values of the state something else: near its limit, absent or of another type."""
    values: list[Any] = [
        None,
        True,
        False,
        0,
        -1,
        61,
        1e300,
        "",
        "x",
        [],
        {},
        at("09:59"),
        at("10:01"),
        "2026-11-23",
        "2027-02-29",
    ]
    for _ in range(times):
        node: Any = facts
        while node:
            key = rng.choice(list(node) if isinstance(node, dict) else list(range(len(node))))
            if isinstance(node[key], dict | list) and node[key] and rng.random() < 0.9:
                node = node[key]
                continue
            node[key] = rng.choice(values)
            break
    return facts


states = st.builds(
    lambda hazards, rng, times: _spoil(clear(*hazards), rng, times),
    st.lists(st.sampled_from(HAZARDS), max_size=3, unique=True),
    st.randoms(use_true_random=False),
    st.integers(0, 6),
)
property_test = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.req("S-SAF-05")
@property_test
@given(states, st.sampled_from([*HAZARDS, "H_UNKNOWN"]))
def test_another_hazard_never_removes_a_blocker(facts: Facts, hazard: str) -> None:
    before = set(codes(facts))
    if isinstance(facts.get("hazards"), list):
        facts["hazards"].append(hazard)
        assert before <= set(codes(facts))


@pytest.mark.req("S-SAF-01", "S-SAF-27")
@property_test
@given(states, st.randoms(use_true_random=False))
def test_what_is_taken_away_never_clears_a_blocker(facts: Facts, rng: random.Random) -> None:
    before = {code.split("_")[0] for code in codes(facts)}
    taken = [node for node in _confirmations(facts) if node]
    if taken:
        node = rng.choice(taken)
        del node[rng.choice(list(node) if isinstance(node, dict) else list(range(len(node))))]
    assert before <= {code.split("_")[0] for code in codes(facts)}  # another code of the same area may take over


def _confirmations(facts: Facts) -> list[Any]:
    """The controls, tools, PPE and lockout steps of a state, as far as they can be read."""
    crew = facts.get("crew") if isinstance(facts.get("crew"), list) else []
    loto = facts.get("loto") if isinstance(facts.get("loto"), list) else []
    worn = [person.get("ppe") for person in crew or [] if isinstance(person, dict)]
    done = [record.get("steps") for record in loto or [] if isinstance(record, dict)]
    found = [facts.get("controls"), facts.get("tools"), *worn, *done]
    return [node for node in found if isinstance(node, dict | list)]


def _dicts(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
        yield from _dicts(child)


@pytest.mark.req("S-SAF-27", "S-SAF-30")
@pytest.mark.parametrize("hazard", HAZARDS)
def test_a_missing_key_never_clears(hazard: str) -> None:
    """Every key of a state with one thing wrong everywhere: blocked before, blocked without the key."""
    wrong = {"gas_test": {}, "risk_assessment": None, "stop_work": {"active": True}, "wind_grade": 12, "thunder": True}
    for spoil, value in wrong.items():
        facts = put(clear(hazard), spoil, value)
        for n, node in enumerate(list(_dicts(facts))):
            for key in list(node):
                lacking = copy.deepcopy(facts)
                del list(_dicts(lacking))[n][key]
                if key != "hazards":
                    assert bool(codes(facts)) <= bool(codes(lacking)), (spoil, key)


# Without `outdoor` the gate reckons with the open air, without `role` with a worker: the stricter reading, no blocker.
USED_BY_SOME = {
    *(
        "outdoor",
        "wind_grade",
        "thunder",
        "rest_day",
        "fall_height_m",
        "hot_grade",
        "permits",
        "gas_test",
        "last_break",
    ),
    *("loto", "tools", "ppe", "certs", "role"),
}


@pytest.mark.req("S-SAF-27", "S-SAF-30")
@pytest.mark.parametrize("hazard", HAZARDS)
def test_every_key_that_the_hazard_uses_is_needed(hazard: str) -> None:
    facts = clear(hazard)
    for n, node in enumerate(list(_dicts(facts))):
        for key in set(node) - USED_BY_SOME:
            lacking = copy.deepcopy(facts)
            del list(_dicts(lacking))[n][key]
            assert codes(lacking), key


@pytest.mark.req("S-SAF-30")
@property_test
@given(states, st.randoms(use_true_random=False))
def test_the_order_of_lists_does_not_matter(facts: Facts, rng: random.Random) -> None:
    before = evaluate(facts, CATALOGUE)
    stack: list[Any] = [facts]
    while stack:
        node = stack.pop()
        stack.extend(node.values() if isinstance(node, dict) else node if isinstance(node, list) else [])
        if isinstance(node, list):
            rng.shuffle(node)
    assert evaluate(facts, CATALOGUE) == before


@pytest.mark.req("S-SAF-30")
@property_test
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from([at("10:00"), *HAZARDS]),
        lambda inner: (
            st.lists(inner) | st.dictionaries(st.sampled_from([*clear("H_EV_HV"), "id", "code", "at"]), inner)
        ),
    )
)
def test_no_json_value_makes_it_raise_or_clear(value: object) -> None:
    assert codes(value)


# --------------------------------------------------------------------------------------------- for other folders


@pytest.mark.req("S-SAF-05", "S-DSP-09", "S-SAF-15")
@property_test
@given(st.lists(st.sampled_from(HAZARDS), min_size=1, max_size=6, unique=True))
def test_of_several_hazards_the_union_the_largest_crew_and_the_strictest_limit_hold(hazards: list[str]) -> None:
    together, alone = demands(hazards, CATALOGUE), [demands([code], CATALOGUE) for code in hazards]
    for field in ("ppe", "ppe_attendant", "certs", "attendant_certs", "tools", "controls", "loto", "permits", "gas"):
        assert set(getattr(together, field)) == {item for one in alone for item in getattr(one, field)}, field
    assert together.min_crew == max(one.min_crew for one in alone)
    winds = [one.max_wind for one in alone if one.max_wind is not None]
    assert together.max_wind == (min(winds) if winds else None)
    assert together.attendant is any(one.attendant for one in alone)
    assert together.no_thunder is any(one.no_thunder for one in alone)


@pytest.mark.req("S-SAF-25")
def test_demands_add_up() -> None:
    needs = demands(["H_HEIGHT", "H_LIFTING", "H_NEW"], CATALOGUE)
    assert (needs.max_wind, needs.min_crew, needs.attendant, needs.no_thunder) == (4, 2, True, True)
    assert needs.controls == ("ANCHOR_CHECKED", "DROP_ZONE_CLOSED")
    assert needs.permits == ("by_height", "LIFT")
    assert needs.unknown == ("H_NEW",)


@pytest.mark.req("S-SAF-25")
def test_certificates_must_last_through_the_given_day() -> None:
    certs = [{"code": "CN_ELEC_LV", "valid_until": "2026-12-31", "review_due": "2026-12-30"}]

    def until(day: int) -> list[Blocker]:
        return certificate_blockers("w1", certs, ("CN_ELEC_LV",), date(2026, 12, day), CATALOGUE)

    assert until(30) == []
    assert until(31) == [Blocker("CERT_REVIEW_OVERDUE", ("cert:CN_ELEC_LV@w1",))]
    assert certificate_blockers("w1", certs, ("EV_HV",), None, CATALOGUE) == [
        Blocker("CERT_MISSING", ("cert:EV_HV@w1",))
    ]


# ------------------------------------------------------------------------------------------------------- wording

JOB_CODES = {
    *(
        "EQUIPMENT_RESTRICTED",
        "NOT_ON_SITE",
        "START_APPROVAL_MISSING",
        "START_APPROVAL_REFUSED",
        "CHECKLIST_ITEM_OPEN",
        "CHECKLIST_ITEM_FAILED",
    ),
    *("SECOND_PERSON_MISSING", "CERTIFICATE_ENDS_BEFORE_PLAN", "RELEASE_ITEM_OPEN", "RELEASE_ORDER_WRONG"),
    *("LOCK_STILL_ON", "CLEARING_ITEM_OPEN", "HANDOVER_ITEM_OPEN", "WORK_RECORD_MISSING", "SIGNATURE_MISSING"),
    *("HAZARDS_NOT_ASSESSED", "TEST_READING_NOT_ZERO", "NOT_IN_CREW", "TEMPLATE_RECALLED"),
    *("POINT_NOT_LOCKED", "LOCK_OF_ANOTHER_JOB", "PERSON_ON_ANOTHER_JOB"),
    *("SERVICE_STILL_SHUT", "WASTE_NOT_RECORDED", "CARDS_NOT_RECORDED"),
    *("DAMAGE_NOT_SETTLED", "FIGURES_DO_NOT_MATCH", "SAFETY_REVIEW_MISSING", "WORK_STEP_OPEN", "STEP_ORDER_WRONG"),
    *("PERMIT_SUSPENDED", "CREW_CHANGED", "SHIFT_DAY_CHANGED", "CLEARANCE_MISSING"),
}


@pytest.mark.req("S-SAF-24", "S-SAF-27")
def test_wording_covers_every_code_in_both_languages() -> None:
    path = ROOT / "backend/fieldlock/catalogue/data/wording.json"
    wording = json.loads(path.read_text(encoding="utf-8"))
    steps = [step for procedure in CATALOGUE["loto"].values() for step in procedure["apply"] + procedure["release"]]
    triggers = [trigger for hazard in CATALOGUE["hazards"].values() for trigger in hazard["stop_work"]]
    tables = ("hazards", "controls", "tools", "ppe", "certificates", "permits")
    expected = {table: set(CATALOGUE[table]) for table in tables} | {
        "loto_steps": {step["code"] for step in steps},
        "blockers": set(CATALOGUE["blocker_codes"]) | JOB_CODES,
        "stop_work": set(triggers),
    }
    assert {group: set(wording[group]) for group in expected} == expected
    for group in expected:
        languages = {"zh"} if group == "stop_work" else {"zh", "en"}
        for code, words in wording[group].items():
            assert set(words) == languages, code
            assert all(0 < len(word) <= 60 for word in words.values()), code
