"""The rules that come with the program, as text."""

from importlib import resources

SHIPPED = {
    "safety": "safety_catalogue.json",
    "checklists": "checklists.json",
    "bindings": "bindings.json",
    "wording": "wording.json",
    "warranty": "warranty_policies.json",
    "warranty_wording": "warranty_wording.json",
    "dispatch": "dispatch.json",
}


def shipped(kind: str) -> str:
    return resources.files("fieldlock.catalogue").joinpath("data", SHIPPED[kind]).read_text(encoding="utf-8")
