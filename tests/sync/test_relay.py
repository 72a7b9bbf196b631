"""A second person's confirmation, signed on the own phone and brought by another's, counts once and as that person's.

The two persons are two identities whichever phone has the network (I5).
"""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from tests.world import START, Clock, Device, Org, World, digest, make_device, make_org, ok

PUSH, RECEIPT = "/api/v1/sync/push", "/api/v1/sync/receipt"
FIT = {"key": "CL-FIT-01", "answer": "yes"}
BOTH = ("technician", "second")


@pytest.fixture
async def ticket(world: World, org: Org) -> str:
    return await world.ticket(org, "on_site", crew=BOTH)


@pytest.fixture
async def carrier(world: World, org: Org) -> Device:
    return await make_device(world, org)


@pytest.fixture
async def signer(world: World, org: Org) -> Device:
    return await make_device(world, org, "second")


async def _push(world: World, org: Org, phone: Device, *mutations: str, **body: Any) -> list[dict[str, Any]]:
    who = world.client(next(name for name, actor in org.people.items() if actor == phone.person), org)
    results: list[dict[str, Any]] = (await ok(await who.post(PUSH, json=phone.body(*mutations, **body))))["results"]
    assert [result["hash"] for result in results] == [digest(jws) for jws in mutations]
    return results


async def _receipt(world: World, org: Org, phone: Device, *mutations: tuple[str, str]) -> dict[str, Any]:
    body = {"device_id": phone.id, "mutations": [{"id": id_, "hash": hash_} for id_, hash_ in mutations], "files": []}
    answer: dict[str, Any] = await ok(await world.client("technician", org).post(RECEIPT, json=body))
    return answer


async def _facts(world: World, ticket: str) -> list[dict[str, Any]]:
    return await world.rows("SELECT * FROM safety_facts WHERE ticket_id = :id AND kind = 'confirmation'", id=ticket)


async def _refused(world: World, org: Org, phone: Device, jws: str) -> str:
    """The reason; nothing is stored, so that the phone that signed it may still bring it."""
    [result] = await _push(world, org, phone, jws)
    assert (result["status"], result["problem"]["slug"]) == ("rejected", "relay-refused")
    assert await world.rows("SELECT 1 FROM mutations WHERE hash = :hash", hash=digest(jws)) == []
    return str(result["problem"]["reason"])


@pytest.mark.req("S-SAF-28", "S-SAF-27")
async def test_it_counts_as_the_signer_s_own_and_says_who_brought_it(
    world: World, org: Org, ticket: str, carrier: Device, signer: Device
) -> None:
    jws = signer.record(ticket, "confirm", FIT)
    own = carrier.record(ticket, "confirm", FIT)
    assert [r["status"] for r in await _push(world, org, carrier, own, jws)] == ["applied", "applied"]
    facts = {str(fact["person_id"]): fact for fact in await _facts(world, ticket)}
    assert set(facts) == {org.id_of(name) for name in BOTH}
    mine = facts[org.id_of("second")]
    assert (str(mine["by_id"]), str(mine["device_id"])) == (org.id_of("second"), signer.id)
    [stored] = await world.rows("SELECT * FROM mutations WHERE device_id = :id", id=signer.id)
    assert (stored["jws"], str(stored["user_id"])) == (jws, org.id_of("second"))
    assert str(stored["relayed_by"]) == carrier.id
    [entry] = await world.rows("SELECT payload, actor_id FROM audit_log WHERE stream = :id ORDER BY n DESC LIMIT 1",
                               id=ticket)  # fmt: skip
    assert (entry["payload"]["device_id"], entry["payload"]["relayed_by"]) == (signer.id, carrier.id)
    assert str(entry["actor_id"]) == org.id_of("second")


@pytest.mark.req("S-SAF-28", "S-INT-20")
@pytest.mark.parametrize("own_phone_first", [False, True])
async def test_brought_by_both_phones_it_takes_effect_once(
    world: World, org: Org, ticket: str, carrier: Device, signer: Device, own_phone_first: bool
) -> None:
    good = signer.record(ticket, "confirm", FIT)
    bad = signer.record(ticket, "confirm", {"key": "CL-NO-SUCH", "answer": "yes"})
    phones = [signer, carrier] if own_phone_first else [carrier, signer]
    first, again, replayed = [await _push(world, org, phone, good, bad) for phone in [*phones, phones[1]]]
    assert [result["status"] for result in first] == ["applied", "rejected"]
    assert [result["status"] for result in again] == ["duplicate", "rejected"]
    assert again[1] == first[1]
    assert replayed == again
    assert len(await _facts(world, ticket)) == 1


@pytest.mark.req("S-INT-20")
async def test_two_phones_that_carry_for_each_other_at_once_end_with_one_fact_each(
    world: World, org: Org, ticket: str, carrier: Device, signer: Device
) -> None:
    one, two = carrier.record(ticket, "confirm", FIT), signer.record(ticket, "confirm", FIT)
    answers = await asyncio.gather(
        *(_push(world, org, phone, *order) for phone in (carrier, signer) for order in ((one, two), (two, one)))
    )
    statuses = sorted(result["status"] for results in answers for result in results)
    assert statuses == ["applied"] * 2 + ["duplicate"] * 6
    assert len(await _facts(world, ticket)) == 2


@pytest.mark.req("S-SAF-27", "S-INT-20")
async def test_the_receipt_holds_what_was_carried_by_id_and_hash(
    world: World, org: Org, ticket: str, carrier: Device, signer: Device
) -> None:
    content = signer.content(ticket, "confirm", FIT)
    jws = signer.sign(content)
    asked = (content["id"], digest(jws))
    assert (await _receipt(world, org, carrier, asked))["missing"] == [content["id"]]
    await _push(world, org, carrier, jws)
    assert (await _receipt(world, org, carrier, asked))["complete"] is True
    assert (await _receipt(world, org, carrier, (content["id"], "0" * 64)))["missing"] == [content["id"]]
    # Also when its own phone was first and this one only heard "duplicate".
    later = signer.content(ticket, "confirm", FIT | {"key": "CL-FIT-02"})
    await _push(world, org, signer, signer.sign(later))
    [row] = await world.rows("SELECT hash FROM mutations WHERE id = :id", id=later["id"])
    assert (await _receipt(world, org, carrier, (later["id"], row["hash"])))["complete"] is True


@pytest.mark.req("S-SAF-28")
async def test_only_a_confirmation_is_carried(
    world: World, org: Org, ticket: str, carrier: Device, signer: Device
) -> None:
    for name, args in (("start", {}), ("stop", {"reason": "smoke"}), ("request_approval", {}), ("depart", {})):
        assert await _refused(world, org, carrier, signer.record(ticket, name, args)) == "not-a-confirmation"


@pytest.mark.req("S-SAF-28", "S-SAF-08")
async def test_one_person_with_two_phones_is_no_second_person(
    world: World, org: Org, ticket: str, carrier: Device
) -> None:
    other = await make_device(world, org)
    assert await _refused(world, org, carrier, other.record(ticket, "confirm", FIT)) == "same-person"
    # Nor does naming the other person help: the device says whose it is.
    forged = other.record(ticket, "confirm", FIT, user_id=org.id_of("second"))
    [result] = await _push(world, org, carrier, forged)
    assert result["problem"]["slug"] == "signature-invalid"
    assert await _facts(world, ticket) == []


@pytest.mark.req("S-SAF-28", "S-PRT-01")
async def test_whose_word_does_not_count_is_refused(
    world: World, org: Org, ticket: str, carrier: Device, signer: Device
) -> None:
    outsider = await make_device(world, org, "lead")
    assert await _refused(world, org, carrier, outsider.record(ticket, "confirm", FIT)) == "not-in-crew"
    abroad = await make_device(world, await make_org(world), "second")
    assert await _refused(world, org, carrier, abroad.record(ticket, "confirm", FIT)) == "device-unknown"
    unknown = Device(world, signer.person, str(uuid4()), signer.key)
    assert await _refused(world, org, carrier, unknown.record(ticket, "confirm", FIT)) == "device-unknown"
    await world.execute("UPDATE devices SET revoked_at = now() WHERE id = :id", id=signer.id)
    assert await _refused(world, org, carrier, signer.record(ticket, "confirm", FIT)) == "device-revoked"
    await world.execute("UPDATE devices SET revoked_at = NULL WHERE id = :id", id=signer.id)
    assert await _facts(world, ticket) == []


@pytest.mark.req("S-SAF-28", "S-SAF-27")
async def test_what_its_phone_did_not_sign_is_refused(
    world: World, org: Org, ticket: str, carrier: Device, signer: Device
) -> None:
    forged = Device(world, signer.person, signer.id, carrier.key).record(ticket, "confirm", FIT)
    good = signer.record(ticket, "confirm", FIT)
    head, _, tail = good.split(".")
    swapped = signer.record(ticket, "confirm", FIT | {"key": "CL-FIT-02"}).split(".")[1]
    for jws in (forged, f"{head}.{swapped}.{tail}"):
        [result] = await _push(world, org, carrier, jws)
        assert (result["status"], result["problem"]["slug"]) == ("rejected", "signature-invalid")
    assert await _facts(world, ticket) == []


@pytest.mark.req("S-SAF-28")
async def test_the_account_is_judged_when_it_arrives_and_the_roles_also_by_the_time_of_the_record(
    world: World, new_org: Org
) -> None:
    ticket = await world.ticket(new_org, "on_site", crew=BOTH)
    carrier, signer = await make_device(world, new_org), await make_device(world, new_org, "second")
    person = {"id": new_org.id_of("second")}
    await world.execute("UPDATE users SET active = false WHERE id = :id", **person)
    assert await _refused(world, new_org, carrier, signer.record(ticket, "confirm", FIT)) == "person-inactive"
    await world.execute("UPDATE users SET active = true, roles = '{cashier}' WHERE id = :id", **person)
    await world.execute("UPDATE former_roles SET until = :at WHERE user_id = :id", at=START, **person)
    [result] = await _push(world, new_org, carrier, signer.record(ticket, "confirm", FIT))
    assert (result["status"], result["problem"]["slug"]) == ("rejected", "forbidden")
    assert await _facts(world, ticket) == []


@pytest.mark.req("S-SAF-28", "S-ARC-13")
async def test_a_clock_that_is_days_ahead_must_speak_for_itself(
    world: World, org: Org, ticket: str, carrier: Device, signer: Device
) -> None:
    ahead = (world.clock.now + timedelta(days=3)).isoformat()
    jws = signer.record(ticket, "confirm", FIT, occurred_at=ahead)
    assert await _refused(world, org, carrier, jws) == "time-ahead"
    [result] = await _push(world, org, signer, jws, sent_at=world.clock.now + timedelta(days=3))
    assert result["status"] == "applied"
    [fact] = await _facts(world, ticket)
    assert fact["occurred_at"] <= world.clock.now


@pytest.mark.req("S-SAF-28", "S-ARC-13")
@pytest.mark.parametrize("wrong", [timedelta(days=-3), timedelta(days=3)])
async def test_the_carrier_s_wrong_clock_does_not_move_another_person_s_time(
    world: World, org: Org, ticket: str, carrier: Device, signer: Device, clock: Clock, wrong: timedelta
) -> None:
    jws = signer.record(ticket, "confirm", FIT)
    said = clock.now
    clock.forward(hours=2)
    [result] = await _push(world, org, carrier, jws, sent_at=clock.now + wrong)
    assert result["status"] == "applied"
    [fact] = await _facts(world, ticket)
    assert (fact["occurred_at"], fact["device_at"]) == (said, said)


@pytest.mark.req("S-SAF-28")
async def test_the_crew_s_phones_know_each_other_s_keys_and_nobody_else_s(world: World, new_org: Org) -> None:
    org = new_org
    ticket = await world.ticket(org, "on_site", crew=BOTH)
    signer = await make_device(world, org, "second")
    technician, at = world.client("technician", org), f"/api/v1/tickets/{ticket}"
    cursor = (await ok(await technician.get("/api/v1/sync/pull")))["cursor"]
    late = await make_device(world, org, "second")
    pulled = await ok(await technician.get(f"/api/v1/sync/pull?cursor={cursor}"))
    # A phone registered after the others have pulled reaches them by itself.
    [document] = [one for one in pulled["tickets"] if one["id"] == ticket]
    devices = {member["user_id"]: member["devices"] for member in document["crew"]}
    known = {device["id"]: device["public_jwk"] for device in devices[org.id_of("second")]}
    assert known == {signer.id: signer.public_jwk, late.id: late.public_jwk}
    await world.execute("UPDATE devices SET revoked_at = now() WHERE id = :id", id=late.id)
    again = await ok(await technician.get(at))
    assert [d["id"] for member in again["crew"] for d in member["devices"]] == [signer.id]
    desk = await ok(await world.client("dispatcher", org).get(at))
    assert all(member["devices"] == [] for member in desk["crew"])
