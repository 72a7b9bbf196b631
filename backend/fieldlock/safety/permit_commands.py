"""Permits: asked for on site, decided by somebody who is neither the applicant nor of the crew."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from fieldlock import wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.ids import new_id
from fieldlock.problems import Forbidden, invalid
from fieldlock.safety import lapse, permits, state
from fieldlock.safety.requirements import Rules
from fieldlock.safety.schemas import ApprovePermit, EndPermit, RequestPermit
from fieldlock.tickets.act import CLOCK_SLACK, Act
from fieldlock.tickets.problems import GuardsNotMet


async def _rules(act: Act) -> Rules:
    return await catalogue.rules(act.session, act.org, act.job["catalogue_version"])


async def request_permit(act: Act, args: RequestPermit) -> None:
    """A permit is asked for; it blocks until somebody outside the crew with the right role approves."""
    rules = await _rules(act)
    spec = rules.safety["permits"].get(args.type)
    if spec is None:
        raise invalid(("type", "unknown permit"))
    hours = permits.longest_hours(spec)
    if args.valid_to <= args.valid_from:
        raise invalid(("valid_to", "not after its beginning"))
    if args.valid_to - args.valid_from > timedelta(hours=hours):
        raise invalid(("valid_to", f"{args.type} is given for at most {hours:g} h"))
    if args.valid_to <= act.when.at - CLOCK_SLACK:
        raise invalid(("valid_to", "has passed"))
    if any(f["kind"] == "permit" and f["body"]["permit_id"] == str(args.permit_id) for f in act.job["facts"]):
        raise invalid(("permit_id", "this permit has been asked for before"))
    body = {
        "permit_id": str(args.permit_id or new_id()),
        "step": "request",
        "type": args.type,
        "valid_from": wire.iso(args.valid_from),
        "valid_to": wire.iso(args.valid_to),
        "site_id": state.site_of(act.job),
    }
    act.fact("permit", body | ({"note": args.note} if args.note else {}))


def _permit(act: Act, permit_id: UUID, step: str) -> Mapping[str, Any]:
    """The permit as it stands, if the step belongs to its state."""
    found = permits.fold(act.job["facts"], state.site_of(act.job))
    permit = next((one for one in found if one["permit_id"] == str(permit_id)), None)
    if permit is None:
        raise invalid(("permit_id", "unknown permit"))
    if permit["state"] not in permits.NEXT[step]:
        raise GuardsNotMet(f"this permit is {permit['state']}", event=f"{step}_permit", guards=["permit_state"])
    return permit


async def _decide(act: Act, permit_id: UUID, step: str, reason: str = "") -> None:
    """A step that only the catalogue's approver of this kind may take, for somebody else's work (I5)."""
    permit = _permit(act, permit_id, step)
    if act.in_crew() or str(act.actor.id) == permit["applicant"]:
        raise Forbidden("the approver is neither the applicant nor one of the crew")
    rules = await _rules(act)
    needed = rules.safety["permits"][permit["type"]]["approver_role"]
    if needed not in permits.approver_roles(rules.bindings, act.actor.roles):
        raise Forbidden(f"this permit is approved by {needed}", needed=needed)
    told = {"reason": reason} if reason else {}
    act.fact("permit", {"permit_id": str(permit_id), "step": step, "role": needed} | told)


async def approve_permit(act: Act, args: ApprovePermit) -> None:
    await _decide(act, args.permit_id, "approve")


async def refuse_permit(act: Act, args: EndPermit) -> None:
    await _decide(act, args.permit_id, "refuse", args.reason)


async def resume_permit(act: Act, args: ApprovePermit) -> None:
    await _decide(act, args.permit_id, "resume")


async def suspend_permit(act: Act, args: EndPermit) -> None:
    """Whoever may decide about permits at all may suspend one, of whatever role: caution needs no competence."""
    _permit(act, args.permit_id, "suspend")
    act.fact("permit", {"permit_id": str(args.permit_id), "step": "suspend", "reason": args.reason})
    await _stop_if_lapsed(act, args.reason)


async def close_permit(act: Act, args: EndPermit) -> None:
    """The work under it is over, or will not be done; the crew closes its own permits."""
    _permit(act, args.permit_id, "close")
    act.fact("permit", {"permit_id": str(args.permit_id), "step": "close", "reason": args.reason})
    await _stop_if_lapsed(act, args.reason)


async def _stop_if_lapsed(act: Act, reason: str) -> None:
    """Who takes a permit away stops the work that rests on it, in the same breath."""
    rules = await _rules(act)
    if lapse.clearance_lapsed(act.job, rules.safety, act.when.at):
        act.fact("stop", {"reason": reason, "lapsed": True})
        act.move("stop", reason)
