"""Alerts through the door: who is told what and when, who has taken it on, and when it is over."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from tests.world import Clock, Org, World, a_report, ok, slug_of

from fieldlock.dispatch.watch import watch
from fieldlock.jobs.task import Job, Surroundings

AT = "/api/v1/dispatch/alerts"
SECOND = timedelta(seconds=1)


async def _watch(world: World, org: Org) -> Any:
    state = world.app.state
    around = Surroundings(state.sessions, state.settings, state.keys, lambda: world.clock.now, lambda: None, Any)  # type: ignore[arg-type]  # no process pool is used
    job = Job(org.id, uuid4(), uuid4(), around, "dispatch.watch")
    await world.execute(
        "INSERT INTO jobs (org_id, id, task, args, run_at, created_at, state, worker, attempts, lease_until)"
        " VALUES (:org, :id, 'dispatch.watch', '{}', now(), now(), 'running', :worker, 1, now() + interval '1 hour')",
        org=org.id, id=job.id, worker=job.worker,
    )  # fmt: skip
    return await watch(job)


async def _listed(world: World, org: Org, who: str = "dispatcher") -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = (await ok(await world.client(who, org).get(AT)))["items"]
    return items


async def _kinds(world: World, org: Org, who: str = "dispatcher") -> list[str]:
    return sorted(one["kind"] for one in await _listed(world, org, who))


async def _watched(world: World, org: Org, at: datetime) -> list[str]:
    """What the dispatcher is told once the watch has looked at that instant."""
    world.clock.now = at
    await _watch(world, org)
    return await _kinds(world, org)


@pytest.mark.req("S-DSP-02", "S-DSP-10")
async def test_an_order_nobody_accepts_returns_and_somebody_takes_it_on(
    world: World, new_org: Org, clock: Clock
) -> None:
    ticket, taken = await world.ticket(new_org, "dispatched"), await world.ticket(new_org, "accepted", crew=["second"])
    desk = world.client("dispatcher", new_org)
    until = (await ok(await desk.get(f"/api/v1/tickets/{ticket}")))["accept_by"]
    assert until is not None
    clock.now = datetime.fromisoformat(until)
    assert (await _watch(world, new_org))["returned"] == 0
    clock.forward(seconds=1)
    assert (await _watch(world, new_org))["returned"] == 1
    assert (await _watch(world, new_org))["returned"] == 0
    back = await ok(await desk.get(f"/api/v1/tickets/{ticket}"))
    assert (back["status"], back["crew"], back["accept_by"]) == ("ready", [], None)
    assert (await ok(await desk.get(f"/api/v1/tickets/{taken}")))["status"] == "accepted"
    [alert] = await _listed(world, new_org)
    assert (alert["kind"], alert["ticket_id"], alert["taken_by"]) == ("not_accepted", ticket, None)
    assert alert["body"]["accept_by"] == until
    see = f"{AT}/{alert['id']}/see"
    assert slug_of(await world.client("technician", new_org).post(see)) == (403, "forbidden")
    assert (await desk.post(see)).status_code == 204
    second = await world.client("manager", new_org).post(see)
    assert slug_of(second) == (409, "alert-taken")
    assert second.json()["taken_by"] == "Dispatcher"
    assert slug_of(await desk.post(f"{AT}/{uuid4()}/see")) == (404, "not-found")
    [alert] = await _listed(world, new_org)
    assert alert["taken_by"] == "Dispatcher"
    await ok(await desk.post(f"/api/v1/tickets/{ticket}/cancel", json={"reason": "solved"}))
    assert await _watched(world, new_org, clock.now) == []


@pytest.mark.req("S-DSP-10")
async def test_a_target_is_told_at_its_lead_to_its_roles_and_missed_at_the_second(
    world: World, new_org: Org, clock: Clock
) -> None:
    desk = world.client("dispatcher", new_org)
    ticket = (await ok(await desk.post("/api/v1/tickets", json=a_report(urgency="urgent")), 201))["id"]
    told = {one["event"]: one for one in (await ok(await desk.get(f"/api/v1/tickets/{ticket}")))["targets"]}
    due = datetime.fromisoformat(told["arrive"]["due_at"])
    lead, escalation = due - timedelta(hours=1), due - timedelta(minutes=30)
    assert await _watched(world, new_org, lead - SECOND) == []
    assert await _watched(world, new_org, lead) == ["due_soon"]
    assert await _kinds(world, new_org, "supervisor") == []
    await _watched(world, new_org, escalation)
    [alert] = await _listed(world, new_org, "supervisor")
    assert (alert["kind"], alert["body"]["code"], alert["ticket_id"]) == ("due_soon", "URGENT_ARRIVE", ticket)
    assert datetime.fromisoformat(alert["body"]["due_at"]) == due
    assert await _watched(world, new_org, due) == ["due_soon"]
    # Whoever was warned hears of the breach; the warnings are over.
    assert await _watched(world, new_org, due + SECOND) == ["breached"]
    assert await _watched(world, new_org, due + 2 * SECOND) == ["breached"]
    assert await _kinds(world, new_org, "supervisor") == ["breached"]
    assert await _kinds(world, new_org, "manager") == []
    await ok(await desk.post(f"/api/v1/tickets/{ticket}/triage", json={"urgency": "normal", "hazards": []}))
    assert await _watched(world, new_org, clock.now) == []


@pytest.mark.req("S-EMG-13", "S-TRI-01")
async def test_an_entrapment_has_the_lift_targets_from_the_report_on_by_the_class_of_the_customer(
    world: World, new_org: Org
) -> None:
    desk = world.client("dispatcher", new_org)
    report = a_report(fault_description="Two people trapped in the lift", customer_id=str(new_org.customer))
    made = await ok(await desk.post("/api/v1/tickets", json=report), 201)

    async def arrival() -> tuple[str, timedelta]:
        found = await ok(await desk.get(f"/api/v1/tickets/{made['id']}"))
        [one] = [target for target in found["targets"] if target["event"] == "arrive"]
        since = datetime.fromisoformat(found["reported_at"])
        assert found["due_at"] == one["due_at"]
        return one["code"], datetime.fromisoformat(one["due_at"]) - since

    assert await arrival() == ("LIFT_ENTRAPMENT", timedelta(minutes=60))
    fix = {
        "subject": "customer", "subject_id": str(new_org.customer), "field": "service_class", "before": None,
        "after": "city", "source": "document", "reason": "contract 2026-7",
    }  # fmt: skip
    at = f"/api/v1/customers/{new_org.customer}/corrections"
    assert slug_of(await desk.post(at, json=fix | {"after": "moon"})) == (422, "invalid")
    corrected = await ok(await desk.post(at, json=fix))
    assert (corrected["service_class"], corrected["log"][0]["field"]) == ("city", "service_class")
    assert await arrival() == ("LIFT_ENTRAPMENT_CITY", timedelta(minutes=30))
    # A target of half an hour is not about to be missed as soon as it begins.
    reported = datetime.fromisoformat(made["reported_at"])
    assert await _watched(world, new_org, reported + timedelta(minutes=15) - SECOND) == ["emergency"]
    assert await _watched(world, new_org, reported + timedelta(minutes=15)) == ["due_soon", "emergency"]
    await ok(await desk.post(f"/api/v1/tickets/{made['id']}/false_alarm", json={"reason": "a drill"}))
    assert (await arrival())[0] == "NORMAL_ARRIVE"


@pytest.mark.req("S-DSP-10")
async def test_a_complaint_is_followed_up_within_two_days_after_it_was_dealt_with(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "follow_up", kind="complaint", category="delay")
    at, agent = f"/api/v1/tickets/{ticket}", world.client("call_agent", new_org)
    found = await ok(await agent.get(at))
    [handled] = [one["done_at"] for one in found["targets"] if one["event"] == "finish"]
    due = datetime.fromisoformat(handled) + timedelta(hours=48)
    assert datetime.fromisoformat(found["due_at"]) == due
    world.clock.now = due - timedelta(hours=8) - SECOND
    await _watch(world, new_org)
    assert await _kinds(world, new_org, "supervisor") == []
    world.clock.now = due - timedelta(hours=8)
    await _watch(world, new_org)
    assert await _kinds(world, new_org, "supervisor") == ["due_soon"]
    world.clock.now = due - SECOND
    done = await ok(await agent.post(f"{at}/follow_up", json={"result": "content"}))
    [told] = [one for one in done["targets"] if one["event"] == "follow_up"]
    assert (told["state"], datetime.fromisoformat(told["done_at"]), done["due_at"]) == ("met", due, None)
    await _watch(world, new_org)
    assert await _kinds(world, new_org, "supervisor") == []


@pytest.mark.req("S-EMG-13")
async def test_a_new_customer_has_a_class_of_the_rules_only(world: World, new_org: Org) -> None:
    desk = world.client("call_agent", new_org)
    known = (await ok(await desk.get("/api/v1/customers/classes")))["items"]
    assert {"code": "city", "zh": "市区", "en": "City"} in known
    body = {"name": "Bell House", "source": "document", "service_class": "city"}
    assert (await ok(await desk.post("/api/v1/customers", json=body), 201))["service_class"] == "city"
    refused = await desk.post("/api/v1/customers", json=body | {"service_class": "moon"})
    assert slug_of(refused) == (422, "invalid")


@pytest.mark.req("S-WRK-16")
async def test_a_crew_is_silent_until_its_word_holds_and_late_when_it_says_so(
    world: World, new_org: Org, clock: Clock
) -> None:
    ticket = await world.ticket(new_org, "working", booked=True)
    desk, technician = world.client("dispatcher", new_org), world.client("technician", new_org)
    note = f"/api/v1/tickets/{ticket}/note"
    planned = datetime.fromisoformat((await ok(await desk.get(f"/api/v1/tickets/{ticket}")))["planned_end"])
    await world.execute("UPDATE tickets SET marks = '[]', due_at = NULL WHERE id = :id", id=ticket)
    assert await _watched(world, new_org, planned) == []
    assert await _watched(world, new_org, planned + SECOND) == ["silent"]
    await ok(await technician.post(note, json={"kind": "progress", "text": "half done"}))
    told = clock.now
    assert await _watched(world, new_org, told + timedelta(minutes=60) - SECOND) == []
    assert await _watched(world, new_org, told + timedelta(minutes=60)) == ["silent"]
    ready = clock.now + timedelta(hours=2)
    late = {"kind": "progress", "text": "rust", "ready_at": ready.isoformat()}
    await ok(await technician.post(note, json=late))
    await _watch(world, new_org)
    [alert] = await _listed(world, new_org)
    assert (alert["kind"], alert["body"]["said"], alert["body"]["by_name"]) == ("delayed", "rust", "Technician")
    assert datetime.fromisoformat(alert["body"]["ready_at"]) == ready
    assert await _watched(world, new_org, ready - SECOND) == ["delayed"]
    assert await _watched(world, new_org, ready) == ["delayed", "silent"]


@pytest.mark.req("S-OCC-03")
async def test_who_is_unfit_is_told_until_the_day_is_over_and_again_after_another_declaration(
    world: World, new_org: Org
) -> None:
    await world.ticket(new_org, "accepted", booked=True)
    technician, leader = world.client("technician", new_org), world.client("leader", new_org)
    clear = f"/api/v1/fitness/{new_org.id_of('technician')}/clear"
    for _ in range(2):
        await ok(await technician.post("/api/v1/fitness/own", json={"fit": False}))
        assert await _kinds(world, new_org) == ["unfit"]
        assert (await leader.post(clear, json={"reason": "seen by the doctor"})).status_code == 204
        assert await _kinds(world, new_org) == []
    await ok(await technician.post("/api/v1/fitness/own", json={"fit": False}))
    midnight = datetime(2026, 11, 24, 16, tzinfo=UTC)  # in Shanghai
    await world.execute("UPDATE tickets SET marks = '[]', accept_by = NULL WHERE org_id = :org", org=new_org.id)
    assert await _watched(world, new_org, midnight - SECOND) == ["unfit"]
    assert await _watched(world, new_org, midnight) == []


@pytest.mark.req("S-WRK-16")
async def test_who_will_be_ready_as_planned_is_not_late(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "working", booked=True)
    technician = world.client("technician", new_org)
    at = f"/api/v1/tickets/{ticket}"
    planned = datetime.fromisoformat((await ok(await technician.get(at)))["planned_end"])
    for late, kinds in ((timedelta(), []), (SECOND, ["delayed"])):
        body = {"kind": "progress", "text": "rust", "ready_at": (planned + late).isoformat()}
        await ok(await technician.post(f"{at}/note", json=body))
        assert await _watched(world, new_org, world.clock.now) == kinds


@pytest.mark.req("S-EMG-13")
async def test_a_step_of_a_playbook_that_is_not_done_in_its_hour_is_told_once(
    world: World, new_org: Org, clock: Clock
) -> None:
    report = a_report(fault_description="Noise from the lift and burrs on the rope")
    made = await ok(await world.client("call_agent", new_org).post("/api/v1/tickets", json=report), 201)
    steps = {step["seq"]: step["due_at"] for step in made["emergency"]["steps"]}
    assert made["emergency"]["kind"] == "lift_abnormal"
    assert {seq for seq, due in steps.items() if due} == {5}
    assert datetime.fromisoformat(steps[5]) == clock.now + timedelta(hours=1)
    body: dict[str, str] = {}
    for seconds, told in ((3600, []), (1, [made["id"]]), (3600, [made["id"]])):
        clock.forward(seconds=seconds)
        await _watch(world, new_org)
        alerts = [one for one in await _listed(world, new_org) if one["kind"] == "step_late"]
        assert [one["ticket_id"] for one in alerts] == told
        body = alerts[0]["body"] if alerts else body
    assert body["en"] == "On site within 1 hour of the call"
