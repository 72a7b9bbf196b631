"""Advice for an asset today, for a ticket as it was decided, and for facts that somebody asks about; overrides."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import wire
from fieldlock.audit.queries import record
from fieldlock.catalogue import queries as catalogue
from fieldlock.catalogue.shipped import shipped
from fieldlock.catalogue.versions import existing
from fieldlock.db import Row
from fieldlock.equipment import queries as equipment
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.problems import NotFound, invalid
from fieldlock.warranty import choice, commands, eligibility, queries
from fieldlock.warranty.advice import REMEDIES, advise
from fieldlock.warranty.explain import sentence
from fieldlock.warranty.kinds import Policy, Rule
from fieldlock.warranty.schemas import Override
from fieldlock.warranty.telling import letter, told

Wording = dict[str, Any]


async def wording(session: AsyncSession, org: UUID, at: datetime) -> Wording:
    """The words in force; what an older document does not word yet has the words that come with the program."""
    _, words = await catalogue.document(session, org, "warranty_wording", at)
    return _whole(words)


def _whole(words: Mapping[str, Any]) -> Wording:
    own = orjson.loads(shipped("warranty_wording"))
    groups = ("reasons", "remedies", "flags", "labels", "changes")
    return {group: {**own[group], **words.get(group, {})} for group in groups}


async def rules(session: AsyncSession, org: UUID, version: str) -> dict[str, Any]:
    """{policies, wording} of `warranty@2,warranty_wording@1`, as phones keep them; NotFound for anything else."""
    numbers = await existing(session, org, commands.RULES, version)
    document, words = [await catalogue.body(session, org, kind, numbers[kind]) for kind in commands.RULES]
    names = {name: choice.called(document, name) for name in document["policies"]}
    return {"policies": document["policies"], "wording": {**_whole(words), "policies": names}}


def explained(
    policies: Sequence[Policy], facts: Mapping[str, Any], words: Wording, remedies: Sequence[str] | None = None
) -> dict[str, Any]:
    """Raises FactsInvalid, PolicyIncomplete. `remedies`: to be answered yes or no; else all that could matter."""
    asked_rules: list[Rule] = [eligibility.prepare(policy) for policy in policies]
    asked = remedies if remedies is not None else _possible(policies)
    found = advise(
        lambda facts_: eligibility.decide(asked_rules, facts_), facts, str(policies[0].get("tz")), list(asked)
    )
    answer = told(found, words, remedies)
    return answer | {"customer": letter(answer, _currency(facts))}


def _possible(policies: Sequence[Policy]) -> list[str]:
    """What policies of these kinds can give at all."""
    return list(dict.fromkeys(code for policy in policies for code in REMEDIES.get(str(policy.get("kind")), ())))


def _currency(facts: Mapping[str, Any]) -> str | None:
    currency = facts.get("currency")
    return currency if isinstance(currency, str) else None


async def of_asset(session: AsyncSession, actor: Actor, asset_id: UUID, at: datetime) -> dict[str, Any]:
    """On today's facts and policies; nothing is stored."""
    asset = await equipment.asset(session, actor.org_id, asset_id)
    if asset is None:
        raise NotFound
    made = await commands.decide(session, actor.org_id, asset, at)
    campaigns = await queries.campaigns(session, actor.org_id, [asset["serial"]] if asset["serial"] else [])
    found = await _advice(session, actor.org_id, made, at)
    return found | {"recalls": campaigns.get(asset["serial"], []), "overrides": [], "decision_id": None}


async def of_ticket(session: AsyncSession, org: UUID, ticket: UUID, at: datetime) -> dict[str, Any]:
    """On the facts, the policies and the version of the decision that was made for it; NotFound without one."""
    stored = await queries.newest(session, org, ticket)
    if stored is None:
        raise NotFound
    found = await _advice(session, org, stored, stored["decided_at"], words_at=at)
    overrides = await queries.overrides(session, org, stored["id"])
    told_overrides = [_override(row, await wording(session, org, at)) for row in overrides]
    return found | {"recalls": [], "overrides": told_overrides, "decision_id": stored["id"]}


async def title_of(session: AsyncSession, org: UUID, asset_id: UUID | None, *more: str) -> list[str]:
    """What a page for the customer is about: the thing by its name, its serial, the number of the job."""
    asset = None if asset_id is None else await equipment.asset(session, org, asset_id)
    named = [] if asset is None else [asset["name"], asset["brand"], asset["model"], asset["serial"]]
    return [str(each) for each in (*named, *more) if each]


def _override(row: Row, words: Wording) -> dict[str, Any]:
    return {
        "id": row["id"],
        "remedies": [sentence(words["remedies"], code) for code in row["remedies"]],
        "fee_minor": row["fee_minor"],
        "reason": row["reason"],
        "by": {"id": row["by_id"], "name": row["by_name"]},
        "at": wire.iso(row["at"]),
    }


async def _advice(
    session: AsyncSession, org: UUID, made: Mapping[str, Any], at: datetime, words_at: datetime | None = None
) -> dict[str, Any]:
    document = await document_of(session, org, made["policy_version"])
    words = await wording(session, org, words_at or at)
    names, facts, decision = made["policies"], made["facts"], made["decision"]
    about = {
        "policy_version": made["policy_version"],
        "decided_at": wire.iso(at),
        "currency": _currency(facts),
        "sources": choice.sources(document, names, facts, decision["policy"]),
    }
    if decision["policy"] is None:
        return about | _unanswered(decision, words)
    return about | explained(choice.resolved(document, names, facts), facts, words)


def _unanswered(decision: Mapping[str, Any], words: Wording) -> dict[str, Any]:
    """Nothing could be decided: only why."""
    reasons = [sentence(words["reasons"], code) | {"article": None} for code in decision["reasons"]]
    empty: dict[str, Any] = {name: [] for name in ("remedies", "flags", "computation", "asked", "missing_evidence",
                                                   "would_change")}  # fmt: skip
    customer = {language: [reason[language] for reason in reasons] for language in ("zh", "en")}
    return {"decision": dict(decision), "reasons": reasons, **empty, "then": None, "customer": customer}


async def document_of(session: AsyncSession, org: UUID, version: str) -> dict[str, Any]:
    """The policies of `warranty@2`, whatever is in force by now."""
    kind, number = next(iter(catalogue.parts(version).items()))
    return await catalogue.body(session, org, kind, number)


async def override(session: AsyncSession, actor: Actor, command: Override, now: datetime) -> dict[str, Any]:
    """Beside the decision, never instead of it: who, why, and what is granted (S-WAR-19)."""
    stored = await queries.newest(session, actor.org_id, command.ticket_id)
    if stored is None:
        raise NotFound
    words = await wording(session, actor.org_id, now)
    unknown = [code for code in command.remedies if code not in words["remedies"]]
    if unknown:
        raise invalid(*(("remedies", f"unknown: {code}") for code in unknown))
    values = {"remedies": sorted(set(command.remedies)), "fee": command.fee_minor, "reason": command.reason}
    await queries.add_override(
        session, org=actor.org_id, id=new_id(), decision=stored["id"], ticket=command.ticket_id,
        asset=stored["asset_id"], by=actor.id, by_name=actor.name, at=now, **values,
    )  # fmt: skip
    payload = {"decision_id": stored["id"], "decided": stored["decision"], **values}
    await record(
        session, stream=command.ticket_id, topic="ticket", actor=actor.id, action="override_warranty", payload=payload
    )
    return await of_ticket(session, actor.org_id, command.ticket_id, now)
