"""What the lint finds in a set of rules, by breaking the shipped one in one place at a time."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from fieldlock.catalogue.effect import Tickets, effect, of_set
from fieldlock.catalogue.lint import lint
from fieldlock.catalogue.shape import CODE, WORDS, Each, Fault, Maybe, faults
from fieldlock.catalogue.shipped import SHIPPED, shipped
from fieldlock.safety.requirements import Rules

Set = dict[str, Any]
GOOD: Set = {kind: json.loads(shipped(kind)) for kind in SHIPPED}


def _broken(change: Callable[[Set], Any]) -> Set:
    documents = copy.deepcopy(GOOD)
    change(documents)
    return documents


def _found(change: Callable[[Set], Any]) -> list[tuple[str, str]]:
    return [(fault.path, fault.code) for fault in lint(_broken(change), GOOD)]


def _rules(documents: Set) -> Rules:
    return Rules(**{kind: documents[kind] for kind in ("safety", "checklists", "bindings", "wording")}, version="x")


def _listed(documents: Set, code: str) -> Any:
    return next(entry for entry in documents["bindings"]["lists"] if entry["code"] == code)


def _place(code: str) -> int:
    return [entry["code"] for entry in GOOD["bindings"]["lists"]].index(code)


def _first_item(documents: Set) -> Any:
    return documents["checklists"]["checklists"][0]["items"][0]


@pytest.mark.req("S-DOC-11", "S-SAF-02")
def test_the_shipped_rules_hang_together() -> None:
    assert lint(GOOD, GOOD) == []
    assert lint(GOOD, None) == []


_ITEM = "checklists/checklists/0/items/0"
_LV = "safety/hazards/H_ELEC_LV"
CASES: list[tuple[str, Callable[[Set], Any], list[tuple[str, str]]]] = [
    ("an activity without protective equipment", lambda d: d["safety"]["hazards"]["H_ELEC_LV"].update(ppe=[]),
     [(f"{_LV}/ppe", "no_ppe")]),
    ("a kind of job that brings a task that nobody knows",
     lambda d: d["bindings"]["kinds"]["delivery"]["tasks"].append("juggling"),
     [("bindings/kinds/delivery/tasks/1", "unknown")]),
    ("an activity that lacks the row", lambda d: d["safety"]["hazards"]["H_ELEC_LV"].pop("ppe"),
     [(f"{_LV}/ppe", "missing")]),
    ("equipment that the catalogue lacks", lambda d: d["safety"]["hazards"]["H_ELEC_LV"]["ppe"].append("CAPE"),
     [(f"{_LV}/ppe/4", "unknown")]),
    ("a tool that the catalogue lacks", lambda d: d["safety"]["hazards"]["H_ELEC_LV"]["tools"].insert(0, "WAND"),
     [(f"{_LV}/tools/0", "unknown")]),
    ("a procedure that the catalogue lacks", lambda d: d["safety"]["hazards"]["H_ELEC_LV"].update(loto="LOTO_X"),
     [(f"{_LV}/loto", "unknown")]),
    ("a permit that the catalogue lacks", lambda d: d["safety"]["hazards"]["H_ELEC_LV"].update(permit=["P"]),
     [(f"{_LV}/permit/0", "unknown")]),
    ("a rule for permits that the gate lacks", lambda d: d["safety"]["hazards"]["H_ELEC_LV"].update(permit="by_age"),
     [(f"{_LV}/permit", "wrong_form")]),
    ("nobody to do the work", lambda d: d["safety"]["hazards"]["H_ELEC_LV"].update(min_crew=0),
     [(f"{_LV}/min_crew", "wrong_form")]),
    ("a permit approved by nobody", lambda d: d["safety"]["permits"]["LIFT"].update(approver_role="king"),
     [("safety/permits/LIFT/approver_role", "unknown")]),
    ("no Chinese", lambda d: _first_item(d).update(zh=" "), [(f"{_ITEM}/zh", "empty")]),
    ("no English", lambda d: _first_item(d).pop("en"), [(f"{_ITEM}/en", "missing")]),
    ("an answer of no kind", lambda d: _first_item(d).update(answer="shout"), [(f"{_ITEM}/answer", "wrong_form")]),
    ("a number for yes or no", lambda d: _first_item(d).update(photo=1), [(f"{_ITEM}/photo", "wrong_form")]),
    ("a reading without a unit", lambda d: _first_item(d).update(answer="reading"), [(f"{_ITEM}/reading", "no_unit")]),
    ("a limit that is no number", lambda d: _first_item(d).update(reading={"unit": "V", "limit": {"below": "one"}}),
     [(f"{_ITEM}/reading/limit/below", "wrong_form")]),
    ("an item of another list's code", lambda d: _first_item(d).update(code="CL-OTHER-01"),
     [(f"{_ITEM}/code", "prefix")]),
    ("an item twice", lambda d: _first_item(d).update(code="CL-FIT-02"), [("checklists/checklists", "twice")]),
    ("a list twice", lambda d: d["checklists"]["checklists"].append({**d["checklists"]["checklists"][0], "items": []}),
     [("checklists/checklists", "twice")]),
    ("lists that are none", lambda d: d["checklists"].update(checklists={}),
     [("checklists/checklists", "wrong_form")]),
    ("a list without items' list", lambda d: d["checklists"]["checklists"][0].update(items=None),
     [("checklists/checklists/0/items", "wrong_form")]),
    ("a binding to no item", lambda d: d["bindings"]["items"].update({"CL-PPE-99": {}}),
     [("bindings/items/CL-PPE-99", "unknown")]),
    ("a bound item removed", lambda d: d["checklists"]["checklists"][1]["items"].pop(0),
     [("bindings/items/CL-PPE-01", "unknown")]),
    ("an answer to no demand", lambda d: d["bindings"]["items"]["CL-PPE-03"]["answers"].append("ppe:CAPE"),
     [("bindings/items/CL-PPE-03/answers/7", "unknown")]),
    ("asked by a demand that is none", lambda d: d["bindings"]["items"]["CL-HOT-02"]["asked_by"].append("ppe:CAPE"),
     [("bindings/items/CL-HOT-02/asked_by/1", "unknown")]),
    ("a list in force that is none", lambda d: d["bindings"]["lists"][0].update(code="CL-NONE"),
     [("bindings/lists/0", "unknown")]),
    ("a list for no hazard", lambda d: _listed(d, "CL-HEIGHT")["when"].update(hazards=["H_NONE"]),
     [(f"bindings/lists/{_place('CL-HEIGHT')}/when/hazards/0", "unknown")]),
    ("a list for some day", lambda d: d["bindings"]["lists"][0].update(when="sometimes"),
     [("bindings/lists/0/when", "wrong_form")]),
    ("a list that takes another's items", lambda d: _listed(d, "CL-HOT-AFTER")["takes"].append("CL-FIT-01"),
     [(f"bindings/lists/{_place('CL-HOT-AFTER')}/takes/1", "unknown")]),
    ("no list asks for the lockout", lambda d: _listed(d, "CL-LOTO").pop("adds"), [("bindings/lists", "no_list")]),
    ("the briefing on no list", lambda d: d["bindings"]["briefing"].update(list="CL-NONE"),
     [("bindings/briefing/list", "unknown")]),
    ("a limit for no reading", lambda d: d["bindings"]["reading_limits"].update({"noise": {"below": 80}}),
     [("bindings/reading_limits", "unknown")]),
    ("permits by a role that is none", lambda d: d["bindings"]["permit_roles"].update(leader=["king"]),
     [("bindings/permit_roles/leader/0", "unknown")]),
    ("equipment without words", lambda d: d["wording"]["ppe"].pop("EYE"), [("wording/ppe/EYE", "no_words")]),
    ("a lockout step without words", lambda d: d["wording"]["loto_steps"].pop("ISOLATE"),
     [("wording/loto_steps/ISOLATE", "no_words")]),
    ("the program's own words gone", lambda d: d["wording"]["blockers"].pop("NOT_IN_CREW"),
     [("wording/blockers/NOT_IN_CREW", "dropped")]),
    ("a warranty reason's words gone", lambda d: d["warranty_wording"]["reasons"].pop("IN_7_DAY_WINDOW"),
     [("warranty_wording/reasons/IN_7_DAY_WINDOW", "dropped")]),
    ("a policy with a rate above the price",
     lambda d: d["warranty"]["policies"]["CN-PHONE-2001"].update(daily_rate="1.5"),
     [("warranty/policies/CN-PHONE-2001/daily_rate", "POLICY_RATE_ABOVE_ONE")]),
    ("a kind of emergency without its playbook", lambda d: d["emergencies"]["kinds"][0].update(playbook="PB-X"),
     [("emergencies/kinds/0/playbook", "unknown")]),
    ("a kind of emergency twice", lambda d: d["emergencies"]["kinds"][1].update(code="fire"),
     [("emergencies/kinds", "twice")]),
    ("an empty word, which every text holds", lambda d: d["emergencies"]["kinds"][0]["words"]["en"].append(" "),
     [("emergencies/kinds/0/words/en/8", "empty")]),
    ("no kind of emergency", lambda d: d["emergencies"].update(kinds=[]), [("emergencies/kinds", "missing")]),
    ("a function that the playbook does not count", lambda d: d["emergencies"]["kinds"][3]["crew"].append("cook"),
     [("emergencies/kinds/3/crew", "unknown")]),
    ("a hazard of a kind that nobody knows", lambda d: d["emergencies"]["kinds"][3]["hazards"].append("H_X"),
     [("emergencies/kinds/3/hazards", "unknown")]),
    ("a photo of no step", lambda d: d["emergencies"]["photos"]["PB-LIFT-ABN"].append(99),
     [("emergencies/photos/PB-LIFT-ABN", "unknown")]),
    ("a time that is over at once", lambda d: d["emergencies"]["timings"]["1 h"].update(minutes=-1),
     [("emergencies/timings/1 h/minutes", "wrong_form")]),
    ("a playbook without a step", lambda d: d["playbooks"]["playbooks"][0].update(steps=[]),
     [("playbooks/playbooks/0/steps", "missing")]),
    ("a playbook twice", lambda d: d["playbooks"]["playbooks"].append(d["playbooks"]["playbooks"][0]),
     [("playbooks/playbooks", "twice")]),
    ("a step twice", lambda d: d["playbooks"]["playbooks"][1]["steps"][1].update(seq=1),
     [("playbooks/playbooks/1/steps", "twice")]),
    ("a role that Chinese readers cannot read", lambda d: d["playbooks"]["playbooks"][1]["steps"][0].update(role="x"),
     [("playbooks/playbooks/1/steps/0/role", "no_words")]),
    ("a timing that nobody words", lambda d: d["playbooks"]["playbooks"][1]["steps"][0].update(timing="soon"),
     [("playbooks/playbooks/1/steps/0/timing", "unknown")]),
    ("a crew of nobody", lambda d: d["playbooks"]["playbooks"][2]["crew_counts"].update(engineer=0),
     [("playbooks/playbooks/2/crew_counts/engineer", "wrong_form")]),
    ("a step of a procedure twice", lambda d: d["safety"]["loto"]["LOTO_MACHINE"]["apply"].append(
        d["safety"]["loto"]["LOTO_MACHINE"]["apply"][0]), [("safety/loto/LOTO_MACHINE/apply", "twice")]),
]  # fmt: skip


@pytest.mark.req("S-DOC-11", "S-SAF-02")
@pytest.mark.parametrize(("change", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_finds(change: Callable[[Set], Any], expected: list[tuple[str, str]]) -> None:
    assert _found(change) == expected


@pytest.mark.req("S-SAF-02")
@pytest.mark.parametrize("hazard", GOOD["safety"]["hazards"])
def test_no_activity_without_protective_equipment_is_published(hazard: str) -> None:
    found = _found(lambda d: d["safety"]["hazards"][hazard].update(ppe=[]))
    assert (f"safety/hazards/{hazard}/ppe", "no_ppe") in found


def test_an_unset_figure_that_was_unset_before_is_let_through_and_a_new_one_is_not() -> None:
    assert GOOD["warranty"]["policies"]["CN-FIXPHONE-2001"]["daily_rate"] is None
    found = _found(lambda d: d["warranty"]["policies"]["CN-PHONE-2001"].update(daily_rate=None))
    assert ("warranty/policies/CN-PHONE-2001/daily_rate", "POLICY_RATE_UNSET") in found


@pytest.mark.parametrize("document", [None, [], "x", 3, {}, {"checklists": [None]}, {"checklists": [[]]}])
@pytest.mark.parametrize("kind", SHIPPED)
def test_any_json_is_told_apart_and_none_breaks_the_lint(kind: str, document: Any) -> None:
    found = lint({**GOOD, kind: document}, GOOD)
    assert found
    assert {fault.path.split("/")[0] for fault in found} == {kind}


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        ("A_1", CODE, []),
        ("a b", CODE, [("", "wrong_form", "code")]),
        (3, WORDS, [("", "wrong_form", "text")]),
        (True, int, [("", "wrong_form", "whole number")]),
        (3, float, []),
        (None, Maybe(int), []),
        ({"a": None}, {"a": Maybe(int), "b": Maybe(int)}, []),
        ({"a b": 1}, Each(int), [("/a b", "wrong_form", "code")]),
        ({"a b": 1}, Each(int, loose=True), []),
        (["x", 1], [str], [("/1", "wrong_form", "text")]),
    ],
)
def test_form(value: Any, form: Any, expected: list[tuple[str, str, str]]) -> None:
    assert list(faults(value, form, "")) == [Fault(*fault) for fault in expected]


# ------------------------------------------------------------------------------------------------------------- effect


@pytest.mark.req("S-DOC-11")
def test_the_same_rules_change_nothing() -> None:
    assert effect(_rules(GOOD), _rules(GOOD), [Tickets(["H_ELEC_LV"], [], ["FL-1"])]) == []


@pytest.mark.req("S-DOC-11", "S-SAF-02")
def test_a_new_demand_appears_where_its_hazard_is() -> None:
    def wider(documents: Set) -> None:
        documents["safety"]["hazards"]["H_HEIGHT"]["ppe"].append("EYE")
        documents["safety"]["hazards"]["H_HEIGHT"]["min_crew"] = 3

    after = _rules(_broken(wider))
    alone, both = effect(_rules(GOOD), after, [Tickets(["H_HEIGHT", "H_ELEC_LV"], [], ["FL-1", "FL-2"])])
    assert (alone["hazards"], [row["key"] for row in alone["added"]]) == (["H_HEIGHT"], ["CL-PPE-02"])
    assert alone["demands"] == [{"name": "min_crew", "before": 2, "after": 3}]
    # Low voltage asks for glasses already; only the crew grows there.
    assert (both["tickets"], both["added"], len(both["demands"])) == (["FL-1", "FL-2"], [], 1)


@pytest.mark.req("S-DOC-11")
def test_words_order_and_limits_show() -> None:
    def other(documents: Set) -> None:
        items = documents["checklists"]["checklists"][0]["items"]
        items[0], items[1] = items[1], items[0]
        items[2]["en"] = "Workwear on"
        items[2] |= {"answer": "reading", "reading": {"unit": "V", "limit": {"at_least": 3}}}
        items.pop()

    told = of_set(_rules(GOOD), _rules(_broken(other)), [])
    assert told["moved"]
    assert [row["key"] for row in told["removed"]] == [GOOD["checklists"]["checklists"][0]["items"][-1]["code"]]
    (row,) = told["changed"]
    assert row["key"] == "CL-FIT-03"
    assert {change["name"]: change["after"] for change in row["changes"]} == {
        "answer": "reading", "en": "Workwear on", "limit": {"at_least": 3}, "unit": "V",
    }  # fmt: skip


@pytest.mark.req("S-DOC-11")
def test_a_hazard_that_is_new_or_gone_is_compared_too() -> None:
    without = _broken(lambda d: d["safety"]["hazards"].pop("H_ELEVATOR_RESCUE"))
    (entry,) = effect(_rules(GOOD), _rules(without), [])
    assert entry["hazards"] == ["H_ELEVATOR_RESCUE"]
    assert entry["removed"]
    (back,) = effect(_rules(without), _rules(GOOD), [])
    assert [row["key"] for row in back["added"]] == [row["key"] for row in entry["removed"]]


def _target(**changes: Any) -> Callable[[Set], Any]:
    """The first target, of 30 minutes, changed."""
    return lambda documents: documents["dispatch"]["targets"][0].update(changes)


_FIRST = "dispatch/targets/0"


@pytest.mark.req("S-DSP-10")
@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (_target(when={"channel": ["api"], "impact": ["building"]}), []),
        (_target(when={"area": ["north"]}), [(f"{_FIRST}/when", "unknown")]),
        (_target(when={"service_class": ["moon"]}), [(f"{_FIRST}/when", "unknown")]),
        (_target(since="finish"), []),
        (_target(since="arrive"), [(f"{_FIRST}/since", "wrong_form")]),
        (_target(warn=[]), []),
        (_target(warn=None), []),
        (_target(warn=[{"before": 1, "roles": ["manager"]}, {"before": 29, "roles": ["lead"]}]), []),
        (_target(warn=[{"before": 0, "roles": ["manager"]}]), [(f"{_FIRST}/warn", "wrong_form")]),
        (_target(warn=[{"before": 30, "roles": ["manager"]}]), [(f"{_FIRST}/warn", "wrong_form")]),
        (_target(warn=[{"before": 5, "roles": []}]), [(f"{_FIRST}/warn", "missing")]),
        (_target(warn=[{"before": 5, "roles": ["cashier", "nobody"]}]), [(f"{_FIRST}/warn", "unknown")] * 2),
        (lambda d: d["dispatch"].update(word_minutes=0), [("dispatch/word_minutes", "wrong_form")]),
    ],
)
def test_a_target_asks_what_is_known_and_warns_in_time_whoever_can_act(
    change: Callable[[Set], Any], wrong: list[tuple[str, str]]
) -> None:
    assert _found(change) == wrong
