"""By the clock: what is overdue is told once for its day, and each year begins with a draft of its programme."""

from datetime import timedelta

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.days import local_day
from fieldlock.ids import new_id
from fieldlock.inspections import queries
from fieldlock.inspections.opening import draft_programme
from fieldlock.jobs.task import Job, Task


async def remind(job: Job) -> dict[str, int] | None:
    """The events and the job's end are one transaction: a job that runs twice reminds once (S-HAZ-03, 05, 07)."""
    async with job.transaction() as session:
        org, now = job.org_id, job.around.now()
        today = await local_day(session, org, now)
        await draft_programme(session, None, org, today.year, now)
        due = await queries.to_remind(session, org, today)
        for row in due:
            told = {"due_on": row["due_on"].isoformat()}
            who = {"org": org, "record": row["id"], "by": None, "by_name": "Fieldlock", "at": now, "files": []}
            body = wire.dumps(told).decode()
            await queries.add_event(session, **who, id=new_id(), event="remind", to=row["status"], body=body)
            await record(session, stream=row["id"], topic="site", actor=None, action="remind", payload=told)
        await job.finish(session, {"reminded": len(due)})
    return None


REMIND = Task("inspections.remind", remind, permission="inspection.read", every=timedelta(hours=1))
