"""Whether a report tells of an emergency, and the record of one. Pure.

| step   | rule                                                                                                       |
|--------|------------------------------------------------------------------------------------------------------------|
| class  | a class that the reporter names (`fire`, `gas` …) is believed as it is                                     |
| text   | width and case do not matter; phrases that only name a thing (`fire door`) are taken out first             |
| words  | an English word counts where it stands alone, a Chinese one anywhere; no grammar, no negation is read:     |
|        | "no fire" is an emergency until somebody says in words that it was a false start                           |
| kind   | the first kind of the list, which is ordered by danger to life, that has a word in the text                |
| steps  | ticked off once each, in any order; ticked again, the first stands                                         |
| late   | a step with minutes is late when more have passed since the emergency was raised, until it is ticked off   |
| crew   | the playbook's counts of those who must be there together; fewer may be sent, but do not start. Who is     |
|        | there and not sent by this program counts by name, in each function up to its count                       |
| ended  | a false start keeps the whole record, with who ended it and why; the next emergency keeps it as `earlier`  |
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

Kind = Mapping[str, Any]


@dataclass(frozen=True)
class Found:
    kind: str
    words: tuple[str, ...]


def recognise(text: str, named: str | None, kinds: Sequence[Kind]) -> Found | None:
    """The emergency of a report: its kind and the words that told it; None when nothing tells of one."""
    said = {kind["code"]: _words_in(text, kind) for kind in kinds}
    if named is not None and named in said:
        return Found(named, said[named])
    return next((Found(code, words) for code, words in said.items() if words), None)


def _words_in(text: str, kind: Kind) -> tuple[str, ...]:
    plain = _plain(text)
    for phrase in _longest_first(kind["not"]):
        plain = _pattern(phrase).sub(" ; ", plain)
    return tuple(word for told in kind["words"].values() for word in told if _pattern(word).search(plain))


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _longest_first(phrases: Mapping[str, Sequence[str]]) -> list[str]:
    return sorted((phrase for told in phrases.values() for phrase in told), key=len, reverse=True)


@lru_cache(maxsize=1024)
def _pattern(word: str) -> re.Pattern[str]:
    """An English word has an edge on both sides; between Chinese characters there is none."""
    word = _plain(word)
    alone = r"(?<![a-z0-9]){}(?![a-z0-9])" if word.isascii() else "{}"
    return re.compile(alone.format(re.escape(word)))


def joined(words: Mapping[str, Any], plans: Mapping[str, Any]) -> dict[str, Any]:
    """{kinds, roles, timings, crew, photos, playbooks by code} of the two documents: what a text is searched for, and
    what is done then."""
    return {**words, "playbooks": {plan["code"]: plan for plan in plans["playbooks"]}}


def running(record: Mapping[str, Any] | None) -> bool:
    return record is not None and record["ended"] is None


def ticked(record: Mapping[str, Any], seq: int, by_name: str, at: str, files: Sequence[str] = ()) -> dict[str, Any]:
    done = {"by_name": by_name, "at": at, "files": list(files)}
    return {**record, "steps": {str(seq): done, **record["steps"]}}


def contacted(record: Mapping[str, Any], means: str, said: str, by_name: str, at: str) -> dict[str, Any]:
    told = {"means": means, "said": said, "by_name": by_name, "at": at}
    return {**record, "contacts": [*record.get("contacts", ()), told]}


def with_others(record: Mapping[str, Any], others: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Who is there besides those sent, by function; each telling replaces the one before."""
    return {**record, "others": {role: list(names) for role, names in others.items()}}


def ended(record: Mapping[str, Any], reason: str, by_name: str, at: str) -> dict[str, Any]:
    return {**record, "ended": {"reason": reason, "by_name": by_name, "at": at}}


def after(record: Mapping[str, Any] | None, new: Mapping[str, Any]) -> dict[str, Any]:
    """The new record, with those that were false starts before it."""
    if record is None:
        return {**new, "earlier": []}
    return {
        **new,
        "earlier": [*record["earlier"], {name: value for name, value in record.items() if name != "earlier"}],
    }


def guidance(kind: Kind, document: Mapping[str, Any]) -> dict[str, Any]:
    """A kind with its playbook as people read it: steps with who, what and how fast, and what must not be done."""
    plan = document["playbooks"][kind["playbook"]]
    photos = document["photos"].get(plan["code"], ())
    crew = [
        {"role": role, **document["crew"][role], "count": plan["crew_counts"][role]} for role in kind.get("crew", ())
    ]
    steps = [
        {
            "seq": step["seq"],
            "zh": step["zh"],
            "en": step["en"],
            "who": {"zh": document["roles"][step["role"]], "en": step["role"]},
            "within": document["timings"].get(step["timing"]),
            "photo": step["seq"] in photos,
        }
        for step in plan["steps"]
    ]
    return {
        "kind": kind["code"],
        "zh": kind["zh"],
        "en": kind["en"],
        "playbook": {"code": plan["code"], "zh": plan["title_zh"], "en": plan["title_en"]},
        "prohibitions": [{"zh": rule["zh"], "en": rule["en"]} for rule in plan["prohibitions"]],
        "steps": steps,
        "crew": crew,
        "least_crew": sum(part["count"] for part in crew),
    }


def shown(record: Mapping[str, Any] | None, document: Mapping[str, Any]) -> dict[str, Any] | None:
    """The emergency of a ticket: its record, and the playbook with what was ticked off."""
    if record is None:
        return None
    kind = next(kind for kind in document["kinds"] if kind["code"] == record["kind"])
    told, at = guidance(kind, document), datetime.fromisoformat(record["at"])
    steps = [
        {**step, "due_at": _due(step, at), "done": record["steps"].get(str(step["seq"]))} for step in told["steps"]
    ]
    said = {name: record[name] for name in ("incident_id", "words", "at", "by_name", "ended")}
    others = record.get("others", {})
    crew = [{**part, "others": others.get(part["role"], [])} for part in told["crew"]]
    there = sum(min(part["count"], len(part["others"])) for part in crew)
    return {
        **told,
        **said,
        "running": running(record),
        "steps": steps,
        "contacts": record.get("contacts", []),
        "crew": crew,
        "to_send": max(told["least_crew"] - there, 0),
    }


def _due(step: Mapping[str, Any], at: datetime) -> datetime | None:
    minutes = (step["within"] or {}).get("minutes")
    return None if minutes is None else at + timedelta(minutes=minutes)


def to_send(record: Mapping[str, Any] | None, document: Mapping[str, Any]) -> int:
    """How many of those whom the playbook of a running emergency wants together are still this program's to send."""
    told = shown(record, document)
    return int(told["to_send"]) if told is not None and told["running"] else 0


def hazards(record: Mapping[str, Any] | None, document: Mapping[str, Any]) -> Sequence[str]:
    """Those that a running emergency has by its kind, before anybody has assessed it."""
    kind = record["kind"] if record is not None and running(record) else None
    return next((one.get("hazards", ()) for one in document.get("kinds", ()) if one["code"] == kind), ())


def late(record: Mapping[str, Any], document: Mapping[str, Any], now: datetime) -> list[dict[str, Any]]:
    """The steps of a running emergency that are open and whose time has passed."""
    told = shown(record, document)
    if told is None or not told["running"]:
        return []
    return [step for step in told["steps"] if step["due_at"] and step["done"] is None and now > step["due_at"]]
