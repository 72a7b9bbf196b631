"""Using the stop never counts against anyone (I3): of two equal people, the one who stopped looks as the other does."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.world import Org, World, ok

STOPPER, OTHER = "technician", "second"
# Who looks at people and at figures.
READERS = ("dispatcher", "leader", "supervisor", "safety_officer", "manager", "admin")
LIFT = {"cause": "wet floor", "measure": "dried"}


async def _two_equal_histories(world: World, org: Org) -> None:
    """Each was on three jobs that were stopped and lifted; only one of them is who stopped."""
    for _ in range(3):
        for person, stopper in ((STOPPER, STOPPER), (OTHER, "supervisor")):
            ticket = await world.ticket(org, "working", crew=[person])
            at = f"/api/v1/tickets/{ticket}"
            stopped = await world.client(stopper, org).post(f"{at}/stop", json={"reason": "sparks"})
            assert stopped.status_code == 200, stopped.text
            await ok(await world.client("manager", org).post(f"{at}/lift_stop", json=LIFT))


def _about(told: Any, ids: set[str]) -> Iterator[dict[str, Any]]:
    """Every entry, however deep, that is one of these people's."""
    if isinstance(told, dict):
        if {str(told.get(name)) for name in ("user_id", "id", "person_id", "username")} & ids:
            yield told
        for inner in told.values():
            yield from _about(inner, ids)
    elif isinstance(told, list):
        for inner in told:
            yield from _about(inner, ids)


def _plain(told: Any) -> str:
    """The entry without what must differ between two people: their names and ids, and those of their jobs."""
    if isinstance(told, dict):
        left = {name: value for name, value in told.items() if name not in _OWN}
        return "{" + ", ".join(f"{name}: {_plain(left[name])}" for name in sorted(left)) + "}"
    if isinstance(told, list):
        return "[" + ", ".join(sorted(_plain(inner) for inner in told)) + "]"
    return str(told)


_OWN = {
    "id", "user_id", "person_id", "username", "name", "display_name", "ticket_id", "number", "held", "serial", "at",
    "starts_at", "ends_at", "planned_start", "planned_end", "certificates",
}  # fmt: skip


async def _figures(world: World, org: Org, path: str) -> tuple[list[tuple[str, str]], ...]:
    """What every reader is told of the one and of the other."""
    found: tuple[list[tuple[str, str]], ...] = ([], [])
    for reader in READERS:
        answer = await world.client(reader, org).get(path)
        if answer.status_code == 200 and answer.headers["content-type"].startswith("application/json"):
            for told, person in zip(found, (STOPPER, OTHER), strict=True):
                ids = {org.id_of(person), org.people[person].username}
                told += [(reader, _plain(entry)) for entry in _about(answer.json(), ids)]
    return tuple(sorted(told) for told in found)


@pytest.mark.req("S-WRK-02")
async def test_no_ranking_and_no_figure_tells_who_has_stopped_work(world: World, new_org: Org) -> None:
    org = new_org
    await _two_equal_histories(world, org)
    open_job = await world.ticket(org, "ready")
    paths = [path for path, calls in world.app.openapi()["paths"].items() if "get" in calls and "{" not in path]
    paths.remove("/api/v1/events")  # never ends
    paths.append(f"/api/v1/dispatch/tickets/{open_job}/candidates")
    compared = 0
    for path in paths:
        mine, theirs = await _figures(world, org, path)
        assert mine == theirs, path
        compared += bool(mine)
    assert compared >= 3


@pytest.mark.req("S-WRK-02", "S-DSP-02")
async def test_the_candidates_stand_as_before_a_stop(world: World, new_org: Org) -> None:
    org = new_org
    open_job = await world.ticket(org, "ready")
    path = f"/api/v1/dispatch/tickets/{open_job}/candidates"

    async def ranking() -> list[tuple[str, Any]]:
        items = (await ok(await world.client("dispatcher", org).get(path)))["items"]
        return [(entry["user_id"], entry.get("score")) for entry in items]

    before = await ranking()
    at_work = await world.ticket(org, "dispatched", crew=[STOPPER])
    at = f"/api/v1/tickets/{at_work}"
    quiet = await ranking()
    await ok(await world.client(STOPPER, org).post(f"{at}/stop", json={"reason": "sparks"}))
    assert await ranking() == quiet
    assert {person for person, _ in before} >= {org.id_of(STOPPER), org.id_of(OTHER)}
