"""Whether a registered thing may be used, and by whom. Pure.

| standing      | when                                                          | may be used |
|---------------|---------------------------------------------------------------|-------------|
| `retired`     | taken out of the register                                     | no          |
| `quarantined` | reported defective, failed its inspection                     | no          |
| `overdue`     | its inspection was due before today; without a date of a kind | no          |
|               | that is inspected                                             |             |
| `due_soon`    | due within 30 days (due today is still good)                  | yes         |
| `good`        | else                                                          | yes         |

An authorised list narrows who may use it (S-SAF-31); without one anybody may.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

SOON = timedelta(days=30)
Thing = Mapping[str, Any]


def standing(thing: Thing, today: date, *, inspected: bool = True) -> str:
    due: date | None = thing["due_on"]
    if thing["retired"] or thing["quarantined"]:
        return "retired" if thing["retired"] else "quarantined"
    if due is None:
        return "overdue" if inspected else "good"
    if due < today:
        return "overdue"
    return "due_soon" if due <= today + SOON else "good"


def barred(thing: Thing, person: object) -> str | None:
    """Why this person must not use it, whatever its date: quarantined, retired, not authorised."""
    if thing["retired"] or thing["quarantined"]:
        return "retired" if thing["retired"] else "quarantined"
    listed = thing["authorised"]
    return "not-authorised" if listed is not None and person not in listed else None
