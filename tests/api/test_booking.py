"""Nobody is in two places: refused at the command with the reason, and by the database whatever the command thought."""

import asyncio
from datetime import UTC, datetime, timedelta
from inspect import getsource
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError
from tests.world import Org, World, make_org, ok, slug_of

from fieldlock import actions
from fieldlock.dispatch import appointments, commands, crew
from fieldlock.tickets import queries as tickets

pytestmark = pytest.mark.req("S-DSP-04", "S-DSP-03")

T3 = datetime(2026, 11, 24, 3, tzinfo=UTC)


def times(start: float, end: float) -> dict[str, str]:
    return {
        "planned_start": (T3 + timedelta(hours=start)).isoformat(),
        "planned_end": (T3 + timedelta(hours=end)).isoformat(),
    }


async def send(
    world: World, org: Org, ticket: str, start: float, end: float, who: str = "technician", **more: Any
) -> Any:
    body = {"crew": [{"user_id": org.id_of(who)}], **times(start, end), **more}
    return await world.client("supervisor", org).post(f"/api/v1/tickets/{ticket}/assign", json=body)


SECOND = 1 / 3600


@pytest.mark.parametrize(
    ("start", "end", "free"), [(2, 3, True), (2 - SECOND, 3, False), (-1, 0, True), (-1, SECOND, False)]
)
async def test_another_job_may_touch_and_not_overlap(
    world: World, org: Org, start: float, end: float, free: bool
) -> None:
    one, other = await world.ticket(org, "ready"), await world.ticket(org, "ready")
    await ok(await send(world, org, one, 0, 2))
    answer = await send(world, org, other, start, end, override_reason="must be")
    if free:
        await ok(answer)
        return
    assert slug_of(answer) == (409, "not-assignable")
    [reason] = [reason for reason in answer.json()["people"][0]["reasons"] if reason["code"] == "BUSY"]
    assert reason["subjects"] == [one]
    await ok(await send(world, org, other, start, end, "second"))
    await ok(await send(world, org, one, 5, 6))


async def test_the_database_refuses_what_a_race_lets_through(world: World, org: Org, monkeypatch: Any) -> None:
    first, second = await world.ticket(org, "ready"), await world.ticket(org, "ready")

    async def nobody_looks(*_: Any, **__: Any) -> dict[Any, Any]:
        return {}

    monkeypatch.setattr(crew, "check", nobody_looks)
    answers = await asyncio.gather(send(world, org, first, 0, 2), send(world, org, second, 1, 3))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    [refused] = [answer for answer in answers if answer.status_code == 409]
    assert slug_of(refused) == (409, "double-booked")


@pytest.mark.req("S-DSP-09")
@pytest.mark.parametrize("helper", ["worker", "attendant"])
async def test_of_those_who_book_the_same_people_at_the_same_instant_one_gets_them(
    world: World, org: Org, helper: str
) -> None:
    """Each of the others is told which job it is; nobody waits crosswise, in whatever order the crews are named."""
    crew_of = [{"user_id": org.id_of("technician"), "role": "worker"}, {"user_id": org.id_of("second"), "role": helper}]
    tickets_ = [await world.ticket(org, "ready") for _ in range(6)]
    client = world.client("supervisor", org)
    bodies = [{"crew": crew_of[:: -1 if odd % 2 else 1], **times(0, 2)} for odd in range(6)]
    answers = await asyncio.gather(
        *(client.post(f"/api/v1/tickets/{one}/assign", json=body) for one, body in zip(tickets_, bodies, strict=True))
    )
    [winner] = [one for one, answer in zip(tickets_, answers, strict=True) if answer.status_code == 200]
    for answer in answers:
        if answer.status_code == 200:
            continue
        assert slug_of(answer) == (409, "not-assignable")
        busy = [reason for one in answer.json()["people"] for reason in one["reasons"]]
        assert [(reason["code"], reason["subjects"]) for reason in busy] == [("BUSY", [winner])] * 2


@pytest.mark.req("S-SAF-29")
async def test_of_those_who_take_the_same_vehicle_at_the_same_instant_one_gets_it(world: World, new_org: Org) -> None:
    body = {"kind": "vehicle", "code": "VAN", "serial": "沪A 54321", "due_on": "2030-11-24"}
    van = (await ok(await world.client("storekeeper", new_org).post("/api/v1/gear", json=body), 201))["id"]
    for who in ("technician", "second"):
        licence = {"code": "CN_DRIVER", "number": f"D-{who}", "valid_until": "2030-11-23"}
        at = f"/api/v1/rota/people/{new_org.id_of(who)}/certificates"
        assert (await world.client("manager", new_org).post(at, json=licence)).status_code == 204
    one, other = await world.ticket(new_org, "ready"), await world.ticket(new_org, "ready")
    answers = await asyncio.gather(*(
        send(world, new_org, ticket, 0, 2, who, vehicle_id=van, driver_id=new_org.id_of(who))
        for ticket, who in ((one, "technician"), (other, "second"))
    ))  # fmt: skip
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    [refused] = [answer for answer in answers if answer.status_code == 409]
    assert [reason["code"] for reason in refused.json()["vehicle"]] == ["VEHICLE_BOOKED"]


async def test_the_constraint_holds_by_itself_and_for_this_person_only(world: World, org: Org) -> None:
    one, other = await world.ticket(org, "ready"), await world.ticket(org, "ready")
    await ok(await send(world, org, one, 0, 2))
    await ok(await send(world, org, other, 0, 2, "second"))
    swap = """UPDATE assignments SET planned_start = planned_start + interval '1 hour',
        person_no = (SELECT person_no FROM users WHERE id = :who) WHERE ticket_id = :ticket AND ended_at IS NULL"""
    with pytest.raises(DBAPIError, match="nobody_is_booked_twice"):
        await world.execute(swap, who=org.people["technician"].id, ticket=other)
    await world.execute("UPDATE assignments SET released_at = planned_start WHERE ticket_id = :ticket", ticket=one)
    await world.execute(swap, who=org.people["technician"].id, ticket=other)


async def test_time_is_free_again_when_the_job_is_over_or_put_aside(world: World, org: Org) -> None:
    held, other = await world.ticket(org, "working", booked=True), await world.ticket(org, "ready")
    assert slug_of(await send(world, org, other, -0.5, 1)) == (409, "not-assignable")
    hold = {"reason_code": "parts", "note": "fuse ordered"}
    await ok(await world.client("technician", org).post(f"/api/v1/tickets/{held}/hold", json=hold))
    await ok(await send(world, org, other, 0, 1))
    await ok(await world.client("dispatcher", org).post(f"/api/v1/tickets/{other}/cancel", json={"reason": "off"}))
    await ok(await send(world, org, await world.ticket(org, "ready"), 0, 1))


async def test_the_hour_that_comes_twice_is_two_and_the_one_that_is_skipped_is_none(world: World) -> None:
    """Berlin: from 2:00 to 3:00 summer time, then again; in spring 2:00 winter time is 3:00 summer time."""
    org = await make_org(world, zone="Europe/Berlin")

    async def at(start: str, end: str) -> Any:
        body = {"crew": [{"user_id": org.id_of("technician")}], "planned_start": start, "planned_end": end}
        ticket = await world.ticket(org, "ready")
        return await world.client("dispatcher", org).post(f"/api/v1/tickets/{ticket}/assign", json=body)

    await ok(await at("2027-10-31T02:00:00+02:00", "2027-10-31T02:00:00+01:00"))
    await ok(await at("2027-10-31T02:00:00+01:00", "2027-10-31T03:00:00+01:00"))
    twice = await at("2027-10-31T02:59:00+02:00", "2027-10-31T02:01:00+01:00")
    assert [len(reason["subjects"]) for reason in twice.json()["people"][0]["reasons"]] == [2]
    await ok(await at("2027-03-28T01:00:00+01:00", "2027-03-28T02:00:00+01:00"))
    await ok(await at("2027-03-28T03:00:00+02:00", "2027-03-28T04:00:00+02:00"))
    assert slug_of(await at("2027-03-28T01:59:00+01:00", "2027-03-28T03:01:00+02:00")) == (409, "not-assignable")


@pytest.mark.parametrize(("end", "accepted"), [(14 * 24, True), (14 * 24 + SECOND, False)])
async def test_no_visit_is_longer_than_the_fortnight_in_which_it_is_looked_for(
    world: World, new_org: Org, end: float, accepted: bool
) -> None:
    answer = await send(world, new_org, await world.ticket(new_org, "ready"), 0, end)
    assert (answer.status_code == 200) is accepted
    if not accepted:
        assert slug_of(answer) == (422, "invalid")
        assert "14 days" in answer.json()["fields"][0]["reason"]


async def test_a_night_shift_is_one_day_of_work_on_both_sides_of_midnight(world: World, new_org: Org) -> None:
    night = {"user_id": new_org.id_of("technician"), "day": "2026-11-24", "until": "2026-11-25"}
    hours = {"start": "22:00", "end": "06:00", "weekdays": [1, 2, 3, 4, 5, 6, 7]}
    await ok(await world.client("dispatcher", new_org).post("/api/v1/rota/shifts", json=night | hours), 201)
    # In Shanghai: 22:30 to 23:30, 00:30 to 01:30, and the same in the next night.
    for start in (11.5, 13.5, 35.5, 37.5):
        await ok(await send(world, new_org, await world.ticket(new_org, "ready"), start, start + 1))


@pytest.mark.req("S-DSP-05", "S-DSP-06")
async def test_an_agreed_time_is_moved_only_with_the_customer_s_word_and_counted(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "ready")
    await ok(await send(world, org, ticket, 1, 2))
    technician, at = world.client("technician", org), f"/api/v1/tickets/{ticket}"
    await ok(await technician.post(f"{at}/accept", json={}))
    nobody = {"at": times(3, 4)["planned_start"], "note": "no answer", "reached": False}
    assert slug_of(await technician.post(f"{at}/appoint", json=nobody)) == (409, "customer-not-asked")
    nobody["at"] = times(1, 2)["planned_start"]
    tried = await ok(await technician.post(f"{at}/appoint", json=nobody))
    assert (tried["status"], tried["agreed_from"], tried["appointment_changes"]) == ("appointed", None, 0)
    agreed = {"at": times(2, 3)["planned_start"], "note": "by phone"}
    first = await ok(await technician.post(f"{at}/appoint", json=agreed))
    assert (first["agreed_from"][:19], first["appointment_changes"]) == ("2026-11-24T05:00:00", 0)
    later = {"at": times(6, 7)["planned_start"], "note": "delayed"}
    assert slug_of(await technician.post(f"{at}/appoint", json=later)) == (409, "customer-not-asked")
    told = later | {"agreed_by": "Ann", "reason": "job before took longer", "proposed_by": "us"}
    moved = await ok(await technician.post(f"{at}/appoint", json=told))
    assert (moved["planned_start"][:19], moved["appointment_changes"]) == ("2026-11-24T09:00:00", 1)
    # The desk is held to the same: another technician at the agreed time is free, another time is not.
    await ok(await send(world, org, ticket, 6, 7, "second"))
    assert slug_of(await send(world, org, ticket, 8, 9, "second")) == (409, "customer-not-asked")
    again = await ok(await send(world, org, ticket, 8, 9, "second", customer_agreed_by="Ann"))
    assert again["appointment_changes"] == 2
    kept = again["appointments"]
    assert [(one["reached"], one["moved"], one["agreed_by"], one["by_name"]) for one in kept] == [
        (False, False, None, "Technician"), (True, False, None, "Technician"), (True, True, "Ann", "Technician"),
        (True, True, "Ann", "Supervisor"),
    ]  # fmt: skip
    assert (kept[2]["old_start"][:19], kept[2]["new_start"][:19]) == ("2026-11-24T05:00:00", "2026-11-24T09:00:00")
    # The phone of the crew is not told each call.
    assert (await ok(await world.client("second", org).get(at)))["appointments"] == []
    dossier = await ok(await world.client("dispatcher", org).get(f"{at}/dossier"))
    assert dossier["ticket"]["appointments"] == kept


async def test_who_was_proposed_and_what_stood_against_them_stays_with_the_order(world: World, new_org: Org) -> None:
    hours = {"user_id": new_org.id_of("technician"), "day": "2026-11-24", "start": "09:00", "end": "18:00"}
    supervisor = world.client("supervisor", new_org)
    await ok(await supervisor.post("/api/v1/rota/shifts", json=hours), 201)
    ticket = await world.ticket(new_org, "ready", hazards=["H_ELEC_LV"])
    assert slug_of(await send(world, new_org, ticket, 0, 1, "second")) == (409, "not-assignable")
    await ok(await send(world, new_org, ticket, 0, 1, "second", override_reason="the other van is broken"))
    [made] = (await ok(await supervisor.get(f"/api/v1/tickets/{ticket}/dossier")))["assignments"]
    assert (made["override_reason"], made["by_name"]) == (
        "the other van is broken", new_org.people["supervisor"].name,
    )  # fmt: skip
    told = {
        one["user_id"]: (one["sent_as"], *([r["code"] for r in one[role]] for role in ("worker", "attendant")))
        for one in made["proposed"]
    }
    assert made["proposed"][0]["user_id"] == new_org.id_of("technician")
    assert told[new_org.id_of("technician")] == (None, [], [])
    assert told[new_org.id_of("second")] == ("worker", ["OFF_SHIFT"], ["OFF_SHIFT"])
    assert told[new_org.id_of("novice")] == (None, ["CERT_MISSING", "OFF_SHIFT"], ["OFF_SHIFT"])


@pytest.mark.req("S-SAF-25")
def test_every_door_to_a_crew_is_the_one_command_with_the_one_check() -> None:
    """Whoever writes a crew is `assign`; whatever assigns (route, board, plan) performs that action."""
    writers = [name for name, action in actions.ACTIONS.items() if "set_crew(" in getsource(action.command)]
    assert writers == ["assign"]
    source = getsource(commands.assign)
    assert source.index("crew.check(") < source.index("set_crew(")
    assert "set_crew" not in getsource(appointments)
    moving = getsource(appointments._move)
    assert moving.index("crew.check(") < moving.index("queries.move(")
    assert "INSERT INTO assignments" in getsource(tickets)
