"""A day that did not go as planned, planned again from where it stands. Pure.

| cause               | concerns                | effect                                                              |
|---------------------|-------------------------|---------------------------------------------------------------------|
| emergency           | a ticket                | comes before everything that can be moved, within the first hour if |
|                     |                         | it can, else within two, else that day                              |
| no_show             | a ticket                | the customer is not there: its crew is free now                     |
| ill                 | a person                | gone from now on; what can be moved is free for others              |
| overrun             | a ticket, until         | its crew is free then                                               |
| stop_work           | a ticket, until or not  | its crew stays with it until then, else for the rest of the day     |
| certificate_expires | a person, a code, until | a job that needs the certificate and ends later goes to others      |

What can still be in time for its target and promise is kept to that; what finds no place so, or would cost more changes
of people than may be, is planned late (`late`): two searches, the second from the plan of the first.

What stays as it is: begun, on the way to, or to be left for by now; held fast by hand; a crew that is planned by hand.
What was agreed with the customer keeps its person and time while both can be kept, and its window when they cannot. All
else may move, later than it stands and never earlier; another technician must be worth two hours of travel. More than
three in a hundred go to others only where a job would else be left out (`replan.moves_too_much`).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from fieldlock.dispatch.candidates import Booking, Person
from fieldlock.dispatch.planner.day import Plan, day_of, form_of, plan_of
from fieldlock.dispatch.planner.replan import EMERGENCY, Event, moves_too_much, rest_of
from fieldlock.plans.day import Facts, Open, document, job_name, person_of, seconds_of, timely

BEGUN = frozenset({"on_site", "working", "stopped", "finishing", "rework"})
STAYS = frozenset({"en_route", *BEGUN})
# An emergency is to be begun within the first of these that can be kept, else that day.
SOON = (timedelta(hours=1), timedelta(hours=2))


@dataclass(frozen=True)
class Cause:
    """Why the day is planned again; `until` is an instant."""

    kind: str
    ticket_id: str | None = None
    user_id: str | None = None
    certificate: str | None = None
    until: datetime | None = None


@dataclass(frozen=True)
class Again:
    """`form` and `start` are for the planner; `last`: the last start of each job that may be late, when it is.

    `movable`: tickets that may move; `forced`: of them, those that must."""

    form: dict[str, Any]
    start: dict[str, Any]
    last: Mapping[str, int]
    problems: list[dict[str, str]]
    movable: frozenset[str]
    forced: frozenset[str]


def rest(facts: Facts, cause: Cause) -> Again:
    """The rest of the day for the planner, begun with what stands now and can still be in time."""
    facts = replace(facts, people=[replace(one, bookings=list(_bookings(one, cause, facts))) for one in facts.people])
    form, _ = document(facts)
    ill = [tech["id"] for tech in form["techs"] if cause.kind == "ill" and person_of(tech["id"]) == cause.user_id]
    forced = {ticket.id for ticket in facts.booked if _gone(ticket, cause)}
    moving = [_without(ticket, cause) for ticket in facts.booked if _moves(ticket, cause, form, forced)]
    form, problems = document(facts, moving)
    problems += [{"code": "BEGUN", "where": name} for name in forced - {ticket.id for ticket in moving}]
    urgent = _urgent(facts)
    last = {job["id"]: job["start_tw"][1] for job in form["jobs"] if job["id"] not in urgent}
    form = timely(form, facts, urgent)
    for job in form["jobs"]:
        if job["id"] in urgent:
            job["weight"] = EMERGENCY
    standing = _standing(form, facts, {ticket.id for ticket in moving})
    left = rest_of(day_of(form), standing, [Event("ill", person=name) for name in ill], seconds_of(facts.now, facts))
    movable = frozenset(ticket.id for ticket in moving)
    return Again(form_of(left.day), left.plan.document(), last, problems, movable, frozenset(forced & movable))


def _urgent(facts: Facts) -> frozenset[str]:
    return frozenset(ticket.id for ticket in facts.tickets if ticket.urgency == "emergency")


def within(form: Mapping[str, Any], facts: Facts, soon: timedelta | None) -> dict[str, Any]:
    """The day with its emergencies to be begun so soon."""
    if soon is None:
        return dict(form)
    urgent, latest = _urgent(facts), seconds_of(facts.now + soon, facts)
    jobs = [_until(job, _soonest(job["start_tw"], latest)) if job["id"] in urgent else job for job in form["jobs"]]
    return {**form, "jobs": jobs}


def _soonest(window: Sequence[int], latest: int) -> int:
    return max(window[0], min(window[1], latest))


def late(
    rest: Again, form: Mapping[str, Any], plan: Mapping[str, Any]
) -> tuple[dict[str, Any], Mapping[str, Any]] | None:
    """(the day in which some may be late, the plan to begin with); None: all that can be planned is in time.

    What found no place in time may be late; where being in time takes more changes of people than may be, so may what
    could not stay in time where it is, and the search begins there anew."""
    waits = rest.last.keys() - _placed(plan)
    if moves_too_much(day_of(form), plan_of(plan)):
        waits |= rest.movable - rest.forced - _placed(rest.start)
        plan = rest.start
    jobs = [_until(job, rest.last[job["id"]]) if job["id"] in waits else job for job in form["jobs"]]
    return None if jobs == form["jobs"] else ({**form, "jobs": jobs}, plan)


def _placed(plan: Mapping[str, Any]) -> set[str]:
    return {stop for route in plan["routes"].values() for stop in route}


def _until(job: Mapping[str, Any], last: int) -> dict[str, Any]:
    return {**job, "start_tw": [job["start_tw"][0], last]}


def served(facts: Facts, plan: Mapping[str, Any]) -> bool:
    """Every emergency that can be planned at all has its place."""
    wanted = {one.id for one in facts.tickets if one.urgency == "emergency" and one.point and not one.by_hand}
    return wanted <= _placed(plan)


def _bookings(person: Person, cause: Cause, facts: Facts) -> Iterator[Booking]:
    """The person's bookings as they are after what happened to the ticket."""
    for one in person.bookings:
        if one.ticket_id != cause.ticket_id:
            yield one
        elif cause.kind in ("overrun", "stop_work"):
            yield one._replace(end=max(one.end, cause.until or facts.span[1]))
        elif cause.kind != "no_show":
            yield one
        elif one.start < facts.now:
            yield one._replace(end=max(one.start, min(one.end, facts.now)))


def _gone(ticket: Open, cause: Cause) -> bool:
    """One of the crew cannot do it any more."""
    if cause.user_id not in ticket.crew_now or ticket.booked is None:
        return False
    lapses = cause.certificate in ticket.certificates and (cause.until is None or ticket.booked[1] > cause.until)
    return cause.kind == "ill" or (cause.kind == "certificate_expires" and lapses)


def _moves(ticket: Open, cause: Cause, form: Mapping[str, Any], forced: Collection[str]) -> bool:
    """Whether the plan may move it."""
    if ticket.status in STAYS or ticket.fixed or ticket.by_hand or ticket.point is None or ticket.id == cause.ticket_id:
        return False
    if ticket.id in forced:
        return True
    return not (ticket.status == "appointed" and _in_time(ticket, form))


def _in_time(ticket: Open, form: Mapping[str, Any]) -> bool:
    """Everybody of the crew can still be there when it was agreed."""
    techs = {tech["id"]: tech for tech in form["techs"]}
    held = [job for job in form["jobs"] if job.get("pin") and job["id"] == job_name(ticket.id, job["pin"])]
    ways = [(techs[job["pin"]], job) for job in held]
    there = all(
        tech["shift"][0] + form["matrix"][tech["start_loc"]][job["loc"]] <= job["start_tw"][0] for tech, job in ways
    )
    return len(held) == len(ticket.crew_now) and there


def _without(ticket: Open, cause: Cause) -> Open:
    """Those who have it may keep it, but for whom the cause takes it from."""
    gone = {cause.user_id} if _gone(ticket, cause) else set()
    allowed = [user for user in dict.fromkeys([*ticket.allowed, *ticket.crew_now]) if user not in gone]
    return replace(ticket, allowed=allowed)


def _standing(form: Mapping[str, Any], facts: Facts, moving: Collection[str]) -> Plan:
    """The day as it is booked, in the planner's form."""
    known = {job["id"]: job for job in form["jobs"]}
    routes: dict[str, list[str]] = {}
    starts: dict[str, int] = {}
    bookings = {person.user_id: sorted(person.bookings, key=lambda one: one.start) for person in facts.people}
    for tech in form["techs"]:
        first, last = tech["shift"]
        route = routes.setdefault(tech["id"], [])
        for one in bookings[person_of(tech["id"])]:
            start = seconds_of(one.start, facts)
            name = one.ticket_id if one.ticket_id in moving else job_name(one.ticket_id, tech["id"])
            if name in known and first <= max(start, first) < last and name not in route:
                route.append(name)
                if known[name].get("crew", 1) > 1:
                    starts[name] = max(start, known[name]["start_tw"][0])
    return Plan(routes, starts)
