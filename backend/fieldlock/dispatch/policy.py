"""The planning rules in force at an instant: the catalogue's document `dispatch`."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.catalogue import queries as catalogue
from fieldlock.dispatch.candidates import Reason, as_blockers
from fieldlock.safety.requirements import Rules
from fieldlock.tickets.document import describe

Policy = Mapping[str, Any]


async def in_force(session: AsyncSession, org: UUID, at: datetime) -> Policy:
    return (await catalogue.document(session, org, "dispatch", at))[1]


def described(reasons: Sequence[Reason], rules: Rules, planning: Policy) -> list[dict[str, Any]]:
    """Reasons with their words."""
    return describe(as_blockers(reasons), {"blockers": words(rules.wording, planning)})


def words(wording: Mapping[str, Any], planning: Policy) -> dict[str, Any]:
    """Those of the gate's reasons, and of the planning rules' own."""
    return {**wording["blockers"], **planning["reasons"]}
