"""UUIDv7 made by the application: ordered in time, no collision, no round trip; phones make their own offline."""

import uuid

import uuid_utils


def new_id() -> uuid.UUID:
    return uuid.UUID(bytes=uuid_utils.uuid7().bytes)
