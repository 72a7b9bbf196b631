"""Who may be sent to a job, and why not. Pure.

| reason               | refuses when                                                                         |
|----------------------|--------------------------------------------------------------------------------------|
| CERT_MISSING         | a certificate that the job's hazards demand is not held                               |
| CERT_EXPIRED         | … ends before the planned end (last day inclusive, in the site's time zone)           |
| CERT_REVIEW_OVERDUE  | … must be reviewed before the planned end                                             |

Invariant I6: the same check is made again by the gate at the start. A candidate is a mapping {user_id, name,
certificates: [{code, number, valid_until, review_due}], jobs_that_day}.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from fieldlock.safety.gate import Blocker, certificate_blockers, demands

Candidate = Mapping[str, Any]


def reasons(
    person: Candidate, hazards: Sequence[str], role: str, until: date, safety: Mapping[str, Any]
) -> list[Blocker]:
    """Why this person may not take this role through the day `until`; empty means assignable."""
    needs = demands(hazards, safety)
    wanted = needs.attendant_certs if role == "attendant" else needs.certs
    return certificate_blockers(str(person["user_id"]), person["certificates"], wanted, until, safety)


def ranked(
    people: Iterable[Candidate], hazards: Sequence[str], until: date, safety: Mapping[str, Any]
) -> list[tuple[Candidate, list[Blocker]]]:
    """Assignable people first, the least busy first among them; equal ones by name."""
    judged = [(person, reasons(person, hazards, "worker", until, safety)) for person in people]
    return sorted(judged, key=lambda item: (bool(item[1]), item[0]["jobs_that_day"], item[0]["name"]))


def crew_gaps(roles: Sequence[str], hazards: Sequence[str], safety: Mapping[str, Any]) -> list[str]:
    """CREW_TOO_SMALL, ATTENDANT_MISSING: what the planned crew lacks by number."""
    needs = demands(hazards, safety)
    gaps = []
    if len(roles) < max(needs.min_crew, 1) or "worker" not in roles:
        gaps.append("CREW_TOO_SMALL")
    if needs.attendant and "attendant" not in roles:
        gaps.append("ATTENDANT_MISSING")
    return gaps
