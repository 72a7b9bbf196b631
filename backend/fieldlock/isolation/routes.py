"""HTTP of isolation: points, locks and tags, their labels, and the board of what is locked now."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import Header, Query, Response

from fieldlock import wire
from fieldlock.db import Session
from fieldlock.identity.actor import Actor, CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.isolation import board, labels, queries, register
from fieldlock.isolation.problems import LockOn
from fieldlock.isolation.schemas import (
    Board,
    LockBody,
    LockPage,
    Owners,
    PointBody,
    PointPage,
)
from fieldlock.isolation.shapes import IsolationPoint, RegisteredLock
from fieldlock.problems import Conflict, Forbidden, Invalid, NotFound, PreconditionFailed, documents, invalid
from fieldlock.routing import Part
from fieldlock.tickets.routes import Limit, after_cursor, cursor_of, seen_version

router = Part(prefix="/api/v1/isolation", tags=["isolation"])
IfMatch = Annotated[str | None, Header()]
MAX_LABELS = 200
_READ = documents(NotSignedIn, Forbidden, Invalid)
_WRITE = documents(NotSignedIn, Forbidden, Invalid, NotFound, Conflict, LockOn, PreconditionFailed)


async def _point(session: Session, actor: Actor, point: UUID, status: int = 200) -> Response:
    row = await queries.point(session, actor.org_id, point)
    if row is None:
        raise NotFound
    return wire.reply(board.point_document(row), status, etag=f'"{row["version"]}"')


async def _lock(session: Session, actor: Actor, lock: UUID, status: int = 200) -> Response:
    row = await queries.lock(session, actor.org_id, lock)
    if row is None:
        raise NotFound
    return wire.reply(board.lock_document(row), status, etag=f'"{row["version"]}"')


@router.get("/points", response_model=PointPage, responses=_READ)
async def points(
    session: Session,
    actor: CurrentActor,
    asset_id: UUID | None = None,
    site_id: UUID | None = None,
    limit: Limit = 50,
    cursor: str | None = None,
) -> Response:
    """The isolation points, of one asset or one site when named; withdrawn ones too."""
    actor.require("isolation.read")
    rows = await queries.points(session, actor.org_id, asset_id, site_id, after_cursor(cursor), limit + 1)
    items = [board.point_document(row) for row in rows[:limit]]
    return wire.reply({"items": items, "next_cursor": cursor_of(rows[limit - 1]["id"]) if len(rows) > limit else None})


@router.post("/points", response_model=IsolationPoint, status_code=201, responses=_READ)
async def add_point(session: Session, actor: CurrentActor, body: PointBody) -> Response:
    actor.require("isolation.points")
    return await _point(session, actor, await register.add_point(session, actor, body), 201)


@router.put("/points/{point_id}", response_model=IsolationPoint, responses=_WRITE)
async def change_point(
    session: Session, actor: CurrentActor, point_id: UUID, body: PointBody, if_match: IfMatch = None
) -> Response:
    """Replaces the point; `active: false` withdraws it. What a lock relies on stays while one hangs there."""
    actor.require("isolation.points")
    await register.change_point(session, actor, point_id, body, seen_version(if_match))
    return await _point(session, actor, point_id)


@router.get("/locks", response_model=LockPage, responses=_READ)
async def locks(
    session: Session,
    actor: CurrentActor,
    q: Annotated[str | None, Query(max_length=200)] = None,
    limit: Limit = 50,
    cursor: str | None = None,
) -> Response:
    """The registered locks, tags and boxes; `q` searches numbers and owners."""
    actor.require("isolation.read")
    rows = await queries.locks(session, actor.org_id, q, after_cursor(cursor), limit + 1)
    items = [board.lock_document(row) for row in rows[:limit]]
    return wire.reply({"items": items, "next_cursor": cursor_of(rows[limit - 1]["id"]) if len(rows) > limit else None})


@router.post("/locks", response_model=RegisteredLock, status_code=201, responses=_READ)
async def add_lock(session: Session, actor: CurrentActor, body: LockBody) -> Response:
    actor.require("isolation.locks")
    return await _lock(session, actor, await register.add_lock(session, actor, body), 201)


@router.put("/locks/{lock_id}", response_model=RegisteredLock, responses=_WRITE)
async def change_lock(
    session: Session, actor: CurrentActor, lock_id: UUID, body: LockBody, if_match: IfMatch = None
) -> Response:
    """Replaces the entry. Number and owner stay while the lock hangs somewhere; its status may change."""
    actor.require("isolation.locks")
    await register.change_lock(session, actor, lock_id, body, seen_version(if_match))
    return await _lock(session, actor, lock_id)


@router.get("/owners", response_model=Owners, responses=documents(NotSignedIn, Forbidden))
async def owners(session: Session, actor: CurrentActor) -> Response:
    """The people who may own locks and tags."""
    actor.require("isolation.locks")
    return wire.reply({"items": await register.owners(session, actor.org_id)})


@router.get("/board", response_model=Board, responses=documents(NotSignedIn, Forbidden))
async def what_is_locked(session: Session, actor: CurrentActor) -> Response:
    """What is locked now, by whom, since when, on which point: from the facts of all open jobs."""
    actor.require("isolation.read")
    return wire.reply({"items": await board.board(session, actor.org_id)})


def label_ids(text: str) -> list[UUID]:
    try:
        found = [UUID(part) for part in filter(None, text.split(","))]
    except ValueError:
        raise invalid(("ids", "ids of locks and points, with commas")) from None
    if not 0 < len(found) <= MAX_LABELS:
        raise invalid(("ids", f"1 to {MAX_LABELS}"))
    return list(dict.fromkeys(found))


@router.get(
    "/labels.pdf",
    response_class=Response,
    responses={**documents(NotSignedIn, Forbidden, Invalid), 200: {"content": {"application/pdf": {}}}},
)
async def labels_pdf(session: Session, actor: CurrentActor, ids: Annotated[str, Query(max_length=8000)]) -> Response:
    """A4 sheets of labels for these locks, tags, boxes and points (`ids` with commas), in Chinese and English."""
    actor.require("isolation.read")
    wanted = label_ids(ids)
    rows = {row["id"]: row for row in await queries.labels(session, actor.org_id, wanted)}
    unknown = [str(one) for one in wanted if one not in rows]
    if unknown:
        raise invalid(("ids", f"unknown: {', '.join(unknown)}"))
    content = await asyncio.to_thread(labels.sheet, [rows[one] for one in wanted])
    return wire.pdf(content, "labels.pdf")
