"""Permits of a job, folded from their facts. Pure.

| step    | possible when        | leaves it | the gate then sees                                                      |
|---------|----------------------|-----------|-------------------------------------------------------------------------|
| request | always               | requested | no approval; asked anew, the approval before it is void                 |
| approve | requested            | approved  | approver and role                                                       |
| refuse  | requested            | refused   | no approval; for good                                                   |
| suspend | approved             | suspended | no approval, until it is resumed                                        |
| resume  | suspended            | approved  | the approver and role of before                                         |
| close   | not refused, closed  | closed    | no approval; for good                                                   |

A step that does not belong to the permit's state changes nothing. Who may take it is decided by the commands.
frontend/src/rules/permits.ts is the same function for the phone; tests/contract holds both to the same answers.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

Fact = Mapping[str, Any]
Permit = dict[str, Any]

ENDING = timedelta(hours=2)
NEXT = {
    "approve": {"requested": "approved"},
    "refuse": {"requested": "refused"},
    "suspend": {"approved": "suspended"},
    "resume": {"suspended": "approved"},
    "close": {"requested": "closed", "approved": "closed", "suspended": "closed"},
}


def fold(facts: Iterable[Fact], site: str | None) -> list[Permit]:
    """The permits in the order in which they were first asked for; `site`: where the job is now."""
    found: dict[str, Permit] = {}
    steps = [fact for fact in facts if fact["kind"] == "permit"]
    for fact in sorted(steps, key=lambda fact: (fact["occurred_at"], fact["id"])):
        body = fact["body"]
        if body["step"] == "request":
            found[body["permit_id"]] = _requested(fact, site)
        elif body["permit_id"] in found:
            _advance(found[body["permit_id"]], fact)
    return list(found.values())


def _requested(fact: Fact, site: str | None) -> Permit:
    body = fact["body"]
    return {
        "permit_id": body["permit_id"],
        "type": body["type"],
        "valid_from": body["valid_from"],
        "valid_to": body["valid_to"],
        "state": "requested",
        "applicant": fact["by_id"],
        "applicant_name": fact["by_name"],
        "scope_match": body.get("site_id") == site,
        "approved_by": None,
        "approved_by_name": None,
        "approver_role": None,
        "note": body.get("note") or "",
    }


def _advance(permit: Permit, fact: Fact) -> None:
    step = fact["body"]["step"]
    after = NEXT.get(step, {}).get(permit["state"])
    if after is None:
        return
    permit["state"] = after
    permit["note"] = fact["body"].get("reason") or permit["note"]
    if step == "approve":
        permit["approved_by"], permit["approved_by_name"] = fact["by_id"], fact["by_name"]
        permit["approver_role"] = fact["body"]["role"]


def for_gate(permit: Permit) -> dict[str, Any]:
    """The form of the safety catalogue: only a permit that holds now has an approver."""
    holds = permit["state"] == "approved"
    seen = {name: permit[name] for name in ("type", "valid_from", "valid_to", "applicant", "scope_match")}
    return seen | {name: permit[name] if holds else None for name in ("approved_by", "approver_role")}


def standing(permit: Permit, now: datetime) -> str:
    """What a list shows: the state, or for an approved one future, active, ending (within two hours) or ended."""
    if permit["state"] in ("refused", "closed", "suspended"):
        return str(permit["state"])
    since, until = (datetime.fromisoformat(permit[name]) for name in ("valid_from", "valid_to"))
    if now >= until:
        return "ended"
    if permit["state"] == "requested":
        return "requested"
    if now < since:
        return "future"
    return "ending" if until - now <= ENDING else "active"


def longest_hours(spec: Mapping[str, Any]) -> float:
    """How long a permit of this kind may be asked for; the house's figure where the catalogue has none."""
    return float(spec["max_hours"] or spec.get("default_max_hours") or 0)


def approver_roles(bindings: Mapping[str, Any], roles: Iterable[str]) -> set[str]:
    """The catalogue's approver roles that the holder of these roles of ours speaks for."""
    given = [bindings["permit_roles"].get(role) or [] for role in roles]
    return {name for names in given for name in ([names] if isinstance(names, str) else names)}
