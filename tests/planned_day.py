"""A day to plan: two technicians with a base and a shift, in an organisation of their own."""

from typing import Any

from tests.jobs import run_jobs
from tests.world import Org, World, make_org, ok

AT = "/api/v1/dispatch/plans"
DAY = "2026-11-24"


async def based(world: World, org: Org, who: str, lat: float = 31.21) -> None:
    """The person sets out from a depot."""
    await world.execute(
        """INSERT INTO field_profiles (org_id, user_id, base_name, lat, lon)
           VALUES (:org, :user, 'Depot', :lat, 121.51)
           ON CONFLICT (org_id, user_id) DO UPDATE SET lat = :lat, lon = 121.51""",
        org=org.id,
        user=org.people[who].id,
        lat=lat,
    )


async def staffed_org(world: World, **shift: Any) -> Org:
    """`shift`: what else their shifts say, such as a break."""
    org = await make_org(world)
    for who in ("technician", "second"):
        await based(world, org, who)
        body = {"user_id": org.id_of(who), "day": DAY, "start": "08:00", "end": "17:00", **shift}
        await ok(await world.client("dispatcher", org).post("/api/v1/rota/shifts", json=body), 201)
    return org


async def waiting(world: World, org: Org) -> str:
    """A ticket at the organisation's site, ready to be sent."""
    ticket = await world.ticket(org, "ready")
    await world.execute("UPDATE tickets SET site_id = :site WHERE id = :id", site=org.site, id=ticket)
    return ticket


async def planned(world: World, org: Org, **body: Any) -> dict[str, Any]:
    """The job of the plan when it has ended."""
    dispatcher = world.client("dispatcher", org)
    begun = await ok(await dispatcher.post(AT, json={"day": DAY, "seconds": 0.3, **body}), 202)
    assert await run_jobs(world, org) >= 1
    told: dict[str, Any] = await ok(await dispatcher.get(f"/api/v1/jobs/{begun['job_id']}"))
    return told
