"""HTTP of the dispatch board. It reads and foretells; what it changes goes through the ticket's own actions."""

import hashlib
from typing import Annotated
from uuid import UUID

from fastapi import Header, Query, Request, Response

from fieldlock import actions, wire
from fieldlock.board import commands, queries
from fieldlock.board.schemas import AssignmentPreview, AssignmentProposal, BoardPresence, DispatchBoard, MergeTargets
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, NotFound, documents
from fieldlock.routing import Part
from fieldlock.tickets.schemas import Instant

router = Part(prefix="/api/v1/dispatch", tags=["dispatch"])
MOST_TICKETS = 100


@router.get("/board", response_model=DispatchBoard, responses=documents(NotSignedIn, Forbidden, Invalid))
async def board(
    session: Session,
    actor: CurrentActor,
    now: Now,
    since: Annotated[Instant | None, Query(alias="from")] = None,
    until: Annotated[Instant | None, Query(alias="to")] = None,
    ticket: Annotated[list[UUID] | None, Query(max_length=MOST_TICKETS)] = None,
    if_none_match: Annotated[str | None, Header()] = None,
) -> Response:
    """The jobs planned in a span of time (the organisation's day unless told), and those that wait for a plan.

    `ticket`, several times: only these and what the people on them have else in that time, whose way may be another
    now, without the technicians; one that is in neither list has left the board.
    """
    actor.require("dispatch.assign")
    body = wire.dumps(await commands.read(session, actor, now, since, until, ticket))
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"etag": etag, "cache-control": "no-cache"}
    if if_none_match is not None and etag in {part.strip() for part in if_none_match.split(",")}:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


@router.post(
    "/preview", response_model=AssignmentPreview, responses=documents(NotSignedIn, Forbidden, NotFound, Invalid)
)
async def preview(
    request: Request, session: Session, actor: CurrentActor, now: Now, body: AssignmentProposal
) -> Response:
    """What assigning so would be refused for, or would bring about. The command itself is asked; nothing is kept."""
    actor.require("dispatch.assign")
    return wire.reply(await commands.preview(session, actor, body, now, request.app.state.keys))


@router.get(
    "/tickets/{ticket_id}/same-place",
    response_model=MergeTargets,
    responses=documents(NotSignedIn, Forbidden, NotFound),
)
async def same_place(session: Session, actor: CurrentActor, ticket_id: UUID) -> Response:
    """Other open tickets of the same unit, site or address: into which of them this one may be merged."""
    actor.require("dispatch.assign")
    await actions.visible(session, actor, ticket_id)
    return wire.reply({"items": await queries.same_place(session, actor.org_id, ticket_id)})


@router.post("/board/presence", status_code=204, responses=documents(NotSignedIn, Forbidden, Invalid))
async def presence(session: Session, actor: CurrentActor, body: BoardPresence) -> Response:
    """Says to the other dispatchers which job this window looks at or moves; it is passed on and stored nowhere."""
    actor.require("dispatch.assign")
    await commands.present(session, actor, body)
    return Response(status_code=204)
