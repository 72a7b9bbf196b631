"""Somebody is reminded 60, 30 and 7 days before a certificate ends, and when it has ended: once each (S-PPL-03)."""

from datetime import timedelta

from fieldlock.audit.queries import record
from fieldlock.days import local_day
from fieldlock.jobs.task import Job, Task
from fieldlock.rota import commands, papers, queries


async def remind(job: Job) -> None:
    """The reminders and the job's end are one transaction: a job that runs twice reminds once."""
    async with job.transaction() as session:
        today, made = await local_day(session, job.org_id, job.around.now()), 0
        for row in await commands.certificates(session, job.org_id, job.around.now()):
            step = papers.reminder(papers.Warned(row["state"], row["days_left"], row["warn_at"]))
            ends = papers.ends_on(row["valid_until"], row["review_due"])
            about = {"today": today, "ends": ends, "step": step}
            if step is None or not await queries.remind(session, job.org_id, row["id"], **about):
                continue
            told = {name: row[name] for name in ("code", "number", "days_left")} | {"step": step}
            await record(session, stream=row["user_id"], topic="rota", actor=None, action="remind", payload=told)
            made += 1
        await job.finish(session, {"reminded": made})


REMIND = Task("rota.remind", remind, permission="profile.edit", every=timedelta(hours=1))
