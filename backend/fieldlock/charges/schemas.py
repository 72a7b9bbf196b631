"""Wire shapes of who pays: coverage by serial number."""

from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from fieldlock.tickets.schemas import Coverage

Classification = Literal["in_warranty", "out_of_warranty", "contract", "goodwill"]


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
