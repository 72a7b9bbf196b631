"""Wire shapes of who pays: coverage by serial number, classification, quotes and their consent."""

from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints, model_validator

from fieldlock.charges.shapes import Classification
from fieldlock.returns.schemas import Cause
from fieldlock.tickets.schemas import Instant, Sha256, Short, Strict, Text
from fieldlock.tickets.shapes import Coverage


class CoveredUnit(BaseModel):
    id: UUID
    name: str
    brand: str | None
    model: str | None
    serial: str | None
    category: str
    standing: Literal["in_use", "exchanged", "refunded"]


class SerialCoverage(BaseModel):
    """What is owed today, before anything is quoted. No name and no address of anybody."""

    unit: CoveredUnit
    coverage: Coverage
    suggested: Classification | None = Field(description="who pays, as far as it is known before the cause is")
    repairs: int = Field(description="repairs that count")
    same_fault: int = Field(description="of them, the most of one fault")
    open_case: UUID | None = Field(description="an open return case of this unit")


class Agreement(Strict):
    """In principle, before a price is known: who said so, and how."""

    name: Short
    how: Literal["in_person", "phone", "message"]
    note: str = Field(default="", max_length=2000)


class Classify(Strict):
    classification: Classification
    reason: Text = Field(description="why, for `goodwill` and against the decision")
    contract: Short | None = Field(default=None, description="number of it; only with `contract`")
    agreement: Agreement | None = Field(default=None, description="of the customer to be charged")

    @model_validator(mode="after")
    def _contract_where_it_is_one(self) -> Self:
        if self.contract and self.classification != "contract":
            raise ValueError("a contract is named only where the contract pays")
        return self


class ConfirmCoverage(Strict):
    """The cause, found on site: from now on the classification is final."""

    cause: Cause
    component: Short = "whole"
    note: Text
    files: list[Sha256] = Field(default_factory=list, max_length=20)


class QuoteLine(Strict):
    kind: Literal["part", "labour", "travel", "other"]
    text: Short
    quantity: int = Field(default=1, ge=1, le=10_000)
    unit_price_minor: int = Field(ge=0, le=10**10)
    free_because: Literal["warranty", "contract", "goodwill"] | None = None


class WantQuote(Strict):
    note: str = Field(default="", max_length=2000)


class IssueQuote(Strict):
    plan: Text = Field(description="work, parts and duration in plain words")
    lines: list[QuoteLine] = Field(min_length=1, max_length=100)
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    valid_until: Instant


class Consent(Strict):
    """`hash` is that of the quote which the customer was shown: any other one does not count (I11)."""

    hash: Sha256
    method: Literal["signature", "message", "phone_recorded"]
    signer_name: Short
    relation: str = Field(default="", max_length=200)
    evidence: str = Field(default="", max_length=2000, description="what proves a consent without a signature")
    files: list[Sha256] = Field(default_factory=list, max_length=5, description="the signature first")


class DeclineQuote(Strict):
    reason: Text
