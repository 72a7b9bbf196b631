"""The leader's start approval, and the safety officer's review of jobs of high risk. Pure.

| what there is of this round        | counts as                                                                     |
|------------------------------------|-------------------------------------------------------------------------------|
| the leader's word online or a code | granted                                                                       |
| … said over the phone              | granted for the classes that the rules name, else when countersigned          |
| a standing approval in its dates   | granted, as long as nobody has decided about this job in particular           |
| a refusal after it                 | refused                                                                       |
| the safety officer's review        | what classes of high risk need beside the approval (S-SAF-32)                 |
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from fieldlock.safety.recorded import current

Job = Mapping[str, Any]
REVIEW = "safety_review"


def state_of(job: Job) -> dict[str, Any]:
    """The leader's start approval of this round: none, requested, granted or refused (S-SAF-07).

    A verbal one counts at once only for the classes that the rules name, else when the leader has countersigned it.
    A standing one, dated and named, serves as long as nobody has decided about this job in particular.
    """
    policy = job.get("approval_policy") or {}
    state: dict[str, Any] = {"state": "none", "by_name": None, "at": None, "method": None}
    verbal = "granted" if policy.get("verbal_counts") else "requested"
    states = {"approval_requested": "requested", "approval_granted": "granted", "approval_refused": "refused"}
    states |= {"approval_verbal": verbal, "approval_countersigned": "granted"}
    facts = [fact for kind in states for fact in current(job, kind)]
    for fact in sorted(facts, key=lambda fact: (fact["occurred_at"], fact["id"])):
        state = {
            "state": states[fact["kind"]],
            "by_name": fact["body"].get("leader_name") or fact["by_name"],
            "at": fact["occurred_at"],
            "method": "verbal" if fact["kind"] == "approval_verbal" else fact["body"].get("method"),
        }
    standing = policy.get("standing")
    crew = {member["user_id"] for member in job["crew"]}
    if standing and state["state"] in ("none", "requested") and standing["by_id"] not in crew:
        state = {"state": "granted", "by_name": standing["by_name"], "at": standing["valid_from"], "method": "standing"}
    return state


def missing(job: Job, now: datetime) -> str | None:
    """The blocker of the start approval, if any; a standing one holds between its dates only."""
    found = state_of(job)
    if found["state"] == "granted" and found["method"] == "standing":
        standing = job["approval_policy"]["standing"]
        since, until = (datetime.fromisoformat(standing[name]) for name in ("valid_from", "valid_to"))
        return None if since <= now < until else "START_APPROVAL_MISSING"
    codes = {"granted": None, "refused": "START_APPROVAL_REFUSED"}
    return codes.get(found["state"], "START_APPROVAL_MISSING")


def review_missing(job: Job) -> bool:
    """Whether this job is of a class of high risk that nobody has reviewed in this round."""
    policy = job.get("approval_policy") or {}
    return bool(policy.get("review_needed")) and not current(job, REVIEW)
