"""Who pays, as the triage classifies it (S-TRI-07). Pure.

| the decision on the unit | suggested | meaning |
|---|---|---|
| at least one free remedy | in_warranty | free of charge when the cause is make, assembly or material |
| only paid repair | out_of_warranty | quoted first |
| no policy, facts or parameters missing, nothing owed | none | said by the triage, or found on site |

Nobody is sent out free of charge without evidence, or a supervisor who answers for it:

| said so far | the newest decision | sent |
|---|---|---|
| in_warranty, by the decision | free remedy | yes |
| in_warranty, by an earlier decision, and something has changed since | none, or no free remedy | no |
| in_warranty or goodwill, by a supervisor | any | yes |
| contract, with its reference | any | yes |
| out_of_warranty, or nothing said | any | not free: see `quote.dispatch_refused` |

`contract` (contracted installation) and `goodwill` are never suggested: people say them. The cause, found on site,
makes it final (S-WAR-17): make, assembly or material is free as the named contract says, all else as the decision says.
"""

from collections.abc import Mapping
from typing import Any

BY_CONTRACT = ("manufacture", "assembly", "material")
FREE = ("in_warranty", "contract", "goodwill")


def suggested(decision: Mapping[str, Any] | None) -> str | None:
    if decision is None:
        return None
    if decision["eligible"]:
        return "in_warranty"
    return "out_of_warranty" if "paid_repair" in decision["remedies"] else None


def final(contract: Mapping[str, Any] | None, cause: str, decision: Mapping[str, Any] | None) -> str:
    """Who pays, now that the cause is known."""
    if contract is not None and cause in BY_CONTRACT:
        return "contract"
    return suggested(decision) or "out_of_warranty"


def free_without_evidence(charge: Mapping[str, Any] | None, decision: Mapping[str, Any] | None) -> bool:
    """Whether it would be free by a decision that no longer says so, and nobody answers for it."""
    if charge is None or charge["class"] != "in_warranty" or charge["override"]:
        return False
    return decision is None or not decision["eligible"]
