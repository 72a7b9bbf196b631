"""Registered phones: who sees them, and what a revoked one is told at its next contact, whatever it asks."""

import hashlib
import json
from datetime import timedelta
from uuid import uuid4

import pytest
from httpx import Response
from tests.world import PASSWORD, SIGNATURE, Device, Org, World, make_device, ok, slug_of

DEVICES, ME, PULL, PUSH = "/api/v1/devices", "/api/v1/me", "/api/v1/sync/pull", "/api/v1/sync/push"
LOST = {"reason": "lost"}


def _by(phone: Device) -> dict[str, str]:
    return {"x-fieldlock-device": phone.id}


@pytest.mark.req("S-DSP-11", "S-ARC-12")
async def test_each_sees_the_own_phones_and_who_looks_after_them_all(world: World, new_org: Org) -> None:
    mine, theirs = await make_device(world, new_org), await make_device(world, new_org, "second")
    for who, expected in (("technician", [mine.id]), ("supervisor", [theirs.id, mine.id])):
        page = await ok(await world.client(who, new_org).get(DEVICES))
        assert [item["id"] for item in page["items"]] == expected
        assert page["next_cursor"] is None
    first = await ok(await world.client("supervisor", new_org).get(DEVICES, params={"limit": 1}))
    assert [item["id"] for item in first["items"]] == [theirs.id]
    rest = await ok(await world.client("supervisor", new_org).get(DEVICES, params={"cursor": first["next_cursor"]}))
    assert [item["id"] for item in rest["items"]] == [mine.id]
    assert slug_of(await world.client("cashier", new_org).get(DEVICES)) == (403, "forbidden")


async def _register(world: World, org: Org, phone: Device, who: str = "technician", **more: str) -> Response:
    body = {"name": "phone", "public_jwk": phone.public_jwk, **more}
    return await world.client(who, org).post(DEVICES, json=body, headers={"x-fieldlock-device": phone.id})


@pytest.mark.req("S-INT-20", "S-ARC-13")
async def test_a_phone_that_a_restored_server_does_not_know_goes_on_under_its_own_id(
    world: World, new_org: Org
) -> None:
    """What it has signed holds: its texts name its id, and are never signed again."""
    ticket = await world.ticket(new_org, "on_site")
    phone = await make_device(world, new_org)
    jws = phone.record(ticket, "confirm", {"key": "CL-FIT-01", "answer": "yes"})
    await world.execute("DELETE FROM devices WHERE id = :id", id=phone.id)
    technician = world.client("technician", new_org)
    assert slug_of(await technician.post(PUSH, json=phone.body(jws))) == (403, "device-unknown")
    for _ in range(2):  # the answer may be lost
        assert (await ok(await _register(world, new_org, phone, id=phone.id), 201))["id"] == phone.id
    [result] = (await ok(await technician.post(PUSH, json=phone.body(jws))))["results"]
    assert result["status"] == "applied"
    told = await world.rows("SELECT 1 FROM audit_log WHERE action = 'register_device' AND stream = :id", id=phone.id)
    assert len(told) == 2


@pytest.mark.req("S-INT-20", "S-ARC-12")
async def test_a_phone_that_never_heard_its_id_is_given_the_same_again(world: World, new_org: Org) -> None:
    """The answer was lost: it is one phone, and one line to end when it is lost, not two of which one is nowhere."""
    phone = await make_device(world, new_org)
    assert (await ok(await _register(world, new_org, phone), 201))["id"] == phone.id
    other = await make_device(world, new_org)
    assert other.id != phone.id
    technician = world.client("technician", new_org)
    assert len((await ok(await technician.get(DEVICES)))["items"]) == 2
    await ok(await technician.post(f"{DEVICES}/{phone.id}/revoke", json=LOST))
    body = {"name": "phone", "public_jwk": phone.public_jwk}
    assert slug_of(await technician.post(DEVICES, json=body)) == (403, "device-revoked")


@pytest.mark.req("S-ARC-12")
async def test_nobody_takes_the_id_of_another_phone(world: World, new_org: Org, org: Org) -> None:
    mine, theirs, abroad = [
        await make_device(world, new_org), await make_device(world, new_org, "second"), await make_device(world, org),
    ]  # fmt: skip
    for taken in (mine, theirs, abroad):
        other = Device(world, mine.person, taken.id)
        assert slug_of(await _register(world, new_org, other, id=taken.id)) == (403, "device-unknown")
    rows = await world.rows("SELECT org_id, public_jwk FROM devices WHERE id = :id", id=abroad.id)
    assert [(row["org_id"], row["public_jwk"]) for row in rows] == [(org.id, abroad.public_jwk)]


@pytest.mark.req("S-ARC-12")
@pytest.mark.parametrize("by", [True, False])
async def test_a_revoked_phone_does_not_come_back(world: World, new_org: Org, by: bool) -> None:
    phone = await make_device(world, new_org)
    technician = world.client("technician", new_org)
    await ok(await technician.post(f"{DEVICES}/{phone.id}/revoke", json=LOST))
    body = {"name": "phone", "public_jwk": phone.public_jwk, "id": phone.id}
    answer = await technician.post(DEVICES, json=body, headers=_by(phone) if by else {})
    assert slug_of(answer) == (403, "device-revoked")
    assert answer.json()["wipe"] is True


@pytest.mark.req("S-DSP-11")
async def test_the_last_contact_and_the_clock_are_noted(world: World, new_org: Org) -> None:
    phone = await make_device(world, new_org)
    technician = world.client("technician", new_org)
    [before] = (await ok(await technician.get(DEVICES)))["items"]
    asked = ("last_seen_at", "last_pulled_at", "all_sent_at", "clock_error_ms")
    assert [before[name] for name in asked] == [None] * 4
    sent = world.clock.now.replace(year=2025)
    await ok(await technician.post(PUSH, json=phone.body(sent_at=sent)))
    cursor = (await ok(await technician.get(PULL, headers=_by(phone))))["cursor"]
    [asked_only] = (await ok(await technician.get(DEVICES)))["items"]
    assert asked_only["last_pulled_at"] is not None
    # Having asked proves nothing: only what the phone says, by its receipts, does.
    assert asked_only["all_sent_at"] is None
    await ok(await technician.get(PULL, headers=_by(phone), params={"cursor": cursor, "all_sent": True}))
    [after] = (await ok(await technician.get(DEVICES)))["items"]
    assert (
        after["last_seen_at"]
        == after["last_pulled_at"]
        == after["all_sent_at"]
        == f"{world.clock.now - timedelta(seconds=1):%Y-%m-%dT%H:%M:%S}.000Z"
    )
    assert abs(after["clock_error_ms"] - 365 * 86_400_000) < 5000


@pytest.mark.req("S-INT-20", "S-ARC-12")
async def test_photos_that_its_records_name_and_that_are_not_here_are_counted(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "on_site")
    phone, other = await make_device(world, new_org), await make_device(world, new_org)
    technician = world.client("technician", new_org)
    content = SIGNATURE + phone.id.encode()
    here, lost = hashlib.sha256(content).hexdigest(), "0" * 64

    async def to_come() -> list[int]:
        by_id = {row["id"]: row["photos_to_come"] for row in (await ok(await technician.get(DEVICES)))["items"]}
        return [by_id[phone.id], by_id[other.id]]

    assert await to_come() == [0, 0]
    twice = [phone.record(ticket, "note", {"kind": "progress", "text": "a", "files": [here, lost]}) for _ in range(2)]
    await ok(await technician.post(PUSH, json=phone.body(*twice)))
    assert await to_come() == [2, 0]
    await ok(await technician.put(f"/api/v1/files/{here}", content=content, headers={"content-type": "image/png"}), 201)
    assert await to_come() == [1, 0]


@pytest.mark.req("S-INT-20", "S-ARC-12")
@pytest.mark.parametrize(("reason", "wipe"), [("lost", True), ("retired", False)])
async def test_a_revoked_phone_is_told_so_whatever_it_asks(world: World, new_org: Org, reason: str, wipe: bool) -> None:
    phone, other = await make_device(world, new_org), await make_device(world, new_org)
    technician = world.client("technician", new_org)
    told = await ok(await technician.post(f"{DEVICES}/{phone.id}/revoke", json={"reason": reason, "note": "taxi"}))
    assert (told["revoked_reason"], told["mine"]) == (reason, True)
    asked = [
        await technician.get(ME, headers=_by(phone)),
        await technician.get(PULL, headers=_by(phone)),
        await technician.post(PUSH, json=phone.body()),
    ]
    for answer in asked:
        assert slug_of(answer) == (403, "device-revoked")
        assert answer.json()["wipe"] is wipe
    await ok(await technician.get(ME, headers=_by(other)))
    [row] = await world.rows("SELECT payload FROM audit_log WHERE stream = :id AND action = 'revoke_device'",
                             id=phone.id)  # fmt: skip
    assert (row["payload"]["reason"], row["payload"]["note"]) == (reason, "taxi")


@pytest.mark.req("S-INT-20", "S-ARC-12")
async def test_a_lost_phone_learns_of_it_with_its_old_session_and_gets_no_new_one(world: World, new_org: Org) -> None:
    """Whoever found it leaves out the header, or the session was signed out from elsewhere: the answer is the same."""
    phone = await make_device(world, new_org)
    bare = world.bare()
    form = {"username": new_org.people["technician"].username, "password": PASSWORD}
    tokens = await ok(await bare.post("/api/v1/auth/token", data=form))
    bearer = {"authorization": f"Bearer {tokens['access_token']}"}
    await ok(await bare.get(ME, headers=bearer | _by(phone)))
    await ok(await world.client("supervisor", new_org).post(f"{DEVICES}/{phone.id}/revoke", json=LOST))
    assert slug_of(await bare.get(ME, headers=bearer)) == (403, "device-revoked")
    fresh = await bare.post("/api/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})
    assert slug_of(fresh) == (403, "device-revoked")
    again = await bare.post("/api/v1/auth/token", data=form, headers=_by(phone))
    assert slug_of(again) == (403, "device-revoked")
    await ok(await bare.post("/api/v1/auth/token", data=form))


@pytest.mark.req("S-ARC-12")
async def test_only_the_own_phone_unless_one_looks_after_them(world: World, new_org: Org, other: Org) -> None:
    phone = await make_device(world, new_org)
    path = f"{DEVICES}/{phone.id}/revoke"
    assert slug_of(await world.client("second", new_org).post(path, json=LOST)) == (404, "not-found")
    assert slug_of(await world.client("supervisor", other).post(path, json=LOST)) == (404, "not-found")
    assert slug_of(await world.client("dispatcher", new_org).post(path, json=LOST)) == (403, "forbidden")
    missing = f"{DEVICES}/{uuid4()}/revoke"
    assert slug_of(await world.client("supervisor", new_org).post(missing, json=LOST)) == (404, "not-found")
    wrong = await world.client("supervisor", new_org).post(path, json={"reason": "old"})
    assert slug_of(wrong) == (422, "invalid")


@pytest.mark.req("S-ARC-12")
async def test_revoking_is_final_and_a_retired_phone_may_turn_out_lost(world: World, new_org: Org) -> None:
    phone = await make_device(world, new_org)
    supervisor = world.client("supervisor", new_org)
    path = f"{DEVICES}/{phone.id}/revoke"
    steps = (("retired", "retired"), ("lost", "lost"), ("retired", "lost"), ("lost", "lost"))
    seen = [await ok(await supervisor.post(path, json={"reason": said})) for said, _ in steps]
    assert [row["revoked_reason"] for row in seen] == [reason for _, reason in steps]
    assert len({row["revoked_at"] for row in seen}) == 1


@pytest.mark.req("S-SAF-27")
async def test_the_crew_s_phones_hear_that_a_key_counts_no_longer(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "on_site", crew=("technician", "second"))
    lost = await make_device(world, new_org, "second")
    technician = world.client("technician", new_org)
    cursor = (await ok(await technician.get(PULL)))["cursor"]
    await ok(await world.client("supervisor", new_org).post(f"{DEVICES}/{lost.id}/revoke", json=LOST))
    [job] = (await ok(await technician.get(PULL, params={"cursor": cursor})))["tickets"]
    assert job["id"] == ticket
    assert lost.id not in json.dumps(job["crew"])


@pytest.mark.req("S-ARC-12", "S-INT-20")
async def test_a_phone_asks_about_every_store_on_it_whoever_is_signed_in(
    world: World, new_org: Org, other: Org
) -> None:
    """Two of one organisation, one of another, one retired, and one that nobody knows."""
    lost, kept, retired = [await make_device(world, new_org) for _ in range(3)]
    theirs = await make_device(world, other)
    for phone, of, reason in ((lost, new_org, "lost"), (retired, new_org, "retired"), (theirs, other, "lost")):
        path = f"{DEVICES}/{phone.id}/revoke"
        await ok(await world.client("supervisor", of).post(path, json={"reason": reason}))
    ids = [lost.id, kept.id, retired.id, theirs.id, str(uuid4())]
    told = await ok(await world.bare().post(f"{DEVICES}/lost", json={"ids": ids}))
    assert sorted(told["lost"]) == sorted([lost.id, theirs.id])
    assert (await ok(await world.bare().post(f"{DEVICES}/lost", json={"ids": [kept.id]})))["lost"] == []
    for count, status in ((50, 200), (51, 422)):
        many = {"ids": [str(uuid4()) for _ in range(count)]}
        assert (await world.bare().post(f"{DEVICES}/lost", json=many)).status_code == status


@pytest.mark.req("S-INT-20", "S-ARC-13")
async def test_a_store_that_a_browser_emptied_is_told_and_shown_at_the_desk(world: World, new_org: Org) -> None:
    emptied = {"synced_at": "2026-11-20T08:00:00Z", "unsent": 3}
    body = {"name": "phone", "public_jwk": Device(world, new_org.people["technician"]).public_jwk, "emptied": emptied}
    technician = world.client("technician", new_org)
    device = (await ok(await technician.post(DEVICES, json=body), 201))["id"]
    plain = await make_device(world, new_org)
    seen = (await ok(await world.client("supervisor", new_org).get(DEVICES)))["items"]
    assert {row["id"]: row["emptied"] for row in seen} == {device: emptied, plain.id: None}
    [row] = await world.rows("SELECT payload FROM audit_log WHERE stream = :id AND action = 'register_device'",
                             id=device)  # fmt: skip
    assert row["payload"]["emptied"] == emptied
    wrong = body | {"emptied": emptied | {"unsent": -1}}
    assert slug_of(await technician.post(DEVICES, json=wrong)) == (422, "invalid")
