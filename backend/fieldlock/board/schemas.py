"""Wire shapes of the dispatch board."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from fieldlock.dispatch.schemas import Assign
from fieldlock.safety.schemas import HoldReason
from fieldlock.tickets.schemas import Impact, Short, Strict, Text, Urgency
from fieldlock.tickets.shapes import CrewMember, Named

Gate = Literal["none", "open", "approval", "clear", "stopped"]


class BoardSpan(BaseModel):
    start: datetime
    end: datetime


class BoardTechnician(BaseModel):
    id: UUID
    name: str
    roles: list[str]
    shifts: list[BoardSpan]
    absences: list[BoardSpan]


class BoardLock(BaseModel):
    person_id: UUID
    person_name: str
    lock_no: str


class BoardLeg(BaseModel):
    """How the person gets to the job: minutes on the way from the one before, None where a place is not known."""

    user_id: UUID
    minutes: int | None


class BoardJob(BaseModel):
    id: UUID
    number: str
    version: int
    status: str
    situation: str
    urgency: Urgency
    impact: Impact | None
    repair_item: str
    fault_description: str
    address: str
    customer: str | None
    lat: float | None
    lon: float | None
    hazards: list[str]
    assessed: bool
    crew: list[CrewMember]
    start: datetime | None
    end: datetime | None
    due: datetime | None
    minutes: int = Field(description="how long it takes: as assessed, else as usual for its kind")
    ready_at: datetime | None = Field(description="when the crew said last that it will be done")
    to_send: int = Field(description="how many must be sent to its emergency before work may start; 0: no figure")
    reported_at: datetime
    fixed: bool
    gate: Gate
    locks: list[BoardLock]
    legs: list[BoardLeg]


class DispatchBoard(BaseModel):
    """`jobs`: planned in the time asked about; `waiting`: without a plan, or planned for a time that is over."""

    since: datetime
    until: datetime
    time_zone: str
    technicians: list[BoardTechnician]
    jobs: list[BoardJob]
    waiting: list[BoardJob]


class AssignmentProposal(Assign):
    ticket_id: UUID
    version: int | None = None


class Consequence(BaseModel):
    code: str
    level: Literal["warn", "info"]
    user_id: UUID | None
    ticket_id: UUID | None
    number: str | None
    minutes: int | None
    at: datetime | None
    count: int | None


class AssignmentRefusal(BaseModel):
    """The problem that `assign` would answer with."""

    slug: str
    title: str
    guards: list[str]
    people: list["RefusedPerson"]
    vehicle: list[Named] = Field(description="what stands against the vehicle or its driver")
    crew: list[Named]


class RefusedPerson(BaseModel):
    """`overridable`: an entitled person may send them nevertheless, with a reason."""

    user_id: UUID
    name: str | None
    reasons: list[Named]
    overridable: bool


class Certified(BaseModel):
    """Until when the certificates last that this job demands of the person: the first to end or to be reviewed."""

    user_id: UUID
    until: str | None


class AssignmentPreview(BaseModel):
    refusal: AssignmentRefusal | None
    consequences: list[Consequence]
    locks: list[BoardLock]
    certified: list[Certified]


class Pin(Strict):
    fixed: bool = Field(description="true: no plan moves it; false: plans may move it again")


class Postpone(Strict):
    """`reason_code`: as of a hold; the service clock stands still for those that `pauses` names."""

    reason_code: HoldReason = "other"
    reason: Text


class Split(Strict):
    repair_item: Short
    fault_description: Text
    reason: Text


class MergeTarget(BaseModel):
    id: UUID
    number: str
    situation: str
    urgency: Urgency
    repair_item: str
    fault_description: str
    reported_at: datetime


class MergeTargets(BaseModel):
    items: list[MergeTarget]


class Merge(Strict):
    into: UUID
    reason: Text


class BoardPresence(Strict):
    """`tab`: one window of this person. `gone` is said once, when it closes."""

    tab: UUID
    doing: Literal["looking", "moving", "gone"]
    ticket_id: UUID | None = None
