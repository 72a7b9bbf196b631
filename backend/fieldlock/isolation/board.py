"""What is locked now, by whom, since when, on which point: derived from the facts of all open jobs, stored nowhere."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.catalogue import queries as catalogue
from fieldlock.db import Row
from fieldlock.isolation import locks, queries
from fieldlock.safety import items
from fieldlock.tickets import lifecycle
from fieldlock.wire import iso

_KINDS = ("confirmation", locks.HANDED_OVER, locks.REMOVED_ABSENT)


def point_document(row: Mapping[str, Any]) -> dict[str, Any]:
    shown = (
        "code", "zh", "en", "energy", "normal_position", "photo", "takes_lock", "token", "active", "version",
        "asset_name", "site_name",
    )  # fmt: skip
    ids = {name: str(row[name]) if row[name] else None for name in ("id", "asset_id", "site_id")}
    return ids | {name: row[name] for name in shown}


def lock_document(row: Mapping[str, Any]) -> dict[str, Any]:
    shown = ("kind", "number", "token", "status", "version", "owner_name")
    ids = {name: str(row[name]) if row[name] else None for name in ("id", "owner_id")}
    return ids | {name: row[name] for name in shown}


async def _hung(session: AsyncSession, org: UUID, jobs: Sequence[Row]) -> list[dict[str, Any]]:
    """Each lock on one of these jobs, with whose it is and what it belongs to."""
    facts = await queries.lock_facts(session, org, [job["id"] for job in jobs], _KINDS)
    names = {str(fact["person_id"]): fact["person_name"] for fact in facts}
    found = []
    for job in jobs:
        hazards, tasks = tuple(job["hazards"] or ()), tuple(job["tasks"])
        _, rows = await catalogue.requirements(session, org, job["catalogue_version"], hazards, tasks)
        own = [
            {
                **fact,
                "id": str(fact["id"]),
                "person_id": str(fact["person_id"]),
                "occurred_at": iso(fact["occurred_at"]),
            }
            for fact in facts
            if fact["ticket_id"] == job["id"]
        ]
        found += [
            {
                "ticket_id": str(job["id"]),
                "ticket_number": job["number"],
                "situation": job["situation"],
                "asset_id": str(job["asset_id"]) if job["asset_id"] else None,
                "asset_name": job["asset_name"],
                "site_name": job["site_name"],
                "person_id": one.person,
                "person_name": names.get(one.person) or "",
                "lock_no": one.number,
                "point_id": one.point,
                "group_box": one.box,
                "since": one.since,
            }
            for one in locks.on({"facts": own, "requirements": rows}, items.complete)
        ]
    return found


async def hung(session: AsyncSession, org: UUID) -> list[dict[str, Any]]:
    """What hangs, by job and person, without its points; for those who only need to know that it does."""
    return await _hung(session, org, await queries.locked_jobs(session, org, lifecycle.OPEN))


async def board(session: AsyncSession, org: UUID) -> list[dict[str, Any]]:
    """Everything that hangs, oldest first, with its point and whether the number is a registered lock or tag."""
    jobs = await queries.locked_jobs(session, org, lifecycle.OPEN)
    hung = await _hung(session, org, jobs)
    numbers = sorted({entry["lock_no"] for entry in hung})
    kinds = {row["number"].lower(): row["kind"] for row in await queries.registered(session, org, numbers, [])}
    ids = sorted({UUID(entry["point_id"]) for entry in hung if entry["point_id"]})
    points = {str(row["id"]): point_document(row) for row in await queries.points_named(session, org, ids)}
    told = [
        {**entry, "kind": kinds.get(entry["lock_no"].lower()), "point": points.get(entry["point_id"] or "")}
        for entry in hung
    ]
    return sorted(told, key=lambda entry: (entry["since"], entry["ticket_number"], entry["lock_no"]))


async def of_other_jobs(
    session: AsyncSession, org: UUID, ticket: UUID, asset: UUID | None, site: UUID | None, points: set[str]
) -> list[dict[str, Any]]:
    """Locks of other open jobs on these points, and those at no registered point on the same asset."""
    jobs = await queries.locked_jobs(session, org, lifecycle.OPEN, asset, site)
    hung = await _hung(session, org, [job for job in jobs if job["id"] != ticket])
    mine = str(asset) if asset else None
    return [
        entry
        for entry in hung
        if entry["point_id"] in points or (entry["point_id"] is None and mine and entry["asset_id"] == mine)
    ]


async def on_job(session: AsyncSession, row: Mapping[str, Any], crew: Sequence[UUID]) -> dict[str, Any]:
    """For a job under lockout: its points, what its people may hang, and what hangs there for others."""
    org, asset, site = row["org_id"], row["asset_id"], row["site_id"]
    points: list[Row] = []
    foreign: list[dict[str, Any]] = []
    if asset or site:
        points = await queries.points_of_job(session, org, asset, site)
        names = {str(point["id"]) for point in points}
        foreign = await of_other_jobs(session, org, row["id"], asset, site, names)
    return {
        "points": [point_document(point) for point in points],
        "lock_register": [lock_document(lock) for lock in await queries.crew_locks(session, org, crew)],
        "foreign_locks": foreign,
    }


NOTHING: dict[str, Any] = {"points": [], "lock_register": [], "foreign_locks": []}
