"""The register of customers through the door: looked up, corrected with a log, merged; only for those who need it."""

from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy.exc import DBAPIError
from tests.returns_world import add_unit
from tests.world import Org, World, a_report, ok, slug_of

URL = "/api/v1/customers"


def _phone() -> str:
    return f"139{uuid4().int % 10**8:08d}"


async def new(world: World, org: Org, **changes: Any) -> dict[str, Any]:
    body = {
        "name": f"Customer {uuid4().hex[:8]}", "phone": _phone(), "source": "customer",
        "site": {"name": "Home", "address": f"{uuid4().hex[:8]} Mill Lane"},
    } | changes  # fmt: skip
    made: dict[str, Any] = await ok(await world.client("call_agent", org).post(URL, json=body), 201)
    return made


async def read(world: World, org: Org, customer: str, who: str = "call_agent") -> dict[str, Any]:
    told: dict[str, Any] = await ok(await world.client(who, org).get(f"{URL}/{customer}"))
    return told


async def found(world: World, org: Org, q: str, who: str = "call_agent") -> list[str]:
    page = await ok(await world.client(who, org).get(URL, params={"q": q}))
    return [one["id"] for one in page["items"]]


def correction(subject_id: str, **changes: Any) -> dict[str, Any]:
    return {
        "subject": "customer", "subject_id": subject_id, "field": "phone", "source": "customer", "reason": "moved",
        "before": None, "after": "021 5555 0199",
    } | changes  # fmt: skip


async def report(world: World, org: Org, who: str = "call_agent", **changes: Any) -> dict[str, Any]:
    made: dict[str, Any] = await ok(await world.client(who, org).post("/api/v1/tickets", json=a_report(**changes)), 201)
    return made


@pytest.mark.req("S-INT-17")
async def test_a_customer_is_found_by_phone_name_address_and_serial(world: World, org: Org) -> None:
    one = await new(world, org)
    unit = {
        "name": "Boiler", "category": "boiler", "serial": f"B-{uuid4().hex[:8]}", "contract": "C-7",
        "warranty_card": "W-9", "site_id": one["sites"][0]["id"], "installed_at": "2026-01-02T00:00:00Z",
    }  # fmt: skip
    told = await ok(await world.client("dispatcher", org).post(f"{URL}/{one['id']}/assets", json=unit), 201)
    [kept] = told["assets"]
    assert {name: kept[name] for name in ("serial", "contract", "warranty_card", "site_id")} == {
        name: unit[name] for name in ("serial", "contract", "warranty_card", "site_id")
    }
    for q in (one["phone"], one["phone"][:3] + "-" + one["phone"][3:], one["name"].upper(),
              one["sites"][0]["address"], unit["serial"]):  # fmt: skip
        assert await found(world, org, q) == [one["id"]], q
    assert await found(world, org, "nowhere at all") == []
    again = await world.client("dispatcher", org).post(f"{URL}/{one['id']}/assets", json=unit)
    assert again.json()["fields"] == [{"field": "serial", "reason": "taken"}]


@pytest.mark.req("S-INT-17")
async def test_a_likely_duplicate_is_told_and_kept(world: World, org: Org) -> None:
    one = await new(world, org)
    assert one["likely_same"] == []
    other = await new(world, org, phone="+86 " + one["phone"])
    assert [(same["id"], same["alike"]) for same in other["likely_same"]] == [(one["id"], ["phone"])]
    assert (await read(world, org, one["id"]))["likely_same"][0]["id"] == other["id"]


@pytest.mark.req("S-INT-17")
async def test_a_correction_keeps_who_when_from_to_source_and_why(world: World, org: Org) -> None:
    one = await new(world, org)
    change = correction(one["id"], before=one["phone"])
    told = await ok(await world.client("dispatcher", org).post(f"{URL}/{one['id']}/corrections", json=change))
    assert told["phone"] == change["after"]
    entry = told["log"][0]
    assert {name: entry[name] for name in ("before", "after", "source", "reason", "field", "by_name")} == {
        "before": one["phone"], "after": change["after"], "source": "customer", "reason": "moved", "field": "phone",
        "by_name": "Dispatcher",
    }  # fmt: skip
    stale = await world.client("dispatcher", org).post(f"{URL}/{one['id']}/corrections", json=change)
    assert slug_of(stale) == (412, "record-changed")
    site = one["sites"][0]
    place = correction(site["id"], subject="site", field="address", before=site["address"], after="9 New Road")
    told = await ok(await world.client("dispatcher", org).post(f"{URL}/{one['id']}/corrections", json=place))
    assert told["sites"][0]["address"] == "9 New Road"
    for wrong in ({"field": "merged_into"}, {"field": "name", "before": one["name"], "after": None}):
        bad = correction(one["id"], **wrong)
        refused = await world.client("dispatcher", org).post(f"{URL}/{one['id']}/corrections", json=bad)
        assert slug_of(refused) == (422, "invalid")
    with pytest.raises(DBAPIError, match="permission denied"):
        await world.as_app(org, "UPDATE register_changes SET reason = 'x'")
    valid = await world.rows("SELECT action FROM audit_log WHERE stream = :id ORDER BY n", id=one["id"])
    assert [row["action"] for row in valid] == ["correct", "add_site", "correct", "correct"]


@pytest.mark.req("S-INT-17", "S-DSP-03")
async def test_the_place_of_a_site_is_given_and_corrected_and_kept_out_when_it_is_none(world: World, org: Org) -> None:
    one = await new(world, org)
    client, door = world.client("dispatcher", org), f"{URL}/{one['id']}"
    site = {"name": "Works", "address": "9 New Road", "place": "31.2304，121.47370000", "switchroom_contact": "Head 7"}
    told = await ok(await client.post(f"{door}/sites", json=site), 201)
    assert [row["place"] for row in told["sites"]] == [None, "31.2304, 121.4737"]
    assert [row["switchroom_contact"] for row in told["sites"]] == [None, "Head 7"]
    home, works = (row["id"] for row in told["sites"])
    named = {"subject": "site", "field": "switchroom_contact", "before": "Head 7", "after": "Porter 022"}
    told = await ok(await client.post(f"{door}/corrections", json=correction(works, **named)))
    assert told["sites"][1]["switchroom_contact"] == "Porter 022"
    for key, before, after in (
        (home, None, "-33.8 151.2"),
        (works, "31.2304, 121.4737", "31, 121.5"),
        (works, "31, 121.5", None),
    ):
        change = correction(key, subject="site", field="place", before=before, after=after)
        told = await ok(await client.post(f"{door}/corrections", json=change))
    assert [row["place"] for row in told["sites"]] == ["-33.8, 151.2", None]
    assert [(entry["before"], entry["after"]) for entry in told["log"][:3]] == [
        ("31, 121.5", None), ("31.2304, 121.4737", "31, 121.5"), (None, "-33.8, 151.2"),
    ]  # fmt: skip
    exchanged = correction(home, subject="site", field="place", before="-33.8, 151.2", after="121.47, 31.23")
    assert slug_of(await client.post(f"{door}/corrections", json=exchanged)) == (422, "invalid")
    assert slug_of(await client.post(f"{door}/sites", json={**site, "place": "here"})) == (422, "invalid")


@pytest.mark.req("S-INT-17")
async def test_a_unit_is_corrected_too_and_a_serial_that_is_taken_is_refused(world: World, org: Org) -> None:
    one = await new(world, org)
    asset, serial = await add_unit(world, org, 40, customer=one["id"])
    _, taken = await add_unit(world, org, 40)
    door = f"{URL}/{one['id']}/corrections"
    unit = {"subject": "asset", "before": serial, "field": "serial"}
    refused = await world.client("dispatcher", org).post(door, json=correction(asset, **unit, after=taken))
    assert refused.json()["fields"] == [{"field": "after", "reason": "taken"}]
    told = await ok(
        await world.client("dispatcher", org).post(door, json=correction(asset, **unit, after=serial + "X"))
    )
    assert told["assets"][0]["serial"] == serial + "X"
    handed = {"subject": "asset", "field": "installed_at", "before": None}
    wrong = await world.client("dispatcher", org).post(door, json=correction(asset, **handed, after="yesterday"))
    assert slug_of(wrong) == (422, "invalid")
    told = await ok(
        await world.client("dispatcher", org).post(door, json=correction(asset, **handed, after="2026-03-01T00:00:00Z"))
    )
    assert told["log"][0]["after"] == "2026-03-01T00:00:00.000Z"
    strange = await world.client("dispatcher", org).post(door, json=correction(str(org.asset), **unit, after="x"))
    assert slug_of(strange) == (404, "not-found")


@pytest.mark.req("S-INT-17")
async def test_two_records_become_one_both_ids_are_answered_and_open_tickets_follow(world: World, org: Org) -> None:
    one, other = await new(world, org), await new(world, org)
    asset, _ = await add_unit(world, org, 40, customer=other["id"])
    open_ = await report(world, org, customer_id=other["id"])
    over = await world.ticket(org, "cancelled", customer_id=other["id"])
    body = {"into": one["id"], "reason": "same person"}
    assert slug_of(await world.client("call_agent", org).post(f"{URL}/{other['id']}/merge", json=body)) == (
        403, "forbidden",
    )  # fmt: skip
    supervisor = world.client("supervisor", org)
    told = await ok(await supervisor.post(f"{URL}/{other['id']}/merge", json=body))
    assert (told["id"], told["asked_id"], told["merged_ids"]) == (one["id"], other["id"], [other["id"]])
    assert (await read(world, org, other["id"]))["id"] == one["id"]
    assert asset in [unit["id"] for unit in told["assets"]]
    assert {ticket["id"] for ticket in told["tickets"]} == {open_["id"], over}
    rows = await world.rows("SELECT id, customer_id FROM tickets WHERE id = ANY(:ids)", ids=[open_["id"], over])
    assert {str(row["id"]): str(row["customer_id"]) for row in rows} == {open_["id"]: one["id"], over: other["id"]}
    assert slug_of(await supervisor.post(f"{URL}/{other['id']}/merge", json=body)) == (409, "already-merged")
    own = await supervisor.post(f"{URL}/{one['id']}/merge", json=body)
    assert slug_of(own) == (422, "invalid")
    assert await found(world, org, other["name"]) == []
    later = await report(world, org, customer_id=other["id"])
    assert later["customer"]["id"] == one["id"]
    said = await world.rows("SELECT action FROM audit_log WHERE stream = :id ORDER BY n DESC LIMIT 1", id=open_["id"])
    assert said == [{"action": "customer_merged"}]


@pytest.mark.req("S-INT-17", "S-INT-03")
async def test_every_intake_looks_the_customer_up(world: World, org: Org) -> None:
    one = await new(world, org)
    reporter = {"name": one["name"], "phone": one["phone"]}
    assert (await report(world, org, reporter=reporter))["customer"]["id"] == one["id"]
    stranger = {"name": "Somebody", "phone": one["phone"]}
    assert (await report(world, org, reporter=stranger))["customer"] is None
    address = one["sites"][0]["address"].upper()
    assert (await report(world, org, reporter=stranger, address=address))["customer"]["id"] == one["id"]
    partner = world.bare({"x-api-key": org.api_key})
    sent = await ok(await partner.post("/api/v1/tickets", json=a_report(reporter=reporter)), 201)
    [row] = await world.rows("SELECT customer_id FROM tickets WHERE id = :id", id=sent["id"])
    assert str(row["customer_id"]) == one["id"]
    named = await partner.post("/api/v1/tickets", json=a_report(customer_id=one["id"]))
    assert named.json()["fields"] == [{"field": "customer_id", "reason": "unknown"}]
    await new(world, org, name=one["name"], phone=one["phone"])
    assert (await report(world, org, reporter=reporter))["customer"] is None


@pytest.mark.req("S-INT-17", "S-DSP-03")
async def test_a_unit_gets_another_kind_and_another_site_of_its_customer_only(world: World, org: Org) -> None:
    one, other = await new(world, org), await new(world, org)
    client, door = world.client("dispatcher", org), f"{URL}/{one['id']}"
    serial, strange = uuid4().hex[:10], other["sites"][0]["id"]
    await ok(await client.post(f"{door}/assets", json={"name": "Boiler", "category": "heating", "serial": serial}), 201)
    told = await ok(await client.post(f"{door}/sites", json={"name": "Works", "address": "9 New Road"}), 201)
    [unit], home, works = told["assets"], *(site["id"] for site in told["sites"])
    move = {"subject": "asset", "field": "site_id"}
    for before, after in ((None, home), (home, works), (works, None), (None, works)):
        change = correction(unit["id"], **move, before=before, after=after)
        told = await ok(await client.post(f"{door}/corrections", json=change))
        assert told["assets"][0]["site_id"] == after
    assert [(entry["before"], entry["after"]) for entry in told["log"][:4]] == [
        (None, "Works"), ("Works", None), ("Home", "Works"), (None, "Home"),
    ]  # fmt: skip
    kind = {"subject": "asset", "field": "category", "before": "heating"}
    told = await ok(await client.post(f"{door}/corrections", json=correction(unit["id"], **kind, after="flat_tv")))
    assert told["assets"][0]["category"] == "flat_tv"
    blank = correction(unit["id"], **kind | {"before": "flat_tv"}, after=None)
    assert slug_of(await client.post(f"{door}/corrections", json=blank)) == (422, "invalid")
    kinds = await ok(await client.get("/api/v1/assets/categories"))
    assert "flat_tv" in kinds["items"]
    for after in (strange, "elsewhere"):
        change = correction(unit["id"], **move, before=works, after=after)
        assert slug_of(await client.post(f"{door}/corrections", json=change)) == (422, "invalid")
    assert (await report(world, org, serial=serial))["site"]["id"] == works


@pytest.mark.req("S-INT-17", "S-DSP-03")
async def test_a_report_from_a_known_address_is_at_that_site(world: World, org: Org) -> None:
    """By whatever door: without its site no way to the job is judged and it is on no map."""
    known = {"name": "Home", "address": f"{uuid4().hex[:8]} Mill Lane", "switchroom_contact": "Head 7"}
    one = await new(world, org, site=known)
    [home] = one["sites"]
    mine = {"reporter": {"name": "Somebody", "phone": one["phone"]}, "address": home["address"].upper() + "."}
    at = (await report(world, org, **mine))["site"]
    assert (at["id"], at["switchroom_contact"]) == (home["id"], "Head 7")
    assert (await report(world, org, **mine | {"customer_id": one["id"]}))["site"]["id"] == home["id"]
    partner = world.bare({"x-api-key": org.api_key})
    sent = await ok(await partner.post("/api/v1/tickets", json=a_report(**mine)), 201)
    [row] = await world.rows("SELECT site_id FROM tickets WHERE id = :id", id=sent["id"])
    assert str(row["site_id"]) == home["id"]
    assert (sent["site"], sent["customer"], sent["customer_name"]) == (None, None, None)
    assert (await report(world, org, customer_id=one["id"], address="elsewhere"))["site"] is None
    stranger = {"name": "Somebody", "phone": _phone()}
    assert (await report(world, org, reporter=stranger, address=home["address"]))["site"] is None
    twin = {"name": "Shed", "address": home["address"]}
    await ok(await world.client("dispatcher", org).post(f"{URL}/{one['id']}/sites", json=twin), 201)
    assert (await report(world, org, **mine))["site"] is None


@pytest.mark.req("S-INT-17", "S-ARC-06")
async def test_who_goes_out_sees_the_customers_of_the_own_jobs_and_no_log(world: World, org: Org) -> None:
    mine, theirs = await new(world, org), await new(world, org)
    await world.ticket(org, "dispatched", crew=("second",), customer_id=mine["id"])
    told = await read(world, org, mine["id"], "second")
    assert (told["phone"], told["log"], told["likely_same"]) == (mine["phone"], [], [])
    assert await found(world, org, mine["name"], "second") == [mine["id"]]
    assert await found(world, org, theirs["name"], "second") == []
    assert slug_of(await world.client("second", org).get(f"{URL}/{theirs['id']}")) == (404, "not-found")
    for who in ("storekeeper", "cashier", "safety_officer", "inspector"):
        assert slug_of(await world.client(who, org).get(URL)) == (403, "forbidden")
    bare = world.bare({"x-api-key": org.api_key})
    assert slug_of(await bare.get(URL)) == (403, "forbidden")
    unit = f"/api/v1/assets/{org.asset}"
    assert (await ok(await world.client("storekeeper", org).get(unit)))["customer"] is None
    assert (await ok(await world.client("call_agent", org).get(unit)))["customer"]["id"] == str(org.customer)


@pytest.mark.req("S-INT-17")
async def test_another_organisation_meets_no_record(world: World, org: Org, other: Org) -> None:
    one, elsewhere = await new(world, org), await new(world, other)
    assert slug_of(await world.client("manager", other).get(f"{URL}/{one['id']}")) == (404, "not-found")
    assert await found(world, other, one["name"]) == []
    body = {"into": elsewhere["id"], "reason": "x"}
    assert slug_of(await world.client("manager", other).post(f"{URL}/{one['id']}/merge", json=body)) == (
        404, "not-found",
    )  # fmt: skip
    assert await world.as_app(other, "SELECT 1 FROM register_changes WHERE customer_id = :id", id=one["id"]) == []
    assert await world.as_app(org, "SELECT 1 FROM register_changes WHERE customer_id = :id", id=one["id"])
