"""One transition table for a small life beside the ticket's: a hazard report, a return case. Pure.

| question               | answered by                                                                             |
|------------------------|-----------------------------------------------------------------------------------------|
| may this event be?     | the row of the event with this status, and every guard of it true among the facts told  |
| what may be tried now? | the events that have a row for this status, whatever their guards say                   |

`SAME` keeps the status. A fact that nobody supplied counts as false.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldlock.tickets.lifecycle import SAME, GuardsFailed, NotPossible


@dataclass(frozen=True)
class Step:
    event: str
    frm: tuple[str, ...]
    to: str
    guards: tuple[str, ...] = ()


def events(table: Sequence[Step]) -> tuple[str, ...]:
    """In the order of the table, each once."""
    return tuple(dict.fromkeys(step.event for step in table))


def advance(table: Sequence[Step], status: str, event: str, facts: Mapping[str, bool]) -> str:
    """The status after the event. Raises NotPossible or GuardsFailed (with all failed guards)."""
    rows = {frm: step for step in table if step.event == event for frm in step.frm}
    step = rows.get(status)
    if step is None:
        raise NotPossible(event, status, tuple(rows))
    failed = tuple(name for name in step.guards if not facts.get(name, False))
    if failed:
        raise GuardsFailed(event, failed)
    return status if step.to == SAME else step.to


def possible(table: Sequence[Step], status: str) -> list[str]:
    return [name for name in events(table) if any(step.event == name and status in step.frm for step in table)]
