"""HTTP of plans. Progress, result and cancel are those of every job: /api/v1/jobs/{id}."""

from uuid import UUID

from fastapi import Request, Response

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.plans import commands
from fieldlock.plans.problems import NotPlanned
from fieldlock.plans.schemas import Accept, AcceptAnswer, Begun, NewPlan
from fieldlock.problems import Forbidden, Invalid, NotFound, documents
from fieldlock.routing import Part

router = Part(prefix="/api/v1/dispatch/plans", tags=["dispatch"])


@router.post("", status_code=202, response_model=Begun, responses=documents(NotSignedIn, Forbidden, NotFound, Invalid))
async def begin(session: Session, actor: CurrentActor, now: Now, body: NewPlan) -> Response:
    """Plans the day's waiting tickets around what is booked, in the background; books nothing.

    With a cause (emergency, customer not there, illness, overrun, stopped work, a certificate that ends) what is booked
    is planned again from where it stands: what has begun or is held fast stays, and as little as can be moves.
    """
    actor.require("dispatch.assign")
    job = await commands.begin(session, actor, body.day, body.seconds, body.cause, now)
    return wire.reply({"job_id": job}, 202)


@router.post(
    "/{job_id}/accept",
    response_model=AcceptAnswer,
    responses=documents(NotSignedIn, Forbidden, NotFound, Invalid, NotPlanned),
)
async def accept(
    request: Request, session: Session, actor: CurrentActor, now: Now, job_id: UUID, body: Accept
) -> Response:
    """Sends the crews of all planned tickets or of some, each as if assigned by hand; one refusal harms no other.

    What was changed or held fast since it was planned, or was to begin in the past, is refused: `plan-overtaken`.
    """
    actor.require("dispatch.assign")
    keys = request.app.state.keys
    return wire.reply({"items": await commands.accept(session, actor, job_id, body.tickets, now, keys)})
