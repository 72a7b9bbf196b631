"""The application: routers, handlers, lifespan; nothing else."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from fastapi import FastAPI, Response
from fastapi.openapi.utils import get_openapi
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text
from starlette.middleware.gzip import GZipMiddleware

from fieldlock import clock, live, problems, sweep, wire
from fieldlock.board import routes as board
from fieldlock.catalogue import routes as catalogue
from fieldlock.charges import routes as charges
from fieldlock.customers import routes as customers
from fieldlock.db import make_engine, make_sessions
from fieldlock.devices import routes as devices
from fieldlock.dispatch import routes as dispatch
from fieldlock.equipment import routes as equipment
from fieldlock.files import routes as files
from fieldlock.fitness import routes as fitness
from fieldlock.gear import routes as gear
from fieldlock.guard import InputGuard
from fieldlock.hazards import routes as hazards
from fieldlock.identity import keys, tokens
from fieldlock.identity import routes as identity
from fieldlock.inspections import routes as inspections
from fieldlock.isolation import routes as isolation
from fieldlock.jobs import routes as jobs
from fieldlock.jobs.pool import Pool
from fieldlock.jobs.task import Surroundings
from fieldlock.jobs.worker import Worker
from fieldlock.liability import routes as liability
from fieldlock.manuals import routes as manuals
from fieldlock.observe import Observe
from fieldlock.plans import routes as plans
from fieldlock.problems import Unavailable, documents
from fieldlock.returns import routes as returns
from fieldlock.rota import routes as rota
from fieldlock.safety import routes as safety
from fieldlock.settings import Settings
from fieldlock.site import Site
from fieldlock.staff_cards import routes as staff_cards
from fieldlock.stock import routes as stock
from fieldlock.sync import routes as sync
from fieldlock.tasks import TASKS
from fieldlock.tickets import emergency_routes as emergencies
from fieldlock.tickets import routes as tickets
from fieldlock.warranty import routes as warranty
from fieldlock.work import routes as work

MAX_FILE_BYTES = 12 * 1024 * 1024
MAX_PUSH_BYTES = 8 * 1024 * 1024
# In the order in which the contract lists their routes.
PARTS = (
    identity, devices, tickets, emergencies, safety, dispatch, plans, rota, board, equipment, customers, manuals, gear,
    catalogue, files, fitness, hazards, inspections, isolation, warranty, jobs, charges, returns, liability,
    staff_cards, stock, work, sync, live,
)  # fmt: skip


def create_app(settings: Settings, database_url: str) -> FastAPI:
    """A stateless web process on the given database; the schema must be migrated."""

    app = FastAPI(
        title="Fieldlock",
        version="1",
        lifespan=partial(_lifespan, settings, database_url),
        docs_url="/api/docs",
        redoc_url=None,
    )
    app.add_middleware(GZipMiddleware, minimum_size=2048, compresslevel=4)
    app.add_middleware(InputGuard, max_body=MAX_PUSH_BYTES, binary_limits={"/api/v1/files/": MAX_FILE_BYTES})
    app.add_middleware(Observe)
    problems.install(app)
    for part in PARTS:
        app.include_router(part.router)
    _operations(app)
    app.mount("/", Site(settings.static_dir))
    app.openapi = lambda: _contract(app)  # type: ignore[method-assign]  # the framework's own way to amend it
    return app


@asynccontextmanager
async def _lifespan(settings: Settings, database_url: str, app: FastAPI) -> AsyncIterator[None]:
    engine = make_engine(database_url, settings.pool_size)
    app.state.settings = settings
    app.state.engine = engine
    app.state.sessions = make_sessions(engine)
    app.state.keys = await keys.load(engine)
    app.state.token_cache = tokens.TokenCache()
    app.state.relay = live.Relay(engine)
    app.state.relay.start()
    around = Surroundings(app.state.sessions, settings, app.state.keys, clock.now, app.state.relay.wake, Pool())
    app.state.worker = Worker(around, TASKS, settings.jobs_at_once)
    if settings.jobs == "on":
        app.state.worker.start()
    sweeping = asyncio.create_task(_sweeping(app)) if settings.sweep_seconds else None
    yield
    if sweeping is not None:
        sweeping.cancel()
        await asyncio.gather(sweeping, return_exceptions=True)
    await app.state.worker.stop()
    await app.state.relay.stop()
    await engine.dispose()


async def _sweeping(app: FastAPI) -> None:
    await sweep.run(app.state.sessions, app.state.keys, app.state.settings.sweep_seconds, app.state.relay.wake)


def _operations(app: FastAPI) -> None:
    @app.get("/healthz", tags=["operations"])
    async def healthz() -> dict[str, str]:
        """The process answers."""
        return {"status": "ok"}

    @app.get("/readyz", tags=["operations"], responses=documents(Unavailable))
    async def readyz() -> dict[str, str]:
        """The database answers too."""
        try:
            async with app.state.engine.connect() as connection:
                await connection.execute(text("SELECT 1"))
        except Exception as error:
            raise Unavailable("the database does not answer") from error
        return {"status": "ready"}

    @app.get("/metrics", tags=["operations"])
    async def metrics() -> Response:
        """Prometheus text."""
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    @app.get("/.well-known/jwks.json", tags=["operations"])
    async def jwks() -> Response:
        """The public keys of access tokens."""
        return wire.reply(app.state.keys.ring.jwks())


def _contract(app: FastAPI) -> dict[str, Any]:
    if app.openapi_schema is None:
        schema = get_openapi(title=app.title, version=app.version, routes=app.routes)
        schema["components"]["schemas"]["Problem"] = problems.SCHEMA
        schema["components"]["securitySchemes"] = {
            "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
            "apiKey": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
        }
        schema["security"] = [{"bearer": []}, {"apiKey": []}]
        app.openapi_schema = schema
    return app.openapi_schema
