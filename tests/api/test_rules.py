"""Rules as data: drafts, two-person release, versions that stay, recall that blocks, renewal that goes on."""

import copy
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError
from tests.world import ELECTRIC, Org, World, make_device, ok, slug_of

from fieldlock.identity.permissions import ROLES

DOCUMENTS = "/api/v1/catalogue/documents"
FIT = 0  # the place of CL-FIT
PEOPLE = set(ROLES) - {"api_client"}


async def _in_force(world: World, org: Org, kind: str) -> dict[str, Any]:
    items = (await ok(await world.client("safety_officer", org).get(DOCUMENTS)))["items"]
    (found,) = [item for item in items if item["kind"] == kind and item["state"] == "in_force"]
    whole = await ok(await world.client("safety_officer", org).get(f"{DOCUMENTS}/{kind}/{found['version']}"))
    assert whole["sha256"] == found["sha256"]
    return dict(whole)


async def _draft(world: World, org: Org, **more: Any) -> dict[str, Any]:
    """The checklists with one more question about fitness."""
    now = await _in_force(world, org, "checklists")
    body = copy.deepcopy(now["body"])
    items = body["checklists"][FIT]["items"]
    extra = {"zh": "本人已休息充分", "en": "I am rested", "code": "CL-FIT-90", "seq": len(items) + 1}
    items.append({**items[0], **extra})
    return {"body": body, "reason": "fatigue", "based_on": now["version"], **more}


async def _published(world: World, org: Org, kind: str = "checklists", **more: Any) -> int:
    draft = await _draft(world, org, **more)
    answer = await world.client("safety_officer", org).post(f"{DOCUMENTS}/{kind}", json=draft)
    return int((await ok(answer, 201))["version"])


async def _released(world: World, org: Org) -> int:
    version = await _published(world, org)
    await ok(await world.client("manager", org).post(f"{DOCUMENTS}/checklists/{version}/release"))
    return version


async def _recalled(world: World, org: Org, version: int) -> dict[str, Any]:
    path = f"{DOCUMENTS}/checklists/{version}/recall"
    return dict(await ok(await world.client("manager", org).post(path, json={"reason": "a question is wrong"})))


async def _ticket(world: World, org: Org, ticket: str) -> dict[str, Any]:
    return dict(await ok(await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}")))


async def _blockers(world: World, org: Org, ticket: str) -> dict[str, list[str]]:
    gate = await ok(await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}/gate"))
    return {blocker["code"]: blocker["subjects"] for blocker in gate["blockers"]}


@pytest.mark.req("S-DOC-11")
async def test_what_is_published_is_listed_with_who_and_when(world: World, new_org: Org) -> None:
    version = await _released(world, new_org)
    items = (await ok(await world.client("supervisor", new_org).get(DOCUMENTS)))["items"]
    mine = [item for item in items if item["kind"] == "checklists"]
    assert [(item["version"], item["state"]) for item in mine] == [(version, "in_force"), (1, "past")]
    assert (mine[0]["published_name"], mine[0]["reviewed_name"]) == ("Safety_Officer", "Manager")
    assert mine[0]["reason"] == "fatigue"
    assert {item["kind"] for item in items if item["state"] == "in_force"} == {
        "safety", "checklists", "bindings", "wording", "warranty", "warranty_wording", "dispatch",
        "emergencies", "playbooks",
    }  # fmt: skip


@pytest.mark.req("S-DOC-11", "S-SAF-02", "S-SAF-32")
async def test_only_the_safety_officer_writes_and_only_reviewers_release(world: World, new_org: Org) -> None:
    draft = await _draft(world, new_org)
    for role in set(PEOPLE) - {"safety_officer"}:
        client = world.client(role, new_org)
        for path in ("checklists", "checklists/drafts/preview"):
            body = draft if path == "checklists" else {"body": draft["body"]}
            assert slug_of(await client.post(f"{DOCUMENTS}/{path}", json=body)) == (403, "forbidden"), role
    version = await _published(world, new_org)
    for role in set(PEOPLE) - {"safety_officer", "manager"}:
        path = f"{DOCUMENTS}/checklists/{version}"
        client = world.client(role, new_org)
        assert slug_of(await client.post(f"{path}/release")) == (403, "forbidden"), role
        assert slug_of(await client.post(f"{path}/recall", json={"reason": "x"})) == (403, "forbidden"), role


@pytest.mark.req("S-SAF-32")
async def test_the_author_does_not_release_and_until_then_nothing_changes(world: World, new_org: Org) -> None:
    version = await _published(world, new_org)
    officer = world.client("safety_officer", new_org)
    path = f"{DOCUMENTS}/checklists/{version}/release"
    assert slug_of(await officer.post(path)) == (403, "forbidden")
    assert (await _in_force(world, new_org, "checklists"))["version"] == 1
    before = await world.ticket(new_org, "dispatched", hazards=[ELECTRIC])
    assert "checklists@1" in (await _ticket(world, new_org, before))["catalogue_version"]
    await ok(await world.client("manager", new_org).post(path))
    assert (await _in_force(world, new_org, "checklists"))["version"] == version
    assert slug_of(await world.client("manager", new_org).post(path)) == (409, "rules-out-of-date")


@pytest.mark.req("S-SAF-32")
async def test_the_database_refuses_one_person_as_author_and_reviewer(world: World, new_org: Org) -> None:
    await _published(world, new_org)
    with pytest.raises(DBAPIError, match="reviewer_is_not_the_author"):
        await world.execute(
            "UPDATE catalogue_documents SET reviewed_at = now(), reviewed_by = published_by"
            " WHERE org_id = :org AND reviewed_at IS NULL", org=new_org.id
        )  # fmt: skip


@pytest.mark.req("S-DOC-11")
@pytest.mark.parametrize(
    "change",
    ["body = '{}'", "valid_from = now()", "published_name = 'x'", "reason = 'x'", "reviewed_at = now()", "version = 9"],
)
async def test_a_published_version_cannot_be_edited(world: World, org: Org, change: str) -> None:
    with pytest.raises(DBAPIError, match="is published"):
        await world.execute(
            f"UPDATE catalogue_documents SET {change} WHERE org_id = :org AND kind = 'safety'",  # noqa: S608  # ours
            org=org.id,
        )
    with pytest.raises(DBAPIError, match="append-only"):
        await world.execute("DELETE FROM catalogue_documents WHERE org_id = :org", org=org.id)


@pytest.mark.req("S-DOC-11", "S-SAF-27")
async def test_a_running_list_stays_on_its_version(world: World, new_org: Org) -> None:
    running = await world.ticket(new_org, "on_site", hazards=[ELECTRIC])
    version = await _released(world, new_org)
    after = await world.ticket(new_org, "on_site", hazards=[ELECTRIC])
    old, new = await _ticket(world, new_org, running), await _ticket(world, new_org, after)
    keys = [{row["key"] for row in ticket["requirements"]} for ticket in (old, new)]
    assert keys[1] - keys[0] == {"CL-FIT-90"}
    assert f"checklists@{version}" in new["catalogue_version"]
    assert "TEMPLATE_RECALLED" not in await _blockers(world, new_org, running)
    # The version of the list is stored with each confirmation.
    args = {"fact_id": "0198c0de-0000-7000-8000-00000000f1a7", "key": "CL-FIT-01", "answer": "yes"}
    answer = await world.client("technician", new_org).post(f"/api/v1/tickets/{running}/confirm", json=args)
    fact = (await ok(answer))["facts"][-1]
    assert fact["template"] == old["catalogue_version"]


@pytest.mark.req("S-DOC-11")
async def test_phones_get_the_rules_that_their_job_is_pinned_to(world: World, new_org: Org) -> None:
    running = await world.ticket(new_org, "on_site", hazards=[ELECTRIC])
    pinned = (await _ticket(world, new_org, running))["catalogue_version"]
    await _released(world, new_org)
    phone = world.client("technician", new_org)
    now = await ok(await phone.get("/api/v1/catalogue"))
    then = await ok(await phone.get("/api/v1/catalogue", params={"version": pinned}))
    assert (then["version"], now["version"] != pinned) == (pinned, True)
    for wrong in ("checklists@1", pinned.replace("@1", "@7", 1), pinned[::-1], f"{pinned},x@1", "safety@one"):
        assert slug_of(await phone.get("/api/v1/catalogue", params={"version": wrong})) == (404, "not-found")


@pytest.mark.req("S-DOC-11")
async def test_a_recalled_list_starts_nothing_until_the_rules_are_renewed(world: World, new_org: Org) -> None:
    version = await _released(world, new_org)
    ticket = await world.ticket(new_org, "on_site", hazards=[ELECTRIC])
    phone = await make_device(world, new_org)
    cursor = (await ok(await world.client("technician", new_org).get("/api/v1/sync/pull")))["cursor"]
    before = await _ticket(world, new_org, ticket)
    assert await _recalled(world, new_org, version) == {"open_tickets": 1}

    assert (await _blockers(world, new_org, ticket))["TEMPLATE_RECALLED"] == [f"document:checklists@{version}"]
    pushed = phone.body(phone.record(ticket, "start"))
    answer = await ok(await world.client("technician", new_org).post("/api/v1/sync/push", json=pushed))
    (result,) = answer["results"]
    assert "TEMPLATE_RECALLED" in {blocker["code"] for blocker in result["problem"]["blockers"]}
    # The crew's phones are told.
    pulled = await ok(await world.client("technician", new_org).get("/api/v1/sync/pull", params={"cursor": cursor}))
    assert [(told["id"], told["recalled"]) for told in pulled["tickets"]] == [(ticket, [f"checklists@{version}"])]
    assert pulled["tickets"][0]["version"] == before["version"] + 1

    renewed = await ok(await world.client("dispatcher", new_org).post(f"/api/v1/tickets/{ticket}/renew_rules", json={}))
    assert (renewed["recalled"], renewed["status"]) == ([], "on_site")
    assert "checklists@1" in renewed["catalogue_version"]
    assert "CL-FIT-90" not in {row["key"] for row in renewed["requirements"]}
    assert "TEMPLATE_RECALLED" not in await _blockers(world, new_org, ticket)


@pytest.mark.req("S-DOC-11", "S-DSP-11")
async def test_a_start_made_offline_is_judged_by_what_was_recalled_then(world: World, new_org: Org) -> None:
    version = await _released(world, new_org)
    ticket = await world.ticket(new_org, "on_site", hazards=[ELECTRIC])
    phone = await make_device(world, new_org)
    before = phone.record(ticket, "start")
    await _recalled(world, new_org, version)
    pushed = phone.body(before, phone.record(ticket, "start"))
    answer = await ok(await world.client("technician", new_org).post("/api/v1/sync/push", json=pushed))
    codes = [{blocker["code"] for blocker in result["problem"]["blockers"]} for result in answer["results"]]
    assert ["TEMPLATE_RECALLED" in told for told in codes] == [False, True]


@pytest.mark.req("S-DOC-11", "S-SAF-30")
async def test_renewal_begins_a_new_round(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "on_site", hazards=[ELECTRIC])
    args = {"fact_id": "0198c0de-0000-7000-8000-00000000f1a8", "key": "CL-FIT-01", "answer": "yes"}
    path = f"/api/v1/tickets/{ticket}"
    before = await ok(await world.client("technician", new_org).post(f"{path}/confirm", json=args))
    dispatcher = world.client("dispatcher", new_org)
    renewed = await ok(await dispatcher.post(f"{path}/renew_rules", json={"note": "new lists"}))
    assert renewed["round"] == before["round"] + 1
    gate = await ok(await dispatcher.get(f"{path}/gate"))
    assert [row["done"] for row in gate["requirements"] if row["key"] == "CL-FIT-01"] == [False]


@pytest.mark.req("S-DOC-11", "S-SAF-08")
async def test_no_renewal_while_a_lock_hangs(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "on_site", hazards=[ELECTRIC])
    args = {
        "fact_id": "0198c0de-0000-7000-8000-00000000f1a9", "key": "CL-LOTO-05", "answer": "yes", "lock_no": "L-1",
    }  # fmt: skip
    path = f"/api/v1/tickets/{ticket}"
    await ok(await world.client("technician", new_org).post(f"{path}/confirm", json=args))
    answer = await world.client("dispatcher", new_org).post(f"{path}/renew_rules", json={})
    assert slug_of(answer) == (409, "guards-not-met")
    assert answer.json()["guards"] == ["no_lock_on"]


@pytest.mark.req("S-DOC-11")
async def test_work_under_way_is_finished_under_its_own_lists(world: World, new_org: Org) -> None:
    version = await _released(world, new_org)
    ticket = await world.ticket(new_org, "working", hazards=[ELECTRIC])
    await _recalled(world, new_org, version)
    async with world.walk(new_org, ticket) as walk:
        await walk.confirm_all("work", [new_org.people["technician"]])
        await walk.do(new_org.people["technician"], "record_work", finding="f", action="a", result="repaired")
        await walk.do(new_org.people["technician"], "complete")
    assert (await _ticket(world, new_org, ticket))["status"] == "finishing"


@pytest.mark.req("S-DOC-11")
async def test_of_every_kind_something_stays_in_force(world: World, new_org: Org) -> None:
    client = world.client("manager", new_org)
    answer = await client.post(f"{DOCUMENTS}/checklists/1/recall", json={"reason": "wrong"})
    assert slug_of(answer) == (409, "rules-needed")
    version = await _released(world, new_org)
    await ok(await client.post(f"{DOCUMENTS}/checklists/1/recall", json={"reason": "old"}))
    answer = await client.post(f"{DOCUMENTS}/checklists/{version}/recall", json={"reason": "wrong"})
    assert slug_of(answer) == (409, "rules-needed")
    assert slug_of(await client.post(f"{DOCUMENTS}/checklists/1/recall", json={"reason": "again"})) == (
        409, "rules-out-of-date",
    )  # fmt: skip


@pytest.mark.req("S-DOC-11")
async def test_a_recall_that_leaves_rules_that_do_not_fit_is_refused(world: World, new_org: Org) -> None:
    version = await _released(world, new_org)
    bindings = await _in_force(world, new_org, "bindings")
    bindings["body"]["items"]["CL-FIT-90"] = {"critical": False}
    body = {"body": bindings["body"], "reason": "weaker", "based_on": 1}
    officer, manager = world.client("safety_officer", new_org), world.client("manager", new_org)
    await ok(await officer.post(f"{DOCUMENTS}/bindings", json=body), 201)
    await ok(await manager.post(f"{DOCUMENTS}/bindings/2/release"))
    answer = await manager.post(f"{DOCUMENTS}/checklists/{version}/recall", json={"reason": "wrong"})
    assert slug_of(answer) == (422, "invalid")
    assert [field["field"] for field in answer.json()["fields"]] == ["bindings/items/CL-FIT-90"]
    await ok(await manager.post(f"{DOCUMENTS}/bindings/2/recall", json={"reason": "first this"}))
    await _recalled(world, new_org, version)


@pytest.mark.req("S-DOC-11", "S-SAF-02")
async def test_rules_with_faults_are_refused_by_path_and_saved_nowhere(world: World, new_org: Org) -> None:
    now = await _in_force(world, new_org, "safety")
    now["body"]["hazards"][ELECTRIC]["ppe"] = []
    now["body"]["hazards"][ELECTRIC]["tools"] += ["WAND"]
    officer = world.client("safety_officer", new_org)
    body = {"body": now["body"], "reason": "less", "based_on": 1}
    answer = await officer.post(f"{DOCUMENTS}/safety", json=body)
    assert slug_of(answer) == (422, "invalid")
    assert {field["field"]: field["reason"] for field in answer.json()["fields"]} == {
        f"safety/hazards/{ELECTRIC}/ppe": "no_ppe",
        f"safety/hazards/{ELECTRIC}/tools/2": "unknown WAND",
    }
    shown = await ok(await officer.post(f"{DOCUMENTS}/safety/drafts/preview", json={"body": now["body"]}))
    assert [error["code"] for error in shown["errors"]] == ["no_ppe", "unknown"]
    assert shown["effect"] == []
    items = (await ok(await officer.get(DOCUMENTS)))["items"]
    assert [item["version"] for item in items if item["kind"] == "safety"] == [1]


@pytest.mark.req("S-DOC-11")
async def test_a_preview_tells_the_effect_and_saves_nothing(world: World, new_org: Org) -> None:
    waiting = await world.ticket(new_org, "ready", hazards=[ELECTRIC])
    await world.ticket(new_org, "dispatched", hazards=[ELECTRIC])
    draft = await _draft(world, new_org)
    officer = world.client("safety_officer", new_org)
    shown = await ok(await officer.post(f"{DOCUMENTS}/checklists/drafts/preview", json={"body": draft["body"]}))
    assert (shown["errors"], shown["open_tickets"], shown["changed_tickets"]) == ([], 1, 1)
    number = (await _ticket(world, new_org, waiting))["number"]
    (entry,) = [entry for entry in shown["effect"] if entry["tickets"]]
    assert (entry["tickets"], entry["hazards"]) == ([number], [ELECTRIC])
    assert [row["key"] for row in entry["added"]] == ["CL-FIT-90"]
    assert (await _in_force(world, new_org, "checklists"))["version"] == 1


@pytest.mark.req("S-DOC-11")
async def test_two_authors_do_not_overwrite_each_other(world: World, new_org: Org) -> None:
    draft = await _draft(world, new_org)
    officer = world.client("safety_officer", new_org)
    await ok(await officer.post(f"{DOCUMENTS}/checklists", json=draft), 201)
    assert slug_of(await officer.post(f"{DOCUMENTS}/checklists", json=draft)) == (409, "rules-waiting")
    await ok(await world.client("manager", new_org).post(f"{DOCUMENTS}/checklists/2/release"))
    assert slug_of(await officer.post(f"{DOCUMENTS}/checklists", json=draft)) == (409, "rules-out-of-date")


@pytest.mark.req("S-DOC-11")
async def test_a_version_that_waits_can_be_withdrawn(world: World, new_org: Org) -> None:
    version = await _published(world, new_org)
    assert await _recalled(world, new_org, version) == {"open_tickets": 0}
    answer = await world.client("manager", new_org).post(f"{DOCUMENTS}/checklists/{version}/release")
    assert slug_of(answer) == (409, "rules-out-of-date")
    assert await _published(world, new_org) == version + 1


@pytest.mark.req("S-DOC-11")
async def test_a_version_may_hold_from_a_later_day(world: World, new_org: Org) -> None:
    start = world.clock.now + timedelta(days=3)
    version = await _published(world, new_org, valid_from=start.isoformat())
    await ok(await world.client("manager", new_org).post(f"{DOCUMENTS}/checklists/{version}/release"))
    items = (await ok(await world.client("manager", new_org).get(DOCUMENTS)))["items"]
    states = {item["version"]: item["state"] for item in items if item["kind"] == "checklists"}
    assert states == {version: "scheduled", 1: "in_force"}
    # Another document that does not fit what will hold then is refused today.
    safety = await _in_force(world, new_org, "bindings")
    safety["body"]["lists"] = [entry for entry in safety["body"]["lists"] if entry["code"] != "CL-LOTO"]
    body = {"body": safety["body"], "reason": "x", "based_on": 1}
    assert slug_of(await world.client("safety_officer", new_org).post(f"{DOCUMENTS}/bindings", json=body))[0] == 422
    world.clock.forward(days=3)
    assert (await _in_force(world, new_org, "checklists"))["version"] == version
    late = {**await _draft(world, new_org), "valid_from": (start - timedelta(days=1)).isoformat()}
    late["body"]["checklists"][FIT]["items"].pop()
    await ok(await world.client("safety_officer", new_org).post(f"{DOCUMENTS}/checklists", json=late), 201)


@pytest.mark.req("S-DOC-11")
async def test_warranty_rules_need_a_second_person_too(world: World, new_org: Org) -> None:
    now = await _in_force(world, new_org, "warranty")
    body = {"body": now["body"], "reason": "yearly", "based_on": 1}
    made = await ok(await world.client("manager", new_org).post(f"{DOCUMENTS}/warranty", json=body), 201)
    assert (made["state"], made["reviewed_name"]) == ("waiting", None)
    released = await world.client("safety_officer", new_org).post(f"{DOCUMENTS}/warranty/2/release")
    assert (await ok(released))["reviewed_name"] == "Safety_Officer"


async def test_another_organisations_rules_are_untouched(world: World, new_org: Org, other: Org) -> None:
    await _released(world, new_org)
    assert (await _in_force(world, other, "checklists"))["version"] == 1
    answer = await world.client("manager", other).get(f"{DOCUMENTS}/checklists/2")
    assert slug_of(answer) == (404, "not-found")


@pytest.mark.parametrize("path", ["nonsense/1", "safety/0", "safety/99999999999", "safety/9"])
async def test_what_is_not_there_is_not_found(world: World, org: Org, path: str) -> None:
    answer = await world.client("safety_officer", org).get(f"{DOCUMENTS}/{path}")
    assert slug_of(answer) in ((404, "not-found"), (422, "invalid"))
