"""What a command brings about is told by that command: nobody waits for the watch, and nothing is told twice."""

from datetime import timedelta
from typing import Any

import pytest
from tests.api.test_alerts import _kinds, _listed, _watch
from tests.api.test_life import ARGS, args_of
from tests.world import ELECTRIC, Org, World, a_report, make_device, ok

TICKETS = "/api/v1/tickets"


async def _told(world: World, org: Org, kind: str) -> list[dict[str, str]]:
    """Of one kind, which the watch leaves as it is: what it finds stands already."""
    found = [one for one in await _listed(world, org) if one["kind"] == kind]
    assert (await _watch(world, org))["alerts"] == 0
    assert [one for one in await _listed(world, org) if one["kind"] == kind] == found
    return [one["body"] for one in found]


@pytest.mark.req("S-WRK-02", "S-DSP-10")
async def test_a_stop_is_told_at_once_and_is_over_when_it_is_lifted(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "accepted", booked=True)
    at = f"{TICKETS}/{ticket}"
    assert await _kinds(world, new_org) == []
    await ok(await world.client("technician", new_org).post(f"{at}/stop", json=ARGS["stop"]))
    assert await _told(world, new_org, "stopped") == [{"by_name": "Technician", "said": "smoke"}]
    await ok(await world.client("safety_officer", new_org).post(f"{at}/lift_stop", json=ARGS["lift_stop"]))
    assert await _kinds(world, new_org) == []


@pytest.mark.req("S-WRK-02", "S-DSP-10")
async def test_what_a_phone_brings_is_told_as_well(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "working", booked=True)
    device = await make_device(world, new_org)
    body = device.body(device.record(ticket, "stop", {"reason": "gas"}))
    pushed = await ok(await world.client("technician", new_org).post("/api/v1/sync/push", json=body))
    assert pushed["results"][0]["status"] == "applied"
    assert await _told(world, new_org, "stopped") == [{"by_name": "Technician", "said": "gas"}]


@pytest.mark.req("S-DSP-10")
async def test_who_declines_is_told_until_the_job_is_planned_again(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "dispatched", booked=True)
    at = f"{TICKETS}/{ticket}"
    declined = await world.client("technician", new_org).post(f"{at}/decline", json={"reason": "at the doctor's"})
    assert declined.is_success
    assert await _told(world, new_org, "declined") == [{"by_name": "Technician", "said": "at the doctor's"}]
    desk = world.client("dispatcher", new_org)
    await ok(await desk.post(f"{at}/assign", json=args_of("assign", new_org)))
    assert await _kinds(world, new_org) == []
    # Taken back by the desk itself: nobody need be told.
    await ok(await desk.post(f"{at}/withdraw", json=ARGS["withdraw"]))
    assert await _kinds(world, new_org) == []


@pytest.mark.req("S-EMG-13", "S-DSP-10")
async def test_an_emergency_is_told_until_somebody_is_sent(world: World, new_org: Org) -> None:
    report = a_report(fault_description="地下室被淹")
    made = await ok(await world.client("call_agent", new_org).post(TICKETS, json=report), 201)
    assert await _told(world, new_org, "emergency") == [{}]
    body = {**args_of("assign", new_org), "crew": [{"user_id": new_org.id_of("technician"), "role": "worker"}]}
    desk = world.client("dispatcher", new_org)
    await ok(await desk.post(f"{TICKETS}/{made['id']}/assign", json=body))
    assert await _told(world, new_org, "emergency") == []
    assert await _told(world, new_org, "crew_short") == [{"sent": "1", "needed": "2"}]


@pytest.mark.req("S-WRK-16", "S-DSP-10")
async def test_a_question_from_the_site_is_told_until_it_is_answered(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "working", booked=True)
    at = f"{TICKETS}/{ticket}"
    asked = {"kind": "support", "text": "my shift ends at six: who takes over?"}
    seen = await ok(await world.client("technician", new_org).post(f"{at}/note", json=asked))
    note = next(fact["id"] for fact in seen["facts"] if fact["kind"] == "note")
    assert [one["said"] for one in await _told(world, new_org, "asked")] == [asked["text"]]
    answer = {"note_id": note, "text": "Second comes"}
    await ok(await world.client("leader", new_org).post(f"{at}/answer_note", json=answer))
    assert await _told(world, new_org, "asked") == []


@pytest.mark.req("S-WRK-16", "S-DSP-10")
@pytest.mark.parametrize(("late", "runs_into"), [(timedelta(), False), (timedelta(seconds=1), True)])
async def test_a_crew_that_will_be_late_names_the_next_job_that_it_runs_into(
    world: World, new_org: Org, late: timedelta, runs_into: bool
) -> None:
    first = await world.ticket(new_org, "working", booked=True)
    desk = world.client("dispatcher", new_org)
    end = (await ok(await desk.get(f"{TICKETS}/{first}")))["planned_end"]
    second = await world.ticket(new_org, "ready")
    start = world.clock.now.fromisoformat(end) + timedelta(hours=1)
    body = {
        "crew": [{"user_id": new_org.id_of("technician"), "role": "worker"}],
        "planned_start": start.isoformat(),
        "planned_end": (start + timedelta(hours=1)).isoformat(),
    }
    number = (await ok(await desk.post(f"{TICKETS}/{second}/assign", json=body)))["number"]
    word = {"kind": "progress", "text": "rust", "ready_at": (start + late).isoformat()}
    await ok(await world.client("technician", new_org).post(f"{TICKETS}/{first}/note", json=word))
    [told] = await _told(world, new_org, "delayed")
    assert told.get("next") == (number if runs_into else None)


async def _absent(world: World, org: Org) -> str:
    times = {"starts_at": "2026-11-24T00:00:00Z", "ends_at": "2026-11-26T00:00:00Z"}
    body = {"user_id": org.id_of("technician"), "kind": "ill", **times}
    made = await ok(await world.client("dispatcher", org).post("/api/v1/rota/absences", json=body), 201)
    return f"/api/v1/rota/absences/{made['absence']['id']}"


@pytest.mark.req("S-PPL-18", "S-DSP-10")
async def test_who_falls_ill_is_told_for_each_job_and_again_after_another_absence(world: World, new_org: Org) -> None:
    await world.ticket(new_org, "accepted", booked=True)
    desk = world.client("dispatcher", new_org)
    for _ in range(2):
        absence = await _absent(world, new_org)
        [told] = await _told(world, new_org, "unavailable")
        assert (told["by_name"], told["codes"]) == ("Technician", "ABSENT")
        assert (await desk.delete(absence)).status_code == 204
        assert await _kinds(world, new_org) == []


@pytest.mark.req("S-PPL-18", "S-DSP-10")
async def test_the_alert_is_over_once_somebody_else_has_the_job(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "dispatched", booked=True)
    await _absent(world, new_org)
    crew: dict[str, Any] = {"crew": [{"user_id": new_org.id_of("second"), "role": "worker"}]}
    desk = world.client("dispatcher", new_org)
    await ok(await desk.post(f"{TICKETS}/{ticket}/assign", json={**args_of("assign", new_org), **crew}))
    assert await _kinds(world, new_org) == []


@pytest.mark.req("S-PPL-03", "S-DSP-10")
@pytest.mark.parametrize(("until", "kinds"), [("2026-11-24", []), ("2026-11-23", ["unavailable"])])
async def test_a_certificate_that_ends_before_the_job_does_is_told(
    world: World, new_org: Org, until: str, kinds: list[str]
) -> None:
    await world.ticket(new_org, "dispatched", hazards=[ELECTRIC], booked=True)
    held = {"code": "CN_ELEC_LV", "number": "CN_ELEC_LV-technician", "issuer": "SAMR", "valid_until": until}
    held["review_due"] = "2027-12-31"
    at = f"/api/v1/rota/people/{new_org.id_of('technician')}/certificates"
    assert (await world.client("manager", new_org).post(at, json=held)).status_code == 204
    assert await _kinds(world, new_org) == kinds


@pytest.mark.req("S-DSP-10")
async def test_a_rehearsal_tells_nothing(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "ready")
    desk = world.client("dispatcher", new_org)
    body = {"ticket_id": ticket, **args_of("assign", new_org)}
    await ok(await desk.post("/api/v1/dispatch/preview", json=body))
    assert await world.rows("SELECT id FROM dispatch_alerts WHERE org_id = :org", org=new_org.id) == []
