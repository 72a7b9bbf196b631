"""When a person is where, given the order of the jobs. Pure, and independent of the search.

A person leaves home not before the shift and is back before its end. The break starts inside its window and may
interrupt travel, never a job; it is taken on one leg: on the way, before leaving it, or while waiting after it. A job
starts inside its window, a two-person job at its stored start. All as early as possible; of the legs on which the break
can be taken, the one that ends the day first.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from fieldlock.dispatch.planner.day import Job, Person

Travel = Callable[[int, int], int]


@dataclass(frozen=True, slots=True)
class Visit:
    job: str
    arrive: int
    start: int
    leave: int


@dataclass(frozen=True, slots=True)
class Timetable:
    visits: tuple[Visit, ...]
    rest: tuple[int, int] | None
    back: int
    travel: int


def _leg(person: Person, left: int, seconds: int) -> tuple[int, tuple[int, int]] | None:
    """(arrival, break) of a leg on which the break is taken; None when its window has gone by."""
    rest = person.rest
    if rest is None or left > rest.latest:
        return None
    begin = max(left, rest.earliest)
    arrive = max(left + seconds, rest.earliest) + rest.length
    return arrive, (begin, begin + rest.length)


def walk(
    person: Person, route: Sequence[Job], starts: Mapping[str, int], travel: Travel, rest_leg: int | None
) -> Timetable | None:
    """The day with the break on leg number `rest_leg`; None when some window or the shift cannot be kept."""
    now, at, on_road = person.on, person.start_place, 0
    rest: tuple[int, int] | None = None
    visits: list[Visit] = []
    for leg, job in enumerate([*route, None]):
        place = person.place if job is None else job.place
        seconds = travel(at, place)
        on_road += seconds
        arrive = now + seconds
        if leg == rest_leg:
            taken = _leg(person, now, seconds)
            if taken is None:
                return None
            arrive, rest = taken
        if job is None:
            return Timetable(tuple(visits), rest, arrive, on_road) if arrive <= person.off else None
        start = max(arrive, job.earliest)
        if job.crew > 1:
            fixed = starts.get(job.id, -1)
            if not start <= fixed:
                return None
            start = fixed
        if start > job.latest:
            return None
        now, at = start + job.length, place
        visits.append(Visit(job.id, arrive, start, now))
    raise AssertionError("the way home ends the loop")


def timetable(person: Person, route: Sequence[Job], starts: Mapping[str, int], travel: Travel) -> Timetable | None:
    """The earliest day of this order, or None when it cannot be kept."""
    legs: Sequence[int | None] = range(len(route) + 1) if person.rest else [None]
    ways = [way for leg in legs if (way := walk(person, route, starts, travel, leg))]
    return min(ways, key=lambda way: way.back, default=None)
