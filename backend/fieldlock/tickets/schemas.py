"""What callers send to create tickets and steer them, and the kinds of values in it. What they get: `shapes`."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_validator,
)

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Short = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


def _in_reach(at: datetime) -> datetime:
    """Near the ends of the calendar a change of zone would leave it."""
    if not 1900 <= at.year <= 2200:
        raise ValueError("a year between 1900 and 2200")
    return at


Instant = Annotated[AwareDatetime, AfterValidator(_in_reach)]


Kind = Literal[
    "repair", "maintenance", "installation", "delivery", "inspection", "special_service", "incident_work", "complaint"
]
Urgency = Literal["normal", "urgent", "emergency"]
Category = Literal["workmanship", "attitude", "delay", "charge", "goods", "damage", "safety", "other"]
"""What a complaint is about."""
Channel = Literal["phone", "walk_in", "email", "chat", "web"]
"""How a report reached the people who enter it."""
PromisedBy = Literal["contract", "promise"]
"""What a date rests on."""
HotGrade = Literal["HOT_2", "HOT_1", "HOT_SPECIAL"]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Reporter(Strict):
    """A refused contact must be marked and remarked on; then the address has to do (S-INT-05)."""

    name: Short
    phone: Short | None = None
    contact_refused: bool = False
    remark: Text | None = None

    @model_validator(mode="after")
    def reachable(self) -> "Reporter":
        if self.phone is None and not (self.contact_refused and self.remark):
            raise ValueError("phone, or contact_refused with a remark")
        return self


class LateEntry(Strict):
    """Taken on paper or another way while a system or a line was down, and entered afterwards (S-INT-16)."""

    outage: Short | None = Field(default=None, description="which failure it was, as the house numbers or names it")


class NewTicket(Strict):
    """A repair report with the mandatory fields of S-INT-04."""

    id: UUID | None = Field(default=None, description="made by the client when it was offline")
    kind: Kind = "repair"
    category: Category | None = Field(
        default=None, validate_default=True, description="of a complaint, which is not taken without it"
    )
    urgency: Urgency = "normal"
    reporter: Reporter
    reported_at: Instant | None = None
    repair_item: Short
    fault_description: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=4000)]
    address: Text
    brand: Short | None = None
    model: Short | None = None
    serial: Short | None = None
    customer_id: UUID | None = Field(default=None, description="of the register; looked up when left out")
    asset_id: UUID | None = None
    site_id: UUID | None = None
    external_ref: Short | None = None
    late: LateEntry | None = Field(
        default=None, description="a late entry: then `reported_at` is the true time, and asked"
    )
    channel: Channel | None = Field(
        default=None, description="kept as the ticket's `source`; else that is who enters it: desk, technician or api"
    )
    emergency: Short | None = Field(
        default=None, description="what kind it is, where the reporter says so; else the words of the report tell"
    )
    preferred_from: Instant | None = None
    preferred_to: Instant | None = None
    files: list[Sha256] = Field(
        default_factory=list, max_length=10, description="photos of what is reported; they may be sent afterwards"
    )

    @field_validator("category")
    @classmethod
    def classified(cls, category: Category | None, told: ValidationInfo) -> Category | None:
        """(S-AFT-08)"""
        if (told.data.get("kind") == "complaint") != (category is not None):
            raise ValueError("of a complaint, and of nothing else")
        return category


class NoArgs(Strict):
    pass


class Note(Strict):
    note: str = Field(default="", max_length=2000)


class Reason(Strict):
    reason: Text


Impact = Literal["one", "several", "building", "public_safety"]


class Part(Strict):
    code: Short
    quantity: int = Field(default=1, ge=1, le=1000)


Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]


class Goods(Strict):
    """One line of a delivery. `id` of a line that is there already; a new one gets its own."""

    id: UUID | None = None
    name: Label
    model: Label | None = None
    serial: Label | None = Field(default=None, description="of one thing: then the quantity is 1")
    quantity: int = Field(default=1, ge=1, le=1000)

    @model_validator(mode="after")
    def one_serial(self) -> "Goods":
        if self.serial is not None and self.quantity != 1:
            raise ValueError("a serial number is of one thing")
        return self


class ListGoods(Strict):
    """All that is to be delivered; a line that is left out is taken back."""

    goods: list[Goods] = Field(max_length=50)


class Triage(Strict):
    """What is not given stays as it was, but for `hazards` and `tasks`, which are answered each time. `impact`,
    `crew_needed`, `duration_minutes`, `promised_by` and `promised_source` are taken back by null.
    """

    urgency: Urgency
    impact: Impact | None = Field(default=None, description="how many are affected: the greatest impact goes first")
    skills: list[Short] | None = Field(default=None, max_length=20)
    parts: list[Part] | None = Field(default=None, max_length=50)
    crew_needed: int | None = Field(default=None, ge=1, le=12)
    duration_minutes: int | None = Field(default=None, ge=5, le=10080)
    promised_by: Instant | None = None
    promised_source: PromisedBy | None = Field(default=None, description="whether the contract says so, or we did")
    hazards: list[Short] = Field(max_length=20, description="answered even when empty: no hazard known")
    fall_height_m: float | None = Field(default=None, ge=0, le=1000)
    hot_grade: HotGrade | None = Field(default=None, description="required for hot work")
    tasks: list[Short] = Field(default_factory=list, max_length=20, description="what brings lists of its own")
    preliminary_fault: Text | None = None
    site_id: UUID | None = None
    asset_id: UUID | None = None


class RaiseEmergency(Strict):
    """`kind`: one of `GET /api/v1/emergencies`."""

    kind: Short
    note: str = Field(default="", max_length=1900)


class PlaybookStep(Strict):
    """`files`: the photos that the step asks for, uploaded before."""

    seq: int = Field(ge=1, le=1000)
    files: list[Sha256] = Field(default_factory=list, max_length=10)


class CrewContact(Strict):
    means: Literal["phone", "radio", "other"]
    said: Text


class CrewThere(Strict):
    """All who are there and were not sent by this program, by function of the playbook's crew."""

    others: dict[Short, Annotated[list[Short], Field(max_length=20)]] = Field(max_length=10)


class Reject(Strict):
    reason: Text
    alternative: Text


class FollowUp(Strict):
    result: Text
