"""What becomes of a record that comes late: others have changed the job since the phone last heard of it. Pure.

| the command refuses, because                 | recorded was                                    | what becomes of it |
|----------------------------------------------|-------------------------------------------------|--------------------|
| the person is no longer in the crew          | a start, made after they had left               | contradiction      |
| the person is no longer in the crew          | a safety fact, work, or a start made before     | record             |
| the job has gone on                          | a step that another of the crew has taken       | also               |
| the job has gone on, by somebody else's act  | a safety fact or work                           | record             |
| the gate is not clear                        | a start, and a colleague has started            | also               |
| the gate is not clear                        | a start at once: the person is told, and waits  | refuse             |
| the gate is not clear                        | a late start that was clear on the facts of then| record             |
| the gate is not clear                        | a late start that was not                       | contradiction      |
| nobody can, or may, come at that time        | a time that was agreed with the customer        | contact            |
| anything else                                | anything                                        | refuse             |

A record is kept in the job with the person's own time and changes neither status nor round; it counts for nothing that
the gate asks, but a stop holds and a lock hangs. A contradiction is kept too, opens an incident and stops the job for
the whole crew (design, section 7). A contact is refused as a move and kept as what it was: the customer was spoken
with, so the visit stays as planned, what follows on the phone goes on, and the desk is told. Refused are only intents
that make no sense any more (accept, travel, appointments of a job that is gone).
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Literal

Outcome = Literal["refuse", "record", "also", "contradiction", "contact"]
# Safety facts and work: what has happened does not un-happen because somebody else changed the job.
KEPT = frozenset({
    "confirm", "stop", "gas_test", "new_hazard", "record_work", "take_break", "end_break", "note_verbal", "complete",
    "hand_over_lock", "hand_over", "close_permit", "sign_off", "hold", "start_rework",
    "shut_off", "restore_service", "record_waste", "record_cards", "declare_fitness",
})  # fmt: skip
# Steps that two of one crew may both take, each not knowing of the other.
SHARED = frozenset({"accept", "depart", "arrive", "start", "complete", "start_rework", "sign_off"})
GONE, MOVED_ON, NOT_CLEAR = "not-in-crew", "not-possible-now", "gate-blocked"
NOT_THEN = ("not-assignable", "double-booked", "vehicle-double-booked", "time-passed", "customer-not-asked")
DECIDED_LATE = (GONE, MOVED_ON, NOT_CLEAR, *NOT_THEN)
# What arrives within this was sent at once: the person still has the phone in the hand.
AT_ONCE = timedelta(minutes=2)


def taken_by_another(name: str, events: Iterable[Mapping[str, Any]], me: str) -> Mapping[str, Any] | None:
    """The newest event by which somebody else has taken this step, unless the job was given out anew since."""
    found = None
    for event in events:
        if event["event"] == "assign":
            found = None
        elif event["event"] == name and str(event["by_id"]) != me:
            found = event
    return found


def moved_by_another(events: Iterable[Mapping[str, Any]], me: str) -> bool:
    """Whether the last change of the status was somebody else's."""
    moves = [event for event in events if event["from_status"] != event["to_status"]]
    return bool(moves) and str(moves[-1]["by_id"]) != me


def outcome(
    name: str,
    slug: str,
    *,
    delay: timedelta,
    in_crew_then: bool,
    also: bool,
    moved: bool,
    clear_then: bool,
) -> Outcome:
    """`delay`: from the instant recorded to its arrival."""
    if slug == GONE:
        if name == "start":
            return "record" if in_crew_then else "contradiction"
        return "record" if name in KEPT else "refuse"
    if slug in NOT_THEN:
        return "contact" if name == "appoint" else "refuse"
    if slug not in DECIDED_LATE:
        return "refuse"
    if also and name in SHARED:
        return "also"
    if slug == MOVED_ON:
        return "record" if moved and name in KEPT else "refuse"
    if name != "start" or delay <= AT_ONCE:
        return "refuse"
    return "record" if clear_then else "contradiction"


def as_of(job: Mapping[str, Any], at: datetime, events: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The job as it was at the instant: its facts until then, the status and the round they stood in."""
    facts = [fact for fact in job["facts"] if datetime.fromisoformat(fact["occurred_at"]) <= at]
    status = next((event["to_status"] for event in reversed(list(events)) if event["at"] <= at), job["status"])
    round_ = max((fact["round"] for fact in facts), default=job["round"])
    return {**job, "facts": facts, "status": status, "round": round_}
