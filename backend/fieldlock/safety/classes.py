"""Which classes of jobs may be started on less than the leader's word for this very job. Pure.

| rule of the bindings | a job belongs to it when                                                                   |
|----------------------|--------------------------------------------------------------------------------------------|
| absent, or null      | never: nothing is allowed by silence                                                       |
| given                | its hazards are assessed and all among `hazards_subset_of`, its tasks among `tasks_subset_of` |

An empty list is a list: only jobs without any hazard (or task) are among it. A house reading (B0) to be approved.
"""

from collections.abc import Mapping, Sequence
from typing import Any


def belongs(rule: Mapping[str, Any] | None, hazards: Sequence[str] | None, tasks: Sequence[str]) -> bool:
    """`rule` is `verbal_approval` or `standing_approval`; `hazards` None: nobody has assessed the job."""
    allowed = (rule or {}).get("hazards_subset_of")
    if rule is None or allowed is None or hazards is None:
        return False
    return set(hazards) <= set(allowed) and set(tasks) <= set(rule.get("tasks_subset_of") or ())
