"""How fast the running service answers: `make run` in one window, `make bench` in another.

    load.py [REQUESTS [AT_ONCE]]        default 2000 requests of each kind, 16 at a time

Reads only, as the first dispatcher of the sample data. The figures include this client's own work, so they compare two
versions on one machine and say little about two machines.
"""

import asyncio
import json
import os
import statistics
import sys
import time
from pathlib import Path

import httpx

CREDENTIALS = Path(os.environ.get("VAR_DIR", "var")) / "demo-credentials.json"


async def sign_in(client: httpx.AsyncClient, organisation: dict[str, list[dict[str, str]]]) -> None:
    user = next(user for user in organisation["users"] if user["role"] == "dispatcher")
    form = {"username": user["username"], "password": user["password"]}
    answer = (await client.post("/api/v1/auth/token", data=form)).raise_for_status()
    client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"


async def measure(client: httpx.AsyncClient, path: str, requests: int, at_once: int) -> str:
    waiting = iter(range(requests))
    took_ms: list[float] = []

    async def work() -> None:
        for _ in waiting:
            began = time.perf_counter()
            (await client.get(path)).raise_for_status()
            took_ms.append((time.perf_counter() - began) * 1000)

    began = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(at_once)))
    per_second = requests / (time.perf_counter() - began)
    cuts = statistics.quantiles(took_ms, n=100)
    return f"{per_second:8.0f}/s   median {cuts[49]:6.1f} ms   95 % {cuts[94]:6.1f} ms   99 % {cuts[98]:6.1f} ms"


async def main(requests: int = 2000, at_once: int = 16) -> None:
    credentials = json.loads(CREDENTIALS.read_text(encoding="utf-8"))
    async with httpx.AsyncClient(base_url=credentials["base_url"], timeout=30) as client:
        await sign_in(client, credentials["organisations"][0])
        tickets = (await client.get("/api/v1/tickets?limit=1")).raise_for_status().json()["items"]
        ticket = f"/api/v1/tickets/{tickets[0]['id']}"
        for name, path in {
            "health": "/healthz",
            "list of 50": "/api/v1/tickets?status=open&limit=50",
            "ticket": ticket,
            "gate": f"{ticket}/gate",
        }.items():
            print(f"{name:12} {await measure(client, path, requests, at_once)}", flush=True)


if __name__ == "__main__":
    asyncio.run(main(*map(int, sys.argv[1:])))
