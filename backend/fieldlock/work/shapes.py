"""Wire shapes of what is told back from the site."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field


class GoodsLine(BaseModel):
    """A line of a delivery and what the crew told of it."""

    id: UUID
    name: str
    model: str | None
    serial: str | None
    quantity: int
    state: Literal["open", "delivered", "short", "not_delivered"]
    count: float | None
    files: list[str] = Field(description="photos of the packing and of the goods in their place")
    notes: list[str]
    by_name: str | None


class ListedGoods(GoodsLine):
    """`asset_id`: the unit of the register with that serial number."""

    asset_id: UUID | None


class Delivery(BaseModel):
    """One job with all that it delivers."""

    ticket_id: UUID
    number: str
    status: str
    address: str
    customer_name: str | None
    planned_start: datetime | None
    receiver: str | None = Field(description="as the crew wrote it: who, and for whom")
    goods: list[ListedGoods]


class DeliveryPage(BaseModel):
    items: list[Delivery]
    next_cursor: str | None
