"""Wire shapes of rules as data."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from fieldlock.tickets.schemas import Instant, Strict, Text

DocumentKind = Literal[
    "safety",
    "checklists",
    "bindings",
    "wording",
    "warranty",
    "warranty_wording",
    "dispatch",
    "emergencies",
    "playbooks",
]


class Version(BaseModel):
    """One published version. `waiting` for its release, `withdrawn` before it, `scheduled` from `valid_from` on."""

    kind: DocumentKind
    version: int
    state: Literal["waiting", "withdrawn", "scheduled", "in_force", "past", "recalled"]
    valid_from: datetime
    sha256: str
    reason: str
    published_at: datetime
    published_by: str | None
    published_name: str | None
    reviewed_at: datetime | None
    reviewed_name: str | None
    recalled_at: datetime | None
    recalled_name: str | None
    recall_reason: str | None
    open_tickets: int


class Versions(BaseModel):
    """`newer`: the kinds of which the program came with a version that no version here has taken into account."""

    items: list[Version]
    newer: list[DocumentKind]
    next_cursor: str | None


class Document(Version):
    body: dict[str, Any]


class Shipped(BaseModel):
    """A document as it comes with the program."""

    kind: DocumentKind
    sha256: str
    body: dict[str, Any]


class Draft(Strict):
    body: dict[str, Any]
    valid_from: Instant | None = None


class Publish(Draft):
    """`based_on`: the newest version of the kind that the author saw."""

    reason: Text
    based_on: int


class Recall(Strict):
    reason: Text


class Recalled(BaseModel):
    open_tickets: int


class DraftFault(BaseModel):
    path: str
    code: str
    value: str


class RowTold(BaseModel):
    key: str
    card: str
    zh: str
    en: str


class Change(BaseModel):
    name: str
    before: Any
    after: Any


class RowChanged(RowTold):
    changes: list[Change]


class Effect(BaseModel):
    """For one set of hazards and tasks (none: every job); `tickets`: numbers of open ones that would use the draft."""

    hazards: list[str]
    tasks: list[str]
    tickets: list[str]
    added: list[RowTold]
    removed: list[RowTold]
    changed: list[RowChanged]
    demands: list[Change]
    moved: bool


class DecisionDiffers(BaseModel):
    """A stored decision that the draft would have made otherwise."""

    decision_id: UUID
    ticket_id: UUID | None
    asset_id: UUID
    decided_at: datetime
    changed: list[str]
    before: dict[str, Any]
    after: dict[str, Any]
    for_customer: Literal["better", "worse", "mixed", "same"]


class DecisionsEffect(BaseModel):
    """Of the newest decisions looked at; `stored`: how many there are in all."""

    stored: int
    looked_at: int
    altered: int
    better: int
    worse: int
    examples: list[DecisionDiffers]


class UnderstoodOtherwise(BaseModel):
    """A report by its words: the kind of emergency, or null for none."""

    ticket_id: UUID
    number: str
    text: str
    before: str | None
    after: str | None


class RecognisedEffect(BaseModel):
    """Of the newest reports looked at."""

    looked_at: int
    altered: int
    examples: list[UnderstoodOtherwise]


class Recomputing(BaseModel):
    job_id: UUID


class Preview(BaseModel):
    errors: list[DraftFault]
    gaps: list[DraftFault] = Field(description="figures that the version in force leaves unset too: not refused")
    decisions: DecisionsEffect | None = Field(description="of warranty policies; null for other kinds")
    recognised: RecognisedEffect | None = Field(description="of words of emergencies; null for other kinds")
    effect: list[Effect]
    open_tickets: int
    changed_tickets: int


class Rulebook(BaseModel):
    version: str
    safety: dict[str, Any]
    wording: dict[str, Any]
    gauges: dict[str, Any] = Field(description="what is registered to measure with, with its words")
