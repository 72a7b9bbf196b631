"""Claims on who is responsible for a damage (S-WAR-20), and defects of handed-over homes until the builder has mended
them (S-WAR-22): how each begins, and its steps.

The house helps and goes between: it drafts, has both sides sign, urges, and files. What is due next is the day of the
record, so that the reminders of all registers tell it.
"""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import actions, wire
from fieldlock.equipment import queries as equipment
from fieldlock.hazards.schemas import Because
from fieldlock.identity.actor import Actor
from fieldlock.inspections.agreement import standing
from fieldlock.inspections.handling import Handling
from fieldlock.inspections.opening import made, opened
from fieldlock.inspections.problems import OwnerBears
from fieldlock.inspections.schemas import Agree, Log, NewClaim, NewDefect, Owe, PassOn, Perform, Strike, Terms
from fieldlock.liability import commands as liability
from fieldlock.problems import invalid
from fieldlock.small_steps import Guards, Step

SOON = timedelta(days=1)  # house figure (B0): a defect is passed on, and its owner told, by the next day


async def new_claim(session: AsyncSession, actor: Actor, args: NewClaim, now: datetime) -> UUID:
    """Stands on the signed facts of the ticket. Raises FactsMissing, and OwnerBears where they name nobody else."""
    row = await actions.visible(session, actor, args.ticket_id)
    facts, found = await liability.signed(session, actor.org_id, args.ticket_id)
    if found.bears == "owner":
        raise OwnerBears(clauses=list(found.clauses))
    if args.answer_by < await Handling(session, actor, {}, now).today():
        raise invalid(("answer_by", "today or later"))
    body = {"customer": row["reporter"]["name"], "party": args.party, "contact": args.contact, "loss": args.loss,
            "facts": facts["hash"]}  # fmt: skip
    about = {"title": f"{row['number']} {row['repair_item']}", "place": row["address"], "ticket": args.ticket_id}
    key = f"{args.ticket_id}:{args.party}"
    more = {**about, "due_on": args.answer_by, "key": key}
    return made(await opened(session, actor, actor.org_id, "claim", body, now, **more))


async def new_defect(session: AsyncSession, actor: Actor, args: NewDefect, now: datetime) -> UUID:
    if args.site_id is not None and await equipment.site(session, actor.org_id, args.site_id) is None:
        raise invalid(("site_id", "unknown"))
    act = Handling(session, actor, {}, now)
    await act.proved(args.files)
    body = args.model_dump(mode="json", include={"owner", "phone", "defects"})
    about = {"title": args.title, "place": args.place, "site": args.site_id, "due_on": await act.today() + SOON}
    return made(await opened(session, actor, actor.org_id, "defect", body, now, **about, files=args.files))


def next_due(duties: list[dict[str, Any]]) -> date | None:
    """The first day on which something owed is still to be done."""
    days = [date.fromisoformat(duty["due_on"]) for duty in standing(duties) if duty["done_on"] is None]
    return min(days, default=None)


def _duties(act: Handling) -> list[dict[str, Any]]:
    return [dict(duty) for duty in act.row["body"].get("duties", [])]


async def _draft(act: Handling, args: Terms) -> Guards:
    act.body(terms=args.terms)
    return {}


def _is_owed(duties: list[dict[str, Any]], number: int) -> bool:
    """Whether the line of this number (from 1) stands and is not done yet."""
    return number <= len(duties) and duties[number - 1]["done_on"] is None and bool(standing([duties[number - 1]]))


async def _owe(act: Handling, args: Owe) -> Guards:
    act.body(duties=[*_duties(act), {**args.model_dump(mode="json"), "done_on": None}])
    return {"due_ahead": args.due_on >= await act.today()}


async def _strike(act: Handling, args: Strike) -> Guards:
    """The line stays in its place, so that the numbers of the others hold, with who took it out, and when."""
    duties = _duties(act)
    owed = _is_owed(duties, args.duty)
    if owed:
        line = duties[args.duty - 1]
        line["struck"] = {"by_name": act.actor.name, "at": wire.iso(act.now), "reason": args.reason}
        act.body(duties=duties)
        act.told["line"] = {name: line[name] for name in ("by", "what", "due_on")}
    return {"is_owed": owed}


async def _agree(act: Handling, args: Agree) -> Guards:
    await act.proved(args.files)
    duties = _duties(act)
    act.body(customer_signer=args.customer_signer, party_signer=args.party_signer)
    act.change(due_on=next_due(duties))
    return {"duties_named": bool(standing(duties))}


async def _perform(act: Handling, args: Perform) -> Guards:
    await act.proved(args.files)
    duties = _duties(act)
    owed = _is_owed(duties, args.duty)
    if owed:
        line = duties[args.duty - 1]
        line["done_on"] = (await act.today()).isoformat()
        act.told["line"] = {name: line[name] for name in ("by", "what", "due_on", "done_on")}
        act.body(duties=duties)
        act.change(due_on=next_due(duties))
    return {"is_owed": owed}


async def _file(act: Handling, _: Because) -> Guards:
    return {"all_performed": next_due(_duties(act)) is None}


async def _said(act: Handling, args: Log) -> Guards:
    await act.proved(args.files)
    return {}


async def _drop(act: Handling, _: Because) -> Guards:
    """The place in the register is free again: a claim on the same party can begin anew."""
    act.change(key=None)
    return {}


async def _pass_on(act: Handling, args: PassOn) -> Guards:
    act.body(builder=args.builder)
    act.change(due_on=args.due_on)
    return {"due_ahead": args.due_on >= await act.today()}


async def _fix(act: Handling, args: Log) -> Guards:
    act.change(due_on=await act.today() + SOON)
    return await _said(act, args)


STEPS = {
    name: Step(decide, args, "liability.claim")
    for name, decide, args in (
        ("draft", _draft, Terms),
        ("owe", _owe, Owe),
        ("strike", _strike, Strike),
        ("agree", _agree, Agree),
        ("perform", _perform, Perform),
        ("file", _file, Because),
        ("urge", _said, Log),
        ("drop", _drop, Because),
        ("pass_on", _pass_on, PassOn),
        ("fix", _fix, Log),
        ("tell", _said, Log),
    )
}
