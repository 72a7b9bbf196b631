"""Whether a job leaves room for the break of the shift. Pure.

The plan's rule (planner/schedule.py), asked of one person and one job: the break begins between its first and its last
time and may interrupt travel, never a job. It has a place when between two jobs, before the first or after the last of
the shift there is time for it and for the way. The way home is not counted: nobody is booked for it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]
# (from, to, when leaving) -> seconds.
Travel = Callable[[Point, Point, datetime], int]


class Pause(NamedTuple):
    """The break of a shift: so long, and it begins between `first` and `last`."""

    first: datetime
    last: datetime
    length: timedelta


class Stop(NamedTuple):
    start: datetime
    end: datetime
    point: Point | None


def lost(
    pauses: Iterable[Pause],
    shifts: Sequence[tuple[datetime, datetime]],
    base: Point | None,
    others: Sequence[Stop],
    job: Stop,
    travel: Travel,
) -> Iterator[Pause]:
    """The breaks that had a place beside the others and have none beside this job too."""
    for pause in pauses:
        if job.start >= pause.last + pause.length or job.end <= pause.first:
            continue
        shift = next((one for one in shifts if one[0] <= pause.first < one[1]), None)
        if shift is None:
            continue
        around = [one for one in others if one.start < shift[1] and one.end > shift[0]]
        if _kept(pause, shift, base, around, travel) and not _kept(pause, shift, base, [*around, job], travel):
            yield pause


def _kept(
    pause: Pause, shift: tuple[datetime, datetime], base: Point | None, stops: Sequence[Stop], travel: Travel
) -> bool:
    begin, end = Stop(shift[0], shift[0], base), Stop(shift[1], shift[1], None)
    for before, after in pairwise([begin, *sorted(stops, key=lambda one: one.start), end]):
        way = timedelta()
        if before.point is not None and after.point is not None:
            way = timedelta(seconds=travel(before.point, after.point, before.end))
        if before.end <= pause.last and max(before.end + way, pause.first) + pause.length <= after.start:
            return True
    return False
