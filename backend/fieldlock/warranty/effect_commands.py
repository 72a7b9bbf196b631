"""What a draft of the policies alters among stored decisions: at once for recent ones, in the background for all."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.db import Row
from fieldlock.identity.actor import Actor
from fieldlock.jobs.commands import defer
from fieldlock.jobs.task import Job, Task
from fieldlock.warranty import effect, queries
from fieldlock.warranty.advice_commands import document_of

RECENT = 1000
CHUNK = 2000


async def of_draft(
    session: AsyncSession, org: UUID, before: Mapping[str, Any], draft: Mapping[str, Any]
) -> dict[str, Any]:
    """Of the newest thousand decisions; `stored` tells how many there are in all."""
    rows = [_plain(row) for row in await queries.recent(session, org, RECENT)]
    found = await asyncio.to_thread(effect.effect, before, draft, rows)
    return found | {"stored": await queries.count(session, org)}


def _plain(row: Row) -> dict[str, Any]:
    """Ids and instants as text, so that another process and JSON take them."""
    named = {name: None if row[name] is None else str(row[name]) for name in ("id", "ticket_id", "asset_id")}
    told = {name: row[name] for name in ("policies", "facts", "thing")}
    return {**named, **told, "decided_at": wire.iso(row["decided_at"])}


async def recompute(session: AsyncSession, actor: Actor, before: str, draft: Mapping[str, Any], now: datetime) -> UUID:
    """A job that compares every stored decision; `before` is the version in force (`warranty@2`)."""
    return await defer(session, actor, RECOMPUTE, {"before": before, "draft": dict(draft)}, now)


async def run(job: Job) -> dict[str, Any]:
    async with job.transaction() as session:
        before = await document_of(session, job.org_id, job.args["before"])
        total = await queries.count(session, job.org_id)
    told: dict[str, Any] = {"looked_at": 0, "altered": 0, "better": 0, "worse": 0, "examples": []}
    after: UUID | None = None
    while True:
        async with job.transaction() as session:
            rows = await queries.page_of_facts(session, job.org_id, after, CHUNK)
        if not rows:
            return told | {"stored": total}
        after = rows[-1]["id"]
        part = await job.compute(effect.effect, before, job.args["draft"], [_plain(row) for row in rows])
        examples = [*told["examples"], *part["examples"]][: effect.EXAMPLES]
        counts = {name: told[name] + part[name] for name in ("looked_at", "altered", "better", "worse")}
        told = counts | {"examples": examples}
        await job.progress(told["looked_at"], total)


RECOMPUTE = Task("warranty.effect", run, permission="warranty.policies")
