"""Policy figures and claim facts of three-guarantee goods, read once and typed; the rule itself is in `cn_goods`.

| input | read into | refused with |
|---|---|---|
| policy of kind `cn_goods` | GoodsPolicy | PolicyIncomplete |
| facts of one claim | Claim, dates in the policy zone | FactsInvalid, also for dates that contradict each other |

Papers: `invoice` and `card` are the originals; a copy, another proof or the record in the shop's system prove the date.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, tzinfo
from decimal import Decimal
from typing import NamedTuple

from fieldlock.warranty.decision import Terms, read_terms
from fieldlock.warranty.reading import Reader

_LOST_PAPERS = re.compile(r"deny|provable_repair_and_exchange_only|factory_plus_(\d{1,4})_repair_only")
_NEVER = frozenset[date]()
_REPAIR_SCOPES = ("any_listed_fault", "any_fault", "same_fault")


@dataclass(frozen=True, slots=True)
class CategoryFigures:
    parts_months: Mapping[str, int]
    daily_rate: Decimal | None


@dataclass(frozen=True, slots=True)
class GoodsPolicy:
    terms: Terms
    from_installation: bool
    restart_after_exchange: bool
    w7: int
    w15: int
    whole_months: int
    figures: CategoryFigures
    by_category: Mapping[str, CategoryFigures]
    part_remedy: str
    part_swaps_for_refund: int
    repairs_for_exchange: int
    same_fault_only: bool
    software_update_counts: bool
    gifts_excluded: bool
    parts_wait_over: int
    repairer_over: int
    loaner_after_days: int | None
    proof_accepted: bool
    factory_plus_days: int | None


def read_policy(mapping: Mapping[str, object]) -> GoodsPolicy:
    """Raises PolicyIncomplete with the name of every parameter that is unset or unusable."""
    policy = Reader(mapping)
    terms = read_terms(policy)
    lost_papers = _LOST_PAPERS.fullmatch(policy.text("lost_papers"))
    if lost_papers is None:
        policy.note("lost_papers", "invalid")
    factory_days = lost_papers.group(1) if lost_papers else None
    categories = policy.optional_part("by_category")
    repairs = policy.whole("repairs_for_exchange")
    parsed = GoodsPolicy(
        terms=terms,
        from_installation=policy.one_of("start", ("invoice", "install_or_invoice")) == "install_or_invoice",
        restart_after_exchange=policy.flag("restart_after_exchange", default=False),
        w7=policy.whole("w7"),
        w15=policy.whole("w15"),
        whole_months=policy.whole("whole_months"),
        figures=_figures(policy),
        by_category={name: _figures(categories.part(name)) for name in categories.values},
        part_remedy=policy.text("part_remedy", "part_repair_or_replace_free"),
        # The rules use one figure ("twice") for repairs of the unit and swaps of an accessory; a policy may part them.
        part_swaps_for_refund=policy.whole("part_swaps_for_refund", repairs),
        repairs_for_exchange=repairs,
        same_fault_only=policy.one_of("repair_scope", _REPAIR_SCOPES) == "same_fault",
        software_update_counts=policy.flag("software_update_counts", default=True),
        gifts_excluded=policy.flag("gifts_excluded", default=False),
        parts_wait_over=policy.whole("parts_wait_over"),
        repairer_over=policy.whole("repairer_over"),
        loaner_after_days=policy.optional_whole("loaner_after_days"),
        proof_accepted=lost_papers is not None and lost_papers.group() != "deny",
        factory_plus_days=int(factory_days) if factory_days else None,
    )
    policy.check_policy()
    return parsed


def _figures(policy: Reader) -> CategoryFigures:
    months = policy.optional_part("parts_months")
    return CategoryFigures(
        parts_months={name: months.whole(name) for name in months.values},
        daily_rate=policy.optional_number("daily_rate"),
    )


class Repair(NamedTuple):
    day_in: date
    day_out: date
    fault: str
    kind: str


class Claim(NamedTuple):
    """The facts of one claim, dates in the policy zone."""

    raw: Reader
    claim_on: date
    sold_on: date | None
    installed_on: date | None
    exchanged_on: date | None
    price_minor: int
    component: str
    fault: str
    damage: str
    is_gift: bool
    serial_matches: bool
    altered: bool
    complete_papers: bool
    provable: bool
    factory_on: date | None
    repairs: list[Repair]
    open_since: date | None
    open_cause: str
    non_working: frozenset[date]

    @property
    def never_away(self) -> bool:
        """Most units: nothing to count, no period to lengthen."""
        return not self.repairs and self.open_since is None


def read_claim(policy: GoodsPolicy, facts: Mapping[str, object]) -> Claim:
    """Raises FactsInvalid."""
    raw, zone = Reader(facts), policy.terms.zone
    papers = raw.part("papers")
    invoice, card = papers.flag("invoice"), papers.flag("card")
    copy, other = papers.flag("invoice_copy", False), papers.flag("other_proof", False)
    in_system = papers.flag("system_record", False)
    repairs, non_working = raw.listed("repairs"), raw.listed("non_working_days")
    open_repair = None if raw.values.get("open_repair") is None else raw.part("open_repair")
    claim = Claim(
        raw=raw,
        claim_on=raw.day("claim_at", zone),
        sold_on=raw.optional_day("sold_at", zone),
        installed_on=raw.optional_day("installed_at", zone),
        exchanged_on=raw.optional_day("exchanged_on", zone),
        price_minor=raw.whole("price_minor"),
        component=raw.text("component", "whole"),
        fault=raw.one_of("fault", ("listed", "none")),
        damage=raw.text("damage", "none"),
        is_gift=raw.flag("is_gift", default=False),
        serial_matches=papers.flag("serial_matches", default=True),
        altered=papers.flag("altered", default=False),
        complete_papers=invoice and card,
        provable=invoice or card or copy or other or in_system,
        factory_on=papers.optional_day("factory_date", zone),
        repairs=[_read_repair(repairs.part(index), zone) for index in repairs.values] if repairs.values else [],
        open_since=open_repair.day("in", zone) if open_repair else None,
        open_cause=open_repair.text("cause", "normal") if open_repair else "normal",
        non_working=frozenset([non_working.day(index, zone) for index in non_working.values])
        if non_working.values
        else _NEVER,
    )
    raw.check_facts()
    _check_order(claim)
    return claim


def _read_repair(item: Reader, zone: tzinfo) -> Repair:
    return Repair(item.day("in", zone), item.day("out", zone), item.text("fault", "?"), item.text("kind", "repair"))


def _check_order(claim: Claim) -> None:
    """Dates that contradict each other are refused: any decision on them would be chance."""
    raw, today = claim.raw, claim.claim_on
    if claim.sold_on is not None and claim.sold_on > today:
        raw.note("sold_at", "after_claim")
    if claim.exchanged_on is not None and claim.exchanged_on > today:
        raw.note("exchanged_on", "after_claim")
    if claim.exchanged_on and claim.sold_on and claim.exchanged_on < claim.sold_on:
        raw.note("exchanged_on", "before_sale")
    for index, repair in enumerate(claim.repairs):
        if repair.day_out < repair.day_in:
            raw.note(f"repairs.{index}.out", "before_in")
        if repair.day_out > today:
            raw.note(f"repairs.{index}.out", "after_claim")
    if claim.open_since is not None and claim.open_since > today:
        raw.note("open_repair.in", "after_claim")
    raw.check_facts()
