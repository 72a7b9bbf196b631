"""A short part of the drill, and that it finds bugs: an early acknowledgement and a forgotten dedupe key."""

import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from tests.drill.planted import FORGETFUL_SCHEMA
from tests.drill.play import Plan, run
from tests.drill.stage import Ground, laid

pytestmark = pytest.mark.req("S-INT-20", "S-ARC-13", "S-DSP-11", "S-INT-16")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def ground() -> AsyncIterator[Ground]:
    """Not in pytest's own folder, into which the database's account may not look."""
    with tempfile.TemporaryDirectory(prefix="fieldlock-drill-", ignore_cleanup_errors=True) as folder:
        async with laid(Path(folder)) as made:
            yield made


async def test_nothing_is_lost_or_doubled_while_everything_fails(ground: Ground) -> None:
    plan = Plan(seed=20261124, phones=3, days=2, faults=40, rate=0.4, servers=1, pause=(0.1, 0.5), longest=60)
    report = await run(plan, ground)
    assert not report.broken, str(report)
    assert report.faults.total() >= plan.faults
    assert report.acknowledged == report.recorded > 0


async def test_the_drill_finds_an_acknowledgement_before_the_commit(ground: Ground) -> None:
    plan = Plan(seed=1, phones=2, days=1, faults=1, rate=0, servers=1, troubles=["kill_after_an_answer"], pause=(0, 0))
    report = await run(plan, ground, "early")
    assert any("acknowledged" in one for one in report.broken), str(report)


async def test_the_drill_finds_a_forgotten_dedupe_key(ground: Ground) -> None:
    plan = Plan(
        seed=2, phones=2, days=1, faults=15, rate=0.6, servers=1, troubles=["expire"], network=["drop", "twice"]
    )
    report = await run(plan, ground, "forgetful", FORGETFUL_SCHEMA)
    assert any("times" in one for one in report.broken), str(report)
