"""A plan as it is shown before it is accepted: names instead of ids, and what changes for whom. Pure.

| change    | when                                                     |
|-----------|----------------------------------------------------------|
| new       | nobody had the ticket                                    |
| moved     | somebody had it, and the crew or the start is another    |
| unchanged | it is booked as it stands in the plan                    |

`rows` has each person with the day's stops in order, the travel to each and where the break lies; `left_out` names each
ticket that found no place with its reasons in words, and after them each that is wanted on another day.
`late_minutes`: by how much a stop comes after its target or promise, a begun minute counted. `version` and `fixed`: as
the ticket was read. The words of the planner name people by id: here they get their names.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Any

from fieldlock.board.consequences import minutes
from fieldlock.dispatch.candidates import Person
from fieldlock.dispatch.planner.check import timetables
from fieldlock.dispatch.planner.day import Plan, day_of
from fieldlock.plans.day import Facts, Wanted, instant_of, last_start, person_of, ticket_of

Label = Mapping[str, Any]
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:#\d+)?")


@dataclass(frozen=True)
class Names:
    """`tickets`: number, repair_item, urgency, due_at and promised_by of each; `people`: names."""

    tickets: Mapping[str, Label]
    people: Mapping[str, str]

    def ticket(self, ticket: str) -> dict[str, Any]:
        label = self.tickets.get(ticket, {})
        return {"ticket_id": ticket, **{key: label.get(key) for key in ("number", "repair_item", "urgency")}}

    def late(self, ticket: str, start: datetime, end: datetime) -> int | None:
        """Minutes after the last start in time; None: in time, or nothing was promised."""
        label = self.tickets.get(ticket)
        latest = label and last_start(label, end - start)
        return minutes(start - latest) if latest and start > latest else None

    def person(self, user: str) -> dict[str, Any]:
        return {"user_id": user, "name": self.people.get(user, user)}

    def in_words(self, text: str) -> str:
        """Ids of people, whichever shift of theirs, by their names."""
        return _ID.sub(lambda found: self.people.get(person_of(found[0]), found[0]), text)


def assignments(
    changes: Sequence[Mapping[str, Any]], facts: Facts, names: Names
) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """(what accepting would do, the change of each ticket). What stays as it is booked is no assignment."""
    booked, read = held(facts), {one.id: one for one in [*facts.tickets, *facts.booked]}
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
                "late_minutes": names.late(ticket, one["planned_start"], one["planned_end"]),
                "version": read[ticket].version,
                "fixed": read[ticket].fixed,
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
            start = instant_of(plan["starts"][stop], facts)
            end = start + timedelta(seconds=job["dur"])
            ticket = ticket_of(stop)
            row["stops"].append(
                {
                    **names.ticket(ticket),
                    "change": kinds.get(ticket, "unchanged"),
                    "planned_start": start.isoformat(),
                    "planned_end": end.isoformat(),
                    "late_minutes": names.late(ticket, start, end),
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
            "late_minutes": None,
            "travel_minutes": None,
            "pair": False,
        }
        for one in person.bookings
        if facts.span[0] <= one.start < facts.span[1] and one.ticket_id not in placed
    ]


def _span(facts: Facts, *seconds: int) -> dict[str, str]:
    start, end = (instant_of(at, facts).isoformat() for at in seconds)
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


def other_day(facts: Facts, names: Names) -> list[dict[str, Any]]:
    """Tickets that are wanted on another day, with the time in the words of both languages."""
    return [
        {
            "job": one.id,
            **names.ticket(one.id),
            "people": [],
            "reasons": [{"code": "OTHER_DAY", "text": _wanted(one, facts.span[0].tzinfo)}],
        }
        for one in facts.other_day
    ]


WANTED = {
    "en": {"agreed": "agreed with the customer: {time}", "wished": "wished by the customer: {time}"},
    "zh": {"agreed": "已与客户约定：{time}", "wished": "客户希望：{time}"},
}
TIMES = {
    "en": {"both": "{first} to {last}", "first": "from {first} on", "last": "until {last}"},
    "zh": {"both": "{first} 至 {last}", "first": "{first} 起", "last": "{last} 之前"},
}
STAMP = "%Y-%m-%d %H:%M"


def _wanted(one: Wanted, zone: tzinfo | None) -> dict[str, str]:
    first, last = (at and at.astimezone(zone) for at in (one.first, one.last))
    ends = "both" if first and last else "first" if first else "last"
    same_day = first and last and first.date() == last.date()
    times = {"first": first and f"{first:{STAMP}}", "last": last and f"{last:{'%H:%M' if same_day else STAMP}}"}
    return {tongue: told[one.kind].format(time=TIMES[tongue][ends].format(**times)) for tongue, told in WANTED.items()}


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
    """What could not be planned at all, with the name of the ticket or the person, and which ticket it is."""
    found = []
    for one in told:
        where = ticket_of(one["where"])
        label = names.tickets.get(where)
        name = label["number"] if label else names.people.get(person_of(where), where)
        found.append({**one, "name": name, "ticket_id": where if label else None})
    return found
