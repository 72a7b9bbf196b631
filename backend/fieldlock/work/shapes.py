"""Wire shapes of what is told back from the site."""

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
