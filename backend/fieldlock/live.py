"""Live updates: changes become server-sent events for everybody of the organisation who is watching.

A commit only wakes the relay; the relay sends one NOTIFY for many commits, outside their transactions (inside them it
cut inserts to a quarter). Every web process listens, reads the new rows of the change feed once, and hands the same
encoded bytes to all its streams. A stream that cannot keep up is told to start over.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from uuid import UUID

import asyncpg
import orjson
import structlog
from fastapi import Request, Response
from fastapi.responses import StreamingResponse
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, documents
from fieldlock.routing import Part

router = Part(prefix="/api/v1", tags=["live"])
log = structlog.get_logger("fieldlock.live")

CHANNEL = "fieldlock_changes"
PRESENCE = "fieldlock_presence"  # who looks at or moves what on the board: passed on, never stored
COALESCE_SECONDS = 0.05
HEARTBEAT_SECONDS = 15.0
QUEUE_LENGTH = 256
MOST_AT_ONCE = 200
RESET = b"event: reset\ndata: {}\n\n"
HEARTBEAT = b": still here\n\n"

_BIND = text("SELECT set_config('fieldlock.org_id', :org, true)")
_LOW = text("SELECT pg_snapshot_xmin(pg_current_snapshot())::text")
_NEW = text("""
    SELECT DISTINCT topic, entity_id FROM changes WHERE org_id = :org AND xid >= cast(cast(:cursor AS text) AS xid8)
    AND topic IN ('ticket', 'alert', 'catalogue', 'hazard', 'return', 'stock', 'site', 'rota', 'gear') LIMIT :limit""")

Stream = asyncio.Queue[bytes | None]


class Relay:
    """One for each web process."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._dirty = asyncio.Event()
        self._heard = asyncio.Event()
        self._streams: dict[UUID, set[Stream]] = {}
        self._boards: dict[UUID, set[Stream]] = {}
        self._cursors: dict[UUID, str] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self.closing = False

    def start(self) -> None:
        self._tasks = [asyncio.create_task(work()) for work in (self._announce, self._listen, self._deliver)]

    async def stop(self) -> None:
        self.closing = True
        for stream in [stream for streams in self._streams.values() for stream in streams]:
            with contextlib.suppress(asyncio.QueueFull):
                stream.put_nowait(None)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def wake(self) -> None:
        """Called after a request's commit; cheap, and harmless when nothing changed."""
        self._dirty.set()

    async def subscribe(self, org: UUID, board: bool = False) -> Stream:
        """`board`: also told which dispatchers look at what; phones in the field are spared that."""
        stream: Stream = asyncio.Queue(QUEUE_LENGTH)
        self._streams.setdefault(org, set()).add(stream)
        if board:
            self._boards.setdefault(org, set()).add(stream)
        if org not in self._cursors:
            async with self._engine.connect() as connection:
                self._cursors[org] = (await connection.execute(_LOW)).scalar_one()
        return stream

    def unsubscribe(self, org: UUID, stream: Stream) -> None:
        self._streams.get(org, set()).discard(stream)
        self._boards.get(org, set()).discard(stream)
        if not self._boards.get(org):
            self._boards.pop(org, None)
        if not self._streams.get(org):
            self._streams.pop(org, None)
            self._cursors.pop(org, None)

    async def _announce(self) -> None:
        while True:
            await self._dirty.wait()
            await asyncio.sleep(COALESCE_SECONDS)
            self._dirty.clear()
            try:
                async with self._engine.connect() as connection:
                    await (await _driver(connection)).execute(f"NOTIFY {CHANNEL}")
            except Exception:
                log.exception("could not announce changes")
                await asyncio.sleep(1)

    async def _listen(self) -> None:
        """A connection of its own; when it breaks, another is made and everything since is delivered."""
        while True:
            lost = asyncio.Event()
            try:
                async with self._engine.connect() as connection:
                    raw = await _driver(connection)
                    await raw.add_listener(CHANNEL, lambda *_: self._heard.set())
                    await raw.add_listener(PRESENCE, lambda *told: self._pass_on(str(told[3])))
                    raw.add_termination_listener(lambda *_, ended=lost: ended.set())
                    self._heard.set()
                    await lost.wait()
            except Exception:
                log.exception("lost the change notifications")
            await asyncio.sleep(1)

    def _pass_on(self, told: str) -> None:
        """`told`: the organisation's id, a space, the JSON for its boards."""
        org, _, data = told.partition(" ")
        for stream in self._boards.get(UUID(org), set()):
            _offer(stream, b"event: presence\ndata: " + data.encode() + b"\n\n")

    async def _deliver(self) -> None:
        while True:
            await self._heard.wait()
            self._heard.clear()
            for org in list(self._streams):
                try:
                    await self._deliver_to(org)
                except Exception:
                    log.exception("could not deliver changes", org=str(org))

    async def _deliver_to(self, org: UUID) -> None:
        async with self._engine.connect() as connection, connection.begin():
            await connection.execute(_BIND, {"org": str(org)})
            low = (await connection.execute(_LOW)).scalar_one()
            values = {"org": org, "cursor": self._cursors.get(org, low), "limit": MOST_AT_ONCE + 1}
            rows = (await connection.execute(_NEW, values)).all()
        self._cursors[org] = low
        # More than can be told one by one (an import): everybody reads anew.
        messages = [RESET] if len(rows) > MOST_AT_ONCE else [_message(row.topic, row.entity_id) for row in rows]
        for message in messages:
            for stream in self._streams.get(org, set()):
                _offer(stream, message)


async def _driver(connection: AsyncConnection) -> asyncpg.Connection:
    """Outside a transaction: each statement is one, in a single round trip."""
    raw = (await connection.get_raw_connection()).driver_connection
    if not isinstance(raw, asyncpg.Connection):
        raise TypeError("notifications need the asyncpg driver")
    return raw


def _message(topic: str, entity: UUID) -> bytes:
    return b"event: change\ndata: " + orjson.dumps({"topic": topic, "id": str(entity)}) + b"\n\n"


def _offer(stream: Stream, message: bytes) -> None:
    """What a slow reader has missed is not told again: it starts over."""
    if stream.full():
        while not stream.empty():
            stream.get_nowait()
        message = RESET
    stream.put_nowait(message)


async def _events(relay: Relay, org: UUID, board: bool) -> AsyncIterator[bytes]:
    stream = await relay.subscribe(org, board)
    try:
        yield b"retry: 2000\nevent: hello\ndata: {}\n\n"
        while not relay.closing:
            try:
                message = await asyncio.wait_for(stream.get(), HEARTBEAT_SECONDS)
            except TimeoutError:
                message = HEARTBEAT
            if message is None:
                return
            yield message
    finally:
        relay.unsubscribe(org, stream)


@router.get("/events", responses=documents(NotSignedIn, Forbidden))
async def events(request: Request, session: Session, actor: CurrentActor) -> Response:
    """Server-sent events `change` {topic, id}; after `reset` or a reconnect the client reads its lists again.

    Who may assign also gets `presence` {tab, user_id, name, doing, ticket_id} of the other dispatchers.
    """
    del session
    actor.require("live.read")
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    board = actor.scope("dispatch.assign") is not None
    return StreamingResponse(
        _events(request.app.state.relay, actor.org_id, board), media_type="text/event-stream", headers=headers
    )
