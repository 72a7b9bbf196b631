"""`fieldlock plan` as it is used."""

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.bench.planner.evaluate import evaluate
from tests.rules.planner.days import job, line, small, technician, written

from fieldlock.dispatch.planner import command, plan_day, reasons
from fieldlock.dispatch.planner.command import main
from fieldlock.dispatch.planner.day import Day, Plan

pytestmark = pytest.mark.req("S-DSP-04")


def planned(folder: Path, document: dict[str, object], *more: str, seconds: float = 0.3) -> dict[str, object]:
    out = folder / "plan.json"
    assert main([str(written(folder, document)), "--time-limit", str(seconds), "--out", str(out), *more]) == 0
    result: dict[str, object] = json.loads(out.read_text(encoding="utf-8"))
    return result


@pytest.mark.parametrize("two", [False, True])
def test_a_plan_keeps_every_rule_and_its_cost_is_the_rules_cost(tmp_path: Path, two: bool) -> None:
    day = small(7, jobs=60, technicians=10, two=two)
    plan = planned(tmp_path, day)
    said = evaluate(day, plan)
    assert said["violations"] == 0
    assert (said["cost"], said["undone"]) == (plan["cost"], plan["undone"])
    assert said["cost"] < 0.7 * evaluate(day, {"routes": {}})["cost"]


def test_two_persons_meet(tmp_path: Path) -> None:
    day = line([job(crew=2), job("K", crew=2, loc=5)], [technician(), technician("U", loc=9)])
    plan = planned(tmp_path, day)
    assert plan["undone"] == 0
    assert evaluate(day, plan)["violations"] == 0


def test_what_stops_is_listed_and_an_older_plan_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "plan.json"
    out.write_text("older", encoding="utf-8")
    bad = written(tmp_path, line([job(crew=3), job()]))
    assert main([str(bad), "--out", str(out)]) == 2
    told = [json.loads(row) for row in capsys.readouterr().err.splitlines()]
    assert told == [{"code": "TWICE", "where": "J"}, {"code": "CREW_SIZE", "where": "J"}]
    assert out.read_text(encoding="utf-8") == "older"


@pytest.mark.parametrize("text", ["", "{", "[1]", "nul\x00"])
def test_a_file_that_is_no_day(tmp_path: Path, text: str) -> None:
    file = tmp_path / "day.json"
    file.write_text(text, encoding="utf-8")
    assert main([str(file)]) == 2
    assert main([str(tmp_path / "missing.json")]) == 2


def test_nobody_works_or_nothing_is_to_do(tmp_path: Path) -> None:
    assert planned(tmp_path, line([]))["undone"] == 0
    day = line([job()])
    day["techs"] = []
    assert planned(tmp_path, day)["undone"] == 1


def test_parts_and_the_list_of_those_allowed_hold(tmp_path: Path) -> None:
    jobs = [job(f"J{n}", parts={"valve": 1}, allowed=["T", "U"]) for n in range(4)]
    people = [technician(stock={"valve": 2}), technician("U", stock={"valve": 1}), technician("V", stock={"valve": 9})]
    plan = planned(tmp_path, line(jobs, people))
    assert plan["undone"] == 1
    assert {name: len(route) for name, route in plan["routes"].items()} == {"T": 2, "U": 1}  # type: ignore[attr-defined]


@pytest.mark.parametrize(("limit", "searched", "until"), [(1.0, 0.7, 6.0), (0.1, 0.1, 5.6)])
def test_the_limit_of_a_replan_holds_reading_search_and_reasons(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: float, searched: float, until: float
) -> None:
    """It begins at 5.0 and the search takes half a second; should the limit be over, each has a tenth all the same."""
    now, told = 5.0, list[float]()

    def again(_: Day, start: Plan, seconds: float, __: object) -> Plan:
        nonlocal now
        now += 0.5
        told.append(seconds)
        return start

    def left_out(_: Day, __: Plan, enough: Callable[[], bool]) -> list[object]:
        nonlocal now
        now = until - 0.01
        assert not enough()
        now = until + 0.01
        assert enough()
        return []

    monkeypatch.setattr(plan_day, "again", again)
    monkeypatch.setattr(reasons, "left_out", left_out)
    monkeypatch.setattr(command, "time", SimpleNamespace(monotonic=lambda: now))
    start = tmp_path / "start.json"
    start.write_text(json.dumps({"routes": {"T": ["J"]}}), encoding="utf-8")
    planned(tmp_path, line([job(), job("K")]), "--again", "--start", str(start), seconds=limit)
    assert told == [pytest.approx(searched)]


def test_one_of_solomons_files(tmp_path: Path) -> None:
    head = "S1\n\nVEHICLE\nNUMBER CAPACITY\n 2 10\n\nCUSTOMER\nCUST NO. X Y DEMAND READY DUE SERVICE\n"
    rows = [(0, 0, 0, 0, 0, 900, 0), (1, 0, 3, 6, 0, 900, 10), (2, 4, 0, 4, 0, 900, 10), (3, 3, 4, 6, 0, 900, 10)]
    file = tmp_path / "s1.txt"
    file.write_text(head + "\n".join(" ".join(map(str, row)) for row in rows), encoding="utf-8")
    out = tmp_path / "plan.json"
    assert main([str(file), "--time-limit", "0.2", "--out", str(out)]) == 0
    plan = json.loads(out.read_text(encoding="utf-8"))
    # Capacity 10 allows {1, 2} {3}, or {2, 3} {1}: the second is shorter, 4 + sqrt(17) + 5 and 3 there and back.
    assert plan["undone"] == 0
    assert round(plan["travel_h"] * 3600) == pytest.approx(40 + 41 + 50 + 60, abs=20)
    assert sorted(map(sorted, plan["routes"].values())) == [["1"], ["2", "3"]]
