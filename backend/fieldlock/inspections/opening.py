"""How each record begins."""

import secrets
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.days import local_day, whole_day
from fieldlock.equipment import queries as equipment
from fieldlock.hazards import queries as hazards
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.inspections import draw, queries, risk
from fieldlock.inspections.handling import Handling
from fieldlock.inspections.lifecycle import FIRST
from fieldlock.inspections.problems import DrawnAlready, InRegister, NothingToVisit, StopIsNoViolation
from fieldlock.inspections.schemas import NewDraw, NewProgramme, NewRisk, NewRound, NewViolation
from fieldlock.problems import invalid
from fieldlock.tickets import queries as tickets

REPLY_DAYS = 3  # house figure (B0): so long a person has for the own word before anything is decided
DRAFT_DUE = (1, 31)  # the year's programme is adopted by then (B0)


async def opened(
    session: AsyncSession,
    actor: Actor | None,
    org: UUID,
    kind: str,
    body: Mapping[str, Any],
    now: datetime,
    **more: Any,
) -> UUID | None:
    """Stores the record with its first event; None when one of this key is there already. Without an actor it is the
    program's own doing."""
    found = new_id()
    by = None if actor is None else actor.id
    who = {"org": org, "by": by, "by_name": "Fieldlock" if actor is None else actor.name, "at": now}
    files = list(more.pop("files", ()))
    encoded = wire.dumps(dict(body)).decode()
    if not await queries.add(session, **who, id=found, kind=kind, status=FIRST[kind], body=encoded, **more):
        return None
    event = {"id": new_id(), "record": found, "event": "open", "to": FIRST[kind], "body": encoded, "files": files}
    await queries.add_event(session, **who, **event)
    payload = {"kind": kind, **body}
    await record(session, stream=found, topic="site", actor=by, action=f"open_{kind}", payload=payload)
    return found


async def new_round(session: AsyncSession, actor: Actor, args: NewRound, now: datetime) -> UUID:
    """A workplace to be inspected every so many days (S-HAZ-03)."""
    if args.site_id is not None and await equipment.site(session, actor.org_id, args.site_id) is None:
        raise invalid(("site_id", "unknown"))
    body = {"interval_days": args.interval_days}
    place = {"title": args.title, "place": args.place, "site": args.site_id, "due_on": args.first_due}
    return made(await opened(session, actor, actor.org_id, "round", body, now, **place))


async def new_draw(session: AsyncSession, actor: Actor, args: NewDraw, now: datetime) -> UUID:
    """The system chooses whom the group visits; drawing anew needs a reason and leaves the first draw on record."""
    org = actor.org_id
    if args.day < await local_day(session, org, now):
        raise invalid(("day", "today or later"))
    before = await queries.draws(session, org, args.day)
    if before and args.reason is None:
        raise DrawnAlready(draws=before)
    zone = ZoneInfo((await identity.organisation(session, org))["time_zone"])
    since = datetime.combine(args.day, time(), zone)
    rows = {str(row["id"]): row for row in await queries.pool(session, org, since, since + timedelta(days=1))}
    if not rows:
        raise NothingToVisit
    seed = secrets.token_hex(16)
    picked = draw.pick(seed, rows, args.count)
    body = {"day": args.day.isoformat(), "number": before + 1, "seed": seed, "count": args.count, "pool": sorted(rows),
            "picked": picked, "reason": args.reason}  # fmt: skip
    title, key = f"{args.day} · {before + 1}", f"{args.day}:{before + 1}"
    fell = made(await opened(session, actor, org, "draw", body, now, title=title, key=key, due_on=args.day))
    for job in picked:
        row = rows[job]
        place = {"title": f"{row['number']} {row['repair_item']}", "place": row["address"], "ticket": row["id"]}
        visit = {"draw_id": str(fell), "day": args.day.isoformat()}
        await opened(session, actor, org, "visit", visit, now, **place, key=f"{fell}:{job}", due_on=args.day)
    return fell


async def new_risk(session: AsyncSession, actor: Actor, args: NewRisk, now: datetime) -> UUID:
    """Rated, with its measures and the day of its next review (S-HAZ-05)."""
    if args.ticket_id is not None and await tickets.read(session, actor.org_id, args.ticket_id) is None:
        raise invalid(("ticket_id", "unknown"))
    hazard = args.hazard_id
    if hazard is not None and not await hazards.read(session, actor.org_id, hazard, scope="all", me=actor.id):
        raise invalid(("hazard_id", "unknown"))
    act = Handling(session, actor, {}, now)
    bands, today = await act.bands(), await act.today()
    latest = risk.latest_review(args.likelihood, args.severity, today, bands)
    if not today < args.review_on <= latest:
        raise invalid(("review_on", f"after {today}, by {latest}"))
    rating = risk.band(args.likelihood, args.severity, bands)["rating"]
    body = args.model_dump(mode="json", include={"likelihood", "severity", "measures"}) | {"rating": rating}
    sources = (("hazard", args.hazard_id), ("fact", args.fact_id))
    source = next((f"{name}:{of}" for name, of in sources if of is not None), None)
    refers = {"hazard": args.hazard_id, "ticket": args.ticket_id, "key": source}
    about = {"title": args.title, "place": args.place, "due_on": args.review_on}
    return made(await opened(session, actor, actor.org_id, "risk", body, now, **about, **refers))


async def new_violation(session: AsyncSession, actor: Actor, args: NewViolation, now: datetime) -> UUID:
    """Person, rule, evidence; the person is heard before anything is decided. Never for a stop (S-HAZ-06, I3)."""
    org = actor.org_id
    people = {row["id"]: row["name"] for row in await identity.people_with_roles(session, org, list(STAFF))}
    if args.person_id not in people:
        raise invalid(("person_id", "not of this organisation"))
    await Handling(session, actor, {}, now).proved(args.files)
    await _no_stop(session, org, args)
    shown = {"type", "rule", "evidence", "seen_at", "grave", "visit_id", "fact_id", "besides_stop"}
    body = args.model_dump(mode="json", include=shown, exclude_none=True)
    reply_by = await local_day(session, org, now) + timedelta(days=REPLY_DAYS)
    about = {"title": args.rule, "person": args.person_id, "ticket": args.ticket_id, "due_on": reply_by}
    return made(await opened(session, actor, org, "violation", body, now, **about, files=args.files))


STAFF = (
    "technician", "lead", "guardian", "call_agent", "dispatcher", "leader", "inspector", "storekeeper", "cashier",
    "supervisor", "safety_officer", "manager", "archivist", "admin",
)  # fmt: skip


async def _no_stop(session: AsyncSession, org: UUID, args: NewViolation) -> None:
    """What was recorded as a stop or a hazard report is no evidence; who spoke up that day is charged with something
    else only when it is said what."""
    if args.ticket_id is None:
        if args.fact_id is not None:
            raise invalid(("fact_id", "of which ticket"))
        return
    if await tickets.read(session, org, args.ticket_id) is None:
        raise invalid(("ticket_id", "unknown"))
    if args.fact_id is not None:
        fact = await queries.fact(session, org, args.ticket_id, args.fact_id)
        if fact is None:
            raise invalid(("fact_id", "unknown"))
        if fact["kind"] in ("stop", "hazard"):
            raise StopIsNoViolation
    day = await whole_day(session, org, args.seen_at)
    if args.besides_stop is None and await queries.spoke_up(session, org, args.ticket_id, args.person_id, *day):
        raise StopIsNoViolation


async def new_programme(session: AsyncSession, actor: Actor, args: NewProgramme, now: datetime) -> UUID:
    """The year's environment protection, as a draft until it is adopted (S-HAZ-07)."""
    return made(await draft_programme(session, actor, actor.org_id, args.year, now, args.policy, args.measures))


async def draft_programme(
    session: AsyncSession,
    actor: Actor | None,
    org: UUID,
    year: int,
    now: datetime,
    policy: str = "",
    measures: str = "",
) -> UUID | None:
    body = {"year": year, "policy": policy, "measures": measures}
    due = date(year, *DRAFT_DUE)
    return await opened(session, actor, org, "programme", body, now, title=str(year), key=str(year), due_on=due)


def made(found: UUID | None) -> UUID:
    """Raises InRegister when `opened` found one of this key."""
    if found is None:
        raise InRegister
    return found
