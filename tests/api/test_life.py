"""The life of a ticket through the door: by the right people, refused to the others, as the table says."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest
import pytest_asyncio
from tests.world import ELECTRIC, Clock, Org, World, a_report, ok, slug_of

from fieldlock import actions
from fieldlock.identity.permissions import PERMISSIONS, ROLES
from fieldlock.tickets import lifecycle

Client = Callable[..., httpx.AsyncClient]

# Arguments with which each action is well-formed; what they say is decided by the ticket.
NO_PERMIT = "01900000-0000-7000-8000-000000000000"
ARGS: dict[str, dict[str, Any]] = {
    "triage": {"urgency": "urgent", "hazards": []},
    "classify": {"classification": "contract", "reason": "new plant", "contract": "HT-7"},
    "confirm_coverage": {"cause": "manufacture", "note": "seam open"},
    "issue_quote": {
        "plan": "new fuse",
        "lines": [{"kind": "part", "text": "fuse", "unit_price_minor": 900}],
        "currency": "CNY",
        "valid_until": "2026-12-24T02:00:00Z",
    },
    "consent": {"hash": "0" * 64, "method": "message", "signer_name": "Ann", "evidence": "message of 10:02"},
    "decline_quote": {"reason": "too dear"},
    "emergency": {"kind": "fire", "note": "seen by the porter"},
    "false_alarm": {"reason": "steam, no smoke"},
    "playbook_step": {"seq": 1},
    "reject": {"reason": "not ours", "alternative": "the maker's own service"},
    "cancel": {"reason": "customer called off"},
    "close": {"note": "told by phone"},
    "follow_up": {"result": "content"},
    "decline": {"reason": "ill"},
    "appoint": {"at": "2026-11-24T06:00:00Z", "note": "agreed with Ann", "agreed_by": "Ann"},
    "agree": {"at": "2026-11-24T06:00:00Z", "until": "2026-11-24T08:00:00Z", "agreed_by": "Ann"},
    "withdraw": {"reason": "planned anew"},
    "postpone": {"reason_code": "customer", "reason": "the customer is away"},
    "split": {"repair_item": "Door", "fault_description": "door jams too", "reason": "another trade"},
    "merge": {"into": "01900000-0000-7000-8000-000000000000", "reason": "reported twice"},
    "refuse_approval": {"reason": "wait for the second person"},
    "use_code": {"code": "ABCD-EFGH"},
    "stop": {"reason": "smoke"},
    "report_hazard": {"description": "cover missing", "severity": "low"},
    "lift_stop": {"cause": "loose terminal", "measure": "tightened"},
    "hold": {"reason_code": "parts", "note": "fuse ordered"},
    "sign_off": {"signer_name": "Ann", "exception": "unable", "exception_note": "hand in a cast"},
    "confirm": {"key": "CL-FIT-01", "answer": "yes"},
    "hand_over_lock": {"to_user": "01900000-0000-7000-8000-000000000000"},
    "hand_over": {"to_user": "01900000-0000-7000-8000-000000000000", "done": "half", "remains": "half"},
    "pin": {"fixed": True},
    "crew_there": {"others": {}},
    "crew_contact": {"means": "radio", "said": "two floors below, on the stairs"},
    "remove_absent_lock": {
        "person_id": "01900000-0000-7000-8000-000000000000",
        "decided_by": "Zhu",
        "note": "left",
        "checks": {},
    },
    "record_work": {"finding": "loose terminal", "action": "tightened", "result": "runs"},
    "request_permit": {"type": "LIFT", "valid_from": "2026-11-24T02:00:00Z", "valid_to": "2026-11-24T06:00:00Z"},
    **{name: {"permit_id": NO_PERMIT} for name in ("approve_permit", "resume_permit")},
    **{name: {"permit_id": NO_PERMIT, "reason": "not needed"} for name in ("refuse_permit", "suspend_permit")},
    "close_permit": {"permit_id": NO_PERMIT, "reason": "done"},
    "note_verbal": {"leader_name": "Leader"},
    "gas_test": {
        "gear_id": NO_PERMIT,
        "gas_lel_vol_pct": 5,
        "flammable_unit": "vol_pct",
        "toxic_unit": "mg_m3",
        "points": {"top": {"o2_pct": 20.9, "flammable": 0, "h2s": 0, "co": 0}},
    },
    "note": {"kind": "support", "text": "which fuse?"},
    "answer_note": {"note_id": NO_PERMIT, "text": "16 A"},
    "shut_off": {"service": "water", "what": "main valve", "told": "the porter", "notices": "at the door"},
    "restore_service": {"shut_id": NO_PERMIT, "told": "the porter", "notices": "taken down"},
    "record_waste": {"kind": "oil", "quantity": 4, "unit": "l", "store_place": "cage 2"},
    "record_cards": {
        "installation_card": "A-1",
        "warranty_card": "W-1",
        "starts_on": "2026-11-24",
        "signer_name": "Ann",
        "unsigned_because": "hand in a cast",
        "files": ["0" * 64],
    },
    "hand_over_waste": {"waste_id": NO_PERMIT, "firm": "Green Oil", "receipt": "R-1"},
    "list_goods": {"goods": [{"name": "Washing machine", "model": "WM-8"}]},
    "declare_fitness": {"fit": True},
    "record_liability": {"altered": False, "note": "a pipe joint"},
    "sign_liability": {"hash": "0" * 64, "signer_name": "Ann", "files": ["0" * 64]},
    "new_hazard": {"hazards": ["H_DUST_NOISE"], "note": "the wall must be drilled"},
}
# Who may do it, of the people that a test's ticket has: the technician is its crew.
BY = {
    "triage": "call_agent", "ready": "dispatcher", "reject": "manager", "cancel": "dispatcher", "close": "supervisor",
    "return_order": "dispatcher", "follow_up": "call_agent", "assign": "dispatcher", "approve": "leader",
    "refuse_approval": "safety_officer", "lift_stop": "leader", "resume": "dispatcher", "approve_permit": "leader",
    "countersign": "leader", "refuse_permit": "leader", "suspend_permit": "leader", "resume_permit": "leader",
    "remove_absent_lock": "safety_officer", "review_safety": "safety_officer", "answer_note": "leader",
    "emergency": "call_agent", "false_alarm": "dispatcher", "playbook_step": "call_agent",
    "hand_over_waste": "storekeeper", "renew_rules": "dispatcher", "classify": "call_agent", "want_quote": "dispatcher",
    "withdraw": "dispatcher", "postpone": "dispatcher", "split": "dispatcher", "merge": "dispatcher",
    "list_goods": "dispatcher",
    "pin": "dispatcher", "agree": "call_agent", "crew_contact": "call_agent", "crew_there": "call_agent",
}  # fmt: skip
# Recorded by the desk too, for the customer on the phone.
DESK_TOO = (
    "issue_quote",
    "consent",
    "decline_quote",
    "shut_off",
    "restore_service",
    "record_liability",
    "sign_liability",
)
# Whoever is on site, or hears of it, may do this.
ANYONE = ("stop", "report_hazard")
FREE = ("hand_over_lock", "remove_absent_lock", "confirm", "report_hazard", "record_work", "request_permit",
        "approve_permit",
        "refuse_permit", "suspend_permit", "resume_permit", "close_permit", "note_verbal", "countersign", "gas_test",
        "take_break", "end_break", "classify", "confirm_coverage", "note", "answer_note", "review_safety",
        "shut_off", "restore_service", "record_waste", "record_cards", "hand_over_waste", "list_goods",
        "declare_fitness", "playbook_step", "crew_contact", "crew_there", "pin",
        "record_liability", "sign_liability")  # fmt: skip


def args_of(name: str, org: Org, crew: str = "technician") -> dict[str, Any]:
    if name == "assign":
        times = {"planned_start": "2026-11-24T03:00:00Z", "planned_end": "2026-11-24T05:00:00Z"}
        return {"crew": [{"user_id": org.id_of(crew), "role": "worker"}], **times}
    return ARGS.get(name, {})


@pytest.mark.req(
    *("S-INT-04", "S-TRI-01", "S-TRI-04", "S-DSP-01", "S-DSP-02", "S-DSP-05", "S-SAF-05", "S-SAF-07", "S-WRK-05"),
    *("S-WRK-06", "S-REL-01", "S-REL-05", "S-SGN-01", "S-SGN-02", "S-SGN-06"),
)
async def test_a_ticket_lives_from_report_to_closing(  # noqa: PLR0915  # a whole life is one story
    client: Client, org: Org, world: World, clock: Clock
) -> None:
    agent, dispatcher, technician, leader = map(client, ("call_agent", "dispatcher", "technician", "leader"))
    ticket = await ok(await agent.post("/api/v1/tickets", json=a_report(site_id=str(org.site))), 201)
    at = f"/api/v1/tickets/{ticket['id']}"
    assert (ticket["status"], ticket["situation"], ticket["reporter"]["name"]) == ("received", "RECEIVED", "Ann")

    async def act(who: httpx.AsyncClient, name: str, **args: Any) -> dict[str, Any]:
        done: dict[str, Any] = await ok(await who.post(f"{at}/{name}", json=args))
        return done

    async def confirm(*phases: str) -> dict[str, Any]:
        found: dict[str, Any] = await ok(await technician.get(at))
        for row in found["requirements"]:
            if row["phase"] in phases:
                async with world.walk(org, ticket["id"]) as walk:
                    args = await walk.answer(org.people["technician"], found, row)
                found = await act(technician, "confirm", **args)
        return found

    await act(agent, "triage", urgency="urgent", hazards=[ELECTRIC], preliminary_fault="fuse")
    await act(dispatcher, "ready")
    sent = await act(dispatcher, "assign", **args_of("assign", org))
    assert [person["user_id"] for person in sent["crew"]] == [org.id_of("technician")]
    await act(technician, "accept")
    await act(technician, "appoint", at=(clock.now + timedelta(hours=1)).isoformat(), note="Ann opens")
    kit = (await ok(await technician.get(at)))["kit"]
    await act(technician, "depart", packed={item["key"]: "yes" for item in kit})
    assert (await act(technician, "arrive"))["situation"] == "ON_SITE"
    assert slug_of(await technician.post(f"{at}/start", json={})) == (409, "gate-blocked")
    assert slug_of(await technician.post(f"{at}/request_approval", json={})) == (409, "guards-not-met")
    await confirm("start")
    assert (await act(technician, "request_approval"))["situation"] == "AWAIT_APPROVAL"
    assert slug_of(await technician.post(f"{at}/start", json={})) == (409, "gate-blocked")
    assert (await act(leader, "approve", conditions="two hours"))["situation"] == "SAFETY"
    gate = await ok(await technician.get(f"{at}/gate"))
    assert gate["may_start"]
    assert not gate["blockers"]
    assert all(row["done"] for row in gate["requirements"] if row["phase"] == "start" and row["critical"])
    working = await act(technician, "start")
    assert working["status"] == "working"
    assert working["clearance"]["by_name"] == org.people["technician"].name
    assert slug_of(await technician.post(f"{at}/complete", json={})) == (409, "not-finished")
    await confirm("work")
    assert slug_of(await technician.post(f"{at}/complete", json={})) == (409, "guards-not-met")
    await act(technician, "record_work", **ARGS["record_work"])
    assert (await act(technician, "complete"))["situation"] == "RELEASING"
    assert slug_of(await technician.post(f"{at}/sign_off", json=ARGS["sign_off"])) == (409, "not-finished")
    assert (await confirm("release"))["situation"] == "CLEARING"
    assert (await confirm("clear"))["situation"] == "SIGN_OFF"
    await confirm("hand_over")
    signed = await act(technician, "sign_off", **ARGS["sign_off"] | {"comments": "quick and clean"})
    assert signed["status"] == "returned"
    assert signed["facts"][-1]["body"]["signer_name"] == "Ann"
    await act(dispatcher, "return_order")
    closed = await act(agent, "follow_up", result="content")
    assert closed["status"] == "closed"
    walked = [(step["event"], step["to"]) for step in closed["timeline"]]
    assert [to for event, to in walked if event == "start"] == ["working"]
    assert [event for event, _ in walked] == [
        "received", "triage", "ready", "assign", "accept", "appoint", "depart", "arrive", "request_approval",
        "approve", "start", "complete", "sign_off", "return_order", "follow_up",
    ]  # fmt: skip


async def _refusals(world: World, org: Org, ticket: str, status: str) -> None:
    """Every action that the table lacks for this status is refused to the very person who otherwise may do it."""
    possible = set(lifecycle.possible(status))
    by_event: dict[str, set[str]] = {}
    for step in lifecycle.TABLE:
        by_event.setdefault(step.event, set()).update(step.frm)
    for name in actions.ACTIONS:
        if name in possible or name in FREE:
            continue
        who = world.client(BY.get(name, "technician"), org)
        answer = await who.post(f"/api/v1/tickets/{ticket}/{name}", json=args_of(name, org))
        refused = slug_of(answer)
        if status not in lifecycle.OPEN or status in ("received", "triaged", "ready"):
            # Without a crew the ticket is not the technician's to see.
            assert refused in {(409, "not-possible-now"), (409, "not-finished"), (404, "not-found"),
                               (403, "not-in-crew"), (409, "gate-blocked")}, (status, name, answer.text)  # fmt: skip
        elif name == "start":
            assert "NOT_ON_SITE" in [blocker["code"] for blocker in answer.json()["blockers"]], (status, name)
        else:
            assert refused == (409, "not-possible-now"), (status, name, answer.text)
            assert set(answer.json()["allowed_from"]) == by_event[name]
    assert (await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}")).json()["status"] == status


@pytest.mark.req("S-INT-03", "S-SAF-07", "S-WRK-02")
@pytest.mark.parametrize(
    "status",
    ["received", "triaged", "ready", "dispatched", "accepted", "appointed", "en_route", "on_site", "working",
     "stopped", "finishing", "returned", "follow_up", "closed", "cancelled"],
)  # fmt: skip
async def test_what_the_table_lacks_is_refused(world: World, org: Org, status: str) -> None:
    ticket = await world.ticket(org, status)
    await _refusals(world, org, ticket, status)


_STAGES = {
    "received", "triaged", "ready", "dispatched", "accepted", "appointed", "en_route", "on_site", "working", "stopped",
    "finishing", "returned", "follow_up", "cancelled",
}  # fmt: skip
# These need facts beside their arguments; each has a test of its own.
_ELSEWHERE = {"request_approval", "use_code", "start", "sign_off", "complete", "return_order", "want_quote",
              "issue_quote", "consent", "decline_quote", "hand_over"}  # fmt: skip
STEPS = [
    (step.id, step.event, frm, frm if step.to == lifecycle.SAME else step.to)
    for step in lifecycle.TABLE
    if step.event in actions.ACTIONS and step.event not in _ELSEWHERE
    for frm in step.frm
    if frm in _STAGES | {"on_hold", "rejected"}
]


async def _in_status(world: World, org: Org, status: str, event: str) -> str:
    if status == "on_hold":
        ticket = await world.ticket(org, "on_site")
        held = await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/hold", json=ARGS["hold"])
        assert held.json()["status"] == "on_hold"
        return ticket
    if status == "rejected":
        ticket = await world.ticket(org, "triaged")
        await world.client("manager", org).post(f"/api/v1/tickets/{ticket}/reject", json=ARGS["reject"])
        return ticket
    lifted_on_the_way = event == "lift_stop" and status != "stopped"
    stage = "en_route" if lifted_on_the_way and status == "on_site" else status
    early = (event, status) == ("depart", "accepted")
    ticket = await world.ticket(org, stage, urgency="emergency" if early else "normal")
    if event == "false_alarm":
        raised = await world.client("call_agent", org).post(
            f"/api/v1/tickets/{ticket}/emergency", json=ARGS["emergency"]
        )
        assert raised.json()["status"] == status
    if lifted_on_the_way:
        # A stop before the arrival keeps the status and goes along.
        technician = world.client("technician", org)
        assert (await technician.post(f"/api/v1/tickets/{ticket}/stop", json=ARGS["stop"])).status_code == 200
        if status == "on_site":
            assert (await technician.post(f"/api/v1/tickets/{ticket}/arrive", json={})).status_code == 200
    return ticket


@pytest.mark.req("S-DSP-01", "S-DSP-02", "S-DSP-05", "S-WRK-02")
@pytest.mark.parametrize(("row", "event", "frm", "to"), [pytest.param(*s, id=f"{s[0]}-{s[2]}-{s[1]}") for s in STEPS])
async def test_the_table_is_walked(world: World, org: Org, row: str, event: str, frm: str, to: str) -> None:
    ticket = await _in_status(world, org, frm, event)
    who = BY.get(event, "technician")
    args = args_of(event, org) | ({"into": await world.ticket(org)} if event == "merge" else {})
    answer = await world.client(who, org).post(f"/api/v1/tickets/{ticket}/{event}", json=args)
    assert answer.status_code in (200, 204), (row, answer.text)
    now = (await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}")).json()
    assert now["status"] == to
    last = now["timeline"][-1]
    assert (last["event"], last["from"], last["to"]) == (event, frm, to)
    assert last["by_name"] == org.people[who].name


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def untouched(world: World, org: Org) -> str:
    """A dispatched ticket for tests in which every attempt is refused."""
    return await world.ticket(org, "dispatched")


@pytest.mark.req("S-SAF-07", "S-DSP-01", "S-ARC-12")
@pytest.mark.parametrize("name", actions.ACTIONS)
async def test_a_role_without_the_permission_is_refused(world: World, org: Org, untouched: str, name: str) -> None:
    """Whatever the status: the role is asked first, and the ticket stays as it is."""
    ticket = untouched
    before = (await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}")).json()["version"]
    wrong = [role for role in ROLES if role not in PERMISSIONS[actions.ACTIONS[name].permission] and role in org.people]
    assert "cashier" in wrong or name in ANYONE
    for role in wrong:
        if role == "api_client":
            continue
        answer = await world.client(role, org).post(f"/api/v1/tickets/{ticket}/{name}", json=args_of(name, org))
        assert slug_of(answer) == (403, "forbidden"), role
        assert answer.json()["permission"] == actions.ACTIONS[name].permission
    if name not in ANYONE:
        partner = world.bare({"x-api-key": org.api_key})
        assert slug_of(await partner.post(f"/api/v1/tickets/{ticket}/{name}", json=args_of(name, org)))[0] == 403
    after = (await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}")).json()["version"]
    assert after == before


@pytest.mark.req("S-DSP-02", "S-SAF-27")
@pytest.mark.parametrize(
    "name", [name for name, a in actions.ACTIONS.items() if a.offline and name not in ANYONE + DESK_TOO]
)
async def test_work_of_a_crew_is_refused_to_others_of_the_same_role(
    world: World, org: Org, untouched: str, name: str
) -> None:
    at = f"/api/v1/tickets/{untouched}/{name}"
    answer = await world.client("second", org).post(at, json=args_of(name, org))
    assert slug_of(answer) == (404, "not-found")
    answer = await world.client("lead", org).post(at, json=args_of(name, org))
    assert slug_of(answer) == (403, "forbidden")


async def test_the_actions_shown_are_those_that_the_caller_may_try(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    shown = {}
    for name in ("technician", "leader", "cashier"):
        shown[name] = set((await ok(await world.client(name, org).get(f"/api/v1/tickets/{ticket}")))["actions"])
    assert {"start", "stop", "confirm", "request_approval"} <= shown["technician"]
    assert "approve" not in shown["technician"]
    assert {"approve", "refuse_approval", "stop", "hold"} <= shown["leader"]
    assert "start" not in shown["leader"]
    assert shown["cashier"] == set(ANYONE)


@pytest.mark.req("S-DSP-02", "S-WRK-02")
async def test_who_may_not_read_the_ticket_learns_that_it_is_done_and_nothing_else(world: World, org: Org) -> None:
    """Anyone stops unsafe work, and who gives an order back has it no longer: both are saved, neither is shown it."""
    ticket = await world.ticket(org, "working")
    passing_by = await world.client("second", org).post(f"/api/v1/tickets/{ticket}/stop", json=ARGS["stop"])
    assert (passing_by.status_code, passing_by.content) == (204, b"")
    assert (await world.client("leader", org).get(f"/api/v1/tickets/{ticket}")).json()["status"] == "stopped"
    ticket = await world.ticket(org, "dispatched")
    given_back = await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/decline", json=ARGS["decline"])
    assert (given_back.status_code, given_back.content) == (204, b"")
    assert slug_of(await world.client("technician", org).get(f"/api/v1/tickets/{ticket}")) == (403, "not-in-crew")
