"""Whether the planning rules (`dispatch`) can be used: their form, and what they name. Pure; a part of `lint`.

| fault        | means                                                                             |
|--------------|-----------------------------------------------------------------------------------|
| `wrong_form` | a time that is not HH:MM, a day that is not YYYY-MM-DD, a figure that is not > 0  |
| `unknown`    | a hazard, task, skill, service class, condition, event, clock or role that no     |
|              | document or program has, or that cannot act on a warning                          |
| `missing`    | a warning to nobody                                                               |
| `no_words`   | a reason that people would see bare                                               |
| `twice`      | two targets of one code, two bands from one time                                  |
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from fieldlock.catalogue.shape import CODE, WORDS, Each, Fault, Maybe
from fieldlock.dispatch import targets
from fieldlock.identity.permissions import ROLES, scope_of

_BOTH = {"zh": WORDS, "en": WORDS}
SEVERITIES = frozenset({"refuse", "override", "warn", "tell"})
EVENTS = frozenset(targets.EVENTS)
CLOCKS = frozenset({"always", "working"})
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_WARNS = "dispatch.assign"  # who is warned can do something about it

DISPATCH: dict[str, Any] = {
    "severity": Each(SEVERITIES), "reasons": Each(_BOTH), "skills": Each(_BOTH), "skills_of_tasks": Each([CODE]),
    "rest": {"between_days_hours": float, "longest_day_hours": float}, "load": {"warn_minutes": float},
    "weights": dict.fromkeys(("per_job", "per_booked_hour", "was_there_last", "on_call", "unknown_travel"), float),
    "travel": {
        "detour": float, "fixed_minutes": float, "slack_minutes": float, "speed_bands": [{"from": str, "kmh": float}],
        "calibrate_from_trips": int, "calibrate_from_metres": float, "calibrate_days": int, "cache_days": int,
    },
    "minutes": Each(int), "acceptance_minutes": Each(int), "certificate_warning_days": [int],
    "windows": dict.fromkeys(("minutes", "grid_minutes", "days", "lead_minutes", "most"), int),
    "hours": {"days": Each([str]), "holidays": [str], "extra_days": Each([str], loose=True)},
    "pauses": {"hold": [CODE]},
    "service_classes": Maybe(Each(_BOTH)), "word_minutes": Maybe(int),
    "targets": [{"code": CODE, **_BOTH, "when": dict, "event": EVENTS, "since": Maybe(EVENTS), "minutes": int,
                 "clock": CLOCKS, "warn": Maybe([{"before": int, "roles": [CODE]}]), "source": WORDS,
                 "confidence": Maybe(str)}],
    "emergencies": [dict],
}  # fmt: skip


def planning_faults(documents: Mapping[str, Mapping[str, Any]]) -> Iterator[Fault]:
    rules = documents["dispatch"]
    yield from _times(rules)
    yield from _figures(rules)
    yield from _named(rules, documents)


def _times(rules: Mapping[str, Any]) -> Iterator[Fault]:
    starts = [band["from"] for band in rules["travel"]["speed_bands"]]
    if not starts:
        yield Fault("dispatch/travel/speed_bands", "missing")
    yield from (Fault("dispatch/travel/speed_bands", "twice", at) for at, n in Counter(starts).items() if n > 1)
    hours = {**rules["hours"]["days"], **rules["hours"]["extra_days"]}
    for path, times in (("travel/speed_bands", starts), *((f"hours/{day}", span) for day, span in hours.items())):
        yield from (Fault(f"dispatch/{path}", "wrong_form", "HH:MM") for at in times if not _TIME.fullmatch(at))
    for day, span in hours.items():
        if len(span) != 2 or span[0] >= span[1]:
            yield Fault(f"dispatch/hours/{day}", "wrong_form", "from < to")
    weekdays = set(rules["hours"]["days"]) - set("1234567")
    yield from (Fault(f"dispatch/hours/days/{day}", "unknown", day) for day in sorted(weekdays))
    for day in (*rules["hours"]["holidays"], *rules["hours"]["extra_days"]):
        if not _DAY.fullmatch(day):
            yield Fault("dispatch/hours", "wrong_form", "YYYY-MM-DD")


def _figures(rules: Mapping[str, Any]) -> Iterator[Fault]:
    positive = {f"travel/speed_bands/{n}": band["kmh"] for n, band in enumerate(rules["travel"]["speed_bands"])}
    positive |= {f"minutes/{kind}": value for kind, value in rules["minutes"].items()}
    positive |= {f"acceptance_minutes/{kind}": value for kind, value in rules["acceptance_minutes"].items()}
    positive |= {f"targets/{n}": target["minutes"] for n, target in enumerate(rules["targets"])}
    positive |= {"travel/detour": rules["travel"]["detour"], "word_minutes": rules.get("word_minutes", 1)}
    positive |= {f"windows/{name}": rules["windows"][name] for name in ("minutes", "grid_minutes", "days", "most")}
    yield from (Fault(f"dispatch/{path}", "wrong_form", "> 0") for path, value in positive.items() if value <= 0)


def _named(rules: Mapping[str, Any], documents: Mapping[str, Mapping[str, Any]]) -> Iterator[Fault]:
    worded = set(rules["reasons"]) | set(documents["wording"]["blockers"])
    missing = sorted(set(rules["severity"]) - worded)
    yield from (Fault(f"dispatch/reasons/{code}", "no_words", code) for code in missing)
    tasks, hazards = documents["bindings"].get("tasks") or {}, documents["safety"]["hazards"]
    for task, skills in rules["skills_of_tasks"].items():
        if task not in tasks:
            yield Fault(f"dispatch/skills_of_tasks/{task}", "unknown", task)
        unknown = [skill for skill in skills if skill not in rules["skills"]]
        yield from (Fault(f"dispatch/skills_of_tasks/{task}", "unknown", skill) for skill in unknown)
    codes = Counter(target["code"] for target in rules["targets"])
    yield from (Fault("dispatch/targets", "twice", code) for code, times in codes.items() if times > 1)
    vocabularies = (("hazards", hazards), ("tasks", tasks), ("service_class", rules.get("service_classes") or {}))
    for place, target in enumerate(rules["targets"]):
        path, when = f"dispatch/targets/{place}/when", target["when"]
        yield from (Fault(path, "unknown", name) for name in when if name not in targets.CONDITIONS)
        for name, known in vocabularies:
            yield from (Fault(path, "unknown", str(code)) for code in when.get(name, ()) if code not in known)
        if target.get("since") == target["event"]:
            yield Fault(f"dispatch/targets/{place}/since", "wrong_form", "another event")
        yield from _warnings(f"dispatch/targets/{place}/warn", target)


def _warnings(path: str, target: Mapping[str, Any]) -> Iterator[Fault]:
    """Each while the target runs, and to somebody."""
    for one in target.get("warn") or ():
        if not 0 < one["before"] < target["minutes"]:
            yield Fault(path, "wrong_form", f"0 < before < {target['minutes']}")
        if not one["roles"]:
            yield Fault(path, "missing")
        yield from (Fault(path, "unknown", role) for role in one["roles"] if not _may_act(role))


def _may_act(role: str) -> bool:
    return role in ROLES and scope_of([role], _WARNS) is not None
