"""HTTP of dispatch."""

from uuid import UUID

from fastapi import APIRouter, Response

from fieldlock import actions, wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.dispatch import commands
from fieldlock.dispatch.schemas import Candidates
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, NotFound, documents
from fieldlock.tickets.document import job
from fieldlock.tickets.schemas import Instant

router = APIRouter(prefix="/api/v1/dispatch", tags=["dispatch"])


@router.get(
    "/tickets/{ticket_id}/candidates",
    response_model=Candidates,
    responses=documents(NotSignedIn, Forbidden, NotFound, Invalid),
)
async def candidates(
    session: Session,
    actor: CurrentActor,
    now: Now,
    ticket_id: UUID,
    planned_start: Instant | None = None,
    planned_end: Instant | None = None,
) -> Response:
    """Everybody who could be sent at that time (else the planned one, else from now), the best first; the others with
    the reasons why not."""
    actor.require("dispatch.assign")
    row = await actions.visible(session, actor, ticket_id)
    found = await job(session, row, now)
    return wire.reply(await commands.list_candidates(session, found, actor.org_id, now, planned_start, planned_end))
