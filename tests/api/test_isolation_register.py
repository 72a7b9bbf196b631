"""Points, locks and tags as the desk keeps them, their labels, and the board."""

import base64
import hashlib
import re
import zlib
from typing import Any

import pytest
from tests.api.test_isolation import LOCK, UNLOCK, add_lock, add_point, confirm, on_site
from tests.world import SIGNATURE, Org, World, ok, slug_of

POINTS, LOCKS = "/api/v1/isolation/points", "/api/v1/isolation/locks"


def told_in(pdf: bytes) -> str:
    """The text of all pages: two-byte letters of the Chinese font, one-byte letters of the others."""
    found = []
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        page = zlib.decompress(base64.a85decode(b"<~" + packed.strip(), adobe=True))
        for literal in re.findall(rb"\((.*?)(?<!\\)\) Tj", page, re.DOTALL):
            raw = re.sub(
                rb"\\([0-7]{3}|.)",
                lambda m: bytes([int(m[1], 8)]) if len(m[1]) == 3 else {b"n": b"\n", b"r": b"\r"}.get(m[1], m[1]),
                literal,
            )
            found += [raw.decode("utf-16-be", "ignore"), raw.decode("cp1252", "ignore")]
    return "\n".join(found)


@pytest.mark.req("S-SAF-08")
async def test_labels_are_an_a4_pdf_that_says_whose_lock_it_is(world: World, new_org: Org) -> None:
    lock, box = await add_lock(world, new_org, "technician"), await add_lock(world, new_org, None, "box")
    point = await add_point(world, new_org, code="Q1")
    ids = ",".join(thing["id"] for thing in (lock, box, point))
    keeper = world.client("storekeeper", new_org)
    sheet = await keeper.get(f"/api/v1/isolation/labels.pdf?ids={ids}")
    assert (sheet.status_code, sheet.headers["content-type"]) == (200, "application/pdf")
    assert sheet.content.startswith(b"%PDF-")
    assert b"/MediaBox [ 0 0 595.2756 841.8898 ]" in sheet.content
    text = told_in(sheet.content)
    for said in (
        "有人工作 禁止合闸", "DO NOT SWITCH ON – PEOPLE WORKING", lock["number"], "Technician", f"FL:L:{lock['token']}",
        "集体锁箱", box["number"], "能量隔离点", "Q1", "总开关", "Main switch", f"FL:P:{point['token']}",
    ):  # fmt: skip
        assert said in text, said
    many = [lock["id"]] * 3 + [(await add_lock(world, new_org, "technician"))["id"] for _ in range(10)]
    two_sheets = await keeper.get(f"/api/v1/isolation/labels.pdf?ids={','.join(many)}")
    assert two_sheets.content.count(b"/Type /Page\n") == 2
    for wrong in ("", "x", f"{lock['id']},{new_org.site}"):
        assert slug_of(await keeper.get(f"/api/v1/isolation/labels.pdf?ids={wrong}")) == (422, "invalid")


@pytest.mark.req("S-SAF-08")
async def test_tokens_are_short_and_no_two_alike(world: World, new_org: Org) -> None:
    tokens = {(await add_lock(world, new_org, "technician"))["token"] for _ in range(8)}
    assert len(tokens) == 8
    assert all(re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{12}", token) for token in tokens)


@pytest.mark.req("S-SAF-08", "S-ARC-06")
async def test_who_keeps_the_register(world: World, new_org: Org) -> None:
    point = {"asset_id": str(new_org.asset), "code": "Q9", "zh": "阀", "en": "Valve", "energy": "pressure",
             "normal_position": "open", "takes_lock": False}  # fmt: skip
    lock = {"kind": "lock", "number": "N-1", "owner_id": new_org.id_of("technician")}
    for path, body, allowed in (
        (POINTS, point, ("lead", "storekeeper", "safety_officer", "manager")),
        (LOCKS, lock, ("storekeeper", "safety_officer", "manager")),
    ):
        for who in ("technician", "guardian", "dispatcher", "leader", "lead", "storekeeper", "customer", "admin"):
            answer = await world.client(who, new_org).post(path, json=body)
            assert (answer.status_code != 403) == (who in allowed), (who, path)
    assert slug_of(await world.client("customer", new_org).get("/api/v1/isolation/board")) == (403, "forbidden")


@pytest.mark.req("S-SAF-08")
async def test_a_point_is_of_one_asset_or_one_site_and_its_code_is_used_once(world: World, new_org: Org) -> None:
    lead = world.client("lead", new_org)
    point = await add_point(world, new_org, code="Q1")
    body: dict[str, Any] = {
        name: point[name] for name in ("asset_id", "code", "zh", "en", "energy", "normal_position", "takes_lock")
    }
    for wrong in ({}, {"asset_id": None}, {"site_id": str(new_org.site)}, {"asset_id": str(new_org.site)},
                  {"energy": "love"}, {"photo": "0" * 64}, {"code": " "}, {"extra": 1}):  # fmt: skip
        assert slug_of(await lead.post(POINTS, json=body | wrong)) == (422, "invalid"), wrong
    await ok(await lead.post(POINTS, json=body | {"asset_id": None, "site_id": str(new_org.site)}), 201)
    listed = await ok(await lead.get(f"{POINTS}?asset_id={new_org.asset}"))
    assert [entry["id"] for entry in listed["items"]] == [point["id"]]
    first = await ok(await lead.get(f"{POINTS}?limit=1"))
    rest = await ok(await lead.get(f"{POINTS}?limit=1&cursor={first['next_cursor']}"))
    assert (first["items"][0]["id"], rest["next_cursor"]) == (point["id"], None)


@pytest.mark.req("S-SAF-08", "S-REL-04")
async def test_what_a_hanging_lock_relies_on_stays(world: World, new_org: Org) -> None:
    lead, keeper = world.client("lead", new_org), world.client("storekeeper", new_org)
    point, lock = await add_point(world, new_org), await add_lock(world, new_org, "technician")
    ticket = await on_site(world, new_org)
    told = [{"point_id": point["id"], "lock_no": lock["number"]}]
    await ok(await confirm(world, new_org, ticket, "technician", LOCK, locks=told))
    fields = ("asset_id", "code", "zh", "en", "energy", "normal_position", "takes_lock")
    body = {name: point[name] for name in fields}
    at = f"{POINTS}/{point['id']}"
    renamed = await ok(await lead.put(at, json=body | {"en": "Breaker"}, headers={"if-match": '"1"'}))
    assert (renamed["en"], renamed["version"]) == ("Breaker", 2)
    stale = await lead.put(at, json=body, headers={"if-match": '"1"'})
    assert slug_of(stale) == (412, "precondition-failed")
    changes: tuple[dict[str, Any], ...] = (
        {"takes_lock": False},
        {"active": False},
        {"asset_id": None, "site_id": str(new_org.site)},
    )
    for change in changes:
        assert slug_of(await lead.put(at, json=body | change)) == (409, "lock-on"), change
    mine = {"kind": "lock", "number": lock["number"], "owner_id": new_org.id_of("technician")}
    there = f"{LOCKS}/{lock['id']}"
    for change in ({"owner_id": new_org.id_of("second")}, {"number": "Z-1"}):
        assert slug_of(await keeper.put(there, json=mine | change)) == (409, "lock-on"), change
    lost = await ok(await keeper.put(there, json=mine | {"status": "lost"}))
    assert lost["status"] == "lost"
    await ok(await confirm(world, new_org, ticket, "technician", UNLOCK))
    gone = await ok(await lead.put(at, json=body | {"active": False}))
    assert not gone["active"]
    seen = await ok(await world.client("technician", new_org).get(f"/api/v1/tickets/{ticket}"))
    assert seen["points"] == []
    moved = await ok(await keeper.put(there, json=mine | {"owner_id": new_org.id_of("second")}))
    assert moved["owner_name"] == "Second"


@pytest.mark.req("S-SAF-08")
async def test_a_number_is_given_once_and_a_lock_has_an_owner(world: World, new_org: Org) -> None:
    keeper = world.client("storekeeper", new_org)
    lock = await add_lock(world, new_org, "technician")
    other = await add_lock(world, new_org, "second", "tag")
    body = {"kind": "lock", "number": "N-7", "owner_id": new_org.id_of("technician")}
    for wrong in ({"number": lock["number"].upper()}, {"owner_id": None}, {"kind": "box"}, {"number": "FL:L:X"},
                  {"owner_id": new_org.id_of("cashier")}, {"owner_id": str(new_org.site)}):  # fmt: skip
        assert slug_of(await keeper.post(LOCKS, json=body | wrong)) == (422, "invalid"), wrong
    renamed = {"kind": "tag", "number": lock["number"], "owner_id": new_org.id_of("second")}
    assert slug_of(await keeper.put(f"{LOCKS}/{other['id']}", json=renamed)) == (422, "invalid")
    found = await ok(await keeper.get(f"{LOCKS}?q={lock['number'].upper()}"))
    assert [entry["id"] for entry in found["items"]] == [lock["id"]]
    people = (await ok(await keeper.get("/api/v1/isolation/owners")))["items"]
    assert new_org.id_of("technician") in {person["id"] for person in people}
    assert new_org.id_of("cashier") not in {person["id"] for person in people}


@pytest.mark.req("S-SAF-08")
async def test_the_board_says_what_is_locked_by_whom_since_when_on_which_point(world: World, new_org: Org) -> None:
    point, lock = await add_point(world, new_org), await add_lock(world, new_org, "technician")
    ticket = await on_site(world, new_org)
    technician = world.client("technician", new_org)
    assert (await ok(await technician.get("/api/v1/isolation/board")))["items"] == []
    told = [{"point_id": point["id"], "lock_no": lock["number"]}]
    at = (await ok(await confirm(world, new_org, ticket, "technician", LOCK, locks=told)))["facts"][-1]
    [entry] = (await ok(await technician.get("/api/v1/isolation/board")))["items"]
    assert (entry["lock_no"], entry["kind"], entry["person_name"]) == (lock["number"], "lock", "Technician")
    assert (entry["point"]["code"], entry["since"]) == (point["code"], at["occurred_at"])
    assert (entry["ticket_id"], entry["asset_name"], entry["site_name"]) == (ticket, "Phone", "Mill House")
    # Told once more it hangs since the first time.
    await ok(await confirm(world, new_org, ticket, "technician", LOCK, locks=told))
    [again] = (await ok(await technician.get("/api/v1/isolation/board")))["items"]
    assert again["since"] == entry["since"]
    cancelled = await world.client("dispatcher", new_org).post(f"/api/v1/tickets/{ticket}/cancel", json={"reason": "x"})
    assert slug_of(cancelled) == (409, "guards-not-met")
    await ok(await confirm(world, new_org, ticket, "technician", UNLOCK))
    assert (await ok(await technician.get("/api/v1/isolation/board")))["items"] == []


@pytest.mark.req("S-SAF-08")
async def test_the_phone_gets_the_picture_of_the_point_and_the_crews_labels(world: World, new_org: Org) -> None:
    sha = (await _file(world, new_org))["sha256"]
    point = await add_point(world, new_org, photo=sha)
    lock, box = await add_lock(world, new_org, "technician"), await add_lock(world, new_org, None, "box")
    await add_lock(world, new_org, "second")
    ticket = await on_site(world, new_org)
    seen = await ok(await world.client("technician", new_org).get(f"/api/v1/tickets/{ticket}"))
    assert [(entry["id"], entry["photo"], entry["token"]) for entry in seen["points"]] == [
        (point["id"], sha, point["token"])
    ]
    assert {entry["token"] for entry in seen["lock_register"]} == {lock["token"], box["token"]}
    calm = await world.ticket(new_org, "on_site", asset_id=str(new_org.asset))
    seen = await ok(await world.client("technician", new_org).get(f"/api/v1/tickets/{calm}"))
    assert (seen["points"], seen["lock_register"], seen["foreign_locks"]) == ([], [], [])


async def _file(world: World, org: Org) -> dict[str, Any]:
    content = SIGNATURE + b"point"
    path = f"/api/v1/files/{hashlib.sha256(content).hexdigest()}"
    headers = {"content-type": "image/png"}
    stored: dict[str, Any] = await ok(await world.client("lead", org).put(path, content=content, headers=headers), 201)
    return stored
