"""Keeps what came late: as a record of the job, as a second taking of the same step, or as a contradiction."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import actions, wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.dispatch import appointments
from fieldlock.dispatch.schemas import Appoint
from fieldlock.hazards import reporting
from fieldlock.identity.actor import Actor
from fieldlock.identity.keys import Keys
from fieldlock.problems import Problem
from fieldlock.safety import state
from fieldlock.sync import late, queries
from fieldlock.sync.problems import LateContradiction
from fieldlock.tickets import lifecycle
from fieldlock.tickets import queries as tickets
from fieldlock.tickets.act import Act, When, save
from fieldlock.tickets.document import job

# Belongs to no round, so the gate never counts it; stops and locks count in whichever round they were made.
NO_ROUND = 0
CREW_SLACK = late.AT_ONCE


class LateAct(Act):
    """The same commands on a job that has gone on: facts are kept with their own time, nothing else changes."""

    def move(self, event: str, note: str = "", **guards: bool) -> lifecycle.Move:
        del guards
        status = self.job["status"]
        move = lifecycle.Move(lifecycle.Step("late", event, (status,), lifecycle.SAME), status, status)
        self.moves.append((move, note))
        return move

    def check(self, action: str, allowed: Sequence[str], **guards: bool) -> None:
        del allowed, guards
        self.move(action)

    def change(self, **columns: Any) -> None:
        del columns

    def renew(self) -> None:
        pass

    async def leave_crew(self) -> None:
        pass

    def fact(self, kind: str, body: Mapping[str, Any], **more: Any) -> UUID:
        more["round_"] = NO_ROUND
        return super().fact(kind, {**body, "late": self.job["status"]}, **more)


class Late(NamedTuple):
    """One mutation that its command refused, and what it is judged by."""

    session: AsyncSession
    actor: Actor
    ticket: UUID
    name: str
    args: BaseModel
    when: When
    keys: Keys

    async def act(self, kind: type[Act]) -> Act:
        row = await tickets.lock(self.session, self.actor.org_id, self.ticket)
        if row is None:
            raise LookupError(f"ticket {self.ticket} was there a moment ago")
        found = await job(self.session, row, self.when.at)
        rules = await catalogue.rules(self.session, self.actor.org_id, found["catalogue_version"])
        return kind(self.session, self.actor, row, found, self.when, self.keys, rules.wording)


async def keep(one: Late, refusal: Problem) -> dict[str, Any] | Problem:
    """The note for the phone, or the refusal that it comes to; what that leaves behind has been saved."""
    act = await one.act(LateAct)
    events = await tickets.events(one.session, act.org, act.id)
    me = str(one.actor.id)
    also = late.taken_by_another(one.name, events, me)
    found = late.outcome(
        one.name,
        refusal.slug,
        delay=one.when.received_at - one.when.at,
        in_crew_then=await queries.in_crew_at(one.session, act.org, act.id, one.actor.id, one.when.at, CREW_SLACK),
        also=also is not None,
        moved=late.moved_by_another(events, me),
        clear_then=one.name == "start" and await _clear_then(act, events),
    )
    if found == "refuse":
        return refusal
    if found == "contradiction":
        return await _contradiction(one, act, refusal)
    if found == "contact":
        return await _contact(one, refusal)
    await _record(one, act)
    if found == "also" and also is not None:
        return {"code": "also_done", "by_name": also["by_name"], "at": wire.iso(also["at"])}
    return {"code": "kept", "status": act.job["status"]}


async def _clear_then(act: Act, events: Sequence[Mapping[str, Any]]) -> bool:
    rules = await catalogue.rules(act.session, act.org, act.job["catalogue_version"])
    return not state.start_blockers(late.as_of(act.job, act.when.at, events), rules.safety, act.when.at)


async def _record(one: Late, act: Act) -> None:
    if one.name == "start":
        act.fact("late_start", {})
        act.move("start")
    else:
        await actions.ACTIONS[one.name].command(act, one.args)
    if one.name == "new_hazard":
        # Whoever is on the job now must learn of it: as a report, which the gate and the desk look at.
        await _report(act, str(getattr(one.args, "note", "")), {"severity": "medium"})
    await save(act, one.name, actions.said(one.args))


async def _contact(one: Late, refusal: Problem) -> Problem:
    act = await one.act(Act)
    if isinstance(one.args, Appoint):
        await appointments.keep_contact(act, one.args, refusal)
        await save(act, "contact_kept", actions.said(one.args))
    return refusal


async def _report(act: Act, description: str, more: Mapping[str, Any]) -> UUID:
    hazard = await reporting.on_job(act, {"description": description, "files": [], **more})
    act.audit["hazard_id"] = str(hazard)
    return hazard


async def _contradiction(one: Late, act: Act, refusal: Problem) -> LateContradiction:
    """The record, an incident, and a stop for everybody, wherever there is something to stop."""
    blockers = refusal.extras.get("blockers", [])
    at = wire.iso(one.when.at)
    names = "; ".join(f"{entry['zh']} / {entry['en']}" for entry in blockers) or refusal.title
    told = f"离线开工与当时的事实矛盾 / A start recorded offline at {at} contradicts the facts of that time: {names}"
    act.fact("late_start", {"blockers": [entry["code"] for entry in blockers], "contradiction": True})
    act.move("start", told)
    item = wire.dumps({"key": "late_contradiction", "zh": "离线开工与事实矛盾", "en": "Late contradiction"}).decode()
    hazard = await _report(act, told[:2000], {"severity": "high", "stop_work": True, "item": item})
    await save(act, "late_contradiction", actions.said(one.args))
    if "stop" in lifecycle.possible(act.job["status"]):
        stopping = await one.act(Act)
        stopping.fact("stop", {"reason": told[:2000], "hazard_id": str(hazard)})
        stopping.move("stop", told[:2000])
        await save(stopping, "stop", {"reason": told[:2000]})
    return LateContradiction(blockers=blockers, hazard_id=str(hazard), started_at=at)
