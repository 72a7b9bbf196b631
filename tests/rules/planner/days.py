"""Small days and plans for the planner's tests."""

import json
import random
from pathlib import Path
from typing import Any

from tests.bench.planner.days import make

Document = dict[str, Any]


def small(seed: int, jobs: int = 12, technicians: int = 4, *, two: bool = True) -> Document:
    return make(seed, jobs, technicians, two)


def line(jobs: list[Document], technicians: list[Document] | None = None) -> Document:
    """Places on one street, 0.01 degrees apart; technician T at place 0 with every skill, from 8:00 to 17:00."""
    return {
        "coords": [[31.0 + n / 100, 121.0] for n in range(12)],
        "techs": technicians or [technician()],
        "jobs": jobs,
        "prio_w": {"1": 50, "2": 20, "3": 10, "4": 5, "5": 2},
    }


def technician(name: str = "T", rest: Document | None = None, **other: Any) -> Document:
    plain = {"id": name, "loc": 0, "skills": ["gas", "elec"], "shift": [8 * 3600, 17 * 3600], "break": rest}
    return {**plain, **other}


def job(name: str = "J", **other: Any) -> Document:
    window = [8 * 3600, 16 * 3600]
    plain = {
        "id": name,
        "loc": 1,
        "dur": 1800,
        "start_tw": window,
        "skills": ["gas"],
        "prio": 3,
        "crew": 1,
        "pin": None,
    }
    return {**plain, **other}


def random_plan(day: Document, rng: random.Random) -> Document:
    """Short routes of any jobs, most of them of people who may do them: some plans are sound, some are not."""
    routes: dict[str, list[str]] = {tech["id"]: [] for tech in day["techs"]}
    starts = {}
    for row in rng.sample(day["jobs"], rng.randint(1, len(day["jobs"]) // 2)):
        able = [tech["id"] for tech in day["techs"] if set(row["skills"]) <= set(tech["skills"])]
        chosen = (
            rng.sample(able, min(len(able), row["crew"])) if rng.random() < 0.95 else [rng.choice(day["techs"])["id"]]
        )
        for name in chosen:
            routes[name].append(row["id"])
        if row["crew"] == 2:
            starts[row["id"]] = rng.randint(*row["start_tw"])
    windows = {row["id"]: row["start_tw"][0] + row["start_tw"][1] for row in day["jobs"]}
    for route in routes.values():
        route.sort(key=lambda name: windows[name])
    return {"routes": routes, "crew_starts": starts}


def written(folder: Path, document: Document) -> Path:
    file = folder / "day.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file
