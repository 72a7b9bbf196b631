"""The papers of a return case, in Chinese or English: receipt, appraisal report, exchange note, refund note.

Everything in them is what the case has stored; the amounts are the decision's, line by line.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from reportlab.platypus import Flowable
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import paper
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.problems import NotFound
from fieldlock.returns import queries
from fieldlock.returns.document import document
from fieldlock.returns.paper_words import WORDS
from fieldlock.returns.problems import NoDocument

_MADE_BY = {"receipt": "receive", "appraisal": "appraise", "exchange_note": "ship_new", "refund_note": "refund"}


@dataclass(frozen=True)
class Content:
    """A case with the names that a paper needs. `at` is when that happened of which the paper tells."""

    case: Mapping[str, Any]
    organisation: str
    zone: ZoneInfo
    at: datetime
    by_name: str

    @property
    def number(self) -> str:
        return str(self.case["number"])


async def content_of(session: AsyncSession, actor: Actor, case: UUID, name: str, now: datetime) -> Content:
    """Raises NoDocument while the step has not been taken of which the paper tells."""
    found = await document(session, actor, case, now)
    if name not in found["documents"]:
        raise NoDocument(document=name, ready=found["documents"])
    organisation = await identity.organisation(session, actor.org_id)
    events = [row for row in await queries.events(session, actor.org_id, case) if row["event"] == _MADE_BY[name]]
    if not events:
        raise NotFound
    zone = ZoneInfo(organisation["time_zone"])
    return Content(found, organisation["name"], zone, events[-1]["at"], events[-1]["by_name"])


class _Speaker:
    """Words and figures in one language."""

    def __init__(self, content: Content, language: str) -> None:
        self.content, self.language = content, language

    def __call__(self, key: str, **values: object) -> str:
        return WORDS[key][self.language].format(**values)

    def code(self, group: str, code: str | None) -> str:
        return WORDS.get(f"{group}.{code}", {}).get(self.language, code or "") if code else ""

    def named(self, entry: Mapping[str, Any]) -> str:
        return str(entry[self.language])

    def day(self, at: str | datetime | None) -> str:
        if at is None:
            return ""
        instant = datetime.fromisoformat(at) if isinstance(at, str) else at
        return instant.astimezone(self.content.zone).strftime("%Y-%m-%d %H:%M")

    def money(self, minor: int | None) -> str:
        if minor is None:
            return ""
        currency = (self.content.case["decision"] or {}).get("currency") or ""
        return f"{Decimal(minor) / 100:,.2f} {currency}".strip()

    def yes(self, value: object) -> str:
        return self("yes" if value else "no")


def _about(say: _Speaker) -> list[Flowable]:
    case = say.content.case
    unit, customer = case["asset"], case["customer"]
    return [
        *paper.heading(say("about")),
        *paper.pairs(
            [
                (say("number"), case["number"]),
                (say("customer"), " ".join(filter(None, (customer["name"], customer.get("phone"))))),
                (say("unit"), " ".join(filter(None, (unit["name"], unit["brand"], unit["model"])))),
                (say("serial"), unit["serial"] or ""),
                (say("bought"), say.day(unit["purchased_at"])[:10]),
                (say("fault"), case["fault_description"]),
                (say("claimed"), say.day(case["opened_at"])),
            ]
        ),
    ]


def _receipt(say: _Speaker) -> list[Flowable]:
    case = say.content.case
    checked = case["checked"]
    blocks = [
        *_about(say),
        *paper.heading(say("received")),
        *paper.pairs(
            [(say("received_at"), say.day(case["received_at"])), (say("ship_due"), str(case["ship_due"] or ""))]
        ),
    ]
    if checked is not None:
        blocks += [*paper.heading(say("checked")), *_checked(say, checked)]
    return [*blocks, *paper.signatures([say("customer"), say("for_us")])]


def _checked(say: _Speaker, checked: Mapping[str, Any]) -> list[Flowable]:
    items = [[item["name"], say.yes(item["present"])] for item in checked["items"]]
    looks = [
        [say.code("look", name), say.code("state", look["state"]), look["note"]]
        for name, look in checked["appearance"].items()
    ]
    return [
        *paper.table([say("item"), say("there")], items),
        *paper.heading(say("appearance")),
        *paper.table([say("part"), say("found"), say("note")], looks),
        *paper.heading(say("besides")),
        *paper.pairs(
            [
                (say("packaging"), say.yes(checked["packaging"])),
                (say("scanned"), checked["serial"]),
                (say("matches"), say.yes(checked["serial_matches"])),
                (say("transport"), checked["transport_damage"]),
                (say("told"), checked["customer_told"]),
            ]
        ),
    ]


def _appraisal(say: _Speaker) -> list[Flowable]:
    case = say.content.case
    found, decision = case["appraisal"], case["decision"]
    blocks = [
        *_about(say),
        *paper.heading(say("finding")),
        *paper.pairs(
            [
                (say("quality"), say.yes(found["quality"])),
                (say("cause"), say.code("cause", found["cause"])),
                (say("fault_code"), found["fault_code"] or ""),
                (say("component"), "" if found["component"] == "whole" else found["component"]),
                (say("report_no"), found["report_no"] or ""),
                (say("inspected_on"), found["inspected_on"]),
                (say("report_on"), found["report_on"]),
                (say("note"), found["note"]),
                (say("appraised_by"), found["by_name"]),
            ]
        ),
        *_decision(say, decision),
    ]
    return [*blocks, *paper.signatures([say("appraised_by"), say("for_us")])]


def _decision(say: _Speaker, decision: Mapping[str, Any]) -> list[Flowable]:
    named = decision["policy_names"]
    policy = " ".join(filter(None, (named and say.named(named), decision["policy_version"])))
    reasons = [
        line
        for reason in decision["reasons"]
        for line in paper.sentence(" · ".join(filter(None, (say.named(reason), reason["article"]))))
    ]
    remedies = "; ".join(say.named(remedy) for remedy in decision["remedies"]) or say("nothing")
    return [
        *paper.heading(say("decision")),
        *paper.pairs(
            [(say("remedies"), remedies), (say("last_day"), decision["last_day"] or ""), (say("policy"), policy)]
        ),
        *paper.heading(say("reasons")),
        *reasons,
    ]


def _chosen(say: _Speaker) -> list[Flowable]:
    """What was chosen and by whom; an override is told as one."""
    case = say.content.case
    choice, override = case["choice"], case["override"]
    known = {entry["code"]: entry for entry in (case["decision"] or {}).get("remedies", [])}
    remedy = known.get(choice["remedy"])
    told = say.named(remedy) if remedy else say.code("remedy", choice["remedy"])
    lines = [(say("chosen"), told), (say("chosen_by"), say.code("party", choice["chosen_by"]))]
    if choice["override"]:
        lines += [
            (say("override"), override["reason"]),
            (say("override_by"), f"{override['proposed_by_name']} / {override['approved_by_name']}"),
        ]
    return paper.pairs(lines)


def _exchange_note(say: _Speaker) -> list[Flowable]:
    case = say.content.case
    outcome = case["outcome"]
    return [
        *_about(say),
        *paper.heading(say("exchange")),
        *_chosen(say),
        *paper.pairs(
            [
                (say("new_unit"), " ".join(filter(None, (outcome["brand"], outcome["model"])))),
                (say("new_serial"), outcome["serial"]),
                (say("shipped"), say.day(say.content.at)),
                (say("carrier"), " ".join(filter(None, map(outcome.get, ("carrier", "tracking_no", "deliver_to"))))),
            ]
        ),
        *_decision(say, case["decision"]),
        *paper.sentence(say("restart")),
        *paper.signatures([say("customer"), say("for_us")]),
    ]


def _refund_note(say: _Speaker) -> list[Flowable]:
    case = say.content.case
    outcome, decision = case["outcome"], case["decision"]
    money = ("price_minor", "fee_minor", "refund_minor", "part_price_minor", "use_deduction_minor", "gift_price_minor")
    lines = [
        [say.named(line), say.money(int(line["value"])) if line["code"] in money else str(line["value"])]
        for line in decision["computation"]
    ]
    if case["choice"]["override"]:
        lines = [[say("price_back"), say.money(outcome["refund_minor"])]]
    return [
        *_about(say),
        *paper.heading(say("refund")),
        *_chosen(say),
        *paper.heading(say("computation")),
        *paper.table([say("line"), say("value")], lines),
        *paper.heading(say("paid")),
        *paper.pairs(
            [
                (say("amount"), say.money(outcome["refund_minor"])),
                (say("method"), say.code("method", outcome["method"])),
                (say("payee"), outcome["payee"]),
                (say("reference"), outcome["reference"] or ""),
                (say("paid_at"), say.day(say.content.at)),
                (say("paid_by"), say.content.by_name),
            ]
        ),
        *_decision(say, decision),
        *paper.signatures([say("customer"), say("for_us")]),
    ]


_PAPERS: Mapping[str, Callable[[_Speaker], list[Flowable]]] = {
    "receipt": _receipt,
    "appraisal": _appraisal,
    "exchange_note": _exchange_note,
    "refund_note": _refund_note,
}


def pdf(name: str, content: Content, language: str) -> bytes:
    """The paper's bytes: for the same case always the same."""
    say = _Speaker(content, language)
    subtitle = f"{content.organisation} · {content.number} · {say.day(content.at)}"
    return paper.pdf(say(f"title.{name}"), subtitle, _PAPERS[name](say))
