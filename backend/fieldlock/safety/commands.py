"""Confirmations, approvals, start and stop: the only commands that lead to *working* (I1)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from fieldlock import wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.charges import actions as charges
from fieldlock.gear import on_job as gear
from fieldlock.hazards import reporting as hazards
from fieldlock.ids import new_id
from fieldlock.isolation import commands as isolation
from fieldlock.problems import Forbidden, invalid
from fieldlock.safety import codes, items, state
from fieldlock.safety.recorded import current
from fieldlock.safety.schemas import (
    Approve,
    Ask,
    Confirm,
    Hold,
    IssueCode,
    LiftStop,
    Start,
    Stop,
    UseCode,
)
from fieldlock.tickets import lifecycle, queries
from fieldlock.tickets.act import CLOCK_SLACK, Act
from fieldlock.tickets.problems import GateBlocked, OnAnotherJob, PhotoOfAnotherJob, UnknownItem, WrongUnit
from fieldlock.tickets.schemas import NoArgs, Reason

_BODY = {
    "answer", "value", "unit", "text", "reason", "gear_id", "lock_no", "residual", "outdoor", "wind_grade", "thunder",
    "shown_ms", "locks", "group_box",
}  # fmt: skip


async def confirm(act: Act, args: Confirm) -> None:
    """Records one answer of the caller, for the caller: nobody confirms by another's login (S-SAF-27)."""
    act.check("confirm", lifecycle.OPEN)
    row = next((row for row in act.job["requirements"] if row["key"] == args.key), None)
    if row is None:
        raise UnknownItem(key=args.key)
    if act.knows(args.fact_id):
        return
    act.refuse_before_round("occurred_at", act.when.at, args.round)
    await _check_answer(act, row, args)
    await _check_person(act, row, args)
    body = args.model_dump(mode="json", include=_BODY, exclude_none=True)
    if row["residual"]:
        body["site_id"] = (act.job["site"] or {}).get("id")
    if row["lock"] or row["unlock"]:
        body = await isolation.told_by(act, body)
    if row["energises"] and args.answer == "yes":
        isolation.refuse_supply(act)
    fact = act.fact("confirmation", body, key=args.key, fact_id=args.fact_id, files=args.files, round_=args.round)
    if args.answer == "no" and args.gear_id is not None:
        await gear.withdraw(act, args.gear_id, str(args.reason))
    if args.answer == "no" and row["critical"]:
        await hazards.failed_item(act, row, fact, str(args.reason), args.files)


def only_records(act: Act, args: Confirm) -> bool:
    """A "no" may report a hazard; whether the supply may be switched on depends on the locks of other jobs too."""
    row = next((row for row in act.job["requirements"] if row["key"] == args.key), None)
    return row is not None and args.answer != "no" and not row["energises"]


async def _check_answer(act: Act, row: Mapping[str, Any], args: Confirm) -> None:
    """A figure in another unit, or one that the thing measured cannot have, is a slip: it is not even recorded."""
    if args.answer == "na" and not row["na_allowed"]:
        raise invalid(("answer", "this item cannot be 'not applicable'"))
    if args.answer in ("na", "no") and not args.reason:
        raise invalid(("reason", "required with 'no' and 'not applicable'"))
    if args.unit != row["unit"] and (args.unit is not None or args.value is not None):
        raise WrongUnit(wanted=row["unit"], given=args.unit)
    if args.value is None:
        return
    rules = await catalogue.rules(act.session, act.org, act.job["catalogue_version"])
    unit = "count" if row["answer"] == "count" else row["unit"]
    least, most = rules.bindings.get("physical_range", {}).get(unit, (-1_000_000, 1_000_000))
    if not least <= args.value <= most or (unit == "count" and args.value % 1):
        raise invalid(("value", f"between {least} and {most}"))


async def _check_person(act: Act, row: Mapping[str, Any], args: Confirm) -> None:
    """Who answers is here, now, with a photo of this job: what says otherwise is refused, not recorded."""
    me = next((member for member in act.job["crew"] if member["user_id"] == str(act.actor.id)), None)
    since = me and datetime.fromisoformat(me["since"])
    if since and act.when.at < since - CLOCK_SLACK:
        raise invalid(("occurred_at", "before this person was sent to this job"))
    attends = me is not None and me["role"] == "attendant"
    away = [one["number"] for one in act.job["elsewhere"] if one["user_id"] == str(act.actor.id)]
    if away and (row["second_person"] or attends):
        raise OnAnotherJob(number=away[0])
    if args.gear_id is not None:
        await gear.check(act, row, args.gear_id)
    files = list(args.files)
    used = (
        await queries.photo_used(act.session, act.org, act.id, args.round or act.job["round"], files) if files else None
    )
    if used:
        raise PhotoOfAnotherJob(number=used)


def _done(act: Act, name: str) -> bool:
    """Whether the item that establishes or is called this is done in this round."""
    rows = [row for row in act.job["requirements"] if name in (row["key"], row["establishes"])]
    return bool(rows) and all(items.done(act.job, row) for row in rows)


async def request_approval(act: Act, args: Ask) -> None:
    """The arrival report: content confirmed with the customer, site assessed; now the leader decides (S-SAF-07)."""
    act.move(
        "request_approval", args.note, content_confirmed=_done(act, "CL-SITE-02"), site_assessed=_done(act, "risk")
    )
    told = {"position": args.position.model_dump()} if args.position else {}
    act.fact("approval_requested", {"note": args.note, **told})


async def approve(act: Act, args: Approve) -> None:
    act.move("approve", args.conditions, approver_not_crew=not act.in_crew())
    act.fact("approval_granted", {"method": "online", "conditions": args.conditions, "leader_name": act.actor.name})


async def refuse_approval(act: Act, args: Reason) -> None:
    act.fact("approval_refused", {"reason": args.reason, "leader_name": act.actor.name})
    act.move("refuse_approval", args.reason, reason_given=True, approver_not_crew=not act.in_crew())
    act.audit["hold_reason"] = "hazard"


async def issue_code(act: Act, args: IssueCode) -> dict[str, Any]:
    """The code to read out. Issuing it is the leader's decision, recorded under the leader's name."""
    if act.in_crew():
        raise Forbidden("the approver is not one of the crew")
    workers = [m for m in act.job["crew"] if m["role"] == "worker" and args.user_id in (None, UUID(m["user_id"]))]
    if not workers:
        raise invalid(("user_id", "not a worker of this ticket's crew"))
    person = UUID(workers[0]["user_id"])
    code = codes.start_code(act.keys, act.id, person, act.job["round"])
    rules = await catalogue.rules(act.session, act.org, act.job["catalogue_version"])
    until = act.when.at + timedelta(hours=int(rules.bindings["start_code_valid_hours"]))
    issued = {"for_id": str(person), "valid_until": wire.iso(until)}
    act.fact("approval_code_issued", issued)
    return {**issued, "code": codes.spoken(code), "for_name": workers[0]["name"]}


async def use_code(act: Act, args: UseCode) -> None:
    """Decided again on the server: the right code, for this person and round, issued before and not expired."""
    right = codes.normalised(args.code) == codes.start_code(act.keys, act.id, act.actor.id, act.job["round"])
    issued = [
        fact
        for fact in current(act.job, "approval_code_issued")
        if fact["body"]["for_id"] == str(act.actor.id) and _within(act.when.at, fact)
    ]
    act.move("use_code", own_order=act.in_crew("worker"), code_right=right, code_issued=bool(issued))
    leader = issued[-1]
    act.fact(
        "approval_granted",
        {"method": "code", "leader_id": leader["by_id"], "leader_name": leader["by_name"]},
    )


def _within(at: datetime, issued: Mapping[str, Any]) -> bool:
    """The leader decides first; a phone's clock may be behind by what the sync door tolerates."""
    since, until = (datetime.fromisoformat(text) for text in (issued["occurred_at"], issued["body"]["valid_until"]))
    return since - CLOCK_SLACK <= at <= until


async def start(act: Act, _: Start) -> None:
    """Work begins, or every blocker is told. The clearance stores the facts on which it was decided (I1)."""
    rules = await catalogue.rules(act.session, act.org, act.job["catalogue_version"])
    blockers = state.start_blockers(act.job, rules.safety, act.when.at)
    if blockers:
        raise GateBlocked(blockers=act.described(blockers))
    charges.refuse_start(act)
    facts = state.gate_facts(act.job, act.when.at)
    clearance = new_id()
    act.clearance = {
        "org": act.org,
        "id": clearance,
        "ticket": act.id,
        "round": act.job["round"],
        "at": act.when.at,
        "received_at": act.when.received_at,
        "by": act.actor.id,
        "by_name": act.actor.name,
        "facts": wire.dumps(facts).decode(),
        "version": act.job["catalogue_version"],
    }
    act.change(clearance_id=clearance)
    act.move("start", own_order=act.in_crew("worker"), gate_clear=True)
    act.audit["clearance_id"] = str(clearance)


async def stop(act: Act, args: Stop) -> None:
    """Anyone, at once, whatever else is true; the whole crew's phones show it (I3)."""
    act.fact("stop", {"reason": args.reason}, files=args.files)
    act.move("stop", args.reason)


async def lift_stop(act: Act, args: LiftStop) -> None:
    """Only another, entitled person, with cause and measure; then the affected checks are made anew (I3)."""
    stops = [fact for fact in act.job["facts"] if fact["kind"] == "stop"]
    lifted = {fact["body"].get("stop_id") for fact in act.job["facts"] if fact["kind"] == "stop_lifted"}
    waiting = [fact for fact in stops if fact["id"] not in lifted]
    me = str(act.actor.id)
    for fact in waiting:
        act.fact("stop_lifted", {"stop_id": fact["id"], "cause": args.cause, "measure": args.measure})
    act.move(
        "lift_stop",
        f"{args.cause} / {args.measure}",
        cause_and_measure=True,
        not_the_stopper=all(fact["by_id"] != me for fact in waiting),
        not_crew=not act.in_crew(),
    )
    await codes.prepare_for_crew(act)


async def hold(act: Act, args: Hold) -> None:
    act.move("hold", f"{args.reason_code}: {args.note}", reason_given=True)
    act.audit["hold_reason"] = args.reason_code


async def resume(act: Act, _: NoArgs) -> None:
    act.move("resume")


async def start_rework(act: Act, _: NoArgs) -> None:
    act.move("start_rework")
    await codes.prepare_for_crew(act)
