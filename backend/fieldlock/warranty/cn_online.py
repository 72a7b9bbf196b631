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

from fieldlock.warranty.decision import Decision, Terms, in_order, read_terms
from fieldlock.warranty.reading import Reader

_NORMAL_GROUP = "normal"
_DISTANCE_CHANNELS = frozenset({"online", "tv", "telephone", "mail"})
_CHANNELS = _DISTANCE_CHANNELS | {"shop"}


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


def decide(policy: OnlinePolicy, facts: Mapping[str, object]) -> Decision | None:
    """None when the policy was not in force on the day of signing. Raises FactsInvalid."""
    raw, zone = Reader(facts), policy.terms.zone
    channel = raw.one_of("channel", _CHANNELS, "online")
    if channel not in _DISTANCE_CHANNELS:
        raw.check_facts()
        return Decision(policy.terms.id, ("NOT_DISTANCE_SALE",))
    signed_on, claim_on = raw.day("signed_at", zone), raw.day("claim_at", zone)
    price = raw.whole("price_minor")
    group = raw.one_of("group", {_NORMAL_GROUP} | policy.never | policy.if_confirmed, _NORMAL_GROUP)
    confirmed = raw.flag("confirmed_exclusion", default=False)
    intact = raw.flag("intact", default=True)
    gift_kept = not raw.flag("gift_returned", default=True)
    gift_price = raw.whole("gift_marked_price_minor", 0)
    if claim_on < signed_on:
        raw.note("claim_at", "before_signing")
    raw.check_facts()
    if not policy.terms.in_force(signed_on):
        return None
    last_day = policy.terms.days(signed_on, policy.days)
    refusals = (
        ("GROUP_NEVER_RETURNABLE", group in policy.never),
        ("GROUP_EXCLUDED_CONFIRMED", group in policy.if_confirmed and confirmed),
        ("AFTER_7_DAYS", claim_on > last_day),
        ("NOT_INTACT", not intact),
    )
    for reason, applies in refusals:
        if applies:
            return Decision(policy.terms.id, (reason,), last_day=last_day)
    reasons = {"NO_REASON_WINDOW"}
    if group in policy.if_confirmed:
        reasons.add("NO_CONFIRMATION_STEP")
    fee = min(gift_price, price) if gift_kept else 0
    if fee:
        reasons.add("GIFT_NOT_RETURNED")
    return Decision(
        policy.terms.id,
        in_order(reasons),
        ("return_no_reason",),
        last_day,
        fee,
        price - fee,
        return_freight="buyer",
        computation=(
            ("price_minor", price),
            ("gift_price_minor", fee),
            ("fee_minor", fee),
            ("refund_minor", price - fee),
        ),
    )
