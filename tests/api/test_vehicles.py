"""A company vehicle goes only with a good check and a driver whose licence lasts through the job."""

from datetime import date, timedelta
from typing import Any

import pytest
from tests.world import START, Clock, Org, World, make_device, ok, slug_of

from fieldlock.dispatch.vehicle import reasons

UNTIL = date(2026, 11, 24)
GOOD = {"serial": "沪A 1", "retired": False, "quarantined": False, "due_on": UNTIL}


def _licence(until: str | None, review: str | None = None) -> dict[str, Any]:
    return {"name": "Ann", "certificates": [{"code": "CN_DRIVER", "valid_until": until, "review_due": review}]}


@pytest.fixture
def org(new_org: Org) -> Org:
    return new_org


@pytest.mark.req("S-SAF-29")
@pytest.mark.parametrize(
    ("vehicle", "driver", "codes"),
    [
        ({}, _licence("2026-11-24"), []),
        ({}, _licence("2026-11-23"), ["LICENCE_EXPIRED"]),
        ({}, _licence(None, "2026-11-24"), []),
        ({}, _licence("2030-01-01", "2026-11-23"), ["LICENCE_EXPIRED"]),
        ({}, {"name": "Ann", "certificates": []}, ["LICENCE_MISSING"]),
        ({}, None, ["DRIVER_MISSING"]),
        ({"due_on": date(2026, 11, 23)}, _licence("2030-01-01"), ["VEHICLE_CHECK_OVERDUE"]),
        ({"due_on": None}, _licence("2030-01-01"), ["VEHICLE_CHECK_OVERDUE"]),
        ({"quarantined": True}, _licence("2030-01-01"), ["VEHICLE_OUT_OF_USE"]),
        ({"retired": True}, None, ["VEHICLE_OUT_OF_USE", "DRIVER_MISSING"]),
        ({"elsewhere": ["FL-2"]}, _licence("2030-01-01"), ["VEHICLE_BOOKED"]),
    ],
)
def test_what_stands_against_a_vehicle_and_its_driver(
    vehicle: dict[str, Any], driver: dict[str, Any] | None, codes: list[str]
) -> None:
    found = reasons({**GOOD, **vehicle}, driver, UNTIL, vehicle.get("elsewhere", ()))
    assert [reason.code for reason in found] == codes


async def _vehicle(world: World, org: Org, due: str) -> dict[str, Any]:
    body = {"kind": "vehicle", "code": "VAN", "serial": "沪A 12345", "due_on": due}
    made: dict[str, Any] = await ok(await world.client("storekeeper", org).post("/api/v1/gear", json=body), 201)
    return made


async def _licensed(world: World, org: Org, *names: str) -> None:
    for name in names:
        number = "D-1" if name == "technician" else f"D-{name}"
        licence = {"code": "CN_DRIVER", "number": number, "valid_until": "2030-11-23"}
        at = f"/api/v1/rota/people/{org.id_of(name)}/certificates"
        assert (await world.client("manager", org).post(at, json=licence)).status_code == 204


async def _send(
    world: World, org: Org, ticket: str, crew: tuple[str, ...] = ("technician",), after: int = 120, **more: Any
) -> Any:
    """Planned for an hour, `after` minutes from the beginning of the test."""
    start = START + timedelta(minutes=after)
    times = {"planned_start": start.isoformat(), "planned_end": (start + timedelta(hours=1)).isoformat()}
    body = {"crew": [{"user_id": org.id_of(name)} for name in crew], **times, **more}
    return await world.client("dispatcher", org).post(f"/api/v1/tickets/{ticket}/assign", json=body)


def _why(answer: Any) -> list[str]:
    assert slug_of(answer) == (409, "not-assignable")
    return [reason["code"] for reason in answer.json()["vehicle"]]


@pytest.mark.req("S-SAF-29")
async def test_a_vehicle_goes_with_a_good_check_and_a_valid_licence_only(world: World, org: Org) -> None:
    ticket, van = await world.ticket(org, "ready"), await _vehicle(world, org, "2026-11-24")
    assert (van["standing"], van["en"]) == ("due_soon", "Van")
    goes = {"vehicle_id": van["id"], "driver_id": org.id_of("technician")}
    assert _why(await _send(world, org, ticket, **goes)) == ["LICENCE_MISSING"]
    licence = {"code": "CN_DRIVER", "number": "D-1", "valid_until": "2026-11-23"}
    at = f"/api/v1/rota/people/{org.id_of('technician')}/certificates"
    assert (await world.client("manager", org).post(at, json=licence)).status_code == 204
    assert _why(await _send(world, org, ticket, **goes)) == ["LICENCE_EXPIRED"]
    await _licensed(world, org, "technician")
    failed = {"passed": False, "note": "brakes"}
    await ok(await world.client("storekeeper", org).post(f"/api/v1/gear/{van['id']}/inspect", json=failed))
    assert _why(await _send(world, org, ticket, **goes)) == ["VEHICLE_OUT_OF_USE"]
    back = {"due_on": "2026-12-24", "note": "new brakes"}
    await ok(await world.client("manager", org).post(f"/api/v1/gear/{van['id']}/release", json=back))
    sent = await ok(await _send(world, org, ticket, **goes))
    assert sent["vehicle"] == {"id": van["id"], "serial": "沪A 12345", "driver_id": org.id_of("technician")}
    # Sent anew without a word of it, the vehicle stays, and its driver must be of the crew still.
    assert _why(await _send(world, org, ticket, crew=("second",))) == ["DRIVER_MISSING"]
    assert (await ok(await _send(world, org, ticket)))["vehicle"]["id"] == van["id"]
    assert (await ok(await _send(world, org, ticket, vehicle_id=None)))["vehicle"] is None


@pytest.mark.req("S-SAF-29")
async def test_only_a_registered_vehicle_of_the_house_is_one(world: World, org: Org, other: Org) -> None:
    ticket = await world.ticket(org, "ready")
    gloves = (await ok(await world.client("storekeeper", org).get("/api/v1/gear?q=INS_GLOVES_LV")))["items"][0]
    theirs = await _vehicle(world, other, "2026-12-24")
    for thing in (gloves["id"], theirs["id"]):
        refused = await _send(world, org, ticket, vehicle_id=thing, driver_id=org.id_of("technician"))
        assert slug_of(refused) == (422, "invalid")
    body = {"kind": "vehicle", "code": "HARNESS", "serial": "x"}
    assert slug_of(await world.client("storekeeper", org).post("/api/v1/gear", json=body)) == (422, "invalid")


async def _gone_with(world: World, org: Org, ticket: str, van: dict[str, Any], driver: str, **more: Any) -> Any:
    """The crew is `driver` alone, unless told otherwise."""
    crew = more.pop("crew", (driver,))
    return await _send(world, org, ticket, crew, vehicle_id=van["id"], driver_id=org.id_of(driver), **more)


@pytest.mark.req("S-SAF-29", "S-DSP-03")
@pytest.mark.parametrize(("after", "free"), [(120, False), (61, False), (179, False), (60, True), (180, True)])
async def test_a_vehicle_has_one_job_at_a_time(world: World, org: Org, after: int, free: bool) -> None:
    first, second = await world.ticket(org, "ready"), await world.ticket(org, "ready")
    van = await _vehicle(world, org, "2026-12-24")
    await _licensed(world, org, "technician", "second")
    await ok(await _gone_with(world, org, first, van, "technician"))
    answer = await _gone_with(world, org, second, van, "second", after=after)
    if free:
        assert (await ok(answer))["vehicle"]["driver_id"] == org.id_of("second")
    else:
        assert _why(answer) == ["VEHICLE_BOOKED"]
        assert answer.json()["vehicle"][0]["subjects"] == [await _number(world, org, first)]
        # Sent without it, or once the first has given it back, nothing stands against it.
        await ok(await _send(world, org, first, vehicle_id=None))
        await ok(await _gone_with(world, org, second, van, "second", after=after))


async def _number(world: World, org: Org, ticket: str) -> str:
    return str((await ok(await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}")))["number"])


@pytest.mark.req("S-SAF-29")
async def test_a_move_of_the_visit_does_not_take_a_vehicle_from_another(world: World, org: Org) -> None:
    first, second = await world.ticket(org, "ready"), await world.ticket(org, "ready")
    van = await _vehicle(world, org, "2026-12-24")
    await _licensed(world, org, "technician", "second")
    await ok(await _gone_with(world, org, first, van, "technician"))
    await ok(await _gone_with(world, org, second, van, "second", after=240))
    person = world.client("second", org)
    await ok(await person.post(f"/api/v1/tickets/{second}/accept", json={}))
    moved = {"at": (START + timedelta(minutes=150)).isoformat(), "note": "sooner", "agreed_by": "Ann"}
    assert _why(await person.post(f"/api/v1/tickets/{second}/appoint", json=moved)) == ["VEHICLE_BOOKED"]


CHECK = {f"check:CL-VEH-0{n}": "yes" for n in (1, 2, 3, 5)} | {"check:CL-VEH-06": "na"}
ODOMETER = {"check:CL-VEH-07": 120_345}


async def _appointed(world: World, org: Org, *crew: str) -> tuple[str, dict[str, Any]]:
    ticket, van = await world.ticket(org, "ready"), await _vehicle(world, org, "2026-12-24")
    await _licensed(world, org, crew[0])
    await ok(await _gone_with(world, org, ticket, van, crew[0], crew=crew))
    for name, args in (("accept", {}), ("appoint", {"at": START.isoformat(), "note": "called", "agreed_by": "Ann"})):
        await ok(await world.client(crew[0], org).post(f"/api/v1/tickets/{ticket}/{name}", json=args))
    return ticket, van


async def _leave(world: World, org: Org, ticket: str, name: str = "technician", **args: Any) -> Any:
    return await world.client(name, org).post(f"/api/v1/tickets/{ticket}/depart", json=args)


@pytest.mark.req("S-SAF-29")
async def test_the_driver_checks_the_vehicle_before_it_leaves(world: World, org: Org) -> None:
    ticket, _ = await _appointed(world, org, "technician", "second")
    for key in CHECK:
        refused = await _leave(world, org, ticket, packed=CHECK | {key: "no"}, readings=ODOMETER)
        assert (slug_of(refused), [one["key"] for one in refused.json()["missing"]]) == ((409, "kit-incomplete"), [key])
    colleague = await _leave(world, org, ticket, "second", packed=CHECK, readings=ODOMETER)
    assert (slug_of(colleague), colleague.json()["guards"]) == ((409, "kit-incomplete"), ["driver"])
    for odometer in (-1, 10_000_001):
        wrong = await _leave(world, org, ticket, packed=CHECK, readings={"check:CL-VEH-07": odometer})
        assert slug_of(wrong) == (422, "invalid")
    left = await ok(await _leave(world, org, ticket, packed=CHECK, readings={"check:CL-VEH-07": 10_000_000}))
    [kept] = [fact for fact in left["facts"] if fact["kind"] == "kit"]
    assert kept["body"]["readings"] == {"check:CL-VEH-07": 10_000_000}
    assert kept["body"]["missing"] == ["check:CL-VEH-04"]


@pytest.mark.req("S-SAF-29")
async def test_a_vehicle_that_failed_since_does_not_leave(world: World, clock: Clock, org: Org) -> None:
    ticket, van = await _appointed(world, org, "technician")
    phone = await make_device(world, org)
    record = phone.record(ticket, "depart", {"packed": CHECK, "readings": ODOMETER})
    failed = {"passed": False, "note": "brakes"}
    await ok(await world.client("storekeeper", org).post(f"/api/v1/gear/{van['id']}/inspect", json=failed))
    refused = await _leave(world, org, ticket, packed=CHECK, readings=ODOMETER)
    assert _why(refused) == ["VEHICLE_OUT_OF_USE"]
    # Told an hour later, it has happened: the departure is kept.
    clock.forward(hours=1)
    pushed = await ok(await world.client("technician", org).post("/api/v1/sync/push", json=phone.body(record)))
    assert [one["status"] for one in pushed["results"]] == ["applied"]
