"""A job confirmed item by item, for every hazard: clear when all is done, blocked when any one thing is not.

What single facts mean is told by the shared cases in tests/contract/readiness_cases.json.
"""

import copy
import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.rules.rulebook import HAZARDS, RULES

from fieldlock.safety import approved, items, state
from fieldlock.safety.gate import demands
from fieldlock.safety.requirements import build
from fieldlock.wire import iso

Job = dict[str, Any]
BEGIN = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
CERTIFICATES = [
    {"code": code, "valid_until": "2030-01-01", "review_due": "2030-01-01"} for code in RULES.safety["certificates"]
]
# Recorded by no confirmation: permits come from a permit's own facts, gas tests and hot grades cannot be recorded yet.
NOT_CONFIRMED = {"PERMIT_MISSING", "GAS_TEST_MISSING"}


def _crew(hazards: list[str]) -> list[dict[str, Any]]:
    found = demands(hazards, RULES.safety)
    roles = ["worker"] * max(1, found.min_crew - found.attendant) + ["attendant"] * found.attendant
    return [
        {"user_id": f"p{n}", "name": f"p{n}", "role": role, "certificates": CERTIFICATES}
        for n, role in enumerate(roles)
    ]


def _fact(kind: str, by: str, number: int, **more: Any) -> dict[str, Any]:
    at = iso(BEGIN + timedelta(seconds=40 * number))
    fact = {"id": f"{number:04}", "kind": kind, "key": None, "person_id": by, "by_id": by, "by_name": by, "round": 1}
    return fact | {"occurred_at": at, "body": {}, "files": []} | more


def _whole(row: dict[str, Any], person: str) -> dict[str, Any]:
    """A body that says all that any item may ask."""
    body = {"answer": "yes", "value": 0, "text": "all", "residual": "low", "site_id": "s", "lock_no": person}
    return body | {"unit": row["unit"], "gear_id": row["gear"], "outdoor": True, "wind_grade": 1, "thunder": False}


def confirmed(*hazards: str) -> tuple[Job, datetime]:
    """The job with everything confirmed for the start, top-down, and an instant a minute later."""
    cards, rows = build(RULES, hazards)
    crew = _crew(list(hazards))
    facts = [_fact("approval_granted", "boss", 0)]
    for row in rows:
        workers = [member["user_id"] for member in crew if member["role"] == "worker"]
        anyone = [member["user_id"] for member in crew][: 1 + row["second_person"]]
        people = {"each": [member["user_id"] for member in crew], "workers": workers, "any": anyone}[row["who"]]
        waited = 10 * (row["establishes"] == "loto:LOTO_EV:PROVE_TESTER_BEFORE")  # the plug is out for five minutes
        for person in people if row["phase"] == "start" else []:
            at = int(facts[-1]["id"]) + 1 + waited
            facts.append(_fact("confirmation", person, at, key=row["key"], body=_whole(row, person), files=["photo"]))
    gear = [
        {"id": row["gear"], "code": row["gear"], "kind": row["establishes"].split(":")[0], "due_on": "2030-01-01"}
        for row in rows
        if row["gear"]
    ]
    job = {"hazards": list(hazards), "crew": crew, "gear": gear, "cards": cards, "requirements": rows, "facts": facts}
    job |= {"status": "on_site", "round": 1, "site": {"id": "s"}, "time_zone": "Asia/Shanghai", "fall_height_m": 3}
    return job, datetime.fromisoformat(facts[-1]["occurred_at"]) + timedelta(minutes=1)


def codes(job: Job, now: datetime) -> set[str]:
    return {blocker.code for blocker in state.start_blockers(job, RULES.safety, now)}


def _expected(*hazards: str) -> set[str]:
    found = demands(hazards, RULES.safety)
    missing = {"PERMIT_MISSING"} if found.permits else set()
    return missing | ({"GAS_TEST_MISSING"} if found.gas else set())


@pytest.mark.req("S-SAF-01", "S-SAF-04", "S-SAF-08", "S-SAF-09", "S-SAF-14", "S-SAF-23")
@pytest.mark.parametrize("hazard", HAZARDS)
def test_clear_when_every_item_is_confirmed(hazard: str) -> None:
    assert codes(*confirmed(hazard)) == _expected(hazard)


@pytest.mark.req("S-SAF-02", "S-SAF-08", "S-SAF-09")
@pytest.mark.parametrize("pair", list(itertools.combinations(HAZARDS, 2)), ids="+".join)
def test_no_two_hazards_ask_for_what_nobody_can_confirm(pair: tuple[str, str]) -> None:
    assert codes(*confirmed(*pair)) == _expected(*pair)


@pytest.mark.req("S-SAF-01", "S-SAF-04", "S-SAF-05", "S-SAF-08", "S-SAF-28")
@pytest.mark.parametrize("hazard", HAZARDS)
def test_blocked_when_any_one_confirmation_is_missing_or_no(hazard: str) -> None:
    job, now = confirmed(hazard)
    critical = {row["key"] for row in job["requirements"] if row["critical"]}
    spoiled = [fact for fact in job["facts"] if fact["key"] in critical]
    for fact in spoiled:
        without = {**job, "facts": [other for other in job["facts"] if other is not fact]}
        assert codes(without, now) - NOT_CONFIRMED, fact["key"]
        refused = fact | {"body": {"answer": "no", "reason": "not so"}}
        with_no = {**job, "facts": [refused if other is fact else other for other in job["facts"]]}
        # Where two must say yes, the other's later yes leaves one person too few.
        assert codes(with_no, now) & {"CHECKLIST_ITEM_FAILED", "SECOND_PERSON_MISSING"}, fact["key"]
    assert len(spoiled) > 25


@pytest.mark.req("S-SAF-30")
@pytest.mark.parametrize("hazard", HAZARDS)
def test_in_a_new_round_nothing_is_done(hazard: str) -> None:
    job, _ = confirmed(hazard)
    assert all(items.done(job, row) for row in job["requirements"] if row["phase"] == "start")
    job["round"] = 2
    assert not any(items.done(job, row) for row in job["requirements"])


@pytest.mark.req("S-SAF-27")
def test_judging_changes_nothing() -> None:
    job, now = confirmed("H_ELEC_LV", "H_HEIGHT")
    before = copy.deepcopy(job)
    state.start_blockers(job, RULES.safety, now)
    state.phase_blockers(job, ("release", "clear", "hand_over"))
    assert job == before


@pytest.mark.req("S-SAF-07")
def test_the_approval_names_the_leader_and_how() -> None:
    job, _ = confirmed("H_DUST_NOISE")
    body = {"method": "code", "leader_name": "Chen"}
    job["facts"].append(_fact("approval_granted", "p0", 900, body=body))
    told = approved.state_of(job)
    assert (told["state"], told["by_name"], told["method"]) == ("granted", "Chen", "code")
    assert told["at"] == job["facts"][-1]["occurred_at"]


@pytest.mark.req("S-WRK-02")
def test_the_open_stop_is_the_newest_that_nobody_lifted() -> None:
    job, _ = confirmed("H_DUST_NOISE")
    assert state.open_stop(job) is None
    first, second = _fact("stop", "p0", 901), _fact("stop", "p1", 902)
    job["facts"] += [first, second]
    assert state.open_stop(job) == second
    job["facts"].append(_fact("stop_lifted", "boss", 903, body={"stop_id": second["id"]}))
    assert state.open_stop(job) == first


@pytest.mark.req("S-SAF-16")
def test_weekends_of_the_site_are_rest_days() -> None:
    job, _ = confirmed("H_DUST_NOISE")
    friday_night = datetime(2026, 11, 27, 16, 30, tzinfo=UTC)  # Saturday, half past midnight, in Shanghai
    assert state.gate_facts(job, friday_night)["rest_day"] is True
    job["time_zone"] = "Europe/London"
    assert state.gate_facts(job, friday_night)["rest_day"] is False
