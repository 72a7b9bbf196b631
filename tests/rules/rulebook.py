"""The published rules as the program ships them, for tests."""

import json
from pathlib import Path
from typing import Any

from fieldlock.safety.requirements import Rules

DATA = Path(__file__).parents[2] / "backend/fieldlock/catalogue/data"


def document(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


RULES = Rules(
    safety=document("safety_catalogue"),
    checklists=document("checklists"),
    bindings=document("bindings"),
    wording=document("wording"),
    version="test",
)
HAZARDS: list[str] = list(RULES.safety["hazards"])
DISPATCH = document("dispatch")
