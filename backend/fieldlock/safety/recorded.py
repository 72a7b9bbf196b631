"""Which of a job's recorded facts count now. Pure.

A round begins when a ticket is assigned and again after a stop, a hold, a rework or a new hazard: what was recorded in
an earlier round does not count (S-SAF-30). A later confirmation supersedes, nothing is overwritten.
"""

from collections.abc import Mapping
from typing import Any

Job = Mapping[str, Any]
Fact = Mapping[str, Any]


def current(job: Job, kind: str) -> list[Fact]:
    """The facts of one kind in this round, oldest first."""
    found = [fact for fact in job["facts"] if fact["kind"] == kind and fact["round"] == job["round"]]
    return sorted(found, key=lambda fact: (fact["occurred_at"], fact["id"]))


def newest(job: Job) -> dict[tuple[str, str], Fact]:
    """(key, person) -> the confirmation that counts: a later one supersedes, nothing is overwritten."""
    return {(fact["key"], fact["person_id"]): fact for fact in current(job, "confirmation")}
