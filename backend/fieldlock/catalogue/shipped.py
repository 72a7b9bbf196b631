"""The rules that come with the program, as text, and the data that only the program uses."""

from functools import lru_cache
from importlib import resources
from typing import Any

import orjson

SHIPPED = {
    "safety": "safety_catalogue.json",
    "checklists": "checklists.json",
    "bindings": "bindings.json",
    "wording": "wording.json",
    "warranty": "warranty_policies.json",
    "warranty_wording": "warranty_wording.json",
    "dispatch": "dispatch.json",
}

# The same for every organisation: not published, read where they are asked.
COMMON = {"emergencies": "emergencies.json", "playbooks": "playbooks.json"}


def _read(name: str) -> str:
    return resources.files("fieldlock.catalogue").joinpath("data", name).read_text(encoding="utf-8")


def shipped(kind: str) -> str:
    return _read(SHIPPED[kind])


@lru_cache(maxsize=1)
def emergencies() -> dict[str, Any]:
    """{kinds, roles, timings, playbooks by code}: what a report is searched for, and what is done then."""
    plans = orjson.loads(_read(COMMON["playbooks"]))
    return {
        **orjson.loads(_read(COMMON["emergencies"])),
        "playbooks": {plan["code"]: plan for plan in plans["playbooks"]},
        "playbooks_version": plans["version"],
    }
