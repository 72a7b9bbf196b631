"""A decision in words: each code with its sentence and, where known, the article that says so.

| part | wording used |
|---|---|
| reason | its sentence; its article: one for all policies, or the one named for the deciding policy, else null |
| remedy, flag, line of the computation | the sentence of the code |

The wording is catalogue data (`warranty_wording.json`); a code without wording is shown as it is, never dropped.
"""

from collections.abc import Mapping
from typing import Any

Entries = Mapping[str, Mapping[str, Any]]
Wording = Mapping[str, Entries]


def explain(decision: Mapping[str, Any], wording: Wording) -> dict[str, list[dict[str, Any]]]:
    """Words for a decision in its wire form, also one stored years ago.

    {reasons: [{code, zh, en, article}], remedies, flags: [{code, zh, en}], computation: [{code, zh, en, value}]}
    """
    reasons, policy = wording["reasons"], decision.get("policy")
    return {
        "reasons": [
            {**sentence(reasons, code), "article": _article(reasons, code, policy)} for code in decision["reasons"]
        ],
        "remedies": [sentence(wording["remedies"], code) for code in decision["remedies"]],
        "flags": [sentence(wording["flags"], code) for code in decision.get("flags", ())],
        "computation": [
            {**sentence(wording["labels"], line["label_code"]), "value": line["value"]}
            for line in decision.get("computation", ())
        ],
    }


def sentence(entries: Entries, code: str) -> dict[str, Any]:
    """{code, zh, en}; without wording the code stands for itself."""
    entry = entries.get(code, {})
    return {"code": code, "zh": entry.get("zh", code), "en": entry.get("en", code)}


def _article(entries: Entries, code: str, policy: str | None) -> str | None:
    article: str | Mapping[str, str] | None = entries.get(code, {}).get("article")
    return article.get(policy or "") if isinstance(article, Mapping) else article
