"""SQL of isolation: points, locks and tags, and the jobs on which a lock was ever told."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one

_POINT = """
    SELECT p.*, a.name AS asset_name, s.name AS site_name FROM isolation_points p
    LEFT JOIN assets a ON a.org_id = p.org_id AND a.id = p.asset_id
    LEFT JOIN sites s ON s.org_id = p.org_id AND s.id = p.site_id
    WHERE p.org_id = :org"""
_POINTS = text(f"""{_POINT} AND (cast(:after AS uuid) IS NULL OR p.id > :after)
      AND (cast(:asset AS uuid) IS NULL OR p.asset_id = :asset) AND (cast(:site AS uuid) IS NULL OR p.site_id = :site)
    ORDER BY p.id LIMIT :limit""")
_ONE_POINT = text(f"{_POINT} AND p.id = :id")
_POINTS_NAMED = text(f"{_POINT} AND p.id = ANY(:ids)")
_OF_JOB = text(f"""{_POINT} AND p.active AND (p.asset_id = :asset OR p.site_id = :site) ORDER BY p.code, p.id""")
_KNOWN_POINTS = text("""
    SELECT id FROM isolation_points
    WHERE org_id = :org AND id = ANY(:ids) AND (asset_id = :asset OR site_id = :site)""")
_ADD_POINT = text("""
    INSERT INTO isolation_points (org_id, id, asset_id, site_id, code, zh, en, energy, normal_position, photo,
      takes_lock, token, active)
    VALUES (:org, :id, :asset_id, :site_id, :code, :zh, :en, :energy, :normal_position, :photo, :takes_lock, :token,
      :active)
    ON CONFLICT DO NOTHING RETURNING id""")
_SAVE_POINT = text("""
    UPDATE isolation_points SET version = version + 1, asset_id = :asset_id, site_id = :site_id, code = :code, zh = :zh,
      en = :en, energy = :energy, normal_position = :normal_position, photo = :photo, takes_lock = :takes_lock,
      active = :active
    WHERE org_id = :org AND id = :id AND version = :seen RETURNING version""")
_LOCK = """
    SELECT l.*, u.name AS owner_name FROM isolation_locks l
    LEFT JOIN users u ON u.org_id = l.org_id AND u.id = l.owner_id WHERE l.org_id = :org"""
_LOCKS = text(f"""{_LOCK} AND (cast(:after AS uuid) IS NULL OR l.id > :after)
      AND (cast(:q AS text) IS NULL OR position(lower(:q) IN lower(concat_ws(' ', l.number, u.name))) > 0)
    ORDER BY l.id LIMIT :limit""")
_ONE_LOCK = text(f"{_LOCK} AND l.id = :id")
_CREW_LOCKS = text(f"""{_LOCK} AND l.status = 'active' AND (l.owner_id IS NULL OR l.owner_id = ANY(:users))
    ORDER BY l.number""")
_BY_NUMBER = text(f"{_LOCK} AND (lower(l.number) = ANY(:numbers) OR l.token = ANY(:tokens))")
_ADD_LOCK = text("""
    INSERT INTO isolation_locks (org_id, id, kind, number, owner_id, token, status)
    VALUES (:org, :id, :kind, :number, :owner_id, :token, :status) ON CONFLICT DO NOTHING RETURNING id""")
_SAVE_LOCK = text("""
    UPDATE isolation_locks SET version = version + 1, kind = :kind, number = :number, owner_id = :owner_id,
      status = :status
    WHERE org_id = :org AND id = :id AND version = :seen RETURNING version""")
_LABELS = text("""
    SELECT l.id, l.kind, l.number AS title, u.name AS zh, u.name AS en, 'FL:L:' || l.token AS scanned
    FROM isolation_locks l LEFT JOIN users u ON u.org_id = l.org_id AND u.id = l.owner_id
    WHERE l.org_id = :org AND l.id = ANY(:ids)
    UNION ALL
    SELECT p.id, 'point', p.code, p.zh, p.en, 'FL:P:' || p.token FROM isolation_points p
    WHERE p.org_id = :org AND p.id = ANY(:ids)""")
_LOCKED_JOBS = text("""
    SELECT t.id, t.number, t.situation, t.hazards, t.tasks, t.catalogue_version, t.asset_id, t.site_id,
      a.name AS asset_name, s.name AS site_name
    FROM tickets t
    LEFT JOIN assets a ON a.org_id = t.org_id AND a.id = t.asset_id
    LEFT JOIN sites s ON s.org_id = t.org_id AND s.id = t.site_id
    WHERE t.org_id = :org AND t.status = ANY(:statuses)
      AND ((cast(:asset AS uuid) IS NULL AND cast(:site AS uuid) IS NULL) OR t.asset_id = :asset OR t.site_id = :site)
      AND EXISTS (SELECT FROM safety_facts f WHERE f.org_id = t.org_id AND f.ticket_id = t.id
        AND f.kind = 'confirmation' AND (f.body ? 'lock_no' OR f.body ? 'locks'))
    ORDER BY t.id""")
_LOCK_FACTS = text("""
    SELECT f.ticket_id, f.id, f.kind, f.key, f.person_id, f.body, f.files, f.occurred_at, u.name AS person_name
    FROM safety_facts f LEFT JOIN users u ON u.org_id = f.org_id AND u.id = f.person_id
    WHERE f.org_id = :org AND f.ticket_id = ANY(:tickets) AND f.kind = ANY(:kinds)""")


async def points(
    session: AsyncSession, org: UUID, asset: UUID | None, site: UUID | None, after: UUID | None, limit: int
) -> list[Row]:
    return await fetch(session, _POINTS, org=org, asset=asset, site=site, after=after, limit=limit)


async def point(session: AsyncSession, org: UUID, point_id: UUID) -> Row | None:
    return await fetch_one(session, _ONE_POINT, org=org, id=point_id)


async def points_named(session: AsyncSession, org: UUID, ids: Sequence[UUID]) -> list[Row]:
    return await fetch(session, _POINTS_NAMED, org=org, ids=list(ids))


async def points_of_job(session: AsyncSession, org: UUID, asset: UUID | None, site: UUID | None) -> list[Row]:
    return await fetch(session, _OF_JOB, org=org, asset=asset, site=site)


async def known_points(
    session: AsyncSession, org: UUID, ids: Sequence[UUID], asset: UUID | None, site: UUID | None
) -> set[UUID]:
    """Those of the ids that are points of this asset or site, withdrawn ones too: a lock may hang there still."""
    values = {"org": org, "ids": list(ids), "asset": asset, "site": site}
    return {UUID(str(found)) for found in (await session.execute(_KNOWN_POINTS, values)).scalars()}


async def add_point(session: AsyncSession, **values: Any) -> bool:
    """False when the asset or site has a point of this code."""
    return (await session.execute(_ADD_POINT, values)).scalar_one_or_none() is not None


async def save_point(session: AsyncSession, **values: Any) -> int | None:
    """The new version, or None when somebody else saved first."""
    return (await session.execute(_SAVE_POINT, values)).scalar_one_or_none()


async def locks(session: AsyncSession, org: UUID, q: str | None, after: UUID | None, limit: int) -> list[Row]:
    return await fetch(session, _LOCKS, org=org, q=q, after=after, limit=limit)


async def lock(session: AsyncSession, org: UUID, lock_id: UUID) -> Row | None:
    return await fetch_one(session, _ONE_LOCK, org=org, id=lock_id)


async def crew_locks(session: AsyncSession, org: UUID, users: Sequence[UUID]) -> list[Row]:
    """The usable locks and tags of these people, and all boxes."""
    return await fetch(session, _CREW_LOCKS, org=org, users=list(users))


async def registered(session: AsyncSession, org: UUID, numbers: Sequence[str], tokens: Sequence[str]) -> list[Row]:
    """By number (in any case) or by the token of the label."""
    return await fetch(session, _BY_NUMBER, org=org, numbers=[n.lower() for n in numbers], tokens=list(tokens))


async def add_lock(session: AsyncSession, **values: Any) -> bool:
    """False when the number is taken."""
    return (await session.execute(_ADD_LOCK, values)).scalar_one_or_none() is not None


async def save_lock(session: AsyncSession, **values: Any) -> int | None:
    return (await session.execute(_SAVE_LOCK, values)).scalar_one_or_none()


async def labels(session: AsyncSession, org: UUID, ids: Sequence[UUID]) -> list[Row]:
    return await fetch(session, _LABELS, org=org, ids=list(ids))


async def locked_jobs(
    session: AsyncSession, org: UUID, statuses: Sequence[str], asset: UUID | None = None, site: UUID | None = None
) -> list[Row]:
    """Jobs in these statuses on which a lock was ever told: all, or those of the asset or site."""
    return await fetch(session, _LOCKED_JOBS, org=org, statuses=list(statuses), asset=asset, site=site)


async def lock_facts(session: AsyncSession, org: UUID, tickets: Sequence[UUID], kinds: Sequence[str]) -> list[Row]:
    return await fetch(session, _LOCK_FACTS, org=org, tickets=list(tickets), kinds=list(kinds))
