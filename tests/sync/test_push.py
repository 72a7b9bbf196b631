"""What a phone recorded takes effect exactly once; a refusal keeps its content and its reason (I8)."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from tests.world import ELECTRIC, HEIGHT, START, Clock, Device, Org, World, a_report, digest, make_device, ok, slug_of

PUSH = "/api/v1/sync/push"
FIT = {"key": "CL-FIT-01", "answer": "yes"}


async def _push(world: World, org: Org, phone: Device, *mutations: str, **body: Any) -> list[dict[str, Any]]:
    who = world.client(next(name for name, actor in org.people.items() if actor == phone.person), org)
    results: list[dict[str, Any]] = (await ok(await who.post(PUSH, json=phone.body(*mutations, **body))))["results"]
    assert [result["hash"] for result in results] == [digest(jws) for jws in mutations]
    return results


async def _facts(world: World, ticket: str) -> int:
    [row] = await world.rows("SELECT count(*) AS n FROM safety_facts WHERE ticket_id = :id", id=ticket)
    return int(row["n"])


@pytest.mark.req("S-INT-20", "S-ARC-13", "S-DSP-11")
async def test_a_batch_is_applied_in_order_by_the_commands_of_the_desk(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "dispatched")
    phone = await make_device(world, org)
    appointment = {"at": "2026-11-24T06:00:00Z", "note": "Ann opens"}
    steps = [("accept", {}), ("appoint", appointment), ("depart", {}), ("arrive", {"note": "gate 2"}), ("confirm", FIT)]
    batch = [phone.record(ticket, name, args) for name, args in steps]
    results = await _push(world, org, phone, *batch)
    assert [result["status"] for result in results] == ["applied"] * 5
    seen = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}"))
    assert seen["status"] == "on_site"
    assert [step["event"] for step in seen["timeline"][-4:]] == ["accept", "appoint", "depart", "arrive"]
    fact = seen["facts"][-1]
    assert (fact["device_id"], fact["person_id"]) == (phone.id, org.id_of("technician"))
    stored = await world.rows("SELECT jws, seq FROM mutations WHERE device_id = :id ORDER BY seq", id=phone.id)
    assert [row["jws"] for row in stored] == batch


@pytest.mark.req("S-INT-20", "S-ARC-13")
async def test_a_duplicate_is_told_and_takes_no_second_effect(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    jws = phone.record(ticket, "confirm", FIT)
    assert [r["status"] for r in await _push(world, org, phone, jws, jws)] == ["applied", "duplicate"]
    assert [r["status"] for r in await _push(world, org, phone, jws)] == ["duplicate"]
    assert await _facts(world, ticket) == 1


@pytest.mark.req("S-INT-20", "S-ARC-13")
async def test_a_refused_mutation_keeps_content_and_reason_and_does_not_stop_the_next(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    too_early, fine = phone.record(ticket, "start"), phone.record(ticket, "confirm", FIT)
    wrong = phone.record(ticket, "confirm", {"key": "CL-NO-SUCH", "answer": "yes"})
    results = await _push(world, org, phone, too_early, wrong, fine)
    assert [result["status"] for result in results] == ["rejected", "rejected", "applied"]
    assert [result["problem"]["slug"] for result in results[:2]] == ["gate-blocked", "unknown-item"]
    assert results[0]["problem"]["blockers"][0]["zh"]
    [row] = await world.rows("SELECT * FROM mutations WHERE device_id = :id AND hash = :hash",
                             id=phone.id, hash=digest(too_early))  # fmt: skip
    assert (row["jws"], row["status"], row["problem"]) == (too_early, "rejected", results[0]["problem"])
    assert await _push(world, org, phone, too_early) == [results[0]]
    assert await _facts(world, ticket) == 1


@pytest.mark.req("S-INT-20")
async def test_another_content_under_a_known_id_is_refused(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    first = phone.content(ticket, "confirm", FIT)
    changed = first | {"args": {"key": "CL-FIT-02", "answer": "yes"}}
    results = await _push(world, org, phone, phone.sign(first), phone.sign(changed))
    assert [result["status"] for result in results] == ["applied", "rejected"]
    assert results[1]["problem"]["slug"] == "mutation-reused"
    assert await _facts(world, ticket) == 1


@pytest.mark.req("S-INT-20", "S-ARC-13")
async def test_the_same_batch_from_two_tabs_at_once_is_applied_once(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    keys = [f"CL-FIT-0{n}" for n in range(1, 5)]
    batch = [phone.record(ticket, "confirm", {"key": key, "answer": "yes"}) for key in keys]
    twins = await asyncio.gather(*(_push(world, org, phone, *batch) for _ in range(4)))
    for place in range(len(batch)):
        assert sorted(results[place]["status"] for results in twins) == ["applied"] + ["duplicate"] * 3
    assert await _facts(world, ticket) == len(batch)


@pytest.mark.req("S-SAF-27", "S-INT-20")
async def test_what_this_person_s_device_did_not_sign_is_refused(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    phone, stranger = await make_device(world, org), await make_device(world, org, "second")
    good = phone.record(ticket, "confirm", FIT)
    head, body, tail = good.split(".")
    another_key = Device(world, phone.person, phone.id, stranger.key)
    bad = {
        "signature-invalid": [
            another_key.record(ticket, "confirm", FIT),
            another_key.record("no uuid", "confirm", FIT),
            f"{head}.{body}.{tail[:-4]}AAAA",
            f"{head}.{body}.",
            phone.record(ticket, "confirm", FIT, user_id=org.id_of("second")),
            phone.record(ticket, "confirm", FIT, device_id=stranger.id),
            phone.sign(phone.content(ticket, "confirm", FIT), typ="JWT"),
            phone.sign([1, 2]),
            "not.a.mutation",
        ],
        "mutation-malformed": [
            phone.record("no uuid", "confirm", FIT),
            phone.record(ticket, "confirm", FIT, extra=1),
            phone.record(ticket, "confirm", FIT, seq=-1),
            phone.record(ticket, "confirm", FIT, occurred_at="yesterday"),
            phone.record(ticket, "confirm", FIT, occurred_at="0001-01-01T00:00:00+14:00"),
            phone.sign({"id": str(uuid4())}),
        ],
        "relay-refused": [stranger.record(ticket, "confirm", FIT)],
    }
    for slug, mutations in bad.items():
        for result in await _push(world, org, phone, *mutations):
            assert (result["status"], result["problem"]["slug"]) == ("rejected", slug)
    assert await _facts(world, ticket) == 0


@pytest.mark.req("S-SAF-27", "S-INT-20")
async def test_a_forged_mutation_takes_no_effect_among_good_ones_whatever_its_place(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    forger = Device(world, phone.person, phone.id, (await make_device(world, org, "second")).key)
    batch = [who.record(ticket, "confirm", FIT) for who in (forger, *[phone] * 30, forger, phone, forger)]
    results = await _push(world, org, phone, *batch)
    refused = [place for place, result in enumerate(results) if result["status"] == "rejected"]
    assert refused == [0, 31, 33]
    assert {results[place]["problem"]["slug"] for place in refused} == {"signature-invalid"}
    assert await _facts(world, ticket) == 31


@pytest.mark.req("S-SAF-27", "S-SAF-28")
async def test_the_time_that_a_forged_mutation_tells_judges_no_other(world: World, org: Org) -> None:
    hazards = [ELECTRIC, HEIGHT]
    ticket = await world.ticket(org, "on_site", crew=("technician", "second"), hazards=hazards)
    phone = await make_device(world, org, "second")
    forger = Device(world, phone.person, phone.id, (await make_device(world, org)).key)
    held_fast = {"key": "CL-HEIGHT-03", "answer": "yes", "files": ["c" * 64]}
    before = forger.record(ticket, "confirm", held_fast)
    await world.ticket(org, "working", crew=("second",))
    during = phone.record(ticket, "confirm", held_fast)
    results = await _push(world, org, phone, before, during)
    assert [result["problem"]["slug"] for result in results] == ["signature-invalid", "on-another-job"]


@pytest.mark.req("S-INT-20")
async def test_unknown_names_and_the_desk_s_own_actions_are_refused_and_kept(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    names = ["fly", "approve", "triage", "lift_stop", "assign", "cancel"]
    batch = [phone.record(ticket, name, {"cause": "c", "measure": "m"}) for name in names]
    for result in await _push(world, org, phone, *batch):
        assert (result["status"], result["problem"]["slug"]) == ("rejected", "mutation-unknown")
    stored = await world.rows("SELECT name FROM mutations WHERE device_id = :id ORDER BY seq", id=phone.id)
    assert [row["name"] for row in stored] == names


@pytest.mark.req("S-INT-20")
@pytest.mark.parametrize("files", [None, 5, "abc", {"a": 1}, [5], ["x"], [None]])
async def test_odd_arguments_are_one_refusal_and_no_failure(world: World, org: Org, files: Any) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    odd = phone.record(ticket, "confirm", FIT | {"files": files})
    results = await _push(world, org, phone, odd, phone.record(ticket, "confirm", FIT))
    assert [result["status"] for result in results] == ["rejected", "applied"]
    assert results[0]["problem"]["slug"] == "invalid"


@pytest.mark.req("S-INT-20", "S-ARC-12")
async def test_only_the_owner_of_an_active_device_pushes(world: World, org: Org) -> None:
    phone = await make_device(world, org)
    second = world.client("second", org)
    assert slug_of(await second.post(PUSH, json=phone.body())) == (403, "device-unknown")
    unknown = phone.body() | {"device_id": str(uuid4())}
    technician = world.client("technician", org)
    assert slug_of(await technician.post(PUSH, json=unknown)) == (403, "device-unknown")
    assert slug_of(await world.bare().post(PUSH, json=phone.body())) == (401, "not-signed-in")
    await ok(await technician.post(PUSH, json=phone.body()))
    await world.execute("UPDATE devices SET revoked_at = now() WHERE id = :id", id=phone.id)
    assert slug_of(await technician.post(PUSH, json=phone.body())) == (403, "device-revoked")
    for wrong in ({"mutations": ["x" * 20] * 101}, {"sent_at": "2026-11-24T02:00:00"}, {"mutations": [5]},
                  {"sent_at": "0001-01-01T00:00:00Z"}):  # fmt: skip
        assert slug_of(await technician.post(PUSH, json=phone.body() | wrong)) == (422, "invalid")


@pytest.mark.req("S-SAF-27", "S-INT-20")
@pytest.mark.parametrize("wrong_by", [timedelta(hours=-7), timedelta(hours=3), timedelta(days=-20000)])
async def test_a_wrong_clock_is_taken_out_and_noted(world: World, org: Org, clock: Clock, wrong_by: timedelta) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    happened = clock.now
    told = (happened + wrong_by).isoformat()
    jws = phone.record(ticket, "confirm", FIT, occurred_at=told)
    clock.forward(minutes=30)
    [result] = await _push(world, org, phone, jws, sent_at=clock.now + wrong_by)
    assert result["status"] == "applied"
    [fact] = await world.rows("SELECT * FROM safety_facts WHERE ticket_id = :id", id=ticket)
    assert abs(fact["occurred_at"] - happened) < timedelta(seconds=5)
    assert fact["device_at"] == happened + wrong_by
    assert abs(fact["received_at"] - clock.now) < timedelta(seconds=5)
    [row] = await world.rows("SELECT * FROM mutations WHERE device_id = :id", id=phone.id)
    assert (row["device_at"], row["occurred_at"]) == (fact["device_at"], fact["occurred_at"])


@pytest.mark.req("S-SAF-27")
async def test_a_small_error_is_left_and_nothing_happens_in_the_future(world: World, org: Org, clock: Clock) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    clock.forward(minutes=5)
    told = clock.now - timedelta(minutes=4)
    small = phone.record(ticket, "confirm", FIT, occurred_at=told.isoformat())
    ahead = phone.record(ticket, "confirm", FIT | {"key": "CL-FIT-02"},
                         occurred_at=(clock.now + timedelta(hours=1)).isoformat())  # fmt: skip
    await _push(world, org, phone, small, ahead, sent_at=clock.now + timedelta(seconds=100))
    first, second = await world.rows(
        "SELECT occurred_at, received_at FROM safety_facts WHERE ticket_id = :id ORDER BY key", id=ticket
    )
    assert first["occurred_at"] == told
    assert second["occurred_at"] == second["received_at"]


@pytest.mark.req("S-INT-20", "S-INT-04")
async def test_a_ticket_made_without_a_network_comes_in_once(world: World, org: Org, clock: Clock) -> None:
    phone = await make_device(world, org)
    ticket = str(uuid4())
    said = a_report(reported_at=clock.now.isoformat())
    jws = phone.record(ticket, "create", said)
    bad = phone.record(str(uuid4()), "create", {"repair_item": "Lamp"})
    follow = phone.record(ticket, "stop", {"reason": "gas"})
    results = await _push(world, org, phone, jws, bad, follow, jws)
    assert [r["status"] for r in results] == ["applied", "rejected", "rejected", "duplicate"]
    assert {entry["field"] for entry in results[1]["problem"]["fields"]} == {
        "reporter", "fault_description", "address",
    }  # fmt: skip
    made = await ok(await world.client("call_agent", org).get(f"/api/v1/tickets/{ticket}"))
    assert (made["status"], made["source"], made["repair_item"]) == ("received", "technician", "Lamp")
    twin = await _push(world, org, phone, phone.record(ticket, "create", said))
    assert (twin[0]["status"], twin[0]["problem"]["slug"]) == ("rejected", "conflict")


@pytest.mark.req("S-INT-20", "S-INT-04")
async def test_the_photos_of_a_report_are_a_note_on_the_ticket_that_it_makes(world: World, new_org: Org) -> None:
    phone = await make_device(world, new_org)
    photos = [f"{number:064x}" for number in range(11)]

    async def report(said: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        ticket = str(uuid4())
        jws = phone.record(ticket, "create", said)
        result, again = await _push(world, new_org, phone, jws, jws)
        assert again["status"] in ("duplicate", "rejected")
        return result, (await world.client("call_agent", new_org).get(f"/api/v1/tickets/{ticket}")).json()

    result, made = await report(a_report(files=photos[:10]))
    assert (result["status"], result["missing_files"]) == ("applied", photos[:10])
    [note] = made["facts"]
    assert (note["kind"], note["body"]["kind"], note["files"]) == ("note", "progress", photos[:10])
    assert note["by_id"] == new_org.id_of("technician")
    refused, _ = await report(a_report(files=photos))
    assert [entry["field"] for entry in refused["problem"]["fields"]] == ["files"]
    urgent = {"fault_description": "Smoke from the meter cabinet", "address": "3 Mill Lane", "files": photos[:1]}
    _, raised = await report(urgent)
    assert (raised["urgency"], [fact["files"] for fact in raised["facts"]]) == ("emergency", [photos[:1]])
    assert (await report(a_report()))[1]["facts"] == []


@pytest.mark.req("S-INT-20", "S-TRI-11")
async def test_an_emergency_told_without_a_network_is_raised_when_it_comes_in(world: World, new_org: Org) -> None:
    phone = await make_device(world, new_org)
    ticket = str(uuid4())
    said = {"fault_description": "Smoke from the meter cabinet", "address": "3 Mill Lane"}
    jws = phone.record(ticket, "create", said)
    assert [r["status"] for r in await _push(world, new_org, phone, jws, jws)] == ["applied", "duplicate"]
    made = await ok(await world.client("call_agent", new_org).get(f"/api/v1/tickets/{ticket}"))
    assert (made["status"], made["urgency"], made["emergency"]["kind"]) == ("ready", "emergency", "fire")
    assert [entry["event"] for entry in made["timeline"]] == ["received", "emergency"]


@pytest.mark.req("S-SAF-07", "S-SAF-25", "S-INT-20")
async def test_a_start_recorded_offline_is_decided_again_on_the_facts_of_then(
    world: World, org: Org, clock: Clock
) -> None:
    """All was clear when the phone started; when it comes into reach, three hours later, that instant is judged."""
    ticket = await world.ticket(org, "on_site")
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [org.people["technician"]])
        await walk.do(org.people["technician"], "request_approval")
        await walk.do(org.people["leader"], "approve")
    phone = await make_device(world, org)
    jws = phone.record(ticket, "start")
    clock.forward(hours=3)
    [result] = await _push(world, org, phone, jws)
    assert result["status"] == "applied"
    [clearance] = await world.rows("SELECT at, received_at FROM clearances WHERE ticket_id = :id", id=ticket)
    assert clearance["received_at"] - clearance["at"] > timedelta(hours=2)
    assert clearance["at"] > START


@pytest.mark.req("S-DSP-11", "S-INT-20")
async def test_work_of_a_job_that_was_taken_away_is_refused_and_kept(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "accepted")
    phone = await make_device(world, org)
    jws = phone.record(ticket, "appoint", {"at": "2026-11-24T06:00:00Z", "note": "agreed"})
    members = [{"user_id": org.id_of("second"), "role": "worker"}]
    times = {"planned_start": "2026-11-24T03:00:00Z", "planned_end": "2026-11-24T05:00:00Z"}
    dispatcher = world.client("dispatcher", org)
    await ok(await dispatcher.post(f"/api/v1/tickets/{ticket}/assign", json={"crew": members, **times}))
    [result] = await _push(world, org, phone, jws)
    assert (result["status"], result["problem"]["slug"]) == ("rejected", "not-in-crew")
    stop = phone.record(ticket, "stop", {"reason": "the board is live"})
    assert [r["status"] for r in await _push(world, org, phone, stop)] == ["applied"]
    kept = await world.rows("SELECT jws FROM mutations WHERE device_id = :id ORDER BY seq", id=phone.id)
    assert [row["jws"] for row in kept] == [jws, stop]
