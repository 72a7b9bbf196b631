"""HTTP of emergencies beside tickets: their kinds and playbooks, and what a text tells of, asked while it is typed."""

from typing import Annotated

from fastapi import Query, Response
from pydantic import BaseModel, Field

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, NotFound, documents
from fieldlock.routing import Part
from fieldlock.tickets import emergency, emergency_rules
from fieldlock.tickets.emergency_shapes import Guidance
from fieldlock.tickets.schemas import Strict

router = Part(prefix="/api/v1/emergencies", tags=["tickets"])


class Typed(Strict):
    text: str = Field(max_length=4000)


class Guidances(BaseModel):
    version: str = Field(description="of the kinds and of the playbooks, as in `emergencies` of a pull")
    items: list[Guidance]
    next_cursor: str | None


class Recognised(BaseModel):
    """Both null when the text tells of no emergency."""

    found: Guidance | None
    words: list[str] | None


@router.get("", response_model=Guidances, responses=documents(NotSignedIn, NotFound))
async def kinds(
    session: Session, actor: CurrentActor, now: Now, version: Annotated[str | None, Query(max_length=100)] = None
) -> Response:
    """Every kind of emergency with its playbook, those that endanger life first: in force, or under that version.
    For everyone who is signed in: each phone keeps it for when there is no network."""
    if version is None:
        version, document = await emergency_rules.in_force(session, actor.org_id, now)
    else:
        document = await emergency_rules.of_version(session, actor.org_id, version)
    items = [emergency.guidance(kind, document) for kind in document["kinds"]]
    return wire.reply({"version": version, "items": items, "next_cursor": None})


@router.post("/recognise", response_model=Recognised, responses=documents(NotSignedIn, Forbidden, Invalid))
async def recognise(session: Session, actor: CurrentActor, now: Now, body: Typed) -> Response:
    """What the intake will decide of this text; nothing is stored."""
    actor.require("ticket.create")
    _, document = await emergency_rules.in_force(session, actor.org_id, now)
    found = emergency.recognise(body.text, None, document["kinds"])
    if found is None:
        return wire.reply({"found": None, "words": None})
    kind = next(kind for kind in document["kinds"] if kind["code"] == found.kind)
    return wire.reply({"found": emergency.guidance(kind, document), "words": found.words})
