"""Service targets: which hold for a job, when each is due, and whether it is met, missed, paused or running. Pure.

| part     | rule                                                                                                    |
|----------|---------------------------------------------------------------------------------------------------------|
| which    | per event (order to a crew, answer, arrive …) the first target of the catalogue whose `when` fits       |
| overtaken| what a job that is done (by phone) has left out is asked no more                                        |
| begin    | when the job was reported; with `since`, when that event was done, and before that there is no target   |
| clock    | `always`: every minute counts; `working`: the minutes of the house's hours, by its local days           |
| hours    | by weekday; a holiday has none, an extra day (a worked Saturday) has its own, whatever its weekday      |
| pauses   | while the job is put aside for a reason that the catalogue names (customer, parts …), or waits for the  |
|          | customer's consent to a quote, no minute counts; only a change of status or the answer ends a pause     |
| due      | the instant at which the last minute has run; a job done at that instant is in time, a second later not |
| warnings | `before` minutes ahead by the target's own clock, each to its roles; who was warned hears of the breach |
| state    | met, missed (done too late, or not done and past due), paused (the pause is open), running              |

The figures are data with a source; 30 and 60 minutes for an entrapment in a lift are those of the source documents,
the others are proposals of the house (B0). All instants are aware; local days have 23 to 25 hours.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

Span = tuple[datetime, datetime]
EVENTS = ("order", "answer", "arrive", "finish", "follow_up")
# What a target's `when` may ask of a job.
CONDITIONS = ("urgency", "impact", "kind", "category", "service_class", "hazards", "tasks", "channel")
# Rules published before a target said whom it warns.
UNSAID = ({"before": 30, "roles": ["dispatcher"]},)
_HELD = ("hold", "postpone")
# The customer is asked for consent in these statuses (lifecycle.situation), until one of these events.
_ASKED_IN = ("triaged", "on_site", "on_hold")
_ANSWERED = ("consent", "decline_quote", "issue_quote", "want_quote")
_LONGEST_DAYS = 800
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Target:
    """`rule`: of the catalogue; `warnings`: (when, roles) of one that runs or was missed and is not done yet."""

    rule: Mapping[str, Any]
    due_at: datetime | None
    state: str
    done_at: datetime | None = None
    warnings: Sequence[tuple[datetime, Sequence[str]]] = ()


class Pause(NamedTuple):
    """`end` None: still open."""

    start: datetime
    end: datetime | None
    reason: str


@dataclass(frozen=True)
class Clocked:
    """What the clock needs to know of a job. `done`: event -> when."""

    facts: Mapping[str, Any]
    since: datetime
    done: Mapping[str, datetime]
    pauses: Sequence[Pause] = ()


def judged(job: Clocked, policy: Mapping[str, Any], zone: str, now: datetime) -> list[Target]:
    """One for each event that has a target."""
    found = []
    for event in EVENTS:
        rule = next((r for r in policy["targets"] if r["event"] == event and fits(r["when"], job.facts)), None)
        begun = rule and (job.done.get(rule["since"]) if rule.get("since") else job.since)
        done = job.done.get(event)
        overtaken = done is None and event in EVENTS[: EVENTS.index("finish")] and "finish" in job.done
        if rule is not None and begun is not None and not overtaken:
            clocked = replace(job, since=begun)
            due = due_at(clocked, rule, policy["hours"], zone)
            warned = () if done or due is None else tuple(_warnings(clocked, rule, policy["hours"], zone))
            found.append(Target(rule, due, _state(due, done, now), done, warned))
    return found


def _warn(rule: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    said: Sequence[Mapping[str, Any]] | None = rule.get("warn")
    return UNSAID if said is None else said


def _warnings(
    job: Clocked, rule: Mapping[str, Any], hours: Mapping[str, Any], zone: str
) -> Iterator[tuple[datetime, Sequence[str]]]:
    for one in _warn(rule):
        at = due_at(job, {**rule, "minutes": rule["minutes"] - one["before"]}, hours, zone)
        if one["before"] < rule["minutes"] and at is not None:
            yield at, one["roles"]


def next_due(targets: Sequence[Target]) -> datetime | None:
    """The earliest that is not met yet; None when nothing runs, or all that runs is paused."""
    open_ones = [target.due_at for target in targets if target.state in ("running", "missed_open") and target.due_at]
    return min(open_ones, default=None)


def marks(targets: Sequence[Target]) -> Iterator[tuple[Target, str, datetime, Sequence[str]]]:
    """(target, `due_soon` or `breached`, from when, roles): what is told of the targets that are not met yet."""
    for target in targets:
        for at, roles in target.warnings:
            yield target, "due_soon", at, roles
        if target.due_at is not None and target.done_at is None:
            told = sorted({role for one in _warn(target.rule) for role in one["roles"]})
            yield target, "breached", target.due_at, told


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


def paused(events: Iterable[Mapping[str, Any]], reasons: Collection[str]) -> list[Pause]:
    """The pauses of a ticket's story, in order of their end; lines that others write into it change nothing.

    `reasons`: the codes of holds that stop the clock; `consent` among them stands for the wait for it.
    """
    found: list[Pause] = []
    since: dict[str, tuple[datetime, str]] = {}
    for event in events:
        answered = event["event"] in _ANSWERED or event["to_status"] not in _ASKED_IN
        for name, ends in (("hold", event["to_status"] != "on_hold"), ("consent", answered)):
            if ends and name in since:
                start, reason = since.pop(name)
                found.append(Pause(start, event["at"], reason))
        reason = event["note"].partition(":")[0]
        if event["event"] in _HELD and reason in reasons:
            since["hold"] = event["at"], reason
        if event["event"] == "issue_quote" and "consent" in reasons:
            since["consent"] = event["at"], "consent"
    return [*found, *(Pause(start, None, reason) for start, reason in since.values())]


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


def _without(spans: Iterator[Span], pauses: Sequence[Pause]) -> Iterator[Span]:
    """The spans with the pauses cut out; nothing comes after an open one."""
    holes = sorted((pause.start, pause.end or _NEVER) for pause in pauses)
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
