"""Each hazard alone: startable with everything that it demands, blocked when any one thing of it is missing.

And whatever is known of a job: one hazard more never clears it, one confirmation less never clears it.
"""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules.rulebook import HAZARDS, RULES
from tests.rules.test_state import Job, _fact, codes, confirmed

from fieldlock.safety import state
from fieldlock.safety.gate import demands
from fieldlock.safety.requirements import build
from fieldlock.wire import iso

SAFETY = RULES.safety
GOOD = {"o2_pct": 20.9, "flammable": 0, "h2s": 0, "co": 0}
KINDS = {"by_height": "HEIGHT_1", "by_hot_grade": "HOT_2"}


def _permit(kind: str, now: datetime) -> list[dict[str, Any]]:
    times = {"valid_from": iso(now - timedelta(hours=1)), "valid_to": iso(now + timedelta(hours=5))}
    asked = {"permit_id": kind, "step": "request", "type": kind, "site_id": "s", **times}
    approved = {"permit_id": kind, "step": "approve", "role": SAFETY["permits"][kind]["approver_role"]}
    return [
        _fact("permit", "p0", 1, id=f"{kind}-1", body=asked),
        _fact("permit", "boss", 2, id=f"{kind}-2", body=approved),
    ]


def ready(*hazards: str) -> tuple[Job, datetime]:
    """Everything that the hazards demand, recorded: confirmations, permits, and a gas test two minutes old."""
    job, now = confirmed(*hazards)
    found = demands(hazards, SAFETY)
    for kind in found.permits:
        job["facts"] += _permit(KINDS.get(kind, kind), now)
    if found.gas:
        meter = next(thing for thing in job["gear"] if thing["code"] in ("GAS_4", "GAS_EX"))
        points = dict.fromkeys(("top", "middle", "bottom"), GOOD)
        units = {"flammable_unit": "vol_pct", "toxic_unit": "mg_m3", "gas_lel_vol_pct": 5.0}
        body = {
            "at": iso(now - timedelta(minutes=2)),
            "gear_id": meter["id"],
            "site_id": "s",
            "points": points,
            **units,
        }
        job["facts"].append(_fact("gas_test", "p0", 3, body=body))
    job["hot_grade"] = "HOT_2" if "H_HOT_WORK" in hazards else None
    return job, now


@pytest.mark.req("S-SAF-06", "S-SAF-10", "S-SAF-15", "S-SAF-16", "S-SAF-17", "S-SAF-18", "S-SAF-19", "S-SAF-25")
@pytest.mark.parametrize("hazard", HAZARDS)
def test_every_hazard_can_be_started_with_all_that_it_demands(hazard: str) -> None:
    job, now = ready(hazard)
    assert state.start_blockers(job, SAFETY, now) == []


def _without(job: Job, **changes: Any) -> Job:
    return {**job, **changes}


def _spoiled(job: Job, hazard: str) -> list[tuple[str, Job]]:
    """(the blocker's code, the job without this one thing) beside the confirmations, which test_state takes away."""
    found = demands([hazard], SAFETY)
    spec = SAFETY["hazards"][hazard]
    facts = job["facts"]
    cases = []
    for kind in found.permits:
        name = KINDS.get(kind, kind)
        left = [fact for fact in facts if fact["id"] != f"{name}-2"]
        cases.append(("PERMIT_NOT_APPROVED", _without(job, facts=left)))
        cases.append(("PERMIT_MISSING", _without(job, facts=[fact for fact in left if fact["id"] != f"{name}-1"])))
        own = [{**fact, "by_id": "p0"} if fact["id"] == f"{name}-2" else fact for fact in facts]
        cases.append(("PERMIT_SELF_APPROVED", _without(job, facts=own)))
    if found.gas:
        cases.append(("GAS_TEST_MISSING", _without(job, facts=[f for f in facts if f["kind"] != "gas_test"])))
        late = _fact("break_started", "p0", 5)
        cases.append(("GAS_RETEST_AFTER_BREAK", _without(job, facts=[*facts, late])))
    if found.attendant:
        workers = [{**member, "role": "worker"} for member in job["crew"]]
        cases.append(("ATTENDANT_MISSING", _without(job, crew=workers)))
    if found.min_crew > 1:
        cases.append(("CREW_TOO_SMALL", _without(job, crew=job["crew"][: found.min_crew - 1])))
    if found.certs:
        bare = [{**member, "certificates": []} for member in job["crew"]]
        cases.append(("CERT_MISSING", _without(job, crew=bare)))
    if spec["permit"] == "by_hot_grade":
        cases.append(("PERMIT_LEVEL_TOO_LOW", _without(job, hot_grade=None)))
        cases.append(("PERMIT_LEVEL_TOO_LOW", _without(job, hot_grade="HOT_1")))
    if spec["permit"] == "by_height":
        cases.append(("PERMIT_LEVEL_TOO_LOW", _without(job, fall_height_m=None)))
        cases.append(("PERMIT_LEVEL_TOO_LOW", _without(job, fall_height_m=5.1)))
    return [*cases, ("START_APPROVAL_MISSING", _without(job, facts=facts[1:]))]


@pytest.mark.req("S-SAF-07", "S-SAF-15", "S-SAF-16", "S-SAF-17", "S-SAF-25", "S-SAF-28")
@pytest.mark.parametrize("hazard", HAZARDS)
def test_blocked_by_name_when_any_one_thing_is_missing(hazard: str) -> None:
    job, now = ready(hazard)
    for code, spoiled in _spoiled(job, hazard):
        assert code in codes(spoiled, now), code


# ------------------------------------------------------------------------------------------------------- properties

SETS = st.lists(st.sampled_from(HAZARDS), unique=True, min_size=1, max_size=4)


def _pairs(job: Job, now: datetime) -> set[tuple[str, str]]:
    return {(b.code, subject) for b in state.start_blockers(job, SAFETY, now) for subject in (b.subjects or ("",))}


def _thinned(data: st.DataObject, job: Job) -> Job:
    gone = data.draw(st.sets(st.integers(0, len(job["facts"]) - 1), max_size=6))
    return {**job, "facts": [fact for at, fact in enumerate(job["facts"]) if at not in gone]}


@pytest.mark.req("S-SAF-05", "S-SAF-30")
@settings(max_examples=60)
@given(SETS, st.sampled_from(HAZARDS), st.data())
def test_one_hazard_more_removes_no_blocker(hazards: list[str], more: str, data: st.DataObject) -> None:
    """The lists as they were, as on a phone that the server has not answered yet; then the lists made anew."""
    job, now = ready(*hazards)
    job = _thinned(data, job)
    wider = {**job, "hazards": [*job["hazards"], *([] if more in hazards else [more])]}
    assert _pairs(job, now) <= _pairs(wider, now)
    cards, rows = build(RULES, wider["hazards"])
    if _pairs(job, now):
        assert _pairs({**wider, "cards": cards, "requirements": rows}, now)


@pytest.mark.req("S-SAF-27", "S-SAF-30")
@settings(max_examples=60)
@given(SETS, st.data())
def test_one_confirmation_less_never_clears(hazards: list[str], data: st.DataObject) -> None:
    job, now = ready(*hazards)
    job = _thinned(data, job)
    before = _pairs(job, now)
    at = data.draw(st.integers(0, len(job["facts"]) - 1))
    less = {**job, "facts": [fact for n, fact in enumerate(job["facts"]) if n != at]}
    assert before == set() or _pairs(less, now)
