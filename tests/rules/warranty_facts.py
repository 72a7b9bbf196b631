"""Facts of ordinary claims that the warranty tests change one thing at a time, and the shipped policies."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from fieldlock.warranty.eligibility import Decision, FactsInvalid, PolicyIncomplete, Table, evaluate, evaluate_request

_ROOT = Path(__file__).parents[2]
DATA = _ROOT / "backend" / "fieldlock" / "catalogue" / "data"
POLICIES: dict[str, dict[str, Any]] = json.loads((DATA / "warranty_policies.json").read_text("utf-8"))["policies"]
CONTRACT: dict[str, Any] = json.loads((_ROOT / "tests" / "contract" / "warranty_cases.json").read_text("utf-8"))
# Of the same form, plus the kind `refused`: both sides of every figure.
EXTRA: dict[str, Any] = json.loads((_ROOT / "tests" / "contract" / "warranty_extra_cases.json").read_text("utf-8"))

SOLD = date(2026, 3, 1)
PAPERS = {"invoice": True, "card": True, "serial_matches": True, "altered": False}
NO_PAPERS = {**PAPERS, "invoice": False, "card": False}


def policy(policy_id: str, **changes: object) -> dict[str, object]:
    return {"id": policy_id, **POLICIES[policy_id], **changes}


def noon(day: date, zone: str = "+08:00") -> str:
    return f"{day.isoformat()}T12:00:00{zone}"


def repair(day_in: date, days: int, fault: str = "A", kind: str = "repair") -> dict[str, str]:
    return {
        "in": day_in.isoformat(),
        "out": (day_in + timedelta(days=days)).isoformat(),
        "fault": fault,
        "kind": kind,
    }


def goods(day: int, **changes: object) -> dict[str, object]:
    """A listed fault of a phone, claimed `day` days after the sale."""
    return {
        "category": "mobile_phone",
        "sold_at": noon(SOLD),
        "claim_at": noon(SOLD + timedelta(days=day)),
        "price_minor": 299_900,
        "component": "whole",
        "fault": "listed",
        "damage": "none",
        "papers": PAPERS,
        "repairs": [],
        "open_repair": None,
        "stock_same_model": True,
        "non_working_days": [],
        **changes,
    }


def car(day: int, km: int, **changes: object) -> dict[str, object]:
    return {
        "sold_at": noon(SOLD),
        "claim_at": noon(SOLD + timedelta(days=day)),
        "odometer_km": km,
        "price_minor": 10_000_000,
        "n": "0.005",
        "event": "quality_problem",
        "exclusion": "none",
        "papers": {"invoice": True, "card": True, "system_record": False},
        **changes,
    }


def decide(policy_id: str, facts: Mapping[str, object], **changes: object) -> Decision:
    return evaluate([policy(policy_id, **changes)], facts)


def answer(table: Table, case: Mapping[str, Any]) -> dict[str, Any]:
    """What the engine says to a case; a refusal in the form that the case expects it in."""
    try:
        return evaluate_request(table, case)
    except FactsInvalid as refusal:
        return {"fields": refusal.fields}
    except PolicyIncomplete as refusal:
        return {"names": refusal.names}


def agrees(table: Table, case: Mapping[str, Any]) -> bool:
    """Whether every expected key is answered as expected."""
    found = answer(table, case)
    return all(found.get(key) == value for key, value in case["expected"].items())
