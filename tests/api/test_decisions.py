"""The shared cases of gate and warranty, through the door as a partner or a check would ask them."""

import copy
import json
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.world import Org, World, ok, slug_of

CONTRACT = Path(__file__).parent.parent / "contract"
GATE = [case for name in ("gate_cases", "gate_extra_cases")
        for case in json.loads((CONTRACT / f"{name}.json").read_text("utf-8"))["cases"]]  # fmt: skip
WARRANTY = json.loads((CONTRACT / "warranty_cases.json").read_text("utf-8"))["cases"]
GATE_URL = "/api/v1/safety/gate/evaluate"
WARRANTY_URL = "/api/v1/warranty/evaluate"


def _request(case: dict[str, Any]) -> dict[str, Any]:
    return {name: case[name] for name in ("policies", "policy_overrides", "facts") if name in case}


@pytest.mark.req("S-SAF-01", "S-SAF-08", "S-SAF-09", "S-SAF-25", "S-SAF-30", "S-DSP-09")
async def test_the_gate_answers_every_shared_case(world: World, org: Org) -> None:
    partner = world.bare({"x-api-key": org.api_key})
    assert len(GATE) > 39
    for case in GATE:
        answer = await ok(await partner.post(GATE_URL, json={"facts": case["facts"]}))
        assert answer["may_start"] is case["expected"]["may_start"], case["id"]
        codes = [blocker["code"] for blocker in answer["blockers"]]
        assert codes == sorted(codes)
        assert codes == case["expected"]["blockers"], case["id"]
        for code, subjects in case["expected"].get("subjects", {}).items():
            [told] = [blocker["subjects"] for blocker in answer["blockers"] if blocker["code"] == code]
            assert told == subjects, (case["id"], code)


@pytest.mark.req("S-SAF-30")
async def test_the_gate_fails_closed_on_nonsense(world: World, org: Org) -> None:
    leader = world.client("leader", org)
    for facts in ({}, {"hazards": "H_ELEC_LV"}, {"crew": 5, "now": []}, {"hazards": ["H_DRAGON"]}, {"loto": {"a": 1}}):
        answer = await ok(await leader.post(GATE_URL, json={"facts": facts}))
        assert answer["may_start"] is False, facts
        assert answer["blockers"]
    bodies: list[dict[str, Any]] = [{}, {"facts": []}, {"facts": {}, "catalogue": {}}]
    for body in bodies:
        assert slug_of(await leader.post(GATE_URL, json=body)) == (422, "invalid")
    assert slug_of(await world.bare().post(GATE_URL, json={"facts": {}})) == (401, "not-signed-in")


HOSTILE: list[Any] = [
    None, True, 0, -1, 1e300, -0.0, 2**62, "", "yes", "20.9", "\u202e", "x" * 10_000, [], [[]], {}, {"id": {"id": 1}},
    "0001-01-01", "9999-12-31T23:59:59-23:59", "2026-11-24T10:00:00", "2026-11-24T10:00:00+08:00", ["H_ELEC_LV"] * 500,
]  # fmt: skip


def _places(node: Any) -> list[tuple[Any, Any]]:
    """Every (container, key) of a JSON value."""
    keys = list(node) if isinstance(node, dict) else list(range(len(node))) if isinstance(node, list) else []
    return [(node, key) for key in keys] + [place for key in keys for place in _places(node[key])]


@pytest.mark.req("S-SAF-27", "S-SAF-30")
async def test_no_hostile_fact_is_answered_with_anything_but_a_decision(world: World, org: Org) -> None:
    """Any value of any case put out of shape: still a decision, and work may start only without blockers."""
    leader, rng = world.client("leader", org), Random(20261124)
    for case in GATE:
        facts = copy.deepcopy(case["facts"])
        for container, key in rng.sample(places := _places(facts), min(3, len(places))):
            container[key] = rng.choice(HOSTILE)
        answer = await ok(await leader.post(GATE_URL, json={"facts": facts}))
        codes = [blocker["code"] for blocker in answer["blockers"]]
        assert answer["may_start"] is (codes == []), (case["id"], facts)


@pytest.mark.req("S-WAR-01", "S-WAR-03", "S-WAR-19", "S-WAR-23")
async def test_the_warranty_answers_every_shared_case_one_by_one_and_in_a_batch(world: World, org: Org) -> None:
    agent = world.client("call_agent", org)
    assert len(WARRANTY) > 80
    batch = await ok(await agent.post(f"{WARRANTY_URL}/batch", json=[_request(case) for case in WARRANTY]))
    for case, in_batch in zip(WARRANTY, batch, strict=True):
        alone = await ok(await agent.post(WARRANTY_URL, json=_request(case)))
        assert {name: alone.get(name) for name in case["expected"]} == case["expected"], case["id"]
        assert in_batch == alone, case["id"]


@pytest.mark.req("S-WAR-19", "S-WAR-23")
async def test_unusable_questions_are_named(world: World, org: Org) -> None:
    agent = world.client("call_agent", org)
    good = _request(next(case for case in WARRANTY if case["kind"] == "decision"))
    wrong = good | {"facts": good["facts"] | {"sold_at": "yesterday", "price_minor": -5}}
    refused = await agent.post(WARRANTY_URL, json=wrong)
    assert slug_of(refused) == (422, "invalid")
    assert "facts.sold_at" in {entry["field"] for entry in refused.json()["fields"]}
    bodies: list[dict[str, Any]] = [{}, {"policies": []}, good | {"policies": ["XX"]}, good | {"colour": "red"}]
    for body in bodies:
        status, _ = slug_of(await agent.post(WARRANTY_URL, json=body))
        assert status == 422, body
    assert slug_of(await agent.post(f"{WARRANTY_URL}/batch", json=[good] * 1001)) == (422, "invalid")
    assert slug_of(await world.client("guardian", org).post(WARRANTY_URL, json=good)) == (403, "forbidden")
