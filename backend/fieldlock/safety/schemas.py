"""Wire shapes of the safety gate and what is confirmed for it."""

from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from fieldlock.tickets.schemas import Instant, Sha256, Short, Strict, Text

Round = Field(default=None, ge=1, description="the round that the phone was in; the present one when left out")


class Confirm(Strict):
    """One answer to one item. Nothing is ever changed by it: a later answer supersedes."""

    fact_id: UUID | None = None
    key: Short
    answer: Literal["yes", "no", "na"]
    value: float | None = Field(default=None, ge=-1_000_000, le=1_000_000)
    unit: Short | None = None
    text: Text | None = None
    reason: Text | None = None
    gear_id: UUID | None = None
    lock_no: Short | None = None
    residual: Literal["low", "medium", "high"] | None = None
    outdoor: bool | None = None
    wind_grade: int | None = Field(default=None, ge=0, le=17)
    thunder: bool | None = None
    files: list[Sha256] = Field(default_factory=list, max_length=10)
    shown_ms: int | None = Field(default=None, ge=0, description="how long the item was on the screen")
    round: int | None = Round


class Ask(Strict):
    note: str = Field(default="", max_length=2000)


class Approve(Strict):
    conditions: str = Field(default="", max_length=2000)


class UseCode(Strict):
    code: Short
    round: int | None = Round


class Start(Strict):
    pass


class Stop(Strict):
    reason: Text
    files: list[Sha256] = Field(default_factory=list, max_length=10)


class LiftStop(Strict):
    cause: Text
    measure: Text


class Hold(Strict):
    reason_code: Literal["parts", "customer", "outage", "access", "partner", "hazard", "change", "other"]
    note: Text


class RequestPermit(Strict):
    type: Short
    valid_from: Instant
    valid_to: Instant
    permit_id: UUID | None = None


class ApprovePermit(Strict):
    permit_id: UUID


class StartCode(BaseModel):
    code: str
    for_id: UUID
    for_name: str
    valid_until: str


class IssueCode(Strict):
    user_id: UUID | None = Field(default=None, description="the worker who starts; the crew's first when left out")


class EvaluateGate(Strict):
    facts: dict[str, Any]


class EvaluatedBlocker(BaseModel):
    code: str
    subjects: list[str]


class Evaluated(BaseModel):
    may_start: bool
    blockers: list[EvaluatedBlocker]
