"""Whether the words of emergencies and the playbooks can be used: their form, and what they name. Pure; part of `lint`.

| fault        | means                                                                               |
|--------------|-------------------------------------------------------------------------------------|
| `wrong_form` | a count or minutes that are not > 0                                                 |
| `unknown`    | a playbook, hazard, function, timing or step that no document has                   |
| `missing`    | no kind at all, a playbook without a step                                           |
| `no_words`   | a role of a step that people would see in English only                              |
| `twice`      | a kind, a playbook or a number of a step that stands twice                          |
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fieldlock.catalogue.shape import CODE, WORDS, Each, Fault, Maybe

_BOTH = {"zh": WORDS, "en": WORDS}
_LISTS = {"zh": [WORDS], "en": [WORDS]}
EMERGENCIES: dict[str, Any] = {
    "kinds": [{
        "code": CODE, **_BOTH, "playbook": CODE, "words": _LISTS, "not": _LISTS, "hazards": Maybe([CODE]),
        "crew": Maybe([CODE]),
    }],
    "roles": Each(WORDS, loose=True), "crew": Each(_BOTH), "photos": Each([int]),
    "timings": Each({**_BOTH, "minutes": Maybe(int)}, loose=True),
}  # fmt: skip
PLAYBOOKS: dict[str, Any] = {
    "playbooks": [{
        "code": CODE, "title_zh": WORDS, "title_en": WORDS, "prohibitions": [_BOTH],
        "steps": [{"seq": int, "role": WORDS, **_BOTH, "timing": str}], "crew_counts": Each(int),
    }],
}  # fmt: skip
Documents = Mapping[str, Mapping[str, Any]]


def emergency_faults(documents: Documents) -> Iterator[Fault]:
    words, plans = documents["emergencies"], documents["playbooks"]["playbooks"]
    books = {plan["code"]: plan for plan in plans}
    if not words["kinds"]:
        yield Fault("emergencies/kinds", "missing")
    yield from _twice("emergencies/kinds", (kind["code"] for kind in words["kinds"]))
    yield from _twice("playbooks/playbooks", (plan["code"] for plan in plans))
    for place, kind in enumerate(words["kinds"]):
        yield from _kind(f"emergencies/kinds/{place}", kind, books, documents)
    for code, seqs in words["photos"].items():
        steps = {step["seq"] for step in books.get(code, {}).get("steps", ())}
        yield from _unknown(f"emergencies/photos/{code}", seqs, steps)
    for name, timing in words["timings"].items():
        if (timing.get("minutes") or 1) <= 0:
            yield Fault(f"emergencies/timings/{name}/minutes", "wrong_form", "> 0")
    for place, plan in enumerate(plans):
        yield from _playbook(f"playbooks/playbooks/{place}", plan, words)


def _kind(path: str, kind: Mapping[str, Any], books: Mapping[str, Any], documents: Documents) -> Iterator[Fault]:
    yield from _unknown(f"{path}/playbook", [kind["playbook"]], books)
    yield from _unknown(f"{path}/hazards", kind.get("hazards") or (), documents["safety"]["hazards"])
    counts = books.get(kind["playbook"], {}).get("crew_counts", {})
    yield from _unknown(f"{path}/crew", kind.get("crew") or (), set(counts) & set(documents["emergencies"]["crew"]))


def _playbook(path: str, plan: Mapping[str, Any], words: Mapping[str, Any]) -> Iterator[Fault]:
    if not plan["steps"]:
        yield Fault(f"{path}/steps", "missing")
    yield from _twice(f"{path}/steps", (str(step["seq"]) for step in plan["steps"]))
    for place, step in enumerate(plan["steps"]):
        if step["role"] not in words["roles"]:
            yield Fault(f"{path}/steps/{place}/role", "no_words", step["role"])
        yield from _unknown(f"{path}/steps/{place}/timing", [step["timing"]], {"", *words["timings"]})
    for role, count in plan["crew_counts"].items():
        if count <= 0:
            yield Fault(f"{path}/crew_counts/{role}", "wrong_form", "> 0")


def _unknown(path: str, named: Iterable[Any], known: Iterable[Any]) -> Iterator[Fault]:
    there = set(known)
    yield from (Fault(path, "unknown", str(one)) for one in named if one not in there)


def _twice(path: str, codes: Iterable[str]) -> Iterator[Fault]:
    yield from (Fault(path, "twice", code) for code, times in Counter(codes).items() if times > 1)
