"""HTTP of what was told from the site and waits for an answer."""

from datetime import timedelta

from fastapi import APIRouter, Response

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, documents
from fieldlock.work import queries
from fieldlock.work.schemas import OpenNotes

router = APIRouter(prefix="/api/v1/work", tags=["work"])
ANSWER_WITHIN = timedelta(hours=1)  # house figure (B0)


@router.get("/notes", response_model=OpenNotes, responses=documents(NotSignedIn, Forbidden))
async def open_notes(session: Session, actor: CurrentActor, now: Now) -> Response:
    """Questions and damages that nobody has answered yet, the longest waiting first."""
    actor.require("note.answer")
    found = await queries.open_notes(session, actor.org_id)
    items = [
        {**row, "told_at": wire.iso(row["told_at"]), "overdue": now - row["told_at"] > ANSWER_WITHIN} for row in found
    ]
    return wire.reply({"items": items, "next_cursor": None})
