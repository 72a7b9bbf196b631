"""Wire shapes of exchange units."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from fieldlock.tickets.schemas import Short, Strict, Text

UnitStatus = Literal["in_stock", "reserved", "issued", "withdrawn"]


class ReceiveUnits(Strict):
    """Units of one model, each by its serial number."""

    brand: Short
    model: Short
    serials: list[Short] = Field(min_length=1, max_length=200)
    note: str = Field(default="", max_length=2000)


class WithdrawUnit(Strict):
    reason: Text


class Unit(BaseModel):
    id: UUID
    version: int
    brand: str
    model: str
    serial: str
    status: UnitStatus
    case_id: UUID | None
    case_number: str | None
    received_at: datetime
    received_by_name: str
    issued_at: datetime | None
    note: str


class Units(BaseModel):
    items: list[Unit]


class UnitPage(Units):
    next_cursor: str | None


class ModelStock(BaseModel):
    """Counts of one model. `in_stock` is what a new case can have."""

    brand: str
    model: str
    in_stock: int
    reserved: int
    issued: int
    withdrawn: int


class Models(BaseModel):
    items: list[ModelStock]


class Availability(BaseModel):
    """Is the same model available?"""

    model: str
    available: bool
    in_stock: int
