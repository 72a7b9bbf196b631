"""Whether a crew may be sent with a company vehicle (S-SAF-29). Pure.

| reason                | when                                                                          |
|-----------------------|-------------------------------------------------------------------------------|
| VEHICLE_OUT_OF_USE    | its check has failed, or somebody has put it out of use, or it is retired      |
| VEHICLE_CHECK_OVERDUE | its check is not good through the local day on which the job is planned to end |
| DRIVER_MISSING        | nobody of the crew is named as its driver                                      |
| LICENCE_MISSING       | the driver has no driving licence on record                                    |
| LICENCE_EXPIRED       | … or it ends, or must be reviewed, before that day                             |
| VEHICLE_BOOKED        | another job has it at that time (also refused by the database, 0020)          |

A vehicle is a registered thing like a tool: checked, put out of use, released by another. All reasons are told at once.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from fieldlock.dispatch.candidates import Reason

LICENCE = "CN_DRIVER"


def reasons(
    vehicle: Mapping[str, Any], driver: Mapping[str, Any] | None, until: date, elsewhere: Sequence[str] = ()
) -> Sequence[Reason]:
    """`driver`: the member of the crew, with `certificates`; `until`: the local day of the planned end.

    `elsewhere`: the numbers of the jobs that have it at that time.
    """
    found = [Reason("VEHICLE_BOOKED", tuple(elsewhere))] if elsewhere else []
    serial = str(vehicle["serial"])
    if vehicle["retired"] or vehicle["quarantined"]:
        found.append(Reason("VEHICLE_OUT_OF_USE", (serial,)))
    if vehicle["due_on"] is None or vehicle["due_on"] < until:
        found.append(Reason("VEHICLE_CHECK_OVERDUE", (serial,)))
    if driver is None:
        return [*found, Reason("DRIVER_MISSING")]
    held = [one for one in driver["certificates"] if one["code"] == LICENCE]
    if not held:
        found.append(Reason("LICENCE_MISSING", (str(driver["name"]),)))
    elif not any(_good(one, until) for one in held):
        found.append(Reason("LICENCE_EXPIRED", (str(driver["name"]),)))
    return found


def _good(licence: Mapping[str, Any], until: date) -> bool:
    """Its last day counts; one that says no end, or no review, has none."""
    last = [licence[name] for name in ("valid_until", "review_due") if licence[name]]
    return all(day >= until.isoformat() for day in last)
