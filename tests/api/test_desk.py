"""Windows, the service clock, and the calendar, through the door."""

import asyncio
from typing import Any

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


async def _staffed(world: World, org: Org, *names: str, **more: Any) -> None:
    """On shift that afternoon, from 13:00 to 16:00 in Shanghai."""
    for who in names:
        hours = {"user_id": org.id_of(who), "day": "2026-11-24", "start": "13:00", "end": "16:00", **more}
        await ok(await world.client("dispatcher", org).post("/api/v1/rota/shifts", json=hours), 201)


async def _hour(world: World, org: Org, stage: str = "ready", **triage: Any) -> str:
    """A job of an hour."""
    ticket = await world.ticket(org, stage)
    body = {"urgency": "normal", "hazards": [], "duration_minutes": 60, **triage}
    await ok(await world.client("dispatcher", org).post(f"/api/v1/tickets/{ticket}/triage", json=body))
    return ticket


async def _windows(world: World, org: Org, path: str) -> list[tuple[str, int]]:
    """(hour in Shanghai, crews) of each."""
    found = (await ok(await world.client("call_agent", org).get(f"{AT}/{path}")))["items"]
    return [(f"{int(one['start'][11:13]) + 8}{one['start'][13:16]}", one["free"]) for one in found]


async def _promise(world: World, org: Org, ticket: str, hour: int) -> None:
    body = {"at": f"2026-11-24T{hour - 8:02}:00:00Z", "until": f"2026-11-24T{hour - 6:02}:00:00Z", "agreed_by": "Ann"}
    await ok(await world.client("call_agent", org).post(f"/api/v1/tickets/{ticket}/agree", json=body))


@pytest.mark.req("S-DSP-04", "S-DSP-09")
async def test_a_window_needs_an_attendant_and_asks_only_the_attendant_s_papers_of_him(
    world: World, new_org: Org
) -> None:
    await _staffed(world, new_org, "technician", "novice")
    ticket = await _hour(world, new_org, hazards=["H_HOT_WORK"], hot_grade="HOT_2")
    assert await _windows(world, new_org, f"tickets/{ticket}/windows") == []
    at = f"/api/v1/rota/people/{new_org.id_of('technician')}/certificates"
    welds = {"code": "CN_WELD", "number": "W-1", "valid_until": "2030-11-23", "review_due": "2030-11-23"}
    assert (await world.client("manager", new_org).post(at, json=welds)).status_code == 204
    assert await _windows(world, new_org, f"tickets/{ticket}/windows") == [("13:00", 1), ("14:00", 1), ("15:00", 1)]


@pytest.mark.req("S-DSP-04")
async def test_what_is_promised_is_not_offered_again_until_somebody_has_it(world: World, new_org: Org) -> None:
    await _staffed(world, new_org, "technician", "second")
    first, second, third = [await _hour(world, new_org) for _ in range(3)]
    path = f"tickets/{third}/windows"
    await _promise(world, new_org, first, 14)
    assert await _windows(world, new_org, path) == [("13:00", 2), ("14:00", 1), ("15:00", 2)]
    # Its own promise stands in nobody's way.
    assert (await _windows(world, new_org, f"tickets/{first}/windows"))[1] == ("14:00", 2)
    await _promise(world, new_org, second, 14)
    assert await _windows(world, new_org, path) == [("13:00", 2), ("15:00", 2)]
    assert await _windows(world, new_org, "windows?kind=maintenance") == [("13:00", 2), ("15:00", 2)]
    # Kept by a booking, it counts once; cancelled, not at all.
    body = {"crew": [{"user_id": new_org.id_of("second")}],
            "planned_start": "2026-11-24T06:00:00Z", "planned_end": "2026-11-24T07:00:00Z"}  # fmt: skip
    desk = world.client("dispatcher", new_org)
    await ok(await desk.post(f"/api/v1/tickets/{first}/assign", json=body))
    assert await _windows(world, new_org, path) == [("13:00", 2), ("15:00", 2)]
    await ok(await desk.post(f"/api/v1/tickets/{second}/cancel", json={"reason": "off"}))
    assert await _windows(world, new_org, path) == [("13:00", 2), ("14:00", 1), ("15:00", 2)]


@pytest.mark.req("S-DSP-04", "S-DSP-09")
async def test_a_window_for_two_needs_two_with_the_skill_who_are_there(world: World, new_org: Org) -> None:
    await _staffed(world, new_org, "technician", "second")
    ticket = await _hour(world, new_org, crew_needed=2, skills=["lift"])
    path, afternoon = f"tickets/{ticket}/windows", [("13:00", 1), ("14:00", 1), ("15:00", 1)]
    for who, found in (("technician", []), ("second", afternoon)):
        skill = {"skill": "lift", "level": 2, "assessed_on": "2026-11-01"}
        at = f"/api/v1/rota/people/{new_org.id_of(who)}/skills"
        assert (await world.client("lead", new_org).post(at, json=skill)).status_code == 204
        assert await _windows(world, new_org, path) == found
    leave = {"user_id": new_org.id_of("second"), "kind": "leave",
             "starts_at": "2026-11-24T06:00:00Z", "ends_at": "2026-11-24T07:00:00Z"}  # fmt: skip
    await ok(await world.client("dispatcher", new_org).post("/api/v1/rota/absences", json=leave), 201)
    assert await _windows(world, new_org, path) == [afternoon[0], afternoon[2]]


@pytest.mark.req("S-DSP-04")
@pytest.mark.parametrize(("minutes", "fits"), [(180, True), (181, False)])
async def test_a_job_longer_than_any_shift_is_told_as_that(
    world: World, new_org: Org, minutes: int, fits: bool
) -> None:
    ticket = await _hour(world, new_org, duration_minutes=minutes)
    path = f"{AT}/tickets/{ticket}/windows"
    agent = world.client("call_agent", new_org)
    await _staffed(world, new_org, "technician")
    found = await ok(await agent.get(path))
    assert (bool(found["items"]), found["longer_than_any_shift"]) == (fits, not fits)
    leave = {"user_id": new_org.id_of("technician"), "kind": "leave",
             "starts_at": "2026-11-24T00:00:00Z", "ends_at": "2026-12-24T00:00:00Z"}  # fmt: skip
    await ok(await world.client("dispatcher", new_org).post("/api/v1/rota/absences", json=leave), 201)
    away = await ok(await agent.get(path))
    assert (away["items"], away["longer_than_any_shift"]) == ([], not fits)


@pytest.mark.req("S-DSP-04")
async def test_the_last_crew_is_promised_once_also_at_the_same_instant(world: World, new_org: Org) -> None:
    await _staffed(world, new_org, "technician", "second")
    tickets, agent = [await _hour(world, new_org) for _ in range(4)], world.client("call_agent", new_org)
    body = {"at": "2026-11-24T06:00:00Z", "until": "2026-11-24T08:00:00Z", "agreed_by": "Ann", "offered": True}
    paths = [f"/api/v1/tickets/{ticket}/agree" for ticket in tickets]
    answers = await asyncio.gather(*(agent.post(path, json=body) for path in paths))
    assert sorted(answer.status_code for answer in answers) == [200, 200, 409, 409]
    taken = [path for path, answer in zip(paths, answers, strict=True) if answer.status_code == 409]
    for answer in answers:
        assert answer.status_code == 200 or slug_of(answer) == (409, "window-taken")
    # Nothing was agreed; another time, or the same one on the agent's own word, still can be.
    refused = await ok(await agent.get(taken[0].removesuffix("/agree")))
    assert (refused["agreed_from"], refused["appointment_changes"]) == (None, 0)
    later = {"at": "2026-11-24T07:00:00Z", "until": "2026-11-24T09:00:00Z"}
    assert (await ok(await agent.post(taken[0], json=body | later)))["agreed_by"] == "Ann"
    await ok(await agent.post(taken[1], json=body | {"offered": False}))


@pytest.mark.req("S-DSP-04")
async def test_a_promise_of_several_days_holds_its_people_to_its_end(world: World, new_org: Org, clock: Clock) -> None:
    long, other = await _hour(world, new_org, duration_minutes=2880), await _hour(world, new_org)
    path = f"tickets/{other}/windows"
    everybody = (await _windows(world, new_org, path))[0][1]
    await _promise(world, new_org, long, 14)
    clock.forward(hours=49)  # an hour and more before the two days are over
    found = await _windows(world, new_org, path)
    assert {("13:00", everybody - 1), ("14:00", everybody)} <= set(found)


@pytest.mark.req("S-DSP-04", "S-DSP-06")
async def test_a_job_that_has_its_crew_is_offered_the_time_of_that_crew(world: World, new_org: Org) -> None:
    await _staffed(world, new_org, "technician", "second")
    ticket, other = await _hour(world, new_org), await _hour(world, new_org)
    desk = world.client("dispatcher", new_org)
    for one, hour in ((ticket, "05"), (other, "07")):
        body = {"crew": [{"user_id": new_org.id_of("technician")}],
                "planned_start": f"2026-11-24T{hour}:00:00Z", "planned_end": f"2026-11-24T{hour}:50:00Z"}  # fmt: skip
        await ok(await desk.post(f"/api/v1/tickets/{one}/assign", json=body))
    assert await _windows(world, new_org, f"tickets/{ticket}/windows") == [("13:00", 1), ("14:00", 1)]


@pytest.mark.req("S-DSP-04")
async def test_whoever_learns_fills_no_window_alone_but_keeps_a_crew_s(world: World, new_org: Org) -> None:
    await _staffed(world, new_org, "technician", "second")
    ticket, other = await _hour(world, new_org), await _hour(world, new_org)
    crew = [{"user_id": new_org.id_of(who)} for who in ("technician", "second")]
    times = {"planned_start": "2026-11-24T05:00:00Z", "planned_end": "2026-11-24T06:00:00Z"}
    desk = world.client("dispatcher", new_org)
    await ok(await desk.post(f"/api/v1/tickets/{ticket}/assign", json={"crew": crew, **times}))
    at = f"/api/v1/rota/people/{new_org.id_of('second')}"
    assert (await world.client("manager", new_org).put(at, json={"mentored": True})).status_code == 204
    afternoon = [("13:00", 1), ("14:00", 1), ("15:00", 1)]
    assert await _windows(world, new_org, f"tickets/{ticket}/windows") == afternoon
    # At one o'clock the other is away with that crew, and the learner alone is nobody to be offered.
    assert await _windows(world, new_org, f"tickets/{other}/windows") == afternoon[1:]


@pytest.mark.req("S-DSP-04")
async def test_a_break_keeps_its_time_in_windows_and_is_a_warning_by_hand(world: World, new_org: Org) -> None:
    await _staffed(world, new_org, "technician", rest={"from": "14:00", "to": "14:30", "minutes": 60})
    ticket = await _hour(world, new_org)
    # The break begins by 14:30.
    assert await _windows(world, new_org, f"tickets/{ticket}/windows") == [("13:00", 1), ("15:00", 1)]
    times = {"planned_start": "2026-11-24T06:00:00Z", "planned_end": "2026-11-24T07:00:00Z"}
    desk = world.client("dispatcher", new_org)
    listed = await ok(await desk.get(f"{AT}/tickets/{ticket}/candidates", params=times))
    notes = {one["name"]: [note["code"] for note in one["notes"]] for one in listed["items"] if one["assignable"]}
    assert "BREAK_LOST" in notes["Technician"]
    body = {"crew": [{"user_id": new_org.id_of("technician")}], **times}
    preview = await ok(await desk.post(f"{AT}/preview", json={"ticket_id": ticket, **body}))
    assert "BREAK" in [one["code"] for one in preview["consequences"]]
    assert preview["refusal"] is None
    await ok(await desk.post(f"/api/v1/tickets/{ticket}/assign", json=body))


@pytest.mark.req("S-ARC-06")
async def test_windows_of_a_report_are_asked_for_a_place_of_one_s_own_only(
    world: World, new_org: Org, other: Org
) -> None:
    await _staffed(world, new_org, "technician")
    found = await _windows(world, new_org, f"windows?kind=maintenance&site_id={new_org.site}")
    assert found == [("13:00", 1), ("14:00", 1), ("15:00", 1)]
    agent = world.client("call_agent", new_org)
    assert slug_of(await agent.get(f"{AT}/windows?site_id={other.site}")) == (404, "not-found")
    assert slug_of(await agent.get(f"{AT}/windows?kind=party")) == (422, "invalid")
    assert slug_of(await world.client("technician", new_org).get(f"{AT}/windows")) == (403, "forbidden")


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
