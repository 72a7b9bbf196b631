"""Writes the tables of docs/lifecycle.md from the program, between the marks that name them.

python -m tools.lifecycle_doc            write them
python -m tools.lifecycle_doc --check    exit 1 if the document says something else than the program
"""

import sys
from pathlib import Path

from tools import marked

from fieldlock.actions import ACTIONS
from fieldlock.identity.permissions import PERMISSIONS, ROLES
from fieldlock.tickets.lifecycle import SAME, TABLE

DOCUMENT = Path(__file__).parent.parent / "docs" / "lifecycle.md"


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
    return marked.table(("#", "event", "from", "to", "refused unless", "offline", "new round"), rows)


def permissions() -> str:
    def cell(held: dict[str, str], role: str) -> str:
        return {"all": "yes", None: ""}.get(held.get(role), held.get(role, ""))

    rows = [(name, *(cell(held, role) for role in ROLES)) for name, held in PERMISSIONS.items()]
    return marked.table(("permission", *ROLES), rows)


def actions() -> str:
    rows = [(name, action.permission, "yes" if action.offline else "no") for name, action in ACTIONS.items()]
    return marked.table(("action", "permission", "offline"), rows)


PARTS = {"transitions": transitions, "actions": actions, "permissions": permissions}


if __name__ == "__main__":
    sys.exit(marked.main(sys.argv[1:], DOCUMENT, "lifecycle_doc.py", PARTS))
