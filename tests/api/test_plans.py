"""A day planned in the background, shown, and accepted in whole or in part through the command of assignment."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from tests.jobs import make_worker
from tests.planned_day import AT, DAY, based, planned, staffed_org, waiting
from tests.world import Org, World, make_org, ok, slug_of

from fieldlock.db import bind_org
from fieldlock.jobs.worker import Worker
from fieldlock.plans.commands import gather

pytestmark = pytest.mark.req("S-DSP-04", "S-DSP-03")


@pytest.fixture
async def staffed(world: World) -> Org:
    return await staffed_org(world)


async def test_a_plan_books_nothing_until_it_is_accepted_and_then_each_ticket(world: World, staffed: Org) -> None:
    tickets = {await waiting(world, staffed) for _ in range(3)}
    told = await planned(world, staffed)
    assert told["state"] == "done", told["problem"]
    plan = told["result"]
    assert {one["ticket_id"] for one in plan["assignments"]} == tickets, plan
    names = {staffed.id_of(who): staffed.people[who].name for who in ("technician", "second")}
    for one in plan["assignments"]:
        assert (one["change"], one["before"], one["number"][:2]) == ("new", None, "FL")
        assert [(who["user_id"], who["name"]) for who in one["people"]] == [(i, names[i]) for i in one["crew"]]
    stops = {stop["ticket_id"]: stop for row in plan["rows"] for stop in row["stops"]}
    assert {row["name"] for row in plan["rows"]} == set(names.values())
    assert {ticket: stop["change"] for ticket, stop in stops.items()} == dict.fromkeys(tickets, "new")
    dispatcher = world.client("dispatcher", staffed)
    for ticket in tickets:
        assert (await ok(await dispatcher.get(f"/api/v1/tickets/{ticket}")))["status"] == "ready"
    some = plan["assignments"][0]["ticket_id"]
    part = await ok(await dispatcher.post(f"{AT}/{told['id']}/accept", json={"tickets": [some]}))
    assert [(one["ticket_id"], one["accepted"]) for one in part["items"]] == [(some, True)]
    whole = await ok(await dispatcher.post(f"{AT}/{told['id']}/accept", json={}))
    assert {one["ticket_id"] for one in whole["items"]} == tickets
    for one in plan["assignments"]:
        found = await ok(await dispatcher.get(f"/api/v1/tickets/{one['ticket_id']}"))
        assert found["status"] == "dispatched"
        assert datetime.fromisoformat(found["planned_start"]) == datetime.fromisoformat(one["planned_start"])
        assert [member["user_id"] for member in found["crew"]] == one["crew"]


async def test_who_and_what_has_no_coordinates_is_named_with_the_way_to_mend_it(world: World, staffed: Org) -> None:
    lost = await waiting(world, staffed)
    await world.execute("UPDATE tickets SET site_id = NULL WHERE id = :id", id=lost)
    told = (await planned(world, staffed))["result"]
    found = {one["where"]: (one["code"], one["ticket_id"]) for one in told["problems"]}
    assert found[lost] == ("UNKNOWN_PLACE", lost)
    assert {kind for where, kind in found.items() if where != lost} <= {("BASE_UNKNOWN", None)}


async def test_ten_tickets_are_read_with_as_many_statements_as_one(world: World, staffed: Org) -> None:
    async def statements() -> int:
        told: list[str] = []

        def heard(_: Any, __: Any, statement: str, *___: Any) -> None:
            told.append(statement)

        engine = world.app.state.engine.sync_engine
        async with world.app.state.sessions() as session, session.begin():
            await bind_org(session, staffed.id)
            event.listen(engine, "before_cursor_execute", heard)
            try:
                facts = await gather(session, staffed.id, date.fromisoformat(DAY), world.clock.now)
            finally:
                event.remove(engine, "before_cursor_execute", heard)
        assert len(facts.tickets) == tickets
        return len(told)

    counted, tickets = [], 0
    for more in (1, 1, 8):
        for _ in range(more):
            await waiting(world, staffed)
        tickets += more
        counted.append(await statements())
    # The first reads the rules too, which are then known.
    assert counted[1] == counted[2] <= counted[0]


async def test_each_row_shows_where_the_break_lies(world: World) -> None:
    staffed = await staffed_org(world, rest={"from": "11:30", "to": "12:00", "minutes": 45})
    await waiting(world, staffed)
    rows = (await planned(world, staffed))["result"]["rows"]
    assert len(rows) == 2
    for row in rows:
        [rest] = row["breaks"]
        start, end = (datetime.fromisoformat(rest[name]) for name in ("start", "end"))
        assert end - start == timedelta(minutes=45)
        assert datetime(2026, 11, 24, 3, 30, tzinfo=UTC) <= start <= datetime(2026, 11, 24, 4, tzinfo=UTC)
        for stop in row["stops"]:
            begun, over = (datetime.fromisoformat(stop[name]) for name in ("planned_start", "planned_end"))
            assert over <= start or end <= begun


@pytest.mark.req("S-SAF-25")
async def test_the_rule_of_candidates_holds_in_the_plan_and_at_its_acceptance(world: World, staffed: Org) -> None:
    ticket = await waiting(world, staffed)
    told = await planned(world, staffed)
    [one] = told["result"]["assignments"]
    await world.execute(
        "UPDATE field_profiles SET suspended_from = :since WHERE org_id = :org AND user_id = :user",
        since=datetime(2026, 11, 1, tzinfo=UTC),
        org=staffed.id,
        user=one["crew"][0],
    )
    dispatcher = world.client("dispatcher", staffed)
    [answer] = (await ok(await dispatcher.post(f"{AT}/{told['id']}/accept", json={})))["items"]
    assert (answer["accepted"], answer["problem"]["slug"]) == (False, "not-assignable")
    again = (await planned(world, staffed))["result"]
    assert all(one["crew"][0] not in other["crew"] for other in again["assignments"])
    assert {other["ticket_id"] for other in again["assignments"]} == {ticket}


async def test_what_is_booked_stays_where_it_is(world: World, staffed: Org) -> None:
    booked = await waiting(world, staffed)
    times = {"planned_start": f"{DAY}T02:00:00Z", "planned_end": f"{DAY}T05:00:00Z"}
    body = {"crew": [{"user_id": staffed.id_of("technician")}], **times}
    supervisor = world.client("supervisor", staffed)
    await ok(await supervisor.post(f"/api/v1/tickets/{booked}/assign", json={**body, "override_reason": "x"}))
    for _ in range(4):
        await waiting(world, staffed)
    told = await planned(world, staffed)
    assert booked not in {one["ticket_id"] for one in told["result"]["assignments"]}
    [stays] = [stop for row in told["result"]["rows"] for stop in row["stops"] if stop["ticket_id"] == booked]
    assert (stays["change"], datetime.fromisoformat(stays["planned_start"])) == (
        "unchanged",
        datetime.fromisoformat(times["planned_start"]),
    )
    for one in told["result"]["assignments"]:
        start, end = (datetime.fromisoformat(one[name]) for name in ("planned_start", "planned_end"))
        if staffed.id_of("technician") in one["crew"]:
            assert end <= datetime.fromisoformat(times["planned_start"]) or start >= datetime.fromisoformat(
                times["planned_end"]
            )


async def test_what_found_no_place_is_told_by_number_with_the_reason_in_words(world: World, staffed: Org) -> None:
    ticket = await waiting(world, staffed)
    await world.execute(
        "UPDATE tickets SET preferred_from = :since, preferred_to = :until WHERE id = :id",
        since=datetime(2026, 11, 24, 14, tzinfo=UTC),
        until=datetime(2026, 11, 24, 15, tzinfo=UTC),
        id=ticket,
    )
    [left] = (await planned(world, staffed))["result"]["left_out"]
    number = (await ok(await world.client("dispatcher", staffed).get(f"/api/v1/tickets/{ticket}")))["number"]
    assert (left["ticket_id"], left["number"], left["reasons"][0]["code"]) == (ticket, number, "WINDOW_EARLIER")
    for reason in left["reasons"]:
        for text in reason["text"].values():
            assert not any(staffed.id_of(who) in text for who in ("technician", "second")), text


NOON = datetime(2026, 11, 24, 4, tzinfo=UTC)  # in Shanghai


@pytest.fixture
async def resting(world: World) -> Org:
    """Both have an hour that begins within a quarter of an hour from noon on."""
    return await staffed_org(world, rest={"from": "12:00", "to": "12:15", "minutes": 60})


async def test_no_job_is_planned_over_the_break_of_a_shift(world: World, resting: Org) -> None:
    tickets = [await waiting(world, resting) for _ in range(4)]
    for ticket in tickets[:2]:
        await world.execute(
            "UPDATE tickets SET preferred_from = :since, preferred_to = :until WHERE id = :id",
            since=NOON, until=NOON + timedelta(hours=2), id=ticket,
        )  # fmt: skip
    told = await planned(world, resting)
    assert told["state"] == "done", told["problem"]
    made = told["result"]["assignments"]
    assert {one["ticket_id"] for one in made} == set(tickets)
    for one in made:
        start, end = (datetime.fromisoformat(one[name]) for name in ("planned_start", "planned_end"))
        assert end <= NOON + timedelta(minutes=15) or start >= NOON + timedelta(hours=1)


async def test_what_is_booked_over_the_break_stays_in_the_plan(world: World, resting: Org) -> None:
    booked = await waiting(world, resting)
    times = {"planned_start": NOON.isoformat(), "planned_end": (NOON + timedelta(hours=2)).isoformat()}
    body = {"crew": [{"user_id": resting.id_of("technician")}], **times}
    await ok(await world.client("dispatcher", resting).post(f"/api/v1/tickets/{booked}/assign", json=body))
    ticket = await waiting(world, resting)
    plan = (await planned(world, resting))["result"]
    assert [one["ticket_id"] for one in plan["assignments"]] == [ticket]
    [stays] = [stop for row in plan["rows"] for stop in row["stops"] if stop["ticket_id"] == booked]
    assert (stays["change"], datetime.fromisoformat(stays["planned_start"])) == ("unchanged", NOON)


async def test_nobody_works_and_nothing_finished_are_said(world: World) -> None:
    org = await make_org(world)
    await waiting(world, org)
    told = await planned(world, org)
    assert (told["state"], told["problem"]["slug"]) == ("failed", "nobody-works")
    answer = await world.client("dispatcher", org).post(f"{AT}/{told['id']}/accept", json={})
    assert slug_of(answer) == (409, "not-planned")


@pytest.mark.parametrize(("day", "offset"), [("2027-03-28", 2), ("2027-10-31", 1), ("2027-11-01", 1)])
async def test_on_a_day_on_which_the_clocks_change_the_plan_keeps_the_shift(
    world: World, day: str, offset: int
) -> None:
    """Berlin: an hour too early or too late, and whoever accepts it would be refused."""
    org = await make_org(world, zone="Europe/Berlin")
    await based(world, org, "technician")
    body = {"user_id": org.id_of("technician"), "day": day, "start": "08:00", "end": "10:30"}
    await ok(await world.client("dispatcher", org).post("/api/v1/rota/shifts", json=body), 201)
    ticket = await waiting(world, org)
    told = await planned(world, org, day=day)
    [one] = told["result"]["assignments"]
    start, end = (datetime.fromisoformat(one[name]) for name in ("planned_start", "planned_end"))
    eight = datetime.fromisoformat(f"{day}T08:00:00+0{offset}:00")
    assert eight <= start < end <= eight + timedelta(hours=2.5)
    [row] = told["result"]["rows"]
    assert [stop["planned_start"] for stop in row["stops"]] == [one["planned_start"]]
    taken = await ok(await world.client("dispatcher", org).post(f"{AT}/{told['id']}/accept", json={}))
    assert taken["items"] == [{"ticket_id": ticket, "accepted": True, "problem": None}]


async def test_what_is_agreed_for_after_midnight_is_planned_into_the_night_shift(world: World) -> None:
    org = await make_org(world)
    await based(world, org, "technician")
    body = {"user_id": org.id_of("technician"), "day": DAY, "start": "22:00", "end": "06:00"}
    desk = world.client("dispatcher", org)
    await ok(await desk.post("/api/v1/rota/shifts", json=body), 201)
    ticket = await waiting(world, org)
    window = {"at": f"{DAY}T17:00:00Z", "until": f"{DAY}T18:00:00Z", "agreed_by": "Ann"}  # 01:00 in Shanghai
    await ok(await desk.post(f"/api/v1/tickets/{ticket}/agree", json=window))
    told = await planned(world, org, day="2026-11-25")
    [one] = told["result"]["assignments"]
    assert one["planned_start"][:13] == f"{DAY}T17"
    taken = await ok(await desk.post(f"{AT}/{told['id']}/accept", json={}))
    assert taken["items"] == [{"ticket_id": ticket, "accepted": True, "problem": None}]


async def test_only_who_may_assign_may_plan(world: World, staffed: Org) -> None:
    refused = await world.client("technician", staffed).post(AT, json={"day": DAY})
    assert slug_of(refused) == (403, "forbidden")


async def test_a_cancelled_plan_ends_and_leaves_all_as_it_was(world: World, staffed: Org) -> None:
    ticket = await waiting(world, staffed)
    dispatcher = world.client("dispatcher", staffed)
    begun = await ok(await dispatcher.post(AT, json={"day": DAY, "seconds": 60}), 202)
    worker: Worker = make_worker(world)
    working = asyncio.create_task(worker.run_due(staffed.id))
    at = f"/api/v1/jobs/{begun['job_id']}"
    async with asyncio.timeout(60):
        while not (await ok(await dispatcher.get(at)))["progress"]:
            await asyncio.wait({working}, timeout=0.2)
        await ok(await dispatcher.post(f"{at}/cancel"))
        await working
    await worker.stop()
    assert (await ok(await dispatcher.get(at)))["state"] == "cancelled"
    assert (await ok(await dispatcher.get(f"/api/v1/tickets/{ticket}")))["status"] == "ready"
