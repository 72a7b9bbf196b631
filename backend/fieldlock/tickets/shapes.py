"""Wire shapes of tickets: what callers get."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from fieldlock.charges.shapes import Quote, TicketCharge
from fieldlock.identity.schemas import PublicJwk
from fieldlock.isolation.shapes import ForeignLock, IsolationPoint, RegisteredLock
from fieldlock.liability.shapes import Liability, LiabilityFacts
from fieldlock.safety.shapes import (
    Approval,
    ApprovalPolicy,
    Blocker,
    Card,
    Clearance,
    Elsewhere,
    Fact,
    KitItem,
    Requirement,
    RestDays,
    Restriction,
    StartCodeCheck,
    Thing,
)
from fieldlock.tickets.emergency_shapes import Emergency
from fieldlock.tickets.schemas import Category, HotGrade, Impact, Part, PromisedBy, Urgency
from fieldlock.work.shapes import GoodsLine


class CrewMember(BaseModel):
    user_id: UUID
    name: str
    role: Literal["worker", "attendant"]


class TicketSummary(BaseModel):
    id: UUID
    number: str
    version: int
    status: str
    situation: str
    kind: str
    urgency: Urgency
    repair_item: str
    fault_description: str
    address: str
    customer_name: str | None
    asset_name: str | None
    hazards: list[str]
    crew: list[CrewMember]
    planned_start: datetime | None
    planned_end: datetime | None
    reported_at: datetime
    updated_at: datetime


class TicketPage(BaseModel):
    items: list[TicketSummary]
    next_cursor: str | None


class HeldCertificate(BaseModel):
    code: str
    zh: str
    en: str
    number: str
    valid_until: str | None
    review_due: str | None


class CrewDevice(BaseModel):
    id: UUID
    public_jwk: PublicJwk


class SaidOfWork(BaseModel):
    value: Any
    by_name: str
    at: str


class WorkConflict(BaseModel):
    """What several of the crew recorded differently; the first is the latest."""

    field: str
    values: list[SaidOfWork]


class WorkRecord(BaseModel):
    """Put together field by field from everybody's records of this round."""

    finding: str | None
    action: str | None
    result: str | None
    minutes: int | None
    parts: list[dict[str, Any]]
    conflicts: list[WorkConflict]


class FormerMember(BaseModel):
    """Told to the desk. `unsent_possible`: a phone of theirs was not known since to hold none that was not sent."""

    user_id: UUID
    name: str
    left_at: datetime
    unsent_possible: bool
    arrived_later: int = Field(description="records that came in after they had left")


class CrewPerson(CrewMember):
    username: str
    since: datetime
    unfit: bool = Field(description="declared so for the day")
    certificates: list[HeldCertificate]
    devices: list[CrewDevice] = Field(description="phones not revoked, told to the crew only")


class Named(BaseModel):
    code: str
    zh: str
    en: str


class Customer(BaseModel):
    id: UUID
    name: str
    phone: str | None


class Site(BaseModel):
    id: UUID
    name: str
    address: str
    lat: float | None
    lon: float | None
    switchroom_contact: str | None


class TicketAsset(BaseModel):
    id: UUID
    name: str
    brand: str | None
    model: str | None
    serial: str | None
    category: str
    purchased_at: datetime | None


class TimelineEvent(BaseModel):
    id: UUID
    event: str
    from_: str = Field(alias="from")
    to: str
    by_name: str
    note: str
    at: datetime
    device_at: datetime | None
    received_at: datetime


class CoverageReason(BaseModel):
    code: str
    zh: str
    en: str
    article: str | None


class CoverageLine(Named):
    value: int | str


class PolicyNames(BaseModel):
    """What people call a policy."""

    zh: str
    en: str


class Coverage(BaseModel):
    policy: str | None
    policy_name: str | None = Field(description="as the policy's own text has it, in one language")
    policy_names: PolicyNames | None
    policy_version: str
    decided_at: datetime
    eligible: bool
    remedies: list[Named]
    last_day: str | None
    fee_minor: int | None
    refund_minor: int | None
    currency: str | None
    reasons: list[CoverageReason]
    computation: list[CoverageLine]


class ServiceTarget(Named):
    """`due_at` null: no minute counts while the job is put aside. `open`: not reached yet."""

    event: Literal["order", "answer", "arrive", "finish", "follow_up"]
    due_at: datetime | None
    done_at: datetime | None
    state: Literal["met", "missed", "running", "paused"]
    open: bool
    source: str


class ClockPause(BaseModel):
    """No minute counts from `start` to `end` (null: still open); `reason` as of a hold, or `consent`."""

    start: datetime
    end: datetime | None
    reason: str


class Appointment(BaseModel):
    """One contact about the time of the visit. `moved`: an agreed time was changed, from `old_start`."""

    id: UUID
    reached: bool
    old_start: datetime | None
    new_start: datetime
    moved: bool
    proposed_by: Literal["us", "customer"]
    agreed_by: str | None
    reason: str
    note: str
    by_name: str
    at: datetime


class JobVehicle(BaseModel):
    id: UUID
    serial: str
    driver_id: UUID


class EnteredLate(BaseModel):
    outage: str | None
    entered_at: datetime


class Ticket(TicketSummary):
    source: str
    category: Category | None
    late: EnteredLate | None
    external_ref: str | None
    reporter: dict[str, Any]
    preliminary_fault: str | None
    brand: str | None
    model: str | None
    serial: str | None
    preferred_from: datetime | None
    preferred_to: datetime | None
    time_zone: str
    customer: Customer | None
    site: Site | None
    asset: TicketAsset | None
    hazards_assessed: bool
    hazards_detail: list[Named]
    fall_height_m: float | None
    hot_grade: HotGrade | None
    tasks: list[str]
    tasks_detail: list[Named]
    min_crew: int = Field(description="by the tasks and, in an emergency, its playbook: with fewer no work starts")
    vehicle: JobVehicle | None = Field(description="the company vehicle that goes there")
    measured: bool = Field(description="the work is recorded with its measurements and gauges (S-WRK-19)")
    waste_due: bool = Field(description="a waste record is asked before the sign-off")
    cards_due: bool = Field(description="installation and warranty card are asked before the sign-off")
    impact: Impact | None
    skills: list[str]
    parts: list[Part]
    goods: list[GoodsLine]
    crew_needed: int | None
    duration_minutes: int | None
    assessed_by_name: str | None
    assessed_at: datetime | None
    promised_by: datetime | None
    promised_source: PromisedBy | None
    agreed_from: datetime | None
    agreed_to: datetime | None
    agreed_by: str | None
    appointment_changes: int
    appointments: list[Appointment] = Field(description="contacts about the visit; none for the crew's phones")
    accept_by: datetime | None
    due_at: datetime | None
    targets: list[ServiceTarget]
    pauses: list[ClockPause]
    plan_fixed: bool
    approval_policy: ApprovalPolicy
    round: int
    work: WorkRecord | None = None
    former_crew: list[FormerMember] = Field(default_factory=list)
    crew: list[CrewPerson]  # type: ignore[assignment]  # the whole ticket tells more of each person than the list
    elsewhere: list[Elsewhere]
    rest_days: RestDays
    gear: list[Thing]
    kit: list[KitItem]
    visited: bool = Field(description="somebody has arrived before: the next departure says why it is needed")
    cards: list[Card]
    requirements: list[Requirement]
    facts: list[Fact]
    catalogue_version: str
    restrictions: list[Restriction]
    recalled: list[str]
    points: list[IsolationPoint]
    lock_register: list[RegisteredLock]
    foreign_locks: list[ForeignLock]
    approval: Approval
    clearance: Clearance | None
    lapsed: list[Blocker]
    start_code: StartCodeCheck | None
    coverage: Coverage | None
    emergency: Emergency | None
    charge: TicketCharge | None = Field(description="who pays; provisional until the cause was found on site")
    quote: Quote | None
    liability: LiabilityFacts | None = Field(
        description="the newest facts of a damage; null also for who may not read them"
    )
    timeline: list[TimelineEvent]
    actions: list[str]


class CheckedRequirement(Requirement):
    done: bool


class Gate(BaseModel):
    may_start: bool
    blockers: list[Blocker]
    requirements: list[CheckedRequirement]


class AuditState(BaseModel):
    valid: bool
    entries: int
    broken: list[str]


class FastRun(BaseModel):
    """Confirmations of one person that followed each other faster than anybody can look; for the supervisor."""

    person_id: UUID
    person_name: str
    round: int
    from_: datetime = Field(alias="from")
    to: datetime
    items: int
    ms_per_item: int


class WrongClock(BaseModel):
    """A phone's clock was off: the error was measured and taken out, the time that it told is kept."""

    fact_id: UUID
    person_name: str
    off_by_seconds: int


class Proposed(BaseModel):
    """Somebody who could have been sent: in which role they were, and what stood against each role."""

    user_id: UUID
    name: str
    sent_as: Literal["worker", "attendant"] | None
    worker: list[Named]
    attendant: list[Named]


class AssignmentMade(BaseModel):
    at: datetime
    by_name: str | None
    planned_start: datetime
    planned_end: datetime
    override_reason: str | None
    proposed: list[Proposed] = Field(description="in the order in which they were proposed; none of old assignments")


class Dossier(BaseModel):
    ticket: Ticket
    assignments: list[AssignmentMade]
    audit: AuditState
    clearances: list[Clearance]
    fast_runs: list[FastRun]
    wrong_clocks: list[WrongClock]
    liability: Liability | None = Field(description="null where none was recorded, or not to be read")
