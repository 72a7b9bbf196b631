"""Wire shapes of plans."""

from datetime import date
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from fieldlock.tickets.schemas import Instant, Strict

CONCERNS = {
    "emergency": (),
    "no_show": ("ticket_id",),
    "ill": ("user_id",),
    "overrun": ("ticket_id", "until"),
    "stop_work": ("ticket_id",),
    "certificate_expires": ("user_id", "certificate", "until"),
}


class NewCause(Strict):
    """Why the day is planned again, and whom or what it concerns."""

    kind: Literal["emergency", "no_show", "ill", "overrun", "stop_work", "certificate_expires"]
    ticket_id: UUID | None = None
    user_id: UUID | None = None
    certificate: str | None = Field(default=None, max_length=64)
    until: Instant | None = Field(default=None, description="overrun and certificate: required; stopped work: if known")

    @model_validator(mode="after")
    def _concerns(self) -> "NewCause":
        missing = [name for name in CONCERNS[self.kind] if getattr(self, name) is None]
        if missing:
            raise ValueError(f"{self.kind} needs {', '.join(missing)}")
        return self


class NewPlan(Strict):
    day: date = Field(description="the local day to plan")
    seconds: float = Field(
        default=10.0, ge=0.2, le=120.0, description="how long to search; a second at most with a cause"
    )
    cause: NewCause | None = Field(
        default=None,
        description="a day that did not go as planned: what is booked is planned again, and as little as can be moves",
    )


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
