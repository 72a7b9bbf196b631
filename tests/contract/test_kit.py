"""The shared cases of the departure kit, and the kit itself from the shipped catalogue."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.rules.rulebook import HAZARDS, RULES

from fieldlock.safety import kit

CASES = json.loads((Path(__file__).parent / "kit_cases.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.req("S-DSP-07")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_case(case: dict[str, Any]) -> None:
    items = [{"key": told.rstrip("!"), "must": told.endswith("!")} for told in case["kit"]]
    assert [item["key"] for item in kit.missing(items, case["packed"])] == case["missing"]
    assert kit.refused(items, case["packed"], case["visited"], case["second_visit"]) == case["refused"]


@pytest.mark.req("S-DSP-07")
def test_a_kit_names_each_thing_once_and_the_musts_first() -> None:
    found = kit.listed(RULES, ["H_ELEC_LV", "H_CONFINED", "H_ELEC_HV"], [{"code": "FUSE-10", "quantity": 3}])
    keys = [item["key"] for item in found]
    assert len(keys) == len(set(keys))
    musts = {item["key"] for item in found if item["must"]}
    assert {"ppe:HARNESS", "tool:VOLTAGE_TESTER", "tool:GAS_4", "tool:HV_DETECTOR"} <= musts
    assert musts.isdisjoint({"tool:LOCK_KIT", "tool:FAN", "part:FUSE-10"})
    assert [item["must"] for item in found] == sorted((item["must"] for item in found), reverse=True)
    assert (found[-1]["zh"], kit.listed(RULES, [], [])) == ("FUSE-10 × 3", [])


@pytest.mark.req("S-DSP-07")
@pytest.mark.parametrize("hazard", HAZARDS)
def test_every_thing_of_every_hazard_has_words(hazard: str) -> None:
    for item in kit.listed(RULES, [hazard], []):
        assert item["zh"] != item["key"].split(":")[1]
        assert item["en"] != item["key"].split(":")[1]
