"""Use cases of the register: points, locks and tags, kept by the desk; never while a lock hangs by them."""

import secrets
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.audit.queries import record
from fieldlock.equipment import queries as equipment
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.isolation import queries
from fieldlock.isolation.board import board
from fieldlock.isolation.problems import LockOn
from fieldlock.isolation.schemas import LockBody, PointBody
from fieldlock.problems import Conflict, NotFound, PreconditionFailed, invalid

# 60 bits: typed from a worn label in half a minute, guessed never.
TOKEN_BYTES, ALPHABET = 12, "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
OWNERS = ["technician", "guardian", "lead"]


def new_token() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(TOKEN_BYTES))


async def _checked_point(session: AsyncSession, actor: Actor, body: PointBody) -> None:
    if body.asset_id is not None and await equipment.asset(session, actor.org_id, body.asset_id) is None:
        raise invalid(("asset_id", "unknown"))
    if body.site_id is not None and await equipment.site(session, actor.org_id, body.site_id) is None:
        raise invalid(("site_id", "unknown"))
    if body.photo is not None and not await equipment.files_held(session, actor.org_id, [body.photo]):
        raise invalid(("photo", "send the file first"))


async def _audited(session: AsyncSession, actor: Actor, thing: UUID, action: str, body: Mapping[str, Any]) -> None:
    await record(session, stream=thing, topic="isolation", actor=actor.id, action=action, payload=body)


async def add_point(session: AsyncSession, actor: Actor, body: PointBody) -> UUID:
    await _checked_point(session, actor, body)
    point, values = new_id(), body.model_dump()
    if not await queries.add_point(session, org=actor.org_id, id=point, token=new_token(), **values):
        raise invalid(("code", "this asset or site has a point of that code"))
    await _audited(session, actor, point, "add_isolation_point", body.model_dump(mode="json"))
    return point


async def change_point(session: AsyncSession, actor: Actor, point: UUID, body: PointBody, seen: int | None) -> None:
    """Another picture or name at any time; what a hanging lock relies on, only when none hangs."""
    row = await _seen(await queries.point(session, actor.org_id, point), seen)
    await _checked_point(session, actor, body)
    wanted = body.model_dump()
    if any(row[name] != wanted[name] for name in ("asset_id", "site_id", "takes_lock", "active")):
        await _refuse_while_on(session, actor, lambda entry: entry["point_id"] == str(point))
    values = {"org": actor.org_id, "id": point, "seen": row["version"], **wanted}
    if await queries.save_point(session, **values) is None:
        raise Conflict
    await _audited(session, actor, point, "change_isolation_point", body.model_dump(mode="json"))


async def _seen(row: Mapping[str, Any] | None, seen: int | None) -> Mapping[str, Any]:
    if row is None:
        raise NotFound
    if seen is not None and row["version"] != seen:
        raise PreconditionFailed(version=row["version"])
    return row


async def _refuse_while_on(session: AsyncSession, actor: Actor, concerns: Any) -> None:
    on = [entry for entry in await board(session, actor.org_id) if concerns(entry)]
    if on:
        raise LockOn(locks=on)


async def owners(session: AsyncSession, org: UUID) -> list[dict[str, Any]]:
    """Everybody who goes out and so has locks."""
    return [{"id": row["id"], "name": row["name"]} for row in await identity.people_with_roles(session, org, OWNERS)]


async def _checked_lock(session: AsyncSession, actor: Actor, body: LockBody) -> None:
    if body.owner_id is not None and body.owner_id not in {row["id"] for row in await owners(session, actor.org_id)}:
        raise invalid(("owner_id", "not a person who goes out"))


async def add_lock(session: AsyncSession, actor: Actor, body: LockBody) -> UUID:
    await _checked_lock(session, actor, body)
    lock = new_id()
    if not await queries.add_lock(session, org=actor.org_id, id=lock, token=new_token(), **body.model_dump()):
        raise invalid(("number", "taken"))
    await _audited(session, actor, lock, "add_lock", body.model_dump(mode="json"))
    return lock


async def change_lock(session: AsyncSession, actor: Actor, lock: UUID, body: LockBody, seen: int | None) -> None:
    """Whose it is and what it is called change only while it hangs nowhere: else its owner could not take it off."""
    row = await _seen(await queries.lock(session, actor.org_id, lock), seen)
    await _checked_lock(session, actor, body)
    if any(row[name] != getattr(body, name) for name in ("kind", "number", "owner_id")):
        number = row["number"].lower()
        await _refuse_while_on(
            session, actor, lambda entry: number in (entry["lock_no"].lower(), (entry["group_box"] or "").lower())
        )
        same = await queries.registered(session, actor.org_id, [body.number], [])
        if any(other["id"] != lock for other in same):
            raise invalid(("number", "taken"))
    values = {"org": actor.org_id, "id": lock, "seen": row["version"], **body.model_dump()}
    if await queries.save_lock(session, **values) is None:
        raise Conflict
    await _audited(session, actor, lock, "change_lock", body.model_dump(mode="json"))
