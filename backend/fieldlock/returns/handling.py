"""One step on one return case: what it starts from and what it changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.equipment import queries as equipment
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.problems import NotFound
from fieldlock.returns import queries
from fieldlock.returns.problems import ParameterUnset
from fieldlock.warranty import queries as decisions

Row = Mapping[str, Any]
JSON_COLUMNS = ("verdict", "checked", "appraisal", "choice", "override", "outcome")


async def local_day(session: AsyncSession, org: UUID, now: datetime) -> date:
    """Days are days where the organisation is."""
    return now.astimezone(ZoneInfo((await identity.organisation(session, org))["time_zone"])).date()


@dataclass
class Handling:
    session: AsyncSession
    actor: Actor
    row: dict[str, Any]
    now: datetime
    changes: dict[str, Any] = field(default_factory=dict)
    told: dict[str, Any] = field(default_factory=dict)

    @property
    def org(self) -> UUID:
        return self.actor.org_id

    @property
    def case(self) -> UUID:
        return UUID(str(self.row["id"]))

    def change(self, **columns: Any) -> None:
        self.changes |= columns
        self.row |= columns

    async def asset(self) -> Row:
        found = await equipment.asset(self.session, self.org, self.row["asset_id"])
        if found is None:
            raise NotFound
        return found

    async def today(self) -> date:
        return await local_day(self.session, self.org, self.now)

    async def parameter(self, name: str) -> int:
        value = await queries.parameter(self.session, self.org, name, await self.today())
        if value is None:
            raise ParameterUnset(parameter=name)
        return value

    async def held(self, files: list[str]) -> bool:
        """Whether the server has every one of these files."""
        wanted = sorted(set(files))
        return await equipment.files_held(self.session, self.org, wanted) >= set(wanted)

    async def decision(self) -> Row | None:
        """The stored decision of the case, with its facts."""
        if self.row["decision_id"] is None:
            return None
        return await decisions.one(self.session, self.org, self.row["decision_id"])
