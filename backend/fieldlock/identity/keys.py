"""The installation's own secrets, kept in the database so that every web process has the same ones."""

import secrets

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from fieldlock.identity import tokens

_READ = text("SELECT name, secret FROM service_keys")
_ADD = text("INSERT INTO service_keys (name, secret) VALUES (:name, :secret) ON CONFLICT DO NOTHING")


class Keys:
    """`ring` signs and verifies access tokens; `derive` is the HMAC key behind refresh tokens and start codes."""

    def __init__(self, ring: tokens.KeyRing, derive: bytes) -> None:
        self.ring = ring
        self.derive = derive


async def ensure(connection: AsyncConnection) -> None:
    """Makes the secrets once, as the owner of the schema."""
    await connection.execute(_ADD, {"name": "access-1", "secret": tokens.generate_signing_key_pem()})
    await connection.execute(_ADD, {"name": "derive", "secret": secrets.token_hex(32)})


async def load(engine: AsyncEngine) -> Keys:
    async with engine.connect() as connection:
        found = {row.name: row.secret for row in await connection.execute(_READ)}
    return Keys(tokens.load_key_ring(found["access-1"]), bytes.fromhex(found["derive"]))
