"""Registered phones: who sees them, and how a lost one is revoked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.audit.queries import record
from fieldlock.devices import queries
from fieldlock.devices.schemas import Revoke
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.identity.passwords import verify_password
from fieldlock.identity.problems import SignInFailed
from fieldlock.problems import NotFound
from fieldlock.tickets import lifecycle
from fieldlock.wire import iso

_TIMES = ("created_at", "last_seen_at", "last_pulled_at", "all_sent_at", "revoked_at")


def document(row: Mapping[str, Any], actor: Actor) -> dict[str, Any]:
    """The wire form `RegisteredDevice`."""
    return {**row, **{name: iso(row[name]) for name in _TIMES}, "mine": row["user_id"] == actor.id}


def owner_for(actor: Actor, permission: str) -> UUID | None:
    """Whose phones the caller deals with: None stands for everybody's."""
    return None if actor.require(permission) == "all" else actor.id


async def revoke(session: AsyncSession, actor: Actor, device: UUID, args: Revoke, now: datetime) -> None:
    """Final. Again changes nothing, except that a retired phone may turn out to be lost."""
    owner = owner_for(actor, "device.revoke")
    row = await queries.lock(session, actor.org_id, device)
    if row is None or owner not in (None, row["user_id"]):
        raise NotFound
    if row["revoked_at"] is not None and (row["revoked_reason"] in (None, "lost") or args.reason == "retired"):
        return
    await queries.revoke(session, actor.org_id, device, actor.id, args.reason, row["revoked_at"] or now)
    payload = {"device_id": str(device), "reason": args.reason, "note": args.note}
    await record(session, stream=device, topic="device", actor=actor.id, action="revoke_device", payload=payload)
    # The crew's phones must not take over anything more that it signed.
    for job in await identity.jobs_of(session, actor.org_id, row["user_id"], list(lifecycle.ENDED)):
        await record(session, stream=job, topic="ticket", actor=actor.id, action="revoke_device", payload=payload)


async def keep_recovery(session: AsyncSession, actor: Actor, device: UUID, secret: str) -> None:
    """The last one told holds: a phone tells it again when the answer was lost."""
    if not await queries.keep_recovery(session, actor.org_id, device, actor.id, secret):
        raise NotFound


async def recovery(session: AsyncSession, actor: Actor, device: UUID, password: str) -> str:
    """A session alone is not enough: a thief of the phone may have one."""
    account = await identity.account(session, actor.username)
    if account is None or not await verify_password(account["password_hash"], password):
        raise SignInFailed
    secret = await queries.recovery(session, actor.org_id, device, actor.id)
    if secret is None:
        raise NotFound
    payload = {"device_id": str(device)}
    await record(session, stream=device, topic="device", actor=actor.id, action="recover_device", payload=payload)
    return secret
