"""A day that did not go as planned is planned again: what stays, moves, or is left out, before it is taken."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.planned_day import AT, DAY, planned, staffed_org, waiting
from tests.world import Org, World, make_org, ok, slug_of

pytestmark = pytest.mark.req("S-EMG-13", "S-DSP-14")

SET = """UPDATE tickets SET
    status = coalesce(:status, status), plan_fixed = coalesce(:plan_fixed, plan_fixed),
    urgency = coalesce(:urgency, urgency), hazards = coalesce(cast(:hazards AS text[]), hazards),
    preferred_from = coalesce(:preferred_from, preferred_from), preferred_to = coalesce(:preferred_to, preferred_to),
    agreed_from = coalesce(:agreed_from, agreed_from), agreed_to = coalesce(:agreed_to, agreed_to),
    promised_by = coalesce(:promised_by, promised_by)
    WHERE id = :id"""
NOTHING = dict.fromkeys(
    (
        *("status", "plan_fixed", "urgency", "hazards", "promised_by"),
        *("preferred_from", "preferred_to", "agreed_from", "agreed_to"),
    )
)


async def change(world: World, ticket: str, **columns: Any) -> None:
    await world.execute(SET, id=ticket, **{**NOTHING, **columns})


async def emergency(world: World, org: Org) -> str:
    ticket = await waiting(world, org)
    await change(world, ticket, urgency="emergency")
    return ticket


@pytest.fixture
async def staffed(world: World) -> Org:
    return await staffed_org(world)


def at(hour: float) -> datetime:
    """An hour of the day in UTC; the shifts are from 0 to 9."""
    return datetime(2026, 11, 24, tzinfo=UTC) + timedelta(hours=hour)


async def booked(world: World, org: Org, who: str, hour: float, hours: float = 1, **columns: Any) -> str:
    """A ticket that this person has from that hour on; `columns` of it are set as they are."""
    ticket = await waiting(world, org)
    times = {"planned_start": at(hour).isoformat(), "planned_end": at(hour + hours).isoformat()}
    body = {"crew": [{"user_id": org.id_of(who)}], **times, "override_reason": "as told"}
    await ok(await world.client("supervisor", org).post(f"/api/v1/tickets/{ticket}/assign", json=body))
    await change(world, ticket, **columns)
    return ticket


async def again(world: World, org: Org, kind: str, **concerns: Any) -> dict[str, Any]:
    told = await planned(world, org, cause={"kind": kind, **concerns})
    assert told["state"] == "done", told["problem"]
    result: dict[str, Any] = told["result"]
    return {**result, "job": told["id"], "by": {one["ticket_id"]: one for one in result["assignments"]}}


def stops(plan: dict[str, Any]) -> dict[str, tuple[str, str, datetime]]:
    """ticket -> (whose, what changes, when)."""
    return {
        stop["ticket_id"]: (row["user_id"], stop["change"], datetime.fromisoformat(stop["planned_start"]))
        for row in plan["rows"]
        for stop in row["stops"]
    }


async def test_an_emergency_comes_first_and_what_has_begun_or_is_held_fast_stays(world: World, staffed: Org) -> None:
    begun = await booked(world, staffed, "technician", 2.02, status="on_site")
    fixed = await booked(world, staffed, "second", 5)
    await ok(await world.client("dispatcher", staffed).post(f"/api/v1/tickets/{fixed}/pin", json={"fixed": True}))
    later = await booked(world, staffed, "second", 3)
    urgent = await emergency(world, staffed)
    waits = await waiting(world, staffed)
    plan = await again(world, staffed, "emergency", ticket_id=urgent)
    assert urgent in plan["by"], plan
    assert datetime.fromisoformat(plan["by"][urgent]["planned_start"]) <= world.clock.now + timedelta(hours=1)
    assert not {begun, fixed, waits} & plan["by"].keys()
    now = stops(plan)
    assert now[begun] == (staffed.id_of("technician"), "unchanged", at(2.02))
    assert now[fixed] == (staffed.id_of("second"), "unchanged", at(5))
    assert now[later][0] == staffed.id_of("second")
    assert plan["moves"] == {"movable": 1, "other_people": 0, "forced": 0}


async def test_what_was_an_ill_persons_goes_to_others_or_is_left_out_with_its_reason(
    world: World, staffed: Org
) -> None:
    free = await booked(world, staffed, "technician", 4)
    clash = await booked(world, staffed, "technician", 6, preferred_from=at(6), preferred_to=at(6.5))
    others = await booked(world, staffed, "second", 5.5, hours=3, plan_fixed=True)
    plan = await again(world, staffed, "ill", user_id=staffed.id_of("technician"))
    assert [who["name"] for who in plan["by"][free]["people"]] == [staffed.people["second"].name]
    assert [who["user_id"] for who in plan["by"][free]["before"]["people"]] == [staffed.id_of("technician")]
    assert stops(plan)[others] == (staffed.id_of("second"), "unchanged", at(5.5))
    assert staffed.id_of("technician") not in {row["user_id"] for row in plan["rows"] if row["stops"]}
    [left] = plan["left_out"]
    assert (left["ticket_id"], [who["user_id"] for who in left["people"]]) == (clash, [staffed.id_of("technician")])
    assert left["reasons"]
    assert plan["moves"] == {"movable": 0, "other_people": 0, "forced": 2}
    dispatcher = world.client("dispatcher", staffed)
    [answer] = (await ok(await dispatcher.post(f"{AT}/{plan['job']}/accept", json={})))["items"]
    assert (answer["ticket_id"], answer["accepted"]) == (free, True)
    taken = await ok(await dispatcher.get(f"/api/v1/tickets/{free}"))
    assert [member["user_id"] for member in taken["crew"]] == [staffed.id_of("second")]


async def test_a_job_that_an_ill_person_has_begun_is_told_of(world: World, staffed: Org) -> None:
    begun = await booked(world, staffed, "technician", 2.02, status="on_site")
    plan = await again(world, staffed, "ill", user_id=staffed.id_of("technician"))
    assert [one["where"] for one in plan["problems"] if one["code"] == "BEGUN"] == [begun]
    assert not plan["by"]


@pytest.mark.parametrize(("until", "moves"), [(3, False), (4, True)])
async def test_after_an_overrun_only_what_no_longer_fits_moves(
    world: World, staffed: Org, until: float, moves: bool
) -> None:
    begun = await booked(world, staffed, "technician", 2.02, status="on_site")
    after = await booked(world, staffed, "technician", 3.5)
    last = await booked(world, staffed, "technician", 7)
    plan = await again(world, staffed, "overrun", ticket_id=begun, until=at(until).isoformat())
    assert set(plan["by"]) == ({after} if moves else set())
    assert stops(plan)[last] == (staffed.id_of("technician"), "unchanged", at(7))
    if moves:
        assert datetime.fromisoformat(plan["by"][after]["planned_start"]) >= at(3.5)


@pytest.mark.parametrize(("until", "late"), [(4.5, False), (5, False), (5.1, True)])
async def test_what_was_promised_comes_first_and_late_only_when_it_must(
    world: World, staffed: Org, until: float, late: bool
) -> None:
    """An hour's work promised by six stays with its person: one of two is more than three in a hundred."""
    begun = await booked(world, staffed, "technician", 2.02, status="on_site")
    before = await booked(world, staffed, "technician", 3.5)
    promised = await booked(world, staffed, "technician", 5, promised_by=at(6))
    plan = await again(world, staffed, "overrun", ticket_id=begun, until=at(until).isoformat())
    now = stops(plan)
    assert now[promised][0] == staffed.id_of("technician")
    assert (now[promised][2] > at(5)) is late
    assert (plan["by"].get(promised, {}).get("late_minutes") is not None) is late
    assert now[before][0] == staffed.id_of("technician")
    assert now[before][2] >= at(until)


async def test_stopped_work_keeps_its_crew_for_the_rest_of_the_day(world: World, staffed: Org) -> None:
    stopped = await booked(world, staffed, "technician", 2.02, status="on_site")
    after = await booked(world, staffed, "technician", 5)
    plan = await again(world, staffed, "stop_work", ticket_id=stopped)
    assert plan["by"][after]["crew"] == [staffed.id_of("second")]
    assert stopped not in plan["by"]


async def test_when_the_customer_is_not_there_the_crew_is_free_and_nothing_else_moves(
    world: World, staffed: Org
) -> None:
    absent = await booked(world, staffed, "technician", 2.02, hours=4, status="on_site")
    clash = await booked(world, staffed, "second", 4)
    urgent = await emergency(world, staffed)
    plan = await again(world, staffed, "no_show", ticket_id=absent)
    assert set(plan["by"]) == {urgent}
    assert plan["by"][urgent]["crew"] in ([staffed.id_of("technician")], [staffed.id_of("second")])
    assert stops(plan)[clash] == (staffed.id_of("second"), "unchanged", at(4))


async def test_a_certificate_that_ends_takes_the_later_jobs_that_need_it(world: World, staffed: Org) -> None:
    early = await booked(world, staffed, "technician", 3, hazards=["H_ELEC_LV"])
    late = await booked(world, staffed, "technician", 6, hazards=["H_ELEC_LV"])
    without = await booked(world, staffed, "technician", 7.5)
    concerns = {"user_id": staffed.id_of("technician"), "certificate": "CN_ELEC_LV", "until": at(4).isoformat()}
    plan = await again(world, staffed, "certificate_expires", **concerns)
    assert staffed.id_of("technician") not in plan["by"].get(late, {"crew": []})["crew"]
    assert late in plan["by"] or late in {one["ticket_id"] for one in plan["left_out"]}
    now = stops(plan)
    assert (now[early][:2], now[without][:2]) == ((staffed.id_of("technician"), "unchanged"),) * 2


async def test_what_was_agreed_keeps_its_person_and_time(world: World, staffed: Org) -> None:
    agreed = await booked(world, staffed, "second", 4, status="appointed", agreed_from=at(3), agreed_to=at(8))
    urgent = await emergency(world, staffed)
    plan = await again(world, staffed, "emergency", ticket_id=urgent)
    assert stops(plan)[agreed] == (staffed.id_of("second"), "unchanged", at(4))


async def test_a_cause_names_whom_it_concerns(world: World, staffed: Org) -> None:
    dispatcher = world.client("dispatcher", staffed)
    for cause in ({"kind": "ill"}, {"kind": "overrun", "ticket_id": str(staffed.site)}, {"kind": "rain"}):
        assert slug_of(await dispatcher.post(AT, json={"day": DAY, "cause": cause})) == (422, "invalid")
    foreign = await waiting(world, await make_org(world))
    cause = {"kind": "no_show", "ticket_id": foreign}
    assert slug_of(await dispatcher.post(AT, json={"day": DAY, "cause": cause})) == (404, "not-found")


async def test_planned_again_the_break_of_a_shift_stays_free_and_moves_nothing_held_fast(world: World) -> None:
    org = await staffed_org(world, rest={"from": "12:00", "to": "12:15", "minutes": 60})
    over = await booked(world, org, "technician", 3.5, hours=2, plan_fixed=True)
    next_ = await booked(world, org, "second", 3, hours=0.5)
    urgent = await emergency(world, org)
    await change(world, urgent, preferred_from=at(4), preferred_to=at(5.25))
    plan = await again(world, org, "emergency", ticket_id=urgent)
    now = stops(plan)
    assert now[over] == (org.id_of("technician"), "unchanged", at(3.5))
    assert now[next_] == (org.id_of("second"), "unchanged", at(3))
    # Only the second person is free by then, and after the break.
    assert now[urgent][0] == org.id_of("second")
    assert now[urgent][2] >= at(5)


async def test_two_who_trade_jobs_of_the_same_hour_are_accepted_together(world: World, staffed: Org) -> None:
    mine, hers = await booked(world, staffed, "technician", 4), await booked(world, staffed, "second", 4)
    third = await booked(world, staffed, "technician", 6)
    plan = await again(world, staffed, "ill", user_id=staffed.id_of("lead"))
    times = {"planned_start": at(4).isoformat(), "planned_end": at(5).isoformat()}
    dispatcher = world.client("dispatcher", staffed)
    versions = {
        ticket: (await ok(await dispatcher.get(f"/api/v1/tickets/{ticket}")))["version"]
        for ticket in (mine, hers, third)
    }
    # Nobody is made to work there by an exchange that does not need it: the third.
    swap = [
        {"ticket_id": ticket, "crew": [staffed.id_of(who)], "version": versions[ticket], **times}
        for ticket, who in ((mine, "second"), (hers, "technician"), (third, "dispatcher"))
    ]
    await world.execute(
        "UPDATE jobs SET result = jsonb_set(result, '{assignments}', cast(:swap AS jsonb)) WHERE id = :id",
        swap=json.dumps(swap), id=plan["job"],
    )  # fmt: skip
    for alone in (mine, hers):
        [answer] = (await ok(await dispatcher.post(f"{AT}/{plan['job']}/accept", json={"tickets": [alone]})))["items"]
        assert (answer["accepted"], answer["problem"]["slug"]) == (False, "not-assignable")
    answers = (await ok(await dispatcher.post(f"{AT}/{plan['job']}/accept", json={})))["items"]
    assert {one["ticket_id"]: one["accepted"] for one in answers} == {mine: True, hers: True, third: False}
    for ticket, who in ((mine, "second"), (hers, "technician"), (third, "technician")):
        seen = await ok(await dispatcher.get(f"/api/v1/tickets/{ticket}"))
        assert [member["user_id"] for member in seen["crew"]] == [staffed.id_of(who)]
    # Each has that hour once: the time was given back and taken anew.
    rows = await world.rows(
        "SELECT user_id FROM assignments WHERE org_id = :org AND planned_start = :start AND released_at IS NULL"
        " AND ended_at IS NULL", org=staffed.id, start=at(4),
    )  # fmt: skip
    assert {row["user_id"] for row in rows} == {staffed.people[who].id for who in ("technician", "second")}
