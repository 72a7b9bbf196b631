"""The drill itself: offline days are replayed through a bad network while everything that can fail does; then all is
healed, and nothing may be lost, doubled or different."""

import asyncio
import contextlib
import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine
from tests.drill.company import Company, Desk, found, offline_day
from tests.drill.phone import Ledger, NoAnswer, Phone
from tests.drill.proxy import Proxy
from tests.drill.stage import PROGRAM, Stage

from fieldlock.db import make_engine
from fieldlock.files import store
from fieldlock.migrate import migrate

HEALED_WITHIN_S = 60
_STORED = text("SELECT device_id::text, id::text, hash FROM mutations WHERE org_id = :org")
_TWICE = text("""
    SELECT action, payload->>'device_at' AS at, count(*) AS n FROM audit_log
    WHERE org_id = :org AND payload->>'device_id' IS NOT NULL AND payload->>'device_at' IS NOT NULL
      AND action <> 'late_contradiction'
    GROUP BY stream, action, payload->>'device_id', payload->>'device_at' HAVING count(*) > 1""")
_ROWS_TWICE = text(
    "SELECT count(*) FROM (SELECT FROM mutations WHERE org_id = :org GROUP BY device_id, id HAVING count(*) > 1) x"
)
_UNEXPLAINED = text("""
    SELECT count(*) FROM mutations m WHERE m.org_id = :org AND m.status = 'applied' AND NOT EXISTS (
      SELECT FROM audit_log l WHERE l.org_id = m.org_id AND l.stream = m.ticket_id
        AND l.payload->>'device_id' = m.device_id::text AND (l.payload->>'device_at')::timestamptz
          = date_trunc('milliseconds', m.device_at) AND l.action = m.name)""")
_FILES = text("SELECT sha256, size FROM files WHERE org_id = :org")


@dataclass(frozen=True)
class Plan:
    seed: int
    phones: int = 50
    days: int = 7
    faults: int = 1000
    rate: float = 0.3
    servers: int = 2
    kills: tuple[float, float] = (1.0, 6.0)


@dataclass
class Report:
    plan: Plan
    faults: Counter[str] = field(default_factory=Counter)
    recorded: int = 0
    acknowledged: int = 0
    healed_s: float = 0.0
    broken: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        told = ", ".join(f"{name} {n}" for name, n in sorted(self.faults.items()))
        good = "nothing lost, nothing twice, no file missing, every audit chain valid, all in the same state"
        lines = [
            f"seed {self.plan.seed}: {self.faults.total()} faults ({told})",
            f"{self.recorded} records of {self.plan.phones} phones, {self.acknowledged} acknowledged",
            f"{self.healed_s:.1f} s after healing all were done",
            *[f"BROKEN: {one}" for one in self.broken[:30]],
            f"{len(self.broken)} violations" if self.broken else good,
        ]
        return "\n".join(lines)


@dataclass
class Drill:
    plan: Plan
    stage: Stage
    owner: AsyncEngine
    proxy: Proxy
    ledger: Ledger
    report: Report
    dice: random.Random
    company: Company
    busy: bool = True

    # --- what fails -------------------------------------------------------------------------------------------------

    async def trouble(self) -> None:
        """One thing after the other, for as long as phones are at it."""
        kinds = [self._kill, self._kill, self._power_cut, self._disk_full, self._kill_phone, self._kill_phone,
                 self._expire, self._expire, self._reassign, self._reassign, self._reassign]  # fmt: skip
        while self.busy:
            await asyncio.sleep(self.dice.uniform(*self.plan.kills))
            kind = self.dice.choice(kinds)
            with contextlib.suppress(httpx.HTTPError, OSError, SQLAlchemyError):
                await kind()
                self.report.faults[kind.__name__.strip("_").replace("_", " ")] += 1

    async def _kill(self) -> None:
        server = self.dice.choice(self.stage.servers)
        server.kill()
        await self._look("after a kill")
        await asyncio.sleep(self.dice.uniform(0, 1))
        server.start()
        await server.ready()

    async def _power_cut(self) -> None:
        await asyncio.to_thread(self.stage.stop_database_at_once)
        await asyncio.sleep(self.dice.uniform(0, 1))
        await asyncio.to_thread(self.stage.start_database)
        await self._look("after a power cut of the database")

    async def _disk_full(self) -> None:
        for server in self.stage.servers:
            server.fill_disk(full=True)
        await asyncio.sleep(self.dice.uniform(1, 4))
        for server in self.stage.servers:
            server.fill_disk(full=False)

    async def _kill_phone(self) -> None:
        self.dice.choice(self.company.phones).killed()

    async def _expire(self) -> None:
        self.dice.choice(self.company.phones).state["access"] = "expired"

    async def _reassign(self) -> None:
        phone = self.dice.choice(self.company.phones)
        if phone.state["tickets"]:
            ticket = self.dice.choice(sorted(phone.state["tickets"]))
            await self.company.desk.assign(ticket, self.dice.choice(self.company.technicians).id)

    async def _look(self, when: str) -> None:
        """Whatever has been acknowledged by now must be in the database, whoever has just died."""
        acked = dict(self.ledger.acked)
        for _ in range(20):
            with contextlib.suppress(SQLAlchemyError, OSError):
                stored = await self._stored()
                lost = [key for key, digest in acked.items() if stored.get(key) != digest]
                self.report.broken += [f"{key[1]} was acknowledged, and is not there {when}" for key in lost]
                return
            await asyncio.sleep(0.2)

    async def _stored(self) -> dict[tuple[str, str], str]:
        async with self.owner.connect() as connection:
            rows = await connection.execute(_STORED, {"org": self.company.org.id})
            return {(row.device_id, row.id): row.hash for row in rows}

    # --- what goes on meanwhile -------------------------------------------------------------------------------------

    async def one_phone(self, phone: Phone, limit: asyncio.Semaphore) -> None:
        """Until all it holds has arrived, however often it takes."""
        while self.busy:
            async with limit:
                with contextlib.suppress(NoAnswer):
                    if await phone.exchange():
                        return
            await asyncio.sleep(phone.dice.uniform(0.05, 0.6))

    async def replay(self) -> None:
        """All days of all phones, in a shuffled order; more days as long as there were not enough faults."""
        limit = asyncio.Semaphore(8)
        days = range(self.plan.days)
        while True:
            order = [(number, day) for number in range(self.plan.phones) for day in days]
            self.dice.shuffle(order)
            self.proxy.rate = 0.0
            for number, day in order:
                self.report.recorded += await self._given(number, day)
            self.proxy.rate = self.plan.rate
            phones = list(self.company.phones)
            self.dice.shuffle(phones)
            await asyncio.gather(*(self.one_phone(phone, limit) for phone in phones))
            if self._faults() >= self.plan.faults:
                return
            days = range(1)

    async def _given(self, number: int, day: int) -> int:
        while True:
            with contextlib.suppress(httpx.HTTPError, OSError):
                return await offline_day(self.company, number, day)
            await asyncio.sleep(0.3)

    def _faults(self) -> int:
        return self.report.faults.total() + self.proxy.counted.total()

    # --- and afterwards ---------------------------------------------------------------------------------------------

    async def heal(self) -> None:
        self.proxy.rate = 0.0
        await self.proxy.settled()
        for server in self.stage.servers:
            server.fill_disk(full=False)
            await server.ready()
        began = time.monotonic()
        waiting = list(self.company.phones)
        while waiting and time.monotonic() - began < 5 * HEALED_WITHIN_S:
            done = await asyncio.gather(*(self._settled(phone) for phone in waiting[:8]))
            waiting = [phone for phone, good in zip(waiting[:8], done, strict=True) if not good] + waiting[8:]
        self.report.healed_s = time.monotonic() - began
        if waiting or self.report.healed_s > HEALED_WITHIN_S:
            self.report.broken.append(f"{len(waiting)} phones differ {self.report.healed_s:.0f} s after healing")

    async def _settled(self, phone: Phone) -> bool:
        """Whether the phone holds nothing back and its copy is what a fresh read gives."""
        with contextlib.suppress(NoAnswer):
            if await phone.exchange():
                page = await phone.ask("GET", "/sync/pull")
                return _state({ticket["id"]: ticket for ticket in page["tickets"]}) == _state(phone.state["tickets"])
        return False

    async def judge(self) -> None:
        broken = self.report.broken
        broken += self.ledger.broken
        await self._look("in the end")
        values = {"org": self.company.org.id}
        async with self.owner.connect() as connection:
            twice = (await connection.execute(_TWICE, values)).all()
            rows_twice = (await connection.execute(_ROWS_TWICE, values)).scalar_one()
            unexplained = (await connection.execute(_UNEXPLAINED, values)).scalar_one()
            files = {row.sha256: row.size for row in await connection.execute(_FILES, values)}
        broken += [f"{row.action} of {row.at} took effect {row.n} times" for row in twice]
        broken += [f"{rows_twice} mutations are stored twice"] if rows_twice else []
        broken += [f"{unexplained} applied mutations have no audit row"] if unexplained else []
        for sha, size in self.ledger.files.items():
            content = store.load(self.stage.files, self.company.org.id, sha)
            if files.get(sha) != size or content is None or len(content) != size:
                broken.append(f"file {sha[:12]} was acknowledged and is missing")
        for phone in self.company.phones:
            left = [row for row in phone.state["outbox"] if not row["held"]]
            broken += [f"{len(left)} records never arrived"] if left else []
        if not await asyncio.to_thread(self.stage.verify_audit):
            broken.append("an audit chain is broken")
        self.report.acknowledged = len(self.ledger.acked)
        self.report.faults += self.proxy.counted
        self.report.faults["clock off"] += self.plan.phones


def _state(tickets: dict[str, Any]) -> str:
    """Without what depends on the moment of asking."""
    return json.dumps({key: {**ticket, "lapsed": None} for key, ticket in tickets.items()}, sort_keys=True)


@contextlib.contextmanager
def _opened(stage: Stage) -> Iterator[None]:
    stage.open()
    try:
        yield
    finally:
        stage.close()


async def run(plan: Plan, folder: Path, command: tuple[str, ...] = PROGRAM, prepare: str = "") -> Report:
    """`prepare`: SQL by which a planted bug loosens the schema."""
    stage = Stage(folder, command, plan.servers)
    report, ledger, dice = Report(plan), Ledger(), random.Random(plan.seed)
    with _opened(stage):
        await migrate(stage.url)
        owner = make_engine(stage.url, pool_size=3, role=None)
        if prepare:
            async with owner.begin() as connection:
                await connection.execute(text(prepare))
        for server in stage.servers:
            server.start()
        for server in stage.servers:
            await server.ready()
        proxy = Proxy(lambda: [server.port for server in stage.servers], dice)
        await proxy.open()
        base, direct = f"http://127.0.0.1:{proxy.port}", f"http://127.0.0.1:{stage.servers[0].port}"
        company = await found(owner, folder, base, direct, plan.phones, dice, ledger)
        drill = Drill(plan, stage, owner, proxy, ledger, report, dice, company)
        trouble = asyncio.create_task(drill.trouble())
        try:
            await drill.replay()
            drill.busy = False
            await trouble
            await drill.heal()
            await drill.judge()
        finally:
            drill.busy = False
            await asyncio.gather(trouble, return_exceptions=True)
            await _farewell(drill.company.phones, drill.company.desk, proxy, owner)
    return report


async def _farewell(phones: list[Phone], desk: Desk, proxy: Proxy, owner: AsyncEngine) -> None:
    for phone in phones:
        await phone.close()
    await desk.client.aclose()
    await proxy.close()
    await owner.dispose()
