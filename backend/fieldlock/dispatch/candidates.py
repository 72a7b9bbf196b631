"""Who may be sent to a job, in which order, and why not. Pure.

| reason              | is given when                                                                     | shipped as |
|---------------------|-----------------------------------------------------------------------------------|------------|
| CERT_MISSING        | a certificate that the job's hazards demand is not held                           | refuse     |
| CERT_EXPIRED        | … ends before the planned end (last day inclusive, in the site's time zone)       | refuse     |
| CERT_REVIEW_OVERDUE | … must be reviewed before the planned end                                         | refuse     |
| SUSPENDED           | the suspension overlaps the job                                                   | refuse     |
| BUSY                | another job of the person overlaps it (a started one lasts at least until now)    | refuse     |
| ABSENT              | an absence overlaps it                                                            | refuse     |
| UNFIT               | declared unfit for the day of the job (S-OCC-03)                                  | refuse     |
| SKILL_MISSING       | a skill that the job needs is not held at level 2 ("alone") or above              | override   |
| OFF_SHIFT           | no shift and no on-call duty covers the whole job; only where a rota is kept      | override   |
| REST_TOO_SHORT      | too little rest between the job and the booked work of the day before or after    | override   |
| DAY_TOO_LONG        | with this job the day, from first start to last end, is longer than allowed; rest | override   |
|                     | and day (`work_day`) are judged where a rota is kept, and not for emergencies     |            |
| TRAVEL_TOO_LONG     | cannot be there in time from the job before, or not at the next one from here     | override   |
| KIT_MISSING         | protective equipment or a tool that the hazards demand is not with the person     | warn       |
| PARTS_MISSING       | a part that the job needs is not in the van                                       | warn       |
| BREAK_LOST          | the break of the shift has no place any more beside the job; where the policy     | warn       |
|                     | names this reason (`breaks`)                                                      |            |
| OVERLOAD            | more minutes booked that day than the house wants                                 | warn       |
| PLACE_UNKNOWN       | the site or the person's starting point has no coordinates: travel is not judged  | warn       |
| ON_CALL             | covered by on-call duty only                                                      | tell       |
| WAS_THERE_LAST      | was the last at this equipment or site                                            | tell       |

What a reason does (refuse; refuse unless an entitled person overrides; warn; tell) is data of the catalogue
(`dispatch.severity`). Certificates, skills and things are asked by role: who may not do the work may still be the
attendant beside it. Order: assignable as a worker first, then as an attendant, then by minutes of travel and load and
by who was there last (weights are data), then by name; to an emergency the nearest goes first, whatever else
(S-DSP-13). Invariant I6: certificates are asked again by the gate at the start. Crew rules: `crew_gaps`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from fieldlock.dispatch import breaks
from fieldlock.dispatch.breaks import Pause, Point, Stop, Travel
from fieldlock.dispatch.work_day import work_day
from fieldlock.safety.gate import Blocker, Demands, certificate_blockers, demands
from fieldlock.travel.speed import Journey

Span = tuple[datetime, datetime]
Policy = Mapping[str, Any]
_MINUTE = timedelta(minutes=1)
ROLES = ("worker", "attendant")
STARTED = frozenset({"on_site", "working", "stopped", "finishing", "rework"})


class Booking(NamedTuple):
    """Another job of the person; `point`: where it is, if known."""

    ticket_id: str
    start: datetime
    end: datetime
    status: str
    point: Point | None


@dataclass(frozen=True)
class Person:
    user_id: str
    name: str
    username: str = ""
    certificates: Sequence[Mapping[str, Any]] = ()
    skills: Mapping[str, int] = field(default_factory=dict)
    base: Point | None = None
    mentored: bool = False
    suspended: Span | None = None
    shifts: Sequence[Span] = ()
    breaks: Sequence[Pause] = ()
    duties: Sequence[Span] = ()
    absences: Sequence[Span] = ()
    unfit: Sequence[Span] = ()
    bookings: Sequence[Booking] = ()
    kit: frozenset[str] = frozenset()
    parts: Mapping[str, int] = field(default_factory=dict)
    last_there: datetime | None = None


@dataclass(frozen=True)
class Ask:
    """The job as it would be planned. `until`: the local day of its end; `day`: the local day of its start as instants.

    `rota_kept`: whether the organisation enters shifts at all; where it does not, nobody is off shift.
    `tracked`: the equipment codes of which the organisation registers things; of others nobody knows who has one.
    """

    ticket_id: str
    hazards: Sequence[str]
    start: datetime
    end: datetime
    until: date
    day: Span
    now: datetime
    point: Point | None = None
    skills: Sequence[str] = ()
    parts: Mapping[str, int] = field(default_factory=dict)
    rota_kept: bool = False
    emergency: bool = False
    tracked: frozenset[str] = frozenset()


class Reason(NamedTuple):
    code: str
    subjects: tuple[str, ...] = ()


class Verdict(NamedTuple):
    """`stands`: what refuses; `may_override`: refuses unless overridden; `notes`: warnings and what else to know."""

    person: Person
    stands: tuple[Reason, ...]
    may_override: tuple[Reason, ...]
    notes: tuple[Reason, ...]
    travel_seconds: int | None
    jobs_that_day: int
    minutes_that_day: int
    score: float

    @property
    def assignable(self) -> bool:
        return not self.stands and not self.may_override


def judge(person: Person, role: str, ask: Ask, safety: Mapping[str, Any], policy: Policy, travel: Travel) -> Verdict:
    """All reasons about one person for one role."""
    return judged([person], role, ask, safety, policy, travel)[0]


def judged(
    people: Iterable[Person], role: str, ask: Ask, safety: Mapping[str, Any], policy: Policy, travel: Travel
) -> list[Verdict]:
    """The same about each of these people; what the job demands is found once."""
    needs = demands(ask.hazards, safety)
    return [_verdicts(person, (role,), ask, needs, safety, policy, travel)[role] for person in people]


def ranked(
    people: Iterable[Person], ask: Ask, safety: Mapping[str, Any], policy: Policy, travel: Travel
) -> list[dict[str, Verdict]]:
    """Everybody, by role: the assignable first, the best first among them."""
    needs = demands(ask.hazards, safety)
    judged = [_verdicts(person, ROLES, ask, needs, safety, policy, travel) for person in people]
    return sorted(judged, key=_order)


def _order(by_role: Mapping[str, Verdict]) -> tuple[bool, bool, bool, float, str]:
    worker, attendant = by_role["worker"], by_role["attendant"]
    return (not worker.assignable, not attendant.assignable, bool(worker.stands), worker.score, worker.person.name)


def _verdicts(
    person: Person,
    roles: Sequence[str],
    ask: Ask,
    needs: Demands,
    safety: Mapping[str, Any],
    policy: Policy,
    travel: Travel,
) -> dict[str, Verdict]:
    """What does not depend on the role is found once; roles with the same reasons share a verdict."""
    severity = policy["severity"]
    beside = _beside(person, ask)
    on_shift = not ask.rota_kept or covered((ask.start, ask.end), person.shifts)
    way = way_there(person, ask, beside)
    seconds = travel(*way) if way else None
    common = [
        *_presence(person, beside, on_shift, ask),
        *_rest(beside, ask, policy["rest"]),
        *_journeys(person, beside, seconds, ask, policy, travel),
        *_load(beside.minutes, ask, policy["load"]),
        *([Reason("BREAK_LOST")] if "BREAK_LOST" in severity and break_lost(person, ask, travel) else ()),
    ]
    score = _score(person, seconds, beside, on_shift, ask, policy["weights"])
    made: dict[tuple[Reason, ...], Verdict] = {}
    found = {}
    for role in roles:
        own = (*_papers(person, role, ask, needs, safety), *_things(person, role, ask, needs))
        if own not in made:
            of: dict[str, list[Reason]] = {"refuse": [], "override": [], "warn": [], "tell": []}
            for reason in (*own, *common):
                of[severity.get(reason.code, "refuse")].append(reason)
            made[own] = Verdict(
                person,
                tuple(of["refuse"]),
                tuple(of["override"]),
                (*of["warn"], *of["tell"]),
                seconds,
                beside.jobs,
                beside.minutes,
                score,
            )
        found[role] = made[own]
    return found


@lru_cache(maxsize=64)
def _minutes(count: float) -> timedelta:
    """The policy's limits are the same for everybody."""
    return timedelta(minutes=count)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@dataclass(slots=True)
class _Beside:
    """The person's other jobs around this one: those of its day of work with their minutes, from `first` to `last`
    with this one; the last job of the days before and the first of the days after; the jobs just before and after this
    one on its day; what overlaps it. A job that has begun and is not over lasts at least until now."""

    first: datetime
    last: datetime
    jobs: int = 0
    minutes: int = 0
    earlier: Booking | None = None
    later: Booking | None = None
    before: Booking | None = None
    after: Booking | None = None
    busy: list[str] = field(default_factory=list)


def _beside(person: Person, ask: Ask) -> _Beside:
    """In one pass: everybody is asked for every candidate list."""
    midnight, next_day = work_day((ask.start, ask.end), ask.day, person.shifts if ask.rota_kept else ())
    found = _Beside(ask.start, ask.end)
    begins, ends, this = ask.start, ask.end, ask.ticket_id
    worked, earlier, later = timedelta(), None, None
    for one in person.bookings:
        ticket, start, end, status, _ = one
        if ticket == this:
            continue
        if end <= midnight:
            if earlier is None or end > earlier.end:
                earlier = one
        elif start >= next_day:
            if later is None or start < later.start:
                later = one
        else:
            found.jobs += 1
            worked += end - start
            found.first = min(found.first, start)
            found.last = max(found.last, end)
            if end <= begins and (found.before is None or end > found.before.end):
                found.before = one
            if start >= ends and (found.after is None or start < found.after.start):
                found.after = one
        if start < ends and (end > begins or (status in STARTED and ask.now > begins)):
            found.busy.append(ticket)
    found.earlier, found.later = earlier, later
    found.minutes = worked // _MINUTE
    return found


def _papers(person: Person, role: str, ask: Ask, needs: Demands, safety: Mapping[str, Any]) -> Iterator[Reason]:
    wanted = needs.attendant_certs if role == "attendant" else needs.certs
    if wanted:
        for blocker in certificate_blockers(person.user_id, person.certificates, wanted, ask.until, safety):
            yield Reason(blocker.code, blocker.subjects)
    # Whoever learns goes beside somebody who can (`crew_gaps`).
    if role == "worker" and ask.skills and not person.mentored:
        lacking = tuple([code for code in ask.skills if person.skills.get(code, 0) < 2])
        if lacking:
            yield Reason("SKILL_MISSING", lacking)


def _presence(person: Person, beside: _Beside, on_shift: bool, ask: Ask) -> Iterator[Reason]:
    job = (ask.start, ask.end)
    if person.suspended and _overlap(person.suspended, job):
        yield Reason("SUSPENDED")
    if person.absences and any(_overlap(span, job) for span in person.absences):
        yield Reason("ABSENT")
    if person.unfit and any(_overlap(day, job) for day in person.unfit):
        yield Reason("UNFIT")
    if beside.busy:
        yield Reason("BUSY", tuple(beside.busy))
    if not on_shift:
        yield Reason("ON_CALL" if covered(job, [*person.shifts, *person.duties]) else "OFF_SHIFT")


def covered(job: Span, spans: Iterable[Span]) -> bool:
    """Whether the spans, touching or overlapping, hold the whole job."""
    reached = job[0]
    for start, end in sorted(spans):
        if start <= reached < end:
            reached = end
    return reached >= job[1]


def _rest(beside: _Beside, ask: Ask, rest: Mapping[str, Any]) -> Iterator[Reason]:
    """Working time is the booked jobs; an emergency does not wait for the rest, it is made up afterwards."""
    if ask.emergency or not ask.rota_kept:
        return
    least, longest = _minutes(rest["between_days_hours"] * 60), _minutes(rest["longest_day_hours"] * 60)
    before, after = beside.earlier, beside.later
    if (before and beside.first - before.end < least) or (after and after.start - beside.last < least):
        yield Reason("REST_TOO_SHORT")
    if beside.last - beside.first > longest:
        yield Reason("DAY_TOO_LONG")


def way_there(person: Person, ask: Ask, beside: _Beside | None = None) -> Journey | None:
    """From the job before on that day, else from the base; None when a place is unknown."""
    before = (beside or _beside(person, ask)).before
    start = before.point if before else person.base
    if start is None or ask.point is None:
        return None
    return Journey(start, ask.point, before.end if before else ask.start - timedelta(minutes=30))


def _journeys(
    person: Person, beside: _Beside, there: int | None, ask: Ask, policy: Policy, travel: Travel
) -> Iterator[Reason]:
    """`there`: seconds from the job before on that day, where there is one, as `way_there` has found. A job of
    another day counts as well where less than the rest lies between."""
    slack, rest = _minutes(policy["travel"]["slack_minutes"]), _minutes(policy["rest"]["between_days_hours"] * 60)
    if ask.point is None or (beside.before is None and person.base is None):
        yield Reason("PLACE_UNKNOWN")
    if ask.point is None:
        return
    before, after = beside.before or beside.earlier, beside.after or beside.later
    late = []
    if before and before.point and ask.start - before.end < rest:
        known = there if beside.before else None
        needed = travel(before.point, ask.point, before.end) if known is None else known
        late += [before.ticket_id] if before.end + timedelta(seconds=needed) > ask.start + slack else []
    if after and after.point and after.start - ask.end < rest:
        needed = travel(ask.point, after.point, ask.end)
        late += [after.ticket_id] if ask.end + timedelta(seconds=needed) > after.start + slack else []
    if late:
        yield Reason("TRAVEL_TOO_LONG", tuple(late))


def _things(person: Person, role: str, ask: Ask, needs: Demands) -> Iterator[Reason]:
    wanted = needs.ppe_attendant if role == "attendant" else (*needs.ppe, *needs.tools)
    lacking = tuple([code for code in wanted if code in ask.tracked and code not in person.kit])
    if lacking:
        yield Reason("KIT_MISSING", lacking)
    if role == "worker" and ask.parts:
        short = tuple([code for code, count in ask.parts.items() if person.parts.get(code, 0) < count])
        if short:
            yield Reason("PARTS_MISSING", short)
    if person.last_there is not None:
        yield Reason("WAS_THERE_LAST")


def _load(minutes: int, ask: Ask, load: Mapping[str, Any]) -> Iterator[Reason]:
    if minutes + (ask.end - ask.start).total_seconds() / 60 > load["warn_minutes"]:
        yield Reason("OVERLOAD")


def break_lost(person: Person, ask: Ask, travel: Travel) -> bool:
    if not person.breaks:
        return False
    others = [Stop(one.start, one.end, one.point) for one in person.bookings if one.ticket_id != ask.ticket_id]
    job = Stop(ask.start, ask.end, ask.point)
    return any(breaks.lost(person.breaks, person.shifts, person.base, others, job, travel))


def _score(
    person: Person, seconds: int | None, beside: _Beside, on_shift: bool, ask: Ask, weights: Mapping[str, float]
) -> float:
    """Minutes of travel, with load, missing things and knowledge of the place weighed as minutes; less is better."""
    way = weights["unknown_travel"] if seconds is None else seconds / 60
    if ask.emergency:
        return way
    there = weights["was_there_last"] if person.last_there is not None else 0
    on_duty = 0 if on_shift else weights["on_call"]
    return way + weights["per_job"] * beside.jobs + weights["per_booked_hour"] * beside.minutes / 60 + on_duty - there


def crew_gaps(
    roles: Sequence[str],
    hazards: Sequence[str],
    safety: Mapping[str, Any],
    *,
    least: int = 1,
    mentored: Sequence[bool] = (),
) -> list[str]:
    """CREW_TOO_SMALL, ATTENDANT_MISSING, MENTOR_MISSING: what the planned crew lacks by number.

    `least`: of the tasks and the assessment. A mentored person works only beside a worker who may work alone.
    """
    needs = demands(hazards, safety)
    gaps = []
    if len(roles) < max(needs.min_crew, least, 1) or "worker" not in roles:
        gaps.append("CREW_TOO_SMALL")
    if needs.attendant and "attendant" not in roles:
        gaps.append("ATTENDANT_MISSING")
    if any(mentored) and not any(role == "worker" and not green for role, green in zip(roles, mentored, strict=True)):
        gaps.append("MENTOR_MISSING")
    return gaps


def as_blockers(reasons: Iterable[Reason]) -> list[Blocker]:
    return [Blocker(reason.code, reason.subjects) for reason in reasons]
