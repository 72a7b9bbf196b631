"""Old and new apps against this server: the old one is told so by name, and nothing of it is looked at or lost."""

from collections.abc import AsyncIterator

import pytest
from tests.world import Org, World, make_device, ok, slug_of

PULL, PUSH, RECEIPT = "/api/v1/sync/pull", "/api/v1/sync/push", "/api/v1/sync/receipt"


@pytest.fixture
async def demanding(world: World) -> AsyncIterator[World]:
    """The server after a release that no longer speaks version 1."""
    before = world.app.state.settings
    world.app.state.settings = before.model_copy(update={"min_protocol": 2})
    yield world
    world.app.state.settings = before


@pytest.mark.req("S-INT-20", "S-ARC-13")
@pytest.mark.parametrize("version", [None, "1", "2", "3", "9999"])
async def test_every_version_from_the_oldest_on_is_served(world: World, org: Org, version: str | None) -> None:
    headers = {"x-fieldlock-protocol": version} if version else {}
    told = await ok(await world.client("technician", org).get(PULL, headers=headers))
    assert told["protocol"] == {"current": 2, "minimum": 1}


@pytest.mark.req("S-INT-20", "S-ARC-13")
@pytest.mark.parametrize("version", [None, "1"])
async def test_a_client_too_old_is_told_the_minimum_and_keeps_its_work(
    demanding: World, org: Org, version: str | None
) -> None:
    headers = {"x-fieldlock-protocol": version} if version else {}
    ticket = await demanding.ticket(org, "on_site")
    phone = await make_device(demanding, org)
    technician = demanding.client("technician", org)
    jws = phone.record(ticket, "confirm", {"key": "CL-FIT-01", "answer": "yes"})
    for answer in (
        await technician.post(PUSH, json=phone.body(jws), headers=headers),
        await technician.get(PULL, headers=headers),
        await technician.post(RECEIPT, json={"device_id": phone.id, "mutations": [], "files": []}, headers=headers),
    ):
        assert slug_of(answer) == (426, "client-too-old")
        assert (answer.json()["minimum"], answer.json()["current"]) == (2, 2)
    updated = await ok(await technician.post(PUSH, json=phone.body(jws), headers={"x-fieldlock-protocol": "2"}))
    assert [result["status"] for result in updated["results"]] == ["applied"]


@pytest.mark.parametrize("version", ["0", "-1", "x", "1.5", "10000", ""])
async def test_a_version_that_is_none_is_refused(world: World, org: Org, version: str) -> None:
    answer = await world.client("technician", org).get(PULL, headers={"x-fieldlock-protocol": version})
    assert slug_of(answer) == (422, "invalid")
