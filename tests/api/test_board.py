"""The dispatch board: the day as one document, what an assignment would bring about, who looks at what."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from tests.api.test_live import watching
from tests.world import ELECTRIC, HEIGHT, START, Org, World, a_report, ok, slug_of

pytestmark = pytest.mark.req("S-DSP-14")
Json = dict[str, Any]
BOARD, PREVIEW, PRESENCE = "/api/v1/dispatch/board", "/api/v1/dispatch/preview", "/api/v1/dispatch/board/presence"
SHANGHAI_DAY = {"from": "2026-11-24T00:00:00+08:00", "to": "2026-11-25T00:00:00+08:00"}


def at(hours: float) -> str:
    """An instant so many hours after the clock's beginning (10:00 in Shanghai)."""
    return (START + timedelta(hours=hours)).isoformat()


async def board(world: World, org: Org, who: str = "dispatcher", **params: Any) -> Json:
    found: Json = await ok(await world.client(who, org).get(BOARD, params=params))
    return found


def job_of(found: Json, ticket: str) -> Json | None:
    return next((job for job in found["jobs"] if job["id"] == ticket), None)


def ids(found: Json, name: str) -> set[str]:
    return {job["id"] for job in found[name]}


async def assign(
    world: World, org: Org, ticket: str, *who: str, start: float = 1, end: float = 2, **headers: str
) -> Any:
    crew = [{"user_id": org.id_of(name)} for name in who]
    body = {"crew": crew, "planned_start": at(start), "planned_end": at(end)}
    return await world.client("dispatcher", org).post(f"/api/v1/tickets/{ticket}/assign", json=body, headers=headers)


async def preview(
    world: World, org: Org, ticket: str, *who: str, start: float = 1, end: float = 2, **more: Any
) -> Json:
    crew = [{"user_id": org.id_of(name)} for name in who]
    body = {"ticket_id": ticket, "crew": crew, "planned_start": at(start), "planned_end": at(end), **more}
    found: Json = await ok(await world.client("dispatcher", org).post(PREVIEW, json=body))
    return found


def codes(found: Json, *, of: str | None = None) -> list[str]:
    return [one["code"] for one in found["consequences"] if of is None or one["user_id"] == of]


async def _promise(world: World, ticket: str, until: str) -> None:
    """What was promised to the customer outranks the service target."""
    await world.execute("UPDATE tickets SET promised_by = cast(:until AS text)::timestamptz WHERE id = :id",
                        until=until, id=ticket)  # fmt: skip


# --- the day -------------------------------------------------------------------------------------------------------


@pytest.mark.req("S-TRI-01", "S-DSP-03")
async def test_what_waits_is_listed_by_urgency_then_impact_then_due(world: World, new_org: Org) -> None:
    order = [("urgent", "building", 9), ("urgent", "one", 5), ("urgent", "one", 7), ("urgent", None, 3)]
    order += [("normal", "public_safety", 3), ("normal", None, 2)]
    made = [await world.ticket(new_org) for _ in order]
    for ticket, (urgency, impact, due) in reversed(list(zip(made, order, strict=True))):
        await world.execute(
            "UPDATE tickets SET urgency = :urgency, impact = :impact WHERE id = :id",
            urgency=urgency, impact=impact, id=ticket,
        )  # fmt: skip
        await _promise(world, ticket, at(due))
    found = await board(world, new_org)
    assert [(job["id"], job["impact"]) for job in found["waiting"]] == [
        (ticket, impact) for ticket, (_, impact, _) in zip(made, order, strict=True)
    ]


async def test_the_day_shows_who_is_where_and_what_waits(world: World, new_org: Org) -> None:
    ready = await world.ticket(new_org, "ready", hazards=[ELECTRIC])
    await _promise(world, ready, at(3))
    received = await world.ticket(new_org)
    planned = await world.ticket(new_org, "ready", site_id=str(new_org.site))
    await ok(await assign(world, new_org, planned, "technician", "second"))
    found = await board(world, new_org)
    assert (found["since"], found["until"]) == ("2026-11-23T16:00:00.000Z", "2026-11-24T16:00:00.000Z")
    assert found["time_zone"] == "Asia/Shanghai"
    assert ids(found, "jobs") == {planned}
    assert ids(found, "waiting") == {ready, received}
    job = job_of(found, planned)
    assert job is not None
    assert [(member["user_id"], member["role"]) for member in job["crew"]] == [
        (new_org.id_of("technician"), "worker"),
        (new_org.id_of("second"), "worker"),
    ]
    assert (job["start"][11:16], job["end"][11:16], job["lat"], job["lon"]) == ("03:00", "04:00", 31.2, 121.5)
    assert (job["gate"], job["locks"], job["assessed"]) == ("none", [], True)
    waits = next(job for job in found["waiting"] if job["id"] == ready)
    assert waits["due"] == "2026-11-24T05:00:00.000Z"
    names = {person["name"] for person in found["technicians"]}
    assert {"Technician", "Second", "Novice", "Guardian", "Lead"} <= names
    assert "Dispatcher" not in names


@pytest.mark.parametrize(("start", "end", "shown"), [(14, 15, False), (13, 14.5, True), (-10.5, -10, False)])
async def test_a_job_is_on_the_day_of_which_it_has_a_part(
    world: World, new_org: Org, start: float, end: float, shown: bool
) -> None:
    """The day ends at 16:00 UTC, 14 hours after START, and began 10 hours before it."""
    ticket = await world.ticket(new_org, "ready")
    await ok(await assign(world, new_org, ticket, "technician", start=start, end=end))
    assert (ticket in ids(await board(world, new_org, **SHANGHAI_DAY), "jobs")) is shown


async def test_an_unfinished_job_of_an_earlier_day_waits_and_a_finished_one_does_not(
    world: World, new_org: Org
) -> None:
    late = await world.ticket(new_org, "ready")
    await ok(await assign(world, new_org, late, "technician"))
    done = await world.ticket(new_org, "closed", crew=("second",))
    called_off = await world.ticket(new_org, "cancelled")
    world.clock.forward(days=1)
    found = await board(world, new_org)
    assert late in ids(found, "waiting")
    assert not {done, called_off} & (ids(found, "waiting") | ids(found, "jobs"))
    before = await board(world, new_org, **SHANGHAI_DAY)
    assert {late, done} <= ids(before, "jobs")
    assert called_off not in ids(before, "jobs")


@pytest.mark.req("S-SAF-08", "S-WRK-02")
async def test_gate_locks_and_stop_are_drawn_on_the_job(world: World, new_org: Org) -> None:
    site = await world.ticket(new_org, "on_site", hazards=[ELECTRIC])
    working = await world.ticket(new_org, "working", hazards=[ELECTRIC], crew=("second",))
    stopped = await world.ticket(new_org, "stopped", crew=("lead",))
    before_work = await world.ticket(new_org, "dispatched", crew=("both",))
    await ok(await world.client("manager", new_org).post(f"/api/v1/tickets/{before_work}/stop", json={"reason": "gas"}))
    found = await board(world, new_org)
    gates = {job["id"]: job["gate"] for job in found["jobs"]}
    assert gates == {site: "open", working: "clear", stopped: "stopped", before_work: "stopped"}
    held = job_of(found, working)
    assert held is not None
    assert [lock["person_name"] for lock in held["locks"]] == ["Second"]
    waiting = await world.ticket(new_org, "on_site", crew=("lead_and_leader",))
    async with world.walk(new_org, waiting) as walk:
        await walk.confirm_all("start", [new_org.people["lead_and_leader"]])
        await walk.do(new_org.people["lead_and_leader"], "request_approval", note="")
    asked = job_of(await board(world, new_org), waiting)
    assert asked is not None
    assert asked["gate"] == "approval"


async def test_a_change_is_read_alone_and_what_left_the_board_is_in_neither_list(world: World, new_org: Org) -> None:
    moved, gone, other = [await world.ticket(new_org, "ready") for _ in range(3)]
    await ok(await assign(world, new_org, moved, "technician"))
    await ok(await world.client("dispatcher", new_org).post(f"/api/v1/tickets/{gone}/cancel", json={"reason": "twice"}))
    found = await board(world, new_org, ticket=[moved, gone])
    assert (ids(found, "jobs"), ids(found, "waiting"), found["technicians"]) == ({moved}, set(), [])
    assert other in ids(await board(world, new_org), "waiting")


async def test_the_same_day_is_not_sent_twice(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "ready")
    client = world.client("dispatcher", new_org)
    first = await client.get(BOARD, params=SHANGHAI_DAY)
    again = await client.get(BOARD, params=SHANGHAI_DAY, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    await ok(await assign(world, new_org, ticket, "technician"))
    changed = await client.get(BOARD, params=SHANGHAI_DAY, headers={"if-none-match": first.headers["etag"]})
    assert changed.status_code == 200
    assert changed.headers["etag"] != first.headers["etag"]


async def test_a_span_that_is_none_or_too_long_is_refused_by_name(world: World, org: Org) -> None:
    client = world.client("dispatcher", org)
    day = datetime.fromisoformat("2026-11-24T00:00:00+08:00")
    for until, accepted in (
        (day, False),
        (day + timedelta(days=8), True),
        (day + timedelta(days=8, seconds=1), False),
    ):
        answer = await client.get(BOARD, params={"from": day.isoformat(), "to": until.isoformat()})
        assert (answer.status_code == 200) is accepted
        if not accepted:
            assert slug_of(answer) == (422, "invalid")
            assert answer.json()["fields"][0]["field"] == "to"
    assert slug_of(await client.get(BOARD, params={"from": "2026-11-24T00:00:00"})) == (422, "invalid")


async def test_a_day_of_daylight_saving_has_its_own_length(world: World, other: Org) -> None:
    """London, 25 October 2026: the clocks go back, the day has 25 hours."""
    found = await board(world, other, **{"from": "2026-10-25T00:00:00+01:00"})
    assert (found["since"], found["until"]) == ("2026-10-24T23:00:00.000Z", "2026-10-26T00:00:00.000Z")


@pytest.mark.parametrize(
    ("who", "allowed"),
    [("dispatcher", True), ("lead", True), ("supervisor", True), ("manager", True), ("technician", False),
     ("call_agent", False), ("customer", False), ("admin", False)],
)  # fmt: skip
async def test_the_board_is_for_those_who_assign(world: World, org: Org, who: str, allowed: bool) -> None:
    ticket = await world.ticket(org, "ready")
    crew = [{"user_id": org.id_of("technician")}]
    body = {"ticket_id": ticket, "crew": crew, "planned_start": at(1), "planned_end": at(2)}
    presence = {"tab": "0190a000-0000-7000-8000-000000000001", "doing": "looking"}
    client = world.client(who, org)
    answers = [
        await client.get(BOARD),
        await client.post(PREVIEW, json=body),
        await client.post(PRESENCE, json=presence),
    ]
    assert [answer.status_code for answer in answers] == ([200, 200, 204] if allowed else [403, 403, 403])


async def test_nobody_meets_the_jobs_of_another_organisation(world: World, org: Org, other: Org) -> None:
    ours = await world.ticket(org, "ready")
    await ok(await assign(world, org, ours, "technician"))
    theirs = await board(world, other, ticket=[ours])
    assert (theirs["jobs"], theirs["waiting"]) == ([], [])
    body = {
        "ticket_id": ours,
        "crew": [{"user_id": other.id_of("technician")}],
        "planned_start": at(1),
        "planned_end": at(2),
    }
    assert slug_of(await world.client("dispatcher", other).post(PREVIEW, json=body)) == (404, "not-found")


@pytest.mark.req("S-DSP-14")
async def test_what_a_ticket_may_be_merged_into_is_open_and_of_the_same_unit_or_place(
    world: World, new_org: Org
) -> None:
    client = world.client("dispatcher", new_org)

    async def at_place(address: str) -> str:
        report = a_report(address=address, fault_description="Lamp flickers")
        return str((await ok(await client.post("/api/v1/tickets", json=report), 201))["id"])

    mine, twin, elsewhere, over = [await at_place(where) for where in ("Quay 1", "Quay 1", "Quay 2", "Quay 1")]
    await ok(await client.post(f"/api/v1/tickets/{over}/cancel", json={"reason": "off"}))
    path = f"/api/v1/dispatch/tickets/{mine}/same-place"
    assert [one["id"] for one in (await ok(await client.get(path)))["items"]] == [twin]
    for into, guards in ((elsewhere, ["same_place"]), (over, ["other_open"])):
        refused = await client.post(f"/api/v1/tickets/{mine}/merge", json={"into": into, "reason": "twice"})
        assert (slug_of(refused), refused.json()["guards"]) == ((409, "guards-not-met"), guards)
    merged = await ok(await client.post(f"/api/v1/tickets/{mine}/merge", json={"into": twin, "reason": "twice"}))
    assert merged["status"] == "cancelled"
    assert slug_of(await world.client("technician", new_org).get(path)) == (403, "forbidden")


# --- what an assignment would bring about ----------------------------------------------------------------------------


async def test_a_preview_writes_nothing(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "ready", hazards=[ELECTRIC])
    client = world.client("dispatcher", new_org)
    before = await ok(await client.get(f"/api/v1/tickets/{ticket}"))
    found = await preview(world, new_org, ticket, "technician")
    assert found["refusal"] is None
    assert await ok(await client.get(f"/api/v1/tickets/{ticket}")) == before
    assert await world.rows("SELECT 1 FROM assignments WHERE ticket_id = :id", id=ticket) == []
    assert await world.rows("SELECT 1 FROM start_codes WHERE ticket_id = :id", id=ticket) == []


@pytest.mark.req("S-DSP-03", "S-SAF-25")
async def test_it_tells_the_very_refusal_that_assigning_would_meet(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "ready", hazards=[ELECTRIC])
    found = (await preview(world, new_org, ticket, "novice"))["refusal"]
    refused = (await assign(world, new_org, ticket, "novice")).json()
    assert found["slug"] == refused["slug"] == "not-assignable"
    assert found["people"] == refused["people"]
    assert [reason["code"] for reason in found["people"][0]["reasons"]] == ["CERT_MISSING"]
    received = await world.ticket(new_org)
    assert (await preview(world, new_org, received, "technician"))["refusal"]["slug"] == "not-possible-now"
    learner = f"/api/v1/rota/people/{new_org.id_of('technician')}"
    assert (await world.client("manager", new_org).put(learner, json={"mentored": True})).status_code == 204
    easy = await world.ticket(new_org, "ready")
    (missing,) = (await preview(world, new_org, easy, "technician"))["refusal"]["crew"]
    assert (missing["code"], missing["en"]) == ("MENTOR_MISSING", "A mentored person needs a worker who may work alone")


async def test_a_version_that_is_no_longer_current_is_told(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "ready")
    seen = (await ok(await world.client("dispatcher", new_org).get(f"/api/v1/tickets/{ticket}")))["version"]
    assert (await preview(world, new_org, ticket, "technician", version=seen))["refusal"] is None
    await ok(await assign(world, new_org, ticket, "second"))
    told = await preview(world, new_org, ticket, "technician", version=seen)
    assert told["refusal"]["slug"] == "precondition-failed"


@pytest.mark.req("S-SAF-08")
async def test_a_job_whose_lock_is_still_on_is_not_taken_from_its_owner(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "working", hazards=[ELECTRIC])
    told = await preview(world, new_org, ticket, "second")
    assert told["refusal"]["slug"] == "guards-not-met"
    assert told["refusal"]["guards"] == ["no_lock_left"]
    assert [lock["person_name"] for lock in told["locks"]] == ["Technician"]
    together = await preview(world, new_org, ticket, "technician", "second")
    assert together["refusal"] is None
    assert "ANEW" in codes(together)


async def test_certificates_are_told_through_their_first_end(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "ready", hazards=[ELECTRIC, HEIGHT])
    told = await preview(world, new_org, ticket, "technician")
    assert told["certified"] == [{"user_id": new_org.id_of("technician"), "until": "2027-12-31"}]


async def test_who_loses_the_job_and_what_comes_late_is_told(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "ready")
    await _promise(world, ticket, at(3))
    await ok(await assign(world, new_org, ticket, "technician"))
    told = await preview(world, new_org, ticket, "second", start=2, end=3)
    assert codes(told) == ["TAKEN"]
    late = await preview(world, new_org, ticket, "second", start=2, end=3.5)
    assert [(one["code"], one["minutes"]) for one in late["consequences"]] == [("LATE", 30), ("TAKEN", None)]


async def test_what_follows_after_midnight_is_told_too(world: World, new_org: Org) -> None:
    other, ticket = await world.ticket(new_org, "ready"), await world.ticket(new_org, "ready")
    await ok(await assign(world, new_org, other, "technician", start=14.25, end=15))
    told = await preview(world, new_org, ticket, "technician", start=13, end=14.5)
    assert ("OVERLAP", other) in [(one["code"], one["ticket_id"]) for one in told["consequences"]]
    assert "OVERLAP" not in codes(await preview(world, new_org, ticket, "technician", start=13, end=14.25))


# --- who looks at what ---------------------------------------------------------------------------------------------


async def test_dispatchers_are_told_who_moves_what_and_nobody_else_is(
    world: World, app: FastAPI, org: Org, other: Org
) -> None:
    ticket = await world.ticket(org, "ready")
    presence = {"tab": "0190a000-0000-7000-8000-000000000002", "doing": "moving", "ticket_id": ticket}
    async with (
        watching(world, app, org) as board_,
        watching(world, app, other) as stranger,
        watching(world, app, org, who="technician") as phone,
    ):
        answer = await world.client("manager", org).post(PRESENCE, json=presence)
        assert answer.status_code == 204
        told = (await board_.until(b"event: presence"))[-1]
        assert ticket.encode() in told
        assert b'"name":"Manager"' in told
        for of, watcher in ((org, phone), (other, stranger)):
            made = await ok(await world.client("call_agent", of).post("/api/v1/tickets", json=a_report()), 201)
            assert b"event: presence" not in b"".join(await watcher.until(made["id"].encode()))


async def test_presence_is_of_a_window_and_of_a_known_kind(world: World, org: Org) -> None:
    client = world.client("dispatcher", org)
    for wrong in ({"doing": "looking"}, {"tab": "0190a000-0000-7000-8000-000000000003", "doing": "asleep"}):
        assert slug_of(await client.post(PRESENCE, json=wrong)) == (422, "invalid")


async def test_what_is_held_fast_is_shown_and_let_go_again(world: World, new_org: Org) -> None:
    dispatcher = world.client("dispatcher", new_org)
    ticket = await world.ticket(new_org, "ready")
    at_once = await dispatcher.post(f"/api/v1/tickets/{ticket}/pin", json={"fixed": True})
    assert slug_of(at_once) == (409, "not-possible-now")
    await ok(await assign(world, new_org, ticket, "technician"))

    async def fixed() -> bool:
        job = job_of(await board(world, new_org), ticket)
        assert job is not None
        return bool(job["fixed"])

    assert not await fixed()
    await ok(await dispatcher.post(f"/api/v1/tickets/{ticket}/pin", json={"fixed": True}))
    assert await fixed()
    # Moved by hand it stays fast; taken back and planned anew it is like any other.
    await ok(await assign(world, new_org, ticket, "second"))
    assert await fixed()
    await ok(await dispatcher.post(f"/api/v1/tickets/{ticket}/withdraw", json={"reason": "too early"}))
    await ok(await assign(world, new_org, ticket, "technician"))
    assert not await fixed()
    await ok(await dispatcher.post(f"/api/v1/tickets/{ticket}/pin", json={"fixed": True}))
    await ok(await dispatcher.post(f"/api/v1/tickets/{ticket}/pin", json={"fixed": False}))
    assert not await fixed()
    refused = await world.client("technician", new_org).post(f"/api/v1/tickets/{ticket}/pin", json={"fixed": True})
    assert slug_of(refused) == (403, "forbidden")
