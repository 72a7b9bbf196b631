"""Wire shapes of background jobs."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

State = Literal["waiting", "running", "done", "failed", "cancelled"]


class JobBy(BaseModel):
    id: UUID
    name: str


class JobFile(BaseModel):
    sha256: str
    name: str
    media_type: str
    size: int


class JobDocument(BaseModel):
    id: UUID
    task: str
    state: State
    progress: float | None = Field(description="0 to 1; null while it is not known how much there is to do")
    done: int
    total: int | None
    cancel_requested: bool
    result: Any = Field(description="as the task says; null until it is done")
    result_url: str | None = Field(description="where the result file is, when there is one")
    file: JobFile | None
    problem: dict[str, Any] | None = Field(description="why it failed, or why it is tried again; by slug")
    by: JobBy | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None


class JobPage(BaseModel):
    items: list[JobDocument]
    next_cursor: str | None
