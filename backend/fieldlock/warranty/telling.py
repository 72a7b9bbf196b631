"""Advice in words: for a screen (each part with its code, zh and en), and as lines that a customer can read. Pure.

Wording is catalogue data; a code without wording is shown as it is, never dropped. Money is written with its currency,
days as the language writes them; the zone was applied before.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from fieldlock.warranty.advice import Advice, Asked, Difference
from fieldlock.warranty.decision import PAID_REPAIR
from fieldlock.warranty.explain import Wording, explain, sentence

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip


def told(advice: Advice, wording: Wording, asked_for: Sequence[str] | None = None) -> dict[str, Any]:
    """The wire form. Remedies that were asked for by name are all answered; else those that could ever matter."""
    decision = advice.decision.to_dict()
    return {
        "decision": decision,
        **explain(decision, wording),
        "asked": [_asked(each, wording) for each in advice.asked if asked_for is not None or _matters(each)],
        "missing_evidence": [_difference(each, wording) for each in advice.missing_evidence],
        "would_change": [_difference(each, wording) for each in advice.differences],
        "then": None if advice.then is None else _then(*advice.then, wording),
    }


def _matters(each: Asked) -> bool:
    return each.allowed or each.ended_on is not None or bool(each.opens_with)


def _asked(each: Asked, wording: Wording) -> dict[str, Any]:
    return {
        **sentence(wording["remedies"], each.remedy),
        "allowed": each.allowed,
        "last_day": _iso(each.last_day),
        "ended_on": _iso(each.ended_on),
        "opens_with": [sentence(wording.get("changes", {}), code) for code in each.opens_with],
    }


def _difference(each: Difference, wording: Wording) -> dict[str, Any]:
    return {
        **sentence(wording.get("changes", {}), each.code),
        "eligible": each.decision.eligible,
        "gives": _remedies(each.gives, wording),
        "takes": _remedies(each.takes, wording),
        "last_day": _iso(each.decision.last_day),
        "fee_minor": each.decision.fee_minor,
        "refund_minor": each.decision.refund_minor,
    }


def _then(day: date, remedies: Sequence[str], wording: Wording) -> dict[str, Any]:
    return {"from": day.isoformat(), "remedies": _remedies(remedies, wording)}


def _remedies(codes: Sequence[str], wording: Wording) -> list[dict[str, Any]]:
    return [sentence(wording["remedies"], code) for code in codes]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


# --- for the customer -----------------------------------------------------------------------------------------------


def letter(words: Mapping[str, Any], currency: str | None) -> dict[str, list[str]]:
    """{zh, en}: what `told` says, as lines; no code, no abbreviation."""
    return {language: list(_lines(words, currency, language)) for language in ("zh", "en")}


_SAYS = {
    "zh": {
        "free": "您现在可以要求（任选其一）：{what}。",
        "supplier": "可以采用以下方式处理（由商家选择）：{what}。",
        "nothing": "现在没有免费的处理方式。可以选择：{what}。",
        "none": "现在没有可以要求的处理方式。",
        "until": "{what}（至 {day}）",
        "reason": "理由：{what}",
        "refund": "如果退货，退还 {refund}；扣除 {fee}。",
        "line": "　{label}：{value}",
        "evidence": "{change}还可以要求：{what}。",
        "ended": "{what}：已于 {day} 到期。",
        "between": "、",
    },
    "en": {
        "free": "You may now ask for one of these: {what}.",
        "supplier": "One of these is due, as the supplier chooses: {what}.",
        "nothing": "Nothing is free of charge now. Possible: {what}.",
        "none": "There is nothing to be asked for now.",
        "until": "{what} (until {day})",
        "reason": "Why: {what}",
        "refund": "If you return it, {refund} is paid back; {fee} is deducted.",
        "line": "  {label}: {value}",
        "evidence": "{change} you may also ask for: {what}.",
        "ended": "{what}: ended on {day}.",
        "between": "; ",
    },
}


def _lines(words: Mapping[str, Any], currency: str | None, language: str) -> list[str]:
    says, decision = _SAYS[language], words["decision"]
    lines = [_first_line(words, language)]
    for reason in words["reasons"]:
        article = f" [{reason['article']}]" if reason.get("article") else ""
        lines.append(says["reason"].format(what=reason[language] + article))
    if decision["refund_minor"] is not None:
        amounts = {name: money(decision[f"{name}_minor"], currency) for name in ("refund", "fee")}
        lines.append(says["refund"].format(**amounts))
        lines += [
            says["line"].format(label=line[language], value=_value(line, currency)) for line in words["computation"]
        ]
    for each in words["missing_evidence"]:
        what = says["between"].join(remedy[language] for remedy in each["gives"])
        lines.append(says["evidence"].format(change=each[language], what=what))
    lines += [
        says["ended"].format(what=each[language], day=day_in_words(each["ended_on"], language))
        for each in words["asked"]
        if each["ended_on"]
    ]
    return lines


def _first_line(words: Mapping[str, Any], language: str) -> str:
    says, decision = _SAYS[language], words["decision"]
    if not words["remedies"]:
        return says["none"]
    ends = {each["code"]: each["last_day"] for each in words["asked"]}
    what = says["between"].join(
        says["until"].format(what=remedy[language], day=day_in_words(ends[remedy["code"]], language))
        if ends.get(remedy["code"]) and remedy["code"] != PAID_REPAIR
        else remedy[language]
        for remedy in words["remedies"]
    )
    kind = "nothing" if not decision["eligible"] else "supplier" if decision.get("choice") == "supplier" else "free"
    return says[kind].format(what=what)


def _value(line: Mapping[str, Any], currency: str | None) -> str:
    return money(line["value"], currency) if line["code"].endswith("_minor") else str(line["value"])


def money(minor: int, currency: str | None) -> str:
    """Two decimals, whatever the currency: all that the policies know have them."""
    whole, rest = divmod(minor, 100)
    return f"{currency or ''} {whole:,}.{rest:02}".strip()


def day_in_words(iso: str, language: str) -> str:
    day = date.fromisoformat(iso)
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
