"""From the facts of a local day to the planner's form of it. Pure.

| fact                        | in the plan                                                                     |
|-----------------------------|---------------------------------------------------------------------------------|
| what is booked already      | stays: a job that is promised to that person at that time                       |
| a booking that runs now     | the person is free at its end, there; also one that must be left for by now     |
| shift                       | begins and ends the day; two shifts of one person are two rows, `id` and `id#2`;|
|                             | of one that began the day before, what lies after midnight                      |
| its break                   | begins in what is left of its window once the person is free; no break when     |
|                             | that has gone by, ends after the shift, or is booked over                       |
| no rota is kept at all      | 08:00 to 17:00 local time                                                       |
| absence, suspension         | cuts the shift; in the middle of it the longer side stays                       |
| rest, longest day           | a shift begins when the rest is over and is no longer than the longest day,     |
|                             | counted from the first and to the last booking of the day that stays; a night   |
|                             | shift is one day (`dispatch/work_day.py`)                                       |
| the rule of candidates      | `allowed`: a plan never proposes somebody whom it refuses                       |
| the agreed or wished time   | the start window; without them the whole day; on another day: left out, unless  |
|                             | it is an emergency                                                              |
| urgency, impact, due        | the weight, in this order: no impact outweighs an urgency, no due time an impact|
| target due, promise         | the last start in time: kept where it can be, else it is late (`timely`)         |
| no coordinates              | of a person: not planned; of a ticket: left out, said so                        |
| a guardian, three or more   | left out: to be planned by hand                                                 |

Times are elapsed seconds since the local midnight, so a day of 23 or 25 hours and a night shift are right as they are.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from fieldlock.dispatch.breaks import Point
from fieldlock.dispatch.candidates import Booking, Person, Span
from fieldlock.dispatch.planner.day import day_of
from fieldlock.dispatch.planner.replan import PROMISED
from fieldlock.dispatch.planner.schedule import timetable
from fieldlock.dispatch.work_day import work_day

WEIGHTS = {"emergency": 50, "urgent": 20, "normal": 5}
IMPACTS = {"public_safety": 9, "building": 6, "several": 3}
DUE_TODAY = 2
# What stays is outweighed by nothing, not by a score of emergencies: they find another place, or none.
BOOKED = 100_000.0
BOOKED_ID = "booked:"
NO_ROTA = (timedelta(hours=8), timedelta(hours=17))


@dataclass(frozen=True)
class Open:
    """A ticket to plan. `window`: when it may start; `by_hand`: why the planner leaves it alone; `latest`: the last
    start in time for its target and promise; `version`: as it was read.

    `booked`, `crew_now`, `fixed`, `status` and `certificates` (that its hazards demand) matter where somebody has it.
    """

    id: str
    minutes: int
    window: Span
    urgency: str
    point: Point | None
    allowed: Sequence[str] = ()
    crew: int = 1
    parts: Mapping[str, int] = field(default_factory=dict)
    by_hand: str | None = None
    booked: Span | None = None
    crew_now: Sequence[str] = ()
    fixed: bool = False
    status: str = "ready"
    certificates: Sequence[str] = ()
    impact: str | None = None
    latest: datetime | None = None
    version: int = 0


@dataclass(frozen=True)
class Wanted:
    """When the customer wants the ticket done, `agreed` or `wished`; an end may be open."""

    id: str
    kind: str
    first: datetime | None
    last: datetime | None


@dataclass(frozen=True)
class Facts:
    """`travel`: seconds between two places that the facts name, when the roads are full."""

    span: Span
    now: datetime
    people: Sequence[Person]
    tickets: Sequence[Open]
    rota_kept: bool
    rest: Mapping[str, Any]
    travel: Callable[[Point, Point], int]
    booked: Sequence[Open] = ()
    other_day: Sequence[Wanted] = ()


def wanted(row: Mapping[str, Any]) -> Wanted | None:
    """What was agreed with the customer, else what was wished."""
    for kind, first, last in (("agreed", "agreed_from", "agreed_to"), ("wished", "preferred_from", "preferred_to")):
        if row[first] is not None or row[last] is not None:
            return Wanted(str(row["id"]), kind, row[first], row[last])
    return None


def start_window(row: Mapping[str, Any], span: Span) -> Span | None:
    """When it may start on the day; None: it is wanted on another. An emergency does not wait for another day."""
    wish = wanted(row)
    if wish is None:
        return span
    first, last = max(wish.first or span[0], span[0]), min(wish.last or span[1], span[1])
    if first < span[1] and last > span[0]:
        return first, last
    return span if row["urgency"] == "emergency" else None


def last_start(row: Mapping[str, Any], length: timedelta) -> datetime | None:
    """The last start in time: on site by the target that is due next, and done by what was promised."""
    limits = [row["due_at"], row["promised_by"] and row["promised_by"] - length]
    return min((limit for limit in limits if limit), default=None)


def person_of(name: str) -> str:
    """Whose row it is: of two shifts of a person the second is `id#2`."""
    return name.partition("#")[0]


def job_name(ticket: str, name: str) -> str:
    """What is booked, as a job of this row."""
    return f"{BOOKED_ID}{ticket}:{name}"


def ticket_of(job: str) -> str:
    """Of a job of the planner; what is booked stands there once for each person."""
    return job.removeprefix(BOOKED_ID).partition(":")[0]


class Places:
    """Each point once, by its number."""

    def __init__(self) -> None:
        self.points: list[Point] = []
        self._known: dict[Point, int] = {}

    def number(self, point: Point) -> int:
        if point not in self._known:
            self._known[point] = len(self.points)
            self.points.append(point)
        return self._known[point]


def _cut(span: Span, absence: Span) -> Span:
    """The longer of the two sides that an absence leaves."""
    before = (span[0], min(span[1], absence[0]))
    after = (max(span[0], absence[1]), span[1])
    return max(before, after, key=lambda side: side[1] - side[0])


def _shifts(person: Person, facts: Facts, moving: Collection[str]) -> list[Span]:
    """What of the person's shifts can be planned: on that day, from now on, rested, present, not suspended."""
    midnight, until = facts.span
    shifts = [span for span in person.shifts if span[0] < until and span[1] > midnight]
    if not facts.rota_kept:
        shifts = [(midnight + NO_ROTA[0], midnight + NO_ROTA[1])]
    rest = timedelta(hours=facts.rest["between_days_hours"])
    longest = timedelta(hours=facts.rest["longest_day_hours"])
    found = []
    for first, last in sorted(shifts):
        day = work_day((first, last), facts.span, person.shifts)
        ended = max((one.end for one in person.bookings if one.end <= day[0]), default=None)
        follows = min((one.start for one in person.bookings if one.start >= day[1]), default=None)
        within = [one for one in person.bookings if one.start < day[1] and one.end > day[0]]
        stays = [one for one in within if one.ticket_id not in moving]
        begins, ends = min([first, *(one.start for one in stays)]), max([first, *(one.end for one in stays)])
        span = (max(first, midnight, facts.now, ends - longest), min(last, begins + longest))
        span = (max(span[0], ended + rest) if ended else span[0], min(span[1], follows - rest) if follows else span[1])
        for absence in [*person.absences, *([person.suspended] if person.suspended else [])]:
            span = _cut(span, absence)
        if span[0] < span[1]:
            found.append(span)
    return found


def seconds_of(at: datetime, facts: Facts) -> int:
    return int((at - facts.span[0].astimezone(UTC)).total_seconds())


def instant_of(seconds: int, facts: Facts) -> datetime:
    """Elapsed since midnight; to a local time Python would add them by the clock, whatever that does meanwhile."""
    return facts.span[0].astimezone(UTC) + timedelta(seconds=seconds)


def _free(person: Person, span: Span, base: Point, facts: Facts, moving: Collection[str]) -> tuple[datetime, Point]:
    """When and where the person is free: after the bookings that run, or that are to be left for already."""
    at, place = span[0], base
    for one in sorted(person.bookings, key=lambda one: (one.start, one.ticket_id)):
        there = one.point or base
        if one.end <= at or one.start >= span[1] or one.ticket_id in moving:
            continue
        if one.start > at and at + timedelta(seconds=facts.travel(place, there)) <= one.start:
            break
        at, place = one.end, there
    return at, place


def _rows(
    person: Person, facts: Facts, places: Places, moving: Collection[str]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """(the person's shifts, the person's bookings) in the planner's form."""
    if person.base is None:
        return [], []
    techs, jobs = [], []
    for number, (first, last) in enumerate(_shifts(person, facts, moving), start=1):
        name = person.user_id if number == 1 else f"{person.user_id}#{number}"
        free, start = _free(person, (first, last), person.base, facts, moving)
        if free >= last:
            continue
        row = {
            "id": name,
            "loc": places.number(person.base),
            "start_loc": places.number(start),
            "skills": [],
            "shift": [seconds_of(free, facts), seconds_of(last, facts)],
            "break": None,
            "stock": dict(person.parts),
        }
        held = sorted((one for one in person.bookings if free <= one.start < last), key=lambda one: one.start)
        booked = {one.ticket_id: _booked(one, name, person.base, facts, places) for one in held}
        stays = [job for ticket, job in booked.items() if ticket not in moving]
        techs.append({**row, "break": _break(person, row, stays, list(booked.values()), facts, places)})
        jobs += stays
    return techs, jobs


def _break(
    person: Person,
    row: Mapping[str, Any],
    stays: Sequence[Mapping[str, Any]],
    booked: Sequence[Mapping[str, Any]],
    facts: Facts,
    places: Places,
) -> dict[str, Any] | None:
    """The break of this row; somebody who is booked over it has none, so that no booking leaves the plan for it."""
    on, off = row["shift"]

    def kept(jobs: Sequence[Mapping[str, Any]], rest: dict[str, Any] | None) -> bool:
        day = day_of({"techs": [{**row, "break": rest}], "jobs": jobs})
        way = timetable(day.people[0], day.jobs, {}, lambda a, b: facts.travel(places.points[a], places.points[b]))
        return way is not None

    for pause in person.breaks:
        length = int(pause.length.total_seconds())
        first = max(on, seconds_of(pause.first, facts))
        last = min(seconds_of(pause.last, facts), off - length)
        rest = {"start_tw": [first, last], "dur": length}
        if first <= last and kept(stays, rest) and (kept(booked, rest) or not kept(booked, None)):
            return rest
    return None


def _booked(one: Booking, name: str, base: Point, facts: Facts, places: Places) -> dict[str, Any]:
    start = seconds_of(one.start, facts)
    return {
        "id": job_name(one.ticket_id, name),
        "loc": places.number(one.point or base),
        "dur": int((one.end - one.start).total_seconds()),
        "start_tw": [start, start],
        "skills": [],
        "pin": name,
        "weight": BOOKED,
    }


def _job(ticket: Open, point: Point, names: Sequence[str], facts: Facts, places: Places) -> dict[str, Any]:
    allowed = set(ticket.allowed)
    weight = weight_of(ticket, facts)
    return {
        "id": ticket.id,
        "loc": places.number(point),
        "dur": _minutes(ticket) * 60,
        "start_tw": [seconds_of(at, facts) for at in _starts(ticket, facts)],
        "skills": [],
        "weight": weight + PROMISED if ticket.booked else weight,
        "crew": max(ticket.crew, len(ticket.crew_now)),
        "parts": dict(ticket.parts),
        "allowed": [name for name in names if person_of(name) in allowed],
    }


def weight_of(ticket: Open, facts: Facts) -> float:
    """By urgency, then impact, then whether it falls due by the end of the day (S-TRI-01, S-DSP-04)."""
    due = ticket.latest is not None and ticket.latest <= facts.span[1]
    return WEIGHTS[ticket.urgency] + IMPACTS.get(ticket.impact or "", 0) + (DUE_TODAY if due else 0)


def _minutes(ticket: Open) -> int:
    if ticket.booked is None:
        return ticket.minutes
    return int((ticket.booked[1] - ticket.booked[0]).total_seconds() // 60)


def _starts(ticket: Open, facts: Facts) -> Span:
    """(first, last) start: what is booked comes no earlier than it stands."""
    first, last = ticket.window
    if ticket.booked:
        first, last = max(first, ticket.booked[0]), max(last, ticket.booked[0])
    return max(first, facts.now), last


def document(facts: Facts, moving: Sequence[Open] = ()) -> tuple[dict[str, Any], list[dict[str, str]]]:
    """The day in the planner's form, and what it cannot plan, each with a code; `moving`: booked, and may move."""
    places = Places()
    techs: list[dict[str, Any]] = []
    jobs: list[dict[str, Any]] = []
    problems = [{"code": "BASE_UNKNOWN", "where": person.user_id} for person in facts.people if person.base is None]
    for person in facts.people:
        shifts, booked = _rows(person, facts, places, {ticket.id for ticket in moving})
        techs, jobs = [*techs, *shifts], [*jobs, *booked]
    names = [tech["id"] for tech in techs]
    for ticket in [*facts.tickets, *moving]:
        first, last = _starts(ticket, facts)
        if ticket.by_hand or ticket.point is None:
            problems.append({"code": ticket.by_hand or "UNKNOWN_PLACE", "where": ticket.id})
        elif first > last:
            problems.append({"code": "TOO_LATE", "where": ticket.id})
        else:
            jobs.append(_job(ticket, ticket.point, names, facts, places))
    matrix = [[facts.travel(a, b) for b in places.points] for a in places.points]
    coords = [list(point) for point in places.points]
    return {"coords": coords, "matrix": matrix, "techs": techs, "jobs": jobs, "prio_w": {}}, problems


def timely(form: Mapping[str, Any], facts: Facts, late: Collection[str] = ()) -> dict[str, Any]:
    """The day with every job that can still be in time kept to it, but for those that are to be planned late."""
    tickets = [*facts.tickets, *facts.booked]
    latest = {ticket.id: seconds_of(ticket.latest, facts) for ticket in tickets if ticket.latest}
    jobs = []
    for job in form["jobs"]:
        first, last = job["start_tw"]
        limit = last if job["id"] in late else latest.get(job["id"], last)
        jobs.append({**job, "start_tw": [first, min(last, limit) if first <= limit else last]})
    return {**form, "jobs": jobs}


def assignments(facts: Facts, plan: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The planned tickets, each with its crew and times: what the diff shows and what is accepted."""
    wanted = {ticket.id: ticket for ticket in [*facts.tickets, *facts.booked]}
    crews: dict[str, list[str]] = {}
    for name, route in plan["routes"].items():
        for stop in route:
            if stop in wanted:
                crews.setdefault(stop, []).append(person_of(name))
    found = []
    for ticket, crew in crews.items():
        start = instant_of(plan["starts"][ticket], facts)
        end = start + timedelta(minutes=_minutes(wanted[ticket]))
        found.append({"ticket_id": ticket, "crew": crew, "planned_start": start, "planned_end": end})
    return sorted(found, key=lambda one: (one["planned_start"], one["ticket_id"]))
