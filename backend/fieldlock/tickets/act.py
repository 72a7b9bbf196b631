"""One action on one ticket: what it starts from, what it decides, and how that is saved.

Commands receive an `Act`, look at `act.job`, and say what happens with `move`, `fact` and `change`; nothing is written
before the command has returned. Then `save` writes everything in the request's transaction: facts, clearance, the
ticket's row if nobody saved meanwhile, its events, one audit row. A push collects many actions and writes them at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record_all
from fieldlock.dispatch import alerts, service_clock
from fieldlock.dispatch import queries as bookings
from fieldlock.identity.actor import Actor
from fieldlock.identity.keys import Keys
from fieldlock.ids import new_id
from fieldlock.problems import Conflict, invalid
from fieldlock.safety.gate import Blocker
from fieldlock.tickets import lifecycle, queries
from fieldlock.tickets.document import describe, fact_document, situation
from fieldlock.tickets.problems import GuardsNotMet, NotPossibleNow

# What a phone's clock may be off, after its measured error is taken away.
CLOCK_SLACK = timedelta(minutes=2)


class When(NamedTuple):
    """`at`: the instant judged, the device's clock corrected by its measured error; all instants have a zone.
    `relayed_by`: the device that brought what `device_id` signed, if another; `imported_by`: the person who did."""

    at: datetime
    received_at: datetime
    device_at: datetime | None = None
    device_id: UUID | None = None
    relayed_by: UUID | None = None
    imported_by: UUID | None = None


@dataclass
class Act:
    session: AsyncSession
    actor: Actor
    ticket: Mapping[str, Any]
    job: dict[str, Any]
    when: When
    keys: Keys
    wording: Mapping[str, Any]
    changes: dict[str, Any] = field(default_factory=dict)
    facts: list[dict[str, Any]] = field(default_factory=list)
    moves: list[tuple[lifecycle.Move, str]] = field(default_factory=list)
    clearance: dict[str, Any] | None = None
    audit: dict[str, Any] = field(default_factory=dict)
    # Nothing of it will be kept: what is only slow to make, and decides nothing, is left out.
    rehearsal: bool = False

    @property
    def org(self) -> UUID:
        return self.actor.org_id

    @property
    def id(self) -> UUID:
        ticket: UUID = self.ticket["id"]
        return ticket

    def in_crew(self, *roles: str) -> bool:
        """Whether the caller is in the crew now (in one of the roles, if any are named)."""
        me = str(self.actor.id)
        return any(m["user_id"] == me and (not roles or m["role"] in roles) for m in self.job["crew"])

    def knows(self, fact: UUID | None) -> bool:
        """Whether a fact with this id, made by the client, is there already: the record is told again."""
        name = str(fact)
        return fact is not None and name in [known["id"] for known in self.job["facts"]]

    def move(self, event: str, note: str = "", **guards: bool) -> lifecycle.Move:
        """Advances the ticket, or raises the refusal that names every guard not met."""
        try:
            step = lifecycle.advance(self.job["status"], event, guards)
        except lifecycle.NotPossible as refusal:
            raise NotPossibleNow(
                str(refusal), event=event, ticket_status=refusal.status, allowed_from=list(refusal.allowed)
            ) from None
        except lifecycle.GuardsFailed as refusal:
            raise GuardsNotMet(str(refusal), event=event, guards=list(refusal.guards)) from None
        self.moves.append((step, note))
        self.change(status=step.to)
        if step.step.renews:
            self.renew()
        return step

    def check(self, action: str, allowed: Sequence[str], **guards: bool) -> None:
        """For what only records something: the refusals that `move` would raise, without a move."""
        if self.job["status"] not in allowed:
            raise NotPossibleNow(event=action, ticket_status=self.job["status"], allowed_from=list(allowed))
        failed = [name for name, met in guards.items() if not met]
        if failed:
            raise GuardsNotMet(event=action, guards=failed)

    def renew(self) -> None:
        """A new round, if this one has begun: earlier confirmations, approvals and clearances no longer count."""
        begun = any(fact["round"] == self.job["round"] for fact in self.job["facts"])
        if begun and "round" not in self.changes:
            self.change(round=self.job["round"] + 1, round_began_at=self.when.at)

    def refuse_before_round(self, field: str, at: datetime, round_: int | None = None) -> None:
        """Nothing is confirmed or measured for a round before it began; a phone's clock may be behind by `CLOCK_SLACK`.

        `round_`: the one that the phone says it was made for; a record for an earlier one is kept, and does not count.
        """
        if round_ is not None and round_ > self.job["round"]:
            raise invalid(("round", "has not begun: nothing is confirmed or measured ahead"))
        began = self.changes.get("round_began_at") or self.ticket["round_began_at"]
        of_this = round_ is None or round_ == self.job["round"]
        if of_this and began is not None and at < began - CLOCK_SLACK:
            raise invalid((field, "before this round of checks began"))

    def mark(self) -> tuple[int, str, int]:
        """The point to `return_to` after a refusal, when the job is to serve the next action too."""
        return len(self.job["facts"]), self.job["status"], self.job["round"]

    def return_to(self, mark: tuple[int, str, int]) -> None:
        del self.job["facts"][mark[0] :]
        self.job["status"], self.job["round"] = mark[1:]

    def change(self, **columns: Any) -> None:
        self.changes |= columns
        for name in ("status", "round"):
            if name in columns:
                self.job[name] = columns[name]

    def fact(
        self,
        kind: str,
        body: Mapping[str, Any],
        *,
        key: str | None = None,
        fact_id: UUID | None = None,
        files: Sequence[str] = (),
        round_: int | None = None,
    ) -> UUID:
        """Adds a safety fact about the caller; it is never edited or deleted afterwards."""
        made = fact_id or new_id()
        row = {
            "org_id": self.org,
            "ticket_id": self.id,
            "id": made,
            "kind": kind,
            "key": key,
            "person_id": self.actor.id,
            "by_id": self.actor.id,
            "by_name": self.actor.name,
            "round": self.job["round"] if round_ is None else round_,
            "body": dict(body),
            "files": list(files),
            "occurred_at": self.when.at,
            "device_at": self.when.device_at,
            "received_at": self.when.received_at,
            "device_id": self.when.device_id,
            "template": self.job["catalogue_version"],
        }
        self.facts.append(row)
        self.job["facts"].append(fact_document(row, {}))
        return made

    async def leave_crew(self) -> None:
        """The caller is no longer of the crew."""
        me = str(self.actor.id)
        self.job["crew"] = [member for member in self.job["crew"] if member["user_id"] != me]
        members = [(UUID(member["user_id"]), member["role"]) for member in self.job["crew"]]
        await queries.set_crew(self.session, self.org, self.id, members, self.when.at)

    def described(self, blockers: Sequence[Blocker]) -> list[dict[str, Any]]:
        """Blockers with their words, as clients receive them."""
        return describe(blockers, self.wording)


@dataclass
class Changed:
    """A ticket's row before and after some actions that are not written yet."""

    act: Act
    seen: int
    columns: dict[str, Any] = field(default_factory=dict)
    steps: int = 0
    moved: bool = False
    begun_or_ended: bool = False


@dataclass
class Pending:
    """What was decided and is not written yet, of one action or of many; `write` writes it set by set."""

    session: AsyncSession
    facts: list[dict[str, Any]] = field(default_factory=list)
    clearances: list[dict[str, Any]] = field(default_factory=list)
    tickets: dict[UUID, Changed] = field(default_factory=dict)
    events: list[dict[str, Any]] = field(default_factory=list)
    audit: list[dict[str, Any]] = field(default_factory=list)

    def add(self, act: Act, name: str, args: Mapping[str, Any]) -> int:
        """Takes over what the command decided; the ticket's version after it."""
        changed = self.tickets.setdefault(act.id, Changed(act, act.ticket["version"]))
        changed.act = act
        changed.steps += 1
        changed.columns |= act.changes
        changed.moved = changed.moved or bool(act.moves)
        changed.begun_or_ended |= any((move.frm == "working") != (move.to == "working") for move, _ in act.moves)
        version = changed.seen + changed.steps
        self.facts += act.facts
        if act.clearance is not None:
            self.clearances.append(act.clearance)
        self.events += [_event(act, move, note) for move, note in act.moves]
        told = {
            "args": dict(args),
            "status": act.job["status"],
            "round": act.job["round"],
            "version": version,
            **_times(act.when),
            **act.audit,
            "facts": [row["id"] for row in act.facts],
        }
        entry = {"stream": act.id, "topic": "ticket", "actor": act.actor.id, "action": name, "payload": told}
        self.audit.append(entry)
        return version

    async def write(self) -> None:
        """Raises Conflict when a ticket was saved by somebody else meanwhile."""
        await queries.add_facts(self.session, self.facts)
        for clearance in self.clearances:
            await queries.add_clearance(self.session, **clearance)
        for ticket, changed in sorted(self.tickets.items()):
            act = changed.act
            columns = changed.columns | {"situation": situation(act.job, act.audit.get("hold_reason"))}
            now = act.when.received_at
            saved = await queries.save(self.session, act.org, ticket, changed.seen, now, columns, changed.steps)
            if saved is None:
                raise Conflict
            if changed.moved and act.job["status"] not in bookings.BOOKED:
                await bookings.release(self.session, act.org, ticket, act.when.at)
            if changed.begun_or_ended:
                await queries.announce_to_sharing(self.session, act.org, ticket)
        await queries.add_events(self.session, self.events)
        await record_all(self.session, self.audit)
        await self._tell()

    async def _tell(self) -> None:
        """What follows for the clocks, and for the desk at once."""
        looked: dict[tuple[UUID, datetime], list[UUID]] = {}
        for ticket, changed in sorted(self.tickets.items()):
            org, now = changed.act.org, changed.act.when.received_at
            if changed.moved:
                await service_clock.refresh(self.session, org, ticket, now)
            if not changed.act.rehearsal:
                looked.setdefault((org, now), []).append(ticket)
        for (org, now), tickets in looked.items():
            await alerts.look(self.session, org, now, tickets)


def _times(when: When) -> dict[str, Any]:
    times = {"at": wire.iso(when.at), "device_at": wire.iso(when.device_at), "device_id": when.device_id}
    if when.relayed_by is not None:
        times["relayed_by"] = when.relayed_by
    if when.imported_by is not None:
        times["imported_by"] = when.imported_by
    return times


async def save(act: Act, name: str, args: Mapping[str, Any]) -> None:
    """Writes what one command decided. Raises Conflict when the ticket was saved by somebody else meanwhile."""
    pending = Pending(act.session)
    pending.add(act, name, args)
    await pending.write()


def _event(act: Act, move: lifecycle.Move, note: str) -> dict[str, Any]:
    return {
        "org": act.org,
        "ticket": act.id,
        "id": new_id(),
        "event": move.step.event,
        "frm": move.frm,
        "to": move.to,
        "by": act.actor.id,
        "by_name": act.actor.name,
        "note": note,
        "at": act.when.at,
        "device_at": act.when.device_at,
        "received_at": act.when.received_at,
    }
