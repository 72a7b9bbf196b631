"""Which tickets (permits) the hazards demand, and what is wrong with those at hand. Pure.

| the hazard says | ticket needed                                                                              |
|-----------------|--------------------------------------------------------------------------------------------|
| a list of types | each of them                                                                               |
| `by_height`     | HEIGHT_n by fall height: up to 5 m 1, up to 15 m 2, up to 30 m 3, above 4                  |
| `by_hot_grade`  | the hot grade; one grade more at night (22:00-06:00 local), on rest days and holidays (B1) |

A higher grade of the same family serves as well, and is judged by its own approver role and its own longest validity.
An unknown height or grade is above every ticket. `valid_from <= now < valid_to`. One good ticket is enough.
A temporary supply must not outlast the hot-work ticket it serves (B21).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from fieldlock.safety.gate_values import Finding, Moment, Row, faults_of, instant, number, row, rows, text

NIGHT_FROM, NIGHT_TO = 22, 6
_HEIGHT_TOP_M = (5.0, 15.0, 30.0)
_FAMILIES = {"by_height": "HEIGHT_", "by_hot_grade": "HOT_"}


@dataclass(frozen=True, slots=True)
class PermitNeed:
    """`type` is the lowest ticket that serves, `level` its grade; `None` when the grade of the work is unknown."""

    type: str
    family: tuple[str, ...]
    level: int | None


def permit_needs(kinds: tuple[str, ...], facts: Row, moment: Moment, permits: Row) -> list[PermitNeed]:
    """`kinds` as in `Demands.permits`; reads `fall_height_m`, `hot_grade` and `rest_day` of the facts."""
    return [_graded(kind, facts, moment, permits) if kind in _FAMILIES else _plain(kind, permits) for kind in kinds]


def hot_need(needs: list[PermitNeed]) -> PermitNeed | None:
    return next((need for need in needs if need.type.startswith(_FAMILIES["by_hot_grade"])), None)


def _plain(kind: str, permits: Row) -> PermitNeed:
    return PermitNeed(kind, (kind,), permits[kind]["level"])


def _graded(kind: str, facts: Row, moment: Moment, permits: Row) -> PermitNeed:
    family = {permits[code]["level"]: code for code in permits if code.startswith(_FAMILIES[kind])}
    highest = max(family)
    level = _height_level(facts) if kind == "by_height" else _hot_level(facts, moment, family)
    return PermitNeed(family[min(level or highest, highest)], tuple(family.values()), level)


def _height_level(facts: Row) -> int | None:
    metres = number(facts.get("fall_height_m"))
    if metres is None or metres <= 0:
        return None
    return 1 + sum(metres > top for top in _HEIGHT_TOP_M)


def _hot_level(facts: Row, moment: Moment, family: dict[int, str]) -> int | None:
    level = next((level for level, code in family.items() if code == facts.get("hot_grade")), None)
    if level is None:
        return None
    return min(level + _is_raised(facts, moment), max(family))


def _is_raised(facts: Row, moment: Moment) -> bool:
    if facts.get("rest_day") is not False or moment.now is None:
        return True
    return not NIGHT_TO <= moment.now.astimezone(moment.zone).hour < NIGHT_FROM


def check_permits(needs: list[PermitNeed], facts: Row, moment: Moment, permits: Row) -> Iterator[Finding]:
    held = rows(facts.get("permits"))
    crew = {name for person in rows(facts.get("crew")) if (name := text(person.get("id")))}
    hot = hot_need(needs)
    hot_ends = [end for p in held if hot and p.get("type") in hot.family and (end := instant(p.get("valid_to")))]

    for need in needs:

        def faults(permit: Row, level: int | None = need.level) -> list[str]:
            spec = row(permits[permit["type"]])
            low = [] if level is not None and spec["level"] >= level else ["PERMIT_LEVEL_TOO_LOW"]
            linked_end = max(hot_ends) if hot_ends and spec.get("linked") else None
            return [*low, *_approval(permit, spec, crew), *_validity(permit, spec, linked_end, moment)]

        candidates = [permit for permit in held if permit.get("type") in need.family]
        for code in faults_of("PERMIT_MISSING", candidates, faults):
            yield code, f"permit:{need.type}"


def _approval(permit: Row, spec: Row, crew: set[str]) -> Iterator[str]:
    if permit.get("scope_match") is not True:
        yield "PERMIT_SCOPE_MISMATCH"
    approver = text(permit.get("approved_by"))
    if approver is None:
        yield "PERMIT_NOT_APPROVED"
        return
    applicant = text(permit.get("applicant"))
    if applicant is None or approver == applicant or approver in crew:
        yield "PERMIT_SELF_APPROVED"
    if permit.get("approver_role") != spec["approver_role"]:
        yield "PERMIT_WRONG_ROLE"


def _validity(permit: Row, spec: Row, linked_end: datetime | None, moment: Moment) -> Iterator[str]:
    start, end = instant(permit.get("valid_from")), instant(permit.get("valid_to"))
    if start is None or moment.now is None or moment.now < start:
        yield "PERMIT_NOT_YET_VALID"
    if end is None or moment.now is None or moment.now >= end:
        yield "PERMIT_EXPIRED"
    if start is None or end is None:
        return
    longest = spec["max_hours"] or spec.get("default_max_hours") or 0
    if (end - start).total_seconds() > longest * 3600 or (linked_end and end > linked_end):
        yield "PERMIT_TOO_LONG"
