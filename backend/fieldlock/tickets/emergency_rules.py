"""The words and playbooks of an organisation's emergencies: those in force, and those under which one was raised."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.catalogue import queries as catalogue
from fieldlock.catalogue.versions import existing
from fieldlock.tickets import emergency

# Of an emergency that was raised before its record named them.
_FIRST = "emergencies@1,playbooks@1"


async def in_force(session: AsyncSession, org: UUID, now: datetime) -> tuple[str, dict[str, Any]]:
    """(`emergencies@1,playbooks@1`, the two as one document)."""
    (words, kinds), (plans, books) = await catalogue.documents(session, org, catalogue.EMERGENCY, now)
    return f"{words},{plans}", emergency.joined(kinds, books)


async def of_record(session: AsyncSession, org: UUID, record: Mapping[str, Any] | None) -> dict[str, Any]:
    """The document that a ticket's emergency goes by to its end; nothing where there is none."""
    if record is None:
        return {}
    return await _of(session, org, catalogue.parts(record.get("rules", _FIRST)))


async def of_version(session: AsyncSession, org: UUID, version: str) -> dict[str, Any]:
    """Raises NotFound for a version that there is not."""
    return await _of(session, org, await existing(session, org, catalogue.EMERGENCY, version))


async def _of(session: AsyncSession, org: UUID, numbers: Mapping[str, int]) -> dict[str, Any]:
    words, plans = [await catalogue.body(session, org, kind, numbers[kind]) for kind in catalogue.EMERGENCY]
    return emergency.joined(words, plans)
