"""Wire shapes of the card that a technician shows at the customer's door."""

from uuid import UUID

from pydantic import BaseModel, Field

from fieldlock.tickets.schemas import Sha256, Strict


class NewPhoto(Strict):
    photo: Sha256


class StaffCard(BaseModel):
    id: UUID
    name: str
    company: str
    brand: str | None
    number: str = Field(description="of the order")
    photo: str = Field(description="a small picture as data URI")
    url: str = Field(description="what the customer opens; the card shows it as QR code")
    check: str = Field(description="four digits that stand on the card and on the customer's page")
    valid_until: str


class CardPerson(BaseModel):
    user_id: UUID
    name: str
    photo: str | None
    suspended: bool


class CardPeople(BaseModel):
    items: list[CardPerson]
    next_cursor: None = None


class ShownCard(BaseModel):
    id: UUID
    name: str
    ticket_id: UUID
    number: str
    shown_at: str
    verified_at: str | None
    verified: int = Field(description="how often somebody opened the address while it was good")
    refused: int = Field(description="… while it was not")


class ShownCards(BaseModel):
    items: list[ShownCard]
    next_cursor: None = None
