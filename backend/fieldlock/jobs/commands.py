"""Asking for work in the background, looking at it, and cancelling it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.audit.queries import record
from fieldlock.db import DEFERRED, Row
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.jobs import queries
from fieldlock.jobs.task import Task
from fieldlock.problems import Conflict, NotFound, invalid


async def defer(
    session: AsyncSession,
    actor: Actor,
    task: Task,
    args: Mapping[str, Any],
    now: datetime,
    *,
    run_at: datetime | None = None,
    key: str | None = None,
) -> UUID:
    """The job, done after the caller's transaction has committed, and not at all if it does not.

    The same key again is the job that is there already, whatever became of it. `run_at`: not before then.
    """
    job = new_id()
    values = {"id": job, "key": key, "run_at": run_at or now, "by": actor.id, "by_name": actor.name, "now": now}
    if not await queries.add(session, org=actor.org_id, task=task.name, args=dict(args), **values):
        return await queries.by_key(session, actor.org_id, task.name, key or "")
    await record(session, stream=job, topic="job", actor=actor.id, action="defer_job", payload={"task": task.name})
    session.info[DEFERRED] = True
    return job


async def look(session: AsyncSession, actor: Actor, tasks: Mapping[str, Task], job: UUID) -> dict[str, Any]:
    """For the person who asked for it and for those who have the task's permission."""
    return document(await _visible(session, actor, tasks, job))


async def page(
    session: AsyncSession, actor: Actor, tasks: Mapping[str, Task], task: str | None, after: UUID | None, limit: int
) -> list[Row]:
    """The caller's own, or all of one task for those who have its permission; the newest first."""
    if task is None:
        return await queries.own(session, actor.org_id, actor.id, after, limit)
    if task not in tasks:
        raise invalid(("task", "unknown"))
    actor.require(tasks[task].permission)
    return await queries.page(session, actor.org_id, task, after, limit)


async def cancel(session: AsyncSession, actor: Actor, tasks: Mapping[str, Task], job: UUID, now: datetime) -> Row:
    """What waits is cancelled at once; what runs ends at its next step."""
    await _visible(session, actor, tasks, job)
    if await queries.cancel(session, actor.org_id, job, now) is None:
        raise Conflict("the job has ended, or is being cancelled already")
    await record(session, stream=job, topic="job", actor=actor.id, action="cancel_job", payload={})
    return document(await _visible(session, actor, tasks, job))


async def _visible(session: AsyncSession, actor: Actor, tasks: Mapping[str, Task], job: UUID) -> Row:
    row = await queries.find(session, actor.org_id, job)
    if row is None or row["task"] not in tasks:
        raise NotFound
    if row["by_id"] != actor.id and actor.scope(tasks[row["task"]].permission) != "all":
        raise NotFound
    return row


def document(row: Row) -> dict[str, Any]:
    file = row["file"]
    return {
        **{name: row[name] for name in ("id", "task", "state", "done", "total", "result", "problem")},
        **{name: row[name] for name in ("created_at", "started_at", "finished_at", "cancel_requested")},
        "by": None if row["by_id"] is None else {"id": row["by_id"], "name": row["by_name"]},
        "progress": _progress(row),
        "result_url": f"/api/v1/jobs/{row['id']}/result" if file else None,
        "file": file,
    }


def _progress(row: Row) -> float | None:
    """0 … 1; None while nobody knows how much it is."""
    if row["state"] == "done":
        return 1.0
    return min(row["done"] / row["total"], 1.0) if row["total"] else None
