"""Locks and tags on a job: only by their owner (I4), on every point, handed over in order, across jobs."""

from typing import Any
from uuid import uuid4

import pytest
from tests.world import ELECTRIC, Org, World, make_device, ok, slug_of

Json = dict[str, Any]
LOCK, UNLOCK, ENERGISE = "CL-LOTO-05", "CL-RELEASE-08", "CL-RELEASE-09"
ABSENT = dict.fromkeys(("EMPLOYER_DECIDES", "OWNER_OFF_SITE", "OWNER_TRIED", "OWNER_TOLD"), "checked, see the log")


async def add_point(world: World, org: Org, **changes: Any) -> Json:
    body: Json = {"asset_id": str(org.asset), "code": f"Q-{uuid4().hex[:6]}", "zh": "总开关", "en": "Main switch"}
    body = body | {"energy": "electric", "normal_position": "on", "takes_lock": True} | changes
    made: Json = await ok(await world.client("lead", org).post("/api/v1/isolation/points", json=body), 201)
    return made


async def add_lock(world: World, org: Org, owner: str | None, kind: str = "lock") -> Json:
    body = {"kind": kind, "number": f"{kind}-{uuid4().hex[:6]}", "owner_id": org.id_of(owner) if owner else None}
    made: Json = await ok(await world.client("storekeeper", org).post("/api/v1/isolation/locks", json=body), 201)
    return made


async def confirm(world: World, org: Org, ticket: str, who: str, key: str, **args: Any) -> Any:
    """The door's answer; what the item asks beside `args` is filled in."""
    async with world.walk(org, ticket) as walk:
        found = await walk.job()
        row = next(row for row in found["requirements"] if row["key"] == key)
        answer = await walk.answer(org.people[who], found, row)
    if args.keys() & {"lock_no", "locks"}:
        answer = {name: value for name, value in answer.items() if name not in ("lock_no", "locks")}
    body = {name: value for name, value in (answer | args).items() if value is not None}
    return await world.client(who, org).post(f"/api/v1/tickets/{ticket}/confirm", json=body)


async def act(world: World, org: Org, ticket: str, who: str, name: str, **args: Any) -> Any:
    return await world.client(who, org).post(f"/api/v1/tickets/{ticket}/{name}", json=args)


async def blockers(world: World, org: Org, ticket: str) -> dict[str, list[str]]:
    gate = await ok(await world.client("manager", org).get(f"/api/v1/tickets/{ticket}/gate"))
    return {blocker["code"]: blocker["subjects"] for blocker in gate["blockers"]}


async def lacking(world: World, org: Org, ticket: str) -> list[str]:
    """The points without the lock of a worker who needs one there."""
    found = (await blockers(world, org, ticket)).get("LOTO_LOCK_NOT_PERSONAL", [])
    return [subject for subject in found if subject.startswith("point:")]


async def on_board(world: World, org: Org, ticket: str) -> list[tuple[str, str]]:
    found = await ok(await world.client("supervisor", org).get("/api/v1/isolation/board"))
    return [(entry["lock_no"], entry["person_name"]) for entry in found["items"] if entry["ticket_id"] == ticket]


@pytest.fixture
def place(new_org: Org) -> Org:
    """An organisation of its own: points of the shared asset would be asked of everybody's jobs."""
    return new_org


async def on_site(world: World, org: Org, *crew: str) -> str:
    return await world.ticket(org, "on_site", crew=crew or ("technician",), hazards=[ELECTRIC], asset_id=str(org.asset))


@pytest.mark.req("S-SAF-08")
async def test_every_worker_locks_every_point_that_takes_a_lock(world: World, place: Org) -> None:
    point = await add_point(world, place)
    main = await add_point(world, place, asset_id=None, site_id=str(place.site))
    await add_point(world, place, takes_lock=False)
    elsewhere = await add_point(world, place)
    ticket = await on_site(world, place, "technician", "second")
    seen = await ok(await world.client("technician", place).get(f"/api/v1/tickets/{ticket}"))
    assert {entry["id"] for entry in seen["points"]} >= {point["id"], main["id"], elsewhere["id"]}
    ids = sorted([point["id"], main["id"], elsewhere["id"]])
    assert (await blockers(world, place, ticket))["POINT_NOT_LOCKED"] == [f"point:{one}" for one in ids]
    told = [{"point_id": one, "lock_no": f"A-{at}"} for at, one in enumerate(ids)]
    await ok(await confirm(world, place, ticket, "technician", LOCK, locks=told))
    assert "POINT_NOT_LOCKED" not in await blockers(world, place, ticket)
    second = place.id_of("second")
    assert await lacking(world, place, ticket) == [f"point:{one}@{second}" for one in ids]
    told = [{"point_id": one, "lock_no": f"B-{at}"} for at, one in enumerate(ids)]
    await ok(await confirm(world, place, ticket, "second", LOCK, locks=told))
    assert await lacking(world, place, ticket) == []


@pytest.mark.req("S-SAF-08")
async def test_in_a_group_one_locks_the_points_and_everybody_the_box(world: World, place: Org) -> None:
    point, box = await add_point(world, place), await add_lock(world, place, None, "box")
    ticket = await on_site(world, place, "technician", "second")
    whole = {"locks": [{"point_id": point["id"], "lock_no": "D-1"}], "group_box": box["number"].upper()}
    refused = await confirm(world, place, ticket, "technician", LOCK, **whole)
    assert slug_of(refused) == (422, "invalid")
    seen = await ok(await confirm(world, place, ticket, "technician", LOCK, lock_no="A-1", **whole))
    assert seen["facts"][-1]["body"]["group_box"] == box["number"]
    assert await lacking(world, place, ticket) == [f"point:{point['id']}@{place.id_of('second')}"]
    label = f"FL:L:{box['token']}"
    await ok(await confirm(world, place, ticket, "second", LOCK, lock_no="B-1", group_box=label))
    assert await lacking(world, place, ticket) == []
    await ok(await confirm(world, place, ticket, "technician", UNLOCK))
    assert [number for number, _ in await on_board(world, place, ticket)] == ["D-1", "B-1"]
    await ok(await confirm(world, place, ticket, "second", UNLOCK))
    assert await on_board(world, place, ticket) == []
    refused = await confirm(world, place, ticket, "second", LOCK, lock_no=box["number"])
    assert slug_of(refused) == (422, "invalid")


@pytest.mark.req("S-SAF-08", "S-REL-04")
async def test_a_lock_of_another_is_refused_at_the_door_and_at_the_replay(world: World, place: Org) -> None:
    theirs, mine = await add_lock(world, place, "second"), await add_lock(world, place, "technician")
    ticket = await on_site(world, place, "technician", "second")
    for said in (theirs["number"], theirs["number"].upper(), f"FL:L:{theirs['token']}"):
        refused = await confirm(world, place, ticket, "technician", LOCK, lock_no=said)
        assert slug_of(refused) == (409, "lock-of-another")
        assert refused.json()["lock_no"] == theirs["number"]
    refused = await confirm(world, place, ticket, "technician", LOCK, lock_no="FL:L:000000000000")
    assert slug_of(refused) == (422, "invalid")
    phone = await make_device(world, place)
    args = {"key": LOCK, "answer": "yes", "lock_no": theirs["number"]}
    body = phone.body(phone.record(ticket, "confirm", args), phone.record(ticket, "confirm", args | {"lock_no": "X-9"}))
    pushed = await ok(await world.client("technician", place).post("/api/v1/sync/push", json=body))
    outcomes = [(result["status"], (result["problem"] or {}).get("slug")) for result in pushed["results"]]
    assert outcomes == [("rejected", "lock-of-another"), ("applied", None)]
    seen = await ok(await confirm(world, place, ticket, "technician", LOCK, lock_no=f"FL:L:{mine['token']}"))
    assert seen["facts"][-1]["body"]["lock_no"] == mine["number"]
    # Nobody else's number either, although nobody registered it: it hangs in the technician's name.
    refused = await confirm(world, place, ticket, "second", LOCK, lock_no=mine["number"])
    assert slug_of(refused) == (409, "lock-of-another")


@pytest.mark.req("S-REL-04", "S-SAF-08")
async def test_only_the_owner_takes_a_lock_off_at_both_doors(world: World, place: Org) -> None:
    ticket = await on_site(world, place, "technician", "second")
    await ok(await confirm(world, place, ticket, "technician", LOCK, lock_no="A-1"))
    refused = await confirm(world, place, ticket, "second", UNLOCK, lock_no="A-1")
    assert slug_of(refused) == (409, "lock-of-another")
    await ok(await confirm(world, place, ticket, "second", UNLOCK))
    phone = await make_device(world, place, "second")
    args = {"key": UNLOCK, "answer": "yes", "files": ["0" * 64]}
    records = [phone.record(ticket, "confirm", args), phone.record(ticket, "confirm", args | {"lock_no": "A-1"})]
    pushed = await ok(await world.client("second", place).post("/api/v1/sync/push", json=phone.body(*records)))
    assert [result["status"] for result in pushed["results"]] == ["applied", "rejected"]
    assert [number for number, _ in await on_board(world, place, ticket)] == ["A-1"]
    await ok(await confirm(world, place, ticket, "technician", UNLOCK, lock_no="A-1"))
    assert await on_board(world, place, ticket) == []


@pytest.mark.req("S-SAF-08", "S-DSP-09")
async def test_the_incoming_lock_is_on_before_the_outgoing_one_comes_off(world: World, place: Org) -> None:
    point = await add_point(world, place)
    ticket = await on_site(world, place, "technician", "second")
    to = {"to_user": place.id_of("second")}

    async def guards(**args: Any) -> list[str]:
        refused = await act(world, place, ticket, "technician", "hand_over_lock", **(to | args))
        assert slug_of(refused) == (409, "guards-not-met")
        named: list[str] = refused.json()["guards"]
        return named

    assert await guards() == ["own_lock_on"]
    told = [{"point_id": point["id"], "lock_no": "A-1"}]
    await ok(await confirm(world, place, ticket, "technician", LOCK, locks=told))
    assert await guards() == ["incoming_lock_first"]
    assert await guards(to_user=place.id_of("lead")) == ["incoming_in_crew", "incoming_lock_first"]
    assert "incoming_in_crew" in await guards(to_user=place.id_of("technician"))
    # A lock somewhere else is not on this point.
    await ok(await confirm(world, place, ticket, "second", LOCK, lock_no="B-0"))
    assert await guards() == ["incoming_lock_first"]
    told = [{"point_id": point["id"], "lock_no": "B-1"}]
    await ok(await confirm(world, place, ticket, "second", LOCK, locks=told))
    done = await ok(await act(world, place, ticket, "technician", "hand_over_lock", **to))
    fact = done["facts"][-1]
    assert (fact["kind"], fact["body"]["to_name"], fact["body"]["locks"][0]["lock_no"]) == (
        "lock_handed_over", place.people["second"].name, "A-1",
    )  # fmt: skip
    assert {name for _, name in await on_board(world, place, ticket)} == {place.people["second"].name}
    assert (
        f"point:{point['id']}@{place.id_of('technician')}"
        in (await blockers(world, place, ticket))["LOTO_LOCK_NOT_PERSONAL"]
    )


@pytest.mark.req("S-SAF-08", "S-DSP-14")
@pytest.mark.parametrize("door", ["http", "sync"])
async def test_a_half_done_job_passes_to_a_colleague_in_one_step(world: World, place: Org, door: str) -> None:
    point = await add_point(world, place)
    ticket = await on_site(world, place, "technician", "second")
    told = {"done": "Terminals 1 to 4 tightened", "remains": "Terminal 5, then the cover"}
    args = {"to_user": place.id_of("second"), **told}
    await ok(
        await confirm(world, place, ticket, "technician", LOCK, locks=[{"point_id": point["id"], "lock_no": "A-1"}])
    )
    refused = await act(world, place, ticket, "technician", "hand_over", **args)
    assert (slug_of(refused), refused.json()["guards"]) == ((409, "guards-not-met"), ["incoming_lock_first"])
    to_nobody = args | {"to_user": place.id_of("lead")}
    refused = await act(world, place, ticket, "technician", "hand_over", **to_nobody)
    assert refused.json()["guards"] == ["incoming_in_crew", "incoming_lock_first"]
    assert slug_of(await act(world, place, ticket, "technician", "hand_over", **args | {"remains": ""}))[0] == 422
    await ok(await confirm(world, place, ticket, "second", LOCK, locks=[{"point_id": point["id"], "lock_no": "B-1"}]))
    if door == "http":
        answer = await act(world, place, ticket, "technician", "hand_over", **args)
        assert answer.status_code == 204
    else:
        phone = await make_device(world, place)
        record = phone.record(ticket, "hand_over", args)
        told_twice = phone.body(record, record)
        pushed = await ok(await world.client("technician", place).post("/api/v1/sync/push", json=told_twice))
        assert [result["status"] for result in pushed["results"]] == ["applied", "duplicate"]
    seen = await ok(await world.client("second", place).get(f"/api/v1/tickets/{ticket}"))
    assert [member["user_id"] for member in seen["crew"]] == [place.id_of("second")]
    # Who stays confirms anew; the colleague's lock still hangs, the other one is off.
    assert (seen["status"], seen["round"]) == ("on_site", 2)
    assert await on_board(world, place, ticket) == [("B-1", place.people["second"].name)]
    lock_over, job_over = seen["facts"][-2:]
    assert (lock_over["kind"], job_over["kind"]) == ("lock_handed_over", "job_handed_over")
    assert {name: job_over["body"][name] for name in told} == told
    assert seen["timeline"][-1]["event"] == "hand_over"
    assert slug_of(await world.client("technician", place).get(f"/api/v1/tickets/{ticket}")) == (403, "not-in-crew")


@pytest.mark.req("S-SAF-08", "S-SAF-30")
@pytest.mark.parametrize(("before", "after"), [("working", "on_site"), ("stopped", "stopped")])
async def test_a_job_that_is_handed_over_starts_anew(world: World, place: Org, before: str, after: str) -> None:
    ticket = await world.ticket(place, before, crew=("technician", "second"), asset_id=str(place.asset))
    args = {"to_user": place.id_of("second"), "done": "half", "remains": "the other half"}
    assert (await act(world, place, ticket, "technician", "hand_over", **args)).status_code == 204
    seen = await ok(await world.client("second", place).get(f"/api/v1/tickets/{ticket}"))
    assert (seen["status"], seen["facts"][-1]["kind"]) == (after, "job_handed_over")
    assert [seen["timeline"][-1][name] for name in ("event", "from", "to")] == ["hand_over", before, after]
    blocked = await act(world, place, ticket, "second", "start")
    assert slug_of(blocked) == (409, "gate-blocked")
    # Nobody hands over what is not theirs any more.
    assert slug_of(await act(world, place, ticket, "technician", "hand_over", **args)) == (403, "not-in-crew")


@pytest.mark.req("S-SAF-08", "S-DSP-09")
async def test_a_hand_over_recorded_before_the_incoming_lock_is_refused_at_the_replay(world: World, place: Org) -> None:
    ticket = await on_site(world, place, "technician", "second")
    await ok(await confirm(world, place, ticket, "technician", LOCK, lock_no="A-1"))
    phone = await make_device(world, place)
    early = phone.record(ticket, "hand_over_lock", {"to_user": place.id_of("second")})
    await ok(await confirm(world, place, ticket, "second", LOCK, lock_no="B-1"))
    late = phone.record(ticket, "hand_over_lock", {"to_user": place.id_of("second")})
    pushed = await ok(await world.client("technician", place).post("/api/v1/sync/push", json=phone.body(early, late)))
    assert [result["status"] for result in pushed["results"]] == ["rejected", "applied"]
    assert pushed["results"][0]["problem"]["guards"] == ["incoming_lock_first"]


@pytest.mark.req("S-REL-04", "S-SAF-08")
async def test_an_absent_owners_lock_comes_off_by_the_procedure_only(world: World, place: Org) -> None:
    ticket = await on_site(world, place, "technician", "second")
    await ok(await confirm(world, place, ticket, "technician", LOCK, lock_no="A-1"))
    whole = {"person_id": place.id_of("technician"), "decided_by": "Ms Zhu", "note": "Left by ambulance"}
    for who in ("second", "leader", "dispatcher", "lead", "storekeeper"):
        refused = await act(world, place, ticket, who, "remove_absent_lock", **whole, checks=ABSENT)
        assert slug_of(refused)[0] in (403, 404), who
    for name in ABSENT:
        less = {other: text for other, text in ABSENT.items() if other != name}
        refused = await act(world, place, ticket, "manager", "remove_absent_lock", **whole, checks=less)
        assert (slug_of(refused), refused.json()["fields"][0]["field"]) == ((422, "invalid"), f"checks.{name}")
        refused = await act(world, place, ticket, "manager", "remove_absent_lock", **whole, checks=ABSENT | {name: " "})
        assert slug_of(refused) == (422, "invalid")
    nobody = whole | {"person_id": place.id_of("second")}
    refused = await act(world, place, ticket, "manager", "remove_absent_lock", **nobody, checks=ABSENT)
    assert refused.json()["guards"] == ["lock_on"]
    assert [number for number, _ in await on_board(world, place, ticket)] == ["A-1"]
    await ok(await act(world, place, ticket, "safety_officer", "remove_absent_lock", **whole, checks=ABSENT))
    assert await on_board(world, place, ticket) == []
    dossier = await ok(await world.client("manager", place).get(f"/api/v1/tickets/{ticket}/dossier"))
    fact = dossier["ticket"]["facts"][-1]
    assert (fact["kind"], fact["by_name"]) == ("lock_removed_absent", place.people["safety_officer"].name)
    assert fact["body"]["checks"] == ABSENT
    assert fact["body"]["locks"][0]["lock_no"] == "A-1"
    assert (fact["body"]["person_name"], fact["body"]["decided_by"]) == (place.people["technician"].name, "Ms Zhu")
    assert dossier["audit"]["valid"]


@pytest.mark.req("S-REL-01", "S-REL-02", "S-REL-04")
async def test_two_jobs_on_one_point_nobody_energises_while_a_lock_is_on(world: World, place: Org) -> None:
    point = await add_point(world, place)
    ours, theirs = await on_site(world, place), await on_site(world, place, "second")
    for ticket, who, number in ((ours, "technician", "A-1"), (theirs, "second", "B-1")):
        told = [{"point_id": point["id"], "lock_no": number}]
        await ok(await confirm(world, place, ticket, who, LOCK, locks=told))

    async def codes(ticket: str, who: str) -> list[str]:
        refused = await confirm(world, place, ticket, who, ENERGISE)
        assert slug_of(refused) == (409, "lock-on")
        return [blocker["code"] for blocker in refused.json()["blockers"]]

    assert await codes(ours, "technician") == ["LOCK_OF_ANOTHER_JOB", "LOCK_STILL_ON"]
    seen = await ok(await confirm(world, place, ours, "technician", UNLOCK))
    assert [(lock["lock_no"], lock["person_name"]) for lock in seen["foreign_locks"]] == [("B-1", "Second")]
    refused = await confirm(world, place, ours, "technician", ENERGISE)
    assert refused.json()["blockers"][0]["subjects"] == [f"B-1@{place.id_of('second')}"]
    assert refused.json()["locks"][0]["person_name"] == "Second"
    phone = await make_device(world, place)
    record = phone.record(ours, "confirm", {"key": ENERGISE, "answer": "yes"})
    pushed = await ok(await world.client("technician", place).post("/api/v1/sync/push", json=phone.body(record)))
    assert pushed["results"][0]["problem"]["slug"] == "lock-on"
    # That the supply stays off may be said.
    off = {"answer": "na", "reason": "the other job is still on"}
    await ok(await confirm(world, place, ours, "technician", ENERGISE, **off))
    await ok(await confirm(world, place, theirs, "second", UNLOCK))
    await ok(await confirm(world, place, theirs, "second", ENERGISE))


@pytest.mark.req("S-REL-01", "S-REL-04")
async def test_a_lock_at_no_registered_point_counts_for_its_asset(world: World, place: Org) -> None:
    ours, theirs = await on_site(world, place), await on_site(world, place, "second")
    await ok(await confirm(world, place, theirs, "second", LOCK, lock_no="B-1"))
    refused = await confirm(world, place, ours, "technician", ENERGISE)
    assert [blocker["code"] for blocker in refused.json()["blockers"]] == ["LOCK_OF_ANOTHER_JOB"]
    other = await world.ticket(place, "on_site", hazards=[ELECTRIC], site_id=str(place.site))
    await ok(await confirm(world, place, other, "technician", ENERGISE))


@pytest.mark.req("S-SAF-08")
async def test_nobody_leaves_the_crew_while_the_own_lock_is_on(world: World, place: Org) -> None:
    ticket = await on_site(world, place)
    await ok(await confirm(world, place, ticket, "technician", LOCK, lock_no="A-1"))
    await ok(await act(world, place, ticket, "technician", "hold", reason_code="parts", note="fuse"))
    await ok(await act(world, place, ticket, "dispatcher", "resume"))
    times = {"planned_start": "2026-11-24T03:00:00Z", "planned_end": "2026-11-24T05:00:00Z"}
    other = [{"user_id": place.id_of("second"), "role": "worker"}]
    refused = await act(world, place, ticket, "dispatcher", "assign", crew=other, **times)
    assert slug_of(refused) == (409, "guards-not-met")
    both = [*other, {"user_id": place.id_of("technician"), "role": "worker"}]
    await ok(await act(world, place, ticket, "dispatcher", "assign", crew=both, **times))
    refused = await act(world, place, ticket, "technician", "decline", reason="ill")
    assert refused.json()["guards"] == ["no_lock_on"]


@pytest.mark.req("S-SAF-08")
async def test_a_point_of_another_asset_cannot_be_locked_for_this_job(world: World, place: Org) -> None:
    foreign = await make_foreign_point(world, place)
    ticket = await on_site(world, place)
    told = [{"point_id": foreign, "lock_no": "A-1"}]
    refused = await confirm(world, place, ticket, "technician", LOCK, locks=told)
    assert refused.json()["fields"][0]["field"] == "locks"


async def make_foreign_point(world: World, org: Org) -> str:
    asset = uuid4()
    await world.execute(
        "INSERT INTO assets (org_id, id, name, category) VALUES (:org, :id, 'Pump', 'pump')", org=org.id, id=asset
    )
    return str((await add_point(world, org, asset_id=str(asset)))["id"])
