"""The words of emergencies and the playbooks are rules of the organisation: drafted, shown, released, pinned."""

import copy
import json
from typing import Any

import pytest
from tests.world import Org, World, a_report, make_device, ok, slug_of

from fieldlock.catalogue.shipped import SHIPPED, digest, shipped

DOCUMENTS = "/api/v1/catalogue/documents"
TICKETS = "/api/v1/tickets"
STEAM = "Steam blows from the boiler"


async def _with_a_word(world: World, org: Org, word: str) -> dict[str, Any]:
    listed = (await ok(await world.client("safety_officer", org).get(DOCUMENTS)))["items"]
    version = max(one["version"] for one in listed if one["kind"] == "emergencies")
    now = await ok(await world.client("safety_officer", org).get(f"{DOCUMENTS}/emergencies/{version}"))
    body = copy.deepcopy(now["body"])
    body["kinds"][0]["words"]["en"].append(word)
    return {"body": body, "reason": "a near miss", "based_on": version}


async def _released(world: World, org: Org, kind: str, draft: dict[str, Any]) -> int:
    officer, manager = (world.client(who, org) for who in ("safety_officer", "manager"))
    version = (await ok(await officer.post(f"{DOCUMENTS}/{kind}", json=draft), 201))["version"]
    await ok(await manager.post(f"{DOCUMENTS}/{kind}/{version}/release"))
    return int(version)


async def _reported(world: World, org: Org, text: str = STEAM) -> dict[str, Any]:
    made: dict[str, Any] = await ok(
        await world.client("call_agent", org).post(TICKETS, json=a_report(fault_description=text)), 201
    )
    return made


@pytest.mark.req("S-TRI-11", "S-DOC-11")
async def test_a_word_counts_at_every_door_once_another_person_released_it(
    world: World, new_org: Org, org: Org
) -> None:
    assert (await _reported(world, new_org))["emergency"] is None
    draft = await _with_a_word(world, new_org, "Steam")
    officer = world.client("safety_officer", new_org)
    shown = await ok(await officer.post(f"{DOCUMENTS}/emergencies/drafts/preview", json={"body": draft["body"]}))
    effect = shown["recognised"]
    assert (effect["looked_at"], effect["altered"]) == (1, 1)
    assert [(one["text"], one["before"], one["after"]) for one in effect["examples"]] == [(STEAM, None, "fire")]
    version = (await ok(await officer.post(f"{DOCUMENTS}/emergencies", json=draft), 201))["version"]
    assert (await _reported(world, new_org))["emergency"] is None
    assert slug_of(await officer.post(f"{DOCUMENTS}/emergencies/{version}/release")) == (403, "forbidden")
    await ok(await world.client("manager", new_org).post(f"{DOCUMENTS}/emergencies/{version}/release"))
    told = await _reported(world, new_org)
    assert (told["emergency"]["kind"], told["emergency"]["words"]) == ("fire", ["Steam"])
    typed = await world.client("call_agent", new_org).post("/api/v1/emergencies/recognise", json={"text": STEAM})
    assert (await ok(typed))["found"]["kind"] == "fire"
    phone = await make_device(world, new_org)
    ticket = "0199aaaa-0000-7000-8000-000000000001"
    record = phone.record(ticket, "create", {"fault_description": STEAM, "address": "3 Mill Lane"})
    pushed = await ok(await world.client("technician", new_org).post("/api/v1/sync/push", json=phone.body(record)))
    assert pushed["results"][0]["status"] == "applied"
    kept = await ok(await world.client("dispatcher", new_org).get(f"{TICKETS}/{ticket}"))
    assert kept["emergency"]["kind"] == "fire"
    # Another organisation's words are its own.
    assert (await _reported(world, org))["emergency"] is None


@pytest.mark.req("S-DOC-11", "S-EMG-01")
async def test_a_running_emergency_keeps_its_playbook_and_no_job_waits_when_it_is_recalled(
    world: World, new_org: Org
) -> None:
    made = await _reported(world, new_org, "Smoke from the meter cabinet")
    plans = json.loads(shipped("playbooks"))
    fire = next(plan for plan in plans["playbooks"] if plan["code"] == "PB-FIRE")
    fire["steps"] = [{**fire["steps"][0], "en": "Ring the bell"}]
    version = await _released(world, new_org, "playbooks", {"body": plans, "reason": "new building", "based_on": 1})
    desk = world.client("dispatcher", new_org)
    kept = await ok(await desk.get(f"{TICKETS}/{made['id']}"))
    assert kept["emergency"]["steps"] == made["emergency"]["steps"]
    new = await _reported(world, new_org, "Smoke from the meter cabinet")
    assert [step["en"] for step in new["emergency"]["steps"]] == ["Ring the bell"]
    [row] = await world.rows("SELECT emergency FROM tickets WHERE id = :id", id=new["id"])
    assert row["emergency"]["playbook"] == f"PB-FIRE@{version}"
    items = (await ok(await world.client("safety_officer", new_org).get(DOCUMENTS)))["items"]
    pinned = {one["version"]: one["open_tickets"] for one in items if one["kind"] == "playbooks"}
    assert pinned == {1: 1, version: 1}
    recall = f"{DOCUMENTS}/playbooks/{version}/recall"
    await ok(await world.client("manager", new_org).post(recall, json={"reason": "a step is wrong"}))
    assert (await ok(await desk.get(f"{TICKETS}/{new['id']}")))["recalled"] == []


async def test_what_does_not_fit_is_named_and_not_published(world: World, org: Org) -> None:
    draft = await _with_a_word(world, org, " ")
    draft["body"]["kinds"][1]["playbook"] = "PB-X"
    officer = world.client("safety_officer", org)
    refused = await officer.post(f"{DOCUMENTS}/emergencies", json=draft)
    assert (slug_of(refused), refused.json()["fields"][0]["field"][:26]) == (
        (422, "invalid"),
        "emergencies/kinds/0/words/",
    )
    shown = await ok(await officer.post(f"{DOCUMENTS}/emergencies/drafts/preview", json={"body": draft["body"]}))
    assert shown["recognised"] is None
    for role in ("dispatcher", "manager"):
        assert slug_of(await world.client(role, org).post(f"{DOCUMENTS}/emergencies", json=draft)) == (403, "forbidden")


@pytest.mark.req("S-DOC-11")
async def test_newer_rules_of_the_program_are_told_until_a_person_publishes_with_them_at_hand(
    world: World, new_org: Org
) -> None:
    officer = world.client("safety_officer", new_org)

    async def newer() -> list[str]:
        told: list[str] = (await ok(await officer.get(DOCUMENTS)))["newer"]
        return told

    assert await newer() == []
    # As if the program had come with another list when the organisation was made.
    await world.execute("ALTER TABLE catalogue_documents DISABLE TRIGGER USER")
    await world.execute(
        "UPDATE catalogue_documents SET sha256 = 'older' WHERE org_id = :org AND kind = 'emergencies'", org=new_org.id
    )
    await world.execute("ALTER TABLE catalogue_documents ENABLE TRIGGER USER")
    assert await newer() == ["emergencies"]
    told = await ok(await officer.get(f"{DOCUMENTS}/emergencies/shipped"))
    assert (told["sha256"], told["body"]) == (digest("emergencies"), json.loads(shipped("emergencies")))
    await _released(world, new_org, "emergencies", await _with_a_word(world, new_org, "steam"))
    assert await newer() == []
    assert slug_of(await world.client("technician", new_org).get(f"{DOCUMENTS}/safety/shipped")) == (403, "forbidden")
    assert {kind for kind in SHIPPED if (await officer.get(f"{DOCUMENTS}/{kind}/shipped")).status_code != 200} == set()
