"""One real PostgreSQL for a test session, in a folder of its own; databases are copies of one migrated template."""

import asyncio
import fcntl
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from fieldlock import embedded
from fieldlock.db import make_engine
from fieldlock.embedded import EmbeddedServer

ROOT = Path(__file__).parent.parent
TEMPLATE = "template_migrated"
FOLDER_PREFIX = "fieldlock-test-"
ABANDONED_AFTER_S = 3600


@pytest.fixture(scope="session")
def postgres() -> Iterator[EmbeddedServer]:
    _remove_abandoned()
    # A file that the server deletes while it stops is no error of the tests.
    with (
        tempfile.TemporaryDirectory(prefix=FOLDER_PREFIX, ignore_cleanup_errors=True) as folder,
        embedded.running(Path(folder), durable=False) as server,
    ):
        yield server


@pytest.fixture(scope="session")
def database_template(postgres: EmbeddedServer) -> str:
    """The name of a database with all migrations and no rows; nobody stays connected to it, so it can be copied."""
    _client(postgres, "createdb", TEMPLATE)
    # In a thread: asyncio.run would take the event loop of the tests away from this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, _migrate(postgres.url_for(TEMPLATE, driver="asyncpg"))).result()
    return TEMPLATE


@pytest.fixture(scope="session")
def database_url(postgres: EmbeddedServer, database_template: str) -> Iterator[str]:
    """The session's database. Tests share it: each works in organisations of its own."""
    with _copy(postgres, database_template) as url:
        yield url


@pytest.fixture
def fresh_database_url(postgres: EmbeddedServer, database_template: str) -> Iterator[str]:
    """A database for this test alone (about 50 ms), for what cannot be told apart by organisation."""
    with _copy(postgres, database_template) as url:
        yield url


@contextmanager
def _copy(server: EmbeddedServer, template: str) -> Iterator[str]:
    name = f"test_{uuid4().hex}"
    _client(server, "createdb", "--template", template, name)
    try:
        yield server.url_for(name, driver="asyncpg")
    finally:
        _client(server, "dropdb", "--force", name)


def _client(server: EmbeddedServer, program: str, *arguments: str) -> None:
    where = ["--host", str(server.socket_dir), "--username", embedded.SUPERUSER]
    subprocess.run([embedded.programs() / program, *where, *arguments], check=True, capture_output=True, text=True)


async def _migrate(url: str) -> None:
    def upgrade(connection: Connection) -> None:
        config = Config(ROOT / "alembic.ini")
        config.set_main_option("script_location", str(ROOT / "migrations"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")

    engine = make_engine(url, role=None)
    async with engine.begin() as connection:
        await connection.run_sync(upgrade)
    await engine.dispose()


def _remove_abandoned() -> None:
    """A killed run leaves its server; without its files the server ends itself within a minute."""
    for folder in Path(tempfile.gettempdir()).glob(f"{FOLDER_PREFIX}*"):
        try:
            if time.time() - folder.stat().st_mtime < ABANDONED_AFTER_S:
                continue
            with (folder / "postgres.users").open("ab") as users:
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue  # in use, or another user's
