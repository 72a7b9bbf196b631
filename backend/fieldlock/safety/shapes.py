"""Wire shapes of what a job's safety rests on: lists, what was recorded, approvals, blockers."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

Phase = Literal["start", "work", "release", "clear", "hand_over"]


class Thing(BaseModel):
    id: UUID
    kind: Literal["ppe", "tool"]
    code: str
    zh: str
    en: str
    serial: str
    due_on: str | None
    owner_id: UUID | None


class Card(BaseModel):
    code: str
    phase: Phase
    zh: str
    en: str
    ordered: bool


class KitItem(BaseModel):
    key: str = Field(description="ppe:…, tool:…, part:… or check:… (of the vehicle)")
    zh: str
    en: str
    must: bool = Field(description="nobody leaves without it")
    na: bool = Field(description="may be answered as not applicable")
    unit: str | None = Field(description="a reading is told in this unit instead of a tick")


class Line(BaseModel):
    zh: str
    en: str


class Requirement(BaseModel):
    key: str
    card: str
    phase: Phase
    zh: str
    en: str
    answer: Literal["confirm", "reading", "count", "text", "photo", "signature", "conditions"]
    photo: bool
    unit: str | None
    limit: dict[str, float] | None
    who: Literal["any", "each", "workers"]
    per_person: bool
    second_person: bool
    na_allowed: bool
    critical: bool
    establishes: str | None
    gear: str | None
    lock: bool
    unlock: bool
    energises: bool
    residual: bool
    warn: bool = Field(description="not critical; whoever goes on without it is warned and asked why")
    every_minutes: int | None = Field(description="to be confirmed again when this has passed")
    figure: dict[str, str] | None = Field(description="{equals | at_most: the key of the other item's figure}")
    lines: list[Line] | None = Field(description="of a work instruction: what is to be read")


class Fact(BaseModel):
    id: UUID
    kind: str
    key: str | None
    person_id: UUID | None
    person_name: str
    by_id: UUID | None
    by_name: str
    round: int
    body: dict[str, Any]
    files: list[str]
    occurred_at: datetime
    device_at: datetime | None
    received_at: datetime
    device_id: UUID | None
    template: str


class Approval(BaseModel):
    state: Literal["none", "requested", "granted", "refused"]
    by_name: str | None
    at: datetime | None
    method: str | None


class StandingApproval(BaseModel):
    id: UUID
    valid_from: datetime
    valid_to: datetime
    by_id: UUID
    by_name: str


class ApprovalPolicy(BaseModel):
    """What may stand for the leader's own word on this job."""

    verbal_counts: bool
    standing: StandingApproval | None
    review_needed: bool = Field(description="of high risk: the safety officer's review as well")


class Clearance(BaseModel):
    id: UUID
    at: datetime
    by_name: str
    round: int
    crew: list[UUID]


class StartCodeCheck(BaseModel):
    """PBKDF2-HMAC-SHA256 of the code, so that the phone can check it without a network."""

    salt: str
    iterations: int
    verifier: str


class Restriction(BaseModel):
    """An open hazard report that keeps jobs on this asset, or at this site, from starting."""

    id: UUID
    number: str
    severity: Literal["low", "medium", "high"]
    what: Literal["asset", "site"]
    description: str


class Blocker(BaseModel):
    code: str
    subjects: list[str]
    zh: str
    en: str


class Elsewhere(BaseModel):
    """Somebody of the crew who is at work on another job."""

    user_id: UUID
    number: str
    role: Literal["worker", "attendant"]


class RestDays(BaseModel):
    """Days around now that weekdays alone do not tell: holidays, and weekends worked for them."""

    rest: list[str]
    work: list[str]
