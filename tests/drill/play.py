"""The drill itself: offline days are replayed through a bad network while everything that can fail does; then all is
healed, and nothing may be lost, doubled or different."""

import asyncio
import contextlib
import hashlib
import json
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from tests.drill.company import Company, found, give_out
from tests.drill.phone import Ledger, NoAnswer, Phone
from tests.drill.proxy import FAULTS, Proxy
from tests.drill.stage import Ground, Stage

from fieldlock.audit import queries as audit
from fieldlock.db import make_engine
from fieldlock.files import store

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
_RESULTS = text("""
    SELECT coalesce(problem->>'slug', note->>'code', status) AS result, count(*) AS n
    FROM mutations WHERE org_id = :org GROUP BY 1""")


TROUBLES = ("kill", "kill", "kill_after_an_answer", "power_cut", "disk_full", "kill_phone", "kill_phone", "kill_phone",
            "expire", "expire", "reassign", "reassign", "reassign")  # fmt: skip
# All is healed when this share of the phones is done: the others still hold what they recorded.
DONE_AT_HEALING = 0.8
AT_ONCE = 8
ANSWERS_WITHIN_S = 3


@dataclass(frozen=True)
class Plan:
    """`troubles` and `network`: what may fail, a name as often as it is to be more likely. `pause`: seconds between
    two troubles; `longest`: seconds in which the phones of one wave must have got through."""

    seed: int
    phones: int = 50
    days: int = 7
    faults: int = 1000
    rate: float = 0.3
    servers: int = 2
    pause: tuple[float, float] = (0.05, 0.6)
    troubles: Sequence[str] = TROUBLES
    network: Sequence[str] = FAULTS
    longest: float = 1800


@dataclass
class Report:
    plan: Plan
    faults: Counter[str] = field(default_factory=Counter)
    results: Counter[str] = field(default_factory=Counter)
    recorded: int = 0
    acknowledged: int = 0
    files: int = 0
    replayed_s: float = 0.0
    left: int = 0
    healed_s: float = 0.0
    state: str = ""
    broken: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        good = "nothing lost, nothing twice, no file missing, every audit chain valid, all in the same state"
        lines = [
            f"seed {self.plan.seed}: {self.faults.total()} faults in {self.replayed_s:.0f} s ({_told(self.faults)})",
            f"{self.plan.phones} phones: {self.recorded} records, {self.files} photos",
            f"{self.acknowledged} acknowledged ({_told(self.results)})",
            f"{self.left} were still to be sent at healing; {self.healed_s:.1f} s later: state {self.state[:16]}",
            *[f"BROKEN: {one}" for one in self.broken[:30]],
            f"{len(self.broken)} violations" if self.broken else good,
        ]
        return "\n".join(lines)


def _told(counted: Counter[str]) -> str:
    return ", ".join(f"{name} {n}" for name, n in sorted(counted.items()))


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
    busy: bool = False

    # --- what fails -------------------------------------------------------------------------------------------------

    async def trouble(self) -> None:
        """One thing after the other, for as long as phones are at it. Once something is broken, more would only hide
        by what."""
        while self.busy and not self.report.broken:
            await asyncio.sleep(self.dice.uniform(*self.plan.pause))
            name = self.dice.choice(self.plan.troubles)
            if await getattr(self, f"_{name}")():
                self.report.faults[name.replace("_", " ")] += 1

    async def _kill(self) -> bool:
        server = self.dice.choice(self.stage.servers)
        server.kill()
        await self._look("after a kill")
        await asyncio.sleep(self.dice.uniform(0, 0.5))
        server.start()
        await server.ready()
        return True

    async def _kill_after_an_answer(self) -> bool:
        """At the worst moment: all servers, as soon as something was acknowledged."""
        self.ledger.answered.clear()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.ledger.answered.wait(), ANSWERS_WITHIN_S)
        for server in self.stage.servers:
            server.kill()
        await self._look("after a kill that followed an answer")
        await self.stage.start()
        return True

    async def _power_cut(self) -> bool:
        await asyncio.to_thread(self.stage.ground.stop_database_at_once)
        await asyncio.sleep(self.dice.uniform(0, 0.5))
        await asyncio.to_thread(self.stage.ground.start_database)
        await self._look("after a power cut of the database")
        return True

    async def _disk_full(self) -> bool:
        for server in self.stage.servers:
            server.fill_disk(full=True)
        await asyncio.sleep(self.dice.uniform(1, 3))
        for server in self.stage.servers:
            server.fill_disk(full=False)
        return True

    async def _kill_phone(self) -> bool:
        """One that is at something, if there is one."""
        at_it = [phone for phone in self.company.phones if phone.at_it]
        return self.dice.choice(at_it or self.company.phones).killed()

    async def _expire(self) -> bool:
        """The access token, and in one case of three what it could be renewed with."""
        names = ("access", "refresh") if self.dice.random() < 1 / 3 else ("access",)
        self.dice.choice(self.company.phones).state |= dict.fromkeys(names, "expired")
        return True

    async def _reassign(self) -> bool:
        """Refused when the job has come too far for that."""
        ticket = self.dice.choice(sorted(self.company.desk.jobs))
        with contextlib.suppress(httpx.HTTPError):
            await self.company.desk.assign(ticket, self.dice.choice(self.company.technicians).id)
            return True
        return False

    async def _look(self, when: str) -> None:
        """Whatever has been acknowledged by now must be in the database, whoever has just died."""
        acked = dict(self.ledger.acked)
        until = time.monotonic() + HEALED_WITHIN_S
        while time.monotonic() < until:
            with contextlib.suppress(SQLAlchemyError, OSError):
                stored = await self._stored()
                lost = [key for key, digest in acked.items() if stored.get(key) != digest]
                self.report.broken += [f"{key[1]} was acknowledged, and is not there {when}" for key in lost]
                return
            await asyncio.sleep(0.1)
        self.report.broken.append(f"the database did not answer {when}")

    async def _stored(self) -> dict[tuple[str, str], str]:
        async with self.owner.connect() as connection:
            rows = await connection.execute(_STORED, {"org": self.company.org.id})
            return {(row.device_id, row.id): row.hash for row in rows}

    # --- what goes on meanwhile -------------------------------------------------------------------------------------

    async def one_phone(self, phone: Phone, limit: asyncio.Semaphore) -> None:
        """Until all it holds has arrived, however often it takes."""
        while self.busy:
            async with limit:
                if await phone.attempt():
                    return
            await asyncio.sleep(phone.dice.uniform(0.02, 0.3))

    async def replay(self) -> None:
        """All days of all phones, in a shuffled order; more days as long as there were not enough faults."""
        began = time.monotonic()
        days = range(self.plan.days)
        while self._faults() < self.plan.faults and not self.report.broken:
            await self._wave([(number, day) for number in range(self.plan.phones) for day in days])
            days = range(1)
        self.report.replayed_s = time.monotonic() - began

    async def _wave(self, days: list[tuple[int, int]]) -> None:
        self.dice.shuffle(days)
        self.report.recorded += await give_out(self.company, self.owner, days)
        phones = self.dice.sample(self.company.phones, len(self.company.phones))
        limit = asyncio.Semaphore(AT_ONCE)
        self.busy, self.proxy.rate = True, self.plan.rate
        trouble = asyncio.create_task(self.trouble())
        at_it = {asyncio.create_task(self.one_phone(phone, limit)) for phone in phones}
        until = time.monotonic() + self.plan.longest
        try:
            while len(at_it) > self._may_be_left():
                done, at_it = await asyncio.wait(
                    at_it, timeout=until - time.monotonic(), return_when=asyncio.FIRST_COMPLETED
                )
                if not done:
                    self.report.broken.append(f"{len(at_it)} phones are still at it after {self.plan.longest:.0f} s")
                    break
        finally:
            self.busy, self.proxy.rate = False, 0.0
            await asyncio.gather(trouble, *at_it)

    def _may_be_left(self) -> float:
        """How many phones may still be at it at healing: none before there were enough faults."""
        return 0 if self._faults() < self.plan.faults else (1 - DONE_AT_HEALING) * len(self.company.phones)

    def _faults(self) -> int:
        return self.report.faults.total() + self.proxy.counted.total()

    # --- and afterwards ---------------------------------------------------------------------------------------------

    async def heal(self) -> None:
        self.report.left = sum(1 for phone in self.company.phones for row in phone.state["outbox"] if not row["held"])
        began = time.monotonic()
        await self.proxy.settled()
        for server in self.stage.servers:
            await server.ready()
        waiting = list(self.company.phones)
        states: dict[str, str] = {}
        while waiting and time.monotonic() - began < HEALED_WITHIN_S:
            now = waiting[:AT_ONCE]
            done = await asyncio.gather(*(self._settled(phone) for phone in now))
            states |= {phone.username: state for phone, state in zip(now, done, strict=True)}
            waiting = waiting[AT_ONCE:] + [phone for phone in now if not states[phone.username]]
        self.report.healed_s = time.monotonic() - began
        self.report.state = hashlib.sha256(json.dumps(states, sort_keys=True).encode()).hexdigest()
        if waiting:
            self.report.broken.append(f"{len(waiting)} phones differ {HEALED_WITHIN_S} s after healing")

    async def _settled(self, phone: Phone) -> str:
        """The hash of the phone's copy, once it holds nothing back and its copy is what a fresh read gives."""
        with contextlib.suppress(NoAnswer):
            if await phone.exchange():
                page = await phone.ask("GET", "/sync/pull")
                own = _hash(phone.state["tickets"])
                return own if own == _hash({ticket["id"]: ticket for ticket in page["tickets"]}) else ""
        return ""

    async def judge(self) -> None:
        broken, org = self.report.broken, self.company.org.id
        broken += self.ledger.broken
        await self._look("in the end")
        async with self.owner.connect() as connection, AsyncSession(connection) as session:
            twice = (await session.execute(_TWICE, {"org": org})).all()
            rows_twice = (await session.execute(_ROWS_TWICE, {"org": org})).scalar_one()
            unexplained = (await session.execute(_UNEXPLAINED, {"org": org})).scalar_one()
            files = {row.sha256: row.size for row in await session.execute(_FILES, {"org": org})}
            told = await session.execute(_RESULTS, {"org": org})
            self.report.results = Counter({row.result: row.n for row in told})
            chains = await audit.verify(session, org)
        broken += [f"{row.action} of {row.at} took effect {row.n} times" for row in twice]
        broken += [f"{rows_twice} mutations are stored twice"] if rows_twice else []
        broken += [f"{unexplained} applied mutations have no audit row"] if unexplained else []
        broken += [] if chains["valid"] else [f"audit chains are broken: {chains['broken']}"]
        for sha, size in self.ledger.files.items():
            content = store.load(self.stage.files, org, sha)
            if files.get(sha) != size or content is None or hashlib.sha256(content).hexdigest() != sha:
                broken.append(f"file {sha[:12]} was acknowledged and is missing")
        broken += [f"file {sha[:12]} was named and never arrived" for sha in self.ledger.named - set(files)]
        for phone in self.company.phones:
            left = [row for row in phone.state["outbox"] if not row["held"]]
            broken += [f"{len(left)} records never arrived"] if left else []
        self.report.acknowledged, self.report.files = len(self.ledger.acked), len(self.ledger.files)


def _hash(tickets: dict[str, Any]) -> str:
    """Without what depends on the moment of asking."""
    known = {key: {**ticket, "lapsed": None} for key, ticket in tickets.items()}
    return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()


@contextlib.asynccontextmanager
async def _opened(plan: Plan, stage: Stage, prepare: str) -> AsyncIterator[tuple[AsyncEngine, Proxy]]:
    await stage.open()
    owner = make_engine(stage.url, pool_size=3, role=None)
    proxy = Proxy(lambda: [server.port for server in stage.servers], random.Random(plan.seed), faults=plan.network)
    try:
        if prepare:
            async with owner.begin() as connection:
                await connection.execute(text(prepare))
        await stage.start()
        await proxy.open()
        yield owner, proxy
    finally:
        await proxy.close()
        await owner.dispose()
        stage.close()


async def run(plan: Plan, ground: Ground, planted: str = "", prepare: str = "") -> Report:
    """`planted`: a bug to be found; `prepare`: SQL by which it loosens the schema."""
    stage = Stage(ground, f"drill_{plan.seed}", planted, plan.servers)
    report, ledger, dice = Report(plan), Ledger(), random.Random(plan.seed)
    async with _opened(plan, stage, prepare) as (owner, proxy):
        base, direct = f"http://127.0.0.1:{proxy.port}", f"http://127.0.0.1:{stage.servers[0].port}"
        folder = ground.folder / stage.name
        company = await found(owner, folder, base, direct, plan.phones, dice, ledger)
        try:
            drill = Drill(plan, stage, owner, proxy, ledger, report, dice, company)
            await drill.replay()
            await drill.heal()
            await drill.judge()
        finally:
            for phone in company.phones:
                await phone.close()
            await company.desk.client.aclose()
    report.faults += proxy.counted
    report.faults["clock off"] += plan.phones
    return report
