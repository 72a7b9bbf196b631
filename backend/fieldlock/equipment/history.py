"""Assets with what the tickets tell about them: their repairs, and the repair that is under way."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.equipment import queries, repairs

Asset = Mapping[str, Any]


async def with_repairs(session: AsyncSession, org: UUID, asset: Asset) -> dict[str, Any]:
    """The row with `repairs` (those brought along from before this system, then those of tickets; of the units that it
    replaced too) and `open_repair` {in, cause} or None."""
    return (await all_with_repairs(session, org, [asset]))[0]


async def all_with_repairs(session: AsyncSession, org: UUID, assets: Sequence[Asset]) -> list[dict[str, Any]]:
    """The same for many, in their order, in two statements."""
    units = [asset["id"] for asset in assets]
    tickets, brought = defaultdict[UUID, list[Asset]](list), defaultdict[UUID, list[Any]](list)
    for row in await queries.brought_along(session, org, units):
        brought[row["unit"]] += row["repairs"]
    for row in await queries.repair_tickets(session, org, units):
        tickets[row["unit"]].append(row)
    return [
        {
            **asset,
            "repairs": [*brought[asset["id"]], *repairs.derived(tickets[asset["id"]])],
            "open_repair": repairs.open_repair(
                [each for each in tickets[asset["id"]] if each["asset_id"] == asset["id"]]
            ),
        }
        for asset in assets
    ]
