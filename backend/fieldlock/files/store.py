"""Photos and signatures by the hash of their content, on disk: written whole or not at all, never overwritten.

Large ones may come in parts: `append` keeps what has arrived, for each person apart, and `finish` makes it a file if it
has the hash. Parts that nobody has continued for a week are dropped when the next upload begins.

These functions are all that knows where files lie; storage of another kind replaces this module.
"""

import contextlib
import errno
import fcntl
import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

ABANDONED_AFTER = timedelta(days=7)
_CHUNK = 1 << 20


class Full(Exception):
    """The disk, or the quota of this program, has no room for it; nothing was kept."""


@contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise Full from error
        raise


def _place(root: Path, org: UUID, sha256: str) -> Path:
    return root / str(org) / sha256[:2] / sha256


def _part(root: Path, org: UUID, person: UUID, sha256: str) -> Path:
    return root / str(org) / "parts" / f"{person}.{sha256}"


def _move(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    source.replace(place)
    folder = os.open(place.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def save(root: Path, org: UUID, sha256: str, content: bytes) -> bool:
    """True when the content has this hash and is safely on disk (also when it was there before). Raises Full."""
    if hashlib.sha256(content).hexdigest() != sha256:
        return False
    place = _place(root, org, sha256)
    if place.exists():
        return True
    with _room():
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            _move(Path(name), place)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    return True


def load(root: Path, org: UUID, sha256: str) -> bytes | None:
    try:
        return _place(root, org, sha256).read_bytes()
    except FileNotFoundError:
        return None


def received(root: Path, org: UUID, person: UUID, sha256: str) -> int:
    """How many bytes of this person's upload are on disk."""
    try:
        return _part(root, org, person, sha256).stat().st_size
    except FileNotFoundError:
        return 0


def append(root: Path, org: UUID, person: UUID, sha256: str, offset: int, content: bytes, now: datetime) -> int:
    """The size after it, on disk for good. A part that is there already changes nothing, one after a gap is not kept.
    Raises Full."""
    part = _part(root, org, person, sha256)
    with _room():
        part.parent.mkdir(parents=True, exist_ok=True)
        if offset == 0:
            drop_abandoned(root, org, now)
        with part.open("ab") as file:
            # Two requests with the same part, of which one was given up by the phone, take turns.
            fcntl.flock(file, fcntl.LOCK_EX)
            size = os.fstat(file.fileno()).st_size
            if offset <= size < offset + len(content):
                _append_or_undo(file.fileno(), size, content[size - offset :])
            os.utime(file.fileno(), (now.timestamp(), now.timestamp()))
            return os.fstat(file.fileno()).st_size


def _append_or_undo(handle: int, size: int, content: bytes) -> None:
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, size)
        raise


def start_of(root: Path, org: UUID, person: UUID, sha256: str) -> bytes:
    """The first bytes, which tell the type; a twin request may have made it a file meanwhile."""
    for path in (_part(root, org, person, sha256), _place(root, org, sha256)):
        with contextlib.suppress(FileNotFoundError), path.open("rb") as file:
            return file.read(64)
    return b""


def drop(root: Path, org: UUID, person: UUID, sha256: str) -> None:
    _part(root, org, person, sha256).unlink(missing_ok=True)


def finish(root: Path, org: UUID, person: UUID, sha256: str) -> bool:
    """Makes the parts a file when they have the hash; else they are dropped, to be sent anew. False then."""
    part = _part(root, org, person, sha256)
    found = hashlib.sha256()
    try:
        with part.open("rb") as file:
            while chunk := file.read(_CHUNK):
                found.update(chunk)
    except FileNotFoundError:
        return _place(root, org, sha256).exists()
    if found.hexdigest() != sha256:
        part.unlink(missing_ok=True)
        return False
    _move(part, _place(root, org, sha256))
    return True


def drop_abandoned(root: Path, org: UUID, now: datetime) -> int:
    """How many parts were too old."""
    dropped = 0
    for part in (root / str(org) / "parts").glob("*"):
        with contextlib.suppress(FileNotFoundError):
            if part.stat().st_mtime < (now - ABANDONED_AFTER).timestamp():
                part.unlink()
                dropped += 1
    return dropped
