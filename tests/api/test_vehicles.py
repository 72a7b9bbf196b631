"""A company vehicle goes only with a good check and a driver whose licence lasts through the job."""

from datetime import date, timedelta
from typing import Any

import pytest
from tests.world import START, Org, World, ok, slug_of

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
    ],
)
def test_what_stands_against_a_vehicle_and_its_driver(
    vehicle: dict[str, Any], driver: dict[str, Any] | None, codes: list[str]
) -> None:
    assert [reason.code for reason in reasons({**GOOD, **vehicle}, driver, UNTIL)] == codes


async def _vehicle(world: World, org: Org, due: str) -> dict[str, Any]:
    body = {"kind": "vehicle", "code": "VAN", "serial": "沪A 12345", "due_on": due}
    made: dict[str, Any] = await ok(await world.client("storekeeper", org).post("/api/v1/gear", json=body), 201)
    return made


async def _send(world: World, org: Org, ticket: str, crew: tuple[str, ...] = ("technician",), **more: Any) -> Any:
    start = START + timedelta(hours=2)
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
    licence["valid_until"] = "2030-11-23"
    assert (await world.client("manager", org).post(at, json=licence)).status_code == 204
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
