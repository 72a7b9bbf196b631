"""HTTP of the register of customers: looked up at intake, one record, corrections, merging."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.customers import commands, queries
from fieldlock.customers.problems import AlreadyMerged, RecordChanged
from fieldlock.customers.schemas import (
    Correction,
    CustomerPage,
    CustomerRecord,
    MergeInto,
    NewAsset,
    NewCustomer,
    NewSite,
    ServiceClasses,
)
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, NotFound, documents
from fieldlock.routing import Part
from fieldlock.tickets.routes import Limit, after_cursor, cursor_of

router = Part(prefix="/api/v1/customers", tags=["register"])
_REFUSALS = documents(NotSignedIn, Forbidden, NotFound, Invalid)


async def _answer(session: Any, actor: Any, customer: UUID, status: int = 200) -> Response:
    return wire.reply(await commands.document(session, actor, customer), status)


@router.get("", response_model=CustomerPage, responses=documents(NotSignedIn, Forbidden, Invalid))
async def search(
    session: Session,
    actor: CurrentActor,
    q: Annotated[str | None, Query(max_length=200)] = None,
    limit: Limit = 20,
    cursor: str | None = None,
) -> Response:
    """By phone, name, address or serial number, each with its sites and units, so that a report can be filled from it.

    Who goes out finds the customers of the own jobs only."""
    scope = actor.require("customer.read")
    asked = {"scope": scope, "me": actor.id, "after": after_cursor(cursor), "limit": limit + 1}
    rows = await queries.search(session, actor.org_id, q=q, **asked)
    last = cursor_of(rows[limit - 1]["id"]) if len(rows) > limit else None
    return wire.reply({"items": [commands.known(row) for row in rows[:limit]], "next_cursor": last})


@router.get("/classes", response_model=ServiceClasses, responses=documents(NotSignedIn, Forbidden))
async def service_classes(session: Session, actor: CurrentActor, now: Now) -> Response:
    """The service classes of contracts, of the rules in force."""
    actor.require("customer.read")
    return wire.reply({"items": await commands.classes(session, actor.org_id, now)})


@router.post("", response_model=CustomerRecord, status_code=201, responses=_REFUSALS)
async def add(session: Session, actor: CurrentActor, now: Now, body: NewCustomer) -> Response:
    """A new record; `likely_same` warns of those that may be the same customer."""
    actor.require("customer.keep")
    return await _answer(session, actor, await commands.add(session, actor, body, now), 201)


@router.get("/{customer_id}", response_model=CustomerRecord, responses=_REFUSALS)
async def one(session: Session, actor: CurrentActor, customer_id: UUID) -> Response:
    """The record; the id of one that was merged is answered with the one that it lives on in."""
    return await _answer(session, actor, customer_id)


@router.post("/{customer_id}/sites", response_model=CustomerRecord, status_code=201, responses=_REFUSALS)
async def add_site(session: Session, actor: CurrentActor, customer_id: UUID, body: NewSite) -> Response:
    actor.require("customer.keep")
    await commands.add_site(session, actor, customer_id, body)
    return await _answer(session, actor, customer_id, 201)


@router.post("/{customer_id}/assets", response_model=CustomerRecord, status_code=201, responses=_REFUSALS)
async def add_asset(session: Session, actor: CurrentActor, customer_id: UUID, body: NewAsset) -> Response:
    actor.require("customer.keep")
    await commands.add_asset(session, actor, customer_id, body)
    return await _answer(session, actor, customer_id, 201)


@router.post(
    "/{customer_id}/corrections",
    response_model=CustomerRecord,
    responses=documents(NotSignedIn, Forbidden, NotFound, Invalid, RecordChanged),
)
async def correct(session: Session, actor: CurrentActor, now: Now, customer_id: UUID, body: Correction) -> Response:
    """One field put right, with the source and the reason; the log keeps what it was."""
    actor.require("customer.keep")
    await commands.correct(session, actor, customer_id, body, now)
    return await _answer(session, actor, customer_id)


@router.post(
    "/{customer_id}/merge",
    response_model=CustomerRecord,
    responses=documents(NotSignedIn, Forbidden, NotFound, Invalid, AlreadyMerged),
)
async def merge(session: Session, actor: CurrentActor, now: Now, customer_id: UUID, body: MergeInto) -> Response:
    """Two records of one customer become one: both ids are answered, open tickets follow."""
    actor.require("customer.merge")
    await commands.merge(session, actor, customer_id, body, now)
    return await _answer(session, actor, customer_id)
