"""Sending people: candidates, assignment with every check, acceptance, travel, arrival."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.catalogue import queries as catalogue
from fieldlock.charges import actions as charges
from fieldlock.dispatch import appointments, candidates, crew, people, policy, queries, vehicles
from fieldlock.dispatch.candidates import Ask, Verdict
from fieldlock.dispatch.schemas import Assign, Depart
from fieldlock.safety import kit, state
from fieldlock.safety.codes import prepare_for_crew, prepare_start_codes
from fieldlock.safety.requirements import Rules
from fieldlock.tickets import queries as tickets
from fieldlock.tickets.act import CLOCK_SLACK, Act
from fieldlock.tickets.problems import EquipmentRestricted, KitIncomplete
from fieldlock.tickets.schemas import NoArgs, Note
from fieldlock.tickets.schemas import Reason as Because
from fieldlock.travel import lookup, speed
from fieldlock.travel import queries as trips

# A crew there may be changed: what blocks them is asked by the gate, and somebody may have to fetch tools and locks.
UNDER_WAY = ("on_site", "working", "stopped")


def _times(job: Mapping[str, Any], planning: policy.Policy, now: datetime, start: Any, end: Any) -> Any:
    """The time asked about, else the planned one, else from now on as long as such a job takes."""
    lasts = timedelta(minutes=people.minutes_of(job, planning))
    plan = people.planned(job)
    if start is None and end is None and plan:
        return plan
    if start is None:
        start = end - lasts if end else now
    return start, end if end and end > start else start + lasts


async def list_candidates(
    session: AsyncSession,
    job: dict[str, Any],
    org: UUID,
    now: datetime,
    planned_start: datetime | None = None,
    planned_end: datetime | None = None,
) -> dict[str, Any]:
    """Everybody ranked, with reasons; and what the plan itself should be warned of (S-DSP-04)."""
    planning = await policy.in_force(session, org, now)
    rules = await catalogue.rules(session, org, job["catalogue_version"])
    ask = await people.ask_for(session, org, job, planning, _times(job, planning, now, planned_start, planned_end), now)
    travel = await lookup.prepare(session, org, planning["travel"], job["time_zone"], now, ask.point)
    found = candidates.ranked(await people.everybody(session, org, ask, job), ask, rules.safety, planning, travel)
    return {
        "planned_start": ask.start,
        "planned_end": ask.end,
        "warnings": _late(job, ask),
        "items": [_candidate(by_role, rules, planning) for by_role in found],
    }


def _late(job: Mapping[str, Any], ask: Ask) -> list[dict[str, str]]:
    """The promise or target that this plan would miss."""
    limits = {"promised_by": ask.end, "agreed_to": ask.start, "due_at": ask.start}
    return [
        {"code": f"AFTER_{name.upper()}", "limit": job[name]}
        for name, at in limits.items()
        if job.get(name) and at > datetime.fromisoformat(job[name])
    ]


def _candidate(by_role: Mapping[str, Verdict], rules: Rules, planning: policy.Policy) -> dict[str, Any]:
    verdict = by_role["worker"]
    person, names = verdict.person, rules.wording["certificates"]
    seconds = verdict.travel_seconds
    return {
        "user_id": person.user_id,
        "username": person.username,
        "name": person.name,
        **_suitability(verdict, rules, planning),
        "attendant": _suitability(by_role["attendant"], rules, planning),
        "certificates": [
            {**held, **names.get(held["code"], {"zh": held["code"], "en": held["code"]})}
            for held in person.certificates
        ],
        "jobs_that_day": verdict.jobs_that_day,
        "minutes_that_day": verdict.minutes_that_day,
        "travel_minutes": None if seconds is None else round(seconds / 60),
        "mentored": person.mentored,
    }


def _suitability(verdict: Verdict, rules: Rules, planning: policy.Policy) -> dict[str, Any]:
    return {
        "assignable": verdict.assignable,
        "overridable": bool(verdict.may_override) and not verdict.stands,
        "reasons": policy.described([*verdict.stands, *verdict.may_override], rules, planning),
        "notes": policy.described(verdict.notes, rules, planning),
    }


async def assign(act: Act, args: Assign) -> None:
    """Sends a crew, or refuses naming each person's reasons and what the crew lacks by number (S-DSP-03, S-SAF-25)."""
    # The rules in force now hold for this order; a later version does not change a running list.
    version = await catalogue.current_version(act.session, act.org, act.when.at)
    if act.job["status"] in UNDER_WAY:
        version = act.job["catalogue_version"]
    await charges.refuse_dispatch(act)
    if act.job["restrictions"] and act.job["status"] not in UNDER_WAY:
        raise EquipmentRestricted(restrictions=act.job["restrictions"])
    rules = await catalogue.rules(act.session, act.org, version)
    may_override = bool(args.override_reason) and act.actor.scope("dispatch.override") is not None
    times = (args.planned_start, args.planned_end)
    verdicts = await crew.check(act, args.crew, times, rules, may_override=may_override, chosen=True)
    vehicle = await vehicles.wanted(act, args, version)
    staying = {str(member.user_id) for member in args.crew}
    before = act.job["status"]
    act.move(
        "assign",
        hazards_answered=crew.assessed(act),
        crew_qualified=True,
        crew_complete=True,
        no_lock_left=state.locked_on(act.job) <= staying,
    )
    await appointments.moved_by_dispatcher(act, args, before)
    act.change(planned_start=args.planned_start, planned_end=args.planned_end, catalogue_version=version)
    act.change(**vehicle)
    if before == "ready":
        act.change(plan_fixed=False)
    act.change(accept_by=await _accept_by(act))
    members = [(member.user_id, member.role) for member in args.crew]
    await tickets.set_crew(act.session, act.org, act.id, members, act.when.at)
    await _book(act, args, verdicts, vehicle)
    workers = [member.user_id for member in args.crew if member.role == "worker"]
    await prepare_start_codes(act, workers)


async def _accept_by(act: Act) -> datetime | None:
    """Until when somebody must have signed for the order, or it returns to the dispatcher (S-DSP-02)."""
    if act.job["status"] != "dispatched":
        return None
    planning = await policy.in_force(act.session, act.org, act.when.at)
    minutes = planning["acceptance_minutes"].get(act.job["urgency"])
    return act.when.received_at + timedelta(minutes=minutes) if minutes else None


async def _book(act: Act, args: Assign, verdicts: Mapping[UUID, Verdict], vehicle: Mapping[str, UUID | None]) -> None:
    overridden = {user: bool(verdict.may_override) for user, verdict in verdicts.items()}
    rows = [
        {
            "org": act.org,
            "ticket": act.id,
            "user": member.user_id,
            "start": args.planned_start,
            "end": args.planned_end,
            "override": args.override_reason if overridden.get(member.user_id) else None,
            "override_by": act.actor.id if overridden.get(member.user_id) else None,
            "vehicle": vehicle["vehicle_id"] if member.user_id == vehicle["driver_id"] else None,
        }
        for member in args.crew
    ]
    try:
        await queries.book(act.session, rows)
    except IntegrityError as error:
        raise appointments.booked(error) from None


async def renew_rules(act: Act, args: Note) -> None:
    """Puts the job under the rules in force now, the way out of a recall (S-DOC-11); confirmations are made anew.

    Not while a lock hangs: under other lists the program could lose sight of it.
    """
    act.move("renew_rules", args.note, no_lock_on=not state.open_locks(act.job))
    version = await catalogue.current_version(act.session, act.org, act.when.received_at)
    act.change(catalogue_version=version)
    await prepare_for_crew(act)


async def accept(act: Act, _: NoArgs) -> None:
    act.move("accept", own_order=act.in_crew())
    act.change(accept_by=None)


async def decline(act: Act, args: Because) -> None:
    on = state.locked_on(act.job)
    act.move("decline", args.reason, own_order=act.in_crew(), reason_given=True, no_lock_on=not on)
    await tickets.end_crew(act.session, act.org, act.id, act.when.at)
    act.change(accept_by=None)


async def depart(act: Act, args: Depart) -> None:
    """Complete, or refused by name; what arrives later has happened, so it is kept and told (docs/sync.md)."""
    lacking = kit.missing(act.job["kit"], args.packed, args.readings)
    told = "、".join(f"{item['zh']} / {item['en']}" for item in lacking)
    note = "\n".join(part for part in (args.note, told and f"未带 / not taken: {told}") if part)
    emergency = act.job["urgency"] == "emergency"
    move = act.move("depart", note[:2000], own_order=act.in_crew(), is_emergency=emergency)
    going = act.job["vehicle"]
    drives = going is None or going["driver_id"] == str(act.actor.id)
    again = act.job["visited"]
    refused = kit.refused(lacking, again=again, second_visit=args.second_visit, drives=drives)
    if move.frm != move.to and act.when.received_at - act.when.at <= CLOCK_SLACK:
        await vehicles.refuse_unfit(act, people.planned(act.job))
        if refused:
            names = [{name: item[name] for name in ("key", "zh", "en")} for item in lacking if item["key"] in refused]
            raise KitIncomplete(missing=names, guards=[key for key in refused if key in (kit.SECOND, kit.DRIVER)])
    lost = [item["key"] for item in lacking]
    body = {"packed": args.packed, "readings": args.readings, "missing": lost, "second_visit": args.second_visit}
    if act.job["kit"] or args.second_visit:
        act.fact("kit", body)


async def arrive(act: Act, args: Note) -> None:
    act.move("arrive", args.note, own_order=act.in_crew())
    await _record_trip(act)


async def _record_trip(act: Act) -> None:
    """The journey as it was, for the calibration of travel times: from the job before on that day, else the base."""
    left = await queries.departure(act.session, act.org, act.id, act.actor.id)
    if left is None or left["at"] >= act.when.at or left["to_lat"] is None or left["to_lon"] is None:
        return
    before = await queries.last_place(act.session, act.org, act.id, act.actor.id, left["at"])
    start = people.point(before) or people.point(left)
    if start is None:
        return
    metres = round(speed.metres(start, (left["to_lat"], left["to_lon"])))
    who = {"org": act.org, "ticket": act.id, "user": act.actor.id}
    await trips.add_trip(act.session, **who, departed_at=left["at"], arrived_at=act.when.at, metres=metres)
