"""An asset with what the tickets tell about it: its repairs, and the repair that is under way."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.equipment import queries, repairs


async def with_repairs(session: AsyncSession, org: UUID, asset: Mapping[str, Any]) -> dict[str, Any]:
    """The row with `repairs` (those brought along from before this system, then those of tickets; of the units that it
    replaced too) and `open_repair` {in, cause} or None."""
    tickets = await queries.repair_tickets(session, org, asset["id"])
    brought = [entry for unit in await queries.brought_along(session, org, asset["id"]) for entry in unit]
    own = [ticket for ticket in tickets if ticket["asset_id"] == asset["id"]]
    return {
        **asset,
        "repairs": [*brought, *repairs.derived(tickets)],
        "open_repair": repairs.open_repair(own),
    }
