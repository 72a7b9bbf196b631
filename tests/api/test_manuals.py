"""Manuals: which document of which version is for what, and on the phone of whoever is sent to such a unit."""

import hashlib
from typing import Any
from uuid import uuid4

import pytest
from tests.returns_world import add_unit
from tests.world import Org, World, ok, slug_of

pytestmark = pytest.mark.req("S-DOC-05", "S-DSP-11")
MANUALS, PULL = "/api/v1/manuals", "/api/v1/sync/pull"


async def _file(world: World, org: Org, content: bytes = b"") -> str:
    content = content or b"%PDF-1.7 " + uuid4().bytes
    sha = hashlib.sha256(content).hexdigest()
    path, kind = f"/api/v1/files/{sha}", {"content-type": "application/pdf"}
    await ok(await world.client("lead", org).put(path, content=content, headers=kind), 201)
    return sha


async def _add(world: World, org: Org, **told: Any) -> str:
    body = {"kind": "service", "title": "Heating", "version": "1", "category": "mobile_phone", **told}
    body = {"sha256": told.get("sha256") or await _file(world, org), **body}
    return str((await ok(await world.client("lead", org).post(MANUALS, json=body), 201))["id"])


async def _on_phone(world: World, org: Org) -> list[str]:
    """Titles and versions as the technician's one job tells them."""
    [unit] = (await ok(await world.client("technician", org).get(PULL)))["units"]
    return [f"{manual['title']} {manual['version']}" for manual in unit["manuals"]]


async def _unit(world: World, org: Org) -> None:
    asset, _ = await add_unit(world, org, 40)
    sql = "UPDATE assets SET category = 'mobile_phone', brand = 'Acme', model = 'M1' WHERE id = :id"
    await world.execute(sql, id=asset)
    await world.ticket(org, "dispatched", asset_id=asset)


async def test_it_is_for_every_unit_of_its_category_brand_and_model(world: World, new_org: Org) -> None:
    await _unit(world, new_org)
    assert await _on_phone(world, new_org) == []
    for title, fit in (
        ("all", {}), ("brand", {"brand": "ACME"}), ("model", {"brand": "acme", "model": "m1"}),
        ("other", {"category": "sign"}), ("brand 2", {"brand": "Other"}), ("model 2", {"model": "M2"}),
    ):  # fmt: skip
        await _add(world, new_org, title=title, **fit)
    assert await _on_phone(world, new_org) == ["model 1", "brand 1", "all 1"]


async def test_a_new_version_takes_the_place_of_the_one_before_and_phones_look_anew(world: World, new_org: Org) -> None:
    await _unit(world, new_org)
    technician, lead = world.client("technician", new_org), world.client("lead", new_org)
    cursor = (await ok(await technician.get(PULL)))["cursor"]

    async def news() -> list[list[str]]:
        nonlocal cursor
        told = await ok(await technician.get(PULL, params={"cursor": cursor}))
        cursor = told["cursor"]
        return [[manual["version"] for manual in unit["manuals"]] for unit in told["units"]]

    first = await _add(world, new_org)
    assert await news() == [["1"]]
    second = await _add(world, new_org, version="2", replaces=first)
    assert await news() == [["2"]]
    [listed] = (await ok(await lead.get(MANUALS)))["items"]
    assert (listed["id"], listed["version"], listed["size"]) == (second, "2", 25)
    again = {"kind": "user", "title": "T", "version": "3", "category": "x", "sha256": listed["sha256"]}
    assert slug_of(await lead.post(MANUALS, json=again | {"replaces": first})) == (404, "not-found")
    assert len((await ok(await lead.get(MANUALS)))["items"]) == 1
    assert (await lead.post(f"{MANUALS}/{second}/withdraw")).status_code == 204
    assert await news() == [[]]
    assert slug_of(await lead.post(f"{MANUALS}/{second}/withdraw")) == (404, "not-found")
    audit = "SELECT action FROM audit_log WHERE stream = :id ORDER BY n"
    assert [row["action"] for row in await world.rows(audit, id=second)] == ["add_manual", "withdraw_manual"]


async def test_its_file_is_held_and_is_what_it_says(world: World, new_org: Org) -> None:
    lead = world.client("lead", new_org)
    body = {"kind": "user", "title": "T", "version": "1", "category": "x", "sha256": "0" * 64}
    refused = await lead.post(MANUALS, json=body)
    assert (slug_of(refused), refused.json()["fields"][0]["field"]) == ((422, "invalid"), "sha256")
    text = b"just text"
    path = f"/api/v1/files/{hashlib.sha256(text).hexdigest()}"
    put = await lead.put(path, content=text, headers={"content-type": "application/pdf"})
    assert slug_of(put) == (415, "type-not-accepted")
    held = await lead.get(f"/api/v1/files/{await _file(world, new_org)}")
    assert held.headers["content-type"] == "application/pdf"


async def test_who_is_sent_out_reads_them_and_does_not_file_them(world: World, new_org: Org) -> None:
    technician = world.client("technician", new_org)
    made = await _add(world, new_org, title="Find me", brand="Brand")
    for q, count in (("find", 1), ("BRAND", 1), ("nothing", 0)):
        assert len((await ok(await technician.get(MANUALS, params={"q": q})))["items"]) == count
    body = {"kind": "user", "title": "T", "version": "1", "category": "x", "sha256": "0" * 64}
    assert slug_of(await technician.post(MANUALS, json=body)) == (403, "forbidden")
    assert slug_of(await technician.post(f"{MANUALS}/{made}/withdraw")) == (403, "forbidden")
    assert slug_of(await world.client("customer", new_org).get(MANUALS)) == (403, "forbidden")
