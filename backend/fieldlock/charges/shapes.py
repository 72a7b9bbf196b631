"""Wire shapes of who pays that a ticket shows."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

Classification = Literal["in_warranty", "out_of_warranty", "contract", "goodwill"]


class Contract(BaseModel):
    ref: str
    cause: str | None = Field(description="found on site")


class TicketCharge(BaseModel):
    class_: Classification | None = Field(alias="class")
    final: bool
    decision_id: UUID | None
    reason: str
    override: bool
    agreement: dict[str, Any] | None
    contract: Contract | None = None
    by_name: str
    at: datetime


class QuotedLine(BaseModel):
    kind: str
    text: str
    quantity: int
    unit_price_minor: int
    free_because: str | None
    decision_id: UUID | None = None


class Quote(BaseModel):
    id: UUID
    number: str
    status: Literal["wanted", "issued", "consented", "declined", "superseded"]
    plan: str
    lines: list[QuotedLine]
    total_minor: int
    currency: str | None
    valid_until: datetime | None
    hash: str | None
    by_name: str
    at: datetime
    answer: dict[str, Any] | None
