"""Writes the tables of docs/lifecycle.md from the program, between the marks that name them.

lifecycle_doc.py            write them
lifecycle_doc.py --check    exit 1 if the document says something else than the program
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from fieldlock.actions import ACTIONS
from fieldlock.identity.permissions import PERMISSIONS, ROLES
from fieldlock.tickets.lifecycle import SAME, TABLE

DOCUMENT = Path(__file__).parent.parent / "docs" / "lifecycle.md"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    names = list(head)
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def transitions() -> str:
    rows = [
        (
            step.id,
            step.event,
            ", ".join(step.frm),
            "stays" if step.to == SAME else step.to,
            ", ".join(step.guards) or "none",
            "yes" if step.offline else "no",
            "yes" if step.renews else "",
        )
        for step in TABLE
    ]
    return _table(("#", "event", "from", "to", "refused unless", "offline", "new round"), rows)


def permissions() -> str:
    def cell(held: dict[str, str], role: str) -> str:
        return {"all": "yes", None: ""}.get(held.get(role), held.get(role, ""))

    rows = [(name, *(cell(held, role) for role in ROLES)) for name, held in PERMISSIONS.items()]
    return _table(("permission", *ROLES), rows)


def actions() -> str:
    rows = [(name, action.permission, "yes" if action.offline else "no") for name, action in ACTIONS.items()]
    return _table(("action", "permission", "offline"), rows)


def renewed(document: str) -> str:
    """The document with each marked table replaced. Raises ValueError when a mark is missing."""
    for name, text in (("transitions", transitions()), ("actions", actions()), ("permissions", permissions())):
        begin, end = f"<!-- {name}: made by tools/lifecycle_doc.py -->", f"<!-- end of {name} -->"
        before, _, rest = document.partition(begin)
        _, found, after = rest.partition(end)
        if not found:
            raise ValueError(f"{DOCUMENT.name} lacks the marks of {name}")
        document = f"{before}{begin}\n\n{text}\n\n{end}{after}"
    return document


def main(arguments: list[str]) -> int:
    present = DOCUMENT.read_text(encoding="utf-8")
    wanted = renewed(present)
    if arguments == ["--check"]:
        if present != wanted:
            print("docs/lifecycle.md is out of date: run .venv/bin/python tools/lifecycle_doc.py")
        return int(present != wanted)
    DOCUMENT.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
