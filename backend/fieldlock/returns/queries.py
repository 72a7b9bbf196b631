"""All SQL of return cases."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one
from fieldlock.returns.remedies import DONE

_ADD = text("""
    INSERT INTO return_cases (org_id, id, number, asset_id, customer, fault_description, opened_at, opened_by,
      opened_by_name, updated_at)
    VALUES (:org, :id, 'RMA-' || nextval('return_number'), :asset, cast(:customer AS jsonb), :fault, :at, :by, :by_name,
      :at)
    ON CONFLICT DO NOTHING RETURNING number""")
_ADD_EVENT = text("""
    INSERT INTO return_events (org_id, case_id, id, event, from_status, to_status, by_id, by_name, body, files, at)
    VALUES (:org, :case, :id, :event, :frm, :to, :by, :by_name, cast(:body AS jsonb), :files, :at)""")
_EVENTS = text("SELECT * FROM return_events WHERE org_id = :org AND case_id = :id ORDER BY at, id")
_LOCK = text("SELECT id FROM return_cases WHERE org_id = :org AND id = :id FOR UPDATE")
_SHOWN = """
    SELECT r.*, a.name AS asset_name, a.brand AS asset_brand, a.model AS asset_model, a.serial AS asset_serial,
      a.category AS asset_category, a.purchased_at AS asset_purchased_at, t.number AS ticket_number,
      t.status AS ticket_status
    FROM return_cases r
    JOIN assets a ON a.org_id = r.org_id AND a.id = r.asset_id
    LEFT JOIN tickets t ON t.org_id = r.org_id AND t.id = r.ticket_id
    WHERE r.org_id = :org"""
_ONE = text(f"{_SHOWN} AND r.id = :id")
_BY_ASSET = text(f"{_SHOWN} AND r.asset_id = :asset ORDER BY r.id DESC")
_OPEN_OF_ASSET = text("SELECT id FROM return_cases WHERE org_id = :org AND asset_id = :asset AND status <> 'closed'")
_DUE = "r.ship_due <= :alert_until AND NOT (r.status = ANY(:done))"
_FILTERS = {
    "all": "",
    "open": " AND r.status <> 'closed'",
    "closed": " AND r.status = 'closed'",
    "due": f" AND {_DUE}",
}
_ALERTS = text(f"SELECT count(*) FROM return_cases r WHERE r.org_id = :org AND {_DUE}")
_TO_REMIND = text(f"""
    SELECT r.id, r.status, r.ship_due FROM return_cases r
    WHERE r.org_id = :org AND {_DUE} AND (r.reminded_at IS NULL OR r.reminded_at < :day_start)
    ORDER BY r.ship_due, r.id""")
_REMINDED = text("UPDATE return_cases SET reminded_at = :now WHERE org_id = :org AND id = :id")
_PARAMETER = text("""
    SELECT value FROM return_parameters WHERE org_id = :org AND name = :name AND valid_from <= :day
    ORDER BY valid_from DESC, at DESC, id DESC LIMIT 1""")
_PARAMETERS = text(
    "SELECT * FROM return_parameters WHERE org_id = :org ORDER BY name, valid_from DESC, at DESC, id DESC"
)
_ADD_PARAMETER = text("""
    INSERT INTO return_parameters (org_id, id, name, value, valid_from, source, by_id, by_name, at)
    VALUES (:org, :id, :name, :value, :valid_from, :source, :by, :by_name, :at)""")
_NEW_UNIT = text("""
    INSERT INTO assets (org_id, id, site_id, customer_id, name, category, brand, model, serial, purchased_at,
      installed_at, price_minor, currency, papers, policies, repairs, hazards, replaces_id, exchanged_at)
    SELECT org_id, :id, site_id, customer_id, name, category, :brand, :model, :serial, purchased_at, installed_at,
      price_minor, currency, papers, policies, '[]', hazards, id, :at
    FROM assets WHERE org_id = :org AND id = :old""")
_STANDING = text("UPDATE assets SET standing = :standing WHERE org_id = :org AND id = :id")


async def add(session: AsyncSession, **values: Any) -> str | None:
    """The number given to the case; None when the unit has an open one."""
    number: str | None = (await session.execute(_ADD, values)).scalar_one_or_none()
    return number


async def add_event(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_EVENT, values)


async def events(session: AsyncSession, org: UUID, case: UUID) -> list[Row]:
    return await fetch(session, _EVENTS, org=org, id=case)


async def lock(session: AsyncSession, org: UUID, case: UUID) -> None:
    await session.execute(_LOCK, {"org": org, "id": case})


async def read(session: AsyncSession, org: UUID, case: UUID) -> Row | None:
    return await fetch_one(session, _ONE, org=org, id=case)


async def of_asset(session: AsyncSession, org: UUID, asset: UUID) -> list[Row]:
    return await fetch(session, _BY_ASSET, org=org, asset=asset)


async def open_of_asset(session: AsyncSession, org: UUID, asset: UUID) -> UUID | None:
    found: UUID | None = (await session.execute(_OPEN_OF_ASSET, {"org": org, "asset": asset})).scalar_one_or_none()
    return found


@lru_cache(maxsize=16)
def _page(status: str, *, after: bool) -> TextClause:
    narrow = _FILTERS[status] + (" AND ((r.status = 'closed'), r.id) > (:closed, :after)" if after else "")
    # Open ones first; among them the oldest first, because it has waited longest.
    return text(f"{_SHOWN}{narrow} ORDER BY (r.status = 'closed'), r.id LIMIT :limit")


async def page(
    session: AsyncSession,
    org: UUID,
    *,
    status: str,
    alert_until: date,
    limit: int,
    after: tuple[bool, UUID] | None = None,
) -> list[Row]:
    values: dict[str, Any] = {"org": org, "limit": limit}
    values |= {"alert_until": alert_until, "done": list(DONE)} if status == "due" else {}
    values |= {"closed": after[0], "after": after[1]} if after else {}
    return await fetch(session, _page(status, after=after is not None), **values)


async def alerts(session: AsyncSession, org: UUID, alert_until: date) -> int:
    values = {"org": org, "alert_until": alert_until, "done": list(DONE)}
    return int((await session.execute(_ALERTS, values)).scalar_one())


async def to_remind(session: AsyncSession, org: UUID, alert_until: date, day_start: datetime) -> list[Row]:
    """Cases that are due soon and of which nobody was reminded today."""
    return await fetch(session, _TO_REMIND, org=org, alert_until=alert_until, done=list(DONE), day_start=day_start)


async def mark_reminded(session: AsyncSession, org: UUID, case: UUID, now: datetime) -> None:
    """Not a new version: whoever is looking at the case may go on with it."""
    await session.execute(_REMINDED, {"org": org, "id": case, "now": now})


@lru_cache(maxsize=64)
def _update(columns: tuple[str, ...]) -> TextClause:
    json = {"verdict", "checked", "appraisal", "choice", "override", "outcome"}
    changed = "".join(f", {name} = " + (f"cast(:{name} AS jsonb)" if name in json else f":{name}") for name in columns)
    return text(
        f"UPDATE return_cases SET version = version + 1, updated_at = :now{changed}"
        " WHERE org_id = :org AND id = :case AND version = :seen RETURNING version"
    )


async def save(
    session: AsyncSession, org: UUID, case: UUID, seen: int, now: datetime, changes: Mapping[str, Any]
) -> int | None:
    """The new version, or None when somebody else saved first. `changes` keys are column names of ours, never input."""
    values = {**changes, "org": org, "case": case, "seen": seen, "now": now}
    return (await session.execute(_update(tuple(sorted(changes))), values)).scalar_one_or_none()


async def parameter(session: AsyncSession, org: UUID, name: str, day: date) -> int | None:
    """The figure in force on that day, or None when none is set."""
    values = {"org": org, "name": name, "day": day}
    found: int | None = (await session.execute(_PARAMETER, values)).scalar_one_or_none()
    return found


async def parameters(session: AsyncSession, org: UUID) -> list[Row]:
    return await fetch(session, _PARAMETERS, org=org)


async def add_parameter(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_PARAMETER, values)


async def add_new_unit(session: AsyncSession, **values: Any) -> None:
    """A unit that stands where the old one stood: same owner, sale, papers and policies, and its own serial number."""
    await session.execute(_NEW_UNIT, values)


async def set_standing(session: AsyncSession, org: UUID, asset: UUID, standing: str) -> None:
    await session.execute(_STANDING, {"org": org, "id": asset, "standing": standing})
