"""Whether a person may work today, by what was declared at the start of the shift. Pure.

| declared last, for the local day       | may work | who may say otherwise                                        |
|----------------------------------------|----------|--------------------------------------------------------------|
| nothing                                | yes      | each job's list still asks (CL-FIT, S-SAF-23)                 |
| fit                                    | yes      | the person: "no longer"                                      |
| not fit (fever, cough, alcohol, tired) | no       | another, entitled person, with a reason; never oneself       |

It holds for the organisation's local day only: nobody is ill or well tomorrow by what was said today. No diagnosis is
asked or kept.
"""

from collections.abc import Mapping
from typing import Any


def may_declare(fit: bool, last: Mapping[str, Any] | None, *, by_self: bool) -> bool:
    """Who declared to be unfit does not take it back; whoever is ill may always say so."""
    return not fit or last is None or last["fit"] or not by_self
