"""Wire shapes of the safety gate and what is confirmed for it."""

from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from fieldlock.tickets.schemas import HotGrade, Instant, Sha256, Short, Strict, Text

Round = Field(default=None, ge=1, description="the round that the phone was in; the present one when left out")


class LockAt(Strict):
    point_id: UUID
    lock_no: Short = Field(description="the number of the lock (of the tag where no lock fits), or the label's FL:L:…")


class Confirm(Strict):
    """One answer to one item. Nothing is ever changed by it: a later answer supersedes."""

    fact_id: UUID | None = None
    key: Short
    answer: Literal["yes", "no", "na"]
    value: float | None = Field(default=None, ge=-1_000_000, le=1_000_000)
    unit: Short | None = None
    text: Text | None = None
    reason: Text | None = None
    gear_id: UUID | None = None
    lock_no: Short | None = Field(default=None, description="the number, or what the label's QR code says (FL:L:…)")
    locks: list[LockAt] | None = Field(default=None, min_length=1, max_length=50, description="at registered points")
    group_box: Short | None = Field(default=None, description="lock_no hangs on it, the keys of locks lie in it")
    residual: Literal["low", "medium", "high"] | None = None
    outdoor: bool | None = None
    wind_grade: int | None = Field(default=None, ge=0, le=17)
    thunder: bool | None = None
    files: list[Sha256] = Field(default_factory=list, max_length=10)
    shown_ms: int | None = Field(default=None, ge=0, description="how long the item was on the screen")
    round: int | None = Round


class Position(Strict):
    """Where a phone is: degrees in WGS 84, and within how many metres it is sure of it."""

    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)
    accuracy_m: int | None = Field(default=None, ge=0, le=1_000_000)


class Ask(Strict):
    """`position`: only where the person wants it told (S-DSP-08); nobody is followed."""

    note: str = Field(default="", max_length=2000)
    position: Position | None = None


class Approve(Strict):
    conditions: str = Field(default="", max_length=2000)


class Review(Strict):
    """The safety officer has looked at how this job of high risk is to be done."""

    conditions: str = Field(default="", max_length=2000)


class UseCode(Strict):
    code: Short
    round: int | None = Round


class Start(Strict):
    pass


class Stop(Strict):
    reason: Text
    files: list[Sha256] = Field(default_factory=list, max_length=10)


class LiftStop(Strict):
    cause: Text
    measure: Text


HoldReason = Literal["parts", "customer", "outage", "access", "partner", "hazard", "change", "other"]


class Hold(Strict):
    reason_code: HoldReason
    note: Text


class RequestPermit(Strict):
    type: Short
    valid_from: Instant
    valid_to: Instant
    permit_id: UUID | None = None
    note: str = Field(default="", max_length=2000, description="what for: the task, why it cannot be done otherwise")


class ApprovePermit(Strict):
    permit_id: UUID


class EndPermit(Strict):
    """Refuses, suspends or closes a permit."""

    permit_id: UUID
    reason: Text


class GasPoint(Strict):
    """What the instrument shows at one height; per cent by volume of oxygen, the rest in the units told."""

    o2_pct: float = Field(ge=0, le=100)
    flammable: float = Field(ge=0, le=100)
    h2s: float = Field(ge=0, le=10_000)
    co: float = Field(ge=0, le=10_000)


class GasPoints(Strict):
    top: GasPoint | None = None
    middle: GasPoint | None = None
    bottom: GasPoint | None = None


class GasTest(Strict):
    fact_id: UUID | None = None
    at: Instant | None = Field(default=None, description="when the readings were taken; now when left out")
    gear_id: UUID = Field(description="the registered instrument")
    gas_lel_vol_pct: float = Field(gt=0, le=100, description="lower explosive limit of the gas expected, vol %")
    flammable_unit: Literal["vol_pct", "lel_pct"]
    toxic_unit: Literal["mg_m3", "ppm"]
    points: GasPoints
    round: int | None = Round


class EndBreak(Strict):
    retest: bool | None = Field(default=None, description="what the phone decided; the server decides for itself")


class NewHazard(Strict):
    """What the site shows and the triage did not know; it only ever adds."""

    hazards: list[Short] = Field(default_factory=list, max_length=20)
    tasks: list[Short] = Field(default_factory=list, max_length=20)
    fall_height_m: float | None = Field(default=None, ge=0, le=1000)
    hot_grade: HotGrade | None = None
    note: Text
    files: list[Sha256] = Field(default_factory=list, max_length=10)


class VerbalApproval(Strict):
    """The leader's word over the phone, as the technician heard it."""

    leader_name: Short
    said_at: Instant | None = None
    note: str = Field(default="", max_length=2000)


class GrantStanding(Strict):
    valid_from: Instant
    valid_to: Instant
    note: str = Field(default="", max_length=2000)


class Standing(BaseModel):
    id: UUID
    valid_from: str
    valid_to: str
    note: str
    by_name: str
    created_at: str
    revoked_at: str | None


class StandingList(BaseModel):
    items: list[Standing]
    next_cursor: None = None


class PermitRow(BaseModel):
    """A permit with its ticket; `standing` is what holds at this moment."""

    permit_id: UUID
    ticket_id: UUID
    number: str
    repair_item: str
    address: str
    ticket_status: str
    type: str
    zh: str
    en: str
    valid_from: str
    valid_to: str
    state: Literal["requested", "approved", "refused", "suspended", "closed"]
    standing: Literal["requested", "future", "active", "ending", "ended", "refused", "suspended", "closed"]
    applicant_name: str
    approved_by_name: str | None
    approver_role: str
    note: str
    mine: bool = Field(description="whether the caller speaks for the role that this permit needs")


class PermitPage(BaseModel):
    items: list[PermitRow]
    next_cursor: None = None


class Uncountersigned(BaseModel):
    id: UUID
    ticket_id: UUID
    number: str
    repair_item: str
    status: str
    by_name: str
    leader_name: str
    said_at: str
    note: str
    noted_at: str
    overdue: bool


class UncountersignedList(BaseModel):
    items: list[Uncountersigned]
    next_cursor: None = None


class StartCode(BaseModel):
    code: str
    for_id: UUID
    for_name: str
    valid_until: str


class IssueCode(Strict):
    user_id: UUID | None = Field(default=None, description="the worker who starts; the crew's first when left out")


class EvaluateGate(Strict):
    facts: dict[str, Any]


class EvaluatedBlocker(BaseModel):
    code: str
    subjects: list[str]


class Evaluated(BaseModel):
    may_start: bool
    blockers: list[EvaluatedBlocker]
