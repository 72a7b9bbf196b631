"""HTTP of the register: sites, and assets with what the customer is entitled to today."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Query, Response
from pydantic import BaseModel, ConfigDict, Field

from fieldlock import wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.equipment import queries
from fieldlock.equipment.history import timeline, with_repairs
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, NotFound, documents
from fieldlock.routing import Part
from fieldlock.tickets import queries as tickets
from fieldlock.tickets.document import summary
from fieldlock.tickets.routes import Limit, after_cursor, cursor_of
from fieldlock.tickets.shapes import Coverage, Customer, Named, Site, TicketSummary
from fieldlock.warranty.commands import coverage_of_asset

router = Part(prefix="/api/v1", tags=["register"])
Search = Annotated[str | None, Query(max_length=200)]


class AssetSummary(BaseModel):
    id: UUID
    name: str
    category: str
    brand: str | None
    model: str | None
    serial: str | None
    purchased_at: datetime | None
    site_name: str | None


class AssetPage(BaseModel):
    items: list[AssetSummary]
    next_cursor: str | None


class Wait(BaseModel):
    model_config = ConfigDict(extra="allow")
    cause: str


class Repair(BaseModel):
    """`more_days`: further days of the same repair, after the customer was waited for."""

    model_config = ConfigDict(extra="allow")
    out: str
    fault: str
    kind: str
    number: str | None = None
    ticket_id: UUID | None = None
    waits: list[Wait] = Field(default_factory=list)


class Asset(BaseModel):
    id: UUID
    name: str
    category: str
    brand: str | None
    model: str | None
    serial: str | None
    purchased_at: datetime | None
    installed_at: datetime | None
    price_minor: int | None
    currency: str | None
    hazards: list[str]
    policies: list[str]
    repairs: list[Repair] = Field(description="brought along from before, then those of tickets, oldest first")
    standing: Literal["in_use", "exchanged", "refunded"]
    replaces_id: UUID | None
    site: Site | None
    customer: Customer | None
    coverage: Coverage
    tickets: list[TicketSummary]


HistoryKind = Literal["fault", "service", "part", "reading", "return", "hazard", "decision", "exchange"]


class HistorySource(BaseModel):
    """Where it is recorded; of a decision without a job, and of repairs brought along, the register itself."""

    kind: Literal["ticket", "return", "hazard", "asset", "register"]
    id: UUID | None
    number: str | None


class HistoryEntry(BaseModel):
    key: str
    kind: HistoryKind
    at: datetime
    code: str = Field(description="what of its kind, e.g. `ordered_repair`, `done_repair`, `found`, `eligible`")
    text: str | None
    by_name: str | None
    value: float | None = Field(description="of a reading, in `unit`; of a part, how many")
    unit: str | None
    item: Named | None = Field(description="what was measured, in words; `text` is its code")
    status: str | None = Field(description="of the ticket, the return or the hazard report today")
    source: HistorySource


class OtherUnit(BaseModel):
    id: UUID
    name: str
    serial: str | None


class AssetHistory(BaseModel):
    standing: Literal["in_use", "exchanged", "refunded"]
    replaces: OtherUnit | None
    replaced_by: OtherUnit | None
    out_of_use: bool = Field(description="a hazard report keeps people from working on it")
    being_served: bool = Field(description="a ticket of it is open")
    kinds: list[HistoryKind] = Field(description="those that the caller may see")
    items: list[HistoryEntry]
    next_cursor: str | None


class Categories(BaseModel):
    items: list[str]


class SitePage(BaseModel):
    items: list[Site]
    next_cursor: str | None


@router.get("/assets", response_model=AssetPage, responses=documents(NotSignedIn, Forbidden, Invalid))
async def assets(
    session: Session, actor: CurrentActor, q: Search = None, limit: Limit = 50, cursor: str | None = None
) -> Response:
    actor.require("register.read")
    rows = [dict(r) for r in await queries.assets(session, actor.org_id, q, after_cursor(cursor), limit + 1)]
    items = [{**row, "purchased_at": wire.iso(row["purchased_at"])} for row in rows[:limit]]
    return wire.reply({"items": items, "next_cursor": cursor_of(items[-1]["id"]) if len(rows) > limit else None})


@router.get("/assets/categories", response_model=Categories, responses=documents(NotSignedIn, Forbidden))
async def categories(session: Session, actor: CurrentActor, now: Now) -> Response:
    """The kinds of equipment: those by which warranty policies are chosen, and those that units have."""
    actor.require("register.read")
    products = (await catalogue.document(session, actor.org_id, "warranty", now))[1].get("products", ())
    named = {product["category"] for product in products if product.get("category")}
    return wire.reply({"items": sorted(named | await queries.categories(session, actor.org_id))})


@router.get("/assets/{asset_id}", response_model=Asset, responses=documents(NotSignedIn, Forbidden, NotFound))
async def asset(session: Session, actor: CurrentActor, now: Now, asset_id: UUID) -> Response:
    """The asset, what the warranty owes the customer today and why, and its tickets."""
    actor.require("register.read")
    row = await queries.asset_full(session, actor.org_id, asset_id)
    if row is None:
        raise NotFound
    row = await with_repairs(session, actor.org_id, row)
    shown = set(Asset.model_fields) - {"coverage", "tickets"}
    found = {name: value for name, value in row.items() if name in shown}
    found |= {name: wire.iso(row[name]) for name in ("purchased_at", "installed_at")}
    # Whose it is, is told to those who may look up customers at all; at work the ticket tells it (S-ARC-06).
    found["customer"] = row["customer"] if actor.scope("customer.read") == "all" else None
    scope = actor.scope("ticket.read") or "own"
    history = await tickets.page(session, actor.org_id, scope=scope, me=actor.id, limit=20, asset=asset_id)
    coverage = await coverage_of_asset(session, actor.org_id, row, now)
    return wire.reply(found | {"coverage": coverage, "tickets": [summary(item) for item in history]})


@router.get(
    "/assets/{asset_id}/history",
    response_model=AssetHistory,
    responses=documents(NotSignedIn, Forbidden, Invalid, NotFound),
)
async def history(
    session: Session,
    actor: CurrentActor,
    now: Now,
    asset_id: UUID,
    kind: HistoryKind | None = None,
    limit: Limit = 50,
    cursor: str | None = None,
) -> Response:
    """All services, faults, parts, readings, returns, hazards, decisions and exchanges of a unit, newest first."""
    actor.require("register.read")
    return wire.reply(await timeline(session, actor, asset_id, now, kind=kind, limit=limit, cursor=cursor))


@router.get("/sites", response_model=SitePage, responses=documents(NotSignedIn, Forbidden, Invalid))
async def sites(
    session: Session, actor: CurrentActor, q: Search = None, limit: Limit = 50, cursor: str | None = None
) -> Response:
    actor.require("register.read")
    rows = [dict(r) for r in await queries.sites(session, actor.org_id, q, after_cursor(cursor), limit + 1)]
    return wire.reply(
        {"items": rows[:limit], "next_cursor": cursor_of(rows[limit - 1]["id"]) if len(rows) > limit else None}
    )
