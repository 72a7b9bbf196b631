"""One application on one migrated database for all tests of the doors; each test may make organisations of its own."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI
from hypothesis import HealthCheck, settings
from tests.postgres import database_template, database_url, fresh_database_url, postgres
from tests.world import START, Clock, Device, Org, World, make_device, make_org

from fieldlock import clock as real_clock
from fieldlock.app import create_app
from fieldlock.db import make_engine
from fieldlock.identity import keys
from fieldlock.observe import configure_logs
from fieldlock.settings import Settings

__all__ = ["database_template", "database_url", "fresh_database_url", "postgres"]

_CLOCK = Clock()

# A property tells what is decided, not how fast: on a busy machine any example may be late, and the first draw of a
# text builds a table of all characters, for seconds. Times are measured by the bench.
settings.register_profile("fieldlock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("fieldlock")


def settings_in(folder: Path) -> Settings:
    return Settings(var_dir=folder, static_dir=folder / "dist", access_token_minutes=60, sweep_seconds=0, jobs="off")


async def _world(url: str, folder: Path) -> AsyncIterator[World]:
    configure_logs()
    owner = make_engine(url, pool_size=2, role=None)
    async with owner.begin() as connection:
        await keys.ensure(connection)
    app = create_app(settings_in(folder), url)
    app.dependency_overrides[real_clock.at_request] = _CLOCK.tick
    async with app.router.lifespan_context(app):
        yield World(app, _CLOCK, owner)
    await owner.dispose()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def world(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    async for made in _world(database_url, tmp_path_factory.mktemp("var")):
        yield made


@pytest_asyncio.fixture
async def own_world(fresh_database_url: str, tmp_path: Path) -> AsyncIterator[World]:
    """An application with a database that this test may damage."""
    async for made in _world(fresh_database_url, tmp_path):
        yield made


@pytest.fixture
def app(world: World) -> FastAPI:
    return world.app


@pytest.fixture(autouse=True)
def clock() -> Iterator[Clock]:
    """Every test begins at the same instant."""
    _CLOCK.now = START
    yield _CLOCK
    _CLOCK.now = START


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def org(world: World) -> Org:
    """The organisation that tests share; what is counted or changed for good needs `new_org`."""
    return await make_org(world)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def other(world: World) -> Org:
    """Another organisation, whose rows nobody of the first may meet."""
    return await make_org(world, zone="Europe/London")


@pytest_asyncio.fixture(autouse=True)
async def free_time(request: pytest.FixtureRequest) -> None:
    """Nobody is booked when a test begins: the people whom tests share are sent to many jobs at the same hours."""
    if {"world", "org", "client"} & set(request.fixturenames):
        shared: World = request.getfixturevalue("world")
        await shared.execute(
            "UPDATE assignments SET released_at = planned_start WHERE planned_start IS NOT NULL AND released_at IS NULL"
        )


@pytest_asyncio.fixture
async def new_org(world: World) -> Org:
    return await make_org(world)


@pytest.fixture
def client(world: World, org: Org) -> Callable[..., httpx.AsyncClient]:
    """`client("dispatcher")`, `client("leader", other)`: signed in as that person."""

    def signed_in(name: str, of: Org | None = None) -> httpx.AsyncClient:
        return world.client(name, of or org)

    return signed_in


@pytest.fixture
def device(world: World, org: Org) -> Callable[..., Awaitable[Device]]:
    async def registered(name: str = "technician", of: Org | None = None) -> Device:
        return await make_device(world, of or org, name)

    return registered
