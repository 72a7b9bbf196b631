"""Who is calling: from a bearer token or an API key to an `Actor` bound to one organisation."""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Header, Request
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.db import Row, Session, bind_org
from fieldlock.identity import permissions, queries, tokens
from fieldlock.identity.problems import DeviceRevoked, NotSignedIn, SessionEnded
from fieldlock.problems import Forbidden

AUDIENCE = "fieldlock-api"


@dataclass(frozen=True)
class Actor:
    """A person or a partner system. `id` is the user's or the partner's; `session_id` is None for an API key.
    `device_id`: the person's registered phone that calls, if it says so."""

    org_id: UUID
    id: UUID
    name: str
    roles: tuple[str, ...]
    session_id: UUID | None
    is_client: bool = False
    username: str = ""
    locale: str = "zh-CN"
    device_id: UUID | None = None

    def scope(self, permission: str) -> str | None:
        return permissions.scope_of(self.roles, permission)

    def require(self, permission: str) -> str:
        """The scope (all, crew, own), or the refusal."""
        scope = self.scope(permission)
        if scope is None:
            raise Forbidden(permission=permission)
        return scope


def hash_secret(secret: str) -> str:
    """For random secrets of 256 bits: a plain hash is enough, there is nothing to guess."""
    return hashlib.sha256(secret.encode()).hexdigest()


async def by_api_key(session: AsyncSession, api_key: str) -> Actor:
    try:
        prefix, org_hex, client_hex, secret = api_key.split("_", 3)
        org_id, client_id = UUID(hex=org_hex), UUID(hex=client_hex)
    except ValueError:
        raise NotSignedIn from None
    await bind_org(session, org_id)
    found = await queries.client(session, org_id, client_id)
    if prefix != "fl" or found is None or not hmac.compare_digest(found["secret_hash"], hash_secret(secret)):
        raise NotSignedIn
    return Actor(org_id, client_id, found["name"], ("api_client",), None, is_client=True)


def revoked(device: Row) -> DeviceRevoked:
    """What a revoked phone is told; one without a reason counts as lost."""
    return DeviceRevoked(revoked_at=wire.iso(device["revoked_at"]), wipe=device["revoked_reason"] != "retired")


def alive(found: Row | None) -> Row:
    """The session's row, or the refusal: a revoked phone learns of it whatever became of its session."""
    if found is None:
        raise SessionEnded
    if found["device_revoked_at"] is not None:
        raise revoked({**found, "revoked_at": found["device_revoked_at"]})
    if found["revoked_at"] is not None:
        raise SessionEnded
    return found


async def by_token(session: AsyncSession, request: Request, token: str, now: Any, device: UUID | None = None) -> Actor:
    state = request.app.state
    try:
        claims = tokens.verify_cached(
            state.token_cache, state.keys.ring, token, issuer=state.settings.issuer, audience=AUDIENCE, now=now
        )
    except tokens.TokenInvalid:
        raise NotSignedIn from None
    if claims.org is None:
        raise NotSignedIn
    org_id, sid = UUID(claims.org), UUID(claims.sid)
    await bind_org(session, org_id)
    if "api_client" in claims.roles:
        partner = await queries.live_client_session(session, org_id, sid)
        if partner is None:
            raise SessionEnded
        return Actor(org_id, partner["id"], partner["name"], ("api_client",), sid, is_client=True)
    found = alive(await queries.session_of(session, org_id, sid, device))
    if found["device_id"] is not None and found["session_device"] is None:
        await queries.bind_device(session, org_id, sid, found["device_id"])
    # Roles come from the account, not from the token: a role taken away is gone at once.
    return Actor(
        org_id,
        found["id"],
        found["name"],
        tuple(found["roles"]),
        sid,
        username=found["username"],
        locale=found["locale"],
        device_id=found["device_id"],
    )


async def current_actor(
    request: Request,
    session: Session,
    now: Now,
    authorization: Annotated[str | None, Header()] = None,
    x_api_key: Annotated[str | None, Header()] = None,
    x_fieldlock_device: Annotated[
        UUID | None, Header(description="the registered phone that calls; a revoked one is told so on any call")
    ] = None,
) -> Actor:
    scheme, _, token = (authorization or "").partition(" ")
    if scheme.lower() == "bearer" and token:
        return await by_token(session, request, token, now, x_fieldlock_device)
    if x_api_key:
        return await by_api_key(session, x_api_key)
    raise NotSignedIn


CurrentActor = Annotated[Actor, Depends(current_actor)]


def permitted(permission: str) -> Callable[..., Any]:
    """A dependency for routes that need a permission and nothing finer."""

    async def check(actor: CurrentActor) -> Actor:
        actor.require(permission)
        return actor

    return check
