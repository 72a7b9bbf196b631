"""Wire shapes of manuals."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from fieldlock.tickets.schemas import Sha256, Strict

Kind = Literal["user", "service", "instrument", "handbook"]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class NewManual(Strict):
    """Of every unit of the category, unless brand or model narrow it. `sha256`: a PDF or picture that is held here.
    `replaces`: the manual of which this is the new version."""

    kind: Kind
    title: Name
    version: Name
    category: Name
    brand: Name | None = None
    model: Name | None = None
    sha256: Sha256
    replaces: UUID | None = None


class AddedManual(BaseModel):
    id: UUID


class Brief(BaseModel):
    """As a job shows it."""

    id: UUID
    kind: Kind
    title: str
    version: str
    sha256: str


class Manual(Brief):
    category: str
    brand: str | None
    model: str | None
    size: int = Field(description="bytes")
    by_name: str
    at: datetime


class ManualPage(BaseModel):
    items: list[Manual]
    next_cursor: str | None
