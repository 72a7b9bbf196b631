"""HTTP of what was told from the site and waits for an answer."""

from datetime import datetime, timedelta
from typing import Any

from fastapi import Response

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.db import Row, Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, documents
from fieldlock.routing import Part
from fieldlock.work import queries
from fieldlock.work.schemas import OpenNotes, OpenShutOffs, StoredWastes

router = Part(prefix="/api/v1/work", tags=["work"])
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


@router.get("/shut-offs", response_model=OpenShutOffs, responses=documents(NotSignedIn, Forbidden))
async def shut_offs(session: Session, actor: CurrentActor, now: Now) -> Response:
    """What is shut off for others now, by which job, and until when (S-REL-10)."""
    if actor.require("service.shut") != "all":
        raise Forbidden(permission="service.shut")
    items = []
    for row in await queries.shut_offs(session, actor.org_id):
        until = row["body"].get("until")
        told = {name: row["body"][name] for name in ("service", "what", "told", "notices")}
        late = until is not None and datetime.fromisoformat(until) < now
        items.append({**_told(row), **told, "until": until, "shut_at": wire.iso(row["occurred_at"]), "overdue": late})
    return wire.reply({"items": items, "next_cursor": None})


@router.get("/waste", response_model=StoredWastes, responses=documents(NotSignedIn, Forbidden))
async def stored_waste(session: Session, actor: CurrentActor) -> Response:
    """What lies in the store and waits for the disposal firm (S-WRK-15)."""
    actor.require("waste.hand_over")
    items = [
        {**_told(row), **{name: row["body"][name] for name in ("kind", "quantity", "unit", "store_place")},
         "at": wire.iso(row["occurred_at"])}
        for row in await queries.stored_waste(session, actor.org_id)
    ]  # fmt: skip
    return wire.reply({"items": items, "next_cursor": None})


def _told(row: Row) -> dict[str, Any]:
    return {name: row[name] for name in ("id", "ticket_id", "number", "by_name")}
