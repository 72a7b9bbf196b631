"""What two sides did without knowing of each other is settled by what it means, and nothing of it is lost."""

from typing import Any

import pytest
from tests.api.test_life import ARGS
from tests.world import Clock, Device, Org, World, make_device, ok

PUSH = "/api/v1/sync/push"
FIT = {"key": "CL-FIT-01", "answer": "yes"}
WORK = {"finding": "loose", "action": "tightened", "result": "runs"}
CREW = ("technician", "second")


async def _push(world: World, org: Org, phone: Device, *mutations: str) -> list[dict[str, Any]]:
    who = world.client(next(name for name, actor in org.people.items() if actor == phone.person), org)
    results: list[dict[str, Any]] = (await ok(await who.post(PUSH, json=phone.body(*mutations))))["results"]
    return results


async def _seen(world: World, org: Org, ticket: str) -> dict[str, Any]:
    seen: dict[str, Any] = await ok(await world.client("manager", org).get(f"/api/v1/tickets/{ticket}"))
    return seen


async def _act(world: World, org: Org, ticket: str, who: str, name: str, **args: Any) -> dict[str, Any]:
    done: dict[str, Any] = await ok(await world.client(who, org).post(f"/api/v1/tickets/{ticket}/{name}", json=args))
    return done


async def _give_to(world: World, org: Org, ticket: str, *names: str) -> None:
    crew = [{"user_id": org.id_of(name), "role": "worker"} for name in names]
    times = {"planned_start": "2026-11-24T03:00:00Z", "planned_end": "2026-11-24T09:00:00Z"}
    await _act(world, org, ticket, "dispatcher", "assign", crew=crew, **times)


@pytest.mark.req("S-ARC-13", "S-SAF-27", "S-INT-20")
@pytest.mark.parametrize("lost_by", ["cancel", "assign"])
async def test_safety_facts_of_a_job_that_was_taken_away_are_kept_and_count_for_nothing(
    world: World, org: Org, lost_by: str
) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    batch = [
        phone.record(ticket, "confirm", FIT),
        phone.record(ticket, "record_work", WORK),
        phone.record(ticket, "new_hazard", {"hazards": ["H_DUST_NOISE"], "note": "asbestos board"}),
    ]
    if lost_by == "cancel":
        await _act(world, org, ticket, "dispatcher", "cancel", reason="mended")
    else:
        await _give_to(world, org, ticket, "second")
    before = await _seen(world, org, ticket)
    results = await _push(world, org, phone, *batch)
    assert [result["status"] for result in results] == ["applied"] * 3
    assert [result["note"]["code"] for result in results] == ["kept"] * 3
    after = await _seen(world, org, ticket)
    assert (after["status"], after["round"], after["hazards"]) == (
        before["status"], before["round"], before["hazards"],
    )  # fmt: skip
    kept = [fact for fact in after["facts"] if fact["round"] == 0]
    assert [fact["kind"] for fact in kept] == ["confirmation", "work_record", "new_hazard"]
    assert {fact["by_id"] for fact in kept} == {org.id_of("technician")}
    assert after["work"] is None
    reports = await world.rows("SELECT description FROM hazard_reports WHERE ticket_id = :id", id=ticket)
    assert [row["description"] for row in reports] == ["asbestos board"]
    again = await _push(world, org, phone, *batch)
    assert [(r["status"], r["note"]) for r in again] == [("duplicate", r["note"]) for r in results]


@pytest.mark.req("S-WRK-02", "S-ARC-13")
async def test_a_stop_on_a_job_that_was_cancelled_meanwhile_is_kept(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    jws = phone.record(ticket, "stop", {"reason": "smell of gas"})
    await _act(world, org, ticket, "dispatcher", "cancel", reason="mended")
    [result] = await _push(world, org, phone, jws)
    assert (result["status"], result["note"]) == ("applied", {"code": "kept", "status": "cancelled"})
    seen = await _seen(world, org, ticket)
    assert seen["status"] == "cancelled"
    assert [fact["body"]["reason"] for fact in seen["facts"] if fact["kind"] == "stop"] == ["smell of gas"]
    assert {"stop", "cancel"} <= {step["event"] for step in seen["timeline"]}


@pytest.mark.req("S-WRK-02", "S-ARC-13")
async def test_cancelling_a_job_at_work_stops_it_first_and_keeps_what_was_recorded(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working")
    phone = await make_device(world, org)
    unsent = [phone.record(ticket, "record_work", WORK), phone.record(ticket, "complete")]
    asked = await _act(world, org, ticket, "dispatcher", "cancel", reason="customer called off")
    assert asked["status"] == "stopped"
    pulled = await ok(await world.client("technician", org).get("/api/v1/sync/pull"))
    [job] = [job for job in pulled["tickets"] if job["id"] == ticket]
    [stop] = [fact for fact in job["facts"] if fact["kind"] == "stop"]
    assert (stop["body"]["cancel"], stop["body"]["reason"]) == (True, "customer called off")
    results = await _push(world, org, phone, *unsent)
    assert [(r["status"], (r["note"] or {}).get("code")) for r in results] == [("applied", None), ("applied", "kept")]
    seen = await _seen(world, org, ticket)
    assert (seen["status"], seen["work"]["finding"]) == ("stopped", "loose")
    ended = await _act(world, org, ticket, "dispatcher", "cancel", reason="customer called off")
    assert ended["status"] == "cancelled"


@pytest.mark.req("S-ARC-13", "S-DSP-11")
async def test_two_who_take_the_same_step_are_both_in_the_history(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "en_route", crew=CREW)
    one, two = await make_device(world, org), await make_device(world, org, "second")
    first, second = one.record(ticket, "arrive", {"note": "front"}), two.record(ticket, "arrive", {"note": "back"})
    [applied] = await _push(world, org, one, first)
    [also] = await _push(world, org, two, second)
    assert (applied["status"], applied["note"]) == ("applied", None)
    assert (also["status"], also["note"]["code"], also["note"]["by_name"]) == ("applied", "also_done", "Technician")
    seen = await _seen(world, org, ticket)
    arrivals = [(step["by_name"], step["note"]) for step in seen["timeline"] if step["event"] == "arrive"]
    assert arrivals == [("Technician", "front"), ("Second", "back")]
    # One's own step again is no second person's: it is refused, and said so.
    [own] = await _push(
        world,
        org,
        two,
        two.record(ticket, "depart"),
    )
    assert own["status"] == "applied"
    [again] = await _push(world, org, one, one.record(ticket, "arrive"))
    assert (again["status"], again["note"]["code"]) == ("applied", "also_done")


@pytest.mark.req("S-ARC-13", "S-WRK-05")
async def test_two_work_records_are_merged_field_by_field(world: World, new_org: Org) -> None:
    org = new_org
    ticket = await world.ticket(org, "working", crew=CREW)
    one, two = await make_device(world, org), await make_device(world, org, "second")
    mine = one.record(ticket, "record_work", WORK | {"result": ""})
    theirs = two.record(ticket, "record_work", {"finding": "burnt", "action": "", "result": "runs"})
    await _push(world, org, one, mine)
    [result] = await _push(world, org, two, theirs)
    assert (result["note"]["code"], result["note"]["fields"]) == ("merged", ["finding"])
    work = (await _seen(world, org, ticket))["work"]
    assert (work["finding"], work["action"], work["result"]) == ("burnt", "tightened", "runs")
    assert [entry["value"] for entry in work["conflicts"][0]["values"]] == ["burnt", "loose"]
    [done] = await _push(world, org, one, one.record(ticket, "complete"))
    assert done["status"] == "applied"


async def _ready_to_start(world: World, org: Org) -> str:
    ticket = await world.ticket(org, "on_site")
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [org.people["technician"]])
        await walk.do(org.people["technician"], "request_approval")
        await walk.do(org.people["leader"], "approve")
    return ticket


@pytest.mark.req("S-SAF-25", "S-SAF-30", "S-ARC-13", "S-WRK-02")
async def test_a_late_contradiction_keeps_the_record_opens_an_incident_and_stops_the_job(
    world: World, new_org: Org, clock: Clock
) -> None:
    org = new_org
    ticket = await _ready_to_start(world, org)
    phone = await make_device(world, org)
    # The leader takes the approval back; the phone in the cellar does not hear of it and starts.
    await _act(world, org, ticket, "leader", "stop", reason="wrong drawing")
    start, work = phone.record(ticket, "start"), phone.record(ticket, "record_work", WORK)
    clock.forward(hours=2)
    refused, kept = await _push(world, org, phone, start, work)
    assert (refused["status"], refused["problem"]["slug"]) == ("rejected", "late-contradiction")
    assert "STOP_WORK_ACTIVE" in {entry["code"] for entry in refused["problem"]["blockers"]}
    assert kept["status"] == "applied"
    seen = await _seen(world, org, ticket)
    assert seen["status"] == "stopped"
    [fact] = [fact for fact in seen["facts"] if fact["kind"] == "late_start"]
    assert (fact["body"]["contradiction"], fact["round"]) == (True, 0)
    hazard = await ok(await world.client("manager", org).get(f"/api/v1/hazards/{refused['problem']['hazard_id']}"))
    assert (hazard["severity"], hazard["item"]["key"], hazard["stop_work"]) == ("high", "late_contradiction", True)
    assert await _push(world, org, phone, start) == [refused | {"missing_files": []}]
    assert len(await world.rows("SELECT 1 FROM hazard_reports WHERE ticket_id = :id", id=ticket)) == 1


@pytest.mark.req("S-SAF-25", "S-ARC-13")
async def test_rules_recalled_meanwhile_stop_the_whole_crew(world: World, new_org: Org, clock: Clock) -> None:
    org = new_org
    ticket = await _ready_to_start(world, org)
    phone = await make_device(world, org)
    start = phone.record(ticket, "start")
    # The lists of this job were recalled while nobody could tell the phone.
    await world.execute(
        "UPDATE catalogue_documents SET recalled_at = :now WHERE org_id = :org AND kind = 'checklists'",
        now=clock.now.replace(hour=1), org=org.id,
    )  # fmt: skip
    clock.forward(hours=2)
    [refused] = await _push(world, org, phone, start)
    assert refused["problem"]["slug"] == "late-contradiction"
    assert (await _seen(world, org, ticket))["status"] == "stopped"


@pytest.mark.req("S-SAF-30", "S-ARC-13")
async def test_a_start_that_was_clear_then_is_no_contradiction_when_a_stop_came_after_it(
    world: World, org: Org, clock: Clock
) -> None:
    ticket = await _ready_to_start(world, org)
    phone = await make_device(world, org)
    start = phone.record(ticket, "start")
    clock.forward(minutes=30)
    await _act(world, org, ticket, "leader", "stop", reason="storm")
    clock.forward(hours=1)
    [result] = await _push(world, org, phone, start)
    assert (result["status"], result["note"]["code"]) == ("applied", "kept")
    seen = await _seen(world, org, ticket)
    assert seen["status"] == "stopped"
    assert not await world.rows("SELECT 1 FROM hazard_reports WHERE ticket_id = :id", id=ticket)


@pytest.mark.req("S-SAF-30", "S-ARC-13")
async def test_a_start_after_the_job_was_given_to_others_stops_these_too(world: World, org: Org, clock: Clock) -> None:
    ticket = await _ready_to_start(world, org)
    phone = await make_device(world, org)
    await _give_to(world, org, ticket, "second")
    clock.forward(hours=1)
    start = phone.record(ticket, "start")
    clock.forward(hours=1)
    [refused] = await _push(world, org, phone, start)
    assert refused["problem"]["slug"] == "late-contradiction"
    seen = await _seen(world, org, ticket)
    assert seen["status"] == "stopped" or (seen["status"], seen["timeline"][-1]["event"]) == ("dispatched", "stop")
    assert [fact for fact in seen["facts"] if fact["kind"] == "stop"]


@pytest.mark.req("S-INT-20")
@pytest.mark.parametrize("name", ["accept", "appoint", "depart"])
async def test_intents_that_make_no_sense_any_more_are_refused_with_their_reason(
    world: World, org: Org, name: str
) -> None:
    ticket = await world.ticket(org, "dispatched")
    phone = await make_device(world, org)
    jws = phone.record(ticket, name, ARGS.get(name, {}))
    await _act(world, org, ticket, "dispatcher", "cancel", reason="mended")
    [result] = await _push(world, org, phone, jws)
    assert (result["status"], result["problem"]["slug"]) == ("rejected", "not-in-crew")
