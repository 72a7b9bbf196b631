"""A large day cut into regions, each planned as a day of its own. Pure.

People are halved along the wider axis, by the time of their shifts, again and again; the jobs that nobody holds are
halved with them, by their work. So a region has work for its people, and both lie on one side of nearly the same line.

| job                                  | goes                                                                          |
|--------------------------------------|-------------------------------------------------------------------------------|
| held by somebody                     | with that person                                                              |
| held by two who were parted          | to neither: it rests, in both routes, at the instant that stands              |
| promised to somebody (pin)           | with that person                                                              |
| free                                 | where it lies                                                                 |
| free, and too few there may do it    | to the region of the nearest who may, of those where there are enough         |

Another angle draws other lines, so what lies at a border now lies within a region the next time. The same arguments
give the same regions. Everybody is in one region, and every job in one unless it rests.

A day that is planned again is not cut: only the neighbourhood of what has no place may change (`neighbourhood`).
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from fieldlock.dispatch.planner.arrays import allowed_people
from fieldlock.dispatch.planner.day import Day, Job, Plan
from fieldlock.dispatch.planner.replan import EMERGENCY
from fieldlock.dispatch.planner.travel import flat

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]
# A resting job outweighs whatever could take its place.
RESTING = 100_000.0
# So many who may do it are looked at around a job without a place.
NEAREST = 12


@dataclass(frozen=True, slots=True)
class Region:
    """Numbers of people and jobs of the day. `resting` jobs are shared with another region."""

    people: tuple[int, ...]
    jobs: tuple[int, ...]
    resting: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    """Things in the plane with their load, of which the numbers `those` are looked at."""

    points: Floats
    load: Floats
    those: Numbers

    def halves(self, axis: int, share: float, least: int) -> tuple["_Row", "_Row"]:
        """Parted along the axis, `share` of the load first; `least` at least on either side."""
        order = self.those[np.argsort(self.points[self.those, axis], kind="stable")]
        passed = np.cumsum(self.load[order]) - self.load[order] / 2
        first = int(np.searchsorted(passed, share * self.load[order].sum()))
        first = min(max(first, least), len(order) - least)
        return replace(self, those=order[:first]), replace(self, those=order[first:])


def _parts(people: _Row, jobs: _Row, count: int) -> list[tuple[Numbers, Numbers]]:
    if count < 2 or len(people.those) < 2:
        return [(people.those, jobs.those)]
    spread = np.ptp(np.concatenate([people.points[people.those], jobs.points[jobs.those]]), axis=0)
    axis, left = int(np.argmax(spread)), count // 2
    one, two = people.halves(axis, left / count, 1)
    near, far = jobs.halves(axis, left / count, 0)
    return [*_parts(one, near, left), *_parts(two, far, count - left)]


def _turned(points: Floats, angle: float) -> Floats:
    turned: Floats = points @ np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    return turned


def _holders(day: Day, plan: Plan) -> dict[int, list[int]]:
    index = {job.id: n for n, job in enumerate(day.jobs)}
    held: dict[int, list[int]] = {}
    for p, person in enumerate(day.people):
        for name in plan.routes.get(person.id, ()):
            held.setdefault(index[name], []).append(p)
    return held


def _middles(day: Day, points: Floats, held: Mapping[int, Sequence[int]]) -> Floats:
    """Where people are: in the middle of their jobs, or at home."""
    sums, count = np.zeros((len(day.people), 2)), np.zeros(len(day.people))
    for j, holders in held.items():
        sums[holders] += points[day.jobs[j].place]
        count[holders] += 1
    homes = points[[person.place for person in day.people]]
    return np.where(count[:, None] > 0, sums / np.maximum(count, 1)[:, None], homes)


def cut(day: Day, count: int, angle: float = 0.0, plan: Plan | None = None) -> list[Region]:
    """`count` regions (fewer if there are fewer people) around what the plan says."""
    points = _turned(flat(day.coords), angle)
    held = _holders(day, plan or Plan({}, {}))
    at_people = _middles(day, points, held)
    at_jobs = points[[job.place for job in day.jobs]]
    shifts = np.array([person.off - person.on for person in day.people], np.float64)
    work = np.array([job.length * job.crew for job in day.jobs], np.float64)
    free = np.array([j for j in range(len(day.jobs)) if j not in held], np.int64)
    parts = _parts(_Row(at_people, shifts, np.arange(len(day.people))), _Row(at_jobs, work, free), count)
    owner, place = np.zeros(len(day.people), np.int64), np.zeros(len(day.jobs), np.int64)
    for n, (people, jobs) in enumerate(parts):
        owner[people], place[jobs] = n, n
    able = allowed_people(day.people, day.jobs)
    for j in free:
        place[j] = _reachable(day.jobs[j], int(place[j]), able[j], owner, at_people, at_jobs[j])
    return [_region(n, owner, place, held) for n in range(len(parts))]


def everything(day: Day) -> Region:
    return Region(tuple(range(len(day.people))), tuple(range(len(day.jobs))))


def neighbourhood(day: Day, plan: Plan, size: int) -> Region:
    """What has no place in the plan, and the nearest who may do it, until they have `size` jobs between them.

    Emergencies come first, then what had a place in the plan in force, then the heaviest.
    """
    points, held = flat(day.coords), _holders(day, plan)
    at_people = _middles(day, points, held)
    load = Counter(p for holders in held.values() for p in holders)
    able = allowed_people(day.people, day.jobs)
    owner, place, count = np.zeros(len(day.people), np.int64), np.zeros(len(day.jobs), np.int64), 0
    for j in sorted((j for j in range(len(day.jobs)) if j not in held), key=lambda j: _turn(day.jobs[j])):
        if count >= size:
            break
        there = np.array(able[j], np.int64)
        away = ((at_people[there] - points[day.jobs[j].place]) ** 2).sum(axis=1)
        near = [p for p in there[np.argsort(away, kind="stable")[:NEAREST]].tolist() if not owner[p]]
        owner[near], place[j], count = 1, 1, count + 1 + sum(load[p] for p in near)
    return _region(1, owner, place, held)


def _turn(job: Job) -> tuple[bool, float]:
    return job.weight < EMERGENCY and not job.home, -job.weight * job.crew


def _region(n: int, owner: Numbers, free: Numbers, held: Mapping[int, Sequence[int]]) -> Region:
    """The region's people, what they hold, and the free jobs that are placed there."""
    place = free.copy()
    for j, holders in held.items():
        place[j] = owner[holders[0]]
    resting = {j: holders for j, holders in held.items() if len({owner[p] for p in holders}) > 1}
    return Region(
        people=tuple(np.flatnonzero(owner == n).tolist()),
        jobs=tuple(j for j in np.flatnonzero(place == n).tolist() if j not in resting),
        resting=tuple(j for j, holders in resting.items() if any(owner[p] == n for p in holders)),
    )


def _reachable(job: Job, place: int, able: list[int], owner: Numbers, at_people: Floats, at_job: Floats) -> int:
    """The region of a free job: the one where it lies, or where the nearest are who may do it."""
    if not able:
        return place
    enough = np.bincount(owner[able], minlength=int(owner.max()) + 1) >= job.crew
    if enough[place] or not enough.any():
        return place
    there = np.array(able)[enough[owner[able]]]
    return int(owner[there[np.argmin(((at_people[there] - at_job) ** 2).sum(axis=1))]])


def day_of_region(day: Day, region: Region, plan: Plan) -> tuple[Day, Plan]:
    """The region as a day of its own, with what of the plan lies in it."""
    people = [day.people[p] for p in region.people]
    routes = {person.id: plan.routes[person.id] for person in people if person.id in plan.routes}
    holder = {name: person for person, route in routes.items() for name in route}
    jobs = [day.jobs[j] for j in region.jobs]
    jobs += [_rested(day.jobs[j], holder[day.jobs[j].id], plan) for j in region.resting]
    stops = {p.place for p in people} | {p.start_place for p in people} | {job.place for job in jobs}
    places = sorted(stops)
    new = {place: n for n, place in enumerate(places)}
    own = {job.id for job in jobs if job.crew > 1}
    part = replace(
        day,
        coords=[day.coords[place] for place in places],
        people=tuple(replace(p, place=new[p.place], start_place=new[p.start_place]) for p in people),
        jobs=tuple(replace(job, place=new[job.place]) for job in jobs),
        matrix=_matrix(day.matrix, places),
    )
    return part, Plan(routes, {name: start for name, start in plan.crew_starts.items() if name in own})


def _matrix(matrix: Any, places: list[int]) -> Any:
    return None if matrix is None else [[matrix[here][there] for there in places] for here in places]


def _rested(job: Job, person: str, plan: Plan) -> Job:
    """One half of a two-person job that rests: this person's alone, at that instant."""
    start = plan.crew_starts[job.id]
    return replace(job, crew=1, pin=person, home=(), earliest=start, latest=start, weight=RESTING)


def merged(day: Day, plan: Plan, region: Region, part: Plan) -> Plan:
    """The plan with the region's people as its own plan has them."""
    mine = {day.people[p].id for p in region.people}
    own = {day.jobs[j].id for j in region.jobs}
    routes = {name: route for name, route in plan.routes.items() if name not in mine}
    starts = {name: start for name, start in plan.crew_starts.items() if name not in own}
    return Plan({**routes, **part.routes}, {**starts, **part.crew_starts})
