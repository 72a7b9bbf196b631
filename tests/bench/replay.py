"""The floor: a bare Starlette handler that runs the very statements the product ran, on asyncpg, and dumps the rows.

The statements of one request are listened to and replayed with their parameters, so that the floor cannot drift from
the product. Ids that the request made (UUIDv7 of that moment) are made anew in each replay. What a replay cannot know
is the version of a ticket's row: its UPDATE finds none, which makes the floor a little faster than fair.
"""

import re
import time
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from itertools import cycle
from typing import Any, NamedTuple
from uuid import UUID

import asyncpg
import orjson
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fieldlock.identity.tokens import DeviceKey, load_device_key
from fieldlock.ids import new_id

FLOOR = "floor"  # the name of its connections
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


class Statement(NamedTuple):
    sql: str
    rows: list[tuple[Any, ...]]
    many: bool


class Recording(NamedTuple):
    """`fresh`: ids that the request made. `ticket`: replaced by each of the floor's `tickets` in turn.
    `signer`: the public key by which the floor too checks each of the `mutations` that it is sent."""

    statements: list[Statement]
    fresh: list[str]
    ticket: str = ""
    tickets: tuple[str, ...] = ("",)
    signer: dict[str, Any] | None = None


_heard: ContextVar[list[Statement] | None] = ContextVar("heard", default=None)


@contextmanager
def listening(engine: AsyncEngine) -> Iterator[list[Statement]]:
    """The statements of the requests made inside, by either way to the driver, without those of background tasks."""
    statements: list[Statement] = []
    plain = asyncpg.Connection.fetch

    async def fetched(self: asyncpg.Connection, sql: str, *values: Any, **more: Any) -> Any:
        kept = _heard.get()
        if kept is not None:
            kept.append(Statement(sql, [values], many=False))
        return await plain(self, sql, *values, **more)

    def heard(_: Any, __: Any, sql: str, values: Any, ___: Any, many: bool) -> None:
        kept = _heard.get()
        if kept is not None:
            kept.append(Statement(sql, [tuple(row) for row in (values if many else [values])], many))

    token = _heard.set(statements)
    event.listen(engine.sync_engine, "before_cursor_execute", heard)
    asyncpg.Connection.fetch = fetched
    try:
        yield statements
    finally:
        asyncpg.Connection.fetch = plain
        event.remove(engine.sync_engine, "before_cursor_execute", heard)
        _heard.reset(token)


def recording(statements: list[Statement], since: float, **more: Any) -> Recording:
    """`since`: seconds of the epoch; ids made later are fresh."""
    found = {match for statement in statements for match in _UUID.findall(repr(statement.rows))}
    fresh = [name for name in sorted(found) if UUID(name).version == 7 and (UUID(name).int >> 80) >= int(since * 1000)]
    return Recording(statements, fresh, **more)


def _renewed(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, UUID):
        return UUID(names.get(str(value), str(value)))
    if isinstance(value, str):
        return _UUID.sub(lambda found: names.get(found[0], found[0]), value)
    return [_renewed(one, names) for one in value] if isinstance(value, list) else value


def _check_signatures(key: DeviceKey, body: bytes) -> None:
    for mutation in orjson.loads(body)["mutations"]:
        told, _, signature = mutation.encode().rpartition(b".")
        if not key.verify(told, urlsafe_b64decode(signature + b"==")):
            raise ValueError("a signature is not good")


async def _keep(_: Any) -> None:
    """A connection goes back as it is, as the product's pool does it."""


def floor(libpq_url: str, recordings: dict[str, Recording], pool_size: int, role: str) -> Starlette:
    pools: list[asyncpg.Pool] = []

    def handler(kept: Recording) -> Any:
        tickets = cycle(kept.tickets)

        async def handle(request: Request) -> Response:
            body = await request.body()
            if kept.signer is not None:
                _check_signatures(load_device_key(kept.signer), body)
            names = {name: str(new_id()) for name in kept.fresh} | {kept.ticket: next(tickets)}
            found: list[dict[str, Any]] = []
            async with pools[0].acquire() as connection, connection.transaction():
                for statement in kept.statements:
                    rows = [tuple(_renewed(value, names) for value in row) for row in statement.rows]
                    if statement.many:
                        await connection.executemany(statement.sql, rows)
                    else:
                        found += map(dict, await connection.fetch(statement.sql, *rows[0]))
            return Response(orjson.dumps(found, default=str), media_type="application/json")

        return handle

    @asynccontextmanager
    async def lifespan(_: Starlette) -> Any:
        settings = {"role": role, "statement_timeout": "15000", "timezone": "UTC", "application_name": FLOOR}
        async with asyncpg.create_pool(
            libpq_url, min_size=pool_size, max_size=pool_size, reset=_keep, server_settings=settings
        ) as pool:
            pools.append(pool)
            yield

    routes = [Route(f"/{name}", handler(kept), methods=["GET", "POST"]) for name, kept in recordings.items()]
    return Starlette(routes=routes, lifespan=lifespan)


def now() -> float:
    return time.time()
