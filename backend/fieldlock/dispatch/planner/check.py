"""Is this plan one that people can keep? Pure, and independent of whatever made the plan.

| violation       | when                                                                                            |
|-----------------|-------------------------------------------------------------------------------------------------|
| UNKNOWN_PERSON  | a route of somebody who does not work that day                                                  |
| UNKNOWN_JOB     | a stop that is no job of the day                                                                |
| SKILL           | the person lacks a skill that the job asks for                                                  |
| PIN             | the job is promised to another person                                                           |
| NOT_ALLOWED     | the rule of candidates refuses the person (certificate, training, suspension …)                 |
| CREW            | a job stands in more or fewer different routes than it needs persons                            |
| CREW_START      | a two-person job has no stored start                                                            |
| PARTS           | the route needs more of a part than the van holds                                               |
| TIME            | no way to keep every start window, the shift, the break and the stored starts in this order     |

`check(day, plan)` guards every plan before it is shown; empty means sound. `price` is the cost that planning lowers.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from fieldlock.dispatch.planner.day import Day, Job, Person, Plan
from fieldlock.dispatch.planner.schedule import Timetable, Travel, timetable
from fieldlock.dispatch.planner.travel import travel_between


@dataclass(frozen=True, slots=True)
class Violation:
    code: str
    job: str | None = None
    person: str | None = None


def _route(person: Person, route: list[Job], plan: Plan, travel: Travel) -> Iterator[Violation]:
    for job in route:
        if not job.skills <= person.skills:
            yield Violation("SKILL", job.id, person.id)
        if job.pin not in (None, person.id):
            yield Violation("PIN", job.id, person.id)
        if job.allowed is not None and person.id not in job.allowed:
            yield Violation("NOT_ALLOWED", job.id, person.id)
        if job.crew > 1 and job.id not in plan.crew_starts:
            yield Violation("CREW_START", job.id, person.id)
    needed = Counter[str]()
    for job in route:
        needed.update(job.parts)
    if any(quantity > person.stock.get(part, 0) for part, quantity in needed.items()):
        yield Violation("PARTS", None, person.id)
    if timetable(person, route, plan.crew_starts, travel) is None:
        yield Violation("TIME", None, person.id)


def check(day: Day, plan: Plan, travel: Travel | None = None) -> list[Violation]:
    travel = travel or travel_between(day)
    jobs = {job.id: job for job in day.jobs}
    people = {person.id: person for person in day.people}
    found = [Violation("UNKNOWN_PERSON", None, name) for name in plan.routes if name not in people]
    by: dict[str, list[str]] = {}
    for name, stops in plan.routes.items():
        found += [Violation("UNKNOWN_JOB", stop, name) for stop in stops if stop not in jobs]
        known = [jobs[stop] for stop in stops if stop in jobs]
        for job in known:
            by.setdefault(job.id, []).append(name)
        if name in people:
            found += _route(people[name], known, plan, travel)
    for stop, holders in by.items():
        if len(holders) != jobs[stop].crew or len(set(holders)) != len(holders):
            found.append(Violation("CREW", stop, holders[0]))
    return found


@dataclass(frozen=True, slots=True)
class Price:
    undone: tuple[str, ...]
    travel_seconds: int
    cost: float


def price(day: Day, plan: Plan, travel: Travel | None = None) -> Price:
    """Weights of the jobs left out (twice for a two-person job) plus hours of travel."""
    travel = travel or travel_between(day)
    jobs = {job.id: job for job in day.jobs}
    done, seconds = set[str](), 0
    for person in day.people:
        route = [jobs[name] for name in plan.routes.get(person.id, ())]
        done.update(job.id for job in route)
        places = [person.start_place, *(job.place for job in route), person.place]
        if route:
            seconds += sum(travel(a, b) for a, b in pairwise(places))
    undone = tuple(job.id for job in day.jobs if job.id not in done)
    weight = sum(jobs[name].weight * jobs[name].crew for name in undone)
    return Price(undone, seconds, weight + seconds / 3600)


def timetables(day: Day, plan: Plan, travel: Travel | None = None) -> dict[str, Timetable]:
    """When everybody is where. Only for a plan without violations."""
    travel = travel or travel_between(day)
    jobs = {job.id: job for job in day.jobs}
    result = {}
    for person in day.people:
        route = [jobs[name] for name in plan.routes.get(person.id, ())]
        way = timetable(person, route, plan.crew_starts, travel)
        if way is not None:
            result[person.id] = way
    return result
