"""What the server advises on each shared claim, in codes: the phone's copy is held to it.

`python -m tests.contract.warranty_advice` writes warranty_advice_cases.json anew after a change of the rule.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.rules.warranty_facts import CONTRACT, EXTRA, policy

from fieldlock.warranty import eligibility
from fieldlock.warranty.advice import REMEDIES, Advice, advise

FILE = Path(__file__).parent / "warranty_advice_cases.json"
# Every claim that is stated in full, and of those at the two sides of a figure one in eight.
CLAIMS = [
    case
    for case in (*CONTRACT["cases"], *EXTRA["cases"][::8])
    if "candidate_policy" not in case["facts"] and "fields" not in case["expected"]
]


def advice_of(case: Mapping[str, Any]) -> dict[str, Any]:
    policies = [policy(name, **case.get("policy_overrides", {})) for name in case["policies"]]
    rules = [eligibility.prepare(each) for each in policies]
    remedies = dict.fromkeys(code for each in policies for code in REMEDIES[str(each["kind"])])
    return told(
        advise(lambda facts: eligibility.decide(rules, facts), case["facts"], str(policies[0]["tz"]), list(remedies))
    )


def told(found: Advice) -> dict[str, Any]:
    """`asked`: [allowed, last day, ended on, opens with]; `changes`: [missing, gives, takes, fee, refund, last day]."""
    return {
        "asked": {
            each.remedy: [each.allowed, _iso(each.last_day), _iso(each.ended_on), list(each.opens_with)]
            for each in found.asked
            if each.allowed or each.ended_on or each.opens_with
        },
        "changes": {
            each.code: [each in found.missing_evidence, list(each.gives), list(each.takes), each.decision.fee_minor,
                        each.decision.refund_minor, _iso(each.decision.last_day)]
            for each in found.differences
        },
        "then": [_iso(found.then[0]), list(found.then[1])] if found.then else None,
    }  # fmt: skip


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None


def made() -> dict[str, Any]:
    return {
        "about": "Made by tests/contract/warranty_advice.py from claims of warranty_cases and warranty_extra_cases.",
        "cases": {case["id"]: advice_of(case) for case in CLAIMS},
    }


if __name__ == "__main__":
    lines = ",\n".join(
        f"  {json.dumps(name)}: {json.dumps(each, separators=(',', ':'))}" for name, each in made()["cases"].items()
    )
    FILE.write_text(f'{{"about": {json.dumps(made()["about"])},\n "cases": {{\n{lines}\n }}}}\n', "utf-8")
