"""`make bench-planner`: what our plans cost, and VROOM's in the same run. Fails on a violation, never on a cost.

Ours and VROOM's turn by turn, each in a process of its own, two threads, the same time limit. "CPU" is the processor
time each got: on a shared machine a limit by the clock may be worth less to one than to the other.

    python -m tests.bench.planner [--limits 5 20] [--unseen N] [DAY.json …]

A day planned again through the API, by the clock, comes last: see `again`.

`make bench-planner LARGE=1` plans the large days instead, eight minutes: see `large`; TINY=1 tiny days, two minutes:
see `tiny`.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.bench.planner import again, large, tiny
from tests.bench.planner.days import make
from tests.bench.planner.evaluate import evaluate

HERE = Path(__file__).parent / "instances"
ROOT = Path(__file__).parents[3]
OPTIMA = {"R101": 1637.7, "R201": 1143.2, "C101": 827.3, "RC101": 1619.8, "RC208": 776.1}


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(command: list[str], out: Path) -> tuple[dict[str, Any], float]:
    before = _cpu()
    subprocess.run([sys.executable, *command], check=True, cwd=ROOT)
    plan: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return plan, _cpu() - before


def ours(day: Path, seconds: float, out: Path) -> tuple[dict[str, Any], float]:
    command = ["-m", "fieldlock.dispatch.planner.command", str(day), "--time-limit", str(seconds), "--out", str(out)]
    return _run([*command, "--no-reasons"], out)


def theirs(day: Path, seconds: float, out: Path) -> tuple[dict[str, Any], float]:
    return _run(["-m", "tests.bench.planner.vroom", str(day), str(seconds), str(out)], out)


def compare(day: Path, seconds: float, folder: Path) -> int:
    """One line of the table; how many rules were broken by our plan."""
    document = json.loads(day.read_text(encoding="utf-8"))
    plan, cpu = ours(day, seconds, folder / "ours.json")
    other, other_cpu = theirs(day, seconds, folder / "theirs.json")
    mine, their = evaluate(document, plan), evaluate(document, other)
    ratio = mine["cost"] / their["cost"]
    print(
        f"{day.stem:20} {seconds:4.0f} s {mine['cost']:9.1f} {their['cost']:9.1f} {ratio:7.2f}"
        f" {mine['undone']:5} {mine['undone_two_person']:4} {their['undone']:7} {their['undone_two_person']:4}"
        f" {cpu:7.1f} {other_cpu:6.1f} {mine['violations']:6}",
        flush=True,
    )
    return int(mine["violations"])


def solomon(folder: Path, seconds: float) -> None:
    gaps = []
    for name, best in OPTIMA.items():
        plan, _ = ours(HERE / f"{name}.txt", seconds, folder / "ours.json")
        cost = plan["travel_s"] / 10
        gaps.append(cost / best - 1)
        print(
            f"{name:20} {seconds:4.0f} s {cost:9.1f} {best:9.1f} {100 * gaps[-1]:6.2f} % {plan['undone']:4} not served"
        )
    print(f"{'mean':20} {'':6} {'':19} {100 * sum(gaps) / len(gaps):6.2f} %")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("days", nargs="*", type=Path)
    parser.add_argument("--limits", nargs="+", type=float, default=[5.0, 20.0])
    parser.add_argument("--unseen", type=int, default=2, help="how many days that nothing was tuned on")
    parser.add_argument("--no-solomon", action="store_true")
    parser.add_argument("--no-again", action="store_true", help="not through the API: no server, no database")
    parser.add_argument("--large", action="store_true", help="only the large days, without VROOM")
    parser.add_argument("--tiny", action="store_true", help="only tiny days, beside their proven optimum")
    wanted = parser.parse_args()
    if wanted.large:
        return large.main()
    if wanted.tiny:
        return tiny.main()
    broken = 0
    with tempfile.TemporaryDirectory(prefix="fieldlock-bench-") as name:
        folder = Path(name)
        days = wanted.days or sorted(HERE.glob("*.json"))
        for number in range(wanted.unseen):
            file = folder / f"unseen_{1000 + number}.json"
            file.write_text(json.dumps(make(1000 + number, 300, 40, number % 2 == 1)), encoding="utf-8")
            days.append(file)
        print(f"{'day':20} {'limit':>6} {'ours':>9} {'VROOM':>9} {'ratio':>7} {'left':>5} {'two':>4}", end="")
        print(f" {'V left':>7} {'two':>4} {'CPU':>7} {'V CPU':>6} {'broken':>6}")
        for seconds in wanted.limits:
            for day in days:
                broken += compare(day, seconds, folder)
        if not wanted.no_solomon:
            print(f"\n{'Solomon':20} {'limit':>6} {'ours':>9} {'optimum':>9} {'gap':>8}")
            solomon(folder, 5.0)
    if not wanted.no_again:
        print()
        again.main()
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
