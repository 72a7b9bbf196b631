"""Start approvals other than the leader's own at the desk: by word of mouth, countersigned, and in advance."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.catalogue import queries as catalogue
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.problems import NotFound, invalid
from fieldlock.safety import approved, queries
from fieldlock.safety.schemas import GrantStanding, Review, VerbalApproval
from fieldlock.tickets import lifecycle
from fieldlock.tickets.act import CLOCK_SLACK, Act
from fieldlock.tickets.schemas import Note

# What was said is owned up to whatever has become of the job since.
COUNTERSIGNED = lifecycle.STATUSES
REVIEWABLE = (*lifecycle.ASSIGNED, "on_site")


async def note_verbal(act: Act, args: VerbalApproval) -> None:
    """What the leader said over the phone, under the technician's name; the leader countersigns (S-SAF-07)."""
    said = args.said_at or act.when.at
    if said > act.when.at + CLOCK_SLACK:
        raise invalid(("said_at", "in the future"))
    act.check("note_verbal", ("on_site",), own_order=act.in_crew("worker"))
    act.fact("approval_verbal", {"leader_name": args.leader_name, "said_at": wire.iso(said), "note": args.note})


async def review_safety(act: Act, args: Review) -> None:
    """Jobs of high risk need the safety officer's review beside the leader's approval (S-SAF-32)."""
    act.check("review_safety", REVIEWABLE, approver_not_crew=not act.in_crew())
    act.fact(approved.REVIEW, {"conditions": args.conditions})


async def countersign(act: Act, args: Note) -> None:
    """The leader owns up to what was said, each in the round in which it was said: no other round is granted by it."""
    signed = {fact["body"]["verbal_id"] for fact in act.job["facts"] if fact["kind"] == "approval_countersigned"}
    waiting = [f for f in act.job["facts"] if f["kind"] == "approval_verbal" and f["id"] not in signed]
    act.check("countersign", COUNTERSIGNED, approver_not_crew=not act.in_crew(), verbal_noted=bool(waiting))
    for fact in waiting:
        body = {"verbal_id": fact["id"], "method": "countersigned", "leader_name": act.actor.name, "note": args.note}
        act.fact("approval_countersigned", body, round_=fact["round"])


async def grant_standing(session: AsyncSession, actor: Actor, args: GrantStanding, now: datetime) -> dict[str, Any]:
    """For the class of jobs that the rules name; dated, under the name of who grants it."""
    version = await catalogue.current_version(session, actor.org_id, now)
    rule = (await catalogue.rules(session, actor.org_id, version)).bindings.get("standing_approval")
    if rule is None or rule.get("hazards_subset_of") is None:
        raise invalid(("valid_from", "the rules in force allow no standing approval"))
    days = int(rule.get("longest_days", 365))
    if not timedelta() < args.valid_to - args.valid_from <= timedelta(days=days):
        raise invalid(("valid_to", f"after its beginning, and within {days} days of it"))
    if args.valid_to <= now:
        raise invalid(("valid_to", "has passed"))
    made = new_id()
    dated = {"since": args.valid_from, "until": args.valid_to, "note": args.note, "now": now}
    await queries.grant_standing(session, org=actor.org_id, id=made, by=actor.id, by_name=actor.name, **dated)
    await _record(session, actor, made, "grant_standing_approval", args.model_dump(mode="json"))
    return next(row for row in await listed(session, actor.org_id) if row["id"] == made)


async def revoke_standing(session: AsyncSession, actor: Actor, approval: UUID, now: datetime) -> None:
    if not await queries.revoke_standing(session, actor.org_id, approval, actor.id, now):
        raise NotFound
    await _record(session, actor, approval, "revoke_standing_approval", {})


async def _record(session: AsyncSession, actor: Actor, approval: UUID, action: str, payload: dict[str, Any]) -> None:
    await record(session, stream=approval, topic="standing_approval", actor=actor.id, action=action, payload=payload)


async def listed(session: AsyncSession, org: UUID) -> list[dict[str, Any]]:
    times = ("valid_from", "valid_to", "created_at", "revoked_at")
    found = await queries.standing_approvals(session, org)
    return [{**row, **{name: wire.iso(row[name]) for name in times}} for row in found]
