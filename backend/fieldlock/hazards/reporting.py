"""How a hazard report begins: by anyone, anywhere, and by itself from a failed safety item."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.equipment import queries as equipment
from fieldlock.hazards import queries
from fieldlock.hazards.schemas import HazardReport
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.problems import Conflict, Forbidden, invalid
from fieldlock.tickets.act import Act, When


async def _add(session: AsyncSession, actor: Actor, when: When, report: Mapping[str, Any]) -> UUID:
    """Stores the report with its first event; the same report again changes nothing."""
    hazard = report.get("id") or new_id()
    blank = dict.fromkeys(("place", "item", "restricts", "site", "asset", "ticket", "fact"))
    row = {**blank, "stop_work": False, **report, "id": hazard, "files": list(report["files"])}
    times = {"at": when.at, "received_at": when.received_at}
    who = {"org": actor.org_id, "by": actor.id, "by_name": actor.name}
    number = await queries.add(session, **row, **who, **times)
    if number is None:
        return await _again(session, actor, hazard, report)
    said = {"severity": row["severity"], "description": row["description"], "restrict": row["restricts"]}
    body = {name: value for name, value in said.items() if value is not None}
    event = {"id": new_id(), "event": "report", "frm": "", "to": "reported", "hazard": hazard, "files": row["files"]}
    encoded = wire.dumps(body).decode()
    await queries.add_event(session, **event, **who, **times, device_at=when.device_at, body=encoded)
    payload = {**body, "number": number, "ticket_id": row["ticket"], "fact_id": row["fact"], "files": row["files"]}
    await record(session, stream=hazard, topic="hazard", actor=actor.id, action="report", payload=payload)
    if row["restricts"]:
        await tell_jobs(session, actor, hazard, row, besides=[row["ticket"]])
    return hazard


async def _again(session: AsyncSession, actor: Actor, hazard: UUID, report: Mapping[str, Any]) -> UUID:
    known = await queries.lock(session, actor.org_id, hazard)
    same = known is not None and known["reported_by"] == actor.id and known["description"] == report["description"]
    if not same:
        raise Conflict
    return hazard


async def tell_jobs(
    session: AsyncSession, actor: Actor, hazard: UUID, row: Mapping[str, Any], besides: Iterable[UUID | None] = ()
) -> None:
    """A restriction came or went: the phones of every job that it concerns must learn of it."""
    of_asset = row["restricts"] == "asset"
    asset, site = (row["asset"], None) if of_asset else (None, row["site"])
    payload = {"hazard_id": hazard, "restricts": row["restricts"]}
    for ticket in await queries.affected(session, actor.org_id, asset, site):
        if ticket not in besides:
            await record(
                session, stream=ticket, topic="ticket", actor=actor.id, action="restriction_changed", payload=payload
            )


def _restrictable(restrict: str | None, asset: UUID | None, site: UUID | None) -> None:
    if (restrict == "asset" and asset is None) or (restrict == "site" and site is None):
        raise invalid(("restrict", f"no {restrict} is known here"))


async def anywhere(session: AsyncSession, actor: Actor, args: HazardReport, when: When) -> UUID:
    """A report that does not belong to a job."""
    if actor.scope("hazard.report") != "all":
        raise Forbidden("report it on a ticket of yours")
    site: UUID | None = args.site_id
    if args.asset_id is not None:
        asset = await equipment.asset(session, actor.org_id, args.asset_id)
        if asset is None:
            raise invalid(("asset_id", "unknown"))
        site = site or asset["site_id"]
    if args.site_id is not None and await equipment.site(session, actor.org_id, args.site_id) is None:
        raise invalid(("site_id", "unknown"))
    _restrictable(args.restrict, args.asset_id, site)
    said = args.model_dump(include={"description", "severity", "place", "files"})
    place = {"asset": args.asset_id, "site": site, "restricts": args.restrict}
    return await _add(session, actor, when, {**said, **place, "id": args.hazard_id})


async def on_job(act: Act, report: Mapping[str, Any]) -> UUID:
    """A report about the place of a job; `report` has columns of the table that the job does not tell."""
    asset, site = (act.job[name] and UUID(str(act.job[name]["id"])) for name in ("asset", "site"))
    _restrictable(report.get("restricts"), asset, site)
    if report.get("restricts") and act.actor.scope("hazard.report") != "all":
        raise Forbidden("a customer's report does not restrict by itself")
    place = {"ticket": act.id, "asset": asset, "site": site}
    return await _add(act.session, act.actor, act.when, {**report, **place})


async def failed_item(act: Act, row: Mapping[str, Any], fact: UUID, reason: str, files: Iterable[str]) -> None:
    """A critical item answered "no" is a hazard: it is reported with the answer, once (S-SAF-05, S-HAZ-01)."""
    item = wire.dumps({name: row[name] for name in ("key", "zh", "en")}).decode()
    report = {"severity": "medium", "description": reason, "item": item, "fact": fact, "files": list(files)}
    act.audit["hazard_id"] = await on_job(act, report)
