"""What counts as one day of work: for rest, its length and its load. Pure.

| the person                                              | the day of work                                  |
|---------------------------------------------------------|--------------------------------------------------|
| is on a shift over one of the day's midnights meanwhile | that shift: its two halves are one day, and what |
|                                                         | lies in the next night is the next one           |
| else                                                    | the local day                                    |
"""

from collections.abc import Iterable
from datetime import datetime

Span = tuple[datetime, datetime]


def work_day(work: Span, day: Span, shifts: Iterable[Span]) -> Span:
    """`day`: the local day on which the work begins."""
    for start, end in shifts:
        if start < work[1] and work[0] < end and (start < day[0] < end or start < day[1] < end):
            return start, end
    return day
