"""From a local day and clock times to instants, and what is wrong when there is none. Pure.

| case                                 | answer                                                         |
|--------------------------------------|----------------------------------------------------------------|
| the end is not after the start       | it is on the next day (a night shift)                          |
| a time that the clocks skip (spring) | `local-time-skipped`: no such moment                           |
| a time that comes twice (autumn)     | the earlier for a start, the later for an end: no hour is lost |
| a break window outside the shift     | `invalid`                                                      |

A shift across a change of the clocks is therefore an hour shorter or longer than its clock times say, as it really is.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo


class Skipped(ValueError):
    """The clocks jump over this local time."""

    def __init__(self, day: date, at: time) -> None:
        super().__init__(f"{day} {at:%H:%M} does not exist: the clocks go forward")
        self.day, self.at = day, at


def instant(day: date, at: time, zone: str, *, later: bool = False) -> datetime:
    """The moment in UTC; of a time that comes twice the earlier, or the later one. Raises Skipped."""
    moment = nearest(day, at, zone, later=later)
    if moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != datetime.combine(day, at):
        raise Skipped(day, at)
    return moment


@lru_cache(maxsize=8192)
def nearest(day: date, at: time, zone: str, *, later: bool = False) -> datetime:
    """The same, and for a time that the clocks skip the moment as much later as they jump."""
    fold = datetime.combine(day, at, ZoneInfo(zone)).replace(fold=1)
    early, late = fold.replace(fold=0).astimezone(UTC), fold.astimezone(UTC)
    return max(early, late) if later else early


def span(day: date, start: time, end: time, zone: str) -> tuple[datetime, datetime]:
    """The shift that begins on this local day."""
    last = day if end > start else day + timedelta(days=1)
    return instant(day, start, zone), instant(last, end, zone, later=True)


def within(day: date, at: time, shift_start: time, zone: str) -> datetime:
    """A clock time inside a shift that began on `day`: before the shift's start it is of the next morning."""
    return instant(day if at >= shift_start else day + timedelta(days=1), at, zone)


def days(first: date, last: date, weekdays: Sequence[int]) -> Iterator[date]:
    """The days of these weekdays (1: Monday), both ends included."""
    day = first
    while day <= last:
        if day.isoweekday() in weekdays:
            yield day
        day += timedelta(days=1)
