"""All SQL of who pays: classifications and quotes."""

from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

_ADD_CHARGE = text("""
    INSERT INTO ticket_charges (org_id, ticket_id, id, class, final, decision_id, reason, override, agreement, contract,
      by_id, by_name, at)
    VALUES (:org, :ticket, :id, :class, :final, :decision, :reason, :override, cast(:agreement AS jsonb),
      cast(:contract AS jsonb), :by, :by_name, :at)""")
_SUPERSEDE = text("""
    UPDATE quotes SET status = 'superseded'
    WHERE org_id = :org AND ticket_id = :ticket AND status IN ('wanted', 'issued', 'consented')""")
_ADD_QUOTE = text("""
    INSERT INTO quotes (org_id, id, number, ticket_id, status, plan, lines, total_minor, currency, valid_until, hash,
      by_id, by_name, at)
    VALUES (:org, :id, :number, :ticket, :status, :plan, cast(:lines AS jsonb), :total, :currency, :valid_until, :hash,
      :by, :by_name, :at)""")
_NUMBER = text("SELECT 'Q-' || nextval('quote_number')")
_ANSWER = text("""
    UPDATE quotes SET status = :status, answer = cast(:answer AS jsonb)
    WHERE org_id = :org AND id = :id AND status = 'issued' AND hash = :hash RETURNING id""")


async def add_charge(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_CHARGE, values)


async def supersede(session: AsyncSession, org: UUID, ticket: UUID) -> None:
    """The current quote of the ticket, if any, is void: with it goes a consent to it."""
    await session.execute(_SUPERSEDE, {"org": org, "ticket": ticket})


async def quote_number(session: AsyncSession) -> str:
    return str((await session.execute(_NUMBER)).scalar_one())


async def add_quote(session: AsyncSession, **values: Any) -> None:
    await session.execute(_ADD_QUOTE, values)


async def answer(session: AsyncSession, org: UUID, quote: UUID, status: str, hash_: str, told: str) -> bool:
    """False when it is not, or no longer, the issued quote with this hash."""
    values = {"org": org, "id": quote, "status": status, "hash": hash_, "answer": told}
    return (await session.execute(_ANSWER, values)).scalar_one_or_none() is not None
