"""Warranty decisions: how many a second on one core, and as a share of the least that any decision costs.

The floor takes the same facts without a check: two instants to calendar days, one date a year later, one comparison.
Processor time is counted, not time on the wall, so that other programs disturb less.
"""

import json
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.rules.warranty_facts import CONTRACT, POLICIES, goods, noon

from fieldlock.warranty import eligibility
from fieldlock.warranty.eligibility import Table, decide, evaluate_request

ROUNDS = 5
FIRST, DAYS, CLAIMS = date(2023, 1, 1), 1000, 4000
ZONE = ZoneInfo("Asia/Shanghai")


def _requests() -> list[dict[str, Any]]:
    """As a run over serials makes them: one day of claim, many days of sale."""
    claimed = noon(FIRST + timedelta(days=DAYS))
    days = (FIRST + timedelta(days=index * 7919 % DAYS) for index in range(CLAIMS))
    return [{"policies": ["CN-PHONE-2001"], "facts": goods(0, sold_at=noon(day), claim_at=claimed)} for day in days]


def _floor(requests: list[dict[str, Any]]) -> int:
    covered = 0
    for request in requests:
        facts = request["facts"]
        sold = datetime.fromisoformat(facts["sold_at"]).astimezone(ZONE).date()
        claimed = datetime.fromisoformat(facts["claim_at"]).astimezone(ZONE).date()
        covered += claimed <= sold.replace(year=sold.year + 1, day=min(sold.day, 28))
    return covered


def _per_second(call: Callable[[], object], count: int) -> float:
    """The best round: what disturbs a round only ever makes it slower."""
    best = 0.0
    for _ in range(ROUNDS):
        began = time.process_time()
        call()
        best = max(best, count / (time.process_time() - began))
    return best


def measured() -> list[tuple[str, float, float]]:
    """(what, decisions a second, share of the floor) of each."""
    requests, table = _requests(), Table(POLICIES)
    rule = table.rule("CN-PHONE-2001", {})
    mixed = [case for case in CONTRACT["cases"] if case["kind"] == "decision"]
    prepared = [
        ([table.rule(name, case.get("policy_overrides") or {}) for name in case["policies"]], case["facts"])
        for case in mixed
    ]
    written = json.dumps(requests)

    def batch() -> None:
        json.dumps([evaluate_request(table, request) for request in json.loads(written)])

    def phones() -> None:
        for request in requests:
            decide([rule], request["facts"])

    def cases() -> None:
        for rules, facts in prepared:
            decide(rules, facts)

    measures: list[tuple[str, Callable[[], object], int]] = [
        (
            "pure: decide(), phones of 1,000 days of sale",
            lambda: [decide([rule], r["facts"]) for r in requests],
            CLAIMS,
        ),
        (
            "pure: decide(), the shared cases of all 15 policies",
            lambda: [decide(*each) for each in prepared],
            len(mixed),
        ),
        ("batch: JSON in, evaluate_request(), JSON out", batch, CLAIMS),
    ]
    if not eligibility.decide([rule], requests[0]["facts"]).reasons:
        raise RuntimeError("nothing was decided")
    floor = _per_second(lambda: _floor(requests), CLAIMS)
    return [(name, made := _per_second(call, count), made / floor) for name, call, count in measures]
