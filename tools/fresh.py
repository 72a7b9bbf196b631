"""Says whether what was made from some files is still up to date.

    fresh.py STAMP FILE_OR_FOLDER ...           exit 0 if the stamp was written for exactly this content, else 1
    fresh.py --write STAMP FILE_OR_FOLDER ...   write the stamp

By content, not by date: a fresh clone and a change of branch give every file a new date. The Python version and the
place of the checkout count as content too, because a virtual environment survives neither changing.
Needs nothing but Python, since it decides whether there is anything else.
"""

import hashlib
import sys
from pathlib import Path


def fingerprint(sources: list[Path]) -> str:
    digest = hashlib.sha256(f"{sys.version} {Path.cwd()}".encode())
    for source in sources:
        files = sorted(path for path in source.rglob("*") if path.is_file()) if source.is_dir() else [source]
        for path in files:
            digest.update(f"\n{path.as_posix()}\n".encode())
            digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()


def main(arguments: list[str]) -> int:
    write = arguments[0] == "--write"
    stamp, *sources = [Path(argument) for argument in arguments[write:]]
    now = fingerprint(sources)
    if write:
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_text(now)
        return 0
    return 0 if stamp.exists() and stamp.read_text() == now else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
