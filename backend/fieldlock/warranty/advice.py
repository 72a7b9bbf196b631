"""What a customer may ask for, until when, and what would change the answer. Pure; asks the rule again and again.

| part | how it is found |
|---|---|
| asked | each remedy: allowed now, to which day (`last_day`); or when it ended (`ended_on`) and what would open it |
| missing_evidence | papers that are not there and with which the answer is better |
| would_change | each row of CHANGES that applies and makes the remedies, the fee or the refund differ |
| then | the day after the window that decided, and what is left on it |

| change | asks: what if |
|---|---|
| with_invoice, with_card, with_both, with_proof | the missing papers (or another proof of the date) were shown |
| with_report | the designated point had inspected it today and reported so (shop rules) |
| fault_found, not_by_people, serial_matches, card_intact | the inspection found otherwise |
| out_of_stock, in_stock | the same model were, or were not, available |
| one_more_repair | the same fault came back after another repair |
| repair_failed | the repair did not solve it (EU, UK) |
| not_excluded | the excluded cause of a car's fault were not found |
| gift_returned, goods_intact, not_confirmed | a distance sale were otherwise |

Days are searched by halving: as time goes by, everything else being equal, rights are only lost. A repair under way is
taken as finished on the day of the question; what is later than a day asked about had not happened yet.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from fieldlock.warranty.calendar import to_day
from fieldlock.warranty.decision import PAID_REPAIR, Decision
from fieldlock.warranty.kinds import Facts
from fieldlock.warranty.reading import FactsInvalid, PolicyIncomplete, zone_named

Decide = Callable[[Facts], Decision]
Patch = Callable[[Mapping[str, Any]], Mapping[str, Any] | None]
_PROOFS = ("invoice", "card", "invoice_copy", "other_proof", "system_record")
_LONGEST_LIFE = timedelta(days=4000)

# Asked about when the caller names none: what each kind of policy can give.
REMEDIES: Mapping[str, tuple[str, ...]] = {
    "cn_goods": ("repair_free", "replace_same_model", "replace_equivalent", "refund_full", "refund_less_depreciation",
                 "part_replace_free", "part_repair_or_replace_free", "refund_part", "loaner"),
    "cn_store": ("repair_free", "replace_same_model", "refund_full", "refund_less_depreciation", "part_replace_free"),
    "cn_car": ("repair_free", "replace_assembly", "replace_car", "refund_full", "replace_car_less_usage_compensation",
               "refund_less_usage_compensation", "loaner"),
    "cn_online": ("return_no_reason",),
    "eu": ("repair_free", "replace", "price_reduction", "terminate_refund"),
    "uk": ("reject_refund_full", "repair_free", "replace", "price_reduction", "final_reject_refund"),
    "us": ("repair_free",),
    "au": ("refund_full", "repair_free", "replace"),
}  # fmt: skip


class Change(NamedTuple):
    code: str
    patch: Patch
    evidence: bool = False


def _papers(*shown: str, absent: Sequence[str]) -> Patch:
    """With `shown`, where all of `absent` are missing."""

    def patch(facts: Mapping[str, Any]) -> Mapping[str, Any] | None:
        papers = facts.get("papers")
        if not isinstance(papers, Mapping) or any(papers.get(name) for name in absent):
            return None
        return {**facts, "papers": {**papers, **dict.fromkeys(shown, True)}}

    return patch


def _field(name: str, value: object, *, unless: Callable[[Any], bool]) -> Patch:
    """`name` set to `value`, unless what it is makes the question idle."""

    def patch(facts: Mapping[str, Any]) -> Mapping[str, Any] | None:
        return None if name not in facts or unless(facts[name]) else {**facts, name: value}

    return patch


def _paper(name: str, value: bool) -> Patch:
    def patch(facts: Mapping[str, Any]) -> Mapping[str, Any] | None:
        papers = facts.get("papers")
        if not isinstance(papers, Mapping) or papers.get(name, value) is value:
            return None
        return {**facts, "papers": {**papers, name: value}}

    return patch


def _repaired_again(facts: Mapping[str, Any]) -> Mapping[str, Any] | None:
    repairs, today = facts.get("repairs"), facts.get("claim_at")
    if not isinstance(repairs, list) or not isinstance(today, str):
        return None
    fault = repairs[-1].get("fault") if repairs else "A"
    return {**facts, "repairs": [*repairs, {"in": today, "out": today, "fault": fault, "kind": "repair"}]}


def _reported(facts: Mapping[str, Any]) -> Mapping[str, Any] | None:
    if "report" not in facts or facts["report"] is not None:
        return None
    today = facts.get("claim_at")
    return {**facts, "report": {"by": "maker", "inspected_on": today, "reported_on": today}}


_none = {None, "none"}.__contains__
CHANGES: tuple[Change, ...] = (
    Change("with_both", _papers("invoice", "card", absent=("invoice", "card")), evidence=True),
    Change("with_invoice", _papers("invoice", absent=("invoice",)), evidence=True),
    Change("with_card", _papers("card", absent=("card",)), evidence=True),
    Change("with_proof", _papers("other_proof", absent=_PROOFS), evidence=True),
    Change("with_report", _reported, evidence=True),
    Change("fault_found", _field("fault", "listed", unless="listed".__eq__)),
    Change("not_by_people", _field("damage", "none", unless=_none)),
    Change("serial_matches", _paper("serial_matches", True)),
    Change("card_intact", _paper("altered", False)),
    Change("out_of_stock", _field("stock_same_model", False, unless=False.__eq__)),
    Change("in_stock", _field("stock_same_model", True, unless=True.__eq__)),
    Change("one_more_repair", _repaired_again),
    Change("repair_failed", _field("repair_failed", True, unless=True.__eq__)),
    Change("not_excluded", _field("exclusion", "none", unless=_none)),
    Change("gift_returned", _field("gift_returned", True, unless=True.__eq__)),
    Change("goods_intact", _field("intact", True, unless=True.__eq__)),
    Change("not_confirmed", _field("confirmed_exclusion", False, unless=False.__eq__)),
)


class Asked(NamedTuple):
    remedy: str
    allowed: bool
    last_day: date | None
    ended_on: date | None
    opens_with: tuple[str, ...]


class Difference(NamedTuple):
    """`gives` and `takes`: remedies more and fewer than without the change."""

    code: str
    evidence: bool
    decision: Decision
    gives: tuple[str, ...]
    takes: tuple[str, ...]


class Advice(NamedTuple):
    decision: Decision
    asked: tuple[Asked, ...]
    differences: tuple[Difference, ...]
    then: tuple[date, tuple[str, ...]] | None

    @property
    def missing_evidence(self) -> tuple[Difference, ...]:
        return tuple(each for each in self.differences if each.evidence and each.gives)


def advise(decide: Decide, facts: Mapping[str, Any], zone: str, remedies: Sequence[str]) -> Advice:
    """Raises FactsInvalid and PolicyIncomplete for the question itself; what else cannot be answered is left out."""
    now = decide(facts)
    differences = tuple(_differences(decide, facts, now))
    clock = _clock(facts, zone)
    days = None if clock is None else _Days(decide, facts, *clock)
    asked = tuple(_ask(remedy, now, differences, days) for remedy in remedies)
    return Advice(now, asked, differences, _afterwards(now, days))


def _differences(decide: Decide, facts: Mapping[str, Any], now: Decision) -> list[Difference]:
    found: list[Difference] = []
    for change in CHANGES:
        patched = change.patch(facts)
        other = None if patched is None else _try(decide, patched)
        if other is None or _answer(other) == _answer(now):
            continue
        gives, takes = _more(other, now), _more(now, other)
        found.append(Difference(change.code, change.evidence, other, gives, takes))
    return found


def _answer(decision: Decision) -> tuple[object, ...]:
    return decision.remedies, decision.fee_minor, decision.refund_minor


def _more(one: Decision, other: Decision) -> tuple[str, ...]:
    return tuple(each for each in one.remedies if each not in other.remedies)


def _try(decide: Decide, facts: Facts) -> Decision | None:
    try:
        return decide(facts)
    except (FactsInvalid, PolicyIncomplete):
        return None


# --- days -----------------------------------------------------------------------------------------------------------


def _clock(facts: Mapping[str, Any], zone: str) -> tuple[date, date] | None:
    """(the first day there was anything to claim, the day of the claim) where a claim has a day."""
    started = [facts.get(name) for name in ("sold_at", "delivered_at", "signed_at") if facts.get(name)]
    if not started or not facts.get("claim_at"):
        return None
    where = zone_named(zone)
    return min(to_day(value, where) for value in started), to_day(facts["claim_at"], where)


class _Days:
    """The same claim made on another day."""

    def __init__(self, decide: Decide, facts: Mapping[str, Any], first: date, today: date) -> None:
        self._decide, self._facts, self.first, self.today = decide, facts, first, today
        self._known: dict[date, frozenset[str]] = {}

    def remedies(self, day: date) -> frozenset[str]:
        if day not in self._known:
            decision = _try(self._decide, self._claimed_on(day))
            self._known[day] = frozenset() if decision is None else frozenset(decision.remedies)
        return self._known[day]

    def last_of(self, remedy: str, since: date, until: date) -> date | None:
        """The last day from `since` on that gives it; None when `since` does not, or when it does not end."""
        if remedy not in self.remedies(since) or remedy in self.remedies(until):
            return None
        while since + timedelta(days=1) < until:
            middle = since + (until - since) // 2
            since, until = (middle, until) if remedy in self.remedies(middle) else (since, middle)
        return since

    def _claimed_on(self, day: date) -> dict[str, Any]:
        shown, today = day.isoformat(), self.today.isoformat()
        repairs = [each for each in self._facts.get("repairs") or [] if str(each.get("out"))[:10] <= shown]
        waiting = self._facts.get("open_repair")
        if isinstance(waiting, Mapping) and str(waiting.get("in"))[:10] <= shown and day >= self.today:
            repairs.append({"in": waiting.get("in"), "out": today, "fault": "?", "kind": "open"})
        claim: dict[str, Any] = {**self._facts, "claim_at": shown, "open_repair": None}
        if "repairs" in self._facts:
            claim["repairs"] = repairs
        if str(self._facts.get("exchanged_on") or "")[:10] > shown:
            claim["exchanged_on"] = None
        return claim


def _ask(remedy: str, now: Decision, differences: Sequence[Difference], days: _Days | None) -> Asked:
    allowed = remedy in now.remedies
    opens = () if allowed else tuple(each.code for each in differences if remedy in each.gives)
    if days is None:
        return Asked(remedy, allowed, None, None, opens)
    if allowed:
        return Asked(remedy, True, days.last_of(remedy, days.today, days.today + _LONGEST_LIFE), None, ())
    return Asked(remedy, False, None, days.last_of(remedy, days.first, days.today), opens)


def _afterwards(now: Decision, days: _Days | None) -> tuple[date, tuple[str, ...]] | None:
    if days is None or now.last_day is None or now.last_day < days.today or not now.eligible:
        return None
    day = now.last_day + timedelta(days=1)
    left = tuple(sorted(days.remedies(day)))
    return (day, left or (PAID_REPAIR,))
