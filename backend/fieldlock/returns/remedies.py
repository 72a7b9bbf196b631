"""What a remedy means for a return case, what was found at the check, and when the parcel is due. Pure.

| remedies of a decision | kind | what the case does |
|---|---|---|
| replace_same_model, replace_equivalent, replace, part_replace_free | exchange | a unit is reserved, shipped, linked |
| refund_…, return_no_reason, terminate_refund, reject_refund_full and the like | refund | the decision's amount |
| repair_free, part_repair_or_replace_free, replace_assembly | repair | a ticket is opened |
| paid_repair, price_reduction, loaner, cars | none | not settled by a return case |

Who chooses: the customer, unless the decision says `supplier` (AU) or `seller`. An override never offers more than the
three things that need no figure of their own: exchange for the same model, full price back, free repair.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

EXCHANGE = ("replace_same_model", "replace_equivalent", "replace", "part_replace_free")
REFUND = (
    "refund_full", "refund_less_depreciation", "refund_part", "return_no_reason", "terminate_refund",
    "reject_refund_full", "final_reject_refund",
)  # fmt: skip
REPAIR = ("repair_free", "part_repair_or_replace_free", "replace_assembly")
OVERRIDES = ("replace_same_model", "refund_full", "repair_free")
APPEARANCE = ("casing", "antenna", "display", "lens")
DONE = ("shipped_new", "refunded", "in_repair", "repaired", "sent_back", "closed")


def kind_of(remedy: str | None) -> str | None:
    for kind, members in (("exchange", EXCHANGE), ("refund", REFUND), ("repair", REPAIR)):
        if remedy in members:
            return kind
    return None


def offered(decision: Mapping[str, Any]) -> list[str]:
    """The free remedies that a return case can carry out."""
    return [remedy for remedy in decision["remedies"] if kind_of(remedy)] if decision["eligible"] else []


def chooser(decision: Mapping[str, Any]) -> str:
    """`customer` or `seller`."""
    return "seller" if decision.get("choice") in ("seller", "supplier") else "customer"


def refund_of(remedy: str, decision: Mapping[str, Any], facts: Mapping[str, Any], *, override: bool) -> int | None:
    """What is paid back, in minor units; never typed by anybody. None when the decision has no amount for it.

    The decision's refund belongs to its cheapest refund for the seller; an override pays the price of the facts.
    """
    if override:
        price = facts.get("price_minor")
        return price if isinstance(price, int) else None
    refund = decision.get("refund_minor")
    return refund if kind_of(remedy) == "refund" and isinstance(refund, int) else None


def missing_items(items: Mapping[str, bool]) -> list[str]:
    return sorted(name for name, there in items.items() if not there)


def damaged(appearance: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Those of the four that are damaged; what the thing does not have (no antenna) is no damage."""
    return [name for name in APPEARANCE if appearance[name]["state"] == "damaged"]


def ship_due(received: date, days: int) -> date:
    """Within N days of receipt: the day of receipt is not counted."""
    return received + timedelta(days=days)


def deadline(status: str, due: date | None, today: date, alert_days: int) -> str | None:
    """`running`, `soon` (alert_days or fewer are left), `overdue`; None when nothing is due."""
    if due is None or status in DONE:
        return None
    if today > due:
        return "overdue"
    return "soon" if (due - today).days <= alert_days else "running"
