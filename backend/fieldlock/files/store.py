"""Photos and signatures by the hash of their content, on disk: written whole or not at all, never overwritten.

These two functions are all that knows where files lie; storage of another kind replaces this module.
"""

import hashlib
import os
import tempfile
from pathlib import Path
from uuid import UUID


def _place(root: Path, org: UUID, sha256: str) -> Path:
    return root / str(org) / sha256[:2] / sha256


def save(root: Path, org: UUID, sha256: str, content: bytes) -> bool:
    """True when the content has this hash and is safely on disk (also when it was there before)."""
    if hashlib.sha256(content).hexdigest() != sha256:
        return False
    place = _place(root, org, sha256)
    if place.exists():
        return True
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(place)
    folder = os.open(place.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
    return True


def load(root: Path, org: UUID, sha256: str) -> bytes | None:
    try:
        return _place(root, org, sha256).read_bytes()
    except FileNotFoundError:
        return None
