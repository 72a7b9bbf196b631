"""When a certificate is about to end, and how loudly to say so. Pure.

| days left (last day inclusive) | state   | warn_at                                              |
|--------------------------------|---------|------------------------------------------------------|
| more than the largest step     | good    |                                                      |
| at most a step (60, 30, 7)     | warn    | the smallest step that is reached                    |
| less than 0                    | expired |                                                      |

A reminder is made once for each step that a certificate reaches, and one when it has ended (step 0); a renewed one
begins anew, since its end is another day.

What ends first counts: the validity or the review. A certificate without either date never ends. After its end nobody
is sent with it (`dispatch.candidates`) and nobody starts (`safety.gate`).
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo


class Warned(NamedTuple):
    state: str
    days_left: int | None
    warn_at: int | None


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def ends_on(valid_until: date | None, review_due: date | None) -> date | None:
    return min((day for day in (valid_until, review_due) if day is not None), default=None)


def reminder(warned: Warned) -> int | None:
    """The step of which somebody must have been reminded by now; None while there is time."""
    return 0 if warned.state == "expired" else warned.warn_at


def warning(valid_until: date | None, review_due: date | None, today: date, steps: Sequence[int]) -> Warned:
    ends = ends_on(valid_until, review_due)
    if ends is None:
        return Warned("good", None, None)
    left = (ends - today).days
    if left < 0:
        return Warned("expired", left, None)
    reached = min((step for step in steps if left <= step), default=None)
    return Warned("good" if reached is None else "warn", left, reached)
