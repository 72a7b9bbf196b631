"""The work record of a job, put together from everybody's, field by field. Pure.

Of each field the newest that says something counts; what others said differently is kept beside it and shown. Nobody's
silence overwrites what another has written.
"""

from collections.abc import Mapping
from typing import Any

from fieldlock.safety.recorded import current

FIELDS = ("finding", "action", "result", "minutes", "parts")


def _said(value: Any) -> bool:
    return bool(value.strip()) if isinstance(value, str) else value not in (None, [])


def merged(job: Mapping[str, Any]) -> dict[str, Any] | None:
    """{field: value, conflicts: [{field, values: [{value, by_name, at}]}]}, newest first; None without a record."""
    records = current(job, "work_record")
    if not records:
        return None
    whole: dict[str, Any] = {}
    conflicts = []
    for name in FIELDS:
        latest: dict[str, dict[str, Any]] = {}
        for fact in records:
            if _said(fact["body"].get(name)):
                latest.pop(fact["by_id"], None)
                entry = {"value": fact["body"][name], "by_name": fact["by_name"], "at": fact["occurred_at"]}
                latest[fact["by_id"]] = entry
        values = list(reversed(latest.values()))
        whole[name] = values[0]["value"] if values else [] if name == "parts" else None
        if any(entry["value"] != whole[name] for entry in values):
            conflicts.append({"field": name, "values": values})
    return {**whole, "conflicts": conflicts}


def differing(job: Mapping[str, Any], me: str, said: Mapping[str, Any]) -> dict[str, Any] | None:
    """The note about the newest record by somebody else that says something else than this one."""
    for fact in reversed(current(job, "work_record")):
        if fact["by_id"] == me:
            continue
        body = fact["body"]
        fields = [
            name for name in FIELDS if _said(said.get(name)) and _said(body.get(name)) and body[name] != said[name]
        ]
        if fields:
            return {"code": "merged", "fields": fields, "by_name": fact["by_name"], "at": fact["occurred_at"]}
    return None
