"""What must be confirmed on a job: the union of the catalogue's demands and the checklists that apply. Pure.

| source                       | becomes                                                                        |
|------------------------------|--------------------------------------------------------------------------------|
| an item of a checklist       | a row with the item's code as key                                              |
| … bound to a demand          | the same row, which also answers the demand ("establishes"), asked once        |
| a demand with no bound item  | a row of its own in the list that "adds" such demands, key = the demand        |
| a lockout step with no item  | a row between the rows of the steps before and after it                        |
| … of a second procedure      | in the form of the item that asks the step (photo, lock number, reading)       |
| an item of an "after" list   | a row of the list that "takes" it, in that list's phase (the end of hot work)  |
| an item "asked by" demands   | no row where each of them is demanded: their own rows ask it already           |
| a work instruction           | a row of the list that "adds" them; its key has the version, so a new version  |
|                              | is unread (S-SAF-24); read by every worker, its lines shown with it            |
| … its steps                  | rows of the list that "adds" steps, phase "work": in order; one that is not     |
|                              | critical may be left out with a reason (S-WRK-01)                              |
| second person                | only where hazards or tasks demand a crew of two or more (a house reading, B0) |

A demand is written `ppe:EYE`, `tool:LOCK_KIT`, `control:CUSTOMER_INFORMED`, `loto:LOTO_ELEC_LV:ISOLATE`, `risk`,
`conditions` or `briefing`. Everything that differs by trade is data: safety_catalogue, checklists, bindings, wording.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fieldlock.safety.gate import Demands, demands

Row = dict[str, Any]


@dataclass(frozen=True)
class Rules:
    """The documents in force, as published: one version each."""

    safety: Mapping[str, Any]
    checklists: Mapping[str, Any]
    bindings: Mapping[str, Any]
    wording: Mapping[str, Any]
    version: str


@dataclass
class _Job:
    rules: Rules
    demands: Demands
    hazards: Sequence[str]
    tasks: Sequence[str]
    open: list[str] = field(default_factory=list)
    all: tuple[str, ...] = ()

    @property
    def two_people(self) -> bool:
        crew = max(self.demands.min_crew, min_crew(self.rules, self.tasks))
        return crew >= int(self.rules.bindings["second_person_from_crew_of"])


def min_crew(rules: Rules, tasks: Iterable[str]) -> int:
    """How many people the tasks of a job demand, beside its hazards (two for measuring, S-SAF-11)."""
    known = rules.bindings.get("tasks", {})
    return max((int(known.get(task, {}).get("min_crew", 1)) for task in tasks), default=1)


def _all_demands(found: Demands, rules: Rules) -> list[str]:
    steps = [
        f"loto:{name}:{step['code']}"
        for name in found.loto
        for step in rules.safety["loto"].get(name, {}).get("apply", [])
    ]
    return [
        *(f"ppe:{code}" for code in found.ppe),
        *(f"tool:{code}" for code in found.tools),
        *(f"control:{code}" for code in found.controls),
        *steps,
    ]


def _matches(wanted: str, demand: str) -> bool:
    """`loto:ISOLATE` answers the step ISOLATE of whichever procedure is demanded."""
    if wanted.startswith("loto:") and demand.startswith("loto:"):
        return demand.rsplit(":", 1)[1] == wanted.split(":", 1)[1]
    return wanted == demand


def _take(job: _Job, wanted: Iterable[str]) -> str | None:
    """The first open demand that the item answers; it is open no longer."""
    for name in wanted:
        if name in ("risk", "conditions"):
            return name
        for demand in job.open:
            if _matches(name, demand):
                job.open.remove(demand)
                return demand
    return None


def _gear(establishes: str | None, rules: Rules) -> str | None:
    """Things with a periodic test must be chosen from the register, so that the due date is the registered one."""
    kind, _, code = (establishes or "").partition(":")
    ppe, tool = rules.safety["ppe"].get(code, {}), rules.safety["tools"].get(code, {})
    periodic = (kind == "ppe" and ppe.get("periodic_test_months")) or (kind == "tool" and tool.get("check_months"))
    return code if periodic else None


def _row(job: _Job, listed: Mapping[str, Any], item: Mapping[str, Any], establishes: str | None) -> Row:
    binding = job.rules.bindings["items"].get(item.get("form", item["code"]), {})
    reading = item.get("reading") or {}
    limit = reading.get("limit") or job.rules.bindings["reading_limits"].get(reading.get("rule"))
    return {
        "key": item["code"],
        "card": listed["code"],
        "phase": listed["phase"],
        "zh": item["zh"],
        "en": item["en"],
        "answer": binding.get("answer", item.get("answer", "confirm")),
        "photo": bool(item.get("photo")),
        "unit": reading.get("unit"),
        "limit": {name: limit[name] for name in ("below", "at_least") if limit.get(name) is not None}
        if limit
        else None,
        "who": binding.get("who", listed["who"]),
        "per_person": binding.get("who", listed["who"]) != "any",
        "second_person": bool(item.get("second_person")) and job.two_people,
        "na_allowed": bool(item.get("not_applicable_allowed")) and establishes is None,
        "critical": bool(binding.get("critical", item.get("critical", True)))
        or (bool(binding.get("critical_under_lockout")) and bool(job.demands.loto)),
        "establishes": establishes,
        "gear": _gear(establishes, job.rules),
        "lock": bool(binding.get("lock")),
        "unlock": bool(binding.get("unlock")),
        "energises": bool(binding.get("energises")),
        "residual": bool(binding.get("residual")),
        "warn": bool(binding.get("warn", item.get("warn", False))),
        "every_minutes": binding.get("every_minutes"),
        "figure": binding.get("figure"),
        "lines": item.get("lines"),
    }


def _form(job: _Job, listed: Mapping[str, Any], step: str) -> dict[str, Any]:
    """The list's item that asks this lockout step; it is taken when two procedures have the step."""
    texts = next(entry for entry in job.rules.checklists["checklists"] if entry["code"] == listed["code"])
    for item in texts["items"]:
        if f"loto:{step}" in job.rules.bindings["items"].get(item["code"], {}).get("answers", ()):
            return {**item, "form": item["code"]}
    return {}


def _generated(job: _Job, listed: Mapping[str, Any], demand: str) -> Row:
    """A demand that no checklist item answers gets a row of its own, in the catalogue's words."""
    kind, _, rest = demand.partition(":")
    code = rest.rsplit(":", 1)[-1]
    group = {"ppe": "ppe", "tool": "tools", "control": "controls", "loto": "loto_steps"}[kind]
    words = job.rules.wording[group].get(code, {"zh": code, "en": code})
    form = {**_form(job, listed, code), **job.rules.bindings.get("steps", {}).get(code, {})} if kind == "loto" else {}
    return _row(job, listed, {**form, "code": demand, "zh": words["zh"], "en": words["en"]}, demand)


def _applies(listed: Mapping[str, Any], job: _Job) -> bool:
    when = listed["when"]
    if when == "always":
        return True
    if when == "loto":
        return bool(job.demands.loto)
    if when == "instructions":
        return bool(_instructions(job))
    if when == "steps":
        return any(entry.get("steps") for entry in _instructions(job))
    return bool(set(when.get("hazards", ())) & set(job.hazards) or set(when.get("tasks", ())) & set(job.tasks))


def _instructions(job: _Job) -> list[Mapping[str, Any]]:
    return [entry for entry in job.rules.bindings.get("instructions", ()) if _applies(entry, job)]


def _instruction_rows(job: _Job, listed: Mapping[str, Any]) -> list[Row]:
    """Every worker confirms to have read the version in force; an instruction that is no duty blocks nothing."""
    return [
        _row(job, listed, {**entry, "code": f"read:{entry['code']}:{entry['version']}"}, None)
        for entry in _instructions(job)
    ]


def _step_rows(job: _Job, listed: Mapping[str, Any]) -> list[Row]:
    """The steps of every instruction, in its order: a critical one must be confirmed, another warns when left out."""
    return [
        _row(job, listed, _step(step, f"step:{entry['code']}:{entry['version']}:{number}"), None)
        for entry in _instructions(job)
        for number, step in enumerate(entry.get("steps", ()), start=1)
    ]


def _step(step: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {**step, "code": key, "warn": not step["critical"], "not_applicable_allowed": not step["critical"]}


def _asked_elsewhere(job: _Job, binding: Mapping[str, Any]) -> bool:
    wanted = binding.get("asked_by", ())
    return bool(wanted) and all(any(_matches(name, demand) for demand in job.all) for name in wanted)


def _items_of(job: _Job, listed: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The items of the list's checklist, less those that another list of the same checklist takes."""
    source = listed.get("of", listed["code"])
    texts = next(entry for entry in job.rules.checklists["checklists"] if entry["code"] == source)
    others = [entry for entry in job.rules.bindings["lists"] if entry.get("of") == source and entry is not listed]
    taken = {code for entry in others for code in entry["takes"]}
    wanted = listed.get("takes")
    return [i for i in texts["items"] if (i["code"] in wanted if wanted is not None else i["code"] not in taken)]


def _item_rows(job: _Job, listed: Mapping[str, Any]) -> list[Row]:
    rows = []
    for item in _items_of(job, listed):
        binding = job.rules.bindings["items"].get(item["code"], {})
        alone = binding.get("only_with_second_person") and not job.two_people
        if "left_out" in binding or alone or _asked_elsewhere(job, binding):
            continue
        establishes = _take(job, binding.get("answers", ()))
        if establishes is None and binding.get("only_if_demanded"):
            continue
        rows.append(_row(job, listed, item, establishes))
    return rows


def _insert_steps(job: _Job, listed: Mapping[str, Any], rows: list[Row]) -> None:
    """Puts each unbound step before the row of the next bound step of its procedure, or after the last one's."""
    for name in job.demands.loto:
        steps = [f"loto:{name}:{step['code']}" for step in job.rules.safety["loto"].get(name, {}).get("apply", [])]
        place = len(rows)
        bound = [at for at, row in enumerate(rows) if row["establishes"] in steps]
        if bound:
            place = bound[-1] + 1
        for step in reversed(steps):
            at = next((at for at, row in enumerate(rows) if row["establishes"] == step), None)
            if at is not None:
                place = at
            elif step in job.open:
                job.open.remove(step)
                rows.insert(place, _generated(job, listed, step))
        # A list is written for all trades; inside it the steps stand in the order of this procedure.
        places = [at for at, row in enumerate(rows) if row["establishes"] in steps]
        ordered = sorted((rows[at] for at in places), key=lambda row: steps.index(row["establishes"]))
        for at, row in zip(places, ordered, strict=True):
            rows[at] = row


def _special(job: _Job, listed: Mapping[str, Any], name: str) -> Row:
    words = job.rules.bindings[name]
    place = {**listed, "who": words.get("who", "any")}
    row = _row(job, place, {"code": words["key"], "zh": words["zh"], "en": words["en"]}, name)
    return {**row, "answer": "conditions" if name == "conditions" else "confirm"}


def build(rules: Rules, hazards: Sequence[str], tasks: Sequence[str] = ()) -> tuple[list[Row], list[Row]]:
    """(cards, requirements) in the order in which a person works through them; `tasks`: flags of the triage."""
    found = demands(hazards, rules.safety)
    every = _all_demands(found, rules)
    job = _Job(rules, found, hazards, tasks, every, tuple(every))
    lists = [entry for entry in rules.bindings["lists"] if _applies(entry, job)]
    texts = {entry["code"]: entry for entry in rules.checklists["checklists"]}
    # Every list's own items take their demands first; only what then is open gets rows of its own.
    per_list = {entry["code"]: _item_rows(job, entry) for entry in lists}
    weather = found.max_wind is not None or found.no_thunder
    asked = any(row["establishes"] == "conditions" for rows in per_list.values() for row in rows)
    for entry in lists:
        rows = per_list[entry["code"]]
        if entry.get("adds") == "loto":
            _insert_steps(job, entry, rows)
        if entry.get("adds") == "instructions":
            rows += _instruction_rows(job, entry)
        if entry.get("adds") == "steps":
            rows += _step_rows(job, entry)
        kind = {"ppe": "ppe:", "tools": "tool:", "controls": "control:"}.get(entry.get("adds", ""))
        for demand in [name for name in job.open if kind and name.startswith(kind)]:
            job.open.remove(demand)
            rows.append(_generated(job, entry, demand))
        if entry["code"] == rules.bindings["briefing"]["list"]:
            rows.append(_special(job, entry, "briefing"))
            if weather and not asked:
                rows.append(_special(job, entry, "conditions"))
    cards = [
        {
            "code": entry["code"],
            "phase": entry["phase"],
            "zh": entry.get("zh", texts[entry.get("of", entry["code"])]["title_zh"]),
            "en": entry.get("en", texts[entry.get("of", entry["code"])]["title_en"]),
            "ordered": bool(entry.get("ordered")),
        }
        for entry in lists
    ]
    return cards, [row for entry in lists for row in per_list[entry["code"]]]
