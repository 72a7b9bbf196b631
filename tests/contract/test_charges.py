"""The shared cases of who pays: whether work waits for a consent, and whether nothing may be charged."""

import json
from pathlib import Path
from typing import Any

import pytest

from fieldlock.charges import quote
from fieldlock.charges.classes import FREE

CASES = json.loads((Path(__file__).parent / "charges_cases.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.req("S-QUO-02", "S-QUO-03")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_case(case: dict[str, Any]) -> None:
    charge = {"class": case["class"]}
    issued = {"status": case["quote"]} if case["quote"] else None
    # An emergency is exempted where it is asked (charges/actions.py): `refuse_start`.
    waits = case["urgency"] != "emergency" and quote.start_refused(charge, issued)
    assert (waits, charge["class"] in FREE) == (case["waits"], case["free"])
