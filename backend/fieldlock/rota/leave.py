"""Use cases of leave: asked for by whoever goes out, also from a phone without a network; decided once, by another."""

from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.problems import Conflict, Forbidden, NotFound
from fieldlock.rota import commands, queries
from fieldlock.rota.local_time import nearest
from fieldlock.rota.schemas import AskLeave, DeclineLeave, NewAbsence
from fieldlock.tickets.act import When

A_DAY = timedelta(days=1)


async def ask(session: AsyncSession, actor: Actor, leave: UUID, body: AskLeave, when: When) -> None:
    actor.require("leave.ask")
    who = {"org": actor.org_id, "id": leave, "user": actor.id}
    times = {"asked_at": when.at, "received_at": when.received_at}
    if not await queries.ask_leave(session, **who, **times, **body.model_dump()):
        raise Conflict
    await commands.note(session, actor, actor.id, "ask_leave", {"leave": str(leave), **body.model_dump(mode="json")})


def _days(leave: Row, zone: str) -> tuple[datetime, datetime]:
    """From the first midnight to the one after the last day, where the organisation is."""
    return nearest(leave["first_day"], time(), zone), nearest(leave["last_day"] + A_DAY, time(), zone)


async def own(session: AsyncSession, actor: Actor) -> list[Row]:
    return await queries.own_leave(session, actor.org_id, actor.id)


async def asked(session: AsyncSession, org: UUID) -> list[dict[str, Any]]:
    """Not decided yet, with the jobs that would need somebody else."""
    zone = (await identity.organisation(session, org))["time_zone"]
    found = []
    for leave in await queries.open_leave(session, org):
        jobs = await queries.booked_jobs(session, org, *_days(leave, zone))
        found.append({**leave, "jobs": [row for row in jobs if row["user_id"] == leave["user_id"]]})
    return found


async def _open(session: AsyncSession, actor: Actor, leave: UUID) -> Row:
    """Locked, to be decided by this person."""
    found = await queries.lock_leave(session, actor.org_id, leave)
    if found is None:
        raise NotFound
    if found["user_id"] == actor.id:
        raise Forbidden("another person decides")
    if found["granted"] is not None:
        raise Conflict
    return found


async def _decide(session: AsyncSession, actor: Actor, leave: UUID, now: datetime, **how: Any) -> None:
    by = {"by": actor.id, "by_name": actor.name, "now": now}
    await queries.decide_leave(session, org=actor.org_id, id=leave, **by, **how)


async def grant(session: AsyncSession, actor: Actor, leave: UUID, now: datetime) -> dict[str, Any]:
    """The absence, entered as at the desk, and the jobs that need somebody else because of it."""
    found = await _open(session, actor, leave)
    starts_at, ends_at = _days(found, (await identity.organisation(session, actor.org_id))["time_zone"])
    told = {"user_id": found["user_id"], "kind": found["kind"], "note": found["note"]}
    away = NewAbsence.model_validate({**told, "starts_at": starts_at, "ends_at": ends_at})
    made = await commands.add_absence(session, actor, away, now)
    absence = made["absence"]["id"]
    await _decide(session, actor, leave, now, granted=True, reason="", absence=absence)
    what = {"leave": str(leave), "absence": str(absence)}
    await commands.note(session, actor, found["user_id"], "grant_leave", what, now)
    return made


async def decline(session: AsyncSession, actor: Actor, leave: UUID, body: DeclineLeave, now: datetime) -> None:
    found = await _open(session, actor, leave)
    await _decide(session, actor, leave, now, granted=False, reason=body.reason, absence=None)
    what = {"leave": str(leave), "reason": body.reason}
    await commands.note(session, actor, found["user_id"], "decline_leave", what)
