"""A role that was taken away: what was recorded while it was held is sent, judged by its time, and proved."""

import hashlib
from datetime import timedelta

import pytest
from tests.world import SIGNATURE, START, Device, Org, World, digest, make_device, ok, slug_of

PUSH, PULL, RECEIPT = "/api/v1/sync/push", "/api/v1/sync/pull", "/api/v1/sync/receipt"
FIT = {"key": "CL-FIT-01", "answer": "yes"}
TAKEN = START + timedelta(hours=2)


async def _become(world: World, phone: Device, *roles: str) -> None:
    """From now on; the change itself is dated by the test's clock."""
    person = phone.person.id
    await world.execute("UPDATE users SET roles = :roles WHERE id = :id", id=person, roles=list(roles))
    await world.execute("UPDATE former_roles SET until = :at WHERE user_id = :id", id=person, at=TAKEN)


@pytest.mark.req("S-INT-20", "S-ARC-13")
@pytest.mark.parametrize(("late", "status"), [(-1, "applied"), (0, "rejected")])
async def test_a_record_is_judged_by_the_role_of_its_time(world: World, new_org: Org, late: int, status: str) -> None:
    ticket = await world.ticket(new_org, "on_site")
    phone = await make_device(world, new_org)
    await _become(world, phone, "cashier")
    world.clock.now = TAKEN + timedelta(hours=1)
    jws = phone.record(ticket, "confirm", FIT, occurred_at=(TAKEN + timedelta(seconds=late)).isoformat())
    technician = world.client("technician", new_org)
    [result] = (await ok(await technician.post(PUSH, json=phone.body(jws))))["results"]
    assert result["status"] == status
    assert (result["problem"] or {}).get("slug") == {"applied": None, "rejected": "forbidden"}[status]


@pytest.mark.req("S-INT-20", "S-ARC-13")
@pytest.mark.parametrize(("all_sent", "status"), [(120, "applied"), (121, "rejected")])
async def test_nothing_is_dated_back_to_before_the_phone_had_sent_everything(
    world: World, new_org: Org, all_sent: int, status: str
) -> None:
    """Two minutes are left to clocks. The claim itself is kept, with the record, for whoever decides on it."""
    ticket = await world.ticket(new_org, "on_site")
    phone = await make_device(world, new_org)
    await _become(world, phone, "cashier")
    technician = world.client("technician", new_org)
    world.clock.now = TAKEN + timedelta(seconds=all_sent - 2)  # each call is a second later
    await ok(await technician.post(RECEIPT, json={"device_id": phone.id, "mutations": [], "files": []}))
    world.clock.now = TAKEN + timedelta(hours=1)
    claimed = TAKEN - timedelta(hours=1)
    jws = phone.record(ticket, "confirm", FIT, occurred_at=claimed.isoformat())
    [result] = (await ok(await technician.post(PUSH, json=phone.body(jws))))["results"]
    assert result["status"] == status
    [kept] = await world.rows("SELECT jws, device_at, occurred_at FROM mutations WHERE device_id = :id", id=phone.id)
    assert (kept["jws"], kept["device_at"]) == (jws, claimed)
    assert kept["occurred_at"] == TAKEN + timedelta(seconds=all_sent - 121)


@pytest.mark.req("S-INT-20", "S-ARC-13")
async def test_a_receipt_that_lacks_a_record_leaves_its_time_as_it_is(world: World, new_org: Org) -> None:
    """A restored server is sent again, with its own time, what it had lost."""
    ticket = await world.ticket(new_org, "on_site")
    phone = await make_device(world, new_org)
    technician = world.client("technician", new_org)
    said = phone.content(ticket, "confirm", FIT)
    jws = phone.sign(said)
    asked = {"device_id": phone.id, "mutations": [{"id": said["id"], "hash": digest(jws)}], "files": []}
    world.clock.forward(days=2)
    assert (await ok(await technician.post(RECEIPT, json=asked)))["complete"] is False
    await ok(await technician.post(PUSH, json=phone.body(jws)))
    [kept] = await world.rows("SELECT device_at, occurred_at FROM mutations WHERE device_id = :id", id=phone.id)
    assert kept["occurred_at"] == kept["device_at"]


@pytest.mark.req("S-INT-20", "S-ARC-13")
async def test_its_files_are_taken_and_its_receipt_is_given_but_nothing_new_is_told(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "on_site")
    phone, content = await make_device(world, new_org), SIGNATURE + b"role"
    await _become(world, phone, "customer")
    technician = world.client("technician", new_org)
    by = {"x-fieldlock-device": phone.id, "content-type": "image/png"}
    path = f"/api/v1/files/{hashlib.sha256(content).hexdigest()}"
    await ok(await technician.get(f"{path}/upload", headers=by))
    await ok(await technician.put(path, content=content, headers=by), 201)
    said = phone.content(ticket, "confirm", FIT)
    jws = phone.sign(said)
    await ok(await technician.post(PUSH, json=phone.body(jws)))
    asked = {"device_id": phone.id, "mutations": [{"id": said["id"], "hash": digest(jws)}], "files": []}
    assert (await ok(await technician.post(RECEIPT, json=asked)))["complete"] is True
    assert slug_of(await technician.get(PULL, headers=by)) == (403, "forbidden")
    other_phone = {"name": "phone", "public_jwk": phone.public_jwk}
    assert slug_of(await technician.post("/api/v1/devices", json=other_phone)) == (403, "forbidden")
