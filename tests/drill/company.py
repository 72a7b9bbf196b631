"""The people and jobs of a drill: one technician with a phone for each place, and a dispatcher who gives out jobs."""

import asyncio
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from tests.drill.phone import Ledger, Phone
from tests.world import PASSWORD, Clock, Org, World, _person, a_report, make_org

from fieldlock.db import bind_org
from fieldlock.identity.actor import Actor

AT_ONCE = 4


@dataclass
class Company:
    org: Org
    technicians: list[Actor]
    desk: "Desk"
    phones: list[Phone]


class Desk:
    """The dispatcher at a good network; the server may be gone all the same."""

    def __init__(self, username: str, base: str) -> None:
        self.username = username
        self.client = httpx.AsyncClient(base_url=f"{base}/api/v1", trust_env=False, timeout=30)
        self.signed_in_at = datetime.min.replace(tzinfo=UTC)

    async def call(self, path: str, body: Any) -> Any:
        if datetime.now(UTC) - self.signed_in_at > timedelta(minutes=2):
            form = {"username": self.username, "password": PASSWORD}
            token = (await self.client.post("/auth/token", data=form)).raise_for_status().json()["access_token"]
            self.client.headers["authorization"] = f"Bearer {token}"
            self.signed_in_at = datetime.now(UTC)
        return (await self.client.post(path, json=body)).raise_for_status().json()

    async def assign(self, ticket: str, technician: UUID) -> None:
        begins = datetime.now(UTC) + timedelta(hours=1)
        plan = {"planned_start": begins.isoformat(), "planned_end": (begins + timedelta(hours=2)).isoformat()}
        await self.call(f"/tickets/{ticket}/assign", {"crew": [{"user_id": str(technician), "role": "worker"}], **plan})

    async def job(self, technician: UUID) -> str:
        """The id of a new job that is with the technician."""
        ticket = str((await self.call("/tickets", a_report()))["id"])
        await self.call(f"/tickets/{ticket}/triage", {"urgency": "normal", "hazards": []})
        await self.call(f"/tickets/{ticket}/ready", {})
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
    desk = Desk(org.people["dispatcher"].username, direct)
    phones = []
    for number, technician in enumerate(technicians):
        off = timedelta(seconds=dice.uniform(-3 * 86_400, 3 * 86_400))
        own = random.Random(dice.random())
        phone = Phone(folder / f"phone{number}.json", technician.username, PASSWORD, direct, ledger, own, off)
        phones.append(phone)
    limit = asyncio.Semaphore(AT_ONCE)

    async def begin(phone: Phone) -> None:
        async with limit:
            await phone.register()
            await phone.close()
            phone.client, phone.base = None, base

    await asyncio.gather(*map(begin, phones))
    return Company(org, technicians, desk, phones)


async def offline_day(company: Company, number: int, days_ago: int) -> int:
    """A job is given to the phone while it can hear, and a day's work is recorded on it while it cannot; how many
    records that makes."""
    phone, dice = company.phones[number], company.phones[number].dice
    ticket = await company.desk.job(company.technicians[number].id)
    at = phone.now() - timedelta(days=days_ago)
    day: list[tuple[str, dict[str, Any]]] = [
        ("accept", {}), ("appoint", {"at": "2026-12-01T06:00:00Z", "note": "at six"}), ("depart", {}), ("arrive", {}),
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
