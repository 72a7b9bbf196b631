"""The way that the board draws before a job."""

from typing import Any

import pytest
from tests.api.test_board import assign, board
from tests.world import Org, World, ok

pytestmark = pytest.mark.req("S-DSP-14")


async def test_the_way_to_a_job_is_from_what_stands_before_it_now(world: World, new_org: Org) -> None:
    """Base, then 10 km north, then 20 km north: whoever takes the middle away makes the second way longer."""
    at_base = {"base_name": "Depot", "lat": 31.2, "lon": 121.5}
    for name in ("technician", "second"):
        path = f"/api/v1/rota/people/{new_org.id_of(name)}"
        answer = await world.client("manager", new_org).put(path, json=at_base, headers={"if-match": '"0"'})
        assert answer.status_code == 204

    async def site(name: str, place: str) -> str:
        told = {"name": name, "address": "1 Road", "place": place}
        path = f"/api/v1/customers/{new_org.customer}/sites"
        found = await ok(await world.client("dispatcher", new_org).post(path, json=told), 201)
        return next(str(row["id"]) for row in found["sites"] if row["name"] == name)

    near, far = await site("Near", "31.29, 121.5"), await site("Remote", "31.38, 121.5")
    before, after = [await world.ticket(new_org, "ready", site_id=site) for site in (near, far)]

    async def ways(**params: Any) -> dict[str, list[int]]:
        found = await board(world, new_org, **params)
        return {job["id"]: [leg["minutes"] for leg in job["legs"]] for job in found["jobs"]}

    await ok(await assign(world, new_org, after, "technician", start=3, end=4))
    [alone] = (await ways())[after]
    await ok(await assign(world, new_org, before, "technician", start=1, end=2))
    with_both = await ways()
    assert with_both[before] == with_both[after]
    assert with_both[after][0] < alone
    # A change is read with what it changes for others.
    await ok(await assign(world, new_org, before, "second", "technician", start=4.5, end=5.5))
    assert await ways(ticket=[before]) == {after: [alone], before: [with_both[before][0], with_both[before][0]]}
    await ok(await assign(world, new_org, before, "second", start=1, end=2))
    assert await ways(ticket=[before]) == {after: [alone], before: with_both[before]}
