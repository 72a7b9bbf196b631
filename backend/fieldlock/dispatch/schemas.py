"""Wire shapes of dispatch."""

from datetime import datetime, timedelta
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from fieldlock.safety.kit import SecondVisit
from fieldlock.tickets.schemas import Instant, Sha256, Short, Strict, Text
from fieldlock.tickets.shapes import HeldCertificate, Named

# What overlaps a span of time is looked for by its start: no visit is planned over more than this.
LONGEST_VISIT = timedelta(days=14)


class Member(Strict):
    user_id: UUID
    role: Literal["worker", "attendant"] = "worker"


class Assign(Strict):
    """`override_reason`: why somebody is sent against a planning rule, by who may decide that; never against the law,
    a certificate or another job. `customer_agreed_by`: who at the customer's agreed to another time than before."""

    crew: list[Member] = Field(min_length=1, max_length=12)
    planned_start: Instant
    planned_end: Instant
    override_reason: Text | None = None
    customer_agreed_by: Short | None = None
    vehicle_id: UUID | None = Field(default=None, description="the company vehicle; left out: as before; null: none")
    driver_id: UUID | None = Field(default=None, description="who of the crew drives it")

    @model_validator(mode="after")
    def sensible(self) -> "Assign":
        if self.planned_end <= self.planned_start:
            raise ValueError("planned_end must be after planned_start")
        if self.planned_end - self.planned_start > LONGEST_VISIT:
            raise ValueError(f"planned_end must be at most {LONGEST_VISIT.days} days after planned_start")
        if len({member.user_id for member in self.crew}) != len(self.crew):
            raise ValueError("a person can have one role only")
        return self


class Appoint(Strict):
    """`reached: false`: nobody answered, the visit stays as planned. `agreed_by` is needed to move an agreed time."""

    at: Instant
    note: Short
    reached: bool = True
    agreed_by: Short | None = None
    proposed_by: Literal["us", "customer"] = "us"
    reason: Short | None = None


class Agree(Strict):
    """What the desk agreed with the customer: the crew comes in [at, until), says `agreed_by`."""

    at: Instant
    until: Instant
    agreed_by: Short
    proposed_by: Literal["us", "customer"] = "us"
    reason: Short | None = None
    note: str = Field(default="", max_length=500)
    offered: bool = Field(default=False, description="as a window in which a crew is free: refused once none is")

    @model_validator(mode="after")
    def sensible(self) -> "Agree":
        if self.until <= self.at:
            raise ValueError("until must be after at")
        return self


class Depart(Strict):
    """`packed`: what of the ticket's `kit` is taken along, complete and sound; what is not named is not there.

    `readings`: of the items with a unit, in that unit (the odometer).
    """

    note: str = Field(default="", max_length=2000)
    packed: dict[Short, Literal["yes", "no", "na"]] = Field(default_factory=dict, max_length=100)
    readings: dict[Short, Annotated[float, Field(ge=0, le=10_000_000)]] = Field(default_factory=dict, max_length=10)
    second_visit: SecondVisit | None = Field(default=None, description="why another visit, once somebody was there")


class HandOver(Strict):
    """`to_user`: a worker of the crew; `done` and `remains`: what the next person must know."""

    to_user: UUID
    done: Text
    remains: Text
    files: list[Sha256] = Field(default_factory=list, max_length=10)


class Suitability(BaseModel):
    """`overridable`: only planning rules stand against it, and an entitled person may override them with a reason."""

    assignable: bool
    overridable: bool
    reasons: list[Named]
    notes: list[Named] = Field(description="warnings, and what else speaks for or against")


class Candidate(Suitability):
    """A person as a worker, and in `attendant` as the one beside, of whom fewer certificates may be asked."""

    user_id: UUID
    username: str
    name: str
    attendant: Suitability
    certificates: list[HeldCertificate]
    jobs_that_day: int
    minutes_that_day: int
    travel_minutes: int | None
    mentored: bool


class PlanWarning(BaseModel):
    code: Literal["AFTER_PROMISED_BY", "AFTER_AGREED_TO", "AFTER_DUE_AT"]
    limit: datetime


class Candidates(BaseModel):
    planned_start: datetime
    planned_end: datetime
    warnings: list[PlanWarning]
    items: list[Candidate]


class Window(BaseModel):
    """`free`: how many crews could take it; the customer is told the times."""

    start: datetime
    end: datetime
    free: int


class Windows(BaseModel):
    items: list[Window]
    longer_than_any_shift: bool = Field(description="why there is none: the job fits into nobody's shifts")


class DueTicket(BaseModel):
    id: UUID
    number: str
    status: str
    situation: str
    urgency: str
    impact: str | None
    repair_item: str
    fault_description: str
    address: str
    due_at: datetime
    planned_start: datetime | None
    planned_end: datetime | None


class DueList(BaseModel):
    items: list[DueTicket]


class Alert(BaseModel):
    """`body`: what was told when, by kind: the target's words and `due_at`, `planned_end`, `ready_at`, `accept_by`, who
    said what."""

    id: UUID
    ticket_id: UUID
    number: str
    repair_item: str
    address: str
    status: str
    urgency: str
    kind: Literal[
        "not_accepted",
        "due_soon",
        "breached",
        "silent",
        "delayed",
        "unfit",
        "step_late",
        "not_moved",
        "crew_short",
        "stopped",
        "asked",
        "declined",
        "emergency",
        "unavailable",
    ]
    body: dict[str, str]
    at: datetime
    taken_at: datetime | None
    taken_by: str | None


class Alerts(BaseModel):
    items: list[Alert]
