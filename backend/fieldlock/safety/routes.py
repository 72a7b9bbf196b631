"""HTTP of the gate: what blocks a ticket now, the leader's code, and the bare evaluation of given facts."""

from uuid import UUID

from fastapi import APIRouter, Request, Response

from fieldlock import actions, wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, NotFound, documents
from fieldlock.safety import gate, state
from fieldlock.safety.schemas import Evaluated, EvaluateGate, IssueCode, StartCode
from fieldlock.tickets.act import When, describe
from fieldlock.tickets.document import job
from fieldlock.tickets.problems import NotInCrew
from fieldlock.tickets.schemas import Gate

router = APIRouter(prefix="/api/v1", tags=["safety"])


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
    latest = state.newest(found)
    rows = [{**entry, "done": state.done(found, entry, latest)} for entry in found["requirements"]]
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
