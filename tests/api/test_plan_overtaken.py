"""What happened between the planning and its acceptance: what others did stands, and what is late is said."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.planned_day import AT, planned, staffed_org, waiting
from tests.world import Org, World, ok

pytestmark = pytest.mark.req("S-DSP-14")


@pytest.fixture
async def staffed(world: World) -> Org:
    return await staffed_org(world)


def at(hour: float) -> datetime:
    """An hour of the day in UTC; the shifts are from 0 to 9."""
    return datetime(2026, 11, 24, tzinfo=UTC) + timedelta(hours=hour)


async def accepted(world: World, org: Org, plan: str, **body: Any) -> dict[str, dict[str, Any]]:
    """ticket -> answer."""
    answer = await ok(await world.client("dispatcher", org).post(f"{AT}/{plan}/accept", json=body))
    return {one["ticket_id"]: one for one in answer["items"]}


async def by_hand(world: World, org: Org, ticket: str, hour: float) -> dict[str, Any]:
    """Another dispatcher sends the technician at that hour."""
    times = {"planned_start": at(hour).isoformat(), "planned_end": at(hour + 1).isoformat()}
    body = {"crew": [{"user_id": org.id_of("technician")}], **times, "override_reason": "as told"}
    await ok(await world.client("supervisor", org).post(f"/api/v1/tickets/{ticket}/assign", json=body))
    return body


async def test_what_another_dispatcher_did_meanwhile_is_kept_and_told_by_name(world: World, staffed: Org) -> None:
    tickets = [await waiting(world, staffed) for _ in range(3)]
    told = await planned(world, staffed)
    assert {one["ticket_id"] for one in told["result"]["assignments"]} == set(tickets)
    mine, theirs, looked_at = tickets
    assert datetime.fromisoformat(told["result"]["as_of"]) <= world.clock.now
    body = await by_hand(world, staffed, theirs, 7.5)
    triage = {"urgency": "normal", "hazards": [], "preliminary_fault": "worn"}
    await ok(await world.client("supervisor", staffed).post(f"/api/v1/tickets/{looked_at}/triage", json=triage))
    answers = await accepted(world, staffed, told["id"])
    assert {ticket: one["accepted"] for ticket, one in answers.items()} == {mine: True, theirs: False, looked_at: False}
    for ticket in (theirs, looked_at):
        problem = answers[ticket]["problem"]
        number = (await ok(await world.client("dispatcher", staffed).get(f"/api/v1/tickets/{ticket}")))["number"]
        assert (problem["slug"], problem["why"], problem["number"]) == ("plan-overtaken", "changed", number)
        assert problem["by_name"] == staffed.people["supervisor"].name
        assert problem["at"]
    found = await ok(await world.client("dispatcher", staffed).get(f"/api/v1/tickets/{theirs}"))
    assert datetime.fromisoformat(found["planned_start"]) == datetime.fromisoformat(body["planned_start"])
    assert [member["user_id"] for member in found["crew"]] == [staffed.id_of("technician")]


async def test_what_was_held_fast_since_stays_where_it_is(world: World, staffed: Org) -> None:
    ticket = await waiting(world, staffed)
    await by_hand(world, staffed, ticket, 4)
    told = await planned(world, staffed, cause={"kind": "ill", "user_id": staffed.id_of("technician")})
    assert [one["ticket_id"] for one in told["result"]["assignments"]] == [ticket]
    await ok(await world.client("supervisor", staffed).post(f"/api/v1/tickets/{ticket}/pin", json={"fixed": True}))
    problem = (await accepted(world, staffed, told["id"]))[ticket]["problem"]
    assert (problem["slug"], problem["why"]) == ("plan-overtaken", "held_fast")
    assert problem["by_name"] == staffed.people["supervisor"].name
    found = await ok(await world.client("dispatcher", staffed).get(f"/api/v1/tickets/{ticket}"))
    assert [member["user_id"] for member in found["crew"]] == [staffed.id_of("technician")]


async def test_what_was_to_begin_long_ago_is_not_accepted(world: World, staffed: Org) -> None:
    ticket = await waiting(world, staffed)
    told = await planned(world, staffed)
    [one] = told["result"]["assignments"]
    world.clock.now = datetime.fromisoformat(one["planned_start"]) + timedelta(minutes=16)
    answer = (await accepted(world, staffed, told["id"]))[ticket]
    assert (answer["accepted"], answer["problem"]["slug"]) == (False, "plan-overtaken")
    assert answer["problem"]["why"] == "past"


async def test_accepted_twice_is_accepted_once(world: World, staffed: Org) -> None:
    ticket = await waiting(world, staffed)
    told = await planned(world, staffed)
    assert (await accepted(world, staffed, told["id"]))[ticket]["accepted"]
    dispatcher = world.client("dispatcher", staffed)
    version = (await ok(await dispatcher.get(f"/api/v1/tickets/{ticket}")))["version"]
    assert (await accepted(world, staffed, told["id"]))[ticket]["accepted"]
    assert (await ok(await dispatcher.get(f"/api/v1/tickets/{ticket}")))["version"] == version


WISH = """UPDATE tickets SET preferred_from = :since, preferred_to = :until, due_at = :due, promised_by = :promise
    WHERE id = :id"""


async def wish(
    world: World, ticket: str, *, span: tuple[float, float] | None = None, due: float | None = None,
    promise: float | None = None,
) -> None:  # fmt: skip
    since, until = (at(hour) for hour in span) if span else (None, None)
    due_at, promised = (None if hour is None else at(hour) for hour in (due, promise))
    await world.execute(WISH, id=ticket, since=since, until=until, due=due_at, promise=promised)


@pytest.mark.req("S-DSP-06", "S-DSP-04")
async def test_a_ticket_that_is_wanted_on_another_day_is_left_out_with_the_time(world: World, staffed: Org) -> None:
    """The organisation is in Shanghai: its day ends at 16:00 UTC."""
    today, tomorrow, open_end = [await waiting(world, staffed) for _ in range(3)]
    await wish(world, today, span=(5, 17))
    await wish(world, tomorrow, span=(16, 18))
    await world.execute(
        "UPDATE tickets SET agreed_from = :since, agreed_to = NULL WHERE id = :id", since=at(30), id=open_end
    )
    plan = (await planned(world, staffed))["result"]
    assert [one["ticket_id"] for one in plan["assignments"]] == [today]
    left = {one["ticket_id"]: one["reasons"] for one in plan["left_out"]}
    assert {ticket: [reason["code"] for reason in reasons] for ticket, reasons in left.items()} == {
        tomorrow: ["OTHER_DAY"],
        open_end: ["OTHER_DAY"],
    }
    assert left[tomorrow][0]["text"] == {
        "en": "wished by the customer: 2026-11-25 00:00 to 02:00",
        "zh": "客户希望：2026-11-25 00:00 至 02:00",
    }
    assert left[open_end][0]["text"]["en"] == "agreed with the customer: from 2026-11-25 14:00 on"


async def test_when_all_that_waits_is_wanted_on_other_days_that_is_said(world: World, staffed: Org) -> None:
    ticket = await waiting(world, staffed)
    await wish(world, ticket, span=(30, 32))
    told = await planned(world, staffed)
    assert (told["state"], told["problem"]["slug"]) == ("failed", "nothing-waits")
    assert [(one["code"], one["where"]) for one in told["problem"]["problems"]] == [("OTHER_DAY", ticket)]


@pytest.mark.req("S-DSP-04")
async def test_what_falls_due_comes_in_time_where_it_can_and_late_where_not(world: World, staffed: Org) -> None:
    """Both begin at 0 UTC, half past one from where the ticket is; a repair takes an hour and a half."""
    soon, later, over = [await waiting(world, staffed) for _ in range(3)]
    await wish(world, later, span=(6, 7), due=6)
    await wish(world, soon, promise=5)
    await wish(world, over, due=-20)
    plan = (await planned(world, staffed, seconds=1))["result"]
    made = {one["ticket_id"]: one for one in plan["assignments"]}
    assert made[soon]["late_minutes"] is None
    assert datetime.fromisoformat(made[soon]["planned_end"]) <= at(5)
    assert made[later]["late_minutes"] is None
    started = datetime.fromisoformat(made[over]["planned_start"])
    assert made[over]["late_minutes"] == -(-(started - at(-20)).total_seconds() // 60)
    stops = {stop["ticket_id"]: stop["late_minutes"] for row in plan["rows"] for stop in row["stops"]}
    assert stops == {ticket: one["late_minutes"] for ticket, one in made.items()}
