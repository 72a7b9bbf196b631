"""HTTP of sign-in, people, devices and partner tokens."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Form, Header, Request, Response

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity import commands, queries
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.permissions import permissions_of
from fieldlock.identity.problems import (
    DeviceKeyInvalid,
    DeviceRevoked,
    DeviceUnknown,
    NotSignedIn,
    RefreshReused,
    SessionEnded,
    SignInFailed,
)
from fieldlock.identity.schemas import Device, Language, Me, NewDevice, Refresh, Tokens
from fieldlock.problems import Forbidden, Invalid, documents, response_of
from fieldlock.routing import Part

router = Part(prefix="/api/v1", tags=["identity"])


def _minting(request: Request, now: Now) -> commands.Minting:
    return commands.Minting(request.app.state.keys, request.app.state.settings, now)


@router.post("/auth/token", response_model=Tokens, responses=documents(SignInFailed, DeviceRevoked, Invalid))
async def sign_in(
    request: Request,
    session: Session,
    now: Now,
    username: Annotated[str, Form()],
    password: Annotated[str, Form()],
    x_fieldlock_device: Annotated[UUID | None, Header(description="the phone, if it is registered")] = None,
) -> Any:
    """Sign in with name and password."""
    return await commands.sign_in(session, _minting(request, now), username, password, x_fieldlock_device)


@router.post(
    "/auth/refresh", response_model=Tokens, responses=documents(NotSignedIn, SessionEnded, RefreshReused, DeviceRevoked)
)
async def refresh(request: Request, session: Session, now: Now, body: Refresh) -> Any:
    """The next pair of tokens. The same token sent again within ten minutes gets the same answer."""
    pair = await commands.refresh_session(session, _minting(request, now), body.refresh_token)
    # Returned, not raised: ending the stolen family must be committed.
    return pair if pair is not None else response_of(RefreshReused())


@router.post("/auth/logout", status_code=204, responses=documents(NotSignedIn))
async def sign_out(session: Session, actor: CurrentActor, now: Now) -> Response:
    await commands.sign_out(session, actor, now)
    return Response(status_code=204)


@router.post("/oauth/token", response_model=Tokens, responses=documents(NotSignedIn, Invalid))
async def client_token(
    request: Request,
    session: Session,
    now: Now,
    grant_type: Annotated[str, Form(pattern="^client_credentials$")],
    client_id: Annotated[str, Form()],
    client_secret: Annotated[str, Form()],
) -> Any:
    """OAuth 2 client credentials for partner systems."""
    del grant_type
    return await commands.client_token(session, _minting(request, now), client_id, client_secret)


@router.get("/me", response_model=Me, responses=documents(NotSignedIn, DeviceRevoked))
async def me(session: Session, actor: CurrentActor) -> Response:
    org = dict(await queries.organisation(session, actor.org_id))
    user = {
        "id": actor.id,
        "username": actor.username,
        "name": actor.name,
        "roles": list(actor.roles),
        "permissions": permissions_of(actor.roles),
        "locale": actor.locale,
    }
    return wire.reply({"user": user, "org": org})


@router.put("/me/language", status_code=204, responses=documents(NotSignedIn, Forbidden, Invalid))
async def set_language(session: Session, actor: CurrentActor, body: Language) -> Response:
    """The language of the caller's account, on whichever screen it signs in."""
    await commands.set_language(session, actor, body.locale)
    return Response(status_code=204)


@router.post(
    "/devices",
    response_model=Device,
    status_code=201,
    responses=documents(NotSignedIn, Forbidden, DeviceKeyInvalid, DeviceUnknown, DeviceRevoked),
)
async def register_device(session: Session, actor: CurrentActor, body: NewDevice) -> Response:
    """Registers the public half of a key that the phone made and cannot export."""
    actor.require("device.register")
    return wire.reply({"id": await commands.register_device(session, actor, body)}, 201)
