"""A visit is moved, by crew or desk, only to a time at which this crew may be sent; and no contact is lost."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from tests.world import ELECTRIC, Clock, Org, World, make_device, ok, slug_of

from fieldlock import wire
from fieldlock.dispatch import crew

pytestmark = pytest.mark.req("S-DSP-06", "S-SAF-25", "S-DSP-03")

NOON = datetime(2026, 11, 24, 4, tzinfo=UTC)  # in Shanghai
PLANNED = NOON + timedelta(hours=1)
NEXT_DAY = PLANNED + timedelta(days=1)


def told(at: datetime, **more: Any) -> dict[str, Any]:
    return {"at": at.isoformat(), "note": "by phone", **more}


def window(at: datetime, **more: Any) -> dict[str, Any]:
    """Two hours in which the crew may come."""
    return {"at": wire.iso(at), "until": wire.iso(at + timedelta(hours=2)), "agreed_by": "Ann", **more}


async def send(world: World, org: Org, ticket: str, start: datetime, who: str = "technician", **more: Any) -> Any:
    """An hour from `start`."""
    end = start + timedelta(hours=1)
    body = {"crew": [{"user_id": org.id_of(who)}], "planned_start": start.isoformat(), "planned_end": end.isoformat()}
    return await world.client("supervisor", org).post(f"/api/v1/tickets/{ticket}/assign", json=body | more)


async def accepted(world: World, org: Org, hazards: Sequence[str] = (ELECTRIC,), **more: Any) -> str:
    """What the technician has accepted, planned from 13:00 to 14:00."""
    ticket = await world.ticket(org, "ready", hazards=hazards, site_id=str(org.site))
    await ok(await send(world, org, ticket, PLANNED, **more))
    await ok(await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/accept", json={}))
    return ticket


async def appoint(world: World, org: Org, ticket: str, at: datetime, **more: Any) -> Any:
    return await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/appoint", json=told(at, **more))


async def seen(world: World, org: Org, ticket: str) -> dict[str, Any]:
    found: dict[str, Any] = await ok(await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}"))
    return found


async def profile(world: World, org: Org, **body: Any) -> None:
    at = f"/api/v1/rota/people/{org.id_of('technician')}"
    assert (await world.client("manager", org).put(at, json=body)).status_code == 204


async def shifts(world: World, org: Org, start: str, end: str, **more: Any) -> None:
    body = {"user_id": org.id_of("technician"), "day": "2026-11-24", "start": start, "end": end, **more}
    await ok(await world.client("dispatcher", org).post("/api/v1/rota/shifts", json=body), 201)


async def certificate(world: World, org: Org) -> None:
    await world.execute(
        "UPDATE certificates SET valid_until = '2026-11-24' WHERE user_id = :id AND code = 'CN_ELEC_LV'",
        id=org.people["technician"].id,
    )


async def away(world: World, org: Org) -> None:
    times = {"starts_at": "2026-11-25T00:00:00Z", "ends_at": "2026-11-26T00:00:00Z"}
    body = {"user_id": org.id_of("technician"), "kind": "leave", **times}
    await ok(await world.client("dispatcher", org).post("/api/v1/rota/absences", json=body), 201)


async def suspended(world: World, org: Org) -> None:
    await profile(world, org, suspended_from="2026-11-24T16:00:00Z", suspension_reason="review")


async def unfit(world: World, org: Org) -> None:
    await world.execute(
        "INSERT INTO shift_declarations (org_id, id, user_id, day, fit, by_id, by_name, at, received_at) VALUES"
        " (:org, gen_random_uuid(), :user, '2026-11-25', false, :user, 'Li', '2026-11-25Z', '2026-11-25Z')",
        org=org.id, user=org.people["technician"].id,
    )  # fmt: skip


async def booked(world: World, org: Org, start: datetime, **report: Any) -> None:
    ticket = await world.ticket(org, "ready", **report)
    await ok(await send(world, org, ticket, start, override_reason="must be"))


async def busy(world: World, org: Org) -> None:
    await booked(world, org, NEXT_DAY)


async def off_shift(world: World, org: Org) -> None:
    await shifts(world, org, "08:00", "17:00")


async def up_early_next_day(world: World, org: Org) -> None:
    await shifts(world, org, "00:00", "00:00", until="2026-11-26")
    await booked(world, org, NEXT_DAY + timedelta(hours=11.5))


async def up_since_midnight(world: World, org: Org) -> None:
    await shifts(world, org, "00:00", "00:00", until="2026-11-26")
    await booked(world, org, NEXT_DAY - timedelta(hours=12.5))


async def far_away(world: World, org: Org) -> None:
    far = uuid4()
    await world.execute(
        "INSERT INTO sites (org_id, id, customer_id, name, address, lat, lon)"
        " VALUES (:org, :id, :customer, 'Far', '1 Far Road', 32.2, 121.5)",
        org=org.id, id=far, customer=org.customer,
    )  # fmt: skip
    await booked(world, org, NEXT_DAY + timedelta(hours=1), site_id=str(far))


Arrange = Callable[[World, Org], Awaitable[None]]


@pytest.mark.parametrize(
    ("arrange", "code"),
    [
        (certificate, "CERT_EXPIRED"),
        (away, "ABSENT"),
        (suspended, "SUSPENDED"),
        (unfit, "UNFIT"),
        (busy, "BUSY"),
        (off_shift, "OFF_SHIFT"),
        (up_early_next_day, "REST_TOO_SHORT"),
        (up_since_midnight, "DAY_TOO_LONG"),
        (far_away, "TRAVEL_TOO_LONG"),
    ],
)
async def test_whoever_could_not_be_sent_then_is_not_moved_there(
    world: World, new_org: Org, arrange: Arrange, code: str
) -> None:
    ticket = await accepted(world, new_org)
    await arrange(world, new_org)
    for who, name in (("technician", "appoint"), ("call_agent", "agree")):
        body = told(NEXT_DAY) if name == "appoint" else window(NEXT_DAY)
        refused = await world.client(who, new_org).post(f"/api/v1/tickets/{ticket}/{name}", json=body)
        assert slug_of(refused) == (409, "not-assignable")
        [person] = refused.json()["people"]
        assert (person["name"], [reason["code"] for reason in person["reasons"]]) == ("Technician", [code])
        assert person["reasons"][0]["zh"]
    kept = await seen(world, new_org, ticket)
    assert (kept["status"], kept["planned_start"], kept["agreed_from"]) == ("accepted", wire.iso(PLANNED), None)
    # The time that was planned is no move: it is not asked again.
    assert (await ok(await appoint(world, new_org, ticket, PLANNED)))["status"] == "appointed"


async def test_a_crew_that_is_not_whole_any_more_is_not_moved(world: World, new_org: Org) -> None:
    ticket = await accepted(world, new_org)
    await profile(world, new_org, mentored=True)
    refused = await appoint(world, new_org, ticket, NEXT_DAY)
    assert (slug_of(refused), refused.json()["crew"]) == ((409, "not-assignable"), ["MENTOR_MISSING"])


async def test_its_vehicle_is_asked_too(world: World, new_org: Org) -> None:
    body = {"kind": "vehicle", "code": "VAN", "serial": "沪A 12345", "due_on": "2026-11-24"}
    van = (await ok(await world.client("storekeeper", new_org).post("/api/v1/gear", json=body), 201))["id"]
    licence = {"code": "CN_DRIVER", "number": "D-1", "valid_until": "2030-11-23"}
    at = f"/api/v1/rota/people/{new_org.id_of('technician')}/certificates"
    assert (await world.client("manager", new_org).post(at, json=licence)).status_code == 204
    ticket = await accepted(world, new_org, vehicle_id=van, driver_id=new_org.id_of("technician"))
    refused = await appoint(world, new_org, ticket, NEXT_DAY)
    assert slug_of(refused) == (409, "not-assignable")
    assert [reason["code"] for reason in refused.json()["vehicle"]] == ["VEHICLE_CHECK_OVERDUE"]
    await ok(await appoint(world, new_org, ticket, PLANNED + timedelta(hours=2)))


async def test_what_slips_past_the_check_the_database_refuses(world: World, new_org: Org, monkeypatch: Any) -> None:
    ticket = await accepted(world, new_org)
    await busy(world, new_org)

    async def nobody_looks(*_: Any, **__: Any) -> dict[Any, Any]:
        return {}

    monkeypatch.setattr(crew, "check", nobody_looks)
    assert slug_of(await appoint(world, new_org, ticket, NEXT_DAY)) == (409, "double-booked")


@pytest.mark.parametrize(("seconds", "moves"), [(-60, True), (-59, False), (0, False), (59, False), (60, True)])
async def test_a_minute_is_a_move_and_less_is_none(world: World, new_org: Org, seconds: int, moves: bool) -> None:
    ticket = await accepted(world, new_org)
    at = PLANNED + timedelta(seconds=seconds)
    found = await ok(await appoint(world, new_org, ticket, at))
    assert found["planned_start"] == wire.iso(at if moves else PLANNED)


@pytest.mark.parametrize(("before", "passed"), [(timedelta(), False), (timedelta(seconds=1), True)])
async def test_the_minute_that_runs_is_not_past(
    world: World, new_org: Org, clock: Clock, before: timedelta, passed: bool
) -> None:
    ticket = await accepted(world, new_org)
    at = clock.now.replace(second=0, microsecond=0) - before
    answers = [
        await appoint(world, new_org, ticket, at),
        await world.client("call_agent", new_org).post(f"/api/v1/tickets/{ticket}/agree", json=window(at)),
    ]
    expected = {(409, "time-passed")} if passed else {200}
    assert {slug_of(answer) if passed else answer.status_code for answer in answers} == expected


# --- the desk -------------------------------------------------------------------------------------------------------


@pytest.mark.req("S-DSP-04")
@pytest.mark.parametrize("stage", ["received", "triaged", "ready"])
async def test_the_desk_agrees_a_window_before_anybody_is_sent(world: World, org: Org, stage: str) -> None:
    ticket, agent = await world.ticket(org, stage), world.client("call_agent", org)
    at = f"/api/v1/tickets/{ticket}/agree"
    first = await ok(await agent.post(at, json=window(PLANNED)))
    told_ = (
        first["status"],
        first["agreed_from"],
        first["agreed_to"],
        first["agreed_by"],
        first["appointment_changes"],
    )
    assert told_ == (stage, wire.iso(PLANNED), wire.iso(PLANNED + timedelta(hours=2)), "Ann", 0)
    assert (await ok(await agent.post(at, json=window(PLANNED))))["appointment_changes"] == 0
    moved = await ok(await agent.post(at, json=window(NEXT_DAY, agreed_by="Bob", reason="at work")))
    assert (moved["agreed_by"], moved["appointment_changes"]) == ("Bob", 1)
    assert "Bob · at work" in [event["note"] for event in moved["timeline"]]
    nobody = {**window(PLANNED), "agreed_by": ""}
    assert slug_of(await agent.post(at, json=nobody)) == (422, "invalid")
    assert slug_of(await agent.post(at, json={**window(PLANNED), "until": wire.iso(PLANNED)})) == (422, "invalid")
    assert slug_of(await world.client("storekeeper", org).post(at, json=window(PLANNED))) == (403, "forbidden")


@pytest.mark.req("S-DSP-04")
async def test_a_plan_within_the_window_stays_and_any_other_is_moved_into_it(world: World, org: Org) -> None:
    ticket, agent = await accepted(world, org), world.client("call_agent", org)
    at = f"/api/v1/tickets/{ticket}/agree"
    stays = await ok(await agent.post(at, json=window(PLANNED - timedelta(hours=1))))
    assert (stays["status"], stays["planned_start"]) == ("accepted", wire.iso(PLANNED))
    # Its end is no time to arrive any more.
    moved = await ok(await agent.post(at, json=window(PLANNED - timedelta(hours=2))))
    assert (moved["planned_start"], moved["planned_end"]) == (
        wire.iso(PLANNED - timedelta(hours=2)), wire.iso(PLANNED - timedelta(hours=1)),
    )  # fmt: skip


@pytest.mark.parametrize(("minutes", "free"), [(0, True), (119, True), (120, False), (-1, False)])
async def test_an_assignment_within_the_agreed_window_needs_no_other_word(
    world: World, org: Org, minutes: int, free: bool
) -> None:
    ticket = await world.ticket(org, "ready")
    await ok(await world.client("dispatcher", org).post(f"/api/v1/tickets/{ticket}/agree", json=window(PLANNED)))
    answer = await send(world, org, ticket, PLANNED + timedelta(minutes=minutes))
    assert (answer.status_code == 200) is free
    if not free:
        assert slug_of(answer) == (409, "customer-not-asked")
        again = await ok(await send(world, org, ticket, PLANNED + timedelta(minutes=minutes), customer_agreed_by="Bob"))
        assert (again["agreed_by"], again["appointment_changes"]) == ("Bob", 1)


# --- told by a phone ------------------------------------------------------------------------------------------------


@pytest.mark.req("S-DSP-05", "S-INT-20")
async def test_a_time_told_offline_that_cannot_be_stays_a_contact_and_the_desk_learns_why(
    world: World, new_org: Org
) -> None:
    phone, ticket = await make_device(world, new_org), await accepted(world, new_org, hazards=())
    await away(world, new_org)
    batch = [
        phone.record(ticket, "appoint", told(NEXT_DAY, agreed_by="Ann")),
        phone.record(ticket, "depart", {}),
        phone.record(ticket, "arrive", {"note": "here"}),
    ]
    body = phone.body(*batch)
    technician, desk = world.client("technician", new_org), world.client("dispatcher", new_org)
    results = (await ok(await technician.post("/api/v1/sync/push", json=body)))["results"]
    assert [result["status"] for result in results] == ["rejected", "applied", "applied"]
    problem = results[0]["problem"]
    assert (problem["slug"], problem["people"][0]["reasons"][0]["code"]) == ("not-assignable", "ABSENT")
    kept = await seen(world, new_org, ticket)
    assert (kept["status"], kept["planned_start"], kept["agreed_from"]) == ("on_site", wire.iso(PLANNED), None)
    [note] = [event["note"] for event in kept["timeline"] if event["event"] == "appoint"]
    assert note.startswith("by phone\n未改约 / not moved to 2026-11-25 13:00: Technician: ")
    assert "Absent at that time" in note
    [alert] = (await ok(await desk.get("/api/v1/dispatch/alerts")))["items"]
    assert (alert["kind"], alert["ticket_id"], alert["body"]["by_name"]) == ("not_moved", ticket, "Technician")
    assert "Absent at that time" in alert["body"]["why"]
    contacts = await world.rows("SELECT moved, agreed_by, new_start FROM appointments WHERE ticket_id = :id", id=ticket)
    assert contacts == [{"moved": False, "agreed_by": "Ann", "new_start": NEXT_DAY}]
    # Sent again, it is the same refusal, and no second alert.
    again = (await ok(await technician.post("/api/v1/sync/push", json=body)))["results"][0]
    assert (again["status"], again["problem"]["slug"]) == ("rejected", "not-assignable")
    assert len((await ok(await desk.get("/api/v1/dispatch/alerts")))["items"]) == 1


async def test_a_time_is_past_by_the_clock_of_whoever_agreed_it(world: World, new_org: Org, clock: Clock) -> None:
    phone, ticket = await make_device(world, new_org), await accepted(world, new_org)
    at = clock.now.replace(second=0) + timedelta(minutes=1)
    late = phone.record(ticket, "appoint", told(at))
    clock.forward(hours=5)
    gone = phone.record(ticket, "appoint", told(at + timedelta(hours=1), agreed_by="Ann"))
    technician = world.client("technician", new_org)
    results = (await ok(await technician.post("/api/v1/sync/push", json=phone.body(late, gone))))["results"]
    assert [result["status"] for result in results] == ["applied", "rejected"]
    assert results[1]["problem"]["slug"] == "time-passed"
    assert (await seen(world, new_org, ticket))["planned_start"] == wire.iso(at)
