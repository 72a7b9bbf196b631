"""What a warranty decision is, and how several decisions become one.

| field | meaning |
|---|---|
| policy_id | the policy that gave the decision |
| eligible | at least one remedy is free for the buyer |
| remedies | sorted codes; the buyer picks one, unless `choice` says otherwise |
| fee_minor, refund_minor | minor units; refund: paid back if the return remedy is picked, None without one |
| last_day | last calendar day (policy zone) of the window that decided, None when no window was reached |
| reasons | sorted codes, worded in the catalogue |
| computation | the fee line by line: (label code, value) |

Merging several policies: remedies are the union over the policies that say yes; every other field comes from the one
that gives the buyer most (yes before no, the larger refund, more remedies, the later last day; then by id, so that the
order of the policies does not matter).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from fieldlock.warranty.calendar import last_day_of_days, last_day_of_months
from fieldlock.warranty.reading import PolicyIncomplete, Reader, zone_named

PAID_REPAIR = "paid_repair"

Line = tuple[str, int | str]


class Decision(NamedTuple):
    policy_id: str
    reasons: tuple[str, ...]
    remedies: tuple[str, ...] = ()
    last_day: date | None = None
    fee_minor: int = 0
    refund_minor: int | None = None
    flags: tuple[str, ...] = ()
    burden: str | None = None
    choice: str | None = None
    return_freight: str | None = None
    computation: tuple[Line, ...] = ()

    @property
    def eligible(self) -> bool:
        return any(remedy != PAID_REPAIR for remedy in self.remedies)

    def to_dict(self) -> dict[str, object]:
        """The wire form; optional keys only where they say something."""
        wire: dict[str, object] = {
            "policy": self.policy_id,
            "eligible": self.eligible,
            "remedies": list(self.remedies),
            "fee_minor": self.fee_minor,
            "refund_minor": self.refund_minor,
            "last_day": self.last_day.isoformat() if self.last_day else None,
            "reasons": list(self.reasons),
            "computation": [{"label_code": code, "value": value} for code, value in self.computation],
        }
        if self.flags:
            wire["flags"] = list(self.flags)
        for key in ("burden", "choice", "return_freight"):
            value = getattr(self, key)
            if value is not None:
                wire[key] = value
        return wire


@dataclass(frozen=True, slots=True)
class Terms:
    """What every kind of policy has: identity, zone, validity, way of counting."""

    id: str
    zone: tzinfo
    effective_from: date | None
    effective_to: date | None
    count_start_day: bool
    roll: bool

    def in_force(self, day: date) -> bool:
        """The version of a policy is chosen by the day its clock (or contract) starts."""
        after_start = self.effective_from is None or self.effective_from <= day
        return after_start and (self.effective_to is None or day <= self.effective_to)

    def months(self, start: date, months: int) -> date:
        return last_day_of_months(start, months, count_start_day=self.count_start_day)

    def days(self, start: date, days: int) -> date:
        return last_day_of_days(start, days, count_start_day=self.count_start_day)


def read_terms(policy: Reader) -> Terms:
    """Raises PolicyIncomplete at once for the zone: without it no other field can be read."""
    name = policy.text("tz")
    try:
        zone = zone_named(name)
    except ValueError as error:
        raise PolicyIncomplete(["tz"]) from error
    return Terms(
        id=policy.text("id"),
        zone=zone,
        effective_from=policy.optional_day("effective_from", zone),
        effective_to=policy.optional_day("effective_to", zone),
        count_start_day=policy.flag("count_start_day", default=False),
        roll=policy.flag("roll_last_day_over_holidays", default=False),
    )


def to_minor(amount: Decimal) -> int:
    """Half up to the minor unit; called once, at the end of a computation."""
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def in_order(codes: set[str]) -> tuple[str, ...]:
    return tuple(sorted(codes))


def merge(decisions: Sequence[Decision]) -> Decision:
    best = max(sorted(decisions, key=lambda decision: decision.policy_id), key=_generosity)
    if not best.eligible:
        return best
    remedies = {remedy for decision in decisions if decision.eligible for remedy in decision.remedies}
    return best._replace(remedies=in_order(remedies))


def _generosity(decision: Decision) -> tuple[bool, int, int, date]:
    refund = -1 if decision.refund_minor is None else decision.refund_minor
    return decision.eligible, refund, len(decision.remedies), decision.last_day or date.min
