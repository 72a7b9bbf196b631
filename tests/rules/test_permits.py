"""What a list shows of a permit, who may decide about it, classes of approval, and runs that are too fast."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.rules.rulebook import RULES

from fieldlock.safety import classes, permits, plausible
from fieldlock.wire import iso

FROM = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
TO = FROM + timedelta(hours=8)


def _permit(state: str) -> dict[str, Any]:
    return {"state": state, "valid_from": iso(FROM), "valid_to": iso(TO)}


@pytest.mark.req("S-SAF-16", "S-SAF-17")
@pytest.mark.parametrize(
    ("state", "after", "told"),
    [
        ("requested", timedelta(), "requested"),
        ("requested", timedelta(hours=8), "ended"),
        ("approved", -timedelta(seconds=1), "future"),
        ("approved", timedelta(), "active"),
        ("approved", timedelta(hours=6) - timedelta(seconds=1), "active"),
        ("approved", timedelta(hours=6), "ending"),
        ("approved", timedelta(hours=8) - timedelta(seconds=1), "ending"),
        ("approved", timedelta(hours=8), "ended"),
        ("suspended", timedelta(hours=9), "suspended"),
        ("closed", timedelta(), "closed"),
        ("refused", timedelta(), "refused"),
    ],
)
def test_standing(state: str, after: timedelta, told: str) -> None:
    assert permits.standing(_permit(state), FROM + after) == told


@pytest.mark.req("S-SAF-16")
def test_longest_hours_are_the_catalogues_or_the_houses() -> None:
    hours = {code: permits.longest_hours(spec) for code, spec in RULES.safety["permits"].items()}
    assert (hours["HOT_1"], hours["HOT_2"], hours["LIFT"], hours["EXCAVATION"]) == (8, 72, 8, 168)
    assert min(hours.values()) > 0


@pytest.mark.req("S-SAF-07")
def test_approver_roles_of_one_or_several_and_in_the_older_form() -> None:
    assert permits.approver_roles(RULES.bindings, ["leader"]) == {"site_unit", "power_dept"}
    assert permits.approver_roles(RULES.bindings, ["technician", "lead"]) == set()
    assert permits.approver_roles({"permit_roles": {"leader": "site_unit"}}, ["leader", "admin"]) == {"site_unit"}


@pytest.mark.req("S-SAF-07")
def test_a_class_is_allowed_by_name_only() -> None:
    none, plain = {"hazards_subset_of": None}, {"hazards_subset_of": [], "tasks_subset_of": ["appliance"]}
    assert not classes.belongs(None, [], [])
    assert not classes.belongs(none, [], [])
    assert not classes.belongs(plain, None, [])
    assert not classes.belongs(plain, ["H_DUST_NOISE"], [])
    assert not classes.belongs(plain, [], ["capacitor"])
    assert classes.belongs(plain, [], ["appliance"])
    assert not classes.belongs(RULES.bindings["verbal_approval"], [], [])
    assert classes.belongs(RULES.bindings["standing_approval"], [], ["home_visit"])


def _confirmation(number: int, at_ms: int, person: str = "p", **body: Any) -> dict[str, Any]:
    at = iso(FROM + timedelta(milliseconds=at_ms))
    fact = {"id": f"{number:03}", "kind": "confirmation", "person_id": person, "person_name": person, "round": 1}
    return fact | {"occurred_at": at, "body": body}


@pytest.mark.req("S-SAF-27")
@pytest.mark.parametrize(("gap", "count", "runs"), [(799, 6, 1), (800, 6, 0), (799, 5, 0), (100, 40, 1), (5000, 40, 0)])
def test_a_run_is_five_items_each_below_the_figure(gap: int, count: int, runs: int) -> None:
    """The first of a row has nothing before it, so that six make a run of five."""
    found = plausible.fast_runs([_confirmation(n, n * gap) for n in range(count)])
    assert [(run["items"], run["ms_per_item"]) for run in found] == [(count - 1, gap)] * runs


@pytest.mark.req("S-SAF-27")
def test_people_and_rounds_are_looked_at_apart_and_a_list_just_opened_counts() -> None:
    two = [_confirmation(n, n * 500, "ab"[n % 2]) for n in range(12)]
    assert plausible.fast_runs(two) == []
    opened = [_confirmation(n, n * 5000, shown_ms=300) for n in range(6)]
    assert [run["items"] for run in plausible.fast_runs(opened)] == [6]
    other_round = [
        {**fact, "round": 1 + int(fact["id"]) % 2} for fact in (_confirmation(n, n * 500) for n in range(12))
    ]
    assert plausible.fast_runs(other_round) == []
