"""How grave a risk is, and how long it may wait for its next review (S-HAZ-05). Pure.

| rating  | likelihood (1 to 5) times severity (1 to 5), as shipped | reviewed again within, as shipped |
|---------|----------------------------------------------------------|-----------------------------------|
| low     | 1 to 4                                                   | 365 days                          |
| medium  | 5 to 9                                                   | 180 days                          |
| high    | 10 to 14                                                 | 90 days                           |
| extreme | 15 to 25                                                 | 30 days                           |

The bands are data (`risk_bands` of the bindings), a house reading (B0) to be approved by the safety officer.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

Bands = Sequence[Mapping[str, Any]]
SHIPPED: Bands = (
    {"from": 1, "rating": "low", "review_days": 365},
    {"from": 5, "rating": "medium", "review_days": 180},
    {"from": 10, "rating": "high", "review_days": 90},
    {"from": 15, "rating": "extreme", "review_days": 30},
)


def band(likelihood: int, severity: int, bands: Bands = SHIPPED) -> Mapping[str, Any]:
    """The highest band that the product reaches."""
    product = likelihood * severity
    return max((one for one in bands if one["from"] <= product), key=lambda one: int(one["from"]))


def latest_review(likelihood: int, severity: int, today: date, bands: Bands = SHIPPED) -> date:
    return today + timedelta(days=int(band(likelihood, severity, bands)["review_days"]))
