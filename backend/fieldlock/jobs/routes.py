"""HTTP of background jobs: look, cancel, fetch the result. Each capability defers its own."""

import asyncio
from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import Query, Request, Response

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.files import store
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.jobs import commands
from fieldlock.jobs.schemas import JobDocument, JobPage
from fieldlock.problems import Conflict, Forbidden, Invalid, NotFound, documents
from fieldlock.routing import Part
from fieldlock.tasks import TASKS
from fieldlock.tickets.routes import Limit, after_cursor, cursor_of

router = Part(prefix="/api/v1/jobs", tags=["jobs"])


@router.get("", response_model=JobPage, responses=documents(NotSignedIn, Forbidden, Invalid))
async def page(
    session: Session,
    actor: CurrentActor,
    task: Annotated[str | None, Query(description="the name of a task: everybody's jobs of it")] = None,
    limit: Limit = 50,
    cursor: str | None = None,
) -> Response:
    """The caller's own jobs, or all of one task; the newest first."""
    rows = await commands.page(session, actor, TASKS, task, after_cursor(cursor), limit + 1)
    more = cursor_of(rows[limit - 1]["id"]) if len(rows) > limit else None
    return wire.reply({"items": [commands.document(row) for row in rows[:limit]], "next_cursor": more})


@router.get("/{job_id}", response_model=JobDocument, responses=documents(NotSignedIn, Forbidden, NotFound))
async def look(session: Session, actor: CurrentActor, job_id: UUID) -> Response:
    """How far it is; ask again while the state is waiting or running."""
    return wire.reply(await commands.look(session, actor, TASKS, job_id))


@router.post("/{job_id}/cancel", response_model=JobDocument, responses=documents(NotSignedIn, NotFound, Conflict))
async def cancel(session: Session, actor: CurrentActor, now: Now, job_id: UUID) -> Response:
    """What waits is cancelled at once; what runs ends at its next step."""
    return wire.reply(await commands.cancel(session, actor, TASKS, job_id, now))


@router.get("/{job_id}/result", responses=documents(NotSignedIn, NotFound))
async def result(request: Request, session: Session, actor: CurrentActor, job_id: UUID) -> Response:
    """The result file, once the job is done."""
    file = (await commands.look(session, actor, TASKS, job_id))["file"]
    root = request.app.state.settings.files_dir
    content = await asyncio.to_thread(store.load, root, actor.org_id, file["sha256"]) if file else None
    if content is None:
        raise NotFound
    headers = {
        "content-disposition": f"attachment; filename*=UTF-8''{quote(file['name'])}",
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
    }
    return Response(content, media_type=file["media_type"], headers=headers)
