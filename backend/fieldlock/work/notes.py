"""Word from the site that somebody must answer. Pure.

| note     | told for                                          | answered by             | open, it             |
|----------|---------------------------------------------------|-------------------------|----------------------|
| progress | how far the work is, when it will be done         | nobody                  |                      |
| support  | a question to an expert, with the job's facts     | an expert, not its own  | is listed, overdue   |
| damage   | something of the customer's was damaged (S-WRK-14)| the supervisor          | keeps from sign-off  |
"""

from collections.abc import Mapping
from typing import Any

Job = Mapping[str, Any]
NOTE, ANSWERED = "note", "note_answered"
WANT_ANSWER = ("support", "damage")


def unanswered(job: Job, kinds: tuple[str, ...] = WANT_ANSWER) -> list[Mapping[str, Any]]:
    """Oldest first, of every round: a question is not settled by a stop."""
    answered = {fact["body"]["note_id"] for fact in job["facts"] if fact["kind"] == ANSWERED}
    told = [fact for fact in job["facts"] if fact["kind"] == NOTE and fact["body"]["kind"] in kinds]
    return sorted((f for f in told if f["id"] not in answered), key=lambda f: (f["occurred_at"], f["id"]))
