"""What has changed for this person since the cursor: whole tickets, and the ids of those no longer theirs.

The cursor is a transaction id below which everything has ended, so a change that was still open at the last pull is
never skipped; one may be told twice, which does no harm.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import actions
from fieldlock.catalogue import queries as catalogue
from fieldlock.identity.actor import Actor
from fieldlock.problems import invalid
from fieldlock.sync import queries

KEPT = timedelta(days=7)
ON_THE_PHONE = [
    "dispatched", "accepted", "appointed", "en_route", "on_site", "working", "stopped", "on_hold", "finishing",
    "rework",
]  # fmt: skip


async def pull(session: AsyncSession, actor: Actor, cursor: str | None, now: datetime) -> dict[str, Any]:
    if cursor is not None and not (cursor.isascii() and cursor.isdigit() and len(cursor) <= 19):
        raise invalid(("cursor", "not one of ours"))
    low, high = await queries.snapshot(session)
    # A cursor ahead of the database comes from before a restore: everything is sent anew.
    full = cursor is None or int(cursor) > int(high)
    if full or cursor is None:
        ids = await queries.mine(session, actor.org_id, actor.id, ON_THE_PHONE, now - KEPT)
        removed = []
    else:
        rows = await queries.changed(session, actor.org_id, actor.id, cursor)
        ids = [row["id"] for row in rows if row["mine"]]
        removed = [row["id"] for row in rows if not row["mine"]]
    return {
        "cursor": low,
        "full": full,
        "tickets": [await actions.ticket_document(session, actor, ticket, now) for ticket in ids],
        "removed": removed,
        "catalogue_version": await catalogue.current_version(session, actor.org_id, now),
    }
