"""HTTP of inspections, visits without notice, the risk register, violations and the environment programme."""

import asyncio
from typing import Any, Literal
from uuid import UUID

from fastapi import Response

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.days import local_day
from fieldlock.db import Session
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.inspections import agreement, claims, commands, handling, opening, queries
from fieldlock.inspections.problems import (
    DrawnAlready,
    InRegister,
    NoAgreement,
    NothingToVisit,
    OwnerBears,
    RecordStepNotPossible,
    StopIsNoViolation,
)
from fieldlock.inspections.schemas import (
    Kind,
    LookedAtItems,
    NewClaim,
    NewDefect,
    NewDraw,
    NewProgramme,
    NewRisk,
    NewRound,
    NewViolation,
    Record,
    RecordPage,
    Staff,
    Suggestions,
)
from fieldlock.inspections.steps import STEPS
from fieldlock.liability.problems import FactsMissing
from fieldlock.problems import Conflict, Forbidden, Invalid, NotFound, PreconditionFailed, documents
from fieldlock.routing import Part
from fieldlock.small_routes import add_steps
from fieldlock.tickets.problems import GuardsNotMet
from fieldlock.tickets.routes import Limit, after_cursor, cursor_of

router = Part(prefix="/api/v1/inspections", tags=["inspections"])
_NEW = (NotSignedIn, Forbidden, Invalid)


async def _answer(session: Any, actor: Any, record: UUID, now: Any, status: int = 200) -> Response:
    found = await commands.document(session, actor, record, now)
    return wire.reply(found, status, etag=f'"{found["version"]}"', location=f"/api/v1/inspections/{record}")


@router.get("", response_model=RecordPage, responses=documents(NotSignedIn, Forbidden, Invalid))
async def page(
    session: Session,
    actor: CurrentActor,
    now: Now,
    kind: Kind,
    open_only: bool = False,
    limit: Limit = 50,
    cursor: str | None = None,
) -> Response:
    """The records of one kind, the newest first; of violations everybody sees the own ones."""
    scope = actor.require(commands.permission_to_read(kind))
    today = await local_day(session, actor.org_id, now)
    own = actor.id if scope == "own" else None
    narrow: dict[str, Any] = {"own": own, "open_only": open_only, "after": after_cursor(cursor), "limit": limit + 1}
    rows = await queries.page(session, actor.org_id, kind, **narrow)
    more = cursor_of(rows[limit - 1]["id"]) if len(rows) > limit else None
    items = [commands.summary(row, today) for row in rows[:limit]]
    late = await queries.overdue(session, actor.org_id, kind, today)
    return wire.reply({"items": items, "next_cursor": more, "overdue": late})


@router.get("/items", response_model=LookedAtItems, responses=documents(NotSignedIn, Forbidden))
async def items(session: Session, actor: CurrentActor, now: Now) -> Response:
    """What an inspection looks at: the checklist CL-INSP in force."""
    actor.require("inspection.read")
    return wire.reply({"items": await handling.items(session, actor.org_id, now), "next_cursor": None})


@router.get("/suggestions", response_model=Suggestions, responses=documents(NotSignedIn, Forbidden))
async def suggestions(session: Session, actor: CurrentActor, now: Now) -> Response:
    """Hazard reports and site assessments that are not in the risk register yet (S-HAZ-05)."""
    actor.require("risk.keep")
    found = await queries.suggestions(session, actor.org_id, now)
    items = [{**row, "at": wire.iso(row["at"])} for row in found]
    return wire.reply({"items": items, "next_cursor": None})


@router.get("/people", response_model=Staff, responses=documents(NotSignedIn, Forbidden))
async def people(session: Session, actor: CurrentActor) -> Response:
    """Of whom a breach can be told: everybody of the house."""
    actor.require("violation.record")
    found = await identity.people_with_roles(session, actor.org_id, list(opening.STAFF))
    return wire.reply({"items": [{"id": row["id"], "name": row["name"]} for row in found], "next_cursor": None})


@router.post("/rounds", response_model=Record, status_code=201, responses=documents(*_NEW))
async def new_round(session: Session, actor: CurrentActor, now: Now, body: NewRound) -> Response:
    """A workplace to be inspected regularly."""
    actor.require("inspection.keep")
    return await _answer(session, actor, await opening.new_round(session, actor, body, now), now, 201)


@router.post("/draws", response_model=Record, status_code=201, responses=documents(*_NEW, DrawnAlready, NothingToVisit))
async def new_draw(session: Session, actor: CurrentActor, now: Now, body: NewDraw) -> Response:
    """The system chooses the jobs that are visited without notice; the draw stays on record."""
    actor.require("inspection.keep")
    return await _answer(session, actor, await opening.new_draw(session, actor, body, now), now, 201)


@router.post("/risks", response_model=Record, status_code=201, responses=documents(*_NEW, InRegister))
async def new_risk(session: Session, actor: CurrentActor, now: Now, body: NewRisk) -> Response:
    """A risk, rated, with its measures and its next review."""
    actor.require("risk.keep")
    return await _answer(session, actor, await opening.new_risk(session, actor, body, now), now, 201)


@router.post("/violations", response_model=Record, status_code=201, responses=documents(*_NEW, StopIsNoViolation))
async def new_violation(session: Session, actor: CurrentActor, now: Now, body: NewViolation) -> Response:
    """A breach of a rule by one person, who is heard before anything is decided. A stop of work never is one."""
    actor.require("violation.record")
    return await _answer(session, actor, await opening.new_violation(session, actor, body, now), now, 201)


@router.post("/programmes", response_model=Record, status_code=201, responses=documents(*_NEW, InRegister))
async def new_programme(session: Session, actor: CurrentActor, now: Now, body: NewProgramme) -> Response:
    """The environment programme of a year, as a draft."""
    actor.require("programme.keep")
    return await _answer(session, actor, await opening.new_programme(session, actor, body, now), now, 201)


@router.post(
    "/claims",
    response_model=Record,
    status_code=201,
    responses=documents(*_NEW, NotFound, FactsMissing, OwnerBears, InRegister),
)
async def new_claim(session: Session, actor: CurrentActor, now: Now, body: NewClaim) -> Response:
    """A claim on the responsible party, by the signed facts of a ticket."""
    actor.require("liability.claim")
    return await _answer(session, actor, await claims.new_claim(session, actor, body, now), now, 201)


@router.post("/defects", response_model=Record, status_code=201, responses=documents(*_NEW))
async def new_defect(session: Session, actor: CurrentActor, now: Now, body: NewDefect) -> Response:
    """Defects of a handed-over home, to be passed on to the builder."""
    actor.require("liability.claim")
    return await _answer(session, actor, await claims.new_defect(session, actor, body, now), now, 201)


@router.get(
    "/{record_id}/agreement.pdf",
    response_class=Response,
    responses={**documents(NotSignedIn, NotFound, NoAgreement), 200: {"content": {"application/pdf": {}}}},
)
async def agreement_paper(
    session: Session, actor: CurrentActor, record_id: UUID, language: Literal["zh", "en"] = "zh"
) -> Response:
    """The agreement of a claim, for both sides to sign. The same record gives the same bytes."""
    row = await commands.visible(session, actor, record_id)
    organisation = await identity.organisation(session, actor.org_id)
    made = await asyncio.to_thread(agreement.pdf, row, organisation["name"], language)
    return wire.pdf(made, f"{row['number']}-agreement-{language}.pdf")


@router.get("/{record_id}", response_model=Record, responses=documents(NotSignedIn, NotFound))
async def read(session: Session, actor: CurrentActor, now: Now, record_id: UUID) -> Response:
    """The record with every step that was taken."""
    return await _answer(session, actor, record_id, now)


_REFUSALS = documents(
    NotSignedIn, Forbidden, NotFound, Invalid, RecordStepNotPossible, GuardsNotMet, Conflict, PreconditionFailed
)


add_steps(
    router,
    STEPS,
    prefix="record",
    key="record_id",
    noun="a record",
    take=commands.take,
    answer=_answer,
    model=Record,
    refusals=_REFUSALS,
)
