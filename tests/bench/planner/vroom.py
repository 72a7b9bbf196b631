"""VROOM on a day, in a process of its own: it holds the interpreter lock while it works. vroom.py DAY.json SECONDS OUT

VROOM knows no two-person jobs: each becomes two jobs with one fixed start, the middle of the window, and counts only if
both are done. Exploration level and depth are the library's highest; the time limit cuts it.
"""

import json
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import vroom
from tests.bench.planner.evaluate import travel

PRIORITY = {1: 100, 2: 60, 3: 30, 4: 15, 5: 5}


def _vehicle(index: int, tech: dict[str, Any], skills: dict[str, int]) -> Any:
    rest = tech["break"]
    breaks = [vroom.Break(index, [vroom.TimeWindow(*rest["start_tw"])], service=rest["dur"])] if rest else []
    return vroom.Vehicle(
        index,
        start=tech["loc"],
        end=tech["loc"],
        skills={skills[skill] for skill in tech["skills"]} | {10_000 + index},
        time_window=vroom.TimeWindow(*tech["shift"]),
        breaks=breaks,
    )


def _input(day: dict[str, Any]) -> Any:
    names = sorted({skill for row in [*day["techs"], *day["jobs"]] for skill in row["skills"]})
    skills = {name: number for number, name in enumerate(names, start=1)}
    index = {tech["id"]: number for number, tech in enumerate(day["techs"])}
    problem = vroom.Input()
    problem.set_durations_matrix("car", travel(day["coords"]).astype(np.uint32))
    for number, tech in enumerate(day["techs"]):
        problem.add_vehicle(_vehicle(number, tech, skills))
    for number, row in enumerate(day["jobs"]):
        first, last = row["start_tw"]
        if row["crew"] == 2:
            first = last = (first + last) // 2
        for copy in range(row["crew"]):
            problem.add_job(
                vroom.Job(
                    2 * number + copy,
                    location=row["loc"],
                    default_service=row["dur"],
                    skills={skills[skill] for skill in row["skills"]}
                    | ({10_000 + index[row["pin"]]} if row["pin"] else set()),
                    priority=PRIORITY[row["prio"]],
                    time_windows=[vroom.TimeWindow(first, last)],
                )
            )
    return problem


def solve(day: dict[str, Any], seconds: float) -> tuple[dict[str, Any], float]:
    """(plan, seconds that it took)."""
    problem = _input(day)
    began = time.perf_counter()
    solution = problem.solve(exploration_level=5, nb_threads=2, timeout=timedelta(seconds=seconds))
    took = time.perf_counter() - began
    routes: dict[str, list[str]] = {tech["id"]: [] for tech in day["techs"]}
    for row in solution.routes.itertuples():
        if row.type == "job":
            routes[day["techs"][int(row.vehicle_id)]["id"]].append(day["jobs"][int(row.id) // 2]["id"])
    done = [name for route in routes.values() for name in route]
    alone = {row["id"] for row in day["jobs"] if row["crew"] == 2 and done.count(row["id"]) != 2}
    starts = {
        row["id"]: sum(row["start_tw"]) // 2 for row in day["jobs"] if row["crew"] == 2 and row["id"] not in alone
    }
    whole = {tech: [name for name in route if name not in alone] for tech, route in routes.items()}
    return {"routes": whole, "crew_starts": starts}, took


if __name__ == "__main__":
    found, lasted = solve(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), float(sys.argv[2]))
    Path(sys.argv[3]).write_text(json.dumps({**found, "took": lasted}), encoding="utf-8")
