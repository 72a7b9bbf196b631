"""Windows, the service clock, and the calendar, through the door."""

import pytest
from tests.api.test_charges import triaged
from tests.world import Clock, Org, World, ok, slug_of

AT = "/api/v1/dispatch"


@pytest.mark.req("S-DSP-04")
async def test_windows_are_offered_only_where_somebody_is_free(world: World, new_org: Org) -> None:
    desk = world.client("dispatcher", new_org)
    for who in ("technician", "second"):
        hours = {"user_id": new_org.id_of(who), "day": "2026-11-24", "start": "13:00", "end": "16:00"}
        await ok(await desk.post("/api/v1/rota/shifts", json=hours), 201)
    ticket = await world.ticket(new_org, "ready")
    path = f"{AT}/tickets/{ticket}/windows"
    triage = {"urgency": "normal", "hazards": [], "duration_minutes": 60}
    await ok(await desk.post(f"/api/v1/tickets/{ticket}/triage", json=triage))
    # 13:00 to 15:00 in Shanghai; at 16:00 the shift is over.
    found = (await ok(await desk.get(path)))["items"]
    assert [(one["start"][11:16], one["free"]) for one in found] == [("05:00", 2), ("06:00", 2), ("07:00", 2)]
    other = await world.ticket(new_org, "ready")
    body = {"crew": [{"user_id": new_org.id_of("technician")}],
            "planned_start": "2026-11-24T05:30:00Z", "planned_end": "2026-11-24T06:30:00Z"}  # fmt: skip
    await ok(await desk.post(f"/api/v1/tickets/{other}/assign", json=body))
    found = (await ok(await desk.get(path)))["items"]
    assert [(one["start"][11:16], one["free"]) for one in found] == [("05:00", 1), ("06:00", 1), ("07:00", 2)]
    assert slug_of(await world.client("technician", new_org).get(path)) == (403, "forbidden")


@pytest.mark.req("S-DSP-10")
async def test_the_clock_runs_stops_and_is_met_on_the_ticket(world: World, new_org: Org, clock: Clock) -> None:
    ticket = await world.ticket(new_org, "ready")
    desk, technician = world.client("dispatcher", new_org), world.client("technician", new_org)
    at = f"/api/v1/tickets/{ticket}"
    await ok(await desk.post(f"{at}/triage", json={"urgency": "urgent", "hazards": []}))
    told = {one["event"]: one for one in (await ok(await desk.get(at)))["targets"]}
    assert (told["arrive"]["code"], told["arrive"]["state"]) == ("URGENT_ARRIVE", "running")
    listed = (await ok(await desk.get(f"{AT}/due")))["items"]
    assert listed[0]["id"] == ticket
    assert listed[0]["due_at"][:19] == told["arrive"]["due_at"][:19]
    working = await world.ticket(new_org, "working", booked=True)
    await ok(await technician.post(f"/api/v1/tickets/{working}/hold", json={"reason_code": "parts", "note": "fuse"}))
    states = {one["event"]: one["state"] for one in (await ok(await desk.get(f"/api/v1/tickets/{working}")))["targets"]}
    assert states == {"arrive": "met", "finish": "paused"}
    assert working not in [one["id"] for one in (await ok(await desk.get(f"{AT}/due")))["items"]]
    clock.forward(days=3)
    late = {one["event"]: one["state"] for one in (await ok(await desk.get(at)))["targets"]}
    assert late["arrive"] == "missed"


async def _arrival(world: World, org: Org, ticket: str) -> tuple[str, list[tuple[str, bool]]]:
    """(state of the target for the arrival, the pauses: reason, whether it is open)."""
    found = await ok(await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}"))
    [state] = [one["state"] for one in found["targets"] if one["event"] == "arrive"]
    return state, [(one["reason"], one["end"] is None) for one in found["pauses"]]


@pytest.mark.req("S-DSP-10")
async def test_a_postponed_order_pauses_for_the_reasons_that_count_until_it_is_taken_up_again(
    world: World, new_org: Org
) -> None:
    desk = world.client("dispatcher", new_org)
    for code, state, pauses in (("customer", "paused", [("customer", True)]), ("other", "running", [])):
        ticket = await world.ticket(new_org, "ready")
        at = f"/api/v1/tickets/{ticket}"
        await ok(await desk.post(f"{at}/postpone", json={"reason_code": code, "reason": "abroad"}))
        assert await _arrival(world, new_org, ticket) == (state, pauses)
        # The same fault told twice: a line in its story, and still put aside.
        twin = await world.ticket(new_org, "ready")
        await ok(await desk.post(f"/api/v1/tickets/{twin}/merge", json={"into": ticket, "reason": "same"}))
        assert await _arrival(world, new_org, ticket) == (state, pauses)
        await ok(await desk.post(f"{at}/resume", json={}))
        assert await _arrival(world, new_org, ticket) == ("running", [(reason, False) for reason, _ in pauses])


async def test_a_postponement_without_a_known_reason_stops_no_clock(world: World, new_org: Org) -> None:
    desk, ticket = world.client("dispatcher", new_org), await world.ticket(new_org, "ready")
    at = f"/api/v1/tickets/{ticket}/postpone"
    assert slug_of(await desk.post(at, json={"reason_code": "weather", "reason": "rain"})) == (422, "invalid")
    told = await ok(await desk.post(at, json={"reason": "rain"}))
    assert (told["pauses"], told["timeline"][-1]["note"]) == ([], "other: rain")


@pytest.mark.req("S-DSP-10", "S-QUO-02")
async def test_the_clock_waits_for_the_consent_to_a_quote(world: World, new_org: Org) -> None:
    job = await triaged(world, new_org, 400)
    issued = await job.do("issue_quote", "lead", **job.quote())
    assert await _arrival(world, new_org, job.ticket) == ("paused", [("consent", True)])
    said = {"hash": issued["quote"]["hash"], "method": "phone_recorded", "signer_name": "Ann", "evidence": "call 0412"}
    await job.do("consent", **said)
    assert await _arrival(world, new_org, job.ticket) == ("running", [("consent", False)])


@pytest.mark.req("S-ARC-06", "S-DSP-04")
async def test_the_calendar_is_read_by_its_secret_address_only(world: World, new_org: Org, clock: Clock) -> None:
    await world.ticket(new_org, "accepted", booked=True, site_id=str(new_org.site))
    technician, nobody = world.client("technician", new_org), world.bare()
    url = (await ok(await technician.post("/api/v1/rota/calendar"), 201))["url"]
    path = url.removeprefix("http://fieldlock.test")
    read = await nobody.get(path)
    assert (read.status_code, read.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    assert read.text.count("BEGIN:VEVENT") == 1
    assert "Ann" not in read.text
    assert "5555" not in read.text
    secret = path.rsplit(".", 2)[-2]
    assert secret not in str(await world.rows("SELECT * FROM calendar_feeds WHERE org_id = :org", org=new_org.id))
    for wrong in (path[:-6] + "x.ics", path.replace(secret, "x"), "/api/v1/rota/calendar/x", path.replace(".", "!")):
        assert slug_of(await nobody.get(wrong)) == (404, "not-found")
    clock.forward(seconds=1)
    again = (await ok(await technician.post("/api/v1/rota/calendar"), 201))["url"].removeprefix("http://fieldlock.test")
    assert slug_of(await nobody.get(path)) == (404, "not-found")
    assert (await technician.delete("/api/v1/rota/calendar")).status_code == 204
    assert slug_of(await nobody.get(again)) == (404, "not-found")
    assert slug_of(await technician.delete("/api/v1/rota/calendar")) == (404, "not-found")
    assert slug_of(await world.client("dispatcher", new_org).post("/api/v1/rota/calendar")) == (403, "forbidden")
