"""A certificate counts through the planned end, at the assignment and again at the start (I6)."""

from datetime import date
from typing import Any

import pytest
from tests.world import ELECTRIC, Clock, Org, World, make_org, ok, slug_of

# The site is in Shanghai: its 25 November ends at 16:00 UTC.
LAST_DAY = date(2026, 11, 25)
ENDS_INSIDE, ENDS_OUTSIDE = "2026-11-25T15:59:59Z", "2026-11-25T16:00:01Z"


async def _limit(world: World, org: Org, column: str, day: date | None, who: str = "technician") -> None:
    await world.execute(
        f"UPDATE certificates SET {column} = :day WHERE org_id = :org AND user_id = :user",  # noqa: S608  # two names
        day=day, org=org.id, user=org.people[who].id,
    )  # fmt: skip


async def _send(world: World, org: Org, ticket: str, end: str, who: str = "technician") -> Any:
    members = [{"user_id": org.id_of(who), "role": "worker"}]
    body = {"crew": members, "planned_start": "2026-11-24T03:00:00Z", "planned_end": end}
    return await world.client("dispatcher", org).post(f"/api/v1/tickets/{ticket}/assign", json=body)


@pytest.mark.req("S-SAF-25", "S-DSP-03")
@pytest.mark.parametrize(("column", "code"), [("valid_until", "CERT_EXPIRED"), ("review_due", "CERT_REVIEW_OVERDUE")])
async def test_both_sides_of_the_last_day(world: World, new_org: Org, column: str, code: str) -> None:
    await _limit(world, new_org, column, LAST_DAY)
    ticket = await world.ticket(new_org, "ready", hazards=[ELECTRIC])
    refused = await _send(world, new_org, ticket, ENDS_OUTSIDE)
    assert slug_of(refused) == (409, "not-assignable")
    [person] = refused.json()["people"]
    assert (person["user_id"], [why["code"] for why in person["reasons"]]) == (new_org.id_of("technician"), [code])
    assert person["reasons"][0]["zh"] != person["reasons"][0]["en"]
    seen = await ok(await world.client("dispatcher", new_org).get(f"/api/v1/tickets/{ticket}"))
    assert (seen["status"], seen["crew"]) == ("ready", [])
    assert (await ok(await _send(world, new_org, ticket, ENDS_INSIDE)))["status"] == "dispatched"


@pytest.mark.req("S-SAF-25", "S-DSP-03")
async def test_candidates_are_ranked_and_each_refusal_has_its_reason(world: World, new_org: Org) -> None:
    await _limit(world, new_org, "valid_until", date(2026, 11, 23), "second")
    busy = await world.ticket(new_org, "dispatched", crew=["technician"], booked=True)
    ticket = await world.ticket(new_org, "ready", hazards=[ELECTRIC])
    path = f"/api/v1/dispatch/tickets/{ticket}/candidates"
    later = {"planned_start": "2026-11-24T08:00:00Z", "planned_end": "2026-11-24T09:00:00Z"}
    found = (await ok(await world.client("dispatcher", new_org).get(path, params=later)))["items"]
    by_id = {person["user_id"]: person for person in found}
    outdoors = ("technician", "second", "novice", "both", "lead", "guardian", "lead_and_leader")
    assert by_id.keys() == {new_org.id_of(name) for name in outdoors}
    assert [r["code"] for r in by_id[new_org.id_of("second")]["reasons"]] == ["CERT_EXPIRED"]
    assert [r["code"] for r in by_id[new_org.id_of("novice")]["reasons"]] == ["CERT_MISSING"]
    assert by_id[new_org.id_of("technician")]["jobs_that_day"] == 1
    order = [person["assignable"] for person in found]
    assert order == sorted(order, reverse=True)
    fit = [person["user_id"] for person in found if person["assignable"]]
    assert fit[-1] == new_org.id_of("technician"), busy
    for who in ("novice", "second"):
        assert slug_of(await _send(world, new_org, ticket, ENDS_INSIDE, who)) == (409, "not-assignable")
    assert slug_of(await _send(world, new_org, ticket, ENDS_INSIDE, "cashier")) == (409, "not-assignable")
    assert slug_of(await world.client("technician", new_org).get(path)) == (403, "forbidden")


@pytest.mark.req("S-DSP-03", "S-SAF-25")
async def test_who_may_not_do_the_work_may_still_be_the_attendant(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "ready", hazards=["H_FUEL_GAS"])
    dispatcher = world.client("dispatcher", new_org)
    times = {"planned_start": "2026-11-24T08:00:00Z", "planned_end": "2026-11-24T09:00:00Z"}
    found = (await ok(await dispatcher.get(f"/api/v1/dispatch/tickets/{ticket}/candidates", params=times)))["items"]
    guardian = next(one for one in found if one["user_id"] == new_org.id_of("guardian"))
    assert [guardian["assignable"], *(one["code"] for one in guardian["reasons"])] == [False, "CERT_MISSING"]
    assert (guardian["attendant"]["assignable"], guardian["attendant"]["reasons"]) == (True, [])
    crew = [(new_org.id_of("technician"), "worker"), (new_org.id_of("guardian"), "attendant")]
    proposal = {"crew": [{"user_id": who, "role": role} for who, role in crew], **times}
    refused = await dispatcher.post(f"/api/v1/tickets/{ticket}/assign", json=proposal)
    assert [one["user_id"] for one in refused.json()["people"]] == [new_org.id_of("technician")]


@pytest.mark.req("S-TRI-04", "S-DSP-01")
async def test_nobody_is_sent_before_the_hazards_are_answered(world: World, org: Org) -> None:
    ticket = await world.ticket(org)
    assert slug_of(await _send(world, org, ticket, ENDS_INSIDE)) == (409, "not-possible-now")
    dispatcher = world.client("dispatcher", org)
    unclear: list[dict[str, Any]] = [
        {"urgency": "normal"},
        {"hazards": []},
        {"urgency": "normal", "hazards": ["H_DRAGON"]},
        {"urgency": "normal", "hazards": ["H_HEIGHT"]},
    ]
    for args in unclear:
        assert slug_of(await dispatcher.post(f"/api/v1/tickets/{ticket}/triage", json=args)) == (422, "invalid")
    answered = await ok(await dispatcher.post(f"/api/v1/tickets/{ticket}/triage",
                                              json={"urgency": "normal", "hazards": []}))  # fmt: skip
    assert answered["hazards_assessed"] is True


async def _ready_to_start(world: World, org: Org) -> str:
    ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [org.people["technician"]])
        await walk.do(org.people["technician"], "request_approval")
        await walk.do(org.people["leader"], "approve")
    return ticket


@pytest.mark.req("S-SAF-25")
@pytest.mark.parametrize(("column", "code"), [("valid_until", "CERT_EXPIRED"), ("review_due", "CERT_REVIEW_OVERDUE")])
async def test_what_ended_between_assignment_and_start_keeps_the_job_from_starting(
    world: World, new_org: Org, column: str, code: str
) -> None:
    ticket = await _ready_to_start(world, new_org)
    technician = world.client("technician", new_org)
    await _limit(world, new_org, column, date(2026, 11, 23))
    refused = await technician.post(f"/api/v1/tickets/{ticket}/start", json={})
    assert slug_of(refused) == (409, "gate-blocked")
    assert [blocker["code"] for blocker in refused.json()["blockers"]] == [code]
    await _limit(world, new_org, column, date(2026, 11, 24))
    assert (await ok(await technician.post(f"/api/v1/tickets/{ticket}/start", json={})))["status"] == "working"


@pytest.mark.req("S-SAF-25", "S-DSP-05")
async def test_a_certificate_cut_short_after_the_appointment_is_found_at_the_start(
    world: World, clock: Clock, new_org: Org
) -> None:
    """The agreed end lies beyond what has become the last valid day: at the start the planned end counts again."""
    ticket = await world.ticket(new_org, "accepted", hazards=[ELECTRIC])
    technician = world.client("technician", new_org)
    late = {"at": "2026-11-24T15:30:00Z", "note": "only at night"}
    await ok(await technician.post(f"/api/v1/tickets/{ticket}/appoint", json=late))
    await _limit(world, new_org, "valid_until", date(2026, 11, 24))
    clock.now = clock.now.replace(hour=15)
    async with world.walk(new_org, ticket) as walk:
        person = new_org.people["technician"]
        await walk.leave(person)
        await walk.do(person, "arrive")
        await walk.confirm_all("start", [person])
        await walk.do(person, "request_approval")
        await walk.do(new_org.people["leader"], "approve")
    assert clock.now < clock.now.replace(hour=15, minute=50)
    gate = await ok(await technician.get(f"/api/v1/tickets/{ticket}/gate"))
    assert [blocker["code"] for blocker in gate["blockers"]] == ["CERT_EXPIRED"]
    refused = await technician.post(f"/api/v1/tickets/{ticket}/start", json={})
    assert [blocker["code"] for blocker in refused.json()["blockers"]] == ["CERT_EXPIRED"]


@pytest.mark.req("S-SAF-30")
async def test_checks_of_another_day_are_stale(world: World, clock: Clock, org: Org) -> None:
    ticket = await _ready_to_start(world, org)
    clock.forward(hours=5)
    refused = await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/start", json={})
    assert "RISK_STALE" in [blocker["code"] for blocker in refused.json()["blockers"]]


@pytest.mark.req("S-SAF-25")
async def test_the_day_is_that_of_the_site(world: World) -> None:
    """The same instants in London: the 25th has not ended there at 16:00 UTC."""
    london = await make_org(world, zone="Europe/London")
    await _limit(world, london, "valid_until", LAST_DAY)
    ticket = await world.ticket(london, "ready", hazards=[ELECTRIC])
    assert slug_of(await _send(world, london, ticket, "2026-11-26T00:00:00Z")) == (409, "not-assignable")
    assert (await ok(await _send(world, london, ticket, ENDS_OUTSIDE)))["status"] == "dispatched"
