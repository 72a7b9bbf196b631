"""HTTP of files: PUT by hash, so that sending twice is harmless and what arrived is what was taken."""

import asyncio
import re
from typing import Annotated, Any
from uuid import UUID

from fastapi import Header, Path, Request, Response
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.clock import Now
from fieldlock.db import Row, Session, fetch_one
from fieldlock.files import store
from fieldlock.identity.actor import Actor, CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.ids import new_id
from fieldlock.problems import Forbidden, Invalid, NotFound, Problem, documents, invalid
from fieldlock.routing import Part

router = Part(prefix="/api/v1/files", tags=["files"])
Sha = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]
# First bytes by type: a file is what it says, whatever the header claims.
_STARTS = {
    "image/jpeg": re.compile(rb"\xff\xd8\xff"),
    "image/png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "image/webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
    "application/pdf": re.compile(rb"%PDF-"),
}
_FIND = text("SELECT sha256, size, media_type FROM files WHERE org_id = :org AND sha256 = :sha")
_ADD = text("""
    INSERT INTO files (org_id, sha256, size, media_type, uploaded_by, received_at)
    VALUES (:org, :sha, :size, :type, :by, :now) ON CONFLICT DO NOTHING""")


class HashMismatch(Problem):
    slug, status, title = "hash-mismatch", 422, "The content does not have this hash; send it again"


class TypeNotAccepted(Problem):
    slug, status, title = "type-not-accepted", 415, "Only JPEG, PNG and WebP images and PDF are accepted"


class StorageFull(Problem):
    """Not 507: phones of protocol 1 go on to their records after a 500 with a problem, and stop at anything else."""

    slug, status, title = "storage-full", 500, "The server has no room for files right now; keep it and try again later"


class UploadOffset(Problem):
    """`received`: go on from there."""

    slug, status, title = "upload-offset", 409, "This part does not follow what the server has"


class StoredFile(BaseModel):
    sha256: str
    size: int


class Upload(BaseModel):
    """How far an upload in parts is. `complete`: the file is held, nothing more is needed."""

    sha256: str
    received: int
    complete: bool


# Of a whole file in parts; a part, like a file sent at once, has the limit of a request.
MAX_UPLOAD_BYTES = 64 * 1024 * 1024
_RANGE = re.compile(r"bytes (\d{1,12})-(\d{1,12})/(\d{1,12})")


def _may_send(actor: Actor) -> None:
    """Whose phone is registered sends what it holds, also after a role was taken away."""
    if actor.device_id is None:
        actor.require("files.use")


async def _find(session: AsyncSession, org: UUID, sha: str) -> Row | None:
    return await fetch_one(session, _FIND, org=org, sha=sha)


@router.put(
    "/{sha256}",
    response_model=StoredFile,
    status_code=201,
    responses=documents(NotSignedIn, Forbidden, HashMismatch, TypeNotAccepted, StorageFull),
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
    _may_send(actor)
    content = await request.body()
    media_type = _media_type(content_type, content)
    root = request.app.state.settings.files_dir
    try:
        if not await asyncio.to_thread(store.save, root, actor.org_id, sha256, content):
            raise HashMismatch
    except store.Full:
        raise StorageFull from None
    new = await _register(session, actor, now, sha256, len(content), media_type)
    return wire.reply({"sha256": sha256, "size": len(content)}, 201 if new else 200)


def _media_type(content_type: str, start: bytes) -> str:
    """Of the header, if the first bytes agree."""
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type not in _STARTS or not _STARTS[media_type].match(start):
        raise TypeNotAccepted
    return media_type


async def _register(session: AsyncSession, actor: Actor, now: Any, sha256: str, size: int, media_type: str) -> bool:
    """Whether it is new; the content is on disk by then."""
    if await _find(session, actor.org_id, sha256) is not None:
        return False
    values = {"org": actor.org_id, "sha": sha256, "size": size, "type": media_type, "by": actor.id, "now": now}
    await session.execute(_ADD, values)
    payload = {"sha256": sha256, "size": size}
    await record(session, stream=new_id(), topic="file", actor=actor.id, action="store_file", payload=payload)
    return True


@router.get("/{sha256}/upload", response_model=Upload, responses=documents(NotSignedIn, Forbidden))
async def how_far(request: Request, session: Session, actor: CurrentActor, sha256: Sha) -> Response:
    """From which byte the caller's upload in parts goes on."""
    _may_send(actor)
    known = await _find(session, actor.org_id, sha256)
    root = request.app.state.settings.files_dir
    size = known["size"] if known else await asyncio.to_thread(store.received, root, actor.org_id, actor.id, sha256)
    return wire.reply({"sha256": sha256, "received": size, "complete": known is not None})


def _range(header: str, length: int) -> tuple[int, int]:
    """(offset, size of the whole)."""
    found = _RANGE.fullmatch(header.strip())
    first, last, total = map(int, found.groups()) if found else (0, -1, 0)
    if not found or not first <= last < total or last - first + 1 != length:
        raise invalid(("Content-Range", "bytes <first>-<last>/<size>, as many as the body has"))
    if total > MAX_UPLOAD_BYTES:
        raise invalid(("Content-Range", f"at most {MAX_UPLOAD_BYTES} bytes in all"))
    return first, total


@router.patch(
    "/{sha256}",
    response_model=Upload,
    responses=documents(NotSignedIn, Forbidden, Invalid, UploadOffset, HashMismatch, TypeNotAccepted, StorageFull),
)
async def put_part(
    request: Request,
    session: Session,
    actor: CurrentActor,
    now: Now,
    sha256: Sha,
    content_range: Annotated[str, Header(description="bytes <first>-<last>/<size>")],
    content_type: Annotated[str, Header()] = "",
) -> Response:
    """One part, in order; a part sent twice changes nothing. With the last one the hash is checked and `complete` is
    true. Until then it stays for a week, also over restarts of the server."""
    _may_send(actor)
    content = await request.body()
    offset, size = _range(content_range, len(content))
    known = await _find(session, actor.org_id, sha256)
    if known is not None:
        return wire.reply({"sha256": sha256, "received": known["size"], "complete": True})
    where = (request.app.state.settings.files_dir, actor.org_id, actor.id, sha256)
    try:
        received = await asyncio.to_thread(store.append, *where, offset, content, now)
    except store.Full:
        raise StorageFull from None
    if received < offset:
        raise UploadOffset(received=received)
    try:
        media_type = _media_type(content_type, await asyncio.to_thread(store.start_of, *where))
    except TypeNotAccepted:
        await asyncio.to_thread(store.drop, *where)
        raise
    if received > size:
        await asyncio.to_thread(store.drop, *where)
        raise UploadOffset(received=0)
    if received == size:
        if not await asyncio.to_thread(store.finish, *where):
            raise HashMismatch
        await _register(session, actor, now, sha256, size, media_type)
    return wire.reply({"sha256": sha256, "received": received, "complete": received == size})


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
