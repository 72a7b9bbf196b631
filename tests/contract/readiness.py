"""Reads readiness_cases.json; what its changes and short forms mean is told in its `about`."""

import copy
import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

FILE: dict[str, Any] = json.loads((Path(__file__).parent / "readiness_cases.json").read_text(encoding="utf-8"))
Entry = Mapping[str, Any]


class Case(NamedTuple):
    job: dict[str, Any]
    now: datetime
    expected: dict[str, Any]


def _time(clock: str) -> str:
    return f"{FILE['day']}T{clock}:00.000Z"


def _fact_id(fact: Entry) -> str:
    return str(fact.get("id") or (f"{fact['key']}@{fact['by']}" if "key" in fact else fact["kind"]))


def _change(job: dict[str, Any], name: str, values: Entry) -> None:
    entries = [fact for fact in job["facts"] if fact["id"] == name]
    entries += [entry for entry in (*job["crew"], *job["gear"]) if entry["id"] == name]
    (entry,) = entries
    entry |= {**values, "body": entry.get("body", {}) | values["body"]} if "body" in values else values


def _apply(job: dict[str, Any], change: Entry) -> None:
    job |= copy.deepcopy(change.get("set", {}))
    job["facts"] = [fact | {"id": _fact_id(fact)} for fact in (*job["facts"], *change.get("add", []))]
    job["requirements"] = [*job["requirements"], *change.get("require", [])]
    missing = set(change.get("drop", [])) - {fact["id"] for fact in job["facts"]}
    if missing:
        raise KeyError(missing)
    job["facts"] = [fact for fact in job["facts"] if fact["id"] not in change.get("drop", [])]
    if "change" in change:
        _change(job, change["change"], change["with"])


def _resolve(entry: Entry) -> tuple[dict[str, Any], str, dict[str, Any]]:
    job, now, expected = _resolve(FILE["bases"][entry["from"]]) if "from" in entry else (entry["job"], "", {})
    job = copy.deepcopy(job)
    for change in ({}, *entry.get("changes", [])):
        _apply(job, change)
    return job, entry.get("now", now), expected | entry["expected"]


def _fact(fact: Entry) -> dict[str, Any]:
    kind = fact.get("kind", "confirmation")
    answer = {"answer": "yes"} if kind == "confirmation" else {}
    at = _time(fact["at"])
    return {
        "id": fact["id"],
        "kind": kind,
        "key": fact.get("key"),
        "round": fact.get("round", 1),
        "files": fact.get("files", []),
        "body": answer | fact.get("body", {}),
        **dict.fromkeys(("person_id", "person_name", "by_id", "by_name"), fact["by"]),
        **dict.fromkeys(("occurred_at", "device_at", "received_at"), at),
        **dict.fromkeys(("device_id", "template")),
    }


def row(key: str) -> dict[str, Any]:
    """A requirement as clients receive it."""
    spec: dict[str, Any] = FILE["row_defaults"] | FILE["rows"][key]
    phases = {card["code"]: card["phase"] for card in FILE["bases"]["one"]["job"]["cards"]}
    texts = {"key": key, "zh": key, "en": key}
    return spec | texts | {"phase": phases[spec["card"]], "per_person": spec["who"] != "any"}


def load(entry: Entry) -> Case:
    """The job as the server's rules receive it, the instant judged, and all six answers."""
    job, now, expected = _resolve(entry)
    job["requirements"] = [row(key) for key in job["requirements"]]
    job["crew"] = [member | {"user_id": member["id"], "name": member["id"]} for member in job["crew"]]
    job["facts"] = [_fact(fact) for fact in job["facts"]]
    if not job["hazards_assessed"]:
        job["hazards"] = None
    return Case(job, datetime.fromisoformat(_time(now)), expected)
