"""Wire shapes of offline work."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from fieldlock.tickets.schemas import Instant, Sha256, Strict, Ticket

Jws = Annotated[str, StringConstraints(min_length=10, max_length=65_536)]


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


class PushResult(BaseModel):
    id: str
    hash: str = Field(description="hex SHA-256 of the compact JWS as received: the phone compares it with its own")
    status: Literal["applied", "duplicate", "rejected"]
    problem: dict[str, Any] | None
    missing_files: list[str]


class Pushed(BaseModel):
    server_time: str
    results: list[PushResult]


class Pulled(BaseModel):
    cursor: str
    server_time: str
    full: bool
    tickets: list[Ticket]
    removed: list[UUID]
    catalogue_version: str


class HeldMutation(Strict):
    id: UUID
    hash: Sha256


class AskReceipt(Strict):
    device_id: UUID
    mutations: list[HeldMutation] = Field(max_length=5000)
    files: list[Sha256] = Field(max_length=5000)


class Receipt(BaseModel):
    held: int
    total: int
    missing: list[UUID]
    files_held: int
    files_total: int
    files_missing: list[str]
    complete: bool
