"""The shared cases of what a record does to a job: the server has exactly these moves for what a phone records."""

import json
from pathlib import Path
from typing import Any

import pytest

from fieldlock.actions import ACTIONS
from fieldlock.tickets import lifecycle

FILE = json.loads((Path(__file__).parent / "move_cases.json").read_text(encoding="utf-8"))
# The end of a break moves the job only when it was too long.
EVENTS = {"end_break": "end_long_break"}


@pytest.mark.req("S-DSP-11", "S-SAF-30")
@pytest.mark.parametrize("case", FILE["moves"], ids=lambda case: f"{case['record']}-{case['from']}")
def test_the_server_moves_as_the_phone_shows(case: dict[str, Any]) -> None:
    event = EVENTS.get(case["record"], case["record"])
    guards = {guard for step in lifecycle.TABLE for guard in step.guards}
    move = lifecycle.advance(case["from"], event, dict.fromkeys(guards, True))
    assert (move.to, move.step.renews) == (case["to"], case.get("renews", False))
    assert move.step.offline or move.step.to == lifecycle.SAME


@pytest.mark.req("S-DSP-11")
def test_no_move_of_a_phone_is_missing() -> None:
    offline = {EVENTS.get(name, name) for name, action in ACTIONS.items() if action.offline}
    table = {(step.event, frm) for step in lifecycle.TABLE for frm in step.frm if step.event in offline}
    told = {(EVENTS.get(case["record"], case["record"]), case["from"]) for case in FILE["moves"]}
    assert told == {(event, frm) for event, frm in table if frm in FILE["statuses"]}
