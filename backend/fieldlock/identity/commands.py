"""Sign-in, refresh, sign-out, devices, partner tokens."""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.db import bind_org
from fieldlock.identity import queries, tokens
from fieldlock.identity.actor import AUDIENCE, Actor, alive, by_api_key, hash_secret, revoked
from fieldlock.identity.keys import Keys
from fieldlock.identity.passwords import verify_password
from fieldlock.identity.problems import DeviceKeyInvalid, DeviceUnknown, NotSignedIn, SessionEnded, SignInFailed
from fieldlock.identity.schemas import NewDevice, Tokens
from fieldlock.ids import new_id
from fieldlock.problems import Forbidden
from fieldlock.settings import Settings
from fieldlock.tickets import lifecycle

# A phone that lost the answer asks again with the same token: within this time it is no thief.
RETRY_WINDOW = timedelta(minutes=10)


@dataclass(frozen=True)
class Minting:
    """What it takes to make tokens."""

    keys: Keys
    settings: Settings
    now: datetime

    def access(self, org: UUID, subject: UUID, sid: UUID, roles: list[str]) -> str:
        issued = int(self.now.timestamp())
        claims = tokens.Claims(
            iss=self.settings.issuer,
            aud=AUDIENCE,
            sub=str(subject),
            sid=str(sid),
            jti=str(new_id()),
            iat=issued,
            exp=issued + self.settings.access_token_minutes * 60,
            org=str(org),
            roles=tuple(roles),
        )
        return tokens.issue(self.keys.ring, claims)

    def successor(self, refresh_token: str) -> str:
        """The next refresh token follows from the last: a retry gets the same one, nothing secret is stored."""
        digest = hmac.new(self.keys.derive, b"refresh\n" + refresh_token.encode(), hashlib.sha256).digest()
        return f"{refresh_token.partition('.')[0]}.{base64.urlsafe_b64encode(digest).rstrip(b'=').decode()}"

    def tokens(self, org: UUID, subject: UUID, sid: UUID, roles: list[str], refresh: str | None) -> Tokens:
        seconds = self.settings.access_token_minutes * 60
        return Tokens(access_token=self.access(org, subject, sid, roles), expires_in=seconds, refresh_token=refresh)


async def sign_in(
    session: AsyncSession, minting: Minting, username: str, password: str, device: UUID | None = None
) -> Tokens:
    account = await queries.account(session, username.strip().lower())
    if not await verify_password(account["password_hash"] if account else None, password) or account is None:
        raise SignInFailed
    org, user, sid = account["org_id"], account["id"], new_id()
    await bind_org(session, org)
    await queries.add_session(session, org, sid, user, None)
    refresh = f"{org.hex}.{secrets.token_urlsafe(32)}"
    expires = minting.now + timedelta(days=minting.settings.refresh_token_days)
    await queries.add_refresh(session, org, hash_secret(refresh), sid, expires)
    await record(session, stream=sid, topic="session", actor=user, action="sign_in", payload={"user_id": str(user)})
    found = await queries.session_of(session, org, sid, device)
    if found is None:
        raise SignInFailed
    alive(found)
    return minting.tokens(org, user, sid, found["roles"], refresh)


async def refresh_session(session: AsyncSession, minting: Minting, refresh: str) -> Tokens | None:
    """The next pair of tokens, or None when an old token came back late: then the whole family has been ended."""
    try:
        org = UUID(hex=refresh.partition(".")[0])
    except ValueError:
        raise NotSignedIn from None
    await bind_org(session, org)
    row = await queries.refresh_row(session, org, hash_secret(refresh))
    if row is None or row["user_id"] is None:
        raise NotSignedIn
    now, sid = minting.now, row["session_id"]
    found = alive(await queries.session_of(session, org, sid))
    if row["expires_at"] <= now:
        raise SessionEnded
    successor = minting.successor(refresh)
    if row["used_at"] is None:
        await queries.use_refresh(session, org, hash_secret(refresh), now)
        await queries.add_refresh(session, org, hash_secret(successor), sid, row["expires_at"])
    else:
        next_row = await queries.refresh_row(session, org, hash_secret(successor))
        used_on = next_row is None or next_row["used_at"] is not None
        if used_on or now - row["used_at"] > RETRY_WINDOW:
            await queries.revoke_session(session, org, sid, now)
            await record(session, stream=sid, topic="session", actor=None, action="refresh_reused", payload={})
            return None
    return minting.tokens(org, row["user_id"], sid, found["roles"], successor)


async def sign_out(session: AsyncSession, actor: Actor, now: datetime) -> None:
    if actor.session_id is not None:
        await queries.revoke_session(session, actor.org_id, actor.session_id, now)
        await record(session, stream=actor.session_id, topic="session", actor=actor.id, action="sign_out", payload={})


async def set_language(session: AsyncSession, actor: Actor, locale: str) -> None:
    """The account's own: every screen that this person signs in on speaks it. A partner system has none."""
    if actor.is_client:
        raise Forbidden
    await queries.set_locale(session, actor.org_id, actor.id, locale)
    told = {"locale": locale}
    await record(session, stream=actor.id, topic="account", actor=actor.id, action="set_language", payload=told)


async def client_token(session: AsyncSession, minting: Minting, client_id: str, client_secret: str) -> Tokens:
    """OAuth client credentials: `client_id` is `<org>_<client>` as printed when the partner was made."""
    actor = await by_api_key(session, f"fl_{client_id}_{client_secret}")
    sid = new_id()
    await queries.add_session(session, actor.org_id, sid, None, actor.id)
    payload = {"client_id": str(actor.id)}
    await record(session, stream=sid, topic="session", actor=actor.id, action="client_sign_in", payload=payload)
    return minting.tokens(actor.org_id, actor.id, sid, ["api_client"], None)


async def _registered(session: AsyncSession, actor: Actor, device: UUID, jwk: dict[str, str]) -> UUID:
    """The same again, whose answer was lost, or the refusal."""
    row = await queries.device(session, actor.org_id, device)
    if row is None or (row["user_id"], row["public_jwk"]) != (actor.id, jwk):
        raise DeviceUnknown
    if row["revoked_at"] is not None:
        raise revoked(row)
    return device


async def register_device(session: AsyncSession, actor: Actor, body: NewDevice) -> UUID:
    jwk = body.public_jwk.model_dump()
    try:
        tokens.load_device_key(jwk)
    except tokens.TokenInvalid:
        raise DeviceKeyInvalid from None
    jwk_text = wire.dumps(jwk).decode()
    # A phone that never heard its id has none to tell: its key, which it gives to nobody, says that it was here before.
    device = body.id or await queries.device_with(session, actor.org_id, actor.id, jwk_text) or new_id()
    emptied = body.emptied.model_dump_json() if body.emptied else None
    if not await queries.add_device(session, actor.org_id, device, actor.id, body.name, jwk_text, emptied):
        return await _registered(session, actor, device, jwk)
    payload = {"name": body.name} | ({"emptied": body.emptied.model_dump(mode="json")} if body.emptied else {})
    await record(session, stream=device, topic="device", actor=actor.id, action="register_device", payload=payload)
    # The others of the crew need its key before they go where there is no network.
    for job in await queries.jobs_of(session, actor.org_id, actor.id, list(lifecycle.ENDED)):
        told = {"device_id": str(device)}
        await record(session, stream=job, topic="ticket", actor=actor.id, action="register_device", payload=told)
    return device
