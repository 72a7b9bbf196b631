"""What nobody asks about while it happens: orders nobody accepted, targets about to be missed, crews silent or late,
steps of an emergency's playbook not done in time, and fewer people sent to one than must be there together.

A periodic task. Every alert is made once, and is over as soon as what it tells of is; an order past its acceptance
target goes back to the dispatcher (S-DSP-02).
"""

from datetime import datetime, timedelta
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.catalogue import queries as catalogue
from fieldlock.dispatch import policy, queries
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.jobs.task import Job, Task
from fieldlock.safety import state
from fieldlock.sweep import PROGRAM
from fieldlock.tickets import emergency, emergency_rules
from fieldlock.tickets import queries as tickets
from fieldlock.tickets.act import Act, When, save
from fieldlock.tickets.document import job as job_of
from fieldlock.wire import iso

log = structlog.get_logger()


async def watch(job: Job) -> dict[str, int]:
    now = job.around.now()
    async with job.transaction() as session:
        overdue = await queries.not_accepted(session, job.org_id, now)
    returned = 0
    for ticket in overdue:
        async with job.transaction() as session:
            returned += await _give_back(session, job, ticket, now)
    async with job.transaction() as session:
        rules = await policy.in_force(session, job.org_id, now)
        word = timedelta(minutes=rules.get("word_minutes", 60))
        over = await queries.end_alerts(session, job.org_id, now, word)
        made = await queries.add_due_alerts(session, job.org_id, now)
        made += await queries.add_crew_alerts(session, job.org_id, now, word)
        made += await _of_emergencies(session, job.org_id, now)
        done = {"returned": returned, "alerts": made, "over": over}
        await job.finish(session, done)
    return done


async def _of_emergencies(session: AsyncSession, org: UUID, now: datetime) -> int:
    """The number of new alerts: a step is told once in each emergency (S-EMG-13), fewer people than the playbook wants
    together once for each crew that was sent (S-DSP-09)."""
    made = 0
    for ticket in await queries.running_emergencies(session, org):
        record = ticket["emergency"]
        document = await emergency_rules.of_record(session, org, record)
        needed = emergency.to_send(record, document)
        if 0 < ticket["sent"] < needed:
            short = {"sent": str(ticket["sent"]), "needed": str(needed)}
            key = ticket["sent_key"]
            made += await queries.add_alert(session, org, new_id(), ticket["id"], "crew_short", key, short, now)
        for step in emergency.late(record, document, now):
            key = f"{record['incident_id']}/{step['seq']}"
            told = {"zh": step["zh"], "en": step["en"], "due_at": iso(step["due_at"])}
            told |= {"incident_id": record["incident_id"], "seq": str(step["seq"])}
            made += await queries.add_alert(session, org, new_id(), ticket["id"], "step_late", key, told, now)
    return made


async def _give_back(session: AsyncSession, job: Job, ticket: UUID, now: datetime) -> int:
    """The order, if it still waits, is ready to be sent again. One whose lock hangs stays with its people."""
    row = await tickets.lock(session, job.org_id, ticket)
    if row is None or row["status"] != "dispatched" or row["accept_by"] is None or row["accept_by"] >= now:
        return 0
    found = await job_of(session, row, now)
    body = {"accept_by": iso(row["accept_by"])}
    await queries.add_alert(session, job.org_id, new_id(), ticket, "not_accepted", str(row["accept_by"]), body, now)
    if state.locked_on(found):
        return 0
    rules = await catalogue.rules(session, job.org_id, found["catalogue_version"])
    program = Actor(job.org_id, PROGRAM, "Fieldlock", (), None)
    act = Act(session, program, row, found, When(now, now), job.around.keys, rules.wording)
    reason = "未在时限内签领 / not accepted in time"
    act.move("decline", reason, own_order=True, reason_given=True, no_lock_on=True)
    act.change(accept_by=None)
    await tickets.end_crew(session, job.org_id, ticket, now)
    await save(act, "acceptance_timeout", {})
    return 1


WATCH = Task("dispatch.watch", watch, "dispatch.read", every=timedelta(minutes=1))
