"""Why a job was left out: one constraint at a time is relaxed, as little as needed, until the job fits into the plan.

| reason         | relaxed                                        | told                                            |
|----------------|------------------------------------------------|-------------------------------------------------|
| TOO_FAR        | nothing: it fits, for more than it weighs       | the person, and hours of travel                 |
| PIN            | the promised person                             | who else could                                  |
| NOT_ALLOWED    | the list that the rule of candidates accepts    | who could, were they entitled                   |
| PARTS          | what the vans hold                              | who could, with the parts                       |
| WINDOW_LATER   | the last start, as little as possible           | when one with the skills is free                |
| WINDOW_EARLIER | the first start, as little as possible          | until when one with the skills is free          |
| SECOND_PERSON  | one person instead of two                       | when one is free, and no second with them       |
| SHIFT          | the end of shifts, in quarters of an hour       | who, and how many minutes longer                |
| BREAK          | the break                                       | whose                                           |
| SKILL          | the skills                                      | who is free and lacks them                      |
| NOBODY         | none helps, and nobody that day has the skills  | the skills                                      |
| FULL           | none helps by itself                            |                                                 |
| NOT_LOOKED_AT  | nothing: no time was left for it                |                                                 |

A reason carries its proof: persons, start, and the route in which the job then stands, confirmed by the pure timetable
and not only by the search. They are listed in this order; the first is the one to show.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np

from fieldlock.dispatch.planner import arrays
from fieldlock.dispatch.planner.day import Day, Job, Person, Plan, may_do
from fieldlock.dispatch.planner.desk import begin, make_desk, undo
from fieldlock.dispatch.planner.layout import FIRST, JOB, NEVER, SECOND, WHEN, Problem, State, empty_state
from fieldlock.dispatch.planner.pairs import put_pair
from fieldlock.dispatch.planner.reason_words import words
from fieldlock.dispatch.planner.regions import Region, day_of_region
from fieldlock.dispatch.planner.route import refresh
from fieldlock.dispatch.planner.schedule import timetable
from fieldlock.dispatch.planner.search import put_one
from fieldlock.dispatch.planner.travel import travel_between

QUARTER = 15 * 60
MOST_QUARTERS = 24
DAY = 24 * 3600


@dataclass(frozen=True, slots=True)
class Fit:
    """Where and when the job would stand: the counterfactual."""

    people: tuple[str, ...]
    start: int
    routes: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Reason:
    code: str
    fit: Fit | None = None
    amount: float | None = None
    skills: tuple[str, ...] = ()


class Trial:
    """A plan into which single jobs are put, under relaxed constraints, and taken out again."""

    def __init__(self, day: Day, plan: Plan) -> None:
        self.day, self.plan = day, plan
        self.travel = travel_between(day)
        problem = arrays.problem_of(day)
        self.listed = len(problem.allowed)
        # Room for one more list of everybody: that of the job as it is tried, see `_problem`.
        allowed = np.concatenate([problem.allowed, np.zeros(len(day.people), np.int32)])
        self.problem: Problem = problem._replace(allowed=allowed)
        self.state: State = empty_state(self.problem, arrays.room_of(day) + 1)
        arrays.fill(day, plan, self.state, self.problem.needs)
        self.desk = make_desk(self.problem, arrays.room_of(day) + 1, 1, 0, 1)
        self.jobs = {job.id: job for job in day.jobs}
        self.index = {job.id: n for n, job in enumerate(day.jobs)}

    def fit(self, job: Job, people: Sequence[Person]) -> Fit | None:
        """The cheapest place for the job as given, among people as given (same order as the day's)."""
        changed = replace(self.day, people=tuple(people))
        j = self.index[job.id]
        problem = self._problem(j, replace(job, weight=NEVER / 8 / 3600), changed)
        for p in range(len(people)):
            refresh(problem, self.state, p, self.desk.clock)
        out_before = begin(self.desk)
        if job.crew > 1:
            found = put_pair(problem, self.state, self.desk, j, 0.0)
        else:
            found = put_one(problem, self.state, self.desk, j, 0.0, True)
        if not found:
            return None
        fit = self._proven(job, changed, j)
        undo(self.state, self.desk, out_before)
        return fit

    def _problem(self, j: int, job: Job, changed: Day) -> Problem:
        able = [n for n, person in enumerate(changed.people) if may_do(person, job)]
        offsets, jobs = self.problem.offsets.copy(), self.problem.jobs.copy()
        offsets[j], offsets[j + 1] = self.listed, self.listed + len(able)
        self.problem.allowed[self.listed : self.listed + len(able)] = able
        jobs[j] = arrays.job_rows((job,), {})[0]
        needs = self.problem.needs
        if not job.parts:
            needs = needs.copy()
            needs[j] = 0
        return self.problem._replace(
            jobs=jobs,
            people=arrays.people_rows(changed.people),
            offsets=offsets,
            needs=needs,
        )

    def _proven(self, job: Job, changed: Day, j: int) -> Fit | None:
        """The places found, confirmed without the search."""
        holders = [p for p in (self.state.held[j, FIRST], self.state.held[j, SECOND]) if p >= 0]
        starts = dict(self.plan.crew_starts)
        if job.crew > 1:
            starts[job.id] = int(self.state.held[j, WHEN])
        routes, start = [], 0
        for p in holders:
            rows = self.state.stops[p, 1 : self.state.routes[p, 0] + 1, JOB]
            route = [job if n == j else self.day.jobs[n] for n in rows]
            way = timetable(changed.people[p], route, starts, self.travel)
            if way is None:
                return None
            start = next(visit.start for visit in way.visits if visit.job == job.id)
            routes.append(tuple(stop.id for stop in route))
        return Fit(tuple(changed.people[p].id for p in holders), start, tuple(routes))


def _lists(trial: Trial, job: Job) -> Iterator[Reason]:
    """What is said about persons one by one."""
    people = trial.day.people
    if job.pin is not None and (fit := trial.fit(replace(job, pin=None), people)):
        yield Reason("PIN", fit)
    if job.allowed is not None and (fit := trial.fit(replace(job, allowed=None), people)):
        yield Reason("NOT_ALLOWED", fit, skills=tuple(sorted(job.skills)))
    if job.parts and (fit := trial.fit(replace(job, parts={}), people)):
        yield Reason("PARTS", fit)


def _window(trial: Trial, job: Job) -> Iterator[Reason]:
    """The least shift of the window's end, then of its beginning, to the minute."""
    people, skills = trial.day.people, tuple(sorted(job.skills))
    for code, bound in (("WINDOW_LATER", "latest"), ("WINDOW_EARLIER", "earliest")):
        sign = 1 if bound == "latest" else -1
        near, far, best = 0, DAY // 60, None
        while near < far:
            half = (near + far) // 2
            moved = replace(job, **{bound: getattr(job, bound) + sign * half * 60})
            if fit := trial.fit(moved, people):
                far, best = half, fit
            else:
                near = half + 1
        if best:
            yield Reason(code, best, amount=near, skills=skills)


def _people(trial: Trial, job: Job) -> Iterator[Reason]:
    people = trial.day.people
    if job.crew > 1 and (fit := trial.fit(replace(job, crew=1), people)):
        yield Reason("SECOND_PERSON", fit)
    for quarters in range(1, MOST_QUARTERS + 1):
        longer = [replace(person, off=person.off + quarters * QUARTER) for person in people]
        if fit := trial.fit(job, longer):
            yield Reason("SHIFT", fit, amount=quarters * 15)
            break
    if fit := trial.fit(job, [replace(person, rest=None) for person in people]):
        yield Reason("BREAK", fit)
    if job.skills and (fit := trial.fit(replace(job, skills=frozenset()), people)):
        lacking = job.skills - next(person.skills for person in people if person.id == fit.people[0])
        yield Reason("SKILL", fit, skills=tuple(sorted(lacking)))


def why(trial: Trial, job: Job) -> list[Reason]:
    """Every single relaxation that would let the job in."""
    people = trial.day.people
    if fit := trial.fit(job, people):
        return [Reason("TOO_FAR", fit)]
    found = [*_lists(trial, job), *_window(trial, job), *_people(trial, job)]
    if found:
        return found
    able = any(job.skills <= person.skills for person in people)
    return [Reason("FULL" if able else "NOBODY", skills=tuple(sorted(job.skills)))]


def left_out(
    day: Day, plan: Plan, limit: int = 200, enough: Callable[[], bool] = lambda: False
) -> list[dict[str, Any]]:
    """Each job that is not planned, the heaviest first, with its reasons, in words too.

    After `limit` jobs, or when `enough` says so, the rest are listed as not looked at.
    """
    index = {job.id: n for n, job in enumerate(day.jobs)}
    done = sorted({index[name] for route in plan.routes.values() for name in route})
    out = sorted(set(range(len(day.jobs))).difference(done), key=lambda n: (-day.jobs[n].weight * day.jobs[n].crew, n))
    if not out:
        return []
    told = []
    if not enough():
        # Only the jobs that are needed: the table of travel grows with the square of their number.
        looked_at = Region(tuple(range(len(day.people))), (*done, *out[:limit]))
        part, _ = day_of_region(day, looked_at, plan)
        trial = Trial(part, plan)
        for job in part.jobs[len(done) :]:
            if enough():
                break
            told.append(_told(job, why(trial, job)))
    return told + [_told(day.jobs[n], [Reason("NOT_LOOKED_AT")]) for n in out[len(told) :]]


def _told(job: Job, found: list[Reason]) -> dict[str, Any]:
    return {
        "job": job.id,
        "reasons": [
            {
                **{key: value for key, value in asdict(reason).items() if value not in (None, ())},
                "text": words(reason, job),
            }
            for reason in found
        ],
    }
