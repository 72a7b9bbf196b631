"""Who is visited, how grave a risk is, when something is overdue: the rules around inspections."""

from datetime import date

import pytest

from fieldlock.inspections import draw, lifecycle, risk
from fieldlock.tickets.lifecycle import SAME

TODAY = date(2026, 11, 24)


@pytest.mark.req("S-HAZ-04")
def test_the_choice_follows_from_the_seed_alone() -> None:
    pool = [f"job-{n}" for n in range(40)]
    picked = draw.pick("seed", pool, 3)
    assert len(set(picked)) == 3
    assert set(picked) <= set(pool)
    assert draw.pick("seed", reversed(pool), 3) == picked
    assert draw.pick("seed", [*pool, *pool], 3) == picked
    assert draw.pick("other", pool, 3) != picked
    assert set(draw.pick("seed", pool[:2], 5)) == set(pool[:2])
    assert draw.pick("seed", pool, 0) == []


@pytest.mark.req("S-HAZ-04")
def test_every_job_has_the_same_chance() -> None:
    pool = [f"job-{n}" for n in range(10)]
    times = dict.fromkeys(pool, 0)
    for seed in range(2000):
        for job in draw.pick(str(seed), pool, 2):
            times[job] += 1
    # 400 expected for each; nine standard deviations to either side.
    assert all(240 < count < 560 for count in times.values()), times


@pytest.mark.req("S-HAZ-05")
@pytest.mark.parametrize(
    ("likelihood", "severity", "rating", "last_day"),
    [
        (1, 1, "low", date(2027, 11, 24)), (2, 2, "low", date(2027, 11, 24)), (1, 5, "medium", date(2027, 5, 23)),
        (3, 3, "medium", date(2027, 5, 23)), (2, 5, "high", date(2027, 2, 22)), (3, 4, "high", date(2027, 2, 22)),
        (3, 5, "extreme", date(2026, 12, 24)), (5, 5, "extreme", date(2026, 12, 24)),
    ],
)  # fmt: skip
def test_the_graver_the_sooner(likelihood: int, severity: int, rating: str, last_day: date) -> None:
    assert risk.band(likelihood, severity)["rating"] == rating
    assert risk.latest_review(likelihood, severity, TODAY) == last_day


@pytest.mark.req("S-HAZ-03", "S-HAZ-05", "S-HAZ-07")
@pytest.mark.parametrize(
    ("kind", "status", "due", "late"),
    [
        ("round", "active", date(2026, 11, 23), True), ("round", "active", TODAY, False),
        ("round", "ended", date(2026, 11, 23), False), ("round", "active", None, False),
        ("risk", "active", date(2026, 11, 23), True), ("risk", "settled", date(2026, 11, 23), False),
        ("visit", "drawn", date(2026, 11, 23), True), ("visit", "visited", date(2026, 11, 23), False),
        ("programme", "draft", date(2026, 11, 23), True), ("programme", "finished", date(2026, 11, 23), False),
        ("draw", "drawn", date(2026, 11, 23), False), ("violation", "recorded", date(2026, 11, 23), False),
    ],
)  # fmt: skip
def test_overdue_is_what_is_open_with_its_day_behind_it(kind: str, status: str, due: date | None, late: bool) -> None:
    assert lifecycle.overdue(kind, status, due, TODAY) is late


@pytest.mark.req("S-HAZ-03", "S-HAZ-04", "S-HAZ-06")
def test_every_state_is_open_or_the_end_of_its_life() -> None:
    for kind, table in lifecycle.TABLES.items():
        reached = {lifecycle.FIRST[kind], *(step.to for step in table if step.to != SAME)}
        ends = {state for state in reached if not lifecycle.possible(kind, state)}
        left_open = reached - ends if kind != "draw" else ends
        assert left_open - {"decided"} <= set(lifecycle.OPEN)
        assert (ends - left_open).isdisjoint(lifecycle.OPEN)
