"""Repairs done in tickets feed the counters by themselves; coverage is told before anything is quoted."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from tests.returns_world import add_unit, appraised, open_case, set_parameter, stock
from tests.world import _FREE, Org, World, a_report, ok, slug_of

from fieldlock.equipment import history
from fieldlock.equipment import queries as equipment
from fieldlock.seed.walk import STAGES, Walk

COVERAGE = "/api/v1/warranty/coverage"


async def repair(world: World, org: Org, asset: str, days: float = 2, **record: Any) -> str:
    """A repair of the unit through the commands that people use; it takes so many days."""
    async with world.walk(org, **a_report(asset_id=asset)) as walk:
        crew = [org.people["technician"]]
        story = {"urgency": "normal", "hazards": [], "reporter": ["Ann"], "fault": "x"}
        for name in ("triaged", "ready", "dispatched", "accepted", "appointed", "en_route", "on_site", "working"):
            await STAGES[name](walk, crew, story)
        await _finish(walk, org, days, record)
        await walk.session.execute(_FREE, {"ticket": walk.ticket})
    return str(walk.ticket)


async def _finish(walk: Walk, org: Org, days: float, record: dict[str, Any]) -> None:
    technician, walk.at = org.people["technician"], walk.at + timedelta(days=days)
    told = {"finding": "no picture", "action": "panel replaced", "result": "runs", "fault_code": "E5"} | record
    await walk.do(technician, "record_work", **told)
    await walk.do(technician, "complete")
    await STAGES["returned"](walk, [technician], {"reporter": ["Ann"]})


async def told_of(world: World, org: Org, serial: str, who: str = "call_agent") -> dict[str, Any]:
    answer = await world.client(who, org).get(COVERAGE, params={"serial": serial})
    told: dict[str, Any] = await ok(answer)
    return told


async def _shop_alone(world: World, org: Org) -> None:
    """What the shop promises, without the law that stands beside it and counts every repair."""
    await world.execute(
        "INSERT INTO catalogue_documents (org_id, kind, version, valid_from, sha256, body, published_at, reviewed_at)"
        " SELECT org_id, kind, version + 1, valid_from, 'without', jsonb_set(body,"
        " '{standing,CN-STORE-PHONE-SEED,beside}', '[]'), published_at, reviewed_at"
        " FROM catalogue_documents WHERE org_id = :org AND kind = 'warranty'",
        org=org.id,
    )


def _remedies(told: dict[str, Any]) -> list[str]:
    return [remedy["code"] for remedy in told["coverage"]["remedies"]]


@pytest.mark.req("S-WAR-14", "S-TRI-14")
async def test_after_two_repairs_the_third_claim_offers_exchange_after_one_it_does_not(world: World, org: Org) -> None:
    asset, serial = await add_unit(world, org, 40)
    for done, reasons in ((0, False), (1, False), (2, True)):
        told = await told_of(world, org, serial)
        assert ("REPAIRED_TWICE" in [reason["code"] for reason in told["coverage"]["reasons"]]) is reasons, done
        assert ("replace_same_model" in _remedies(told)) is reasons, done
        assert (told["repairs"], told["same_fault"]) == (done, done)
        if done < 2:
            await repair(world, org, asset)
    case = await open_case(world, org, serial)
    assert case.document["same_model_in_stock"] == 0


@pytest.mark.req("S-WAR-14")
async def test_software_and_visits_without_a_fault_do_not_count(world: World, new_org: Org) -> None:
    org = new_org
    await _shop_alone(world, org)
    asset, serial = await add_unit(world, org, 40, policies=["CN-STORE-PHONE-SEED"])
    await repair(world, org, asset)
    for kind in ("software_update", "software_update", "no_fault"):
        await repair(world, org, asset, kind=kind)
    told = await told_of(world, org, serial)
    assert (told["repairs"], told["same_fault"]) == (1, 1)
    assert _remedies(told) == ["repair_free"]
    await repair(world, org, asset)
    assert "replace_same_model" in _remedies(await told_of(world, org, serial))


@pytest.mark.req("S-WAR-14")
async def test_where_the_same_fault_is_asked_for_another_fault_does_not_count(world: World, new_org: Org) -> None:
    org = new_org
    await _shop_alone(world, org)
    asset, serial = await add_unit(world, org, 40, policies=["CN-STORE-PHONE-SEED"])
    await repair(world, org, asset, fault_code="E5")
    await repair(world, org, asset, fault_code="E6")
    told = await told_of(world, org, serial)
    assert (told["repairs"], told["same_fault"], _remedies(told)) == (2, 1, ["repair_free"])
    await repair(world, org, asset, fault_code="E6")
    assert "replace_same_model" in _remedies(await told_of(world, org, serial))


@pytest.mark.req("S-WAR-14", "S-WAR-16")
async def test_repair_days_lengthen_the_period_and_are_not_charged(world: World, org: Org) -> None:
    asset, serial = await add_unit(world, org, 40)
    before = (await told_of(world, org, serial))["coverage"]["last_day"]
    await repair(world, org, asset, days=5)
    await repair(world, org, asset, days=3)
    after = (await told_of(world, org, serial))["coverage"]
    assert (before, after["last_day"]) == ("2027-10-15", "2027-10-23")
    lines = {line["code"]: line["value"] for line in after["computation"]}
    assert (lines["days_since_invoice"], lines["repair_and_waiting_days"], lines["days_charged"]) == (48, 8, 40)


@pytest.mark.req("S-WAR-16", "S-WAR-14")
@pytest.mark.parametrize(("reason", "days"), [("parts", 9), ("customer", 2)])
async def test_waiting_for_the_customer_does_not_count_waiting_for_parts_does(
    world: World, org: Org, reason: str, days: int
) -> None:
    asset, serial = await add_unit(world, org, 40)
    async with world.walk(org, **a_report(asset_id=asset)) as walk:
        crew = [org.people["technician"]]
        story = {"urgency": "normal", "hazards": [], "reporter": ["Ann"], "fault": "x"}
        for name in ("triaged", "ready", "dispatched", "accepted", "appointed", "en_route", "on_site", "working"):
            await STAGES[name](walk, crew, story)
        walk.at += timedelta(days=1)
        await walk.do(crew[0], "hold", reason_code=reason, note="told by phone")
        walk.at += timedelta(days=7)
        await walk.do(walk.people["dispatcher"], "resume")
        story["agreed_by"] = "Ann"
        walk._files.clear()  # a new round has photos of its own
        for name in ("dispatched", "accepted", "appointed", "en_route", "on_site", "working"):
            await STAGES[name](walk, crew, story)
        await _finish(walk, org, 1, {})
        await walk.session.execute(_FREE, {"ticket": walk.ticket})
    told = await told_of(world, org, serial)
    from_invoice = timedelta(days=days)
    assert told["coverage"]["last_day"] == f"2027-10-{15 + from_invoice.days}"
    shown = await ok(await world.client("call_agent", org).get(f"/api/v1/assets/{asset}"))
    assert [wait["cause"] for wait in shown["repairs"][0]["waits"]] == [reason]


@pytest.mark.req("S-WAR-09", "S-WAR-14")
async def test_a_new_unit_begins_without_repairs_and_the_old_one_keeps_its_history(world: World, org: Org) -> None:
    await set_parameter(world, org)
    asset, serial = await add_unit(world, org, 40)
    [row] = await world.rows("SELECT model FROM assets WHERE serial = :serial", serial=serial)
    [unit] = await stock(world, org, row["model"])
    for _ in range(2):
        await repair(world, org, asset)
    case = await appraised(world, org, serial)
    await case.do("choose", remedy="replace_same_model", chosen_by="customer", how="by phone")
    await case.do("ship_new", carrier="SF", tracking_no="1")
    world.clock.forward(days=30)
    new = await told_of(world, org, unit["serial"])
    assert _remedies(new) == ["repair_free"]
    assert "REPAIRED_TWICE" not in [reason["code"] for reason in new["coverage"]["reasons"]]
    old = await ok(await world.client("call_agent", org).get(f"/api/v1/assets/{asset}"))
    assert len(old["repairs"]) == 2


@pytest.mark.req("S-INT-17", "S-TRI-07")
async def test_coverage_is_told_for_what_was_scanned_or_typed_and_an_unknown_number_says_so(
    world: World, org: Org, other: Org
) -> None:
    _, serial = await add_unit(world, org, 3)
    for scanned in (serial, f" {serial} ", f"SN: {serial}", f"https://maker.example/?sn={serial}"):
        told = await told_of(world, org, scanned)
        assert (told["unit"]["serial"], told["suggested"], told["open_case"]) == (serial, "in_warranty", None)
    for who in ("technician", "supervisor", "customer"):
        assert (await told_of(world, org, serial, who))["coverage"]["eligible"] is True
    partner = await world.bare({"x-api-key": org.api_key}).get(COVERAGE, params={"serial": serial})
    assert (await ok(partner))["unit"]["serial"] == serial
    for client, asked in ((world.client("call_agent", org), "nowhere"), (world.client("call_agent", other), serial)):
        unknown = await client.get(COVERAGE, params={"serial": asked})
        assert (slug_of(unknown), unknown.json()["serial"]) == ((404, "serial-unknown"), asked)
    assert slug_of(await world.client("guardian", org).get(COVERAGE, params={"serial": serial})) == (403, "forbidden")
    assert slug_of(await world.bare().get(COVERAGE, params={"serial": serial})) == (401, "not-signed-in")


@pytest.mark.req("S-TRI-07", "S-WAR-18")
async def test_who_pays_is_suggested_before_the_quote(world: World, org: Org) -> None:
    for days, policies, suggested in (
        (3, ["CN-PHONE-2001"], "in_warranty"), (400, ["CN-PHONE-2001"], "out_of_warranty"), (3, [], None),
    ):  # fmt: skip
        category = "mobile_phone" if policies else "sign"
        _, serial = await add_unit(world, org, days, policies=policies, category=category)
        assert (await told_of(world, org, serial))["suggested"] == suggested
    _, serial = await add_unit(world, org, 3)
    case = await open_case(world, org, serial)
    assert (await told_of(world, org, serial))["open_case"] == case.id


@pytest.mark.req("S-WAR-14")
async def test_of_many_units_asked_together_each_has_its_own_repairs(world: World, new_org: Org) -> None:
    """Also the repairs of the unit that it replaced, and those from before this system; as asked one by one."""
    org = new_org
    brought = {"in": "2026-01-05", "out": "2026-01-06", "fault": "OLD", "kind": "repair"}
    old, _ = await add_unit(world, org, 90)
    new, _ = await add_unit(world, org, 40)
    other, _ = await add_unit(world, org, 40)
    quiet, _ = await add_unit(world, org, 40)
    await world.execute("UPDATE assets SET repairs = cast(:r AS jsonb) WHERE id = :id", r=json.dumps([brought]), id=old)
    await repair(world, org, old, fault_code="A")
    await repair(world, org, other, fault_code="B")
    await world.execute("UPDATE assets SET replaces_id = :old WHERE id = :new", old=old, new=new)
    async with world.session(org) as session:
        rows = [await equipment.asset(session, org.id, UUID(unit)) for unit in (new, other, quiet, old)]
        units = [row for row in rows if row is not None]
        together = await history.all_with_repairs(session, org.id, units)
        assert together == [await history.with_repairs(session, org.id, unit) for unit in units]
        assert await history.all_with_repairs(session, org.id, []) == []
    assert [[each["fault"] for each in unit["repairs"]] for unit in together] == [["OLD", "A"], ["B"], [], ["OLD", "A"]]
