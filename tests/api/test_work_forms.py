"""What is asked during and around the work: steps of the instruction, conduct, tidiness, the end of a measurement."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from tests.world import ELECTRIC, Org, World, ok, slug_of

STEPS = [f"step:WI-ELEC:1:{number}" for number in (1, 2, 3)]
HOT = "H_HOT_WORK"


async def _read(world: World, org: Org, ticket: str) -> dict[str, Any]:
    found: dict[str, Any] = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}"))
    return found


async def _confirm(world: World, org: Org, ticket: str, key: str, **said: Any) -> Any:
    body = {"key": key, "answer": "yes", **said}
    return await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/confirm", json=body)


async def _complete(world: World, org: Org, ticket: str) -> Any:
    technician = world.client("technician", org)
    work = {"finding": "loose", "action": "tightened", "result": "runs"}
    await ok(await technician.post(f"/api/v1/tickets/{ticket}/record_work", json=work))
    return await technician.post(f"/api/v1/tickets/{ticket}/complete", json={})


async def _with_tasks(world: World, org: Org, tasks: Sequence[str], hazards: Sequence[str] = ()) -> str:
    """A job on site whose triage named these tasks."""
    ticket = await world.ticket(org)
    dispatcher = world.client("dispatcher", org)
    said: dict[str, Any] = {"urgency": "normal", "hazards": list(hazards), "tasks": list(tasks)}
    said |= {"hot_grade": "HOT_2"} if HOT in hazards else {}
    await ok(await dispatcher.post(f"/api/v1/tickets/{ticket}/triage", json=said))
    return ticket


async def _rows(world: World, org: Org, ticket: str) -> dict[str, Mapping[str, Any]]:
    found = await ok(await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}"))
    return {row["key"]: row for row in found["requirements"]}


@pytest.mark.req("S-WRK-01")
async def test_the_steps_of_the_instruction_come_in_order_and_hold_the_end_of_the_work(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working", hazards=[ELECTRIC])
    rows = [row for row in (await _read(world, org, ticket))["requirements"] if row["card"] == "CL-STEPS"]
    assert [(row["key"], row["phase"], row["critical"], row["warn"]) for row in rows] == [
        (STEPS[0], "work", True, False), (STEPS[1], "work", False, True), (STEPS[2], "work", True, False)]  # fmt: skip
    refused = await _complete(world, org, ticket)
    assert slug_of(refused) == (409, "not-finished")
    [blocker] = refused.json()["blockers"]
    assert (blocker["code"], blocker["subjects"]) == ("WORK_STEP_OPEN", [STEPS[0], STEPS[2]])
    # A critical step is not to be left out, whatever the reason; another is, and the reason is kept.
    assert slug_of(await _confirm(world, org, ticket, STEPS[0], answer="na", reason="no time")) == (422, "invalid")
    assert slug_of(await _confirm(world, org, ticket, STEPS[1], answer="na")) == (422, "invalid")
    await ok(await _confirm(world, org, ticket, STEPS[0]))
    await ok(await _confirm(world, org, ticket, STEPS[1], answer="na", reason="one wire only"))
    await ok(await _confirm(world, org, ticket, STEPS[2]))
    done = await ok(await _complete(world, org, ticket))
    assert done["status"] == "finishing"
    kept = [fact["body"] for fact in done["facts"] if fact["key"] == STEPS[1]]
    assert [(body["answer"], body["reason"]) for body in kept] == [("na", "one wire only")]


@pytest.mark.req("S-WRK-01")
async def test_a_step_out_of_its_order_is_told_and_done_anew(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working", hazards=[ELECTRIC])
    for key in (STEPS[2], STEPS[0]):
        await ok(await _confirm(world, org, ticket, key))
    refused = await _complete(world, org, ticket)
    assert [b["code"] for b in refused.json()["blockers"]] == ["STEP_ORDER_WRONG"]
    await ok(await _confirm(world, org, ticket, STEPS[2]))
    assert (await ok(await _complete(world, org, ticket)))["status"] == "finishing"


@pytest.mark.req("S-WRK-01", "S-HAZ-01")
async def test_a_step_that_fails_reports_a_hazard_and_holds(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working", hazards=[ELECTRIC])
    await ok(await _confirm(world, org, ticket, STEPS[0], answer="no", reason="a part is live"))
    refused = await _complete(world, org, ticket)
    assert "CHECKLIST_ITEM_FAILED" in [blocker["code"] for blocker in refused.json()["blockers"]]
    told = await ok(await world.client("safety_officer", org).get("/api/v1/hazards", params={"limit": 50}))
    assert any("a part is live" in hazard["description"] for hazard in told["items"])


@pytest.mark.req("S-WRK-04")
async def test_a_tidy_work_place_is_asked_on_every_job_and_holds_nothing(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working")
    row = {row["key"]: row for row in (await _read(world, org, ticket))["requirements"]}["CL-TIDY-01"]
    assert (row["phase"], row["critical"], row["warn"], row["every_minutes"]) == ("work", False, False, 120)
    for _ in range(2):
        await ok(await _confirm(world, org, ticket, "CL-TIDY-01"))
    done = await ok(await _complete(world, org, ticket))
    assert len([fact for fact in done["facts"] if fact["key"] == "CL-TIDY-01"]) == 2


@pytest.mark.req("S-WRK-10", "S-WRK-13")
async def test_conduct_is_confirmed_at_arrival_consent_while_working_the_rest_at_the_end(
    world: World, org: Org
) -> None:
    rows = await _rows(world, org, await _with_tasks(world, org, ["home_visit"]))
    phases = {key[-2:]: row["phase"] for key, row in rows.items() if key.startswith("CL-PREM-")}
    assert phases == dict.fromkeys(("01", "02", "03", "04"), "start") | dict.fromkeys(("05", "06"), "work") | (
        dict.fromkeys(("07", "08", "09", "10"), "clear")
    )
    consent = rows["CL-PREM-05"]
    assert (consent["answer"], consent["critical"], consent["na_allowed"]) == ("text", False, True)
    assert rows["CL-CLEAR-03"]["phase"] == "clear"


@pytest.mark.req("S-WRK-09")
async def test_commissioning_asks_for_the_participants_and_warns_where_nobody_is_named(world: World, org: Org) -> None:
    rows = await _rows(world, org, await _with_tasks(world, org, ["commissioning"]))
    asked = {
        key: (row["answer"], row["critical"], row["warn"]) for key, row in rows.items() if row["card"] == "CL-COMM"
    }
    assert asked == {
        "CL-COMM-01": ("text", False, True), "CL-COMM-02": ("text", True, False),
        "CL-COMM-03": ("confirm", True, False),
    }  # fmt: skip


@pytest.mark.req("S-REL-06")
async def test_a_test_point_has_its_photo_before_and_after(world: World, org: Org) -> None:
    rows = await _rows(world, org, await _with_tasks(world, org, ["measuring"]))
    before, after = rows["CL-TEST-12"], rows["CL-TEST-11"]
    assert (before["phase"], before["photo"], before["warn"]) == ("start", True, True)
    assert (after["phase"], after["photo"], after["critical"]) == ("clear", True, True)


@pytest.mark.req("S-SAF-21")
async def test_exits_and_first_aid_are_known_and_equipment_out_of_date_warns(world: World, new_org: Org) -> None:
    org = new_org
    ticket = await world.ticket(org, "on_site")
    blocked = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}/gate"))
    open_items = next(b["subjects"] for b in blocked["blockers"] if b["code"] == "CHECKLIST_ITEM_OPEN")
    assert "CL-SITE-10" in open_items
    assert "CL-SITE-14" not in open_items
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [org.people["technician"]], skip=("CL-SITE-14",))
        await walk.do(org.people["technician"], "request_approval", note="")
        await walk.do(walk.people["leader"], "approve", conditions="")
    gate = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}/gate"))
    warned = [row["key"] for row in gate["requirements"] if row["warn"] and not row["done"] and row["phase"] == "start"]
    assert (gate["may_start"], warned) == (True, ["CL-SITE-14"])
    await ok(await _confirm(world, org, ticket, "CL-SITE-14", answer="na", reason="the kit is on the van"))
    gate = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}/gate"))
    assert not [row["key"] for row in gate["requirements"] if row["warn"] and not row["done"]]


@pytest.mark.req("S-SAF-21", "S-SAF-16")
async def test_hot_work_without_an_extinguisher_is_refused(world: World, org: Org) -> None:
    ticket = await _with_tasks(world, org, [], [HOT])
    gate = await ok(await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}/gate"))
    missing = {subject for blocker in gate["blockers"] for subject in blocker["subjects"]}
    assert (gate["may_start"], "tool:EXTINGUISHER" in missing) == (False, True)
    row = next(row for row in gate["requirements"] if row["establishes"] == "tool:EXTINGUISHER")
    assert (row["key"], row["photo"]) == ("CL-HOT-07", True)


@pytest.mark.req("S-WRK-19")
async def test_fitting_is_recorded_by_drawing_with_the_gauge_of_each_dimension(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working", tasks=["fitting"])
    store = world.client("storekeeper", org)
    gauge = {"kind": "tool", "code": "CALIPER", "serial": "CAL-3", "due_on": "2026-11-01"}
    made = await ok(await store.post("/api/v1/gear", json=gauge), 201)
    assert (made["en"], made["standing"]) == ("Vernier caliper", "overdue")
    assert (await ok(await store.get("/api/v1/catalogue")))["gauges"]["CALIPER"]["en"] == made["en"]
    seen = await _read(world, org, ticket)
    assert (seen["measured"], [one["serial"] for one in seen["gear"]]) == (True, ["CAL-3"])
    work = {"finding": "worn", "action": "new bush", "result": "fits", "drawing": "D-7"}
    until = {"gauge": "CAL-3", "calibrated_until": "2026-11-01"}
    measures = [{"what": "ø", "value": 12.02, "unit": "mm", **until}]
    recorded = await ok(await _record(world, org, ticket, **work, measures=measures))
    [fact] = [fact for fact in recorded["facts"] if fact["kind"] == "work_record"]
    assert (fact["body"]["drawing"], fact["body"]["measures"]) == ("D-7", measures)
    for wrong in ({"value": "NaN"}, {"unit": ""}, {"gauge": ""}):
        refused = await _record(world, org, ticket, **work, measures=[measures[0] | wrong])
        assert slug_of(refused) == (422, "invalid")


async def _record(world: World, org: Org, ticket: str, **work: Any) -> Any:
    return await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/record_work", json=work)


@pytest.mark.req("S-WRK-19")
async def test_elsewhere_nothing_is_measured(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working")
    seen = await _read(world, org, ticket)
    assert (seen["measured"], seen["gear"]) == (False, [])
    recorded = await ok(await _record(world, org, ticket, finding="loose", action="tightened", result="runs"))
    [fact] = [fact for fact in recorded["facts"] if fact["kind"] == "work_record"]
    assert {"drawing", "measures"}.isdisjoint(fact["body"])


@pytest.mark.req("S-DSP-12")
async def test_delivered_goods_are_compared_photographed_and_received_by_name(world: World, org: Org) -> None:
    await world.skilled(org, "technician", "delivery")
    ticket = await world.ticket(org, "working", kind="delivery", repair_item="Washing machine")
    seen = await _read(world, org, ticket)
    assert seen["tasks"] == ["goods_delivery"]
    asked = {row["key"]: row for row in seen["requirements"] if row["card"] == "CL-GOODS"}
    assert {key for key, row in asked.items() if row["photo"]} == {"CL-GOODS-02", "CL-GOODS-04"}
    assert {row["phase"] for row in asked.values()} == {"work"}
    refused = await _complete(world, org, ticket)
    assert (slug_of(refused), refused.json()["blockers"][0]["subjects"]) == ((409, "not-finished"), sorted(asked))
    receiver = {"key": "CL-GOODS-06", "text": "Mr Bell, for his mother"}
    # In order: the receiver comes last, and nothing is received unseen.
    for key, said in (
        ("CL-GOODS-01", {"text": "1 × WM-8, serial 8861"}),
        ("CL-GOODS-02", {"files": ["1" * 64]}),
        ("CL-GOODS-03", {}),
        ("CL-GOODS-04", {"files": ["2" * 64]}),
        ("CL-GOODS-05", {"answer": "na", "reason": "nothing damaged"}),
    ):
        await ok(await _confirm(world, org, ticket, key, **said))
    await ok(await _confirm(world, org, ticket, receiver.pop("key"), **receiver))
    done = await ok(await _complete(world, org, ticket))
    assert done["status"] == "finishing"
    plain = await world.ticket(org, "working", kind="repair")
    assert (await _read(world, org, plain))["tasks"] == []
