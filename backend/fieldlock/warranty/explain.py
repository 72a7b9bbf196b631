"""A decision in words: each code with its sentence and, where known, the article that says so.

| part | wording used |
|---|---|
| reason | its sentence; the article named for the deciding policy, else the general one, else null |
| remedy, flag, line of the computation | the sentence of the code |

The wording is catalogue data (`warranty_wording.json`); a code without wording is shown as it is, never dropped.
"""

from collections.abc import Mapping

from fieldlock.warranty.decision import Decision

Entry = Mapping[str, object]
Wording = Mapping[str, Mapping[str, Entry]]


def explain(decision: Decision, wording: Wording) -> dict[str, list[dict[str, object]]]:
    """{reasons: [{code, zh, en, article}], remedies, flags: [{code, zh, en}], computation: [{code, zh, en, value}]}."""
    policy_id = decision.policy_id
    return {
        "reasons": [
            {**_sentence(wording["reasons"], code), "article": _article(wording["reasons"].get(code, {}), policy_id)}
            for code in decision.reasons
        ],
        "remedies": [_sentence(wording["remedies"], code) for code in decision.remedies],
        "flags": [_sentence(wording["flags"], code) for code in decision.flags],
        "computation": [{**_sentence(wording["labels"], code), "value": value} for code, value in decision.computation],
    }


def _sentence(entries: Mapping[str, Entry], code: str) -> dict[str, object]:
    entry = entries.get(code, {})
    return {"code": code, "zh": entry.get("zh", code), "en": entry.get("en", code)}


def _article(entry: Entry, policy_id: str) -> object:
    by_policy = entry.get("articles")
    named = by_policy.get(policy_id) if isinstance(by_policy, Mapping) else None
    return named or entry.get("article")
