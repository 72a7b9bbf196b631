"""All that is known of a unit in one list: from tickets, returns, hazard reports, decisions and exchanges."""

from typing import Any
from uuid import uuid4

import pytest
from tests.api.test_repair_history import repair
from tests.returns_world import add_unit, appraised, set_parameter, stock
from tests.world import ELECTRIC, Org, World, ok, slug_of


async def history(world: World, org: Org, asset: str, who: str = "supervisor", **asked: Any) -> dict[str, Any]:
    told: dict[str, Any] = await ok(await world.client(who, org).get(f"/api/v1/assets/{asset}/history", params=asked))
    return told


def _said(told: dict[str, Any], kind: str) -> list[tuple[str, str]]:
    return [(entry["code"], entry["text"]) for entry in told["items"] if entry["kind"] == kind]


@pytest.mark.req("S-MNT-09")
async def test_services_faults_parts_and_hazards_stand_in_one_list_newest_first(world: World, org: Org) -> None:
    asset, _ = await add_unit(world, org, 40, repairs='[{"in": "2025-01-02T00:00:00Z", "out": "2025-01-03T00:00:00Z",'
                              ' "fault": "F1", "kind": "repair"}]')  # fmt: skip
    ticket = await repair(world, org, asset, parts=[{"name": "PANEL", "qty": 2}])
    report = {"severity": "high", "description": "Swollen battery", "asset_id": asset}
    hazard = await ok(await world.client("call_agent", org).post("/api/v1/hazards", json=report), 201)
    told = await history(world, org, asset)
    assert [entry["at"] for entry in told["items"]] == sorted((e["at"] for e in told["items"]), reverse=True)
    assert _said(told, "service") == [("done_repair", "panel replaced · runs"), ("brought_repair", "F1")]
    assert _said(told, "fault") == [("found", "E5: no picture"), ("ordered_repair", "Lamp: No light in the corridor")]
    assert _said(told, "decision")[0][1] == "CN-PHONE-2001"
    part = next(entry for entry in told["items"] if entry["kind"] == "part")
    assert (part["text"], part["value"], part["source"]["id"]) == ("PANEL", 2, ticket)
    assert _said(told, "hazard") == [("high", "Swollen battery")]
    assert (told["standing"], told["out_of_use"], told["being_served"]) == ("in_use", False, True)
    assert hazard["number"] in [entry["source"]["number"] for entry in told["items"]]


@pytest.mark.req("S-MNT-09")
async def test_readings_come_with_their_unit(world: World, org: Org) -> None:
    asset, _ = await add_unit(world, org, 40)
    ticket = await world.ticket(org, "working", hazards=[ELECTRIC], asset_id=asset)
    readings = (await history(world, org, asset, kind="reading"))["items"]
    recorded = await world.rows(
        "SELECT body FROM safety_facts WHERE ticket_id = :id AND kind = 'confirmation' AND body->>'unit' IS NOT NULL",
        id=ticket,
    )
    assert readings
    assert all(entry["item"]["en"] for entry in readings)
    assert sorted((one["value"], one["unit"]) for one in readings) == sorted(
        (row["body"]["value"], row["body"]["unit"]) for row in recorded
    )


@pytest.mark.req("S-MNT-09")
async def test_pages_neither_repeat_nor_lose_an_entry_and_a_kind_is_shown_alone(world: World, org: Org) -> None:
    asset, _ = await add_unit(world, org, 40)
    await repair(world, org, asset, parts=[{"name": "A", "qty": 1}, {"name": "B", "qty": 1}])
    whole = [entry["key"] for entry in (await history(world, org, asset))["items"]]
    paged, cursor = [], None
    while True:
        told = await history(world, org, asset, limit=2, **({"cursor": cursor} if cursor else {}))
        paged += [entry["key"] for entry in told["items"]]
        cursor = told["next_cursor"]
        if cursor is None:
            break
    assert paged == whole
    assert len(set(whole)) == len(whole) > 4
    assert {entry["kind"] for entry in (await history(world, org, asset, kind="part"))["items"]} == {"part"}
    refused = await world.client("supervisor", org).get(f"/api/v1/assets/{asset}/history", params={"cursor": "%%"})
    assert slug_of(refused) == (422, "invalid")


@pytest.mark.req("S-MNT-09", "S-WAR-13")
async def test_an_exchange_is_told_by_both_units(world: World, org: Org) -> None:
    asset, serial = await add_unit(world, org, 14)
    await set_parameter(world, org)
    model = (await ok(await world.client("manager", org).get(f"/api/v1/assets/{asset}")))["model"]
    await stock(world, org, model)
    case = await appraised(world, org, serial)
    await case.do("choose", remedy="replace_same_model", chosen_by="customer", how="by phone")
    new = (await case.do("ship_new", carrier="SF", tracking_no="SF2"))["new_asset_id"]
    old_told, new_told = await history(world, org, asset), await history(world, org, new)
    assert (old_told["standing"], old_told["replaced_by"]["id"], old_told["replaces"]) == ("exchanged", new, None)
    assert (new_told["standing"], new_told["replaces"]["id"], new_told["replaced_by"]) == ("in_use", asset, None)
    assert [entry["source"]["id"] for entry in old_told["items"] if entry["code"] == "replaced_by"] == [new]
    assert [entry["source"]["id"] for entry in new_told["items"] if entry["code"] == "replaces"] == [asset]
    assert _said(old_told, "return") == [("opened", "No picture")]


@pytest.mark.req("S-MNT-09", "S-ARC-06")
async def test_a_reader_is_told_what_the_sources_would_tell(world: World, org: Org, other: Org) -> None:
    asset, _ = await add_unit(world, org, 40)
    await repair(world, org, asset)
    await world.ticket(org, "dispatched", crew=("second",), asset_id=asset)
    report = {"severity": "low", "description": "Loose cover", "asset_id": asset}
    await ok(await world.client("dispatcher", org).post("/api/v1/hazards", json=report), 201)
    mine = await history(world, org, asset, "second")
    assert "return" not in mine["kinds"]
    assert [entry["code"] for entry in mine["items"]].count("ordered_repair") == 1
    assert _said(mine, "hazard") == []
    assert _said(await history(world, org, asset, "dispatcher"), "hazard") == [("low", "Loose cover")]
    officer = await history(world, org, asset, "safety_officer")
    assert _said(officer, "decision") == []
    assert slug_of(await world.client("manager", other).get(f"/api/v1/assets/{asset}/history")) == (404, "not-found")
    assert slug_of(await world.client("manager", org).get(f"/api/v1/assets/{uuid4()}/history")) == (404, "not-found")
    assert slug_of(await world.client("guardian", org).get(f"/api/v1/assets/{asset}/history")) == (403, "forbidden")
