"""Wire shapes of registered phones."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from fieldlock.identity.schemas import Emptied
from fieldlock.tickets.schemas import Strict

Reason = Literal["lost", "retired"]


class Revoke(Strict):
    """`lost`: the phone erases everything at its next contact. `retired`: it stops, and keeps what was not sent."""

    reason: Reason
    note: str = Field(default="", max_length=2000)


Secret = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{43}$")]


class KeepRecovery(Strict):
    """32 random bytes in base64url that the phone made: with these, its own store opens without the PIN."""

    secret: Secret


class KeptRecovery(BaseModel):
    id: UUID


class AskRecovery(Strict):
    password: str = Field(max_length=200)


class Recovery(BaseModel):
    secret: Secret


class AskLost(Strict):
    """The registrations of every store on the phone that asks."""

    ids: list[UUID] = Field(max_length=50)


class LostDevices(BaseModel):
    lost: list[UUID]


class RegisteredDevice(BaseModel):
    id: UUID
    name: str
    user_id: UUID
    user_name: str
    created_at: datetime
    last_seen_at: datetime | None = Field(description="last push or pull")
    last_pulled_at: datetime | None = Field(description="last pull")
    all_sent_at: datetime | None = Field(description="until then it surely held no record that was not sent")
    photos_to_come: int = Field(description="named by safety facts that it recorded, and not here")
    clock_error_ms: int | None = Field(description="server minus phone at the last push")
    revoked_at: datetime | None
    revoked_reason: Reason | None
    mine: bool
    emptied: Emptied | None = Field(description="the browser had deleted the store of before this registration")


class DevicePage(BaseModel):
    items: list[RegisteredDevice]
    next_cursor: str | None
