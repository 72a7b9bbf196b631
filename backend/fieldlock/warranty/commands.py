"""What the warranty owes the customer: decided from the asset's facts, stored with policy version and facts (I10)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.equipment import history
from fieldlock.equipment import queries as equipment
from fieldlock.ids import new_id
from fieldlock.problems import NotFound
from fieldlock.stock import commands as stock
from fieldlock.warranty import choice, queries
from fieldlock.warranty.explain import explain

RULES = ("warranty", "warranty_wording")

# Asked before anybody has looked at the thing: a listed fault that nobody caused. The finding decides later.
ASSUMED = {"fault": "listed", "damage": "none", "component": "whole", "open_repair": None, "stock_same_model": True,
           "cause": "material", "report": None}  # fmt: skip


def facts_of(asset: Mapping[str, Any], at: datetime, found: Mapping[str, Any]) -> dict[str, Any]:
    """The asset's own data in the form of the policies' facts; `found` is what an inspection or the stock told."""
    return {
        **ASSUMED,
        "open_repair": asset["open_repair"],
        "exchanged_on": wire.iso(asset["exchanged_at"]),
        "category": asset["category"],
        "sold_at": wire.iso(asset["purchased_at"]),
        "installed_at": wire.iso(asset["installed_at"]),
        "claim_at": wire.iso(at),
        "price_minor": asset["price_minor"],
        "currency": asset["currency"],
        "papers": asset["papers"],
        "repairs": asset["repairs"],
        "non_working_days": [],
        **found,
    }


async def _in_stock(session: AsyncSession, org: UUID, asset: Mapping[str, Any]) -> dict[str, bool]:
    """Only where units of the model are kept is it known whether the same model can be had."""
    same = await stock.same_model(session, org, asset["model"])
    return {} if same is None else {"stock_same_model": same}


async def decide(
    session: AsyncSession, org: UUID, asset: Mapping[str, Any], at: datetime, found: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """{policies, policy_version, facts, decision}; without a policy or with unusable facts the decision says so."""
    version, document = await catalogue.document(session, org, "warranty", at)
    known = await history.with_repairs(session, org, asset)
    facts = facts_of(known, at, {**await _in_stock(session, org, asset), **(found or {})})
    names = choice.names_for(document, asset)
    decision = choice.decide(document, names, facts)
    return {"policies": names, "policy_version": version, "facts": facts, "decision": decision}


async def inputs(
    session: AsyncSession, org: UUID, asset_ids: Sequence[UUID], at: datetime
) -> dict[UUID, dict[str, Any]]:
    """What a phone decides with when it is alone, of each asset that a policy speaks about: the names of its policies,
    the `version` under which their text and words can be had (`rules`), and the facts as of `at`."""
    (version, document), (words, _) = await catalogue.documents(session, org, RULES, at)
    stock_of = dict[str | None, dict[str, bool]]()
    found = dict[UUID, dict[str, Any]]()
    rows = await equipment.all_of(session, org, asset_ids) if asset_ids else []
    for asset in await history.all_with_repairs(session, org, rows):
        names = choice.names_for(document, asset)
        if not names:
            continue
        if asset["model"] not in stock_of:
            stock_of[asset["model"]] = await _in_stock(session, org, asset)
        facts = facts_of(asset, at, stock_of[asset["model"]])
        found[asset["id"]] = {"policies": names, "version": f"{version},{words}", "facts": facts}
    return found


async def _store(
    session: AsyncSession, org: UUID, asset: UUID, at: datetime, made: Mapping[str, Any], **of: Any
) -> UUID:
    """`of`: the ticket or the return case for which it was made."""
    decision = new_id()
    await queries.add(
        session,
        org=org,
        id=decision,
        asset=asset,
        at=at,
        policies=made["policies"],
        version=made["policy_version"],
        facts=wire.dumps(made["facts"]).decode(),
        decision=wire.dumps(made["decision"]).decode(),
        **{"ticket": None, "case": None, **of},
    )
    return decision


async def decide_for_ticket(
    session: AsyncSession,
    org: UUID,
    ticket: UUID,
    asset_id: UUID,
    at: datetime,
    found: Mapping[str, Any] | None = None,
) -> tuple[UUID, dict[str, Any]]:
    """(its id, the decision); `found`: what was found to be the cause."""
    asset = await equipment.asset(session, org, asset_id)
    if asset is None:
        raise NotFound
    made = await decide(session, org, asset, at, found)
    return await _store(session, org, asset_id, at, made, ticket=ticket), made["decision"]


async def decide_for_case(
    session: AsyncSession,
    org: UUID,
    case: UUID,
    asset: Mapping[str, Any],
    found: Mapping[str, Any],
    claimed_at: datetime,
    now: datetime,
) -> UUID:
    """On what was found at the appraisal; judged for the day on which the claim was raised."""
    made = await decide(session, org, asset, claimed_at, found)
    return await _store(session, org, asset["id"], now, made, case=case)


async def newest(session: AsyncSession, org: UUID, ticket: UUID) -> Mapping[str, Any] | None:
    """The stored decision in force for the ticket."""
    return await queries.newest(session, org, ticket)


async def decided(session: AsyncSession, org: UUID, ticket: UUID) -> bool:
    return await queries.newest(session, org, ticket) is not None


async def coverage(
    session: AsyncSession, org: UUID, made: Mapping[str, Any], at: datetime, currency: str | None
) -> dict[str, Any]:
    """The wire form `Coverage`: the decision in words, each reason with its article."""
    kinds = ("warranty_wording", "warranty")
    wording, table = (body for _, body in await catalogue.documents(session, org, kinds, at))
    decision = made["decision"]
    policy = decision["policy"]
    words = explain(decision, wording)
    return {
        "policy": policy,
        "policy_name": table["policies"].get((policy or "").removeprefix(choice.CARD), {}).get("name"),
        "policy_names": choice.called(table, policy) if policy else None,
        "policy_version": made["policy_version"],
        "decided_at": wire.iso(at),
        "eligible": decision["eligible"],
        "remedies": words["remedies"],
        "last_day": decision["last_day"],
        "fee_minor": decision["fee_minor"],
        "refund_minor": decision["refund_minor"],
        "currency": currency,
        "reasons": words["reasons"],
        "computation": words["computation"],
    }


async def coverage_of_asset(session: AsyncSession, org: UUID, asset: Mapping[str, Any], at: datetime) -> dict[str, Any]:
    """What is owed at this instant; not stored."""
    return await coverage(session, org, await decide(session, org, asset, at), at, asset["currency"])


async def coverage_of_case(session: AsyncSession, org: UUID, decision: UUID) -> dict[str, Any] | None:
    """The decision that was made for a return case, as it was made."""
    stored = await queries.one(session, org, decision)
    if stored is None:
        return None
    return await coverage(session, org, stored, stored["decided_at"], stored["facts"].get("currency"))


async def coverage_of_ticket(session: AsyncSession, row: Mapping[str, Any]) -> dict[str, Any] | None:
    """The decision that was made for this ticket, as it was made."""
    stored = await queries.newest(session, row["org_id"], row["id"])
    if stored is None:
        return None
    currency = stored["facts"].get("currency")
    return await coverage(session, row["org_id"], stored, stored["decided_at"], currency)
