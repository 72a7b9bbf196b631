"""All SQL of liability facts."""

from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch

_VERSIONS = text("""
    SELECT f.*, s.signer_name, s.relation, s.files AS signed_files, s.by_name AS signed_by_name, s.at AS signed_at
    FROM liability_facts f
    LEFT JOIN liability_signatures s ON s.org_id = f.org_id AND s.facts_id = f.id
    WHERE f.org_id = :org AND f.ticket_id = :ticket ORDER BY f.version DESC""")
_ADD = text("""
    INSERT INTO liability_facts (org_id, id, ticket_id, version, altered, alteration_approved, within_warranty,
      wear_self_damaged, note, evidence, hash, by_id, by_name, at)
    VALUES (:org, :id, :ticket, :version, :altered, :alteration_approved, :within_warranty, :wear_self_damaged, :note,
      :evidence, :hash, :by, :by_name, :at)""")
_SIGN = text("""
    INSERT INTO liability_signatures (org_id, facts_id, hash, signer_name, relation, files, by_id, by_name, at)
    VALUES (:org, :facts, :hash, :signer_name, :relation, :files, :by, :by_name, :at)""")
_PHOTOS = text("""
    SELECT f.sha256 FROM files f WHERE f.org_id = :org AND f.media_type LIKE 'image/%' AND f.sha256 IN (
      SELECT unnest(files) FROM safety_facts WHERE org_id = :org AND ticket_id = :ticket AND kind <> 'signature'
      UNION ALL SELECT unnest(evidence) FROM liability_facts WHERE org_id = :org AND ticket_id = :ticket)
    ORDER BY f.received_at, f.sha256""")


async def versions(session: AsyncSession, org: UUID, ticket: UUID) -> list[Row]:
    """With the signature under each, the newest first."""
    return await fetch(session, _VERSIONS, org=org, ticket=ticket)


async def add(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD, values)


async def sign(session: AsyncSession, **values: Any) -> None:
    await session.execute(_SIGN, values)


async def photos(session: AsyncSession, org: UUID, ticket: UUID) -> list[str]:
    """What was recorded on this ticket as a picture, as evidence too, in the order of arrival."""
    return [row["sha256"] for row in await fetch(session, _PHOTOS, org=org, ticket=ticket)]
