"""Wire shapes of the work record and the customer's sign-off."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from fieldlock.tickets.schemas import Instant, Sha256, Short, Strict

Told = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000)]


class Part(Strict):
    name: Short
    qty: float = Field(gt=0, le=100_000)


class RecordWork(Strict):
    finding: Told
    action: Told
    result: Told
    minutes: int | None = Field(default=None, ge=0, le=100_000)
    kind: Literal["repair", "software_update", "no_fault"] = Field(
        default="repair", description="what was done counts as a repair, as software only, or not at all"
    )
    fault_code: Short | None = Field(default=None, description="the same code is the same fault")
    parts: list[Part] = Field(default_factory=list, max_length=100)
    files: list[Sha256] = Field(default_factory=list, max_length=20)


class TellNote(Strict):
    """Word from the site: how far it is, a question to an expert, damage to the customer's property."""

    note_id: UUID | None = None
    kind: Literal["progress", "support", "damage"]
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
    percent: int | None = Field(default=None, ge=0, le=100)
    ready_at: Instant | None = Field(default=None, description="when it is expected to be done")
    files: list[Sha256] = Field(default_factory=list, max_length=10)


class AnswerNote(Strict):
    """The expert's answer, or what the supervisor decides on a damage."""

    note_id: UUID
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
    amount_minor: int | None = Field(default=None, ge=0, le=10**12, description="what is paid for a damage")


class OpenNote(BaseModel):
    id: UUID
    ticket_id: UUID
    number: str
    repair_item: str
    kind: Literal["support", "damage"]
    text: str
    by_name: str
    told_at: str
    overdue: bool


class OpenNotes(BaseModel):
    items: list[OpenNote]
    next_cursor: None = None


class SignOff(Strict):
    signer_name: Short
    comments: str = Field(default="", max_length=4000)
    files: list[Sha256] = Field(default_factory=list, max_length=5, description="the signature first")
    exception: Literal["customer_absent", "refused", "remote_site", "unable"] | None = None
    exception_note: str = Field(default="", max_length=2000)
