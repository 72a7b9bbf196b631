"""Stops work whose clearance has lapsed while nobody was asking: a permit that ended, a new day (S-SAF-30).

Every web process has the loop, and one of them sweeps: the advisory lock decides who. Each job is stopped in a
transaction of its own, under the program's name, so that any entitled person lifts the stop; restarting asks the gate
anew. Whatever goes wrong with one job is told in the log and does not keep the others from being looked at.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from fieldlock import clock
from fieldlock.catalogue import queries as catalogue
from fieldlock.db import bind_org
from fieldlock.identity.actor import Actor
from fieldlock.identity.keys import Keys
from fieldlock.safety import lapse
from fieldlock.safety import queries as safety
from fieldlock.tickets import queries
from fieldlock.tickets.act import Act, When, save
from fieldlock.tickets.document import job

log = structlog.get_logger()
Sessions = async_sessionmaker[AsyncSession]
_TRY = text("SELECT pg_try_advisory_xact_lock(7035002)")
PROGRAM = UUID(int=0)


async def run(sessions: Sessions, keys: Keys, every_seconds: float, announce: Callable[[], None]) -> None:
    """Until cancelled; `announce` tells who is watching that something has changed."""
    while True:
        await asyncio.sleep(every_seconds)
        try:
            if await sweep(sessions, keys, clock.now()):
                announce()
        except Exception:
            log.exception("the sweep of lapsed clearances failed")


async def sweep(sessions: Sessions, keys: Keys, now: datetime) -> list[UUID]:
    """The tickets stopped by this pass; none when another process is at it."""
    stopped = []
    async with sessions() as guard, guard.begin():
        if not (await guard.execute(_TRY)).scalar_one():
            return []
        for org in await safety.organisations_at_work(guard):
            for ticket in await _at_work(sessions, org):
                try:
                    if await _stop_if_lapsed(sessions, keys, org, ticket, now):
                        stopped.append(ticket)
                except Exception:
                    log.exception("a lapsed clearance could not be acted on", ticket=str(ticket))
    return stopped


async def _at_work(sessions: Sessions, org: UUID) -> list[UUID]:
    async with sessions() as session, session.begin():
        await bind_org(session, org)
        return await safety.at_work(session, org)


async def _stop_if_lapsed(sessions: Sessions, keys: Keys, org: UUID, ticket: UUID, now: datetime) -> bool:
    async with sessions() as session, session.begin():
        await bind_org(session, org)
        row = await queries.lock(session, org, ticket)
        if row is None or row["status"] != "working":
            return False
        found = await job(session, row, now)
        rules = await catalogue.rules(session, org, found["catalogue_version"])
        lapsed = lapse.clearance_lapsed(found, rules.safety, now)
        if not lapsed:
            return False
        program = Actor(org, PROGRAM, "Fieldlock", (), None)
        act = Act(session, program, row, found, When(now, now), keys, rules.wording)
        told = act.described(lapsed)
        reason = " · ".join(f"{entry['zh']} / {entry['en']}" for entry in told)
        act.fact("stop", {"reason": reason, "lapsed": [blocker.code for blocker in lapsed]})
        act.move("stop", reason)
        await save(act, "clearance_lapsed", {"lapsed": told})
        return True
