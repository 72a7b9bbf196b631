"""Use cases of liability: facts recorded, signed by the customer, and the result that follows from them."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.charges.quote import digest
from fieldlock.equipment import queries as equipment
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.liability import queries
from fieldlock.liability.problems import FactsMissing, NotTheSeenFacts, SignedAlready
from fieldlock.liability.responsibility import Result, missing, responsibility
from fieldlock.liability.schemas import RecordFacts, SignFacts
from fieldlock.problems import invalid
from fieldlock.tickets.act import Act

Row = Mapping[str, Any]
_FACTS = ("id", "version", "altered", "alteration_approved", "within_warranty", "wear_self_damaged", "note", "evidence")


def _lacking(facts: Row | None) -> list[str]:
    """What keeps this version from having a result."""
    told = facts or {}
    return [*missing(told), *([] if told.get("signature") else ["signature"])]


def _result(found: Result) -> dict[str, Any]:
    assist = found.engineers_may_assist
    return {"bears": found.bears, "clauses": list(found.clauses), "engineers_may_assist": assist}


async def signed(session: AsyncSession, org: UUID, ticket: UUID) -> tuple[Row, Result]:
    """The facts that stand, with what follows; refused while a flag, or the signature, is missing."""
    rows = [_shown(row) for row in await queries.versions(session, org, ticket)]
    lacking = _lacking(rows[0] if rows else None)
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
    rows = [_shown(row) for row in await queries.versions(session, actor.org_id, ticket)]
    lacking = _lacking(rows[0] if rows else None)
    return {
        "ticket_id": ticket,
        "versions": rows,
        "missing": lacking,
        "result": None if lacking else _result(responsibility(rows[0])),
        "photos": await queries.photos(session, actor.org_id, ticket),
    }


async def record_liability(act: Act, args: RecordFacts) -> None:
    """Three facts of a damage. Added, never changed: the next version, which is signed anew (S-WAR-21)."""
    before = act.job["liability"]
    known = await queries.photos(act.session, act.org, act.id) if args.evidence else []
    # A photo that was named before may still be on its way from the phone.
    if not set(args.evidence) <= {*known, *(before["evidence"] if before else ())}:
        raise invalid(("evidence", "not a photo of this ticket"))
    shown = list(dict.fromkeys([*args.evidence, *args.files]))
    facts = {**args.model_dump(exclude={"files"}), "evidence": shown, "version": before["version"] + 1 if before else 1}
    hash_ = digest({**facts, "ticket": act.ticket["number"]})
    key, at = new_id(), act.when.at
    who = {"org": act.org, "id": key, "by": act.actor.id, "by_name": act.actor.name, "at": at}
    await queries.add(act.session, ticket=act.id, hash=hash_, **facts, **who)
    made = {"id": str(key), "hash": hash_, "by_name": act.actor.name, "at": wire.iso(at), "signature": None}
    act.job["liability"] = {**facts, **made}
    act.audit["liability"] = {"version": facts["version"], "hash": hash_}


async def sign_liability(act: Act, args: SignFacts) -> None:
    """The customer signs the very version that was shown, and all of it: nothing of it is still unknown."""
    facts = act.job["liability"]
    lacking = _lacking(facts)
    if not lacking:
        raise SignedAlready
    if lacking != ["signature"]:
        raise FactsMissing(missing=lacking)
    if args.hash != facts["hash"]:
        raise NotTheSeenFacts(version=facts["version"])
    # What a phone recorded may arrive before its pictures do.
    held = act.when.device_id is not None or await equipment.files_held(act.session, act.org, args.files)
    if held is not True and not set(args.files) <= held:
        raise invalid(("files", "send the signature first"))
    at = act.when.at
    who = {"org": act.org, "facts": UUID(facts["id"]), "by": act.actor.id, "by_name": act.actor.name, "at": at}
    await queries.sign(act.session, **args.model_dump(), **who)
    signature = {**args.model_dump(exclude={"hash"}), "by_name": act.actor.name, "at": wire.iso(at)}
    act.job["liability"] = {**facts, "signature": signature}
    act.audit["liability"] = {"version": facts["version"], "result": _result(responsibility(facts))}
