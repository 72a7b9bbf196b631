"""Wire shapes of hazard reports."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from fieldlock.tickets.schemas import Sha256, Short, Strict, Text

Severity = Literal["low", "medium", "high"]
Restricted = Literal["asset", "site"]
Status = Literal["reported", "accepted", "interim_protected", "correcting", "verified", "closed"]
Files = Annotated[list[Sha256], Field(default_factory=list, max_length=10)]


class ReportHazard(Strict):
    """On a job. `restrict` keeps every job on the asset or at the site from starting until the hazard is corrected."""

    hazard_id: UUID | None = Field(default=None, description="made by the client when it was offline")
    description: Text
    severity: Severity
    place: Short | None = None
    files: Files
    stop_work: bool = False
    restrict: Restricted | None = None


class HazardReport(ReportHazard):
    """Anywhere: on a job, at a site, on an asset, or at a place in words."""

    ticket_id: UUID | None = None
    site_id: UUID | None = None
    asset_id: UUID | None = None

    @model_validator(mode="after")
    def somewhere(self) -> "HazardReport":
        if not (self.ticket_id or self.site_id or self.asset_id or self.place):
            raise ValueError("where: ticket_id, site_id, asset_id or place")
        if self.stop_work and self.ticket_id is None:
            raise ValueError("stop_work needs the ticket_id of the job to be stopped")
        return self


class Accept(Strict):
    """`interim`: how people are protected from now on, until the correction; may follow as `protect`."""

    owner_id: UUID
    measure: Text
    due_on: date
    interim: Text | None = None
    restrict: Literal["asset", "site", "none"] | None = Field(default=None, description="unchanged when left out")
    corrective_ticket_id: UUID | None = Field(default=None, description="the job sent to correct this very hazard")


class Protect(Strict):
    interim: Text
    files: Files


class Correct(Strict):
    action: Text
    files: Files


class Verify(Strict):
    note: str = Field(default="", max_length=2000)
    files: Files


class Because(Strict):
    reason: Text


class Close(Strict):
    note: str = Field(default="", max_length=2000)


class NamedThing(BaseModel):
    id: UUID
    name: str


class TicketRef(BaseModel):
    id: UUID
    number: str


class FailedItem(BaseModel):
    key: str
    zh: str
    en: str


class HazardSummary(BaseModel):
    id: UUID
    number: str
    version: int
    status: Status
    severity: Severity
    description: str
    item: FailedItem | None = Field(description="the item of a job's list whose answer was no")
    place: str | None
    site: NamedThing | None
    asset: NamedThing | None
    ticket: TicketRef | None
    restricts: Restricted | None = Field(description="what may not be worked on until the correction is verified")
    reported_by: NamedThing
    reported_at: datetime
    owner: NamedThing | None
    due_on: date | None
    overdue: bool


class HazardEvent(BaseModel):
    id: UUID
    event: str
    from_: str = Field(alias="from")
    to: str
    by: NamedThing
    body: dict[str, Any]
    files: list[str]
    at: datetime
    device_at: datetime | None
    received_at: datetime


class Hazard(HazardSummary):
    stop_work: bool
    files: list[str]
    measure: str | None
    interim: str | None
    corrective_ticket: TicketRef | None
    events: list[HazardEvent]
    actions: list[str] = Field(description="what the caller may try now")


class HazardPage(BaseModel):
    items: list[HazardSummary]
    next_cursor: str | None
    alerts: int = Field(description="open reports of high severity, whatever the filter")


class Owner(BaseModel):
    id: UUID
    name: str
    roles: list[str]


class Owners(BaseModel):
    items: list[Owner]
