"""Anyone stops; only another, entitled person outside the crew lifts it; then everything is made anew (I3)."""

import pytest
from tests.api.test_life import ARGS
from tests.world import ELECTRIC, HEIGHT, Org, World, make_device, ok, slug_of

from fieldlock.identity.permissions import ROLES

LIFT = ARGS["lift_stop"]


async def _stop(world: World, org: Org, ticket: str, who: str) -> None:
    answer = await world.client(who, org).post(f"/api/v1/tickets/{ticket}/stop", json={"reason": "sparks"})
    assert answer.status_code in (200, 204), answer.text


@pytest.mark.req("S-WRK-02")
@pytest.mark.parametrize("who", [role for role in ROLES if role not in ("customer", "api_client")])
async def test_anyone_of_the_organisation_stops_the_work_at_once(world: World, org: Org, who: str) -> None:
    ticket = await world.ticket(org, "dispatched")
    await _stop(world, org, ticket, who)
    seen = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}"))
    assert seen["facts"][-1]["kind"] == "stop"
    assert seen["facts"][-1]["by_name"] == org.people[who].name
    gate = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}/gate"))
    assert "STOP_WORK_ACTIVE" in [blocker["code"] for blocker in gate["blockers"]]


@pytest.mark.req("S-WRK-02")
async def test_a_customer_stops_the_work_on_the_own_order_only(world: World, org: Org) -> None:
    strange = await world.ticket(org, "working")
    customer = world.client("customer", org)
    assert slug_of(await customer.post(f"/api/v1/tickets/{strange}/stop", json=ARGS["stop"])) == (404, "not-found")
    own = await ok(await customer.post("/api/v1/tickets", json={
        "reporter": {"name": "Ann", "phone": "1"}, "repair_item": "Lamp", "fault_description": "dark", "address": "3",
    }), 201)  # fmt: skip
    for path, args in (("triage", ARGS["triage"]), ("ready", {}), ("assign", {
        "crew": [{"user_id": org.id_of("technician"), "role": "worker"}],
        "planned_start": "2026-11-24T03:00:00Z", "planned_end": "2026-11-24T04:00:00Z",
    })):  # fmt: skip
        await ok(await world.client("dispatcher", org).post(f"/api/v1/tickets/{own['id']}/{path}", json=args))
    stopped = await ok(await customer.post(f"/api/v1/tickets/{own['id']}/stop", json=ARGS["stop"]))
    assert stopped["facts"][-1]["kind"] == "stop"


@pytest.mark.req("S-WRK-02", "S-SAF-30")
async def test_the_stopper_the_crew_and_the_unentitled_cannot_lift_it(world: World, new_org: Org) -> None:
    org = new_org
    ticket = await world.ticket(org, "working", crew=["technician", "lead_and_leader"])
    await _stop(world, org, ticket, "leader")
    path = f"/api/v1/tickets/{ticket}/lift_stop"
    refused = await world.client("leader", org).post(path, json=LIFT)
    assert (slug_of(refused), refused.json()["guards"]) == ((409, "guards-not-met"), ["not_the_stopper"])
    refused = await world.client("lead_and_leader", org).post(path, json=LIFT)
    assert (slug_of(refused), refused.json()["guards"]) == ((409, "guards-not-met"), ["not_crew"])
    for who in ("technician", "lead", "dispatcher", "supervisor", "admin", "cashier"):
        assert slug_of(await world.client(who, org).post(path, json=LIFT)) == (403, "forbidden"), who
    for args in ({}, {"cause": "wet"}, {"cause": " ", "measure": "dried"}):
        assert slug_of(await world.client("manager", org).post(path, json=args)) == (422, "invalid")
    assert (await ok(await world.client("manager", org).get(path.removesuffix("/lift_stop"))))["status"] == "stopped"
    lifted = await ok(await world.client("manager", org).post(path, json=LIFT))
    assert lifted["status"] == "on_site"
    note = lifted["facts"][-1]
    assert (note["kind"], note["body"]["cause"], note["body"]["measure"]) == ("stop_lifted", *LIFT.values())


@pytest.mark.req("S-WRK-02", "S-SAF-30")
async def test_two_stops_are_lifted_by_a_third_person(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working")
    await _stop(world, org, ticket, "leader")
    await _stop(world, org, ticket, "manager")
    path = f"/api/v1/tickets/{ticket}/lift_stop"
    for who in ("leader", "manager"):
        assert slug_of(await world.client(who, org).post(path, json=LIFT)) == (409, "guards-not-met")
    await ok(await world.client("safety_officer", org).post(path, json=LIFT))
    gate = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}/gate"))
    assert "STOP_WORK_ACTIVE" not in [blocker["code"] for blocker in gate["blockers"]]


@pytest.mark.req("S-WRK-02", "S-SAF-30")
async def test_after_a_stop_the_old_confirmations_and_the_old_approval_do_not_count(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working", hazards=[ELECTRIC])
    at = f"/api/v1/tickets/{ticket}"
    technician, leader = world.client("technician", org), world.client("leader", org)
    before = await ok(await technician.get(at))
    await _stop(world, org, ticket, "technician")
    assert slug_of(await technician.post(f"{at}/start", json={})) == (409, "gate-blocked")
    after = await ok(await leader.post(f"{at}/lift_stop", json=LIFT))
    assert (after["status"], after["round"]) == ("on_site", before["round"] + 1)
    assert len(after["facts"]) == len(before["facts"]) + 2
    gate = await ok(await technician.get(f"{at}/gate"))
    assert not any(row["done"] for row in gate["requirements"])
    blockers = {blocker["code"] for blocker in gate["blockers"]}
    assert {"START_APPROVAL_MISSING", "RISK_MISSING", "PPE_MISSING", "LOTO_MISSING"} <= blockers
    assert slug_of(await technician.post(f"{at}/start", json={})) == (409, "gate-blocked")
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [org.people["technician"]])
    assert slug_of(await technician.post(f"{at}/start", json={})) == (409, "gate-blocked")
    await ok(await technician.post(f"{at}/request_approval", json={}))
    await ok(await leader.post(f"{at}/approve", json={}))
    again = await ok(await technician.post(f"{at}/start", json={}))
    assert (again["status"], again["clearance"]["round"]) == ("working", after["round"])


@pytest.mark.req("S-SAF-30")
async def test_nothing_can_be_confirmed_ahead_for_a_round_that_has_not_begun(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    technician = world.client("technician", org)
    seen = await ok(await technician.get(f"/api/v1/tickets/{ticket}"))
    ahead = {"key": "CL-FIT-01", "answer": "yes", "round": seen["round"] + 1}
    assert slug_of(await technician.post(f"/api/v1/tickets/{ticket}/confirm", json=ahead)) == (422, "invalid")
    phone = await make_device(world, org)
    pushed = await technician.post("/api/v1/sync/push", json=phone.body(phone.record(ticket, "confirm", ahead)))
    assert (await ok(pushed))["results"][0]["status"] == "rejected"


@pytest.mark.req("S-SAF-30")
async def test_an_old_confirmation_that_arrives_late_stays_in_its_round(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working")
    technician = world.client("technician", org)
    before = await ok(await technician.get(f"/api/v1/tickets/{ticket}"))
    await _stop(world, org, ticket, "technician")
    await ok(await world.client("leader", org).post(f"/api/v1/tickets/{ticket}/lift_stop", json=LIFT))
    late = {"key": "CL-FIT-01", "answer": "yes", "round": before["round"]}
    kept = await ok(await technician.post(f"/api/v1/tickets/{ticket}/confirm", json=late))
    assert (kept["facts"][-1]["key"], kept["facts"][-1]["round"]) == ("CL-FIT-01", before["round"])
    gate = await ok(await technician.get(f"/api/v1/tickets/{ticket}/gate"))
    assert [row["done"] for row in gate["requirements"] if row["key"] == "CL-FIT-01"] == [False]


@pytest.mark.req("S-TRI-04", "S-SAF-30")
async def test_hazards_found_on_site_make_the_earlier_checks_void(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [org.people["technician"]])
    dispatcher = world.client("dispatcher", org)
    at = f"/api/v1/tickets/{ticket}"
    before = await ok(await dispatcher.get(at))
    same = await ok(await dispatcher.post(f"{at}/triage", json={"urgency": "emergency", "hazards": [ELECTRIC]}))
    assert (same["round"], same["urgency"]) == (before["round"], "emergency")
    more = {"urgency": "urgent", "hazards": [ELECTRIC, HEIGHT], "fall_height_m": 3}
    found = await ok(await dispatcher.post(f"{at}/triage", json=more))
    assert found["round"] == before["round"] + 1
    gate = await ok(await dispatcher.get(f"{at}/gate"))
    assert not any(row["done"] for row in gate["requirements"])
    assert {"CREW_TOO_SMALL", "PERMIT_MISSING"} <= {blocker["code"] for blocker in gate["blockers"]}
    # The phone can check the leader's code in the new round too.
    assert (await ok(await world.client("technician", org).get(at)))["start_code"] is not None
