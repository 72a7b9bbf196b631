"""Lockout: the record of every isolation procedure that the hazards demand. Pure.

| blocker                | when                                                                                     |
|------------------------|------------------------------------------------------------------------------------------|
| LOTO_MISSING           | no record of the procedure                                                               |
| LOTO_STEP_MISSING      | a step without a person, without a readable time, or dated in the future, is not done    |
| LOTO_TESTER_NOT_PROVEN | the same for the two steps that prove the tester, which have this code of their own      |
| LOTO_ORDER_WRONG       | a step is older than one that comes before it in the catalogue (equal times are good)    |
| LOTO_LOCK_NOT_PERSONAL | a worker owns no lock of this record                                                     |
| LOTO_WAIT_TOO_SHORT    | minutes from pulling the plug to the voltage test below the floor or the maker's figure  |
| LOTO_VOLTAGE_PRESENT   | reading missing, or at or above the limit (60 V DC is not below 60)                      |

A step done again counts from its last time. Several records of one procedure must all be good: each isolates something.
"""

from collections.abc import Iterator
from datetime import datetime

from fieldlock.safety.gate_values import Finding, Moment, Row, number, rows, text

_PROVE_TESTER = ("PROVE_TESTER_BEFORE", "PROVE_TESTER_AFTER")
_WAIT_FROM, _WAIT_TO = "SERVICE_PLUG_OUT", "TEST_DEAD"


def check_loto(
    procedures: tuple[str, ...], workers: list[str], facts: Row, moment: Moment, loto: Row
) -> Iterator[Finding]:
    """`workers`: the names of all who put their hands in, each of whom needs an own lock."""
    records = rows(facts.get("loto"))
    for procedure in procedures:
        subject = f"loto:{procedure}"
        matching = [record for record in records if record.get("procedure") == procedure]
        if not matching:
            yield "LOTO_MISSING", subject
        for record in matching:
            times = _times(record, moment)
            yield from _steps(times, loto[procedure], subject)
            yield from _locks(record, workers, subject)
            yield from _voltage(record, times, loto[procedure], subject)


def _times(record: Row, moment: Moment) -> dict[str, datetime]:
    times: dict[str, datetime] = {}
    for step in rows(record.get("steps")):
        code, at = text(step.get("code")), moment.past(step.get("at"))
        if code and at and text(step.get("by")):
            times[code] = max(at, times.get(code, at))
    return times


def _steps(times: dict[str, datetime], procedure: Row, subject: str) -> Iterator[Finding]:
    latest: datetime | None = None
    for step in procedure["apply"]:
        code = step["code"]
        at = times.get(code)
        if at is None:
            yield ("LOTO_TESTER_NOT_PROVEN" if code in _PROVE_TESTER else "LOTO_STEP_MISSING"), f"{subject}:{code}"
        elif latest and at < latest:
            yield "LOTO_ORDER_WRONG", f"{subject}:{code}"
        else:
            latest = at


def _locks(record: Row, workers: list[str], subject: str) -> Iterator[Finding]:
    owners = {lock.get("owner") for lock in rows(record.get("locks")) if text(lock.get("owner"))}
    for worker in workers:
        if worker not in owners:
            yield "LOTO_LOCK_NOT_PERSONAL", f"{subject}@{worker}"


def _voltage(record: Row, times: dict[str, datetime], procedure: Row, subject: str) -> Iterator[Finding]:
    if "wait_min_default" in procedure and _WAIT_FROM in times and _WAIT_TO in times:
        waited = (times[_WAIT_TO] - times[_WAIT_FROM]).total_seconds() / 60
        if any(needed is None or waited < needed for needed in _waits(record, procedure)):
            yield "LOTO_WAIT_TOO_SHORT", f"{subject}:{_WAIT_TO}"
    if "dead_below_v_dc" in procedure:
        volts = number(record.get("dead_reading_v_dc"))
        if volts is None or abs(volts) >= procedure["dead_below_v_dc"]:
            yield "LOTO_VOLTAGE_PRESENT", f"{subject}:{_WAIT_TO}"


def _waits(record: Row, procedure: Row) -> list[float | None]:
    """The floor, and the maker's figure under any name that holds "wait" (`wait_min`, `maker_wait`): longest wins."""
    stated = [number(value) for key, value in record.items() if "wait" in key and value is not None]
    return [procedure["wait_min_default"], *stated]
