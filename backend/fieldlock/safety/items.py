"""Whether an item of a job's lists is confirmed: one confirmation for itself, and all that the item asks for. Pure.

| question                   | answered from                                                                           |
|----------------------------|-----------------------------------------------------------------------------------------|
| is a confirmation whole?   | `complete`: its answer with the reading, text, photo, lock and remaining risk asked for |
| does its figure stand?     | within the item's limit (`reading_out_of_limit`), beside another's (`figures_differ`)   |
| whose word is it?          | each one's, every worker's or anyone's (`people_of`); two of them for a second person   |
| is the item done?          | `done`: all of these, by the newest confirmations of this round                         |
"""

from collections.abc import Mapping
from typing import Any

from fieldlock.isolation import locks
from fieldlock.safety.recorded import newest

Job = Mapping[str, Any]
Fact = Mapping[str, Any]
Row = Mapping[str, Any]


def _value_missing(row: Row, body: Mapping[str, Any]) -> bool:
    answer = row["answer"]
    if answer in ("reading", "count"):
        number = isinstance(body.get("value"), (int, float)) and not isinstance(body.get("value"), bool)
        # A figure without its unit, or in another one, is no reading.
        return not number or body.get("unit") != row["unit"]
    if answer == "text":
        return not str(body.get("text") or "").strip()
    if answer == "conditions":
        outdoors = body.get("outdoor")
        known = isinstance(body.get("wind_grade"), int) and isinstance(body.get("thunder"), bool)
        return not (outdoors is False or (outdoors is True and known))
    return False


def complete(row: Row, fact: Fact | None) -> bool:
    """Whether this one confirmation says all that its item asks for; missing parts count as not confirmed."""
    if fact is None:
        return False
    body = fact["body"]
    if body.get("answer") == "na":
        return bool(row["na_allowed"] and str(body.get("reason") or "").strip())
    needs_file = row["photo"] or row["answer"] in ("photo", "signature")
    return (
        body.get("answer") == "yes"
        and not (needs_file and not fact["files"])
        and not (row["lock"] and not locks.told(body))
        and not (row["residual"] and body.get("residual") not in ("low", "medium", "high"))
        and not _value_missing(row, body)
    )


def _decides(row: Row, fact: Fact) -> bool:
    return complete(row, fact) or fact["body"].get("answer") == "no"


def reading_out_of_limit(row: Row, fact: Fact | None) -> bool:
    """`below` limits the size of a reading: -48 V is voltage as much as 48 V is."""
    limit = row["limit"]
    value = fact["body"].get("value") if fact else None
    if not limit or not isinstance(value, (int, float)):
        return False
    too_high = "below" in limit and not abs(value) < limit["below"]
    return too_high or ("at_least" in limit and not value >= limit["at_least"])


def figures_differ(job: Job, row: Row, fact: Fact | None, latest: Mapping[tuple[str, str], Fact]) -> bool:
    """A figure that must equal another item's, or stay within it (S-SAF-18, S-WRK-08); one not told yet is open."""
    said = fact["body"].get("value") if fact else None
    for rule, key in (row.get("figure") or {}).items():
        other = next((one for one in job["requirements"] if one["key"] == key), None)
        found = [told for _, told in confirmations(job, other, latest)] if other else []
        values = [told["body"].get("value") for told in found if told is not None]
        if not values or not isinstance(values[0], (int, float)) or not isinstance(said, (int, float)):
            continue
        if (said != values[0]) if rule == "equals" else (said > values[0]):
            return True
    return False


def people_of(job: Job, row: Row) -> list[str]:
    """Who must confirm: everybody, every worker, or (empty) anyone of the crew."""
    if row["who"] == "any":
        return []
    return [member["user_id"] for member in job["crew"] if row["who"] == "each" or member["role"] == "worker"]


def confirmations(job: Job, row: Row, latest: Mapping[tuple[str, str], Fact]) -> list[tuple[str, Fact | None]]:
    """(person, confirmation that counts) of everybody who must confirm; one without a name where anyone may."""
    people = people_of(job, row)
    if people:
        return [(person, latest.get((row["key"], person))) for person in people]
    crew = {member["user_id"] for member in job["crew"]}
    anyone = [fact for (key, person), fact in latest.items() if key == row["key"] and person in crew]
    # Half an answer does not undo another person's whole one; a "no" does.
    anyone.sort(key=lambda fact: (_decides(row, fact), fact["occurred_at"], fact["id"]))
    return [("", anyone[-1] if anyone else None)]


def second_is_missing(job: Job, row: Row, latest: Mapping[tuple[str, str], Fact]) -> bool:
    """Two-person rule (I5): two different people of the crew have confirmed the item, each for himself."""
    crew = {member["user_id"] for member in job["crew"]}
    people = {
        person
        for (key, person), fact in latest.items()
        if key == row["key"] and person in crew and fact["body"].get("answer") == "yes"
    }
    return bool(row["second_person"]) and len(people) < 2


def done(job: Job, row: Row, latest: Mapping[tuple[str, str], Fact] | None = None) -> bool:
    latest = newest(job) if latest is None else latest
    found = confirmations(job, row, latest)
    all_done = all(
        complete(row, fact) and not reading_out_of_limit(row, fact) and not figures_differ(job, row, fact, latest)
        for _, fact in found
    )
    return all_done and not second_is_missing(job, row, latest)
