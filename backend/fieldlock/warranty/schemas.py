"""Wire shapes of warranty decisions, advice, overrides and runs over serials."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from fieldlock.tickets.schemas import Strict, Text
from fieldlock.tickets.shapes import CoverageLine, CoverageReason, Named, PolicyNames


class Evaluate(BaseModel):
    """`facts` as in the policies' own terms; times with a zone, money in minor units."""

    model_config = ConfigDict(extra="forbid")
    policies: list[str] = Field(min_length=1, max_length=10)
    policy_overrides: dict[str, Any] | None = None
    facts: dict[str, Any] = Field(default_factory=dict)


class Explain(Evaluate):
    remedies: list[str] | None = Field(default=None, max_length=30, description="to be answered yes or no")


class Evaluated(BaseModel):
    model_config = ConfigDict(extra="allow")
    eligible: bool | None = None
    remedies: list[str] | None = None
    fee_minor: int | None = None
    refund_minor: int | None = None
    last_day: str | None = None
    reasons: list[str] | None = None


class WarrantyRules(BaseModel):
    version: str
    policies: dict[str, Any]
    wording: dict[str, Any] = Field(
        description="reasons, remedies, flags, labels, changes, policies: by code, zh and en"
    )


class AskedRemedy(Named):
    allowed: bool
    last_day: date | None = Field(description="allowed to this day, if nothing else changes")
    ended_on: date | None = Field(description="was allowed to this day")
    opens_with: list[Named]


class Difference(Named):
    """What the answer would be with this one thing changed."""

    eligible: bool
    gives: list[Named]
    takes: list[Named]
    last_day: date | None
    fee_minor: int | None
    refund_minor: int | None


class Then(BaseModel):
    from_: date = Field(alias="from")
    remedies: list[Named]


class Letter(BaseModel):
    """The same as lines that a customer can read."""

    zh: list[str]
    en: list[str]


class Explained(BaseModel):
    decision: Evaluated
    reasons: list[CoverageReason]
    remedies: list[Named]
    flags: list[Named]
    computation: list[CoverageLine]
    asked: list[AskedRemedy]
    missing_evidence: list[Difference]
    would_change: list[Difference]
    then: Then | None
    customer: Letter


class PolicyNote(BaseModel):
    zh: str
    en: str


class Source(BaseModel):
    policy: str
    name: str = Field(description="as the policy's own text has it, in one language")
    names: PolicyNames
    source: Literal["law", "manufacturer", "card", "contract", "shop"]
    confidence: Literal["high", "medium", "low"]
    note: PolicyNote
    decided: bool
    in_force: bool
    last_day: date | None
    stricter_than_law: list[str] = Field(description="remedies that the law gives and this term does not: it loses")


class OverrideBy(BaseModel):
    id: UUID
    name: str


class OverrideMade(BaseModel):
    id: UUID
    remedies: list[Named]
    fee_minor: int
    reason: str
    by: OverrideBy
    at: datetime


class Advice(Explained):
    decision_id: UUID | None
    policy_version: str
    decided_at: datetime
    currency: str | None
    sources: list[Source]
    overrides: list[OverrideMade]
    recalls: list[str]


class Override(Strict):
    """What is granted against the stored decision of a ticket; an empty list refuses all."""

    ticket_id: UUID
    remedies: list[str] = Field(max_length=10)
    fee_minor: int = Field(default=0, ge=0, le=10**13)
    reason: Text


class RunStarted(BaseModel):
    job_id: UUID
    rows: int
