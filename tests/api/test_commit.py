"""No success answer before the commit (I7)."""

import hashlib
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import httpx
import pytest
from fastapi import Depends, FastAPI
from fastapi.routing import APIRoute
from sqlalchemy import Connection, event
from tests.api.test_life import ARGS, args_of
from tests.world import SIGNATURE, Org, World, a_report, make_device, slug_of

from fieldlock import db

PNG = {"content-type": "image/png"}


@contextmanager
def failing_commits(world: World) -> Iterator[list[str]]:
    """Every transaction fails at its very end, as when the disk is full or the server dies."""
    failed: list[str] = []

    def fail(_: Connection) -> None:
        failed.append("commit")
        raise ConnectionError("the database went away during the commit")

    event.listen(world.app.state.engine.sync_engine, "commit", fail)
    try:
        yield failed
    finally:
        event.remove(world.app.state.engine.sync_engine, "commit", fail)


async def _ways_in(world: World, org: Org) -> list[tuple[str, httpx.AsyncClient, str, str, dict[str, Any]]]:
    """(what, who, method, path, arguments): one of each kind of door that changes something."""
    ticket = await world.ticket(org, "dispatched")
    received = await world.ticket(org)
    at = f"/api/v1/tickets/{ticket}"
    phone = await make_device(world, org)
    technician, dispatcher = world.client("technician", org), world.client("dispatcher", org)
    sign_in = {"username": org.people["technician"].username, "password": "a password for everybody"}
    content = SIGNATURE + b"commit"
    sha = hashlib.sha256(content).hexdigest()
    return [
        ("create", dispatcher, "POST", "/api/v1/tickets", {"json": a_report()}),
        ("triage", dispatcher, "POST", f"/api/v1/tickets/{received}/triage", {"json": ARGS["triage"]}),
        ("assign", dispatcher, "POST", f"{at}/assign", {"json": args_of("assign", org)}),
        ("accept", technician, "POST", f"{at}/accept", {"json": {}}),
        ("confirm", technician, "POST", f"{at}/confirm", {"json": ARGS["confirm"]}),
        ("stop", technician, "POST", f"{at}/stop", {"json": ARGS["stop"]}),
        ("push", technician, "POST", "/api/v1/sync/push", {"json": phone.body(phone.record(ticket, "accept"))}),
        ("device", technician, "POST", "/api/v1/devices", {"json": {"name": "p", "public_jwk": phone.public_jwk}}),
        ("file", technician, "PUT", f"/api/v1/files/{sha}", {"content": content, "headers": PNG}),
        ("sign in", world.bare(), "POST", "/api/v1/auth/token", {"data": sign_in}),
    ]  # fmt: skip


@pytest.mark.req("S-INT-20", "S-SAF-27", "S-ARC-13")
async def test_a_failed_commit_is_never_answered_with_success(world: World, org: Org) -> None:
    ways = await _ways_in(world, org)
    count = "SELECT (SELECT count(*) FROM audit_log) AS log, (SELECT count(*) FROM tickets) AS tickets"
    before = await world.rows(count)
    for what, who, method, path, request in ways:
        with failing_commits(world) as failed:
            answer = await who.request(method, path, **request)
        assert failed, f"{what} did not come to its commit"
        assert slug_of(answer) == (500, "internal"), what
        assert (await world.rows(count)) == before, what
        again = await who.request(method, path, **request)
        assert again.is_success, (what, again.text[:300])
        before = await world.rows(count)


async def _answers(scope: str | None) -> int:
    """The status that a client of a small app gets whose session dependency fails at its commit."""
    app = FastAPI()

    async def session() -> AsyncIterator[None]:
        yield
        raise ConnectionError("the commit failed")

    depends = Depends(session, scope="function") if scope else Depends(session)

    @app.post("/")
    async def write(_: Annotated[None, depends]) -> dict[str, str]:
        return {"status": "saved"}

    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://app.test", trust_env=False) as client:
        return (await client.post("/")).status_code


@pytest.mark.req("S-INT-20")
async def test_why_the_session_ends_with_the_function() -> None:
    """FastAPI's own default would have told the client of success, and the failure would come too late."""
    assert await _answers(None) == 200
    assert await _answers("function") == 500


def test_every_route_that_uses_the_database_uses_that_session(app: FastAPI) -> None:
    routers = [getattr(part, "original_router", app) for part in app.routes]
    routes = [route for router in routers for route in router.routes if isinstance(route, APIRoute)]
    found = 0
    for route in routes:
        waiting = list(route.dependant.dependencies)
        while waiting:
            dependant = waiting.pop()
            waiting += dependant.dependencies
            if dependant.call is db._session:
                assert dependant.scope == "function", route.path
                found += 1
    assert found > 50
