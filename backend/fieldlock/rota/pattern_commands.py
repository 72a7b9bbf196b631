"""Use cases of shifts that repeat: entered, changed from a day on, ended; a single day's change, and a day off."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.days import local_day
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.problems import Conflict, NotFound
from fieldlock.rota import commands, queries, shifts
from fieldlock.rota.pattern import A_WEEK, Pattern, begins, meeting, of_week, told
from fieldlock.rota.problems import ShiftsOverlap
from fieldlock.rota.schemas import NewPattern, OneShift

A_DAY = timedelta(days=1)


async def _refuse_meeting(session: AsyncSession, actor: Actor, made: Pattern, now: datetime) -> None:
    """Neither another pattern nor a shift that was entered lies where this one repeats."""
    days = await shifts.calendar(session, actor.org_id, now)
    for other in await shifts.patterns(session, actor.org_id, made.first_day, None, made.user_id):
        if other.id != made.id and (met := meeting(made, other)):
            begin, end = (at.replace(tzinfo=days.local) for at in met)
            raise ShiftsOverlap(starts_at=wire.iso(begin), ends_at=wire.iso(end))
    since = datetime.combine(made.first_day, time(), days.local)
    for row in await queries.shifts_from(session, actor.org_id, made.user_id, made.kind, since):
        for lies in days.expand([made], row["starts_at"], row["ends_at"]):
            raise ShiftsOverlap(starts_at=wire.iso(lies["starts_at"]), ends_at=wire.iso(lies["ends_at"]))


async def _enter(session: AsyncSession, actor: Actor, body: NewPattern, now: datetime) -> Pattern:
    commands.refuse_break(body)
    pattern, weekly = new_id(), body.cycle is None
    rest = body.rest and (time.fromisoformat(body.rest.from_), time.fromisoformat(body.rest.to), body.rest.minutes)
    await queries.add_pattern(
        session,
        org=actor.org_id,
        id=pattern,
        user=body.user_id,
        kind=body.kind,
        first_day=body.day,
        anchor=of_week(body.day) if weekly else body.day,
        cycle=body.cycle or A_WEEK,
        days=body.days,
        start_at=time.fromisoformat(body.start),
        end_at=time.fromisoformat(body.end),
        on_holidays=body.on_holidays,
        **dict(zip(("break_from", "break_to", "break_minutes"), rest or (None, None, None), strict=True)),
    )
    found = await shifts.patterns(session, actor.org_id, body.day, None, body.user_id)
    made = next(one for one in found if one.id == pattern)
    await _refuse_meeting(session, actor, made, now)
    return made


def _said(body: NewPattern | OneShift) -> dict[str, Any]:
    return body.model_dump(mode="json", exclude_none=True, by_alias=True)


async def add(session: AsyncSession, actor: Actor, body: NewPattern, now: datetime) -> dict[str, Any]:
    await commands.person(session, actor, body.user_id, named=True)
    await queries.lock_people(session, actor.org_id, [body.user_id])
    made = await _enter(session, actor, body, now)
    await commands.note(session, actor, body.user_id, "add_pattern", _said(body), now)
    return told(made)


async def _owner(session: AsyncSession, actor: Actor, pattern: UUID, others: Iterable[UUID] = ()) -> UUID:
    """Whose it is; this person, and those it may be given to, have nothing entered for them meanwhile."""
    owner = await queries.pattern_owner(session, actor.org_id, pattern)
    if owner is None:
        raise NotFound
    await queries.lock_people(session, actor.org_id, [owner, *others])
    return owner


async def change(session: AsyncSession, actor: Actor, pattern: UUID, body: NewPattern, now: datetime) -> dict[str, Any]:
    """The pattern that takes its place from a day on, in one transaction: refused, the old one goes on."""
    owner = await _owner(session, actor, pattern, [body.user_id])
    await commands.person(session, actor, body.user_id, named=True)
    if await queries.end_pattern(session, actor.org_id, pattern, body.day - A_DAY) is None:
        raise Conflict
    made = await _enter(session, actor, body, now)
    what = {"pattern": str(pattern), "became": str(made.id), **_said(body)}
    await commands.note_change(session, actor, (owner, body.user_id), "change_pattern", what, now)
    return told(made)


async def end(session: AsyncSession, actor: Actor, pattern: UUID, last: date | None, now: datetime) -> None:
    """It holds on this day, or today, for the last time; before its first day: never."""
    owner = await _owner(session, actor, pattern)
    last = last or await local_day(session, actor.org_id, now)
    if await queries.end_pattern(session, actor.org_id, pattern, last) is None:
        raise Conflict
    await commands.note(session, actor, owner, "end_pattern", {"pattern": str(pattern), "last": last.isoformat()}, now)


async def _take_out(session: AsyncSession, actor: Actor, pattern: UUID, day: date, now: datetime) -> None:
    """The shift of this day, or a conflict when there is none (any more)."""
    days = await shifts.calendar(session, actor.org_id, now)
    found = await shifts.patterns(session, actor.org_id, day, day)
    held = next((one for one in found if one.id == pattern), None)
    if held is None or not begins(held, day, days.holidays):
        raise Conflict
    if not await queries.take_out(session, actor.org_id, pattern, day, actor.id, now):
        raise Conflict


async def change_day(
    session: AsyncSession, actor: Actor, pattern: UUID, day: date, body: OneShift, now: datetime
) -> list[dict[str, Any]]:
    """Another shift in place of the one of this day; all others stay as they are."""
    owner = await _owner(session, actor, pattern, [body.user_id])
    await commands.person(session, actor, body.user_id, named=True)
    await _take_out(session, actor, pattern, day, now)
    made = await commands.enter(session, actor, body, [body.day], now)
    what = {"pattern": str(pattern), "of": day.isoformat(), "became": str(made[0]["id"]), **_said(body)}
    await commands.note_change(session, actor, (owner, body.user_id), "change_pattern_day", what, now)
    return made


async def free_day(session: AsyncSession, actor: Actor, pattern: UUID, day: date, now: datetime) -> None:
    """No shift of the pattern on this day."""
    owner = await _owner(session, actor, pattern)
    await _take_out(session, actor, pattern, day, now)
    await commands.note(
        session, actor, owner, "free_pattern_day", {"pattern": str(pattern), "day": day.isoformat()}, now
    )
