"""The rules that come with the program, as text."""

import hashlib
from functools import cache
from importlib import resources

SHIPPED = {
    "safety": "safety_catalogue.json",
    "checklists": "checklists.json",
    "bindings": "bindings.json",
    "wording": "wording.json",
    "warranty": "warranty_policies.json",
    "warranty_wording": "warranty_wording.json",
    "dispatch": "dispatch.json",
    "emergencies": "emergencies.json",
    "playbooks": "playbooks.json",
}


def shipped(kind: str) -> str:
    return resources.files("fieldlock.catalogue").joinpath("data", SHIPPED[kind]).read_text(encoding="utf-8")


@cache
def digest(kind: str) -> str:
    return hashlib.sha256(shipped(kind).encode()).hexdigest()
