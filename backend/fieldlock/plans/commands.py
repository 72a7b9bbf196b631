"""Planning a day: asking for it, doing it in the background, and accepting it in whole or in part."""

import asyncio
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import actions
from fieldlock.catalogue import queries as catalogue
from fieldlock.days import day_of
from fieldlock.db import Row
from fieldlock.dispatch import candidates, people, policy
from fieldlock.dispatch import queries as dispatch
from fieldlock.dispatch.schemas import Assign, Member
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.identity.keys import Keys
from fieldlock.jobs import commands as jobs
from fieldlock.jobs.task import GiveUp, Job, Task
from fieldlock.plans import queries, shown, worker
from fieldlock.plans.day import Facts, Open, assignments, document
from fieldlock.plans.problems import NotPlanned
from fieldlock.problems import Problem
from fieldlock.safety.gate import demands
from fieldlock.safety.requirements import min_crew
from fieldlock.tickets.act import When
from fieldlock.tickets.document import job as ticket_facts
from fieldlock.travel import lookup

MOST_TICKETS = 2000


async def begin(session: AsyncSession, actor: Actor, day: date, seconds: float, now: datetime) -> UUID:
    """The job that will plan the day."""
    return await jobs.defer(session, actor, PLAN, {"day": day.isoformat(), "seconds": seconds}, now)


async def run(job: Job) -> dict[str, Any]:
    """Plans; nothing is booked before somebody accepts. Killed or cancelled half-way, all stays as it was."""
    day, seconds = date.fromisoformat(job.args["day"]), float(job.args["seconds"])
    async with job.transaction() as session:
        facts = await gather(session, job.org_id, day, job.around.now())
        names = await _names(session, job.org_id, facts)
    form, problems = await asyncio.to_thread(document, facts)
    if not form["techs"]:
        told = shown.problems(problems, names)
        raise GiveUp("nobody-works", "nobody with a base works on that day", problems=told)
    plan, found = await worker.plan(form, seconds, job.progress)
    problems = [*problems, *found]
    if plan is None:
        raise GiveUp("day-unsound", "the day cannot be planned as it is", problems=shown.problems(problems, names))
    changes, kinds = shown.assignments(assignments(facts, plan), facts, names)
    return {
        "day": day.isoformat(),
        "cost": plan["cost"],
        "travel_minutes": round(plan["travel_s"] / 60),
        "assignments": changes,
        "rows": shown.rows(facts, form, plan, kinds, names),
        "left_out": shown.left_out(plan["left_out"], names),
        "problems": shown.problems(problems, names),
    }


async def _names(session: AsyncSession, org: UUID, facts: Facts) -> shown.Names:
    tickets = {ticket.id for ticket in facts.tickets} | set(shown.held(facts))
    labels = await queries.labels(session, org, [UUID(ticket) for ticket in tickets])
    return shown.Names(
        {str(row["id"]): row for row in labels}, {person.user_id: person.name for person in facts.people}
    )


async def gather(session: AsyncSession, org: UUID, day: date, now: datetime) -> Facts:
    zone = (await identity.organisation(session, org))["time_zone"]
    planning = await policy.in_force(session, org, now)
    span = day_of(datetime.combine(day, time(12), ZoneInfo(zone)), zone)
    found: list[Open] = []
    everybody: list[candidates.Person] = []
    rota_kept = False
    travel = await lookup.prepare(session, org, planning["travel"], zone, now)
    for row in await queries.open_tickets(session, org, MOST_TICKETS):
        ticket = await ticket_facts(session, row, now)
        lasts = timedelta(minutes=people.minutes_of(ticket, planning))
        window = _window(row, span)
        start = max(window[0], min(now, window[1]))
        ask = await people.ask_for(session, org, ticket, planning, (start, start + lasts), now)
        # Certificates are to hold through the latest end that the plan could give the job.
        ask = replace(ask, until=(window[1] + lasts).astimezone(ZoneInfo(zone)).date(), rota_kept=False)
        if not everybody:
            around = replace(ask, day=span, end=max(ask.end, span[1]))
            everybody = await people.everybody(session, org, around, ticket)
            rota_kept = await dispatch.rota_kept(session, org)
        rules = await catalogue.rules(session, org, ticket["catalogue_version"])
        needs = demands(ask.hazards, rules.safety)
        crew = max(min_crew(rules, ticket["tasks"]), ticket["crew_needed"] or 1, needs.min_crew)
        # Shifts, bookings and absences are the planner's to place; all else is the rule's to judge.
        bare = [replace(person, bookings=(), absences=(), shifts=(), duties=()) for person in everybody]
        verdicts = [candidates.judge(person, "worker", ask, rules.safety, planning, travel) for person in bare]
        by_hand = (
            "NOT_ASSESSED" if ticket["hazards"] is None else "CREW_BY_HAND" if needs.attendant or crew > 2 else None
        )
        found.append(
            Open(
                id=ticket["id"],
                minutes=int(lasts.total_seconds() // 60),
                window=window,
                urgency=ticket["urgency"],
                point=ask.point,
                allowed=[one.person.user_id for one in verdicts if one.assignable and not one.person.mentored],
                crew=crew,
                parts=ask.parts,
                by_hand=by_hand,
            )
        )
    return Facts(span, now, everybody, found, rota_kept, planning["rest"], travel)


def _window(row: Row, span: Any) -> Any:
    """Agreed with the customer, else wished, else any time of the day."""
    for first, last in (("agreed_from", "agreed_to"), ("preferred_from", "preferred_to")):
        if row[first] is not None and row[first] < span[1] and (row[last] or span[1]) > span[0]:
            return max(row[first], span[0]), min(row[last] or span[1], span[1])
    return span


async def accept(
    session: AsyncSession, actor: Actor, plan: UUID, tickets: list[UUID] | None, now: datetime, keys: Keys
) -> list[dict[str, Any]]:
    """Each wanted assignment through the command that a dispatcher's hand uses; a refused one harms no other."""
    told = await jobs.look(session, actor, {PLAN.name: PLAN}, plan)
    if told["state"] != "done":
        raise NotPlanned
    wanted = None if tickets is None else {str(ticket) for ticket in tickets}
    answers = []
    for one in told["result"]["assignments"]:
        if wanted is not None and one["ticket_id"] not in wanted:
            continue
        args = Assign(
            crew=[Member(user_id=user) for user in one["crew"]],
            planned_start=one["planned_start"],
            planned_end=one["planned_end"],
        )
        problem = None
        try:
            async with session.begin_nested():
                when = When(at=now, received_at=now)
                await actions.perform(session, actor, UUID(one["ticket_id"]), "assign", args, when=when, keys=keys)
        except Problem as refused:
            problem = refused.document()
        answers.append({"ticket_id": one["ticket_id"], "accepted": problem is None, "problem": problem})
    return answers


PLAN = Task("dispatch.plan", run, "dispatch.assign", attempts=2)
