"""Use cases of registered things: registered, inspected, put out of use, released, lent; each leaves an event."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.catalogue import queries as catalogue
from fieldlock.days import local_day
from fieldlock.gear import queries
from fieldlock.gear.problems import GearUnusable, OwnReport
from fieldlock.gear.schemas import GearBody, Inspection, Lend, Quarantine, Release, Return
from fieldlock.gear.standing import barred
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.problems import NotFound, PreconditionFailed, invalid
from fieldlock.safety.requirements import Rules
from fieldlock.tickets import lifecycle

ON_PHONES = [*lifecycle.ASSIGNED, "on_site"]
HOLDERS = ["technician", "lead", "guardian"]


async def _tell(
    session: AsyncSession, actor: Actor, row: Mapping[str, Any], event: str, body: Mapping[str, Any], now: datetime
) -> None:
    values = {"org": actor.org_id, "gear": row["id"], "id": new_id(), "event": event, "by": actor.id}
    said = wire.dumps(dict(body)).decode()
    await queries.add_event(session, **values, by_name=actor.name, body=said, at=now)
    await record(session, stream=row["id"], topic="gear", actor=actor.id, action=event, payload=dict(body))
    await queries.announce(session, actor.org_id, row["owner_id"], ON_PHONES)


async def _seen(session: AsyncSession, actor: Actor, gear: UUID, seen: int | None) -> Mapping[str, Any]:
    row = await queries.lock(session, actor.org_id, gear)
    if row is None:
        raise NotFound
    if seen is not None and row["version"] != seen:
        raise PreconditionFailed(version=row["version"])
    return row


async def _checked(session: AsyncSession, actor: Actor, body: GearBody, now: datetime) -> None:
    version = await catalogue.current_version(session, actor.org_id, now)
    rules = await catalogue.rules(session, actor.org_id, version)
    if body.code not in known_codes(rules, body.kind):
        raise invalid(("code", "not in the catalogue"))
    people = {row["id"] for row in await identity.people_with_roles(session, actor.org_id, HOLDERS)}
    if body.owner_id is not None and body.owner_id not in people:
        raise invalid(("owner_id", "not a person who goes out"))
    if not set(body.authorised or ()) <= people:
        raise invalid(("authorised", "people who go out"))


def known_codes(rules: Rules, kind: str) -> Mapping[str, Any]:
    """What of this kind may be registered: vehicles and gauges by the bindings, the rest by the safety catalogue."""
    if kind == "vehicle":
        vehicles: Mapping[str, Any] = rules.bindings.get("vehicles", {})
        return vehicles
    if kind == "ppe":
        ppe: Mapping[str, Any] = rules.safety["ppe"]
        return ppe
    return {**rules.safety["tools"], **rules.bindings.get("gauges", {})}


async def register(session: AsyncSession, actor: Actor, body: GearBody, now: datetime) -> UUID:
    await _checked(session, actor, body, now)
    gear = new_id()
    if not await queries.add(session, org=actor.org_id, id=gear, **body.model_dump()):
        raise invalid(("serial", "taken"))
    row = {"id": gear, "owner_id": body.owner_id}
    await _tell(session, actor, row, "register", body.model_dump(mode="json"), now)
    return gear


async def change(
    session: AsyncSession, actor: Actor, gear: UUID, body: GearBody, seen: int | None, now: datetime
) -> None:
    """Everything but the date: that is an inspection's."""
    row = await _seen(session, actor, gear, seen)
    await _checked(session, actor, body, now)
    wanted = body.model_dump(exclude={"due_on"})
    if wanted["serial"] != row["serial"] or wanted["code"] != row["code"]:
        raise invalid(("serial", "another thing is registered anew"))
    await queries.save(session, actor.org_id, gear, wanted)
    await _tell(session, actor, row, "change", body.model_dump(mode="json", exclude={"due_on"}), now)


async def inspect(session: AsyncSession, actor: Actor, gear: UUID, body: Inspection, now: datetime) -> None:
    """Passed: good until the next date. Failed: out of use at once, as if reported."""
    row = await _seen(session, actor, gear, None)
    if body.passed:
        await _ahead(session, actor, body.due_on, now)
        if row["quarantined"]:
            raise GearUnusable(reason="quarantined")
        await queries.save(session, actor.org_id, gear, {"due_on": body.due_on})
    else:
        await queries.save(session, actor.org_id, gear, {"quarantined": True, "quarantine_reason": body.note})
    await _tell(session, actor, row, "inspect", body.model_dump(mode="json"), now)


async def _ahead(session: AsyncSession, actor: Actor, due_on: date | None, now: datetime) -> None:
    if due_on is None or due_on <= await local_day(session, actor.org_id, now):
        raise invalid(("due_on", "a day ahead"))


async def quarantine(session: AsyncSession, actor: Actor, gear: UUID, body: Quarantine, now: datetime) -> None:
    """Out of use from this moment, for everybody (S-MNT-03, S-WRK-03)."""
    row = await _seen(session, actor, gear, None)
    if row["quarantined"]:
        return
    await queries.save(session, actor.org_id, gear, {"quarantined": True, "quarantine_reason": body.reason})
    await _tell(session, actor, row, "quarantine", body.model_dump(), now)


async def release(session: AsyncSession, actor: Actor, gear: UUID, body: Release, now: datetime) -> None:
    """Back in use after inspection; whoever reported it does not pass it (I5)."""
    row = await _seen(session, actor, gear, None)
    await _ahead(session, actor, body.due_on, now)
    told = await queries.events(session, actor.org_id, gear)
    reports = [e for e in told if e["event"] == "quarantine" or (e["event"] == "inspect" and not e["body"]["passed"])]
    if reports and reports[-1]["by_id"] == actor.id:
        raise OwnReport
    changes = {"quarantined": False, "quarantine_reason": None, "due_on": body.due_on}
    await queries.save(session, actor.org_id, gear, changes)
    await _tell(session, actor, row, "release", body.model_dump(mode="json"), now)


async def lend(session: AsyncSession, actor: Actor, gear: UUID, body: Lend, now: datetime) -> None:
    """Handed out to one person, if that person may use it and it is sound (S-SAF-31)."""
    row = await _seen(session, actor, gear, None)
    people = {one["id"]: one["name"] for one in await identity.people_with_roles(session, actor.org_id, HOLDERS)}
    if body.to_user not in people:
        raise invalid(("to_user", "not a person who goes out"))
    why = barred(row, body.to_user) or ("lent" if row["holder_id"] else None)
    if why is None and row["due_on"] is not None and row["due_on"] < await local_day(session, actor.org_id, now):
        why = "overdue"
    if why is not None:
        raise GearUnusable(reason=why)
    await queries.save(session, actor.org_id, gear, {"holder_id": body.to_user, "held_since": now})
    await _tell(session, actor, row, "lend", {"to_user": body.to_user, "to_name": people[body.to_user]}, now)


async def take_back(session: AsyncSession, actor: Actor, gear: UUID, body: Return, now: datetime) -> None:
    """Returned, cleaned; in what condition (S-REL-08)."""
    row = await _seen(session, actor, gear, None)
    if row["holder_id"] is None:
        raise GearUnusable(reason="not-lent")
    await queries.save(session, actor.org_id, gear, {"holder_id": None, "held_since": None})
    await _tell(session, actor, row, "return", body.model_dump(), now)
