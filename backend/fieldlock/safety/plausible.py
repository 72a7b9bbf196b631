"""Confirmations given faster than anybody can look: shown to the supervisor, never a reason to block. Pure.

A person's item took the time since that person's confirmation before it, or since the list was opened if that is less.
A run is a row of items of one person in one round, each faster than the figure; a short run is told as nothing.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

Fact = Mapping[str, Any]
MS_PER_ITEM = 800  # house figure (B0), `fast_run_ms_per_item` of the bindings
SHORTEST_RUN = 5
TOLERATED = timedelta(minutes=2)  # as at the sync door


def fast_runs(facts: Iterable[Fact], ms_per_item: int = MS_PER_ITEM) -> list[dict[str, Any]]:
    """[{person_id, person_name, round, from, to, items, ms_per_item}], the longest-ago first."""
    people: dict[tuple[str, int], list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: (fact["occurred_at"], fact["id"])):
        if fact["kind"] == "confirmation":
            people.setdefault((fact["person_id"], fact["round"]), []).append(fact)
    runs = [run for given in people.values() for run in _runs(given, ms_per_item) if len(run) >= SHORTEST_RUN]
    return sorted((_told(run) for run in runs), key=lambda run: (run["from"], run["person_id"]))


def wrong_clocks(facts: Iterable[Fact]) -> list[dict[str, Any]]:
    """[{fact_id, person_name, off_by_seconds}] of what a phone recorded with a clock that was off, newest last."""
    found = []
    for fact in facts:
        if fact["device_at"] is not None:
            told, right = (datetime.fromisoformat(fact[name]) for name in ("device_at", "occurred_at"))
            if abs(told - right) > TOLERATED:
                off = round((told - right).total_seconds())
                found.append({"fact_id": fact["id"], "person_name": fact["person_name"], "off_by_seconds": off})
    return found


def _took_ms(before: Fact | None, fact: Fact) -> float:
    shown = fact["body"].get("shown_ms")
    limits = [float(shown)] if isinstance(shown, int) else []
    if before is not None:
        limits.append((_at(fact) - _at(before)).total_seconds() * 1000)
    return min(limits, default=float("inf"))


def _runs(given: list[Fact], ms_per_item: int) -> list[list[Fact]]:
    runs: list[list[Fact]] = [[]]
    for before, fact in zip([None, *given], given, strict=False):
        if _took_ms(before, fact) < ms_per_item:
            runs[-1].append(fact)
        else:
            runs.append([])
    return runs


def _told(run: list[Fact]) -> dict[str, Any]:
    first, last = run[0], run[-1]
    return {
        "person_id": first["person_id"],
        "person_name": first["person_name"],
        "round": first["round"],
        "from": first["occurred_at"],
        "to": last["occurred_at"],
        "items": len(run),
        "ms_per_item": round((_at(last) - _at(first)).total_seconds() * 1000 / (len(run) - 1)),
    }


def _at(fact: Fact) -> datetime:
    return datetime.fromisoformat(fact["occurred_at"])
