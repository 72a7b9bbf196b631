"""HTTP of liability: the facts of a damage on a ticket, their signature, the result."""

from datetime import datetime
from uuid import UUID

from fastapi import Request, Response
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import actions, wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity.actor import Actor, CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.liability import commands
from fieldlock.liability.problems import FactsMissing, NotTheSeenFacts, SignedAlready
from fieldlock.liability.schemas import RecordFacts, SignFacts
from fieldlock.liability.shapes import Liability, LiabilityResult
from fieldlock.problems import Conflict, Forbidden, Invalid, NotFound, documents
from fieldlock.routing import Part
from fieldlock.tickets.act import When
from fieldlock.tickets.problems import NotInCrew

router = Part(prefix="/api/v1/liability", tags=["liability"])
_OF_TICKET = (NotSignedIn, Forbidden, NotFound, NotInCrew)


async def _answer(session: AsyncSession, actor: Actor, ticket: UUID, status: int = 200) -> Response:
    return wire.reply(await commands.document(session, actor, ticket), status)


async def _perform(
    request: Request, session: AsyncSession, actor: Actor, now: datetime, ticket: UUID, name: str, args: BaseModel
) -> None:
    """The action of the ticket (`POST /api/v1/tickets/{id}/{name}`, also from a phone), by its older address."""
    when = When(at=now, received_at=now)
    await actions.perform(session, actor, ticket, name, args, when=when, keys=request.app.state.keys)


@router.get("/tickets/{ticket_id}", response_model=Liability, responses=documents(*_OF_TICKET))
async def read(session: Session, actor: CurrentActor, ticket_id: UUID) -> Response:
    """Every version of the facts with its signature, what is missing, and the result when nothing is."""
    actor.require("liability.read")
    await actions.visible(session, actor, ticket_id)
    return await _answer(session, actor, ticket_id)


@router.post(
    "/tickets/{ticket_id}/facts",
    response_model=Liability,
    status_code=201,
    responses=documents(*_OF_TICKET, Invalid, Conflict),
)
async def record_facts(
    request: Request, session: Session, actor: CurrentActor, now: Now, ticket_id: UUID, body: RecordFacts
) -> Response:
    """Altered, within warranty, wear part: a new version, which the customer signs anew."""
    await _perform(request, session, actor, now, ticket_id, "record_liability", body)
    return await _answer(session, actor, ticket_id, 201)


@router.post(
    "/tickets/{ticket_id}/signature",
    response_model=Liability,
    status_code=201,
    responses=documents(*_OF_TICKET, Invalid, Conflict, FactsMissing, NotTheSeenFacts, SignedAlready),
)
async def sign(
    request: Request, session: Session, actor: CurrentActor, now: Now, ticket_id: UUID, body: SignFacts
) -> Response:
    """The customer's signature under the version that was shown."""
    await _perform(request, session, actor, now, ticket_id, "sign_liability", body)
    return await _answer(session, actor, ticket_id, 201)


@router.get(
    "/tickets/{ticket_id}/result",
    response_model=LiabilityResult,
    responses=documents(*_OF_TICKET, FactsMissing),
)
async def result(session: Session, actor: CurrentActor, ticket_id: UUID) -> Response:
    """Who bears the damage, and by which clause."""
    actor.require("liability.read")
    await actions.visible(session, actor, ticket_id)
    return wire.reply(await commands.result(session, actor.org_id, ticket_id))
