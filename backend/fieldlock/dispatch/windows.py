"""The arrival windows that may be offered to a customer, from the time that is really free. Pure.

A window is offered when at least one crew could start in it: everybody needed is judged by `candidates` for the job as
if it began at the window's start, each in the role that the crew needs, and for every place somebody else is free.
What has been promised to other customers and nobody has yet holds its people in the same way, from the start of its own
window; a job that has its crew is asked of that crew alone. Windows lie on a grid of local clock times, not before the
lead time, within the next days; the earliest come first. A time that the clocks skip is none, one that comes twice is
the first.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

Span = tuple[datetime, datetime]
_NEVER = datetime.min.replace(tzinfo=UTC)
# Who could take a place in a crew.
Place = frozenset[str]


class Window(NamedTuple):
    """`free`: how many crews could take it; the customer sees the times only."""

    start: datetime
    end: datetime
    free: int


class Offered(NamedTuple):
    """`longer_than_any_shift`: why there is no window at all, where that is why."""

    items: list[Window]
    longer_than_any_shift: bool = False


def longest(everybody: Iterable[Iterable[Span]]) -> timedelta:
    """The longest time for which one of them works without a gap; shifts that touch are one."""
    found = timedelta()
    for spans in everybody:
        begun = reached = _NEVER
        for start, end in sorted(spans):
            begun = start if start > reached else begun
            reached = max(reached, end)
            found = max(found, reached - begun)
    return found


def grid(now: datetime, rules: Mapping[str, Any], zone: str) -> Iterator[datetime]:
    """The starts to try, each on the grid of its local day; `days` from now on, the last instant not included."""
    local = ZoneInfo(zone)
    first = now + timedelta(minutes=rules["lead_minutes"])
    last = now + timedelta(days=rules["days"])
    day = first.astimezone(local).replace(tzinfo=None, hour=0, minute=0, second=0, microsecond=0)
    while True:
        for minutes in range(0, 24 * 60, rules["grid_minutes"]):
            wall = day + timedelta(minutes=minutes)
            at = wall.replace(tzinfo=local).astimezone(UTC)
            if at >= last:
                return
            if at >= first and at.astimezone(local).replace(tzinfo=None) == wall:
                yield at
        day += timedelta(days=1)


def asked(start: datetime, minutes: int) -> Span:
    return (start, start + timedelta(minutes=minutes))


def crews(crew: Sequence[Place], promised: Iterable[Place]) -> int:
    """How many such crews are free at once beside the places promised; nobody takes two.

    Augmenting paths: whoever has a place gives it up where another can take it. A promise that nobody could keep takes
    nobody away.
    """
    places: list[Place] = []
    holds: dict[str, int] = {}

    def taken(place: int, tried: set[str]) -> bool:
        for person in places[place] - tried:
            tried.add(person)
            if person not in holds or taken(holds[person], tried):
                holds[person] = place
                return True
        return False

    def placed(place: Place) -> bool:
        places.append(place)
        return taken(len(places) - 1, set())

    for place in promised:
        placed(place)
    found = 0
    while all(placed(place) for place in crew):
        found += 1
    return found
