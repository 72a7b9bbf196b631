"""Wire shapes of plans."""

from datetime import date
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field

from fieldlock.tickets.schemas import Strict


class NewPlan(Strict):
    day: date = Field(description="the local day to plan")
    seconds: float = Field(default=10.0, ge=0.2, le=120.0, description="how long to search")


class Begun(BaseModel):
    job_id: UUID = Field(description="look at /api/v1/jobs/{id} for progress and result; cancel there")


class Accept(Strict):
    tickets: list[UUID] | None = Field(
        default=None, max_length=2000, description="which of the planned tickets; all when left out"
    )


class Taken(BaseModel):
    ticket_id: UUID
    accepted: bool
    problem: dict[str, Any] | None = Field(description="why this one was refused, by slug; the others stand")


class AcceptAnswer(BaseModel):
    items: list[Taken]
