"""The shared cases of who bears a damage, and of the hash that the customer signs."""

import json
from pathlib import Path
from typing import Any

import pytest

from fieldlock.charges.quote import digest
from fieldlock.liability.responsibility import missing, responsibility

FILE = json.loads((Path(__file__).parent / "liability_cases.json").read_text(encoding="utf-8"))


@pytest.mark.req("S-WAR-21")
@pytest.mark.parametrize("case", FILE["cases"], ids=lambda case: "-".join(map(str, case["facts"].values())))
def test_case(case: dict[str, Any]) -> None:
    found = None if missing(case["facts"]) else responsibility(case["facts"])
    assert missing(case["facts"]) == case["missing"]
    assert (found and found.bears, list(found.clauses) if found else []) == (case["bears"], case["clauses"])


@pytest.mark.req("S-WAR-21")
@pytest.mark.parametrize("case", FILE["hashes"], ids=lambda case: case["shown"]["ticket"])
def test_hash(case: dict[str, Any]) -> None:
    assert digest(case["shown"]) == case["hash"]
