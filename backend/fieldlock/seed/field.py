"""Bases, skills, vans, shifts and duty of the sample fortnight, by the same commands that people use."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.identity.actor import Actor
from fieldlock.rota import commands
from fieldlock.rota.schemas import NewAbsence, NewShifts, Profile, SkillLevel

FIRST, LAST = -2, 13


async def furnish(
    session: AsyncSession, people: Mapping[str, Actor], told: Mapping[str, Any], today: date, zone: str, now: datetime
) -> None:
    manager = people["manager"]
    for short, base, lat, lon, mentored, skills, van in told["profiles"]:
        parts = [{"code": code, "quantity": count} for code, count in van.items()]
        body = {"base_name": base, "lat": lat, "lon": lon, "mentored": mentored, "van": parts}
        await commands.set_profile(session, manager, people[short].id, Profile.model_validate(body), now)
        for skill, level in skills.items():
            held = SkillLevel(skill=skill, level=level, assessed_on=today - timedelta(days=120))
            await commands.set_skill(session, manager, people[short].id, held, now)
    for person in told["shifts"]:
        await _shifts(session, manager, people, told, person, today, now)
    for short in told["on_call"]:
        for first in range(FIRST, LAST):
            duty = {"user_id": people[short].id, "kind": "on_call", "start": "00:00", "end": "00:00"}
            day = today + timedelta(days=first)
            await commands.add_shifts(session, manager, NewShifts.model_validate({**duty, "day": day}), now)
    for short, offset, kind, note in told["absences"]:
        start = datetime.combine(today + timedelta(days=offset), time(), ZoneInfo(zone))
        away = {"user_id": people[short].id, "kind": kind, "note": note, "starts_at": start}
        absent = NewAbsence.model_validate({**away, "ends_at": start + timedelta(days=1)})
        await commands.add_absence(session, manager, absent, now)


async def _shifts(
    session: AsyncSession,
    manager: Actor,
    people: Mapping[str, Actor],
    told: Mapping[str, Any],
    person: Any,
    today: date,
    now: datetime,
) -> None:
    """Every day but one of the week, which is never today's."""
    short, start, end, off = person
    free = (today + timedelta(days=off)).isoweekday()
    late = start >= "11:00"
    begins, ends, minutes = told["rest"]
    rest = {"from": "16:00" if late else begins, "to": "18:00" if late else ends, "minutes": minutes}
    body = {
        "user_id": people[short].id, "day": today + timedelta(days=FIRST), "until": today + timedelta(days=LAST),
        "start": start, "end": end, "weekdays": [day for day in range(1, 8) if day != free], "rest": rest,
    }  # fmt: skip
    await commands.add_shifts(session, manager, NewShifts.model_validate(body), now)
