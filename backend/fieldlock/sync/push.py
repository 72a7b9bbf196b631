"""Takes a batch of signed mutations in order. Each is a savepoint of the request's transaction that holds its effect,
its audit row and its stored result: all of it or nothing, exactly once. A refusal is stored too and blocks nobody.
"""

import base64
import contextlib
import hashlib
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.equipment import queries as equipment
from fieldlock.identity.actor import Actor
from fieldlock.identity.keys import Keys
from fieldlock.problems import Problem
from fieldlock.sync import queries
from fieldlock.sync.apply import apply, corrected, read
from fieldlock.sync.problems import DeviceUnknown, MutationReused
from fieldlock.sync.schemas import Mutation, Push
from fieldlock.tickets.act import When


def _claimed_id(jws: str) -> str:
    """The id that an unverified mutation claims, only to tell the phone which one was refused."""
    with contextlib.suppress(IndexError, ValueError, AttributeError):
        part = jws.split(".")[1]
        said = orjson.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
        return str(said.get("id", ""))[:64]
    return ""


def _result(mutation_id: str, digest: str, status: str, problem: Any = None) -> dict[str, Any]:
    return {"id": mutation_id, "hash": digest, "status": status, "problem": problem, "missing_files": []}


def _files(mutation: Mutation) -> list[str]:
    named = mutation.args.get("files")
    return [name for name in named if isinstance(name, str)] if isinstance(named, list) else []


async def push(session: AsyncSession, actor: Actor, body: Push, now: datetime, keys: Keys) -> list[dict[str, Any]]:
    """One result for each mutation, in order."""
    device = await queries.device(session, actor.org_id, body.device_id)
    if device is None or device["user_id"] != actor.id or device["revoked_at"] is not None:
        raise DeviceUnknown
    results = []
    wanted: dict[int, list[str]] = {}
    for place, jws in enumerate(body.mutations):
        digest = hashlib.sha256(jws.encode()).hexdigest()
        try:
            mutation = read(jws, device["public_jwk"], str(body.device_id), str(actor.id))
        except Problem as refusal:
            # Not attributable, so nothing to store under this device; the phone keeps it and shows why.
            results.append(_result(_claimed_id(jws), digest, "rejected", refusal.document()))
            continue
        wanted[place] = _files(mutation)
        results.append(await _one(session, actor, body, mutation, jws, digest, now, keys))
    names = sorted({name for files in wanted.values() for name in files})
    held = await equipment.files_held(session, actor.org_id, names) if names else set()
    for place, files in wanted.items():
        results[place]["missing_files"] = [name for name in files if name not in held]
    return results


async def _one(
    session: AsyncSession,
    actor: Actor,
    body: Push,
    mutation: Mutation,
    jws: str,
    digest: str,
    now: datetime,
    keys: Keys,
) -> dict[str, Any]:
    known = await queries.known(session, actor.org_id, body.device_id, mutation.id)
    if known is not None:
        if known["hash"] != digest:
            return _result(str(mutation.id), digest, "rejected", MutationReused().document())
        status = "duplicate" if known["status"] == "applied" else "rejected"
        return _result(str(mutation.id), digest, status, known["problem"])
    at = corrected(mutation.occurred_at, body.sent_at, now)
    when = When(at, now, mutation.occurred_at, body.device_id)
    problem = None
    try:
        async with session.begin_nested():
            await apply(session, actor, mutation, when, keys)
    except Problem as refusal:
        problem = refusal.document()
    await queries.keep(
        session,
        org=actor.org_id,
        device=body.device_id,
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
        occurred_at=at,
        received_at=now,
    )
    return _result(str(mutation.id), digest, "rejected" if problem else "applied", problem)
