"""A return case through the door: by the right people, only what the stored decision allows, with its papers."""

import asyncio
import base64
import re
import zlib
from typing import Any
from uuid import uuid4

import pytest
import pytest_asyncio
from sqlalchemy.exc import DBAPIError
from tests.jobs import run_jobs
from tests.returns_world import (
    RETURN_ARGS,
    URL,
    Case,
    add_unit,
    appraised,
    check_body,
    claim,
    finding,
    open_case,
    set_parameter,
    stock,
)
from tests.world import _FREE, Org, World, ok, slug_of

from fieldlock.identity.permissions import PERMISSIONS, ROLES
from fieldlock.jobs.commands import defer
from fieldlock.returns.reminders import REMIND
from fieldlock.returns.steps import STEPS
from fieldlock.seed.walk import walk_to
from fieldlock.warranty import eligibility

pytestmark = pytest.mark.req("S-WAR-09")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def shop(world: World, org: Org) -> Org:
    """The organisation has set within how many days it ships."""
    await set_parameter(world, org)
    return org


def words_of(content: bytes) -> str:
    """The text of a PDF of ours: of the Chinese font in UTF-16, of the Latin one as it is."""
    found = []
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        if not stream.strip().endswith(b"~>"):
            continue
        page = zlib.decompress(base64.a85decode(b"<~" + stream.strip(), adobe=True))
        for shown in re.findall(rb"\(((?:\\.|[^\\()])*)\) Tj", page, re.DOTALL):
            raw = re.sub(rb"\\([0-7]{3})", lambda octal: bytes([int(octal.group(1), 8)]), shown)
            raw = re.sub(rb"\\(.)", rb"\1", raw, flags=re.DOTALL)
            found.append(raw.decode("latin-1" if raw.isascii() and b"\0" not in raw else "utf-16-be", "replace"))
    return " ".join(found)


@pytest.mark.req("S-WAR-05", "S-WAR-06", "S-WAR-11", "S-WAR-16", "S-WAR-19")
async def test_from_consultation_to_a_full_refund_in_the_first_window(world: World, shop: Org) -> None:
    asset, serial = await add_unit(world, shop, 3)
    case = await open_case(world, shop, serial)
    assert case.document["number"].startswith("RMA-")
    assert (case.document["status"], case.document["asset"]["id"]) == ("consulted", asset)
    await case.do("phone_verdict", quality=True, reason="fails at every start")
    await case.do("send_in", carrier="SF", tracking_no="SF1")
    received = await case.do("receive", carrier="SF", tracking_no="SF1")
    assert (received["ship_due"], received["deadline"]) == ("2026-12-01", "running")
    checked = await case.do("check", **await check_body(world, shop, serial))
    assert (checked["warnings"], checked["checked"]["serial_matches"]) == ([], True)
    judged = await case.do("appraise", **finding())
    assert judged["decision"]["eligible"] is True
    assert "refund_full" in [remedy["code"] for remedy in judged["offered"]]
    assert judged["chooser"] == "customer"
    await case.do("choose", remedy="refund_full", chosen_by="customer", how="by phone")
    paid = await case.do("refund", method="bank", payee="Ann")
    assert (paid["status"], paid["outcome"]["refund_minor"]) == ("refunded", 299900)
    assert (paid["deadline"], paid["documents"]) == (None, ["receipt", "appraisal", "refund_note"])
    closed = await case.do("close", customer_told="message sent")
    assert (closed["status"], closed["actions"]) == ("closed", [])
    unit = await world.rows("SELECT standing FROM assets WHERE id = :id", id=asset)
    assert unit == [{"standing": "refunded"}]


@pytest.mark.req("S-WAR-16", "S-WAR-19")
async def test_a_return_after_the_free_window_pays_the_decisions_fee_and_nobody_types_it(
    world: World, shop: Org
) -> None:
    _, serial = await add_unit(world, shop, 10)
    await stock(world, shop, (await _model(world, serial)))
    case = await appraised(world, shop, serial)
    decision = case.document["decision"]
    assert (decision["fee_minor"], decision["refund_minor"]) == (14995, 284905)  # 10 days at 5 per mille
    lines = {line["code"]: line["value"] for line in decision["computation"]}
    assert (lines["days_charged"], lines["daily_rate"]) == (10, "0.005")
    await case.do("choose", remedy="refund_less_depreciation", chosen_by="customer", how="in person")
    typed = await case.post("refund", method="cash", payee="Ann", amount_minor=299900)
    assert slug_of(typed) == (422, "invalid")
    paid = await case.do("refund", method="cash", payee="Ann")
    assert paid["outcome"]["refund_minor"] == 284905


async def _model(world: World, serial: str) -> str:
    [row] = await world.rows("SELECT model FROM assets WHERE serial = :serial", serial=serial)
    return str(row["model"])


@pytest.mark.req("S-WAR-09", "S-WAR-06", "S-WAR-12")
async def test_an_exchange_reserves_ships_and_links_the_new_unit_whose_period_starts_anew(
    world: World, shop: Org
) -> None:
    asset, serial = await add_unit(world, shop, 14)
    [unit] = await stock(world, shop, await _model(world, serial))
    case = await appraised(world, shop, serial)
    offered = [remedy["code"] for remedy in case.document["offered"]]
    assert offered == ["refund_less_depreciation", "repair_free", "replace_same_model"]
    chosen = await case.do("choose", remedy="replace_same_model", chosen_by="customer", how="by phone")
    assert (chosen["unit"]["serial"], chosen["unit"]["status"]) == (unit["serial"], "reserved")
    shipped = await case.do("ship_new", carrier="SF", tracking_no="SF2")
    assert (shipped["status"], shipped["unit"]["status"]) == ("shipped_new", "issued")
    assert shipped["outcome"]["serial"] == unit["serial"]
    [old] = await world.rows("SELECT standing FROM assets WHERE id = :id", id=asset)
    [new] = await world.rows("SELECT * FROM assets WHERE id = :id", id=shipped["new_asset_id"])
    assert old["standing"] == "exchanged"
    assert (str(new["replaces_id"]), new["serial"]) == (asset, unit["serial"])
    # A year after the sale the old period would be over; the new unit's began with the exchange.
    world.clock.forward(days=360)
    told = await ok(
        await world.client("call_agent", shop).get("/api/v1/warranty/coverage", params={"serial": unit["serial"]})
    )
    assert told["coverage"]["eligible"] is True
    assert "PERIOD_RESTARTED_BY_EXCHANGE" in [reason["code"] for reason in told["coverage"]["reasons"]]
    gone = await ok(await world.client("call_agent", shop).get("/api/v1/warranty/coverage", params={"serial": serial}))
    assert gone["unit"]["standing"] == "exchanged"
    refused = await world.client("call_agent", shop).post(URL, json=claim(serial))
    assert slug_of(refused) == (422, "invalid")


@pytest.mark.req("S-WAR-19", "S-WAR-12")
async def test_a_remedy_that_the_decision_does_not_allow_is_refused_and_nothing_is_lost(
    world: World, shop: Org
) -> None:
    _, serial = await add_unit(world, shop, 40)
    case = await appraised(world, shop, serial)
    for remedy in ("refund_full", "replace_same_model", "paid_repair", "anything"):
        refused = await case.post("choose", remedy=remedy, chosen_by="customer", how="by phone")
        assert slug_of(refused) == (409, "remedy-not-allowed")
        assert refused.json()["allowed"] == ["repair_free"]
    by_seller = await case.post("choose", remedy="repair_free", chosen_by="seller", how="by us")
    assert (slug_of(by_seller), by_seller.json()["guards"]) == ((409, "guards-not-met"), ["entitled_party"])
    now = await ok(await world.client("call_agent", shop).get(f"{URL}/{case.id}"))
    assert now | {"actions": []} == case.document | {"actions": []}


@pytest.mark.req("S-WAR-11")
@pytest.mark.parametrize(("days", "free"), [(7, "refund_full"), (8, "refund_less_depreciation")])
async def test_the_first_window_ends_with_its_last_day(world: World, shop: Org, days: int, free: str) -> None:
    _, serial = await add_unit(world, shop, days)
    await stock(world, shop, await _model(world, serial))
    case = await appraised(world, shop, serial)
    assert free in [remedy["code"] for remedy in case.document["offered"]]


@pytest.mark.req("S-WAR-12")
@pytest.mark.parametrize(("days", "exchange"), [(15, True), (16, False)])
async def test_the_second_window_ends_with_its_last_day(world: World, shop: Org, days: int, exchange: bool) -> None:
    _, serial = await add_unit(world, shop, days)
    await stock(world, shop, await _model(world, serial))
    case = await appraised(world, shop, serial)
    assert ("replace_same_model" in [remedy["code"] for remedy in case.document["offered"]]) is exchange


@pytest.mark.req("S-WAR-09")
async def test_the_claim_counts_from_the_consultation_however_long_the_appraisal_takes(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 7)
    case = await open_case(world, shop, serial)
    world.clock.forward(days=3)
    await case.do("receive")
    await case.do("check", **await check_body(world, shop, serial))
    judged = await case.do("appraise", **finding())
    assert "refund_full" in [remedy["code"] for remedy in judged["offered"]]


@pytest.mark.req("S-WAR-11", "S-WAR-06")
@pytest.mark.parametrize(("report_on", "good"), [("2026-11-24", True), ("2026-11-25", False), ("2026-11-23", False)])
async def test_the_report_is_of_the_day_of_the_inspection(world: World, shop: Org, report_on: str, good: bool) -> None:
    _, serial = await add_unit(world, shop, 3)
    case = await open_case(world, shop, serial)
    await case.do("receive")
    await case.do("check", **await check_body(world, shop, serial))
    answer = await case.post("appraise", **finding(report_on=report_on))
    assert answer.is_success is good
    if not good:
        assert answer.json()["guards"] == ["report_same_day"]


@pytest.mark.req("S-WAR-05", "S-WAR-06")
async def test_a_quality_fault_needs_cause_code_and_report(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 3)
    case = await open_case(world, shop, serial)
    await case.do("receive")
    await case.do("check", **await check_body(world, shop, serial))
    without = finding()
    del without["cause"]
    assert slug_of(await case.post("appraise", **without)) == (422, "invalid")
    for name in ("report_no", "fault_code"):
        refused = await case.post("appraise", **finding(**{name: None}))
        assert refused.json()["guards"] == ["report_complete"]
    assert (await case.do("appraise", **finding(cause="no_fault", report_no=None)))["offered"] == []


@pytest.mark.req("S-WAR-05")
async def test_damage_by_people_is_sent_back_unrepaired_and_told(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 3)
    case = await appraised(world, shop, serial, cause="liquid")
    assert case.document["offered"] == []
    assert [reason["code"] for reason in case.document["decision"]["reasons"]] == ["HUMAN_DAMAGE"]
    await case.do("refuse", customer_told="by phone: liquid inside, offered a quote")
    sent = await case.do("send_back", carrier="SF", tracking_no="SF9", customer_told="message")
    assert sent["status"] == "sent_back"
    assert (await case.do("close", customer_told="arrived"))["status"] == "closed"


async def test_what_is_covered_cannot_be_refused(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 3)
    case = await appraised(world, shop, serial)
    refused = await case.post("refuse", customer_told="no")
    assert (slug_of(refused), refused.json()["guards"]) == ((409, "guards-not-met"), ["nothing_free"])


@pytest.mark.req("S-WAR-10")
async def test_an_incomplete_parcel_is_held_until_the_customer_was_told(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 3)
    case = await open_case(world, shop, serial)
    await case.do("receive")
    items = [{"name": "charger", "present": False}, {"name": "manual", "present": True}]
    for changes in ({"items": items}, {"packaging": False}, {"transport_damage": "corner crushed"}):
        body = await check_body(world, shop, serial, **changes)
        refused = await case.post("check", **body)
        assert refused.json()["guards"] == ["customer_told"]
        assert (await case.post("check", **body, customer_told="by phone")).is_success
    told = await case.do("check", **await check_body(world, shop, serial, items=items, customer_told="by phone"))
    assert (told["warnings"], told["checked"]["missing"]) == (["items_missing"], ["charger"])


@pytest.mark.req("S-WAR-07")
async def test_each_of_the_four_has_its_photo_unless_the_model_has_no_such_part(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 3)
    case = await open_case(world, shop, serial)
    await case.do("receive")
    body = await check_body(world, shop, serial)
    for part in body["appearance"]:
        for look in ({"state": "intact"}, {"state": "intact", "photo": "0" * 64}):
            refused = await case.post("check", **body | {"appearance": body["appearance"] | {part: look}})
            assert refused.json()["guards"] == ["photos_held"], part
    none = body["appearance"] | {"antenna": {"state": "absent"}}
    assert (await case.do("check", **body | {"appearance": none}))["warnings"] == []


@pytest.mark.req("S-WAR-07")
@pytest.mark.parametrize("part", ["casing", "antenna", "display", "lens"])
async def test_what_is_damaged_outside_is_not_exchanged_but_may_be_repaired(world: World, shop: Org, part: str) -> None:
    _, serial = await add_unit(world, shop, 3)
    await stock(world, shop, await _model(world, serial))
    looks = (await check_body(world, shop, serial))["appearance"]
    damaged = looks | {part: looks[part] | {"state": "damaged"}}
    case = await appraised(world, shop, serial, {"appearance": damaged, "customer_told": "shown"})
    assert case.document["warnings"] == ["appearance_damaged"]
    refused = await case.post("choose", remedy="replace_same_model", chosen_by="customer", how="by phone")
    assert refused.json()["guards"] == ["appearance_intact"]
    free = await world.client("storekeeper", shop).get(
        "/api/v1/stock/availability", params={"model": await _model(world, serial)}
    )
    assert (await ok(free))["available"] is True
    assert (await case.do("choose", remedy="repair_free", chosen_by="customer", how="by phone"))["status"] == "eligible"


@pytest.mark.req("S-WAR-08")
async def test_a_missing_box_warns_and_refuses_only_where_the_figure_says_so(world: World, new_org: Org) -> None:
    await set_parameter(world, new_org)
    _, serial = await add_unit(world, new_org, 3)
    await stock(world, new_org, await _model(world, serial))
    case = await appraised(world, new_org, serial, {"packaging": False, "customer_told": "by phone"})
    assert case.document["warnings"] == ["packaging_missing"]
    choice = {"remedy": "replace_same_model", "chosen_by": "customer", "how": "by phone"}
    await set_parameter(world, new_org, "packaging_required", 1)
    assert (await case.post("choose", **choice)).json()["guards"] == ["box_there"]
    await set_parameter(world, new_org, "packaging_required", 0)
    assert (await case.do("choose", **choice))["status"] == "eligible"


@pytest.mark.req("S-WAR-10")
async def test_another_serial_number_than_the_cases_is_paid_repair(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 3)
    case = await appraised(world, shop, serial, {"scanned": "another"})
    assert case.document["warnings"] == ["serial_differs"]
    assert [reason["code"] for reason in case.document["decision"]["reasons"]] == ["SERIAL_MISMATCH"]


@pytest.mark.req("S-WAR-23", "S-WAR-09")
async def test_an_unset_figure_refuses_and_names_itself_and_a_dated_one_counts_from_its_day(
    world: World, new_org: Org
) -> None:
    _, serial = await add_unit(world, new_org, 3)
    case = await open_case(world, new_org, serial)
    refused = await case.post("receive")
    assert (slug_of(refused), refused.json()["parameter"]) == ((409, "parameter-unset"), "ship_within_days")
    manager = world.client("manager", new_org)
    later = {"name": "ship_within_days", "value": 5, "valid_from": "2026-11-25", "source": "board"}
    shown = await ok(await manager.post(f"{URL}/parameters", json=later), 201)
    assert shown["in_force"]["ship_within_days"] is None
    assert slug_of(await case.post("receive")) == (409, "parameter-unset")
    await ok(await manager.post(f"{URL}/parameters", json=later | {"value": 9, "valid_from": "2026-11-24"}), 201)
    assert (await case.do("receive"))["ship_due"] == "2026-12-03"
    for who in ("supervisor", "call_agent", "admin"):
        assert slug_of(await world.client(who, new_org).post(f"{URL}/parameters", json=later)) == (403, "forbidden")
    with pytest.raises(DBAPIError, match="permission denied"):
        await world.as_app(new_org, "UPDATE return_parameters SET value = 1")


@pytest.mark.req("S-WAR-09")
async def test_the_desk_is_alerted_before_the_deadline_passes(world: World, new_org: Org) -> None:
    await set_parameter(world, new_org, value=7)
    await set_parameter(world, new_org, "alert_before_days", 2)
    _, serial = await add_unit(world, new_org, 3)
    case = await open_case(world, new_org, serial)
    await case.do("receive")
    agent = world.client("call_agent", new_org)
    for days, state, alerts in ((4, "running", 0), (1, "soon", 1), (2, "soon", 1), (1, "overdue", 1)):
        world.clock.forward(days=days)
        page = await ok(await agent.get(URL, params={"status": "open"}))
        assert ([item["deadline"] for item in page["items"]], page["alerts"]) == ([state], alerts)
        due = await ok(await agent.get(URL, params={"status": "due"}))
        assert len(due["items"]) == alerts


async def test_a_verdict_by_phone_or_by_the_point_ends_it_or_sends_it_in(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 3)
    case = await open_case(world, shop, serial)
    await case.do("phone_verdict", quality=False, reason="fell into water")
    for step, args in (("send_in", {"carrier": "SF", "tracking_no": "1"}), ("receive", {})):
        assert (await case.post(step, **args)).json()["guards"] == ["not_refused"]
    assert (await case.do("close", customer_told="customer arranges the repair"))["status"] == "closed"
    again = await open_case(world, shop, serial)
    await again.do("to_point", point="Huaxing service, Nanjing Road")
    assert (await again.post("close", customer_told="x")).json()["guards"] == ["not_quality"]
    assert (await again.post("point_report", **finding(report_on="2026-11-25"))).json()["guards"] == ["report_same_day"]
    await again.do("point_report", **finding())
    sent = await again.do("send_in", carrier="SF", tracking_no="2")
    assert (sent["status"], sent["verdict"]["point"]) == ("sent_in", "Huaxing service, Nanjing Road")


async def test_a_unit_has_one_open_case(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 3)
    case = await open_case(world, shop, serial)
    twice = await world.client("call_agent", shop).post(URL, json=claim(serial))
    assert (slug_of(twice), twice.json()["case_id"]) == ((409, "return-case-open"), case.id)
    await case.do("withdraw", reason="works again")
    assert (await open_case(world, shop, serial.lower())).document["status"] == "consulted"
    unknown = await world.client("call_agent", shop).post(URL, json=claim("nowhere"))
    assert slug_of(unknown) == (404, "serial-unknown")


@pytest.mark.req("S-WAR-19", "S-WAR-13")
async def test_an_override_takes_two_persons_and_is_told_apart_from_the_decision(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 400)
    case = await appraised(world, shop, serial)
    assert case.document["offered"] == []
    decision = case.document["decision"]
    assert slug_of(await case.post("propose_override", "call_agent", remedy="repair_free", reason="x")) == (
        403,
        "forbidden",
    )
    assert (await case.post("approve_override")).json()["guards"] == ["override_proposed"]
    await case.do("propose_override", remedy="refund_full", reason="third complaint of a loyal customer")
    assert slug_of(await case.post("approve_override", "supervisor")) == (403, "second-person-needed")
    approved = await case.do("approve_override")
    assert (approved["decision"], approved["choice"]["override"]) == (decision, True)
    paid = await case.do("refund", method="bank", payee="Ann")
    assert paid["outcome"]["refund_minor"] == 299900
    audit = await world.rows("SELECT action, actor_id FROM audit_log WHERE stream = :id ORDER BY n", id=case.id)
    assert [row["action"] for row in audit][-3:] == ["propose_override", "approve_override", "refund"]
    assert audit[-2]["actor_id"] == shop.people["manager"].id
    with pytest.raises(DBAPIError, match="check constraint"):
        await world.execute(
            "UPDATE return_cases SET override = override || jsonb_build_object('approved_by', override->>'proposed_by')"
            " WHERE id = :id", id=case.id,
        )  # fmt: skip


@pytest.mark.req("S-WAR-19", "S-WAR-23")
async def test_the_decision_of_a_case_can_be_made_again_years_later(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 10)
    case = await appraised(world, shop, serial)
    [row] = await world.rows("SELECT * FROM warranty_decisions WHERE case_id = :id", id=case.id)
    [table] = await world.rows(
        "SELECT body FROM catalogue_documents WHERE org_id = :org AND kind = 'warranty' AND version = 1", org=shop.id
    )
    policies = [{**table["body"]["policies"][name], "id": name} for name in row["policies"]]
    assert eligibility.evaluate(policies, row["facts"]).to_dict() == row["decision"]
    await world.execute("UPDATE assets SET purchased_at = '2001-01-01' WHERE serial = :serial", serial=serial)
    again = await ok(await world.client("call_agent", shop).get(f"{URL}/{case.id}"))
    assert again["decision"] == case.document["decision"]
    with pytest.raises(DBAPIError, match="permission denied"):
        await world.as_app(shop, "UPDATE warranty_decisions SET decision = '{}'")


async def test_a_repair_opens_a_ticket_and_is_over_when_that_is_done(world: World, shop: Org) -> None:
    asset, serial = await add_unit(world, shop, 40)
    case = await appraised(world, shop, serial)
    await case.do("choose", remedy="repair_free", chosen_by="customer", how="by phone")
    opened = await case.do("repair")
    assert (opened["status"], opened["ticket"]["status"]) == ("in_repair", "received")
    ticket = await ok(await world.client("dispatcher", shop).get(f"/api/v1/tickets/{opened['ticket']['id']}"))
    assert (ticket["asset"]["id"], case.document["number"] in ticket["fault_description"]) == (asset, True)
    assert (await case.post("repaired")).json()["guards"] == ["ticket_done"]
    async with world.walk(shop, ticket["id"]) as walk:
        story = {"urgency": "normal", "hazards": [], "reporter": ["Ann"], "fault": "x"}
        await walk_to(walk, "returned", [shop.people["technician"]], story)
        await walk.session.execute(_FREE, {"ticket": walk.ticket})
    assert (await case.do("repaired"))["status"] == "repaired"
    assert (await case.do("send_back", carrier="SF", tracking_no="3", customer_told="by phone"))[
        "status"
    ] == "sent_back"


@pytest.mark.parametrize("step", STEPS)
async def test_each_step_is_for_its_roles_only(world: World, shop: Org, step: str) -> None:
    _, serial = await add_unit(world, shop, 3)
    case = await open_case(world, shop, serial)
    args = RETURN_ARGS.get(step, {})
    for role in ROLES:
        if role == "api_client" or role in PERMISSIONS[STEPS[step].permission]:
            continue
        assert slug_of(await case.post(step, role, **args)) == (403, "forbidden"), role
    allowed = next(iter(PERMISSIONS[STEPS[step].permission]))
    assert (await case.post(step, allowed, **args)).status_code != 403


async def test_the_version_seen_decides_and_a_step_out_of_turn_is_refused(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 3)
    case = await open_case(world, shop, serial)
    storekeeper = world.client("storekeeper", shop)
    stale = await storekeeper.post(f"{URL}/{case.id}/receive", json={}, headers={"if-match": '"7"'})
    assert slug_of(stale) == (412, "precondition-failed")
    early = await case.post("ship_new", carrier="SF", tracking_no="1")
    assert slug_of(early) == (409, "return-step-not-possible")
    assert early.json()["allowed_from"] == ["eligible"]


async def test_every_step_is_in_the_chain_and_in_the_change_feed(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 3)
    case = await appraised(world, shop, serial)
    chain = await world.rows("SELECT action FROM audit_log WHERE stream = :id ORDER BY n", id=case.id)
    assert [row["action"] for row in chain] == ["consult", "receive", "check", "appraise"]
    changes = await world.rows("SELECT topic FROM changes WHERE entity_id = :id", id=case.id)
    assert [row["topic"] for row in changes] == ["return"] * 4
    assert [event["event"] for event in case.document["events"]] == ["consult", "receive", "check", "appraise"]
    with pytest.raises(DBAPIError, match="permission denied"):
        await world.as_app(shop, "UPDATE return_events SET body = '{}'")


# --- papers ---------------------------------------------------------------------------------------------------------


@pytest.mark.req("S-WAR-16", "S-WAR-19")
async def test_the_refund_note_tells_the_computation_line_by_line_in_both_languages(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 10)
    await stock(world, shop, await _model(world, serial))
    case = await appraised(world, shop, serial)
    early = await case.pdf("refund_note")
    assert (slug_of(early), early.json()["ready"]) == ((409, "document-not-ready"), ["receipt", "appraisal"])
    await case.do("choose", remedy="refund_less_depreciation", chosen_by="customer", how="in person")
    await case.do("refund", method="cash", payee="Ann")
    for language, words in (("zh", ("退货退款单", "每日折旧率", "计费日数")), ("en", ("Refund note", "Computation"))):
        answer = await case.pdf("refund_note", language)
        assert answer.headers["content-type"] == "application/pdf"
        told = words_of(answer.content)
        for word in (*words, "2,849.05", "149.95", "0.005", serial, case.document["number"]):
            assert word in told, (language, word, told[:2000])
        assert (await case.pdf("refund_note", language)).content == answer.content


async def test_receipt_appraisal_and_exchange_note_have_what_the_case_knows(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 14)
    [unit] = await stock(world, shop, await _model(world, serial))
    case = await appraised(world, shop, serial)
    await case.do("choose", remedy="replace_same_model", chosen_by="customer", how="by phone")
    await case.do("ship_new", carrier="SF Express", tracking_no="SF-77")
    wanted = {
        "receipt": ("收货单", "charger", serial), "appraisal": ("鉴定报告", "R-1", "E5"),
        "exchange_note": ("换货单", unit["serial"], "SF-77"),
    }  # fmt: skip
    for name, words in wanted.items():
        told = words_of((await case.pdf(name)).content)
        for word in words:
            assert word in told, (name, word, told[:1500])
        assert "1" in words_of((await case.pdf(name, "en")).content)


# --- stock ----------------------------------------------------------------------------------------------------------


async def test_two_cases_never_get_the_same_unit(world: World, shop: Org) -> None:
    model = f"HX-{uuid4().hex[:6]}"
    units = await stock(world, shop, model, 2)
    cases = []
    for _ in range(4):
        _, serial = await add_unit(world, shop, 3, model=model)
        cases.append(await appraised(world, shop, serial))
    choice = {"remedy": "replace_same_model", "chosen_by": "customer", "how": "by phone"}
    answers = await asyncio.gather(*(case.post("choose", **choice) for case in cases))
    given = [answer.json()["unit"]["serial"] for answer in answers if answer.is_success]
    assert sorted(given) == sorted(unit["serial"] for unit in units)
    refused = [answer for answer in answers if not answer.is_success]
    assert [slug_of(answer) for answer in refused] == [(409, "no-exchange-unit")] * 2
    [counted] = [row for row in (await ok(await world.client("storekeeper", shop).get("/api/v1/stock/models")))["items"]
                 if row["model"] == model]  # fmt: skip
    assert (counted["in_stock"], counted["reserved"]) == (0, 2)
    with pytest.raises(DBAPIError, match="exchange_units_by_case"):
        await world.execute(
            "UPDATE exchange_units SET case_id = (SELECT case_id FROM exchange_units WHERE serial = :one)"
            " WHERE serial = :two", one=given[0], two=given[1],
        )  # fmt: skip


async def test_when_the_same_model_is_gone_the_decision_made_anew_says_what_is_owed_instead(
    world: World, shop: Org
) -> None:
    _, serial = await add_unit(world, shop, 14)
    [unit] = await stock(world, shop, await _model(world, serial))
    case = await appraised(world, shop, serial)
    gone = {"reason": "damaged in the store"}
    keeper = world.client("storekeeper", shop)
    await ok(await keeper.post(f"/api/v1/stock/units/{unit['id']}/withdraw", json=gone))
    assert slug_of(await keeper.post(f"/api/v1/stock/units/{unit['id']}/withdraw", json=gone)) == (409, "unit-taken")
    refused = await case.post("choose", remedy="replace_same_model", chosen_by="customer", how="by phone")
    assert slug_of(refused) == (409, "no-exchange-unit")
    again = await case.do("appraise", **finding())
    assert [remedy["code"] for remedy in again["offered"]] == ["refund_full", "repair_free", "replace_equivalent"]
    [other] = await stock(world, shop, f"EQ-{uuid4().hex[:6]}")
    unnamed = await case.post("choose", remedy="replace_equivalent", chosen_by="customer", how="by phone")
    assert slug_of(unnamed) == (422, "invalid")
    named = {"remedy": "replace_equivalent", "chosen_by": "customer", "how": "by phone", "unit_id": other["id"]}
    assert (await case.do("choose", **named))["unit"]["serial"] == other["serial"]
    await case.do("withdraw", reason="customer keeps it")
    [free] = await world.rows("SELECT status, case_id FROM exchange_units WHERE id = :id", id=other["id"])
    assert free == {"status": "in_stock", "case_id": None}


async def test_a_serial_number_is_received_once_and_only_by_who_keeps_the_stock(world: World, shop: Org) -> None:
    [unit] = await stock(world, shop, "HX-ONCE")
    _, sold = await add_unit(world, shop, 3)
    keeper = world.client("storekeeper", shop)
    before = (await ok(await keeper.get("/api/v1/stock/models")))["items"]
    for serial in (unit["serial"], sold):
        body = {"brand": "Huaxing", "model": "HX-ONCE", "serials": [f"N-{uuid4().hex[:8]}", serial]}
        refused = await keeper.post("/api/v1/stock/units", json=body)
        assert (slug_of(refused), refused.json()["serial"]) == ((409, "serial-known"), serial)
    assert (await ok(await keeper.get("/api/v1/stock/models")))["items"] == before
    body = {"brand": "x", "model": "x", "serials": ["x"]}
    for who in ("call_agent", "supervisor", "technician"):
        assert slug_of(await world.client(who, shop).post("/api/v1/stock/units", json=body)) == (403, "forbidden")
    found = await ok(await keeper.get("/api/v1/stock/units", params={"q": "hx-once", "status": "in_stock"}))
    assert [item["serial"] for item in found["items"]] == [unit["serial"]]


async def test_the_list_is_paged_open_cases_first(world: World, new_org: Org) -> None:
    cases: list[Case] = []
    for _ in range(3):
        _, serial = await add_unit(world, new_org, 3)
        cases.append(await open_case(world, new_org, serial))
    await cases[0].do("withdraw", reason="works again")
    agent, seen, cursor = world.client("call_agent", new_org), [], None
    for _ in range(3):
        page = await ok(
            await agent.get(URL, params={"status": "all", "limit": 1, **({"cursor": cursor} if cursor else {})})
        )
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert (seen, cursor) == ([cases[1].id, cases[2].id, cases[0].id], None)
    assert slug_of(await agent.get(URL, params={"cursor": "nonsense"})) == (422, "invalid")
    assert [item["id"] for item in (await ok(await agent.get(URL)))["items"]] == [cases[1].id, cases[2].id]


@pytest.mark.req("S-WAR-09")
async def test_each_day_a_case_that_is_due_is_reminded_of_once(world: World, new_org: Org) -> None:
    await set_parameter(world, new_org, value=2)
    _, serial = await add_unit(world, new_org, 3)
    case = await open_case(world, new_org, serial)
    await case.do("receive")
    agent = world.client("call_agent", new_org)
    told: list[dict[str, Any]] = []
    for days, overdue in ((0, []), (2, [False]), (0, [False]), (1, [False, True])):
        world.clock.forward(days=days)
        await run_jobs(world, new_org)
        for _ in range(2):
            async with world.session(new_org) as session:
                await defer(session, new_org.people["manager"], REMIND, {}, world.clock.now)
            await run_jobs(world, new_org)
        told = (await ok(await agent.get(f"{URL}/{case.id}")))["events"]
        reminded = [event["body"]["overdue"] for event in told if event["event"] == "remind"]
        assert reminded == overdue
    # Whoever had the case open goes on: a reminder is no new version.
    assert told[-1]["to"] == "received"
    version = {"if-match": f'"{case.document["version"]}"'}
    storekeeper = world.client("storekeeper", new_org)
    body = await check_body(world, new_org, serial)
    assert (await storekeeper.post(f"{URL}/{case.id}/check", json=body, headers=version)).is_success


@pytest.mark.req("S-DSP-12", "S-WAR-09")
async def test_what_our_own_people_bring_is_a_delivery_with_the_unit_as_its_goods(world: World, shop: Org) -> None:
    _, serial = await add_unit(world, shop, 14)
    [unit] = await stock(world, shop, await _model(world, serial))
    case = await appraised(world, shop, serial)
    await case.do("choose", remedy="replace_same_model", chosen_by="customer", how="by phone")
    to = {"deliver_to": "9 Quay Street"}
    for wrong in ({}, {"carrier": "SF"}, to | {"carrier": "SF", "tracking_no": "1"}):
        assert slug_of(await case.post("ship_new", **wrong)) == (422, "invalid")
    shipped = await case.do("ship_new", **to)
    assert (shipped["status"], shipped["outcome"]["deliver_to"]) == ("shipped_new", "9 Quay Street")
    ticket = await ok(await world.client("dispatcher", shop).get(f"/api/v1/tickets/{shipped['ticket']['id']}"))
    assert (ticket["kind"], ticket["address"], ticket["asset"]["id"]) == (
        "delivery", "9 Quay Street", shipped["new_asset_id"],
    )  # fmt: skip
    assert case.document["number"] in ticket["fault_description"]
    assert [(line["model"], line["serial"], line["state"]) for line in ticket["goods"]] == [
        (unit["model"], unit["serial"], "open")
    ]
    assert "9 Quay Street" in words_of((await case.pdf("exchange_note")).content)
