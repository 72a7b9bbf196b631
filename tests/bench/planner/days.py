"""Made-up working days, seeded: the kind of day the planner is measured on, never the days it was tuned on.

A district of about 55 × 65 km; jobs and homes lie around a few centres; one skill in four is rare and comes with its
trade; one job in twenty is pinned, and on `crew` days one in twenty needs two persons.
"""

import argparse
import json
import random
import sys
from typing import Any

TRADES = {"elec": 24, "hvac": 18, "gas": 16, "net": 15, "water": 12, "lift": 7, "general": 8}
SPECIAL = {"hvac": ["fgas"], "gas": ["press"], "net": ["fiber"], "water": ["legionella"], "elec": ["hv", "solar"]}
HOUR = 3600
SHIFTS = [((8, 17), 11, 70), ((7, 15.5), 10, 20), ((10, 19), 13, 8), ((8.5, 13.5), None, 10)]
PRIORITIES = {1: 4, 2: 13, 3: 30, 4: 32, 5: 21}
PRICES = {"1": 50, "2": 20, "3": 10, "4": 5, "5": 2}


def _pick(rng: random.Random, weights: dict[Any, int]) -> Any:
    return rng.choices(list(weights), list(weights.values()))[0]


def _places(rng: random.Random, centres: list[tuple[float, float, float]], count: int) -> list[list[float]]:
    places = []
    for _ in range(count):
        if rng.random() < 0.12:
            places.append([rng.uniform(40.80, 41.30), rng.uniform(28.63, 29.40)])
        else:
            lat, lon, spread = rng.choice(centres)
            places.append([rng.gauss(lat, spread), rng.gauss(lon, spread * 1.3)])
    return [[round(lat, 5), round(lon, 5)] for lat, lon in places]


def _technician(rng: random.Random, index: int) -> dict[str, Any]:
    trades = {_pick(rng, TRADES) for _ in range(rng.choices([1, 2, 3], [5, 3, 2])[0])}
    skills = {"general", *trades}
    for trade in trades:
        skills.update(special for special in SPECIAL.get(trade, []) if rng.random() < 0.5)
    (on, off), rest, _ = rng.choices(SHIFTS, [shift[2] for shift in SHIFTS])[0]
    return {
        "id": f"T{index:03}",
        "loc": index,
        "skills": sorted(skills),
        "shift": [int(on * HOUR), int(off * HOUR)],
        "break": None if rest is None else {"start_tw": [rest * HOUR, int((rest + 2.5) * HOUR)], "dur": 2700},
    }


def _window(rng: random.Random, priority: int) -> list[int]:
    if priority == 5:
        return [int(7.5 * HOUR), 18 * HOUR]
    if priority == 4:
        return rng.choice([[8 * HOUR, 12 * HOUR], [12 * HOUR, 17 * HOUR]])
    width = 3 if priority == 2 else 2
    first = rng.randint(8, 17 - width) * HOUR
    return [first, first + width * HOUR]


def _job(rng: random.Random, index: int, place: int, technicians: list[dict[str, Any]], two: bool) -> dict[str, Any]:
    trade = _pick(rng, TRADES)
    skills = [trade]
    if trade in SPECIAL and rng.random() < 0.24:
        skills.append(rng.choice(SPECIAL[trade]))
    priority = _pick(rng, PRIORITIES)
    able = [tech["id"] for tech in technicians if set(skills) <= set(tech["skills"])]
    crew = 2 if two and len(able) > 1 and rng.random() < 0.05 else 1
    pinned = crew == 1 and able and rng.random() < 0.05
    return {
        "id": f"J{index:04}",
        "loc": place,
        "dur": rng.choice([1800, 2700, 3600, 5400]) if crew == 2 else rng.choices(
            [900, 1200, 1800, 2700, 3600, 4500], [11, 11, 33, 20, 12, 13]
        )[0],
        "start_tw": _window(rng, priority),
        "skills": sorted(skills),
        "prio": priority,
        "crew": crew,
        "pin": rng.choice(able) if pinned else None,
    }  # fmt: skip


def make(seed: int, jobs: int, technicians: int, two: bool) -> dict[str, Any]:
    """A day of that size; the same seed gives the same day."""
    rng = random.Random(seed)
    centres = [
        (rng.uniform(40.84, 41.26), rng.uniform(28.70, 29.33), rng.uniform(0.008, 0.03))
        for _ in range(rng.randint(8, 22))
    ]
    coords = _places(rng, centres, technicians + jobs)
    people = [_technician(rng, index) for index in range(technicians)]
    return {
        "name": f"day{jobs}_{'crew' if two else 'base'}_{seed}",
        "coords": coords,
        "techs": people,
        "jobs": [_job(rng, index, technicians + index, people, two) for index in range(jobs)],
        "prio_w": PRICES,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seed", type=int)
    parser.add_argument("--jobs", type=int, default=300)
    parser.add_argument("--technicians", type=int, default=40)
    parser.add_argument("--crew", action="store_true", help="with two-person jobs")
    wanted = parser.parse_args()
    json.dump(make(wanted.seed, wanted.jobs, wanted.technicians, wanted.crew), sys.stdout)


if __name__ == "__main__":
    main()
