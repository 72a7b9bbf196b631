"""Each critical item of the lists keeps the job from starting or from being handed over, by its name."""

from typing import Any

import httpx
import pytest
from tests.api.test_life import ARGS
from tests.world import ELECTRIC, Org, World, ok, slug_of


def _subjects(answer: dict[str, Any]) -> dict[str, set[str]]:
    """Blocker code -> the items (without the person) that it names."""
    return {
        blocker["code"]: {subject.partition("@")[0] for subject in blocker["subjects"]}
        for blocker in answer["blockers"]
    }


async def _approved(world: World, org: Org) -> tuple[httpx.AsyncClient, str, list[tuple[dict[str, Any], Any]]]:
    """(the technician, the ticket's path, every start item with its good answer): clear to start."""
    ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
    person = org.people["technician"]
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [person])
        await walk.do(person, "request_approval")
        await walk.do(org.people["leader"], "approve")
        found = await walk.job()
        rows = [row for row in found["requirements"] if row["phase"] == "start"]
        good = [(row, await walk.answer(person, found, row)) for row in rows]
    return world.client("technician", org), f"/api/v1/tickets/{ticket}", good


@pytest.mark.req("S-DSP-08", "S-SAF-07")
async def test_the_arrival_report_tells_where_from_only_where_that_is_wanted(world: World, org: Org) -> None:
    for position in ({"lat": 31.27, "lon": 121.47, "accuracy_m": 12}, {"lat": -90, "lon": 180}, None):
        ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
        async with world.walk(org, ticket) as walk:
            await walk.confirm_all("start", [org.people["technician"]])
        technician, at = world.client("technician", org), f"/api/v1/tickets/{ticket}"
        for wrong in (
            {"lat": 90.1, "lon": 0},
            {"lat": 0, "lon": -180.1},
            {"lat": 31.2},
            {"lat": 1, "lon": 2, "of": "x"},
        ):
            refused = await technician.post(f"{at}/request_approval", json={"position": wrong})
            assert slug_of(refused) == (422, "invalid")
        told = await ok(await technician.post(f"{at}/request_approval", json={"note": "here", "position": position}))
        [report] = [fact for fact in told["facts"] if fact["kind"] == "approval_requested"]
        kept = {"position": {"accuracy_m": None, **position}} if position else {}
        assert report["body"] == {"note": "here", **kept}


@pytest.mark.req("S-SAF-01", "S-SAF-04", "S-SAF-05", "S-SAF-08", "S-SAF-22", "S-SAF-23", "S-SAF-30")
async def test_a_no_to_any_critical_item_keeps_the_job_from_starting(world: World, org: Org) -> None:
    technician, at, good = await _approved(world, org)
    critical = [(row, answer) for row, answer in good if row["critical"]]
    assert len(critical) > 35
    for row, answer in critical:
        no = {"key": row["key"], "answer": "no", "reason": "not so here"}
        await ok(await technician.post(f"{at}/confirm", json=no))
        refused = await technician.post(f"{at}/start", json={})
        assert slug_of(refused) == (409, "gate-blocked"), row["key"]
        assert _subjects(refused.json())["CHECKLIST_ITEM_FAILED"] == {row["key"]}
        await ok(await technician.post(f"{at}/confirm", json=answer))
        gate = await ok(await technician.get(f"{at}/gate"))
        assert "CHECKLIST_ITEM_FAILED" not in _subjects(gate), row["key"]


@pytest.mark.req("S-SAF-09", "S-SAF-01", "S-SAF-03", "S-SAF-08")
async def test_half_an_answer_is_none(world: World, new_org: Org) -> None:
    """A reading above its limit, a photo, a lock number or a tested thing that is missing."""
    technician, at, good = await _approved(world, new_org)
    answers = {row["key"]: (row, answer) for row, answer in good}
    overdue = "UPDATE gear SET due_on = '2026-11-23' WHERE org_id = :org AND code = 'INS_GLOVES_LV'"
    gloves = next(key for key, (row, _) in answers.items() if row["gear"] == "INS_GLOVES_LV")
    reading = next(key for key, (row, _) in answers.items() if row["limit"])
    lock = next(key for key, (row, _) in answers.items() if row["lock"])
    photo = next(key for key, (row, _) in answers.items() if row["answer"] == "photo" and row["critical"])
    cases = [
        (reading, {"value": 36}, "TEST_READING_NOT_ZERO"),
        (reading, {"value": None}, "LOTO_STEP_MISSING"),
        (lock, {"lock_no": None}, "LOTO_STEP_MISSING"),
        (photo, {"files": []}, "CHECKLIST_ITEM_OPEN"),
        (gloves, {"gear_id": None}, "PPE_TEST_EXPIRED"),
    ]
    for key, change, code in cases:
        half = {name: value for name, value in (answers[key][1] | change).items() if value is not None}
        await ok(await technician.post(f"{at}/confirm", json=half))
        refused = await technician.post(f"{at}/start", json={})
        assert slug_of(refused) == (409, "gate-blocked"), key
        assert code in _subjects(refused.json()), (key, refused.json()["blockers"])
        await ok(await technician.post(f"{at}/confirm", json=answers[key][1]))
    await world.execute(overdue, org=new_org.id)
    assert "PPE_TEST_EXPIRED" in _subjects((await technician.post(f"{at}/start", json={})).json())


@pytest.mark.req("S-REL-01", "S-REL-02", "S-REL-03", "S-REL-04", "S-REL-05", "S-REL-07", "S-REL-09", "S-SGN-01")
async def test_the_job_is_handed_over_when_the_last_critical_item_is_done_and_not_before(
    world: World, org: Org
) -> None:
    ticket = await world.ticket(org, "finishing", hazards=[ELECTRIC])
    at = f"/api/v1/tickets/{ticket}"
    technician = world.client("technician", org)
    found = await ok(await technician.get(at))
    rows = [row for row in found["requirements"] if row["phase"] in ("release", "clear", "hand_over")]
    waiting = {row["key"] for row in rows if row["critical"]}
    assert {"CL-RELEASE-01", "CL-RELEASE-07", "CL-RELEASE-11", "CL-CLEAR-01", "CL-CLEAR-03", "CL-HAND-01"} <= waiting
    for row in rows:
        refused = await technician.post(f"{at}/sign_off", json=ARGS["sign_off"])
        if waiting:
            assert slug_of(refused) == (409, "not-finished")
            told = _subjects(refused.json())
            open_items = set().union(*(told.get(f"{name}_ITEM_OPEN", set())
                                       for name in ("RELEASE", "CLEARING", "HANDOVER")))  # fmt: skip
            assert open_items == waiting
        async with world.walk(org, ticket) as walk:
            answer = await walk.answer(org.people["technician"], found, row)
        await ok(await technician.post(f"{at}/confirm", json=answer))
        waiting.discard(row["key"])
    signed = await ok(await technician.post(f"{at}/sign_off", json=ARGS["sign_off"]))
    assert signed["status"] == "returned"


@pytest.mark.req("S-REL-01", "S-REL-04")
async def test_release_is_confirmed_top_down(world: World, org: Org) -> None:
    """The supply must not be on again before the people are out."""
    ticket = await world.ticket(org, "finishing", hazards=[ELECTRIC])
    at = f"/api/v1/tickets/{ticket}"
    person = org.people["technician"]
    async with world.walk(org, ticket) as walk:
        found = await walk.job()
        rows = [row for row in found["requirements"] if row["phase"] == "release"]
        # The lock comes off first: while it is on, the supply is not.
        rows.reverse()
        rows.sort(key=lambda row: not row["unlock"])
        for row in rows:
            await walk.do(person, "confirm", **await walk.answer(person, found, row))
        for phase in ("clear", "hand_over"):
            await walk.confirm_all(phase, [person])
    refused = await world.client("technician", org).post(f"{at}/sign_off", json=ARGS["sign_off"])
    assert slug_of(refused) == (409, "not-finished")
    assert _subjects(refused.json()).keys() == {"RELEASE_ORDER_WRONG"}
