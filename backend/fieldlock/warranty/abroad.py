"""Consumer law outside China: EU, UK, US, Australia.

| law | row | outcome |
|---|---|---|
| EU | defect apparent after `liability_months` | nothing, unless a longer warranty of the store runs |
| EU | within it | repair or replacement; price reduction, and termination unless minor, once a repair failed |
| EU | burden of proof | on the seller for `presumption_months`, then on the consumer |
| EU | repaired, and the policy extends | `repair_extension_months` more, once |
| UK | within `reject_days`, paused while the seller repairs | full refund, repair or replacement |
| UK | later, repair failed | price reduction or final rejection |
| UK | deduction for use | only after `presume_months`, or for a motor vehicle |
| US | within `months` of the written warranty | repair, unless a foreign part is shown to have caused the fault |
| AU | major failure / minor failure / change of mind | buyer chooses / supplier chooses / nothing |

The EU directive asks when the defect became apparent, not when it was claimed; its policy version follows the contract.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from fieldlock.warranty.decision import PAID_REPAIR, Decision, Terms, in_order, read_terms
from fieldlock.warranty.reading import MOST_MONTHS, Reader

# CRA 2015 s.22(7): a policy that leaves the figure out means the statutory one.
_UK_DAYS_AFTER_RETURN = 7


@dataclass(frozen=True, slots=True)
class EuPolicy:
    terms: Terms
    liability_months: int
    presumption_months: int
    repair_extension_months: int


def read_eu_policy(mapping: Mapping[str, object]) -> EuPolicy:
    policy = Reader(mapping)
    parsed = EuPolicy(
        terms=read_terms(policy),
        liability_months=policy.whole("liability_months"),
        presumption_months=policy.whole("presumption_months"),
        repair_extension_months=policy.whole("repair_extension_months", 0),
    )
    policy.check_policy()
    return parsed


def decide_eu(policy: EuPolicy, facts: Mapping[str, object]) -> Decision | None:
    """None when the policy was not in force on the contract date. Raises FactsInvalid."""
    raw, terms = Reader(facts), policy.terms
    contract_on, delivered_on = raw.day("contract_date", terms.zone), raw.day("delivered_at", terms.zone)
    apparent_on = raw.day("defect_apparent_on", terms.zone)
    price = raw.whole("price_minor")
    repaired = raw.whole("repairs_done", 0) > 0
    minor, repair_failed = raw.flag("minor", default=False), raw.flag("repair_failed", default=False)
    store_months = raw.whole("store_warranty_months", 0, MOST_MONTHS)
    raw.check_facts()
    if not terms.in_force(contract_on):
        return None
    extension = policy.repair_extension_months if repaired else 0
    last_day = terms.months(delivered_on, policy.liability_months + extension)
    if apparent_on > last_day:
        store_last_day = terms.months(delivered_on, store_months)
        if apparent_on <= store_last_day:
            return Decision(terms.id, ("IN_STORE_WARRANTY",), ("repair_free",), store_last_day)
        return Decision(terms.id, ("LIABILITY_OVER",), last_day=last_day)
    reasons, remedies = {"IN_LIABILITY"}, {"repair_free", "replace"}
    if extension:
        reasons.add("EXTENDED_AFTER_REPAIR")
    if repair_failed:
        reasons.add("SECOND_TIER")
        remedies |= {"price_reduction"} if minor else {"price_reduction", "terminate_refund"}
    presumed = apparent_on <= terms.months(delivered_on, policy.presumption_months)
    return Decision(
        terms.id,
        in_order(reasons),
        in_order(remedies),
        last_day,
        refund_minor=price if "terminate_refund" in remedies else None,
        burden="seller" if presumed else "consumer",
    )


@dataclass(frozen=True, slots=True)
class UkPolicy:
    terms: Terms
    reject_days: int
    presume_months: int
    days_after_return: int


def read_uk_policy(mapping: Mapping[str, object]) -> UkPolicy:
    policy = Reader(mapping)
    parsed = UkPolicy(
        terms=read_terms(policy),
        reject_days=policy.whole("reject_days"),
        presume_months=policy.whole("presume_months"),
        days_after_return=policy.whole("days_after_return", _UK_DAYS_AFTER_RETURN),
    )
    policy.check_policy()
    return parsed


def decide_uk(policy: UkPolicy, facts: Mapping[str, object]) -> Decision | None:
    """None when the policy was not in force on the day of delivery. Raises FactsInvalid."""
    raw, terms = Reader(facts), policy.terms
    delivered_on, claim_on = raw.day("delivered_at", terms.zone), raw.day("claim_at", terms.zone)
    price, deduction = raw.whole("price_minor"), raw.whole("use_deduction_minor", 0)
    motor_vehicle = raw.flag("motor_vehicle", default=False)
    repair_failed = raw.flag("repair_failed", default=False)
    waited = _waiting(raw, terms, claim_on)
    if claim_on < delivered_on:
        raw.note("claim_at", "before_delivery")
    raw.check_facts()
    if not terms.in_force(delivered_on):
        return None
    last_day = terms.days(delivered_on, policy.reject_days)
    if waited is not None and waited[0] <= last_day:
        since, until = waited
        last_day = max(last_day + (until - since), until + timedelta(days=policy.days_after_return))
    if claim_on <= last_day:
        remedies: tuple[str, ...] = ("reject_refund_full", "repair_free", "replace")
        return Decision(terms.id, ("SHORT_TERM_REJECT",), remedies, last_day, refund_minor=price)
    if not repair_failed:
        return Decision(terms.id, ("AFTER_SHORT_TERM",), ("repair_free", "replace"), last_day)
    deductible = motor_vehicle or claim_on > terms.months(delivered_on, policy.presume_months)
    fee = min(deduction, price) if deductible else 0
    return Decision(
        terms.id,
        ("FINAL_REJECT",),
        ("final_reject_refund", "price_reduction"),
        last_day,
        fee,
        price - fee,
        computation=(
            ("price_minor", price),
            ("use_deduction_minor", fee),
            ("fee_minor", fee),
            ("refund_minor", price - fee),
        ),
    )


def _waiting(raw: Reader, terms: Terms, claim_on: date) -> tuple[date, date] | None:
    """The day repair or replacement was asked for and the day the goods came back (null: not yet), under any names."""
    if raw.values.get("waiting") is None:
        return None
    waiting = raw.part("waiting")
    ends = sorted(waiting.optional_day(name, terms.zone) or claim_on for name in waiting.values)
    if len(ends) != 2:
        raw.note("waiting", "needs_two_days")
        return None
    return ends[0], ends[1]


@dataclass(frozen=True, slots=True)
class UsPolicy:
    terms: Terms
    months: int


def read_us_policy(mapping: Mapping[str, object]) -> UsPolicy:
    policy = Reader(mapping)
    parsed = UsPolicy(terms=read_terms(policy), months=policy.whole("months"))
    policy.check_policy()
    return parsed


def decide_us(policy: UsPolicy, facts: Mapping[str, object]) -> Decision | None:
    """None when the policy was not in force on the day of sale. Raises FactsInvalid."""
    raw, terms = Reader(facts), policy.terms
    sold_on, claim_on = raw.day("sold_at", terms.zone), raw.day("claim_at", terms.zone)
    foreign_part = raw.flag("third_party_part", default=False)
    caused_by_it = raw.flag("third_party_caused", default=False)
    if claim_on < sold_on:
        raw.note("claim_at", "before_sale")
    raw.check_facts()
    if not terms.in_force(sold_on):
        return None
    last_day = terms.months(sold_on, policy.months)
    if claim_on > last_day:
        return Decision(terms.id, ("PERIOD_EXPIRED",), (PAID_REPAIR,), last_day)
    if foreign_part and caused_by_it:  # its mere use is no ground: 15 USC 2302(c)
        return Decision(terms.id, ("DAMAGE_BY_THIRD_PARTY_PART",), (PAID_REPAIR,), last_day)
    return Decision(terms.id, ("IN_WRITTEN_WARRANTY",), ("repair_free",), last_day)


_AU_FAILURES: Mapping[str, tuple[str, tuple[str, ...], str]] = {
    "major": ("MAJOR_FAILURE", ("refund_full", "replace"), "consumer"),
    "minor": ("MINOR_FAILURE", ("refund_full", "repair_free", "replace"), "supplier"),
}


def read_au_policy(mapping: Mapping[str, object]) -> Terms:
    policy = Reader(mapping)
    terms = read_terms(policy)
    policy.check_policy()
    return terms


def decide_au(terms: Terms, facts: Mapping[str, object]) -> Decision | None:
    """The guarantees have no fixed length and no clock, so no version is chosen. Raises FactsInvalid."""
    raw = Reader(facts)
    failure = raw.one_of("failure", (*_AU_FAILURES, "none"))
    changed_mind = raw.flag("changed_mind", default=False)
    price = raw.whole("price_minor")
    raw.check_facts()
    if failure == "none":
        return Decision(terms.id, ("CHANGE_OF_MIND" if changed_mind else "NO_FAILURE",))
    reason, remedies, choice = _AU_FAILURES[failure]
    return Decision(terms.id, (reason,), remedies, refund_minor=price, choice=choice)
