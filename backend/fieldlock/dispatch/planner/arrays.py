"""From a day to the tables of the search, and from a state back to a plan."""

from collections.abc import Mapping, Sequence

import numpy as np

from fieldlock.dispatch.planner.day import Day, Job, Person, Plan, may_do
from fieldlock.dispatch.planner.layout import (
    COUNT,
    FIRST,
    HOME_1,
    JOB,
    JOB_COLUMNS,
    NEVER,
    PERSON_COLUMNS,
    SECOND,
    WEIGHT,
    WHEN,
    Floats,
    Ints,
    Problem,
    State,
)
from fieldlock.dispatch.planner.travel import seconds_between

NEIGHBOURS = 100


def travel_of(day: Day) -> Ints:
    return seconds_between(day.coords) if day.matrix is None else np.asarray(day.matrix, np.int32)


def people_rows(people: Sequence[Person]) -> Ints:
    rows = [
        (
            p.start_place,
            p.place,
            p.on,
            p.off,
            *((p.rest.earliest, p.rest.latest, p.rest.length) if p.rest else (0, 0, 0)),
        )
        for p in people
    ]
    return np.asarray(rows, np.int32).reshape(-1, PERSON_COLUMNS)


def job_rows(jobs: Sequence[Job], index: Mapping[str, int]) -> Ints:
    table = np.full((len(jobs), JOB_COLUMNS), -1, np.int32)
    for row, job in zip(table, jobs, strict=True):
        weight = min(round(job.weight * job.crew * 3600), NEVER // 2)
        row[: WEIGHT + 1] = (job.place, job.length, job.earliest, job.latest, job.crew, weight)
        homes = [index[person] for person in job.home if person in index][:2]
        row[HOME_1 : HOME_1 + len(homes)] = homes
    return table


def _parts(day: Day) -> tuple[Ints, Ints]:
    names = sorted({part for job in day.jobs for part in job.parts})
    needs = np.array([[job.parts.get(part, 0) for part in names] for job in day.jobs], np.int32)
    stock = np.array([[person.stock.get(part, 0) for part in names] for person in day.people], np.int32)
    return needs.reshape(len(day.jobs), len(names)), stock.reshape(len(day.people), len(names))


def allowed_people(people: Sequence[Person], jobs: Sequence[Job]) -> list[list[int]]:
    """Who may do each job. Jobs alike in skills, pin, parts and list are looked at once."""
    known: dict[tuple[object, ...], list[int]] = {}
    result = []
    for job in jobs:
        key = (job.skills, job.pin, job.allowed, tuple(sorted(job.parts.items())))
        if key not in known:
            known[key] = [index for index, person in enumerate(people) if may_do(person, job)]
        result.append(known[key])
    return result


def _slots(allowed: list[list[int]], people: int) -> Ints:
    slot = np.full((len(allowed), people), -1, np.int32)
    first = 0
    for j, able in enumerate(allowed):
        slot[j, able] = np.arange(first, first + len(able))
        first += len(able)
    return slot


def _near(travel: Ints, places: Ints, allowed: list[list[int]], people: int, kin: float) -> Ints:
    """The nearest jobs of each job, itself first; those that fewer of the same people may do count as farther."""
    able = np.zeros((len(places), people if kin else 0), np.float32)
    for j, able_people in enumerate(allowed if kin else ()):
        able[j, able_people] = 1
    sizes = np.maximum(able.sum(axis=1), 1)
    count = min(len(places), NEIGHBOURS)
    near = np.empty((len(places), count), np.int32)
    for j, place in enumerate(places):
        distance = travel[place, places].astype(np.float32)
        if kin:
            distance *= 1 + kin * (1 - able @ able[j] / np.minimum(sizes, sizes[j]))
        distance[j] = -1
        nearest = np.argpartition(distance, count - 1)[:count] if count < len(places) else np.arange(len(places))
        near[j] = nearest[np.argsort(distance[nearest], kind="stable")]
    return near


def _orders(day: Day, travel: Ints, jobs: Ints, allowed: list[list[int]]) -> Floats:
    """Keys of the orders in which jobs are put back, the smallest first; row 0 is drawn anew each time.

    Two-person and pinned jobs come first in each: put back after the others they would find no room.
    """
    homes = np.array([person.place for person in day.people], np.int64)
    far = np.array([travel[job.place, homes].mean() if len(homes) else 0.0 for job in day.jobs])
    few = np.array([len(people) for people in allowed], np.float64)
    late = np.array([job.latest for job in day.jobs], np.float64)
    width = np.array([job.latest - job.earliest for job in day.jobs], np.float64)
    length = np.array([job.length for job in day.jobs], np.float64)
    weight = jobs[:, WEIGHT].astype(np.float64)
    keys = np.stack([weight, -weight, few, width, late, -length, -far, far])
    first = np.array([job.crew > 1 or job.pin is not None for job in day.jobs])
    return np.where(first, keys - 1e10, keys)


def room_of(day: Day) -> int:
    """No route can hold more jobs than this."""
    longest = max((person.off - person.on for person in day.people), default=0)
    shortest = min((job.length for job in day.jobs), default=1)
    return min(len(day.jobs), longest // max(shortest, 1) + 1) + 1


def problem_of(day: Day, kin: float = 0.0) -> Problem:
    travel = travel_of(day)
    index = {person.id: n for n, person in enumerate(day.people)}
    jobs = job_rows(day.jobs, index)
    allowed = allowed_people(day.people, day.jobs)
    needs, stock = _parts(day)
    return Problem(
        travel=np.ascontiguousarray(travel),
        jobs=jobs,
        people=people_rows(day.people),
        offsets=np.cumsum([0, *map(len, allowed)]).astype(np.int32),
        allowed=np.array([person for people in allowed for person in people], np.int32),
        slot=_slots(allowed, len(day.people)),
        near=_near(travel, jobs[:, 0], allowed, len(day.people), kin),
        orders=_orders(day, travel, jobs, allowed),
        needs=needs,
        stock=stock,
        change=np.array([day.change_cost], np.int32),
    )


def fill(day: Day, plan: Plan, state: State, used_from: Ints) -> None:
    """Writes a plan into an empty state (bounds are to be renewed)."""
    jobs = {job.id: n for n, job in enumerate(day.jobs)}
    for p, person in enumerate(day.people):
        for row, name in enumerate(plan.routes.get(person.id, ()), start=1):
            j = jobs[name]
            state.stops[p, row, JOB] = j
            state.used[p] += used_from[j]
            state.held[j, FIRST if state.held[j, FIRST] < 0 else SECOND] = p
            if day.jobs[j].crew > 1:
                state.held[j, WHEN] = plan.crew_starts[name]
        state.routes[p, COUNT] = len(plan.routes.get(person.id, ()))


def plan_from(day: Day, stops: Ints, counts: Ints, when: Ints) -> Plan:
    """The plan that rows of job numbers stand for."""
    routes = {
        person.id: [day.jobs[j].id for j in stops[p, : counts[p]]] for p, person in enumerate(day.people) if counts[p]
    }
    starts = {
        day.jobs[j].id: int(when[j])
        for p in range(len(day.people))
        for j in stops[p, : counts[p]]
        if day.jobs[j].crew > 1
    }
    return Plan(routes=routes, crew_starts=starts)
