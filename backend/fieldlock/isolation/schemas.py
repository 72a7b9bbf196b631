"""Wire shapes of isolation points, locks and tags."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints, model_validator

from fieldlock.isolation.shapes import Energy, ForeignLock, IsolationPoint, LockKind, LockStatus, RegisteredLock
from fieldlock.tickets.schemas import Sha256, Short, Strict, Text

Number = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40, pattern=r"^[^:]+$")]


class PointBody(Strict):
    """A point of one asset, or of a site (a main switch)."""

    asset_id: UUID | None = None
    site_id: UUID | None = None
    code: Number
    zh: Short
    en: Short
    energy: Energy
    normal_position: Short
    photo: Sha256 | None = Field(default=None, description="drawing or photo, sent before by PUT /files")
    takes_lock: bool
    active: bool = True

    @model_validator(mode="after")
    def of_one(self) -> "PointBody":
        if (self.asset_id is None) == (self.site_id is None):
            raise ValueError("asset_id or site_id, and not both")
        return self


class PointPage(BaseModel):
    items: list[IsolationPoint]
    next_cursor: str | None


class LockBody(Strict):
    """A personal lock or tag of its owner, or the box for the keys of a group, which is nobody's."""

    kind: LockKind
    number: Number
    owner_id: UUID | None = None
    status: LockStatus = "active"

    @model_validator(mode="after")
    def personal(self) -> "LockBody":
        if (self.kind == "box") != (self.owner_id is None):
            raise ValueError("a lock or tag has an owner, a box has none")
        return self


class LockPage(BaseModel):
    items: list[RegisteredLock]
    next_cursor: str | None


class Owner(BaseModel):
    id: UUID
    name: str


class Owners(BaseModel):
    items: list[Owner]


class BoardEntry(ForeignLock):
    kind: LockKind | None = Field(description="null: a number that is not registered")
    point: IsolationPoint | None


class Board(BaseModel):
    items: list[BoardEntry]


class HandOverLock(Strict):
    to_user: UUID
    files: list[Sha256] = Field(default_factory=list, max_length=10)


class RemoveAbsentLock(Strict):
    person_id: UUID
    decided_by: Short = Field(description="who of the employer decided in person")
    note: Text
    checks: dict[Short, Text] = Field(description="each condition of the catalogue with what was found")
    files: list[Sha256] = Field(default_factory=list, max_length=10)
