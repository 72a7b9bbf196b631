"""Takes a batch of signed mutations in order. Effects, audit rows and stored results are of one transaction: all of it
or nothing, exactly once. A refusal leaves nothing behind but its stored result, and blocks nobody.
What another phone signed is decided and stored as that phone's (relay.py), so it takes effect once, whoever brings it.
"""

import asyncio
import base64
import contextlib
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple
from uuid import UUID

import orjson
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.audit.queries import record
from fieldlock.db import Row
from fieldlock.equipment import queries as equipment
from fieldlock.identity.actor import Actor, revoked
from fieldlock.identity.keys import Keys
from fieldlock.identity.problems import DeviceUnknown
from fieldlock.identity.tokens import DeviceJws, DeviceKey, is_signed, load_device_key
from fieldlock.problems import Problem
from fieldlock.sync import queries, relay
from fieldlock.sync.apply import Replay, read
from fieldlock.sync.problems import MutationReused, RelayRefused, SignatureInvalid
from fieldlock.sync.schemas import Import, Mutation, Push
from fieldlock.sync.times import happened
from fieldlock.tickets import queries as tickets
from fieldlock.tickets.act import When

Key = tuple[UUID, UUID]  # the device and the mutation
CHECKED_AT_ONCE = 25  # in a thread of their own


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
    named: Mapping[str, UUID]
    devices: Mapping[UUID, Row]
    imported_by: UUID | None = None

    @cached_property
    def signing(self) -> dict[UUID, DeviceKey]:
        """The key of each device, as it was checked when the device was registered."""
        return {device: load_device_key(row["public_jwk"]) for device, row in self.devices.items()}

    def origin(self, jws: str) -> Row:
        """The device that says it signed this: the sender's own unless it names another."""
        named = self.named.get(relay.header(jws), self.device_id)
        if named not in self.devices:
            raise RelayRefused(reason="device-unknown")
        return self.devices[named]

    def when(self, mutation: Mutation, device: UUID) -> When:
        own = device == self.device_id
        # The error of the carrier's clock says nothing about the clock that told this time.
        error = self.clock_error if own else timedelta(0)
        at = happened(mutation.occurred_at, error, self.now, self.devices[device]["all_sent_at"])
        carrier = None if own else self.device_id
        return When(at, self.now, mutation.occurred_at, device, relayed_by=carrier, imported_by=self.imported_by)


async def push(session: AsyncSession, actor: Actor, body: Push, now: datetime, keys: Keys) -> list[dict[str, Any]]:
    """One result for each mutation, in order."""
    named = relay.claimed(body.mutations)
    devices = await queries.devices(session, actor.org_id, sorted({body.device_id, *named.values()}))
    own = devices.get(body.device_id)
    if own is None or own["user_id"] != actor.id:
        raise DeviceUnknown
    if own["revoked_at"] is not None:
        raise revoked(own)
    error = now - body.sent_at
    await queries.seen(session, actor.org_id, body.device_id, now, round(error.total_seconds() * 1000))
    return await _all(session, Batch(actor, body.device_id, error, now, keys, named, devices), body.mutations)


async def import_outbox(
    session: AsyncSession, actor: Actor, body: Import, now: datetime, keys: Keys
) -> list[dict[str, Any]]:
    """What another person's phone signed and could not send, handed in by `actor`. It is decided and stored as if that
    phone had sent it, so that it takes effect once, whichever way comes first."""
    named = relay.claimed(body.mutations)
    devices = await queries.devices(session, actor.org_id, sorted({body.device_id, *named.values()}))
    own = devices.get(body.device_id)
    if own is None:
        raise RelayRefused(reason="device-unknown")
    if own["revoked_at"] is not None and own["revoked_reason"] != "retired":
        raise RelayRefused(reason="device-revoked")
    # How long it was under way is unknown; the phone's error is what it was when it last sent by itself.
    error = timedelta(milliseconds=own["clock_error_ms"] or 0)
    owner = relay.signer(actor.org_id, own)
    batch = Batch(owner, body.device_id, error, now, keys, named, devices, imported_by=actor.id)
    results = await _all(session, batch, body.mutations)
    told = {"person_id": owner.id, "results": [{name: one[name] for name in ("id", "status")} for one in results]}
    await record(session, stream=own["id"], topic="device", actor=actor.id, action="import_outbox", payload=told)
    return results


class Read(NamedTuple):
    """A mutation by what its bytes say."""

    jws: str
    digest: str
    device: Row
    opened: DeviceJws
    mutation: Mutation

    @property
    def key(self) -> Key:
        return self.device["id"], self.mutation.id

    def forged(self) -> dict[str, Any]:
        return _refused(self.jws, self.digest, SignatureInvalid())

    def result(self, status: str, problem: Any = None, note: Any = None) -> dict[str, Any]:
        return _result(str(self.mutation.id), self.digest, status, problem, note)


def _refused(jws: str, digest: str, refusal: Problem) -> dict[str, Any]:
    """Not attributable, so nothing to store under this device; the phone keeps it and shows why."""
    return _result(_claimed_id(jws), digest, "rejected", refusal.document())


def _read(batch: Batch, jws: str) -> Read | dict[str, Any]:
    digest = hashlib.sha256(jws.encode()).hexdigest()
    try:
        device = batch.origin(jws)
        opened, mutation = read(jws, batch.signing[device["id"]], device)
    except Problem as refusal:
        return _refused(jws, digest, refusal)
    return Read(jws, digest, device, opened, mutation)


def _signed(batch: Batch, some: list[Read]) -> list[bool]:
    return [is_signed(one.opened, batch.signing[one.device["id"]]) for one in some]


def _checking(batch: Batch, read: list[Read]) -> asyncio.Future[list[list[bool]]]:
    """In threads: while a signature is checked the interpreter is free, for another core and for other requests."""
    parts = [read[first : first + CHECKED_AT_ONCE] for first in range(0, len(read), CHECKED_AT_ONCE)]
    return asyncio.gather(*(asyncio.to_thread(_signed, batch, part) for part in parts))


async def _looked_up(session: AsyncSession, batch: Batch, read: list[Read], replay: Replay) -> dict[Key, Row]:
    """What was decided before, while the signatures are checked. The tickets of the others are locked, and the first
    one's read: nothing is decided yet."""
    org = batch.actor.org_id
    ids = [one.mutation.id for one in read]
    known = await queries.known(session, org, list(batch.devices), ids) if ids else {}
    fresh = [one for one in read if one.key not in known]
    concerned = sorted({one.mutation.ticket_id for one in fresh})
    if len(concerned) > 1:
        await tickets.lock_all(session, org, concerned)
    if fresh:
        first = fresh[0].mutation
        await replay.hold(org, first.ticket_id, batch.when(first, fresh[0].device["id"]).at)
    return known


async def _all(session: AsyncSession, batch: Batch, mutations: list[str]) -> list[dict[str, Any]]:
    """Reads all, looks up what was decided before, decides the rest one after the other, stores the results."""
    org = batch.actor.org_id
    found = [_read(batch, jws) for jws in mutations]
    read = [one for one in found if isinstance(one, Read)]
    replay = Replay(session, batch.keys)
    checking = _checking(batch, read)
    known = await _looked_up(session, batch, read, replay)
    signed = chain.from_iterable(await checking)
    found = [one if isinstance(one, dict) or next(signed) else one.forged() for one in found]
    good = [one for one in found if isinstance(one, Read)]
    if len(good) < len(read):
        replay.held.clear()  # it may have been read for the instant that a forged one tells
    kept: list[dict[str, Any]] = []
    results = [one if isinstance(one, dict) else await _one(batch, replay, known, kept, one) for one in found]
    await replay.write()
    await queries.keep(session, kept)
    names = sorted({name for one in good for name in _files(one.mutation)})
    held = await equipment.files_held(session, org, names) if names else set()
    for one, result in zip(found, results, strict=True):
        if isinstance(one, Read):
            result["missing_files"] = [name for name in _files(one.mutation) if name not in held]
    return results


async def _one(
    batch: Batch, replay: Replay, known: dict[Key, Row], kept: list[dict[str, Any]], one: Read
) -> dict[str, Any]:
    before = known.get(one.key)
    if before is not None:
        if before["hash"] != one.digest:
            return one.result("rejected", MutationReused().document())
        status = "duplicate" if before["status"] == "applied" else "rejected"
        return one.result(status, before["problem"], before["note"])
    when = batch.when(one.mutation, one.device["id"])
    refused = await _not_to_be_stored(batch, replay, one, when)
    if refused is not None:
        return one.result("rejected", refused.document())
    own = one.device["id"] == batch.device_id
    signer = batch.actor if own else relay.signer(batch.actor.org_id, one.device)
    actor = relay.with_roles_of(signer, one.device, when.at)
    problem = note = None
    try:
        note = await replay.apply(actor, one.mutation, when)
    except Problem as refusal:
        problem = refusal.document()
    status = "rejected" if problem else "applied"
    row = {**_stored(batch, actor, one, when), "status": status, "problem": problem, "note": note}
    known[one.key] = row
    kept.append(row)
    return one.result(status, problem, note)


async def _not_to_be_stored(batch: Batch, replay: Replay, one: Read, when: When) -> Problem | None:
    """Refusals that say nothing about the record itself: it may still come another way."""
    if one.device["revoked_at"] is not None and when.at > one.device["revoked_at"]:
        return RelayRefused(reason="device-revoked")
    if one.device["id"] == batch.device_id:
        return None
    return await relay.refusal(replay.session, batch.actor, one.device, one.mutation, batch.now)


def _stored(batch: Batch, actor: Actor, one: Read, when: When) -> dict[str, Any]:
    """The row of the mutation without its outcome."""
    mutation = one.mutation
    return {
        "org": actor.org_id,
        "device": one.device["id"],
        "id": mutation.id,
        "seq": mutation.seq,
        "user": actor.id,
        "ticket": mutation.ticket_id,
        "name": mutation.name,
        "jws": one.jws,
        "hash": one.digest,
        "device_at": mutation.occurred_at,
        "occurred_at": when.at,
        "received_at": batch.now,
        "relayed_by": when.relayed_by,
        "imported_by": when.imported_by,
    }
