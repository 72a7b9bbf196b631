"""Use cases of return cases: opened by a consultation, then one step after the other.

Every step is an append-only event and an audit row in the same transaction. The step's function (`steps`) gives what
the pure table needs to know and what is to be stored; `take` decides and saves.
"""

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.charges.problems import UnknownSerial
from fieldlock.equipment import queries as equipment
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.problems import Conflict, NotFound, PreconditionFailed, invalid
from fieldlock.returns import lifecycle, queries, remedies
from fieldlock.returns.handling import JSON_COLUMNS, Handling, Row
from fieldlock.returns.problems import CaseOpen, ReturnStepNotPossible, SecondPerson
from fieldlock.returns.schemas import Consult, SetParameter
from fieldlock.returns.steps import STEPS
from fieldlock.small_steps import decided


async def _unit(session: AsyncSession, org: UUID, body: Consult) -> Mapping[str, Any]:
    if body.asset_id is not None:
        found = await equipment.asset(session, org, body.asset_id)
        if found is None:
            raise invalid(("asset_id", "unknown"))
        return found
    found = await equipment.by_typed_serial(session, org, body.serial or "")
    if found is None:
        raise UnknownSerial(serial=body.serial)
    return found


async def consult(session: AsyncSession, actor: Actor, body: Consult, now: datetime) -> UUID:
    """Opens a case. A unit has one open case at most, and one that was given back has no more."""
    unit, case = await _unit(session, actor.org_id, body), new_id()
    if unit["standing"] != "in_use":
        raise invalid(("serial" if body.serial else "asset_id", f"this unit was {unit['standing']}"))
    customer = body.customer.model_dump(exclude_none=True)
    who = {"org": actor.org_id, "by": actor.id, "by_name": actor.name, "at": now}
    values = {"asset": unit["id"], "customer": wire.dumps(customer).decode(), "fault": body.fault_description}
    number = await queries.add(session, id=case, **values, **who)
    if number is None:
        known = await queries.open_of_asset(session, actor.org_id, unit["id"])
        raise CaseOpen(case_id=str(known) if known else None)
    said = {"serial": unit["serial"], "fault_description": body.fault_description, "number": number}
    act = Handling(session, actor, {"id": case}, now)
    await _record(act, "consult", ("", "consulted"), said)
    return case


def _advance(status: str, event: str, guards: Mapping[str, bool]) -> str:
    advance = partial(lifecycle.advance, status, event, guards)
    return decided(advance, event, {"case_status": status}, ReturnStepNotPossible, {"not_the_proposer": SecondPerson})


async def take(
    session: AsyncSession, actor: Actor, case: UUID, event: str, args: Any, *, now: datetime, seen: int | None
) -> None:
    """One step in the caller's transaction. `seen` is the version of If-Match."""
    actor.require(STEPS[event].permission)
    await queries.lock(session, actor.org_id, case)
    row = await queries.read(session, actor.org_id, case)
    if row is None:
        raise NotFound
    if seen is not None and row["version"] != seen:
        raise PreconditionFailed(version=row["version"])
    if event not in lifecycle.possible(row["status"]):
        _advance(row["status"], event, {})
    act = Handling(session, actor, dict(row), now)
    guards = await STEPS[event].decide(act, args)
    to = _advance(row["status"], event, guards)
    await _record(act, event, (row["status"], to), {**args.model_dump(mode="json", exclude_none=True), **act.told})
    act.change(status=to)
    changes = {
        name: wire.dumps(value).decode() if name in JSON_COLUMNS and value is not None else value
        for name, value in act.changes.items()
    }
    if await queries.save(session, actor.org_id, case, row["version"], now, changes) is None:
        raise Conflict


async def _record(act: Handling, event: str, way: tuple[str, str], said: Mapping[str, Any]) -> None:
    body = {name: value for name, value in said.items() if name != "files"}
    frm, to = way
    values = {"id": new_id(), "event": event, "frm": frm, "to": to, "files": list(said.get("files", []))}
    who = {"org": act.org, "case": act.case, "by": act.actor.id, "by_name": act.actor.name, "at": act.now}
    await queries.add_event(act.session, **values, **who, body=wire.dumps(body).decode())
    payload = {"args": dict(said), "from": frm, "to": to, "decision_id": act.changes.get("decision_id")}
    await record(act.session, stream=act.case, topic="return", actor=act.actor.id, action=event, payload=payload)


async def alert_until(session: AsyncSession, org: UUID, today: date) -> date:
    """Cases due by this day are alerted; without the figure only those due today or before."""
    return remedies.ship_due(today, await queries.parameter(session, org, "alert_before_days", today) or 0)


async def set_parameter(session: AsyncSession, actor: Actor, body: SetParameter, now: datetime) -> None:
    """Dated, with its source; an earlier figure stays for the days that it was for (S-WAR-23)."""
    key = new_id()
    values = {"id": key, "org": actor.org_id, "by": actor.id, "by_name": actor.name, "at": now}
    await queries.add_parameter(session, **values, **body.model_dump())
    payload = body.model_dump(mode="json")
    await record(session, stream=key, topic="return", actor=actor.id, action="set_return_parameter", payload=payload)


def allowed(actor: Actor, row: Row) -> list[str]:
    """What the caller may try now; whether its guards are met is decided when it is tried."""
    return [name for name in lifecycle.possible(row["status"]) if actor.scope(STEPS[name].permission)]
