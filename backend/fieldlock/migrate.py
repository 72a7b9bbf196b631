"""Brings the database to the newest schema, one process at a time, and makes the installation's keys."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from fieldlock.db import make_engine
from fieldlock.identity import keys

_ROOT = Path(__file__).resolve().parents[2]


def _upgrade(connection: Connection) -> None:
    config = Config(str(_ROOT / "alembic.ini"))
    config.set_main_option("script_location", str(_ROOT / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


async def migrate(database_url: str) -> None:
    """`database_url` must be of the owner of the schema. Concurrent calls wait for each other."""
    engine = make_engine(database_url, pool_size=1, role=None)
    try:
        async with engine.connect() as guard:
            await guard.execute(text("SELECT pg_advisory_lock(7035001)"))
            async with engine.begin() as connection:
                await connection.run_sync(_upgrade)
                await keys.ensure(connection)
            await guard.execute(text("SELECT pg_advisory_unlock(7035001)"))
    finally:
        await engine.dispose()
