"""Contact before the visit and the agreed time: kept, or moved with the customer's word (S-DSP-05, S-DSP-06)."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.exc import IntegrityError

from fieldlock import wire
from fieldlock.dispatch import queries
from fieldlock.dispatch.problems import CustomerNotAsked, DoubleBooked, VehicleDoubleBooked
from fieldlock.dispatch.schemas import Appoint, Assign
from fieldlock.ids import new_id
from fieldlock.problems import Conflict, Problem
from fieldlock.tickets import lifecycle
from fieldlock.tickets.act import Act

CONSTRAINTS = {"nobody_is_booked_twice": DoubleBooked, "no_vehicle_is_booked_twice": VehicleDoubleBooked}


def booked(error: IntegrityError) -> Problem:
    """The refusal that a broken booking constraint stands for."""
    told = str(error.orig)
    return next((problem() for name, problem in CONSTRAINTS.items() if name in told), Conflict())


def _at(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)


async def _record(act: Act, new_start: datetime, *, moved: bool, reached: bool, **told: Any) -> None:
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


async def appoint(act: Act, args: Appoint) -> None:
    """The customer was contacted; the agreed time is kept, or moved with the customer's word (S-DSP-05, S-DSP-06).

    Nobody reached: the crew goes at the time planned before, and the attempt is on record.
    """
    start, end = _at(act.job["planned_start"]), _at(act.job["planned_end"])
    agreed = _at(act.job["agreed_from"])
    # Phones show and send whole minutes.
    moved = start is not None and abs(args.at - start) >= timedelta(minutes=1)
    act.move("appoint", args.note, contact_noted=bool(args.note))
    if moved and (not args.reached or (agreed is not None and not args.agreed_by)):
        raise CustomerNotAsked(planned_start=act.job["planned_start"], agreed=agreed is not None)
    changed = moved and agreed is not None
    await _record(act, args.at, moved=changed, reached=args.reached, **args.model_dump(exclude={"at", "reached"}))
    if start is None or end is None:
        return
    until = args.at + (end - start)
    act.change(planned_start=args.at, planned_end=until)
    if args.reached:
        act.change(agreed_from=args.at, agreed_to=until)
    if changed:
        act.change(appointment_changes=act.job["appointment_changes"] + 1)
        act.audit["appointment_moved"] = {"from": act.job["planned_start"], "to": wire.iso(args.at)}
    if moved:
        try:
            await queries.move(act.session, act.org, act.id, args.at, until)
        except IntegrityError as error:
            raise booked(error) from None


async def moved_by_dispatcher(act: Act, args: Assign, status: str) -> dict[str, Any]:
    """The columns to change when an assignment moves an agreed visit out of what was agreed; refused without the
    customer's word. A crew changed during the work moves nothing: the customer is there. `status`: before it."""
    agreed_from, agreed_to = _at(act.job["agreed_from"]), _at(act.job["agreed_to"])
    if agreed_from is None or agreed_to is None or status not in ("ready", *lifecycle.ASSIGNED):
        return {}
    if agreed_from <= args.planned_start < agreed_to:
        return {}
    if not args.customer_agreed_by:
        raise CustomerNotAsked(planned_start=act.job["planned_start"], agreed=True)
    told = {"agreed_by": args.customer_agreed_by, "proposed_by": "us", "reason": args.override_reason}
    await _record(act, args.planned_start, moved=True, reached=True, **told)
    return {
        "agreed_from": args.planned_start,
        "agreed_to": args.planned_end,
        "appointment_changes": act.job["appointment_changes"] + 1,
    }
