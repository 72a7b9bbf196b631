"""Shop rules for phones as the source documents state them, with their blanks as parameters of the policy.

| # | row | outcome | requirement |
|---|---|---|---|
| 1 | gift | nothing, flagged for legal review | S-WAR-04 |
| 2 | fault by people, alteration, wear | paid repair | S-WAR-05 |
| 3 | excluded component (antenna, casing, display panel) | paid repair | S-WAR-03 |
| 4 | accessory: not an original, or after its months | paid repair; within them repaired or replaced | S-WAR-15 |
| 5 | first window | return, exchange or repair | S-WAR-11 |
| 6 | second window | exchange or repair | S-WAR-12 |
| 7 | exchange window, from the sale or the receipt | exchange or repair | S-WAR-06 |
| 8 | same fault repaired often enough, updates not counted | exchange, return less depreciation, repair | S-WAR-14 |
| 9 | rest of the period, with invoice and card | repair | S-WAR-13 |
| 10 | later | paid repair | S-WAR-18 |

A field that is not in the policy is no rule of that shop; one that is there and null is a blank of the document: the
policy is refused until somebody fills it, and the refusal names it. Rows 5 to 8 need the report of the designated point
(`same_day`: of the day of the inspection; `maker`: of the maker), row 7 also an undamaged appearance (S-WAR-07) and, if
the policy says so, the box (S-WAR-08); what fails is told and the claim falls to the next row. The period on the card
in the box prevails over the policy's own (S-WAR-02), in its months and in nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from fieldlock.warranty.decision import PAID_REPAIR, Decision, Line, Terms, in_order, read_terms, to_minor
from fieldlock.warranty.reading import Reader

_CAUSES = ("manufacture", "assembly", "material", "user_damage", "alteration", "wear")
_COVERED = frozenset(_CAUSES[:3])
_APPEARANCE = ("casing", "antenna", "display", "lens")
_EXCHANGE = frozenset({"repair_free", "replace_same_model"})


@dataclass(frozen=True, slots=True)
class StorePolicy:
    terms: Terms
    whole_months: int
    excluded: frozenset[str]
    parts_months: Mapping[str, int]
    other_parts_months: int
    first_days: int | None
    second_days: int | None
    exchange_days: int | None
    exchange_from_receipt: bool
    repairs_for_exchange: int | None
    daily_rate: Decimal
    report: str
    box_needed: bool


def read_policy(mapping: Mapping[str, object]) -> StorePolicy:
    """Raises PolicyIncomplete with every blank that is not filled."""
    policy = Reader(mapping)
    months, excluded = policy.optional_part("parts_months"), policy.listed("excluded_components")
    parsed = StorePolicy(
        terms=read_terms(policy),
        whole_months=policy.whole("whole_months"),
        excluded=frozenset(excluded.text(index) for index in excluded.values),
        parts_months={name: months.whole(name) for name in months.values},
        other_parts_months=policy.whole("other_parts_months"),
        first_days=_stated(policy, "first_window_days"),
        second_days=_stated(policy, "second_window_days"),
        exchange_days=_stated(policy, "exchange_window_days"),
        exchange_from_receipt=policy.one_of("exchange_from", ("purchase", "receipt"), "purchase") == "receipt",
        repairs_for_exchange=_stated(policy, "repairs_for_exchange"),
        daily_rate=policy.number("daily_rate") if "daily_rate" in mapping else Decimal(0),
        report=policy.one_of("report", ("same_day", "maker")),
        box_needed=policy.flag("box_needed", default=False),
    )
    policy.check_policy()
    return parsed


def _stated(policy: Reader, name: str) -> int | None:
    return policy.whole(name) if name in policy.values else None


class StoreClaim(NamedTuple):
    sold_on: date
    received_on: date
    claim_on: date
    price_minor: int
    component: str
    original: bool
    cause: str
    is_gift: bool
    proven: bool
    in_stock: bool
    report: str | None
    inspected_on: date | None
    reported_on: date | None
    undamaged: bool
    has_box: bool
    card_months: int | None
    same_fault_repairs: int
    repair_days: int


def read_claim(policy: StorePolicy, facts: Mapping[str, object]) -> StoreClaim:
    """Raises FactsInvalid; a cause that nobody has named is a missing fact, never a covered one (S-WAR-05)."""
    raw, zone = Reader(facts), policy.terms.zone
    papers, report, looks = raw.part("papers"), raw.optional_part("report"), raw.optional_part("appearance")
    sold_on, claim_on = raw.day("sold_at", zone), raw.day("claim_at", zone)
    repeated, days = _repairs(raw, policy, claim_on)
    claim = StoreClaim(
        sold_on=sold_on,
        received_on=raw.optional_day("received_at", zone) or sold_on,
        claim_on=claim_on,
        price_minor=raw.whole("price_minor"),
        component=raw.text("component", "whole"),
        original=raw.flag("original", default=True),
        cause=raw.one_of("cause", _CAUSES),
        is_gift=raw.flag("is_gift", default=False),
        proven=papers.flag("invoice") and papers.flag("card"),
        in_stock=raw.flag("stock_same_model", default=True),
        report=report.text("by") if report.values else None,
        inspected_on=report.optional_day("inspected_on", zone),
        reported_on=report.optional_day("reported_on", zone),
        undamaged=False not in [looks.flag(name, default=False) for name in _APPEARANCE],
        has_box=raw.flag("box", default=False),
        card_months=papers.optional_whole("card_months"),
        same_fault_repairs=repeated,
        repair_days=days,
    )
    if not raw.problems and claim_on < sold_on:
        raw.note("claim_at", "before_sale")
    raw.check_facts()
    return claim


def _repairs(raw: Reader, policy: StorePolicy, claim_on: date) -> tuple[int, int]:
    """How often the most repaired fault was repaired, and the days that all repairs took."""
    visits, faults, days = raw.listed("repairs"), list[str](), 0
    for index in visits.values:
        visit = visits.part(index)
        since, until = visit.day("in", policy.terms.zone), visit.day("out", policy.terms.zone)
        if until < since:
            visit.note("out", "before_in")
        if until > claim_on:
            visit.note("out", "after_claim")
        days += (until - since).days
        if visit.text("kind", "repair") == "repair":
            faults.append(visit.text("fault", "?"))
    return max(map(faults.count, faults), default=0), days


def decide(policy: StorePolicy, facts: Mapping[str, object]) -> Decision | None:
    """None when the policy was not in force on the day of sale. Raises FactsInvalid."""
    claim = read_claim(policy, facts)
    name = policy.terms.id
    if not policy.terms.in_force(claim.sold_on):
        return None
    if claim.is_gift:
        return Decision(name, ("GIFT_EXCLUDED",), flags=("LEGAL_REVIEW_GIFT",))
    if claim.cause not in _COVERED:
        return Decision(name, ("HUMAN_DAMAGE",), (PAID_REPAIR,))
    if claim.component in policy.excluded:
        return Decision(name, ("COMPONENT_EXCLUDED",), (PAID_REPAIR,))
    return _whole(policy, claim) if claim.component == "whole" else _accessory(policy, claim)


def _accessory(policy: StorePolicy, claim: StoreClaim) -> Decision:
    if not claim.original:
        return Decision(policy.terms.id, ("NOT_ORIGINAL_PART",), (PAID_REPAIR,))
    months = policy.parts_months.get(claim.component, policy.other_parts_months)
    last_day = policy.terms.months(claim.sold_on, months)
    if claim.claim_on > last_day:
        return Decision(policy.terms.id, ("PART_PERIOD_EXPIRED",), (PAID_REPAIR,), last_day)
    return Decision(policy.terms.id, ("IN_PART_PERIOD",), ("part_repair_or_replace_free",), last_day)


def _whole(policy: StorePolicy, claim: StoreClaim) -> Decision:
    months = policy.whole_months if claim.card_months is None else claim.card_months
    last_day = policy.terms.months(claim.sold_on, months)
    told = {"CARD_PERIOD"} if claim.card_months is not None else set()
    in_period = claim.claim_on <= last_day
    for reason, since, days, remedies in (
        ("IN_7_DAY_WINDOW", claim.sold_on, policy.first_days, _EXCHANGE | {"refund_full"}),
        ("IN_15_DAY_WINDOW", claim.sold_on, policy.second_days, _EXCHANGE),
        ("IN_EXCHANGE_WINDOW", _exchange_start(policy, claim), policy.exchange_days, _EXCHANGE),
    ):
        if days is None or claim.claim_on > policy.terms.days(since, days):
            continue
        lacking = _lacking(policy, claim, looks=reason == "IN_EXCHANGE_WINDOW")
        if not lacking:
            return _given(policy, claim, {*told, reason}, remedies, policy.terms.days(since, days))
        told |= lacking
    often = policy.repairs_for_exchange
    if in_period and often is not None and claim.same_fault_repairs >= often:
        lacking = _lacking(policy, claim, looks=False)
        if not lacking:
            remedies = _EXCHANGE | {"refund_less_depreciation"}
            return _given(policy, claim, {*told, "REPAIRED_TWICE"}, remedies, last_day)
        told |= lacking
    if not in_period:
        return Decision(policy.terms.id, in_order({*told, "PERIOD_EXPIRED"}), (PAID_REPAIR,), last_day)
    if not claim.proven:
        return Decision(policy.terms.id, in_order({*told, "NO_EVIDENCE"}), (PAID_REPAIR,), last_day)
    return Decision(policy.terms.id, in_order({*told, "IN_WHOLE_PERIOD"}), ("repair_free",), last_day)


def _exchange_start(policy: StorePolicy, claim: StoreClaim) -> date:
    return claim.received_on if policy.exchange_from_receipt else claim.sold_on


def _lacking(policy: StorePolicy, claim: StoreClaim, *, looks: bool) -> set[str]:
    """What keeps an exchange or return from being given."""
    lacking = set()
    if claim.report is None:
        lacking.add("REPORT_MISSING")
    elif policy.report == "maker" and claim.report != "maker":
        lacking.add("REPORT_NOT_OF_MAKER")
    elif policy.report == "same_day" and (claim.reported_on is None or claim.reported_on != claim.inspected_on):
        lacking.add("REPORT_NOT_SAME_DAY")
    if looks and not claim.undamaged:
        lacking.add("APPEARANCE_DAMAGED")
    if looks and policy.box_needed and not claim.has_box:
        lacking.add("BOX_MISSING")
    return lacking


def _given(
    policy: StorePolicy, claim: StoreClaim, reasons: set[str], remedies: frozenset[str], last_day: date
) -> Decision:
    fee, lines = 0, tuple[Line, ...]()
    if "refund_less_depreciation" in remedies:
        since = (claim.claim_on - claim.sold_on).days
        used = max(0, since - claim.repair_days)
        fee = min(claim.price_minor, to_minor(claim.price_minor * policy.daily_rate * used))
        lines = (
            ("daily_rate", str(policy.daily_rate)),
            ("days_since_invoice", since),
            ("repair_and_waiting_days", claim.repair_days),
            ("days_charged", used),
        )
    refund = claim.price_minor - fee if remedies - _EXCHANGE else None
    money: tuple[Line, ...] = ()
    if refund is not None:
        money = (("price_minor", claim.price_minor), *lines, ("fee_minor", fee), ("refund_minor", refund))
    missing = {"BOX_MISSING"} if not claim.has_box else set()
    return Decision(
        policy.terms.id, in_order(reasons), in_order(set(remedies)), last_day, fee, refund,
        flags=in_order(missing), computation=money,
    )  # fmt: skip
