"""Declared at the start of a shift: who is not fit is neither sent nor starts today, and the desk knows at once."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from tests.world import Org, World, make_device, ok, slug_of

from fieldlock.fitness.declared import may_declare


@pytest.fixture
def org(new_org: Org) -> Org:
    return new_org


@pytest.mark.req("S-OCC-03")
@pytest.mark.parametrize(
    ("fit", "last", "by_self", "may"),
    [
        (True, None, True, True), (False, None, True, True), (False, True, True, True), (False, False, True, True),
        (True, True, True, True), (True, False, True, False), (True, False, False, True),
    ],
)  # fmt: skip
def test_who_is_ill_may_always_say_so_and_does_not_take_it_back(fit: bool, last: Any, by_self: bool, may: bool) -> None:
    assert may_declare(fit, last if last is None else {"fit": last}, by_self=by_self) is may


async def _say(world: World, org: Org, fit: bool, who: str = "technician") -> Any:
    return await world.client(who, org).post("/api/v1/fitness/own", json={"fit": fit})


async def _send(world: World, org: Org, ticket: str, start: datetime) -> Any:
    crew = [{"user_id": org.id_of("technician")}]
    times = {"planned_start": start.isoformat(), "planned_end": (start + timedelta(hours=1)).isoformat()}
    return await world.client("dispatcher", org).post(f"/api/v1/tickets/{ticket}/assign", json={"crew": crew, **times})


@pytest.mark.req("S-OCC-03", "S-SAF-23", "S-DSP-03")
async def test_who_is_not_fit_is_not_sent_today_but_tomorrow(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "ready")
    assert (await ok(await world.client("technician", org).get("/api/v1/fitness/own")))["fit"] is None
    assert (await ok(await _say(world, org, False)))["fit"] is False
    # 10:00 in Shanghai; the day ends at 16:00 UTC.
    midnight = world.clock.now.replace(hour=16, minute=0, second=0)
    refused = await _send(world, org, ticket, midnight - timedelta(minutes=1))
    assert slug_of(refused) == (409, "not-assignable")
    [person] = refused.json()["people"]
    assert [reason["code"] for reason in person["reasons"]] == ["UNFIT"]
    assert (await ok(await _send(world, org, ticket, midnight)))["status"] == "dispatched"


@pytest.mark.req("S-OCC-03", "S-SAF-23")
async def test_who_becomes_unfit_does_not_start_and_the_desk_is_told(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", booked=True)
    at = f"/api/v1/tickets/{ticket}"
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [org.people["technician"]])
        await walk.do(walk.people["technician"], "request_approval", note="")
        await walk.do(walk.people["leader"], "approve", conditions="")
    technician, lead = world.client("technician", org), world.client("lead", org)
    assert (await ok(await technician.get(f"{at}/gate")))["may_start"] is True
    phone = await make_device(world, org)
    said = phone.record(ticket, "declare_fitness", {"fit": False})
    for _ in range(2):
        [result] = (await ok(await technician.post("/api/v1/sync/push", json=phone.body(said))))["results"]
        assert result["problem"] is None
    refused = await technician.post(f"{at}/start", json={})
    assert (slug_of(refused), [b["code"] for b in refused.json()["blockers"]]) == (
        (409, "gate-blocked"), ["CREW_TOO_SMALL", "WORKER_UNFIT"])  # fmt: skip
    [ill] = (await ok(await lead.get("/api/v1/fitness/today")))["items"]
    assert (ill["user_id"], [job["id"] for job in ill["jobs"]]) == (org.id_of("technician"), [ticket])
    alerts = (await ok(await world.client("dispatcher", org).get("/api/v1/dispatch/alerts")))["items"]
    assert [(alert["kind"], alert["ticket_id"]) for alert in alerts] == [("unfit", ticket)]
    # Not by oneself; by another with a reason; then it counts again.
    assert slug_of(await _say(world, org, True)) == (409, "declared-unfit")
    clear = f"/api/v1/fitness/{org.id_of('technician')}/clear"
    assert slug_of(await technician.post(clear, json={"reason": "better"}))[0] == 403
    assert (await lead.post(clear, json={"reason": "seen by the doctor"})).status_code == 204
    assert slug_of(await lead.post(f"/api/v1/fitness/{org.id_of('lead')}/clear", json={"reason": "x"}))[0] == 403
    assert (await ok(await lead.get("/api/v1/fitness/today")))["items"] == []
    assert (await ok(await world.client("dispatcher", org).get("/api/v1/dispatch/alerts")))["items"] == []
    assert (await ok(await technician.post(f"{at}/start", json={})))["status"] == "working"


@pytest.mark.req("S-OCC-03")
async def test_declarations_are_never_changed_and_say_no_illness(world: World, org: Org) -> None:
    await ok(await _say(world, org, False))
    with pytest.raises(Exception, match=r"append-only|permission denied"):
        await world.as_app(org, "UPDATE shift_declarations SET fit = true")
    refused = await world.client("technician", org).post("/api/v1/fitness/own", json={"fit": False, "why": "fever"})
    assert slug_of(refused) == (422, "invalid")
    [row] = await world.rows("SELECT fit, reason FROM shift_declarations WHERE org_id = :org", org=org.id)
    assert row == {"fit": False, "reason": None}
