"""What a ticket shows of isolation: points, locks and tags, locks of other jobs."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

Energy = Literal["electric", "stored", "pressure", "gravity", "heat", "gas", "hydraulic", "chemical", "other"]
LockKind = Literal["lock", "tag", "box"]
LockStatus = Literal["active", "lost", "withdrawn"]


class IsolationPoint(BaseModel):
    id: UUID
    version: int
    asset_id: UUID | None
    site_id: UUID | None
    asset_name: str | None
    site_name: str | None
    code: str
    zh: str
    en: str
    energy: Energy
    normal_position: str
    photo: str | None
    takes_lock: bool
    token: str = Field(description="printed as FL:P:<token>")
    active: bool


class RegisteredLock(BaseModel):
    id: UUID
    version: int
    kind: LockKind
    number: str
    owner_id: UUID | None
    owner_name: str | None
    token: str = Field(description="printed as FL:L:<token>")
    status: LockStatus


class ForeignLock(BaseModel):
    """A lock of another open job on a point of this one, or somewhere on its asset."""

    ticket_id: UUID
    ticket_number: str
    situation: str
    asset_id: UUID | None
    asset_name: str | None
    site_name: str | None
    person_id: UUID
    person_name: str
    lock_no: str
    point_id: UUID | None
    group_box: str | None
    since: datetime
