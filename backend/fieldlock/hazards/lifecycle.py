"""The life of a hazard report. Pure.

| event     | from                                    | to                | refused unless                             |
|-----------|-----------------------------------------|-------------------|--------------------------------------------|
| accept    | reported                                | accepted          | due today or later                         |
| accept    | accepted, interim_protected             | stays             | due today or later (a new plan)            |
| protect   | accepted                                | interim_protected | by its owner or who handles reports        |
| correct   | accepted, interim_protected, correcting | correcting        | by its owner, with evidence; a high one    |
|           |                                         |                   | only when people are protected meanwhile   |
| send_back | correcting                              | stays             | a correction is recorded                   |
| verify    | correcting                              | verified          | a correction is recorded, and the verifier |
|           |                                         |                   | is none of those who made it (I5)          |
| close     | verified                                | closed            |                                            |
| dismiss   | reported                                | closed            | by another than the reporter; not while it |
|           |                                         |                   | restricts equipment or a site              |

Until it is verified, a report that restricts an asset or a site keeps every job on it from starting (S-MNT-03), except
the job that was sent to correct this very hazard.
"""

from datetime import date
from functools import partial

from fieldlock import small_lifecycle
from fieldlock.small_lifecycle import Step, events
from fieldlock.tickets.lifecycle import SAME

STATUSES = ("reported", "accepted", "interim_protected", "correcting", "verified", "closed")
DANGEROUS = STATUSES[:4]
OPEN = STATUSES[:5]


TABLE = (
    Step("accept", ("reported",), "accepted", ("due_ahead",)),
    Step("accept", ("accepted", "interim_protected"), SAME, ("due_ahead",)),
    Step("protect", ("accepted",), "interim_protected", ("owner_or_handler",)),
    Step(
        "correct",
        ("accepted", "interim_protected", "correcting"),
        "correcting",
        ("owner", "evidence_given", "protected_first"),
    ),
    Step("send_back", ("correcting",), SAME, ("correction_recorded",)),
    Step("verify", ("correcting",), "verified", ("correction_recorded", "not_the_corrector")),
    Step("close", ("verified",), "closed"),
    Step("dismiss", ("reported",), "closed", ("not_the_reporter", "not_restricting")),
)
EVENTS = events(TABLE)
advance = partial(small_lifecycle.advance, TABLE)
possible = partial(small_lifecycle.possible, TABLE)


def overdue(status: str, due_on: date | None, today: date) -> bool:
    """`today` is the organisation's local day; on the due day itself there is still time."""
    return status in DANGEROUS and due_on is not None and due_on < today
