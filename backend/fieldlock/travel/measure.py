"""Asks the matrix service, if one is set, for the journeys of the coming days that nobody has measured yet.

A periodic task: a request never waits for another company's server. Until a journey is measured, and when the service
is down, slow or not to be believed, the built-in time is used.

| the service                                | this turn                                                           |
|--------------------------------------------|---------------------------------------------------------------------|
| does not answer whole within the time      | ends; the next one asks for the same                                |
| answers something that is no matrix        | goes on with other journeys; failed if there was nothing but such   |
| knows no way, or tells an impossible time  | the journey is kept as unknown, and not asked for `cache_days`      |
"""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import islice
from typing import Any

import httpx

from fieldlock.dispatch import policy
from fieldlock.identity import queries as identity
from fieldlock.jobs.task import Job, Task
from fieldlock.settings import Settings
from fieldlock.tickets.lifecycle import ASSIGNED
from fieldlock.travel import queries, speed
from fieldlock.travel.services import SERVICES, Service, Unusable, believed
from fieldlock.travel.speed import FREE_ROAD, Point

# Of one turn; the rest waits for the next.
MOST_REQUESTS = 40
TIMEOUT_SECONDS = 10.0


async def measure(job: Job) -> dict[str, int]:
    """{requests, journeys} of this turn. An unreachable service is tried again by the next turn."""
    chosen, now = job.around.settings, job.around.now()
    if chosen.travel_service is None:
        return {"requests": 0, "journeys": 0}
    service = SERVICES[chosen.travel_service]
    async with job.transaction() as session:
        places = await queries.places(session, job.org_id, ["ready", *ASSIGNED], now)
        rules = (await policy.in_force(session, job.org_id, now))["travel"]
        zone = (await identity.organisation(session, job.org_id))["time_zone"]
        known = await queries.measured(session, job.org_id, now - timedelta(days=rules["cache_days"]))
    band = speed.band_name(rules, now, zone) if service.traffic else FREE_ROAD
    missing = islice(
        _blocks(places, {(one, other) for name, one, other in known if name == band}, service), MOST_REQUESTS
    )
    requests = journeys = 0
    refused: Unusable | None = None
    async with httpx.AsyncClient(base_url=chosen.travel_url, timeout=TIMEOUT_SECONDS) as client:
        for starts, ends in missing:
            try:
                found = await _ask(client, service, starts, ends, chosen)
            except Unusable as refusal:
                refused = refusal
                continue
            async with job.transaction() as session:
                await queries.store(session, job.org_id, chosen.travel_service, band, found, now)
            requests, journeys = requests + 1, journeys + len(found)
    if refused and not requests:
        raise refused
    return {"requests": requests, "journeys": journeys}


def _blocks(
    places: Sequence[Point], known: set[tuple[Point, Point]], service: Service
) -> Iterator[tuple[Sequence[Point], Sequence[Point]]]:
    """Blocks of the service's size in which a journey is missing."""
    for first in range(0, len(places), service.starts):
        starts = places[first : first + service.starts]
        for then in range(0, len(places), service.ends):
            ends = places[then : then + service.ends]
            if any(one != other and (one, other) not in known for one in starts for other in ends):
                yield starts, ends


async def _ask(
    client: httpx.AsyncClient, service: Service, starts: Sequence[Point], ends: Sequence[Point], chosen: Settings
) -> list[dict[str, Any]]:
    """{one, other, seconds} of each journey; no seconds where the service knows none that can be believed."""
    method, path, params, body = service.request(starts, ends, chosen.travel_key)
    async with asyncio.timeout(TIMEOUT_SECONDS):
        answer = await client.request(method, path, params=params, json=body)
    if answer.status_code != httpx.codes.OK:
        raise Unusable(f"the travel service answered {answer.status_code}")
    try:
        matrix = service.read(answer.json(), len(starts), len(ends))
    except ValueError as error:
        raise Unusable(str(error)) from None
    return [
        {"one": one, "other": other, "seconds": believed(one, other, seconds)}
        for one, row in zip(starts, matrix, strict=True)
        for other, seconds in zip(ends, row, strict=True)
        if one != other
    ]


MEASURE = Task("travel.measure", measure, "dispatch.read", attempts=2, every=timedelta(minutes=10))
