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


class PlaybookStepShown(Bilingual):
    """`within` null: no time is set."""

    seq: int
    who: Bilingual
    within: Bilingual | None


class Guidance(Bilingual):
    """A kind of emergency with its playbook."""

    kind: str
    playbook: Playbook
    prohibitions: list[Bilingual]
    steps: list[PlaybookStepShown]


class Told(BaseModel):
    by_name: str
    at: datetime


class Ended(Told):
    reason: str


class ToldOfCrew(Told):
    means: Literal["phone", "radio", "other"]
    said: str


class StepOfTicket(PlaybookStepShown):
    done: Told | None


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
