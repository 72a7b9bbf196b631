"""What another version of the policies would have decided on the facts of decisions that were made. Pure.

"This change alters 37 of 1,204 recent decisions": better or worse for the customer by remedies, refund and last day.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from fieldlock.warranty import choice

EXAMPLES = 50
_COMPARED = ("remedies", "fee_minor", "refund_minor", "last_day", "reasons")


def differing(old: Mapping[str, Any], new: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, Any] | None:
    """None when both versions decide this stored decision alike."""
    facts = row["facts"]
    asked_before, asked_after = _asked(old, new, row)
    before, after = choice.decide(old, asked_before, facts), choice.decide(new, asked_after, facts)
    changed = [name for name in _COMPARED if before[name] != after[name]]
    if not changed:
        return None
    return {
        "decision_id": row["id"],
        "ticket_id": row["ticket_id"],
        "asset_id": row["asset_id"],
        "decided_at": row["decided_at"],
        "changed": changed,
        "before": {name: before[name] for name in _COMPARED},
        "after": {name: after[name] for name in _COMPARED},
        "for_customer": _direction(before, after),
    }


def _asked(old: Mapping[str, Any], new: Mapping[str, Any], row: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """The policies that either version asks: those of the decision, unless the versions choose other ones for its
    thing. Then one may begin to speak where none did, or fall silent."""
    thing = {**row["thing"], "policies": row["thing"]["policies"] or [], "papers": row["facts"].get("papers")}
    chosen = choice.names_for(old, thing), choice.names_for(new, thing)
    return (row["policies"], row["policies"]) if chosen[0] == chosen[1] else chosen


def _direction(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """By the remedies; between the same ones by money and last day, which else are those of another window."""
    gained, lost = (set(one["remedies"]) - set(other["remedies"]) - {"paid_repair"}
                    for one, other in ((after, before), (before, after)))  # fmt: skip
    if gained or lost:
        return "mixed" if gained and lost else "better" if gained else "worse"
    money = (after["refund_minor"] or 0) - (before["refund_minor"] or 0)
    days = (after["last_day"] or "", before["last_day"] or "")
    better, worse = money > 0 or days[0] > days[1], money < 0 or days[0] < days[1]
    return "mixed" if better and worse else "better" if better else "worse" if worse else "same"


def effect(old: Mapping[str, Any], new: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """{looked_at, altered, better, worse, examples}: how many, and the first fifty of them."""
    looked_at, found = 0, []
    for row in rows:
        looked_at += 1
        one = differing(old, new, row)
        if one is not None:
            found.append(one)
    directions = [one["for_customer"] for one in found]
    return {
        "looked_at": looked_at,
        "altered": len(found),
        "better": directions.count("better"),
        "worse": directions.count("worse") + directions.count("mixed"),
        "examples": found[:EXAMPLES],
    }
