"""Wire shapes of registered protective equipment, tools and instruments."""

from datetime import date
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from fieldlock.tickets.schemas import Short, Strict, Text


class GearBody(Strict):
    """What the storekeeper registers; the next inspection is set by an inspection."""

    kind: Literal["ppe", "tool", "vehicle"]
    code: Short = Field(description="of the catalogue: INS_GLOVES_LV, VOLTAGE_TESTER, …")
    serial: Short = Field(description="what stands on it and on its label")
    due_on: date | None = Field(default=None, description="the last day on which its inspection is good")
    owner_id: UUID | None = Field(default=None, description="whose own it is; else anybody's")
    authorised: list[UUID] | None = Field(default=None, max_length=500, description="who may use it; null: anybody")
    retired: bool = False


class Inspection(Strict):
    passed: bool
    due_on: date | None = Field(default=None, description="the next one; needed when it passed")
    note: Text


class Quarantine(Strict):
    reason: Text


class Release(Strict):
    """Back in use after inspection, by somebody else than who reported it."""

    due_on: date
    note: Text


class Lend(Strict):
    to_user: UUID


class Return(Strict):
    condition: Text = Field(description="clean, complete, sound; a defect is reported as such")


class Registered(BaseModel):
    id: UUID
    version: int
    kind: Literal["ppe", "tool", "vehicle"]
    code: str
    zh: str
    en: str
    serial: str
    scanned: str = Field(description="what its label says")
    due_on: str | None
    days_left: int | None = Field(description="to that day, by the organisation's calendar; less than 0: overdue")
    owner_id: UUID | None
    owner_name: str | None
    authorised: list[UUID] | None
    holder_id: UUID | None
    holder_name: str | None
    held_since: str | None
    quarantine_reason: str | None
    standing: Literal["good", "due_soon", "overdue", "quarantined", "retired"]


class RegisteredPage(BaseModel):
    items: list[Registered]
    next_cursor: str | None


class GearEvent(BaseModel):
    id: UUID
    event: str
    by_name: str
    body: dict[str, Any]
    at: str


class GearEvents(BaseModel):
    items: list[GearEvent]
    next_cursor: None = None
