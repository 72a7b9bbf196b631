"""Declarations at the start of a shift: what they are, what they set off, who is not fit today."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.days import local_day, whole_day
from fieldlock.dispatch import alert_queries as alerts
from fieldlock.fitness import queries
from fieldlock.fitness.declared import may_declare
from fieldlock.fitness.problems import DeclaredUnfit
from fieldlock.fitness.schemas import Clear, Declare
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.problems import Forbidden, NotFound
from fieldlock.tickets import lifecycle
from fieldlock.tickets.act import Act, When

ANYBODY = [
    "technician", "lead", "guardian", "call_agent", "dispatcher", "leader", "inspector", "storekeeper", "cashier",
    "supervisor", "safety_officer", "manager", "archivist", "admin",
]  # fmt: skip


async def _declare(
    session: AsyncSession, actor: Actor, user: UUID, *, fit: bool, when: When, reason: str | None = None
) -> list[UUID]:
    """Records it and alerts the desk; the person's jobs of the day, which their phones are to hear about."""
    begins, ends = await whole_day(session, actor.org_id, when.at)
    day = begins.date()
    await queries.lock(session, user)
    last = next(iter(await queries.of_days(session, actor.org_id, day, day, user)), None)
    if not may_declare(fit, last, by_self=user == actor.id):
        raise DeclaredUnfit
    who = {"org": actor.org_id, "id": new_id(), "user": user, "by": actor.id, "by_name": actor.name}
    times = {"day": day, "at": when.at, "received_at": when.received_at}
    await queries.add(session, **who, **times, fit=fit, reason=reason)
    told = {"fit": fit, "day": day.isoformat(), **({"reason": reason} if reason else {})}
    await record(session, stream=user, topic="fitness", actor=actor.id, action="declare_fitness", payload=told)
    touched = await queries.jobs(session, actor.org_id, [user], ends)
    tickets = [row["id"] for row in touched]
    if fit:
        await alerts.settle(session, actor.org_id, "unfit", user, when.received_at)
    else:
        # Told to the desk: each of these jobs needs somebody else (S-OCC-03, S-SAF-23).
        body = {"user_id": str(user), "until": wire.iso(ends)}
        await alerts.add(session, actor.org_id, tickets, "unfit", f"{day}:{user}", body, when.received_at)
    return tickets


async def declare(session: AsyncSession, actor: Actor, args: Declare, now: datetime) -> None:
    await queries.announce(session, await _declare(session, actor, actor.id, fit=args.fit, when=When(now, now)))


async def declare_on_job(act: Act, args: Declare) -> None:
    """The same from the phone, which may be without a network: it rides on a job of the person's own (S-OCC-03)."""
    act.check("declare_fitness", lifecycle.STATUSES)
    jobs = await _declare(act.session, act.actor, act.actor.id, fit=args.fit, when=act.when)
    await queries.announce(act.session, [job for job in jobs if job != act.id])
    act.fact("fitness", {"fit": args.fit})


async def clear(session: AsyncSession, actor: Actor, user: UUID, args: Clear, now: datetime) -> None:
    """Fit again for today, by somebody else's word and with the reason."""
    if user == actor.id:
        raise Forbidden("another person says so")
    known = await identity.people_with_roles(session, actor.org_id, ANYBODY)
    if user not in {row["id"] for row in known}:
        raise NotFound
    jobs = await _declare(session, actor, user, fit=True, when=When(now, now), reason=args.reason)
    await queries.announce(session, jobs)


async def own(session: AsyncSession, actor: Actor, now: datetime) -> dict[str, Any]:
    day = await local_day(session, actor.org_id, now)
    last = await queries.of_days(session, actor.org_id, day, day, actor.id)
    return {"day": day.isoformat(), "fit": last[0]["fit"] if last else None}


async def today(session: AsyncSession, org: UUID, now: datetime) -> dict[str, Any]:
    """Everybody who is not fit today, with the jobs that need somebody else."""
    begins, ends = await whole_day(session, org, now)
    day = begins.date()
    unfit = [one for one in await queries.of_days(session, org, day, day) if not one["fit"]]
    left = await queries.jobs(session, org, [one["user_id"] for one in unfit], ends) if unfit else []
    items = [
        {
            "user_id": one["user_id"],
            "name": one["name"],
            "declared_at": wire.iso(one["at"]),
            "jobs": [
                {"id": row["id"], "number": row["number"], "status": row["status"],
                 "planned_start": wire.iso(row["planned_start"])}
                for row in left if row["user_id"] == one["user_id"]
            ],
        }
        for one in sorted(unfit, key=lambda one: (one["at"], one["name"]))
    ]  # fmt: skip
    return {"day": day.isoformat(), "items": items}
