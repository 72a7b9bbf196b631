"""The people and jobs of a drill: one technician with a phone for each place, and a dispatcher who gives out jobs."""

import asyncio
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from tests.drill.phone import Ledger, Phone, plain_client
from tests.world import PASSWORD, Clock, Org, World, _person, a_report, make_org

from fieldlock.db import bind_org
from fieldlock.identity.actor import Actor

AT_ONCE = 4
# Jobs were given out before the days that are replayed.
_LONG_AGO = text("""
    UPDATE assignments SET assigned_at = assigned_at - interval '10 days'
    WHERE org_id = :org AND ticket_id = ANY(:tickets)""")


@dataclass
class Company:
    org: Org
    technicians: list[Actor]
    desk: "Desk"
    phones: list[Phone]


@dataclass
class Desk:
    """The dispatcher at a good network; the server may be gone all the same. Each job has hours of its own, so whoever
    gets it is free."""

    username: str
    client: httpx.AsyncClient
    jobs: dict[str, dict[str, str]] = field(default_factory=dict)
    hours: Iterator[int] = field(default_factory=lambda: count(1, 3))
    signed_in: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def call(self, path: str, body: Any) -> Any:
        """Raises HTTPStatusError for a refusal; the session is renewed when it has ended."""
        answer = await self.client.post(path, json=body)
        if answer.status_code == 401:
            async with self.signed_in:
                form = {"username": self.username, "password": PASSWORD}
                token = (await self.client.post("/auth/token", data=form)).raise_for_status().json()["access_token"]
                self.client.headers["authorization"] = f"Bearer {token}"
            answer = await self.client.post(path, json=body)
        return answer.raise_for_status().json()

    async def assign(self, ticket: str, technician: UUID) -> None:
        crew = {"crew": [{"user_id": str(technician), "role": "worker"}]}
        await self.call(f"/tickets/{ticket}/assign", crew | self.jobs[ticket])

    async def job(self, technician: UUID) -> str:
        """The id of a new job that is with the technician."""
        ticket = str((await self.call("/tickets", a_report()))["id"])
        await self.call(f"/tickets/{ticket}/triage", {"urgency": "normal", "hazards": []})
        await self.call(f"/tickets/{ticket}/ready", {})
        begins = datetime.now(UTC) + timedelta(hours=next(self.hours))
        ends = begins + timedelta(hours=2)
        self.jobs[ticket] = {"planned_start": begins.isoformat(), "planned_end": ends.isoformat()}
        await self.assign(ticket, technician)
        return ticket


async def found(owner: AsyncEngine, folder: Path, base: str, direct: str, many: int, dice: random.Random,
                ledger: Ledger) -> Company:  # fmt: skip
    """An organisation with `many` technicians. `base` goes through the bad network, `direct` does not."""
    world = World(None, Clock(), owner)  # type: ignore[arg-type]  # only its database is used
    org = await make_org(world)
    async with owner.begin() as connection, AsyncSession(connection) as session:
        await bind_org(session, org.id)
        technicians = [
            await _person(session, org.id, org.slug, f"tech{number}", ("technician",)) for number in range(many)
        ]
        await session.commit()
    client = plain_client(f"{direct}/api/v1", timeout=30)
    desk = Desk(org.people["dispatcher"].username, client)
    phones = []
    for number, technician in enumerate(technicians):
        off = timedelta(seconds=dice.uniform(-3 * 86_400, 3 * 86_400))
        own = random.Random(dice.random())
        phones.append(Phone(folder / f"phone{number}", technician.username, PASSWORD, direct, ledger, own, off))
    limit = asyncio.Semaphore(AT_ONCE)

    async def begin(phone: Phone) -> None:
        async with limit:
            await phone.register()
            await phone.close()
            phone.client, phone.base = None, base

    await asyncio.gather(*map(begin, phones))
    return Company(org, technicians, desk, phones)


async def give_out(company: Company, owner: AsyncEngine, days: list[tuple[int, int]]) -> int:
    """Each (phone, days ago) gets a job and a day's work on it; how many records that makes."""
    limit = asyncio.Semaphore(AT_ONCE)

    tickets = []

    async def one(number: int, days_ago: int) -> int:
        async with limit:
            ticket = await company.desk.job(company.technicians[number].id)
            tickets.append(ticket)
            return _offline_day(company.phones[number], ticket, company.desk.jobs[ticket]["planned_start"], days_ago)

    made = await asyncio.gather(*(one(*day) for day in days))
    async with owner.begin() as connection:
        await connection.execute(_LONG_AGO, {"org": company.org.id, "tickets": tickets})
    return sum(made)


def _offline_day(phone: Phone, ticket: str, planned: str, days_ago: int) -> int:
    """A day's work is recorded while the phone hears nobody."""
    dice = phone.dice
    at = phone.now() - timedelta(days=days_ago + 0.2)
    day: list[tuple[str, dict[str, Any]]] = [
        ("accept", {}), ("appoint", {"at": planned, "note": "as planned"}), ("depart", {}), ("arrive", {}),
    ]  # fmt: skip
    keys = ["CL-FIT-01", "CL-FIT-02", "CL-FIT-03", "CL-FIT-04", "CL-SITE-01", "CL-SITE-02"]
    day += [("confirm", {"key": key, "answer": "yes"}) for key in keys]
    day.append(("confirm", {"key": "CL-SITE-03", "answer": "yes", "files": [phone.photo()]}))
    day.append(("confirm", {"key": "CL-NO-SUCH", "answer": "yes"}))  # refused, and must not hold up the next
    if dice.random() < 0.4:
        day.append(("report_hazard", {"description": f"loose cover {ticket[:6]}", "severity": "low"}))
    if dice.random() < 0.5:
        day.append(("stop", {"reason": f"smell of gas {ticket[:6]}"}))
    for name, args in day:
        at += timedelta(seconds=dice.uniform(5, 600))
        phone.record(ticket, name, args, at)
    return len(day)
