"""HTTP of files: PUT by hash, so that sending twice is harmless and what arrived is what was taken."""

import asyncio
import re
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Header, Path, Request, Response
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.clock import Now
from fieldlock.db import Row, Session, fetch_one
from fieldlock.files import store
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.ids import new_id
from fieldlock.problems import Forbidden, NotFound, Problem, documents

router = APIRouter(prefix="/api/v1/files", tags=["files"])
Sha = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]
# First bytes by type: a file is what it says, whatever the header claims.
_STARTS = {
    "image/jpeg": re.compile(rb"\xff\xd8\xff"),
    "image/png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "image/webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
}
_FIND = text("SELECT sha256, size, media_type FROM files WHERE org_id = :org AND sha256 = :sha")
_ADD = text("""
    INSERT INTO files (org_id, sha256, size, media_type, uploaded_by, received_at)
    VALUES (:org, :sha, :size, :type, :by, :now) ON CONFLICT DO NOTHING""")


class HashMismatch(Problem):
    slug, status, title = "hash-mismatch", 422, "The content does not have this hash; send it again"


class TypeNotAccepted(Problem):
    slug, status, title = "type-not-accepted", 415, "Only JPEG, PNG and WebP images are accepted"


class StoredFile(BaseModel):
    sha256: str
    size: int


async def _find(session: AsyncSession, org: UUID, sha: str) -> Row | None:
    return await fetch_one(session, _FIND, org=org, sha=sha)


@router.put(
    "/{sha256}",
    response_model=StoredFile,
    status_code=201,
    responses=documents(NotSignedIn, Forbidden, HashMismatch, TypeNotAccepted),
)
async def put(
    request: Request,
    session: Session,
    actor: CurrentActor,
    now: Now,
    sha256: Sha,
    content_type: Annotated[str, Header()] = "",
) -> Response:
    """Stores the raw body; the answer echoes the hash, which is the receipt."""
    actor.require("files.use")
    media_type = content_type.partition(";")[0].strip().lower()
    content = await request.body()
    start = _STARTS.get(media_type)
    if start is None or not start.match(content):
        raise TypeNotAccepted
    root = request.app.state.settings.files_dir
    if not await asyncio.to_thread(store.save, root, actor.org_id, sha256, content):
        raise HashMismatch
    known = await _find(session, actor.org_id, sha256)
    if known is None:
        values = {
            "org": actor.org_id,
            "sha": sha256,
            "size": len(content),
            "type": media_type,
            "by": actor.id,
            "now": now,
        }
        await session.execute(_ADD, values)
        payload = {"sha256": sha256, "size": len(content)}
        await record(session, stream=new_id(), topic="file", actor=actor.id, action="store_file", payload=payload)
    return wire.reply({"sha256": sha256, "size": len(content)}, 200 if known else 201)


@router.head("/{sha256}", responses=documents(NotSignedIn, Forbidden, NotFound), include_in_schema=False)
@router.get("/{sha256}", responses=documents(NotSignedIn, Forbidden, NotFound))
async def get(request: Request, session: Session, actor: CurrentActor, sha256: Sha) -> Response:
    """The content, unchangeable and so cacheable for ever."""
    actor.require("files.use")
    known = await _find(session, actor.org_id, sha256)
    content = (
        await asyncio.to_thread(store.load, request.app.state.settings.files_dir, actor.org_id, sha256)
        if known
        else None
    )
    if known is None or content is None:
        raise NotFound
    headers = {"cache-control": "private, max-age=31536000, immutable", "etag": f'"{sha256}"'}
    return Response(content, media_type=known["media_type"], headers=headers | {"x-content-type-options": "nosniff"})
