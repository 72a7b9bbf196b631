"""What must be confirmed for a set of hazards: every demand of the catalogue once, nothing twice, in working order."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules.rulebook import HAZARDS, RULES

from fieldlock.safety.gate import Demands, demands
from fieldlock.safety.requirements import build, min_crew

Row = dict[str, Any]
SETS = st.lists(st.sampled_from(HAZARDS), unique=True, max_size=6)
TASKS = st.lists(st.sampled_from(list(RULES.bindings["tasks"])), unique=True, max_size=5)
GLOVES = {code for code in RULES.safety["ppe"] if "GLOVES" in code}


def rows(*hazards: str) -> list[Row]:
    return build(RULES, hazards)[1]


def _steps(found: Demands) -> list[str]:
    return [f"loto:{name}:{step['code']}" for name in found.loto for step in RULES.safety["loto"][name]["apply"]]


def check_demands(hazards: list[str], tasks: list[str] | None = None) -> None:
    found = demands(hazards, RULES.safety)
    demanded = [f"ppe:{code}" for code in found.ppe] + [f"tool:{code}" for code in found.tools]
    demanded += [f"control:{code}" for code in found.controls] + _steps(found) + ["risk", "briefing"]
    demanded += ["conditions"] if found.max_wind is not None or found.no_thunder else []
    answered = [row["establishes"] for row in build(RULES, hazards, tasks or [])[1] if row["establishes"]]
    assert sorted(answered) == sorted(demanded)


@pytest.mark.req("S-SAF-01", "S-SAF-02", "S-SAF-04", "S-SAF-08", "S-SAF-14", "S-SAF-16", "S-SAF-17")
@pytest.mark.parametrize("hazard", HAZARDS)
def test_each_demand_of_a_hazard_is_asked_exactly_once(hazard: str) -> None:
    check_demands([hazard])


@pytest.mark.req("S-SAF-02", "S-SAF-08")
@settings(deadline=None)
@given(SETS, TASKS)
def test_each_demand_of_several_hazards_is_asked_exactly_once(hazards: list[str], tasks: list[str]) -> None:
    check_demands(hazards, tasks)


@settings(deadline=None)
@given(SETS, TASKS)
def test_no_item_stands_there_twice_and_each_belongs_to_a_card(hazards: list[str], tasks: list[str]) -> None:
    cards, found = build(RULES, hazards, tasks)
    keys = [row["key"] for row in found]
    assert len(set(keys)) == len(keys)
    assert {row["card"] for row in found} == {card["code"] for card in cards}
    phase_of = {card["code"]: card["phase"] for card in cards}
    assert all(row["phase"] == phase_of[row["card"]] for row in found)
    assert [row["card"] for row in found] == sorted((row["card"] for row in found), key=list(phase_of).index)
    assert all(row["zh"] and row["en"] for row in found)


@pytest.mark.req("S-SAF-08", "S-SAF-09")
@settings(deadline=None)
@given(SETS)
def test_lockout_steps_stand_in_the_order_of_their_procedure(hazards: list[str]) -> None:
    found = demands(hazards, RULES.safety)
    listed = [row["establishes"] for row in rows(*hazards) if (row["establishes"] or "").startswith("loto:")]
    for name in found.loto:
        procedure = [f"loto:{name}:{step['code']}" for step in RULES.safety["loto"][name]["apply"]]
        assert [step for step in listed if step in procedure] == procedure


@pytest.mark.req("S-SAF-09")
def test_the_tester_is_proved_right_before_and_right_after_the_test() -> None:
    listed = [row["establishes"] for row in rows("H_ELEC_LV")]
    tested = listed.index("loto:LOTO_ELEC_LV:TEST_DEAD")
    assert listed[tested - 1] == "loto:LOTO_ELEC_LV:PROVE_TESTER_BEFORE"
    assert listed[tested + 1] == "loto:LOTO_ELEC_LV:PROVE_TESTER_AFTER"


@pytest.mark.req("S-SAF-08", "S-REL-04")
@settings(deadline=None)
@given(SETS)
def test_only_the_cards_that_apply(hazards: list[str]) -> None:
    codes = [card["code"] for card in build(RULES, hazards)[0]]
    own = {
        "CL-HEIGHT": "H_HEIGHT", "CL-LIVE": "H_ELEC_LV_LIVE", "CL-HOT": "H_HOT_WORK", "CL-CONF": "H_CONFINED",
        "CL-CHEM": "H_BATTERY_CHEM", "CL-HOIST": "H_LIFTING", "CL-AUTO": "H_EV_HV", "CL-ELEV": "H_ELEVATOR_RESCUE",
    }  # fmt: skip
    instructed = {hazard for entry in RULES.bindings["instructions"] for hazard in entry["when"].get("hazards", ())}
    wanted = ["CL-FIT", *(["CL-READ"] if instructed & set(hazards) else []), "CL-PPE", "CL-TOOL", "CL-SITE"]
    wanted += [code for code, hazard in own.items() if hazard in hazards]
    loto = bool(demands(hazards, RULES.safety).loto)
    stepped = {
        hazard for entry in RULES.bindings["instructions"] if entry.get("steps") for hazard in entry["when"]["hazards"]
    }
    wanted += [*(["CL-LOTO"] if loto else []), *(["CL-STEPS"] if stepped & set(hazards) else [])]
    wanted += ["CL-TIDY", *(["CL-RELEASE"] if loto else [])]
    after = ("CL-HOT", "CL-CONF", "CL-AUTO", "CL-ELEV")
    wanted += [f"{code}-AFTER" for code in after if own[code] in hazards]
    wanted += ["CL-WASTE"] if "H_BATTERY_CHEM" in hazards else []
    assert codes == [*wanted, "CL-CLEAR", "CL-HAND"]


@pytest.mark.req("S-SAF-11", "S-SAF-12", "S-SAF-13", "S-SAF-14", "S-SAF-20", "S-WRK-07", "S-WRK-08", "S-WRK-12")
@pytest.mark.parametrize(
    ("task", "cards"),
    [
        ("measuring", ["CL-TEST", "CL-TEST-AFTER"]),
        ("capacitor", ["CL-CAP"]),
        ("current_transformer", ["CL-CT", "CL-CT-AFTER"]),
        ("ne_terminals", ["CL-NPE"]),
        ("spraying", ["CL-HOT", "CL-HOT-AFTER"]),
        ("chemicals", ["CL-CHEM"]),
        ("hoisting", ["CL-HOIST"]),
        ("vehicle", ["CL-AUTO", "CL-AUTO-AFTER", "CL-WASTE"]),
        ("elevator", ["CL-ELEV", "CL-ELEV-AFTER"]),
        ("ac_installation", ["CL-ACINST"]),
        ("appliance", ["CL-APPL"]),
        ("heating", ["CL-HEAT"]),
        ("home_visit", ["CL-PREM", "CL-PREM-WORK", "CL-PREM-AFTER"]),
    ],
)
def test_a_task_brings_its_cards(task: str, cards: list[str]) -> None:
    plain, with_task = (build(RULES, [], tasks)[0] for tasks in ([], [task]))
    assert [card["code"] for card in with_task if card not in plain] == cards
    texts = {item["code"] for listed in RULES.checklists["checklists"] for item in listed["items"]}
    for row in build(RULES, [], [task])[1]:
        assert row["key"] in texts or row["establishes"] == "briefing"


@pytest.mark.req("S-SAF-11")
def test_measuring_demands_a_second_person_whatever_the_hazards() -> None:
    assert (min_crew(RULES, []), min_crew(RULES, ["capacitor"]), min_crew(RULES, ["capacitor", "measuring"])) == (
        1,
        1,
        2,
    )
    asked = {row["key"]: row for row in build(RULES, [], ["measuring"])[1]}
    assert asked["CL-TEST-03"]["second_person"]
    assert not build(RULES, [], ["current_transformer"])[1][0]["second_person"]


@pytest.mark.req("S-SAF-14", "S-SAF-13")
def test_gloves_are_asked_once_and_always_asked() -> None:
    """Where no hazard demands insulating gloves, the task's own item asks them; else the item per person does."""
    for task, item in (("ne_terminals", "CL-NPE-02"), ("capacitor", "CL-CAP-02"), ("measuring", "CL-TEST-04")):
        assert item in {row["key"] for row in build(RULES, [], [task])[1]}
        electric = build(RULES, ["H_ELEC_LV"], [task])[1]
        assert item not in {row["key"] for row in electric}
        assert "ppe:INS_GLOVES_LV" in {row["establishes"] for row in electric}


@pytest.mark.req("S-SAF-28")
@settings(deadline=None)
@given(SETS)
def test_a_second_person_is_asked_only_where_two_are_demanded(hazards: list[str]) -> None:
    two = demands(hazards, RULES.safety).min_crew >= 2
    texts = {item["code"]: item for listed in RULES.checklists["checklists"] for item in listed["items"]}
    for row in rows(*hazards):
        marked = bool(texts.get(row["key"], {}).get("second_person"))
        if row["key"] in texts:
            assert row["second_person"] == (marked and two)
    keys = {row["key"] for row in rows(*hazards)}
    assert ("CL-LOTO-10" in keys) == (two and bool(demands(hazards, RULES.safety).loto))


@pytest.mark.req("S-SAF-03", "S-SAF-04")
@settings(deadline=None)
@given(SETS)
def test_things_with_a_periodic_test_are_chosen_from_the_register(hazards: list[str]) -> None:
    periodic = {f"ppe:{code}" for code, spec in RULES.safety["ppe"].items() if spec["periodic_test_months"]}
    periodic |= {f"tool:{code}" for code, spec in RULES.safety["tools"].items() if spec["check_months"]}
    for row in rows(*hazards):
        wanted = row["establishes"].split(":")[1] if row["establishes"] in periodic else None
        assert row["gear"] == wanted


@pytest.mark.req("S-SAF-01", "S-SAF-23", "S-SAF-28")
@settings(deadline=None)
@given(SETS)
def test_who_confirms(hazards: list[str]) -> None:
    for row in rows(*hazards):
        own = row["card"] == "CL-FIT" or row["key"] == "briefing"
        worn = (
            row["card"] in ("CL-PPE", "CL-READ")
            or (row["establishes"] or "").startswith("ppe:")
            or row["lock"]
            or row["unlock"]
        )
        assert row["who"] == ("each" if own else "workers" if worn else "any")
        assert row["per_person"] == (row["who"] != "any")


@pytest.mark.req("S-SAF-01", "S-SAF-08")
@settings(deadline=None)
@given(SETS)
def test_no_demand_can_be_waived(hazards: list[str]) -> None:
    for row in rows(*hazards):
        if row["establishes"]:
            assert row["critical"]
            assert not row["na_allowed"]


@pytest.mark.req("S-SAF-08", "S-SAF-09")
@pytest.mark.parametrize("other", ["H_EV_HV", "H_ELEC_HV", "H_STORED_ENERGY", "H_HOT_FLUID"])
def test_a_second_procedure_asks_its_own_lock_and_its_own_reading(other: str) -> None:
    procedure = RULES.safety["hazards"][other]["loto"]
    asked = {row["establishes"]: row for row in rows("H_ELEC_LV", other)}
    for name in ("LOTO_ELEC_LV", procedure):
        steps = {step["code"] for step in RULES.safety["loto"][name]["apply"]}
        for step in steps & {"TEST_DEAD", "VERIFY"}:
            row = asked[f"loto:{name}:{step}"]
            assert (row["answer"], row["unit"], row["limit"]) == ("reading", "V", {"below": 1})
        for step in steps & {"LOCK_TAG"}:
            row = asked[f"loto:{name}:{step}"]
            assert (row["lock"], row["who"], row["photo"]) == (True, "workers", True)
    assert len(asked) > 10


@pytest.mark.req("S-SAF-08")
def test_a_job_with_a_lockout_asks_for_a_lock_and_for_its_removal() -> None:
    for hazard in HAZARDS:
        found = rows(hazard)
        locked = bool(RULES.safety["hazards"][hazard]["loto"])
        assert (any(row["lock"] for row in found), any(row["unlock"] for row in found)) == (locked, locked)


@pytest.mark.req("S-SAF-02")
def test_several_gloves_are_several_items() -> None:
    worn = [row for row in rows("H_ELEC_LV", "H_STORED_ENERGY", "H_BATTERY_CHEM") if row["establishes"]]
    gloves = {row["establishes"][4:]: row["key"] for row in worn if row["establishes"][4:] in GLOVES}
    assert gloves == {
        "INS_GLOVES_LV": "CL-PPE-03",
        "CUT_GLOVES": "ppe:CUT_GLOVES",
        "CHEM_GLOVES": "ppe:CHEM_GLOVES",
    }


def test_without_hazards_the_plain_lists_remain() -> None:
    assert [row["establishes"] for row in rows() if row["establishes"]] == ["risk", "briefing"]


def test_the_same_hazards_give_the_same_list_and_share_nothing() -> None:
    first, second = build(RULES, ("H_HEIGHT",)), build(RULES, ("H_HEIGHT",))
    assert first == second
    first[1][0]["key"] = "spoiled"
    assert first != second
