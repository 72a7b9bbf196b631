"""The ticket as clients see it, phones and desks alike: rows of the database folded into one JSON document."""

import contextlib
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.catalogue import queries as catalogue
from fieldlock.hazards import queries as hazard_reports
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.isolation import board
from fieldlock.safety import approved, classes, kit, lapse, state
from fieldlock.safety import queries as safety
from fieldlock.safety.gate import Blocker
from fieldlock.safety.requirements import Rules, min_crew
from fieldlock.tickets import emergency, emergency_rules, lifecycle, queries
from fieldlock.wire import iso
from fieldlock.work import goods

_PLAIN = (
    "number", "version", "status", "situation", "kind", "urgency", "source", "external_ref", "reporter", "repair_item",
    "fault_description", "preliminary_fault", "address", "brand", "model", "serial", "round", "impact", "crew_needed",
    "duration_minutes", "assessed_by_name", "appointment_changes", "agreed_by", "plan_fixed", "parts", "late",
    "category", "promised_source",
)  # fmt: skip
_TIMES = (
    "reported_at", "preferred_from", "preferred_to", "planned_start", "planned_end", "created_at", "updated_at",
    "assessed_at", "agreed_from", "agreed_to", "accept_by", "promised_by", "due_at",
)  # fmt: skip


_CHARGED = {
    "charge": ("class", "final", "decision_id", "reason", "override", "agreement", "contract", "by_name", "at"),
    "quote": (
        "id", "number", "status", "plan", "lines", "total_minor", "currency", "valid_until", "hash", "by_name", "at",
        "answer",
    ),
    "liability": (
        "id", "version", "altered", "alteration_approved", "within_warranty", "wear_self_damaged", "note", "evidence",
        "hash", "by_name", "at", "signature",
    ),
}  # fmt: skip


def _picked(row: Mapping[str, Any] | None, shown: Sequence[str]) -> dict[str, Any] | None:
    return None if row is None else {name: row[name] for name in shown}


def _text(value: UUID | None) -> str | None:
    return None if value is None else str(value)


def fact_document(row: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    person = _text(row["person_id"])
    return {
        "id": str(row["id"]),
        "kind": row["kind"],
        "key": row["key"],
        "person_id": person,
        "person_name": names.get(person or "", row["by_name"]),
        "by_id": _text(row["by_id"]),
        "by_name": row["by_name"],
        "round": row["round"],
        "body": row["body"],
        "files": list(row["files"]),
        "occurred_at": iso(row["occurred_at"]),
        "device_at": iso(row["device_at"]),
        "received_at": iso(row["received_at"]),
        "device_id": _text(row["device_id"]),
        "template": row["template"],
    }


async def _crew(
    session: AsyncSession, org: UUID, ticket: UUID, wording: Mapping[str, Any], now: datetime
) -> list[dict[str, Any]]:
    members = await queries.crew(session, org, ticket, now)
    held = await identity.certificates(session, org, [member["user_id"] for member in members])
    certificates: dict[UUID, list[dict[str, Any]]] = {}
    for row in held:
        words = wording["certificates"].get(row["code"], {"zh": row["code"], "en": row["code"]})
        certificates.setdefault(row["user_id"], []).append(
            {
                "code": row["code"],
                "zh": words["zh"],
                "en": words["en"],
                "number": row["number"],
                "valid_until": row["valid_until"].isoformat() if row["valid_until"] else None,
                "review_due": row["review_due"].isoformat() if row["review_due"] else None,
            }
        )
    return [
        {
            "user_id": str(member["user_id"]),
            "name": member["name"],
            "username": member["username"],
            "role": member["role"],
            "since": iso(member["assigned_at"]),
            "unfit": member["unfit"],
            "certificates": certificates.get(member["user_id"], []),
        }
        for member in members
    ]


async def _with_devices(
    session: AsyncSession, org: UUID, crew: Sequence[Mapping[str, Any]], viewer: Actor
) -> list[dict[str, Any]]:
    """The keys by which one phone of the crew knows, without a network, what another one signed; for the crew only."""
    people = [UUID(member["user_id"]) for member in crew]
    rows = await identity.devices_of(session, org, people) if viewer.id in people else []
    devices: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        devices.setdefault(str(row["user_id"]), []).append({"id": str(row["id"]), "public_jwk": row["public_jwk"]})
    return [{**member, "devices": devices.get(member["user_id"], [])} for member in crew]


def _register(context: Mapping[str, Any]) -> dict[str, Any]:
    picked = {
        "customer": ("id", "name", "phone"),
        "site": ("id", "name", "address", "lat", "lon", "switchroom_contact"),
        "asset": ("id", "name", "brand", "model", "serial", "category", "purchased_at"),
    }
    return {
        name: {field: context[name][field] for field in fields} if context[name] else None
        for name, fields in picked.items()
    }


async def _approval_policy(
    session: AsyncSession, row: Mapping[str, Any], rules: Rules, now: datetime
) -> dict[str, Any]:
    """What may stand for the leader's own word on this job: a verbal approval at once, a standing one."""
    found = None
    if classes.belongs(rules.bindings.get("standing_approval"), row["hazards"], row["tasks"]):
        found = await safety.standing_now(session, row["org_id"], now)
    verbal = classes.belongs(rules.bindings.get("verbal_approval"), row["hazards"], row["tasks"])
    standing = None
    if found is not None:
        ids = {name: str(found[name]) for name in ("id", "by_id")}
        standing = {**found, **ids, **{name: iso(found[name]) for name in ("valid_from", "valid_to")}}
    graver = _of_class(rules.bindings.get("safety_review"), row["hazards"] or (), row["tasks"])
    return {"verbal_counts": verbal, "standing": standing, "review_needed": graver}


def _of_class(rule: Mapping[str, Any] | None, hazards: Sequence[str], tasks: Sequence[str]) -> bool:
    """Whether one of the hazards or tasks is among those that the rule names."""
    return rule is not None and bool(set(rule["hazards"]) & set(hazards) or set(rule["tasks"]) & set(tasks))


def _by_class(rules: Rules, kind: str, hazards: Sequence[str], tasks: Sequence[str]) -> dict[str, bool]:
    """What the rules want of work of this class beyond its lists."""
    measured, waste, cards = (rules.bindings.get(name) for name in ("measured_work", "waste_record", "warranty_cards"))
    return {
        "measured": _of_class(measured, hazards, tasks),
        "waste_due": _of_class(waste, hazards, tasks),
        "cards_due": cards is not None and (kind in cards["kinds"] or _of_class(cards, hazards, tasks)),
    }


_PRESENT = ("on_site", "working", "finishing")
_CALENDAR = timedelta(days=60)


async def _elsewhere(
    session: AsyncSession, row: Mapping[str, Any], crew: Sequence[Mapping[str, Any]], now: datetime
) -> list[dict[str, Any]]:
    """Who of the crew was at work on another job at `now`."""
    if row["status"] not in _PRESENT or not crew:
        return []
    people = [UUID(member["user_id"]) for member in crew]
    found = await queries.at_work_elsewhere(session, row["org_id"], row["id"], people, now)
    return [{"user_id": str(one["user_id"]), "number": one["number"], "role": one["role"]} for one in found]


def _rest_days(rules: Rules, now: datetime) -> dict[str, list[str]]:
    """The days of the rules' calendar around `now` that weekdays alone do not tell."""
    told = rules.bindings.get("rest_days") or {}
    since, until = ((now + by * _CALENDAR).date().isoformat() for by in (-1, 1))
    return {name: [day for day in told.get(name, ()) if since <= day <= until] for name in ("rest", "work")}


async def _clearance(session: AsyncSession, org: UUID, ticket: UUID) -> dict[str, Any] | None:
    cleared = await queries.clearances(session, org, ticket)
    newest = cleared[-1] if cleared else None
    return {**newest, "id": str(newest["id"]), "at": iso(newest["at"])} if newest else None


def _worded(rules: Rules, group: str, codes: Sequence[str]) -> list[dict[str, Any]]:
    words = rules.wording.get(group, {})
    return [{"code": code, **words.get(code, {"zh": code, "en": code})} for code in codes]


def _gear(
    rules: Rules, things: Sequence[Mapping[str, Any]], rows: Sequence[Mapping[str, Any]], measured: bool
) -> list[dict[str, Any]]:
    """The registered things that a requirement of the job asks to choose; the gauges where the work is measured."""
    gauges = rules.bindings.get("gauges", {}) if measured else {}
    wanted = {entry["gear"] for entry in rows} | set(gauges)
    tools = {**rules.wording["tools"], **gauges}
    return [
        {
            "id": str(thing["id"]),
            "kind": thing["kind"],
            "code": thing["code"],
            **(rules.wording["ppe"] if thing["kind"] == "ppe" else tools).get(thing["code"], {}),
            "serial": thing["serial"],
            "due_on": thing["due_on"].isoformat() if thing["due_on"] else None,
            "owner_id": _text(thing["owner_id"]),
        }
        for thing in things
        if thing["code"] in wanted
    ]


def _of_row(row: Mapping[str, Any], rules: Rules) -> dict[str, Any]:
    """What the ticket's own row tells."""
    return {
        "id": str(row["id"]),
        **{name: row[name] for name in _PLAIN},
        **{name: iso(row[name]) for name in _TIMES},
        "hazards": None if row["hazards"] is None else list(row["hazards"]),
        "hazards_detail": _worded(rules, "hazards", row["hazards"] or ()),
        "fall_height_m": float(row["fall_height_m"]) if row["fall_height_m"] is not None else None,
        "hot_grade": row["hot_grade"],
        "tasks": list(row["tasks"]),
        "skills": list(row["skills"]),
        "tasks_detail": _worded(rules, "tasks", row["tasks"]),
    }


async def job(session: AsyncSession, row: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """All that the rules need to know about a ticket; `document` adds what only people want to see."""
    org, ticket = row["org_id"], row["id"]
    version = row["catalogue_version"] or await catalogue.current_version(session, org, now)
    rules = await catalogue.rules(session, org, version)
    hazards = tuple(row["hazards"] or ())
    tasks = tuple(row["tasks"])
    cards, requirements = await catalogue.requirements(session, org, version, hazards, tasks)
    requirements = goods.asked(requirements, row["goods"], rules.bindings.get("goods"))
    crew = await _crew(session, org, ticket, rules.wording, now)
    people = [UUID(member["user_id"]) for member in crew]
    names = {member["user_id"]: member["name"] for member in crew}
    organisation = await identity.organisation(session, org)
    context = await queries.context(session, org, ticket, now)
    locked = any(entry["lock"] for entry in requirements)
    by_class = _by_class(rules, row["kind"], hazards, tasks)
    playbook = await emergency_rules.of_record(session, org, row["emergency"])
    facts = [fact_document(fact, names) for fact in await queries.facts(session, org, ticket)]
    return {
        **_of_row(row, rules),
        "time_zone": organisation["time_zone"],
        **_register(context),
        "recalled": context["recalled"],
        "vehicle": context["vehicle"],
        **{name: _picked(context[name], shown) for name, shown in _CHARGED.items()},
        "min_crew": max(min_crew(rules, tasks), emergency.to_send(row["emergency"], playbook)),
        **by_class,
        "approval_policy": await _approval_policy(session, row, rules, now),
        "clearance": await _clearance(session, org, ticket),
        "crew": crew,
        "elsewhere": await _elsewhere(session, row, crew, now),
        "rest_days": _rest_days(rules, now),
        "gear": _gear(rules, await queries.gear(session, org, people), requirements, by_class["measured"]),
        "kit": kit.listed(rules, hazards, [*row["parts"], *goods.packed(row["goods"])], context["vehicle"] is not None),
        "visited": context["visited"],
        "cards": cards,
        "requirements": requirements,
        "facts": facts,
        "goods": goods.shown(row["goods"], facts, rules.bindings.get("goods")),
        "catalogue_version": version,
        **(await board.on_job(session, row, people) if locked else board.NOTHING),
        "restrictions": [
            {**report, "id": str(report["id"])} for report in await hazard_reports.restrictions(session, org, ticket)
        ],
    }


def describe(blockers: Sequence[Blocker], wording: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Blockers with their words, as clients receive them."""
    words = wording["blockers"]
    return [
        {"code": b.code, "subjects": list(b.subjects), **words.get(b.code, {"zh": b.code, "en": b.code})}
        for b in blockers
    ]


def situation(found: Mapping[str, Any], hold_reason: str | None = None) -> str:
    """The domain's word for where the ticket stands, from the job's facts."""
    status = found["status"]
    if status != "finishing":
        quote = (found["quote"] or {}).get("status")
        approval = approved.state_of(found)["state"]
        return lifecycle.situation(status, approval=approval, quote=quote, hold_reason=hold_reason)
    release = state.phase_blockers(found, ["release"])
    return lifecycle.situation(
        status,
        release_done=not release,
        trial_done=not release,
        clearing_done=not state.phase_blockers(found, ["clear"]),
    )


async def document(
    session: AsyncSession,
    row: Mapping[str, Any],
    events: Sequence[Mapping[str, Any]],
    actor: Actor,
    now: datetime,
    actions: list[str],
) -> dict[str, Any]:
    """The wire form `Ticket`."""
    found = await job(session, row, now)
    org, ticket = row["org_id"], row["id"]
    code = await queries.start_code(session, org, ticket, actor.id, row["round"])
    rules = await catalogue.rules(session, org, found["catalogue_version"])
    return found | {
        "crew": await _with_devices(session, org, found["crew"], actor),
        # Who bears a damage is told to whoever plans, mends or answers the customer.
        "liability": found["liability"] if actor.scope("liability.read") else None,
        "customer_name": (found["customer"] or {}).get("name"),
        # Whom and what the register knows there: a partner may have named no more than a phone and an address.
        **(dict.fromkeys(("customer", "customer_name", "site")) if actor.is_client else {}),
        "emergency": emergency.shown(row["emergency"], await emergency_rules.of_record(session, org, row["emergency"])),
        "asset_name": (found["asset"] or {}).get("name"),
        "hazards": found["hazards"] or [],
        "hazards_assessed": found["hazards"] is not None,
        "approval": approved.state_of(found),
        "lapsed": describe(lapse.clearance_lapsed(found, rules.safety, now), rules.wording),
        "start_code": dict(code) if code else None,
        "timeline": [_event(event) for event in events],
        "actions": actions,
    }


def _event(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": str(row["id"]),
        "event": row["event"],
        "from": row["from_status"],
        "to": row["to_status"],
        "by_name": row["by_name"],
        "note": row["note"],
        "at": iso(row["at"]),
        "device_at": iso(row["device_at"]),
        "received_at": iso(row["received_at"]),
    }


def summary(row: Mapping[str, Any], *, partner: bool = False) -> dict[str, Any]:
    """The wire form `TicketSummary` from a row of `queries.page`; a `partner` learns nothing of the register."""
    if partner:
        row = {**row, "customer_name": None}
    times = {name: iso(row[name]) for name in ("planned_start", "planned_end", "reported_at", "updated_at")}
    return {**row, **times}


def parse_uuid(value: str) -> UUID | None:
    with contextlib.suppress(ValueError):
        return UUID(value)
    return None
