"""The published rules hang together: what one document names, another has, in both languages."""

import json
import re
from collections.abc import Iterator
from inspect import getsource
from typing import Any

import pytest
from tests.rules.rulebook import DATA, DISPATCH, HAZARDS, RULES

from fieldlock.catalogue.shipped import SHIPPED
from fieldlock.dispatch import candidates
from fieldlock.identity.permissions import ROLES
from fieldlock.isolation import locks
from fieldlock.safety import state

SAFETY, BINDINGS, WORDING = RULES.safety, RULES.bindings, RULES.wording
LISTS: dict[str, Any] = {listed["code"]: listed for listed in RULES.checklists["checklists"]}
ITEMS: dict[str, Any] = {item["code"]: item for listed in LISTS.values() for item in listed["items"]}
STEPS = {step["code"] for procedure in SAFETY["loto"].values() for step in procedure["apply"]}
KNOWN = {"ppe": set(SAFETY["ppe"]), "tool": set(SAFETY["tools"]), "control": set(SAFETY["controls"]), "loto": STEPS}
# Demanded by the program, or (the workshop's cap) by no hazard of the catalogue yet, so that the item is not asked.
SPECIAL = {"risk", "conditions", "ppe:WORK_CAP"}
ANSWERS = {"confirm", "reading", "count", "text", "photo", "signature", "conditions"}
FILES = set(SHIPPED.values())


def _pairs(value: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object of a document that has words."""
    if isinstance(value, dict):
        if "zh" in value or "en" in value:
            yield where, value
        for name, inner in value.items():
            yield from _pairs(inner, f"{where}/{name}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _pairs(inner, f"{where}/{place}")


def test_every_shipped_document_is_there_and_is_strict_json() -> None:
    for name in FILES:
        loaded = json.loads((DATA / name).read_text(encoding="utf-8"), parse_constant=pytest.fail)
        assert loaded
    assert {path.name for path in DATA.iterdir() if path.suffix == ".json"} == FILES


def test_no_key_stands_twice_in_an_object() -> None:
    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len({name for name, _ in pairs}) == len(pairs), pairs
        return dict(pairs)

    for name in FILES:
        text = (DATA / name).read_text(encoding="utf-8")
        assert json.loads(text, object_pairs_hook=unique) == json.loads(text)


@pytest.mark.req("S-SAF-01", "S-SAF-08")
def test_codes_of_lists_and_items_are_unique() -> None:
    assert len(LISTS) == len(RULES.checklists["checklists"])
    assert len(ITEMS) == sum(len(listed["items"]) for listed in LISTS.values())
    for listed in LISTS.values():
        assert [item["seq"] for item in listed["items"]] == list(range(1, len(listed["items"]) + 1))
        assert all(item["code"].startswith(f"{listed['code']}-") for item in listed["items"])
        assert {item["answer"] for item in listed["items"]} <= ANSWERS


@pytest.mark.parametrize("item", BINDINGS["items"])
def test_a_bound_item_exists_and_answers_what_the_catalogue_knows(item: str) -> None:
    assert item in ITEMS
    binding = BINDINGS["items"][item]
    known = {"answers", "only_if_demanded", "critical", "residual", "left_out", "lock", "unlock", "who", "answer"}
    assert set(binding) <= known | {"only_with_second_person", "energises", "asked_by"} | {
        "figure",
        "critical_under_lockout",
        "warn",
        "every_minutes",
    }
    for token in [*binding.get("answers", []), *binding.get("asked_by", [])]:
        kind, _, code = token.partition(":")
        assert token in SPECIAL or code in KNOWN[kind], token
    assert binding.get("who", "any") in ("any", "each", "workers")
    assert binding.get("answer", "confirm") in ANSWERS


@pytest.mark.req("S-SAF-08")
def test_no_two_items_answer_the_same_demand() -> None:
    answered = [token for binding in BINDINGS["items"].values() for token in binding.get("answers", [])]
    assert len(set(answered)) == len(answered)


def test_the_lists_in_force_exist_and_every_kind_of_demand_has_one() -> None:
    assert {entry.get("of", entry["code"]) for entry in BINDINGS["lists"]} <= set(LISTS)
    assert {entry["phase"] for entry in BINDINGS["lists"]} == {"start", "work", "release", "clear", "hand_over"}
    adds = [entry["adds"] for entry in BINDINGS["lists"] if "adds" in entry]
    assert sorted(adds) == ["controls", "instructions", "loto", "ppe", "steps", "tools"]
    for entry in BINDINGS["lists"]:
        when = entry["when"] if isinstance(entry["when"], dict) else {}
        assert set(when.get("hazards", [])) <= set(HAZARDS)
        assert set(when.get("tasks", [])) <= set(BINDINGS["tasks"])
        assert when or entry["when"] in ("always", "loto", "instructions", "steps")
    assert BINDINGS["briefing"]["list"] in {entry["code"] for entry in BINDINGS["lists"]}
    assert BINDINGS["conditions"]["list"] == BINDINGS["briefing"]["list"]


def test_every_limit_names_a_rule_of_an_item() -> None:
    rules = {item["reading"]["rule"] for item in ITEMS.values() if item["reading"]}
    assert set(BINDINGS["reading_limits"]) <= rules


@pytest.mark.req("S-SAF-07")
def test_permits_are_approved_by_roles_that_exist() -> None:
    assert set(BINDINGS["permit_roles"]) <= set(ROLES)
    spoken_for = {role for roles in BINDINGS["permit_roles"].values() for role in roles}
    assert spoken_for <= set(SAFETY["roles"])
    assert {permit["approver_role"] for permit in SAFETY["permits"].values()} <= spoken_for


@pytest.mark.req("S-SAF-10", "S-SAF-11", "S-SAF-12", "S-SAF-13", "S-SAF-14", "S-SAF-16", "S-SAF-17", "S-SAF-18")
@pytest.mark.req("S-SAF-19", "S-SAF-20", "S-WRK-12", "S-WRK-18")
def test_every_list_of_before_and_during_a_job_is_bound_and_no_item_gets_lost() -> None:
    used = {entry.get("of", entry["code"]) for entry in BINDINGS["lists"]}
    assert {code for code, listed in LISTS.items() if listed["phase"] in ("pre_job", "in_job")} <= used
    assert set(BINDINGS["tasks"]) == set(WORDING["tasks"])
    for entry in BINDINGS["lists"]:
        if "of" in entry:
            assert {ITEMS[code]["code"] for code in entry["takes"]} <= {i["code"] for i in LISTS[entry["of"]]["items"]}
            assert entry["when"] == next(one["when"] for one in BINDINGS["lists"] if one["code"] == entry["of"])


@pytest.mark.req("S-SAF-02")
@pytest.mark.parametrize("hazard", HAZARDS)
def test_a_hazard_points_only_at_what_the_catalogue_has(hazard: str) -> None:
    spec = SAFETY["hazards"][hazard]
    assert set(spec["ppe"]) | set(spec["ppe_attendant"]) <= set(SAFETY["ppe"])
    assert spec["ppe"]
    assert set(spec["certs_all"]) | set(spec["attendant_certs_all"]) <= set(SAFETY["certificates"])
    assert set(spec["tools"]) <= set(SAFETY["tools"])
    assert set(spec["controls"]) <= set(SAFETY["controls"])
    assert spec["loto"] is None or spec["loto"] in SAFETY["loto"]
    permits = [] if spec["permit"] in (None, "by_height", "by_hot_grade") else spec["permit"]
    assert set(permits) <= set(SAFETY["permits"])
    assert spec["min_crew"] >= 1 + spec["attendant"]


@pytest.mark.parametrize("group", ["hazards", "ppe", "tools", "controls", "certificates", "permits"])
def test_everything_of_the_catalogue_is_worded(group: str) -> None:
    assert set(WORDING[group]) == set(SAFETY[group])


def test_every_step_stop_reason_and_blocker_is_worded() -> None:
    assert set(WORDING["loto_steps"]) >= STEPS
    reasons = {reason for hazard in SAFETY["hazards"].values() for reason in hazard["stop_work"]}
    assert reasons == set(WORDING["stop_work"])
    named = "\n".join(map(getsource, (state, candidates, locks)))
    codes = set(re.findall(r'"([A-Z]+(?:_[A-Z]+)+)"', named)) - STEPS
    assert len(codes) > 15
    assert set(SAFETY["blocker_codes"]) | codes <= set(WORDING["blockers"]) | set(DISPATCH["reasons"])


@pytest.mark.req("S-SAF-08", "S-REL-04")
def test_the_conditions_for_an_absent_owners_lock_are_those_of_the_catalogue() -> None:
    assert [words["en"] for words in WORDING["owner_absent"].values()] == SAFETY["loto"]["LOTO_MACHINE"]["owner_absent"]


@pytest.mark.parametrize("document", ["checklists", "bindings"])
def test_whatever_is_shown_has_both_languages(document: str) -> None:
    found = list(_pairs(getattr(RULES, document)))
    assert found
    assert [where for where, words in found if not (words.get("zh", "").strip() and words.get("en", "").strip())] == []


def test_every_wording_and_title_has_both_languages() -> None:
    groups = [group for name, group in WORDING.items() if name not in ("about", "stop_work")]
    assert [code for group in groups for code, words in group.items() if not (words["zh"] and words["en"])] == []
    # What stops work is written in English in the catalogue itself.
    assert all(words["zh"] for words in WORDING["stop_work"].values())
    assert all(listed["title_zh"] and listed["title_en"] for listed in LISTS.values())


def test_chinese_is_chinese_and_english_is_not() -> None:
    def has_han(text: str) -> bool:
        return any("\u4e00" <= character <= "\u9fff" for character in text)

    assert [code for code, item in ITEMS.items() if not has_han(item["zh"]) or has_han(item["en"])] == []
