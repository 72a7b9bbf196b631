"""Use cases of liability: facts recorded, signed by the customer, and the result that follows from them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import actions, wire
from fieldlock.audit.queries import record
from fieldlock.charges.quote import digest
from fieldlock.equipment import queries as equipment
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.liability import queries
from fieldlock.liability.problems import FactsMissing, NotTheSeenFacts, SignedAlready
from fieldlock.liability.responsibility import Result, missing, responsibility
from fieldlock.liability.schemas import RecordFacts, SignFacts
from fieldlock.problems import invalid

Row = Mapping[str, Any]
_FACTS = ("version", "altered", "alteration_approved", "within_warranty", "wear_self_damaged", "note", "evidence")


def _lacking(rows: Sequence[Row]) -> list[str]:
    """What keeps the newest version from having a result."""
    newest: Row = rows[0] if rows else {}
    return [*missing(newest), *([] if newest.get("signer_name") else ["signature"])]


def _result(found: Result) -> dict[str, Any]:
    assist = found.engineers_may_assist
    return {"bears": found.bears, "clauses": list(found.clauses), "engineers_may_assist": assist}


async def signed(session: AsyncSession, org: UUID, ticket: UUID) -> tuple[Row, Result]:
    """The facts that stand, with what follows; refused while a flag, or the signature, is missing."""
    rows = await queries.versions(session, org, ticket)
    lacking = _lacking(rows)
    if lacking:
        raise FactsMissing(missing=lacking)
    return rows[0], responsibility(rows[0])


async def result(session: AsyncSession, org: UUID, ticket: UUID) -> dict[str, Any]:
    """The wire form `LiabilityResult`, refused as `signed`."""
    return _result((await signed(session, org, ticket))[1])


def _shown(row: Row) -> dict[str, Any]:
    signature = {
        "signer_name": row["signer_name"],
        "relation": row["relation"],
        "files": list(row["signed_files"] or ()),
        "by_name": row["signed_by_name"],
        "at": wire.iso(row["signed_at"]),
    }
    facts = {name: row[name] for name in (*_FACTS, "hash", "by_name")} | {"at": wire.iso(row["at"])}
    return {**facts, "signature": signature if row["signer_name"] else None}


async def document(session: AsyncSession, actor: Actor, ticket: UUID) -> dict[str, Any]:
    """The wire form `Liability`."""
    rows = await queries.versions(session, actor.org_id, ticket)
    lacking = _lacking(rows)
    return {
        "ticket_id": ticket,
        "versions": [_shown(row) for row in rows],
        "missing": lacking,
        "result": None if lacking else _result(responsibility(rows[0])),
        "photos": await queries.photos(session, actor.org_id, ticket),
    }


async def _tell(session: AsyncSession, actor: Actor, ticket: UUID, action: str, payload: Row) -> None:
    await record(session, stream=ticket, topic="ticket", actor=actor.id, action=action, payload=payload)


async def record_facts(session: AsyncSession, actor: Actor, ticket: UUID, body: RecordFacts, now: datetime) -> None:
    """Added, never changed: the next version, which wants a signature of its own (S-WAR-21)."""
    row = await actions.visible(session, actor, ticket, lock=True)
    if not set(body.evidence) <= set(await queries.photos(session, actor.org_id, ticket)):
        raise invalid(("evidence", "not a photo of this ticket"))
    before = await queries.versions(session, actor.org_id, ticket)
    facts = {**body.model_dump(), "version": len(before) + 1}
    hash_ = digest({**facts, "ticket": row["number"]})
    who = {"org": actor.org_id, "id": new_id(), "by": actor.id, "by_name": actor.name, "at": now}
    await queries.add(session, ticket=ticket, hash=hash_, **facts, **who)
    await _tell(session, actor, ticket, "record_liability", {**facts, "hash": hash_})


async def sign(session: AsyncSession, actor: Actor, ticket: UUID, body: SignFacts, now: datetime) -> None:
    """The customer signs the very version that was shown, and all of it: nothing of it is still unknown."""
    await actions.visible(session, actor, ticket, lock=True)
    rows = await queries.versions(session, actor.org_id, ticket)
    lacking = _lacking(rows)
    if not lacking:
        raise SignedAlready
    if lacking != ["signature"]:
        raise FactsMissing(missing=lacking)
    if body.hash != rows[0]["hash"]:
        raise NotTheSeenFacts(version=rows[0]["version"])
    if not set(body.files) <= await equipment.files_held(session, actor.org_id, body.files):
        raise invalid(("files", "send the signature first"))
    who = {"org": actor.org_id, "facts": rows[0]["id"], "by": actor.id, "by_name": actor.name, "at": now}
    await queries.sign(session, **body.model_dump(), **who)
    told = {**body.model_dump(), "version": rows[0]["version"], "result": _result(responsibility(rows[0]))}
    await _tell(session, actor, ticket, "sign_liability", told)
