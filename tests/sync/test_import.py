"""The emergency exit: a supervisor hands in what a phone signed and could not send; it takes effect once."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from tests.world import Clock, Device, Org, World, digest, make_device, ok, slug_of

PUSH, IMPORT, RECEIPT = "/api/v1/sync/push", "/api/v1/sync/import", "/api/v1/sync/receipt"
FIT, FIT_2 = {"key": "CL-FIT-01", "answer": "yes"}, {"key": "CL-FIT-02", "answer": "yes"}


async def _import(world: World, org: Org, phone: Device, *mutations: str, by: str = "supervisor") -> Any:
    body = {"device_id": phone.id, "mutations": list(mutations)}
    answer = await ok(await world.client(by, org).post(IMPORT, json=body))
    assert [result["hash"] for result in answer["results"]] == [digest(jws) for jws in mutations]
    return [result["status"] for result in answer["results"]]


async def _push(world: World, org: Org, phone: Device, *mutations: str) -> list[str]:
    answer = await ok(await world.client("technician", org).post(PUSH, json=phone.body(*mutations)))
    return [result["status"] for result in answer["results"]]


@pytest.mark.req("S-INT-20", "S-INT-16", "S-ARC-13")
@pytest.mark.parametrize("phone_first", [True, False])
async def test_import_and_own_sync_take_effect_once_in_either_order(world: World, org: Org, phone_first: bool) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    batch = [
        phone.record(ticket, "confirm", FIT),
        phone.record(ticket, "start"),
        phone.record(ticket, "confirm", FIT_2),
    ]
    outcome = ["applied", "rejected", "applied"]
    again = ["duplicate", "rejected", "duplicate"]
    if phone_first:
        assert await _push(world, org, phone, *batch) == outcome
        assert await _import(world, org, phone, *batch) == again
    else:
        assert await _import(world, org, phone, *batch) == outcome
        assert await _push(world, org, phone, *batch) == again
        assert await _import(world, org, phone, *batch) == again
    facts = await world.rows("SELECT by_id, device_id FROM safety_facts WHERE ticket_id = :id", id=ticket)
    assert [str(fact["device_id"]) for fact in facts] == [phone.id] * 2
    assert {str(fact["by_id"]) for fact in facts} == {org.id_of("technician")}
    stored = await world.rows("SELECT imported_by FROM mutations WHERE device_id = :id", id=phone.id)
    assert {row["imported_by"] for row in stored} == {None if phone_first else org.people["supervisor"].id}
    audit = await world.rows(
        "SELECT actor_id, payload FROM audit_log WHERE stream = :id AND action = 'confirm'", id=ticket
    )
    assert {str(row["actor_id"]) for row in audit} == {org.id_of("technician")}
    by = None if phone_first else org.id_of("supervisor")
    assert {row["payload"].get("imported_by") for row in audit} == {by}


@pytest.mark.req("S-INT-20")
async def test_after_an_import_the_phone_s_receipt_is_complete(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    content = phone.content(ticket, "confirm", FIT)
    jws = phone.sign(content)
    await _import(world, org, phone, jws)
    asked = {"device_id": phone.id, "mutations": [{"id": content["id"], "hash": digest(jws)}], "files": []}
    assert (await ok(await world.client("technician", org).post(RECEIPT, json=asked)))["complete"]


@pytest.mark.req("S-INT-20", "S-SAF-27")
async def test_what_the_phone_did_not_sign_is_refused_and_who_may_import(world: World, org: Org, other: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    phone, stranger = await make_device(world, org), await make_device(world, org, "second")
    forged = Device(world, phone.person, phone.id, stranger.key).record(ticket, "confirm", FIT)
    assert await _import(world, org, phone, forged) == ["rejected"]
    assert await _import(world, org, phone, stranger.record(ticket, "stop", {"reason": "smoke"})) == ["rejected"]
    body = {"device_id": phone.id, "mutations": [phone.record(ticket, "confirm", FIT)]}
    for who in ("technician", "dispatcher", "call_agent"):
        assert slug_of(await world.client(who, org).post(IMPORT, json=body)) == (403, "forbidden")
    for asked in (body | {"device_id": str(uuid4())}, body):
        unknown = await world.client("supervisor", other).post(IMPORT, json=asked)
        assert (slug_of(unknown), unknown.json()["reason"]) == ((403, "relay-refused"), "device-unknown")
    too_many = body | {"mutations": ["x" * 20] * 101}
    assert slug_of(await world.client("supervisor", org).post(IMPORT, json=too_many)) == (422, "invalid")


@pytest.mark.req("S-SAF-27", "S-ARC-12")
async def test_a_lost_phone_s_signature_counts_no_longer_a_retired_one_s_until_it_was_retired(
    world: World, org: Org
) -> None:
    ticket = await world.ticket(org, "on_site")
    lost, retired = await make_device(world, org), await make_device(world, org)
    early = retired.record(ticket, "confirm", FIT)
    for phone, reason in ((lost, "lost"), (retired, "retired")):
        await ok(await world.client("supervisor", org).post(f"/api/v1/devices/{phone.id}/revoke",
                                                            json={"reason": reason}))  # fmt: skip
    late = retired.record(ticket, "confirm", FIT_2)
    assert await _import(world, org, retired, early, late) == ["applied", "rejected"]
    body = {"device_id": lost.id, "mutations": [lost.record(ticket, "confirm", FIT)]}
    refused = await world.client("supervisor", org).post(IMPORT, json=body)
    assert (slug_of(refused), refused.json()["reason"]) == ((403, "relay-refused"), "device-revoked")


@pytest.mark.req("S-SAF-27", "S-ARC-12", "S-INT-16")
@pytest.mark.parametrize("behind", [timedelta(days=3), timedelta(days=-3), timedelta(0)])
@pytest.mark.parametrize(("later", "status"), [(0, "applied"), (1, "rejected")])
async def test_until_when_a_retired_phone_s_records_count_is_asked_of_the_true_time(
    world: World, org: Org, behind: timedelta, later: int, status: str
) -> None:
    """Its clock was behind or ahead by days: what it claims says nothing, the error last measured is taken out."""
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    sent_at = world.clock.now + timedelta(seconds=1) - behind
    await ok(await world.client("technician", org).post(PUSH, json=phone.body(sent_at=sent_at)))
    world.clock.forward(hours=1)
    retire = f"/api/v1/devices/{phone.id}/revoke"
    await ok(await world.client("supervisor", org).post(retire, json={"reason": "retired"}))
    [row] = await world.rows("SELECT revoked_at, clock_error_ms FROM devices WHERE id = :id", id=phone.id)
    assert row["clock_error_ms"] == behind / timedelta(milliseconds=1)
    claim = row["revoked_at"] - behind + timedelta(milliseconds=later)
    assert await _import(world, org, phone, phone.record(ticket, "confirm", FIT, occurred_at=claim.isoformat())) == [
        status
    ]


@pytest.mark.req("S-SAF-27", "S-INT-16")
async def test_the_clock_error_last_measured_is_taken_out_and_the_true_time_kept(
    world: World, org: Org, clock: Clock
) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    wrong = timedelta(days=-3)
    await ok(await world.client("technician", org).post(PUSH, json=phone.body(sent_at=clock.now + wrong)))
    happened = clock.now
    jws = phone.record(ticket, "confirm", FIT, occurred_at=(happened + wrong).isoformat())
    clock.forward(days=2)
    await _import(world, org, phone, jws)
    [fact] = await world.rows("SELECT occurred_at, device_at, received_at FROM safety_facts WHERE ticket_id = :id",
                              id=ticket)  # fmt: skip
    assert abs(fact["occurred_at"] - happened) < timedelta(seconds=5)
    assert fact["device_at"] == happened + wrong
    assert fact["received_at"] > happened + timedelta(days=1)
