"""Why a job was left out: the reason named first, and its counterfactual proven anew."""

from typing import Any

import pytest
from tests.rules.planner.days import job, line, technician

from fieldlock.dispatch.planner.check import check
from fieldlock.dispatch.planner.day import day_of, plan_of
from fieldlock.dispatch.planner.reasons import left_out

pytestmark = pytest.mark.req("S-DSP-03")
HOUR = 3600
BUSY = job("B", loc=0, skills=["gas"], dur=6 * HOUR, start_tw=[8 * HOUR, 8 * HOUR])
ABOUT = [10 * HOUR, 11 * HOUR]


def told(day: dict[str, Any], routes: dict[str, list[str]], **starts: int) -> dict[str, dict[str, Any]]:
    plan = {"routes": routes, "crew_starts": starts}
    (only,) = left_out(day_of(day), plan_of(plan))
    assert only["job"] == "J"
    return {reason["code"]: reason for reason in only["reasons"]}


def test_no_certificate_free_before_three() -> None:
    day = line([BUSY, job(start_tw=ABOUT)], [technician(), technician("U", skills=["elec"])])
    found = told(day, {"T": ["B"]})
    later = found["WINDOW_LATER"]
    # Free at 14:00, then the way; the last start is moved by whole minutes.
    assert later["fit"]["people"] == ("T",)
    assert later["fit"]["start"] > 14 * HOUR
    assert later["text"]["en"] == "nobody with gas free before 14:06 (last start 11:00)"
    assert later["text"]["zh"] == "14:06 之前无持 gas 资质的空闲人员（最迟开始 11:00）"
    assert found["SKILL"]["fit"]["people"] == ("U",)
    assert found["SKILL"]["skills"] == ("gas",)


def test_the_counterfactual_holds_and_a_minute_less_does_not() -> None:
    day = line([BUSY, job(start_tw=ABOUT)])
    reason = told(day, {"T": ["B"]})["WINDOW_LATER"]
    routes = {"T": list(reason["fit"]["routes"][0])}

    def judged(minutes: int) -> bool:
        moved = line([BUSY, job(start_tw=[ABOUT[0], ABOUT[1] + minutes * 60])])
        return not check(day_of(moved), plan_of({"routes": routes}))

    assert judged(reason["amount"])
    assert not judged(reason["amount"] - 1)


@pytest.mark.parametrize(
    ("code", "rows", "people"),
    [
        ("PIN", [BUSY, job(pin="T", start_tw=ABOUT)], [technician(), technician("U")]),
        ("NOT_ALLOWED", [BUSY, job(allowed=["T"], start_tw=ABOUT)], [technician(), technician("U")]),
        ("PARTS", [BUSY, job(parts={"valve": 1}, start_tw=ABOUT)], [technician(), technician("U")]),
        ("SECOND_PERSON", [BUSY, job(crew=2, start_tw=ABOUT)], [technician(), technician("U")]),
        ("SHIFT", [BUSY, job(dur=4 * HOUR, start_tw=[14 * HOUR, 16 * HOUR])], [technician()]),
        ("NOBODY", [BUSY, job(skills=["lift", "gas"], start_tw=[8 * HOUR, 8 * HOUR])], [technician()]),
        ("FULL", [BUSY, job(dur=9 * HOUR + 1, loc=0)], [technician()]),
        ("TOO_FAR", [BUSY, job(start_tw=[15 * HOUR, 16 * HOUR])], [technician()]),
    ],
)
def test_each_reason(code: str, rows: list[dict[str, Any]], people: list[dict[str, Any]]) -> None:
    found = told(line(rows, people), {"T": ["B"]})
    assert code in found
    assert set(found[code]["text"]) == {"en", "zh"}


def test_the_break_stands_in_the_way() -> None:
    rest = {"start_tw": [12 * HOUR, 12 * HOUR], "dur": 3600}
    assert "BREAK" in told(
        line([job(start_tw=[11 * HOUR, 12 * HOUR], dur=2 * HOUR, loc=0)], [technician(rest=rest)]), {}
    )


def test_nothing_left_out_needs_no_reason() -> None:
    assert left_out(day_of(line([job()])), plan_of({"routes": {"T": ["J"]}})) == []
