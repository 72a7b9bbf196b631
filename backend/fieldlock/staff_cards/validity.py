"""Whether the card that somebody shows at a door is good now (S-WRK-11). Pure.

| the card is no longer good when                              |
|--------------------------------------------------------------|
| its time is over (12 hours after it was shown, a house figure) |
| the person is no longer in the crew of that job               |
| the job has ended                                             |
| the person is suspended from work, or the account is closed   |

Whoever opens its address is told yes with face, name, company and job, or a plain no; each time is recorded.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from fieldlock.tickets import lifecycle

LASTS = timedelta(hours=12)


def suspended(row: Mapping[str, Any], now: datetime) -> bool:
    """`suspended_until` None: until further notice."""
    since, until = row["suspended_from"], row["suspended_until"]
    return since is not None and since <= now and (until is None or now < until)


def good(card: Mapping[str, Any], now: datetime) -> bool:
    return bool(
        now < card["valid_until"]
        and card["active"]
        and card["in_crew"]
        and card["status"] not in lifecycle.ENDED
        and not suspended(card, now)
    )
