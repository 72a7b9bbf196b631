"""The only place that reads the clock; routes take it as a dependency so that tests can set it."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends


def now() -> datetime:
    """The current instant in UTC."""
    return datetime.now(UTC)


async def at_request() -> datetime:
    """`now`, as a coroutine: the framework sends a plain function to a thread, which costs more than the rest of it."""
    return now()


Now = Annotated[datetime, Depends(at_request)]
