"""Use cases of the rota: shifts and on-call duty, absences, profiles, skills, the certificate register."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.catalogue import queries as catalogue
from fieldlock.days import local_day
from fieldlock.dispatch import alerts
from fieldlock.dispatch.people import FIELD_ROLES
from fieldlock.equipment import queries as equipment
from fieldlock.gear import queries as gear
from fieldlock.gear.commands import ON_PHONES
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.problems import Conflict, NotFound, invalid
from fieldlock.rota import local_time, papers, queries, shifts
from fieldlock.rota.pattern import told
from fieldlock.rota.problems import CertificateOfAnother, LocalTimeSkipped, NotAFieldPerson, ShiftsOverlap
from fieldlock.rota.schemas import NewAbsence, NewCertificate, NewShifts, OneShift, Profile, SkillLevel

A_YEAR = timedelta(days=365)


async def person(session: AsyncSession, actor: Actor, user: UUID, *, named: bool = False) -> str:
    """The name. `named`: in the body, where a wrong one is an error of the sender; in a path it is not there."""
    name = await queries.field_person(session, actor.org_id, user, FIELD_ROLES)
    if name is None:
        raise NotAFieldPerson(user_id=str(user)) if named else NotFound
    return name


async def note(
    session: AsyncSession, actor: Actor, user: UUID, action: str, payload: dict[str, Any], now: datetime | None = None
) -> None:
    """The rota's audit stream is the person's. `now`: given where it changes what the person may be sent to; then the
    desk is told of booked jobs that need somebody else."""
    await record(session, stream=user, topic="rota", actor=actor.id, action=action, payload=payload)
    if now is not None:
        await alerts.of_person(session, actor.org_id, user, now)


async def note_change(
    session: AsyncSession, actor: Actor, users: tuple[UUID, UUID], action: str, payload: dict[str, Any], now: datetime
) -> None:
    """Told once of each person: an entry may be given to another."""
    for user in dict.fromkeys(users):
        await note(session, actor, user, action, payload, now)


def refuse_break(body: OneShift) -> None:
    """A break that does not fit into the shift by the clock, whatever the day."""
    _times(body, [body.day], "UTC")


def _times(body: OneShift, days: Iterable[date], zone: str) -> list[dict[str, Any]]:
    start, end = time.fromisoformat(body.start), time.fromisoformat(body.end)
    made = []
    for day in days:
        starts_at, ends_at = local_time.span(day, start, end, zone)
        row: dict[str, Any] = {"starts_at": starts_at, "ends_at": ends_at, "break_from": None, "break_to": None}
        if body.rest is not None:
            edges = [time.fromisoformat(at) for at in (body.rest.from_, body.rest.to)]
            row["break_from"], row["break_to"] = (local_time.within(day, at, start, zone) for at in edges)
            if not starts_at <= row["break_from"] <= row["break_to"] <= ends_at - timedelta(minutes=body.rest.minutes):
                raise invalid(("rest", "the break does not fit into the shift"))
        made.append(row)
    return made


async def _refuse_repeated(
    session: AsyncSession, actor: Actor, body: OneShift, rows: Sequence[dict[str, Any]], now: datetime
) -> None:
    """A shift of a pattern is changed in its place, not entered over."""
    since, until = rows[0]["starts_at"], rows[-1]["ends_at"]
    days = await shifts.calendar(session, actor.org_id, now)
    found = await shifts.patterns(session, actor.org_id, days.day(since), days.day(until), body.user_id)
    repeated = days.expand([one for one in found if one.kind == body.kind], since, until)
    for row in rows:
        if any(one["starts_at"] < row["ends_at"] and row["starts_at"] < one["ends_at"] for one in repeated):
            raise ShiftsOverlap(starts_at=wire.iso(row["starts_at"]), ends_at=wire.iso(row["ends_at"]))


async def enter(
    session: AsyncSession, actor: Actor, body: OneShift, days: Iterable[date], now: datetime
) -> list[dict[str, Any]]:
    """A shift on each of these days, or none: the refusal names the first that does not fit."""
    zone = (await identity.organisation(session, actor.org_id))["time_zone"]
    try:
        rows = _times(body, days, zone)
    except local_time.Skipped as refusal:
        raise LocalTimeSkipped(str(refusal), day=refusal.day.isoformat()) from None
    if not rows:
        raise invalid(("weekdays", "none of these days lies in the time"))
    await _refuse_repeated(session, actor, body, rows, now)
    ids = []
    for row in rows:
        ids.append(new_id())
        values = {"org": actor.org_id, "id": ids[-1], "user": body.user_id, "kind": body.kind}
        minutes = body.rest.minutes if body.rest else None
        try:
            await queries.add_shift(session, **values, **row, break_minutes=minutes)
        except IntegrityError:
            raise ShiftsOverlap(starts_at=wire.iso(row["starts_at"]), ends_at=wire.iso(row["ends_at"])) from None
    return [dict(row) for row in await queries.shifts_by_id(session, actor.org_id, ids)]


async def add_shifts(session: AsyncSession, actor: Actor, body: NewShifts, now: datetime) -> list[dict[str, Any]]:
    """All of them, or none."""
    await person(session, actor, body.user_id, named=True)
    await queries.lock_people(session, actor.org_id, [body.user_id])
    days = local_time.days(body.day, body.until, body.weekdays) if body.until else [body.day]
    made = await enter(session, actor, body, days, now)
    await note(
        session, actor, body.user_id, "add_shifts", body.model_dump(mode="json", exclude_none=True, by_alias=True), now
    )
    return made


async def change_shift(
    session: AsyncSession, actor: Actor, shift: UUID, body: OneShift, now: datetime
) -> list[dict[str, Any]]:
    """The shift that takes its place, in one transaction: refused, the old one stands."""
    owner = await queries.shift_owner(session, actor.org_id, shift)
    if owner is None:
        raise NotFound
    await person(session, actor, body.user_id, named=True)
    await queries.lock_people(session, actor.org_id, [owner, body.user_id])
    # Withdrawn first, so that it does not stand in its own way.
    if await queries.cancel_shift(session, actor.org_id, shift, now) is None:
        raise Conflict
    made = await enter(session, actor, body, [body.day], now)
    told = {
        "shift": str(shift),
        "became": str(made[0]["id"]),
        **body.model_dump(mode="json", exclude_none=True, by_alias=True),
    }
    await note_change(session, actor, (owner, body.user_id), "change_shift", told, now)
    return made


async def cancel_shift(session: AsyncSession, actor: Actor, shift: UUID, now: datetime) -> None:
    user = await queries.cancel_shift(session, actor.org_id, shift, now)
    if user is None:
        raise NotFound
    await note(session, actor, user, "cancel_shift", {"shift": str(shift)}, now)


def _trip_of(body: NewAbsence, name: str) -> None:
    """A trip has a purpose; what is done on it beside the work has the consent of somebody else (S-PPL-18)."""
    wrong = []
    allowed = [consent.what for consent in body.consents]
    if body.kind == "trip" and not body.purpose:
        wrong.append(("purpose", "a trip has a purpose"))
    if body.kind != "trip" and body.purpose is not None:
        wrong.append(("purpose", "only of a trip"))
    if body.kind != "trip" and allowed:
        wrong.append(("consents", "only for a trip"))
    if len(set(allowed)) < len(allowed):
        wrong.append(("consents", "each once"))
    if any(consent.by == name for consent in body.consents):
        wrong.append(("consents", "given by somebody else"))
    if wrong:
        raise invalid(*wrong)


async def _be_away(session: AsyncSession, actor: Actor, body: NewAbsence, now: datetime) -> dict[str, Any]:
    """The absence as it was entered, and the jobs that need somebody else because of it."""
    absence = new_id()
    told = body.model_dump(exclude={"user_id", "consents"})
    told["consents"] = wire.dumps([consent.model_dump() for consent in body.consents]).decode()
    who = {"org": actor.org_id, "id": absence, "user": body.user_id, "by": actor.id, "by_name": actor.name, "now": now}
    await queries.add_absence(session, **who, **told)
    rows = await shifts.touched(session, actor.org_id, body.starts_at, body.ends_at, now)
    found = await queries.absence(session, actor.org_id, absence)
    return {"absence": found, "reassign": [row for row in rows if row["user_id"] == body.user_id]}


async def add_absence(session: AsyncSession, actor: Actor, body: NewAbsence, now: datetime) -> dict[str, Any]:
    _trip_of(body, await person(session, actor, body.user_id, named=True))
    made = await _be_away(session, actor, body, now)
    await note(session, actor, body.user_id, "add_absence", body.model_dump(mode="json"), now)
    return made


async def change_absence(
    session: AsyncSession, actor: Actor, absence: UUID, body: NewAbsence, now: datetime
) -> dict[str, Any]:
    """The absence that takes its place, and the jobs that need somebody else because of it."""
    owner = await queries.absence_owner(session, actor.org_id, absence)
    if owner is None:
        raise NotFound
    _trip_of(body, await person(session, actor, body.user_id, named=True))
    if await queries.cancel_absence(session, actor.org_id, absence, now) is None:
        raise Conflict
    made = await _be_away(session, actor, body, now)
    told = {"absence": str(absence), "became": str(made["absence"]["id"]), **body.model_dump(mode="json")}
    await note_change(session, actor, (owner, body.user_id), "change_absence", told, now)
    return made


async def cancel_absence(session: AsyncSession, actor: Actor, absence: UUID, now: datetime) -> None:
    user = await queries.cancel_absence(session, actor.org_id, absence, now)
    if user is None:
        raise NotFound
    await note(session, actor, user, "cancel_absence", {"absence": str(absence)}, now)


async def rota(session: AsyncSession, org: UUID, since: datetime, until: datetime, now: datetime) -> dict[str, Any]:
    days = await shifts.calendar(session, org, now)
    repeated = await shifts.patterns(session, org, days.day(since), days.day(until))
    return {
        "time_zone": days.zone,
        "shifts": await shifts.between(session, org, since, until, now),
        "patterns": [told(one) for one in repeated],
        "absences": await queries.absences(session, org, since, until),
        "reassign": await shifts.touched(session, org, since, until, now),
    }


# --- who a person is ------------------------------------------------------------------------------------------------


async def people(session: AsyncSession, org: UUID, now: datetime) -> dict[str, Any]:
    """Everybody who goes out, and the skills that may be assessed."""
    words = (await catalogue.document(session, org, "dispatch", now))[1]["skills"]
    held: dict[UUID, list[dict[str, Any]]] = {}
    for row in await queries.skills(session, org):
        named = words.get(row["skill"], {"zh": row["skill"], "en": row["skill"]})
        entry = {"skill": row["skill"], "level": row["level"], "assessed_on": row["assessed_on"], **named}
        held.setdefault(row["user_id"], []).append(entry)
    forgotten = await queries.forgotten(session, org, now - A_YEAR)
    found = await queries.people(session, org, FIELD_ROLES)
    return {
        "items": [
            {**row, "skills": held.get(row["user_id"], []), "tools_forgotten": forgotten.get(row["user_id"], 0)}
            for row in found
        ],
        "skills": [{"skill": code, **named} for code, named in words.items()],
    }


async def set_profile(
    session: AsyncSession, actor: Actor, user: UUID, body: Profile, now: datetime, seen: int | None = None
) -> int:
    """The new version. `seen` 0: there was none."""
    await person(session, actor, user)
    values = body.model_dump(exclude={"van"}) | {"van": wire.dumps([part.model_dump() for part in body.van]).decode()}
    version = await queries.set_profile(session, org=actor.org_id, user=user, **values)
    if seen is not None and version != seen + 1:
        raise Conflict
    await note(session, actor, user, "set_profile", body.model_dump(mode="json", exclude_none=True), now)
    return version


async def set_skill(session: AsyncSession, actor: Actor, user: UUID, body: SkillLevel, now: datetime) -> None:
    """One assessment is added; the newest of a skill counts, none is lost (S-PPL-19)."""
    await person(session, actor, user)
    if body.skill not in (await catalogue.document(session, actor.org_id, "dispatch", now))[1]["skills"]:
        raise invalid(("skill", "unknown"))
    level = (body.skill, body.level, body.assessed_on)
    await queries.add_skill(session, actor.org_id, user, *level, actor.id, now)
    await note(session, actor, user, "assess_skill", body.model_dump(mode="json"), now)


async def certificates(session: AsyncSession, org: UUID, now: datetime) -> list[dict[str, Any]]:
    """The register, those that end first before the others, each with its warning (S-PPL-03)."""
    planning = (await catalogue.document(session, org, "dispatch", now))[1]
    names = (await catalogue.document(session, org, "wording", now))[1]["certificates"]
    today = await local_day(session, org, now)
    steps = planning["certificate_warning_days"]
    return [
        {
            **row,
            **names.get(row["code"], {"zh": row["code"], "en": row["code"]}),
            **papers.warning(row["valid_until"], row["review_due"], today, steps)._asdict(),
        }
        for row in await queries.certificates(session, org)
    ]


async def register_certificate(
    session: AsyncSession, actor: Actor, user: UUID, body: NewCertificate, now: datetime
) -> None:
    await person(session, actor, user)
    if body.code not in (await catalogue.document(session, actor.org_id, "safety", now))[1]["certificates"]:
        raise invalid(("code", "unknown"))
    if body.scan is not None and not await equipment.files_held(session, actor.org_id, [body.scan]):
        raise invalid(("scan", "unknown"))
    holder = await queries.other_holder(session, actor.org_id, body.number, user)
    if holder is not None:
        raise CertificateOfAnother(name=holder)
    values = body.model_dump() | {"org": actor.org_id, "user": user}
    if not await queries.renew(session, **values):
        await queries.add_certificate(session, id=new_id(), **values)
    await note(session, actor, user, "register_certificate", body.model_dump(mode="json", exclude_none=True), now)
    # The phones of the person's jobs hold what the gate there decides on.
    await gear.announce(session, actor.org_id, user, ON_PHONES)
