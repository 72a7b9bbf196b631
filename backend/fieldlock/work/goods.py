"""The goods of a delivery, line by line: what is asked of each, and what became of it (S-DSP-12). Pure.

| count told                     | the line is       |
|--------------------------------|-------------------|
| none                           | `open`            |
| 0                              | `not_delivered`   |
| 1 … one less than ordered      | `short`           |
| as many as ordered             | `delivered`       |

More than ordered is out of the limit and keeps the work open: the desk lists it first. The bindings' `goods` name the
items that are asked of every line (`count`, `packing`, `condition`); their rows stand in the place of the one row that
a delivery without listed goods has. What is photographed may be "not applicable" with a reason: of goods that did not
come, or were not taken, there is no photo. Every round asks anew, and the newest answer counts. `receiver` is the item
that is asked once: who received them, and for whom.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

Line = Mapping[str, Any]
Row = dict[str, Any]
State = Literal["open", "delivered", "short", "not_delivered"]
ASKED = ("count", "packing", "condition")


def label(line: Line) -> str:
    return " · ".join(filter(None, (line["name"], line.get("model"), line.get("serial"))))


def packed(goods: Iterable[Line]) -> list[dict[str, Any]]:
    """As they are taken along: like parts."""
    return [{"code": label(line), "quantity": line["quantity"]} for line in goods]


def asked(rows: Sequence[Row], goods: Sequence[Line], bound: Mapping[str, str] | None) -> list[Row]:
    """The rows of a job, those that `bound` names once for every line."""
    if not goods or not bound:
        return list(rows)
    kinds = {bound[kind]: kind for kind in ASKED}
    return [
        made
        for row in rows
        for made in ([_of_line(row, kinds[row["key"]], line) for line in goods] if row["key"] in kinds else [row])
    ]


def _of_line(row: Row, kind: str, line: Line) -> Row:
    told = f"{label(line)} × {line['quantity']}"
    words = {"zh": f"{told}：{row['zh']}", "en": f"{told}: {row['en']}", "key": f"{row['key']}:{line['id']}"}
    if kind == "count":
        return {**row, **words, "answer": "count", "limit": {"below": line["quantity"] + 1}}
    return {**row, **words, "na_allowed": True}


def state(line: Line, count: float | None) -> State:
    if count is None:
        return "open"
    if count >= line["quantity"]:
        return "delivered"
    return "short" if count > 0 else "not_delivered"


def shown(goods: Sequence[Line], facts: Sequence[Mapping[str, Any]], bound: Mapping[str, str] | None) -> list[Row]:
    """Each line with what the crew told of it; `facts` in the order in which they were recorded."""
    newest = {fact["key"]: fact for fact in facts if fact["kind"] == "confirmation"}
    return [_told(line, newest, bound or {}) for line in goods]


def _told(line: Line, newest: Mapping[str, Mapping[str, Any]], bound: Mapping[str, str]) -> Row:
    of = {kind: newest.get(f"{bound.get(kind)}:{line['id']}") for kind in ASKED}
    count = of["count"]["body"].get("value") if of["count"] else None
    files = [sha for fact in of.values() if fact for sha in fact["files"]]
    notes = [fact["body"]["reason"] for fact in of.values() if fact and fact["body"].get("reason")]
    by = of["count"]["by_name"] if of["count"] else None
    return {**line, "count": count, "state": state(line, count), "files": files, "notes": notes, "by_name": by}


def receiver(facts: Iterable[Mapping[str, Any]], bound: Mapping[str, str] | None) -> str | None:
    """As the crew wrote it; `facts` in the order in which they were recorded."""
    key = (bound or {}).get("receiver")
    told = [fact["body"].get("text") for fact in facts if fact["kind"] == "confirmation" and fact["key"] == key]
    return told[-1] if told else None


def told_of(line: Line, facts: Iterable[Mapping[str, Any]]) -> bool:
    """Whether the crew has answered for this line: then it is neither changed nor left out."""
    return any(str(fact["key"] or "").endswith(f":{line['id']}") for fact in facts)
