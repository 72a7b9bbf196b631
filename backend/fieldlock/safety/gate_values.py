"""Reading values that may be missing or malformed. Nothing here raises on data.

| reader    | accepts                                                              | anything else |
|-----------|----------------------------------------------------------------------|---------------|
| `row`     | a mapping                                                            | `{}`          |
| `rows`    | a list; an entry that is no mapping stays as `{}`, so it still fails | `[]`          |
| `text`    | a string that is not empty                                           | `None`        |
| `number`  | a finite number (a bool is none)                                     | `None`        |
| `day`     | `YYYY-MM-DD`                                                         | `None`        |
| `instant` | RFC 3339 with seconds optional and the offset required               | `None`        |

The callers turn `None` into the blocker of the check at hand: fail closed.
The instants are limited to 2000-2099, so that no time-zone conversion can overflow.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

Row = Mapping[str, Any]
Finding = tuple[str, str]
"""A blocker code and one subject of it."""

_DAY = re.compile(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_INSTANT = re.compile(
    rf"20[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}T{_CLOCK}(?::[0-5][0-9](?:\.[0-9]{{1,6}})?)?(?:Z|[+-]{_CLOCK})"
)
_TOO_BIG = 1e12


def row(value: object) -> Row:
    # Told apart first because it is the common case, and asking an abstract class takes ten times as long.
    return value if isinstance(value, (dict, Mapping)) else {}


def rows(value: object) -> list[Row]:
    return [row(item) for item in value] if isinstance(value, list | tuple) else []


def text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if abs(value) < _TOO_BIG else None


@lru_cache(maxsize=4096)
def _parse_day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if _DAY.fullmatch(value) else None
    except ValueError:
        return None


def day(value: object) -> date | None:
    return _parse_day(value) if isinstance(value, str) else None


@lru_cache(maxsize=4096)
def _parse_instant(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value) if _INSTANT.fullmatch(value) else None
    except ValueError:
        return None


def instant(value: object) -> datetime | None:
    return _parse_instant(value) if isinstance(value, str) else None


@dataclass(frozen=True, slots=True)
class Moment:
    """The time of the question; `now` is `None` when it cannot be read, and then every time check fails."""

    now: datetime | None
    zone: ZoneInfo

    def local_day(self, at: datetime | None) -> date | None:
        return at.astimezone(self.zone).date() if at else None

    @property
    def today(self) -> date | None:
        return self.local_day(self.now)

    def past(self, value: object) -> datetime | None:
        """The instant, if it has come: what is dated after `now` has not happened yet."""
        at = instant(value)
        return at if at and self.now and at <= self.now else None

    def age_min(self, at: datetime | None) -> float:
        """Minutes from `at` until now; infinite when either is unknown."""
        return (self.now - at).total_seconds() / 60 if self.now and at else float("inf")


def in_date(item: Row, key: str, periodic: bool, until: date | None) -> bool:
    """Whether the due date under `key` reaches `until` (due that day is good).

    `None` says "none is set" and passes only where the catalogue demands none; an absent key says nothing and fails.
    """
    if key not in item:
        return False
    if item[key] is None:
        return not periodic
    due = day(item[key])
    return due is not None and until is not None and until <= due


def faults_of(missing: str, candidates: Iterable[Row], faults: Callable[[Row], list[str]]) -> set[str]:
    """One faultless candidate is enough; without it the faults of all are told; without any candidate `missing`."""
    found: set[str] = set()
    for candidate in candidates:
        codes = faults(candidate)
        if not codes:
            return set()
        found.update(codes)
    return found or {missing}


def coded(value: object, code: str) -> list[Row]:
    """The rows that name this code; what is no row names none."""
    if not isinstance(value, list | tuple):
        return []
    return [item for item in value if isinstance(item, (dict, Mapping)) and item.get("code") == code]
