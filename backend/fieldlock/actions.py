"""Every action on a ticket by name: the one list behind the HTTP routes and the sync door (two doors, one command).

`offline` actions may be recorded on a phone without a network and are replayed later through the same function.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from pydantic import BaseModel, ValidationError
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.board import orders
from fieldlock.board import schemas as board_args
from fieldlock.catalogue import queries as catalogue
from fieldlock.charges import actions as charges
from fieldlock.charges import schemas as charge_args
from fieldlock.devices import queries as devices
from fieldlock.dispatch import appointments, handover, service_clock
from fieldlock.dispatch import commands as dispatch
from fieldlock.dispatch import queries as bookings
from fieldlock.dispatch import schemas as dispatch_args
from fieldlock.fitness import commands as fitness
from fieldlock.fitness import schemas as fitness_args
from fieldlock.hazards import on_job as hazards
from fieldlock.hazards import schemas as hazard_args
from fieldlock.identity.actor import Actor
from fieldlock.identity.keys import Keys
from fieldlock.isolation import commands as isolation
from fieldlock.isolation import schemas as isolation_args
from fieldlock.liability import commands as liability
from fieldlock.liability import schemas as liability_args
from fieldlock.problems import Forbidden, NotFound, PreconditionFailed, Problem, invalid_of
from fieldlock.safety import approval_commands as approvals
from fieldlock.safety import commands as safety
from fieldlock.safety import permit_commands as permits
from fieldlock.safety import schemas as safety_args
from fieldlock.safety import site_commands as on_site
from fieldlock.tickets import commands as tickets
from fieldlock.tickets import emergency_commands as emergencies
from fieldlock.tickets import lifecycle, queries
from fieldlock.tickets import schemas as ticket_args
from fieldlock.tickets.act import Act, When, save
from fieldlock.tickets.document import document, job
from fieldlock.tickets.problems import NotInCrew
from fieldlock.warranty.commands import coverage_of_ticket
from fieldlock.wire import iso
from fieldlock.work import commands as work
from fieldlock.work import schemas as work_args
from fieldlock.work.merge import merged

Command = Callable[[Act, Any], Awaitable[Any]]


@dataclass(frozen=True)
class Action:
    command: Command
    args: type[BaseModel]
    permission: str
    offline: bool = False
    # Whether this act decides from the job alone, and all it changes is what `Act` collects: then a push may do the
    # next one on the same job without writing and reading in between. When in doubt it may not.
    collects: Callable[[Act, Any], bool] = lambda _act, _args: False


def _always(_act: Act, _args: Any) -> bool:
    return True


ACTIONS: dict[str, Action] = {
    "triage": Action(tickets.triage, ticket_args.Triage, "ticket.triage"),
    "emergency": Action(emergencies.raise_emergency, ticket_args.RaiseEmergency, "ticket.triage"),
    "false_alarm": Action(emergencies.false_alarm, ticket_args.Reason, "ticket.decide"),
    "playbook_step": Action(emergencies.playbook_step, ticket_args.PlaybookStep, "emergency.handle"),
    "crew_contact": Action(emergencies.crew_contact, ticket_args.CrewContact, "emergency.handle"),
    "crew_there": Action(emergencies.crew_there, ticket_args.CrewThere, "emergency.handle"),
    "ready": Action(tickets.ready, ticket_args.NoArgs, "ticket.triage"),
    "reject": Action(tickets.reject, ticket_args.Reject, "ticket.decide"),
    "cancel": Action(tickets.cancel, ticket_args.Reason, "ticket.decide"),
    "close": Action(tickets.close, ticket_args.Note, "ticket.decide"),
    "return_order": Action(tickets.return_order, ticket_args.NoArgs, "ticket.decide"),
    "follow_up": Action(tickets.follow_up, ticket_args.FollowUp, "follow_up"),
    "classify": Action(charges.classify, charge_args.Classify, "ticket.triage"),
    "confirm_coverage": Action(charges.confirm_coverage, charge_args.ConfirmCoverage, "work.record", offline=True),
    "want_quote": Action(charges.want_quote, charge_args.WantQuote, "ticket.triage"),
    "issue_quote": Action(charges.issue_quote, charge_args.IssueQuote, "quote.issue", offline=True),
    "consent": Action(charges.consent, charge_args.Consent, "quote.answer", offline=True),
    "decline_quote": Action(charges.decline_quote, charge_args.DeclineQuote, "quote.answer", offline=True),
    "assign": Action(dispatch.assign, dispatch_args.Assign, "dispatch.assign"),
    "withdraw": Action(orders.withdraw, ticket_args.Reason, "dispatch.assign"),
    "postpone": Action(orders.postpone, board_args.Postpone, "dispatch.assign"),
    "pin": Action(orders.pin, board_args.Pin, "dispatch.assign"),
    "split": Action(orders.split, board_args.Split, "dispatch.assign"),
    "merge": Action(orders.merge, board_args.Merge, "dispatch.assign"),
    "renew_rules": Action(dispatch.renew_rules, ticket_args.Note, "dispatch.assign"),
    "accept": Action(dispatch.accept, ticket_args.NoArgs, "order.answer", offline=True, collects=_always),
    "decline": Action(dispatch.decline, ticket_args.Reason, "order.answer", offline=True),
    "appoint": Action(appointments.appoint, dispatch_args.Appoint, "order.answer", offline=True),
    "agree": Action(appointments.agree, dispatch_args.Agree, "appointment.agree"),
    "depart": Action(dispatch.depart, dispatch_args.Depart, "order.answer", offline=True, collects=_always),
    "arrive": Action(dispatch.arrive, ticket_args.Note, "order.answer", offline=True, collects=_always),
    "confirm": Action(
        safety.confirm, safety_args.Confirm, "safety.confirm", offline=True, collects=safety.only_records
    ),
    "request_approval": Action(safety.request_approval, safety_args.Ask, "safety.confirm", offline=True),
    "approve": Action(safety.approve, safety_args.Approve, "work.start.approve"),
    "refuse_approval": Action(safety.refuse_approval, ticket_args.Reason, "work.start.approve"),
    "use_code": Action(safety.use_code, safety_args.UseCode, "safety.confirm", offline=True),
    "start": Action(safety.start, safety_args.Start, "work.start", offline=True),
    "stop": Action(safety.stop, safety_args.Stop, "work.stop", offline=True, collects=_always),
    "report_hazard": Action(hazards.report_hazard, hazard_args.ReportHazard, "hazard.report", offline=True),
    "lift_stop": Action(safety.lift_stop, safety_args.LiftStop, "work.restart"),
    "hold": Action(safety.hold, safety_args.Hold, "work.hold", offline=True, collects=_always),
    "resume": Action(safety.resume, ticket_args.NoArgs, "work.resume"),
    "start_rework": Action(safety.start_rework, ticket_args.NoArgs, "work.start", offline=True),
    "note_verbal": Action(approvals.note_verbal, safety_args.VerbalApproval, "safety.confirm", offline=True),
    "countersign": Action(approvals.countersign, ticket_args.Note, "work.start.approve"),
    "review_safety": Action(approvals.review_safety, safety_args.Review, "safety.review"),
    "gas_test": Action(on_site.gas_test, safety_args.GasTest, "safety.confirm", offline=True, collects=_always),
    "take_break": Action(on_site.take_break, ticket_args.NoArgs, "work.start", offline=True, collects=_always),
    "end_break": Action(on_site.end_break, safety_args.EndBreak, "work.start", offline=True),
    "new_hazard": Action(on_site.new_hazard, safety_args.NewHazard, "safety.confirm", offline=True),
    "request_permit": Action(permits.request_permit, safety_args.RequestPermit, "permit.request", offline=True),
    "approve_permit": Action(permits.approve_permit, safety_args.ApprovePermit, "permit.approve"),
    "refuse_permit": Action(permits.refuse_permit, safety_args.EndPermit, "permit.approve"),
    "suspend_permit": Action(permits.suspend_permit, safety_args.EndPermit, "permit.approve"),
    "resume_permit": Action(permits.resume_permit, safety_args.ApprovePermit, "permit.approve"),
    "close_permit": Action(permits.close_permit, safety_args.EndPermit, "permit.close", offline=True),
    "hand_over_lock": Action(isolation.hand_over_lock, isolation_args.HandOverLock, "lock.hand_over", offline=True),
    "hand_over": Action(handover.hand_over, dispatch_args.HandOver, "lock.hand_over", offline=True),
    "remove_absent_lock": Action(isolation.remove_absent_lock, isolation_args.RemoveAbsentLock, "lock.remove_absent"),
    "record_work": Action(work.record_work, work_args.RecordWork, "work.record", offline=True, collects=_always),
    "note": Action(work.note, work_args.TellNote, "safety.confirm", offline=True, collects=_always),
    "answer_note": Action(work.answer_note, work_args.AnswerNote, "note.answer"),
    "shut_off": Action(work.shut_off, work_args.ShutOff, "service.shut", offline=True, collects=_always),
    "restore_service": Action(
        work.restore_service, work_args.RestoreService, "service.shut", offline=True, collects=_always
    ),
    "record_waste": Action(work.record_waste, work_args.RecordWaste, "work.record", offline=True, collects=_always),
    "record_cards": Action(work.record_cards, work_args.RecordCards, "cards.record", offline=True),
    "list_goods": Action(work.list_goods, ticket_args.ListGoods, "ticket.triage"),
    "hand_over_waste": Action(work.hand_over_waste, work_args.HandOverWaste, "waste.hand_over"),
    "declare_fitness": Action(fitness.declare_on_job, fitness_args.Declare, "order.answer", offline=True),
    "record_liability": Action(
        liability.record_liability, liability_args.RecordFacts, "liability.record", offline=True
    ),
    "sign_liability": Action(liability.sign_liability, liability_args.SignFacts, "liability.record", offline=True),
    "complete": Action(work.complete, ticket_args.NoArgs, "work.record", offline=True, collects=_always),
    "sign_off": Action(work.sign_off, work_args.SignOff, "sign_off", offline=True, collects=_always),
}
# Not an event of the lifecycle: possible as long as the ticket is with the crew.
_FREE = {"note_verbal": ("on_site",), "countersign": approvals.COUNTERSIGNED,
         "review_safety": approvals.REVIEWABLE, "note": lifecycle.OPEN, "answer_note": lifecycle.OPEN,
         "take_break": on_site.WORKING, "end_break": on_site.WORKING,
         "confirm": lifecycle.OPEN, "record_work": work.RECORDABLE, "request_permit": lifecycle.OPEN,
         "gas_test": lifecycle.OPEN, "hand_over_lock": lifecycle.OPEN, "remove_absent_lock": lifecycle.OPEN,
         **{f"{step}_permit": lifecycle.OPEN for step in ("approve", "refuse", "suspend", "resume", "close")},
         "classify": charges.CLASSIFIED, "confirm_coverage": charges.FOUND,
         "shut_off": work.ON_SITE, "restore_service": lifecycle.STATUSES, "record_waste": work.ON_SITE,
         "hand_over_waste": lifecycle.STATUSES, "record_cards": work.CARDED, "list_goods": lifecycle.OPEN,
         "playbook_step": lifecycle.OPEN, "crew_contact": lifecycle.OPEN, "crew_there": lifecycle.OPEN,
         "pin": lifecycle.ASSIGNED,
         "record_liability": lifecycle.STATUSES, "sign_liability": lifecycle.STATUSES,
         "declare_fitness": lifecycle.STATUSES, "report_hazard": lifecycle.STATUSES}  # fmt: skip


def parse(name: str, raw: Mapping[str, Any]) -> BaseModel:
    """The typed arguments, or the 422 that names each wrong field."""
    try:
        return ACTIONS[name].args.model_validate(raw)
    except ValidationError as error:
        raise invalid_of(error) from None


class Held(NamedTuple):
    """A ticket locked and read in this transaction, as the last act left it."""

    row: Mapping[str, Any]
    job: dict[str, Any]


async def _relations(session: AsyncSession, actor: Actor, row: Mapping[str, Any], held: Held | None = None) -> set[str]:
    """The scopes in which this ticket lies for the caller."""
    found = {"all"}
    if held is not None:
        me = str(actor.id)
        in_crew = any(member["user_id"] == me for member in held.job["crew"])
    else:
        in_crew = await queries.in_crew(session, actor.org_id, row["id"], actor.id)
    if in_crew:
        found.add("crew")
    if actor.id in (row["client_id"], row["created_by"]):
        found.add("own")
    return found


async def _existing(session: AsyncSession, actor: Actor, ticket: UUID, *, lock: bool) -> Mapping[str, Any]:
    row = await (queries.lock if lock else queries.read)(session, actor.org_id, ticket)
    if row is None:
        raise NotFound
    return row


async def _refuse_unseen(session: AsyncSession, actor: Actor, row: Mapping[str, Any], relations: set[str]) -> None:
    """404 for whoever may not see the ticket: neither its existence nor its state is revealed."""
    if actor.scope("ticket.read") not in relations:
        if await queries.in_crew(session, actor.org_id, row["id"], actor.id, ever=True):
            raise NotInCrew
        raise NotFound


async def visible(session: AsyncSession, actor: Actor, ticket: UUID, *, lock: bool = False) -> Mapping[str, Any]:
    """The ticket's row if the caller may see it, else 404."""
    row = await _existing(session, actor, ticket, lock=lock)
    if actor.scope("ticket.read") != "all":
        await _refuse_unseen(session, actor, row, await _relations(session, actor, row))
    return row


async def begin(
    session: AsyncSession,
    actor: Actor,
    ticket: UUID,
    permission: str,
    when: When,
    keys: Keys,
    *,
    seen: int | None = None,
    held: Held | None = None,
) -> Act:
    """What an action starts from, or the refusal to somebody who may not."""
    scope = actor.require(permission)
    row = held.row if held else await _existing(session, actor, ticket, lock=True)
    # Whoever may do this anywhere need not be able to read the ticket: anyone on site stops unsafe work.
    if scope != "all":
        relations = await _relations(session, actor, row, held)
        await _refuse_unseen(session, actor, row, relations)
        if scope not in relations:
            raise Forbidden(permission=permission)
    if seen is not None and row["version"] != seen:
        raise PreconditionFailed(version=row["version"])
    found = held.job if held else await job(session, row, when.at)
    rules = await catalogue.rules(session, actor.org_id, found["catalogue_version"])
    return Act(session, actor, row, found, when, keys, rules.wording)


async def report(
    session: AsyncSession, actor: Actor, body: ticket_args.NewTicket, now: datetime, key: str | None, keys: Keys
) -> tuple[UUID, bool]:
    """(ticket id, whether it is new). One that tells of an emergency is raised at once, whoever reports it; its
    photos are a note."""
    ticket, new = await tickets.create(session, actor, body, now, key)
    if new and body.emergency is not None:
        args = ticket_args.RaiseEmergency(kind=body.emergency)
        await _along(session, actor, ticket, "emergency", args, now, keys)
    if new and body.files:
        shown = work_args.TellNote(kind="progress", text=PHOTOS_OF_THE_REPORT, files=body.files)
        await _along(session, actor, ticket, "note", shown, now, keys)
    return ticket, new


PHOTOS_OF_THE_REPORT = "报修时的照片 / photos of the report"


async def _along(
    session: AsyncSession, actor: Actor, ticket: UUID, name: str, args: BaseModel, now: datetime, keys: Keys
) -> None:
    """What a report brings with it, by the right to report alone."""
    act = await begin(session, actor, ticket, "ticket.create", When(at=now, received_at=now), keys)
    await ACTIONS[name].command(act, args)
    await save(act, name, said(args))


async def perform(
    session: AsyncSession,
    actor: Actor,
    ticket: UUID,
    name: str,
    args: BaseModel,
    *,
    when: When,
    keys: Keys,
    seen: int | None = None,
    rehearsal: bool = False,
) -> Any:
    """Runs one action in the caller's transaction. `seen` is the version of If-Match. Raises problems only."""
    act = await begin(session, actor, ticket, ACTIONS[name].permission, when, keys, seen=seen)
    act.rehearsal = rehearsal
    result = await ACTIONS[name].command(act, args)
    await save(act, name, said(args))
    return result


def said(args: BaseModel) -> dict[str, Any]:
    """The arguments as the audit keeps them."""
    return args.model_dump(mode="json", exclude_none=True)


async def rehearse(
    session: AsyncSession,
    actor: Actor,
    ticket: UUID,
    name: str,
    args: BaseModel,
    *,
    when: When,
    keys: Keys,
    seen: int | None = None,
) -> Problem | None:
    """The refusal that `perform` would raise, or None: the same command, in a savepoint that is always rolled back."""
    trial = await session.begin_nested()
    try:
        await perform(session, actor, ticket, name, args, when=when, keys=keys, seen=seen, rehearsal=True)
    except Problem as refusal:
        return refusal
    finally:
        await trial.rollback()
    return None


async def issue_code(
    session: AsyncSession, actor: Actor, ticket: UUID, args: safety_args.IssueCode, *, when: When, keys: Keys
) -> dict[str, Any]:
    act = await begin(session, actor, ticket, "work.start.approve", when, keys)
    issued: dict[str, Any] = await safety.issue_code(act, args)
    await save(act, "issue_start_code", {"for_id": issued["for_id"], "valid_until": issued["valid_until"]})
    return issued


def _allowed_actions(actor: Actor, row: Mapping[str, Any], relations: set[str]) -> list[str]:
    """What the caller may try now: the lifecycle's events for this status that the caller's roles allow."""
    events = set(lifecycle.possible(row["status"]))
    names = [n for n in ACTIONS if (n in events or row["status"] in _FREE.get(n, ()))]
    return [name for name in names if actor.scope(ACTIONS[name].permission) in relations]


_VISIT = ("old_start", "new_start", "at")


async def ticket_document(session: AsyncSession, actor: Actor, ticket: UUID, now: datetime) -> dict[str, Any]:
    """The wire form `Ticket` for this caller."""
    row = await _existing(session, actor, ticket, lock=False)
    relations = await _relations(session, actor, row)
    await _refuse_unseen(session, actor, row, relations)
    events = await queries.events(session, actor.org_id, ticket)
    found = await document(session, row, events, actor, now, _allowed_actions(actor, row, relations))
    whole = actor.scope("ticket.read") == "all"
    former = await devices.former_crew(session, actor.org_id, ticket) if whole else []
    visits = await bookings.appointments(session, actor.org_id, ticket) if whole else []
    return found | {
        "coverage": await coverage_of_ticket(session, row),
        "work": merged(found),
        **await service_clock.of_ticket(session, row, events, found["time_zone"], now),
        "appointments": [{**visit, **{name: iso(visit[name]) for name in _VISIT}} for visit in visits],
        "former_crew": [{**person, "left_at": iso(person["left_at"])} for person in former],
    }
