"""A day to plan, as plain data. Pure.

The JSON form is the contract of `fieldlock plan` (see docs/planner.md):

    coords [[lat, lon]] · prio_w {"1": …, "5": …}
    techs  {id, loc, skills, shift [s, s], break {start_tw [s, s], dur} | null}
    jobs   {id, loc, dur, start_tw [s, s], skills, prio 1..5, crew 1 | 2, pin tech-id | null}

Times are seconds since the day's midnight; `loc` indexes `coords`. Fieldlock's own days may say more, each optional:
a person's `start_loc` (where the day begins, if not at `loc`) and `stock` {part: quantity}; a job's `parts`
{part: quantity}, `allowed` [tech-id] (who the rule of candidates accepts), `home` [tech-id] (who has it in the plan
in force) and `weight` (instead of the priority's); the day's `change_cost` (seconds of travel that a change of
technician must save) and `matrix` (seconds between places, instead of coordinates).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Break:
    earliest: int
    latest: int
    length: int


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    place: int
    skills: frozenset[str]
    on: int
    off: int
    rest: Break | None
    start_place: int
    stock: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Job:
    id: str
    place: int
    length: int
    earliest: int
    latest: int
    skills: frozenset[str]
    weight: float
    crew: int = 1
    pin: str | None = None
    parts: Mapping[str, int] = field(default_factory=dict)
    allowed: frozenset[str] | None = None
    home: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """`weight` of a job is in hours of travel; for a two-person job it counts twice."""

    coords: Sequence[Sequence[float]]
    people: tuple[Person, ...]
    jobs: tuple[Job, ...]
    change_cost: int = 0
    matrix: Sequence[Sequence[int]] | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Jobs in visiting order for each person, and the start of each two-person job."""

    routes: Mapping[str, Sequence[str]]
    crew_starts: Mapping[str, int]

    def document(self) -> dict[str, Any]:
        return {"routes": {p: list(route) for p, route in self.routes.items()}, "crew_starts": dict(self.crew_starts)}


def plan_of(document: Mapping[str, Any]) -> Plan:
    return Plan(routes=document["routes"], crew_starts=document.get("crew_starts", {}))


def weight_of(job: Mapping[str, Any], weights: Mapping[str, float]) -> float:
    given = job.get("weight")
    return float(weights[str(job["prio"])] if given is None else given)


def _person(row: Mapping[str, Any]) -> Person:
    rest = row.get("break")
    return Person(
        id=row["id"],
        place=row["loc"],
        skills=frozenset(row["skills"]),
        on=row["shift"][0],
        off=row["shift"][1],
        rest=Break(rest["start_tw"][0], rest["start_tw"][1], rest["dur"]) if rest else None,
        start_place=row.get("start_loc", row["loc"]),
        stock=row.get("stock", {}),
    )


def _job(row: Mapping[str, Any], weights: Mapping[str, float]) -> Job:
    allowed = row.get("allowed")
    return Job(
        id=row["id"],
        place=row["loc"],
        length=row["dur"],
        earliest=row["start_tw"][0],
        latest=row["start_tw"][1],
        skills=frozenset(row["skills"]),
        weight=weight_of(row, weights),
        crew=row.get("crew", 1),
        pin=row.get("pin"),
        parts=row.get("parts", {}),
        allowed=None if allowed is None else frozenset(allowed),
        home=tuple(row.get("home", ())),
    )


def day_of(document: Mapping[str, Any]) -> Day:
    """Reads the JSON form; `bad_input.problems` says first whether it can be read."""
    return Day(
        coords=document.get("coords", ()),
        people=tuple(_person(row) for row in document["techs"]),
        jobs=tuple(_job(row, document.get("prio_w", {})) for row in document["jobs"]),
        change_cost=document.get("change_cost", 0),
        matrix=document.get("matrix"),
    )


def may_do(person: Person, job: Job) -> bool:
    """Skills, pin, the list of those accepted, and the van's stock: what no order of the day can change."""
    return (
        job.skills <= person.skills
        and job.pin in (None, person.id)
        and (job.allowed is None or person.id in job.allowed)
        and all(person.stock.get(part, 0) >= quantity for part, quantity in job.parts.items())
    )


def form_of(day: Day) -> dict[str, Any]:
    """The day in the JSON form again; priorities have become weights."""
    return {
        "coords": [list(place) for place in day.coords],
        "matrix": day.matrix,
        "change_cost": day.change_cost,
        "prio_w": {},
        "techs": [_tech_row(person) for person in day.people],
        "jobs": [_job_row(job) for job in day.jobs],
    }


def _tech_row(person: Person) -> dict[str, Any]:
    rest = person.rest
    return {
        "id": person.id,
        "loc": person.place,
        "start_loc": person.start_place,
        "skills": sorted(person.skills),
        "shift": [person.on, person.off],
        "break": None if rest is None else {"start_tw": [rest.earliest, rest.latest], "dur": rest.length},
        "stock": dict(person.stock),
    }


def _job_row(job: Job) -> dict[str, Any]:
    return {
        "id": job.id,
        "loc": job.place,
        "dur": job.length,
        "start_tw": [job.earliest, job.latest],
        "skills": sorted(job.skills),
        "weight": job.weight,
        "crew": job.crew,
        "pin": job.pin,
        "parts": dict(job.parts),
        "allowed": None if job.allowed is None else sorted(job.allowed),
        "home": list(job.home),
    }
