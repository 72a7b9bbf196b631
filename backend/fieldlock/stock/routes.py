"""HTTP of the stock of exchange units."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, NotFound, documents
from fieldlock.routing import Part
from fieldlock.stock import commands, queries
from fieldlock.stock.problems import SerialKnown, UnitTaken
from fieldlock.stock.schemas import Availability, Models, ReceiveUnits, Unit, UnitPage, Units, UnitStatus, WithdrawUnit
from fieldlock.tickets.routes import Limit, after_cursor, cursor_of

router = Part(prefix="/api/v1/stock", tags=["returns"])
_READ = documents(NotSignedIn, Forbidden, Invalid)


@router.get("/models", response_model=Models, responses=_READ)
async def models(session: Session, actor: CurrentActor) -> Response:
    """How many exchange units of each model are free, reserved and issued."""
    actor.require("stock.read")
    return wire.reply({"items": await queries.models(session, actor.org_id)})


@router.get("/availability", response_model=Availability, responses=_READ)
async def availability(
    session: Session, actor: CurrentActor, model: Annotated[str, Query(min_length=1, max_length=200)]
) -> Response:
    """Is the same model available?"""
    actor.require("stock.read")
    free, _ = await queries.free(session, actor.org_id, model)
    return wire.reply({"model": model, "available": free > 0, "in_stock": free})


@router.get("/units", response_model=UnitPage, responses=_READ)
async def units(
    session: Session,
    actor: CurrentActor,
    q: Annotated[str | None, Query(max_length=200)] = None,
    status: UnitStatus | None = None,
    limit: Limit = 50,
    cursor: str | None = None,
) -> Response:
    """Newest first; `q` searches brand, model and serial number."""
    actor.require("stock.read")
    after = after_cursor(cursor)
    rows = await queries.page(session, actor.org_id, q=q, status=status, after=after, limit=limit + 1)
    items = [commands.document(row) for row in rows[:limit]]
    return wire.reply({"items": items, "next_cursor": cursor_of(rows[limit - 1]["id"]) if len(rows) > limit else None})


@router.post(
    "/units",
    response_model=Units,
    status_code=201,
    responses=documents(NotSignedIn, Forbidden, Invalid, SerialKnown),
)
async def receive(session: Session, actor: CurrentActor, now: Now, body: ReceiveUnits) -> Response:
    """Receipt of units, each by its serial number: all of them or none."""
    actor.require("stock.keep")
    made = [await queries.unit(session, actor.org_id, one) for one in await commands.receive(session, actor, body, now)]
    return wire.reply({"items": [commands.document(row) for row in made if row is not None]}, 201)


@router.post(
    "/units/{unit_id}/withdraw",
    response_model=Unit,
    responses=documents(NotSignedIn, Forbidden, Invalid, NotFound, UnitTaken),
)
async def withdraw(session: Session, actor: CurrentActor, unit_id: UUID, body: WithdrawUnit) -> Response:
    """Takes a free unit out of stock, with the reason; one that a case holds stays."""
    actor.require("stock.keep")
    await commands.withdraw(session, actor, unit_id, body)
    row = await queries.unit(session, actor.org_id, unit_id)
    if row is None:
        raise NotFound
    return wire.reply(commands.document(row))
