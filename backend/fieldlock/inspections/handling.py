"""One step on one record: what it starts from and what it changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.catalogue import queries as catalogue
from fieldlock.dispatch.people import day_of
from fieldlock.equipment import queries as equipment
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.inspections import risk
from fieldlock.problems import invalid
from fieldlock.safety.requirements import Rules

CHECKLIST = "CL-INSP"


async def local_day(session: AsyncSession, org: UUID, now: datetime) -> date:
    """Days are days where the organisation is."""
    return (await whole_day(session, org, now))[0].date()


async def whole_day(session: AsyncSession, org: UUID, at: datetime) -> tuple[datetime, datetime]:
    """The local day that holds the instant, as instants."""
    return day_of(at, (await identity.organisation(session, org))["time_zone"])


async def rules_now(session: AsyncSession, org: UUID, now: datetime) -> Rules:
    return await catalogue.rules(session, org, await catalogue.current_version(session, org, now))


async def items(session: AsyncSession, org: UUID, now: datetime) -> list[dict[str, str]]:
    """What is looked at, by the checklist in force; what was found is told item by item."""
    lists = (await rules_now(session, org, now)).checklists["checklists"]
    asked = [i for entry in lists if entry["code"] == CHECKLIST for i in entry["items"] if i["answer"] == "confirm"]
    return [{"item": item["code"], "zh": item["zh"], "en": item["en"]} for item in asked]


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
    def own(self) -> bool:
        return bool(self.row["person_id"] == self.actor.id)

    def change(self, **columns: Any) -> None:
        self.changes |= columns

    def body(self, **values: Any) -> None:
        self.change(body={**self.row["body"], **self.changes.get("body", {}), **values})

    async def today(self) -> date:
        return await local_day(self.session, self.org, self.now)

    async def held(self, files: Sequence[str]) -> None:
        wanted = set(files)
        if not await equipment.files_held(self.session, self.org, sorted(wanted)) >= wanted:
            raise invalid(("files", "not on the server"))

    async def bands(self) -> risk.Bands:
        rules: Mapping[str, Any] = (await rules_now(self.session, self.org, self.now)).bindings
        return rules.get("risk_bands") or risk.SHIPPED
