"""Planning a day: asking for it, doing it in the background, and accepting it in whole or in part."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from time import monotonic
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import actions
from fieldlock.audit import queries as audit
from fieldlock.catalogue import queries as catalogue
from fieldlock.days import day_of
from fieldlock.db import Row
from fieldlock.dispatch import candidates, people, policy
from fieldlock.dispatch import queries as dispatch
from fieldlock.dispatch.breaks import Point
from fieldlock.dispatch.schemas import Assign
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.identity.keys import Keys
from fieldlock.jobs import commands as jobs
from fieldlock.jobs.task import GiveUp, Job, Task
from fieldlock.plans import again, queries, shown, worker
from fieldlock.plans.day import Facts, Open, assignments, document, last_start, start_window, timely, wanted
from fieldlock.plans.overtaken import overtaken
from fieldlock.plans.problems import NotPlanned, PlanOvertaken
from fieldlock.plans.schemas import NewCause
from fieldlock.problems import NotFound, Problem
from fieldlock.rota import queries as rota
from fieldlock.safety.gate import demands
from fieldlock.safety.requirements import min_crew
from fieldlock.tickets import queries as tickets
from fieldlock.tickets.act import When
from fieldlock.travel import lookup
from fieldlock.wire import iso

MOST_TICKETS = 2000
# A plan holds when the roads are full: in the morning, at noon and in the evening.
FULL_ROADS = (8, 12, 17)
# A new plan for a day that goes on is wanted at once: in a second, of which telling it takes the last part.
AGAIN_SECONDS, TELLING_SECONDS = 1.0, 0.15


async def begin(
    session: AsyncSession, actor: Actor, day: date, seconds: float, cause: NewCause | None, now: datetime
) -> UUID:
    """The job that will plan the day; with a cause, what is booked is planned again."""
    args: dict[str, Any] = {"day": day.isoformat(), "seconds": seconds}
    if cause is not None:
        if cause.ticket_id and not await queries.labels(session, actor.org_id, [cause.ticket_id]):
            raise NotFound
        args["cause"] = cause.model_dump(mode="json")
    return await jobs.defer(session, actor, PLAN, args, now)


async def run(job: Job) -> dict[str, Any]:
    """Plans; nothing is booked before somebody accepts. Killed or cancelled half-way, all stays as it was."""
    async with worker.planner(job.around.kept) as planner:
        return await _run(job, planner)


async def _run(job: Job, planner: worker.Planner) -> dict[str, Any]:
    day, seconds = date.fromisoformat(job.args["day"]), float(job.args["seconds"])
    until = monotonic() + min(seconds, AGAIN_SECONDS) - TELLING_SECONDS
    cause = _cause(job.args.get("cause"))
    async with job.transaction() as session:
        facts = await gather(session, job.org_id, day, job.around.now(), cause)
        names = await _names(session, job.org_id, facts)
    if not facts.tickets and not facts.booked:
        told = shown.problems([{"code": "OTHER_DAY", "where": one.id} for one in facts.other_day], names)
        raise GiveUp("nothing-waits", "nothing waits to be planned on that day", problems=told)
    solve = partial(_solved, planner, names)
    planned = _new(job, facts, seconds, solve) if cause is None else _again(job, facts, cause, until, solve)
    form, plan, problems, moves = await planned
    changes, kinds = shown.assignments(assignments(facts, plan), facts, names)
    return {
        "day": day.isoformat(),
        "as_of": facts.now.isoformat(),
        "cause": job.args.get("cause"),
        "cost": plan["cost"],
        "travel_minutes": round(plan["travel_s"] / 60),
        "assignments": changes,
        "rows": shown.rows(facts, form, plan, kinds, names),
        "left_out": [*shown.left_out(plan["left_out"], facts, names), *shown.other_day(facts, names)],
        "problems": shown.problems(problems, names),
        "moves": moves and shown.moves(changes, *moves),
    }


Planned = tuple[dict[str, Any], dict[str, Any], list[dict[str, str]], tuple[frozenset[str], frozenset[str]] | None]
InTime = tuple[dict[str, Any], dict[str, Any], list[dict[str, str]]]
Solve = Callable[..., Awaitable[tuple[dict[str, Any], list[dict[str, str]]]]]


async def _new(job: Job, facts: Facts, seconds: float, solve: Solve) -> Planned:
    """What waits, around what is booked: each in time if it can be; then what found no place so, late."""
    form, problems = await asyncio.to_thread(document, facts)
    strict = timely(form, facts)
    if strict == form:
        plan, found = await solve(job.progress, form, problems, seconds)
        return form, plan, found, None
    plan, _ = await solve(_half(job, 0), strict, problems, seconds / 2, None, "--no-reasons")
    late = {one["id"] for one in form["jobs"]}.difference(*plan["routes"].values())
    form = timely(form, facts, late)
    plan, found = await solve(_half(job, 1), form, problems, seconds / 2, plan)
    return form, plan, found, None


async def _again(job: Job, facts: Facts, cause: again.Cause, until: float, solve: Solve) -> Planned:
    """What is booked, from where it stands; an emergency as soon as it can be served; in time what can be, else late.

    `until`: when the last search is to be over. Each takes half of what is left, reading and reasons included."""
    rest = await asyncio.to_thread(again.rest, facts, cause)
    form, plan, found = await _in_time(job, facts, rest, until, solve)
    if more := again.late(rest, form, plan):
        lenient, start = more
        other, told = await solve(job.progress, lenient, rest.problems, _left(until), start, "--again")
        if again.served(facts, other) or not again.served(facts, plan):
            form, plan, found = lenient, other, told
    return form, plan, found, (rest.movable, rest.forced)


async def _in_time(job: Job, facts: Facts, rest: again.Again, until: float, solve: Solve) -> InTime:
    urgent = any(ticket.urgency == "emergency" for ticket in facts.tickets)
    for soon in [*again.SOON, None] if urgent else [None]:
        form = again.within(rest.form, facts, soon)
        plan, found = await solve(job.progress, form, rest.problems, _left(until) / 2, rest.start, "--again")
        if again.served(facts, plan) or soon is None:
            return form, plan, found
    raise AssertionError("the last try stands, whatever it serves")


def _left(until: float) -> float:
    return max(0.0, until - monotonic())


def _half(job: Job, number: int) -> worker.Progress:
    """The progress of the first (0) or second (1) of two searches."""

    async def told(done: int, total: int) -> None:
        await job.progress(done + number * total, 2 * total)

    return told


async def _solved(
    planner: worker.Planner,
    names: shown.Names,
    progress: worker.Progress,
    form: dict[str, Any],
    problems: list[dict[str, str]],
    seconds: float,
    start: dict[str, Any] | None = None,
    *options: str,
) -> tuple[dict[str, Any], list[dict[str, str]]]:
    if not form["techs"]:
        told = shown.problems(problems, names)
        raise GiveUp("nobody-works", "nobody with a base works on that day", problems=told)
    plan, found = await planner.plan(form, seconds, progress, start, *options)
    problems = [*problems, *found]
    if plan is None:
        raise GiveUp("day-unsound", "the day cannot be planned as it is", problems=shown.problems(problems, names))
    return plan, problems


def _cause(told: dict[str, Any] | None) -> again.Cause | None:
    if told is None:
        return None
    until = told["until"] and datetime.fromisoformat(told["until"])
    return again.Cause(told["kind"], told["ticket_id"], told["user_id"], told["certificate"], until)


async def _names(session: AsyncSession, org: UUID, facts: Facts) -> shown.Names:
    wanted_ones = [one.id for one in facts.other_day]
    known = {*(ticket.id for ticket in [*facts.tickets, *facts.booked]), *wanted_ones, *shown.held(facts)}
    labels = await queries.labels(session, org, [UUID(ticket) for ticket in known])
    return shown.Names(
        {str(row["id"]): row for row in labels}, {person.user_id: person.name for person in facts.people}
    )


async def gather(session: AsyncSession, org: UUID, day: date, now: datetime, cause: again.Cause | None = None) -> Facts:
    """What waits; with a cause, only the emergencies of it, and what is booked on that day."""
    zone = (await identity.organisation(session, org))["time_zone"]
    planning = await policy.in_force(session, org, now)
    span = day_of(datetime.combine(day, time(12), ZoneInfo(zone)), zone)
    travel = await lookup.prepare(session, org, planning["travel"], zone, now)
    facts, found = Facts(span, now, [], [], False, planning["rest"], lambda *_: 0), []
    waiting = await queries.open_tickets(session, org, MOST_TICKETS)
    booked = await queries.booked_tickets(session, org, span, MOST_TICKETS) if cause else []
    if cause:
        waiting = [row for row in waiting if row["urgency"] == "emergency"]
    other_day = [one for row in waiting if not start_window(row, span) and (one := wanted(row))]
    rows = [*(row for row in waiting if start_window(row, span)), *booked]
    if not rows:
        return replace(facts, other_day=other_day)
    # Nothing here is read ticket by ticket: a day that is planned again has no second to spare.
    someone = {**rows[0], "id": str(rows[0]["id"]), "time_zone": zone, "site": None, "asset": None}
    around = await people.ask_for(session, org, someone, planning, span, now)
    around = replace(around, until=day, rota_kept=False)
    everybody = await people.everybody(session, org, around, someone)
    facts = replace(facts, people=everybody, rota_kept=await rota.rota_kept(session, org))
    version = await catalogue.current_version(session, org, now)
    # Shifts, bookings and absences are the planner's to place; all else is the rule's to judge.
    bare = [replace(person, bookings=(), absences=(), shifts=(), duties=()) for person in everybody]
    for row in rows:
        window, lasts = start_window(row, span) or span, timedelta(minutes=people.minutes_of(row, planning))
        start = max(window[0], min(now, window[1]))
        ask = people.at(people.of_job(around, row, row, planning), (start, start + lasts), zone)
        # Certificates are to hold through the latest end that the plan could give the job.
        ask = replace(ask, until=(window[1] + lasts).astimezone(ZoneInfo(zone)).date())
        rules = await catalogue.rules(session, org, row["catalogue_version"] or version)
        verdicts = candidates.judged(bare, "worker", ask, rules.safety, planning, travel)
        found.append(_open(row, ask, rules, window, facts, planning, verdicts))
    open_now = [one for one in found if one.status == "ready"]
    booked_now = [one for one in found if one.status != "ready"]
    slowest = travel.slowest(_points(everybody, found), [span[0] + timedelta(hours=hour) for hour in FULL_ROADS])
    return replace(facts, tickets=open_now, booked=booked_now, other_day=other_day, travel=slowest)


def _points(everybody: list[candidates.Person], tickets: list[Open]) -> list[Point]:
    """Every place of the day."""
    of_people = [point for one in everybody for point in (one.base, *(booking.point for booking in one.bookings))]
    return [point for point in (*of_people, *(ticket.point for ticket in tickets)) if point]


def _open(
    row: Row,
    ask: candidates.Ask,
    rules: Any,
    window: Any,
    facts: Facts,
    planning: policy.Policy,
    verdicts: list[candidates.Verdict],
) -> Open:
    needs = demands(ask.hazards, rules.safety)
    crew = max(min_crew(rules, row["tasks"]), row["crew_needed"] or 1, needs.min_crew)
    held = [(who.user_id, one) for who in facts.people for one in who.bookings if one.ticket_id == ask.ticket_id]
    by_hand = needs.attendant or max(crew, len(held)) > 2
    return Open(
        id=ask.ticket_id,
        minutes=people.minutes_of(row, planning),
        window=window,
        urgency=row["urgency"],
        point=ask.point,
        allowed=[one.person.user_id for one in verdicts if one.assignable and not one.person.mentored],
        crew=crew,
        parts=ask.parts,
        by_hand="NOT_ASSESSED" if row["hazards"] is None else "CREW_BY_HAND" if by_hand else None,
        booked=(held[0][1].start, held[0][1].end) if held else None,
        crew_now=[user for user, _ in held],
        fixed=row["plan_fixed"],
        status=row["status"],
        certificates=needs.certs,
        impact=row["impact"],
        latest=last_start(row, _length(row, held, planning)),
        version=row["version"],
    )


def _length(row: Row, held: list[tuple[str, candidates.Booking]], planning: policy.Policy) -> timedelta:
    """As it is booked, else as it usually takes."""
    return held[0][1].end - held[0][1].start if held else timedelta(minutes=people.minutes_of(row, planning))


async def accept(
    session: AsyncSession, actor: Actor, plan: UUID, chosen: list[UUID] | None, now: datetime, keys: Keys
) -> list[dict[str, Any]]:
    """Each wanted assignment through the command that a dispatcher's hand uses; a refused one harms no other.

    What somebody changed or held fast since it was planned, or is to begin in the past, is refused by name; what stands
    as planned already is accepted as it is.
    """
    told = await jobs.look(session, actor, {PLAN.name: PLAN}, plan)
    if told["state"] != "done":
        raise NotPlanned
    some = None if chosen is None else {str(ticket) for ticket in chosen}
    wishes = [one for one in told["result"]["assignments"] if some is None or one["ticket_id"] in some]
    answers: dict[str, dict[str, Any]] = {}
    await _hold(session, actor.org_id, wishes)
    # One may have to leave a place before another can take it: what was refused is tried again while anything moves.
    while wishes:
        refused = []
        for one in wishes:
            problem = await _assign(session, actor, one, now, keys)
            answers[one["ticket_id"]] = _answer(one, problem)
            refused += [one] if problem else []
        if len(refused) == len(wishes):
            exchanged = await _exchanged(session, actor, refused, now, keys)
            answers |= {one["ticket_id"]: _answer(one, None) for one in exchanged}
            refused = [one for one in refused if one not in exchanged] if exchanged else []
        wishes = refused
    return list(answers.values())


async def _hold(session: AsyncSession, org: UUID, wishes: list[dict[str, Any]]) -> None:
    """All tickets, then all people, each in order, as every command takes them: nobody waits for another crosswise."""
    await tickets.lock_all(session, org, [UUID(one["ticket_id"]) for one in wishes])
    await rota.lock_people(session, org, [UUID(user) for one in wishes for user in one["crew"]])


def _answer(one: dict[str, Any], problem: dict[str, Any] | None) -> dict[str, Any]:
    return {"ticket_id": one["ticket_id"], "accepted": problem is None, "problem": problem}


async def _exchanged(
    session: AsyncSession, actor: Actor, wishes: list[dict[str, Any]], now: datetime, keys: Keys
) -> list[dict[str, Any]]:
    """What only goes together: people who trade jobs of the same hour stand in each other's way. All of it or nothing,
    without those that would be refused even then."""
    while len(wishes) > 1:
        trial = await session.begin_nested()
        for one in wishes:
            await dispatch.release(session, actor.org_id, UUID(one["ticket_id"]), now)
        refused = [one for one in wishes if await _assign(session, actor, one, now, keys)]
        if not refused:
            await trial.commit()
            return wishes
        await trial.rollback()
        wishes = [one for one in wishes if one not in refused]
    return []


async def _assign(
    session: AsyncSession, actor: Actor, one: dict[str, Any], now: datetime, keys: Keys
) -> dict[str, Any] | None:
    """Why it was refused, if it was."""
    times = {"planned_start": one["planned_start"], "planned_end": one["planned_end"]}
    args = Assign.model_validate({"crew": [{"user_id": user} for user in one["crew"]], **times})
    when = When(at=now, received_at=now)
    try:
        async with session.begin_nested():
            row = await tickets.lock(session, actor.org_id, UUID(one["ticket_id"]))
            if row is None:
                raise NotFound
            if not await _stands(session, row, args, now):
                await _refuse_overtaken(session, row, one, now)
                await actions.perform(session, actor, row["id"], "assign", args, when=when, keys=keys)
    except Problem as refused:
        return refused.document()
    return None


async def _stands(session: AsyncSession, row: Row, args: Assign, now: datetime) -> bool:
    """Whether these people have it at that time already, as after a first acceptance."""
    crew = {member["user_id"] for member in await tickets.crew(session, row["org_id"], row["id"], now)}
    times = (row["planned_start"], row["planned_end"])
    return crew == {member.user_id for member in args.crew} and times == (args.planned_start, args.planned_end)


async def _refuse_overtaken(session: AsyncSession, row: Row, one: dict[str, Any], now: datetime) -> None:
    why = overtaken(one, row, now)
    if why is not None:
        last = await audit.last(session, row["org_id"], row["id"])
        raise PlanOvertaken(why=why, number=row["number"], by_name=last and last["name"], at=last and iso(last["at"]))


PLAN = Task("dispatch.plan", run, "dispatch.assign", attempts=2)
