"""Chinese three-guarantee goods (phones, computers, appliances, television sets) and shop promises of the same shape.

The first row that applies decides; every figure comes from the policy.

| # | row | outcome |
|---|---|---|
| 1 | gift, and the policy excludes gifts | nothing, flagged for legal review |
| 2 | serial differs, card altered, damage by people, opening or force majeure | paid repair |
| 3 | fault not in the fault table | nothing |
| 4 | invoice and card not both there | what `lost_papers` says, see below |
| 5 | part with its own period | replaced or repaired in it; swapped too often: its price back; later: paid repair |
| 6 | whole-unit period over | paid repair |
| 7 | first window (`w7`) | full refund, exchange or repair |
| 8 | second window (`w15`) | exchange, return less depreciation, or repair |
| 9 | repaired often enough, or waited too long | as row 8 |
| 10 | otherwise | repair; a loaner when the repair takes longer than `loaner_after_days` |

Exchange without the same model in stock: an equivalent model, or the full price back (rows 7 to 9).
Lost papers: `deny` nothing; `provable_…` repair and exchange if anything proves the date; `factory_plus_N_repair_only`
the same, and without proof repair alone, counted from N days after the factory date.
Clock: invoice, or end of installation (`install_or_invoice`); an exchange starts it anew. Repair days lengthen the
periods, never the two windows. Depreciation runs from the invoice, less the days in repair.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from fieldlock.warranty.calendar import days_between, next_working_day
from fieldlock.warranty.cn_goods_input import CategoryFigures, Claim, GoodsPolicy, Repair, read_claim
from fieldlock.warranty.decision import PAID_REPAIR, Decision, Line, in_order, to_minor
from fieldlock.warranty.reading import PolicyIncomplete, refuse

_AS_INVOICED = frozenset[str]()
_WITH_UPDATES, _WITHOUT_UPDATES = frozenset({"repair", "software_update"}), frozenset({"repair"})
# Any other named damage is taken as done by people: a wrong code must not turn breakage into a free repair.
_DAMAGE_REASON = {"force_majeure": "FORCE_MAJEURE", "unauthorised_opening": "UNAUTHORISED_REPAIR"}


class Clock(NamedTuple):
    """When the periods of this unit began, and the reasons that explain a beginning other than the invoice."""

    start: date
    invoice: date
    reasons: frozenset[str]
    proven: bool
    returnable: bool


def decide(policy: GoodsPolicy, facts: Mapping[str, object]) -> Decision | None:
    """None when the policy was not in force when the clock started."""
    claim = read_claim(policy, facts)
    first_day = _first_day(policy, claim)
    if first_day is not None and not policy.terms.in_force(first_day):
        return None
    excluded = _excluded(policy, claim)
    if excluded is not None:
        return excluded
    clock = _clock(policy, claim)
    if clock is None:
        return _paid(policy, "NO_EVIDENCE", None)
    figures = _category(policy, claim)
    if claim.component in figures.parts_months:
        return _part(policy, claim, clock, figures.parts_months[claim.component])
    return _whole_unit(policy, claim, clock, figures)


def _first_day(policy: GoodsPolicy, claim: Claim) -> date | None:
    if claim.sold_on is None and claim.factory_on is not None and policy.factory_plus_days is not None:
        return claim.factory_on + timedelta(days=policy.factory_plus_days)
    if policy.from_installation and claim.installed_on is not None:
        return claim.installed_on
    return claim.sold_on


def _excluded(policy: GoodsPolicy, claim: Claim) -> Decision | None:
    if policy.gifts_excluded and claim.is_gift:
        # The statutory duty of quality covers gifts too: a shop term alone must not end the matter unseen.
        return Decision(policy.terms.id, ("GIFT_EXCLUDED",), flags=("LEGAL_REVIEW_GIFT",))
    if not claim.serial_matches:
        return _paid(policy, "SERIAL_MISMATCH", None)
    if claim.altered:
        return _paid(policy, "CARD_ALTERED", None)
    if claim.damage != "none":
        return _paid(policy, _DAMAGE_REASON.get(claim.damage, "HUMAN_DAMAGE"), None)
    if claim.fault == "none":
        return Decision(policy.terms.id, ("NOT_LISTED_FAULT",))
    return None


def _clock(policy: GoodsPolicy, claim: Claim) -> Clock | None:
    """None when nothing proves the date of sale."""
    proven = claim.complete_papers or (policy.proof_accepted and claim.provable)
    if not proven:
        if policy.factory_plus_days is None or claim.factory_on is None:
            return None
        start = claim.factory_on + timedelta(days=policy.factory_plus_days)
        reason = f"START_FROM_FACTORY_DATE_PLUS_{policy.factory_plus_days}"
        return Clock(start, start, frozenset({reason}), proven=False, returnable=False)
    if claim.sold_on is None:
        raise refuse("sold_at", "missing")
    start, reasons = claim.sold_on, _AS_INVOICED
    if claim.exchanged_on is not None and policy.restart_after_exchange:
        start, reasons = claim.exchanged_on, frozenset({"PERIOD_RESTARTED_BY_EXCHANGE"})
    elif claim.installed_on is not None and policy.from_installation:
        start, reasons = claim.installed_on, frozenset({"START_FROM_INSTALL"})
    if not claim.complete_papers:
        reasons |= {"EVIDENCE_ALTERNATIVE"}
    return Clock(start, claim.sold_on, reasons, proven=True, returnable=claim.complete_papers)


def _category(policy: GoodsPolicy, claim: Claim) -> CategoryFigures:
    if not policy.by_category:
        return policy.figures
    name = claim.raw.text("category")
    claim.raw.check_facts()
    if name not in policy.by_category:
        raise PolicyIncomplete([f"by_category.{name}"])
    return policy.by_category[name]


def _part(policy: GoodsPolicy, claim: Claim, clock: Clock, months: int) -> Decision:
    last_day, extended = _period(policy, claim, clock, months)
    if claim.claim_on > last_day:
        return _paid(policy, "PART_PERIOD_EXPIRED", last_day)
    swaps = claim.raw.whole("part_replacements", 0)
    claim.raw.check_facts()
    # Only accessories that are swapped outright can be "swapped too often"; a main part of the unit is repaired.
    if policy.part_remedy == "part_replace_free" and swaps >= policy.part_swaps_for_refund and clock.returnable:
        return _part_refund(policy, claim, last_day)
    reasons = {*clock.reasons, *extended, "IN_PART_PERIOD"}
    return Decision(policy.terms.id, in_order(reasons), (policy.part_remedy,), last_day)


def _part_refund(policy: GoodsPolicy, claim: Claim, last_day: date) -> Decision:
    """A part bought alone is refunded at its invoice price, one from the box at what it sells for today."""
    bought_alone = claim.raw.text("part_sold") == "separately"
    refund = claim.raw.whole("part_invoice_price_minor" if bought_alone else "part_current_price_minor")
    claim.raw.check_facts()
    return Decision(
        policy.terms.id,
        ("PART_REPLACED_TWICE",),
        ("refund_part",),
        last_day,
        refund_minor=refund,
        computation=(("part_price_minor", refund), ("refund_minor", refund)),
    )


def _whole_unit(policy: GoodsPolicy, claim: Claim, clock: Clock, figures: CategoryFigures) -> Decision:
    last_day, extended = _period(policy, claim, clock, policy.whole_months)
    if claim.claim_on > last_day:
        return _paid(policy, "PERIOD_EXPIRED", last_day)
    if not clock.proven:
        return Decision(policy.terms.id, in_order({*clock.reasons, *extended}), ("repair_free",), last_day)
    for days, reason in ((policy.w7, "IN_7_DAY_WINDOW"), (policy.w15, "IN_15_DAY_WINDOW")):
        end = policy.terms.days(clock.start, days)
        rolled = next_working_day(end, claim.non_working) if policy.terms.roll else end
        if claim.claim_on <= rolled:
            reasons = {*clock.reasons, reason} | ({"LAST_DAY_ROLLED"} if rolled != end else set())
            free = reason == "IN_7_DAY_WINDOW"
            return _exchange(policy, claim, clock, figures, reasons=reasons, last_day=rolled, free=free)
    reasons = {*clock.reasons, *extended}
    grounds = _exchange_grounds(policy, claim, clock)
    if grounds:
        return _exchange(policy, claim, clock, figures, reasons=reasons | grounds, last_day=last_day, free=False)
    remedies = {"repair_free"}
    reasons.add("IN_WHOLE_PERIOD")
    if policy.loaner_after_days is not None and _waited(claim) > policy.loaner_after_days:
        remedies.add("loaner")
        reasons.add("LOANER_DUE")
    return Decision(policy.terms.id, in_order(reasons), in_order(remedies), last_day)


def _exchange_grounds(policy: GoodsPolicy, claim: Claim, clock: Clock) -> set[str]:
    grounds: set[str] = set()
    if claim.never_away and policy.repairs_for_exchange > 0:
        return grounds
    counted = _WITH_UPDATES if policy.software_update_counts else _WITHOUT_UPDATES
    faults = [repair.fault for repair in _repairs_of_unit(claim, clock) if repair.kind in counted]
    most = max(map(faults.count, faults)) if faults and policy.same_fault_only else len(faults)
    if most >= policy.repairs_for_exchange:
        grounds.add("REPAIRED_TWICE")
    if claim.open_cause == "manufacturer_parts" and _waited(claim) > policy.parts_wait_over:
        grounds.add("WAIT_PARTS_OVER_LIMIT")
    if claim.open_cause == "repairer" and _waited(claim) > policy.repairer_over:
        grounds.add("REPAIRER_DELAY_OVER_LIMIT")
    return grounds


def _exchange(
    policy: GoodsPolicy,
    claim: Claim,
    clock: Clock,
    figures: CategoryFigures,
    *,
    reasons: set[str],
    last_day: date,
    free: bool,
) -> Decision:
    """Exchange is due. `free`: a return costs nothing even when the same model is in stock."""
    in_stock = claim.raw.flag("stock_same_model")
    claim.raw.check_facts()
    remedies = {"repair_free", "replace_same_model" if in_stock else "replace_equivalent"}
    if not in_stock:
        reasons = reasons | {"NO_SAME_MODEL"}
    if not clock.returnable:
        return Decision(policy.terms.id, in_order(reasons), in_order(remedies), last_day)
    fee, capped, used = _depreciation(claim, clock, figures) if in_stock and not free else (0, False, ())
    remedies.add("refund_full" if free or not in_stock else "refund_less_depreciation")
    refund = claim.price_minor - fee
    return Decision(
        policy.terms.id,
        in_order(reasons),
        in_order(remedies),
        last_day,
        fee,
        refund,
        flags=("FEE_CAPPED_AT_PRICE",) if capped else (),
        computation=(("price_minor", claim.price_minor), *used, ("fee_minor", fee), ("refund_minor", refund)),
    )


def _depreciation(claim: Claim, clock: Clock, figures: CategoryFigures) -> tuple[int, bool, tuple[Line, ...]]:
    """The fee, whether it was cut to the price, and the lines that lead to it."""
    if figures.daily_rate is None:
        raise PolicyIncomplete(["daily_rate"])
    since_invoice = (claim.claim_on - clock.invoice).days
    in_repair = 0 if claim.never_away else days_between(_intervals(claim, claim.repairs, since=clock.invoice))
    used = since_invoice - in_repair
    full = claim.price_minor * figures.daily_rate * used
    capped = full > claim.price_minor
    lines: tuple[Line, ...] = (
        ("daily_rate", str(figures.daily_rate)),
        ("days_since_invoice", since_invoice),
        ("repair_and_waiting_days", in_repair),
        ("days_charged", used),
    )
    return (claim.price_minor if capped else to_minor(full)), capped, lines


def _period(policy: GoodsPolicy, claim: Claim, clock: Clock, months: int) -> tuple[date, set[str]]:
    """Last day of a period of months, lengthened by the days that the unit was away."""
    last_day = policy.terms.months(clock.start, months)
    if claim.never_away:
        return last_day, set()
    away = days_between(_intervals(claim, _repairs_of_unit(claim, clock), since=date.min))
    return (last_day + timedelta(days=away), {"PERIOD_EXTENDED_BY_REPAIR"}) if away else (last_day, set())


def _repairs_of_unit(claim: Claim, clock: Clock) -> list[Repair]:
    """Repairs before an exchange belong to the unit that was given back."""
    if "PERIOD_RESTARTED_BY_EXCHANGE" not in clock.reasons:
        return claim.repairs
    return [repair for repair in claim.repairs if repair.day_in >= clock.start]


def _intervals(claim: Claim, repairs: list[Repair], *, since: date) -> list[tuple[date, date]]:
    finished = [(max(repair.day_in, since), repair.day_out) for repair in repairs]
    return finished if claim.open_since is None else [*finished, (max(claim.open_since, since), claim.claim_on)]


def _waited(claim: Claim) -> int:
    return 0 if claim.open_since is None else (claim.claim_on - claim.open_since).days


def _paid(policy: GoodsPolicy, reason: str, last_day: date | None) -> Decision:
    return Decision(policy.terms.id, (reason,), (PAID_REPAIR,), last_day)
