"""Contact before the visit and the agreed time: kept, or moved with the customer's word (S-DSP-05, S-DSP-06)."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.exc import IntegrityError

from fieldlock import wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.dispatch import alert_queries, crew, desk, people, policy, queries, vehicles
from fieldlock.dispatch.problems import CustomerNotAsked, DoubleBooked, TimePassed, VehicleDoubleBooked, WindowTaken
from fieldlock.dispatch.schemas import Agree, Appoint, Assign
from fieldlock.ids import new_id
from fieldlock.problems import Conflict, Problem
from fieldlock.tickets import lifecycle
from fieldlock.tickets.act import Act

# Phones show and send whole minutes: less is no move, and the minute that runs has not passed.
MINUTE = timedelta(minutes=1)
CONSTRAINTS = {"nobody_is_booked_twice": DoubleBooked, "no_vehicle_is_booked_twice": VehicleDoubleBooked}


def booked(error: IntegrityError) -> Problem:
    """The refusal that a broken booking constraint stands for."""
    told = str(error.orig)
    return next((problem() for name, problem in CONSTRAINTS.items() if name in told), Conflict())


def _at(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)


async def _record(act: Act, new_start: datetime, *, moved: bool, reached: bool = True, **told: Any) -> None:
    await queries.add_appointment(
        act.session,
        org=act.org,
        id=new_id(),
        ticket=act.id,
        reached=reached,
        old_start=_at(act.job["planned_start"]),
        new_start=new_start,
        moved=moved,
        proposed_by=told.get("proposed_by") or "us",
        agreed_by=told.get("agreed_by"),
        reason=told.get("reason") or "",
        note=told.get("note") or "",
        by=act.actor.id,
        by_name=act.actor.name,
        at=act.when.at,
    )


def _agreed(act: Act, start: datetime, until: datetime, by: str | None, *, changed: bool) -> None:
    """The customer expects the arrival in [start, until)."""
    act.change(agreed_from=start, agreed_to=until)
    if by is not None:
        act.change(agreed_by=by)
    if changed:
        act.change(appointment_changes=act.job["appointment_changes"] + 1)
        before = act.job["planned_start"] or act.job["agreed_from"]
        act.audit["appointment_moved"] = {"from": before, "to": wire.iso(start)}


def _refuse_past(act: Act, start: datetime) -> None:
    """By the clock of whoever spoke with the customer: a phone may tell of it later."""
    if start < act.when.at.replace(second=0, microsecond=0):
        raise TimePassed(at=wire.iso(start))


async def _move(act: Act, plan: tuple[datetime, datetime], start: datetime) -> None:
    """The visit begins then and lasts as long as before; refused for every reason for which an assignment would be."""
    _refuse_past(act, start)
    times = (start, start + (plan[1] - plan[0]))
    rules = await catalogue.rules(act.session, act.org, act.job["catalogue_version"])
    await crew.check(act, crew.present(act), times, rules)
    await vehicles.refuse_unfit(act, times)
    act.change(planned_start=times[0], planned_end=times[1])
    try:
        await queries.move(act.session, act.org, act.id, *times)
    except IntegrityError as error:
        raise booked(error) from None


async def appoint(act: Act, args: Appoint) -> None:
    """The customer was contacted; the agreed time is kept, or moved with the customer's word (S-DSP-05, S-DSP-06).

    Nobody reached: the crew goes at the time planned before, and the attempt is on record.
    """
    plan, agreed = people.planned(act.job), act.job["agreed_from"] is not None
    moved = plan is not None and abs(args.at - plan[0]) >= MINUTE
    act.move("appoint", args.note, contact_noted=bool(args.note))
    if moved and (not args.reached or (agreed and not args.agreed_by)):
        raise CustomerNotAsked(planned_start=act.job["planned_start"], agreed=agreed)
    changed = moved and agreed
    await _record(act, args.at, moved=changed, **args.model_dump(exclude={"at"}))
    if plan is None:
        return
    if moved:
        await _move(act, plan, args.at)
    if args.reached:
        _agreed(act, args.at, args.at + (plan[1] - plan[0]), args.agreed_by, changed=changed)


async def _refuse_taken(act: Act, start: datetime) -> None:
    """Between the offer and the customer's word another customer may have been promised the last crew."""
    await queries.take_turns(act.session, act.org)
    if not (await desk.free_windows(act.session, act.job, act.org, act.when.at, start)).items:
        raise WindowTaken


async def agree(act: Act, args: Agree) -> None:
    """The desk agreed with the customer when the crew comes, planned or not; a plan outside of it is moved into it."""
    window = (args.at, args.until)
    act.move("agree", " · ".join(filter(None, (args.agreed_by, args.reason, args.note))))
    _refuse_past(act, args.at)
    changed = act.job["agreed_from"] is not None and window != (_at(act.job["agreed_from"]), _at(act.job["agreed_to"]))
    await _record(act, args.at, moved=changed, **args.model_dump(exclude={"at", "until", "offered"}))
    plan = people.planned(act.job) if act.job["crew"] else None
    if plan is None and args.offered:
        await _refuse_taken(act, args.at)
    if plan is not None and not args.at <= plan[0] < args.until:
        await _move(act, plan, args.at)
    _agreed(act, *window, args.agreed_by, changed=changed)


def _words(refusal: Problem, names: Mapping[str, Any]) -> Iterator[str]:
    """Why not, each in both languages."""
    for one in refusal.extras.get("people", ()):
        told = "、".join(f"{reason.get('zh', '')} / {reason.get('en', reason['code'])}" for reason in one["reasons"])
        yield f"{one['name'] or ''}: {told}"
    missing = [names.get(code, {"zh": code, "en": code}) for code in refusal.extras.get("crew", ())]
    for told in (*missing, *refusal.extras.get("vehicle", ())):
        yield f"{told['zh']} / {told['en']}"


async def keep_contact(act: Act, args: Appoint, refusal: Problem) -> None:
    """A phone told of a time that the crew may not come at. The customer was spoken with, so the contact stays on
    record and the visit as it was planned; the desk is alerted to what the customer was told, and why it cannot be."""
    names = policy.words(act.wording, await policy.in_force(act.session, act.org, act.when.at))
    why = "; ".join(_words(refusal, names)) or refusal.title
    local = args.at.astimezone(ZoneInfo(act.job["time_zone"])).strftime("%Y-%m-%d %H:%M")
    note = f"{args.note}\n未改约 / not moved to {local}: {why}"
    act.move("appoint", note[:2000], contact_noted=bool(args.note))
    await _record(act, args.at, moved=False, **args.model_dump(exclude={"at"}))
    told = {"at": args.at.isoformat(), "by_name": act.actor.name, "why": why}
    now = act.when.received_at
    await alert_queries.add(act.session, act.org, [act.id], "not_moved", told["at"], told, now)


async def moved_by_dispatcher(act: Act, args: Assign, status: str) -> None:
    """An assignment that moves an agreed visit out of what was agreed needs the customer's word, and agrees anew. A
    crew changed during the work moves nothing: the customer is there. `status`: before it."""
    agreed_from, agreed_to = _at(act.job["agreed_from"]), _at(act.job["agreed_to"])
    if agreed_from is None or agreed_to is None or status not in ("ready", *lifecycle.ASSIGNED):
        return
    if agreed_from <= args.planned_start < agreed_to:
        return
    if not args.customer_agreed_by:
        raise CustomerNotAsked(planned_start=act.job["planned_start"], agreed=True)
    told = {"agreed_by": args.customer_agreed_by, "proposed_by": "us", "reason": args.override_reason}
    await _record(act, args.planned_start, moved=True, reached=True, **told)
    _agreed(act, args.planned_start, args.planned_end, args.customer_agreed_by, changed=True)
