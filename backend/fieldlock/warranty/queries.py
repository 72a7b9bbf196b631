"""SQL of stored warranty decisions, their overrides, and serials of recall campaigns."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one

_ADD = text("""
    INSERT INTO warranty_decisions (org_id, id, ticket_id, case_id, asset_id, decided_at, policies, policy_version,
      facts, decision)
    VALUES (:org, :id, :ticket, :case, :asset, :at, :policies, :version, cast(:facts AS jsonb),
      cast(:decision AS jsonb))""")
_ONE = text("SELECT * FROM warranty_decisions WHERE org_id = :org AND id = :id")
_NEWEST = text("""
    SELECT * FROM warranty_decisions WHERE org_id = :org AND ticket_id = :ticket
    ORDER BY decided_at DESC, id DESC LIMIT 1""")
# What a policy is chosen by; of a decision without one too: another version may have one that fits its thing.
_WITH_THING = """
    SELECT d.id, d.ticket_id, d.asset_id, d.decided_at, d.policies, d.facts, jsonb_build_object(
      'policies', a.policies, 'category', a.category, 'brand', a.brand, 'model', a.model) AS thing
    FROM warranty_decisions d LEFT JOIN assets a ON a.org_id = d.org_id AND a.id = d.asset_id
    WHERE d.org_id = :org"""
_RECENT = text(f"{_WITH_THING} ORDER BY d.decided_at DESC, d.id DESC LIMIT :limit")
_PAGE = text("""
    SELECT id, policies, policy_version, facts, decision FROM warranty_decisions
    WHERE org_id = :org AND (cast(:after AS uuid) IS NULL OR id > :after) ORDER BY id LIMIT :limit""")
_FACTS = text(f"{_WITH_THING} AND (cast(:after AS uuid) IS NULL OR d.id > :after) ORDER BY d.id LIMIT :limit")
_COUNT = text("SELECT count(*) FROM warranty_decisions WHERE org_id = :org")
_OVERRIDE = text("""
    INSERT INTO warranty_overrides (org_id, id, decision_id, ticket_id, asset_id, remedies, fee_minor, reason, by_id,
      by_name, at)
    VALUES (:org, :id, :decision, :ticket, :asset, :remedies, :fee, :reason, :by, :by_name, :at)""")
_OVERRIDES = text("""
    SELECT id, remedies, fee_minor, reason, by_id, by_name, at FROM warranty_overrides
    WHERE org_id = :org AND decision_id = :decision ORDER BY at DESC, id DESC""")
_ASSETS = text("SELECT * FROM assets WHERE org_id = :org AND serial = ANY(:serials)")
_MARK = text("""
    INSERT INTO recalled_serials (org_id, campaign, serial, marked_at, marked_by)
    SELECT :org, :campaign, serial, :now, :by FROM unnest(cast(:serials AS text[])) AS serial ON CONFLICT DO NOTHING""")
_CAMPAIGNS = text("""
    SELECT serial, array_agg(campaign ORDER BY marked_at, campaign) AS campaigns FROM recalled_serials
    WHERE org_id = :org AND serial = ANY(:serials) GROUP BY serial""")


async def add(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD, values)


async def newest(session: AsyncSession, org: UUID, ticket: UUID) -> Row | None:
    return await fetch_one(session, _NEWEST, org=org, ticket=ticket)


async def one(session: AsyncSession, org: UUID, decision: UUID) -> Row | None:
    return await fetch_one(session, _ONE, org=org, id=decision)


async def recent(session: AsyncSession, org: UUID, limit: int) -> list[Row]:
    """The newest decisions, each with what the policies of its thing are chosen by."""
    return await fetch(session, _RECENT, org=org, limit=limit)


async def page(session: AsyncSession, org: UUID, after: UUID | None, limit: int) -> list[Row]:
    return await fetch(session, _PAGE, org=org, after=after, limit=limit)


async def page_of_facts(session: AsyncSession, org: UUID, after: UUID | None, limit: int) -> list[Row]:
    return await fetch(session, _FACTS, org=org, after=after, limit=limit)


async def count(session: AsyncSession, org: UUID) -> int:
    return int((await session.execute(_COUNT, {"org": org})).scalar_one())


async def add_override(session: AsyncSession, **values: Any) -> None:
    await session.execute(_OVERRIDE, values)


async def overrides(session: AsyncSession, org: UUID, decision: UUID) -> list[Row]:
    """The newest first; that one counts."""
    return await fetch(session, _OVERRIDES, org=org, decision=decision)


async def assets(session: AsyncSession, org: UUID, serials: Sequence[str]) -> dict[str, Row]:
    rows = await fetch(session, _ASSETS, org=org, serials=list(serials))
    return {row["serial"]: row for row in rows}


async def mark(
    session: AsyncSession, org: UUID, campaign: str, serials: Sequence[str], by: UUID, now: datetime
) -> None:
    values = {"org": org, "campaign": campaign, "serials": list(serials), "by": by, "now": now}
    await session.execute(_MARK, values)


async def campaigns(session: AsyncSession, org: UUID, serials: Sequence[str]) -> dict[str, list[str]]:
    """serial -> the recall campaigns that it is in."""
    rows = await fetch(session, _CAMPAIGNS, org=org, serials=list(serials))
    return {row["serial"]: row["campaigns"] for row in rows}
