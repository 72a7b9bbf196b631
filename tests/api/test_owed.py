"""What a job owes to others before it ends: a service restored, waste recorded; at the desk's door and the phone's."""

from typing import Any
from uuid import uuid4

import pytest
from tests.world import Org, World, make_device, ok, slug_of

from fieldlock.seed.walk import STAGES

STORY = {"urgency": "normal", "hazards": [], "reporter": ["Ann"], "fault": "smoke"}
SIGN = {"signer_name": "Ann", "exception": "unable", "exception_note": "hand in a cast"}


@pytest.fixture
def org(new_org: Org) -> Org:
    return new_org


def _shut(**more: Any) -> dict[str, Any]:
    return {
        "shut_id": str(uuid4()), "service": "water", "what": "main valve, block 3", "told": "the porter, all flats",
        "notices": "at the entrance", **more,
    }  # fmt: skip


def _restored(shut: dict[str, Any]) -> dict[str, Any]:
    return {"shut_id": shut["shut_id"], "told": "the porter, all flats", "notices": "taken down"}


async def _do(world: World, org: Org, who: str, ticket: str, name: str, **args: Any) -> Any:
    return await world.client(who, org).post(f"/api/v1/tickets/{ticket}/{name}", json=args)


async def _confirm_all(world: World, org: Org, ticket: str) -> None:
    async with world.walk(org, ticket) as walk:
        for phase in ("release", "clear", "hand_over"):
            await walk.confirm_all(phase, [org.people["technician"]])


@pytest.mark.req("S-REL-10")
async def test_a_job_is_not_handed_over_while_a_service_is_shut_off(world: World, org: Org) -> None:
    ticket, shut = await world.ticket(org, "finishing"), _shut()
    for _ in range(2):  # told again, it is the same one
        await ok(await _do(world, org, "technician", ticket, "shut_off", **shut))
    await _confirm_all(world, org, ticket)
    refused = await _do(world, org, "technician", ticket, "sign_off", **SIGN)
    assert slug_of(refused) == (409, "not-finished")
    assert [(b["code"], b["subjects"]) for b in refused.json()["blockers"]] == [
        ("SERVICE_STILL_SHUT", [shut["shut_id"]])
    ]
    [told] = (await ok(await world.client("dispatcher", org).get("/api/v1/work/shut-offs")))["items"]
    assert (told["id"], told["what"], told["overdue"]) == (shut["shut_id"], "main valve, block 3", False)
    strange = await _do(world, org, "technician", ticket, "restore_service", **_restored(_shut()))
    assert slug_of(strange) == (422, "invalid")
    await ok(await _do(world, org, "dispatcher", ticket, "restore_service", **_restored(shut)))
    # Two people tell that it runs again.
    job = await ok(await _do(world, org, "technician", ticket, "restore_service", **_restored(shut)))
    assert [f["kind"] for f in job["facts"] if f["kind"] in ("shut_off", "service_restored")] == [
        "shut_off", "service_restored"]  # fmt: skip
    assert (await ok(await world.client("dispatcher", org).get("/api/v1/work/shut-offs")))["items"] == []
    assert (await ok(await _do(world, org, "technician", ticket, "sign_off", **SIGN)))["status"] == "returned"


@pytest.mark.req("S-REL-10")
async def test_nothing_ends_while_a_service_is_shut_off(world: World, org: Org) -> None:
    ticket, shut = await world.ticket(org, "stopped"), _shut()
    await ok(await _do(world, org, "technician", ticket, "shut_off", **shut))
    refused = await _do(world, org, "dispatcher", ticket, "cancel", reason="no longer wanted")
    assert (slug_of(refused), refused.json()["services"]) == ((409, "service-shut"), [shut["what"]])
    # The desk tells it, when the crew cannot.
    await ok(await _do(world, org, "dispatcher", ticket, "restore_service", **_restored(shut)))
    done = await ok(await _do(world, org, "dispatcher", ticket, "cancel", reason="no longer wanted"))
    assert done["status"] == "cancelled"


@pytest.mark.req("S-REL-10", "S-DSP-11")
async def test_a_shut_off_told_without_a_network_comes_late_and_keeps_the_job_from_closing(
    world: World, org: Org
) -> None:
    ticket, shut = await world.ticket(org, "working"), _shut()
    phone = await make_device(world, org)
    told = phone.record(ticket, "shut_off", shut)
    over = phone.record(ticket, "restore_service", _restored(shut))
    async with world.walk(org, ticket) as walk:
        for name in ("finishing", "returned", "follow_up"):
            await STAGES[name](walk, [org.people["technician"]], STORY)
    push = world.client("technician", org)
    [late] = (await ok(await push.post("/api/v1/sync/push", json=phone.body(told))))["results"]
    assert late["status"] == "applied", late
    follow = {"result": "satisfied"}
    refused = await _do(world, org, "call_agent", ticket, "follow_up", **follow)
    assert slug_of(refused) == (409, "service-shut")
    [late] = (await ok(await push.post("/api/v1/sync/push", json=phone.body(over))))["results"]
    assert late["status"] == "applied", late
    assert (await ok(await _do(world, org, "call_agent", ticket, "follow_up", **follow)))["status"] == "closed"


@pytest.mark.req("S-WRK-15")
async def test_an_oil_change_is_not_handed_over_without_its_waste_record(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "triaged")
    triage = {"urgency": "normal", "hazards": [], "tasks": ["fluid_change"]}
    job = await ok(await _do(world, org, "dispatcher", ticket, "triage", **triage))
    assert job["waste_due"] is True
    async with world.walk(org, ticket) as walk:
        names = list(STAGES)
        for name in names[names.index("ready") : names.index("finishing") + 1]:
            await STAGES[name](walk, [org.people["technician"]], STORY)
    await _confirm_all(world, org, ticket)
    refused = await _do(world, org, "technician", ticket, "sign_off", **SIGN)
    assert slug_of(refused) == (409, "not-finished")
    assert [b["code"] for b in refused.json()["blockers"]] == ["WASTE_NOT_RECORDED"]
    waste = {"waste_id": str(uuid4()), "kind": "oil", "quantity": 4.5, "unit": "l", "store_place": "cage 2, drum 7"}
    await ok(await _do(world, org, "technician", ticket, "record_waste", **waste))
    assert (await ok(await _do(world, org, "technician", ticket, "sign_off", **SIGN)))["status"] == "returned"
    store = world.client("storekeeper", org)
    [kept] = (await ok(await store.get("/api/v1/work/waste")))["items"]
    assert (kept["quantity"], kept["store_place"]) == (4.5, "cage 2, drum 7")
    gone = {"waste_id": waste["waste_id"], "firm": "Green Oil", "receipt": "R-77"}
    assert slug_of(await _do(world, org, "technician", ticket, "hand_over_waste", **gone))[0] == 403
    await ok(await _do(world, org, "storekeeper", ticket, "hand_over_waste", **gone))
    assert (await ok(await store.get("/api/v1/work/waste")))["items"] == []
