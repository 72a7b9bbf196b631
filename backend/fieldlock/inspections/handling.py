"""One step on one record: what it starts from and what it changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import small_steps
from fieldlock.catalogue import queries as catalogue
from fieldlock.inspections import risk
from fieldlock.problems import invalid
from fieldlock.safety.requirements import Rules

CHECKLIST = "CL-INSP"


async def rules_now(session: AsyncSession, org: UUID, now: datetime) -> Rules:
    return await catalogue.rules(session, org, await catalogue.current_version(session, org, now))


async def items(session: AsyncSession, org: UUID, now: datetime) -> list[dict[str, str]]:
    """What is looked at, by the checklist in force; what was found is told item by item."""
    lists = (await rules_now(session, org, now)).checklists["checklists"]
    asked = [i for entry in lists if entry["code"] == CHECKLIST for i in entry["items"] if i["answer"] == "confirm"]
    return [{"item": item["code"], "zh": item["zh"], "en": item["en"]} for item in asked]


@dataclass
class Handling(small_steps.Handling):
    @property
    def own(self) -> bool:
        return bool(self.row["person_id"] == self.actor.id)

    def body(self, **values: Any) -> None:
        self.change(body={**self.row["body"], **values})

    async def proved(self, files: Sequence[str]) -> None:
        """Raises `invalid` unless the server has every one of these files."""
        if not await self.held(files):
            raise invalid(("files", "not on the server"))

    async def bands(self) -> risk.Bands:
        rules: Mapping[str, Any] = (await rules_now(self.session, self.org, self.now)).bindings
        return rules.get("risk_bands") or risk.SHIPPED
