"""What a job still owes to others before it may be closed. Pure.

| owed               | from                                      | until                        | keeps from           |
|--------------------|-------------------------------------------|------------------------------|----------------------|
| SERVICE_STILL_SHUT | a service told as shut off: valve, lift,  | it is told as restored, with | sign-off, follow-up, |
|                    | supply that others use (S-REL-10)         | notices changed, people told | cancelling, closing  |
| WASTE_NOT_RECORDED | a task that leaves oil or fluid (data:    | a waste record (S-WRK-15)    | sign-off             |
|                    | `waste_record` of the bindings)           |                              |                      |
| CARDS_NOT_RECORDED | an installation (data: `warranty_cards`   | a record of its cards        | sign-off, follow-up  |
|                    | of the bindings, by task or kind)         | (S-SGN-05)                   |                      |

Of every round: a valve is not opened by a stop. Restored twice by two people is restored once.
frontend/src/rules/readiness.ts is the same for the phone.
"""

from collections.abc import Mapping
from typing import Any

Job = Mapping[str, Any]
SHUT, RESTORED, WASTE, HANDED_OVER, CARDS = "shut_off", "service_restored", "waste", "waste_handed_over", "cards"


def still_shut(job: Job) -> list[Mapping[str, Any]]:
    """The shut-offs that nobody has told as restored, oldest first."""
    over = {fact["body"]["shut_id"] for fact in job["facts"] if fact["kind"] == RESTORED}
    found = [fact for fact in job["facts"] if fact["kind"] == SHUT and fact["id"] not in over]
    return sorted(found, key=lambda fact: (fact["occurred_at"], fact["id"]))


def newest_cards(job: Job) -> Mapping[str, Any] | None:
    """The record of installation card and warranty card that counts: the last one told, by its own time."""
    told = [fact for fact in job["facts"] if fact["kind"] == CARDS]
    return max(told, key=lambda fact: (fact["occurred_at"], fact["id"]), default=None)


def cards_missing(job: Job) -> bool:
    return bool(job.get("cards_due")) and newest_cards(job) is None


def owed(job: Job) -> list[tuple[str, str]]:
    """(code, subject) of all that keeps the job from being handed over."""
    found = [("SERVICE_STILL_SHUT", fact["id"]) for fact in still_shut(job)]
    if job.get("waste_due") and not any(fact["kind"] == WASTE for fact in job["facts"]):
        found.append(("WASTE_NOT_RECORDED", ""))
    if cards_missing(job):
        found.append(("CARDS_NOT_RECORDED", ""))
    return found
