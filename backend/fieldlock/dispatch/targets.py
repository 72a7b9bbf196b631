"""Service targets: which hold for a job, when each is due, and whether it is met, missed, paused or running. Pure.

| part     | rule                                                                                                    |
|----------|---------------------------------------------------------------------------------------------------------|
| which    | per event (answer, arrive, finish) the first target of the catalogue whose `when` fits the job          |
| clock    | `always`: every minute counts; `working`: the minutes of the house's hours, by its local days           |
| hours    | by weekday; a holiday has none, an extra day (a worked Saturday) has its own, whatever its weekday      |
| pauses   | while the job is put aside for a reason that the catalogue names (customer, parts …) no minute counts   |
| due      | the instant at which the last minute has run; a job done at that instant is in time, a second later not |
| state    | met, missed (done too late, or not done and past due), paused (the pause is open), running              |

The figures are data with a source; 30 and 60 minutes for an entrapment in a lift are those of the source documents,
the others are proposals of the house (B0). All instants are aware; local days have 23 to 25 hours.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

Span = tuple[datetime, datetime]
EVENTS = ("answer", "arrive", "finish")
_LONGEST_DAYS = 800
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Target:
    code: str
    event: str
    due_at: datetime | None
    state: str
    source: str


@dataclass(frozen=True)
class Clocked:
    """What the clock needs to know of a job. `done`: event -> when; `pauses`: (from, to); to None: still open."""

    facts: Mapping[str, Any]
    since: datetime
    done: Mapping[str, datetime]
    pauses: Sequence[tuple[datetime, datetime | None]] = ()


def judged(job: Clocked, policy: Mapping[str, Any], zone: str, now: datetime) -> list[Target]:
    """One for each event that has a target."""
    found = []
    for event in EVENTS:
        rule = next((r for r in policy["targets"] if r["event"] == event and fits(r["when"], job.facts)), None)
        if rule is not None:
            due = due_at(job, rule, policy["hours"], zone)
            found.append(Target(rule["code"], event, due, _state(due, job.done.get(event), now), rule["source"]))
    return found


def next_due(targets: Sequence[Target]) -> datetime | None:
    """The earliest that is not met yet; None when nothing runs, or all that runs is paused."""
    open_ones = [target.due_at for target in targets if target.state in ("running", "missed_open") and target.due_at]
    return min(open_ones, default=None)


def fits(when: Mapping[str, Any], facts: Mapping[str, Any]) -> bool:
    """Every condition of the target holds; a list of the job has to share one with the target's."""
    for name, wanted in when.items():
        value = facts.get(name)
        held = set(value) if isinstance(value, list | tuple) else {value}
        if not held & set(wanted if isinstance(wanted, list) else [wanted]):
            return False
    return True


def due_at(job: Clocked, rule: Mapping[str, Any], hours: Mapping[str, Any], zone: str) -> datetime | None:
    """None while an open pause holds the clock."""
    left = timedelta(minutes=rule["minutes"])
    counted = _always(job.since) if rule["clock"] == "always" else _working(job.since, hours, zone)
    for start, end in _without(counted, job.pauses):
        if left <= end - start:
            return start + left
        left -= end - start
    return None


def _state(due: datetime | None, done: datetime | None, now: datetime) -> str:
    if done is not None:
        return "met" if due is None or done <= due else "missed"
    if due is None:
        return "paused"
    return "running" if now <= due else "missed_open"


def _always(since: datetime) -> Iterator[Span]:
    yield (since, _NEVER)


def _working(since: datetime, hours: Mapping[str, Any], zone: str) -> Iterator[Span]:
    local = ZoneInfo(zone)
    day = since.astimezone(local).date()
    for _ in range(_LONGEST_DAYS):
        opening = hours["extra_days"].get(day.isoformat())
        if opening is None and day.isoformat() not in hours["holidays"]:
            opening = hours["days"].get(str(day.isoweekday()))
        if opening:
            start, end = (datetime.combine(day, time.fromisoformat(at), local).astimezone(UTC) for at in opening)
            if end > since:
                yield (max(start, since), end)
        day += timedelta(days=1)


def _without(spans: Iterator[Span], pauses: Sequence[tuple[datetime, datetime | None]]) -> Iterator[Span]:
    """The spans with the pauses cut out; nothing comes after an open one."""
    holes = sorted((start, end or _NEVER) for start, end in pauses)
    for start, end in spans:
        reached = start
        for hole_start, hole_end in holes:
            if hole_end <= reached or hole_start >= end:
                continue
            if hole_start > reached:
                yield (reached, hole_start)
            reached = max(reached, hole_end)
        if reached < end:
            yield (reached, end)
        if any(hole_end == _NEVER and hole_start < end for hole_start, hole_end in holes):
            return
