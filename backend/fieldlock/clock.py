"""The only place that reads the clock; routes take it as a dependency so that tests can set it."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends


def now() -> datetime:
    """The current instant in UTC."""
    return datetime.now(UTC)


Now = Annotated[datetime, Depends(now)]
