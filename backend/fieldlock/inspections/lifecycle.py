"""The lives of what is kept around the gate, one small table for each kind. Pure.

| kind      | event    | from              | to        | refused unless                                                |
|-----------|----------|-------------------|-----------|---------------------------------------------------------------|
| round     | inspect  | active            | stays     | every item is answered, each "no" with what was found         |
|           | end      | active            | ended     | a reason                                                      |
| draw      |          | drawn             |           | it stands as it fell: nothing changes it                      |
| visit     | visit    | drawn             | visited   | as `inspect`; by one who is not of that crew                  |
|           | miss     | drawn             | missed    | a reason                                                      |
| risk      | review   | active            | stays     | the next is ahead, and not later than the rating allows       |
|           | settle   | active            | settled   | by another than who entered it                                |
| violation | reply    | recorded, replied | replied   | by the person of whom it is told (right of reply)             |
|           | reply    | decided           | stays     | likewise                                                      |
|           | decide   | recorded, replied | decided   | heard, or the time for it is over; a grave one is referred;   |
|           |          |                   |           | not by the person of whom it is told                          |
|           | withdraw | recorded, replied | withdrawn | a reason                                                      |
| programme | adopt    | draft             | in_force  | policy and measures                                           |
|           | log      | in_force          | stays     | what was done                                                 |
|           | finish   | in_force          | finished  | at least one record of what was done                          |
| claim     | draft    | opened, drafted   | drafted   |                                                               |
|           | owe      | drafted           | stays     | the day is today or later                                     |
|           | strike   | drafted           | stays     | the line is there, and not struck yet                         |
|           | agree    | drafted           | agreed    | at least one thing is owed, by its day                        |
|           | perform  | agreed            | stays     | it is owed, and not done yet                                  |
|           | file     | agreed            | filed     | everything owed is done                                       |
|           | urge     | until filed       | stays     | what was said, to whom                                        |
|           | drop     | until filed       | dropped   | a reason                                                      |
| defect    | pass_on  | until told        | with_builder | the builder's day is today or later                        |
|           | urge     | with_builder      | stays     | what was said, to whom                                        |
|           | fix      | with_builder      | fixed     |                                                               |
|           | tell     | before it is fixed | stays    | what the owner was told                                       |
|           | tell     | fixed             | told      | likewise                                                      |
|           | drop     | until fixed       | dropped   | a reason                                                      |

Overdue is what is open and has its day behind it; on the day itself there is still time.
"""

from collections.abc import Mapping
from datetime import date

from fieldlock import small_lifecycle
from fieldlock.small_lifecycle import Step
from fieldlock.tickets.lifecycle import SAME

ANSWERED = ("all_answered", "findings_told")
TABLES: dict[str, tuple[Step, ...]] = {
    "round": (Step("inspect", ("active",), SAME, ANSWERED), Step("end", ("active",), "ended")),
    "draw": (),
    "visit": (
        Step("visit", ("drawn",), "visited", (*ANSWERED, "not_of_the_crew")),
        Step("miss", ("drawn",), "missed"),
    ),
    "risk": (
        Step("review", ("active",), SAME, ("review_ahead", "review_in_time")),
        Step("settle", ("active",), "settled", ("not_who_entered_it",)),
    ),
    "violation": (
        Step("reply", ("recorded", "replied"), "replied", ("own",)),
        Step("reply", ("decided",), SAME, ("own",)),
        Step("decide", ("recorded", "replied"), "decided", ("heard", "grave_is_referred", "not_own")),
        Step("withdraw", ("recorded", "replied"), "withdrawn"),
    ),
    "programme": (
        Step("adopt", ("draft",), "in_force"),
        Step("log", ("in_force",), SAME),
        Step("finish", ("in_force",), "finished", ("something_done",)),
    ),
    "claim": (
        Step("draft", ("opened", "drafted"), "drafted"),
        Step("owe", ("drafted",), SAME, ("due_ahead",)),
        Step("strike", ("drafted",), SAME, ("is_owed",)),
        Step("agree", ("drafted",), "agreed", ("duties_named",)),
        Step("perform", ("agreed",), SAME, ("is_owed",)),
        Step("file", ("agreed",), "filed", ("all_performed",)),
        Step("urge", ("opened", "drafted", "agreed"), SAME),
        Step("drop", ("opened", "drafted", "agreed"), "dropped"),
    ),
    "defect": (
        Step("pass_on", ("reported", "with_builder", "fixed"), "with_builder", ("due_ahead",)),
        Step("urge", ("with_builder",), SAME),
        Step("fix", ("with_builder",), "fixed"),
        Step("tell", ("reported", "with_builder"), SAME),
        Step("tell", ("fixed",), "told"),
        Step("drop", ("reported", "with_builder"), "dropped"),
    ),
}
FIRST = {"round": "active", "draw": "drawn", "visit": "drawn", "risk": "active", "violation": "recorded",
         "programme": "draft", "claim": "opened", "defect": "reported"}  # fmt: skip
OPEN = (
    "active", "drawn", "recorded", "replied", "draft", "in_force", "opened", "drafted", "agreed", "reported",
    "with_builder", "fixed",
)  # fmt: skip


def advance(kind: str, status: str, event: str, facts: Mapping[str, bool]) -> str:
    """The status after the event. Raises NotPossible or GuardsFailed (with all failed guards)."""
    return small_lifecycle.advance(TABLES[kind], status, event, facts)


def possible(kind: str, status: str) -> list[str]:
    return small_lifecycle.possible(TABLES[kind], status)


def overdue(kind: str, status: str, due_on: date | None, today: date) -> bool:
    """`today` is the organisation's local day. A draw is never due, and a reply is a right, not a duty."""
    return kind not in ("draw", "violation") and status in OPEN and due_on is not None and due_on < today
