"""What a plan no longer holds for when it is accepted. Pure.

| why       | when                                                                              |
|-----------|-----------------------------------------------------------------------------------|
| held_fast | somebody has held the ticket fast since it was planned                            |
| changed   | somebody has changed it otherwise, or the plan does not say how it was read       |
| past      | it was to begin more than a quarter of an hour ago: looking at a plan takes a while |
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

LATE_START = timedelta(minutes=15)


def overtaken(planned: Mapping[str, Any], row: Mapping[str, Any], now: datetime) -> str | None:
    """`planned`: version, fixed and planned_start (ISO) of the assignment; `row`: the ticket as it is now."""
    if row["version"] != planned.get("version"):
        return "held_fast" if row["plan_fixed"] and not planned.get("fixed") else "changed"
    return "past" if datetime.fromisoformat(planned["planned_start"]) < now - LATE_START else None
