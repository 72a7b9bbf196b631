"""Hazard reports through the doors: by anyone, from a failed item by itself, corrected, verified by somebody else."""

from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy.exc import DBAPIError
from tests.api.test_life import args_of
from tests.world import ELECTRIC, Clock, Org, World, a_report, make_device, ok, slug_of

from fieldlock.identity.permissions import ROLES

REPORT = {"description": "Cover of the switchboard is missing", "severity": "medium"}
PATH = "/api/v1/hazards"


async def report(world: World, org: Org, who: str = "technician", **changes: Any) -> dict[str, Any]:
    body = REPORT | {"place": "Corridor"} | changes
    made: dict[str, Any] = await ok(await world.client(who, org).post(PATH, json=body), 201)
    return made


async def photo(world: World, org: Org) -> str:
    async with world.walk(org) as walk:
        return await walk.file(org.people["technician"], str(uuid4()))


def plan(org: Org, owner: str = "lead", **changes: Any) -> dict[str, Any]:
    made = {"owner_id": org.id_of(owner), "measure": "fit a new cover", "due_on": "2026-11-26", "interim": "fenced off"}
    return {name: value for name, value in (made | changes).items() if value is not None}


async def step(world: World, org: Org, hazard: dict[str, Any], who: str, name: str, **args: Any) -> Any:
    return await world.client(who, org).post(f"{PATH}/{hazard['id']}/{name}", json=args)


async def taken(world: World, org: Org, hazard: dict[str, Any], who: str, name: str, **args: Any) -> dict[str, Any]:
    done: dict[str, Any] = await ok(await step(world, org, hazard, who, name, **args))
    return done


async def corrected(world: World, org: Org, hazard: dict[str, Any], **changes: Any) -> dict[str, Any]:
    await taken(world, org, hazard, "manager", "accept", **plan(org, **changes))
    return await taken(world, org, hazard, "lead", "correct", action="fitted", files=[await photo(world, org)])


async def blockers(world: World, org: Org, ticket: str) -> dict[str, list[str]]:
    gate = await ok(await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}/gate"))
    return {blocker["code"]: blocker["subjects"] for blocker in gate["blockers"]}


# --- report ---------------------------------------------------------------------------------------------------------


@pytest.mark.req("S-HAZ-01")
@pytest.mark.parametrize("who", [role for role in ROLES if role not in ("customer", "api_client")])
async def test_anyone_of_the_organisation_reports_a_hazard(world: World, org: Org, who: str) -> None:
    made = await report(world, org, who, site_id=str(org.site), place=None)
    assert (made["status"], made["site"]["name"], made["severity"]) == ("reported", "Mill House", "medium")
    assert made["reported_by"]["id"] == org.id_of(who)
    assert [event["event"] for event in made["events"]] == ["report"]
    assert made["number"].startswith("HZ-")


@pytest.mark.req("S-HAZ-01")
async def test_a_customer_reports_on_the_own_ticket_only_and_restricts_nothing(world: World, org: Org) -> None:
    customer = world.client("customer", org)
    strange = await world.ticket(org)
    assert slug_of(await customer.post(PATH, json=REPORT | {"place": "Flat 2"})) == (403, "forbidden")
    assert slug_of(await customer.post(PATH, json=REPORT | {"ticket_id": strange})) == (404, "not-found")
    ticket = await ok(await customer.post("/api/v1/tickets", json=a_report(asset_id=str(org.asset))), 201)
    on_it = REPORT | {"ticket_id": ticket["id"]}
    assert slug_of(await customer.post(PATH, json=on_it | {"restrict": "asset"})) == (403, "forbidden")
    made = await ok(await customer.post(PATH, json=on_it), 201)
    listed = await ok(await customer.get(PATH))
    assert [row["id"] for row in listed["items"]] == [made["id"]]
    assert slug_of(await world.bare(headers={"x-api-key": org.api_key}).post(PATH, json=on_it)) == (403, "forbidden")


@pytest.mark.req("S-HAZ-01")
@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"place": None}, ""),
        ({"stop_work": True}, ""),
        ({"restrict": "asset"}, "restrict"),
        ({"restrict": "site"}, "restrict"),
        ({"site_id": str(uuid4())}, "site_id"),
        ({"asset_id": str(uuid4())}, "asset_id"),
        ({"severity": "huge"}, "severity"),
        ({"description": " "}, "description"),
        ({"files": ["no hash"]}, "files.0"),
    ],
)
async def test_a_report_that_cannot_be_understood_is_refused_by_name(
    world: World, org: Org, changes: dict[str, Any], field: str
) -> None:
    refused = await world.client("technician", org).post(PATH, json=REPORT | {"place": "Roof"} | changes)
    assert slug_of(refused) == (422, "invalid")
    assert refused.json()["fields"][0]["field"] == field


@pytest.mark.req("S-HAZ-01")
async def test_the_same_report_again_is_one_report(world: World, org: Org) -> None:
    own_id = str(uuid4())
    first = await report(world, org, hazard_id=own_id)
    assert await report(world, org, hazard_id=own_id) == first
    body = REPORT | {"place": "Roof", "hazard_id": own_id, "description": "Something else"}
    assert slug_of(await world.client("technician", org).post(PATH, json=body)) == (409, "conflict")


@pytest.mark.req("S-HAZ-01", "S-WRK-02")
async def test_a_phone_reports_on_its_job_and_stops_the_work(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working", asset_id=str(org.asset))
    phone = await make_device(world, org)
    own_id, sha = str(uuid4()), await photo(world, org)
    args = REPORT | {"hazard_id": own_id, "severity": "high", "stop_work": True, "files": [sha]}
    jws = phone.record(ticket, "report_hazard", args)
    for status in ("applied", "duplicate"):
        pushed = await ok(await world.client("technician", org).post("/api/v1/sync/push", json=phone.body(jws)))
        assert [result["status"] for result in pushed["results"]] == [status], pushed
    seen = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}"))
    assert seen["status"] == "stopped"
    assert [(fact["kind"], fact["files"]) for fact in seen["facts"][-2:]] == [("hazard", [sha]), ("stop", [sha])]
    made = await ok(await world.client("technician", org).get(f"{PATH}/{own_id}"))
    assert (made["ticket"]["id"], made["asset"]["id"], made["files"]) == (ticket, str(org.asset), [sha])
    assert made["stop_work"] is True
    assert made["events"][0]["device_at"] is not None
    again = await ok(await world.client("technician", org).post(PATH, json=args | {"ticket_id": ticket}), 201)
    assert again["id"] == own_id
    assert len(await world.rows("SELECT id FROM hazard_reports WHERE ticket_id = :id", id=ticket)) == 1


@pytest.mark.req("S-HAZ-01", "S-WRK-02")
@pytest.mark.parametrize("stage", ["received", "closed", "cancelled"])
async def test_a_report_is_not_lost_where_there_is_nothing_to_stop(world: World, org: Org, stage: str) -> None:
    ticket = await world.ticket(org, stage)
    made = await report(world, org, ticket_id=ticket, stop_work=True)
    seen = await ok(await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}"))
    assert (seen["status"], seen["facts"][-1]["kind"]) == (stage, "hazard")
    assert made["stop_work"] is True


@pytest.mark.req("S-HAZ-01", "S-SAF-05", "S-SAF-27")
async def test_a_failed_item_reports_itself_once(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
    technician = world.client("technician", org)
    sha, fact = await photo(world, org), str(uuid4())
    no = {"fact_id": fact, "key": "CL-TOOL-02", "answer": "no", "reason": "plug is cracked", "files": [sha]}
    for _ in range(2):
        await ok(await technician.post(f"/api/v1/tickets/{ticket}/confirm", json=no))
    of_ticket = "SELECT * FROM hazard_reports WHERE ticket_id = :id"
    [row] = await world.rows(of_ticket, id=ticket)
    made = await ok(await technician.get(f"{PATH}/{row['id']}"))
    assert (str(row["fact_id"]), made["item"]["key"], made["description"]) == (fact, "CL-TOOL-02", "plug is cracked")
    assert made["item"]["zh"]
    assert made["item"]["en"]
    assert (made["files"], made["restricts"], made["reported_by"]["id"]) == ([sha], None, org.id_of("technician"))
    await ok(await technician.post(f"/api/v1/tickets/{ticket}/confirm", json=no | {"fact_id": str(uuid4())}))
    yes = {"key": "CL-TOOL-02", "answer": "yes"}
    await ok(await technician.post(f"/api/v1/tickets/{ticket}/confirm", json=yes))
    assert len(await world.rows(of_ticket, id=ticket)) == 2


@pytest.mark.req("S-HAZ-01")
async def test_an_item_that_is_not_critical_and_a_refused_answer_report_nothing(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
    found = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}"))
    light = next(row["key"] for row in found["requirements"] if not row["critical"])
    confirm = f"/api/v1/tickets/{ticket}/confirm"
    no = {"key": light, "answer": "no", "reason": "none left"}
    await ok(await world.client("technician", org).post(confirm, json=no))
    without_reason = {"key": "CL-TOOL-02", "answer": "no"}
    assert slug_of(await world.client("technician", org).post(confirm, json=without_reason)) == (422, "invalid")
    assert await world.rows("SELECT id FROM hazard_reports WHERE ticket_id = :id", id=ticket) == []


# --- what becomes of it ---------------------------------------------------------------------------------------------


@pytest.mark.req("S-HAZ-02")
async def test_a_report_from_acceptance_to_closing(world: World, org: Org) -> None:
    hazard = await report(world, org, severity="high")
    assert "accept" not in hazard["actions"]
    accepted = await taken(world, org, hazard, "safety_officer", "accept", **plan(org, interim=None))
    assert (accepted["status"], accepted["owner"]["id"]) == ("accepted", org.id_of("lead"))
    assert (accepted["measure"], accepted["due_on"], accepted["overdue"]) == ("fit a new cover", "2026-11-26", False)
    early = await step(world, org, hazard, "lead", "correct", action="fitted", files=[await photo(world, org)])
    assert (slug_of(early), early.json()["guards"]) == ((409, "guards-not-met"), ["protected_first"])
    protected = await taken(world, org, hazard, "lead", "protect", interim="fenced off")
    assert (protected["status"], protected["interim"]) == ("interim_protected", "fenced off")
    sha = await photo(world, org)
    assert (await taken(world, org, hazard, "lead", "correct", action="fitted", files=[sha]))["status"] == "correcting"
    back = await taken(world, org, hazard, "manager", "send_back", reason="one screw is missing")
    assert back["status"] == "correcting"
    untouched = await step(world, org, hazard, "manager", "verify")
    assert (slug_of(untouched), untouched.json()["guards"]) == ((409, "guards-not-met"), ["correction_recorded"])
    await taken(world, org, hazard, "lead", "correct", action="screw fitted", files=[await photo(world, org)])
    assert (await taken(world, org, hazard, "manager", "verify", note="firm"))["status"] == "verified"
    closed = await taken(world, org, hazard, "supervisor", "close")
    assert (closed["status"], closed["actions"]) == ("closed", [])
    assert [(event["event"], event["to"]) for event in closed["events"]] == [
        ("report", "reported"), ("accept", "accepted"), ("protect", "interim_protected"), ("correct", "correcting"),
        ("send_back", "correcting"), ("correct", "correcting"), ("verify", "verified"), ("close", "closed"),
    ]  # fmt: skip
    assert closed["events"][3]["files"] == [sha]
    chain = await world.rows("SELECT action FROM audit_log WHERE stream = :id ORDER BY n", id=hazard["id"])
    assert [row["action"] for row in chain] == [event["event"] for event in closed["events"]]
    changes = await world.rows("SELECT topic FROM changes WHERE entity_id = :id", id=hazard["id"])
    assert [row["topic"] for row in changes] == ["hazard"] * 8


@pytest.mark.req("S-HAZ-02")
async def test_a_plan_with_interim_protection_protects_at_once(world: World, org: Org) -> None:
    hazard = await report(world, org, severity="high")
    accepted = await taken(world, org, hazard, "manager", "accept", **plan(org))
    assert (accepted["status"], accepted["interim"]) == ("interim_protected", "fenced off")
    replanned = plan(org, owner="technician", interim=None, due_on="2026-11-30")
    again = await taken(world, org, hazard, "leader", "accept", **replanned)
    assert (again["status"], again["interim"], again["owner"]["id"]) == (
        "interim_protected", "fenced off", org.id_of("technician"),
    )  # fmt: skip


@pytest.mark.req("S-HAZ-02", "S-MNT-03")
async def test_nobody_verifies_a_correction_that_he_had_a_part_in(world: World, org: Org) -> None:
    own = await report(world, org)
    await taken(world, org, own, "safety_officer", "accept", **plan(org, owner="manager"))
    await taken(world, org, own, "manager", "correct", action="fitted", files=[await photo(world, org)])
    refused = await step(world, org, own, "manager", "verify")
    assert slug_of(refused) == (409, "self-verification")
    assert (await taken(world, org, own, "safety_officer", "verify"))["status"] == "verified"
    # The owner changed after the correction: who corrected before still may not verify.
    passed = await report(world, org)
    await taken(world, org, passed, "safety_officer", "accept", **plan(org, owner="manager"))
    await taken(world, org, passed, "manager", "correct", action="half", files=[await photo(world, org)])
    await world.execute("UPDATE hazard_reports SET owner_id = :other WHERE id = :id", id=passed["id"],
                        other=org.id_of("lead"))  # fmt: skip
    await taken(world, org, passed, "lead", "correct", action="whole", files=[await photo(world, org)])
    assert slug_of(await step(world, org, passed, "manager", "verify")) == (409, "self-verification")
    with pytest.raises(DBAPIError, match="check constraint"):
        await world.execute("UPDATE hazard_reports SET verified_by = corrected_by WHERE id = :id", id=passed["id"])


@pytest.mark.req("S-HAZ-02")
async def test_the_crew_sent_to_correct_does_not_verify(world: World, org: Org) -> None:
    hazard = await report(world, org)
    ticket = await world.ticket(org, "dispatched", crew=["technician"])
    await world.execute(  # a manager who helps out
        """INSERT INTO assignments (org_id, ticket_id, user_id, role, position, assigned_at)
           VALUES (:org, :ticket, :user, 'worker', 9, now())""",
        org=org.id, ticket=ticket, user=org.people["manager"].id)  # fmt: skip
    await corrected(world, org, hazard, corrective_ticket_id=ticket)
    assert slug_of(await step(world, org, hazard, "manager", "verify")) == (409, "self-verification")
    await taken(world, org, hazard, "safety_officer", "verify")


@pytest.mark.req("S-HAZ-02")
async def test_a_correction_needs_its_owner_and_evidence_that_has_arrived(world: World, org: Org) -> None:
    hazard = await report(world, org)
    await taken(world, org, hazard, "manager", "accept", **plan(org, interim=None))
    strange = await step(world, org, hazard, "technician", "protect", interim="tape")
    assert strange.json()["guards"] == ["owner_or_handler"]
    sha = await photo(world, org)
    for who, files, missing in (
        ("lead", [], ["evidence_given"]),
        ("lead", ["0" * 64], ["evidence_given"]),
        ("manager", [sha], ["owner"]),
    ):
        refused = await step(world, org, hazard, who, "correct", action="fitted", files=files)
        assert (slug_of(refused), refused.json()["guards"]) == ((409, "guards-not-met"), missing)


@pytest.mark.req("S-HAZ-02")
async def test_who_handles_and_who_verifies(world: World, org: Org) -> None:
    hazard = await report(world, org)
    for who in ("technician", "dispatcher", "lead", "admin", "archivist", "customer"):
        refused = slug_of(await step(world, org, hazard, who, "accept", **plan(org)))
        assert refused == (403, "forbidden"), who
    await corrected(world, org, hazard)
    for who in ("leader", "supervisor", "inspector"):
        assert slug_of(await step(world, org, hazard, who, "verify")) == (403, "forbidden"), who
    assert "verify" in (await ok(await world.client("manager", org).get(f"{PATH}/{hazard['id']}")))["actions"]


@pytest.mark.req("S-HAZ-02")
async def test_a_plan_for_nobody_or_for_the_past_is_refused(world: World, org: Org, other: Org) -> None:
    hazard = await report(world, org)
    for changes, field in (
        ({"owner_id": other.id_of("lead")}, "owner_id"),
        ({"owner_id": org.id_of("customer")}, "owner_id"),
        ({"corrective_ticket_id": await world.ticket(other)}, "corrective_ticket_id"),
        ({"restrict": "asset"}, "restrict"),
    ):
        refused = await step(world, org, hazard, "manager", "accept", **plan(org) | changes)
        assert (slug_of(refused), refused.json()["fields"][0]["field"]) == ((422, "invalid"), field)
    late = await step(world, org, hazard, "manager", "accept", **plan(org, due_on="2026-11-23"))
    assert (slug_of(late), late.json()["guards"]) == ((409, "guards-not-met"), ["due_ahead"])
    assert (await step(world, org, hazard, "manager", "accept", **plan(org, due_on="2026-11-24"))).is_success


@pytest.mark.req("S-HAZ-02")
async def test_a_mistaken_report_is_dismissed_by_another_and_never_while_it_restricts(world: World, org: Org) -> None:
    hazard = await report(world, org, "manager")
    own = await step(world, org, hazard, "manager", "dismiss", reason="tapped by mistake")
    assert own.json()["guards"] == ["not_the_reporter"]
    dismissed = await taken(world, org, hazard, "safety_officer", "dismiss", reason="seen: nothing there")
    assert (dismissed["status"], dismissed["events"][-1]["body"]) == ("closed", {"reason": "seen: nothing there"})
    holding = await report(world, org, asset_id=str(await _asset(world, org)), restrict="asset")
    kept = await step(world, org, holding, "manager", "dismiss", reason="seen")
    assert kept.json()["guards"] == ["not_restricting"]


async def test_a_step_out_of_turn_or_against_an_old_version_is_refused(world: World, org: Org) -> None:
    hazard = await report(world, org)
    refused = await step(world, org, hazard, "manager", "close")
    assert slug_of(refused) == (409, "hazard-step-not-possible")
    assert refused.json()["allowed_from"] == ["verified"]
    await taken(world, org, hazard, "manager", "accept", **plan(org))
    stale = await world.client("manager", org).post(
        f"{PATH}/{hazard['id']}/accept", json=plan(org), headers={"if-match": '"1"'}
    )
    assert slug_of(stale) == (412, "precondition-failed")


@pytest.mark.req("S-HAZ-02", "S-SAF-27")
async def test_what_was_done_cannot_be_rewritten(world: World, org: Org) -> None:
    hazard = await report(world, org)
    for statement in ("UPDATE hazard_events SET event = 'verify'", "DELETE FROM hazard_events"):
        with pytest.raises(DBAPIError, match="append-only"):
            await world.execute(f"{statement} WHERE hazard_id = :id", id=hazard["id"])
        with pytest.raises(DBAPIError, match="permission denied"):
            await world.as_app(org, statement)


# --- the list -------------------------------------------------------------------------------------------------------


@pytest.mark.req("S-HAZ-01", "S-HAZ-02")
async def test_high_stands_on_top_overdue_is_told_and_the_pages_lose_nothing(
    world: World, new_org: Org, clock: Clock
) -> None:
    org = new_org
    high = await report(world, org, severity="high", description="Live wire hangs down")
    late, fresh = await report(world, org), await report(world, org, severity="low")
    done = await report(world, org, severity="high")
    await taken(world, org, late, "manager", "accept", **plan(org, due_on="2026-11-24"))
    await taken(world, org, done, "manager", "dismiss", reason="seen")
    manager = world.client("manager", org)

    async def listed(**query: Any) -> list[str]:
        return [row["id"] for row in (await ok(await manager.get(PATH, params=query)))["items"]]

    everything = [high["id"], done["id"], fresh["id"], late["id"]]
    assert await listed() == everything
    assert await listed(status="open") == [high["id"], fresh["id"], late["id"]]
    assert await listed(status="closed") == [done["id"]]
    assert await listed(status="overdue") == []
    assert (await ok(await manager.get(PATH)))["alerts"] == 1
    clock.forward(hours=13, minutes=50)
    assert await listed(status="overdue") == []
    clock.forward(minutes=20)  # past midnight in Shanghai
    assert await listed(status="overdue") == [late["id"]]
    paged, cursor = [], None
    for _ in everything:
        page = await ok(await manager.get(PATH, params={"limit": 1} | ({"cursor": cursor} if cursor else {})))
        paged += [row["id"] for row in page["items"]]
        cursor = page["next_cursor"]
    assert (paged, cursor) == (everything, None)
    for bad in ("x", "9AAAA", "1"):
        assert slug_of(await manager.get(PATH, params={"cursor": bad})) == (422, "invalid")


@pytest.mark.req("S-HAZ-01", "S-ARC-06")
async def test_who_only_reports_sees_the_own_reports_and_those_of_the_own_jobs(world: World, new_org: Org) -> None:
    org = new_org
    await report(world, org, "manager")
    own = await report(world, org, "technician")
    ticket = await world.ticket(org, "dispatched")
    on_job = await report(world, org, "manager", ticket_id=ticket)
    to_correct = await report(world, org, "manager")
    await taken(world, org, to_correct, "manager", "accept", **plan(org, owner="technician"))
    listed = await ok(await world.client("technician", org).get(PATH))
    assert {row["id"] for row in listed["items"]} == {own["id"], on_job["id"], to_correct["id"]}
    assert (await ok(await world.client("second", org).get(PATH)))["items"] == []
    assert slug_of(await world.client("second", org).get(f"{PATH}/{own['id']}")) == (404, "not-found")
    owners = await ok(await world.client("manager", org).get(f"{PATH}/owners"))
    assert org.id_of("customer") not in {person["id"] for person in owners["items"]}
    assert slug_of(await world.client("technician", org).get(f"{PATH}/owners")) == (403, "forbidden")


# --- out of use -----------------------------------------------------------------------------------------------------


async def _asset(world: World, org: Org) -> Any:
    """Another thing at the site, so that no other test is blocked."""
    [row] = await world.rows(
        """INSERT INTO assets (org_id, id, site_id, name, category)
           VALUES (:org, gen_random_uuid(), :site, 'Board', 'distribution_board') RETURNING id""",
        org=org.id, site=org.site)  # fmt: skip
    return row["id"]


async def _pulled(world: World, org: Org, cursor: str | None) -> tuple[str, dict[str, Any]]:
    answer = await ok(await world.client("technician", org).get("/api/v1/sync/pull", params={"cursor": cursor}
                                                                if cursor else {}))  # fmt: skip
    return answer["cursor"], {ticket["id"]: ticket for ticket in answer["tickets"]}


@pytest.mark.req("S-MNT-03", "S-SAF-05", "S-HAZ-02")
async def test_restricted_equipment_blocks_every_job_on_it_until_somebody_else_has_verified(
    world: World, new_org: Org
) -> None:
    org = new_org
    asset = str(await _asset(world, org))
    ticket = await world.ticket(org, "on_site", asset_id=asset)
    elsewhere = await world.ticket(org, "on_site", asset_id=str(org.asset))
    cursor, _ = await _pulled(world, org, None)
    hazard = await report(world, org, "inspector", asset_id=asset, restrict="asset", place=None)
    assert hazard["restricts"] == "asset"
    assert (await blockers(world, org, ticket))["EQUIPMENT_RESTRICTED"] == [hazard["number"]]
    assert "EQUIPMENT_RESTRICTED" not in await blockers(world, org, elsewhere)
    cursor, changed = await _pulled(world, org, cursor)
    assert changed[ticket]["restrictions"] == [
        {"id": hazard["id"], "number": hazard["number"], "severity": "medium", "what": "asset",
         "description": REPORT["description"]}
    ]  # fmt: skip
    refused = await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/start", json={})
    assert "EQUIPMENT_RESTRICTED" in [blocker["code"] for blocker in refused.json()["blockers"]]
    correcting = await world.ticket(org, "ready", asset_id=asset)
    sent = args_of("assign", org)
    dispatcher = world.client("dispatcher", org)
    refused = await dispatcher.post(f"/api/v1/tickets/{correcting}/assign", json=sent)
    assert slug_of(refused) == (409, "equipment-restricted")
    assert [report["number"] for report in refused.json()["restrictions"]] == [hazard["number"]]
    await corrected(world, org, hazard, corrective_ticket_id=correcting)
    await ok(await dispatcher.post(f"/api/v1/tickets/{correcting}/assign", json=sent))
    assert "EQUIPMENT_RESTRICTED" not in await blockers(world, org, correcting)
    assert "EQUIPMENT_RESTRICTED" in await blockers(world, org, ticket)
    await taken(world, org, hazard, "safety_officer", "verify")
    assert "EQUIPMENT_RESTRICTED" not in await blockers(world, org, ticket)
    _, changed = await _pulled(world, org, cursor)
    assert changed[ticket]["restrictions"] == []
    verdict = await ok(await world.client("manager", org).get(f"/api/v1/tickets/{ticket}/dossier"))
    assert verdict["audit"]["valid"] is True


@pytest.mark.req("S-MNT-03", "S-SAF-05")
async def test_a_restricted_site_blocks_every_job_there_and_is_freed_by_the_plan(world: World, new_org: Org) -> None:
    org = new_org
    ticket = await world.ticket(org, "on_site", asset_id=str(org.asset))
    hazard = await report(world, org, site_id=str(org.site), restrict="site", severity="high")
    assert (await blockers(world, org, ticket))["EQUIPMENT_RESTRICTED"] == [hazard["number"]]
    freed = await taken(world, org, hazard, "manager", "accept", **plan(org, restrict="none"))
    assert freed["restricts"] is None
    assert "EQUIPMENT_RESTRICTED" not in await blockers(world, org, ticket)
    again = await taken(world, org, hazard, "manager", "accept", **plan(org, restrict="site"))
    assert again["restricts"] == "site"
    assert "EQUIPMENT_RESTRICTED" in await blockers(world, org, ticket)


@pytest.mark.req("S-MNT-03", "S-WRK-02")
async def test_a_start_made_offline_on_equipment_restricted_meanwhile_is_decided_again(
    world: World, new_org: Org
) -> None:
    org = new_org
    ticket = await world.ticket(org, "on_site", asset_id=str(org.asset))
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [org.people["technician"]])
        await walk.do(org.people["technician"], "request_approval", note="")
        await walk.do(org.people["leader"], "approve", conditions="")
    assert await blockers(world, org, ticket) == {}
    phone = await make_device(world, org)
    jws = phone.record(ticket, "start")
    await report(world, org, "inspector", asset_id=str(org.asset), restrict="asset")
    pushed = await ok(await world.client("technician", org).post("/api/v1/sync/push", json=phone.body(jws)))
    [result] = pushed["results"]
    assert (result["status"], result["problem"]["slug"]) == ("rejected", "gate-blocked")
    assert [blocker["code"] for blocker in result["problem"]["blockers"]] == ["EQUIPMENT_RESTRICTED"]
