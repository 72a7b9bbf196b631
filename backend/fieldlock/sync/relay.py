"""A confirmation that one person's phone signed and another's brings, because only that one has a network.

Who confirmed is the person whose registered device signed it, never the one who carries it. Carried is only what a
second person is asked for; everything else waits for its own phone:

    refused                  because
    device-unknown           no device of this organisation is named so
    device-revoked           its signature counts no longer
    person-inactive          the account is closed
    same-person              one person with two phones is no second person (I5)
    not-a-confirmation       nobody starts, stops or signs off through another's phone
    time-ahead               its clock is wrong, and its error can only be measured when it sends itself
    not-in-crew              as at its own door

Such a refusal is not stored: it says nothing on the confirmation, and its own phone may still bring it.
"""

import base64
import contextlib
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.identity.actor import Actor
from fieldlock.sync.problems import RelayRefused
from fieldlock.sync.schemas import Mutation
from fieldlock.tickets import queries as tickets

CARRIED = "confirm"
AHEAD = timedelta(minutes=5)


def header(jws: str) -> str:
    return jws.partition(".")[0]


def claimed(mutations: Iterable[str]) -> dict[str, UUID]:
    """Header -> the device that it names as the signer, of mutations that are not verified yet."""
    found = {}
    for part in set(map(header, mutations)):
        with contextlib.suppress(ValueError, AttributeError):
            said = orjson.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
            found[part] = UUID(str(said.get("kid", "")))
    return found


def signer(org: UUID, device: Mapping[str, Any]) -> Actor:
    """The person whose device it is, with the roles of now."""
    return Actor(
        org,
        device["user_id"],
        device["name"],
        tuple(device["roles"]),
        None,
        username=device["username"],
        locale=device["locale"],
    )


def with_roles_of(actor: Actor, device: Mapping[str, Any], at: datetime) -> Actor:
    """With the roles of that instant too: who recorded it was entitled then, whatever has been taken away since."""
    ended = bisect_right(device["roles_until"], at)
    then = device["roles_then"][ended].split() if ended < len(device["roles_until"]) else []
    return replace(actor, roles=tuple(dict.fromkeys((*actor.roles, *then)))) if then else actor


async def refusal(
    session: AsyncSession, carrier: Actor, device: Mapping[str, Any], mutation: Mutation, now: datetime
) -> RelayRefused | None:
    """Why `carrier` may not bring this verified mutation, if so."""
    reasons = {
        "same-person": device["user_id"] == carrier.id,
        "not-a-confirmation": mutation.name != CARRIED,
        "device-revoked": device["revoked_at"] is not None,
        "person-inactive": not device["active"],
        "time-ahead": mutation.occurred_at > now + AHEAD,
    }
    reason = next((name for name, holds in reasons.items() if holds), None)
    if reason is None and not await tickets.in_crew(session, carrier.org_id, mutation.ticket_id, device["user_id"]):
        reason = "not-in-crew"
    return RelayRefused(reason=reason) if reason else None
