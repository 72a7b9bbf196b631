"""From a signed mutation to the same command that the HTTP route calls, decided again on the facts now known."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ValidationError
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import actions
from fieldlock.db import Row
from fieldlock.identity import tokens
from fieldlock.identity.actor import Actor
from fieldlock.identity.keys import Keys
from fieldlock.problems import Problem, invalid_of
from fieldlock.rota import leave
from fieldlock.rota.schemas import AskLeave
from fieldlock.sync.keep import Late, keep
from fieldlock.sync.late import DECIDED_LATE
from fieldlock.sync.problems import MutationMalformed, MutationUnknown, SignatureInvalid
from fieldlock.sync.schemas import Mutation
from fieldlock.tickets import queries as tickets
from fieldlock.tickets.act import Pending, When
from fieldlock.tickets.document import job
from fieldlock.tickets.intake import report_of
from fieldlock.work.merge import differing


def read(jws: str, key: tokens.DeviceKey, device: Row) -> tuple[tokens.DeviceJws, Mutation]:
    """What the device is said to have signed, or the refusal. Whether it has, `tokens.is_signed` tells."""
    try:
        opened = tokens.open_device_jws(jws, kid=str(device["id"]))
    except tokens.TokenInvalid:
        raise SignatureInvalid from None
    try:
        mutation = Mutation.model_validate(opened.said)
    except ValidationError as error:
        if not tokens.is_signed(opened, key):
            raise SignatureInvalid from None
        fields = [{"field": ".".join(map(str, e["loc"])), "reason": e["msg"]} for e in error.errors()]
        raise MutationMalformed(fields=fields) from None
    if mutation.device_id != device["id"] or mutation.user_id != device["user_id"]:
        raise SignatureInvalid
    return opened, mutation


def _arguments(mutation: Mutation) -> BaseModel:
    action = actions.ACTIONS.get(mutation.name)
    if action is None or not action.offline:
        raise MutationUnknown(name=mutation.name)
    return actions.parse(mutation.name, mutation.args)


@dataclass
class Replay:
    """The records of one push on the tickets they concern. Each ticket is locked and read once; what the commands
    decide is collected and written together. An act that does more than collect is written on its own, in a savepoint
    that its refusal rolls back."""

    session: AsyncSession
    keys: Keys
    held: dict[UUID, actions.Held] = field(default_factory=dict)
    pending: Pending | None = None

    async def hold(self, org: UUID, ticket: UUID, at: datetime) -> None:
        """Locks and reads the ticket of the first act, which is made `at` that instant, before it is its turn."""
        row = await tickets.lock(self.session, org, ticket)
        if row is not None:
            self.held[ticket] = actions.Held(row, await job(self.session, row, at))

    async def apply(self, actor: Actor, mutation: Mutation, when: When) -> dict[str, Any] | None:
        """The note for the phone, if there is anything to be told. Raises the refusal; then nothing of it is left,
        except what a late record may leave behind (late.py)."""
        if mutation.name in NEW:
            await self.write()
            async with self.session.begin_nested():
                await NEW[mutation.name](self, actor, mutation, when)
            return None
        args = _arguments(mutation)
        one = Late(self.session, actor, mutation.ticket_id, mutation.name, args, when, self.keys)
        try:
            return await self._act(one)
        except Problem as refusal:
            return await self._late(one, refusal)

    async def _act(self, one: Late) -> dict[str, Any] | None:
        action = actions.ACTIONS[one.name]
        held = self.held.get(one.ticket)
        act = await actions.begin(
            self.session, one.actor, one.ticket, action.permission, one.when, self.keys, held=held
        )
        if not action.collects(act, one.args):
            await self._alone(one)
            return None
        mark = act.mark()
        try:
            note = differing(act.job, str(one.actor.id), actions.said(one.args)) if one.name == "record_work" else None
            await action.command(act, one.args)
        except Problem:
            act.return_to(mark)
            self.held[one.ticket] = actions.Held(act.ticket, act.job)
            raise
        self.pending = self.pending or Pending(self.session)
        version = self.pending.add(act, one.name, actions.said(one.args))
        self.held[one.ticket] = actions.Held({**act.ticket, **act.changes, "version": version}, act.job)
        return note

    async def _alone(self, one: Late) -> None:
        await self.write()
        async with self.session.begin_nested():
            await actions.perform(
                self.session, one.actor, one.ticket, one.name, one.args, when=one.when, keys=self.keys
            )

    async def _late(self, one: Late, refusal: Problem) -> dict[str, Any]:
        if refusal.slug not in DECIDED_LATE:
            raise refusal
        await self.write()
        async with self.session.begin_nested():
            told = await keep(one, refusal)
        if isinstance(told, Problem):
            raise told
        return told

    async def write(self) -> None:
        """Writes what is collected; every ticket is read anew afterwards."""
        pending, self.pending = self.pending, None
        self.held.clear()
        if pending is None:
            return
        await pending.write()


async def _create(replay: Replay, actor: Actor, mutation: Mutation, when: When) -> None:
    """As at the other door: one that tells of an emergency is taken with what there is, and raised."""
    raw = {**mutation.args, "id": mutation.ticket_id}
    report = await report_of(replay.session, actor.org_id, raw, when.at)
    actor.require("ticket.create")
    await actions.report(replay.session, actor, report, when.at, None, replay.keys)


async def _ask_leave(replay: Replay, actor: Actor, mutation: Mutation, when: When) -> None:
    try:
        body = AskLeave.model_validate(mutation.args)
    except ValidationError as error:
        raise invalid_of(error) from None
    await leave.ask(replay.session, actor, mutation.ticket_id, body, when)


# What makes something new: `ticket_id` is its id.
NEW: dict[str, Callable[[Replay, Actor, Mutation, When], Awaitable[None]]] = {
    "create": _create,
    "ask_leave": _ask_leave,
}
