"""Solomon's instances (VRPTW, 1987) as days: distances × 10 truncated, demand as a part that the van holds. Pure.

The cost is distance alone and every customer is to be served, so a customer left out weighs more than any route.
"""

import math

from fieldlock.dispatch.planner.day import Day, Job, Person

LOAD = "load"
UNSERVED = 100.0  # "hours" of 3,600 units: no detour is as long


def read(text: str) -> Day:
    """Customers are jobs named by their number, vehicles are persons V1, V2, …; distances and times are tenths."""
    rows = [[float(word) for word in line.split()] for line in text.splitlines() if _numeric(line)]
    (vehicles, capacity), depot, customers = rows[0], rows[1], rows[2:]
    places = [(row[1], row[2]) for row in [depot, *customers]]
    matrix = [[int(10 * math.dist(a, b)) for b in places] for a in places]
    opens, closes = round(10 * depot[4]), round(10 * depot[5])
    people = tuple(
        Person(f"V{n}", 0, frozenset(), opens, closes, None, 0, {LOAD: int(capacity)})
        for n in range(1, int(vehicles) + 1)
    )
    jobs = tuple(
        Job(
            id=str(int(row[0])),
            place=place,
            length=round(10 * row[6]),
            earliest=round(10 * row[4]),
            latest=round(10 * row[5]),
            skills=frozenset(),
            weight=UNSERVED,
            parts={LOAD: int(row[3])},
        )
        for place, row in enumerate(customers, start=1)
    )
    return Day(coords=places, people=people, jobs=jobs, matrix=matrix)


def _numeric(line: str) -> bool:
    words = line.split()
    return bool(words) and all(word.replace(".", "", 1).isdigit() for word in words)
