"""Assets with what the tickets tell about them: their repairs, the repair that is under way, and all that was ever
recorded of them, from every folder, in one list."""

import base64
import binascii
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.equipment import queries, repairs
from fieldlock.identity.actor import Actor
from fieldlock.problems import NotFound, invalid

Asset = Mapping[str, Any]
# What each kind of entry comes from, and the permission by which its source is read.
SOURCES = {
    "fault": "ticket.read", "service": "ticket.read", "part": "ticket.read", "reading": "ticket.read",
    "return": "return.read", "hazard": "hazard.read", "decision": "warranty.evaluate", "exchange": "register.read",
}  # fmt: skip


async def with_repairs(session: AsyncSession, org: UUID, asset: Asset) -> dict[str, Any]:
    """The row with `repairs` (those brought along from before this system, then those of tickets; of the units that it
    replaced too) and `open_repair` {in, cause} or None."""
    return (await all_with_repairs(session, org, [asset]))[0]


async def all_with_repairs(session: AsyncSession, org: UUID, assets: Sequence[Asset]) -> list[dict[str, Any]]:
    """The same for many, in their order, in two statements."""
    units = [asset["id"] for asset in assets]
    tickets, brought = defaultdict[UUID, list[Asset]](list), defaultdict[UUID, list[Any]](list)
    for row in await queries.brought_along(session, org, units):
        brought[row["unit"]] += row["repairs"]
    for row in await queries.repair_tickets(session, org, units):
        tickets[row["unit"]].append(row)
    return [
        {
            **asset,
            "repairs": [*brought[asset["id"]], *repairs.derived(tickets[asset["id"]])],
            "open_repair": repairs.open_repair(
                [each for each in tickets[asset["id"]] if each["asset_id"] == asset["id"]]
            ),
        }
        for asset in assets
    ]


def _place(cursor: str | None) -> tuple[datetime | None, str]:
    """The instant and the key of the last entry told."""
    if cursor is None:
        return None, ""
    try:
        at, _, key = base64.urlsafe_b64decode(cursor + "==").decode().partition("|")
        return datetime.fromisoformat(at), key
    except (ValueError, binascii.Error):
        raise invalid(("cursor", "not one of ours")) from None


def _cursor(last: Mapping[str, Any]) -> str:
    return base64.urlsafe_b64encode(f"{last['at'].isoformat()}|{last['key']}".encode()).rstrip(b"=").decode()


async def _named(session: AsyncSession, org: UUID, rows: Sequence[Mapping[str, Any]], now: datetime) -> dict[str, Any]:
    """The words of each item that was measured, in the rules of today; an item that they no longer have keeps its
    code."""
    keys = {row["text"] for row in rows if row["kind"] == "reading"}
    if not keys:
        return {}
    rules = await catalogue.rules(session, org, await catalogue.current_version(session, org, now))
    items = {item["code"]: item for listed in rules.checklists["checklists"] for item in listed["items"]}
    known = {key: items.get(key) or rules.wording["loto_steps"].get(key.rpartition(":")[2]) for key in keys}
    return {key: {"code": key, "zh": item["zh"], "en": item["en"]} for key, item in known.items() if item}


async def timeline(
    session: AsyncSession, actor: Actor, asset: UUID, now: datetime, *, kind: str | None, limit: int, cursor: str | None
) -> dict[str, Any]:
    """{standing, replaces, replaced_by, out_of_use, being_served, kinds, items, next_cursor}, newest first.

    A reader is told what its source would tell: tickets of the own scope, hazards all or the own, and so on. `kinds`
    are those that the reader may see."""
    present = await queries.present(session, actor.org_id, asset)
    if present is None:
        raise NotFound
    may = [name for name, permission in SOURCES.items() if actor.scope(permission) is not None]
    at, key = _place(cursor)
    scope, all_hazards = actor.scope("ticket.read") or "none", actor.scope("hazard.read") == "all"
    asked = {"asset": asset, "may": may, "kind": kind, "me": actor.id, "at": at, "key": key, "limit": limit + 1}
    rows = await queries.history(session, actor.org_id, scope=scope, all_hazards=all_hazards, **asked)
    named = await _named(session, actor.org_id, rows, now)
    items = [
        {name: row[name] for name in ("key", "kind", "code", "text", "by_name", "unit", "status")}
        | {"at": wire.iso(row["at"]), "value": None if row["value"] is None else float(row["value"])}
        | {"item": named.get(row["text"]) if row["kind"] == "reading" else None}
        | {"source": {"kind": row["source"], "id": row["source_id"], "number": row["source_number"]}}
        for row in rows[:limit]
    ]
    return {**present, "kinds": may, "items": items, "next_cursor": _cursor(rows[limit - 1]) if rows[limit:] else None}
