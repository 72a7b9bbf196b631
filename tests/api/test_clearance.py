"""No door puts a ticket to *working* without a stored clearance (I1); what was confirmed is never changed (I2)."""

from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError
from tests.api.test_life import args_of
from tests.world import ELECTRIC, Org, World, make_device, ok, slug_of

from fieldlock import actions
from fieldlock.tickets import lifecycle

APPEND_ONLY = ("safety_facts", "clearances", "ticket_events", "audit_log")
LEADING_TO_WORK = [step for step in lifecycle.TABLE if step.to == "working"]


async def _status(world: World, ticket: str) -> str:
    [row] = await world.rows("SELECT status FROM tickets WHERE id = :id", id=ticket)
    return str(row["status"])


@pytest.mark.req("S-SAF-07", "S-SAF-30")
def test_one_row_of_the_table_leads_to_work_and_it_asks_for_the_gate() -> None:
    assert [(step.event, step.frm) for step in LEADING_TO_WORK] == [("start", ("on_site",))]
    assert all("gate_clear" in step.guards for step in LEADING_TO_WORK)


@pytest.mark.req("S-SAF-01", "S-SAF-07", "S-WRK-02")
@pytest.mark.parametrize("status", ["on_site", "stopped", "finishing"])
async def test_no_action_at_either_door_works_without_a_clearance(world: World, org: Org, status: str) -> None:
    """Every action there is, by everybody, over HTTP and from a phone: none ends in `working`."""
    ticket = await world.ticket(org, status, hazards=[ELECTRIC])
    phone = await make_device(world, org)
    tried = 0
    for name in actions.ACTIONS:
        if name in ("cancel", "refuse_approval"):  # they end the ticket's stay here
            continue
        for person in ("technician", "leader", "dispatcher", "manager"):
            path = f"/api/v1/tickets/{ticket}/{name}"
            await world.client(person, org).post(path, json=args_of(name, org))
            assert await _status(world, ticket) != "working", (name, person)
            tried += 1
        pushed = phone.body(phone.record(ticket, name, args_of(name, org)))
        await ok(await world.client("technician", org).post("/api/v1/sync/push", json=pushed))
        assert await _status(world, ticket) != "working", name
    assert tried > 100
    before = 0 if status == "on_site" else 1
    assert len(await world.rows("SELECT id FROM clearances WHERE ticket_id = :id", id=ticket)) == before


@pytest.mark.req("S-SAF-07", "S-SAF-27")
async def test_the_clearance_holds_the_facts_it_was_decided_on_and_the_work_refers_to_it(
    world: World, org: Org
) -> None:
    ticket = await world.ticket(org, "working", hazards=[ELECTRIC])
    [row] = await world.rows(
        "SELECT c.* FROM tickets t JOIN clearances c ON c.org_id = t.org_id AND c.id = t.clearance_id"
        " WHERE t.id = :id AND c.ticket_id = t.id AND c.round = t.round",
        id=ticket,
    )
    assert row["by_id"] == org.people["technician"].id
    assert row["facts"]["hazards"] == [ELECTRIC]
    assert row["facts"]["loto"][0]["dead_reading_v_dc"] == 0
    assert row["catalogue_version"].startswith("bindings@1,")
    body = {"facts": row["facts"]}
    judged = await world.client("leader", org).post("/api/v1/safety/gate/evaluate", json=body)
    assert await ok(judged) == {"may_start": True, "blockers": []}


@pytest.mark.req("S-SAF-07", "S-SAF-30")
@pytest.mark.parametrize("as_owner", [False, True], ids=["application", "owner"])
async def test_the_database_refuses_work_without_a_clearance_of_this_round(
    world: World, org: Org, as_owner: bool
) -> None:
    fresh = await world.ticket(org, "on_site")
    worked = await world.ticket(org, "working")
    [found] = await world.rows("SELECT clearance_id AS id FROM tickets WHERE id = :id", id=worked)
    await world.execute("UPDATE tickets SET status = 'on_site', round = round + 1 WHERE id = :id", id=worked)
    update = "UPDATE tickets SET status = 'working', clearance_id = :clearance WHERE id = :id"
    for ticket, clearance in ((fresh, None), (fresh, found["id"]), (worked, found["id"])):
        values = {"id": ticket, "clearance": clearance}
        with pytest.raises(DBAPIError, match="has no clearance for round"):
            await (world.execute(update, **values) if as_owner else world.as_app(org, update, **values))
        assert await _status(world, ticket) == "on_site"


@pytest.mark.req("S-SAF-07")
async def test_the_database_refuses_a_ticket_born_working(world: World, org: Org) -> None:
    ticket = await world.ticket(org)
    copy = (
        "INSERT INTO tickets SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'number',"
        " gen_random_uuid()::text, 'status', cast(:status AS text)))).* FROM tickets t WHERE id = :id"
    )
    with pytest.raises(DBAPIError, match="cannot be created in status working"):
        await world.execute(copy, id=ticket, status="working")
    await world.execute(copy, id=ticket, status="received")


@pytest.mark.req("S-SAF-27")
@pytest.mark.parametrize("as_owner", [False, True], ids=["application", "owner"])
@pytest.mark.parametrize("table", APPEND_ONLY)
async def test_what_was_recorded_is_not_changed_deleted_or_emptied(
    world: World, org: Org, table: str, as_owner: bool
) -> None:
    await world.ticket(org, "working")
    mine = "WHERE org_id = :org"
    count = f"SELECT count(*) AS n FROM {table} {mine}"  # noqa: S608  # the names above
    [before] = await world.rows(count, org=org.id)
    assert before["n"] > 0
    for statement in (f"UPDATE {table} SET org_id = org_id {mine}", f"DELETE FROM {table} {mine}", f"TRUNCATE {table}"):  # noqa: S608
        values: dict[str, Any] = {"org": org.id} if ":org" in statement else {}
        with pytest.raises(DBAPIError, match="is append-only" if as_owner else "permission denied"):
            await (world.execute(statement, **values) if as_owner else world.as_app(org, statement, **values))
    [after] = await world.rows(count, org=org.id)
    assert after == before


@pytest.mark.req("S-SAF-27")
async def test_an_answer_is_superseded_never_overwritten(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    technician = world.client("technician", org)
    at = f"/api/v1/tickets/{ticket}/confirm"
    [wanted] = [r for r in (await ok(await technician.get(f"/api/v1/tickets/{ticket}/gate")))["requirements"]
                if r["key"] == "CL-FIT-01"]  # fmt: skip
    assert not wanted["done"]
    assert slug_of(await technician.post(at, json={"key": "CL-FIT-01", "answer": "no"})) == (422, "invalid")
    first = await ok(await technician.post(at, json={"key": "CL-FIT-01", "answer": "no", "reason": "dizzy"}))
    second = await ok(await technician.post(at, json={"key": "CL-FIT-01", "answer": "yes"}))
    assert second["facts"][:-1] == first["facts"]
    assert [fact["body"]["answer"] for fact in second["facts"]] == ["no", "yes"]
    fact = second["facts"][-1]
    assert (fact["person_id"], fact["by_id"]) == (org.id_of("technician"), org.id_of("technician"))
    assert fact["template"] == second["catalogue_version"]
    gate = await ok(await technician.get(f"/api/v1/tickets/{ticket}/gate"))
    assert [r["done"] for r in gate["requirements"] if r["key"] == "CL-FIT-01"] == [True]


@pytest.mark.req("S-SAF-27")
async def test_the_same_confirmation_again_is_one_fact(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    technician = world.client("technician", org)
    body = {"key": "CL-FIT-01", "answer": "yes", "fact_id": "01900000-0000-7000-8000-00000000000f"}
    await ok(await technician.post(f"/api/v1/tickets/{ticket}/confirm", json=body))
    answer = await ok(await technician.post(f"/api/v1/tickets/{ticket}/confirm", json=body))
    assert [fact["id"] for fact in answer["facts"]] == [body["fact_id"]]
