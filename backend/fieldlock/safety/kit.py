"""What is taken along to a job, and what of it is missing (S-DSP-07, S-SAF-29). Pure.

| in the kit                              | because                                | left without it           |
|-----------------------------------------|----------------------------------------|---------------------------|
| protective equipment, each once         | a hazard demands it, of worker or      | nobody leaves             |
|                                         | attendant                              |                           |
| a tool among the bindings' `detectors`  | a hazard demands it                    | nobody leaves             |
| any other tool                          | a hazard demands it                    | told and kept, not refused|
| a part                                  | the triage named it                    | told and kept, not refused|
| an item of the bindings'                | a company vehicle goes                 | nobody leaves, where the  |
| `vehicle_check`                         |                                        | item is critical          |

What is not ticked is not there: nothing answered is never a yes; "not applicable" counts where the item allows it, and
a reading where it has a unit. With a company vehicle it is the driver who leaves first: nobody else can say that he is
rested and sober. On a later visit (`visited`: somebody has arrived before) the reason of it is told as well, one of
`SecondVisit`. The phone asks the same of the same list (frontend/src/rules/kit.ts; shared cases:
tests/contract/kit_cases.json).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from fieldlock.safety.gate import demands
from fieldlock.safety.requirements import Rules

Item = dict[str, Any]
SecondVisit = Literal["tool_forgotten", "part_missing", "customer", "site", "more_work", "not_solved"]
SECOND, DRIVER = "second_visit", "driver"


def listed(rules: Rules, hazards: Sequence[str], parts: Sequence[Mapping[str, Any]], vehicle: bool) -> list[Item]:
    """The kit in the order in which it is packed; `must`: nobody leaves without it."""
    found = demands(hazards, rules.safety)
    detectors = rules.bindings.get("detectors", ())

    def one(group: str, kind: str, code: str, must: bool) -> Item:
        return _item(f"{kind}:{code}", must, rules.wording[group].get(code, {"zh": code, "en": code}))

    worn = [one("ppe", "ppe", code, True) for code in dict.fromkeys((*found.ppe, *found.ppe_attendant))]
    tools = sorted((one("tools", "tool", code, code in detectors) for code in found.tools), key=lambda i: not i["must"])
    named = [_item(f"part:{p['code']}", False, _words_of(p)) for p in parts]
    return worn + tools + named + (list(_vehicle_check(rules)) if vehicle else [])


def _item(key: str, must: bool, words: Mapping[str, str], na: bool = False, unit: str | None = None) -> Item:
    return {"key": key, "must": must, "zh": words["zh"], "en": words["en"], "na": na, "unit": unit}


def _words_of(part: Mapping[str, Any]) -> dict[str, str]:
    told = f"{part['code']} × {part.get('quantity', 1)}"
    return {"zh": told, "en": told}


def _vehicle_check(rules: Rules) -> Iterator[Item]:
    wanted = rules.bindings.get("vehicle_check")
    for card in rules.checklists["checklists"]:
        for item in card["items"] if card["code"] == wanted else ():
            unit = (item["reading"] or {}).get("unit")
            yield _item(f"check:{item['code']}", item["critical"], item, item["not_applicable_allowed"], unit)


def missing(kit: Sequence[Item], packed: Mapping[str, str], readings: Mapping[str, float]) -> list[Item]:
    def there(item: Item) -> bool:
        if item["unit"]:
            return item["key"] in readings
        return packed.get(item["key"]) in (("yes", "na") if item["na"] else ("yes",))

    return [item for item in kit if not there(item)]


def refused(lacking: Sequence[Item], *, again: bool, second_visit: str | None, drives: bool) -> list[str]:
    """The keys without which nobody leaves, of what is missing, and what the person who leaves lacks.

    `again`: somebody was there before; `drives`: no company vehicle goes, or who leaves drives it.
    """
    keys = [item["key"] for item in lacking if item["must"]]
    keys += [SECOND] if again and second_visit is None else []
    return keys if drives else [*keys, DRIVER]
