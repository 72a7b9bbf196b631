"""Somebody is reminded of a certificate's end: at 60, 30 and 7 days and when it has ended, once each."""

from datetime import date, timedelta
from typing import Any

import pytest
from tests.jobs import run_jobs
from tests.world import ELECTRIC, Clock, Org, World, ok, slug_of

from fieldlock.jobs.commands import defer
from fieldlock.rota.papers import Warned, reminder, warning
from fieldlock.rota.reminders import REMIND

TODAY = date(2026, 11, 24)
STEPS = (60, 30, 7)
AT = "/api/v1/rota"


@pytest.mark.req("S-PPL-03")
@pytest.mark.parametrize(
    ("left", "step"),
    [(61, None), (60, 60), (31, 60), (30, 30), (8, 30), (7, 7), (0, 7), (-1, 0), (-400, 0)],
)
def test_both_sides_of_each_step(left: int, step: int | None) -> None:
    ends = TODAY + timedelta(days=left)
    assert reminder(warning(ends, None, TODAY, STEPS)) == step
    assert reminder(warning(None, ends, TODAY, STEPS)) == step
    assert reminder(Warned("good", None, None)) is None


async def _remind(world: World, org: Org) -> None:
    async with world.session(org) as session:
        await defer(session, org.people["manager"], REMIND, {}, world.clock.now)
    await run_jobs(world, org, REMIND)


async def _told(world: World, org: Org, number: str) -> list[tuple[int, int]]:
    rows = await world.rows(
        "SELECT payload FROM audit_log WHERE org_id = :org AND action = 'remind' AND payload->>'number' = :number "
        "ORDER BY n", org=org.id, number=number,
    )  # fmt: skip
    return [(row["payload"]["step"], row["payload"]["days_left"]) for row in rows]


@pytest.mark.req("S-PPL-03")
async def test_each_step_reminds_once_and_a_renewal_begins_anew(world: World, new_org: Org, clock: Clock) -> None:
    manager, who = world.client("manager", new_org), new_org.id_of("novice")
    body: dict[str, Any] = {"code": "CN_REFRIG", "number": "R-1"}
    body["valid_until"] = (clock.now.date() + timedelta(days=61)).isoformat()
    path = f"{AT}/people/{who}/certificates"
    assert (await manager.post(path, json=body)).status_code == 204
    await _remind(world, new_org)
    assert await _told(world, new_org, "R-1") == []
    for days in (1, 0, 30, 23, 8):  # 60 left, the same day again, 30, 7, ended yesterday
        clock.forward(days=days)
        await _remind(world, new_org)
    assert await _told(world, new_org, "R-1") == [(60, 60), (30, 30), (7, 7), (0, -1)]
    [row] = [one for one in (await ok(await manager.get(f"{AT}/certificates")))["items"] if one["number"] == "R-1"]
    assert (row["state"], row["reminded_on"]) == ("expired", clock.now.date().isoformat())
    renewed = body | {"valid_until": (clock.now.date() + timedelta(days=7)).isoformat()}
    assert (await manager.post(path, json=renewed)).status_code == 204
    await _remind(world, new_org)
    assert (await _told(world, new_org, "R-1"))[-1] == (7, 7)


@pytest.mark.req("S-PPL-03", "S-SAF-25")
async def test_renewing_tells_the_phones_and_lets_the_person_be_sent(world: World, new_org: Org, clock: Clock) -> None:
    """Refused with the certificate ended, sent once it is renewed; whose phone has a job of the person is told."""
    who, manager = new_org.id_of("technician"), world.client("manager", new_org)
    ended = clock.now.date() - timedelta(days=1)
    await world.execute("UPDATE certificates SET valid_until = :day WHERE org_id = :org AND user_id = :user",
                        day=ended, org=new_org.id, user=new_org.people["technician"].id)  # fmt: skip
    held = await world.ticket(new_org, "dispatched", crew=["technician"])
    ticket = await world.ticket(new_org, "ready", hazards=[ELECTRIC])
    later = clock.now + timedelta(hours=6)
    body = {"crew": [{"user_id": who, "role": "worker"}], "planned_start": later.isoformat(),
            "planned_end": (later + timedelta(hours=1)).isoformat()}  # fmt: skip
    dispatcher = world.client("dispatcher", new_org)
    assert slug_of(await dispatcher.post(f"/api/v1/tickets/{ticket}/assign", json=body)) == (409, "not-assignable")
    listed = (await ok(await manager.get(f"{AT}/certificates")))["items"]
    [number] = [row["number"] for row in listed if row["user_id"] == who and row["code"] == "CN_ELEC_LV"]
    told = "SELECT count(*) AS n FROM changes WHERE org_id = :org AND topic = 'ticket' AND entity_id = :id"
    [before] = await world.rows(told, org=new_org.id, id=held)
    renewed = {"code": "CN_ELEC_LV", "number": number, "valid_until": "2030-01-01", "review_due": "2029-01-01"}
    assert (await manager.post(f"{AT}/people/{who}/certificates", json=renewed)).status_code == 204
    [after] = await world.rows(told, org=new_org.id, id=held)
    assert after["n"] == before["n"] + 1
    await ok(await dispatcher.post(f"/api/v1/tickets/{ticket}/assign", json=body))
