"""What is wrong with a day as it came in. Pure; says everything at once, and where.

| problem            | when                                                                                  | stops |
|--------------------|---------------------------------------------------------------------------------------|-------|
| FORM               | a field is missing or of another kind than the form says                              | yes   |
| TWICE              | an id stands twice                                                                    | yes   |
| SHIFTS_OVERLAP     | somebody has two shifts at once                                                       | yes   |
| UNKNOWN_PLACE      | no such place, or its coordinates are missing, not numbers or not on the earth        | yes   |
| SHIFT_EMPTY        | a shift ends before it begins (one past midnight goes on counting: 22:00 to 30:00)    | yes   |
| BREAK_OUTSIDE      | the break cannot be taken within the shift                                            | yes   |
| WINDOW_EMPTY       | the last start is before the first                                                    | yes   |
| CREW_SIZE          | other than one or two persons                                                         | yes   |
| UNKNOWN_PRIORITY   | a priority without a weight                                                           | yes   |
| UNKNOWN_PIN        | the job is promised to somebody who does not work that day                            | no    |
| LONGER_THAN_SHIFT  | the job takes longer than any shift of those who could do it                          | no    |

What does not stop leaves the job out, with that reason.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

STOPS = frozenset({
    "FORM", "TWICE", "SHIFTS_OVERLAP", "UNKNOWN_PLACE", "SHIFT_EMPTY", "BREAK_OUTSIDE", "WINDOW_EMPTY", "CREW_SIZE",
    "UNKNOWN_PRIORITY",
})  # fmt: skip


Known = dict[frozenset[str], int | None]


@dataclass(frozen=True, slots=True)
class Problem:
    code: str
    where: str

    @property
    def stops(self) -> bool:
        return self.code in STOPS


def _whole(*values: object) -> bool:
    return all(isinstance(value, int) and not isinstance(value, bool) for value in values)


def _pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and _whole(*value)


def _on_earth(coords: object) -> bool:
    if not isinstance(coords, list) or len(coords) != 2:
        return False
    if not all(isinstance(v, (int, float)) and not isinstance(v, bool) and math.isfinite(v) for v in coords):
        return False
    return bool(abs(coords[0]) <= 90 and abs(coords[1]) <= 180)


def _formed(row: object, job: bool) -> bool:
    if not isinstance(row, dict) or not isinstance(row.get("id"), str) or not isinstance(row.get("skills"), list):
        return False
    if not _whole(row.get("loc")):
        return False
    if job:
        return _whole(row.get("dur")) and row["dur"] >= 0 and _pair(row.get("start_tw"))
    rest = row.get("break")
    rested = rest is None or (isinstance(rest, dict) and _pair(rest.get("start_tw")) and _whole(rest.get("dur")))
    return _pair(row.get("shift")) and rested


def _place(row: Mapping[str, Any], x: Mapping[str, Any]) -> Iterator[Problem]:
    places = x["coords"]
    for loc in (row["loc"], row.get("start_loc", row["loc"])):
        if not 0 <= loc < len(places) or not _on_earth(places[loc]):
            yield Problem("UNKNOWN_PLACE", row["id"])
            return


def _person(row: Mapping[str, Any], x: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _place(row, x)
    on, off = row["shift"]
    if on >= off:
        yield Problem("SHIFT_EMPTY", row["id"])
    rest = row.get("break")
    if rest is not None:
        (first, last), length = rest["start_tw"], rest["dur"]
        if length < 1 or first > last or max(on, first) > last or max(on, first) + length > off:
            yield Problem("BREAK_OUTSIDE", row["id"])


def _job(row: Mapping[str, Any], x: Mapping[str, Any], known: Known) -> Iterator[Problem]:
    yield from _place(row, x)
    if row["start_tw"][0] > row["start_tw"][1]:
        yield Problem("WINDOW_EMPTY", row["id"])
    if row.get("crew", 1) not in (1, 2):
        yield Problem("CREW_SIZE", row["id"])
    if row.get("weight") is None and str(row.get("prio")) not in x.get("prio_w", {}):
        yield Problem("UNKNOWN_PRIORITY", row["id"])
    pin = row.get("pin")
    if pin is not None and all(tech["id"] != pin for tech in x["techs"]):
        yield Problem("UNKNOWN_PIN", row["id"])
    longest = _longest_shift(x["techs"], frozenset(row["skills"]), known)
    if longest is not None and row["dur"] > longest:
        yield Problem("LONGER_THAN_SHIFT", row["id"])


def _longest_shift(techs: list[dict[str, Any]], skills: frozenset[str], known: Known) -> int | None:
    """Of those with the skills; jobs alike in skills are looked at once."""
    if skills not in known:
        lengths = [tech["shift"][1] - tech["shift"][0] for tech in techs if skills <= set(tech["skills"])]
        known[skills] = max(lengths, default=None)
    return known[skills]


def _twice(rows: list[dict[str, Any]], people: bool) -> Iterator[Problem]:
    seen: dict[str, dict[str, Any]] = {}
    for row in rows:
        other = seen.setdefault(row["id"], row)
        if other is row:
            continue
        overlap = people and row["shift"][0] < other["shift"][1] and other["shift"][0] < row["shift"][1]
        yield Problem("SHIFTS_OVERLAP" if overlap else "TWICE", row["id"])


def problems(x: object) -> list[Problem]:
    """All that is wrong with a day in its JSON form; a plan is made only when none of them stops."""
    if not isinstance(x, dict):
        return [Problem("FORM", "$")]
    lists = ("coords", "techs", "jobs")
    missing = [Problem("FORM", name) for name in lists if not isinstance(x.get(name), list)]
    if missing:
        return missing
    malformed = [
        Problem("FORM", f"{name}[{index}]")
        for name, job in (("techs", False), ("jobs", True))
        for index, row in enumerate(x[name])
        if not _formed(row, job)
    ]
    if malformed:
        return malformed
    found = [*_twice(x["techs"], True), *_twice(x["jobs"], False)]
    for row in x["techs"]:
        found += _person(row, x)
    known: Known = {}
    for row in x["jobs"]:
        found += _job(row, x, known)
    return found
