"""Chinese household cars: repair period (包修期) and three-guarantee period (三包有效期), time or km, first reached.

| # | row | outcome | 2021 rule |
|---|---|---|---|
| 1 | excluded cause (misuse, modification, force majeure …) | paid repair | Art. 32 |
| 2 | neither card nor invoice, and the purchase not in the system | paid repair | Art. 19 |
| 3 | repair period over by date or km | paid repair | Art. 18 |
| 4 | within `d7`: engine, gearbox, battery, motor or main part must be replaced | new car or full refund | Art. 22 |
| 5 | within `d60` and `km60`: steering or brake failure, cracked body, fuel leak, battery fire | the same | Art. 23 |
| 6 | within `d60` and `km60`: fault of a main part of those assemblies | the assembly is replaced | Art. 20 |
| 7 | three-guarantee period: repaired, swapped or away too often | new car or refund, less compensation | Art. 24 |
| 8 | otherwise | repair; a loaner from day `loaner_from_day` of one visit | Art. 19, 21 |

Limits in days and km are inclusive, "over" limits are not. Each visit is rounded up to whole days of 24 h before
adding; excluded transport time is taken off the sum. Compensation = price x km / 1000 x n, only under row 7 (Art. 27).
Exchange of the car and refund need invoice and card; repair does not. A change of owner changes nothing (Art. 30), nor
does service at an independent garage (Art. 32).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from fieldlock.warranty.decision import PAID_REPAIR, Decision, Terms, in_order, read_terms, to_minor
from fieldlock.warranty.reading import PolicyIncomplete, Reader, refuse

_ASSEMBLY_EVENT = "assembly_or_main_part_replacement_needed"
_SAFETY_EVENTS = frozenset({"steering_failure", "brake_failure", "body_cracking", "fuel_leak", "battery_fire"})
_EARLY_EVENTS = _SAFETY_EVENTS | {_ASSEMBLY_EVENT}
_EVENTS = _EARLY_EVENTS | {"quality_problem"}
_ASSEMBLY_GROUND = "CAR_60D_3000KM_ASSEMBLY"
_FREE_EXCHANGE = frozenset({"CAR_7_DAY", "CAR_60D_3000KM_SAFETY"})
_KM_PER_N = 1000  # the unit of the coefficient n, not a figure of a policy
_HOURS_PER_DAY = 24


@dataclass(frozen=True, slots=True)
class CarPolicy:
    terms: Terms
    from_delivery: bool
    restart_after_exchange: bool
    d7: int | None
    d60: int
    km60: int
    sb_months: int
    sb_km: int
    bx_months: int
    bx_km: int
    over_days: int
    over_same: int
    safety_repairs: int
    assembly_swaps: int
    part_swaps: int
    loaner_from_day: int
    n: Decimal | None
    n_max: Decimal


def read_policy(mapping: Mapping[str, object]) -> CarPolicy:
    """`d7` null means that the rule has no such right. Raises PolicyIncomplete."""
    policy = Reader(mapping)
    parsed = CarPolicy(
        terms=read_terms(policy),
        from_delivery=policy.one_of("start", ("invoice", "invoice_or_later_delivery")) == "invoice_or_later_delivery",
        restart_after_exchange=policy.flag("restart_after_exchange", default=False),
        d7=policy.optional_whole("d7"),
        n=policy.optional_number("n"),
        n_max=policy.number("n_max"),
        **{name: policy.whole(name) for name in _COUNTS},
    )
    policy.check_policy()
    return parsed


_COUNTS = (
    *("d60", "km60", "sb_months", "sb_km", "bx_months", "bx_km", "over_days", "over_same"),
    *("safety_repairs", "assembly_swaps", "part_swaps", "loaner_from_day"),
)


class CarClaim(NamedTuple):
    claim_on: date
    selected_by: date
    start: date
    start_reasons: tuple[str, ...]
    km: Decimal
    price_minor: int
    n: Decimal | None
    event: str
    excluded: bool
    known_sale: bool
    complete_papers: bool
    safety_repairs: int
    assembly_swaps: int
    part_swaps: int
    same_problem_repairs: int
    repair_days: int
    visit_days: int


def read_claim(policy: CarPolicy, facts: Mapping[str, object]) -> CarClaim:
    """Raises FactsInvalid."""
    raw, zone = Reader(facts), policy.terms.zone
    papers = raw.part("papers")
    invoice, card = papers.flag("invoice"), papers.flag("card")
    in_system = papers.flag("system_record", default=False)
    sold_on, claim_on = raw.day("sold_at", zone), raw.day("claim_at", zone)
    selected_by, start, start_reasons = _start(policy, raw, sold_on)
    visit_days = raw.whole("current_visit_days", 0)
    claim = CarClaim(
        claim_on=claim_on,
        selected_by=selected_by,
        start=start,
        start_reasons=start_reasons,
        km=raw.number("odometer_km"),
        price_minor=raw.whole("price_minor"),
        n=raw.optional_number("n"),
        event=raw.one_of("event", _EVENTS),
        excluded=raw.text("exclusion", "none") != "none",
        known_sale=invoice or card or in_system,
        complete_papers=invoice and card,
        safety_repairs=raw.whole("safety_fault_repairs", 0),
        assembly_swaps=raw.whole("assembly_swaps", 0),
        part_swaps=raw.whole("part_swaps", 0),
        same_problem_repairs=raw.whole("same_problem_repairs", 0),
        repair_days=_repair_days(raw) + visit_days,
        visit_days=visit_days,
    )
    if claim_on < start:
        raw.note("claim_at", "before_start")
    raw.check_facts()
    return claim


def _start(policy: CarPolicy, raw: Reader, sold_on: date) -> tuple[date, date, tuple[str, ...]]:
    """The day that selects the policy version, the first day of the periods, and why it is not the invoice day."""
    delivered_on = raw.optional_day("delivered_at", policy.terms.zone)
    exchanged_on = raw.optional_day("exchanged_on", policy.terms.zone)
    first_day = sold_on
    reasons: tuple[str, ...] = ()
    if policy.from_delivery and delivered_on is not None and delivered_on > sold_on:
        first_day, reasons = delivered_on, ("START_FROM_DELIVERY",)
    if exchanged_on is not None and policy.restart_after_exchange:
        return first_day, exchanged_on, ("PERIOD_RESTARTED_BY_EXCHANGE",)
    return first_day, first_day, reasons


def _repair_days(raw: Reader) -> int:
    """Finished visits in whole days, without the transport time that the rule leaves out."""
    hours, days = raw.listed("repair_visits_h"), 0
    for index in hours.values:
        full, rest = divmod(hours.number(index), _HOURS_PER_DAY)
        days += int(full) + (1 if rest else 0)
    return max(0, days - raw.whole("excluded_transport_days", 0))


def decide(policy: CarPolicy, facts: Mapping[str, object]) -> Decision | None:
    """None when the policy was not in force when the clock started."""
    claim = read_claim(policy, facts)
    if not policy.terms.in_force(claim.selected_by):
        return None
    if claim.excluded:
        return Decision(policy.terms.id, ("EXCLUDED_ART32",), (PAID_REPAIR,))
    if not claim.known_sale:
        return Decision(policy.terms.id, ("NO_EVIDENCE",), (PAID_REPAIR,))
    last_day = policy.terms.months(claim.start, policy.bx_months)
    if claim.claim_on > last_day or claim.km > policy.bx_km:
        return Decision(policy.terms.id, ("PERIOD_EXPIRED",), (PAID_REPAIR,), last_day)
    early, repeated = _early_grounds(policy, claim), _repeated_grounds(policy, claim)
    sb_last_day = policy.terms.months(claim.start, policy.sb_months)
    in_sb = claim.claim_on <= sb_last_day and claim.km <= policy.sb_km
    if claim.complete_papers and (early.keys() & _FREE_EXCHANGE):
        return _free_exchange(policy, claim, early)
    if claim.complete_papers and repeated and in_sb:
        return _compensated_exchange(policy, claim, {*repeated, *early}, sb_last_day)
    reasons = set(claim.start_reasons)
    if (early.keys() & _FREE_EXCHANGE) or (repeated and in_sb):
        reasons.add("EXCHANGE_NEEDS_PAPERS")
    if claim.event in _EARLY_EVENTS and not early:
        reasons.add("OVER_60D_OR_3000KM")
    if repeated and not in_sb:
        reasons.add("SANBAO_PERIOD_OVER")
    return _repair(policy, claim, reasons, early.get(_ASSEMBLY_GROUND), last_day)


def _early_grounds(policy: CarPolicy, claim: CarClaim) -> dict[str, date]:
    """Reason -> last day of its window, for the windows that are open."""
    grounds = {}
    if claim.event == _ASSEMBLY_EVENT and policy.d7 is not None:
        grounds["CAR_7_DAY"] = policy.terms.days(claim.start, policy.d7)
    if claim.event in _EARLY_EVENTS and claim.km <= policy.km60:
        reason = _ASSEMBLY_GROUND if claim.event == _ASSEMBLY_EVENT else "CAR_60D_3000KM_SAFETY"
        grounds[reason] = policy.terms.days(claim.start, policy.d60)
    return {reason: last_day for reason, last_day in grounds.items() if claim.claim_on <= last_day}


def _repeated_grounds(policy: CarPolicy, claim: CarClaim) -> list[str]:
    grounds = (
        ("CAR_SAFETY_FAULT_TWICE", claim.safety_repairs >= policy.safety_repairs),
        ("CAR_ASSEMBLY_TWICE", claim.assembly_swaps >= policy.assembly_swaps),
        ("CAR_PART_TWICE", claim.part_swaps >= policy.part_swaps),
        ("CAR_REPAIR_TIME_OVER_LIMIT", claim.repair_days > policy.over_days),
        ("CAR_SAME_PROBLEM_OVER_LIMIT", claim.same_problem_repairs > policy.over_same),
    )
    return [reason for reason, met in grounds if met]


def _free_exchange(policy: CarPolicy, claim: CarClaim, early: Mapping[str, date]) -> Decision:
    remedies = {"refund_full", "repair_free", "replace_car"}
    if _ASSEMBLY_GROUND in early:
        remedies.add("replace_assembly")
    return Decision(
        policy.terms.id,
        in_order({*claim.start_reasons, *early}),
        in_order(remedies),
        min(last_day for reason, last_day in early.items() if reason in _FREE_EXCHANGE),
        refund_minor=claim.price_minor,
        computation=(("price_minor", claim.price_minor), ("fee_minor", 0), ("refund_minor", claim.price_minor)),
    )


def _compensated_exchange(policy: CarPolicy, claim: CarClaim, grounds: set[str], last_day: date) -> Decision:
    n = policy.n if claim.n is None else claim.n
    if n is None:
        raise PolicyIncomplete(["n"])
    if n > policy.n_max:
        raise refuse("n", "above_policy_maximum")
    full = claim.price_minor * claim.km * n / _KM_PER_N
    fee = min(to_minor(full), claim.price_minor)
    remedies = {"refund_less_usage_compensation", "repair_free", "replace_car_less_usage_compensation"}
    if _ASSEMBLY_GROUND in grounds:
        remedies.add("replace_assembly")
    return Decision(
        policy.terms.id,
        in_order({*claim.start_reasons, *grounds}),
        in_order(remedies),
        last_day,
        fee,
        claim.price_minor - fee,
        flags=("FEE_CAPPED_AT_PRICE",) if full > claim.price_minor else (),
        computation=(
            ("price_minor", claim.price_minor),
            ("odometer_km", str(claim.km)),
            ("usage_coefficient_n", str(n)),
            ("fee_minor", fee),
            ("refund_minor", claim.price_minor - fee),
        ),
    )


def _repair(
    policy: CarPolicy, claim: CarClaim, reasons: set[str], assembly_last_day: date | None, last_day: date
) -> Decision:
    remedies = {"repair_free"}
    if claim.visit_days >= policy.loaner_from_day:
        remedies.add("loaner")
        reasons = reasons | {"LOANER_DUE"}
    if assembly_last_day is None:
        return Decision(policy.terms.id, in_order(reasons | {"IN_REPAIR_PERIOD"}), in_order(remedies), last_day)
    remedies.add("replace_assembly")
    return Decision(policy.terms.id, in_order(reasons | {_ASSEMBLY_GROUND}), in_order(remedies), assembly_last_day)
