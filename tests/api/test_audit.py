"""Every change leaves a chained row in its own transaction (I12); a decision can be made again years later (I10)."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text
from tests.api.test_life import ARGS, BY, args_of
from tests.world import ELECTRIC, Org, World, a_report, make_device, ok, slug_of

from fieldlock import actions
from fieldlock.warranty import eligibility

STATUS_FOR = {
    "ready": "triaged", "reject": "triaged", "close": "cancelled", "return_order": "returned",
    "follow_up": "follow_up", "assign": "ready", "accept": "dispatched", "decline": "dispatched",
    "appoint": "accepted", "depart": "appointed", "arrive": "en_route", "lift_stop": "stopped",
    "complete": "working", "record_work": "working", "stop": "working",
    "postpone": "dispatched", "withdraw": "dispatched", "pin": "dispatched",
    "classify": "triaged", "take_break": "working", "triage": "received", "cancel": "received",
    "emergency": "received", "agree": "received",
}  # fmt: skip
# Their guards need more than arguments; that they are written is seen in the chain of a whole life below.
IN_A_LIFE = {"request_approval", "approve", "start", "sign_off", "confirm"}
NOT_REACHED = {"use_code", "start_rework", "resume", "approve_permit", "hand_over_lock", "remove_absent_lock",
               "hand_over",
               "refuse_permit", "suspend_permit", "resume_permit", "close_permit", "countersign", "gas_test",
               "end_break", "confirm_coverage", "want_quote", "consent", "decline_quote",
               "answer_note", "merge", "restore_service", "hand_over_waste", "false_alarm",
               "playbook_step", "crew_contact", "crew_there", "sign_liability"}  # fmt: skip


async def _chain(world: World, stream: str) -> list[dict[str, Any]]:
    return await world.rows("SELECT * FROM audit_log WHERE stream = :id ORDER BY n", id=stream)


async def _verdict(world: World, org: Org, ticket: str) -> dict[str, Any]:
    dossier = await ok(await world.client("manager", org).get(f"/api/v1/tickets/{ticket}/dossier"))
    verdict: dict[str, Any] = dossier["audit"]
    return verdict


@pytest.mark.req("S-SAF-27", "S-ARC-10")
@pytest.mark.parametrize("name", sorted(actions.ACTIONS.keys() - IN_A_LIFE - NOT_REACHED))
async def test_every_action_adds_one_row_and_one_change(world: World, org: Org, name: str) -> None:
    ticket = await world.ticket(org, STATUS_FOR.get(name, "on_site"))
    who = BY.get(name, "technician")
    at = f"/api/v1/tickets/{ticket}"
    if name == "complete":
        await ok(await world.client(who, org).post(f"{at}/record_work", json=ARGS["record_work"]))
    before = len(await _chain(world, ticket))
    changes = "SELECT count(*) AS n FROM changes WHERE entity_id = :id"
    [seen] = await world.rows(changes, id=ticket)
    answer = await world.client(who, org).post(f"{at}/{name}", json=args_of(name, org))
    assert answer.is_success, answer.text[:300]
    chain = await _chain(world, ticket)
    assert len(chain) == before + 1
    last = chain[-1]
    assert (last["action"], last["actor_id"]) == (name, org.people[who].id)
    assert last["previous"] == chain[-2]["hash"]
    assert args_of(name, org).keys() <= last["payload"]["args"].keys()
    assert (await world.rows(changes, id=ticket))[0]["n"] == seen["n"] + 1
    assert (await _verdict(world, org, ticket))["valid"] is True


@pytest.mark.req("S-SAF-27", "S-ARC-10")
async def test_the_chain_of_a_whole_life_verifies_and_names_who_did_what(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "closed", hazards=[ELECTRIC])
    chain = await _chain(world, ticket)
    assert {row["action"] for row in chain} >= IN_A_LIFE | {"create", "follow_up"}
    start = next(row for row in chain if row["action"] == "start")
    assert start["actor_id"] == org.people["technician"].id
    [cleared] = await world.rows("SELECT id FROM clearances WHERE ticket_id = :id", id=ticket)
    assert start["payload"]["clearance_id"] == str(cleared["id"])
    assert await _verdict(world, org, ticket) == {"valid": True, "entries": len(chain), "broken": []}
    dossier = await ok(await world.client("archivist", org).get(f"/api/v1/tickets/{ticket}/dossier"))
    assert [entry["id"] for entry in dossier["clearances"]] == [str(cleared["id"])]
    assert slug_of(await world.client("cashier", org).get(f"/api/v1/tickets/{ticket}/dossier")) == (403, "forbidden")


@pytest.mark.req("S-SAF-27")
async def test_a_refused_action_leaves_no_row(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    before = await _chain(world, ticket)
    technician = world.client("technician", org)
    assert slug_of(await technician.post(f"/api/v1/tickets/{ticket}/start", json={})) == (409, "gate-blocked")
    assert slug_of(await technician.post(f"/api/v1/tickets/{ticket}/complete", json={})) == (409, "not-possible-now")
    assert await _chain(world, ticket) == before


@pytest.mark.req("S-SAF-27", "S-ARC-10")
async def test_other_changes_are_recorded_too(world: World, org: Org) -> None:
    person = org.people["technician"]
    signed_in = {"username": person.username, "password": "a password for everybody"}
    await ok(await world.bare().post("/api/v1/auth/token", data=signed_in))
    phone = await make_device(world, org)
    form = {"grant_type": "client_credentials", "client_id": org.client_id, "client_secret": org.client_secret}
    await ok(await world.bare().post("/api/v1/oauth/token", data=form))
    created = await ok(await world.client("call_agent", org).post("/api/v1/tickets", json=a_report()), 201)
    for action, stream in (("sign_in", None), ("register_device", phone.id), ("client_sign_in", None),
                           ("create", created["id"])):  # fmt: skip
        rows = await world.rows(
            "SELECT 1 AS found FROM audit_log WHERE org_id = :org AND action = :action"
            " AND (cast(:stream AS uuid) IS NULL OR stream = :stream)",
            org=org.id, action=action, stream=stream,
        )  # fmt: skip
        assert rows, action


# As somebody who owns the database and switches its triggers off.
_FORGERIES = {
    "a changed row": 'UPDATE audit_log SET payload = payload || \'{"status": "closed"}\' WHERE stream = :id AND n = 3',
    "another actor": "UPDATE audit_log SET actor_id = :someone WHERE stream = :id AND n = 3",
    "a changed row with its hash made anew": """UPDATE audit_log SET payload = '{}', hash = audit_hash(previous,
        org_id, stream, n, at, actor_id, action, '{}') WHERE stream = :id AND n = 3""",
    "a missing row": "DELETE FROM audit_log WHERE stream = :id AND n = 3",
    "a cut tail": "DELETE FROM audit_log WHERE stream = :id AND n >= 4",
    "a cut head": "DELETE FROM audit_log WHERE stream = :id AND n <= 2",
    "everything gone": "DELETE FROM audit_log WHERE stream = :id",
    "two rows exchanged": """UPDATE audit_log a SET payload = b.payload, action = b.action, hash = b.hash
        FROM audit_log b WHERE b.stream = a.stream AND a.stream = :id AND (a.n, b.n) IN ((3, 4), (4, 3))""",
    "a renumbered row": "UPDATE audit_log SET n = n + 100 WHERE stream = :id AND n = 4",
}


@pytest.mark.req("S-SAF-27", "S-ARC-10")
@pytest.mark.parametrize("forgery", _FORGERIES)
async def test_a_forged_chain_is_found(world: World, new_org: Org, forgery: str) -> None:
    org = new_org  # no other test is to write on to a forged chain
    ticket, untouched = await world.ticket(org, "dispatched"), await world.ticket(org, "dispatched")
    assert (await _verdict(world, org, ticket))["valid"] is True
    async with world.owner.begin() as connection:
        await connection.execute(text("SET LOCAL session_replication_role = 'replica'"))
        values = {"id": ticket, "someone": uuid4()} if ":someone" in _FORGERIES[forgery] else {"id": ticket}
        done = await connection.execute(text(_FORGERIES[forgery]), values)
        assert done.rowcount > 0
    verdict = await _verdict(world, org, ticket)
    assert (verdict["valid"], verdict["broken"]) == (False, [ticket])
    assert (await _verdict(world, org, untouched))["valid"] is True


@pytest.mark.req("S-SAF-27")
async def test_writers_of_one_ticket_at_once_keep_one_chain(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working")
    calls = [
        world.client(who, org).post(f"/api/v1/tickets/{ticket}/stop", json={"reason": who})
        for who in ("technician", "leader", "manager", "dispatcher", "cashier", "admin")
    ]
    answers = await asyncio.gather(*calls)
    assert [answer.status_code for answer in answers] == [200] * 6
    verdict = await _verdict(world, org, ticket)
    assert verdict["valid"] is True
    [row] = await world.rows("SELECT count(*) AS n FROM safety_facts WHERE ticket_id = :id AND kind = 'stop'",
                             id=ticket)  # fmt: skip
    assert row["n"] == 6


@pytest.mark.req("S-TRI-07", "S-WAR-01", "S-WAR-19", "S-WAR-23", "S-INT-17")
async def test_a_stored_warranty_decision_can_be_made_again(world: World, new_org: Org) -> None:
    org = new_org
    agent = world.client("call_agent", org)
    report = a_report(serial=org.serial)
    ticket = await ok(await agent.post("/api/v1/tickets", json=report), 201)
    assert (ticket["asset"]["id"], ticket["site"]["id"]) == (str(org.asset), str(org.site))
    triaged = await ok(await agent.post(f"/api/v1/tickets/{ticket['id']}/triage", json=ARGS["triage"]))
    [row] = await world.rows("SELECT * FROM warranty_decisions WHERE ticket_id = :id", id=ticket["id"])
    assert row["policy_version"] == "warranty@1"
    assert row["policies"] == ["CN-PHONE-2001"]
    [table] = await world.rows(
        "SELECT body FROM catalogue_documents WHERE org_id = :org AND kind = 'warranty' AND version = 1", org=org.id
    )
    policies = [{**table["body"]["policies"][name], "id": name} for name in row["policies"]]
    assert eligibility.evaluate(policies, row["facts"]).to_dict() == row["decision"]
    coverage = triaged["coverage"]
    assert coverage["eligible"] is row["decision"]["eligible"] is True
    assert [reason["code"] for reason in coverage["reasons"]] == row["decision"]["reasons"]
    assert coverage["reasons"][0]["zh"] != coverage["reasons"][0]["en"]
    # What the asset becomes later does not change what was decided.
    await world.execute("UPDATE assets SET purchased_at = '2001-01-01' WHERE id = :id", id=org.asset)
    later = await ok(await agent.get(f"/api/v1/tickets/{ticket['id']}"))
    now = (await ok(await agent.get(f"/api/v1/assets/{org.asset}")))["coverage"]
    assert later["coverage"] == coverage
    assert now["eligible"] is False
