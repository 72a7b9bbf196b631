"""Nobody leaves without the job's protective equipment and detectors (S-DSP-07), at both doors."""

from typing import Any

import pytest
from tests.world import ELECTRIC, Clock, Org, World, make_device, ok, slug_of

from fieldlock.seed.walk import STAGES

MUST = ["ppe:INS_SHOES", "ppe:INS_GLOVES_LV", "ppe:EYE", "ppe:WORKWEAR_LONG", "tool:VOLTAGE_TESTER"]
ALL = dict.fromkeys([*MUST, "tool:LOCK_KIT"], "yes")


async def _leave(world: World, org: Org, ticket: str, **args: Any) -> Any:
    return await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/depart", json=args)


async def _push(world: World, org: Org, device: Any, *records: str) -> list[dict[str, Any]]:
    answer = await world.client("technician", org).post("/api/v1/sync/push", json=device.body(*records))
    results: list[dict[str, Any]] = (await ok(answer))["results"]
    return results


def _kit(seen: dict[str, Any]) -> list[dict[str, Any]]:
    return [fact["body"] for fact in seen["facts"] if fact["kind"] == "kit"]


@pytest.mark.req("S-DSP-07")
async def test_what_is_missing_is_named_and_nobody_leaves(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "appointed", hazards=[ELECTRIC])
    seen = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}"))
    assert {item["key"]: item["must"] for item in seen["kit"]} == {**dict.fromkeys(MUST, True), "tool:LOCK_KIT": False}
    nothing = await _leave(world, org, ticket)
    assert slug_of(nothing) == (409, "kit-incomplete")
    assert {item["key"] for item in nothing.json()["missing"]} == set(MUST)
    for key in MUST:
        refused = await _leave(world, org, ticket, packed=ALL | {key: "no"})
        assert (slug_of(refused), [one["key"] for one in refused.json()["missing"]]) == ((409, "kit-incomplete"), [key])
    seen = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}"))
    assert (seen["status"], _kit(seen)) == ("appointed", [])


@pytest.mark.req("S-DSP-07")
async def test_another_tool_left_behind_is_told_and_kept(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "appointed", hazards=[ELECTRIC])
    left = await ok(await _leave(world, org, ticket, packed=ALL | {"tool:LOCK_KIT": "no"}, note="van 3"))
    assert (left["status"], _kit(left)[0]["missing"]) == ("en_route", ["tool:LOCK_KIT"])
    assert left["timeline"][-1]["note"] == "van 3\n未带 / not taken: 锁具挂牌包 / Lock and tag kit"


@pytest.mark.req("S-DSP-07")
async def test_a_second_visit_says_why(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
    desk = world.client("dispatcher", org)
    at = f"/api/v1/tickets/{ticket}"
    await ok(await world.client("technician", org).post(f"{at}/hold", json={"reason_code": "parts", "note": "fuse"}))
    await ok(await desk.post(f"{at}/resume", json={}))
    async with world.walk(org, ticket) as walk:
        for stage in ("dispatched", "accepted", "appointed"):
            await STAGES[stage](walk, [org.people["technician"]], {"agreed_by": "Ann"})
    silent = await _leave(world, org, ticket, packed=ALL)
    assert (slug_of(silent), silent.json()["guards"]) == ((409, "kit-incomplete"), ["second_visit"])
    assert silent.json()["missing"] == []
    strange = await _leave(world, org, ticket, packed=ALL, second_visit="bored")
    assert slug_of(strange) == (422, "invalid")
    left = await ok(await _leave(world, org, ticket, packed=ALL, second_visit="tool_forgotten"))
    assert [one["second_visit"] for one in _kit(left)] == [None, "tool_forgotten"]


@pytest.mark.req("S-PPL-18", "S-DSP-07")
async def test_second_visits_for_a_forgotten_tool_are_counted_for_a_year(
    world: World, clock: Clock, new_org: Org, org: Org
) -> None:
    async def counted(of: Org) -> dict[str, int]:
        people = (await ok(await world.client("lead", of).get("/api/v1/rota/people")))["items"]
        return {row["user_id"]: row["tools_forgotten"] for row in people}

    other = await counted(org)
    assert set((await counted(new_org)).values()) == {0}
    for reason in ("tool_forgotten", "part_missing"):
        ticket = await world.ticket(new_org, "on_site")
        at = f"/api/v1/tickets/{ticket}"
        technician = world.client("technician", new_org)
        await ok(await technician.post(f"{at}/hold", json={"reason_code": "parts", "note": "fuse"}))
        await ok(await world.client("dispatcher", new_org).post(f"{at}/resume", json={}))
        async with world.walk(new_org, ticket) as walk:
            for stage in ("dispatched", "accepted", "appointed"):
                await STAGES[stage](walk, [new_org.people["technician"]], {"agreed_by": "Ann"})
        await ok(await _leave(world, new_org, ticket, second_visit=reason))
        await world.execute("UPDATE assignments SET released_at = planned_start WHERE ticket_id = :id", id=ticket)
    found = await counted(new_org)
    assert {user for user, count in found.items() if count} == {new_org.id_of("technician")}
    assert found[new_org.id_of("technician")] == 1
    assert await counted(org) == other
    clock.forward(days=366)
    assert set((await counted(new_org)).values()) == {0}


@pytest.mark.req("S-DSP-07", "S-DSP-11")
@pytest.mark.parametrize(("seconds", "kept"), [(110, False), (125, True)])
async def test_late_it_has_happened_and_is_kept_with_the_arrival(
    world: World, clock: Clock, org: Org, seconds: int, kept: bool
) -> None:
    ticket = await world.ticket(org, "appointed", hazards=[ELECTRIC])
    phone = await make_device(world, org)
    records = [phone.record(ticket, "depart", {"packed": {"ppe:EYE": "yes"}}), phone.record(ticket, "arrive")]
    clock.forward(seconds=seconds)
    results = await _push(world, org, phone, *records)
    seen = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}"))
    if kept:
        assert [one["status"] for one in results] == ["applied", "applied"]
        assert (seen["status"], set(_kit(seen)[0]["missing"])) == ("on_site", {*ALL} - {"ppe:EYE"})
        gate = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}/gate"))
        assert "PPE_MISSING" in [one["code"] for one in gate["blockers"]]
    else:
        assert [one["problem"]["slug"] for one in results] == ["kit-incomplete", "not-possible-now"]
        assert (seen["status"], _kit(seen)) == ("appointed", [])


@pytest.mark.req("S-DSP-07", "S-DSP-11")
async def test_a_complete_kit_leaves_by_the_phone(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "appointed", hazards=[ELECTRIC])
    phone = await make_device(world, org)
    [done] = await _push(world, org, phone, phone.record(ticket, "depart", {"packed": ALL}))
    seen = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}"))
    assert (done["status"], seen["status"]) == ("applied", "en_route")
    assert _kit(seen)[0] == {"packed": ALL, "readings": {}, "missing": [], "second_visit": None}


@pytest.mark.req("S-DSP-05")
@pytest.mark.parametrize(("urgency", "leaves"), [("emergency", True), ("urgent", False), ("normal", False)])
async def test_only_an_emergency_is_left_for_without_a_call(world: World, org: Org, urgency: str, leaves: bool) -> None:
    ticket = await world.ticket(org, "accepted", urgency=urgency)
    answer = await _leave(world, org, ticket)
    if leaves:
        assert (await ok(answer))["status"] == "en_route"
    else:
        assert (slug_of(answer), answer.json()["guards"]) == ((409, "guards-not-met"), ["is_emergency"])
