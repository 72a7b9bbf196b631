"""HTTP of dispatch."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response

from fieldlock import actions, wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.dispatch import commands, desk, service_clock
from fieldlock.dispatch.problems import AlertTaken
from fieldlock.dispatch.schemas import Alerts, Candidates, DueList, Windows
from fieldlock.dispatch.windows import Offered
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, NotFound, documents
from fieldlock.routing import Part
from fieldlock.tickets.document import job
from fieldlock.tickets.schemas import Instant, Kind, Urgency

router = Part(prefix="/api/v1/dispatch", tags=["dispatch"])


@router.get(
    "/tickets/{ticket_id}/candidates",
    response_model=Candidates,
    responses=documents(NotSignedIn, Forbidden, NotFound, Invalid),
)
async def candidates(
    session: Session,
    actor: CurrentActor,
    now: Now,
    ticket_id: UUID,
    planned_start: Instant | None = None,
    planned_end: Instant | None = None,
) -> Response:
    """Everybody who could be sent at that time (else the planned one, else from now), the best first; the others with
    the reasons why not."""
    actor.require("dispatch.assign")
    row = await actions.visible(session, actor, ticket_id)
    found = await job(session, row, now)
    return wire.reply(await commands.list_candidates(session, found, actor.org_id, now, planned_start, planned_end))


@router.get(
    "/tickets/{ticket_id}/windows", response_model=Windows, responses=documents(NotSignedIn, Forbidden, NotFound)
)
async def windows(session: Session, actor: CurrentActor, now: Now, ticket_id: UUID) -> Response:
    """Arrival windows to offer to the customer: in each, a crew that may be sent is really free."""
    actor.require("dispatch.read")
    row = await actions.visible(session, actor, ticket_id)
    found = await desk.free_windows(session, await job(session, row, now), actor.org_id, now)
    return wire.reply(_told(found))


def _told(found: Offered) -> dict[str, Any]:
    return {**found._asdict(), "items": [one._asdict() for one in found.items]}


@router.get("/windows", response_model=Windows, responses=documents(NotSignedIn, Forbidden, NotFound, Invalid))
async def windows_of_a_report(
    session: Session,
    actor: CurrentActor,
    now: Now,
    kind: Kind = "repair",
    urgency: Urgency = "normal",
    site_id: UUID | None = None,
) -> Response:
    """The same while the customer is on the phone and nothing is stored yet."""
    actor.require("dispatch.read")
    found = await desk.draft_windows(session, actor.org_id, now, kind=kind, urgency=urgency, site_id=site_id)
    return wire.reply(_told(found))


@router.get("/due", response_model=DueList, responses=documents(NotSignedIn, Forbidden, Invalid))
async def due(session: Session, actor: CurrentActor, limit: Annotated[int, Query(ge=1, le=500)] = 100) -> Response:
    """Open tickets with a service target, the most pressing first."""
    actor.require("dispatch.read")
    return wire.reply({"items": await service_clock.due_list(session, actor.org_id, limit)})


@router.get("/alerts", response_model=Alerts, responses=documents(NotSignedIn, Forbidden))
async def alerts(session: Session, actor: CurrentActor) -> Response:
    """What holds now and is meant for the caller's roles, first what nobody has taken on: orders not accepted, targets
    about to be missed or missed, crews that are silent, late or unfit."""
    actor.require("dispatch.read")
    return wire.reply({"items": await desk.alerts(session, actor)})


@router.post(
    "/alerts/{alert_id}/see", status_code=204, responses=documents(NotSignedIn, Forbidden, NotFound, AlertTaken)
)
async def see(session: Session, actor: CurrentActor, now: Now, alert_id: UUID) -> Response:
    """The caller takes it on."""
    actor.require("dispatch.assign")
    await desk.see_alert(session, actor, alert_id, now)
    return Response(status_code=204)
