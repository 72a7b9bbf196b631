"""A new plan for the rest of a day that did not go as planned. Pure; the search is handed in.

| event       | fields               | effect                                                                        |
|-------------|----------------------|-------------------------------------------------------------------------------|
| emergency   | new                  | a new job that weighs more than everything that can be moved                  |
| no_show     | job                  | the customer is not there: the job is over now, the person free               |
| ill         | person               | gone from now on; what was theirs is free for others                          |
| overrun     | job, until           | a started job ends later                                                      |
| stop_work   | job, until           | those on it stay with it until then, or (null) to the end of the shift        |
| certificate | person, skill, until | a skill counts only for jobs that are surely over by then                     |

Started work stays as it is, and so does a job that somebody is on the way to; what is promised to a person stays with
them and outweighs what is not. All else may move, at a price: a change of technician must save `CHANGE` seconds; where
more than `MOST_MOVED` of what need not go to others does (`moves_too_much`), it costs `NEEDED`: only a job that would
else be left out is worth that.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from fieldlock.dispatch.planner.check import timetables
from fieldlock.dispatch.planner.day import Day, Job, Person, Plan, may_do
from fieldlock.dispatch.planner.schedule import Timetable, Travel, Visit, timetable
from fieldlock.dispatch.planner.travel import travel_between

CHANGE = 2 * 3600
NEEDED = 100 * 3600
MOST_MOVED = 0.03
EMERGENCY = 5000.0
PROMISED = 500.0

Solve = Callable[[Day, Plan], Plan]


@dataclass(frozen=True, slots=True)
class Event:
    kind: str
    job: str | None = None
    person: str | None = None
    skill: str | None = None
    until: int | None = None
    new: Job | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """What changes for a job; `None` for nobody, no time."""

    job: str
    people_before: tuple[str, ...]
    people_after: tuple[str, ...]
    start_before: int | None
    start_after: int | None


@dataclass(frozen=True, slots=True)
class Rest:
    """The part of the day that can still be planned, and what of the plan stays in front of it."""

    day: Day
    plan: Plan
    kept: Mapping[str, Sequence[str]] = field(default_factory=dict)


def _kept(day: Day, times: Mapping[str, Timetable], travel: Travel, now: int) -> dict[str, int]:
    """How many visits of each person stay: begun, or on the way to; with a two-person job, for both."""
    jobs = {job.id: job for job in day.jobs}
    count = {p.id: _begun(p, times[p.id], jobs, travel, now) for p in day.people if p.id in times}
    holders: dict[str, list[tuple[str, int]]] = {}
    for name, way in times.items():
        for place, visit in enumerate(way.visits, start=1):
            if jobs[visit.job].crew > 1:
                holders.setdefault(visit.job, []).append((name, place))
    changed = True
    while changed:
        changed = False
        for both in holders.values():
            if any(count[name] >= place for name, place in both):
                for name, place in both:
                    if count[name] < place:
                        count[name], changed = place, True
    return count


def _begun(person: Person, way: Timetable, jobs: Mapping[str, Job], travel: Travel, now: int) -> int:
    """Visits that have started, and the one that the person must have left for by now to be there in time."""
    begun, place, left = 0, person.start_place, person.on
    for visit in way.visits:
        pause = way.rest[1] - way.rest[0] if way.rest and left <= way.rest[0] < visit.start else 0
        if now <= visit.start - travel(place, jobs[visit.job].place) - pause:
            break
        begun, place, left = begun + 1, jobs[visit.job].place, visit.leave
    return begun


def _ends(events: Sequence[Event], visit: Visit, late: int, person: Person, now: int) -> int:
    """When the person is free after a visit that stays and began `late` seconds late."""
    leave = visit.leave + late
    for event in events:
        if event.job != visit.job:
            continue
        if event.kind == "no_show":
            leave = max(now, visit.arrive + late)
        elif event.kind in ("overrun", "stop_work"):
            leave = max(leave, person.off if event.until is None else event.until)
    return leave


def _person(
    person: Person, way: Timetable | None, kept: int, jobs: Mapping[str, Job], events: Sequence[Event], now: int
) -> Person | None:
    """Somebody from now on: where they are free, when, and whether the break is still to come; None: not at all."""
    if any(event.kind == "ill" and event.person == person.id for event in events):
        return None
    free, place, late, rest = max(person.on, now), person.start_place, 0, person.rest
    for visit in way.visits[:kept] if way else ():
        ended = _ends(events, visit, late, person, now)
        late, place, free = max(0, ended - visit.leave), jobs[visit.job].place, max(now, ended)
    if way and way.rest and way.rest[0] < free:
        rest, free = None, max(free, way.rest[1])
    if rest and free > rest.latest:
        # Late through no fault of the plan: the break comes at the first chance.
        rest = replace(rest, latest=free)
    return replace(person, on=free, start_place=place, rest=rest) if free < person.off else None


def _barred(job: Job, day: Day, events: Sequence[Event]) -> Job:
    """Without those whose certificate may have ended before the job has."""
    barred = {
        event.person
        for event in events
        if event.kind == "certificate" and event.skill in job.skills and job.latest + job.length > (event.until or 0)
    }
    if not barred:
        return job
    allowed = job.allowed if job.allowed is not None else frozenset(person.id for person in day.people)
    return replace(job, allowed=allowed - barred)


def _sound(person: Person, route: list[Job], starts: Mapping[str, int], travel: Travel) -> list[Job]:
    """The route without what it has no more room for: the lightest whose leaving is enough, else the lightest."""
    while route and timetable(person, route, starts, travel) is None:
        light = sorted(route, key=lambda job: job.weight)
        enough = (job for job in light if timetable(person, [o for o in route if o is not job], starts, travel))
        leaving = next(enough, light[0])
        route = [job for job in route if job is not leaving]
    return route


def rest_of(day: Day, plan: Plan, events: Sequence[Event], now: int) -> Rest:
    """What can still be planned, begun with what of the old plan can still be kept."""
    travel = travel_between(day)
    jobs = {job.id: job for job in day.jobs}
    times = timetables(day, plan, travel)
    count = _kept(day, times, travel, now)
    kept = {name: [visit.job for visit in way.visits[: count[name]]] for name, way in times.items()}
    closed = {name for route in kept.values() for name in route}
    closed |= {event.job for event in events if event.kind == "no_show" and event.job}
    people = [
        able
        for person in day.people
        if (able := _person(person, times.get(person.id), count.get(person.id, 0), jobs, events, now))
    ]
    homes = {job.id: tuple(name for name, route in plan.routes.items() if job.id in route) for job in day.jobs}
    open_jobs = [
        replace(
            _barred(job, day, events),
            home=homes[job.id],
            weight=job.weight + PROMISED if job.pin is not None and homes[job.id] else job.weight,
        )
        for job in day.jobs
        if job.id not in closed
    ]
    urgent = [replace(event.new, weight=EMERGENCY) for event in events if event.kind == "emergency" and event.new]
    left = replace(day, people=tuple(people), jobs=(*open_jobs, *urgent), change_cost=CHANGE)
    return Rest(left, _start(left, plan, closed, travel), kept)


def _start(left: Day, plan: Plan, closed: set[str], travel: Travel) -> Plan:
    """The old plan's routes, as far as they can still be kept."""
    jobs = {job.id: job for job in left.jobs}
    routes: dict[str, list[Job]] = {}
    for person in left.people:
        open_stops = [jobs[name] for name in plan.routes.get(person.id, ()) if name not in closed]
        able = [job for job in open_stops if may_do(person, job)]
        routes[person.id] = _sound(person, able, plan.crew_starts, travel)
    while True:
        seen = Counter(job.id for route in routes.values() for job in route)
        whole = {name: [job for job in route if seen[job.id] == job.crew] for name, route in routes.items()}
        if whole == routes:
            break
        # One of two is gone: the other does not go alone, and what comes after is looked at again.
        routes = {p.id: _sound(p, whole[p.id], plan.crew_starts, travel) for p in left.people}
    starts = {name: at for name, at in plan.crew_starts.items() if seen[name] == 2}
    return Plan({name: [job.id for job in route] for name, route in routes.items()}, starts)


def _may_stay(job: Job, people: Mapping[str, Person]) -> bool:
    return all(name in people and may_do(people[name], job) for name in job.home)


def moves_too_much(day: Day, plan: Plan) -> bool:
    """Whether more goes to others than may, of what those who have it could all keep; what is left out did not move."""
    people = {person.id: person for person in day.people}
    now: dict[str, set[str]] = {}
    for name, route in plan.routes.items():
        for stop in route:
            now.setdefault(stop, set()).add(name)
    could_stay = [job for job in day.jobs if job.pin is None and len(job.home) == job.crew and _may_stay(job, people)]
    moved = [job for job in could_stay if job.id in now and now[job.id] != set(job.home)]
    return len(moved) > MOST_MOVED * len(could_stay)


def replan(day: Day, plan: Plan, events: Sequence[Event], now: int, solve: Solve) -> tuple[Rest, Plan, list[Move]]:
    """The rest of the day, its new plan, and what moves: to be shown before it is accepted."""
    rest = rest_of(day, plan, events, now)
    new = solve(rest.day, rest.plan)
    return rest, new, moves(day, plan, rest, new)


def moves(day: Day, plan: Plan, rest: Rest, new: Plan) -> list[Move]:
    """Each job of the rest of the day whose persons or start change."""
    before, after = _facts(day, plan), _facts(rest.day, new)
    nothing: tuple[tuple[str, ...], int | None] = ((), None)
    found = []
    for job in rest.day.jobs:
        (old, was), (now, will) = before.get(job.id, nothing), after.get(job.id, nothing)
        if (old, was) != (now, will):
            found.append(Move(job.id, old, now, was, will))
    return found


def _facts(day: Day, plan: Plan) -> dict[str, tuple[tuple[str, ...], int | None]]:
    facts: dict[str, tuple[tuple[str, ...], int | None]] = {}
    for name, way in sorted(timetables(day, plan).items()):
        for visit in way.visits:
            others, _ = facts.get(visit.job, ((), None))
            facts[visit.job] = ((*others, name), visit.start)
    return facts
