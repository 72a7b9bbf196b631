"""The planner in a process of its own: told by a file, telling its progress line by line, ended by a kill."""

import asyncio
import json
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

PERCENT = 100
Progress = Callable[[int, int], Awaitable[None]]


async def plan(
    day: dict[str, Any],
    seconds: float,
    progress: Progress,
    start: dict[str, Any] | None = None,
    *options: str,
) -> tuple[dict[str, Any] | None, list[dict[str, str]]]:
    """(the plan, or None when the day cannot be planned; what is wrong with the day).

    `start`: the plan to begin with; `options` of the program, such as --again. `progress` may raise to end it: the
    process ends too, whatever ends this.
    """
    with tempfile.TemporaryDirectory(prefix="fieldlock-plan-") as folder:
        form, out = Path(folder) / "day.json", Path(folder) / "plan.json"
        form.write_text(json.dumps(day), encoding="utf-8")
        if start is not None:
            stands = Path(folder) / "start.json"
            stands.write_text(json.dumps(start), encoding="utf-8")
            options = ("--start", str(stands), *options)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "fieldlock.dispatch.planner.command", str(form), "--out", str(out)),
            *("--time-limit", str(seconds), "--progress", *options),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            told, _ = await asyncio.gather(_lines(process.stderr), _follow(process.stdout, progress))
            status = await process.wait()
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if status == 0:
            return json.loads(out.read_text(encoding="utf-8")), told
        if status == 2:
            return None, told
        raise RuntimeError(f"the planner ended with status {status}")


async def _lines(stream: asyncio.StreamReader | None) -> list[dict[str, str]]:
    """The problems that the planner lists, one JSON object a line."""
    text = (await stream.read()).decode() if stream else ""
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


async def _follow(stream: asyncio.StreamReader | None, progress: Progress) -> None:
    last = -1
    while stream and (line := await stream.readline()):
        share = int(json.loads(line)["share"] * PERCENT)
        if share >= last + 5:
            last = share
            await progress(share, PERCENT)
