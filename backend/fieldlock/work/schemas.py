"""Wire shapes of the work record and the customer's sign-off."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints, model_validator

from fieldlock.tickets.schemas import Instant, Sha256, Short, Strict, Text

Told = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000)]
Service = Literal["water", "gas", "power", "heating", "lift", "ventilation", "network", "other"]


class Part(Strict):
    name: Short
    qty: float = Field(gt=0, le=100_000)


class Measure(Strict):
    """One dimension as it was measured (S-WRK-19); a gauge out of its calibration is told, not refused."""

    what: Short = Field(description="the dimension, as the drawing names it")
    value: float = Field(allow_inf_nan=False)
    unit: Short
    gauge: Short = Field(description="its serial number")
    calibrated_until: date | None = None


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
    drawing: Short | None = Field(default=None, description="number of the drawing or process sheet")
    measures: list[Measure] = Field(default_factory=list, max_length=100)
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
    files: list[str]
    told_at: str
    overdue: bool


class OpenNotes(BaseModel):
    items: list[OpenNote]
    next_cursor: None = None


class ShutOff(Strict):
    """A service that others use was shut off: what, until when, who was told, which notice hangs (S-REL-10)."""

    shut_id: UUID | None = Field(default=None, description="made by the client when it was offline")
    service: Service
    what: Short = Field(description="which valve, lift or supply, and for whom")
    told: Text = Field(description="who was told")
    notices: Text = Field(description="which notice was put up, and where")
    until: Instant | None = Field(default=None, description="when it is expected to run again")
    files: list[Sha256] = Field(default_factory=list, max_length=10)


class RestoreService(Strict):
    """It runs again: the notice was changed, and those who had been told of the shut-off know."""

    shut_id: UUID
    told: Text
    notices: Text
    files: list[Sha256] = Field(default_factory=list, max_length=10)


class RecordWaste(Strict):
    waste_id: UUID | None = Field(default=None, description="made by the client when it was offline")
    kind: Literal["general", "oil", "fluid", "oily_rags", "battery", "refrigerant", "parts", "other"]
    quantity: float = Field(gt=0, le=100_000)
    unit: Literal["kg", "l", "pcs"]
    store_place: Short = Field(description="where it is kept, apart from other waste")
    receipt: Short | None = Field(default=None, description="of the disposal firm, if it took it at once")
    files: list[Sha256] = Field(default_factory=list, max_length=10)


class HandOverWaste(Strict):
    """A specialised firm has taken what was in the store."""

    waste_id: UUID
    firm: Short
    receipt: Short
    files: list[Sha256] = Field(default_factory=list, max_length=10)


class RecordCards(Strict):
    """Installation card and warranty card, filled and signed by the user, who was told to keep it (S-SGN-05)."""

    cards_id: UUID | None = Field(default=None, description="made by the client when it was offline")
    installation_card: Short | None = Field(default=None, description="its number; required for an installation")
    warranty_card: Short = Field(description="its number")
    starts_on: date = Field(description="first day of the warranty; today at the latest")
    signer_name: Short
    signature: Sha256 | None = Field(
        default=None, description="one of the files; without it, why the user did not sign"
    )
    unsigned_because: Text | None = None
    files: list[Sha256] = Field(
        min_length=1, max_length=10, description="the contact sticker on the machine, signature"
    )

    @model_validator(mode="after")
    def complete(self) -> "RecordCards":
        if self.signature is None and self.unsigned_because is None:
            raise ValueError("signature, or unsigned_because")
        if self.signature is not None and self.signature not in self.files:
            raise ValueError("signature: not one of the files")
        if set(self.files) <= {self.signature}:
            raise ValueError("files: a photo of the contact sticker")
        return self


class OpenShutOff(BaseModel):
    id: UUID
    ticket_id: UUID
    number: str
    service: Service
    what: str
    told: str
    notices: str
    until: str | None
    by_name: str
    shut_at: str
    overdue: bool


class OpenShutOffs(BaseModel):
    items: list[OpenShutOff]
    next_cursor: None = None


class StoredWaste(BaseModel):
    id: UUID
    ticket_id: UUID
    number: str
    kind: str
    quantity: float
    unit: str
    store_place: str
    by_name: str
    at: str


class StoredWastes(BaseModel):
    items: list[StoredWaste]
    next_cursor: None = None


class SignOff(Strict):
    signer_name: Short
    comments: str = Field(default="", max_length=4000)
    files: list[Sha256] = Field(default_factory=list, max_length=5, description="the signature first")
    exception: Literal["customer_absent", "refused", "remote_site", "unable"] | None = None
    exception_note: str = Field(default="", max_length=2000)
