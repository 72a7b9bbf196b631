"""An emergency is recognised at intake, taken with what there is, guided by its playbook, and ended if it was none."""

import hashlib
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from tests.api.test_life import args_of
from tests.planned_day import based
from tests.world import Clock, Org, World, a_report, ok, slug_of

from fieldlock import wire

TICKETS = "/api/v1/tickets"
FIRE = "Smoke from the meter cabinet"


async def _raised(world: World, org: Org, **changes: Any) -> dict[str, Any]:
    report = a_report(fault_description=FIRE) | changes
    made: dict[str, Any] = await ok(await world.client("call_agent", org).post(TICKETS, json=report), 201)
    return made


@pytest.mark.req("S-TRI-11")
@pytest.mark.parametrize("partner", [False, True])
async def test_it_is_raised_at_once_and_the_answer_shows_the_first_step(world: World, org: Org, partner: bool) -> None:
    who = world.bare({"x-api-key": org.api_key}) if partner else world.client("call_agent", org)
    made = await ok(await who.post(TICKETS, json=a_report(fault_description=FIRE)), 201)
    assert (made["status"], made["urgency"], made["timeline"][-1]["event"]) == ("ready", "emergency", "emergency")
    told = made["emergency"]
    assert (told["kind"], told["words"], told["running"], told["ended"]) == ("fire", ["smoke"], True, None)
    assert (told["playbook"]["code"], told["by_name"]) == ("PB-FIRE", made["timeline"][0]["by_name"])
    assert told["steps"][0]["en"].startswith("Keep calm; report place")
    assert told["steps"][0]["who"] == {"zh": "发现人", "en": "finder"}
    assert told["steps"][0]["within"] == {"zh": "立即", "en": "at once"}
    assert told["steps"][0]["done"] is None
    stored = await world.rows("SELECT emergency FROM tickets WHERE id = :id", id=made["id"])
    assert stored[0]["emergency"]["incident_id"] == told["incident_id"]
    assert stored[0]["emergency"]["playbook"] == "PB-FIRE@1"
    dossier = await ok(await world.client("dispatcher", org).get(f"{TICKETS}/{made['id']}/dossier"))
    assert dossier["audit"]["valid"]


@pytest.mark.req("S-TRI-11")
async def test_the_clock_of_an_emergency_runs(world: World, org: Org, clock: Clock) -> None:
    made = await _raised(world, org)
    assert {target["code"] for target in made["targets"]} >= {"EMERGENCY_ARRIVE", "EMERGENCY_DONE"}
    assert made["due_at"] == wire.iso(clock.now + timedelta(minutes=60))


@pytest.mark.req("S-TRI-11")
@pytest.mark.parametrize(
    "report",
    [
        {"fault_description": FIRE, "address": "3 Mill Lane"},
        {"fault_description": FIRE, "reporter": {"phone": "021-5555 0101"}},
        {"fault_description": FIRE, "reporter": {"name": "", "phone": "119"}, "address": "", "repair_item": " "},
        {"fault_description": FIRE, "address": "3 Mill Lane", "reporter": "Ann", "colour": "red", "kind": "party"},
        {"fault_description": FIRE, "address": "3 Mill Lane", "asset_id": str(uuid4()), "site_id": str(uuid4())},
        {"fault_description": FIRE, "address": "3 Mill Lane", "customer_id": str(uuid4()), "reported_at": "now"},
        {"fault_description": FIRE, "address": "3 Mill Lane", "emergency": "unheard of"},
        {"fault_description": FIRE, "address": "3 Mill Lane", "reporter": {"name": "A", "phone": "1", "x": "y"}},
        {"fault_description": "zone 4", "emergency": "intruder", "serial": "X-1"},
    ],
)
async def test_it_is_taken_with_whatever_is_known(world: World, org: Org, report: dict[str, Any]) -> None:
    made = await ok(await world.client("call_agent", org).post(TICKETS, json=report), 201)
    assert made["emergency"]["kind"] == report.get("emergency", "fire").replace("unheard of", "fire")
    assert made["address"] == report.get("address", "")
    assert made["repair_item"]


@pytest.mark.req("S-TRI-11")
async def test_text_and_some_place_or_contact_are_needed_and_an_ordinary_report_is_asked_all(
    world: World, org: Org
) -> None:
    agent = world.client("call_agent", org)
    for report in ({"fault_description": FIRE}, {"fault_description": FIRE, "reporter": {"name": "Ann"}},
                   {"emergency": "fire", "address": "3 Mill Lane"}):  # fmt: skip
        assert slug_of(await agent.post(TICKETS, json=report)) == (422, "invalid"), report
    ordinary = {"fault_description": "No light", "address": "3 Mill Lane"}
    refused = await agent.post(TICKETS, json=ordinary)
    assert {field["field"] for field in refused.json()["fields"]} == {"reporter", "repair_item"}
    unknown = await agent.post(TICKETS, json=a_report(emergency="unheard of"))
    assert [field["field"] for field in unknown.json()["fields"]] == ["emergency"]
    plain = await ok(await agent.post(TICKETS, json=a_report()), 201)
    assert (plain["status"], plain["emergency"]) == ("received", None)


@pytest.mark.req("S-TRI-11")
async def test_the_same_request_is_the_same_emergency(world: World, org: Org) -> None:
    agent, key = world.client("call_agent", org), {"idempotency-key": uuid4().hex}
    report = {"fault_description": FIRE, "address": "3 Mill Lane"}
    answers = [await ok(await agent.post(TICKETS, json=report, headers=key), 201) for _ in range(2)]
    assert answers[0]["emergency"]["incident_id"] == answers[1]["emergency"]["incident_id"]
    assert [step["event"] for step in answers[1]["timeline"]] == ["received", "emergency"]


@pytest.mark.req("S-TRI-11")
async def test_it_is_assigned_before_assessment_consent_and_price(world: World, org: Org) -> None:
    made = await _raised(world, org, serial=org.serial)
    at = f"{TICKETS}/{made['id']}"
    sent = await ok(await world.client("dispatcher", org).post(f"{at}/assign", json=args_of("assign", org)))
    assert (sent["status"], sent["hazards_assessed"], sent["quote"]) == ("dispatched", False, None)


@pytest.mark.req("S-TRI-11")
async def test_an_agent_raises_it_by_hand_and_it_is_not_raised_twice(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "triaged")
    agent = world.client("call_agent", org)
    raised = await ok(await agent.post(f"{TICKETS}/{ticket}/emergency", json={"kind": "gas", "note": "by phone"}))
    assert (raised["status"], raised["urgency"], raised["emergency"]["words"]) == ("ready", "emergency", [])
    assert raised["timeline"][-1]["note"] == "PB-GAS by phone"
    again = await agent.post(f"{TICKETS}/{ticket}/emergency", json={"kind": "fire"})
    assert (slug_of(again), again.json()["guards"]) == ((409, "guards-not-met"), ["no_emergency_yet"])
    lower = await agent.post(f"{TICKETS}/{ticket}/triage", json={"urgency": "normal", "hazards": []})
    assert (slug_of(lower), lower.json()["guards"]) == ((409, "guards-not-met"), ["emergency_ended"])
    await ok(await agent.post(f"{TICKETS}/{ticket}/triage", json={"urgency": "emergency", "hazards": []}))
    assert slug_of(await agent.post(f"{TICKETS}/{ticket}/emergency", json={"kind": "storm"})) == (422, "invalid")


@pytest.mark.req("S-TRI-11")
async def test_a_false_start_keeps_the_record_and_the_ticket_is_ordinary_again(world: World, org: Org) -> None:
    made = await _raised(world, org, urgency="urgent")
    at, agent = f"{TICKETS}/{made['id']}", world.client("call_agent", org)
    await ok(await world.client("dispatcher", org).post(f"{at}/assign", json=args_of("assign", org)))
    assert slug_of(await agent.post(f"{at}/false_alarm", json={})) == (422, "invalid")
    over = await ok(await agent.post(f"{at}/false_alarm", json={"reason": "steam from the kitchen"}))
    assert (over["status"], over["urgency"], over["crew"]) == ("received", "urgent", [])
    assert over["emergency"]["ended"]["reason"] == "steam from the kitchen"
    assert (over["emergency"]["running"], over["emergency"]["incident_id"]) == (False, made["emergency"]["incident_id"])
    step = await agent.post(f"{at}/playbook_step", json={"seq": 1})
    assert (slug_of(step), step.json()["guards"]) == ((409, "guards-not-met"), ["emergency_running"])
    again = await ok(await agent.post(f"{at}/emergency", json={"kind": "fire"}))
    assert again["emergency"]["incident_id"] != made["emergency"]["incident_id"]
    [row] = await world.rows("SELECT emergency FROM tickets WHERE id = :id", id=made["id"])
    assert [old["incident_id"] for old in row["emergency"]["earlier"]] == [made["emergency"]["incident_id"]]
    ordinary = await world.ticket(org, "ready")
    none = await agent.post(f"{TICKETS}/{ordinary}/false_alarm", json={"reason": "none"})
    assert (slug_of(none), none.json()["guards"]) == ((409, "guards-not-met"), ["emergency_running"])


@pytest.mark.req("S-TRI-11")
async def test_steps_are_ticked_off_and_recorded_in_the_chain(world: World, org: Org) -> None:
    made = await _raised(world, org)
    at, agent = f"{TICKETS}/{made['id']}", world.client("call_agent", org)
    last = made["emergency"]["steps"][-1]["seq"]
    told = made
    for seq in (1, last, 1):
        told = await ok(await agent.post(f"{at}/playbook_step", json={"seq": seq}))
    done = {step["seq"]: step["done"] for step in told["emergency"]["steps"] if step["done"]}
    assert set(done) == {1, last}
    assert done[1]["by_name"] == org.people["call_agent"].name
    for seq in (0, last + 1):
        assert slug_of(await agent.post(f"{at}/playbook_step", json={"seq": seq})) == (422, "invalid")
    rows = await world.rows("SELECT action FROM audit_log WHERE stream = :id ORDER BY n", id=made["id"])
    assert [row["action"] for row in rows] == ["create", "emergency", *["playbook_step"] * 3]


@pytest.mark.req("S-EMG-13")
async def test_the_notice_at_the_lift_is_told_with_its_photo(world: World, org: Org) -> None:
    made = await _raised(world, org, fault_description="电梯异响")
    assert [step["seq"] for step in made["emergency"]["steps"] if step["photo"]] == [4, 6]
    agent, at = world.client("call_agent", org), f"{TICKETS}/{made['id']}/playbook_step"
    content = b"\x89PNG\r\n\x1a\n notice at lift 3"
    sha = hashlib.sha256(content).hexdigest()
    for files in ([], [sha]):
        refused = await agent.post(at, json={"seq": 4, "files": files})
        assert (slug_of(refused), refused.json()["fields"][0]["field"]) == ((422, "invalid"), "files")
    await ok(await agent.put(f"/api/v1/files/{sha}", content=content, headers={"content-type": "image/png"}), 201)
    told = await ok(await agent.post(at, json={"seq": 4, "files": [sha]}))
    assert told["emergency"]["steps"][3]["done"]["files"] == [sha]


@pytest.mark.req("S-TRI-11")
async def test_fewer_than_the_playbook_wants_are_warned_of_and_not_refused(world: World, org: Org) -> None:
    made = await _raised(world, org, fault_description="Two people stuck in the lift")
    assert (sum(part["count"] for part in made["emergency"]["crew"]), made["emergency"]["least_crew"]) == (5, 5)
    body = {"ticket_id": made["id"], **args_of("assign", org)}
    found = await ok(await world.client("dispatcher", org).post("/api/v1/dispatch/preview", json=body))
    assert found["refusal"] is None
    assert [one["count"] for one in found["consequences"] if one["code"] == "FEW"] == [5]


@pytest.mark.req("S-TRI-11")
async def test_emergencies_are_listed_alone(world: World, org: Org) -> None:
    made = await _raised(world, org)
    await ok(await world.client("call_agent", org).post(TICKETS, json=a_report()), 201)
    desk = world.client("dispatcher", org)
    page = await ok(await desk.get(f"{TICKETS}?status=open&urgency=emergency&limit=5"))
    assert page["items"][0]["id"] == made["id"]
    assert {item["urgency"] for item in page["items"]} == {"emergency"}
    assert slug_of(await desk.get(f"{TICKETS}?urgency=normal")) == (422, "invalid")


@pytest.mark.req("S-TRI-11")
async def test_what_is_typed_is_recognised_and_nothing_is_stored(world: World, org: Org) -> None:
    agent = world.client("call_agent", org)
    told = await ok(await agent.post("/api/v1/emergencies/recognise", json={"text": "楼道有煤气味"}))
    assert (told["found"]["kind"], told["words"]) == ("gas", ["煤气味"])
    assert told["found"]["steps"][0]["zh"].startswith("离开危险区")
    assert told["found"]["prohibitions"]
    none = await ok(await agent.post("/api/v1/emergencies/recognise", json={"text": "灯不亮"}))
    assert none == {"found": None, "words": None}
    kinds = (await ok(await agent.get("/api/v1/emergencies")))["items"]
    assert [kind["kind"] for kind in kinds][:2] == ["fire", "gas"]
    cashier = world.client("cashier", org)
    assert (await ok(await cashier.get("/api/v1/emergencies")))["items"] == kinds
    assert slug_of(await cashier.post("/api/v1/emergencies/recognise", json={"text": "x"})) == (403, "forbidden")


@pytest.mark.req("S-DSP-13")
async def test_the_nearest_is_offered_and_acknowledgement_arrival_and_the_link_are_kept(
    world: World, new_org: Org
) -> None:
    agent, dispatcher = (world.client(who, new_org) for who in ("call_agent", "dispatcher"))
    for who, lat in (("technician", 31.21), ("second", 31.40)):
        await based(world, new_org, who, lat)
    made = await _raised(world, new_org, site_id=str(new_org.site))
    at = f"{TICKETS}/{made['id']}"
    offered = await ok(await dispatcher.get(f"/api/v1/dispatch/tickets/{made['id']}/candidates"))
    nearest, next_ = [one for one in offered["items"] if one["assignable"] and one["travel_minutes"] is not None][:2]
    assert [one["user_id"] for one in (nearest, next_)] == [new_org.id_of("technician"), new_org.id_of("second")]
    assert nearest["travel_minutes"] < next_["travel_minutes"]
    times = {name: offered[name] for name in ("planned_start", "planned_end")}
    sent = await ok(await dispatcher.post(f"{at}/assign", json={"crew": [{"user_id": nearest["user_id"]}], **times}))
    # Who does not acknowledge in time is told of, and the order comes back (dispatch/watch.py).
    assert sent["accept_by"] == wire.iso(world.clock.now + timedelta(minutes=10))
    said = {"means": "radio", "said": "on the stairs, second floor"}
    # Who leads what happens there ticks its steps off as well.
    await ok(await world.client("safety_officer", new_org).post(f"{at}/playbook_step", json={"seq": 1}))
    told = await ok(await agent.post(f"{at}/crew_contact", json=said))
    [kept] = told["emergency"]["contacts"]
    assert {name: kept[name] for name in said} == said
    assert kept["by_name"] == new_org.people["call_agent"].name
    technician = world.client("technician", new_org)
    for step in ("accept", "depart"):
        await ok(await technician.post(f"{at}/{step}", json={}))
    seen = await ok(await technician.post(f"{at}/arrive", json={}))
    acknowledged = [entry["event"] for entry in seen["timeline"] if entry["event"] in ("accept", "arrive")]
    assert acknowledged == ["accept", "arrive"]
    assert [one["said"] for one in seen["emergency"]["contacts"]] == [said["said"]]
    refused = await agent.post(f"{at}/crew_contact", json={"means": "flags", "said": "x"})
    assert slug_of(refused) == (422, "invalid")
    plain = await ok(await agent.post(TICKETS, json=a_report()), 201)
    refused = await agent.post(f"{TICKETS}/{plain['id']}/crew_contact", json=said)
    assert refused.json()["guards"] == ["emergency_running"]
