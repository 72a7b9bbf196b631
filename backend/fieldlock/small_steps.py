"""One step in a small life beside the ticket's (`small_lifecycle`): what it starts from, changes and is refused for.

A step's function gives what the pure table needs to know (its guards) and what is to be stored; the life's own `take`
decides and saves: an append-only event and an audit row in the same transaction.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.days import local_day
from fieldlock.equipment import queries as equipment
from fieldlock.identity.actor import Actor
from fieldlock.problems import Problem
from fieldlock.tickets.lifecycle import GuardsFailed, NotPossible
from fieldlock.tickets.problems import GuardsNotMet

Guards = dict[str, bool]


@dataclass
class Handling:
    """`changes`: columns to be stored. `told`: what stands in the event beside the arguments."""

    session: AsyncSession
    actor: Actor
    row: dict[str, Any]
    now: datetime
    changes: dict[str, Any] = field(default_factory=dict)
    told: dict[str, Any] = field(default_factory=dict)

    @property
    def org(self) -> UUID:
        return self.actor.org_id

    def change(self, **columns: Any) -> None:
        self.changes |= columns
        self.row |= columns

    async def today(self) -> date:
        return await local_day(self.session, self.org, self.now)

    async def held(self, files: Sequence[str]) -> bool:
        """Whether the server has every one of these files."""
        wanted = set(files)
        return await equipment.files_held(self.session, self.org, sorted(wanted)) >= wanted


H = TypeVar("H", bound=Handling)


@dataclass(frozen=True)
class Step(Generic[H]):
    decide: Callable[[H, Any], Awaitable[Guards]]
    args: type[BaseModel]
    permission: str


def decided(
    advance: Callable[[], str],
    event: str,
    status: Mapping[str, str],
    impossible: type[Problem],
    of_guard: Mapping[str, type[Problem]] | None = None,
) -> str:
    """The next status, or the refusal. `status`: by the name that the refusal gives it; `of_guard`: guards that have a
    refusal of their own when they alone fail."""
    try:
        return advance()
    except NotPossible as refusal:
        raise impossible(str(refusal), event=event, **status, allowed_from=list(refusal.allowed)) from None
    except GuardsFailed as refusal:
        alone = refusal.guards[0] if len(refusal.guards) == 1 else ""
        kind = (of_guard or {}).get(alone, GuardsNotMet)
        raise kind(str(refusal), event=event, guards=list(refusal.guards)) from None
