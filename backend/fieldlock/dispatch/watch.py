"""What time alone brings: orders nobody accepted, targets about to be missed, crews that say nothing, steps of an
emergency's playbook not done in time.

A periodic task. What a command brings about was told by that command (`alerts.look`); an order past its acceptance
target goes back to the dispatcher (S-DSP-02).
"""

from datetime import datetime, timedelta
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.catalogue import queries as catalogue
from fieldlock.dispatch import alert_queries, alerts, queries
from fieldlock.identity.actor import Actor
from fieldlock.jobs.task import Job, Task
from fieldlock.safety import state
from fieldlock.sweep import PROGRAM
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
        made, over = await alerts.look(session, job.org_id, now)
        done = {"returned": returned, "alerts": made, "over": over}
        await job.finish(session, done)
    return done


async def _give_back(session: AsyncSession, job: Job, ticket: UUID, now: datetime) -> int:
    """The order, if it still waits, is ready to be sent again. One whose lock hangs stays with its people."""
    row = await tickets.lock(session, job.org_id, ticket)
    if row is None or row["status"] != "dispatched" or row["accept_by"] is None or row["accept_by"] >= now:
        return 0
    found = await job_of(session, row, now)
    body = {"accept_by": iso(row["accept_by"])}
    await alert_queries.add(session, job.org_id, [ticket], "not_accepted", str(row["accept_by"]), body, now)
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
