"""All SQL of background jobs. A worker writes only what is its own still: `worker = :worker` fences off a late one."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one
from fieldlock.wire import dumps

_ADD = text("""
    INSERT INTO jobs (org_id, id, task, key, args, run_at, by_id, by_name, created_at)
    VALUES (:org, :id, :task, :key, cast(:args AS jsonb), :run_at, :by, :by_name, :now) ON CONFLICT DO NOTHING""")
_BY_KEY = text("SELECT id FROM jobs WHERE org_id = :org AND task = :task AND key = :key")
_FIND = text("SELECT * FROM jobs WHERE org_id = :org AND id = :id")
_PAGE = text("""
    SELECT * FROM jobs WHERE org_id = :org AND task = :task AND (cast(:after AS uuid) IS NULL OR id < :after)
    ORDER BY id DESC LIMIT :limit""")
_OWN = text("""
    SELECT * FROM jobs WHERE org_id = :org AND by_id = :by AND (cast(:after AS uuid) IS NULL OR id < :after)
    ORDER BY id DESC LIMIT :limit""")
_CANCEL = text("""
    UPDATE jobs SET cancel_requested = true,
      state = CASE state WHEN 'waiting' THEN 'cancelled' ELSE state END,
      finished_at = CASE state WHEN 'waiting' THEN cast(:now AS timestamptz) END
    WHERE org_id = :org AND id = :id AND state IN ('waiting', 'running') AND NOT cancel_requested RETURNING state""")
_CLAIM = text("""
    SELECT org_id, id FROM claim_job(:worker, :tasks, cast(:now AS timestamptz), cast(:lease AS interval),
      cast(:only AS uuid))""")
_PERIODIC = text("SELECT defer_periodic(:task, :key, cast(:now AS timestamptz))")
_MINE = "WHERE org_id = :org AND id = :id AND state = 'running' AND worker = :worker"
_RENEW = text(f"""
    UPDATE jobs SET lease_until = clock_timestamp() + cast(:lease AS interval) {_MINE} RETURNING cancel_requested""")
_ADVANCE = text(f"""
    UPDATE jobs SET done = :done, total = coalesce(cast(:total AS bigint), total) {_MINE} RETURNING cancel_requested""")
_END = text(f"""
    UPDATE jobs SET state = :state, result = cast(:result AS jsonb), file = cast(:file AS jsonb),
      problem = cast(:problem AS jsonb), finished_at = :now, worker = NULL, lease_until = NULL {_MINE} RETURNING id""")
_AGAIN = text(f"""
    UPDATE jobs SET state = 'waiting', run_at = :run_at, attempts = :attempts, problem = cast(:problem AS jsonb),
      worker = NULL, lease_until = NULL {_MINE} RETURNING id""")


def _json(value: Any) -> str | None:
    return None if value is None else dumps(value).decode()


async def add(session: AsyncSession, *, args: Any, **values: Any) -> bool:
    """False when a job of this key is there already."""
    result: Any = await session.execute(_ADD, {**values, "args": _json(args)})
    return bool(result.rowcount)


async def by_key(session: AsyncSession, org: UUID, task: str, key: str) -> UUID:
    found: UUID = (await session.execute(_BY_KEY, {"org": org, "task": task, "key": key})).scalar_one()
    return found


async def find(session: AsyncSession, org: UUID, job: UUID) -> Row | None:
    return await fetch_one(session, _FIND, org=org, id=job)


async def page(session: AsyncSession, org: UUID, task: str, after: UUID | None, limit: int) -> list[Row]:
    return await fetch(session, _PAGE, org=org, task=task, after=after, limit=limit)


async def own(session: AsyncSession, org: UUID, by: UUID, after: UUID | None, limit: int) -> list[Row]:
    return await fetch(session, _OWN, org=org, by=by, after=after, limit=limit)


async def cancel(session: AsyncSession, org: UUID, job: UUID, now: datetime) -> str | None:
    """The state afterwards; None when there was nothing to cancel."""
    state: str | None = (await session.execute(_CANCEL, {"org": org, "id": job, "now": now})).scalar_one_or_none()
    return state


async def claim(
    session: AsyncSession, worker: UUID, tasks: list[str], now: datetime, lease: timedelta, only: UUID | None
) -> tuple[UUID, UUID] | None:
    """(organisation, job) that is this worker's from now on."""
    values = {"worker": worker, "tasks": tasks, "now": now, "lease": lease, "only": only}
    row = (await session.execute(_CLAIM, values)).one_or_none()
    return None if row is None else (row.org_id, row.id)


async def defer_periodic(session: AsyncSession, task: str, key: str, now: datetime) -> None:
    await session.execute(_PERIODIC, {"task": task, "key": key, "now": now})


async def renew(session: AsyncSession, org: UUID, job: UUID, worker: UUID, lease: timedelta) -> bool | None:
    """Whether somebody wants it cancelled; None when it is no longer this worker's."""
    values = {"org": org, "id": job, "worker": worker, "lease": lease}
    wanted: bool | None = (await session.execute(_RENEW, values)).scalar_one_or_none()
    return wanted


async def advance(
    session: AsyncSession, org: UUID, job: UUID, worker: UUID, done: int, total: int | None
) -> bool | None:
    """As `renew`."""
    values = {"org": org, "id": job, "worker": worker, "done": done, "total": total}
    wanted: bool | None = (await session.execute(_ADVANCE, values)).scalar_one_or_none()
    return wanted


async def end(
    session: AsyncSession,
    org: UUID,
    job: UUID,
    worker: UUID,
    now: datetime,
    state: str,
    *,
    result: Any = None,
    file: Any = None,
    problem: Any = None,
) -> bool:
    values = {"org": org, "id": job, "worker": worker, "now": now, "state": state}
    told = {"result": _json(result), "file": _json(file), "problem": _json(problem)}
    return (await session.execute(_END, values | told)).scalar_one_or_none() is not None


async def again(
    session: AsyncSession, org: UUID, job: UUID, worker: UUID, *, run_at: datetime, attempts: int, problem: Any
) -> bool:
    values = {"org": org, "id": job, "worker": worker, "run_at": run_at, "attempts": attempts}
    return (await session.execute(_AGAIN, values | {"problem": _json(problem)})).scalar_one_or_none() is not None
