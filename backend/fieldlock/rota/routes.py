"""HTTP of the rota: who works when, who is away, what each may and can do."""

from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import Header, Request, Response

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Conflict, Forbidden, Invalid, NotFound, documents, invalid
from fieldlock.rota import commands, feed, leave
from fieldlock.rota import pattern_commands as patterns
from fieldlock.rota.problems import CertificateOfAnother, LocalTimeSkipped, NotAFieldPerson, ShiftsOverlap
from fieldlock.rota.schemas import (
    AskLeave,
    CalendarAddress,
    Certificates,
    Day,
    DeclineLeave,
    FieldPeople,
    NewAbsence,
    NewAbsenceAnswer,
    NewCertificate,
    NewPattern,
    NewShifts,
    OneShift,
    OpenLeaves,
    OwnLeave,
    Pattern,
    Profile,
    Rota,
    ShiftsAdded,
    SkillLevel,
)
from fieldlock.routing import Part
from fieldlock.tickets.act import When
from fieldlock.tickets.routes import seen_version
from fieldlock.tickets.schemas import Instant

router = Part(prefix="/api/v1/rota", tags=["rota"])
_COMMON = (NotSignedIn, Forbidden, Invalid)


@router.get("", response_model=Rota, responses=documents(*_COMMON))
async def rota(session: Session, actor: CurrentActor, now: Now, since: Instant | None = None,
               until: Instant | None = None) -> Response:  # fmt: skip
    """Shifts, duty and absences that touch [since, until), and the jobs whose people are missing (default: a week)."""
    actor.require("dispatch.read")
    begin = since or now - timedelta(days=1)
    end = until or begin + timedelta(days=8)
    if not begin < end <= begin + timedelta(days=70):
        raise invalid(("until", "after since, within 70 days"))
    return wire.reply(await commands.rota(session, actor.org_id, begin, end, now))


@router.post(
    "/shifts",
    response_model=ShiftsAdded,
    status_code=201,
    responses=documents(*_COMMON, ShiftsOverlap, LocalTimeSkipped, NotAFieldPerson),
)
async def add_shifts(session: Session, actor: CurrentActor, now: Now, body: NewShifts) -> Response:
    """Working or on-call time on one day or on many; all of it is entered, or none."""
    actor.require("rota.edit")
    return wire.reply({"items": await commands.add_shifts(session, actor, body, now)}, 201)


@router.put(
    "/shifts/{shift_id}",
    response_model=ShiftsAdded,
    responses=documents(*_COMMON, NotFound, Conflict, ShiftsOverlap, LocalTimeSkipped, NotAFieldPerson),
)
async def change_shift(session: Session, actor: CurrentActor, now: Now, shift_id: UUID, body: OneShift) -> Response:
    """Another takes its place: withdrawn and entered in one, or refused and as it was. A change made meanwhile, also a
    withdrawal, is a conflict: the entry has another id then, or is gone."""
    actor.require("rota.edit")
    return wire.reply({"items": await commands.change_shift(session, actor, shift_id, body, now)})


@router.delete("/shifts/{shift_id}", status_code=204, responses=documents(NotSignedIn, Forbidden, NotFound))
async def cancel_shift(session: Session, actor: CurrentActor, now: Now, shift_id: UUID) -> Response:
    """It no longer counts; the record stays."""
    actor.require("rota.edit")
    await commands.cancel_shift(session, actor, shift_id, now)
    return Response(status_code=204)


@router.post(
    "/patterns", response_model=Pattern, status_code=201, responses=documents(*_COMMON, ShiftsOverlap, NotAFieldPerson)
)
async def add_pattern(session: Session, actor: CurrentActor, now: Now, body: NewPattern) -> Response:
    """A shift that repeats from a day on: by the week, or in a cycle of days."""
    actor.require("rota.edit")
    return wire.reply(await patterns.add(session, actor, body, now), 201)


_PATTERN_CHANGED = documents(*_COMMON, NotFound, Conflict, ShiftsOverlap, NotAFieldPerson)


@router.put("/patterns/{pattern_id}", response_model=Pattern, responses=_PATTERN_CHANGED)
async def change_pattern(
    session: Session, actor: CurrentActor, now: Now, pattern_id: UUID, body: NewPattern
) -> Response:
    """Another takes its place from `day` on; what was before that day stays as it was."""
    actor.require("rota.edit")
    return wire.reply(await patterns.change(session, actor, pattern_id, body, now))


@router.delete("/patterns/{pattern_id}", status_code=204, responses=documents(*_COMMON, NotFound, Conflict))
async def end_pattern(
    session: Session, actor: CurrentActor, now: Now, pattern_id: UUID, last: Day | None = None
) -> Response:
    """It repeats on the day `last` (default: today) for the last time; before its first day, it never did."""
    actor.require("rota.edit")
    await patterns.end(session, actor, pattern_id, last, now)
    return Response(status_code=204)


@router.put(
    "/patterns/{pattern_id}/days/{day}",
    response_model=ShiftsAdded,
    responses=documents(*_COMMON, NotFound, Conflict, ShiftsOverlap, LocalTimeSkipped, NotAFieldPerson),
)
async def change_pattern_day(
    session: Session, actor: CurrentActor, now: Now, pattern_id: UUID, day: Day, body: OneShift
) -> Response:
    """Another shift in place of the pattern's of this one day."""
    actor.require("rota.edit")
    return wire.reply({"items": await patterns.change_day(session, actor, pattern_id, day, body, now)})


@router.delete("/patterns/{pattern_id}/days/{day}", status_code=204, responses=documents(*_COMMON, NotFound, Conflict))
async def free_pattern_day(session: Session, actor: CurrentActor, now: Now, pattern_id: UUID, day: Day) -> Response:
    """No shift of the pattern on this one day."""
    actor.require("rota.edit")
    await patterns.free_day(session, actor, pattern_id, day, now)
    return Response(status_code=204)


@router.post(
    "/absences", response_model=NewAbsenceAnswer, status_code=201, responses=documents(*_COMMON, NotAFieldPerson)
)
async def add_absence(session: Session, actor: CurrentActor, now: Now, body: NewAbsence) -> Response:
    """Leave, illness, training, a trip; the answer names the jobs that need somebody else."""
    actor.require("rota.edit")
    return wire.reply(await commands.add_absence(session, actor, body, now), 201)


@router.put(
    "/absences/{absence_id}",
    response_model=NewAbsenceAnswer,
    responses=documents(*_COMMON, NotFound, Conflict, NotAFieldPerson),
)
async def change_absence(
    session: Session, actor: CurrentActor, now: Now, absence_id: UUID, body: NewAbsence
) -> Response:
    """Another takes its place, in one; the answer names the jobs that need somebody else."""
    actor.require("rota.edit")
    return wire.reply(await commands.change_absence(session, actor, absence_id, body, now))


@router.delete("/absences/{absence_id}", status_code=204, responses=documents(NotSignedIn, Forbidden, NotFound))
async def cancel_absence(session: Session, actor: CurrentActor, now: Now, absence_id: UUID) -> Response:
    """The person is back, or never went."""
    actor.require("rota.edit")
    await commands.cancel_absence(session, actor, absence_id, now)
    return Response(status_code=204)


@router.get("/leave", response_model=OpenLeaves, responses=documents(NotSignedIn, Forbidden))
async def open_leave(session: Session, actor: CurrentActor) -> Response:
    """What is asked for and not decided, each with the person's jobs in that time."""
    actor.require("rota.edit")
    return wire.reply({"items": await leave.asked(session, actor.org_id)})


@router.get("/leave/own", response_model=OwnLeave, responses=documents(NotSignedIn, Forbidden))
async def own_leave(session: Session, actor: CurrentActor) -> Response:
    """The caller's own last twenty, and what became of them."""
    actor.require("leave.ask")
    return wire.reply({"items": await leave.own(session, actor)})


@router.put("/leave/{leave_id}", status_code=204, responses=documents(*_COMMON, Conflict))
async def ask_leave(session: Session, actor: CurrentActor, now: Now, leave_id: UUID, body: AskLeave) -> Response:
    """Asks for leave under an id of the caller's; from a phone it comes as `ask_leave`."""
    await leave.ask(session, actor, leave_id, body, When(now, now))
    return Response(status_code=204)


_DECIDED = documents(*_COMMON, NotFound, Conflict)


@router.post("/leave/{leave_id}/grant", response_model=NewAbsenceAnswer, responses=_DECIDED)
async def grant_leave(session: Session, actor: CurrentActor, now: Now, leave_id: UUID) -> Response:
    """It is an absence from now on; the answer names the jobs that need somebody else. Nobody grants the own."""
    actor.require("rota.edit")
    return wire.reply(await leave.grant(session, actor, leave_id, now))


@router.post("/leave/{leave_id}/decline", status_code=204, responses=_DECIDED)
async def decline_leave(
    session: Session, actor: CurrentActor, now: Now, leave_id: UUID, body: DeclineLeave
) -> Response:
    """Not granted; the reason is shown to the person."""
    actor.require("rota.edit")
    await leave.decline(session, actor, leave_id, body, now)
    return Response(status_code=204)


@router.get("/people", response_model=FieldPeople, responses=documents(NotSignedIn, Forbidden))
async def people(session: Session, actor: CurrentActor, now: Now) -> Response:
    """Everybody who goes out, with base, van and skill profile; and the skills that may be assessed."""
    actor.require("dispatch.read")
    return wire.reply(await commands.people(session, actor.org_id, now))


@router.put("/people/{user_id}", status_code=204, responses=documents(*_COMMON, NotFound, Conflict))
async def set_profile(
    session: Session,
    actor: CurrentActor,
    now: Now,
    user_id: UUID,
    body: Profile,
    if_match: Annotated[str | None, Header()] = None,
) -> Response:
    """The whole profile anew; `If-Match` is the version seen, 0 when there was none."""
    actor.require("profile.edit")
    version = await commands.set_profile(session, actor, user_id, body, now, seen_version(if_match))
    return Response(status_code=204, headers={"etag": f'"{version}"'})


@router.post("/people/{user_id}/skills", status_code=204, responses=documents(*_COMMON, NotFound))
async def set_skill(session: Session, actor: CurrentActor, now: Now, user_id: UUID, body: SkillLevel) -> Response:
    """One assessment of one skill; earlier ones stay on record."""
    actor.require("profile.edit")
    await commands.set_skill(session, actor, user_id, body, now)
    return Response(status_code=204)


@router.get("/certificates", response_model=Certificates, responses=documents(NotSignedIn, Forbidden))
async def certificates(session: Session, actor: CurrentActor, now: Now) -> Response:
    """The register: what ends first stands first, with its warning 60, 30 and 7 days before."""
    actor.require("dispatch.read")
    return wire.reply({"items": await commands.certificates(session, actor.org_id, now)})


@router.post(
    "/people/{user_id}/certificates",
    status_code=204,
    responses=documents(*_COMMON, NotFound, CertificateOfAnother),
)
async def register_certificate(
    session: Session, actor: CurrentActor, now: Now, user_id: UUID, body: NewCertificate
) -> Response:
    """A certificate with number, issuer, validity and scan; the same code and number again renews it."""
    actor.require("profile.edit")
    await commands.register_certificate(session, actor, user_id, body, now)
    return Response(status_code=204)


@router.post("/calendar", response_model=CalendarAddress, status_code=201, responses=documents(NotSignedIn, Forbidden))
async def make_calendar(request: Request, session: Session, actor: CurrentActor, now: Now) -> Response:
    """The caller's own calendar gets a new secret address, shown once; the one before no longer works."""
    actor.require("calendar.own")
    address = await feed.make(session, actor, now)
    base = request.app.state.settings.base_url or str(request.base_url).rstrip("/")
    return wire.reply({"url": f"{base}/api/v1/rota/calendar/{address}", "created_at": now}, 201)


@router.delete("/calendar", status_code=204, responses=documents(NotSignedIn, Forbidden, NotFound))
async def revoke_calendar(session: Session, actor: CurrentActor, now: Now) -> Response:
    """The address no longer works."""
    actor.require("calendar.own")
    await feed.revoke(session, actor, now)
    return Response(status_code=204)


@router.get("/calendar/{address}", response_class=Response, responses=documents(NotFound))
async def calendar(session: Session, now: Now, address: str) -> Response:
    """RFC 5545, for calendar programs: whoever has the address sees times, places and what is to be done, no customer's
    name and no phone number."""
    body = await feed.read(session, address, now)
    headers = {"cache-control": "private, max-age=300", "referrer-policy": "no-referrer"}
    return Response(body.encode(), media_type="text/calendar; charset=utf-8", headers=headers)
