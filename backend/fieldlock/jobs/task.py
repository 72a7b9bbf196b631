"""What a background task is, and the job it is given.

A task is a coroutine function of one `Job`. It may be run more than once: when its process is killed, or when it fails,
another worker begins it anew. So each of its transactions either may happen twice, or has `job.advance` (at the end:
`job.finish`) in it: those tell how far the work is, and they refuse a worker whose job was given to another meanwhile,
so that its effects are rolled back. `job.done` is where the attempt before this one had come to.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, NamedTuple, ParamSpec, TypeVar
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from fieldlock.db import Row, bind_org
from fieldlock.files import store
from fieldlock.identity.keys import Keys
from fieldlock.jobs import queries
from fieldlock.jobs.kept import Kept
from fieldlock.jobs.pool import Pool
from fieldlock.settings import Settings

P = ParamSpec("P")
R = TypeVar("R")


class GiveUp(Exception):
    """Trying again would change nothing; `slug` is for the client to translate."""

    def __init__(self, slug: str, detail: str = "", **extras: Any) -> None:
        super().__init__(detail or slug)
        self.problem = {"slug": slug, "detail": detail, **extras}


class Cancelled(Exception):
    """Somebody wanted the job to end."""


class Lost(Exception):
    """The lease ran out and another worker has the job: nothing more may be saved here."""


class Task(NamedTuple):
    """`permission`: who may see and cancel jobs of this task beside the person who asked for them.

    `every`: deferred for each organisation by the clock, in one process. `attempts`: then it has failed.
    """

    name: str
    run: Callable[["Job"], Awaitable[Any]]
    permission: str
    attempts: int = 5
    every: timedelta | None = None


@dataclass(frozen=True)
class Surroundings:
    """What a worker has, whichever process it is in; `announce` tells who is watching that something has changed."""

    sessions: async_sessionmaker[AsyncSession]
    settings: Settings
    keys: Keys
    now: Callable[[], datetime]
    announce: Callable[[], None]
    pool: Pool
    kept: Kept = field(default_factory=Kept)


@dataclass
class Job:
    """One job while a worker has it. `by` is the person who asked for it, None for a periodic one."""

    org_id: UUID
    id: UUID
    worker: UUID
    around: Surroundings
    task: str = ""
    args: dict[str, Any] = field(default_factory=dict)
    attempt: int = 0
    done: int = 0
    total: int | None = None
    by: tuple[UUID, str] | None = None
    ended: bool = False
    interrupted: Exception | None = None

    def fill(self, row: Row) -> None:
        """What the database says about it."""
        self.task, self.args, self.attempt = row["task"], row["args"], row["attempts"]
        self.done, self.total = row["done"], row["total"]
        self.by = None if row["by_id"] is None else (row["by_id"], row["by_name"])

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """Bound to the job's organisation; commits at its end."""
        async with self.around.sessions() as session, session.begin():
            await bind_org(session, self.org_id)
            yield session
        self.around.announce()

    async def advance(self, session: AsyncSession, done: int, total: int | None = None) -> None:
        """Saves how far the work is, in the caller's transaction; Cancelled or Lost roll that back."""
        wanted = await queries.advance(session, self.org_id, self.id, self.worker, done, total)
        _go_on(wanted)
        self.done, self.total = done, self.total if total is None else total

    async def progress(self, done: int, total: int | None = None) -> None:
        """`advance` alone, for work that saves nothing yet."""
        async with self.transaction() as session:
            await self.advance(session, done, total)

    async def finish(self, session: AsyncSession, result: Any = None, file: dict[str, Any] | None = None) -> None:
        """The job is done together with what the caller's transaction does; otherwise it is done on return."""
        mine = await queries.end(
            session, self.org_id, self.id, self.worker, self.around.now(), "done", result=result, file=file
        )
        if not mine:
            raise Lost
        self.ended = True

    async def keep_file(self, content: bytes, name: str, media_type: str) -> dict[str, Any]:
        """Stores a result file; give what is returned to `finish`."""
        digest = sha256(content).hexdigest()
        await asyncio.to_thread(store.save, self.around.settings.files_dir, self.org_id, digest, content)
        return {"sha256": digest, "name": name, "media_type": media_type, "size": len(content)}

    async def load_file(self, digest: str) -> bytes | None:
        return await asyncio.to_thread(store.load, self.around.settings.files_dir, self.org_id, digest)

    async def compute(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """A pure function of a module, run in another process, so that requests are answered meanwhile."""
        return await self.around.pool.run(function, *args, **kwargs)


def _go_on(cancel_wanted: bool | None) -> None:
    if cancel_wanted is None:
        raise Lost
    if cancel_wanted:
        raise Cancelled
