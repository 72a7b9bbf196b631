"""Wire shapes of offline work."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from fieldlock.manuals.schemas import Brief as ManualBrief
from fieldlock.tickets.schemas import Instant, Sha256, Strict
from fieldlock.tickets.shapes import Ticket

Jws = Annotated[str, StringConstraints(min_length=10, max_length=65_536)]

MOST_ASKED = 5000


class Push(Strict):
    """`sent_at` is the phone's clock at sending: the server measures its error by it."""

    device_id: UUID
    sent_at: Instant
    mutations: list[Jws] = Field(max_length=100)


class Mutation(BaseModel):
    """What a phone signs: one named intent on one ticket."""

    model_config = ConfigDict(extra="forbid")
    id: UUID
    seq: int = Field(ge=0)
    device_id: UUID
    user_id: UUID
    ticket_id: UUID
    name: str = Field(max_length=60)
    args: dict[str, Any]
    occurred_at: Instant


class Import(Strict):
    """Another person's outbox, as that phone signed it, at most 100 records at a time. Its files are sent beforehand
    by `PUT /api/v1/files/{sha256}`."""

    device_id: UUID
    mutations: list[Jws] = Field(max_length=100)


class Note(BaseModel):
    """Applied, but not as if nothing had happened meanwhile; the person should be told.

    code         what has happened                                     what became of the record
    kept         the job is others' now, or has ended (`status`)       stays in the job's record, changes no status
    also_done    `by_name` had taken the same step at `at`             both are in the job's history
    merged       `by_name` had said something else in `fields`         both are kept, the later is shown first
    """

    code: Literal["kept", "also_done", "merged"]
    status: str | None = None
    by_name: str | None = None
    at: str | None = None
    fields: list[str] | None = None


class PushResult(BaseModel):
    id: str
    hash: str = Field(description="hex SHA-256 of the compact JWS as received: the phone compares it with its own")
    status: Literal["applied", "duplicate", "rejected"]
    problem: dict[str, Any] | None
    note: Note | None = None
    missing_files: list[str]


class Pushed(BaseModel):
    server_time: str
    results: list[PushResult]


class Loss(BaseModel):
    """A job that is no longer this person's. What was not sent stays on the phone, out of the lists, and is still
    sent: safety facts are kept for the job, the rest comes back refused with its reason."""

    ticket_id: UUID
    number: str
    reason: Literal["reassigned", "cancelled", "ended"]
    status: str
    at: str


class WarrantyInputs(BaseModel):
    """What the phone decides the warranty of a job's thing with while it is alone: advice, the server decides."""

    ticket_id: UUID
    policies: list[str]
    version: str = Field(description="of policies and words: `GET /warranty/rules?version=`")
    facts: dict[str, Any]


class Visit(BaseModel):
    """An order that came to an end; `at`: when its last work record was made, by whom, and what it tells."""

    number: str
    at: datetime
    repair_item: str
    fault_description: str
    finding: str | None
    action: str | None
    by_name: str | None


class UnitToRead(BaseModel):
    ticket_id: UUID
    visits: list[Visit] = Field(description="of the same unit, newest first")
    manuals: list[ManualBrief] = Field(description="that fit the unit, the most particular first")


class Versions(BaseModel):
    current: int
    minimum: int


class Pulled(BaseModel):
    cursor: str
    server_time: str
    full: bool
    tickets: list[Ticket]
    warranty: list[WarrantyInputs] = Field(description="of those `tickets` whose thing a policy speaks about")
    units: list[UnitToRead] = Field(description="of those `tickets` that name one")
    emergencies: str = Field(description="under this version `GET /emergencies` tells every playbook in force")
    removed: list[UUID]
    losses: list[Loss] = Field(description="why each of `removed` is gone")
    catalogue_version: str
    protocol: Versions


class HeldMutation(Strict):
    id: UUID
    hash: Sha256


class AskReceipt(Strict):
    device_id: UUID
    mutations: list[HeldMutation] = Field(max_length=MOST_ASKED, description="all that the phone has, or as many of it")
    files: list[Sha256] = Field(max_length=MOST_ASKED)


class Receipt(BaseModel):
    held: int
    total: int
    missing: list[UUID]
    files_held: int
    files_total: int
    files_missing: list[str]
    complete: bool
