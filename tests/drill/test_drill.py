"""A short part of the drill, and that it finds bugs: an early acknowledgement and a forgotten dedupe key."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.drill.planted import FORGETFUL_SCHEMA
from tests.drill.play import Plan, run

pytestmark = pytest.mark.req("S-INT-20", "S-ARC-13", "S-DSP-11", "S-INT-16")
PLANTED = (sys.executable, "-m", "tests.drill.planted")


@pytest.fixture
def drill_folder() -> Iterator[Path]:
    """Not pytest's own, into which the database's account may not look."""
    with tempfile.TemporaryDirectory(prefix="fieldlock-drill-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


async def test_nothing_is_lost_or_doubled_while_everything_fails(drill_folder: Path) -> None:
    plan = Plan(seed=20261124, phones=4, days=2, faults=60, rate=0.4, servers=1, kills=(0.3, 2.0))
    report = await run(plan, drill_folder)
    assert not report.broken, str(report)
    assert report.faults.total() >= plan.faults
    assert report.acknowledged == report.recorded


async def test_the_drill_finds_an_acknowledgement_before_the_commit(drill_folder: Path) -> None:
    plan = Plan(seed=1, phones=2, days=1, faults=1, rate=0.1, servers=1, kills=(0.3, 0.6))
    report = await run(plan, drill_folder, (*PLANTED, "early"))
    assert any("acknowledged" in one for one in report.broken), str(report)


async def test_the_drill_finds_a_forgotten_dedupe_key(drill_folder: Path) -> None:
    plan = Plan(seed=2, phones=2, days=1, faults=15, rate=0.6, servers=1, kills=(1.0, 2.0))
    report = await run(plan, drill_folder, (*PLANTED, "forgetful"), FORGETFUL_SCHEMA)
    assert any("times" in one for one in report.broken), str(report)
