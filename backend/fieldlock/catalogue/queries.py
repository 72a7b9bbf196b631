"""The rules in force, as published documents; bodies are kept in memory by (organisation, kind, version)."""

from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.safety.requirements import Row, Rules, build

KINDS = ("safety", "checklists", "bindings", "wording")
_VERSIONS = text("""
    SELECT kind, max(version) AS version FROM catalogue_documents
    WHERE org_id = :org AND valid_from <= :now GROUP BY kind ORDER BY kind""")
_BODY = text("SELECT body FROM catalogue_documents WHERE org_id = :org AND kind = :kind AND version = :version")
_ADD = text("""
    INSERT INTO catalogue_documents (org_id, kind, version, valid_from, sha256, body)
    VALUES (:org, :kind, :version, :valid_from, :sha256, cast(:body AS jsonb))""")

# Published documents never change, so these never go stale; they are small (0.3 MB an organisation and version).
_bodies: dict[tuple[UUID, str, int], dict[str, Any]] = {}
_rules: dict[tuple[UUID, str], Rules] = {}


async def current_version(session: AsyncSession, org: UUID, now: datetime) -> str:
    """The versions in force, as one text: `bindings@1,checklists@1,…`; a ticket is pinned to it at assignment."""
    rows = await session.execute(_VERSIONS, {"org": org, "now": now})
    return ",".join(f"{row.kind}@{row.version}" for row in rows)


async def body(session: AsyncSession, org: UUID, kind: str, version: int) -> dict[str, Any]:
    key = (org, kind, version)
    if key not in _bodies:
        values = {"org": org, "kind": kind, "version": version}
        _bodies[key] = (await session.execute(_BODY, values)).scalar_one()
    return _bodies[key]


def _parts(version: str) -> dict[str, int]:
    return {kind: int(number) for kind, _, number in (part.partition("@") for part in version.split(","))}


async def document(session: AsyncSession, org: UUID, kind: str, now: datetime) -> tuple[str, dict[str, Any]]:
    """(`warranty@2`, the body in force)."""
    version = _parts(await current_version(session, org, now))[kind]
    return f"{kind}@{version}", await body(session, org, kind, version)


async def rules(session: AsyncSession, org: UUID, version: str) -> Rules:
    if (org, version) not in _rules:
        parts = _parts(version)
        found = {kind: await body(session, org, kind, parts[kind]) for kind in KINDS}
        _rules[(org, version)] = Rules(**found, version=version)
    return _rules[(org, version)]


@lru_cache(maxsize=2048)
def _built(org: UUID, version: str, hazards: tuple[str, ...]) -> tuple[list[Row], list[Row]]:
    return build(_rules[(org, version)], hazards)


async def requirements(
    session: AsyncSession, org: UUID, version: str, hazards: tuple[str, ...]
) -> tuple[list[Row], list[Row]]:
    """(cards, requirements) for these hazards under these rules; shared between callers: do not change them."""
    await rules(session, org, version)
    return _built(org, version, hazards)


async def add(
    session: AsyncSession, org: UUID, kind: str, version: int, valid_from: datetime, sha256: str, text_body: str
) -> None:
    values = {"org": org, "kind": kind, "version": version, "valid_from": valid_from, "sha256": sha256}
    await session.execute(_ADD, {**values, "body": text_body})
