"""Who pays, as the triage classifies it (S-TRI-07). Pure.

| the decision on the unit | suggested | meaning |
|---|---|---|
| at least one free remedy | in_warranty | free of charge when the cause is make, assembly or material |
| only paid repair | out_of_warranty | quoted first |
| no policy, facts or parameters missing, nothing owed | none | said by the triage, or found on site |

`contract` (contracted installation) and `goodwill` are never suggested: people say them.
"""

from collections.abc import Mapping
from typing import Any

FREE = ("in_warranty", "contract", "goodwill")


def suggested(decision: Mapping[str, Any] | None) -> str | None:
    if decision is None:
        return None
    if decision["eligible"]:
        return "in_warranty"
    return "out_of_warranty" if "paid_repair" in decision["remedies"] else None
