"""Wire shapes of dispatch."""

from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from fieldlock.tickets.schemas import HeldCertificate, Instant, Named, Short, Strict


class Member(Strict):
    user_id: UUID
    role: Literal["worker", "attendant"] = "worker"


class Assign(Strict):
    crew: list[Member] = Field(min_length=1, max_length=12)
    planned_start: Instant
    planned_end: Instant

    @model_validator(mode="after")
    def sensible(self) -> "Assign":
        if self.planned_end <= self.planned_start:
            raise ValueError("planned_end must be after planned_start")
        if len({member.user_id for member in self.crew}) != len(self.crew):
            raise ValueError("a person can have one role only")
        return self


class Appoint(Strict):
    at: Instant
    note: Short


class Candidate(BaseModel):
    user_id: UUID
    username: str
    name: str
    assignable: bool
    reasons: list[Named]
    certificates: list[HeldCertificate]
    jobs_that_day: int


class Candidates(BaseModel):
    items: list[Candidate]
