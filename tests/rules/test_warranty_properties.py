"""What holds for every claim: order does not matter, time only takes rights away, a fee stays within the price."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.rules.warranty_facts import POLICIES, SOLD, decide, goods, noon, policy, repair

from fieldlock.warranty.calendar import add_months, days_between, last_day_of_months, to_day
from fieldlock.warranty.eligibility import evaluate

PHONE = "CN-PHONE-2001"
# From the strongest row of the phone rule to none: a later claim never climbs.
RANK = ("IN_7_DAY_WINDOW", "IN_15_DAY_WINDOW", "IN_WHOLE_PERIOD", "PERIOD_EXPIRED")
days = st.integers(0, 800)
dates = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@st.composite
def repairs_before(draw: st.DrawFn, day: int) -> list[dict[str, str]]:
    visits = draw(st.lists(st.tuples(st.integers(0, day), st.integers(0, 60), st.sampled_from("AB")), max_size=4))
    return [repair(SOLD + timedelta(days=since), min(long, day - since), fault) for since, long, fault in visits]


@pytest.mark.req("S-WAR-11", "S-WAR-12", "S-WAR-13")
@given(earlier=days, later=days)
def test_a_later_claim_never_gives_more(earlier: int, later: int) -> None:
    earlier, later = sorted((earlier, later))
    rank_earlier, rank_later = (RANK.index(decide(PHONE, goods(day)).reasons[0]) for day in (earlier, later))
    assert rank_earlier <= rank_later


@pytest.mark.req("S-WAR-16")
@given(data=st.data(), day=days, price=st.integers(0, 10**9))
def test_fee_and_refund_stay_within_the_price_and_add_up(data: st.DataObject, day: int, price: int) -> None:
    facts = goods(day, price_minor=price, repairs=data.draw(repairs_before(day)))
    decision = decide(PHONE, facts)
    assert 0 <= decision.fee_minor <= price
    assert decision.refund_minor is None or decision.fee_minor + decision.refund_minor == price


@pytest.mark.req("S-WAR-16", "S-WAR-14")
@given(data=st.data(), day=st.integers(1, 300))
def test_more_repair_days_never_shorten_the_period_or_raise_the_fee(data: st.DataObject, day: int) -> None:
    visits = data.draw(repairs_before(day))
    more = [*visits, *data.draw(repairs_before(day))]
    fewer, longer = (decide(PHONE, goods(day, repairs=list_)) for list_ in (visits, more))
    assert fewer.last_day is not None
    assert longer.last_day is not None
    assert fewer.last_day <= longer.last_day
    if fewer.refund_minor is not None and longer.refund_minor is not None:
        assert longer.fee_minor <= fewer.fee_minor


@pytest.mark.req("S-WAR-19")
@given(data=st.data(), day=days)
def test_the_order_of_repairs_and_of_policies_does_not_matter(data: st.DataObject, day: int) -> None:
    visits = data.draw(repairs_before(day))
    chosen = [policy(name) for name in (PHONE, "CN-STORE-PHONE-SEED", "BRAND-30D-EXCHANGE", "CN-PC-2002")]
    shuffled = data.draw(st.permutations(chosen))
    first = evaluate(chosen, goods(day, repairs=visits))
    second = evaluate(shuffled, goods(day, repairs=data.draw(st.permutations(visits))))
    assert first == second


@pytest.mark.req("S-WAR-19")
@given(day=days, name=st.sampled_from(["CN-STORE-PHONE-SEED", "BRAND-30D-EXCHANGE"]))
def test_a_promise_beside_the_rule_never_takes_a_remedy_away(day: int, name: str) -> None:
    rule, both = decide(PHONE, goods(day)), evaluate([policy(PHONE), policy(name)], goods(day))
    assert both.eligible >= rule.eligible
    if rule.eligible:
        assert set(rule.remedies) <= set(both.remedies)


@pytest.mark.req("S-WAR-19", "S-WAR-23")
@given(day=days)
def test_the_same_question_has_the_same_answer_and_facts_are_left_alone(day: int) -> None:
    facts = goods(day, repairs=[repair(SOLD, 0)])
    before = repr(facts)
    assert decide(PHONE, facts) == decide(PHONE, facts)
    assert repr(facts) == before


@pytest.mark.req("S-WAR-23")
@given(start=dates, months=st.integers(0, 120))
@example(start=date(2024, 2, 29), months=12)
@example(start=date(2023, 2, 28), months=12)
@example(start=date(2025, 8, 31), months=6)
@example(start=date(2025, 12, 31), months=2)
def test_months_end_on_the_same_day_number_or_at_the_end_of_the_month(start: date, months: int) -> None:
    end = add_months(start, months)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day == start.day or (end.day < start.day and (end + timedelta(days=1)).day == 1)
    assert last_day_of_months(start, months, count_start_day=True) == end - timedelta(days=1)


@pytest.mark.req("S-WAR-16")
@given(visits=st.lists(st.tuples(dates, st.integers(0, 40)), max_size=5))
def test_days_of_visits_are_the_days_of_their_union(visits: list[tuple[date, int]]) -> None:
    intervals = [(since, since + timedelta(days=long)) for since, long in visits]
    union = {since + timedelta(days=offset) for since, long in visits for offset in range(long)}
    assert days_between(intervals) == len(union)


@pytest.mark.req("S-WAR-23")
@given(
    instant=st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
    zone=st.sampled_from(sorted({entry["tz"] for entry in POLICIES.values()})),
    offset=st.integers(-14 * 60, 14 * 60),
)
def test_a_day_does_not_depend_on_how_the_instant_was_written(instant: datetime, zone: str, offset: int) -> None:
    local = ZoneInfo(zone)
    shifted = instant + timedelta(minutes=offset)
    sign = "-" if offset < 0 else "+"
    written = f"{shifted.replace(tzinfo=None).isoformat()}{sign}{abs(offset) // 60:02}:{abs(offset) % 60:02}"
    assert to_day(written, local) == to_day(instant.isoformat(), local) == instant.astimezone(local).date()


@pytest.mark.req("S-WAR-23")
@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ("2026-04-28T22:59:59Z", "SHORT_TERM_REJECT"),  # 23:59:59 BST, after the clocks went forward
        ("2026-04-28T23:00:00Z", "AFTER_SHORT_TERM"),
    ],
)
def test_a_window_across_the_change_to_summer_time_ends_at_local_midnight(claim: str, reason: str) -> None:
    facts = {"delivered_at": "2026-03-29T00:30:00Z", "claim_at": claim, "price_minor": 1}
    assert decide("UK-CRA-2015", facts).reasons == (reason,)


@pytest.mark.req("S-WAR-23")
def test_a_sale_on_the_leap_day_ends_on_the_last_day_of_february() -> None:
    facts = goods(0, sold_at=noon(date(2024, 2, 29)))
    assert decide(PHONE, {**facts, "claim_at": noon(date(2025, 2, 28))}).eligible
    assert not decide(PHONE, {**facts, "claim_at": noon(date(2025, 3, 1))}).eligible
