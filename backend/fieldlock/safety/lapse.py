"""When work that was cleared may not go on: the clearance has lapsed (S-SAF-30). Pure.

| lapses when                                            | reason                                                  |
|--------------------------------------------------------|---------------------------------------------------------|
| a permit that the hazards demand no longer holds       | the gate's own PERMIT_ code, PERMIT_SUSPENDED if it is  |
| the crew is not the one that was cleared               | CREW_CHANGED                                            |
| the site's local day is not the clearance's            | SHIFT_DAY_CHANGED                                       |
| work goes on without a clearance of this round         | CLEARANCE_MISSING                                       |

An assessment that has grown old is no lapse: its age is asked at the start and at each restart. Only working jobs can
lapse. frontend/src/rules/lapse.ts is the same function for the phone.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from fieldlock.safety import gate, permits, state
from fieldlock.safety.gate import Blocker

Job = Mapping[str, Any]


def clearance_lapsed(job: Job, safety: Mapping[str, Any], now: datetime) -> list[Blocker]:
    """Why the crew must stop at `now`; empty while the clearance holds. Sorted by code."""
    if job["status"] != "working":
        return []
    return sorted(_reasons(job, safety, now), key=lambda reason: reason.code)


def _reasons(job: Job, safety: Mapping[str, Any], now: datetime) -> Iterator[Blocker]:
    cleared = job.get("clearance")
    if not cleared or cleared["round"] != job["round"]:
        yield Blocker("CLEARANCE_MISSING", ())
    else:
        crew = {member["user_id"] for member in job["crew"]}
        if set(cleared.get("crew") or crew) != crew:
            yield Blocker("CREW_CHANGED", ())
        zone = ZoneInfo(job["time_zone"])
        if datetime.fromisoformat(cleared["at"]).astimezone(zone).date() != now.astimezone(zone).date():
            yield Blocker("SHIFT_DAY_CHANGED", ())
    yield from _permits(job, safety, now)


def _permits(job: Job, safety: Mapping[str, Any], now: datetime) -> Iterator[Blocker]:
    suspended = any(permit["state"] == "suspended" for permit in permits.fold(job["facts"], state.site_of(job)))
    for blocker in gate.evaluate(state.gate_facts(job, now), safety, job["time_zone"]):
        if blocker.code == "PERMIT_NOT_APPROVED" and suspended:
            yield Blocker("PERMIT_SUSPENDED", blocker.subjects)
        elif blocker.code.startswith("PERMIT_"):
            yield blocker
