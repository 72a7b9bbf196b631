"""What is taken along to a job, and what of it is missing (S-DSP-07). Pure.

| in the kit                              | because                                | left without it           |
|-----------------------------------------|----------------------------------------|---------------------------|
| protective equipment, each once         | a hazard demands it, of worker or      | nobody leaves             |
|                                         | attendant                              |                           |
| a tool among the bindings' `detectors`  | a hazard demands it                    | nobody leaves             |
| any other tool                          | a hazard demands it                    | told and kept, not refused|
| a part                                  | the triage named it                    | told and kept, not refused|

What is not ticked is not there: nothing answered is never a yes. On a later visit (`visited`: somebody has arrived
before) the reason of it is told as well, one of `SecondVisit`. The phone asks the same of the same list
(frontend/src/rules/kit.ts; shared cases: tests/contract/kit_cases.json).
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from fieldlock.safety.gate import demands
from fieldlock.safety.requirements import Rules

Item = dict[str, Any]
SecondVisit = Literal["tool_forgotten", "part_missing", "customer", "site", "more_work", "not_solved"]
SECOND = "second_visit"


def listed(rules: Rules, hazards: Sequence[str], parts: Sequence[Mapping[str, Any]]) -> list[Item]:
    """The kit in the order in which it is packed; `must`: nobody leaves without it."""
    found = demands(hazards, rules.safety)
    detectors = rules.bindings.get("detectors", ())

    def one(group: str, kind: str, code: str, must: bool) -> Item:
        return {"key": f"{kind}:{code}", "must": must, **rules.wording[group].get(code, {"zh": code, "en": code})}

    worn = [one("ppe", "ppe", code, True) for code in dict.fromkeys((*found.ppe, *found.ppe_attendant))]
    tools = sorted((one("tools", "tool", code, code in detectors) for code in found.tools), key=lambda i: not i["must"])
    named = [{"key": f"part:{p['code']}", "must": False} | _words_of(p) for p in parts]
    return worn + tools + named


def _words_of(part: Mapping[str, Any]) -> dict[str, str]:
    told = f"{part['code']} × {part.get('quantity', 1)}"
    return {"zh": told, "en": told}


def missing(kit: Sequence[Item], packed: Mapping[str, str]) -> list[Item]:
    return [item for item in kit if packed.get(item["key"]) != "yes"]


def refused(kit: Sequence[Item], packed: Mapping[str, str], visited: bool, second_visit: str | None) -> list[str]:
    """The keys without which nobody leaves; `second_visit` stands for a reason that was not told."""
    keys = [item["key"] for item in missing(kit, packed) if item["must"]]
    return [*keys, SECOND] if visited and second_visit is None else keys
