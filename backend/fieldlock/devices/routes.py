"""HTTP of registered phones; they are registered at `POST /api/v1/devices` (identity)."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.devices import commands, queries
from fieldlock.devices.schemas import (
    AskLost,
    AskRecovery,
    DevicePage,
    KeepRecovery,
    KeptRecovery,
    LostDevices,
    Recovery,
    RegisteredDevice,
    Revoke,
)
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn, SignInFailed
from fieldlock.problems import Forbidden, Invalid, NotFound, documents
from fieldlock.routing import Part
from fieldlock.tickets.routes import after_cursor, cursor_of

router = Part(prefix="/api/v1/devices", tags=["devices"])


@router.get("", response_model=DevicePage, responses=documents(NotSignedIn, Forbidden, Invalid))
async def page(
    session: Session,
    actor: CurrentActor,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    cursor: str | None = None,
) -> Response:
    """The caller's own phones; everybody's for who looks after them. Newest first."""
    owner = commands.owner_for(actor, "device.read")
    rows = await queries.page(session, actor.org_id, owner, after_cursor(cursor), limit + 1)
    more = cursor_of(rows[limit - 1]["id"]) if len(rows) > limit else None
    return wire.reply({"items": [commands.document(row, actor) for row in rows[:limit]], "next_cursor": more})


@router.post("/lost", response_model=LostDevices, responses=documents(Invalid))
async def lost(session: Session, body: AskLost) -> Response:
    """Which of these phones were reported lost. Nobody needs to be signed in: a phone asks about every store on it."""
    return wire.reply({"lost": await queries.lost(session, body.ids)})


@router.post(
    "/{device_id}/revoke",
    response_model=RegisteredDevice,
    responses=documents(NotSignedIn, Forbidden, NotFound, Invalid),
)
async def revoke(session: Session, actor: CurrentActor, now: Now, device_id: UUID, body: Revoke) -> Response:
    """The phone is refused from now on and told so at its next contact: pull, push, me, or a new token."""
    await commands.revoke(session, actor, device_id, body, now)
    row = await queries.lock(session, actor.org_id, device_id)
    if row is None:
        raise NotFound
    return wire.reply(commands.document(row, actor))


@router.put("/{device_id}/recovery", response_model=KeptRecovery, responses=documents(NotSignedIn, NotFound, Invalid))
async def keep_recovery(session: Session, actor: CurrentActor, device_id: UUID, body: KeepRecovery) -> Response:
    """Kept for who forgets the phone's PIN; deleted when the phone is reported lost."""
    await commands.keep_recovery(session, actor, device_id, body.secret)
    return wire.reply({"id": device_id})


@router.post(
    "/{device_id}/recovery",
    response_model=Recovery,
    responses=documents(NotSignedIn, SignInFailed, NotFound, Invalid),
)
async def recovery(session: Session, actor: CurrentActor, device_id: UUID, body: AskRecovery) -> Response:
    """The secret, to the phone's owner and for the password only."""
    return wire.reply({"secret": await commands.recovery(session, actor, device_id, body.password)})
