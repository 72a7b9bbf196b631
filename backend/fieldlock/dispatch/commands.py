"""Sending people: candidates, assignment with certificate check, acceptance, appointment, travel."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.catalogue import queries as catalogue
from fieldlock.dispatch import candidates, queries
from fieldlock.dispatch.schemas import Appoint, Assign
from fieldlock.identity import queries as identity
from fieldlock.safety import state
from fieldlock.safety.codes import prepare_for_crew, prepare_start_codes
from fieldlock.safety.requirements import Rules, min_crew
from fieldlock.tickets import queries as tickets
from fieldlock.tickets.act import Act
from fieldlock.tickets.document import describe
from fieldlock.tickets.problems import NotAssignable
from fieldlock.tickets.schemas import NoArgs, Note, Reason

FIELD_ROLES = ["technician", "guardian", "lead"]


def _local_day(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()


async def people(session: AsyncSession, org: UUID, day: date, zone: str) -> list[dict[str, Any]]:
    """Everybody who goes out, with certificates and the number of jobs on that local day."""
    found = await identity.people_with_roles(session, org, FIELD_ROLES)
    held = await identity.certificates(session, org, [person["id"] for person in found])
    start = datetime.combine(day, time(), ZoneInfo(zone))
    load = await queries.load(session, org, start, start + timedelta(days=1))
    return [
        {
            "user_id": person["id"],
            "username": person["username"],
            "name": person["name"],
            "jobs_that_day": load.get(person["id"], 0),
            "certificates": [
                {
                    "code": row["code"],
                    "number": row["number"],
                    "valid_until": row["valid_until"].isoformat() if row["valid_until"] else None,
                    "review_due": row["review_due"].isoformat() if row["review_due"] else None,
                }
                for row in held
                if row["user_id"] == person["id"]
            ],
        }
        for person in found
    ]


async def list_candidates(
    session: AsyncSession, job: dict[str, Any], org: UUID, now: datetime, planned_end: datetime | None = None
) -> list[dict[str, Any]]:
    """Ranked, each with reasons where not assignable; judged through the end asked about, the planned one, or today."""
    planned = planned_end or (datetime.fromisoformat(job["planned_end"]) if job["planned_end"] else now)
    day = _local_day(planned, job["time_zone"])
    rules = await catalogue.rules(session, org, job["catalogue_version"])
    found = candidates.ranked(
        await people(session, org, day, job["time_zone"]), job["hazards"] or [], day, rules.safety
    )
    names = rules.wording["certificates"]
    return [
        {
            **person,
            "certificates": [
                {**held, **names.get(held["code"], {"zh": held["code"], "en": held["code"]})}
                for held in person["certificates"]
            ],
            "assignable": not why,
            "reasons": describe(why, rules.wording),
        }
        for person, why in found
    ]


async def _check_crew(act: Act, args: Assign, rules: Rules) -> None:
    """Raises NotAssignable with every person's reasons and what the crew lacks by number."""
    zone, hazards = act.job["time_zone"], act.job["hazards"] or []
    until = _local_day(args.planned_end, zone)
    known = {person["user_id"]: person for person in await people(act.session, act.org, until, zone)}
    refused = []
    for member in args.crew:
        person = known.get(member.user_id)
        if person is None:
            refused.append({"user_id": str(member.user_id), "name": None, "reasons": [{"code": "NOT_A_FIELD_PERSON"}]})
            continue
        why = candidates.reasons(person, hazards, member.role, until, rules.safety)
        if why:
            reasons = describe(why, rules.wording)
            refused.append({"user_id": str(member.user_id), "name": person["name"], "reasons": reasons})
    gaps = candidates.crew_gaps([member.role for member in args.crew], hazards, rules.safety)
    if len(args.crew) < min_crew(rules, act.job["tasks"]) and "CREW_TOO_SMALL" not in gaps:
        gaps.append("CREW_TOO_SMALL")
    if act.job["hazards"] is not None and (refused or gaps):
        raise NotAssignable(people=refused, crew=gaps)


async def assign(act: Act, args: Assign) -> None:
    """Sends a crew, or refuses naming each person's reasons and what the crew lacks by number (S-DSP-03, S-SAF-25)."""
    # The rules in force now hold for this order; a later version does not change a running list.
    version = await catalogue.current_version(act.session, act.org, act.when.at)
    if act.job["status"] in ("on_site", "working", "stopped"):
        version = act.job["catalogue_version"]
    await _check_crew(act, args, await catalogue.rules(act.session, act.org, version))
    staying = {str(member.user_id) for member in args.crew}
    act.move(
        "assign",
        hazards_answered=act.job["hazards"] is not None,
        crew_qualified=True,
        crew_complete=True,
        no_lock_left=state.locked_on(act.job) <= staying,
    )
    act.change(planned_start=args.planned_start, planned_end=args.planned_end, catalogue_version=version)
    members = [(member.user_id, member.role) for member in args.crew]
    await tickets.set_crew(act.session, act.org, act.id, members, act.when.at)
    workers = [member.user_id for member in args.crew if member.role == "worker"]
    await prepare_start_codes(act, workers)


async def renew_rules(act: Act, args: Note) -> None:
    """Puts the job under the rules in force now, the way out of a recall (S-DOC-11); confirmations are made anew.

    Not while a lock hangs: under other lists the program could lose sight of it.
    """
    act.move("renew_rules", args.note, no_lock_on=not state.open_locks(act.job))
    version = await catalogue.current_version(act.session, act.org, act.when.received_at)
    act.change(catalogue_version=version)
    await prepare_for_crew(act)


async def accept(act: Act, _: NoArgs) -> None:
    act.move("accept", own_order=act.in_crew())


async def decline(act: Act, args: Reason) -> None:
    on = state.locked_on(act.job)
    act.move("decline", args.reason, own_order=act.in_crew(), reason_given=True, no_lock_on=not on)
    await tickets.end_crew(act.session, act.org, act.id, act.when.at)


async def appoint(act: Act, args: Appoint) -> None:
    """The customer was contacted; the agreed time is kept (S-DSP-05)."""
    act.move("appoint", args.note, contact_noted=bool(args.note))
    planned = [act.ticket["planned_start"], act.ticket["planned_end"]]
    if None not in planned:
        act.change(planned_start=args.at, planned_end=args.at + (planned[1] - planned[0]))


async def depart(act: Act, args: Note) -> None:
    act.move("depart", args.note, own_order=act.in_crew())


async def arrive(act: Act, args: Note) -> None:
    act.move("arrive", args.note, own_order=act.in_crew())
