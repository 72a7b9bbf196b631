"""Once a day each case whose day for shipping is near or past says so: an event of the case, seen live (S-WAR-09)."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.days import local_day
from fieldlock.identity import queries as identity
from fieldlock.ids import new_id
from fieldlock.jobs.task import Job, Task
from fieldlock.returns import commands, queries


async def remind(job: Job) -> None:
    """The event and the job's end are one transaction: a job that runs twice reminds once."""
    async with job.transaction() as session:
        org, now = job.org_id, job.around.now()
        today = await local_day(session, org, now)
        zone = ZoneInfo((await identity.organisation(session, org))["time_zone"])
        since = datetime.combine(today, time(), zone)
        due = await queries.to_remind(session, org, await commands.alert_until(session, org, today), since)
        for row in due:
            told = {"ship_due": row["ship_due"].isoformat(), "overdue": row["ship_due"] < today}
            await queries.add_event(
                session,
                org=org,
                case=row["id"],
                id=new_id(),
                event="remind",
                frm=row["status"],
                to=row["status"],
                by=None,
                by_name="Fieldlock",
                body=wire.dumps(told).decode(),
                files=[],
                at=now,
            )
            await queries.mark_reminded(session, org, row["id"], now)
            await record(session, stream=row["id"], topic="return", actor=None, action="remind", payload=told)
        await job.finish(session, {"reminded": len(due)})


REMIND = Task("returns.remind", remind, permission="return.read", every=timedelta(hours=1))
