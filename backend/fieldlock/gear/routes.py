"""HTTP of the register of protective equipment, tools and instruments."""

import asyncio
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import Query, Response
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.clock import Now
from fieldlock.db import Row, Session
from fieldlock.gear import commands, queries
from fieldlock.gear.problems import GearUnusable, OwnReport
from fieldlock.gear.schemas import (
    GearBody,
    GearEvents,
    Inspection,
    Lend,
    Quarantine,
    Registered,
    RegisteredPage,
    Release,
    Return,
)
from fieldlock.gear.standing import standing
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor, CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.isolation import labels
from fieldlock.isolation.routes import IfMatch, label_ids
from fieldlock.problems import Forbidden, Invalid, NotFound, PreconditionFailed, documents, invalid
from fieldlock.routing import Part
from fieldlock.tickets.routes import Limit, after_cursor, cursor_of, seen_version

router = Part(prefix="/api/v1/gear", tags=["gear"])
LABEL = "FL:G:"
_READ = documents(NotSignedIn, Forbidden, NotFound, Invalid)
_WRITE = documents(NotSignedIn, Forbidden, NotFound, Invalid, PreconditionFailed, GearUnusable, OwnReport)


async def _shown(session: AsyncSession, actor: Actor, rows: list[Row], now: Now) -> list[dict[str, object]]:
    version = await catalogue.current_version(session, actor.org_id, now)
    rules = await catalogue.rules(session, actor.org_id, version)
    zone = (await identity.organisation(session, actor.org_id))["time_zone"]
    today = now.astimezone(ZoneInfo(zone)).date()
    found = []
    for row in rows:
        period = "periodic_test_months" if row["kind"] == "ppe" else "check_months"
        known = commands.known_codes(rules, row["kind"])
        own = row["kind"] == "vehicle" or row["code"] in rules.bindings.get("gauges", {})
        # A vehicle, or a gauge, without the date of its next check is overdue (S-SAF-29, S-WRK-19).
        inspected = own or known.get(row["code"], {}).get(period) is not None
        group = known if own else rules.wording["ppe" if row["kind"] == "ppe" else "tools"]
        words = {name: group.get(row["code"], {}).get(name, row["code"]) for name in ("zh", "en")}
        told = {name: row[name] for name in Registered.model_fields if name in row}
        dates = {"due_on": row["due_on"] and row["due_on"].isoformat(), "held_since": wire.iso(row["held_since"])}
        left = (row["due_on"] - today).days if row["due_on"] else None
        more = {
            "days_left": left,
            "scanned": LABEL + row["serial"],
            "standing": standing(row, today, inspected=inspected),
        }
        found.append({**told, **words, **dates, **more})
    return found


async def _answer(session: AsyncSession, actor: Actor, gear: UUID, now: Now, status: int = 200) -> Response:
    row = await queries.one(session, actor.org_id, gear)
    if row is None:
        raise NotFound
    [shown] = await _shown(session, actor, [row], now)
    return wire.reply(shown, status, etag=f'"{row["version"]}"')


@router.get("", response_model=RegisteredPage, responses=documents(NotSignedIn, Forbidden, Invalid))
async def page(
    session: Session,
    actor: CurrentActor,
    now: Now,
    q: Annotated[str | None, Query(max_length=200)] = None,
    limit: Limit = 50,
    cursor: str | None = None,
) -> Response:
    actor.require("gear.read")
    rows = await queries.page(session, actor.org_id, q, after_cursor(cursor), limit + 1)
    more = cursor_of(rows[limit - 1]["id"]) if len(rows) > limit else None
    return wire.reply({"items": await _shown(session, actor, rows[:limit], now), "next_cursor": more})


@router.post("", response_model=Registered, status_code=201, responses=_READ)
async def register(session: Session, actor: CurrentActor, now: Now, body: GearBody) -> Response:
    actor.require("gear.manage")
    return await _answer(session, actor, await commands.register(session, actor, body, now), now, 201)


@router.get(
    "/labels.pdf",
    response_class=Response,
    responses={**documents(NotSignedIn, Forbidden, Invalid), 200: {"content": {"application/pdf": {}}}},
)
async def labels_pdf(
    session: Session, actor: CurrentActor, now: Now, ids: Annotated[str, Query(max_length=8000)]
) -> Response:
    """A4 sheets of labels with QR codes for these things (`ids` with commas)."""
    actor.require("gear.read")
    wanted = label_ids(ids)
    rows = await queries.some(session, actor.org_id, wanted)
    if len(rows) != len(wanted):
        raise invalid(("ids", "unknown things among them"))
    sheet = [{**row, "kind": "gear", "title": row["serial"]} for row in await _shown(session, actor, rows, now)]
    content = await asyncio.to_thread(labels.sheet, sheet)
    return wire.pdf(content, "labels.pdf")


@router.get("/{gear_id}", response_model=Registered, responses=_READ)
async def one(session: Session, actor: CurrentActor, now: Now, gear_id: UUID) -> Response:
    actor.require("gear.read")
    return await _answer(session, actor, gear_id, now)


@router.get("/{gear_id}/events", response_model=GearEvents, responses=_READ)
async def events(session: Session, actor: CurrentActor, gear_id: UUID) -> Response:
    """Everything that was done with it, the first first."""
    actor.require("gear.read")
    if await queries.one(session, actor.org_id, gear_id) is None:
        raise NotFound
    items = [
        {
            "id": row["id"],
            "event": row["event"],
            "by_name": row["by_name"],
            "body": row["body"],
            "at": wire.iso(row["at"]),
        }
        for row in await queries.events(session, actor.org_id, gear_id)
    ]
    return wire.reply({"items": items, "next_cursor": None})


@router.put("/{gear_id}", response_model=Registered, responses=_WRITE)
async def change(
    session: Session, actor: CurrentActor, now: Now, gear_id: UUID, body: GearBody, if_match: IfMatch = None
) -> Response:
    """Owner, authorised people, retired; the date is an inspection's."""
    actor.require("gear.manage")
    await commands.change(session, actor, gear_id, body, seen_version(if_match), now)
    return await _answer(session, actor, gear_id, now)


@router.post("/{gear_id}/inspect", response_model=Registered, responses=_WRITE)
async def inspect(session: Session, actor: CurrentActor, now: Now, gear_id: UUID, body: Inspection) -> Response:
    """The periodic inspection: passed with the next date, or failed and out of use."""
    actor.require("gear.manage")
    await commands.inspect(session, actor, gear_id, body, now)
    return await _answer(session, actor, gear_id, now)


@router.post("/{gear_id}/quarantine", response_model=Registered, responses=_WRITE)
async def quarantine(session: Session, actor: CurrentActor, now: Now, gear_id: UUID, body: Quarantine) -> Response:
    """Anybody who sees a defect puts the thing out of use."""
    actor.require("gear.report")
    await commands.quarantine(session, actor, gear_id, body, now)
    return await _answer(session, actor, gear_id, now)


@router.post("/{gear_id}/release", response_model=Registered, responses=_WRITE)
async def release(session: Session, actor: CurrentActor, now: Now, gear_id: UUID, body: Release) -> Response:
    """Back in use after inspection, by somebody else than who reported it."""
    actor.require("gear.release")
    await commands.release(session, actor, gear_id, body, now)
    return await _answer(session, actor, gear_id, now)


@router.post("/{gear_id}/lend", response_model=Registered, responses=_WRITE)
async def lend(session: Session, actor: CurrentActor, now: Now, gear_id: UUID, body: Lend) -> Response:
    """Handed out to a person who may use it."""
    actor.require("gear.manage")
    await commands.lend(session, actor, gear_id, body, now)
    return await _answer(session, actor, gear_id, now)


@router.post("/{gear_id}/return", response_model=Registered, responses=_WRITE)
async def take_back(session: Session, actor: CurrentActor, now: Now, gear_id: UUID, body: Return) -> Response:
    """Back in the store."""
    actor.require("gear.manage")
    await commands.take_back(session, actor, gear_id, body, now)
    return await _answer(session, actor, gear_id, now)
