"""What each step of a return case needs to know (its guards) and what it stores. `commands.take` decides and saves."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from fieldlock.equipment import repairs
from fieldlock.ids import new_id
from fieldlock.problems import invalid
from fieldlock.returns import queries, remedies, schemas
from fieldlock.returns.handling import Handling
from fieldlock.returns.problems import RemedyNotAllowed
from fieldlock.small_steps import Guards, Step
from fieldlock.stock import commands as stock
from fieldlock.tickets import commands as tickets
from fieldlock.tickets.schemas import NewTicket
from fieldlock.warranty import causes
from fieldlock.warranty import commands as warranty


def _quality(act: Handling) -> bool | None:
    """The verdict before receipt: by phone, or by the designated point."""
    verdict = act.row["verdict"] or {}
    return verdict.get("quality")


async def _phone_verdict(act: Handling, args: schemas.PhoneVerdict) -> Guards:
    act.change(verdict={"by": "phone", **args.model_dump()})
    return {"verdict_given": True}


async def _to_point(act: Handling, args: schemas.ToPoint) -> Guards:
    act.change(verdict={"by": "point", "point": args.point})
    return {"point_named": True}


def _same_day(args: schemas.Report) -> bool:
    return args.inspected_on == args.report_on


async def _point_report(act: Handling, args: schemas.Report) -> Guards:
    """The point's report decides whether it is worth sending the unit in (S-WAR-09)."""
    report = args.model_dump(mode="json", exclude={"files"})
    act.change(verdict={**(act.row["verdict"] or {}), "quality": args.cause in causes.QUALITY, **report})
    return {"cause_given": True, "report_same_day": _same_day(args) and await act.held(args.files)}


async def _send_in(act: Handling, _: schemas.SendIn) -> Guards:
    return {"not_refused": _quality(act) is not False}


async def _receive(act: Handling, args: schemas.ReceiveParcel) -> Guards:
    """From now on the deadline runs; without the days for it nothing could be promised to the customer."""
    due = remedies.ship_due(await act.today(), await act.parameter("ship_within_days"))
    act.change(received_at=act.now, ship_due=due)
    if not await act.held(args.files):
        raise invalid(("files", "send the files first"))
    return {"not_refused": _quality(act) is not False, "deadline_set": True}


async def _check(act: Handling, args: schemas.Check) -> Guards:
    """Items, the four of the appearance with a photo each, packaging, and the serial number as scanned."""
    asset = await act.asset()
    looks = args.appearance.model_dump()
    photos = [look["photo"] for look in looks.values() if look["state"] != "absent"]
    matches = bool(asset["serial"]) and args.serial.lower() == asset["serial"].lower()
    missing = [item.name for item in args.items if not item.present]
    bad = remedies.damaged(looks)
    act.change(
        checked={
            **args.model_dump(mode="json", exclude={"files"}),
            "serial_matches": matches,
            "missing": missing,
            "damaged": bad,
            "by_name": act.actor.name,
        }
    )
    complete = None not in photos and await act.held([*filter(None, photos), *args.files])
    untold = (missing or bad or args.transport_damage or not args.packaging) and not args.customer_told.strip()
    return {"items_told": True, "photos_held": complete, "customer_told": not untold}


async def _appraise(act: Handling, args: schemas.Appraise) -> Guards:
    """The finding, and with it the decision: stored with policy version and facts (I10)."""
    quality = args.cause in causes.QUALITY
    complete = (args.report_no is not None and args.fault_code is not None) or not quality
    if not await act.held(args.files):
        raise invalid(("files", "send the files first"))
    checked = act.row["checked"] or {}
    asset = dict(await act.asset())
    asset["papers"] = {**asset["papers"], "serial_matches": bool(checked.get("serial_matches"))}
    free = await stock.same_model(act.session, act.org, asset["model"])
    found = {**causes.facts_of(args.cause), "component": args.component, "stock_same_model": bool(free)}
    # The claim was raised when the customer asked: what we take to look at it does not run against the customer.
    decision = await warranty.decide_for_case(
        act.session, act.org, act.case, asset, found, act.row["opened_at"], act.now
    )
    told = args.model_dump(mode="json", exclude={"files"})
    act.change(appraisal={**told, "quality": quality, "by_name": act.actor.name}, decision_id=decision)
    return {
        "cause_given": True,
        "report_complete": complete,
        "report_same_day": _same_day(args),
        "decided": True,
    }


async def _reserve(act: Handling, remedy: str, unit: UUID | None) -> None:
    if remedies.kind_of(remedy) == "exchange":
        model = (await act.asset())["model"] or ""
        if remedy != "replace_same_model" and unit is None:
            raise invalid(("unit_id", "which unit is given"))
        held = await stock.reserve(act.session, act.actor, act.case, model, unit)
        act.told["unit_id"] = str(held)


async def _choose(act: Handling, args: schemas.Choose) -> Guards:
    stored = await act.decision()
    decision = stored["decision"] if stored else {"eligible": False, "remedies": []}
    allowed = remedies.offered(decision)
    if args.remedy not in allowed:
        raise RemedyNotAllowed(remedy=args.remedy, allowed=allowed)
    exchange = remedies.kind_of(args.remedy) == "exchange"
    checked = act.row["checked"] or {}
    boxed = bool(checked.get("packaging")) or not await _box_required(act)
    guards = {
        "remedy_allowed": True,
        "entitled_party": args.chosen_by == remedies.chooser(decision),
        "appearance_intact": not exchange or not checked.get("damaged"),
        "box_there": not exchange or boxed,
    }
    if all(guards.values()):
        await _reserve(act, args.remedy, args.unit_id)
    act.change(choice={**args.model_dump(mode="json"), "at": act.now.isoformat(), "override": False})
    return guards


async def _box_required(act: Handling) -> bool:
    """The policy decides whether a missing box refuses the exchange; unset means that it only warns (S-WAR-08)."""
    return bool(await queries.parameter(act.session, act.org, "packaging_required", await act.today()))


async def _refuse(act: Handling, _: schemas.Told) -> Guards:
    stored = await act.decision()
    return {"nothing_free": not (stored and remedies.offered(stored["decision"])), "customer_told": True}


async def _propose_override(act: Handling, args: schemas.ProposeOverride) -> Guards:
    proposed = {"proposed_by": str(act.actor.id), "proposed_by_name": act.actor.name}
    act.change(override={**args.model_dump(), **proposed})
    return {"reason_given": True}


async def _approve_override(act: Handling, args: schemas.ApproveOverride) -> Guards:
    """Separate from the decision, by two persons, and told apart wherever it is shown (S-WAR-19)."""
    proposed = act.row["override"] or {}
    other = proposed.get("proposed_by") != str(act.actor.id)
    guards = {"override_proposed": bool(proposed), "not_the_proposer": other}
    if all(guards.values()):
        await _reserve(act, proposed["remedy"], args.unit_id)
        approved = {"approved_by": str(act.actor.id), "approved_by_name": act.actor.name}
        by = {"chosen_by": "seller", "how": "override", "at": act.now.isoformat(), "override": True}
        act.change(override={**proposed, **approved}, choice={"remedy": proposed["remedy"], **by})
    return guards


def _chosen(act: Handling) -> str | None:
    return remedies.kind_of((act.row["choice"] or {}).get("remedy"))


async def _ship_new(act: Handling, args: schemas.Ship) -> Guards:
    """The unit leaves stock and becomes the customer's; the old one keeps its history and its standing says so."""
    guards = {"verdict_given": act.row["appraisal"] is not None, "exchange_chosen": _chosen(act) == "exchange"}
    if not all(guards.values()):
        return {**guards, "unit_reserved": True}
    unit = await stock.issue(act.session, act.actor, act.case, act.now)
    outcome = {**args.model_dump(), "serial": unit["serial"], "model": unit["model"], "brand": unit["brand"]}
    of = act.row["asset_id"]
    if act.row["choice"]["remedy"] != "part_replace_free":
        new = new_id()
        values = {name: unit[name] for name in ("brand", "model", "serial")}
        await queries.add_new_unit(act.session, org=act.org, id=new, old=act.row["asset_id"], at=act.now, **values)
        await queries.set_standing(act.session, act.org, act.row["asset_id"], "exchanged")
        act.change(new_asset_id=new)
        of = new
    if args.deliver_to is not None:
        name = (await act.asset())["name"]
        goods = [{"name": name, "model": unit["model"], "serial": unit["serial"], "quantity": 1}]
        told = {"kind": "delivery", "repair_item": name, "address": args.deliver_to, "asset_id": of}
        await _open_ticket(act, (unit["model"], unit["serial"]), goods, **told)
    act.change(outcome=outcome)
    return {**guards, "unit_reserved": True}


async def _refund(act: Handling, args: schemas.Refund) -> Guards:
    stored, choice = await act.decision(), act.row["choice"] or {}
    amount = None
    if stored is not None and _chosen(act) == "refund":
        override = bool(choice.get("override"))
        amount = remedies.refund_of(choice["remedy"], stored["decision"], stored["facts"], override=override)
        paid = {"refund_minor": amount, "currency": stored["facts"].get("currency")}
        act.change(outcome={**args.model_dump(), **paid})
        if choice["remedy"] != "refund_part":
            await queries.set_standing(act.session, act.org, act.row["asset_id"], "refunded")
    return {
        "verdict_given": act.row["appraisal"] is not None,
        "refund_chosen": _chosen(act) == "refund",
        "amount_decided": amount is not None,
    }


async def _open_ticket(
    act: Handling, told: Sequence[str | None], goods: Sequence[Mapping[str, Any]] = (), **report: Any
) -> None:
    """For the customer of the case, by whom it was opened; the case leads to it."""
    customer = {**act.row["customer"]}
    unreachable = {} if customer.get("phone") else {"contact_refused": True, "remark": act.row["number"]}
    said = " · ".join(filter(None, (act.row["number"], *told)))
    body = {"reporter": {**customer, **unreachable}, "fault_description": said, **report}
    made = NewTicket.model_validate(body)
    ticket, _new = await tickets.create(act.session, act.actor, made, act.now, goods=goods)
    act.change(ticket_id=ticket)


async def _repair(act: Handling, _: schemas.OpenRepair) -> Guards:
    """A ticket for the bench, of this unit: from it the repair history follows by itself."""
    chosen = _chosen(act) == "repair"
    if chosen and act.row["appraisal"] is not None:
        asset, told = await act.asset(), (act.row["appraisal"]["fault_code"], act.row["fault_description"])
        at = {"repair_item": asset["name"], "address": act.row["number"], "asset_id": asset["id"]}
        await _open_ticket(act, told, **at)
    return {"verdict_given": act.row["appraisal"] is not None, "repair_chosen": chosen}


async def _repaired(act: Handling, _: schemas.OpenRepair) -> Guards:
    return {"ticket_done": act.row["ticket_status"] in repairs.DONE}


async def _send_back(act: Handling, args: schemas.SendBack) -> Guards:
    await stock.release(act.session, act.actor, act.case)
    act.change(outcome=args.model_dump())
    return {"tracking_given": True, "customer_told": True}


async def _close(act: Handling, _: schemas.CloseCase) -> Guards:
    return {"customer_told": True, "not_quality": _quality(act) is False}


async def _withdraw(act: Handling, _: schemas.WithdrawCase) -> Guards:
    await stock.release(act.session, act.actor, act.case)
    return {"reason_given": True}


STEPS: Mapping[str, Step[Handling]] = {
    "phone_verdict": Step(_phone_verdict, schemas.PhoneVerdict, "return.open"),
    "to_point": Step(_to_point, schemas.ToPoint, "return.open"),
    "point_report": Step(_point_report, schemas.Report, "return.open"),
    "send_in": Step(_send_in, schemas.SendIn, "return.open"),
    "receive": Step(_receive, schemas.ReceiveParcel, "return.receive"),
    "check": Step(_check, schemas.Check, "return.receive"),
    "appraise": Step(_appraise, schemas.Appraise, "return.appraise"),
    "choose": Step(_choose, schemas.Choose, "return.open"),
    "refuse": Step(_refuse, schemas.Told, "return.open"),
    "propose_override": Step(_propose_override, schemas.ProposeOverride, "return.override"),
    "approve_override": Step(_approve_override, schemas.ApproveOverride, "return.override"),
    "ship_new": Step(_ship_new, schemas.Ship, "return.receive"),
    "refund": Step(_refund, schemas.Refund, "return.refund"),
    "repair": Step(_repair, schemas.OpenRepair, "return.open"),
    "repaired": Step(_repaired, schemas.OpenRepair, "return.open"),
    "send_back": Step(_send_back, schemas.SendBack, "return.receive"),
    "close": Step(_close, schemas.CloseCase, "return.open"),
    "withdraw": Step(_withdraw, schemas.WithdrawCase, "return.open"),
}
