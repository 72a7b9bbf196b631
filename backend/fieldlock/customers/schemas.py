"""Wire shapes of the register of customers."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from fieldlock.customers import place
from fieldlock.tickets.schemas import Instant, Short, Strict, Text
from fieldlock.tickets.shapes import Named, TicketSummary

Subject = Literal["customer", "site", "asset"]
Source = Literal["customer", "technician", "document", "partner", "own_records"]
Likeness = Literal["phone", "name_address", "serial"]


PLACE = "latitude, longitude in WGS 84 degrees: `31.2304, 121.4737`; where none is known no journey is judged"


def _readable(text: str) -> str:
    return place.told(*place.read(text)) or ""


Place = Annotated[str, Field(max_length=80), AfterValidator(_readable)]


class NewSite(Strict):
    name: Short
    address: Text
    place: Place | None = Field(default=None, description=PLACE)
    switchroom_contact: Short | None = Field(default=None, description="who opens the switch room there")


class NewAsset(Strict):
    """`contract`: the number of the service contract. The warranty card's number lies with its papers."""

    site_id: UUID | None = None
    name: Short
    category: Short
    brand: Short | None = None
    model: Short | None = None
    serial: Short | None = None
    purchased_at: Instant | None = None
    installed_at: Instant | None = Field(default=None, description="the day of hand-over")
    warranty_card: Short | None = None
    contract: Short | None = None


class NewCustomer(Strict):
    """`service_class`: as the contract says; the service targets go by it (`GET /api/v1/customers/classes`)."""

    name: Short
    phone: Short | None = None
    service_class: Short | None = None
    site: NewSite | None = None
    source: Source


class Correction(Strict):
    """`before` is what the caller saw: a record that has changed since is not overwritten."""

    subject: Subject
    subject_id: UUID
    field: Short
    before: str | None = Field(max_length=2000)
    after: Text | None
    source: Source
    reason: Text


class MergeInto(Strict):
    into: UUID
    reason: Text


class KnownSite(BaseModel):
    id: UUID
    name: str
    address: str
    place: str | None = Field(description=PLACE)
    switchroom_contact: str | None


class KnownAsset(BaseModel):
    id: UUID
    site_id: UUID | None
    name: str
    category: str
    brand: str | None
    model: str | None
    serial: str | None
    purchased_at: datetime | None
    installed_at: datetime | None
    warranty_card: str | None
    contract: str | None


class ServiceClasses(BaseModel):
    items: list[Named]


class KnownCustomer(BaseModel):
    id: UUID
    name: str
    phone: str | None
    service_class: str | None
    sites: list[KnownSite]
    assets: list[KnownAsset]


class CustomerPage(BaseModel):
    items: list[KnownCustomer]
    next_cursor: str | None


class LikelySame(BaseModel):
    id: UUID
    name: str
    phone: str | None
    alike: list[Likeness]


class RegisterChange(BaseModel):
    id: UUID
    subject: Subject
    subject_id: UUID
    field: str
    before: str | None
    after: str | None
    source: str
    reason: str
    by_name: str
    at: datetime


class CustomerRecord(KnownCustomer):
    """`asked_id`: the id that was asked for, when that record was merged into this one."""

    asked_id: UUID
    merged_ids: list[UUID]
    likely_same: list[LikelySame]
    tickets: list[TicketSummary]
    log: list[RegisterChange]
