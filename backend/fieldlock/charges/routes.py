"""HTTP of who pays: coverage by serial number."""

from typing import Annotated

from fastapi import Query, Response

from fieldlock import wire
from fieldlock.charges import commands
from fieldlock.charges.problems import UnknownSerial
from fieldlock.charges.schemas import SerialCoverage
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, documents
from fieldlock.routing import Part

router = Part(prefix="/api/v1", tags=["warranty"])


@router.get(
    "/warranty/coverage",
    response_model=SerialCoverage,
    responses=documents(NotSignedIn, Forbidden, Invalid, UnknownSerial),
)
async def coverage(
    session: Session, actor: CurrentActor, now: Now, serial: Annotated[str, Query(min_length=1, max_length=200)]
) -> Response:
    """What is owed for the unit with this serial number, as scanned or typed, before anything is quoted."""
    actor.require("warranty.evaluate")
    return wire.reply(await commands.coverage_of_serial(session, actor.org_id, serial, now))
