"""One door-keeper: whatever is called, by whomever, through whichever door, nobody works without a stored clearance.

Routes, actions and background passes are found by looking at the program, so that a new one cannot be forgotten.
"""

import re
from datetime import timedelta
from inspect import getsource
from sys import modules

import pytest
from fastapi import FastAPI
from tests.api.test_life import ARGS, args_of
from tests.world import Org, World, make_device, make_org, ok

from fieldlock import actions, sweep
from fieldlock.identity.permissions import PERMISSIONS
from fieldlock.tasks import TASKS
from fieldlock.tickets import lifecycle

pytestmark = pytest.mark.req("S-SAF-30", "S-SAF-07", "S-SAF-08", "S-WRK-02")

CHANGING = {"POST", "PUT", "PATCH", "DELETE"}
# Routes with a ticket that are no action: what they do is said here, and they are called below like the others.
OTHER_ROUTES: dict[str, dict[str, str]] = {"start-code": {}}
UNCLEARED = """SELECT t.id FROM tickets t WHERE t.org_id = :org AND t.status = 'working' AND NOT EXISTS (
    SELECT FROM clearances c WHERE c.org_id = t.org_id AND c.id = t.clearance_id AND c.ticket_id = t.id
    AND c.round = t.round)"""


def _doors(app: FastAPI) -> set[str]:
    """The last part of every route that changes something about one ticket."""
    paths = [path for path, methods in app.openapi()["paths"].items() if {name.upper() for name in methods} & CHANGING]
    found = [re.fullmatch(r"/api/v1/tickets/\{ticket_id\}/([^{}]+)", path) for path in paths]
    return {match.group(1) for match in found if match}


def test_every_route_of_a_ticket_is_an_action_or_is_known(app: FastAPI) -> None:
    assert _doors(app) - OTHER_ROUTES.keys() == set(actions.ACTIONS)


def _people(name: str) -> list[str]:
    permission = actions.ACTIONS[name].permission if name in actions.ACTIONS else "work.start.approve"
    return [role for role in PERMISSIONS[permission] if role not in ("api_client", "customer", "lead")]


async def _status(world: World, org: Org, ticket: str) -> str:
    return str((await ok(await world.client("manager", org).get(f"/api/v1/tickets/{ticket}")))["status"])


# From these a job could be (back) at work at once or in a few steps; nothing in it is confirmed in its present round.
@pytest.mark.parametrize("status", ["on_site", "stopped", "finishing", "en_route", "ready", "follow_up"])
async def test_no_call_by_anybody_leads_to_work_while_the_gate_is_not_clear(
    world: World, app: FastAPI, org: Org, status: str
) -> None:
    hazards = ["H_DUST_NOISE"] if status in ("on_site", "ready", "en_route") else []
    told = {"lift_stop": ARGS["lift_stop"], **OTHER_ROUTES}
    ticket, standing = "", ""
    for name in sorted(_doors(app) - {"cancel", "reject", "close"}):
        # Where work was on before, it was cleared in its round; by now it is stopped, over, or returned.
        if standing != status:
            # What a door planned for its people keeps them from the next job no longer.
            free = (
                "UPDATE assignments SET released_at = planned_start WHERE org_id = :org AND planned_start IS NOT NULL"
            )
            await world.execute(free, org=org.id)
            ticket = await world.ticket(org, status, hazards=hazards)
        for who in _people(name):
            body = told.get(name, args_of(name, org))
            await world.client(who, org).post(f"/api/v1/tickets/{ticket}/{name}", json=body)
            assert await _status(world, org, ticket) != "working", (status, name, who)
        await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/start", json={})
        standing = await _status(world, org, ticket)
        assert standing != "working", (status, name, "then start")
    assert await world.rows(UNCLEARED, org=org.id) == []


async def test_nor_does_anything_that_a_phone_recorded(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", hazards=["H_DUST_NOISE"])
    phone = await make_device(world, org)
    for name in [name for name, action in actions.ACTIONS.items() if action.offline]:
        record = phone.record(ticket, name, args_of(name, org))
        await ok(await world.client("technician", org).post("/api/v1/sync/push", json=phone.body(record)))
        assert await _status(world, org, ticket) != "working", name


async def test_nor_does_any_pass_in_the_background(own_world: World) -> None:
    """The passes are the sweep, which only stops, and the tasks of the list, none of which knows of a start."""
    world = own_world
    org, state = await make_org(world), world.app.state
    tickets = [await world.ticket(org, status) for status in ("on_site", "stopped", "finishing", "en_route")]
    before = [await _status(world, org, ticket) for ticket in tickets]
    await sweep.sweep(state.sessions, state.keys, world.clock.now + timedelta(days=1))
    assert [await _status(world, org, ticket) for ticket in tickets] == before
    assert re.findall(r'act\.move\("(\w+)"', getsource(sweep)) == ["stop"]
    sources = [getsource(modules[task.run.__module__]) for task in TASKS.values()]
    assert not [source for source in sources if '"start"' in source or '"working"' in source]


def test_only_one_event_leads_there_and_it_has_one_command() -> None:
    leading = {step.event for step in lifecycle.TABLE if step.to == "working"}
    assert leading == {"start"}
    assert [name for name, action in actions.ACTIONS.items() if '"start"' in getsource(action.command)] == ["start"]
