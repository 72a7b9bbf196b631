"""After every action, and any sequence of them: a phone's copy with the pulls applied is what a fresh read gives."""

import json
import random
from dataclasses import dataclass, field
from typing import Any

import pytest
from tests.api.test_audit import STATUS_FOR
from tests.api.test_life import BY, args_of
from tests.world import ELECTRIC, Device, Org, World, make_device, ok

from fieldlock import actions

pytestmark = pytest.mark.req("S-ARC-13", "S-DSP-11", "S-INT-20")
PULL, PUSH = "/api/v1/sync/pull", "/api/v1/sync/push"
CREW = ("technician", "second")
SEEDS = (1, 2, 3)
STEPS = 25


@dataclass
class Copy:
    """What one phone holds: an old copy, and every pull applied to it."""

    world: World
    org: Org
    who: str
    cursor: str = ""
    tickets: dict[str, Any] = field(default_factory=dict)

    async def _page(self, cursor: str) -> dict[str, Any]:
        params = {"cursor": cursor} if cursor else {}
        page: dict[str, Any] = await ok(await self.world.client(self.who, self.org).get(PULL, params=params))
        return page

    async def pull(self) -> None:
        page = await self._page(self.cursor)
        if page["full"]:
            self.tickets.clear()
        self.tickets |= {ticket["id"]: ticket for ticket in page["tickets"]}
        for gone in page["removed"]:
            self.tickets.pop(gone, None)
        assert {loss["ticket_id"] for loss in page["losses"]} == set(page["removed"])
        self.cursor = page["cursor"]

    async def check(self, after: object) -> None:
        """`after`: what was done, for whoever reads the failure."""
        await self.pull()
        fresh = {ticket["id"]: ticket for ticket in (await self._page(""))["tickets"]}
        assert self.tickets.keys() == fresh.keys(), after
        for key, ticket in fresh.items():
            wrong = {name for name in ticket if ticket[name] != self.tickets[key][name]}
            assert not wrong, (
                after,
                wrong,
                json.dumps({name: [self.tickets[key][name], ticket[name]] for name in wrong}),
            )


@pytest.mark.parametrize("name", sorted(actions.ACTIONS))
async def test_after_every_action(world: World, new_org: Org, name: str) -> None:
    org = new_org
    ticket = await world.ticket(org, STATUS_FOR.get(name, "on_site"), crew=CREW, hazards=[ELECTRIC])
    copies = [Copy(world, org, who) for who in CREW]
    for copy in copies:
        await copy.pull()
    who = world.client(BY.get(name, "technician"), org)
    answer = await who.post(f"/api/v1/tickets/{ticket}/{name}", json=args_of(name, org))
    assert answer.status_code < 500, answer.text
    for copy in copies:
        await copy.check((name, answer.status_code))


@dataclass
class Play:
    """Random things that people, desks and phones do to a few tickets."""

    world: World
    org: Org
    dice: random.Random
    tickets: list[str]
    phones: list[Device]

    async def step(self) -> Any:
        kind = self.dice.choice((self._act, self._act, self._push, self._push, self._push, self._crew, self._device))
        return await kind()

    async def _act(self) -> Any:
        name, ticket = self.dice.choice(sorted(actions.ACTIONS)), self.dice.choice(self.tickets)
        who = self.world.client(BY.get(name, self.dice.choice(CREW)), self.org)
        answer = await who.post(f"/api/v1/tickets/{ticket}/{name}", json=args_of(name, self.org))
        assert answer.status_code < 500, answer.text
        return name, answer.status_code

    async def _push(self) -> Any:
        """Several records of one phone, on several tickets, some of them late or senseless."""
        phone = self.dice.choice(self.phones)
        names = self.dice.choices(sorted(name for name, action in actions.ACTIONS.items() if action.offline), k=4)
        records = [phone.record(self.dice.choice(self.tickets), name, args_of(name, self.org)) for name in names]
        who = next(name for name, actor in self.org.people.items() if actor == phone.person)
        pushed = await ok(await self.world.client(who, self.org).post(PUSH, json=phone.body(*records)))
        return list(zip(names, [result["status"] for result in pushed["results"]], strict=True))

    async def _crew(self) -> Any:
        crew = self.dice.sample(["technician", "second", "both"], self.dice.choice((1, 2)))
        members = [{"user_id": self.org.id_of(name), "role": "worker"} for name in crew]
        times = {"planned_start": "2026-11-24T03:00:00Z", "planned_end": "2026-11-24T05:00:00Z"}
        path = f"/api/v1/tickets/{self.dice.choice(self.tickets)}/assign"
        answer = await self.world.client("dispatcher", self.org).post(path, json={"crew": members, **times})
        return crew, answer.status_code

    async def _device(self) -> Any:
        fresh = await make_device(self.world, self.org, self.dice.choice(CREW))
        if self.dice.random() < 0.5:
            path = f"/api/v1/devices/{fresh.id}/revoke"
            await ok(await self.world.client("supervisor", self.org).post(path, json={"reason": "lost"}))
        return "device"


@pytest.mark.parametrize("seed", SEEDS)
async def test_after_any_sequence(world: World, new_org: Org, seed: int) -> None:
    dice = random.Random(seed)
    # Nobody is at work on two jobs at once: what is stopped was at work before the other began.
    stages = ("dispatched", "on_site", "stopped", "working", "en_route")
    tickets = [await world.ticket(new_org, stage, crew=CREW) for stage in stages]
    phones = [await make_device(world, new_org, who) for who in CREW]
    copies = [Copy(world, new_org, who) for who in CREW]
    play = Play(world, new_org, dice, tickets, phones)
    done = []
    for _ in range(STEPS):
        done.append(await play.step())
        # Not after every step: what a pull tells of several changes must be right too.
        if dice.random() < 0.4:
            await dice.choice(copies).check(done)
    for copy in copies:
        await copy.check(done)
