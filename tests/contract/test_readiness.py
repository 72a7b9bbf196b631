"""The shared readiness cases: what still blocks the start, the release, the clearing and the hand-over of a job."""

from collections.abc import Iterable
from typing import Any

import pytest
from tests.contract import readiness
from tests.rules.gate_states import CATALOGUE, ROOT
from tests.rules.rulebook import RULES

from fieldlock.safety import approved, lapse, state
from fieldlock.safety.gate import Blocker
from fieldlock.safety.requirements import build

ENTRIES = {**readiness.FILE["bases"], **{case["id"]: case for case in readiness.FILE["cases"]}}


def _cases() -> list[Any]:
    return [pytest.param(case, id=f"{case['id']} {case['title']}") for case in readiness.FILE["cases"]]


def _told(blockers: Iterable[Blocker]) -> list[tuple[str, list[str]]]:
    return [(blocker.code, list(blocker.subjects)) for blocker in blockers]


@pytest.mark.req(
    "S-REL-01", "S-REL-02", "S-REL-04", "S-REL-05", "S-REL-07", "S-REL-09", "S-SAF-01", "S-SAF-02",
    "S-SAF-03", "S-SAF-04", "S-SAF-05", "S-SAF-07", "S-SAF-08", "S-SAF-09", "S-SAF-15", "S-SAF-23",
    "S-SAF-24", "S-SAF-25", "S-SAF-27", "S-SAF-28", "S-SAF-30", "S-SGN-03", "S-TRI-04", "S-WRK-01", "S-WRK-02",
)  # fmt: skip
@pytest.mark.parametrize("entry", _cases())
def test_case(entry: dict[str, Any]) -> None:
    job, now, expected = readiness.load(entry)
    found = {
        "start": _told(state.start_blockers(job, CATALOGUE, now)),
        **{phase: _told(state.phase_blockers(job, [phase])) for phase in ("release", "clear", "hand_over")},
        "open_locks": [list(lock) for lock in state.open_locks(job)],
        "approval": approved.state_of(job)["state"],
    }
    if "supply" in expected:
        found["supply"] = _told(state.supply_blockers(job))
    if "work" in expected:
        found["work"] = _told(state.phase_blockers(job, ["work"]))
    if "lapsed" in expected:
        found["lapsed"] = _told(lapse.clearance_lapsed(job, CATALOGUE, now))
    wanted = {part: sorted(told.items()) if isinstance(told, dict) else told for part, told in expected.items()}
    assert found == wanted


@pytest.mark.req("S-SAF-27")
@pytest.mark.parametrize("name", ENTRIES)
def test_answers_do_not_depend_on_the_order_in_which_facts_arrived(name: str) -> None:
    job, now, _ = readiness.load(ENTRIES[name])
    turned = {**job, "facts": job["facts"][::-1]}
    assert state.start_blockers(turned, CATALOGUE, now) == state.start_blockers(job, CATALOGUE, now)
    assert state.phase_blockers(turned, ["release"]) == state.phase_blockers(job, ["release"])
    assert state.open_locks(turned) == state.open_locks(job)


@pytest.mark.req("S-SAF-01", "S-SAF-08", "S-SAF-28")
@pytest.mark.parametrize("base", ["one", "two"])
def test_the_rows_of_the_cases_are_those_that_the_program_makes(base: str) -> None:
    job = readiness.load(readiness.FILE["bases"][base]).job
    made = {row["key"]: row for row in build(RULES, job["hazards"])[1]}
    for row in job["requirements"]:
        # With two people the switch room's notice wants a second person; the cases ask that of one item only.
        loose = {"zh", "en"} | ({"second_person"} if row["key"] == "CL-LOTO-02" else set())
        assert {name: made[row["key"]][name] for name in row if name not in loose} == {
            name: value for name, value in row.items() if name not in loose
        }


def test_every_case_is_told_apart_and_names_known_requirements() -> None:
    titles = [entry["title"] for entry in ENTRIES.values()]
    assert len(set(titles)) == len(titles) == len(readiness.FILE["bases"]) + len(readiness.FILE["cases"])
    known = (ROOT / "docs/requirements.json").read_text(encoding="utf-8")
    assert [id_ for case in readiness.FILE["cases"] for id_ in case["req"] if f'"{id_}"' not in known] == []
