"""The advice that phones are held to is the advice that the server gives."""

import json
from typing import Any

import pytest
from tests.contract.warranty_advice import CLAIMS, FILE, advice_of

KEPT: dict[str, Any] = json.loads(FILE.read_text("utf-8"))["cases"]


@pytest.mark.req("S-WAR-19", "S-TRI-07")
@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CLAIMS])
def test_case(case: dict[str, Any]) -> None:
    assert advice_of(case) == KEPT[case["id"]]


def test_every_kept_answer_is_to_a_claim() -> None:
    assert sorted(KEPT) == sorted(case["id"] for case in CLAIMS)
