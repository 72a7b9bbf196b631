"""Wire shapes of liability."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from fieldlock.tickets.schemas import Sha256, Short, Strict

Flag = Literal["altered", "within_warranty", "wear_self_damaged"]
Clause = Literal["own_alteration", "warranty_expired", "wear_self_damaged", "responsible_party"]


class RecordFacts(Strict):
    """What is known of the damage now; a flag that is null is not known yet. Each call is a new version."""

    altered: bool | None = Field(default=None, description="altered or installed by the owner")
    alteration_approved: bool | None = Field(default=None, description="whether that had been approved")
    within_warranty: bool | None = None
    wear_self_damaged: bool | None = Field(default=None, description="a wear part that the owner damaged himself")
    note: Annotated[str, Field(max_length=2000)] = ""
    evidence: list[Sha256] = Field(default_factory=list, max_length=20, description="photos of this ticket")

    @model_validator(mode="after")
    def approval_of_what(self) -> "RecordFacts":
        if self.alteration_approved is not None and not self.altered:
            raise ValueError("alteration_approved: nothing was altered")
        return self


class SignFacts(Strict):
    """`hash` is that of the version which the customer was shown: any other one does not count."""

    hash: Sha256
    signer_name: Short
    relation: str = Field(default="", max_length=200)
    files: list[Sha256] = Field(min_length=1, max_length=5, description="the signature first")


class LiabilitySignature(BaseModel):
    signer_name: str
    relation: str
    files: list[str]
    by_name: str
    at: datetime


class LiabilityFacts(BaseModel):
    version: int
    altered: bool | None
    alteration_approved: bool | None
    within_warranty: bool | None
    wear_self_damaged: bool | None
    note: str
    evidence: list[str]
    hash: str
    by_name: str
    at: datetime
    signature: LiabilitySignature | None


class LiabilityResult(BaseModel):
    """`owner`: he bears all of it, and engineers may assist. `open`: the responsible party can be claimed on."""

    bears: Literal["owner", "open"]
    clauses: list[Clause]
    engineers_may_assist: bool


class Liability(BaseModel):
    ticket_id: UUID
    versions: list[LiabilityFacts] = Field(description="the newest first; only that one counts")
    missing: list[Flag | Literal["signature"]]
    result: LiabilityResult | None
    photos: list[str] = Field(description="of this ticket: what may be named as evidence")
