"""The agreement of a claim as an A4 paper for both sides to sign, in Chinese or English."""

from collections.abc import Iterable, Mapping
from typing import Any

from fieldlock import paper
from fieldlock.inspections.problems import NoAgreement

_WORDS = paper.words("""
title | 损失赔偿协议 | Agreement on a loss
number | 编号 | Number
job | 工单 | Job
place | 地点 | Place
customer | 客户 | Customer
party | 责任单位 | Responsible party
contact | 联系人 | Contact
loss | 损失情况 | Loss
facts | 双方签认的事实（摘要值） | Signed facts (digest)
sides | 双方与事实 | Sides and facts
terms | 协议内容 | What is agreed
duties | 履行事项 | What is owed, and by when
by | 由谁 | By
what | 事项 | What
due_on | 期限 | By
go_between | 本协议由 {house} 协助起草并督促履行。 | Drafted with the help of {house}, which follows its performance.
""")


def standing(duties: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """What is owed, without the lines that were taken out."""
    return [duty for duty in duties if duty.get("struck") is None]


def pdf(record: Mapping[str, Any], house: str, language: str) -> bytes:
    """Raises NoAgreement while nothing is drafted. The same record gives the same bytes."""
    body = record["body"]
    if "terms" not in body:
        raise NoAgreement

    def say(key: str) -> str:
        return _WORDS[key][language]

    about = [
        (say("number"), record["number"]),
        (say("job"), record["title"]),
        (say("place"), record["place"] or ""),
        *((say(name), body[name]) for name in ("customer", "party", "contact", "loss", "facts")),
    ]
    owed = [[say(duty["by"]), duty["what"], duty["due_on"]] for duty in standing(body.get("duties", []))]
    blocks = [
        *paper.heading(say("sides")),
        *paper.pairs(about),
        *paper.heading(say("terms")),
        *paper.sentence(body["terms"]),
        *paper.heading(say("duties")),
        *paper.table([say("by"), say("what"), say("due_on")], owed),
        *paper.sentence(say("go_between").format(house=house)),
        *paper.signatures([say("customer"), say("party")]),
    ]
    return paper.pdf(say("title"), house, blocks)
