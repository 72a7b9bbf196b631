"""Inspections with their day, visits that nobody aims, the risk register, violations with the person's own word."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from tests.jobs import run_jobs
from tests.world import Org, World, ok, slug_of

from fieldlock.inspections.draw import pick
from fieldlock.inspections.reminders import REMIND
from fieldlock.jobs.commands import defer

AT = "/api/v1/inspections"


@pytest.fixture
def org(new_org: Org) -> Org:
    return new_org


async def _post(world: World, org: Org, who: str, path: str, **body: Any) -> Any:
    return await world.client(who, org).post(f"{AT}/{path}", json=body)


async def _page(world: World, org: Org, kind: str, who: str = "safety_officer") -> dict[str, Any]:
    found: dict[str, Any] = await ok(await world.client(who, org).get(f"{AT}?kind={kind}"))
    return found


async def _answers(world: World, org: Org, **bad: str) -> list[dict[str, Any]]:
    items = (await ok(await world.client("inspector", org).get(f"{AT}/items")))["items"]
    return [{"item": one["item"], "ok": one["item"] not in bad, "note": bad.get(one["item"], "")} for one in items]


@pytest.mark.req("S-HAZ-03", "S-HAZ-02")
async def test_a_workplace_is_inspected_by_its_day_and_what_is_found_is_reported(world: World, org: Org) -> None:
    new = {"title": "Workshop", "place": "Hall 2", "interval_days": 30, "first_due": "2026-11-24"}
    assert slug_of(await _post(world, org, "technician", "rounds", **new))[0] == 403
    made = await ok(await _post(world, org, "inspector", "rounds", **new), 201)
    assert (await _page(world, org, "round"))["overdue"] == 0
    world.clock.forward(days=1)
    [late] = (await _page(world, org, "round"))["items"]
    assert late["overdue"] is True
    answers = await _answers(world, org, **{"CL-INSP-02": "extinguisher empty"})
    short = await _post(world, org, "inspector", f"{made['id']}/inspect", answers=answers[1:])
    assert (slug_of(short), short.json()["guards"]) == ((409, "guards-not-met"), ["all_answered"])
    silent = [{**answer, "note": ""} for answer in answers]
    refused = await _post(world, org, "inspector", f"{made['id']}/inspect", answers=silent)
    assert refused.json()["guards"] == ["findings_told"]
    done = await ok(await _post(world, org, "inspector", f"{made['id']}/inspect", answers=answers))
    assert (done["due_on"], done["overdue"]) == ("2026-12-25", False)
    [hazard] = done["events"][-1]["body"]["hazards"]
    report = await ok(await world.client("safety_officer", org).get(f"/api/v1/hazards/{hazard}"))
    assert (report["description"], report["place"]) == ("extinguisher empty", "Hall 2")


@pytest.mark.req("S-HAZ-03", "S-HAZ-05", "S-HAZ-07")
async def test_what_is_overdue_is_told_once_for_its_day(world: World, org: Org) -> None:
    new = {"title": "Store", "place": "Hall 1", "interval_days": 7, "first_due": "2026-11-24"}
    made = await ok(await _post(world, org, "inspector", "rounds", **new), 201)
    events = []
    for days in (0, 1, 1):
        world.clock.forward(days=days)
        async with world.session(org) as session:
            await defer(session, org.people["manager"], REMIND, {}, world.clock.now)
        await run_jobs(world, org)
        found = await ok(await world.client("inspector", org).get(f"{AT}/{made['id']}"))
        events.append([event["event"] for event in found["events"]])
    assert events == [["open"], ["open", "remind"], ["open", "remind"]]
    # The year has its programme as a draft, which is late: January is over.
    [programme] = (await _page(world, org, "programme"))["items"]
    assert (programme["title"], programme["status"], programme["overdue"]) == ("2026", "draft", True)


@pytest.mark.req("S-HAZ-04")
async def test_whom_the_group_visits_is_drawn_and_never_drawn_anew_in_silence(world: World, org: Org) -> None:
    empty = await _post(world, org, "safety_officer", "draws", day="2026-11-24", count=2)
    assert slug_of(empty) == (409, "nothing-to-visit")
    crews = ("technician", "second", "lead")
    jobs = [await world.ticket(org, "working", crew=(name,)) for name in crews]
    drawn = await ok(await _post(world, org, "safety_officer", "draws", day="2026-11-24", count=2), 201)
    body = drawn["body"]
    assert body["pool"] == sorted(jobs)
    assert pick(body["seed"], body["pool"], 2) == body["picked"]
    visits = (await _page(world, org, "visit"))["items"]
    assert {visit["ticket_id"] for visit in visits} == set(body["picked"])
    again = await _post(world, org, "safety_officer", "draws", day="2026-11-24", count=2)
    assert (slug_of(again), again.json()["draws"]) == ((409, "drawn-already"), 1)
    more = await ok(
        await _post(world, org, "safety_officer", "draws", day="2026-11-24", count=1, reason="two groups today"), 201
    )
    assert (more["body"]["number"], more["body"]["reason"]) == (2, "two groups today")
    assert len((await _page(world, org, "draw"))["items"]) == 2
    with pytest.raises(Exception, match="append-only"):
        await world.as_app(org, "UPDATE site_records SET body = '{}' WHERE kind = 'draw'")
    assert slug_of(await world.client("technician", org).get(f"{AT}?kind=visit"))[0] == 403
    yesterday = await _post(world, org, "safety_officer", "draws", day="2026-11-23", count=1)
    assert slug_of(yesterday) == (422, "invalid")


@pytest.mark.req("S-HAZ-04")
async def test_who_is_of_the_crew_does_not_visit_it(world: World, org: Org) -> None:
    await world.ticket(org, "working", crew=("lead_and_leader",))
    await ok(await _post(world, org, "safety_officer", "draws", day="2026-11-24", count=1), 201)
    [visit] = (await _page(world, org, "visit"))["items"]
    await world.execute(
        "UPDATE users SET roles = '{lead,inspector}' WHERE id = :id", id=org.people["lead_and_leader"].id
    )
    answers = await _answers(world, org)
    refused = await _post(world, org, "lead_and_leader", f"{visit['id']}/visit", answers=answers)
    assert (slug_of(refused), refused.json()["guards"]) == ((409, "guards-not-met"), ["not_of_the_crew"])
    done = await ok(await _post(world, org, "inspector", f"{visit['id']}/visit", answers=answers))
    assert done["status"] == "visited"
    over = await _post(world, org, "inspector", f"{visit['id']}/miss", reason="x")
    assert slug_of(over) == (409, "record-step-not-possible")


def _risk(**more: Any) -> dict[str, Any]:
    return {
        "title": "Wet floor", "place": "Hall 2", "likelihood": 3, "severity": 5, "measures": "mats",
        "review_on": "2026-12-24", **more,
    }  # fmt: skip


@pytest.mark.req("S-HAZ-05")
async def test_a_risk_is_reviewed_as_soon_as_its_rating_asks(world: World, org: Org) -> None:
    late = await _post(world, org, "supervisor", "risks", **_risk(review_on="2026-12-25"))
    assert slug_of(late) == (422, "invalid")
    assert slug_of(await _post(world, org, "supervisor", "risks", **_risk(review_on="2026-11-24"))) == (422, "invalid")
    made = await ok(await _post(world, org, "supervisor", "risks", **_risk()), 201)
    assert (made["rating"], made["due_on"]) == ("extreme", "2026-12-24")
    world.clock.forward(days=31)
    assert (await _page(world, org, "risk"))["overdue"] == 1
    review = {"likelihood": 1, "severity": 5, "measures": "mats, drain", "note": "drain built"}
    for day, guard in (("2027-06-24", "review_in_time"), ("2026-12-25", "review_ahead")):
        refused = await _post(world, org, "supervisor", f"{made['id']}/review", **review, review_on=day)
        assert refused.json()["guards"] == [guard]
    known = await ok(await _post(world, org, "supervisor", f"{made['id']}/review", **review, review_on="2027-06-23"))
    assert (known["rating"], known["overdue"], known["body"]["measures"]) == ("medium", False, "mats, drain")
    refused = await _post(world, org, "supervisor", f"{made['id']}/settle", reason="gone")
    assert refused.json()["guards"] == ["not_who_entered_it"]
    assert (await ok(await _post(world, org, "manager", f"{made['id']}/settle", reason="gone")))["status"] == "settled"


@pytest.mark.req("S-HAZ-05", "S-SAF-05")
async def test_hazards_and_site_assessments_feed_the_register(world: World, org: Org) -> None:
    officer = world.client("safety_officer", org)
    for severity in ("low", "medium"):
        report = {"description": f"a {severity} hazard", "severity": severity, "place": "Yard"}
        await ok(await world.client("technician", org).post("/api/v1/hazards", json=report), 201)
    ticket = await world.ticket(org, "on_site")
    job = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}"))
    row = next(row for row in job["requirements"] if row["residual"])
    async with world.walk(org, ticket) as walk:
        technician = org.people["technician"]
        answer = await walk.answer(technician, job, row)
        await walk.do(technician, "confirm", **{**answer, "residual": "medium"})
    found = (await ok(await officer.get(f"{AT}/suggestions")))["items"]
    assert sorted(one["source"] for one in found) == ["assessment", "hazard"]
    for one in found:
        refers = {name: one[name] for name in ("hazard_id", "ticket_id", "fact_id") if one[name]}
        await ok(await _post(world, org, "safety_officer", "risks", **_risk(**refers)), 201)
        again = await _post(world, org, "safety_officer", "risks", **_risk(**refers))
        assert slug_of(again) == (409, "in-register")
    assert (await ok(await officer.get(f"{AT}/suggestions")))["items"] == []


def _violation(org: Org, world: World, **more: Any) -> dict[str, Any]:
    return {
        "person_id": org.id_of("technician"), "type": "illegal_operation", "rule": "Rules 3.2", "grave": False,
        "evidence": "no helmet", "seen_at": world.clock.now.isoformat(), **more,
    }  # fmt: skip


async def _decide(world: World, org: Org, who: str, record: Mapping[str, Any], measure: str = "education") -> Any:
    return await _post(world, org, who, f"{record['id']}/decide", measure=measure, note="talked it over")


@pytest.mark.req("S-HAZ-06")
async def test_nothing_is_decided_before_the_person_was_heard(world: World, org: Org) -> None:
    made = await ok(await _post(world, org, "inspector", "violations", **_violation(org, world)), 201)
    assert made["due_on"] == "2026-11-27"
    early = await _decide(world, org, "supervisor", made)
    assert (slug_of(early), early.json()["guards"]) == ((409, "guards-not-met"), ["heard"])
    [own] = (await _page(world, org, "violation", "technician"))["items"]
    assert own["id"] == made["id"]
    assert (await _page(world, org, "violation", "second"))["items"] == []
    assert slug_of(await world.client("second", org).get(f"{AT}/{made['id']}")) == (404, "not-found")
    stranger = await _post(world, org, "inspector", f"{made['id']}/reply", text="he did")
    assert stranger.json()["guards"] == ["own"]
    heard = await ok(await _post(world, org, "technician", f"{made['id']}/reply", text="it was in the van"))
    assert (heard["status"], heard["body"]["reply"]) == ("replied", "it was in the van")
    decided = await ok(await _decide(world, org, "supervisor", made))
    assert (decided["status"], decided["body"]["measure"]) == ("decided", "education")
    # The right of reply does not end with the decision.
    later = await ok(await _post(world, org, "technician", f"{made['id']}/reply", text="I disagree"))
    assert (later["status"], later["events"][-1]["body"]["text"]) == ("decided", "I disagree")


@pytest.mark.req("S-HAZ-06")
@pytest.mark.parametrize(("days", "status"), [(3, 409), (4, 200)])
async def test_who_says_nothing_in_time_is_decided_upon(world: World, org: Org, days: int, status: int) -> None:
    made = await ok(await _post(world, org, "inspector", "violations", **_violation(org, world)), 201)
    world.clock.forward(days=days)
    assert (await _decide(world, org, "supervisor", made)).status_code == status


@pytest.mark.req("S-HAZ-06")
async def test_a_grave_one_is_referred_and_nobody_decides_on_himself(world: World, org: Org) -> None:
    grave = _violation(org, world, grave=True, person_id=org.id_of("supervisor"))
    made = await ok(await _post(world, org, "inspector", "violations", **grave), 201)
    await ok(await _post(world, org, "supervisor", f"{made['id']}/reply", text="sorry"))
    own = await _decide(world, org, "supervisor", made, "referral")
    assert own.json()["guards"] == ["not_own"]
    small = await _decide(world, org, "manager", made, "education")
    assert small.json()["guards"] == ["grave_is_referred"]
    assert (await ok(await _decide(world, org, "manager", made, "referral")))["status"] == "decided"


@pytest.mark.req("S-HAZ-06", "S-WRK-02")
async def test_a_stop_of_work_is_never_a_violation(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working")
    technician = world.client("technician", org)
    job = await ok(await technician.post(f"/api/v1/tickets/{ticket}/stop", json={"reason": "smoke"}))
    stop = next(fact["id"] for fact in job["facts"] if fact["kind"] == "stop")
    about = {"ticket_id": ticket}
    for more in ({"fact_id": stop, "besides_stop": "really"}, {"fact_id": stop}, {}):
        refused = await _post(world, org, "inspector", "violations", **_violation(org, world, **about, **more))
        assert slug_of(refused) == (409, "stop-is-no-violation")
    other = _violation(org, world, **about, besides_stop="smoked in the store an hour before")
    assert (await ok(await _post(world, org, "inspector", "violations", **other), 201))["status"] == "recorded"
    tomorrow = (world.clock.now + timedelta(days=1)).isoformat()
    fine = _violation(org, world, **about, seen_at=tomorrow)
    assert (await _post(world, org, "inspector", "violations", **fine)).status_code == 201


@pytest.mark.req("S-HAZ-07")
async def test_the_programme_is_adopted_kept_and_finished(world: World, org: Org) -> None:
    new = {"year": 2027, "policy": "less waste", "measures": "oil to the firm"}
    made = await ok(await _post(world, org, "safety_officer", "programmes", **new), 201)
    assert (made["status"], made["due_on"]) == ("draft", "2027-01-31")
    twice = await _post(world, org, "manager", "programmes", **new)
    assert slug_of(twice) == (409, "in-register")
    adopted = await ok(
        await _post(world, org, "manager", f"{made['id']}/adopt", policy="less waste", measures="oil, batteries")
    )
    assert (adopted["status"], adopted["due_on"]) == ("in_force", "2027-12-31")
    refused = await _post(world, org, "manager", f"{made['id']}/finish", reason="year over")
    assert refused.json()["guards"] == ["something_done"]
    await ok(await _post(world, org, "safety_officer", f"{made['id']}/log", text="120 l of oil handed over"))
    done = await ok(await _post(world, org, "manager", f"{made['id']}/finish", reason="year over"))
    assert done["status"] == "finished"


@pytest.mark.req("S-PRT-01")
async def test_another_organisation_sees_nothing_of_it(world: World, org: Org, other: Org) -> None:
    made = await ok(await _post(world, org, "supervisor", "risks", **_risk()), 201)
    assert slug_of(await world.client("manager", other).get(f"{AT}/{made['id']}")) == (404, "not-found")
    assert await world.as_app(other, "SELECT id FROM site_records WHERE org_id = :org", org=org.id) == []
