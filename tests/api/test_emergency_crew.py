"""Who must be there together at an emergency: sent one by one, refused at the start, told until filled."""

from typing import Any

import pytest
from tests.api.test_alerts import _listed
from tests.api.test_life import args_of
from tests.world import Org, World, a_report, ok, slug_of

from fieldlock.seed.walk import STAGES
from fieldlock.tickets.problems import GateBlocked

TICKETS = "/api/v1/tickets"
FLOOD = "地下室被淹"  # an engineer and somebody of the desk's people


async def _raised(world: World, org: Org, text: str = FLOOD) -> str:
    made = await ok(await world.client("call_agent", org).post(TICKETS, json=a_report(fault_description=text)), 201)
    return str(made["id"])


def _sent(org: Org, *crew: str) -> dict[str, Any]:
    people = [{"user_id": org.id_of(name), "role": "worker"} for name in crew]
    return {**args_of("assign", org), "crew": people}


@pytest.mark.req("S-DSP-09", "S-EMG-12")
@pytest.mark.parametrize("filled_by", ["another", "name"])
async def test_fewer_than_the_playbook_wants_are_sent_but_do_not_start(
    world: World, new_org: Org, filled_by: str
) -> None:
    ticket = await _raised(world, new_org)
    first, second = (new_org.people[name] for name in ("technician", "second"))
    async with world.walk(new_org, ticket) as walk:
        story: dict[str, Any] = {"urgency": "emergency"}
        await STAGES["triaged"](walk, [first], story)
        for stage in ("dispatched", "accepted", "en_route", "on_site"):
            await STAGES[stage](walk, [first], story)
        if filled_by == "name":
            with pytest.raises(GateBlocked) as refused:
                await STAGES["working"](walk, [first], story)
            blockers = refused.value.extras["blockers"]
            assert [(one["code"], one["subjects"]) for one in blockers] == [("CREW_TOO_SMALL", ["crew"])]
            await walk.do(walk.people["call_agent"], "crew_there", others={"customer_service": ["Mr Bai"]})
            await walk.do(first, "start")
        else:
            await STAGES["dispatched"](walk, [first, second], story)
            await STAGES["working"](walk, [first, second], story)
        assert (await walk.job())["status"] == "working"


@pytest.mark.req("S-DSP-09")
async def test_what_is_no_emergency_is_not_sent_below_its_crew(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "ready", hazards=["H_ELEVATOR_RESCUE"])
    refused = await world.client("dispatcher", org).post(f"{TICKETS}/{ticket}/assign", json=_sent(org, "technician"))
    assert (slug_of(refused), refused.json()["crew"][0]) == ((409, "not-assignable"), "CREW_TOO_SMALL")


@pytest.mark.req("S-DSP-09", "S-EMG-12")
async def test_who_is_missing_is_told_until_it_is_filled(world: World, new_org: Org) -> None:
    ticket, desk = await _raised(world, new_org), world.client("dispatcher", new_org)
    at = f"{TICKETS}/{ticket}"

    async def told() -> list[dict[str, str]]:
        return [one["body"] for one in await _listed(world, new_org) if one["kind"] == "crew_short"]

    assert await told() == []
    await ok(await desk.post(f"{at}/assign", json=_sent(new_org, "technician")))
    assert await told() == [{"sent": "1", "needed": "2"}]
    await ok(await desk.post(f"{at}/assign", json=_sent(new_org, "technician", "second")))
    assert await told() == []
    # Again too few: told again.
    await ok(await desk.post(f"{at}/assign", json=_sent(new_org, "second")))
    assert await told() == [{"sent": "1", "needed": "2"}]
    seen = await ok(await desk.post(f"{at}/crew_there", json={"others": {"customer_service": ["Bai", "Chen"]}}))
    assert (seen["emergency"]["to_send"], seen["min_crew"]) == (1, 1)
    assert seen["emergency"]["crew"][1]["others"] == ["Bai", "Chen"]
    assert await told() == []
    none = await ok(await desk.post(f"{at}/crew_there", json={"others": {}}))
    assert (none["emergency"]["to_send"], none["min_crew"]) == (2, 2)
    unknown = await desk.post(f"{at}/crew_there", json={"others": {"cook": ["Bai"]}})
    assert (slug_of(unknown), unknown.json()["fields"][0]["field"]) == ((422, "invalid"), "others")
    await ok(await desk.post(f"{at}/false_alarm", json={"reason": "a tap"}))
    assert await told() == []
