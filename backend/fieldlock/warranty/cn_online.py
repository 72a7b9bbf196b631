"""Chinese distance sales: seven days to return without a reason (Consumer Law Art. 25, SAIC Order 90).

| # | row | outcome |
|---|---|---|
| 1 | not a distance sale | nothing |
| 2 | group that is never returnable (custom made, perishable, opened digital, newspapers) | nothing |
| 3 | group that is excluded only by the buyer's separate confirmation, and it was given | nothing |
| 4 | after the window of `days` from the day after signing | nothing |
| 5 | goods not intact | nothing |
| 6 | otherwise | return; the buyer pays the freight; a kept gift is charged at its marked price |

A group of row 3 without the confirmation step stays returnable: the seller cannot refuse.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from fieldlock.warranty.decision import Decision, Terms, in_order, read_terms
from fieldlock.warranty.reading import Reader

_NORMAL_GROUP = "normal"
_CHANNELS = ("online", "tv", "telephone", "mail", "shop")  # every way to buy but the last is a distance sale


@dataclass(frozen=True, slots=True)
class OnlinePolicy:
    terms: Terms
    days: int
    never: frozenset[str]
    if_confirmed: frozenset[str]


def read_policy(mapping: Mapping[str, object]) -> OnlinePolicy:
    """Raises PolicyIncomplete."""
    policy = Reader(mapping)
    never, if_confirmed = policy.listed("never"), policy.listed("if_confirmed")
    parsed = OnlinePolicy(
        terms=read_terms(policy),
        days=policy.whole("days"),
        never=frozenset(never.text(index) for index in never.values),
        if_confirmed=frozenset(if_confirmed.text(index) for index in if_confirmed.values),
    )
    policy.check_policy()
    return parsed


class Return(NamedTuple):
    signed_on: date
    claim_on: date
    price_minor: int
    group: str
    confirmed: bool
    intact: bool
    kept_gift_minor: int


def _read_return(policy: OnlinePolicy, raw: Reader) -> Return:
    """Raises FactsInvalid. Unless something else is known the goods are ordinary, intact and complete."""
    kept = not raw.flag("gift_returned", default=True)
    gift_minor = raw.whole("gift_marked_price_minor", 0)
    asked = Return(
        signed_on=raw.day("signed_at", policy.terms.zone),
        claim_on=raw.day("claim_at", policy.terms.zone),
        price_minor=raw.whole("price_minor"),
        group=raw.one_of("group", {_NORMAL_GROUP} | policy.never | policy.if_confirmed, _NORMAL_GROUP),
        confirmed=raw.flag("confirmed_exclusion", default=False),
        intact=raw.flag("intact", default=True),
        kept_gift_minor=gift_minor if kept else 0,
    )
    if not raw.problems and asked.claim_on < asked.signed_on:
        raw.note("claim_at", "before_signing")
    raw.check_facts()
    return asked


def decide(policy: OnlinePolicy, facts: Mapping[str, object]) -> Decision | None:
    """None when the policy was not in force on the day of signing. Raises FactsInvalid."""
    raw = Reader(facts)
    channel = raw.one_of("channel", _CHANNELS, "online")
    if channel == "shop":
        return Decision(policy.terms.id, ("NOT_DISTANCE_SALE",))
    asked = _read_return(policy, raw)
    if not policy.terms.in_force(asked.signed_on):
        return None
    last_day = policy.terms.days(asked.signed_on, policy.days)
    refusals = (
        ("GROUP_NEVER_RETURNABLE", asked.group in policy.never),
        ("GROUP_EXCLUDED_CONFIRMED", asked.group in policy.if_confirmed and asked.confirmed),
        ("AFTER_7_DAYS", asked.claim_on > last_day),
        ("NOT_INTACT", not asked.intact),
    )
    for reason, applies in refusals:
        if applies:
            return Decision(policy.terms.id, (reason,), last_day=last_day)
    return _returned(policy, asked, last_day)


def _returned(policy: OnlinePolicy, asked: Return, last_day: date) -> Decision:
    fee = min(asked.kept_gift_minor, asked.price_minor)
    reasons = {"NO_REASON_WINDOW"}
    if asked.group in policy.if_confirmed:
        reasons.add("NO_CONFIRMATION_STEP")
    if fee:
        reasons.add("GIFT_NOT_RETURNED")
    return Decision(
        policy.terms.id,
        in_order(reasons),
        ("return_no_reason",),
        last_day,
        fee,
        asked.price_minor - fee,
        return_freight="buyer",
        computation=(
            ("price_minor", asked.price_minor),
            ("gift_price_minor", fee),
            ("fee_minor", fee),
            ("refund_minor", asked.price_minor - fee),
        ),
    )
