"""One step on one return case: what it starts from and what it changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from fieldlock import small_steps
from fieldlock.equipment import queries as equipment
from fieldlock.problems import NotFound
from fieldlock.returns import queries
from fieldlock.returns.problems import ParameterUnset
from fieldlock.warranty import queries as decisions

Row = Mapping[str, Any]
JSON_COLUMNS = ("verdict", "checked", "appraisal", "choice", "override", "outcome")


@dataclass
class Handling(small_steps.Handling):
    @property
    def case(self) -> UUID:
        return UUID(str(self.row["id"]))

    async def asset(self) -> Row:
        found = await equipment.asset(self.session, self.org, self.row["asset_id"])
        if found is None:
            raise NotFound
        return found

    async def parameter(self, name: str) -> int:
        value = await queries.parameter(self.session, self.org, name, await self.today())
        if value is None:
            raise ParameterUnset(parameter=name)
        return value

    async def decision(self) -> Row | None:
        """The stored decision of the case, with its facts."""
        if self.row["decision_id"] is None:
            return None
        return await decisions.one(self.session, self.org, self.row["decision_id"])
