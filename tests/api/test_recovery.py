"""A forgotten PIN loses no work: the server keeps half of the key, and gives it to the owner for the password."""

import pytest
from tests.world import PASSWORD, Org, World, make_device, ok, slug_of

SECRET = "s" * 43


@pytest.mark.req("S-INT-20", "S-ARC-12")
async def test_the_owner_gets_it_for_the_password_and_nobody_else(world: World, org: Org, other: Org) -> None:
    phone = await make_device(world, org)
    path = f"/api/v1/devices/{phone.id}/recovery"
    owner = world.client("technician", org)
    right = {"password": PASSWORD}
    assert slug_of(await owner.post(path, json=right)) == (404, "not-found")
    assert await ok(await owner.put(path, json={"secret": SECRET})) == {"id": phone.id}
    assert await ok(await owner.post(path, json=right)) == {"secret": SECRET}
    assert slug_of(await owner.post(path, json={"password": "wrong"})) == (401, "sign-in-failed")
    for who, where in (("second", org), ("supervisor", org), ("technician", other)):
        stranger = world.client(who, where)
        assert slug_of(await stranger.post(path, json=right)) == (404, "not-found")
        assert slug_of(await stranger.put(path, json={"secret": SECRET})) == (404, "not-found")
    read = await world.rows(
        "SELECT actor_id FROM audit_log WHERE stream = :id AND action = 'recover_device'", id=phone.id
    )
    assert [str(row["actor_id"]) for row in read] == [org.id_of("technician")]


@pytest.mark.req("S-INT-20")
async def test_a_phone_that_a_restored_server_does_not_know_tells_it_again(world: World, org: Org) -> None:
    phone = await make_device(world, org)
    path, owner = f"/api/v1/devices/{phone.id}/recovery", world.client("technician", org)
    await ok(await owner.put(path, json={"secret": SECRET}))
    await world.execute("DELETE FROM devices WHERE id = :id", id=phone.id)
    again = {"name": "phone", "public_jwk": phone.public_jwk, "id": phone.id}
    await ok(await owner.post("/api/v1/devices", json=again), 201)
    assert slug_of(await owner.post(path, json={"password": PASSWORD})) == (404, "not-found")
    await ok(await owner.put(path, json={"secret": SECRET}))
    assert await ok(await owner.post(path, json={"password": PASSWORD})) == {"secret": SECRET}


@pytest.mark.req("S-INT-20")
@pytest.mark.parametrize("secret", ["s" * 42, "s" * 44, "s" * 42 + "="])
async def test_only_32_bytes_in_base64url(world: World, org: Org, secret: str) -> None:
    phone = await make_device(world, org)
    refused = await world.client("technician", org).put(f"/api/v1/devices/{phone.id}/recovery", json={"secret": secret})
    assert slug_of(refused) == (422, "invalid")


@pytest.mark.req("S-ARC-12")
@pytest.mark.parametrize(("reason", "kept"), [("lost", None), ("retired", SECRET)])
async def test_a_lost_phone_s_half_is_deleted(world: World, org: Org, reason: str, kept: str | None) -> None:
    phone = await make_device(world, org)
    path = f"/api/v1/devices/{phone.id}"
    await ok(await world.client("technician", org).put(f"{path}/recovery", json={"secret": SECRET}))
    await ok(await world.client("supervisor", org).post(f"{path}/revoke", json={"reason": reason}))
    [row] = await world.rows("SELECT recovery FROM devices WHERE id = :id", id=phone.id)
    assert row["recovery"] == kept
    asked = await world.client("technician", org).post(f"{path}/recovery", json={"password": PASSWORD})
    assert slug_of(asked) == (404, "not-found")
