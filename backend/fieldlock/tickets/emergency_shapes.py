"""Wire shapes of emergencies: a kind with its playbook, and the emergency of a ticket."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field


class Bilingual(BaseModel):
    zh: str
    en: str


class Playbook(Bilingual):
    code: str


class Within(Bilingual):
    """`minutes` after the emergency was raised an open step is told of; none where the source gives no figure."""

    minutes: int | None = None


class CrewPart(Bilingual):
    role: str
    count: int


class PlaybookStepShown(Bilingual):
    """`within` null: no time is set. `photo`: ticked off with one."""

    seq: int
    who: Bilingual
    within: Within | None
    photo: bool


class Guidance(Bilingual):
    """A kind of emergency with its playbook. `crew`: who must be there together, `least_crew` of them in all; none
    where the playbook gives no figure."""

    kind: str
    playbook: Playbook
    prohibitions: list[Bilingual]
    steps: list[PlaybookStepShown]
    crew: list[CrewPart]
    least_crew: int


class Told(BaseModel):
    by_name: str
    at: datetime


class Ticked(Told):
    files: list[str] = []


class Ended(Told):
    reason: str


class ToldOfCrew(Told):
    means: Literal["phone", "radio", "other"]
    said: str


class CrewOfTicket(CrewPart):
    others: list[str] = Field(description="who is there without having been sent by this program")


class StepOfTicket(PlaybookStepShown):
    due_at: datetime | None
    done: Ticked | None


class Emergency(Guidance):
    """`words`: those of the report that told it; none when it was raised by hand. `ended`: a false start."""

    incident_id: UUID
    words: list[str]
    at: datetime
    by_name: str
    running: bool
    contacts: list[ToldOfCrew] = Field(description="what the desk and the crew said to each other, in order")
    ended: Ended | None
    steps: list[StepOfTicket]  # type: ignore[assignment]  # the same steps, with who did them
    crew: list[CrewOfTicket]  # type: ignore[assignment]  # the same, with who is there
    to_send: int = Field(description="how many this program sends at least before work may start; 0: no figure")
