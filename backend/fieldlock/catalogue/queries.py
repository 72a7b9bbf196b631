"""The rules in force, as published documents; bodies are kept in memory by (organisation, kind, version)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one
from fieldlock.safety.requirements import Row as Entry
from fieldlock.safety.requirements import Rules, build

KINDS = ("safety", "checklists", "bindings", "wording")
# An emergency names the versions that it goes by itself: no job waits because a list of words was recalled.
EMERGENCY = ("emergencies", "playbooks")
_VERSIONS = text("""
    SELECT kind, max(version) AS version FROM catalogue_documents
    WHERE org_id = :org AND valid_from <= :now AND reviewed_at <= :now AND recalled_at IS NULL
    GROUP BY kind ORDER BY kind""")
_BODY = text("SELECT body FROM catalogue_documents WHERE org_id = :org AND kind = :kind AND version = :version")
_ADD = text("""
    INSERT INTO catalogue_documents (org_id, kind, version, valid_from, sha256, body, published_at, reviewed_at)
    VALUES (:org, :kind, :version, :valid_from, :sha256, cast(:body AS jsonb), :valid_from, :valid_from)""")

# Published documents never change, so these never go stale; they are small (0.3 MB an organisation and version).
_bodies: dict[tuple[UUID, str, int], dict[str, Any]] = {}
_rules: dict[tuple[UUID, str], Rules] = {}


async def _in_force(session: AsyncSession, org: UUID, now: datetime) -> dict[str, int]:
    return {row["kind"]: row["version"] for row in await fetch(session, _VERSIONS, org=org, now=now)}


async def current_version(session: AsyncSession, org: UUID, now: datetime) -> str:
    """The versions in force, as one text: `bindings@1,checklists@1,…`; a ticket is pinned to it at assignment."""
    numbers = await _in_force(session, org, now)
    return joined({kind: number for kind, number in numbers.items() if kind not in EMERGENCY})


async def body(session: AsyncSession, org: UUID, kind: str, version: int) -> dict[str, Any]:
    key = (org, kind, version)
    if key not in _bodies:
        values = {"org": org, "kind": kind, "version": version}
        _bodies[key] = (await session.execute(_BODY, values)).scalar_one()
    return _bodies[key]


def joined(numbers: Mapping[str, int]) -> str:
    return ",".join(f"{kind}@{number}" for kind, number in sorted(numbers.items()))


def parts(version: str) -> dict[str, int]:
    return {kind: int(number) for kind, _, number in (part.partition("@") for part in version.split(","))}


async def documents(
    session: AsyncSession, org: UUID, kinds: Sequence[str], now: datetime
) -> list[tuple[str, dict[str, Any]]]:
    """Of each kind (`warranty@2`, the body in force)."""
    versions = await _in_force(session, org, now)
    return [(f"{kind}@{versions[kind]}", await body(session, org, kind, versions[kind])) for kind in kinds]


async def document(session: AsyncSession, org: UUID, kind: str, now: datetime) -> tuple[str, dict[str, Any]]:
    """(`warranty@2`, the body in force)."""
    return (await documents(session, org, [kind], now))[0]


async def rules(session: AsyncSession, org: UUID, version: str) -> Rules:
    known = _rules.get((org, version))
    if known is None:
        numbers = parts(version)
        found = {kind: await body(session, org, kind, numbers[kind]) for kind in KINDS}
        known = _rules[(org, version)] = Rules(**found, version=version)
    return known


@lru_cache(maxsize=2048)
def _built(
    org: UUID, version: str, hazards: tuple[str, ...], tasks: tuple[str, ...]
) -> tuple[list[Entry], list[Entry]]:
    return build(_rules[(org, version)], hazards, tasks)


async def requirements(
    session: AsyncSession, org: UUID, version: str, hazards: tuple[str, ...], tasks: tuple[str, ...] = ()
) -> tuple[list[Entry], list[Entry]]:
    """(cards, requirements) for these hazards and tasks under these rules; shared between callers: do not change."""
    await rules(session, org, version)
    return _built(org, version, hazards, tasks)


async def add(
    session: AsyncSession, org: UUID, kind: str, version: int, valid_from: datetime, sha256: str, text_body: str
) -> None:
    values = {"org": org, "kind": kind, "version": version, "valid_from": valid_from, "sha256": sha256}
    await session.execute(_ADD, {**values, "body": text_body})


# --- publishing -----------------------------------------------------------------------------------------------------

_META = """
    SELECT d.kind, d.version, d.valid_from, d.sha256, d.reason, d.published_at, d.published_by, d.published_name,
      d.reviewed_at, d.reviewed_name, d.recalled_at, d.recalled_name, d.recall_reason"""
_ALL = text(f"{_META} FROM catalogue_documents d WHERE d.org_id = :org ORDER BY d.kind, d.version DESC")
_ONE = text(
    f"{_META}, d.body FROM catalogue_documents d WHERE d.org_id = :org AND d.kind = :kind AND d.version = :version"
)
# The lock lets two people who publish the same kind take turns; it ends with the transaction.
_TAKE_TURNS = text("SELECT pg_advisory_xact_lock(hashtextextended(cast(:org AS text), 7035005))")
_PUBLISH = text("""
    INSERT INTO catalogue_documents (org_id, kind, version, valid_from, sha256, body, reason, published_at,
      published_by, published_name, reviewed_at, shipped_sha256)
    SELECT :org, :kind, coalesce(max(version), 0) + 1, :valid_from, :sha256, cast(:body AS jsonb), :reason, :now, :by,
      :by_name, NULL, :shipped FROM catalogue_documents WHERE org_id = :org AND kind = :kind
    RETURNING version""")
_REVIEW = text("""
    UPDATE catalogue_documents SET reviewed_at = :now, reviewed_by = :by, reviewed_name = :by_name
    WHERE org_id = :org AND kind = :kind AND version = :version""")
_RECALL = text("""
    UPDATE catalogue_documents SET recalled_at = :now, recalled_by = :by, recalled_name = :by_name,
      recall_reason = :reason WHERE org_id = :org AND kind = :kind AND version = :version""")
_PINNED = text("""
    SELECT pinned AS version, count(*) AS tickets
    FROM tickets t, unnest(string_to_array(concat_ws(',', t.catalogue_version, t.emergency->>'rules'), ',')) AS pinned
    WHERE t.org_id = :org AND t.status = ANY(:open) GROUP BY pinned""")
# `shipped_sha256`: what came with the program when a person published; of a shipped version it is its own.
_SEEN = text("""
    SELECT kind, array_agg(sha256) || array_agg(shipped_sha256) AS digests FROM catalogue_documents
    WHERE org_id = :org GROUP BY kind""")
_REPORTS = text("""
    SELECT id, number, fault_description FROM tickets WHERE org_id = :org ORDER BY id DESC LIMIT :most""")
_HAZARD_SETS = text("""
    SELECT hazards, tasks, array_agg(number ORDER BY id) AS numbers FROM tickets
    WHERE org_id = :org AND status = ANY(:open) AND catalogue_version IS NULL AND hazards IS NOT NULL
    GROUP BY hazards, tasks ORDER BY hazards, tasks""")
# Phones hear of it as of any change to their jobs: by the ticket's version and its entry in the change feed.
_TELL = text("""
    WITH told AS (
      UPDATE tickets SET version = version + 1, updated_at = :now
      WHERE org_id = :org AND status = ANY(:open) AND :pinned = ANY(string_to_array(catalogue_version, ','))
      RETURNING id)
    SELECT record_change(id, 'ticket', :by, 'rules_recalled', cast(:payload AS jsonb)) FROM told ORDER BY id""")


async def versions(session: AsyncSession, org: UUID) -> list[Row]:
    return await fetch(session, _ALL, org=org)


async def version_of(session: AsyncSession, org: UUID, kind: str, version: int) -> Row | None:
    return await fetch_one(session, _ONE, org=org, kind=kind, version=version)


async def take_turns(session: AsyncSession, org: UUID) -> None:
    await session.execute(_TAKE_TURNS, {"org": str(org)})


async def publish(session: AsyncSession, **values: Any) -> int:
    """The version's number."""
    return int((await session.execute(_PUBLISH, values)).scalar_one())


async def review(session: AsyncSession, **values: Any) -> None:
    await session.execute(_REVIEW, values)


async def recall(session: AsyncSession, **values: Any) -> None:
    await session.execute(_RECALL, values)


async def tell_pinned(session: AsyncSession, **values: Any) -> int:
    """The number of tickets that were told."""
    return len((await session.execute(_TELL, values)).all())


async def pinned(session: AsyncSession, org: UUID, open_statuses: Sequence[str]) -> dict[str, int]:
    """`checklists@2` -> the number of open tickets that are pinned to it."""
    rows = await session.execute(_PINNED, {"org": org, "open": list(open_statuses)})
    return {row.version: row.tickets for row in rows}


async def seen(session: AsyncSession, org: UUID) -> dict[str, list[str]]:
    """Of each kind the digests of all versions, and of what had shipped when they were published."""
    return {row["kind"]: row["digests"] for row in await fetch(session, _SEEN, org=org)}


async def reports(session: AsyncSession, org: UUID, most: int) -> list[Row]:
    """{id, number, fault_description} of the newest tickets."""
    return await fetch(session, _REPORTS, org=org, most=most)


async def hazard_sets(session: AsyncSession, org: UUID, open_statuses: Sequence[str]) -> list[Row]:
    """Hazards and numbers of the open tickets that are not pinned yet: they will use what is in force then."""
    return await fetch(session, _HAZARD_SETS, org=org, open=list(open_statuses))
