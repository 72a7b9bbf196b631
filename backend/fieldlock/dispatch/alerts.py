"""What the desk is told: raised by the command that brings it about, in its own transaction; what time alone brings, by
the watch. Both look in the same way, the one at its tickets, the other at all."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.catalogue import queries as catalogue
from fieldlock.db import Row
from fieldlock.dispatch import alert_queries as queries
from fieldlock.dispatch import candidates, people, policy
from fieldlock.dispatch.alert_queries import Look
from fieldlock.rota import queries as rota
from fieldlock.tickets import emergency, emergency_rules
from fieldlock.tickets import queries as tickets
from fieldlock.tickets.document import job as job_of
from fieldlock.travel import lookup
from fieldlock.wire import iso

# No order is planned further ahead.
AHEAD = timedelta(days=400)


async def look(session: AsyncSession, org: UUID, now: datetime, of: Sequence[UUID] | None = None) -> tuple[int, int]:
    """(new alerts, alerts that are over) of these tickets; None: of all."""
    rules = await policy.in_force(session, org, now)
    at = Look(org, now, timedelta(minutes=rules.get("word_minutes", 60)), of)
    over = await queries.end(session, at)
    made = await queries.add_due(session, at) + await queries.add_of_state(session, at)
    return made + await _of_emergencies(session, at), over


async def _of_emergencies(session: AsyncSession, at: Look) -> int:
    """A step is told once in each emergency (S-EMG-13), fewer people than the playbook wants together once for each
    crew that was sent (S-DSP-09)."""
    made = 0
    for ticket in await queries.running_emergencies(session, at):
        record, one = ticket["emergency"], [ticket["id"]]
        document = await emergency_rules.of_record(session, at.org, record)
        needed = emergency.to_send(record, document)
        if ticket["booked"] and 0 < ticket["sent"] < needed:
            short = {"sent": str(ticket["sent"]), "needed": str(needed)}
            made += await queries.add(session, at.org, one, "crew_short", ticket["sent_key"], short, at.now)
        for step in emergency.late(record, document, at.now):
            key = f"{record['incident_id']}/{step['seq']}"
            told = {"zh": step["zh"], "en": step["en"], "due_at": iso(step["due_at"])}
            told |= {"incident_id": record["incident_id"], "seq": str(step["seq"])}
            made += await queries.add(session, at.org, one, "step_late", key, told, at.now)
    return made


async def of_person(session: AsyncSession, org: UUID, user: UUID, now: datetime) -> None:
    """After a change of what a person may do, or when: each of the booked jobs not begun that needs somebody else is
    told with the reasons for which it would not be assigned now, and one that does not any more is over."""
    kept, planning = [], await policy.in_force(session, org, now)
    for booking in await rota.booked_jobs(session, org, now, now + AHEAD, user):
        if why := await _against(session, org, booking, planning, now):
            told = {"user_id": str(user), "planned_start": iso(booking["planned_start"])}
            told |= {"by_name": booking["name"], **why}
            kept.append(f"{booking['ticket_id']} {told['planned_start']} {why['codes']}")
            await queries.add(session, org, [booking["ticket_id"]], "unavailable", kept[-1], told, now)
    await queries.settle(session, org, "unavailable", user, now, keep=kept)


async def _against(
    session: AsyncSession, org: UUID, booking: Row, planning: policy.Policy, now: datetime
) -> dict[str, str]:
    """{codes, zh, en}; nothing when the person may be sent as planned, or was sent by an exception to that."""
    row = await tickets.read(session, org, booking["ticket_id"])
    if row is None:
        return {}
    job = await job_of(session, row, now)
    rules = await catalogue.rules(session, org, job["catalogue_version"])
    ask = await people.ask_for(session, org, job, planning, (booking["planned_start"], booking["planned_end"]), now)
    travel = await lookup.prepare(session, org, planning["travel"], job["time_zone"], now, ask.point)
    me = str(booking["user_id"])
    role = next((one["role"] for one in job["crew"] if one["user_id"] == me), "worker")
    person = next((one for one in await people.everybody(session, org, ask, job) if one.user_id == me), None)
    if person is None:
        return {}
    verdict = candidates.judge(person, role, ask, rules.safety, planning, travel)
    reasons = [*verdict.stands, *(() if booking["excepted"] else verdict.may_override)]
    words = policy.described(reasons, rules, planning)
    if not words:
        return {}
    told = {"codes": " ".join(one.code for one in reasons)}
    return told | {"zh": "、".join(one["zh"] for one in words), "en": ", ".join(one["en"] for one in words)}
