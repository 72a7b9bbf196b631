"""Use cases of the desk: intake, triage, release to dispatch, closing."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.charges import actions as charges
from fieldlock.customers import commands as customers
from fieldlock.dispatch import alerts, service_clock
from fieldlock.equipment import queries as equipment
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.problems import Conflict, NotFound, invalid
from fieldlock.safety import state
from fieldlock.safety.codes import prepare_for_crew
from fieldlock.tickets import emergency, lifecycle, queries, words
from fieldlock.tickets.act import Act
from fieldlock.tickets.problems import (
    CardsMissing,
    GuardsNotMet,
    KeyReused,
    ReferenceConflict,
    ServiceShut,
    TrueTimeMissing,
)
from fieldlock.tickets.schemas import FollowUp, NewTicket, NoArgs, Note, Reason, Reject, Triage
from fieldlock.warranty import commands as warranty
from fieldlock.work import owed

AT_WORK = ("working", "finishing", "on_hold", "rework")


async def _known(session: AsyncSession, actor: Actor, body: NewTicket, key: str | None, digest: str) -> UUID | None:
    """The ticket of an earlier, equal request; a different one under the same key or reference is refused."""
    if key is not None:
        earlier = await queries.by_key(session, actor.org_id, actor.id, key)
        if earlier is not None:
            if earlier["request_hash"] != digest:
                raise KeyReused
            return UUID(str(earlier["ticket_id"]))
    if actor.is_client and body.external_ref is not None:
        return await _by_reference(session, actor, body)
    return None


async def _by_reference(session: AsyncSession, actor: Actor, body: NewTicket) -> UUID | None:
    """Idempotent by partner and reference (S-INT-03): the same report again is the same ticket."""
    found = await queries.by_reference(session, actor.org_id, actor.id, body.external_ref or "")
    if found is None:
        return None
    row = await queries.read(session, actor.org_id, found)
    same = row is not None and all(
        row[name] == getattr(body, name) for name in ("repair_item", "fault_description", "address")
    )
    if not same:
        raise ReferenceConflict(ticket_id=str(found))
    return found


async def create(
    session: AsyncSession,
    actor: Actor,
    body: NewTicket,
    now: datetime,
    key: str | None = None,
    goods: Sequence[Mapping[str, Any]] = (),
) -> tuple[UUID, bool]:
    """(ticket id, whether it is new). `goods`: name, model, serial, quantity of what it delivers, if known."""
    digest = hashlib.sha256(wire.dumps(body.model_dump(mode="json"))).hexdigest()
    known = await _known(session, actor, body, key, digest)
    if known is not None:
        return known, False
    ticket = body.id or new_id()
    if key is not None and not await queries.add_key(session, actor.org_id, actor.id, key, digest, ticket):
        # A twin request was faster and has committed: its answer is ours.
        return (await _known(session, actor, body, key, digest)) or ticket, False
    try:
        lines = wire.dumps([{**line, "id": str(new_id())} for line in goods]).decode()
        await queries.create(session, **await _row(session, actor, body, ticket, now), goods=lines)
    except IntegrityError:
        # A twin with the same reference or client-made id was faster; the caller asks again and gets that ticket.
        raise Conflict from None
    await service_clock.refresh(session, actor.org_id, ticket, now)
    await alerts.look(session, actor.org_id, now, [ticket])
    return ticket, True


async def _row(session: AsyncSession, actor: Actor, body: NewTicket, ticket: UUID, now: datetime) -> dict[str, Any]:
    site = body.site_id
    if site is not None and await equipment.site(session, actor.org_id, site) is None:
        _unknown(body, "site_id")
        site = None
    asset = await _asset(session, actor, body)
    customer = await _customer(session, actor, body, asset)
    site = site or asset.get("site_id")
    if site is None and customer is not None:
        site = await customers.site_at(session, actor.org_id, customer, body.address)
    if body.late is not None and body.reported_at is None and body.emergency is None:
        raise TrueTimeMissing
    reported = min(body.reported_at or now, now)
    late = body.late and wire.dumps({"outage": body.late.outage, "entered_at": wire.iso(now)}).decode()
    entered = "api" if actor.is_client else "technician" if "technician" in actor.roles else "desk"
    source = body.channel or entered
    indexed = words.index(
        body.reporter.name, body.repair_item, body.fault_description, body.address, body.brand, body.model, body.serial
    )
    return {
        "org": actor.org_id,
        "id": ticket,
        "event_id": new_id(),
        "kind": body.kind,
        "category": body.category,
        "urgency": body.urgency,
        "source": source,
        "client": actor.id if actor.is_client else None,
        "external_ref": body.external_ref,
        "late": late,
        "reporter": wire.dumps(body.reporter.model_dump()).decode(),
        "reported_at": reported,
        "repair_item": body.repair_item,
        "fault_description": body.fault_description,
        "address": body.address,
        "brand": body.brand,
        "model": body.model,
        "serial": body.serial,
        "preferred_from": body.preferred_from,
        "preferred_to": body.preferred_to,
        "customer": customer,
        "site": site,
        "asset": asset.get("id"),
        "words": indexed,
        "created_by": None if actor.is_client else actor.id,
        "by": actor.id,
        "by_name": actor.name,
        "at": now,
        "payload": wire.dumps({"report": body.model_dump(mode="json"), "source": source}).decode(),
    }


def _unknown(body: NewTicket, field: str) -> None:
    """An id that nobody knows: refused, but in an emergency passed over; what was sent stays in the audit."""
    if body.emergency is None:
        raise invalid((field, "unknown"))


async def _customer(session: AsyncSession, actor: Actor, body: NewTicket, asset: Mapping[str, Any]) -> UUID | None:
    """The record that was picked, else whose the unit is, else whose phone and name or address are told (S-INT-17)."""
    if body.customer_id is not None:
        try:
            if actor.scope("customer.read") == "all":
                return await customers.survivor(session, actor.org_id, body.customer_id)
        except NotFound:
            pass
        _unknown(body, "customer_id")
    if asset.get("customer_id") is not None:
        return UUID(str(asset["customer_id"]))
    return await customers.reporter(
        session, actor.org_id, name=body.reporter.name, phone=body.reporter.phone, address=body.address
    )


async def _asset(session: AsyncSession, actor: Actor, body: NewTicket) -> Mapping[str, Any]:
    """The registered thing, by id or by serial number: looked up at intake (S-INT-17)."""
    if body.asset_id is not None:
        found = await equipment.asset(session, actor.org_id, body.asset_id)
        if found is None:
            _unknown(body, "asset_id")
        return found or {}
    if body.serial is not None:
        return await equipment.by_serial(session, actor.org_id, body.serial) or {}
    return {}


def _check_triage(act: Act, args: Triage) -> None:
    unknown = [code for code in args.hazards if code not in act.wording["hazards"]]
    if unknown:
        raise invalid(("hazards", f"unknown: {', '.join(unknown)}"))
    if "H_HEIGHT" in args.hazards and args.fall_height_m is None:
        raise invalid(("fall_height_m", "required for work at height"))
    if "H_HOT_WORK" in args.hazards and args.hot_grade is None:
        raise invalid(("hot_grade", "required for hot work"))
    strange = [code for code in args.tasks if code not in act.wording.get("tasks", {})]
    if strange:
        raise invalid(("tasks", f"unknown: {', '.join(strange)}"))


async def triage(act: Act, args: Triage) -> None:
    """Urgency and hazards are answered; changed hazards make every confirmation of before void (S-SAF-30)."""
    _check_triage(act, args)
    args = await _with_tasks_of_its_kind(act, args)
    if emergency.running(act.ticket["emergency"]) and args.urgency != "emergency":
        raise GuardsNotMet("end the emergency first", event="triage", guards=["emergency_ended"])
    told = ("hazards", "fall_height_m", "hot_grade", "tasks")
    before = [act.job[name] for name in told]
    # A lockout that is no longer demanded would take its locks out of sight while they hang; more hazards do not.
    if not set(before[0] or ()) <= set(args.hazards) and state.open_locks(act.job):
        raise GuardsNotMet("a lock is on", event="triage", guards=["no_lock_on"])
    act.move("triage", args.preliminary_fault or "", urgency_given=True, hazards_answered=True)
    act.change(urgency=args.urgency, **{name: getattr(args, name) for name in told})
    await _assess(act, args)
    if args.preliminary_fault is not None:
        act.change(preliminary_fault=args.preliminary_fault)
    for name in ("site_id", "asset_id"):
        if getattr(args, name) is not None:
            await _linked(act, name, getattr(args, name))
    if before != [getattr(args, name) for name in told] and act.job["crew"]:
        act.renew()
        await prepare_for_crew(act)
    asset = args.asset_id or act.ticket["asset_id"]
    if asset is not None:
        decision_id, decision = await warranty.decide_for_ticket(act.session, act.org, act.id, asset, act.when.at)
        await charges.suggest(act, decision_id, decision)


async def _with_tasks_of_its_kind(act: Act, args: Triage) -> Triage:
    """Some kinds of job bring tasks with them, whether they are named or not (S-DSP-12: goods that are delivered)."""
    rules = await catalogue.rules(act.session, act.org, act.job["catalogue_version"])
    brought = rules.bindings.get("kinds", {}).get(act.ticket["kind"], {}).get("tasks", ())
    return args.model_copy(update={"tasks": list(dict.fromkeys([*args.tasks, *brought]))})


async def _assess(act: Act, args: Triage) -> None:
    """People, skills, parts and time that the job needs, by whom and when it was assessed (S-TRI-01)."""
    needed = args.model_dump(mode="json", include={"skills", "parts"}, exclude_none=True)
    known = (await catalogue.document(act.session, act.org, "dispatch", act.when.at))[1]["skills"]
    strange = [code for code in needed.get("skills", ()) if code not in known]
    if strange:
        raise invalid(("skills", f"unknown: {', '.join(strange)}"))
    if "parts" in needed:
        needed["parts"] = wire.dumps(needed["parts"]).decode()
    for name in ("impact", "crew_needed", "duration_minutes", "promised_by", "promised_source"):
        if name in args.model_fields_set:
            needed[name] = getattr(args, name)
    if needed.get("promised_by", args) is None:
        needed["promised_source"] = None
    act.change(**needed, assessed_by_name=act.actor.name, assessed_at=act.when.at)


async def _linked(act: Act, column: str, value: UUID) -> None:
    find = equipment.site if column == "site_id" else equipment.asset
    found = await find(act.session, act.org, value)
    if found is None:
        raise invalid((column, "unknown"))
    act.change(**{column: value})
    if column == "asset_id" and found["site_id"] is not None and act.ticket["site_id"] is None:
        act.change(site_id=found["site_id"])


async def ready(act: Act, _: NoArgs) -> None:
    """Coverage is known when it was decided for the asset; without an asset there is nothing to decide yet."""
    asset = act.ticket["asset_id"]
    known = asset is None or await warranty.decided(act.session, act.org, act.id)
    act.move("ready", coverage_known=known)


def _refuse_while_shut(act: Act) -> None:
    """Nothing ends while others go without water, lift or power because of it (S-REL-10)."""
    shut = owed.still_shut(act.job)
    if shut:
        raise ServiceShut(services=[fact["body"]["what"] for fact in shut])


async def reject(act: Act, args: Reject) -> None:
    act.move("reject", f"{args.reason} / {args.alternative}", reason_given=True, alternative_offered=True)


async def cancel(act: Act, args: Reason) -> None:
    """A job at work is stopped by it, and cancelled when asked again; the phones of the crew are told at once."""
    if act.job["status"] in AT_WORK:
        act.fact("stop", {"reason": args.reason, "cancel": True})
        act.move("cancel", args.reason, reason_given=True)
        return
    _refuse_while_shut(act)
    act.move("cancel", args.reason, reason_given=True, no_lock_on=not state.open_locks(act.job))
    await queries.end_crew(act.session, act.org, act.id, act.when.at)


async def close(act: Act, args: Note) -> None:
    _refuse_while_shut(act)
    act.move("close", args.note, customer_told=bool(args.note))


async def return_order(act: Act, _: NoArgs) -> None:
    """The order is back at the desk when every photo and signature it names has arrived (S-SGN-06)."""
    named = {sha for fact in act.job["facts"] for sha in fact["files"]}
    held = await equipment.files_held(act.session, act.org, sorted(named))
    act.move("return_order", record_complete=named <= held)
    await _register_goods(act)


async def _register_goods(act: Act) -> None:
    """What was delivered becomes the customer's unit, installed on the day of the hand-over (S-DSP-12)."""
    came = [
        {"id": new_id(), **{name: line[name] for name in ("name", "model", "serial")}}
        for line in act.job["goods"]
        if line["serial"] and line["state"] == "delivered"
    ]
    customer, site = (act.job[name] and act.job[name]["id"] for name in ("customer", "site"))
    if came and customer:
        signed = max(fact["occurred_at"] for fact in act.job["facts"] if fact["kind"] == "signature")
        to = {"customer": customer, "site": site, "at": datetime.fromisoformat(signed)}
        act.audit["units"] = await equipment.add_delivered(act.session, act.org, came, **to)


async def follow_up(act: Act, args: FollowUp) -> None:
    _refuse_while_shut(act)
    if act.job["status"] == "follow_up" and owed.cards_missing(act.job):
        raise CardsMissing
    act.move("follow_up", args.result, result_given=True)


def actions_of(status: str) -> list[str]:
    return lifecycle.possible(status)
