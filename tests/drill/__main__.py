"""`make drill`: python -m tests.drill [--seed N] [--phones N] [--days N] [--faults N]. Exit status 1 on a violation."""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.drill.play import Plan, Report, run
from tests.drill.stage import laid


async def _drill(plan: Plan, folder: Path) -> Report:
    async with laid(folder) as ground:
        return await run(plan, ground)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    for name, given in (("phones", 50), ("days", 7), ("faults", 1000), ("servers", 2)):
        parser.add_argument(f"--{name}", type=int, default=given)
    arguments = parser.parse_args()
    plan = Plan(**vars(arguments))
    print(f"the drill, seed {plan.seed}: {plan.phones} phones, {plan.days} offline days, {plan.faults} faults or more")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="fieldlock-drill-", ignore_cleanup_errors=True) as folder:
        report = asyncio.run(_drill(plan, Path(folder)))
    print(report)
    print(f"{time.monotonic() - began:.0f} s. The same again: make drill SEED={plan.seed}")
    return 1 if report.broken else 0


if __name__ == "__main__":
    sys.exit(main())
