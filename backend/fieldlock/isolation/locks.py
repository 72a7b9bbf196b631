"""Which locks and tags hang where, folded from the facts of one job; who lacks a lock; who blocks the supply. Pure.

| fact                       | does                                                                                   |
|----------------------------|-----------------------------------------------------------------------------------------|
| a lock item answered "yes" | hangs what it tells: `lock_no`, and `locks` at points ({point_id, lock_no})            |
| … told again               | replaces what the person hung under that item at the same point or by the same number; |
|                            | the rest stays: nothing comes off by not being mentioned                               |
| … a number that hangs in   | hangs nothing: one lock is one person's, and its first owner keeps it (I4)             |
| another person's name      |                                                                                        |
| … with `group_box`         | `lock_no` is the own lock on the box; the keys of `locks` lie in the box               |
| a complete unlock item     | takes off all that this person hung (I4: the own ones, never another's)                |
| lock_handed_over           | the same, once the incoming person's locks hang                                        |
| lock_removed_absent        | takes off all that the named absent owner hung                                         |

Locks whose keys lie in a box stay until the last own lock is off the box. A lock hangs as soon as it is told, with or
without the photo that the start asks for. frontend/src/rules/locks.ts is the same function for the phone, and
tests/contract/readiness_cases.json holds both to the same answers.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

Job = Mapping[str, Any]
Fact = Mapping[str, Any]
Row = Mapping[str, Any]
Complete = Callable[[Row, Fact | None], bool]

HANDED_OVER = "lock_handed_over"
REMOVED_ABSENT = "lock_removed_absent"


@dataclass(frozen=True)
class Hung:
    """One lock or tag. `point` None: at no registered point; with a `box` and no point: on the box itself."""

    person: str
    number: str
    point: str | None
    box: str | None
    key: str
    since: str
    fact: str

    @property
    def in_box(self) -> bool:
        """It locks a point for the group: its key lies in the box, and nobody's own lock is meant."""
        return self.box is not None and self.point is not None


def _text(value: Any) -> str:
    return str(value or "").strip()


def told(body: Mapping[str, Any]) -> list[tuple[str, str | None]]:
    """(number, point or None) of every lock that a confirmation tells."""
    numbers = [(_text(body.get("lock_no")), None)]
    numbers += [(_text(entry.get("lock_no")), entry.get("point_id")) for entry in body.get("locks") or ()]
    return [(number, point) for number, point in numbers if number]


def on(job: Job, complete: Complete, until: str | None = None) -> list[Hung]:
    """All that hangs (at the instant `until`, if given), sorted by person, number and point."""
    rows = {row["key"]: row for row in job["requirements"]}
    hung: list[Hung] = []
    for fact in sorted(job["facts"], key=lambda fact: (fact["occurred_at"], fact["id"])):
        if until is None or fact["occurred_at"] <= until:
            hung = _after(hung, fact, rows.get(fact["key"] or ""), complete)
    return sorted(hung, key=lambda one: (one.person, one.number, one.point or ""))


def _after(hung: list[Hung], fact: Fact, row: Row | None, complete: Complete) -> list[Hung]:
    if fact["kind"] == HANDED_OVER:
        return _without(hung, fact["person_id"])
    if fact["kind"] == REMOVED_ABSENT:
        return _freed([one for one in hung if one.person != fact["body"]["person_id"]])
    if fact["kind"] != "confirmation" or row is None:
        return hung
    if row["lock"] and fact["body"].get("answer") == "yes":
        return _hang(hung, fact)
    return _without(hung, fact["person_id"]) if row["unlock"] and complete(row, fact) else hung


def _hang(hung: list[Hung], fact: Fact) -> list[Hung]:
    box = _text(fact["body"].get("group_box")) or None
    person, key = fact["person_id"], fact["key"]
    taken = {one.number.lower() for one in hung if one.person != person}
    fresh = [
        Hung(person, number, point, box, key, fact["occurred_at"], fact["id"])
        for number, point in told(fact["body"])
        if number.lower() not in taken
    ]
    same = [one for one in hung if (one.person, one.key) == (person, key)]
    since = {(one.number, one.point): one.since for one in same}
    places, numbers = {one.point for one in fresh}, {one.number for one in fresh}
    gone = [one for one in same if one.point in places or one.number in numbers]
    kept = [one for one in hung if one not in gone]
    return [*kept, *(replace(one, since=since.get((one.number, one.point), one.since)) for one in fresh)]


def _without(hung: Iterable[Hung], person: str) -> list[Hung]:
    """The person's own locks are off; what locks points for a group stays while the box is locked."""
    return _freed([one for one in hung if one.person != person or one.in_box])


def _freed(hung: Sequence[Hung]) -> list[Hung]:
    locked = {one.box for one in hung if one.box and one.point is None}
    return [one for one in hung if not one.in_box or one.box in locked]


def covers(hung: Iterable[Hung], person: str, point: str) -> bool:
    """Whether the point cannot be energised without this person: the own lock on it, or on the box with its key."""
    known = list(hung)
    boxes = {one.box for one in known if one.in_box and one.point == point}
    own = [one for one in known if one.person == person and not one.in_box]
    return any(one.point == point or (one.box in boxes and one.point is None) for one in own)


def uncovered(job: Job, hung: Iterable[Hung]) -> list[tuple[str, str]]:
    """(blocker, subject) for every point that takes a lock and does not have every worker's; `hung`: of this round."""
    known = list(hung)
    workers = [member["user_id"] for member in job["crew"] if member["role"] == "worker"]
    found = []
    for point in job.get("points") or ():
        if not point["takes_lock"]:
            continue
        subject = f"point:{point['id']}"
        if not any(one.point == point["id"] for one in known):
            found.append(("POINT_NOT_LOCKED", subject))
            continue
        lacking = [person for person in workers if not covers(known, person, point["id"])]
        found += [("LOTO_LOCK_NOT_PERSONAL", f"{subject}@{person}") for person in lacking]
    return found


def not_taken_over(hung: Iterable[Hung], outgoing: str, incoming: str) -> list[str]:
    """The numbers of the outgoing person's locks beside which no lock of the incoming person hangs."""
    known = list(hung)
    theirs = [one for one in known if one.person == incoming and not one.in_box]
    mine = [one for one in known if one.person == outgoing and not one.in_box]

    def taken(one: Hung) -> bool:
        if one.point is not None:
            return covers(known, incoming, one.point)
        return any((other.box, other.key) == (one.box, one.key) for other in theirs)

    return [one.number for one in mine if not taken(one)]


def supply_blocked(job: Job, hung: Iterable[Hung]) -> list[tuple[str, str]]:
    """Nobody switches on while any lock of any job hangs there: (blocker, subject) of each."""
    here = [("LOCK_STILL_ON", f"{one.number}@{one.person}") for one in hung]
    elsewhere = job.get("foreign_locks") or ()
    return here + [("LOCK_OF_ANOTHER_JOB", f"{lock['lock_no']}@{lock['person_id']}") for lock in elsewhere]
