"""A lock is taken off by its owner alone (I4); what asks for two persons is not done by one (I5)."""

from typing import Any

import pytest
from tests.api.test_life import ARGS
from tests.world import ELECTRIC, HEIGHT, Org, World, make_device, ok, slug_of

BOTH = ("technician", "second")


@pytest.fixture
def org(new_org: Org) -> Org:
    """People of one's own: whoever is at work for another test is at work on another job."""
    return new_org


def _codes(answer: dict[str, Any]) -> dict[str, list[str]]:
    return {blocker["code"]: blocker["subjects"] for blocker in answer["blockers"]}


async def _finishing(world: World, org: Org) -> str:
    """Two workers locked the same switch; one of them has made every release check, the other has not unlocked."""
    ticket = await world.ticket(org, "finishing", crew=BOTH, hazards=[ELECTRIC, HEIGHT])
    async with world.walk(org, ticket) as walk:
        for phase in ("release", "clear", "hand_over"):
            # Nobody switches on while the other's lock hangs.
            await walk.confirm_all(phase, [org.people["technician"]], skip=("CL-RELEASE-09",))
    return ticket


@pytest.mark.req("S-SAF-08", "S-REL-04", "S-SGN-01")
async def test_a_job_is_not_handed_over_while_a_lock_is_on_and_only_its_owner_takes_it_off(
    world: World, org: Org
) -> None:
    ticket = await _finishing(world, org)
    at = f"/api/v1/tickets/{ticket}"
    technician, second = world.client("technician", org), world.client("second", org)
    refused = await technician.post(f"{at}/sign_off", json=ARGS["sign_off"])
    assert slug_of(refused) == (409, "not-finished")
    [subject] = _codes(refused.json())["LOCK_STILL_ON"]
    assert subject.endswith(f"@{org.id_of('second')}")
    # The other's confirmation is the other's own: nobody else can give it, however often, at either door.
    again = await ok(await technician.post(f"{at}/confirm", json={"key": "CL-RELEASE-08", "answer": "yes"}))
    assert again["facts"][-1]["person_id"] == org.id_of("technician")
    named = {"key": "CL-RELEASE-08", "answer": "yes", "person_id": org.id_of("second")}
    assert slug_of(await technician.post(f"{at}/confirm", json=named)) == (422, "invalid")
    forged = (await make_device(world, org)).record(
        ticket, "confirm", {"key": "CL-RELEASE-08", "answer": "yes"}, user_id=org.id_of("second")
    )
    phone = await make_device(world, org)
    [result] = (await ok(await technician.post("/api/v1/sync/push", json=phone.body(forged))))["results"]
    assert (result["status"], result["problem"]["slug"]) == ("rejected", "signature-invalid")
    for who in ("lead", "leader", "safety_officer"):
        outside = await world.client(who, org).post(f"{at}/confirm", json={"key": "CL-RELEASE-08", "answer": "yes"})
        assert slug_of(outside) == (403, "forbidden")
    refused = await technician.post(f"{at}/sign_off", json=ARGS["sign_off"])
    assert "LOCK_STILL_ON" in _codes(refused.json())
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("release", [org.people["technician"], org.people["second"]])
    assert (await ok(await second.post(f"{at}/sign_off", json=ARGS["sign_off"])))["status"] == "returned"


@pytest.mark.req("S-SAF-08", "S-TRI-04")
async def test_a_lock_is_not_forgotten_by_cancelling_or_by_taking_the_hazard_away(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
    at = f"/api/v1/tickets/{ticket}"
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [org.people["technician"]])
    dispatcher = world.client("dispatcher", org)
    refused = await dispatcher.post(f"{at}/cancel", json=ARGS["cancel"])
    assert (slug_of(refused), refused.json()["guards"]) == ((409, "guards-not-met"), ["no_lock_on"])
    without = await dispatcher.post(f"{at}/triage", json={"urgency": "normal", "hazards": []})
    assert (slug_of(without), without.json()["guards"]) == ((409, "guards-not-met"), ["no_lock_on"])
    assert slug_of(await dispatcher.post(f"{at}/cancel", json=ARGS["cancel"])) == (409, "guards-not-met")
    more = {"urgency": "normal", "hazards": [ELECTRIC, HEIGHT], "fall_height_m": 3}
    await ok(await dispatcher.post(f"{at}/triage", json=more))
    unlock = {"key": "CL-RELEASE-08", "answer": "yes"}
    found = await ok(await world.client("technician", org).get(at))
    async with world.walk(org, ticket) as walk:
        [row] = [row for row in found["requirements"] if row["key"] == "CL-RELEASE-08"]
        unlock = await walk.answer(org.people["technician"], found, row)
    await ok(await world.client("technician", org).post(f"{at}/confirm", json=unlock))
    assert (await ok(await dispatcher.post(f"{at}/cancel", json=ARGS["cancel"])))["status"] == "cancelled"


@pytest.mark.req("S-SAF-28", "S-DSP-09", "S-SAF-09")
async def test_a_second_person_is_another_person(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", crew=BOTH, hazards=[ELECTRIC, HEIGHT])
    at = f"/api/v1/tickets/{ticket}"
    technician, second = (org.people[name] for name in BOTH)
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [technician, second])
        wanted = [row["key"] for row in (await walk.job())["requirements"]
                  if row["phase"] == "start" and row["second_person"] and row["critical"]]  # fmt: skip
    assert "SECOND_PERSON_MISSING" not in _codes(await ok(await world.client("leader", org).get(f"{at}/gate")))
    other = await world.ticket(org, "on_site", crew=BOTH, hazards=[ELECTRIC, HEIGHT])
    async with world.walk(org, other) as walk:
        await walk.confirm_all("start", [technician])
        await walk.confirm_all("start", [technician])
    gate = await ok(await world.client("leader", org).get(f"/api/v1/tickets/{other}/gate"))
    assert wanted
    assert set(_codes(gate)["SECOND_PERSON_MISSING"]) == set(wanted)


@pytest.mark.req("S-DSP-09", "S-SAF-28")
async def test_a_crew_smaller_than_the_work_demands_is_not_sent(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "ready", hazards=[ELECTRIC, HEIGHT])
    times = {"planned_start": "2026-11-24T03:00:00Z", "planned_end": "2026-11-24T05:00:00Z"}

    async def send(*crew: tuple[str, str]) -> Any:
        members = [{"user_id": org.id_of(name), "role": role} for name, role in crew]
        dispatcher = world.client("dispatcher", org)
        return await dispatcher.post(f"/api/v1/tickets/{ticket}/assign", json={"crew": members, **times})

    for crew in ([("technician", "worker")], [("technician", "attendant"), ("second", "attendant")]):
        refused = await send(*crew)
        assert slug_of(refused) == (409, "not-assignable")
        assert refused.json()["crew"] == ["CREW_TOO_SMALL"]
    assert slug_of(await send(("technician", "worker"), ("technician", "attendant"))) == (422, "invalid")
    assert (await ok(await send(("technician", "worker"), ("second", "worker"))))["status"] == "dispatched"


@pytest.mark.req("S-SAF-07")
async def test_nobody_of_the_crew_approves_the_start(world: World, org: Org) -> None:
    crew = ("technician", "lead_and_leader")
    ticket = await world.ticket(org, "on_site", crew=crew)
    at = f"/api/v1/tickets/{ticket}"
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [org.people[name] for name in crew])
        await walk.do(org.people["technician"], "request_approval")
    approver = world.client("lead_and_leader", org)
    for action, args in (("approve", {}), ("refuse_approval", ARGS["refuse_approval"])):
        refused = await approver.post(f"{at}/{action}", json=args)
        assert (slug_of(refused), refused.json()["guards"]) == ((409, "guards-not-met"), ["approver_not_crew"])
    assert slug_of(await approver.post(f"{at}/start-code", json={})) == (403, "forbidden")
    assert slug_of(await world.client("technician", org).post(f"{at}/start", json={})) == (409, "gate-blocked")
    await ok(await world.client("leader", org).post(f"{at}/approve", json={}))
    assert (await ok(await world.client("technician", org).post(f"{at}/start", json={})))["status"] == "working"


@pytest.mark.req("S-SAF-07")
async def test_a_refused_start_is_told_and_holds_the_job(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    at = f"/api/v1/tickets/{ticket}"
    leader = world.client("leader", org)
    assert slug_of(await leader.post(f"{at}/refuse_approval", json={})) == (422, "invalid")
    held = await ok(await leader.post(f"{at}/refuse_approval", json=ARGS["refuse_approval"]))
    assert (held["status"], held["approval"]["state"]) == ("on_hold", "refused")
    blockers = _codes(await ok(await world.client("technician", org).get(f"{at}/gate")))
    assert {"START_APPROVAL_REFUSED", "NOT_ON_SITE"} <= blockers.keys()


@pytest.mark.req("S-SAF-28", "S-SAF-07")
async def test_a_permit_is_approved_by_somebody_else_with_the_right_role(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", crew=("both", "technician"), hazards=[HEIGHT])
    at = f"/api/v1/tickets/{ticket}"
    permit = {"type": "HEIGHT_1", "permit_id": "01900000-0000-7000-8000-0000000000aa",
              "valid_from": "2026-11-24T02:00:00Z", "valid_to": "2026-11-24T08:00:00Z"}  # fmt: skip
    applicant, leader = world.client("both", org), world.client("leader", org)
    approve = {"permit_id": permit["permit_id"]}
    assert slug_of(await leader.post(f"{at}/approve_permit", json=approve)) == (422, "invalid")
    assert slug_of(await applicant.post(f"{at}/request_permit", json=permit | {"type": "MAGIC"})) == (422, "invalid")
    await ok(await applicant.post(f"{at}/request_permit", json=permit))
    assert "PERMIT_MISSING" not in _codes(await ok(await leader.get(f"{at}/gate")))
    assert "PERMIT_NOT_APPROVED" in _codes(await ok(await leader.get(f"{at}/gate")))
    assert slug_of(await applicant.post(f"{at}/approve_permit", json=approve)) == (403, "forbidden")
    wrong = await world.client("safety_officer", org).post(f"{at}/approve_permit", json=approve)
    assert (slug_of(wrong), wrong.json()["needed"]) == ((403, "forbidden"), "site_unit")
    # The applicant left the crew: still the applicant.
    await ok(await world.client("dispatcher", org).post(f"{at}/stop", json=ARGS["stop"]))
    await world.execute("UPDATE assignments SET ended_at = now() WHERE ticket_id = :id AND user_id = :user",
                        id=ticket, user=org.people["both"].id)  # fmt: skip
    assert slug_of(await applicant.post(f"{at}/approve_permit", json=approve)) == (403, "forbidden")
    await ok(await leader.post(f"{at}/approve_permit", json=approve))
    assert not {code for code in _codes(await ok(await leader.get(f"{at}/gate"))) if code.startswith("PERMIT")}
