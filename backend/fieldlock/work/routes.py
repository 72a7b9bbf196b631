"""HTTP of what was told from the site and waits for an answer."""

from datetime import datetime, timedelta
from typing import Annotated, Any

from fastapi import Query, Response

from fieldlock import wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.clock import Now
from fieldlock.db import Row, Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, documents
from fieldlock.routing import Part
from fieldlock.tickets.routes import Limit, after_cursor, cursor_of
from fieldlock.work import goods, queries
from fieldlock.work.schemas import OpenNotes, OpenShutOffs, StoredWastes
from fieldlock.work.shapes import DeliveryPage

router = Part(prefix="/api/v1/work", tags=["work"])
Search = Annotated[str | None, Query(max_length=200)]
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


@router.get("/goods", response_model=DeliveryPage, responses=documents(NotSignedIn, Forbidden, Invalid))
async def listed_goods(
    session: Session,
    actor: CurrentActor,
    now: Now,
    q: Search = None,
    due: bool = False,
    limit: Limit = 50,
    cursor: str | None = None,
) -> Response:
    """The goods of all jobs, job by job, the newest first, with what became of each and who received them (S-DSP-12).

    `q`: in what is delivered, for whom and where; `due`: of open jobs only."""
    if actor.require("ticket.read") != "all":
        raise Forbidden(permission="ticket.read")
    rows = await queries.goods(session, actor.org_id, q, after_cursor(cursor), limit + 1, due=due)
    today = await catalogue.current_version(session, actor.org_id, now)
    items = []
    for row in rows[:limit]:
        bound = (await catalogue.rules(session, actor.org_id, row["catalogue_version"] or today)).bindings.get("goods")
        shown = [
            {**line, "asset_id": row["units"].get(line["serial"])}
            for line in goods.shown(row["goods"], row["facts"], bound)
        ]
        told = {name: row[name] for name in ("number", "status", "address", "customer_name")}
        told |= {"ticket_id": row["id"], "planned_start": wire.iso(row["planned_start"]), "goods": shown}
        items.append({**told, "receiver": goods.receiver(row["facts"], bound)})
    return wire.reply({"items": items, "next_cursor": cursor_of(rows[limit - 1]["id"]) if rows[limit:] else None})


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
