"""What an assignment would bring about, told before it is made. Pure.

| code        | tells                                                                                     | level |
|-------------|-------------------------------------------------------------------------------------------|-------|
| OVERLAP     | the person is planned on another job during this time                                      | warn  |
| SHORT_WAY   | between two jobs less time is left than the way takes, by `minutes`                        | warn  |
| LATE        | the planned end lies after the time due, by `minutes`                                      | warn  |
| PAST        | the planned start lies in the past, by `minutes`                                           | warn  |
| OFF_SHIFT   | a part of the job lies outside of the person's shifts of that day                          | warn  |
| ABSENT      | the person is absent during a part of the job                                              | warn  |
| BREAK       | beside the job the break of the person's shift has no place any more                       | warn  |
| AGREED      | it is to begin outside of what the customer agreed to, who has to agree anew (S-DSP-06)     | warn  |
| FEW         | the playbook of the running emergency wants `count` people there together (S-EMG-12)        | warn  |
| ANEW        | the crew is on site: what it confirmed no longer counts (S-SAF-30)                          | warn  |
| TRAVEL      | the person's way of that day becomes longer or shorter, by `minutes` (less than 0)          | info  |
| TAKEN       | the person is no longer in the crew                                                        | info  |

What refuses (certificates, a lock still on, the ticket's state, a version that is no longer current) is not repeated
here: the command itself is asked for it. Times are instants; `way` gives minutes between two places, None if unknown.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from fieldlock.tickets.lifecycle import ASSIGNED

Place = tuple[float, float]
Way = Callable[[Place | None, Place | None], int | None]
MOVABLE = ("ready", *ASSIGNED)
PRESENT = ("on_site", "working", "stopped")


@dataclass(frozen=True)
class Visit:
    """A job as planned for a person; `end` is after `start`."""

    ticket: str
    number: str
    start: datetime
    end: datetime
    place: Place | None = None


@dataclass(frozen=True)
class Person:
    id: str
    visits: Sequence[Visit] = ()
    shifts: Sequence[tuple[datetime, datetime]] = ()
    absences: Sequence[tuple[datetime, datetime]] = ()
    home: Place | None = None
    loses_break: bool = False


@dataclass(frozen=True)
class Proposal:
    visit: Visit
    status: str
    due: datetime | None
    agreed: tuple[datetime, datetime] | None
    crew: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    least_crew: int = 0


@dataclass(frozen=True)
class Told:
    code: str
    level: str
    user_id: str | None = None
    ticket_id: str | None = None
    number: str | None = None
    minutes: int | None = None
    at: datetime | None = None
    count: int | None = None


def minutes(span: timedelta) -> int:
    """Whole minutes, a begun one counted."""
    return -int(-span.total_seconds() // 60)


def _meets(one: Visit, start: datetime, end: datetime) -> bool:
    return one.start < end and start < one.end


def _covered(visit: Visit, spans: Iterable[tuple[datetime, datetime]]) -> bool:
    """Whether the spans together hold every instant of the visit."""
    reached = visit.start
    for start, end in sorted(spans):
        if start <= reached < end:
            reached = end
    return reached >= visit.end


def _order(visits: Iterable[Visit]) -> list[Visit]:
    return sorted(visits, key=lambda one: (one.start, one.end, one.ticket))


def travelled(visits: Iterable[Visit], way: Way, home: Place | None = None) -> int:
    """Minutes on the way from home (if known) through the day's visits, in order of time."""
    places = [home, *(one.place for one in _order(visits))]
    return sum(way(a, b) or 0 for a, b in pairwise(places))


def _short_ways(person: Person, visits: Sequence[Visit], mine: Visit, way: Way) -> Iterable[Told]:
    for before, after in pairwise(_order(visits)):
        if mine not in (before, after) or after.start < before.end:
            continue
        short = (way(before.place, after.place) or 0) - minutes(after.start - before.end)
        if short > 0:
            other = after if before == mine else before
            yield Told("SHORT_WAY", "warn", person.id, other.ticket, other.number, short, other.start)


def _for_member(proposal: Proposal, person: Person, way: Way) -> Iterable[Told]:
    mine, others = proposal.visit, [one for one in person.visits if one.ticket != proposal.visit.ticket]
    for other in _order(others):
        if _meets(other, mine.start, mine.end):
            yield Told("OVERLAP", "warn", person.id, other.ticket, other.number, None, other.start)
    yield from _short_ways(person, [*others, mine], mine, way)
    if any(_meets(mine, start, end) for start, end in person.absences):
        yield Told("ABSENT", "warn", person.id)
    elif person.shifts and not _covered(mine, person.shifts):
        yield Told("OFF_SHIFT", "warn", person.id)
    if person.loses_break:
        yield Told("BREAK", "warn", person.id)
    yield from _travel(person, [*others, mine], way)


def _travel(person: Person, visits: Sequence[Visit], way: Way) -> Iterable[Told]:
    change = travelled(visits, way, person.home) - travelled(person.visits, way, person.home)
    if change:
        yield Told("TRAVEL", "info", person.id, minutes=change)


def _for_job(proposal: Proposal, now: datetime) -> Iterable[Told]:
    visit = proposal.visit
    if proposal.due is not None and visit.end > proposal.due:
        yield Told("LATE", "warn", minutes=minutes(visit.end - proposal.due), at=proposal.due)
    if visit.start < now and proposal.status not in PRESENT:
        yield Told("PAST", "warn", minutes=minutes(now - visit.start))
    agreed = proposal.agreed
    if proposal.status in MOVABLE and agreed and not agreed[0] <= visit.start < agreed[1]:
        yield Told("AGREED", "warn", at=agreed[0])
    if len(proposal.crew) < proposal.least_crew:
        yield Told("FEW", "warn", count=proposal.least_crew)
    if proposal.status in PRESENT:
        yield Told("ANEW", "warn")


def of(proposal: Proposal, people: Sequence[Person], now: datetime, way: Way) -> list[Told]:
    """All of it: what asks for attention first, each kind in the order of the table."""
    told = list(_for_job(proposal, now))
    for person in people:
        if person.id in proposal.crew:
            told += _for_member(proposal, person, way)
        elif person.id in proposal.former:
            told.append(Told("TAKEN", "info", person.id))
            left = [one for one in person.visits if one.ticket != proposal.visit.ticket]
            told += _travel(person, left, way)
    return sorted(told, key=lambda one: one.level != "warn")
