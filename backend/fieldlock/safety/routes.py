"""HTTP of the gate: what blocks a ticket now, the leader's code, and the bare evaluation of given facts."""

from uuid import UUID

from fastapi import Request, Response

from fieldlock import actions, wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, NotFound, documents
from fieldlock.routing import Part
from fieldlock.safety import approval_commands as approvals
from fieldlock.safety import board, gate, items, state
from fieldlock.safety.recorded import newest
from fieldlock.safety.schemas import (
    Evaluated,
    EvaluateGate,
    GrantStanding,
    IssueCode,
    PermitPage,
    Standing,
    StandingList,
    StartCode,
    UncountersignedList,
)
from fieldlock.tickets.act import When
from fieldlock.tickets.document import describe, job
from fieldlock.tickets.problems import NotInCrew
from fieldlock.tickets.shapes import Gate

router = Part(prefix="/api/v1", tags=["safety"])


@router.get(
    "/tickets/{ticket_id}/gate", response_model=Gate, responses=documents(NotSignedIn, Forbidden, NotFound, NotInCrew)
)
async def ticket_gate(session: Session, actor: CurrentActor, now: Now, ticket_id: UUID) -> Response:
    """Everything that keeps this job from starting at this moment."""
    actor.require("ticket.read")
    row = await actions.visible(session, actor, ticket_id)
    found = await job(session, row, now)
    rules = await catalogue.rules(session, actor.org_id, found["catalogue_version"])
    blockers = state.start_blockers(found, rules.safety, now)
    latest = newest(found)
    rows = [{**entry, "done": items.done(found, entry, latest)} for entry in found["requirements"]]
    return wire.reply({"may_start": not blockers, "blockers": describe(blockers, rules.wording), "requirements": rows})


@router.post("/safety/gate/evaluate", response_model=Evaluated, responses=documents(NotSignedIn, Invalid))
async def evaluate(session: Session, actor: CurrentActor, now: Now, body: EvaluateGate) -> Response:
    """The pure gate on facts in the catalogue's own form; blockers are sorted by code."""
    version = await catalogue.current_version(session, actor.org_id, now)
    rules = await catalogue.rules(session, actor.org_id, version)
    zone = (await identity.organisation(session, actor.org_id))["time_zone"]
    blockers = gate.evaluate(body.facts, rules.safety, zone)
    listed = [{"code": b.code, "subjects": list(b.subjects)} for b in blockers]
    return wire.reply({"may_start": not blockers, "blockers": listed})


@router.post(
    "/tickets/{ticket_id}/start-code",
    response_model=StartCode,
    responses=documents(NotSignedIn, Forbidden, NotFound, Invalid),
)
async def issue_code(
    request: Request, session: Session, actor: CurrentActor, now: Now, ticket_id: UUID, body: IssueCode
) -> Response:
    """The leader's one-time start code, to be read out to a worker without a network."""
    when = When(at=now, received_at=now)
    return wire.reply(await actions.issue_code(session, actor, ticket_id, body, when=when, keys=request.app.state.keys))


@router.get("/safety/permits", response_model=PermitPage, responses=documents(NotSignedIn, Forbidden, Invalid))
async def permit_board(session: Session, actor: CurrentActor, now: Now, standing: str | None = None) -> Response:
    """The permits of all open tickets; `standing` narrows to some of requested, future, active, ending, …"""
    actor.require("permit.read")
    wanted = set(filter(None, (standing or "").split(",")))
    return wire.reply({"items": await board.permits(session, actor, now, wanted), "next_cursor": None})


@router.get(
    "/safety/approvals/uncountersigned",
    response_model=UncountersignedList,
    responses=documents(NotSignedIn, Forbidden),
)
async def uncountersigned(session: Session, actor: CurrentActor, now: Now) -> Response:
    """Approvals by word of mouth that no leader has owned up to yet, the longest waiting first."""
    actor.require("work.start.approve")
    return wire.reply({"items": await board.uncountersigned(session, actor, now), "next_cursor": None})


@router.get("/safety/standing-approvals", response_model=StandingList, responses=documents(NotSignedIn, Forbidden))
async def standing_approvals(session: Session, actor: CurrentActor) -> Response:
    """Every standing approval ever granted, the newest first."""
    actor.require("permit.read")
    return wire.reply({"items": await approvals.listed(session, actor.org_id), "next_cursor": None})


@router.post(
    "/safety/standing-approvals",
    response_model=Standing,
    status_code=201,
    responses=documents(NotSignedIn, Forbidden, Invalid),
)
async def grant_standing(session: Session, actor: CurrentActor, now: Now, body: GrantStanding) -> Response:
    """Approves in advance the start of the jobs of low risk that the rules name, from one date to another."""
    actor.require("work.start.approve")
    return wire.reply(await approvals.grant_standing(session, actor, body, now), 201)


@router.post(
    "/safety/standing-approvals/{approval_id}/revoke",
    status_code=204,
    responses=documents(NotSignedIn, Forbidden, NotFound),
)
async def revoke_standing(session: Session, actor: CurrentActor, now: Now, approval_id: UUID) -> Response:
    """From now on it serves no start; what was started on it stays as it is recorded."""
    actor.require("work.start.approve")
    await approvals.revoke_standing(session, actor, approval_id, now)
    return Response(status_code=204)
