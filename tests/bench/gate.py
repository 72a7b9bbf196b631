"""The gate by itself: CPU microseconds of one evaluation, without a database or a network."""

import statistics
import time
from collections.abc import Callable
from typing import Any

from tests.contract import readiness
from tests.rules.gate_states import CATALOGUE, clear
from tests.rules.rulebook import RULES

from fieldlock.safety import gate, requirements, state

# Six hazards that together demand lockout, two permits, gas, weather and an attendant; four people.
SIX = ("H_ELEC_LV", "H_HEIGHT", "H_CONFINED", "H_HOT_WORK", "H_LIFTING", "H_DUST_NOISE")
ROUNDS, CALLS = 15, 100


def microseconds(call: Callable[[], Any]) -> float:
    """CPU time, which other work of the machine does not lengthen: the median of rounds, after the caches are full."""
    for _ in range(CALLS // 10):
        call()
    rounds = []
    for _ in range(ROUNDS):
        began = time.process_time()
        for _ in range(CALLS):
            call()
        rounds.append((time.process_time() - began) / CALLS * 1e6)
    return statistics.median(rounds)


def _six_hazards_four_people() -> dict[str, Any]:
    facts = clear(*SIX)
    while len(facts["crew"]) < 4:
        facts["crew"].append({**facts["crew"][0], "id": f"w{len(facts['crew']) + 5}"})
    for record in facts["loto"]:
        record["locks"] = [{"owner": one["id"]} for one in facts["crew"] if one["role"] == "worker"]
    return facts


def measured() -> list[tuple[str, float]]:
    """(what, µs) of each."""
    facts = _six_hazards_four_people()
    if gate.evaluate(facts, CATALOGUE):
        raise RuntimeError("the state that is measured is not clear: its checks would end early")
    full = readiness.load(readiness.FILE["bases"]["two"])
    return [
        ("gate.evaluate, 6 hazards, 4 people, clear", microseconds(lambda: gate.evaluate(facts, CATALOGUE))),
        ("state.start_blockers, 2 people, full document",
         microseconds(lambda: state.start_blockers(full.job, CATALOGUE, full.now))),
        ("state.phase_blockers, release",
         microseconds(lambda: state.phase_blockers(full.job, ["release"]))),
        ("requirements.build, 6 hazards (kept by version)", microseconds(lambda: requirements.build(RULES, SIX))),
    ]  # fmt: skip
