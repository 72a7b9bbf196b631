"""HTTP of manuals."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.manuals import commands, queries
from fieldlock.manuals.schemas import AddedManual, ManualPage, NewManual
from fieldlock.problems import Forbidden, Invalid, NotFound, documents
from fieldlock.routing import Part
from fieldlock.tickets.routes import Limit, after_cursor, cursor_of

router = Part(prefix="/api/v1/manuals", tags=["equipment"])


@router.get("", response_model=ManualPage, responses=documents(NotSignedIn, Forbidden, Invalid))
async def listed(
    session: Session,
    actor: CurrentActor,
    q: Annotated[str | None, Query(max_length=200)] = None,
    limit: Limit = 50,
    cursor: str | None = None,
) -> Response:
    """Those in use, newest first; `q` searches title, version, category, brand and model."""
    actor.require("register.read")
    rows = await queries.page(session, actor.org_id, q, after_cursor(cursor), limit + 1)
    items = [{**row, "at": wire.iso(row["at"])} for row in rows[:limit]]
    return wire.reply({"items": items, "next_cursor": cursor_of(rows[limit - 1]["id"]) if len(rows) > limit else None})


@router.post(
    "", response_model=AddedManual, status_code=201, responses=documents(NotSignedIn, Forbidden, NotFound, Invalid)
)
async def add(session: Session, actor: CurrentActor, now: Now, body: NewManual) -> Response:
    """For every unit of the category, brand and model; the phones that have such a unit fetch it."""
    actor.require("manual.edit")
    return wire.reply({"id": await commands.add(session, actor, body, now)}, 201)


@router.post("/{manual_id}/withdraw", status_code=204, responses=documents(NotSignedIn, Forbidden, NotFound))
async def withdraw(session: Session, actor: CurrentActor, now: Now, manual_id: UUID) -> Response:
    """It is on no job any more; it stays on record."""
    actor.require("manual.edit")
    await commands.withdraw(session, actor, manual_id, now)
    return Response(status_code=204)
