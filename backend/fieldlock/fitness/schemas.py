"""Wire shapes of declarations at the start of a shift."""

from uuid import UUID

from pydantic import BaseModel

from fieldlock.tickets.schemas import Strict, Text


class Declare(Strict):
    """`fit: false`: fever, cough or another sign of illness, alcohol, too tired. Which is neither asked nor kept."""

    fit: bool


class Clear(Strict):
    """Fit again, by the word of somebody else."""

    reason: Text


class JobLeft(BaseModel):
    id: UUID
    number: str
    status: str
    planned_start: str | None


class Unfit(BaseModel):
    user_id: UUID
    name: str
    declared_at: str
    jobs: list[JobLeft]


class UnfitToday(BaseModel):
    day: str
    items: list[Unfit]


class Own(BaseModel):
    day: str
    fit: bool | None
