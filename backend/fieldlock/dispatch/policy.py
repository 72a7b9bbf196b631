"""The planning rules in force at an instant: the catalogue's document `dispatch`."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.catalogue import queries as catalogue

Policy = Mapping[str, Any]


async def in_force(session: AsyncSession, org: UUID, at: datetime) -> Policy:
    return (await catalogue.document(session, org, "dispatch", at))[1]
