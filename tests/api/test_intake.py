"""A repair report comes in once, complete, and is found again."""

import asyncio
from typing import Any
from uuid import uuid4

import httpx
import pytest
from tests.world import Org, World, a_report, ok, slug_of

TICKETS = "/api/v1/tickets"


def _partner(world: World, org: Org) -> httpx.AsyncClient:
    return world.bare({"x-api-key": org.api_key})


def _without(path: str) -> dict[str, Any]:
    report = a_report()
    del report[path]
    return report


@pytest.mark.req("S-INT-04")
@pytest.mark.parametrize("field", ["reporter", "repair_item", "fault_description", "address"])
async def test_every_mandatory_field_is_asked(world: World, org: Org, field: str) -> None:
    agent = world.client("call_agent", org)
    blank: list[Any] = [None, "", "   ", 5] if field != "reporter" else [None, {}, "Ann", {"name": " ", "phone": "1"}]
    bodies = [_without(field)] + [a_report(**{field: value}) for value in blank]
    for body in bodies:
        refused = await agent.post(TICKETS, json=body)
        assert slug_of(refused) == (422, "invalid"), body
        assert {entry["field"].partition(".")[0] for entry in refused.json()["fields"]} == {field}
        assert all(entry["reason"] for entry in refused.json()["fields"])


@pytest.mark.req("S-INT-05")
async def test_a_refused_contact_is_marked_and_remarked_on(world: World, org: Org) -> None:
    agent = world.client("call_agent", org)
    unreachable: list[dict[str, Any]] = [
        {"name": "Ann"},
        {"name": "Ann", "contact_refused": True},
        {"name": "Ann", "contact_refused": True, "remark": " "},
        {"name": "Ann", "remark": "will call again"},
    ]
    for reporter in unreachable:
        assert slug_of(await agent.post(TICKETS, json=a_report(reporter=reporter))) == (422, "invalid"), reporter
    refused = {"name": "Ann", "contact_refused": True, "remark": "wants no calls; ring the bell"}
    made = await ok(await agent.post(TICKETS, json=a_report(reporter=refused)), 201)
    assert made["reporter"] == refused | {"phone": None}


@pytest.mark.req("S-INT-04")
async def test_unknown_fields_and_kinds_are_refused(world: World, org: Org) -> None:
    agent = world.client("call_agent", org)
    for extra in ({"status": "working"}, {"urgency": "whenever"}, {"kind": "party"}, {"asset_id": str(uuid4())},
                  {"site_id": str(uuid4())}, {"reported_at": "2026-11-24T10:00:00"},
                  {"reporter": {"name": "Ann", "phone": "1", "admin": True}}):  # fmt: skip
        refused = await agent.post(TICKETS, json=a_report(**extra))
        assert slug_of(refused) == (422, "invalid"), extra
    ticket = await world.ticket(org)
    body = {"urgency": "normal", "hazards": [], "status": "ready"}
    assert slug_of(await agent.post(f"{TICKETS}/{ticket}/triage", json=body)) == (422, "invalid")


@pytest.mark.req("S-INT-03", "S-INT-17")
async def test_an_answer_carries_number_state_and_place(world: World, org: Org) -> None:
    made = await world.client("call_agent", org).post(TICKETS, json=a_report(serial=org.serial, urgency="emergency"))
    ticket = await ok(made, 201)
    assert made.headers["location"] == f"{TICKETS}/{ticket['id']}"
    assert made.headers["etag"] == f'"{ticket["version"]}"'
    assert ticket["number"].startswith("FL-")
    assert (ticket["status"], ticket["urgency"], ticket["hazards_assessed"]) == ("received", "emergency", False)
    assert ticket["asset"]["serial"] == org.serial
    assert (ticket["site"]["id"], ticket["customer"]["id"]) == (str(org.site), str(org.customer))


@pytest.mark.req("S-INT-03")
async def test_the_same_key_and_body_is_one_ticket_another_body_is_refused(world: World, org: Org) -> None:
    agent, key = world.client("call_agent", org), {"idempotency-key": uuid4().hex}
    first = await agent.post(TICKETS, json=a_report(), headers=key)
    again = await agent.post(TICKETS, json=a_report(), headers=key)
    assert (first.status_code, again.status_code) == (201, 201)
    assert "idempotent-replay" not in first.headers
    assert again.headers["idempotent-replay"] == "true"
    assert again.json()["id"] == first.json()["id"]
    changed = await agent.post(TICKETS, json=a_report(address="4 Mill Lane"), headers=key)
    assert slug_of(changed) == (422, "idempotency-key-reused")
    somebody = await world.client("dispatcher", org).post(TICKETS, json=a_report(), headers=key)
    assert (await ok(somebody, 201))["id"] != first.json()["id"]


@pytest.mark.req("S-INT-03")
async def test_twins_with_one_key_are_one_ticket(world: World, org: Org) -> None:
    agent, key = world.client("call_agent", org), {"idempotency-key": uuid4().hex}
    calls = [agent.post(TICKETS, json=a_report(), headers=key) for _ in range(6)]
    answers = [await ok(answer, 201) for answer in await asyncio.gather(*calls)]
    assert len({answer["id"] for answer in answers}) == 1


@pytest.mark.req("S-INT-03")
async def test_a_partner_s_reference_is_one_ticket(world: World, org: Org) -> None:
    partner, report = _partner(world, org), a_report(external_ref=uuid4().hex)
    calls = [partner.post(TICKETS, json=report) for _ in range(6)]
    answers = await asyncio.gather(*calls)
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert {slug_of(answer) for answer in answers if answer.status_code == 409} <= {(409, "conflict")}
    made = {answer.json()["id"] for answer in answers if answer.status_code == 201}
    again = await ok(await partner.post(TICKETS, json=report), 201)
    assert made == {again["id"]}
    stored = await world.rows("SELECT id FROM tickets WHERE external_ref = :ref", ref=report["external_ref"])
    assert len(stored) == 1
    other = await partner.post(TICKETS, json=report | {"fault_description": "quite another fault"})
    assert slug_of(other) == (409, "reference-conflict")
    assert other.json()["ticket_id"] == again["id"]
    # The reference is the partner's own: at the desk it binds nothing.
    await ok(await world.client("call_agent", org).post(TICKETS, json=report), 201)
    assert again["source"] == "api"


@pytest.mark.req("S-INT-17", "S-INT-04")
async def test_tickets_are_found_by_chinese_and_english_words(world: World, new_org: Org) -> None:
    agent = world.client("call_agent", new_org)
    leak = a_report(repair_item="空调", fault_description="室内机漏水,制冷正常", address="碧云路77弄")
    pump = a_report(repair_item="Booster pump", fault_description="Trips its breaker", model="CR-5")
    wet = (await ok(await agent.post(TICKETS, json=leak), 201))["id"]
    dry = await ok(await agent.post(TICKETS, json=pump), 201)
    wanted = {
        "漏水": [wet], "空调 漏水": [wet], "碧云路": [wet], "漏": [wet], "水漏": [], "pump": [dry["id"]],
        "BOOSTER": [dry["id"]], "brea": [dry["id"]], "pump leak": [], "cr-5": [dry["id"]],
        dry["number"]: [dry["id"]], "Ann": [dry["id"], wet], "'; DROP": [], "pump & !x | (": [],
    }  # fmt: skip
    for q, ids in wanted.items():
        found = await ok(await agent.get(TICKETS, params={"q": q}))
        assert [item["id"] for item in found["items"]] == ids, q


@pytest.mark.req("S-INT-03")
@pytest.mark.parametrize("status", [None, "received", "received,received", "open", "received,triaged"])
async def test_pages_give_everything_once(world: World, new_org: Org, status: str | None) -> None:
    made = [await world.ticket(new_org, "received" if n % 3 else "triaged") for n in range(11)]
    expected = (
        made[::-1] if status in (None, "open", "received,triaged") else [t for n, t in enumerate(made) if n % 3][::-1]
    )
    agent = world.client("call_agent", new_org)
    for limit in (1, 4, 11, 100):
        params: dict[str, Any] = {"limit": limit} | ({"status": status} if status else {})
        seen: list[str] = []
        while True:
            page = await ok(await agent.get(TICKETS, params=params))
            assert len(page["items"]) <= limit
            seen += [item["id"] for item in page["items"]]
            if page["next_cursor"] is None:
                break
            params["cursor"] = page["next_cursor"]
        assert seen == expected, limit


async def test_bad_page_parameters_are_named(world: World, org: Org) -> None:
    agent = world.client("call_agent", org)
    for params in ({"limit": "0"}, {"limit": "101"}, {"cursor": "x"}, {"cursor": "é"}, {"status": "sleeping"},
                   {"q": "x" * 201}):  # fmt: skip
        assert slug_of(await agent.get(TICKETS, params=params)) == (422, "invalid"), params


@pytest.mark.req("S-ARC-13")
async def test_an_update_on_a_version_that_is_no_longer_is_refused(world: World, org: Org) -> None:
    ticket = await world.ticket(org)
    dispatcher = world.client("dispatcher", org)
    at = f"{TICKETS}/{ticket}"
    seen = (await dispatcher.get(at)).headers["etag"]
    body = {"urgency": "normal", "hazards": []}
    changed = await dispatcher.post(f"{at}/triage", json=body, headers={"if-match": seen})
    assert changed.status_code == 200
    assert changed.headers["etag"] != seen
    late = await dispatcher.post(f"{at}/triage", json=body, headers={"if-match": seen})
    assert slug_of(late) == (412, "precondition-failed")
    assert f'"{late.json()["version"]}"' == changed.headers["etag"]
    for fine in (changed.headers["etag"], "*"):
        answer = await dispatcher.post(f"{at}/triage", json=body, headers={"if-match": fine})
        assert answer.status_code == 200
        assert answer.headers["etag"] != fine
    assert slug_of(await dispatcher.post(f"{at}/ready", json={}, headers={"if-match": "x"})) == (422, "invalid")


@pytest.mark.req("S-ARC-13")
async def test_of_two_dispatchers_at_once_one_is_told(world: World, org: Org) -> None:
    ticket = await world.ticket(org)
    etag = (await world.client("dispatcher", org).get(f"{TICKETS}/{ticket}")).headers["etag"]
    body = {"urgency": "normal", "hazards": []}
    calls = [
        world.client(who, org).post(f"{TICKETS}/{ticket}/triage", json=body, headers={"if-match": etag})
        for who in ("dispatcher", "supervisor", "manager", "lead")
    ]
    assert sorted(answer.status_code for answer in await asyncio.gather(*calls)) == [200, 412, 412, 412]


@pytest.mark.req("S-INT-03", "S-ARC-12")
@pytest.mark.parametrize(
    ("raw", "refusal"),
    [
        (b'{"wind_grade": NaN}', (400, "invalid-json")),
        (b'{"a": 1e999}', (400, "invalid-json")),
        (b'{"address": "x", "address": "y"}', (400, "duplicate-key")),
        (b'{"address": "\\ud800"}', (400, "invalid-json")),
        (b'{"address": "a\\u0000b"}', (400, "invalid-json")),
        (b'{"address": "\xff"}', (400, "invalid-json")),
        (b"[" * 40 + b"]" * 40, (400, "json-too-deep")),
        (b"{", (400, "invalid-json")),
        (b"[]", (422, "invalid")),
        (b"", (422, "invalid")),
        (b'"' + b"x" * 9_000_000 + b'"', (413, "body-too-large")),
    ],
    ids=lambda value: None if isinstance(value, bytes) else value[1],
)
async def test_the_guard_stands_before_the_real_routes(
    world: World, org: Org, raw: bytes, refusal: tuple[int, str]
) -> None:
    headers = {"content-type": "application/json"}
    answer = await world.client("call_agent", org).post(TICKETS, content=raw, headers=headers)
    assert slug_of(answer) == refusal
    if refusal[0] != 422:
        assert slug_of(await world.bare(headers).post(TICKETS, content=raw)) == refusal


async def test_instants_at_the_edge_of_the_calendar_are_no_failure_of_ours(world: World, org: Org) -> None:
    agent = world.client("call_agent", org)
    for edge in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00Z"):
        for field in ("reported_at", "preferred_from"):
            answer = await agent.post(TICKETS, json=a_report(**{field: edge}))
            assert answer.status_code in (201, 422), (edge, field, answer.text[:300])


async def test_register_lists_are_pages_too(world: World, new_org: Org) -> None:
    dispatcher = world.client("dispatcher", new_org)
    for path, wanted in (("/api/v1/assets", new_org.asset), ("/api/v1/sites", new_org.site)):
        found = await ok(await dispatcher.get(path, params={"limit": 1}))
        assert ([item["id"] for item in found["items"]], found["next_cursor"]) == ([str(wanted)], None)
        assert (await ok(await dispatcher.get(path, params={"q": "nowhere"})))["items"] == []
        assert slug_of(await world.client("customer", new_org).get(path)) == (403, "forbidden")
    assert slug_of(await dispatcher.get(f"/api/v1/assets/{uuid4()}")) == (404, "not-found")
    assert slug_of(await dispatcher.get("/api/v1/assets/nonsense")) == (422, "invalid")
    kinds = (await ok(await dispatcher.get("/api/v1/assets/categories")))["items"]
    assert kinds == sorted(set(kinds))
    assert {"mobile_phone", "flat_tv"} < set(kinds)
    assert slug_of(await world.client("customer", new_org).get("/api/v1/assets/categories")) == (403, "forbidden")
    catalogue = await ok(await dispatcher.get("/api/v1/catalogue"))
    assert catalogue["safety"]["hazards"].keys() <= catalogue["wording"]["hazards"].keys()


@pytest.mark.req("S-INT-16")
async def test_a_late_entry_needs_its_true_time_and_is_marked_with_the_outage(world: World, org: Org) -> None:
    agent, late = world.client("call_agent", org), {"outage": "INC-7"}
    refused = await agent.post(TICKETS, json=a_report(late=late))
    assert slug_of(refused) == (422, "true-time-missing")
    true_time = "2026-11-23T22:15:00.000Z"
    made = await ok(await agent.post(TICKETS, json=a_report(late=late, reported_at=true_time)), 201)
    assert made["reported_at"] == true_time
    assert (made["late"]["outage"], made["late"]["entered_at"] > true_time) == ("INC-7", True)
    bare = await ok(await agent.post(TICKETS, json=a_report(late={}, reported_at=true_time)), 201)
    assert bare["late"]["outage"] is None
    assert (await ok(await agent.post(TICKETS, json=a_report()), 201))["late"] is None


@pytest.mark.req("S-INT-16", "S-TRI-11")
async def test_an_emergency_is_never_held_up_by_a_missing_time(world: World, org: Org) -> None:
    late = {"outage": None}
    trapped = a_report(fault_description="People trapped in the lift", late=late, emergency="lift_entrapment")
    made = await ok(await world.client("call_agent", org).post(TICKETS, json=trapped), 201)
    assert made["late"]["outage"] is None


@pytest.mark.req("S-AFT-08")
async def test_a_complaint_is_not_taken_without_its_facts_and_what_it_is_about(world: World, org: Org) -> None:
    agent, told = world.client("call_agent", org), {"kind": "complaint", "category": "attitude"}
    for wrong in ({"kind": "complaint"}, told | {"category": "weather"}, {"category": "attitude"}):
        refused = await agent.post("/api/v1/tickets", json=a_report(**wrong))
        assert slug_of(refused) == (422, "invalid")
        assert [one["field"] for one in refused.json()["fields"]] == ["category"]
    refused = await agent.post("/api/v1/tickets", json=a_report(**told, fault_description=" "))
    assert [one["field"] for one in refused.json()["fields"]] == ["fault_description"]
    made = await ok(await agent.post("/api/v1/tickets", json=a_report(**told, files=["5" * 64])), 201)
    assert (made["kind"], made["category"]) == ("complaint", "attitude")
    [proof] = [fact for fact in made["facts"] if fact["kind"] == "note"]
    assert proof["files"] == ["5" * 64]


@pytest.mark.req("S-INT-02", "S-AFT-08", "S-DSP-10")
@pytest.mark.parametrize("channel", ["phone", "walk_in", "email", "chat", "web", None])
async def test_whichever_way_it_came_in_it_lies_in_one_queue(world: World, new_org: Org, channel: str | None) -> None:
    agent = world.client("call_agent", new_org)
    report = a_report(kind="complaint", category="delay", channel=channel)
    made = await ok(await agent.post(TICKETS, json=report), 201)
    assert made["source"] == (channel or "desk")
    listed = await ok(await agent.get(TICKETS, params={"limit": 1}))
    assert listed["items"][0]["id"] == made["id"]
    refused = await agent.post(TICKETS, json=a_report(channel="pigeon"))
    assert slug_of(refused) == (422, "invalid")


@pytest.mark.req("S-AFT-08", "S-TRI-11")
async def test_a_complaint_that_tells_of_an_emergency_is_taken_with_what_there_is(world: World, new_org: Org) -> None:
    agent = world.client("call_agent", new_org)
    made = await ok(await agent.post("/api/v1/tickets", json=a_report(kind="complaint", emergency="fire")), 201)
    assert (made["kind"], made["category"], made["urgency"]) == ("complaint", None, "emergency")
