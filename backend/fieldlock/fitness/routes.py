"""HTTP of declarations at the start of a shift; from a phone they come as the action `declare_fitness`."""

from uuid import UUID

from fastapi import Response

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.fitness import commands
from fieldlock.fitness.problems import DeclaredUnfit
from fieldlock.fitness.schemas import Clear, Declare, Own, UnfitToday
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, NotFound, documents
from fieldlock.routing import Part

router = Part(prefix="/api/v1/fitness", tags=["fitness"])


@router.get("/own", response_model=Own, responses=documents(NotSignedIn, Forbidden))
async def own(session: Session, actor: CurrentActor, now: Now) -> Response:
    """What the caller has declared today; null while nothing."""
    actor.require("fitness.declare")
    return wire.reply(await commands.own(session, actor, now))


@router.post("/own", response_model=Own, responses=documents(NotSignedIn, Forbidden, Invalid, DeclaredUnfit))
async def declare(session: Session, actor: CurrentActor, now: Now, body: Declare) -> Response:
    """At the start of the shift, or when it is no longer true (S-OCC-03, S-SAF-23)."""
    actor.require("fitness.declare")
    await commands.declare(session, actor, body, now)
    return wire.reply(await commands.own(session, actor, now))


@router.get("/today", response_model=UnfitToday, responses=documents(NotSignedIn, Forbidden))
async def today(session: Session, actor: CurrentActor, now: Now) -> Response:
    """Who is not fit today, and which jobs need somebody else."""
    actor.require("fitness.read")
    return wire.reply(await commands.today(session, actor.org_id, now))


@router.post("/{user_id}/clear", status_code=204, responses=documents(NotSignedIn, Forbidden, NotFound, Invalid))
async def clear(session: Session, actor: CurrentActor, now: Now, user_id: UUID, body: Clear) -> Response:
    """Fit again for today, by another person's word."""
    actor.require("fitness.clear")
    await commands.clear(session, actor, user_id, body, now)
    return Response(status_code=204)
