"""HTTP of the card at the door: photos, showing it, and the customer's public page."""

from typing import Annotated
from uuid import UUID

from fastapi import Header, Request, Response
from fastapi.responses import HTMLResponse

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, NotFound, documents, response_of
from fieldlock.routing import Part
from fieldlock.staff_cards import commands, page
from fieldlock.staff_cards.problems import PhotoMissing, StaffSuspended
from fieldlock.staff_cards.schemas import CardPeople, NewPhoto, ShownCards, StaffCard

router = Part(prefix="/api/v1/staff-cards", tags=["staff cards"])


@router.get("", response_model=ShownCards, responses=documents(NotSignedIn, Forbidden))
async def shown(session: Session, actor: CurrentActor) -> Response:
    """The cards shown lately, and when somebody verified them."""
    actor.require("profile.edit")
    return wire.reply({"items": await commands.shown(session, actor.org_id), "next_cursor": None})


@router.get("/people", response_model=CardPeople, responses=documents(NotSignedIn, Forbidden))
async def people(session: Session, actor: CurrentActor, now: Now) -> Response:
    """Everybody who goes out, with the photo for the card."""
    actor.require("profile.edit")
    return wire.reply({"items": await commands.people(session, actor.org_id, now), "next_cursor": None})


@router.put("/people/{user_id}", status_code=204, responses=documents(NotSignedIn, Forbidden, NotFound, Invalid))
async def set_photo(session: Session, actor: CurrentActor, now: Now, user_id: UUID, body: NewPhoto) -> Response:
    """The face on the card; earlier ones stay on record."""
    actor.require("profile.edit")
    await commands.set_photo(session, actor, user_id, body, now)
    return Response(status_code=204)


@router.post(
    "/tickets/{ticket_id}",
    response_model=StaffCard,
    status_code=201,
    responses=documents(NotSignedIn, Forbidden, NotFound, StaffSuspended, PhotoMissing),
)
async def show(request: Request, session: Session, actor: CurrentActor, now: Now, ticket_id: UUID) -> Response:
    """The caller's card for a job of the own crew; its address is good for 12 hours."""
    actor.require("order.answer")
    files = request.app.state.settings.files_dir
    card = await commands.show(session, actor, ticket_id, files, now)
    base = request.app.state.settings.base_url or str(request.base_url).rstrip("/")
    return wire.reply({**card, "url": f"{base}/api/v1/staff-cards/{card.pop('address')}"}, 201)


@router.get("/{address}", response_class=HTMLResponse, responses=documents(NotFound))
async def verify(
    request: Request, session: Session, now: Now, address: str, accept: Annotated[str, Header()] = ""
) -> Response:
    """The customer's page, for anybody who has the address: whether the person at the door is who the card says."""
    found = await commands.verify(session, address, request.app.state.settings.files_dir, now)
    if found is not None:
        return HTMLResponse(found, headers=page.HEADERS)
    if "text/html" not in accept:
        return response_of(NotFound())  # not raised: that would undo the record of the look
    return HTMLResponse(page.bad(), status_code=404, headers=page.HEADERS)
