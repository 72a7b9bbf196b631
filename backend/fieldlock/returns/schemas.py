"""Wire shapes of return cases."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from fieldlock.tickets.schemas import Sha256, Short, Strict, Text
from fieldlock.tickets.shapes import Coverage, Named

Files = Annotated[list[Sha256], Field(default_factory=list, max_length=20)]
Note = Annotated[str, Field(max_length=2000)]
Cause = Literal[
    "manufacture", "assembly", "material", "software", "user_damage", "liquid", "accident", "alteration",
    "force_majeure", "wear", "no_fault",
]  # fmt: skip
Parameter = Literal["ship_within_days", "alert_before_days", "packaging_required"]
DocumentName = Literal["receipt", "appraisal", "exchange_note", "refund_note"]


class Claimant(Strict):
    name: Short
    phone: Short | None = None


class Consult(Strict):
    """A customer asks: for which unit, what is wrong."""

    asset_id: UUID | None = None
    serial: Short | None = None
    customer: Claimant
    fault_description: Text

    @model_validator(mode="after")
    def which(self) -> "Consult":
        if (self.asset_id is None) == (self.serial is None):
            raise ValueError("asset_id or serial")
        return self


class PhoneVerdict(Strict):
    quality: bool
    reason: Text


class ToPoint(Strict):
    point: Short = Field(description="the brand's designated inspection point")
    note: Note = ""


class Report(Strict):
    """What the one who inspected the unit found. `inspected_on` and `report_on` are the same day, or it is refused."""

    cause: Cause
    fault_code: Short | None = None
    report_no: Short | None = None
    inspected_on: date
    report_on: date
    note: Note = ""
    files: Files


class SendIn(Strict):
    carrier: Short
    tracking_no: Short


class ReceiveParcel(Strict):
    carrier: Short | None = None
    tracking_no: Short | None = None
    note: Note = ""
    files: Files


class Item(Strict):
    name: Short
    present: bool


class Look(Strict):
    """`absent`: the model has no such part."""

    state: Literal["intact", "damaged", "absent"]
    photo: Sha256 | None = None
    note: Note = ""


class Appearance(Strict):
    casing: Look
    antenna: Look
    display: Look
    lens: Look


class Check(Strict):
    serial: Short = Field(description="as scanned from the unit itself")
    items: list[Item] = Field(min_length=1, max_length=50)
    appearance: Appearance
    packaging: bool
    transport_damage: Note = ""
    customer_told: Note = Field(default="", description="how, when something is missing or damaged")
    files: Files


class Appraise(Report):
    component: Short = Field(default="whole", description="the part, where the policy has a period for it")


class Choose(Strict):
    remedy: Short
    chosen_by: Literal["customer", "seller"]
    how: Short = Field(description="in person, by phone, by message: with whom and when")
    unit_id: UUID | None = Field(
        default=None, description="for an exchange: this unit; the oldest of the model if none"
    )


class Told(Strict):
    customer_told: Text
    note: Note = ""


class ProposeOverride(Strict):
    remedy: Literal["replace_same_model", "refund_full", "repair_free"]
    reason: Text


class ApproveOverride(Strict):
    note: Note = ""
    unit_id: UUID | None = None


class Ship(Strict):
    """By a carrier; or by our own people to an address, for which a delivery is opened."""

    carrier: Short | None = None
    tracking_no: Short | None = None
    deliver_to: Text | None = None

    @model_validator(mode="after")
    def one_way(self) -> "Ship":
        if (self.deliver_to is not None) == (self.carrier is not None and self.tracking_no is not None):
            raise ValueError("carrier and tracking_no, or deliver_to")
        return self


class Refund(Strict):
    """No amount: it is the decision's."""

    method: Literal["cash", "bank", "original_payment", "other"]
    payee: Short
    reference: Short | None = None


class OpenRepair(Strict):
    note: Note = ""


class SendBack(Strict):
    carrier: Short
    tracking_no: Short
    customer_told: Text


class CloseCase(Strict):
    customer_told: Text


class WithdrawCase(Strict):
    reason: Text


class UnitOfCase(BaseModel):
    id: UUID
    name: str
    brand: str | None
    model: str | None
    serial: str | None
    category: str
    purchased_at: datetime | None


class ReturnSummary(BaseModel):
    id: UUID
    number: str
    version: int
    status: str
    asset: UnitOfCase
    customer: Claimant
    fault_description: str
    opened_at: datetime
    opened_by_name: str
    received_at: datetime | None
    ship_due: date | None
    deadline: Literal["running", "soon", "overdue"] | None
    remedy: str | None
    updated_at: datetime


class ReturnPage(BaseModel):
    items: list[ReturnSummary]
    next_cursor: str | None
    alerts: int = Field(description="cases that are overdue or soon will be, whatever the filter")


class ReturnEvent(BaseModel):
    id: UUID
    event: str
    from_: str = Field(alias="from")
    to: str
    by_name: str
    body: dict[str, Any]
    files: list[str]
    at: datetime


class RepairTicket(BaseModel):
    id: UUID
    number: str
    status: str


class HeldUnit(BaseModel):
    id: UUID
    brand: str
    model: str
    serial: str
    status: str


class ReturnCase(ReturnSummary):
    verdict: dict[str, Any] | None
    checked: dict[str, Any] | None
    warnings: list[Literal["items_missing", "packaging_missing", "appearance_damaged", "serial_differs"]]
    appraisal: dict[str, Any] | None
    decision: Coverage | None
    offered: list[Named] = Field(description="free remedies that this case can carry out")
    chooser: Literal["customer", "seller"] | None
    choice: dict[str, Any] | None
    override: dict[str, Any] | None
    outcome: dict[str, Any] | None
    unit: HeldUnit | None
    new_asset_id: UUID | None
    ticket: RepairTicket | None
    same_model_in_stock: int
    documents: list[DocumentName]
    events: list[ReturnEvent]
    actions: list[str] = Field(description="what the caller may try now")


class SetParameter(Strict):
    name: Parameter
    value: int = Field(ge=0, le=3660)
    valid_from: date
    source: Text


class ParameterValue(BaseModel):
    name: Parameter
    value: int
    valid_from: date
    source: str
    by_name: str
    at: datetime


class Parameters(BaseModel):
    """`in_force` has null for what is not set; steps that need it are refused."""

    in_force: dict[str, int | None]
    items: list[ParameterValue]
