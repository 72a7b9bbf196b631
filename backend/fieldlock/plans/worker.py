"""The planner in a process of its own: told by files, telling its progress line by line, ended by a kill, else kept."""

import json
import sys
import tempfile
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fieldlock.jobs.kept import Kept

PERCENT = 100
Progress = Callable[[int, int], Awaitable[None]]
Problems = list[dict[str, str]]


@dataclass(frozen=True)
class Planner:
    """One that has been started; it plans one day after the other."""

    ask: StreamWriter
    answer: StreamReader

    async def plan(
        self,
        day: dict[str, Any],
        seconds: float,
        progress: Progress,
        start: dict[str, Any] | None = None,
        *options: str,
    ) -> tuple[dict[str, Any] | None, Problems]:
        """(the plan, or None when the day cannot be planned; what is wrong with the day).

        `start`: the plan to begin with; `options` of the program, such as --again. `progress` may raise to end it.
        """
        with tempfile.TemporaryDirectory(prefix="fieldlock-plan-") as folder:
            form, out = Path(folder) / "day.json", Path(folder) / "plan.json"
            form.write_text(json.dumps(day), encoding="utf-8")
            if start is not None:
                stands = Path(folder) / "start.json"
                stands.write_text(json.dumps(start), encoding="utf-8")
                options = ("--start", str(stands), *options)
            wanted = [str(form), "--out", str(out), "--time-limit", str(seconds), "--progress", *options]
            self.ask.write(json.dumps(wanted).encode() + b"\n")
            await self.ask.drain()
            status, told = await self._follow(progress)
            if status == 0:
                return json.loads(out.read_text(encoding="utf-8")), told
            if status == 2:
                return None, told
            raise RuntimeError(f"the planner answered with status {status}")

    async def _follow(self, progress: Progress) -> tuple[int | None, Problems]:
        """The status of the command (None: the process ended), and the problems that it lists."""
        told, last = Problems(), -1
        async for line in self.answer:
            said = json.loads(line) if line.startswith(b"{") else {}
            if "status" in said:
                return said["status"], told
            if "code" in said:
                told.append(said)
            elif "share" in said and (share := int(said["share"] * PERCENT)) >= last + 5:
                last = share
                await progress(share, PERCENT)
        return None, told


@asynccontextmanager
async def planner(kept: Kept) -> AsyncIterator[Planner]:
    """One that waits, its search loaded; else one that loads it while the caller gathers the day."""
    async with kept.lend(sys.executable, "-m", "fieldlock.dispatch.planner.served") as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("the planner has no pipes")
        yield Planner(process.stdin, process.stdout)
