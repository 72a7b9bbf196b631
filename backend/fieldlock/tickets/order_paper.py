"""The dispatch order on paper, in Chinese or English: what the team that goes there has to know. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from fieldlock import paper

Language = Literal["zh", "en"]
WORDS = paper.words("""
title | 维修派工单 | Dispatch order
number | 派工单号 | Order
created | 开单时间 | Made at
reported | 报修时间 | Reported at
reporter | 报修人 | Reported by
customer | 客户 | Customer
address | 地址 | Address
item | 报修项目 | What
content | 故障描述 | Fault
unit | 设备 | Unit
wished | 客户希望的时间 | Wished by the customer
planned | 预约时间 | Appointment
hazards | 危险因素 | Hazards
unassessed | 尚未评估 | not assessed yet
lists | 检查单 | Checklists
coverage | 保修 | Warranty
covered | 在保修内 | covered
not_covered | 不在保修内 | not covered
undecided | 未判定 | not decided
quote | 报价 | Quote
quote.none | 无 | none
quote.wanted | 待报价 | wanted
quote.issued | 已报价，待客户答复 | given, not answered
quote.consented | 客户已同意 | agreed by the customer
quote.declined | 客户不同意 | declined by the customer
crew | 派工人员 | Sent
received_by | 签领人 | Received by
day | 日期 | Date
""")


def pdf(ticket: Mapping[str, Any], organisation: str, language: Language) -> bytes:
    """`ticket`: the wire form. Times are local to the organisation."""
    zone = ZoneInfo(ticket["time_zone"])

    def say(key: str) -> str:
        return WORDS[key][language]

    def at(*instants: str | None) -> str:
        local = [datetime.fromisoformat(one).astimezone(zone) for one in instants if one is not None]
        return " – ".join(f"{one:%Y-%m-%d %H:%M}" for one in local)

    def named(entries: Sequence[Mapping[str, Any]]) -> str:
        return "\n".join(str(entry[language]) for entry in entries)

    unit, coverage, quote = ticket["asset"] or {}, ticket["coverage"], ticket["quote"]
    facts = [
        ("number", ticket["number"]),
        ("created", at(ticket["created_at"])),
        ("reported", at(ticket["reported_at"])),
        ("reporter", _joined(ticket["reporter"].get("name"), ticket["reporter"].get("phone"))),
        ("customer", ticket["customer_name"] or ""),
        ("address", ticket["address"]),
        ("item", ticket["repair_item"]),
        ("content", ticket["fault_description"]),
        ("unit", _joined(unit.get("name"), unit.get("brand"), unit.get("model"), unit.get("serial"))),
        ("wished", at(ticket["preferred_from"], ticket["preferred_to"])),
        ("planned", at(ticket["planned_start"], ticket["planned_end"])),
        ("hazards", named(ticket["hazards_detail"]) if ticket["hazards_assessed"] else say("unassessed")),
        ("lists", named(ticket["cards"])),
        ("coverage", say("undecided" if coverage is None else "covered" if coverage["eligible"] else "not_covered")),
        ("quote", say(f"quote.{quote['status'] if quote else 'none'}")),
        ("crew", "\n".join(member["name"] for member in ticket["crew"])),
    ]
    blocks = [
        *paper.pairs([(say(name), value) for name, value in facts]),
        *paper.signatures([say("received_by"), say("day")]),
    ]
    return paper.pdf(say("title"), organisation, blocks)


def _joined(*parts: str | None) -> str:
    return " ".join(filter(None, parts))
