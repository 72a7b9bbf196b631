"""What is wrong, late, borrowed or from another place is refused or flagged at the door, and never clears the gate."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from tests.world import ELECTRIC, HEIGHT, Org, World, make_device, ok, slug_of

GLOVES, TESTER = "CL-PPE-03", "tool:VOLTAGE_TESTER"


@pytest.fixture
def org(new_org: Org) -> Org:
    """People of one's own: whoever is at work for another test is at work on another job."""
    return new_org


async def _confirm(world: World, org: Org, ticket: str, who: str = "technician", **args: Any) -> Any:
    body = {"answer": "yes", **args}
    return await world.client(who, org).post(f"/api/v1/tickets/{ticket}/confirm", json=body)


async def _codes(world: World, org: Org, ticket: str) -> set[str]:
    gate = await ok(await world.client("leader", org).get(f"/api/v1/tickets/{ticket}/gate"))
    return {blocker["code"] for blocker in gate["blockers"]}


async def _new_round(world: World, org: Org, ticket: str) -> tuple[int, datetime]:
    """The round that a stop and its lifting begin, and when it began."""
    await ok(await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/stop", json={"reason": "smoke"}))
    lifted = {"cause": "toast", "measure": "aired"}
    await ok(await world.client("leader", org).post(f"/api/v1/tickets/{ticket}/lift_stop", json=lifted))
    [row] = await world.rows("SELECT round, round_began_at FROM tickets WHERE id = :id", id=ticket)
    return row["round"], row["round_began_at"]


async def _pushed(world: World, org: Org, phone: Any, *mutations: str, **body: Any) -> list[Any]:
    pushed = await world.client("technician", org).post("/api/v1/sync/push", json=phone.body(*mutations, **body))
    results: list[Any] = (await ok(pushed))["results"]
    return results


@pytest.mark.req("S-SAF-09", "S-SAF-06")
@pytest.mark.parametrize(
    ("said", "slug", "told"),
    [
        ({"value": 0}, "wrong-unit", {"wanted": "V", "given": None}),
        ({"value": 0, "unit": "mV"}, "wrong-unit", {"wanted": "V", "given": "mV"}),
        ({"value": 0, "unit": "A"}, "wrong-unit", {"wanted": "V", "given": "A"}),
        ({"value": 1_000_001, "unit": "V"}, "invalid", {}),
        ({"value": -1_000_001, "unit": "V"}, "invalid", {}),
    ],
)
async def test_a_reading_in_no_unit_another_unit_or_out_of_all_reason_is_refused(
    world: World, org: Org, said: dict[str, Any], slug: str, told: dict[str, Any]
) -> None:
    ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
    refused = await _confirm(world, org, ticket, key="CL-LOTO-09", **said)
    assert slug_of(refused) == (422, slug)
    assert {name: refused.json()[name] for name in told} == told
    if slug == "invalid":
        assert [entry["field"] for entry in refused.json()["fields"]] == ["value"]
    phone = await make_device(world, org)
    answer = {"key": "CL-LOTO-09", "answer": "yes", **said}
    [result] = await _pushed(world, org, phone, phone.record(ticket, "confirm", answer))
    assert (result["status"], result["problem"]["slug"]) == ("rejected", slug)


@pytest.mark.req("S-SAF-27")
async def test_the_photo_of_another_job_or_of_before_the_stop_is_refused(world: World, org: Org) -> None:
    first = await world.ticket(org, "on_site")
    other = await world.ticket(org, "on_site")
    photo = "a" * 64
    await ok(await _confirm(world, org, first, key="CL-SITE-03", files=[photo]))
    [number] = [row["number"] for row in await world.rows("SELECT number FROM tickets WHERE id = :id", id=first)]
    refused = await _confirm(world, org, other, key="CL-SITE-03", files=[photo])
    assert (slug_of(refused), refused.json()["number"]) == ((409, "photo-of-another-job"), number)
    phone = await make_device(world, org)
    said = {"key": "CL-SITE-03", "answer": "yes", "files": [photo]}
    [result] = await _pushed(world, org, phone, phone.record(other, "confirm", said))
    assert (result["status"], result["problem"]["slug"]) == ("rejected", "photo-of-another-job")
    assert "CHECKLIST_ITEM_OPEN" in await _codes(world, org, other)
    # On its own job it may show two things, but not again after a stop.
    await ok(await _confirm(world, org, first, key="CL-PPE-09", files=[photo]))
    await _new_round(world, org, first)
    again = await _confirm(world, org, first, key="CL-SITE-03", files=[photo])
    assert slug_of(again) == (409, "photo-of-another-job")


@pytest.mark.req("S-SAF-27")
async def test_nothing_is_confirmed_from_before_one_was_sent_or_for_a_round_that_has_not_begun(
    world: World, org: Org
) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    said = {"key": "CL-FIT-01", "answer": "yes"}
    # The clock was put right between recording and sending: nothing tells of the error but the time itself.
    days_ago = (world.clock.now - timedelta(days=3)).isoformat()
    [result] = await _pushed(world, org, phone, phone.record(ticket, "confirm", said, occurred_at=days_ago))
    assert (result["status"], result["problem"]["slug"]) == ("rejected", "invalid")
    assert result["problem"]["fields"][0]["field"] == "occurred_at"
    ahead = await _confirm(world, org, ticket, key="CL-FIT-01", round=9)
    assert slug_of(ahead) == (422, "invalid")


@pytest.mark.req("S-SAF-27", "S-SAF-30")
@pytest.mark.parametrize("days", [-3, 3])
async def test_a_clock_off_by_days_is_measured_and_shown_and_its_time_not_believed(
    world: World, org: Org, days: int
) -> None:
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    wrong = world.clock.now + timedelta(days=days)
    said = {"key": "CL-FIT-01", "answer": "yes"}
    record = phone.record(ticket, "confirm", said, occurred_at=wrong.isoformat())
    [result] = await _pushed(world, org, phone, record, sent_at=wrong + timedelta(seconds=1))
    assert result["status"] == "applied"
    told = await ok(await world.client("supervisor", org).get(f"/api/v1/tickets/{ticket}/dossier"))
    [fact] = [fact for fact in told["ticket"]["facts"] if fact["key"] == "CL-FIT-01"]
    assert fact["occurred_at"][:10] == "2026-11-24"
    assert fact["device_at"][:10] == wrong.date().isoformat()
    [flag] = told["wrong_clocks"]
    assert flag["fact_id"] == fact["id"]
    assert flag["off_by_seconds"] == pytest.approx(days * 86400, abs=2)


@pytest.mark.req("S-SAF-28", "S-SAF-27")
async def test_a_code_scanned_again_changes_nothing_and_another_job_s_is_refused(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", crew=("technician", "second"))
    other = await world.ticket(org, "on_site")
    carrier, signer = await make_device(world, org), await make_device(world, org, "second")
    jws = signer.record(ticket, "confirm", {"key": "CL-FIT-01", "answer": "yes"})
    strange = signer.record(other, "confirm", {"key": "CL-FIT-01", "answer": "yes"})
    results = await _pushed(world, org, carrier, jws, jws, strange)
    assert [result["status"] for result in results] == ["applied", "duplicate", "rejected"]
    assert (results[2]["problem"]["slug"], results[2]["problem"]["reason"]) == ("relay-refused", "not-in-crew")
    facts = await world.rows("SELECT ticket_id FROM safety_facts WHERE key = 'CL-FIT-01' AND person_id = :id",
                             id=org.people["second"].id)  # fmt: skip
    assert [str(fact["ticket_id"]) for fact in facts] == [ticket]


@pytest.mark.req("S-SAF-28", "S-SAF-10", "S-DSP-09")
async def test_a_second_person_at_work_on_another_job_at_that_time_is_refused_and_keeps_the_gate_shut(
    world: World, org: Org
) -> None:
    crew = ("technician", "second")
    ticket = await world.ticket(org, "on_site", crew=crew, hazards=[ELECTRIC, HEIGHT])
    signer = await make_device(world, org, "second")
    said = {"key": "CL-HEIGHT-03", "answer": "yes", "files": ["c" * 64]}
    early = signer.record(ticket, "confirm", said)
    other = await world.ticket(org, "working", crew=("second",))
    [number] = [row["number"] for row in await world.rows("SELECT number FROM tickets WHERE id = :id", id=other)]
    refused = await _confirm(world, org, ticket, "second", **{**said, "files": ["d" * 64]})
    assert (slug_of(refused), refused.json()["number"]) == ((409, "on-another-job"), number)
    assert "PERSON_ON_ANOTHER_JOB" in await _codes(world, org, ticket)
    # Judged by its own time: then the other job had not begun.
    carrier = await make_device(world, org)
    [result] = await _pushed(world, org, carrier, early)
    assert result["status"] == "applied", result
    # The phones of the first job learn of it when the other work ends.
    client = world.client("technician", org)
    cursor = (await ok(await client.get("/api/v1/sync/pull")))["cursor"]
    body = {"reason_code": "parts", "note": "fuse"}
    await ok(await world.client("second", org).post(f"/api/v1/tickets/{other}/hold", json=body))
    changed = {one["id"]: one for one in (await ok(await client.get(f"/api/v1/sync/pull?cursor={cursor}")))["tickets"]}
    assert changed[ticket]["elsewhere"] == []
    assert "PERSON_ON_ANOTHER_JOB" not in await _codes(world, org, ticket)


@pytest.mark.req("S-SAF-30")
async def test_work_is_not_ended_while_somebody_is_on_a_break(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working")
    technician = world.client("technician", org)
    at = f"/api/v1/tickets/{ticket}"
    record = {"finding": "loose", "action": "tightened", "result": "runs"}
    await ok(await technician.post(f"{at}/record_work", json=record))
    await ok(await technician.post(f"{at}/take_break", json={}))
    refused = await technician.post(f"{at}/complete", json={})
    assert (slug_of(refused), refused.json()["guards"]) == ((409, "guards-not-met"), ["no_break_open"])
    await ok(await technician.post(f"{at}/end_break", json={}))
    assert (await ok(await technician.post(f"{at}/complete", json={})))["status"] == "finishing"


@pytest.mark.req("S-SAF-32")
async def test_a_job_of_high_risk_wants_the_safety_officer_s_review_as_well(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", hazards=["H_DUST_NOISE"])
    assert "SAFETY_REVIEW_MISSING" not in await _codes(world, org, ticket)
    found = {"hazards": ["H_CONFINED"], "note": "the pit must be entered"}
    await ok(await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/new_hazard", json=found))
    assert "SAFETY_REVIEW_MISSING" in await _codes(world, org, ticket)
    at = f"/api/v1/tickets/{ticket}/review_safety"
    assert slug_of(await world.client("leader", org).post(at, json={})) == (403, "forbidden")
    await ok(await world.client("safety_officer", org).post(at, json={"conditions": "two on the line"}))
    assert "SAFETY_REVIEW_MISSING" not in await _codes(world, org, ticket)


@pytest.mark.req("S-WRK-17", "S-WRK-14", "S-WRK-16")
async def test_a_question_is_answered_by_somebody_else_and_damage_is_decided_before_the_sign_off(
    world: World, org: Org
) -> None:
    ticket = await world.ticket(org, "finishing")
    at = f"/api/v1/tickets/{ticket}"
    technician, lead = world.client("technician", org), world.client("lead", org)
    ids = {kind: str(uuid4()) for kind in ("support", "damage", "progress")}
    for kind, note in ids.items():
        said = {"kind": kind, "text": f"about {kind}", "note_id": note}
        await ok(await technician.post(f"{at}/note", json=said))
        await ok(await technician.post(f"{at}/note", json=said))
    waiting = (await ok(await lead.get("/api/v1/work/notes")))["items"]
    assert sorted(note["kind"] for note in waiting) == ["damage", "support"]
    assert slug_of(await technician.post(f"{at}/answer_note", json={"note_id": ids["support"], "text": "x"}))[0] == 403
    async with world.walk(org, ticket) as walk:
        for phase in ("release", "clear", "hand_over"):
            await walk.confirm_all(phase, [org.people["technician"]])
    sign = {"signer_name": "Ann", "exception": "unable", "exception_note": "hand in a cast"}
    refused = await technician.post(f"{at}/sign_off", json=sign)
    assert (slug_of(refused), [b["code"] for b in refused.json()["blockers"]]) == (
        (409, "not-finished"), ["DAMAGE_NOT_SETTLED"])  # fmt: skip
    settled = {"note_id": ids["damage"], "text": "paid", "amount_minor": 20000}
    await ok(await world.client("supervisor", org).post(f"{at}/answer_note", json=settled))
    again = await world.client("supervisor", org).post(f"{at}/answer_note", json=settled)
    assert (slug_of(again), again.json()["guards"]) == ((409, "guards-not-met"), ["note_open"])
    # A question that is still open holds nobody up.
    assert (await ok(await technician.post(f"{at}/sign_off", json=sign)))["status"] == "returned"


@pytest.mark.req("S-SAF-27", "S-SAF-30")
@pytest.mark.parametrize(("early", "status"), [(119, "applied"), (121, "rejected")])
async def test_nothing_is_confirmed_for_a_round_from_before_it_began(
    world: World, org: Org, early: int, status: str
) -> None:
    ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
    phone = await make_device(world, org)
    world.clock.now += timedelta(minutes=10)
    round_, began = await _new_round(world, org, ticket)
    world.clock.now += timedelta(seconds=30)
    at = (began - timedelta(seconds=early)).isoformat()
    said = {"key": "CL-FIT-01", "answer": "yes", "round": round_}
    [result] = await _pushed(world, org, phone, phone.record(ticket, "confirm", said, occurred_at=at))
    assert result["status"] == status
    if status == "rejected":
        assert result["problem"]["fields"] == [{"field": "occurred_at", "reason": "before this round of checks began"}]
    # What was made in the round before is kept there, whenever it arrives, and counts for nothing now.
    old = {"key": "CL-FIT-02", "answer": "yes", "round": round_ - 1}
    [result] = await _pushed(world, org, phone, phone.record(ticket, "confirm", old, occurred_at=at))
    assert result["status"] == "applied"
    shown = await ok(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}/gate"))
    assert not any(row["done"] for row in shown["requirements"] if row["key"] == "CL-FIT-02")


@pytest.mark.req("S-SAF-17", "S-SAF-30")
@pytest.mark.parametrize(("early", "field"), [(119, "gear_id"), (121, "at")])
async def test_air_is_not_measured_for_a_round_from_before_it_began(
    world: World, org: Org, early: int, field: str
) -> None:
    """With no instrument of the job named, the time is what is looked at first."""
    ticket = await world.ticket(org, "on_site", hazards=[ELECTRIC])
    world.clock.now += timedelta(minutes=10)
    _, began = await _new_round(world, org, ticket)
    units = {"gas_lel_vol_pct": 5, "flammable_unit": "lel_pct", "toxic_unit": "ppm"}
    body = {"at": (began - timedelta(seconds=early)).isoformat(), "gear_id": str(uuid4()), "points": {}, **units}
    refused = await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/gas_test", json=body)
    assert slug_of(refused) == (422, "invalid")
    assert [entry["field"] for entry in refused.json()["fields"]] == [field]
