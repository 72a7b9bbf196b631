"""The desk's lists of permits and of approvals across tickets: rows of the database folded for the screen."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.catalogue import queries as catalogue
from fieldlock.identity.actor import Actor
from fieldlock.safety import permits as rules_of_permits
from fieldlock.safety import queries
from fieldlock.safety.requirements import Rules
from fieldlock.wire import iso


async def _rules(session: AsyncSession, actor: Actor, now: datetime) -> Rules:
    version = await catalogue.current_version(session, actor.org_id, now)
    return await catalogue.rules(session, actor.org_id, version)


def _fact(row: Mapping[str, Any]) -> dict[str, Any]:
    by = None if row["by_id"] is None else str(row["by_id"])
    return {**row, "id": str(row["id"]), "by_id": by, "occurred_at": iso(row["occurred_at"])}


async def permits(session: AsyncSession, actor: Actor, now: datetime, wanted: set[str]) -> list[dict[str, Any]]:
    """What ends first stands first; `wanted`: standings to keep, all when empty."""
    rules = await _rules(session, actor, now)
    mine = rules_of_permits.approver_roles(rules.bindings, actor.roles)
    found = []
    for _, rows in groupby(await queries.permit_facts(session, actor.org_id), key=lambda row: row["ticket_id"]):
        facts = [_fact(row) for row in rows]
        site = facts[0]["site_id"] and str(facts[0]["site_id"])
        for permit in rules_of_permits.fold(facts, site):
            needed = rules.safety["permits"].get(permit["type"], {}).get("approver_role", "")
            found.append(
                {
                    **{name: value for name, value in permit.items() if name not in ("applicant", "approved_by")},
                    **{name: facts[0][name] for name in ("ticket_id", "number", "repair_item", "address")},
                    "ticket_status": facts[0]["status"],
                    **rules.wording["permits"].get(permit["type"], {"zh": permit["type"], "en": permit["type"]}),
                    "standing": rules_of_permits.standing(permit, now),
                    "approver_role": needed,
                    "mine": needed in mine,
                }
            )
    kept = [row for row in found if not wanted or row["standing"] in wanted]
    return sorted(kept, key=lambda row: (row["valid_to"], row["permit_id"]))[: queries.MOST]


async def uncountersigned(session: AsyncSession, actor: Actor, now: datetime) -> list[dict[str, Any]]:
    rules = await _rules(session, actor, now)
    within = timedelta(hours=int((rules.bindings.get("verbal_approval") or {}).get("countersign_within_hours", 24)))
    return [
        {**row, "noted_at": iso(row["noted_at"]), "overdue": now - row["noted_at"] > within}
        for row in await queries.uncountersigned(session, actor.org_id)
    ]
