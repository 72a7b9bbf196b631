"""The card at the door: shown by the technician, verified by the customer, both recorded (S-WRK-11)."""

import asyncio
import hmac
import secrets
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.db import bind_org
from fieldlock.dispatch.people import FIELD_ROLES
from fieldlock.equipment import queries as equipment
from fieldlock.files import store
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor, hash_secret
from fieldlock.ids import new_id
from fieldlock.problems import NotFound, invalid
from fieldlock.staff_cards import page, queries
from fieldlock.staff_cards.problems import PhotoMissing, StaffSuspended
from fieldlock.staff_cards.schemas import NewPhoto
from fieldlock.staff_cards.validity import LASTS, good, suspended
from fieldlock.tickets import queries as tickets


async def people(session: AsyncSession, org: UUID, now: datetime) -> list[dict[str, Any]]:
    rows = await queries.people(session, org, list(FIELD_ROLES))
    return [
        {"user_id": row["user_id"], "name": row["name"], "photo": row["photo"], "suspended": suspended(row, now)}
        for row in rows
    ]


async def set_photo(session: AsyncSession, actor: Actor, user: UUID, args: NewPhoto, now: datetime) -> None:
    if not await queries.people(session, actor.org_id, list(FIELD_ROLES), user):
        raise NotFound
    if not await equipment.files_held(session, actor.org_id, [args.photo]):
        raise invalid(("photo", "unknown"))
    who = {"org": actor.org_id, "id": new_id(), "user": user, "by": actor.id, "by_name": actor.name, "at": now}
    await queries.add_photo(session, **who, photo=args.photo)
    told = {"photo": args.photo}
    await record(session, stream=user, topic="rota", actor=actor.id, action="set_staff_photo", payload=told)


async def show(session: AsyncSession, actor: Actor, ticket: UUID, files: Path, now: datetime) -> dict[str, Any]:
    """A card for this job, with an address of its own; refused to who is suspended, or has no photo."""
    if not await tickets.in_crew(session, actor.org_id, ticket, actor.id):
        raise NotFound
    [person] = await queries.people(session, actor.org_id, list(actor.roles), actor.id)
    if suspended(person, now):
        raise StaffSuspended
    if person["photo"] is None:
        raise PhotoMissing
    card, secret = new_id(), secrets.token_urlsafe(24)
    values = {"org": actor.org_id, "id": card, "user": actor.id, "ticket": ticket, "hash": hash_secret(secret)}
    until = now + LASTS
    await queries.add(session, **values, photo=person["photo"], at=now, until=until)
    told = {"card": str(card), "valid_until": wire.iso(until)}
    await record(session, stream=ticket, topic="ticket", actor=actor.id, action="show_card", payload=told)
    row = await queries.one(session, actor.org_id, card)
    if row is None:
        raise NotFound
    return {
        **{name: row[name] for name in ("id", "name", "company", "brand", "number")},
        "photo": await _picture(files, actor.org_id, person["photo"]),
        "address": f"{actor.org_id.hex}.{card.hex}.{secret}",
        "check": page.check_of(secret),
        "valid_until": wire.iso(until),
    }


async def _picture(files: Path, org: UUID, sha256: str) -> str:
    content = await asyncio.to_thread(store.load, files, org, sha256)
    return await asyncio.to_thread(page.thumbnail, content) if content else ""


async def verify(session: AsyncSession, address: str, files: Path, now: datetime) -> str | None:
    """The customer's page, or None for whatever is not a good card now; each look at a real one is recorded."""
    try:
        org, card, secret = address.split(".")
        ids = UUID(hex=org), UUID(hex=card)
    except ValueError:
        return None
    await bind_org(session, ids[0])
    row = await queries.one(session, *ids)
    if row is None or not hmac.compare_digest(row["secret_hash"], hash_secret(secret)):
        return None
    valid = good(row, now)
    await queries.add_view(session, ids[0], ids[1], new_id(), valid, now)
    if not valid:
        return None
    zone = ZoneInfo((await identity.organisation(session, ids[0]))["time_zone"])
    until = row["valid_until"].astimezone(zone).strftime("%Y-%m-%d %H:%M")
    return page.good(row, await _picture(files, ids[0], row["photo"]), page.check_of(secret), until)


async def shown(session: AsyncSession, org: UUID) -> list[dict[str, Any]]:
    rows = await queries.shown(session, org)
    return [{**row, "shown_at": wire.iso(row["shown_at"]), "verified_at": wire.iso(row["verified_at"])} for row in rows]
