"""What a phone is told: its jobs, what changed since, what it lost, and whether it may forget (receipt)."""

import hashlib
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text
from tests.returns_world import add_unit
from tests.world import SIGNATURE, Org, World, make_device, ok, slug_of

from fieldlock.sync.cursor import SPAN, cursor_of
from fieldlock.sync.pull import VISITS
from fieldlock.warranty import choice
from fieldlock.wire import iso

PULL, RECEIPT, PLAYBOOKS = "/api/v1/sync/pull", "/api/v1/sync/receipt", "/api/v1/emergencies"
LEFT = "SELECT max(ended_at) AS at FROM assignments WHERE ticket_id = :ticket AND user_id = :user"
TIMES = {"planned_start": "2026-11-24T03:00:00Z", "planned_end": "2026-11-24T05:00:00Z"}


async def _pull(world: World, org: Org, cursor: str | None = None, who: str = "technician") -> dict[str, Any]:
    params = {"cursor": cursor} if cursor else {}
    pulled: dict[str, Any] = await ok(await world.client(who, org).get(PULL, params=params))
    return pulled


def _ids(pulled: dict[str, Any]) -> list[str]:
    return [ticket["id"] for ticket in pulled["tickets"]]


async def _assign(world: World, org: Org, ticket: str, *names: str) -> None:
    crew = [{"user_id": org.id_of(name), "role": "worker"} for name in names]
    path = f"/api/v1/tickets/{ticket}/assign"
    await ok(await world.client("dispatcher", org).post(path, json={"crew": crew, **TIMES}))


@pytest.mark.req("S-DSP-11", "S-ARC-13")
async def test_the_first_pull_gives_all_my_jobs_and_nobody_else_s(world: World, new_org: Org) -> None:
    mine = [await world.ticket(new_org, stage) for stage in ("dispatched", "on_site", "returned")]
    await world.ticket(new_org, "on_site", crew=["second"])
    await world.ticket(new_org, "ready")
    pulled = await _pull(world, new_org)
    assert (pulled["full"], pulled["removed"]) == (True, [])
    assert sorted(_ids(pulled)) == sorted(mine)
    assert pulled["catalogue_version"].startswith("bindings@1,")
    on_site = next(ticket for ticket in pulled["tickets"] if ticket["status"] == "on_site")
    same = await ok(await world.client("technician", new_org).get(f"/api/v1/tickets/{on_site['id']}"))
    assert on_site == same
    assert on_site["requirements"]
    assert on_site["start_code"]


@pytest.mark.req("S-DSP-11", "S-ARC-13")
async def test_the_next_pull_gives_what_changed_and_what_was_lost(world: World, new_org: Org) -> None:
    kept, lost, quiet = [await world.ticket(new_org, "dispatched") for _ in range(3)]
    cursor = (await _pull(world, new_org))["cursor"]
    nothing = await _pull(world, new_org, (await _pull(world, new_org, cursor))["cursor"])
    assert (_ids(nothing), nothing["removed"], nothing["full"]) == ([], [], False)
    cursor = nothing["cursor"]
    await ok(await world.client("technician", new_org).post(f"/api/v1/tickets/{kept}/accept", json={}))
    await _assign(world, new_org, lost, "second")
    gained = await world.ticket(new_org, "dispatched")
    pulled = await _pull(world, new_org, cursor)
    assert sorted(_ids(pulled)) == sorted([kept, gained])
    assert pulled["removed"] == [lost]
    assert quiet not in _ids(pulled)
    assert lost in _ids(await _pull(world, new_org, cursor, "second"))
    await _assign(world, new_org, lost, "technician", "second")
    back = await _pull(world, new_org, pulled["cursor"])
    assert (_ids(back), back["removed"]) == ([lost], [])


@pytest.mark.req("S-ARC-13", "S-INT-20")
async def test_a_change_of_a_slow_transaction_is_not_skipped(world: World, new_org: Org) -> None:
    """It began before the pull and ended after it, while later ones were already told."""
    slow, quick = [await world.ticket(new_org, "dispatched") for _ in range(2)]
    settled = (await _pull(world, new_org, (await _pull(world, new_org))["cursor"]))["cursor"]
    add = text("INSERT INTO changes (org_id, topic, entity_id) VALUES (:org, 'ticket', :id)")
    async with world.owner.begin() as connection:
        await connection.execute(add, {"org": new_org.id, "id": slow})
        await ok(await world.client("technician", new_org).post(f"/api/v1/tickets/{quick}/accept", json={}))
        first = await _pull(world, new_org, settled)
        assert _ids(first) == [quick]
    second = await _pull(world, new_org, first["cursor"])
    assert slow in _ids(second)


async def test_a_cursor_from_before_a_restore_is_answered_in_full(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "dispatched")
    pulled = await _pull(world, new_org, "9223372036854775807")
    assert (pulled["full"], _ids(pulled)) == (True, [ticket])


@pytest.mark.req("S-ARC-13", "S-INT-20")
async def test_a_restored_database_is_noticed_also_when_it_has_caught_up(world: World, new_org: Org) -> None:
    """The counter says nothing: the cursor of before is behind it. It is of another life of the database."""
    ticket = await world.ticket(new_org, "dispatched")
    cursor = (await _pull(world, new_org))["cursor"]
    assert (await _pull(world, new_org, cursor))["full"] is False
    [row] = await world.rows("SELECT (extract(epoch FROM pg_postmaster_start_time()) * 1000000)::bigint AS started")
    before = cursor_of(int(cursor) % SPAN, row["started"] - 1)
    pulled = await _pull(world, new_org, before)
    assert (pulled["full"], _ids(pulled)) == (True, [ticket])
    assert (await _pull(world, new_org, pulled["cursor"]))["full"] is False


@pytest.mark.req("S-ARC-13", "S-INT-20")
@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ({}, False),
        ({"all_sent": True}, False),
        ({"cursor": True}, False),
        ({"cursor": True, "all_sent": True}, True),
    ],
)
async def test_until_when_all_was_sent_is_known_from_who_lacks_nothing(
    world: World, new_org: Org, asked: dict[str, bool], known: bool
) -> None:
    """Not from one that is told everything anew: it may hold for proved what a restore has lost."""
    phone = await make_device(world, new_org)
    cursor = (await _pull(world, new_org))["cursor"]
    params = {name: cursor if name == "cursor" else value for name, value in asked.items()}
    technician = world.client("technician", new_org)
    await ok(await technician.get(PULL, params=params, headers={"x-fieldlock-device": phone.id}))
    [row] = await world.rows("SELECT all_sent_at, last_pulled_at FROM devices WHERE id = :id", id=phone.id)
    assert row["last_pulled_at"] is not None
    assert (row["all_sent_at"] == row["last_pulled_at"]) is known


@pytest.mark.req("S-ARC-13", "S-INT-20")
@pytest.mark.parametrize(("asked", "known"), [(4999, True), (5000, False)])
async def test_a_receipt_for_as_much_as_may_be_asked_may_not_be_for_all(
    world: World, new_org: Org, asked: int, known: bool
) -> None:
    phone = await make_device(world, new_org)
    ticket = await world.ticket(new_org, "on_site")
    technician = world.client("technician", new_org)
    sent = phone.record(ticket, "confirm", {"key": "CL-SITE-03", "answer": "yes", "files": []})
    [held] = (await ok(await technician.post("/api/v1/sync/push", json=phone.body(sent))))["results"]
    one = {"id": held["id"], "hash": held["hash"]}
    told = await ok(
        await technician.post(RECEIPT, json={"device_id": phone.id, "mutations": [one] * asked, "files": []})
    )
    assert told["missing"] == []
    [row] = await world.rows("SELECT all_sent_at FROM devices WHERE id = :id", id=phone.id)
    assert (row["all_sent_at"] is not None) is known


@pytest.mark.parametrize("cursor", ["x", "-1", "1.5", "²", "٣", "1 OR 1=1", "9" * 20])
async def test_a_made_up_cursor_is_refused(world: World, org: Org, cursor: str) -> None:
    answer = await world.client("technician", org).get(PULL, params={"cursor": cursor})
    assert slug_of(answer) == (422, "invalid")


async def test_pulling_is_for_those_who_go_out(world: World, org: Org) -> None:
    assert slug_of(await world.client("dispatcher", org).get(PULL)) == (403, "forbidden")
    assert slug_of(await world.bare().get(PULL)) == (401, "not-signed-in")


@pytest.mark.req("S-INT-20", "S-SAF-27", "S-ARC-13")
async def test_a_receipt_is_complete_only_when_every_mutation_and_file_is_held(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    technician = world.client("technician", org)
    content = SIGNATURE + uuid4().bytes
    sha = hashlib.sha256(content).hexdigest()
    args = {"key": "CL-SITE-03", "answer": "yes", "files": [sha]}
    sent, refused = phone.record(ticket, "confirm", args), phone.record(ticket, "start")
    unsent = phone.content(ticket, "complete")
    results = (await ok(await technician.post("/api/v1/sync/push", json=phone.body(sent, refused))))["results"]
    assert [result["missing_files"] for result in results] == [[sha], []]
    held = [{"id": result["id"], "hash": result["hash"]} for result in results]
    waiting = {"id": unsent["id"], "hash": hashlib.sha256(phone.sign(unsent).encode()).hexdigest()}

    async def receipt(mutations: list[dict[str, str]], files: list[str]) -> dict[str, Any]:
        body = {"device_id": phone.id, "mutations": mutations, "files": files}
        told: dict[str, Any] = await ok(await technician.post(RECEIPT, json=body))
        return told

    assert await receipt([*held, waiting], [sha]) == {
        "held": 2, "total": 3, "missing": [unsent["id"]],
        "files_held": 0, "files_total": 1, "files_missing": [sha], "complete": False,
    }  # fmt: skip
    # The id is known, the content is another: what the phone has is not what the server has.
    assert (await receipt([held[0] | {"hash": "0" * 64}], []))["missing"] == [held[0]["id"]]
    await ok(await technician.put(f"/api/v1/files/{sha}", content=content, headers={"content-type": "image/png"}), 201)
    again = (await ok(await technician.post("/api/v1/sync/push", json=phone.body(sent))))["results"]
    assert (again[0]["status"], again[0]["missing_files"]) == ("duplicate", [])
    # A refused mutation is held too: with its content and its reason.
    complete = await receipt(held, [sha])
    assert (complete["held"], complete["files_held"], complete["complete"]) == (2, 1, True)
    second = world.client("second", org)
    body = {"device_id": phone.id, "mutations": held, "files": []}
    assert slug_of(await second.post(RECEIPT, json=body)) == (403, "device-unknown")


@pytest.mark.req("S-INT-20")
async def test_a_receipt_of_nothing_is_complete_and_of_another_device_it_is_not(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    one, two = await make_device(world, org), await make_device(world, org)
    technician = world.client("technician", org)
    jws = one.record(ticket, "confirm", {"key": "CL-FIT-01", "answer": "yes"})
    [result] = (await ok(await technician.post("/api/v1/sync/push", json=one.body(jws))))["results"]
    mutations = [{"id": result["id"], "hash": result["hash"]}]
    for device_id, asked, complete in ((one.id, [], True), (one.id, mutations, True), (two.id, mutations, False)):
        body = {"device_id": device_id, "mutations": asked, "files": []}
        assert (await ok(await technician.post(RECEIPT, json=body)))["complete"] is complete


@pytest.mark.req("S-DSP-11", "S-ARC-13")
async def test_a_job_that_is_gone_is_told_with_its_reason(world: World, new_org: Org) -> None:
    given, ended = [await world.ticket(new_org, "dispatched") for _ in range(2)]
    cursor = (await _pull(world, new_org))["cursor"]
    await _assign(world, new_org, given, "second")
    await ok(
        await world.client("dispatcher", new_org).post(f"/api/v1/tickets/{ended}/cancel", json={"reason": "mended"})
    )
    pulled = await _pull(world, new_org, cursor)
    told = {loss["ticket_id"]: (loss["reason"], loss["status"]) for loss in pulled["losses"]}
    assert told == {given: ("reassigned", "dispatched"), ended: ("cancelled", "cancelled")}
    assert sorted(pulled["removed"]) == sorted(told)
    assert all(loss["number"].startswith("FL-") and loss["at"].endswith("Z") for loss in pulled["losses"])


@pytest.mark.req("S-DSP-11", "S-ARC-13")
async def test_the_desk_sees_that_a_former_phone_may_hold_more_and_that_it_came(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "on_site")
    phone = await make_device(world, new_org)
    unsent = phone.record(ticket, "stop", {"reason": "water in the board"})
    await _assign(world, new_org, ticket, "second")

    async def former() -> dict[str, Any]:
        seen = await ok(await world.client("dispatcher", new_org).get(f"/api/v1/tickets/{ticket}"))
        [person] = seen["former_crew"]
        assert person["user_id"] == new_org.id_of("technician")
        return {name: person[name] for name in ("unsent_possible", "arrived_later")}

    assert await former() == {"unsent_possible": True, "arrived_later": 0}
    technician = world.client("technician", new_org)
    await ok(await technician.post("/api/v1/sync/push", json=phone.body(unsent)))
    assert await former() == {"unsent_possible": True, "arrived_later": 1}
    by = {"x-fieldlock-device": phone.id}
    cursor = (await ok(await technician.get(PULL, headers=by)))["cursor"]
    # It has asked, and may hold more all the same: one that the server crashed on, or made since it last sent.
    assert await former() == {"unsent_possible": True, "arrived_later": 1}
    [person] = await world.rows(LEFT, ticket=ticket, user=new_org.id_of("technician"))
    for at, possible in ((person["at"] - timedelta(microseconds=1), True), (person["at"], False)):
        await world.execute("UPDATE devices SET all_sent_at = :at WHERE id = :id", at=at, id=phone.id)
        assert (await former())["unsent_possible"] is possible
    await world.execute("UPDATE devices SET all_sent_at = NULL WHERE id = :id", id=phone.id)
    await ok(await technician.get(PULL, headers=by, params={"cursor": cursor, "all_sent": True}))
    assert await former() == {"unsent_possible": False, "arrived_later": 1}
    [job] = (await _pull(world, new_org, who="second"))["tickets"]
    assert job["former_crew"] == []


@pytest.mark.req("S-TRI-07", "S-WAR-19", "S-ARC-13")
async def test_a_phone_has_what_it_needs_to_decide_the_warranty_alone(world: World, new_org: Org) -> None:
    org = new_org
    await world.ticket(org, "dispatched")
    with_thing = await world.ticket(org, "dispatched", serial=org.serial)
    technician = world.client("technician", org)
    [inputs] = (await _pull(world, org))["warranty"]
    assert inputs["ticket_id"] == with_thing
    rules = await ok(await technician.get("/api/v1/warranty/rules", params={"version": inputs["version"]}))
    told = await ok(await world.client("call_agent", org).get(f"/api/v1/assets/{org.asset}/warranty"))
    alone = choice.decide(rules, inputs["policies"], inputs["facts"])
    assert alone == told["decision"]
    reason = alone["reasons"][0]
    assert rules["wording"]["reasons"][reason]["zh"] == told["reasons"][0]["zh"]
    assert rules["wording"]["changes"]["with_invoice"]["en"]
    for wrong in ("warranty@1", "warranty@9,warranty_wording@1", "warranty_wording@1,warranty@1", "x", ""):
        refused = await technician.get("/api/v1/warranty/rules", params={"version": wrong})
        assert slug_of(refused) == (404, "not-found"), wrong


@pytest.mark.req("S-TRI-07", "S-ARC-13")
async def test_a_job_without_a_thing_or_a_policy_brings_nothing_to_decide_with(world: World, new_org: Org) -> None:
    org = new_org
    await world.ticket(org, "dispatched", serial=org.serial)
    await world.execute("UPDATE assets SET policies = '{}', category = 'none of ours' WHERE id = :id", id=org.asset)
    assert (await _pull(world, org))["warranty"] == []


@pytest.mark.req("S-DSP-11")
async def test_the_last_orders_on_the_same_unit_come_with_the_job(world: World, new_org: Org) -> None:
    asset, _ = await add_unit(world, new_org, 40)
    other, _ = await add_unit(world, new_org, 40)
    await world.ticket(new_org, "returned", crew=["second"], asset_id=other)
    await world.ticket(new_org, "working", crew=["second"], asset_id=asset)
    job = await world.ticket(new_org, "dispatched", asset_id=asset)
    [told] = (await _pull(world, new_org))["units"]
    assert (told["ticket_id"], told["visits"]) == (job, [])
    made = [await world.ticket(new_org, "returned", crew=["second"], asset_id=asset) for _ in range(VISITS + 1)]
    [told] = (await _pull(world, new_org))["units"]
    desk = world.client("dispatcher", new_org)
    numbers = [(await ok(await desk.get(f"/api/v1/tickets/{ticket}")))["number"] for ticket in reversed(made)]
    assert (told["ticket_id"], [visit["number"] for visit in told["visits"]]) == (job, numbers[:VISITS])
    [record] = await world.rows(
        "SELECT occurred_at, by_name FROM safety_facts WHERE ticket_id = :id AND kind = 'work_record'", id=made[-1]
    )
    assert told["visits"][0] == {
        "number": numbers[0],
        "at": iso(record["occurred_at"]),
        "repair_item": "Lamp",
        "fault_description": "No light in the corridor",
        "finding": "Loose terminal",
        "action": "Tightened, terminal replaced",
        "by_name": record["by_name"],
    }


@pytest.mark.req("S-DSP-11", "S-EMG-01")
async def test_the_playbooks_come_by_the_version_that_the_pull_names(world: World, new_org: Org) -> None:
    version = (await _pull(world, new_org))["emergencies"]
    client = world.client("technician", new_org)
    in_force, named = [await ok(await client.get(PLAYBOOKS, params=asked)) for asked in ({}, {"version": version})]
    assert (in_force["version"], named) == (version, in_force)
    assert named["items"][0]["steps"][0]["zh"]
    for wrong in ("emergencies@1", "emergencies@1,playbooks@9", "playbooks@1,emergencies@1", "x"):
        assert slug_of(await client.get(PLAYBOOKS, params={"version": wrong})) == (404, "not-found")
    assert slug_of(await world.bare().get(PLAYBOOKS)) == (401, "not-signed-in")
