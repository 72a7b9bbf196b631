"""The dispatch board: the day as one document, the preview of an assignment, and who is looking at what."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import actions, wire
from fieldlock.board import consequences, legs, queries
from fieldlock.board.consequences import Person, Visit
from fieldlock.board.legs import Legs
from fieldlock.board.schemas import AssignmentProposal, BoardPresence
from fieldlock.catalogue import queries as catalogue
from fieldlock.dispatch import candidates, people, policy
from fieldlock.dispatch import queries as dispatch
from fieldlock.dispatch.candidates import Ask, Reason
from fieldlock.dispatch.crew import needed
from fieldlock.dispatch.schemas import Assign
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.identity.keys import Keys
from fieldlock.isolation import board as isolation
from fieldlock.problems import NotFound, Problem, invalid
from fieldlock.rota import shifts as rota
from fieldlock.safety.gate import demands
from fieldlock.safety.requirements import Rules
from fieldlock.tickets import document, emergency, emergency_rules
from fieldlock.tickets import queries as tickets
from fieldlock.tickets.act import When
from fieldlock.travel import lookup
from fieldlock.travel.speed import Travel
from fieldlock.wire import iso

LONGEST = timedelta(days=8)
_PLAIN = (
    "number", "version", "status", "situation", "urgency", "impact", "repair_item", "fault_description", "address",
    "customer", "lat", "lon", "fixed",
)  # fmt: skip


def _gate(row: Mapping[str, Any]) -> str:
    """Where the job stands with the safety gate, from what is stored: the gate itself is asked job by job."""
    if row["stop_open"]:
        return "stopped"
    if row["status"] in ("working", "finishing"):
        return "clear" if row["cleared"] else "open"
    if row["situation"] == "AWAIT_APPROVAL":
        return "approval"
    return "open" if row["status"] in ("on_site", "rework") else "none"


def _job(
    row: Mapping[str, Any], locks: Sequence[Mapping[str, Any]], planning: policy.Policy, to_send: int, ways: Legs
) -> dict[str, Any]:
    return {
        "id": str(row["id"]),
        **{name: row[name] for name in _PLAIN},
        "hazards": list(row["hazards"] or ()),
        "assessed": row["hazards"] is not None,
        "start": iso(row["planned_start"]),
        "end": iso(row["planned_end"]),
        "crew": [{name: member[name] for name in ("user_id", "name", "role")} for member in row["crew"]],
        "due": iso(row["due"]),
        "minutes": people.minutes_of(row, planning),
        "ready_at": iso(row["ready_at"]),
        "to_send": to_send,
        "reported_at": iso(row["reported_at"]),
        "gate": _gate(row),
        "locks": [{name: lock[name] for name in ("person_id", "person_name", "lock_no")} for lock in locks],
        "legs": [
            {"user_id": member["user_id"], "minutes": round(way / 60) if way else None}
            for member in row["crew"]
            for way in (ways.get((row["id"], UUID(member["user_id"]))),)
        ],
    }


async def _technicians(
    session: AsyncSession, org: UUID, jobs: Sequence[Mapping[str, Any]], span: tuple[datetime, datetime], now: datetime
) -> list[dict[str, Any]]:
    """Everybody who goes out, and whoever is on one of these jobs without (or no longer) being one of them."""
    found = await dispatch.people(session, org, people.FIELD_ROLES)
    more = {UUID(member["user_id"]) for job in jobs for member in job["crew"]} - {person["id"] for person in found}
    if more:
        found = [*found, *await queries.people(session, org, sorted(more))]
    shifts = await rota.between(session, org, *span, now)
    absences = await dispatch.absences(session, org, *span)
    return [
        {
            "id": str(person["id"]),
            "name": person["name"],
            "roles": list(person["roles"]),
            "shifts": _spans_of(shifts, person["id"]),
            "absences": _spans_of(absences, person["id"]),
        }
        for person in found
    ]


def _spans_of(rows: Sequence[Mapping[str, Any]], user: UUID) -> list[dict[str, Any]]:
    return [{"start": iso(row["starts_at"]), "end": iso(row["ends_at"])} for row in rows if row["user_id"] == user]


def _span(since: datetime | None, until: datetime | None, zone: str, now: datetime) -> tuple[datetime, datetime]:
    """The time asked about, or the organisation's own day."""
    start = since or datetime.combine(now.astimezone(ZoneInfo(zone)).date(), time(), ZoneInfo(zone))
    end = until or _next_midnight(start, zone)
    if not start < end <= start + LONGEST:
        raise invalid(("to", f"after `from`, by at most {LONGEST.days} days"))
    return start, end


def _next_midnight(at: datetime, zone: str) -> datetime:
    """A day of the calendar, which on two days of the year has not 24 hours."""
    return datetime.combine(at.astimezone(ZoneInfo(zone)).date() + timedelta(days=1), time(), ZoneInfo(zone))


async def read(
    session: AsyncSession,
    actor: Actor,
    now: datetime,
    since: datetime | None,
    until: datetime | None,
    only: list[UUID] | None,
) -> dict[str, Any]:
    """The wire form `DispatchBoard`; with `only`, these jobs and those that their people have then, and nobody's name:
    what a change is read with."""
    org = actor.org_id
    zone = (await identity.organisation(session, org))["time_zone"]
    start, end = _span(since, until, zone, now)
    touched = None if only is None else await queries.touched(session, org, only, start, end)
    planned = await queries.planned(session, org, start, end, touched)
    waiting = await queries.waiting(session, org, min(start, now), only)
    locks: dict[str, list[dict[str, Any]]] = {}
    for lock in await isolation.hung(session, org):
        locks.setdefault(lock["ticket_id"], []).append(lock)
    planning = await policy.in_force(session, org, now)
    ways = await legs.of_jobs(session, org, planned, planning, zone, now)

    async def told(row: Mapping[str, Any]) -> dict[str, Any]:
        rules = await emergency_rules.of_record(session, org, row["emergency"])
        to_send = emergency.to_send(row["emergency"], rules)
        return _job(row, locks.get(str(row["id"]), ()), planning, to_send, ways)

    jobs = [await told(row) for row in planned]
    return {
        "since": iso(start),
        "until": iso(end),
        "time_zone": zone,
        "technicians": await _technicians(session, org, jobs, (start, end), now) if only is None else [],
        "jobs": jobs,
        "waiting": [await told(row) for row in waiting],
    }


# --- what an assignment would bring about ----------------------------------------------------------------------------


async def _people(
    session: AsyncSession, org: UUID, ids: set[UUID], ask: Ask, job: Mapping[str, Any], travel: Travel
) -> list[Person]:
    """Their unfinished visits of the local day on which the job is to begin, and on through it; their working time,
    where they start."""
    rows = await queries.of_people(session, org, sorted(ids), ask.day[0], max(ask.day[1], ask.end))
    known = {UUID(one.user_id): one for one in await people.everybody(session, org, ask, job)}
    found = []
    for user in sorted(ids):
        visits = [
            Visit(str(row["id"]), row["number"], row["planned_start"], row["planned_end"], people.point(row))
            for row in rows
            if user in row["crew"]
        ]
        person = known.get(user)
        if person is None:
            found.append(Person(str(user), visits))
            continue
        working = [*person.shifts, *person.duties]
        lost = candidates.break_lost(person, ask, travel)
        found.append(Person(str(user), visits, working, person.absences, person.base, lost))
    return found


def _way(travel: Travel, leaving: datetime) -> consequences.Way:
    """Minutes between two places at the hour of the job; None where one is not known."""

    def way(one: consequences.Place | None, other: consequences.Place | None) -> int | None:
        return None if one is None or other is None else round(travel(one, other, leaving) / 60)

    return way


def _refusal(problem: Problem | None, rules: Rules, planning: policy.Policy) -> dict[str, Any] | None:
    if problem is None:
        return None
    gaps = [Reason(code) for code in problem.extras.get("crew", [])]
    return {
        "slug": problem.slug,
        "title": problem.title,
        "guards": problem.extras.get("guards", []),
        "people": problem.extras.get("people", []),
        "vehicle": problem.extras.get("vehicle", []),
        "crew": policy.described(gaps, rules, planning),
    }


async def _certified(
    session: AsyncSession, org: UUID, body: AssignmentProposal, hazards: Sequence[str], safety: Mapping[str, Any]
) -> list[dict[str, Any]]:
    held = await identity.certificates(session, org, [member.user_id for member in body.crew])
    needs = demands(hazards, safety)
    found = []
    for member in body.crew:
        needed = needs.attendant_certs if member.role == "attendant" else needs.certs
        ends: list[date] = [
            day
            for row in held
            if row["user_id"] == member.user_id and row["code"] in needed
            for day in (row["valid_until"], row["review_due"])
            if day is not None
        ]
        found.append({"user_id": str(member.user_id), "until": min(ends).isoformat() if ends else None})
    return found


async def preview(
    session: AsyncSession, actor: Actor, body: AssignmentProposal, now: datetime, keys: Keys
) -> dict[str, Any]:
    """What `assign` would answer, asked of the command itself, and what it would bring about; nothing is written."""
    org = actor.org_id
    row = await tickets.read(session, org, body.ticket_id)
    if row is None:
        raise NotFound
    args = Assign.model_validate(body.model_dump(exclude={"ticket_id", "version"}))
    problem = await actions.rehearse(
        session, actor, body.ticket_id, "assign", args, when=When(at=now, received_at=now), keys=keys, seen=body.version
    )
    job = await document.job(session, row, now)
    rules = await catalogue.rules(session, org, job["catalogue_version"])
    crew = {member.user_id for member in body.crew}
    former = {UUID(member["user_id"]) for member in job["crew"]}
    planning = await policy.in_force(session, org, now)
    ask = await people.ask_for(session, org, job, planning, (body.planned_start, body.planned_end), now)
    travel = await lookup.prepare(session, org, planning["travel"], job["time_zone"], now, ask.point)
    proposal = consequences.Proposal(
        Visit(str(row["id"]), row["number"], body.planned_start, body.planned_end, ask.point),
        row["status"],
        row["promised_by"] or row["due_at"] or row["preferred_to"],
        (row["agreed_from"], row["agreed_to"]) if row["agreed_from"] and row["agreed_to"] else None,
        frozenset(map(str, crew)),
        frozenset(map(str, former)),
        needed(job, rules) if emergency.running(row["emergency"]) else 0,
    )
    affected = await _people(session, org, crew | former, ask, job, travel)
    told = consequences.of(proposal, affected, now, _way(travel, body.planned_start))
    locks = [lock for lock in await isolation.hung(session, org) if lock["ticket_id"] == str(row["id"])]
    return {
        "refusal": _refusal(problem, rules, planning),
        "consequences": [{**vars(one), "at": iso(one.at)} for one in told],
        "locks": [{name: lock[name] for name in ("person_id", "person_name", "lock_no")} for lock in locks],
        "certified": await _certified(session, org, body, job["hazards"] or [], rules.safety),
    }


async def present(session: AsyncSession, actor: Actor, body: BoardPresence) -> None:
    """Tells the other boards of the organisation; kept by nobody longer than they want to."""
    told = {**body.model_dump(mode="json"), "user_id": str(actor.id), "name": actor.name}
    await queries.tell(session, f"{actor.org_id} {wire.dumps(told).decode()}")
