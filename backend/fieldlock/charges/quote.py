"""A quote: its lines, its total, and the hash that a consent is bound to. Pure.

| refused | why |
|---|---|
| a line of price 0 without a reason | nothing is free without one: warranty, contract or goodwill (S-QUO-03) |
| a line with a price and a reason to be free | it would be charged and called free |
| warranty without a decision that says so; goodwill without an approver | the reason has to hold |
| anything above 0 where the ticket is covered | what is covered is not charged |
| a validity that is over | nobody can agree to it |
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from fieldlock.charges.classes import FREE

Line = Mapping[str, Any]


def total(lines: Sequence[Line]) -> int:
    return sum(line["quantity"] * line["unit_price_minor"] for line in lines)


def digest(content: Mapping[str, Any]) -> str:
    """Over everything that the customer is shown, whatever the order of its keys."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def charged_though_covered(lines: Sequence[Line], charge: Mapping[str, Any] | None) -> bool:
    return charge is not None and charge["class"] in FREE and total(lines) > 0


def faults(lines: Sequence[Line], *, covered: bool, goodwill: bool) -> list[tuple[str, str]]:
    """(field, reason) of each line that cannot be quoted so. `covered`: the stored decision is eligible."""
    found = []
    for place, line in enumerate(lines):
        at, free = f"lines.{place}", line["free_because"]
        if line["unit_price_minor"] == 0 and free is None:
            found.append((f"{at}.free_because", "a price of 0 needs a reason"))
        if line["unit_price_minor"] > 0 and free is not None:
            found.append((f"{at}.unit_price_minor", "free of charge has no price"))
        if free == "warranty" and not covered:
            found.append((f"{at}.free_because", "no decision says so"))
        if free == "goodwill" and not goodwill:
            found.append((f"{at}.free_because", "goodwill needs a supervisor"))
    return found


def agreed(quote: Mapping[str, Any] | None) -> bool:
    return quote is not None and quote["status"] == "consented"


def may_be_answered(quote: Mapping[str, Any] | None, shown_hash: str, at: datetime) -> bool:
    """It is the current one, the customer was shown exactly it, and it is still valid."""
    if quote is None or quote["status"] != "issued" or quote["hash"] != shown_hash:
        return False
    return at <= datetime.fromisoformat(str(quote["valid_until"]))


def start_refused(charge: Mapping[str, Any] | None, quote: Mapping[str, Any] | None) -> bool:
    """Chargeable work does not begin before the customer has agreed to its price (S-QUO-02)."""
    chargeable = charge is not None and charge["class"] == "out_of_warranty"
    return (chargeable or (quote is not None and quote["status"] in ("wanted", "issued"))) and not agreed(quote)


def dispatch_refused(charge: Mapping[str, Any] | None, quote: Mapping[str, Any] | None) -> bool:
    """Nobody is sent out as chargeable before the customer has agreed, if only in principle (S-WAR-18)."""
    if charge is None or charge["class"] != "out_of_warranty":
        return False
    return not (charge["agreement"] or agreed(quote))
