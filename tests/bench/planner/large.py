"""Large days, as the program is used: time from start to end, most memory, left out, cost. Fails on a broken rule.

The day of 1,000 jobs is planned twice with the same limit, by regions and whole, to show what cutting costs or saves.
The rules are judged by `evaluate`, which itself needs several GB for 10,000 jobs; the planner's memory is its own.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.planner.days import make
from tests.bench.planner.evaluate import evaluate

# Jobs, technicians, seconds, and what else the program is told.
DAYS: list[tuple[int, int, float, list[str]]] = [
    (1000, 120, 20, []),
    (1000, 120, 20, ["--whole"]),
    (3000, 300, 120, []),
    (10_000, 800, 300, []),
]


def _run(day: Path, seconds: float, out: Path, more: list[str]) -> tuple[float, float, float]:
    """Seconds by the clock, seconds of processor, and MB at most."""
    command = ["-m", "fieldlock.dispatch.planner.command", str(day), "--time-limit", str(seconds), "--out", str(out)]
    began = time.monotonic()
    process = subprocess.Popen([sys.executable, *command, *more])
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"fieldlock plan ended with {process.returncode}")
    per_mb = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / per_mb


def main() -> int:
    broken = 0
    print(
        f"{'jobs':>6} {'people':>6} {'limit':>6} {'took':>6} {'CPU':>6} {'MB':>5} {'left':>5} {'cost':>9} {'broken':>6}"
    )
    with tempfile.TemporaryDirectory(prefix="fieldlock-bench-") as name:
        day, out = Path(name) / "day.json", Path(name) / "plan.json"
        for jobs, people, seconds, more in DAYS:
            document = make(77, jobs, people, True)
            day.write_text(json.dumps(document), encoding="utf-8")
            took, cpu, peak = _run(day, seconds, out, more)
            said = evaluate(document, json.loads(out.read_text(encoding="utf-8")))
            broken += said["violations"]
            print(
                f"{jobs:6} {people:6} {seconds:4.0f} s {took:4.0f} s {cpu:6.0f} {peak:5.0f} {said['undone']:5}"
                f" {said['cost']:9.1f} {said['violations']:6} {' '.join(more)}",
                flush=True,
            )
    return 1 if broken else 0
