"""What the people who run the service rely on: health, readiness, metrics, request ids, one shape of refusal."""

from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy.engine import make_url
from tests.world import Org, World, a_report, ok, slug_of

from fieldlock.db import make_engine

MUTATING = {"post", "put", "patch", "delete"}


async def test_alive_and_ready(world: World) -> None:
    anybody = world.bare()
    assert await ok(await anybody.get("/healthz")) == {"status": "ok"}
    assert await ok(await anybody.get("/readyz")) == {"status": "ready"}


async def test_without_its_database_the_process_lives_but_is_not_ready(own_world: World) -> None:
    name = make_url(str(own_world.owner.url)).database
    anybody = own_world.bare()
    await ok(await anybody.get("/readyz"))
    elsewhere = make_engine(own_world.owner.url.set(database="postgres").render_as_string(False), role=None)
    async with elsewhere.connect() as connection:
        free = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await free.exec_driver_sql(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        await free.exec_driver_sql(
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"  # noqa: S608
        )
        assert slug_of(await anybody.get("/readyz")) == (503, "unavailable")
        assert (await anybody.get("/healthz")).status_code == 200
        form = {"username": "ann", "password": "x"}
        assert slug_of(await anybody.post("/api/v1/auth/token", data=form)) == (500, "internal")
        await free.exec_driver_sql(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        await ok(await anybody.get("/readyz"))
    await elsewhere.dispose()


async def test_metrics_count_by_route_never_by_id(world: World, org: Org) -> None:
    ticket = await world.ticket(org)
    await ok(await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}"))
    told = (await world.bare().get("/metrics")).text
    assert 'fieldlock_http_requests_total{method="GET"' in told
    assert "{ticket_id}" in told
    assert ticket not in told


@pytest.mark.req("S-ARC-10")
async def test_a_request_id_is_kept_or_made(world: World, org: Org) -> None:
    agent = world.client("call_agent", org)
    given = await agent.get("/api/v1/me", headers={"x-request-id": "partner-42"})
    assert given.headers["x-request-id"] == "partner-42"
    refused = await world.bare({"x-request-id": "partner-43"}).get("/api/v1/me")
    assert (refused.status_code, refused.headers["x-request-id"]) == (401, "partner-43")
    made = {(await agent.get("/api/v1/me", headers={"x-request-id": bad})).headers["x-request-id"]
            for bad in ("two words", "x" * 101, "")}  # fmt: skip
    assert len(made) == 3
    assert all(len(name) == 36 for name in made)


@pytest.mark.req("S-INT-03", "S-ARC-12")
async def test_every_refusal_is_a_problem_document(world: World, org: Org) -> None:
    agent = world.client("call_agent", org)
    missing = "01900000-0000-7000-8000-000000000000"
    refusals: list[tuple[str, str, dict[str, Any], int]] = [
        ("GET", "/api/v1/nothing", {}, 404),
        ("GET", "/api/v1/tickets/nonsense", {}, 422),
        ("GET", f"/api/v1/tickets/{missing}", {}, 404),
        ("POST", f"/api/v1/tickets/{missing}/triage", {"json": {"urgency": "normal", "hazards": []}}, 404),
        ("POST", f"/api/v1/tickets/{missing}/dance", {"json": {}}, 405),
        ("DELETE", f"/api/v1/tickets/{missing}", {}, 405),
        ("PUT", "/api/v1/tickets", {"json": a_report()}, 405),
        ("POST", "/api/v1/tickets", {"content": "a=b", "headers": {"content-type": "text/plain"}}, 422),
        ("POST", "/api/v1/auth/token", {"data": {"username": "x"}}, 422),
        ("GET", "/api/v1/tickets?q=%FF", {}, 400),
        ("GET", "/assets/nothing.js", {}, 404),
    ]
    for method, path, request, status in refusals:
        answer = await agent.request(method, path, **request)
        assert slug_of(answer)[0] == status, (method, path)


@pytest.mark.req("S-INT-03")
def test_the_contract_tells_every_refusal_of_every_route(app: FastAPI) -> None:
    contract = app.openapi()
    assert contract["components"]["schemas"]["Problem"]["required"] == ["type", "slug", "title", "status"]
    pure = {"/healthz", "/metrics", "/.well-known/jwks.json"}
    for path, operations in contract["paths"].items():
        for method, operation in operations.items():
            problems = {
                status: answer["content"]["application/problem+json"]
                for status, answer in operation["responses"].items()
                if "application/problem+json" in answer.get("content", {})
            }
            assert problems or path in pure, (method, path)
            # A phone asks whether it was lost before anybody has signed in.
            if method in MUTATING and path != "/api/v1/devices/lost":
                assert "401" in problems, (method, path)
                assert (
                    any(status[0] == "4" and status != "401" for status in problems)
                    or "logout" in path
                    or ("refresh" in path)
                ), (method, path)
            if "{ticket_id}" in path:
                assert {"401", "403", "404"} <= problems.keys(), (method, path)
            for status, content in problems.items():
                assert content["schema"] == {"$ref": "#/components/schemas/Problem"}
                assert all(str(example["value"]["status"]) == status for example in content["examples"].values())


@pytest.mark.req("S-INT-03", "S-ARC-12")
async def test_slugs_that_are_answered_are_those_documented(world: World, app: FastAPI, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    paths = app.openapi()["paths"]
    asked = {
        "start": {}, "complete": {}, "sign_off": {"signer_name": "Ann", "exception": "unable", "exception_note": "x"},
        "confirm": {"key": "CL-NO", "answer": "yes"}, "request_approval": {}, "use_code": {"code": "X"},
    }  # fmt: skip
    for name, body in asked.items():
        answer = await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/{name}", json=body)
        status, slug = slug_of(answer)
        told = paths[f"/api/v1/tickets/{{ticket_id}}/{name}"]["post"]["responses"][str(status)]
        assert slug in told["content"]["application/problem+json"]["examples"], name
