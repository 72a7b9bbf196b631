"""What a new version would change on jobs: which rows appear, disappear or read otherwise, and what is demanded. Pure.

A set of hazards is compared under the rules in force and under the draft. Rows are the same when their key is. What
does not show as a row (certificates, permits, crew, weather, gas) is compared as a demand of the gate.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, NamedTuple

from fieldlock.safety.gate import demands
from fieldlock.safety.requirements import Row, Rules, build

Change = dict[str, Any]


class Tickets(NamedTuple):
    """The numbers of the open tickets with these hazards and tasks; none: the set as such."""

    hazards: Sequence[str] = ()
    tasks: Sequence[str] = ()
    tickets: Sequence[str] = ()


# Rows already show these.
_AS_ROWS = {"unknown", "ppe", "tools", "controls"}


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    names = sorted(set(before) | set(after))
    pairs = [(name, before.get(name), after.get(name)) for name in names]
    return [{"name": name, "before": old, "after": new} for name, old, new in pairs if old != new]


def _rows(rules: Rules, hazards: Sequence[str], tasks: Sequence[str]) -> dict[str, Row]:
    known = [code for code in hazards if code in rules.safety["hazards"]]
    return {row["key"]: row for row in build(rules, known, tasks)[1]}


def _told(row: Row) -> dict[str, Any]:
    return {name: row[name] for name in ("key", "card", "zh", "en")}


def _moved(before: Mapping[str, Row], after: Mapping[str, Row]) -> bool:
    return [key for key in before if key in after] != [key for key in after if key in before]


def of_set(before: Rules, after: Rules, hazards: Sequence[str], tasks: Sequence[str] = ()) -> dict[str, Any]:
    """{added, removed, changed, demands, moved} for a job with these hazards and tasks."""
    old, new = _rows(before, hazards, tasks), _rows(after, hazards, tasks)
    asked = [
        {name: value for name, value in asdict(demands(hazards, rules.safety)).items() if name not in _AS_ROWS}
        for rules in (before, after)
    ]
    changed = [(new[key], _changes(old[key], new[key])) for key in new if key in old]
    return {
        "added": [_told(row) for key, row in new.items() if key not in old],
        "removed": [_told(row) for key, row in old.items() if key not in new],
        "changed": [{**_told(row), "changes": changes} for row, changes in changed if changes],
        "demands": _changes(*asked),
        "moved": _moved(old, new),
    }


def effect(before: Rules, after: Rules, tickets: Iterable[Tickets]) -> list[dict[str, Any]]:
    """One entry for no hazard, each hazard, each task, then each set of open tickets, where anything changes."""
    hazards = dict.fromkeys([*before.safety["hazards"], *after.safety["hazards"]])
    tasks = dict.fromkeys([*before.bindings.get("tasks", ()), *after.bindings.get("tasks", ())])
    sets = [Tickets(), *(Tickets((code,)) for code in hazards), *(Tickets((), (code,)) for code in tasks)]
    found = []
    for one in (*sets, *tickets):
        differs = of_set(before, after, one.hazards, one.tasks)
        if any(differs.values()):
            found.append({name: list(value) for name, value in one._asdict().items()} | differs)
    return found
