"""`make bench-warranty`: the warranty through its doors, on the sample organisation, in one run.

| figure | means |
|---|---|
| p99 of one evaluation | beside the p99 of reading a ticket, the API's normal read, in turns, one at a time |
| a list of 100,000 serials | from the upload to the result file, in the background, while nothing else is asked |
| memory | the most that the program and its computing process held at any time, each |
"""

import asyncio
import json
import multiprocessing
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
from tests.bench.api import DISPATCHER, Story, running, serve_product
from tests.bench.client import burst, request
from tests.rules.warranty_facts import goods

from fieldlock import embedded
from fieldlock.migrate import migrate
from fieldlock.seed import demo
from fieldlock.settings import Settings

ROUNDS, CALLS, ROWS = 3, 300, 100_000


async def _p99(port: int, make: Callable[[], bytes]) -> float:
    took = [(await burst(port, make, 1, 1))[0] * 1000 for _ in range(CALLS)]
    return statistics.quantiles(took, n=100)[98]


async def _single(port: int, story: Story) -> None:
    ticket = (await story.call(DISPATCHER, "GET", "/tickets?limit=1"))["items"][0]["id"]
    token = story.tokens[DISPATCHER]
    body = json.dumps({"policies": ["CN-PHONE-2001"], "facts": goods(10)}).encode()
    evaluate = lambda: request("POST", "/api/v1/warranty/evaluate", token, body)  # noqa: E731
    read = lambda: request("GET", f"/api/v1/tickets/{ticket}", token)  # noqa: E731
    rounds = [(await _p99(port, evaluate), await _p99(port, read)) for _ in range(ROUNDS + 1)][1:]
    ratio = statistics.median(mine / normal for mine, normal in rounds)
    mine, normal = (statistics.median(each) for each in zip(*rounds, strict=True))
    print(f"p99 of one evaluation {mine:.2f} ms, of reading a ticket {normal:.2f} ms: {ratio:.2f} of it")


async def _list(story: Story) -> None:
    rows = "".join(f"B{number},CN-PHONE-2001,2026-03-01,2999\n" for number in range(ROWS))
    content = f"serial,policy,sold_at,price\n{rows}"
    headers = {"authorization": f"Bearer {story.tokens[DISPATCHER]}", "content-type": "text/csv"}
    began = time.perf_counter()
    started = await story.client.post("/api/v1/warranty/runs", content=content, headers=headers)
    job = started.raise_for_status().json()["job_id"]
    told = await story.call(DISPATCHER, "GET", f"/jobs/{job}")
    while told["finished_at"] is None:
        await asyncio.sleep(0.2)
        told = await story.call(DISPATCHER, "GET", f"/jobs/{job}")
    took = time.perf_counter() - began
    if told["state"] != "done" or told["result"]["bad_rows"]:
        raise RuntimeError(json.dumps(told))
    print(f"a list of {ROWS:,} serials {took:.1f} s, {ROWS / took:,.0f} a second; {_memory()}")


def _memory() -> str:
    """Of the program's processes; only Linux tells it."""
    pids = [process.pid for process in multiprocessing.active_children() if process.pid]
    most = []
    while pids:
        folder = Path("/proc") / str(pids.pop())
        if not folder.exists():
            return "memory unknown"
        fields = dict(line.split(":", 1) for line in (folder / "status").read_text().splitlines() if ":" in line)
        most.append(int(fields["VmHWM"].split()[0]) // 1024)
        pids += [int(pid) for task in folder.glob("task/*/children") for pid in task.read_text().split()]
    return "memory at most " + " + ".join(f"{megabytes} MB" for megabytes in most)


async def _measure(folder: Path) -> None:
    settings = Settings(var_dir=folder, access_token_minutes=60, sweep_seconds=0)
    with embedded.running(folder) as server:
        url = server.url_for("fieldlock", driver="asyncpg")
        await migrate(url)
        made: dict[str, Any] = json.loads((await demo.ensure(url, settings, "http://bench")).read_text("utf-8"))
        with running(serve_product, settings, url) as (port, _):
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=120) as client:
                story = Story(client, made["organisations"][0])
                await _single(port, story)
                await _list(story)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="fieldlock-bench-", ignore_cleanup_errors=True) as folder:
        asyncio.run(_measure(Path(folder)))
