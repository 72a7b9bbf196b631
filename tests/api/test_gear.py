"""Registered things: overdue or out of use blocks at the door; who reports a defect does not release the thing."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
from tests.world import ELECTRIC, HEIGHT, Clock, Org, World, make_device, ok, slug_of

from fieldlock.gear.standing import standing

GLOVES, TESTER = "CL-PPE-03", "tool:VOLTAGE_TESTER"


@pytest.fixture
def org(new_org: Org) -> Org:
    """Things of one's own: a test damages them."""
    return new_org


async def _gear(world: World, org: Org, code: str, owner: str = "technician") -> dict[str, Any]:
    found = (await ok(await world.client("storekeeper", org).get(f"/api/v1/gear?q={code}&limit=100")))["items"]
    return next(thing for thing in found if thing["owner_id"] == org.id_of(owner))


async def _do(world: World, org: Org, who: str, thing: dict[str, Any], step: str, **args: Any) -> Any:
    return await world.client(who, org).post(f"/api/v1/gear/{thing['id']}/{step}", json=args)


async def _confirm(world: World, org: Org, ticket: str, thing: dict[str, Any], key: str, **more: Any) -> Any:
    args = {"key": key, "answer": "yes", "gear_id": thing["id"], **more}
    return await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/confirm", json=args)


async def _codes(world: World, org: Org, ticket: str) -> dict[str, list[str]]:
    gate = await ok(await world.client("leader", org).get(f"/api/v1/tickets/{ticket}/gate"))
    return {blocker["code"]: blocker["subjects"] for blocker in gate["blockers"]}


@pytest.mark.req("S-SAF-03")
@pytest.mark.parametrize(
    ("due", "said"),
    [("2026-11-23", "overdue"), ("2026-11-24", "due_soon"), ("2026-12-24", "due_soon"), ("2026-12-25", "good")],
)
def test_an_inspection_is_good_through_its_day_and_told_a_month_ahead(due: str, said: str) -> None:
    thing = {"due_on": date.fromisoformat(due), "retired": False, "quarantined": False}
    assert standing(thing, date(2026, 11, 24)) == said
    assert standing({**thing, "due_on": None}, date(2026, 11, 24)) == "overdue"
    assert standing({**thing, "due_on": None}, date(2026, 11, 24), inspected=False) == "good"
    assert standing({**thing, "quarantined": True}, date(2026, 11, 24)) == "quarantined"
    assert standing({**thing, "quarantined": True, "retired": True}, date(2026, 11, 24)) == "retired"


@pytest.mark.req("S-SAF-03", "S-SAF-04")
async def test_overdue_gear_keeps_the_gate_shut_and_another_s_is_refused(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
    gloves = await _gear(world, org, "INS_GLOVES_LV")
    await world.execute("UPDATE gear SET due_on = '2026-11-23' WHERE id = :id", id=gloves["id"])
    assert (await _gear(world, org, "INS_GLOVES_LV"))["standing"] == "overdue"
    await ok(await _confirm(world, org, ticket, gloves, GLOVES))
    subject = f"ppe:INS_GLOVES_LV@{org.id_of('technician')}"
    assert (await _codes(world, org, ticket))["PPE_TEST_EXPIRED"] == [subject]
    passed = {"passed": True, "due_on": "2027-05-24", "note": "sound"}
    assert (await ok(await _do(world, org, "storekeeper", gloves, "inspect", **passed)))["standing"] == "good"
    assert "PPE_TEST_EXPIRED" not in await _codes(world, org, ticket)
    theirs = await _gear(world, org, "INS_GLOVES_LV", "second")
    refused = await _confirm(world, org, ticket, theirs, GLOVES)
    assert (slug_of(refused), refused.json()["reason"]) == ((409, "gear-unusable"), "of-another-person")
    wrong = await _confirm(world, org, ticket, theirs, TESTER)
    assert slug_of(wrong) == (422, "invalid")


@pytest.mark.req("S-MNT-03", "S-WRK-03", "S-SAF-04")
async def test_a_defect_found_on_site_takes_the_tool_out_of_use_and_another_person_releases_it(
    world: World, org: Org
) -> None:
    ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
    tester = await _gear(world, org, "VOLTAGE_TESTER")
    await ok(await _confirm(world, org, ticket, tester, TESTER, answer="no", reason="lead is cracked"))
    shown = await _gear(world, org, "VOLTAGE_TESTER")
    assert (shown["standing"], shown["quarantine_reason"]) == ("quarantined", "lead is cracked")
    job = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}"))
    assert tester["id"] not in [thing["id"] for thing in job["gear"]]
    refused = await _confirm(world, org, ticket, tester, TESTER)
    assert (slug_of(refused), refused.json()["reason"]) == ((409, "gear-unusable"), "quarantined")
    phone = await make_device(world, org)
    said = phone.record(ticket, "confirm", {"key": TESTER, "answer": "yes", "gear_id": tester["id"]})
    pushed = await world.client("technician", org).post("/api/v1/sync/push", json=phone.body(said))
    assert (await ok(pushed))["results"][0]["problem"]["slug"] == "gear-unusable"
    assert TESTER in (await _codes(world, org, ticket))["TOOL_MISSING"]
    # A passed inspection alone does not bring it back; nor does its reporter.
    assert slug_of(await _do(world, org, "technician", tester, "release", due_on="2027-05-24", note="x"))[0] == 403
    inspected = await _do(world, org, "storekeeper", tester, "inspect", passed=True, due_on="2027-05-24", note="x")
    assert slug_of(inspected) == (409, "gear-unusable")
    freed = await ok(await _do(world, org, "storekeeper", tester, "release", due_on="2027-05-24", note="new lead"))
    assert freed["standing"] == "good"
    await ok(await _confirm(world, org, ticket, tester, TESTER))
    assert TESTER not in (await _codes(world, org, ticket))["TOOL_MISSING"]
    told = (await ok(await world.client("manager", org).get(f"/api/v1/gear/{tester['id']}/events")))["items"]
    assert [event["event"] for event in told] == ["quarantine", "release"]


@pytest.mark.req("S-MNT-03")
async def test_who_put_it_out_of_use_does_not_release_it(world: World, org: Org) -> None:
    tester = await _gear(world, org, "VOLTAGE_TESTER")
    await ok(await _do(world, org, "storekeeper", tester, "quarantine", reason="does not light"))
    back = {"due_on": "2027-05-24", "note": "lights"}
    assert slug_of(await _do(world, org, "storekeeper", tester, "release", **back)) == (409, "own-report")
    wrong = await _do(world, org, "manager", tester, "release", due_on="2026-11-24", note="x")
    assert slug_of(wrong) == (422, "invalid")
    assert (await ok(await _do(world, org, "manager", tester, "release", **back)))["standing"] == "good"


@pytest.mark.req("S-SAF-03", "S-SAF-31")
@pytest.mark.parametrize(
    ("hour", "lent"), [(15, 200), (16, 409)]
)  # 23:00, and midnight there while it is still the 24th in UTC
async def test_the_day_of_an_inspection_ends_at_the_organisation_s_midnight(
    world: World, org: Org, clock: Clock, hour: int, lent: int
) -> None:
    tester = await _gear(world, org, "VOLTAGE_TESTER")
    await world.execute("UPDATE gear SET owner_id = NULL, due_on = '2026-11-24' WHERE id = :id", id=tester["id"])
    clock.now = datetime(2026, 11, 24, hour, 0, tzinfo=UTC)
    to = org.id_of("technician")
    answer = await _do(world, org, "storekeeper", tester, "lend", to_user=to)
    assert (answer.status_code, answer.json().get("reason")) == (lent, None if lent == 200 else "overdue")
    passed = {"passed": True, "due_on": "2026-11-25", "note": "lights"}
    assert (await _do(world, org, "storekeeper", tester, "inspect", **passed)).status_code == (
        200 if lent == 200 else 422
    )


@pytest.mark.req("S-SAF-31", "S-REL-08")
async def test_what_is_restricted_is_lent_and_used_by_those_named_only(world: World, org: Org) -> None:
    tester = await _gear(world, org, "VOLTAGE_TESTER")
    store = world.client("storekeeper", org)
    known = {name: tester[name] for name in ("kind", "code", "serial")}
    named = {**known, "owner_id": None, "authorised": [org.id_of("second")]}
    await ok(await store.put(f"/api/v1/gear/{tester['id']}", json=named))
    refused = await _do(world, org, "storekeeper", tester, "lend", to_user=org.id_of("technician"))
    assert (slug_of(refused), refused.json()["reason"]) == ((409, "gear-unusable"), "not-authorised")
    ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
    assert slug_of(await _confirm(world, org, ticket, tester, TESTER)) == (409, "gear-unusable")
    lent = await ok(await _do(world, org, "storekeeper", tester, "lend", to_user=org.id_of("second")))
    assert (lent["holder_name"], lent["held_since"] is not None) == ("Second", True)
    twice = await _do(world, org, "storekeeper", tester, "lend", to_user=org.id_of("second"))
    assert twice.json()["reason"] == "lent"
    back = await ok(await _do(world, org, "storekeeper", tester, "return", condition="clean, complete"))
    assert back["holder_id"] is None


@pytest.mark.req("S-SAF-03")
async def test_things_are_registered_once_and_labelled(world: World, org: Org) -> None:
    store = world.client("storekeeper", org)
    thing = {"kind": "ppe", "code": "HARNESS", "serial": "H-777", "due_on": "2027-01-01"}
    made = await ok(await store.post("/api/v1/gear", json=thing), 201)
    assert (made["scanned"], made["standing"]) == ("FL:G:H-777", "good")
    assert slug_of(await store.post("/api/v1/gear", json=thing)) == (422, "invalid")
    assert slug_of(await store.post("/api/v1/gear", json=thing | {"code": "NONE", "serial": "N"})) == (422, "invalid")
    assert slug_of(await world.client("technician", org).post("/api/v1/gear", json=thing)) == (403, "forbidden")
    sheet = await store.get(f"/api/v1/gear/labels.pdf?ids={made['id']}")
    assert (sheet.status_code, sheet.content[:5]) == (200, b"%PDF-")


@pytest.mark.req("S-DSP-03", "S-SAF-31")
async def test_a_candidate_has_what_is_registered_to_or_lent_to_them_and_not_retired(
    world: World, new_org: Org
) -> None:
    org, store = new_org, world.client("storekeeper", new_org)
    ticket = await world.ticket(org, "ready", hazards=(HEIGHT,))
    span = {"planned_start": "2026-11-25T02:00:00Z", "planned_end": "2026-11-25T03:00:00Z"}

    async def lacking() -> list[str]:
        """Who has no helmet."""
        path = f"/api/v1/dispatch/tickets/{ticket}/candidates"
        found = (await ok(await world.client("dispatcher", org).get(path, params=span)))["items"]
        without = {
            one["user_id"] for one in found for note in one["notes"]
            if note["code"] == "KIT_MISSING" and "HELMET" in note["subjects"]
        }  # fmt: skip
        return [name for name in ("technician", "second") if org.id_of(name) in without]

    owner = {"owner_id": org.id_of("technician")}
    body = {"kind": "ppe", "code": "HELMET", "due_on": "2027-01-01", "serial": f"H-{uuid4().hex[:8]}", **owner}
    made = await ok(await store.post("/api/v1/gear", json=body), 201)
    assert await lacking() == ["second"]
    await ok(await _do(world, org, "storekeeper", made, "lend", to_user=org.id_of("second")))
    assert await lacking() == ["technician"]
    back = await ok(await _do(world, org, "storekeeper", made, "return", condition="clean, complete"))
    spare = {**body, "serial": f"H-{uuid4().hex[:8]}", "owner_id": org.id_of("second")}
    await ok(await store.post("/api/v1/gear", json=spare), 201)
    assert await lacking() == []
    headers = {"if-match": f'"{back["version"]}"'}
    await ok(await store.put(f"/api/v1/gear/{made['id']}", json={**body, "retired": True}, headers=headers))
    assert await lacking() == ["technician"]
