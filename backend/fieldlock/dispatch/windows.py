"""The arrival windows that may be offered to a customer, from the time that is really free. Pure.

A window is offered when at least one crew could start in it: everybody needed is judged by `candidates` for the job as
if it began at the window's start, and enough are assignable, with an attendant beside where the hazards demand one.
Windows lie on a grid of local clock times, not before the lead time, within the next days; the earliest come first.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

Span = tuple[datetime, datetime]


class Window(NamedTuple):
    """`free`: how many could take it; the customer sees the times only."""

    start: datetime
    end: datetime
    free: int


def grid(now: datetime, rules: Mapping[str, Any], zone: str) -> Iterator[datetime]:
    """The starts to try, each on the grid of its local day."""
    step, local = timedelta(minutes=rules["grid_minutes"]), ZoneInfo(zone)
    first = now + timedelta(minutes=rules["lead_minutes"])
    last = now + timedelta(days=rules["days"])
    midnight = first.astimezone(local).replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
    passed = (first - midnight) / step
    at = midnight + step * (int(passed) if passed == int(passed) else int(passed) + 1)
    while at < last:
        yield at
        at += step


def asked(start: datetime, minutes: int) -> Span:
    return (start, start + timedelta(minutes=minutes))
