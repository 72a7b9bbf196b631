"""Wire shapes of inspections, visits, risks, violations and the environment programme."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from fieldlock.tickets.schemas import Instant, Sha256, Short, Strict, Text

Kind = Literal["round", "draw", "visit", "risk", "violation", "programme", "claim", "defect"]
Five = Field(ge=1, le=5)
Files = Annotated[list[Sha256], Field(default_factory=list, max_length=10)]


class NewRound(Strict):
    """A workplace that is inspected regularly (S-HAZ-03)."""

    title: Short
    place: Short
    site_id: UUID | None = None
    interval_days: int = Field(ge=1, le=366)
    first_due: date


class NewDraw(Strict):
    """Visits without notice: the system chooses (S-HAZ-04). Drawing again for a day needs a reason."""

    day: date
    count: int = Field(ge=1, le=20)
    reason: Text | None = None


class NewRisk(Strict):
    """From an assessment, a hazard report or an own observation (S-HAZ-05)."""

    title: Short
    place: Short
    likelihood: int = Five
    severity: int = Five
    measures: Text
    review_on: date
    hazard_id: UUID | None = None
    ticket_id: UUID | None = None
    fact_id: UUID | None = Field(default=None, description="the site assessment of the ticket that told it")


class NewViolation(Strict):
    """Of one person (S-HAZ-06). Never for a stop of work or a hazard report."""

    person_id: UUID
    type: Literal["illegal_command", "illegal_operation", "labour_discipline"]
    rule: Short = Field(description="which rule, with its clause")
    evidence: Text
    seen_at: Instant
    grave: bool = False
    ticket_id: UUID | None = None
    visit_id: UUID | None = None
    fact_id: UUID | None = Field(default=None, description="what the person recorded on the ticket")
    besides_stop: Text | None = Field(
        default=None, description="when the person stopped this job that day: what it is about instead"
    )
    files: Files


class NewProgramme(Strict):
    """The year's environment protection (S-HAZ-07)."""

    year: int = Field(ge=2000, le=2200)
    policy: Text
    measures: Text


class Answer(Strict):
    item: Short
    ok: bool
    note: str = Field(default="", max_length=2000, description="what was found; needed when it is not in order")


class Inspect(Strict):
    answers: list[Answer] = Field(min_length=1, max_length=100)
    note: str = Field(default="", max_length=2000)
    files: Files


class RiskReview(Strict):
    likelihood: int = Five
    severity: int = Five
    measures: Text
    review_on: date
    note: Text


class Reply(Strict):
    text: Text
    files: Files


class Decide(Strict):
    measure: Literal["none", "education", "penalty", "referral"]
    note: Text


class Adopt(Strict):
    policy: Text
    measures: Text


class Log(Strict):
    text: Text
    files: Files


class NewClaim(Strict):
    """On who is responsible for a damage, by the signed facts of its ticket (S-WAR-20)."""

    ticket_id: UUID
    party: Short = Field(description="who is responsible for installation or product quality")
    contact: str = Field(default="", max_length=200)
    loss: Text = Field(description="what was lost, with its amount")
    answer_by: date = Field(description="until then the party answers")


class Terms(Strict):
    """What both sides are to sign."""

    terms: Text


class Owe(Strict):
    by: Literal["customer", "party"]
    what: Short
    due_on: date


class Strike(Strict):
    """A line was wrong: it is taken out before anybody signs, and stays in the history."""

    duty: int = Field(ge=1, le=100, description="which one of those owed, from 1; the others keep their numbers")
    reason: Text


class Agree(Strict):
    """Both have signed: the paper as a photo."""

    customer_signer: Short
    party_signer: Short
    files: Annotated[list[Sha256], Field(min_length=1, max_length=10)]


class Perform(Strict):
    duty: int = Field(ge=1, le=100, description="which one of those owed, from 1")
    note: str = Field(default="", max_length=2000)
    files: Files


class NewDefect(Strict):
    """Construction defects of a handed-over home, as its owner tells them (S-WAR-22)."""

    title: Short = Field(description="which home")
    place: Short
    owner: Short
    phone: str = Field(default="", max_length=40)
    defects: list[Short] = Field(min_length=1, max_length=50)
    site_id: UUID | None = None
    files: Files


class PassOn(Strict):
    builder: Short
    due_on: date
    note: str = Field(default="", max_length=2000)


class Suggestion(BaseModel):
    """What could be a risk and is not in the register."""

    source: Literal["hazard", "assessment"]
    title: str
    place: str | None
    hazard_id: UUID | None
    ticket_id: UUID | None
    fact_id: UUID | None
    number: str
    at: str


class Suggestions(BaseModel):
    items: list[Suggestion]
    next_cursor: None = None


class StaffMember(BaseModel):
    id: UUID
    name: str


class Staff(BaseModel):
    items: list[StaffMember]
    next_cursor: None = None


class LookedAt(BaseModel):
    item: str
    zh: str
    en: str


class LookedAtItems(BaseModel):
    items: list[LookedAt]
    next_cursor: None = None


class RecordSummary(BaseModel):
    id: UUID
    number: str
    kind: Kind
    version: int
    status: str
    title: str
    place: str | None
    person_name: str | None
    ticket_id: UUID | None
    ticket_number: str | None
    counterpart: str | None = Field(description="of a claim: the party; of a defect: the builder, once it is passed on")
    rating: str | None
    due_on: date | None
    overdue: bool
    opened_by_name: str
    opened_at: str


class RecordEvent(BaseModel):
    id: UUID
    event: str
    to: str
    by_name: str
    body: dict[str, Any]
    files: list[str]
    at: str


class Record(RecordSummary):
    body: dict[str, Any]
    events: list[RecordEvent]
    actions: list[str] = Field(description="what the caller may try now")


class RecordPage(BaseModel):
    items: list[RecordSummary]
    next_cursor: str | None
    overdue: int = Field(description="of this kind, whatever the page")
