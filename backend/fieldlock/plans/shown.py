"""A plan as it is shown before it is accepted: names instead of ids, and what changes for whom. Pure.

| change    | when                                                     |
|-----------|----------------------------------------------------------|
| new       | nobody had the ticket                                    |
| moved     | somebody had it, and the crew or the start is another    |
| unchanged | it is booked as it stands in the plan                    |

`rows` has each person with the day's stops in order, the travel to each and where the break lies; `left_out` names each
ticket that found no place with its reasons in words. The words of the planner name people by id: here they get their
names.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from fieldlock.dispatch.candidates import Person
from fieldlock.dispatch.planner.check import timetables
from fieldlock.dispatch.planner.day import Plan, day_of
from fieldlock.plans.day import Facts, person_of, ticket_of

Label = Mapping[str, Any]
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:#\d+)?")


@dataclass(frozen=True)
class Names:
    """`tickets`: number, repair_item and urgency of each; `people`: names."""

    tickets: Mapping[str, Label]
    people: Mapping[str, str]

    def ticket(self, ticket: str) -> dict[str, Any]:
        label = self.tickets.get(ticket, {})
        return {"ticket_id": ticket, **{key: label.get(key) for key in ("number", "repair_item", "urgency")}}

    def person(self, user: str) -> dict[str, Any]:
        return {"user_id": user, "name": self.people.get(user, user)}

    def in_words(self, text: str) -> str:
        """Ids of people, whichever shift of theirs, by their names."""
        return _ID.sub(lambda found: self.people.get(person_of(found[0]), found[0]), text)


def assignments(
    changes: Sequence[Mapping[str, Any]], facts: Facts, names: Names
) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """(what accepting would do, the change of each ticket). What stays as it is booked is no assignment."""
    booked = held(facts)
    found, kinds = [], {}
    for one in changes:
        ticket = one["ticket_id"]
        before = booked.get(ticket)
        if before and sorted(before["crew"]) == sorted(one["crew"]) and _same(before["start"], one["planned_start"]):
            kinds[ticket] = "unchanged"
            continue
        kinds[ticket] = "moved" if before else "new"
        found.append(
            {
                **names.ticket(ticket),
                "crew": one["crew"],
                "people": [names.person(user) for user in one["crew"]],
                "planned_start": one["planned_start"].isoformat(),
                "planned_end": one["planned_end"].isoformat(),
                "change": kinds[ticket],
                "before": before
                and {
                    "people": [names.person(user) for user in before["crew"]],
                    "planned_start": before["start"].isoformat(),
                },
            }
        )
    return found, kinds


def _same(one: datetime, other: datetime) -> bool:
    """To the minute: a plan counts whole seconds."""
    return abs(one - other) < timedelta(minutes=1)


def held(facts: Facts) -> dict[str, dict[str, Any]]:
    """The tickets that are booked: who has each, and from when."""
    found: dict[str, dict[str, Any]] = {}
    for person in facts.people:
        for one in person.bookings:
            crew = found.setdefault(one.ticket_id, {"crew": [], "start": one.start})["crew"]
            crew.append(person.user_id)
    return found


def rows(
    facts: Facts, form: Mapping[str, Any], plan: Mapping[str, Any], kinds: Mapping[str, str], names: Names
) -> list[dict[str, Any]]:
    """Each person who works that day, with the stops in order."""
    techs = {tech["id"]: tech for tech in form["techs"]}
    jobs = {job["id"]: job for job in form["jobs"]}
    ways = timetables(day_of(form), Plan(plan["routes"], plan["starts"]))
    found: dict[str, dict[str, Any]] = {}
    for name in sorted(techs):
        user = person_of(name)
        row = found.setdefault(user, {**names.person(user), "travel_minutes": 0, "stops": [], "breaks": []})
        if (way := ways.get(name)) and way.rest:
            row["breaks"].append(_span(facts, *way.rest))
        place, travel = techs[name].get("start_loc", techs[name]["loc"]), 0
        for stop in plan["routes"].get(name, ()):
            job = jobs[stop]
            way, place = form["matrix"][place][job["loc"]], job["loc"]
            travel += way
            start = facts.span[0] + timedelta(seconds=plan["starts"][stop])
            ticket = ticket_of(stop)
            row["stops"].append(
                {
                    **names.ticket(ticket),
                    "change": kinds.get(ticket, "unchanged"),
                    "planned_start": start.isoformat(),
                    "planned_end": (start + timedelta(seconds=job["dur"])).isoformat(),
                    "travel_minutes": _minutes(way),
                    "pair": job.get("crew", 1) > 1,
                }
            )
        home = form["matrix"][place][techs[name]["loc"]] if plan["routes"].get(name) else 0
        row["travel_minutes"] += _minutes(travel + home)
    for person in facts.people:
        if person.user_id in found:
            stops = found[person.user_id]["stops"]
            stops += _begun(person, facts, {stop["ticket_id"] for stop in stops}, names)
            stops.sort(key=lambda stop: datetime.fromisoformat(stop["planned_start"]))
    return sorted(found.values(), key=lambda row: (row["name"], row["user_id"]))


def _begun(person: Person, facts: Facts, placed: set[str], names: Names) -> list[dict[str, Any]]:
    """What the person is at or on the way to: it stays in front of the plan."""
    return [
        {
            **names.ticket(one.ticket_id),
            "change": "unchanged",
            "planned_start": one.start.isoformat(),
            "planned_end": one.end.isoformat(),
            "travel_minutes": None,
            "pair": False,
        }
        for one in person.bookings
        if facts.span[0] <= one.start < facts.span[1] and one.ticket_id not in placed
    ]


def _span(facts: Facts, *seconds: int) -> dict[str, str]:
    start, end = ((facts.span[0] + timedelta(seconds=at)).isoformat() for at in seconds)
    return {"start": start, "end": end}


def _minutes(seconds: int) -> int:
    return round(seconds / 60)


def left_out(told: Sequence[Mapping[str, Any]], facts: Facts, names: Names) -> list[dict[str, Any]]:
    """Tickets without a place, and who has each as yet; what stays booked is not told of."""
    booked = held(facts)
    return [
        {
            "job": one["job"],
            **names.ticket(one["job"]),
            "people": [names.person(user) for user in booked.get(one["job"], {}).get("crew", ())],
            "reasons": [
                {**reason, "text": {tongue: names.in_words(text) for tongue, text in reason["text"].items()}}
                for reason in one["reasons"]
            ],
        }
        for one in told
        if one["job"] == ticket_of(one["job"])
    ]


def moves(changes: Sequence[Mapping[str, Any]], movable: frozenset[str], forced: frozenset[str]) -> dict[str, Any]:
    """How little of what could have moved does: `other_people` got another crew without having to."""
    others = [
        one
        for one in changes
        if one["ticket_id"] in movable - forced
        and one["before"]
        and {who["user_id"] for who in one["before"]["people"]} != set(one["crew"])
    ]
    return {"movable": len(movable - forced), "other_people": len(others), "forced": len(forced)}


def problems(told: Sequence[Mapping[str, str]], names: Names) -> list[dict[str, Any]]:
    """What could not be planned at all, with the name of the ticket or the person."""
    found = []
    for one in told:
        where = ticket_of(one["where"])
        label = names.tickets.get(where)
        found.append({**one, "name": label["number"] if label else names.people.get(person_of(where), where)})
    return found
