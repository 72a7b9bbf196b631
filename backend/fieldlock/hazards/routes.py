"""HTTP of hazard reports: report, list, one report, one route per step."""

from typing import Any, Literal
from uuid import UUID

from fastapi import Request, Response

from fieldlock import actions, wire
from fieldlock.clock import Now
from fieldlock.days import local_day
from fieldlock.db import Session
from fieldlock.hazards import commands, queries, reporting
from fieldlock.hazards.problems import SelfVerification, StepNotPossible
from fieldlock.hazards.schemas import Hazard, HazardPage, HazardReport, Owners, ReportHazard
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Conflict, Forbidden, Invalid, NotFound, PreconditionFailed, documents, invalid
from fieldlock.routing import Part
from fieldlock.small_routes import add_steps
from fieldlock.tickets.act import When
from fieldlock.tickets.problems import GuardsNotMet
from fieldlock.tickets.routes import Limit, after_cursor, cursor_of

router = Part(prefix="/api/v1/hazards", tags=["hazards"])
Filter = Literal["all", "open", "closed", "overdue"]


def _after(cursor: str | None) -> tuple[bool, UUID] | None:
    """The last row's place in the order: whether it stood among the open high ones, and its id."""
    last = after_cursor(cursor[1:]) if cursor else None
    if cursor and (last is None or cursor[0] not in "01"):
        raise invalid(("cursor", "not one of ours"))
    return None if cursor is None or last is None else (cursor[0] == "1", last)


def _cursor(last: commands.Row) -> str:
    top = last["severity"] == "high" and last["status"] != "closed"
    return f"{int(top)}{cursor_of(last['id'])}"


async def _answer(session: Any, actor: Any, hazard: UUID, now: Any, status: int = 200) -> Response:
    document = await commands.document(session, actor, hazard, now)
    return wire.reply(document, status, etag=f'"{document["version"]}"', location=f"/api/v1/hazards/{hazard}")


@router.post(
    "",
    response_model=Hazard,
    status_code=201,
    responses=documents(NotSignedIn, Forbidden, NotFound, Invalid, Conflict),
)
async def report(request: Request, session: Session, actor: CurrentActor, now: Now, body: HazardReport) -> Response:
    """Anyone reports a hazard; on a job it is that job's action `report_hazard`. The same id again changes nothing."""
    actor.require("hazard.report")
    when = When(at=now, received_at=now)
    if body.ticket_id is None:
        hazard = await reporting.anywhere(session, actor, body, when)
    else:
        args = ReportHazard(**body.model_dump(exclude={"ticket_id", "site_id", "asset_id"}))
        keys = request.app.state.keys
        hazard = await actions.perform(session, actor, body.ticket_id, "report_hazard", args, when=when, keys=keys)
    return await _answer(session, actor, hazard, now, 201)


@router.get("", response_model=HazardPage, responses=documents(NotSignedIn, Forbidden, Invalid))
async def page(
    session: Session,
    actor: CurrentActor,
    now: Now,
    status: Filter = "all",
    limit: Limit = 50,
    cursor: str | None = None,
) -> Response:
    """Open reports of high severity first, then newest first."""
    scope, today = actor.require("hazard.read"), await local_day(session, actor.org_id, now)
    mine: dict[str, Any] = {"scope": scope, "me": actor.id}
    wanted: dict[str, Any] = {"status": status, "today": today, "after": _after(cursor), "limit": limit + 1}
    rows = await queries.page(session, actor.org_id, **mine, **wanted)
    return wire.reply(
        {
            "items": [commands.summary(row, today) for row in rows[:limit]],
            "next_cursor": _cursor(rows[limit - 1]) if len(rows) > limit else None,
            "alerts": await queries.alerts(session, actor.org_id, **mine),
        }
    )


@router.get("/owners", response_model=Owners, responses=documents(NotSignedIn, Forbidden))
async def owners(session: Session, actor: CurrentActor) -> Response:
    """Who may be given a correction."""
    actor.require("hazard.handle")
    return wire.reply({"items": await queries.owners(session, actor.org_id)})


@router.get("/{hazard_id}", response_model=Hazard, responses=documents(NotSignedIn, Forbidden, NotFound))
async def read(session: Session, actor: CurrentActor, now: Now, hazard_id: UUID) -> Response:
    """The report with every step that was taken."""
    return await _answer(session, actor, hazard_id, now)


_REFUSALS = documents(
    NotSignedIn, Forbidden, NotFound, Invalid, StepNotPossible, GuardsNotMet, Conflict, PreconditionFailed
)
_MORE: dict[str, dict[int | str, dict[str, Any]]] = {
    "verify": documents(StepNotPossible, GuardsNotMet, SelfVerification, Conflict)
}


add_steps(
    router,
    commands.STEPS,
    prefix="hazard",
    key="hazard_id",
    noun="a report",
    take=commands.take,
    answer=_answer,
    model=Hazard,
    refusals=_REFUSALS,
    more=_MORE,
)
