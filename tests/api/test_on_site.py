"""On site: permits decided by others, air tested anew, breaks, hazards found, crews changed, words countersigned."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text
from tests.world import ELECTRIC, Org, World, make_device, make_org, ok, slug_of

from fieldlock.ids import new_id
from fieldlock.sweep import sweep

ROAD, BLIND = "H_ROAD_BREAK", "H_BLIND_PLATE"
GOOD = {"o2_pct": 20.9, "flammable": 0, "h2s": 0, "co": 0}
POINTS = dict.fromkeys(("top", "middle", "bottom"), GOOD)
UNITS = {"gas_lel_vol_pct": 5, "flammable_unit": "lel_pct", "toxic_unit": "ppm"}
CREW = ("technician", "second")


@pytest.fixture
def org(new_org: Org) -> Org:
    """People of one's own: whoever is at work for another test is at work on another job."""
    return new_org


async def act(world: World, org: Org, who: str, ticket: str, name: str, **args: Any) -> Any:
    return await ok(await world.client(who, org).post(f"/api/v1/tickets/{ticket}/{name}", json=args))


async def refused(world: World, org: Org, who: str, ticket: str, name: str, **args: Any) -> tuple[int, str]:
    return slug_of(await world.client(who, org).post(f"/api/v1/tickets/{ticket}/{name}", json=args))


async def blockers(world: World, org: Org, ticket: str) -> set[str]:
    found = await ok(await world.client("leader", org).get(f"/api/v1/tickets/{ticket}/gate"))
    return {blocker["code"] for blocker in found["blockers"]}


def window(world: World, hours: float = 8) -> dict[str, str]:
    return {
        "valid_from": world.clock.now.isoformat(),
        "valid_to": (world.clock.now + timedelta(hours=hours)).isoformat(),
    }


async def ask(world: World, org: Org, ticket: str, kind: str = "ROAD_BREAK", hours: float = 8) -> str:
    permit = str(uuid4())
    await act(world, org, "technician", ticket, "request_permit", type=kind, permit_id=permit, **window(world, hours))
    return permit


async def started(world: World, org: Org, hours: float = 8) -> tuple[str, str]:
    """(ticket, its permit): two people at work on a road."""
    ticket = await world.ticket(org, "on_site", CREW, [ROAD])
    permit = await ask(world, org, ticket, hours=hours)
    await act(world, org, "leader", ticket, "approve_permit", permit_id=permit)
    await confirm_and_start(world, org, ticket)
    return ticket, permit


async def confirm_and_start(world: World, org: Org, ticket: str, crew: tuple[str, ...] = CREW) -> Any:
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [org.people[name] for name in crew])
    await act(world, org, "technician", ticket, "request_approval")
    await act(world, org, "leader", ticket, "approve")
    return await act(world, org, "technician", ticket, "start")


# --- permits ---------------------------------------------------------------------------------------------------------


@pytest.mark.req("S-SAF-07", "S-SAF-28", "S-SAF-10")
async def test_a_permit_is_decided_by_the_right_role_outside_the_crew(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", ("technician", "both"), [ROAD])
    permit = await ask(world, org, ticket)
    assert "PERMIT_NOT_APPROVED" in await blockers(world, org, ticket)
    for who in ("safety_officer", "manager", "both"):
        assert await refused(world, org, who, ticket, "approve_permit", permit_id=permit) == (403, "forbidden")
    await act(world, org, "leader", ticket, "approve_permit", permit_id=permit)
    assert not {code for code in await blockers(world, org, ticket) if code.startswith("PERMIT")}
    assert await refused(world, org, "leader", ticket, "approve_permit", permit_id=permit) == (409, "guards-not-met")


@pytest.mark.req("S-SAF-16", "S-SAF-17")
@pytest.mark.parametrize(("kind", "hours"), [("ROAD_BREAK", 168), ("HOT_1", 8), ("LIFT", 8), ("TEMP_POWER", 360)])
async def test_no_longer_than_the_catalogue_allows(world: World, org: Org, kind: str, hours: int) -> None:
    ticket = await world.ticket(org, "on_site", CREW, [ROAD])
    await ask(world, org, ticket, kind, hours)
    too_long = {"type": kind, **window(world, hours + 0.1)}
    answer = await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/request_permit", json=too_long)
    assert slug_of(answer) == (422, "invalid")
    assert answer.json()["fields"] == [{"field": "valid_to", "reason": f"{kind} is given for at most {hours} h"}]
    for span in (window(world, 0), window(world, -2), {**window(world, 1), "valid_from": "2026-11-20T00:00:00Z",
                 "valid_to": "2026-11-20T01:00:00Z"}):  # fmt: skip
        assert await refused(world, org, "technician", ticket, "request_permit", type=kind, **span) == (422, "invalid")


@pytest.mark.req("S-SAF-30", "S-SAF-15")
async def test_suspending_stops_the_work_and_another_restarts_it(world: World, org: Org) -> None:
    ticket, permit = await started(world, org)
    held = {"permit_id": permit, "reason": "fire engine must pass"}
    stopped = await act(world, org, "safety_officer", ticket, "suspend_permit", **held)
    assert stopped["status"] == "stopped"
    assert await refused(world, org, "safety_officer", ticket, "resume_permit", permit_id=permit) == (403, "forbidden")
    await act(world, org, "leader", ticket, "resume_permit", permit_id=permit)
    lift = {"cause": "emergency", "measure": "road free again"}
    assert await refused(world, org, "safety_officer", ticket, "lift_stop", **lift) == (409, "guards-not-met")
    back = await act(world, org, "leader", ticket, "lift_stop", **lift)
    assert (back["status"], back["round"]) == ("on_site", stopped["round"] + 1)
    assert await refused(world, org, "technician", ticket, "start") == (409, "gate-blocked")
    assert (await confirm_and_start(world, org, ticket))["status"] == "working"


@pytest.mark.req("S-SAF-15")
async def test_refused_and_closed_permits_stay_so(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", CREW, [ROAD])
    first, second = await ask(world, org, ticket), await ask(world, org, ticket)
    await act(world, org, "leader", ticket, "refuse_permit", permit_id=first, reason="not today")
    await act(world, org, "technician", ticket, "close_permit", permit_id=second, reason="another way found")
    for permit in (first, second):
        for step in ("approve_permit", "resume_permit"):
            assert await refused(world, org, "leader", ticket, step, permit_id=permit) == (409, "guards-not-met")
    assert await refused(world, org, "leader", ticket, "approve_permit", permit_id=str(uuid4())) == (422, "invalid")


@pytest.mark.req("S-SAF-15", "S-SAF-16")
async def test_the_board_of_permits(world: World, new_org: Org) -> None:
    org = new_org
    ticket, permit = await started(world, org, hours=4)
    await ask(world, org, ticket, "HOT_2", 30)
    leader = world.client("leader", org)

    async def board(**query: str) -> dict[str, str]:
        found = await ok(await leader.get("/api/v1/safety/permits", params=query))
        return {row["type"]: row["standing"] for row in found["items"]}

    assert await board() == {"ROAD_BREAK": "active", "HOT_2": "requested"}
    world.clock.forward(hours=3)
    assert await board(standing="ending,suspended") == {"ROAD_BREAK": "ending"}
    world.clock.forward(hours=1)
    row = (await ok(await leader.get("/api/v1/safety/permits", params={"standing": "ended"})))["items"][0]
    assert (row["permit_id"], row["ticket_id"], row["mine"], row["approver_role"]) == (
        permit,
        ticket,
        True,
        "site_unit",
    )
    assert (row["applicant_name"], row["approved_by_name"]) == ("Technician", "Leader")
    assert slug_of(await world.client("technician", org).get("/api/v1/safety/permits")) == (403, "forbidden")


# --- the air ---------------------------------------------------------------------------------------------------------


async def _gas_job(world: World, org: Org) -> tuple[str, str]:
    """(ticket, instrument): a blind to be fitted by one, watched by another; the permit is there."""
    meter = str(new_id())
    for code, thing in (("GAS_4", meter), ("EX_TOOLS", str(new_id()))):
        await world.execute(
            "INSERT INTO gear (org_id, id, kind, code, serial, due_on)"
            " VALUES (:org, :id, 'tool', :code, :serial, :due)",
            org=org.id, id=thing, code=code, serial=thing, due=world.clock.now.date() + timedelta(days=90),
        )  # fmt: skip
    ticket = await world.ticket(org, "triaged", hazards=[BLIND])
    times = {"planned_start": "2026-11-24T03:00:00Z", "planned_end": "2026-11-24T06:00:00Z"}
    crew = [
        {"user_id": org.id_of(name), "role": role}
        for name, role in (("technician", "worker"), ("guardian", "attendant"))
    ]
    await act(world, org, "dispatcher", ticket, "ready")
    await act(world, org, "dispatcher", ticket, "assign", crew=crew, **times)
    for step, args in (
        ("accept", {}),
        ("appoint", {"at": times["planned_start"], "note": "ok"}),
        ("depart", {"packed": dict.fromkeys(("ppe:HELMET", "ppe:EYE", "ppe:ANTISTATIC", "tool:GAS_4"), "yes")}),
        ("arrive", {}),
    ):
        await act(world, org, "technician", ticket, step, **args)
    permit = await ask(world, org, ticket, "BLIND_PLATE")
    await act(world, org, "leader", ticket, "approve_permit", permit_id=permit)
    return ticket, meter


@pytest.mark.req("S-SAF-06", "S-SAF-17", "S-SAF-30")
async def test_air_is_tested_before_and_after_a_long_break(world: World, org: Org) -> None:
    ticket, meter = await _gas_job(world, org)
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [org.people["technician"], org.people["guardian"]])
    await act(world, org, "technician", ticket, "request_approval")
    await act(world, org, "leader", ticket, "approve")
    assert await blockers(world, org, ticket) == {"GAS_TEST_MISSING"}
    bad = {**POINTS, "bottom": {**GOOD, "o2_pct": 18}}
    await act(world, org, "guardian", ticket, "gas_test", gear_id=meter, points=bad, **UNITS)
    assert await blockers(world, org, ticket) == {"GAS_O2_LOW"}
    await act(world, org, "guardian", ticket, "gas_test", gear_id=meter, points=POINTS, **UNITS)
    assert (await act(world, org, "technician", ticket, "start"))["status"] == "working"
    assert await refused(world, org, "technician", ticket, "end_break") == (409, "guards-not-met")
    await act(world, org, "technician", ticket, "take_break")
    assert await refused(world, org, "technician", ticket, "take_break") == (409, "guards-not-met")
    world.clock.forward(minutes=20)
    assert (await act(world, org, "technician", ticket, "end_break"))["status"] == "working"
    await act(world, org, "technician", ticket, "take_break")
    world.clock.forward(minutes=31)
    back = await act(world, org, "technician", ticket, "end_break")
    assert (back["status"], back["round"]) == ("on_site", 2)
    assert "GAS_TEST_MISSING" in await blockers(world, org, ticket)


@pytest.mark.req("S-SAF-06", "S-SAF-17")
async def test_readings_that_cannot_be_are_refused_by_name(world: World, org: Org) -> None:
    ticket, meter = await _gas_job(world, org)
    later = (world.clock.now + timedelta(minutes=5)).isoformat()
    yesterday = (world.clock.now - timedelta(hours=25)).isoformat()
    good = {"gear_id": meter, "points": POINTS, **UNITS}
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"points": {**POINTS, "top": {**GOOD, "o2_pct": 100.1}}}, "points.top.o2_pct"),
        ({"points": {**POINTS, "top": {**GOOD, "h2s": -1}}}, "points.top.h2s"),
        ({"points": {**POINTS, "top": {"o2_pct": 20.9}}}, "points.top.flammable"),
        ({"points": {}}, "points"),
        ({"points": {**POINTS, "top": {**GOOD, "h2s_ppm": 1}}}, "points.top.h2s_ppm"),
        ({"toxic_unit": "mg/l"}, "toxic_unit"),
        ({"flammable_unit": "percent"}, "flammable_unit"),
        ({"gas_lel_vol_pct": 0}, "gas_lel_vol_pct"),
        ({"at": later}, "at"),
        ({"at": yesterday}, "at"),
        ({"gear_id": str(uuid4())}, "gear_id"),
        ({"round": 9}, "round"),
    ]
    for spoiled, name in wrong:
        answer = await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/gas_test", json=good | spoiled)
        assert slug_of(answer) == (422, "invalid"), spoiled
        assert name in {field["field"] for field in answer.json()["fields"]}, spoiled
    await world.execute("UPDATE gear SET quarantined = true WHERE id = :id", id=meter)
    assert await refused(world, org, "technician", ticket, "gas_test", **good) == (422, "invalid")
    assert "GAS_TEST_MISSING" in await blockers(world, org, ticket)


@pytest.mark.req("S-SAF-06", "S-SAF-09", "S-WRK-08")
async def test_a_figure_in_another_unit_or_beyond_what_can_be_is_no_confirmation(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
    for key, args, slug in (
        ("CL-LOTO-09", {"value": 0, "unit": "mV"}, "wrong-unit"),
        ("CL-LOTO-09", {"value": 0, "unit": "A"}, "wrong-unit"),
        ("CL-FIT-01", {"unit": "V"}, "wrong-unit"),
        ("CL-TOOL-10", {"value": -3}, "invalid"),
        ("CL-TOOL-10", {"value": 2.5}, "invalid"),
    ):
        answer = await world.client("technician", org).post(
            f"/api/v1/tickets/{ticket}/confirm", json={"key": key, "answer": "yes", **args}
        )
        assert slug_of(answer) == (422, slug), key


# --- what changes in the middle of it --------------------------------------------------------------------------------


@pytest.mark.req("S-SAF-30", "S-SAF-05", "S-HAZ-01")
async def test_a_hazard_found_at_work_puts_the_job_back_to_the_gate(world: World, org: Org) -> None:
    ticket, _ = await started(world, org)
    found = {"hazards": ["H_DUST_NOISE"], "tasks": ["vehicle"], "note": "the wall must be drilled"}
    job = await act(world, org, "second", ticket, "new_hazard", **found)
    assert (job["status"], job["round"], job["hazards"]) == ("on_site", 2, [ROAD, "H_DUST_NOISE"])
    assert {"CL-AUTO"} <= {card["code"] for card in job["cards"]}
    assert job["tasks_detail"] == [{"code": "vehicle", "zh": "汽车维修", "en": "Vehicle work"}]
    assert await refused(world, org, "technician", ticket, "start") == (409, "gate-blocked")
    assert await refused(world, org, "technician", ticket, "new_hazard", **found) == (409, "guards-not-met")
    for wrong in (
        {"hazards": ["H_NONE"]},
        {"hazards": ["H_HEIGHT"]},
        {"hazards": ["H_HOT_WORK"]},
        {"tasks": ["magic"]},
    ):
        assert await refused(world, org, "technician", ticket, "new_hazard", note="x", **wrong) == (422, "invalid")


@pytest.mark.req("S-SAF-16")
async def test_hot_work_is_triaged_with_its_grade_and_the_graver_one_stays(world: World, org: Org) -> None:
    ticket = await world.ticket(org)
    hot = {"urgency": "normal", "hazards": ["H_HOT_WORK"]}
    assert await refused(world, org, "dispatcher", ticket, "triage", **hot) == (422, "invalid")
    assert await refused(world, org, "dispatcher", ticket, "triage", **hot, hot_grade="HOT_9") == (422, "invalid")
    job = await act(world, org, "dispatcher", ticket, "triage", **hot, hot_grade="HOT_1", tasks=["spraying"])
    assert (job["hot_grade"], job["tasks"]) == ("HOT_1", ["spraying"])
    wrong = {"urgency": "normal", "hazards": [], "tasks": ["magic"]}
    assert await refused(world, org, "dispatcher", ticket, "triage", **wrong) == (422, "invalid")


@pytest.mark.req("S-SAF-30", "S-DSP-02", "S-DSP-09")
async def test_another_crew_in_the_middle_of_it_starts_anew(world: World, org: Org) -> None:
    ticket, _ = await started(world, org)
    crew = [{"user_id": org.id_of(name), "role": "worker"} for name in ("technician", "lead")]
    times = {"planned_start": "2026-11-24T03:00:00Z", "planned_end": "2026-11-24T05:00:00Z"}
    job = await act(world, org, "dispatcher", ticket, "assign", crew=crew, **times)
    assert (job["status"], job["round"]) == ("on_site", 2)
    assert "CHECKLIST_ITEM_OPEN" in await blockers(world, org, ticket)
    await act(world, org, "lead", ticket, "stop", reason="smoke")
    others = [crew[0], {**crew[1], "user_id": org.id_of("second")}]
    job = await act(world, org, "dispatcher", ticket, "assign", crew=others, **times)
    assert job["status"] == "stopped"


@pytest.mark.req("S-SAF-08", "S-DSP-02")
async def test_nobody_is_taken_off_a_job_while_the_own_lock_hangs(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working", hazards=[ELECTRIC])
    crew = [{"user_id": org.id_of("second"), "role": "worker"}]
    times = {"planned_start": "2026-11-24T03:00:00Z", "planned_end": "2026-11-24T05:00:00Z"}
    answer = await world.client("dispatcher", org).post(
        f"/api/v1/tickets/{ticket}/assign", json={"crew": crew, **times}
    )
    assert slug_of(answer) == (409, "guards-not-met")
    assert "no_lock_left" in answer.json()["guards"]


@pytest.mark.req("S-SAF-11", "S-DSP-09")
async def test_measuring_is_sent_with_two_people(world: World, org: Org) -> None:
    ticket = await world.ticket(org)
    told = {"urgency": "normal", "hazards": [], "tasks": ["measuring"]}
    assert (await act(world, org, "dispatcher", ticket, "triage", **told))["min_crew"] == 2
    await act(world, org, "dispatcher", ticket, "ready")
    times = {"planned_start": "2026-11-24T03:00:00Z", "planned_end": "2026-11-24T05:00:00Z"}
    crew = [{"user_id": org.id_of(name), "role": "worker"} for name in CREW]
    alone = {"crew": crew[:1], **times}
    assert await refused(world, org, "dispatcher", ticket, "assign", **alone) == (409, "not-assignable")
    await act(world, org, "dispatcher", ticket, "assign", crew=crew, **times)


# --- the leader's word -----------------------------------------------------------------------------------------------


@pytest.mark.req("S-SAF-07", "S-SAF-28")
async def test_a_verbal_approval_counts_when_it_is_countersigned(world: World, new_org: Org) -> None:
    org = new_org
    ticket = await world.ticket(org, "on_site", ("technician", "both"))
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [org.people["technician"], org.people["both"]])
    said = {"leader_name": "Leader", "note": "by phone"}
    assert await refused(world, org, "leader", ticket, "countersign") == (409, "guards-not-met")
    ahead = (world.clock.now + timedelta(hours=1)).isoformat()
    assert await refused(world, org, "technician", ticket, "note_verbal", **said, said_at=ahead) == (422, "invalid")
    job = await act(world, org, "technician", ticket, "note_verbal", **said)
    assert (job["approval"]["state"], job["approval"]["method"]) == ("requested", "verbal")
    assert await blockers(world, org, ticket) == {"START_APPROVAL_MISSING"}
    leader = world.client("leader", org)
    [waiting] = (await ok(await leader.get("/api/v1/safety/approvals/uncountersigned")))["items"]
    assert (waiting["ticket_id"], waiting["leader_name"], waiting["overdue"]) == (ticket, "Leader", False)
    assert await refused(world, org, "both", ticket, "countersign") == (409, "guards-not-met")
    assert (await act(world, org, "leader", ticket, "countersign"))["approval"]["state"] == "granted"
    assert (await ok(await leader.get("/api/v1/safety/approvals/uncountersigned")))["items"] == []
    assert (await act(world, org, "technician", ticket, "start"))["status"] == "working"


@pytest.mark.req("S-SAF-07")
async def test_a_verbal_approval_that_nobody_owns_up_to_is_overdue_after_a_day(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "on_site")
    await act(world, new_org, "technician", ticket, "note_verbal", leader_name="Leader")
    world.clock.forward(hours=25)
    found = await ok(await world.client("leader", new_org).get("/api/v1/safety/approvals/uncountersigned"))
    assert [row["overdue"] for row in found["items"]] == [True]


@pytest.mark.req("S-SAF-07")
async def test_a_standing_approval_serves_plain_jobs_between_its_dates(world: World, new_org: Org) -> None:
    org = new_org
    leader = world.client("leader", org)
    plain, road = await world.ticket(org, "on_site"), await world.ticket(org, "on_site", CREW, [ROAD])
    assert "START_APPROVAL_MISSING" in await blockers(world, org, plain)
    for wrong in (window(world, -1), window(world, 24 * 366), {**window(world), "valid_to": "2026-11-20T00:00:00Z"}):
        assert slug_of(await leader.post("/api/v1/safety/standing-approvals", json=wrong)) == (422, "invalid")
    assert (
        slug_of(await world.client("lead", org).post("/api/v1/safety/standing-approvals", json=window(world)))[0] == 403
    )
    made = await ok(await leader.post("/api/v1/safety/standing-approvals", json=window(world)), 201)
    assert made["by_name"] == "Leader"
    assert "START_APPROVAL_MISSING" not in await blockers(world, org, plain)
    assert "START_APPROVAL_MISSING" in await blockers(world, org, road)
    job = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{plain}"))
    assert (job["approval"]["method"], job["approval_policy"]["standing"]["id"]) == ("standing", made["id"])
    assert (await leader.post(f"/api/v1/safety/standing-approvals/{made['id']}/revoke")).status_code == 204
    assert (await leader.post(f"/api/v1/safety/standing-approvals/{made['id']}/revoke")).status_code == 404
    assert "START_APPROVAL_MISSING" in await blockers(world, org, plain)
    listed = await ok(await leader.get("/api/v1/safety/standing-approvals"))
    assert [row["revoked_at"] is None for row in listed["items"]] == [False]


# --- lapse -----------------------------------------------------------------------------------------------------------


@pytest.mark.req("S-SAF-30", "S-SAF-15")
async def test_the_sweep_stops_what_has_lapsed_and_nothing_else(own_world: World) -> None:
    world = own_world
    org, state = await make_org(world), world.app.state
    ended, _ = await started(world, org, hours=2)
    good, _ = await started(world, await make_org(world), hours=9)
    plain = await world.ticket(org, "working")
    assert await sweep(state.sessions, state.keys, world.clock.now) == []
    world.clock.forward(hours=2)
    told = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ended}"))
    assert [reason["code"] for reason in told["lapsed"]] == ["PERMIT_EXPIRED"]
    assert [str(one) for one in await sweep(state.sessions, state.keys, world.clock.now)] == [ended]
    job = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ended}"))
    stop = job["facts"][-1]
    assert (job["status"], stop["kind"], stop["by_name"]) == ("stopped", "stop", "Fieldlock")
    assert stop["body"]["lapsed"] == ["PERMIT_EXPIRED"]
    assert job["timeline"][-1]["event"] == "stop"
    lifted = await act(world, org, "leader", ended, "lift_stop", cause="permit over", measure="new permit")
    assert (lifted["status"], lifted["round"]) == ("on_site", 2)
    tomorrow = world.clock.now + timedelta(days=1)
    assert {str(one) for one in await sweep(state.sessions, state.keys, tomorrow)} == {good, plain}
    dossier = await ok(await world.client("manager", org).get(f"/api/v1/tickets/{plain}/dossier"))
    assert dossier["audit"]["valid"]
    assert await sweep(state.sessions, state.keys, tomorrow) == []


@pytest.mark.req("S-SAF-30", "S-WRK-02")
async def test_only_one_process_sweeps(own_world: World) -> None:
    world = own_world
    org, state = await make_org(world), world.app.state
    ticket = await world.ticket(org, "working")
    tomorrow = world.clock.now + timedelta(days=1)
    async with world.owner.begin() as other:
        await other.execute(text("SELECT pg_advisory_xact_lock(7035002)"))
        assert await sweep(state.sessions, state.keys, tomorrow) == []
    assert [str(one) for one in await sweep(state.sessions, state.keys, tomorrow)] == [ticket]


@pytest.mark.req("S-SAF-27")
async def test_the_dossier_shows_confirmations_faster_than_anybody_can_look(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    technician = world.client("technician", org)
    for number in range(1, 7):
        body = {"key": f"CL-FIT-0{number}", "answer": "yes", "shown_ms": 200}
        await ok(await technician.post(f"/api/v1/tickets/{ticket}/confirm", json=body))
    found = await ok(await world.client("supervisor", org).get(f"/api/v1/tickets/{ticket}/dossier"))
    assert [(run["person_name"], run["items"]) for run in found["fast_runs"]] == [("Technician", 6)]


@pytest.mark.req("S-SAF-17", "S-SAF-30")
async def test_a_phone_records_all_of_it_offline(world: World, org: Org) -> None:
    ticket, meter = await _gas_job(world, org)
    phone = await make_device(world, org)
    test, permit = str(new_id()), str(uuid4())
    records = [
        phone.record(ticket, "gas_test", {"fact_id": test, "gear_id": meter, "points": POINTS, **UNITS, "round": 1}),
        phone.record(ticket, "gas_test", {"fact_id": test, "gear_id": meter, "points": POINTS, **UNITS, "round": 1}),
        phone.record(ticket, "request_permit", {"type": "HOT_2", "permit_id": permit, **window(world)}),
        phone.record(ticket, "close_permit", {"permit_id": permit, "reason": "not needed"}),
        phone.record(ticket, "note_verbal", {"leader_name": "Leader"}),
        phone.record(ticket, "new_hazard", {"hazards": ["H_DUST_NOISE"], "note": "drilling"}),
    ]
    answer = await ok(await world.client("technician", org).post("/api/v1/sync/push", json=phone.body(*records)))
    assert [result["problem"] for result in answer["results"]] == [None] * len(records)
    job = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}"))
    assert [fact["id"] for fact in job["facts"] if fact["kind"] == "gas_test"] == [test]
    assert (job["round"], job["hazards"]) == (2, [BLIND, "H_DUST_NOISE"])


@pytest.mark.req("S-DSP-08")
async def test_no_clearance_before_the_arrival_report(world: World, org: Org) -> None:
    """Content confirmed, photo of the site, hazards assessed: without them no approval is asked and nothing starts."""
    ticket = await world.ticket(org, "on_site")
    at = f"/api/v1/tickets/{ticket}"
    technician = world.client("technician", org)
    asked = await technician.post(f"{at}/request_approval", json={})
    assert (asked.status_code, asked.json()["guards"]) == (409, ["content_confirmed", "site_assessed"])
    await act(world, org, "technician", ticket, "confirm", key="CL-SITE-02", answer="yes")
    asked = await technician.post(f"{at}/request_approval", json={})
    assert (asked.status_code, asked.json()["guards"]) == (409, ["site_assessed"])
    await act(world, org, "leader", ticket, "approve")
    start = await technician.post(f"{at}/start", json={})
    told = {one["code"]: one["subjects"] for one in start.json()["blockers"]}
    assert "RISK_MISSING" in told
    assert "CL-SITE-03" in told["CHECKLIST_ITEM_OPEN"]
    assert "CL-SITE-02" not in told["CHECKLIST_ITEM_OPEN"]
