"""HTTP of return cases: consult, list, one case, one route per step, its papers, and the dated figures."""

import asyncio
from typing import Any, Literal
from uuid import UUID

from fastapi import Response

from fieldlock import wire
from fieldlock.charges.problems import UnknownSerial
from fieldlock.clock import Now
from fieldlock.days import local_day
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Conflict, Forbidden, Invalid, NotFound, PreconditionFailed, documents, invalid
from fieldlock.returns import commands, papers, queries
from fieldlock.returns.document import document, summary
from fieldlock.returns.problems import (
    CaseOpen,
    NoDocument,
    ParameterUnset,
    RemedyNotAllowed,
    ReturnStepNotPossible,
    SecondPerson,
)
from fieldlock.returns.schemas import (
    Consult,
    DocumentName,
    Parameter,
    Parameters,
    ReturnCase,
    ReturnPage,
    SetParameter,
)
from fieldlock.returns.steps import STEPS
from fieldlock.routing import Part
from fieldlock.small_routes import add_steps
from fieldlock.stock.problems import NoUnit
from fieldlock.tickets.problems import GuardsNotMet
from fieldlock.tickets.routes import Limit, after_cursor, cursor_of

router = Part(prefix="/api/v1/returns", tags=["returns"])
Filter = Literal["all", "open", "closed", "due"]


async def _answer(session: Any, actor: Any, case: UUID, now: Any, status: int = 200) -> Response:
    found = await document(session, actor, case, now)
    return wire.reply(found, status, etag=f'"{found["version"]}"', location=f"/api/v1/returns/{case}")


@router.post(
    "",
    response_model=ReturnCase,
    status_code=201,
    responses=documents(NotSignedIn, Forbidden, Invalid, UnknownSerial, CaseOpen),
)
async def consult(session: Session, actor: CurrentActor, now: Now, body: Consult) -> Response:
    """A customer asks what is owed for a unit: the case begins, and the day of the claim with it."""
    actor.require("return.open")
    return await _answer(session, actor, await commands.consult(session, actor, body, now), now, 201)


def _after(cursor: str | None) -> tuple[bool, UUID] | None:
    """The last row's place in the order: whether it was closed, and its id."""
    last = after_cursor(cursor[1:]) if cursor else None
    if cursor and (last is None or cursor[0] not in "01"):
        raise invalid(("cursor", "not one of ours"))
    return None if cursor is None or last is None else (cursor[0] == "1", last)


@router.get("", response_model=ReturnPage, responses=documents(NotSignedIn, Forbidden, Invalid))
async def page(
    session: Session,
    actor: CurrentActor,
    now: Now,
    status: Filter = "open",
    limit: Limit = 50,
    cursor: str | None = None,
) -> Response:
    """Open cases first, the oldest first; `due`: those whose day for shipping is near or past."""
    actor.require("return.read")
    today = await local_day(session, actor.org_id, now)
    until = await commands.alert_until(session, actor.org_id, today)
    rows = await queries.page(
        session, actor.org_id, status=status, alert_until=until, after=_after(cursor), limit=limit + 1
    )
    days = (until - today).days
    last = rows[limit - 1] if len(rows) > limit else None
    return wire.reply(
        {
            "items": [summary(row, today, days) for row in rows[:limit]],
            "next_cursor": f"{int(last['status'] == 'closed')}{cursor_of(last['id'])}" if last else None,
            "alerts": await queries.alerts(session, actor.org_id, until),
        }
    )


@router.get("/parameters", response_model=Parameters, responses=documents(NotSignedIn, Forbidden))
async def parameters(session: Session, actor: CurrentActor, now: Now) -> Response:
    """The figures that the sources leave open, each with its day and source; null in `in_force` is not set."""
    actor.require("return.read")
    today = await local_day(session, actor.org_id, now)
    names = Parameter.__args__  # type: ignore[attr-defined]  # the names that a Literal is made of
    in_force = {name: await queries.parameter(session, actor.org_id, name, today) for name in names}
    shown = ("name", "value", "valid_from", "source", "by_name")
    rows = await queries.parameters(session, actor.org_id)
    items = [{name: row[name] for name in shown} | {"at": wire.iso(row["at"])} for row in rows]
    return wire.reply({"in_force": in_force, "items": items})


@router.post(
    "/parameters", response_model=Parameters, status_code=201, responses=documents(NotSignedIn, Forbidden, Invalid)
)
async def set_parameter(session: Session, actor: CurrentActor, now: Now, body: SetParameter) -> Response:
    """Sets a figure from a day on; earlier figures stay for their days."""
    actor.require("return.rules")
    await commands.set_parameter(session, actor, body, now)
    answer = await parameters(session, actor, now)
    answer.status_code = 201
    return answer


@router.get("/{case_id}", response_model=ReturnCase, responses=documents(NotSignedIn, Forbidden, NotFound))
async def read(session: Session, actor: CurrentActor, now: Now, case_id: UUID) -> Response:
    """The case with every step that was taken."""
    actor.require("return.read")
    return await _answer(session, actor, case_id, now)


@router.get(
    "/{case_id}/documents/{name}.pdf",
    response_class=Response,
    responses={
        **documents(NotSignedIn, Forbidden, NotFound, Invalid, NoDocument),
        200: {"content": {"application/pdf": {}}},
    },
)
async def paper(
    session: Session,
    actor: CurrentActor,
    now: Now,
    case_id: UUID,
    name: DocumentName,
    language: Literal["zh", "en"] = "zh",
) -> Response:
    """Receipt, appraisal report, exchange note or refund note as PDF. The same case gives the same bytes."""
    actor.require("return.read")
    content = await papers.content_of(session, actor, case_id, name, now)
    made = await asyncio.to_thread(papers.pdf, name, content, language)
    return wire.pdf(made, f"{content.number}-{name}-{language}.pdf")


_REFUSALS = documents(
    NotSignedIn, Forbidden, NotFound, Invalid, ReturnStepNotPossible, GuardsNotMet, Conflict, PreconditionFailed
)
_MORE: dict[str, dict[int | str, dict[str, Any]]] = {
    "receive": documents(ReturnStepNotPossible, GuardsNotMet, Conflict, ParameterUnset),
    "choose": documents(ReturnStepNotPossible, GuardsNotMet, Conflict, RemedyNotAllowed, NoUnit),
    "approve_override": documents(ReturnStepNotPossible, GuardsNotMet, Conflict, NoUnit)
    | documents(Forbidden, SecondPerson),
    "ship_new": documents(ReturnStepNotPossible, GuardsNotMet, Conflict, NoUnit),
}


add_steps(
    router,
    STEPS,
    prefix="return",
    key="case_id",
    noun="a return case",
    take=commands.take,
    answer=_answer,
    model=ReturnCase,
    refusals=_REFUSALS,
    more=_MORE,
)
