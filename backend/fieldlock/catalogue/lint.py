"""Whether a set of rule documents hangs together, asked before a version is published. Pure.

First each document's form (`shape`); then, if that is right, what one names another must have:

| fault            | means                                                                     | requirement |
|------------------|---------------------------------------------------------------------------|-------------|
| `twice`          | a code stands twice, or two lists add what hazards demand of one kind     | S-DOC-11    |
| `unknown`        | names a thing that no document has                                        | S-DOC-11    |
| `prefix`         | an item's code does not begin with its list's                             |             |
| `no_unit`        | a reading without a unit                                                  | S-SAF-09    |
| `no_ppe`         | an activity without a row of protective equipment                         | S-SAF-02    |
| `no_words`       | a code that people would see bare: Chinese or English is missing          | S-DOC-11    |
| `dropped`        | words that the version in force has are gone                              | S-DOC-11    |
| `no_list`        | no list asks what the hazards demand of this kind                         | S-SAF-02    |
| `POLICY_…`       | a fault of a warranty policy that the version in force does not have      | S-WAR-01    |

An item that is asked "only if demanded" may answer what no hazard demands yet. Documents by kind: safety, checklists,
bindings, wording, warranty, warranty_wording, dispatch (`lint_dispatch`), emergencies and playbooks
(`lint_emergencies`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fieldlock.catalogue.lint_dispatch import DISPATCH, planning_faults
from fieldlock.catalogue.lint_emergencies import EMERGENCIES, PLAYBOOKS, emergency_faults
from fieldlock.catalogue.shape import CODE, WORDS, Each, Fault, Maybe, faults
from fieldlock.warranty import lint as warranty
from fieldlock.work import goods

Documents = Mapping[str, Mapping[str, Any]]

ANSWERS = frozenset({"confirm", "reading", "count", "text", "photo", "signature", "conditions"})
WHO = frozenset({"any", "each", "workers"})
PHASES = frozenset({"start", "work", "release", "clear", "hand_over"})
ADDS = ("ppe", "tools", "controls", "loto")
MORE_ADDS = (*ADDS, "instructions", "steps")
_BOTH = {"zh": WORDS, "en": WORDS}
_LIMIT = {"below": Maybe(float), "at_least": Maybe(float)}
_ITEM = {
    "code": CODE, **_BOTH, "answer": ANSWERS, "critical": bool, "photo": bool, "second_person": bool,
    "not_applicable_allowed": bool, "reading": Maybe({"unit": str, "rule": Maybe(str), "limit": Maybe(_LIMIT)}),
}  # fmt: skip
_HAZARD = {
    "zh": WORDS, "ppe": [CODE], "ppe_attendant": [CODE], "certs_all": [CODE], "attendant_certs_all": [CODE],
    "tools": [CODE], "controls": [CODE], "stop_work": [WORDS], "min_crew": int, "attendant": bool, "loto": Maybe(CODE),
    "gas": Maybe(CODE), "max_wind": Maybe(int), "no_thunder": bool, "sources": [str],
}  # fmt: skip
_LISTED = {
    "code": CODE, "phase": PHASES, "who": WHO, "ordered": Maybe(bool), "adds": Maybe(frozenset(MORE_ADDS)),
    "of": Maybe(CODE), "takes": Maybe([CODE]), "zh": Maybe(WORDS), "en": Maybe(WORDS),
}  # fmt: skip
_BOUND = {
    "answers": Maybe([CODE]), "asked_by": Maybe([CODE]), "who": Maybe(WHO), "answer": Maybe(ANSWERS),
    "only_if_demanded": Maybe(bool), "critical": Maybe(bool), "lock": Maybe(bool), "unlock": Maybe(bool),
    "residual": Maybe(bool), "only_with_second_person": Maybe(bool), "left_out": Maybe(WORDS),
    "critical_under_lockout": Maybe(bool), "warn": Maybe(bool), "every_minutes": Maybe(int),
    "figure": Maybe({"equals": Maybe(CODE), "at_most": Maybe(CODE)}),
}  # fmt: skip
_STEP = {"code": CODE, "who": WORDS, "action": WORDS}
_DO = {**_BOTH, "critical": bool, "photo": Maybe(bool)}
_READ = {"code": CODE, "version": CODE, **_BOTH, "critical": bool, "lines": [_BOTH], "steps": Maybe([_DO])}
_CLASS = {"hazards": [CODE], "tasks": [CODE]}
_SPECIAL = {"key": CODE, "list": CODE, **_BOTH}
_WORDED = ("hazards", "ppe", "tools", "controls", "certificates", "permits")

_STANDING = {
    "source": {"law", "manufacturer", "contract", "shop"}, "confidence": {"high", "medium", "low"}, "ship": bool,
    "name": Maybe(_BOTH), "note": dict, "beside": Maybe([CODE]),
}  # fmt: skip
SHAPES: dict[str, Any] = {
    "checklists": {
        "checklists": [{"code": CODE, "phase": CODE, "title_zh": WORDS, "title_en": WORDS, "items": [_ITEM]}]
    },
    "bindings": {
        "lists": [_LISTED], "items": Each(_BOUND), "reading_limits": Each(_LIMIT, loose=True),
        "second_person_from_crew_of": int, "start_code_valid_hours": int, "permit_roles": Each([CODE]),
        "tasks": Maybe(Each({"min_crew": Maybe(int)})), "kinds": Maybe(Each({"tasks": [CODE]})),
        "briefing": _SPECIAL, "conditions": _SPECIAL, "instructions": Maybe([_READ]),
        "safety_review": Maybe(_CLASS),
        "waste_record": Maybe(_CLASS),
        "warranty_cards": Maybe({**_CLASS, "kinds": [CODE]}),
        "goods": Maybe({**dict.fromkeys(goods.ASKED, CODE), "receiver": Maybe(CODE)}), "detectors": Maybe([CODE]),
        "vehicles": Maybe(Each(_BOTH)), "vehicle_check": Maybe(CODE),
        "gauges": Maybe(Each(_BOTH)), "measured_work": Maybe(_CLASS),
        "risk_bands": Maybe([{"from": int, "rating": CODE, "review_days": int}]),
        "rest_days": Maybe({"rest": [str], "work": [str], "source": WORDS}),
    },
    "safety": {
        "limits": dict, "roles": Each(WORDS), "blocker_codes": Each(WORDS), "hazards": Each(_HAZARD),
        "ppe": Each({"zh": WORDS, "periodic_test_months": Maybe(int)}),
        "tools": Each({"zh": WORDS, "check_months": Maybe(int)}),
        "controls": Each(WORDS), "certificates": Each({"zh": WORDS}),
        "permits": Each({"zh": WORDS, "max_hours": Maybe(int), "approver_role": CODE}),
        "loto": Each({"apply": [_STEP], "release": Maybe([_STEP])}),
    },
    "wording": {
        **{group: Each(_BOTH) for group in (*_WORDED, "loto_steps", "blockers")},
        "stop_work": Each({"zh": WORDS}, loose=True),
    },
    "warranty": {
        "policies": Each(dict), "standing": Maybe(Each(_STANDING)), "products": Maybe([{"policies": [CODE]}]),
    },
    "warranty_wording": {
        **{group: Each(_BOTH) for group in ("reasons", "remedies", "flags", "labels")}, "changes": Maybe(Each(_BOTH)),
    },
    "dispatch": DISPATCH, "emergencies": EMERGENCIES, "playbooks": PLAYBOOKS,
}  # fmt: skip


def lint(documents: Documents, before: Documents | None) -> list[Fault]:
    """Every fault of the set; `before` is the set in force, whose words must not get lost (None: it is such a set)."""
    badly_formed = [fault for kind, form in SHAPES.items() for fault in faults(documents[kind], form, kind)]
    if badly_formed:
        return badly_formed
    rules = (_checklists, _lists, _bound_items, _hazards, _procedures, _words, planning_faults, emergency_faults)
    found = [fault for rule in rules for fault in rule(documents)]
    return found if before is None else [*found, *_dropped(documents, before), *_policies(documents, before)]


def _unknown(path: str, named: Iterable[Any], known: Iterable[str]) -> Iterator[Fault]:
    there = set(known)
    yield from (Fault(f"{path}/{at}", "unknown", str(name)) for at, name in enumerate(named) if name not in there)


def _twice(path: str, codes: Iterable[str]) -> Iterator[Fault]:
    yield from (Fault(path, "twice", code) for code, times in Counter(codes).items() if times > 1)


def _items(documents: Documents) -> list[tuple[str, Mapping[str, Any], Mapping[str, Any]]]:
    """(path, list, item) of every item."""
    lists = documents["checklists"]["checklists"]
    return [
        (f"checklists/checklists/{place}/items/{at}", listed, item)
        for place, listed in enumerate(lists)
        for at, item in enumerate(listed["items"])
    ]


def _checklists(documents: Documents) -> Iterator[Fault]:
    lists = documents["checklists"]["checklists"]
    yield from _twice("checklists/checklists", (listed["code"] for listed in lists))
    yield from _twice("checklists/checklists", (item["code"] for _, _, item in _items(documents)))
    for path, listed, item in _items(documents):
        if not item["code"].startswith(f"{listed['code']}-"):
            yield Fault(f"{path}/code", "prefix", f"{listed['code']}-")
        if item["answer"] == "reading" and not ((item.get("reading") or {}).get("unit") or "").strip():
            yield Fault(f"{path}/reading", "no_unit")


def _lists(documents: Documents) -> Iterator[Fault]:
    bindings, safety = documents["bindings"], documents["safety"]
    items = {listed["code"]: listed["items"] for listed in documents["checklists"]["checklists"]}
    used = [entry["code"] for entry in bindings["lists"]]
    yield from _unknown("bindings/lists", [entry.get("of") or entry["code"] for entry in bindings["lists"]], items)
    yield from _twice("bindings/lists", used)
    for place, entry in enumerate(bindings["lists"]):
        path = f"bindings/lists/{place}"
        yield from _when(f"{path}/when", entry.get("when"), documents)
        own = [item["code"] for item in items.get(entry.get("of") or "", ())]
        yield from _unknown(f"{path}/takes", entry.get("takes") or (), own)
    for place, entry in enumerate(bindings.get("instructions") or ()):
        yield from _when(f"bindings/instructions/{place}/when", entry.get("when"), documents)
    for kind, brings in (bindings.get("kinds") or {}).items():
        yield from _unknown(f"bindings/kinds/{kind}/tasks", brings["tasks"], bindings.get("tasks") or ())
    for code, bound in bindings["items"].items():
        others = [key for key in (bound.get("figure") or {}).values() if key]
        yield from _unknown(f"bindings/items/{code}/figure", others, {item["code"] for _, _, item in _items(documents)})
    adds = Counter(entry.get("adds") for entry in bindings["lists"])
    yield from (Fault("bindings/lists", "twice" if adds[kind] else "no_list", kind) for kind in ADDS if adds[kind] != 1)
    for name in ("briefing", "conditions"):
        if bindings[name]["list"] not in used:
            yield Fault(f"bindings/{name}/list", "unknown", bindings[name]["list"])
    rules = {(item.get("reading") or {}).get("rule") for _, _, item in _items(documents)}
    yield from (
        Fault("bindings/reading_limits", "unknown", rule) for rule in bindings["reading_limits"] if rule not in rules
    )
    yield from _unknown("bindings/vehicle_check", filter(None, [bindings.get("vehicle_check")]), items)
    asked = (bindings.get("goods") or {}).values()
    yield from _unknown("bindings/goods", asked, {item["code"] for _, _, item in _items(documents)})
    yield from _unknown("bindings/detectors", bindings.get("detectors") or (), safety["tools"])
    for role, may in bindings["permit_roles"].items():
        yield from _unknown(f"bindings/permit_roles/{role}", may, safety["roles"])


def _when(path: str, when: Any, documents: Documents) -> Iterator[Fault]:
    """A list applies always, with any lockout, or with one of the hazards or tasks named."""
    known = {"hazards": documents["safety"]["hazards"], "tasks": documents["bindings"].get("tasks") or ()}
    if isinstance(when, dict) and when and set(when) <= set(known) and all(isinstance(v, list) for v in when.values()):
        for name, codes in when.items():
            yield from _unknown(f"{path}/{name}", codes, known[name])
    elif when not in ("always", "loto", "instructions", "steps"):
        yield Fault(path, "wrong_form", "always | loto | {hazards, tasks}")


def _bound_items(documents: Documents) -> Iterator[Fault]:
    safety, bound = documents["safety"], documents["bindings"]["items"]
    steps = {step["code"] for procedure in safety["loto"].values() for step in procedure["apply"]}
    known = {f"{kind}:{code}" for kind, group in _GROUPS.items() for code in safety[group]}
    known |= {f"loto:{code}" for code in steps} | {"risk", "conditions"}
    items = {item["code"] for _, _, item in _items(documents)}
    for code, binding in bound.items():
        if code not in items:
            yield Fault(f"bindings/items/{code}", "unknown", code)
        yield from _unknown(f"bindings/items/{code}/asked_by", binding.get("asked_by") or (), known)
        if not binding.get("only_if_demanded"):
            yield from _unknown(f"bindings/items/{code}/answers", binding.get("answers") or (), known)


_GROUPS = {"ppe": "ppe", "tool": "tools", "control": "controls"}


def _hazards(documents: Documents) -> Iterator[Fault]:
    safety = documents["safety"]
    for code, hazard in safety["hazards"].items():
        path = f"safety/hazards/{code}"
        if not hazard["ppe"]:
            yield Fault(f"{path}/ppe", "no_ppe")
        for name, group in _REFERS.items():
            yield from _unknown(f"{path}/{name}", hazard[name], safety[group])
        if hazard.get("loto") is not None and hazard["loto"] not in safety["loto"]:
            yield Fault(f"{path}/loto", "unknown", hazard["loto"])
        permit = hazard.get("permit")
        if isinstance(permit, list):
            yield from _unknown(f"{path}/permit", permit, safety["permits"])
        elif permit not in (None, "by_height", "by_hot_grade"):
            yield Fault(f"{path}/permit", "wrong_form", "list | by_height | by_hot_grade")
        if hazard["min_crew"] < 1 + hazard["attendant"]:
            yield Fault(f"{path}/min_crew", "wrong_form", f">= {1 + hazard['attendant']}")


_REFERS = {
    "ppe": "ppe", "ppe_attendant": "ppe", "certs_all": "certificates", "attendant_certs_all": "certificates",
    "tools": "tools", "controls": "controls",
}  # fmt: skip


def _procedures(documents: Documents) -> Iterator[Fault]:
    safety = documents["safety"]
    for name, procedure in safety["loto"].items():
        for part in ("apply", "release"):
            steps = procedure.get(part) or ()
            yield from _twice(f"safety/loto/{name}/{part}", (step["code"] for step in steps))
    for name, permit in safety["permits"].items():
        if permit["approver_role"] not in safety["roles"]:
            yield Fault(f"safety/permits/{name}/approver_role", "unknown", permit["approver_role"])


def _words(documents: Documents) -> Iterator[Fault]:
    safety, wording = documents["safety"], documents["wording"]
    shown = {group: set(safety[group]) for group in _WORDED}
    shown["blockers"] = set(safety["blocker_codes"])
    shown["loto_steps"] = {
        step["code"]
        for procedure in safety["loto"].values()
        for part in ("apply", "release")
        for step in procedure.get(part) or ()
    }
    shown["stop_work"] = {reason for hazard in safety["hazards"].values() for reason in hazard["stop_work"]}
    for group, codes in shown.items():
        yield from (Fault(f"wording/{group}/{code}", "no_words", code) for code in sorted(codes - set(wording[group])))


def _dropped(documents: Documents, before: Documents) -> Iterator[Fault]:
    """The program's own codes are worded too, and no document names those."""
    for kind, groups in (("wording", ("blockers",)), ("warranty_wording", ("reasons", "remedies", "flags", "labels"))):
        for group in groups:
            gone = set(before[kind].get(group, ())) - set(documents[kind][group])
            yield from (Fault(f"{kind}/{group}/{code}", "dropped", code) for code in sorted(gone))


def _policies(documents: Documents, before: Documents) -> Iterator[Fault]:
    """A shipped policy may wait for a figure of the seller's; such a gap must not be added."""
    known = set(_policy_faults(before))
    yield from (fault for fault in _policy_faults(documents) if fault not in known)


def gaps(documents: Documents, before: Documents) -> list[Fault]:
    """What a draft of the policies still leaves open as the version in force does: to be filled, not refused."""
    if any(faults(documents["warranty"], SHAPES["warranty"], "warranty")):
        return []
    known = set(_policy_faults(before))
    return [fault for fault in _policy_faults(documents) if fault in known]


def _policy_faults(documents: Documents) -> Iterator[Fault]:
    document = documents["warranty"]
    for place, product in enumerate(document.get("products") or ()):
        yield from _unknown(f"warranty/products/{place}/policies", product["policies"], document["policies"])
    for name, stands in (document.get("standing") or {}).items():
        yield from _unknown(f"warranty/standing/{name}/beside", stands.get("beside") or (), document["policies"])
    for name, policy in documents["warranty"]["policies"].items():
        for problem in warranty.lint({"id": name, **policy}):
            yield Fault(f"warranty/policies/{name}/{problem['field']}", problem["code"])
