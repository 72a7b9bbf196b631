"""Wire shapes of liability that a ticket shows."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

Flag = Literal["altered", "within_warranty", "wear_self_damaged"]
Clause = Literal["own_alteration", "warranty_expired", "wear_self_damaged", "responsible_party"]


class LiabilitySignature(BaseModel):
    signer_name: str
    relation: str
    files: list[str]
    by_name: str
    at: datetime


class LiabilityFacts(BaseModel):
    id: UUID
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
