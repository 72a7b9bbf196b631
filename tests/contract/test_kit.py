"""The shared cases of the departure kit, and the kit itself from the shipped catalogue."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.rules.rulebook import HAZARDS, RULES

from fieldlock.safety import kit

CASES = json.loads((Path(__file__).parent / "kit_cases.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.req("S-DSP-07", "S-SAF-29")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_case(case: dict[str, Any]) -> None:
    items = [
        {"key": told.rstrip("!?#"), "must": "!" in told, "na": "?" in told, "unit": "km" if "#" in told else None}
        for told in case["kit"]
    ]
    lacking = kit.missing(items, case["packed"], case.get("readings", {}))
    assert [item["key"] for item in lacking] == case["missing"]
    again, why, drives = case["visited"], case["second_visit"], case.get("driver", True)
    assert kit.refused(lacking, again=again, second_visit=why, drives=drives) == case["refused"]


@pytest.mark.req("S-DSP-07")
def test_a_kit_names_each_thing_once_and_the_musts_first() -> None:
    found = kit.listed(RULES, ["H_ELEC_LV", "H_CONFINED", "H_ELEC_HV"], [{"code": "FUSE-10", "quantity": 3}], False)
    keys = [item["key"] for item in found]
    assert len(keys) == len(set(keys))
    musts = {item["key"] for item in found if item["must"]}
    assert {"ppe:HARNESS", "tool:VOLTAGE_TESTER", "tool:GAS_4", "tool:HV_DETECTOR"} <= musts
    assert musts.isdisjoint({"tool:LOCK_KIT", "tool:FAN", "part:FUSE-10"})
    assert [item["must"] for item in found] == sorted((item["must"] for item in found), reverse=True)
    assert (found[-1]["zh"], kit.listed(RULES, [], [], False)) == ("FUSE-10 × 3", [])


@pytest.mark.req("S-DSP-07")
@pytest.mark.parametrize("hazard", HAZARDS)
def test_every_thing_of_every_hazard_has_words(hazard: str) -> None:
    for item in kit.listed(RULES, [hazard], [], True):
        assert item["zh"] != item["key"].split(":")[1]
        assert item["en"] != item["key"].split(":")[1]


@pytest.mark.req("S-SAF-29")
def test_a_company_vehicle_adds_its_own_check() -> None:
    found = kit.listed(RULES, [], [], True)
    assert [item["key"] for item in found] == [f"check:CL-VEH-0{n}" for n in range(1, 8)]
    assert {item["key"][-2:] for item in found if item["must"]} == {"01", "02", "03", "05", "06"}
    assert {item["key"][-2:] for item in found if item["na"]} == {"04", "06"}
    assert [(item["key"][-2:], item["unit"]) for item in found if item["unit"]] == [("07", "km")]
