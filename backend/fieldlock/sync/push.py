"""Takes a batch of signed mutations in order. Each is a savepoint of the request's transaction that holds its effect,
its audit row and its stored result: all of it or nothing, exactly once. A refusal is stored too and blocks nobody.
What another phone signed is decided and stored as that phone's (relay.py), so it takes effect once, whoever brings it.
"""

import base64
import contextlib
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.db import Row
from fieldlock.equipment import queries as equipment
from fieldlock.identity.actor import Actor, revoked
from fieldlock.identity.keys import Keys
from fieldlock.problems import Problem
from fieldlock.sync import queries, relay
from fieldlock.sync.apply import apply, corrected, read
from fieldlock.sync.problems import DeviceUnknown, MutationReused, RelayRefused
from fieldlock.sync.schemas import Import, Mutation, Push
from fieldlock.tickets.act import When


def _claimed_id(jws: str) -> str:
    """The id that an unverified mutation claims, only to tell the phone which one was refused."""
    with contextlib.suppress(IndexError, ValueError, AttributeError):
        part = jws.split(".")[1]
        said = orjson.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
        return str(said.get("id", ""))[:64]
    return ""


def _result(mutation_id: str, digest: str, status: str, problem: Any = None, note: Any = None) -> dict[str, Any]:
    told = {"problem": problem, "note": note, "missing_files": []}
    return {"id": mutation_id, "hash": digest, "status": status, **told}


def _files(mutation: Mutation) -> list[str]:
    named = mutation.args.get("files")
    return [name for name in named if isinstance(name, str)] if isinstance(named, list) else []


@dataclass(frozen=True)
class Batch:
    """What the mutations of one push have in common."""

    actor: Actor
    device_id: UUID
    clock_error: timedelta
    now: datetime
    keys: Keys
    devices: Mapping[UUID, Row]
    imported_by: UUID | None = None

    def origin(self, jws: str) -> Row:
        """The device that says it signed this: the sender's own unless it names another."""
        named = relay.claimed_device(jws) or self.device_id
        if named not in self.devices:
            raise RelayRefused(reason="device-unknown")
        return self.devices[named]

    def when(self, mutation: Mutation, device: UUID) -> When:
        if device == self.device_id:
            at = corrected(mutation.occurred_at, self.clock_error, self.now)
            return When(at, self.now, mutation.occurred_at, device, imported_by=self.imported_by)
        # The error of the carrier's clock says nothing about the clock that told this time.
        at = min(mutation.occurred_at, self.now)
        return When(at, self.now, mutation.occurred_at, device, relayed_by=self.device_id, imported_by=self.imported_by)


async def push(session: AsyncSession, actor: Actor, body: Push, now: datetime, keys: Keys) -> list[dict[str, Any]]:
    """One result for each mutation, in order."""
    ids = relay.claimed_devices(body.mutations) | {body.device_id}
    devices = await queries.devices(session, actor.org_id, sorted(ids))
    own = devices.get(body.device_id)
    if own is None or own["user_id"] != actor.id:
        raise DeviceUnknown
    if own["revoked_at"] is not None:
        raise revoked(own)
    error = now - body.sent_at
    await queries.seen(session, actor.org_id, body.device_id, now, round(error.total_seconds() * 1000))
    return await _all(session, Batch(actor, body.device_id, error, now, keys, devices), body.mutations)


async def import_outbox(
    session: AsyncSession, actor: Actor, body: Import, now: datetime, keys: Keys
) -> list[dict[str, Any]]:
    """What another person's phone signed and could not send, handed in by `actor`. It is decided and stored as if that
    phone had sent it, so that it takes effect once, whichever way comes first."""
    ids = relay.claimed_devices(body.mutations) | {body.device_id}
    devices = await queries.devices(session, actor.org_id, sorted(ids))
    own = devices.get(body.device_id)
    if own is None:
        raise RelayRefused(reason="device-unknown")
    if own["revoked_at"] is not None and own["revoked_reason"] != "retired":
        raise RelayRefused(reason="device-revoked")
    # How long it was under way is unknown; the phone's error is what it was when it last sent by itself.
    error = timedelta(milliseconds=own["clock_error_ms"] or 0)
    owner = relay.signer(actor.org_id, own)
    batch = Batch(owner, body.device_id, error, now, keys, devices, imported_by=actor.id)
    results = await _all(session, batch, body.mutations)
    told = {"person_id": owner.id, "results": [{name: one[name] for name in ("id", "status")} for one in results]}
    await record(session, stream=own["id"], topic="device", actor=actor.id, action="import_outbox", payload=told)
    return results


async def _all(session: AsyncSession, batch: Batch, mutations: list[str]) -> list[dict[str, Any]]:
    results = []
    wanted: dict[int, list[str]] = {}
    for place, jws in enumerate(mutations):
        digest = hashlib.sha256(jws.encode()).hexdigest()
        try:
            device = batch.origin(jws)
            mutation = read(jws, device["public_jwk"], str(device["id"]), str(device["user_id"]))
        except Problem as refusal:
            # Not attributable, so nothing to store under this device; the phone keeps it and shows why.
            results.append(_result(_claimed_id(jws), digest, "rejected", refusal.document()))
            continue
        wanted[place] = _files(mutation)
        results.append(await _one(session, batch, device, mutation, jws, digest))
    names = sorted({name for files in wanted.values() for name in files})
    held = await equipment.files_held(session, batch.actor.org_id, names) if names else set()
    for place, files in wanted.items():
        results[place]["missing_files"] = [name for name in files if name not in held]
    return results


async def _one(
    session: AsyncSession, batch: Batch, device: Row, mutation: Mutation, jws: str, digest: str
) -> dict[str, Any]:
    org = batch.actor.org_id
    known = await queries.known(session, org, device["id"], mutation.id)
    if known is not None:
        if known["hash"] != digest:
            return _result(str(mutation.id), digest, "rejected", MutationReused().document())
        status = "duplicate" if known["status"] == "applied" else "rejected"
        return _result(str(mutation.id), digest, status, known["problem"], known["note"])
    if device["revoked_at"] is not None and mutation.occurred_at > device["revoked_at"]:
        return _result(str(mutation.id), digest, "rejected", RelayRefused(reason="device-revoked").document())
    actor = batch.actor
    if device["id"] != batch.device_id:
        refused = await relay.refusal(session, actor, device, mutation, batch.now)
        if refused is not None:
            return _result(str(mutation.id), digest, "rejected", refused.document())
        actor = relay.signer(org, device)
    when = batch.when(mutation, device["id"])
    problem = None
    try:
        async with session.begin_nested():
            await apply(session, actor, mutation, when, batch.keys)
    except Problem as refusal:
        problem = refusal.document()
    await queries.keep(
        session,
        org=org,
        device=device["id"],
        id=mutation.id,
        seq=mutation.seq,
        user=actor.id,
        ticket=mutation.ticket_id,
        name=mutation.name,
        jws=jws,
        hash=digest,
        status="rejected" if problem else "applied",
        problem=wire.dumps(problem).decode() if problem else None,
        device_at=mutation.occurred_at,
        occurred_at=when.at,
        received_at=batch.now,
        relayed_by=when.relayed_by,
        imported_by=when.imported_by,
    )
    return _result(str(mutation.id), digest, "rejected" if problem else "applied", problem)
