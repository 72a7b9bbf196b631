"""The calendar of one person behind a secret address: made, revoked, read."""

import hmac
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.audit.queries import record
from fieldlock.db import bind_org
from fieldlock.identity.actor import Actor, hash_secret
from fieldlock.ids import new_id
from fieldlock.problems import NotFound
from fieldlock.rota import ics, queries, shifts

PAST, AHEAD = timedelta(days=14), timedelta(days=90)


async def make(session: AsyncSession, actor: Actor, now: datetime) -> str:
    """The last part of the address, told once; the one before no longer works."""
    await queries.revoke_feed(session, actor.org_id, actor.id, now)
    feed, secret = new_id(), secrets.token_urlsafe(32)
    values = {"org": actor.org_id, "id": feed, "user": actor.id, "hash": hash_secret(secret), "now": now}
    await queries.add_feed(session, **values)
    await record(session, stream=actor.id, topic="rota", actor=actor.id, action="make_calendar", payload={})
    return f"{actor.org_id.hex}.{feed.hex}.{secret}.ics"


async def revoke(session: AsyncSession, actor: Actor, now: datetime) -> None:
    if not await queries.revoke_feed(session, actor.org_id, actor.id, now):
        raise NotFound
    await record(session, stream=actor.id, topic="rota", actor=actor.id, action="revoke_calendar", payload={})


async def read(session: AsyncSession, address: str, now: datetime) -> str:
    """The calendar, or NotFound for whatever is not a live address."""
    parts = address.removesuffix(".ics").split(".")
    try:
        org, feed, secret = UUID(hex=parts[0]), UUID(hex=parts[1]), parts[2]
    except (ValueError, IndexError):
        raise NotFound from None
    await bind_org(session, org)
    found = await queries.feed(session, org, feed)
    if found is None or not hmac.compare_digest(found["secret_hash"], hash_secret(secret)):
        raise NotFound
    user, span = found["user_id"], (now - PAST, now + AHEAD)
    jobs = await queries.feed_jobs(session, org, user, *span)
    duty = [one for one in await shifts.between(session, org, *span, now, user) if one["kind"] == "on_call"]
    away = [{**one, "kind": "absent"} for one in await queries.absences(session, org, *span, user)]
    return ics.calendar(f"Fieldlock · {found['name']}", jobs, now, [*duty, *away], found["locale"])
