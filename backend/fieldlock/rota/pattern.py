"""A shift that repeats until it is changed: on which local days it begins, and when. Pure.

| day                                         | shift                                                                 |
|---------------------------------------------|-----------------------------------------------------------------------|
| before the first day, after the last one    | none; without a last day it goes on until somebody ends or changes it |
| its number in the cycle is not named        | none; a week is a cycle of seven days that begins on a Monday         |
| a public holiday, if the pattern rests then | none; what began the evening before goes on to its end                |
| taken out: another shift that day, or none  | none                                                                  |
| a time that the clocks skip                 | as much later as they jump (RFC 5545, 3.3.5): nobody is asked then    |
| a time that comes twice                     | the earlier for a start, the later for an end, as of any shift        |
| a break that the clocks leave no place      | the shift without it                                                  |

Two patterns of a person and kind meet when, by the clock, a shift of one lies over one of the other; days taken out and
holidays do not count for that. Where only the clocks lay one over the other, the later begins when the earlier ends.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import lcm
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from fieldlock.rota.local_time import nearest

A_DAY = timedelta(days=1)
A_WEEK = 7
Clock = tuple[datetime, datetime]


@dataclass(frozen=True)
class Pattern:
    """`days`: numbers in the cycle, from 1; `anchor` is a day with the number 1. `rest`: from, to, minutes."""

    id: UUID
    user_id: UUID
    name: str
    kind: str
    start: time
    end: time
    rest: tuple[time, time, int] | None
    first_day: date
    last_day: date | None
    anchor: date
    cycle: int
    days: frozenset[int]
    on_holidays: bool
    taken_out: frozenset[date] = frozenset()


def of_week(day: date) -> date:
    """The Monday from which a week's cycle counts."""
    return day - timedelta(days=day.weekday())


def named(pattern: Pattern, day: date) -> bool:
    """Whether the cycle has a shift that begins on this day."""
    lasts = pattern.first_day <= day and (pattern.last_day is None or day <= pattern.last_day)
    return lasts and (day - pattern.anchor).days % pattern.cycle + 1 in pattern.days


def begins(pattern: Pattern, day: date, holidays: frozenset[date]) -> bool:
    """Whether a shift begins on this day."""
    free = day in pattern.taken_out or (day in holidays and not pattern.on_holidays)
    return named(pattern, day) and not free


def shift(pattern: Pattern, day: date, zone: str) -> dict[str, Any] | None:
    """The shift that begins on this day, as instants; None when the clocks leave nothing of it."""
    start, end = pattern.start, pattern.end
    starts_at = nearest(day, start, zone)
    ends_at = nearest(day if end > start else day + A_DAY, end, zone, later=True)
    if ends_at <= starts_at:
        return None
    return {
        "id": uuid5(pattern.id, day.isoformat()),
        "user_id": pattern.user_id,
        "name": pattern.name,
        "kind": pattern.kind,
        "starts_at": starts_at,
        "ends_at": ends_at,
        **_rest(pattern, day, zone, starts_at, ends_at),
        "pattern_id": pattern.id,
        "day": day,
    }


def _rest(pattern: Pattern, day: date, zone: str, starts_at: datetime, ends_at: datetime) -> dict[str, Any]:
    if pattern.rest is not None:
        *edges, minutes = pattern.rest
        first, last = (nearest(day if at >= pattern.start else day + A_DAY, at, zone) for at in edges)
        if starts_at <= first <= last <= ends_at - timedelta(minutes=minutes):
            return {"break_from": first, "break_to": last, "break_minutes": minutes}
    return {"break_from": None, "break_to": None, "break_minutes": None}


def expand(
    patterns: Iterable[Pattern], since: datetime, until: datetime, zone: str, holidays: frozenset[date]
) -> list[dict[str, Any]]:
    """The shifts that touch [since, until), by person and time."""
    # A shift lasts a day and reaches into the next at most.
    first, last = (at.astimezone(ZoneInfo(zone)).date() for at in (since, until))
    days = [first + A_DAY * count for count in range(-1, (last - first).days + 1)]
    made = [shift(one, day, zone) for one in patterns for day in days if begins(one, day, holidays)]
    rows = sorted(filter(None, made), key=lambda row: (row["name"], str(row["user_id"]), row["starts_at"]))
    return [row for row in _apart(rows) if row["starts_at"] < until and row["ends_at"] > since]


def _apart(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """None lies over another of its person and kind."""
    ended: dict[tuple[UUID, str], datetime] = {}
    for row in rows:
        key = (row["user_id"], row["kind"])
        row["starts_at"] = max(row["starts_at"], ended.get(key, row["starts_at"]))
        ended[key] = row["ends_at"]
        if row["starts_at"] < row["ends_at"]:
            yield row


def _by_the_clock(pattern: Pattern, day: date) -> Clock:
    last = day if pattern.end > pattern.start else day + A_DAY
    return datetime.combine(day, pattern.start), datetime.combine(last, pattern.end)


def meeting(one: Pattern, other: Pattern) -> Clock | None:
    """The first shift of `one`, by the clock, that lies over one of `other`; None when they never meet."""
    if (one.user_id, one.kind) != (other.user_id, other.kind):
        return None
    first = max(one.first_day, other.first_day) - A_DAY
    for count in range(lcm(one.cycle, other.cycle) + 2):
        day = first + A_DAY * count
        if named(one, day):
            start, end = _by_the_clock(one, day)
            beside = [_by_the_clock(other, near) for near in (day - A_DAY, day, day + A_DAY) if named(other, near)]
            if any(begin < end and start < stop for begin, stop in beside):
                return start, end
    return None


def of_row(row: Mapping[str, Any]) -> Pattern:
    """As the database tells it."""
    rest = (row["break_from"], row["break_to"], row["break_minutes"]) if row["break_minutes"] else None
    same = ("id", "user_id", "name", "kind", "first_day", "last_day", "anchor", "cycle", "on_holidays")
    found: dict[str, Any] = {name: row[name] for name in same}
    found |= {"start": row["start_at"], "end": row["end_at"], "rest": rest}
    return Pattern(**found, days=frozenset(row["days"]), taken_out=frozenset(row["taken_out"]))


def told(pattern: Pattern) -> dict[str, Any]:
    """The wire form. `weekly`: `days` are weekdays; else they count from the first day of the cycle."""
    same = ("id", "user_id", "name", "kind", "first_day", "last_day", "cycle", "on_holidays")
    weekly = pattern.cycle == A_WEEK and pattern.anchor.weekday() == 0
    edges = dict(zip(("from", "to", "minutes"), pattern.rest, strict=True)) if pattern.rest else {}
    return {
        **{name: getattr(pattern, name) for name in same},
        "start": f"{pattern.start:%H:%M}",
        "end": f"{pattern.end:%H:%M}",
        "rest": {name: at if name == "minutes" else f"{at:%H:%M}" for name, at in edges.items()} or None,
        "weekly": weekly,
        "days": sorted(pattern.days),
    }
