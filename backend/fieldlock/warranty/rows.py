"""A list of serials as CSV: read, decided row by row, and written as CSV that a spreadsheet opens safely. Pure.

| column (either name, any order) | meaning |
|---|---|
| serial, 序列号 | required; found in the register, its asset gives the facts |
| policy, 政策 | for a serial that the register does not know: the policy; else the asset's policies |
| sold_at 购买日期, installed_at 安装日期, claim_at 申请日期 | days or instants, not the register's and today |
| price 价格 | in units with at most two decimals, no thousands mark |
| component 部件, fault 故障, damage 损坏 | as in the policies' own terms |
| invoice 发票, card 三包凭证 | 1/0, yes/no, 是/否 |

A row that cannot be decided says why and stops nothing. A cell that a spreadsheet would take for a formula gets an
apostrophe in front (OWASP: CSV injection). The answer has a byte-order mark so that Excel reads the Chinese.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from fieldlock.warranty import choice, eligibility
from fieldlock.warranty.reading import FactsInvalid, PolicyIncomplete

MOST_ROWS = 100_000
_LONGEST_CELL = 200
COLUMNS = {
    "serial": "序列号", "policy": "政策", "sold_at": "购买日期", "installed_at": "安装日期", "claim_at": "申请日期",
    "price": "价格", "component": "部件", "fault": "故障", "damage": "损坏", "invoice": "发票", "card": "三包凭证",
}  # fmt: skip
RESULTS = {
    "row": "行", "serial": "序列号", "status": "状态", "eligible": "免费", "remedies_zh": "处理方式（中文）",
    "remedies_en": "处理方式（英文）", "last_day": "最后一天", "fee": "费用", "refund": "退款", "currency": "币种",
    "policy": "政策", "policy_version": "政策版本", "recalls": "召回", "reasons_zh": "理由（中文）",
    "reasons_en": "理由（英文）",
}  # fmt: skip
_PROBLEMS = {
    "no_serial": ("没有序列号", "there is no serial"),
    "twice": ("序列号重复，见第{value}行", "the serial is in row {value} already"),
    "unknown_serial": ("登记中没有此序列号，也没有写明政策", "not in the register, and no policy is given"),
    "unknown_policy": ("没有此政策：{value}", "there is no such policy: {value}"),
    "no_policy": ("该设备没有关联的政策", "no policy is set for this asset"),
    "wrong_cell": ("无法识别：{value}", "cannot be read: {value}"),
    "facts": ("资料缺失或有误：{value}", "facts are missing or wrong: {value}"),
    "incomplete": ("政策参数未设定：{value}", "figures of the policy are not set: {value}"),
}
_PRICE = re.compile(r"(\d{1,11})(?:\.(\d{1,2}))?")
_YES, _NO = {"1", "yes", "true", "y", "是", "有"}, {"0", "no", "false", "n", "否", "无"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class HeaderInvalid(ValueError):
    """The first line has no column for the serial, or a column that nobody knows."""

    def __init__(self, columns: list[str]) -> None:
        super().__init__(", ".join(columns))
        self.columns = columns


class Given(NamedTuple):
    """One row as it was sent; `number` counts the records of the file, the header being 1.

    `repeats`: the row that has the same serial already.
    """

    number: int
    cells: Mapping[str, str]
    repeats: int | None


def parse(content: str) -> Iterator[Given]:
    """Raises HeaderInvalid. Blank lines are left out."""
    reader = csv.reader(io.StringIO(content.removeprefix("\ufeff"), newline=""))
    names = {zh: en for en, zh in COLUMNS.items()} | {en: en for en in COLUMNS}
    header = [cell.strip().casefold() for cell in next(reader, [])]
    unknown = [cell for cell in header if cell not in names]
    if unknown or "serial" not in [names[cell] for cell in header]:
        raise HeaderInvalid(unknown or ["serial"])
    columns, seen = [names[cell] for cell in header], dict[str, int]()
    for number, row in enumerate(reader, start=2):
        cells = {name: cell.strip()[:_LONGEST_CELL] for name, cell in zip(columns, row, strict=False)}
        if any(cells.values()):
            first = seen.setdefault(cells["serial"], number) if cells.get("serial") else number
            yield Given(number, cells, None if first == number else first)


class _Problem(Exception):
    def __init__(self, code: str, value: object = "") -> None:
        self.code, self.value = code, value


def decide_all(
    document: Mapping[str, Any],
    words: Mapping[str, Any],
    given: Sequence[Given],
    known: Mapping[str, Mapping[str, Any]],
    campaigns: Mapping[str, Sequence[str]],
    version: str,
) -> tuple[list[list[str]], int]:
    """(the lines of the answer, how many could not be decided). `known`: facts and policy names by serial."""
    table, lines, bad = _Rules(document), list[list[str]](), 0
    for row in given:
        serial = row.cells.get("serial", "")
        try:
            decision, currency = _decide(table, row, known)
        except _Problem as problem:
            bad += 1
            zh, en = (text.format(value=problem.value) for text in _PROBLEMS[problem.code])
            told = {"status": problem.code, "reasons_zh": zh, "reasons_en": en}
        else:
            told = _told(decision, words, currency) | {"policy_version": version}
        told |= {"row": str(row.number), "serial": serial, "recalls": " ".join(campaigns.get(serial, ()))}
        lines.append([safe(told.get(name, "")) for name in RESULTS])
    return lines, bad


class _Rules:
    """The rules of each set of policy names, prepared once."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self._table = eligibility.Table(document["policies"])

    def decide(self, names: Sequence[str], facts: Mapping[str, Any]) -> dict[str, Any]:
        if any(name.startswith(choice.CARD) for name in names):
            return eligibility.evaluate(choice.resolved(self.document, names, facts), facts).to_dict()
        return eligibility.decide([self._table.rule(name, {}) for name in names], facts).to_dict()


def _decide(table: _Rules, row: Given, known: Mapping[str, Mapping[str, Any]]) -> tuple[dict[str, Any], str]:
    serial = row.cells.get("serial", "")
    if not serial:
        raise _Problem("no_serial")
    if row.repeats is not None:
        raise _Problem("twice", row.repeats)
    asset = known.get(serial)
    named = row.cells.get("policy", "")
    if asset is None and not named:
        raise _Problem("unknown_serial")
    if named and (named not in table.document["policies"] or not choice.standing(table.document, named)["ship"]):
        raise _Problem("unknown_policy", named)
    names = [named] if named else asset["policies"] if asset else []
    if not names:
        raise _Problem("no_policy")
    facts = {**known[""]["facts"], **(asset["facts"] if asset else {}), **_facts_of(row.cells)}
    facts["papers"] = {**(facts.get("papers") or {}), **_papers_of(row.cells, registered=asset is not None)}
    try:
        return table.decide(names, facts), str(facts.get("currency") or "")
    except FactsInvalid as error:
        raise _Problem("facts", ", ".join(each["field"] for each in error.fields)) from None
    except PolicyIncomplete as error:
        raise _Problem("incomplete", ", ".join(error.names)) from None


def _facts_of(cells: Mapping[str, str]) -> dict[str, Any]:
    texts = ("sold_at", "installed_at", "claim_at", "component", "fault", "damage")
    facts: dict[str, Any] = {name: cells[name] for name in texts if cells.get(name)}
    for name in ("sold_at", "installed_at", "claim_at"):
        if name in facts:
            facts[name] = _moment(facts[name])
    if cells.get("price"):
        price = _PRICE.fullmatch(cells["price"])
        if price is None:
            raise _Problem("wrong_cell", cells["price"])
        facts["price_minor"] = int(price.group(1)) * 100 + int((price.group(2) or "0").ljust(2, "0"))
    return facts


def _moment(text: str) -> str:
    """2026-3-1 and 2026/3/1 as people write them, else as it is."""
    parts = re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", text)
    if parts:
        text = f"{parts.group(1)}-{int(parts.group(2)):02}-{int(parts.group(3)):02}"
    try:
        datetime.fromisoformat(text)
    except ValueError:
        raise _Problem("wrong_cell", text) from None
    return text


def _papers_of(cells: Mapping[str, str], *, registered: bool) -> dict[str, bool]:
    papers = {} if registered else {"invoice": True, "card": True}
    for name in ("invoice", "card"):
        cell = cells.get(name, "").casefold()
        if cell and cell not in _YES | _NO:
            raise _Problem("wrong_cell", cells[name])
        if cell:
            papers[name] = cell in _YES
    return papers


def _told(decision: Mapping[str, Any], words: Mapping[str, Any], currency: str) -> dict[str, str]:
    told = {
        "status": "ok", "eligible": "1" if decision["eligible"] else "0", "last_day": decision["last_day"] or "",
        "fee": _money(decision["fee_minor"]), "refund": _money(decision["refund_minor"]), "currency": currency,
        "policy": decision["policy"] or "",
    }  # fmt: skip
    for language in ("zh", "en"):
        for group in ("remedies", "reasons"):
            entries = words[group]
            told[f"{group}_{language}"] = "; ".join(
                entries.get(code, {}).get(language, code) for code in decision[group]
            )
    return told


def _money(minor: int | None) -> str:
    return "" if minor is None else f"{minor // 100}.{minor % 100:02}"


def safe(cell: str) -> str:
    """Text that no spreadsheet runs."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def written(lines: Sequence[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([f"{zh} / {en}" for en, zh in RESULTS.items()])
    writer.writerows(lines)
    return b"\xef\xbb\xbf" + out.getvalue().encode()
