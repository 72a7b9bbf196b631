"""HTTP of the warranty: decisions, advice, overrides, runs over lists of serials."""

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response

from fieldlock import actions, wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, NotFound, Problem, documents, invalid
from fieldlock.routing import Part
from fieldlock.warranty import advice_commands, bulk, choice, eligibility, paper
from fieldlock.warranty.reading import FactsInvalid, PolicyIncomplete
from fieldlock.warranty.schemas import (
    Advice,
    Evaluate,
    Evaluated,
    Explain,
    Explained,
    Override,
    RunStarted,
    WarrantyRules,
)

router = Part(prefix="/api/v1", tags=["warranty"])


class PolicyParametersMissing(Problem):
    slug, status, title = "policy-incomplete", 422, "The policy lacks parameters that this decision needs"


class PolicyNotForUse(Problem):
    slug, status, title = "policy-not-for-use", 422, "The policy is marked as not for use: its figures are not known"


def _refusal(error: FactsInvalid | PolicyIncomplete) -> Problem:
    if isinstance(error, FactsInvalid):
        return invalid(*((f"facts.{item['field']}", item["reason"]) for item in error.fields))
    return PolicyParametersMissing(names=error.names)


def _evaluated(table: eligibility.Table, request: Evaluate) -> dict[str, Any]:
    try:
        return eligibility.evaluate_request(table, request.model_dump(exclude_none=True))
    except (FactsInvalid, PolicyIncomplete) as error:
        raise _refusal(error) from None


def _for_use(document: choice.Document, requests: Sequence[Evaluate]) -> None:
    """What stays out of decisions (`ship: false`) is not to be had by its name either."""
    names = dict.fromkeys(name for request in requests for name in request.policies)
    kept = [name for name in names if name in document["policies"] and not choice.standing(document, name)["ship"]]
    if kept:
        raise PolicyNotForUse(names=kept)


_REFUSALS = documents(NotSignedIn, Forbidden, Invalid, PolicyParametersMissing, PolicyNotForUse)


@router.post("/warranty/evaluate", response_model=Evaluated, responses=_REFUSALS)
async def evaluate(session: Session, actor: CurrentActor, now: Now, body: Evaluate) -> Response:
    """One decision."""
    actor.require("warranty.evaluate")
    _, document = await catalogue.document(session, actor.org_id, "warranty", now)
    _for_use(document, [body])
    return wire.reply(_evaluated(eligibility.Table(document["policies"]), body))


@router.post("/warranty/evaluate/batch", response_model=list[Evaluated], responses=_REFUSALS)
async def evaluate_batch(session: Session, actor: CurrentActor, now: Now, body: list[Evaluate]) -> Response:
    """Decisions in the order of the list (at most 1,000)."""
    actor.require("warranty.evaluate")
    if len(body) > 1000:
        raise invalid(("body", "at most 1,000 evaluations"))
    _, document = await catalogue.document(session, actor.org_id, "warranty", now)
    _for_use(document, body)
    table = eligibility.Table(document["policies"])
    return wire.reply([_evaluated(table, item) for item in body])


@router.post("/warranty/explain", response_model=Explained, responses=_REFUSALS)
async def explain(session: Session, actor: CurrentActor, now: Now, body: Explain) -> Response:
    """The decision in words; each remedy yes or no, until when; what is missing and what would change the answer."""
    actor.require("warranty.evaluate")
    _, document = await catalogue.document(session, actor.org_id, "warranty", now)
    words = await advice_commands.wording(session, actor.org_id, now)
    _for_use(document, [body])
    unknown = [name for name in body.policies if name not in document["policies"]]
    if unknown:
        raise invalid(*((f"facts.policies.{body.policies.index(name)}", "unknown_policy") for name in unknown))
    policies = [{**document["policies"][name], **(body.policy_overrides or {}), "id": name} for name in body.policies]
    try:
        return wire.reply(advice_commands.explained(policies, body.facts, words, body.remedies))
    except (FactsInvalid, PolicyIncomplete) as error:
        raise _refusal(error) from None


@router.get("/warranty/rules", response_model=WarrantyRules, responses=documents(NotSignedIn, NotFound))
async def rules(
    session: Session,
    actor: CurrentActor,
    version: Annotated[str, Query(max_length=100, description="`warranty@2,warranty_wording@1`, as the pull names it")],
) -> Response:
    """For phones that must judge without a network: the policies and words of this version."""
    found = await advice_commands.rules(session, actor.org_id, version)
    return wire.reply({"version": version, **found}, etag=f'"{version}"')


# --- of an asset, of a ticket ---------------------------------------------------------------------------------------

_READ = documents(NotSignedIn, Forbidden, NotFound)


@router.get("/assets/{asset_id}/warranty", response_model=Advice, responses=_READ)
async def of_asset(session: Session, actor: CurrentActor, now: Now, asset_id: UUID) -> Response:
    """On today's facts and policies; nothing is stored."""
    actor.require("register.read")
    return wire.reply(await advice_commands.of_asset(session, actor, asset_id, now))


@router.get("/assets/{asset_id}/warranty.pdf", response_class=Response, responses=_READ)
async def paper_of_asset(session: Session, actor: CurrentActor, now: Now, asset_id: UUID) -> Response:
    """For the customer: what may be asked for, why, and what is missing, in Chinese and English."""
    actor.require("register.read")
    found = await advice_commands.of_asset(session, actor, asset_id, now)
    title = await advice_commands.title_of(session, actor.org_id, asset_id)
    return wire.pdf(paper.sheet(title, found), "warranty.pdf")


@router.get("/tickets/{ticket_id}/warranty", response_model=Advice, responses=_READ)
async def of_ticket(session: Session, actor: CurrentActor, now: Now, ticket_id: UUID) -> Response:
    """As it was decided for this ticket: its facts, its version of the policies."""
    await actions.visible(session, actor, ticket_id)
    return wire.reply(await advice_commands.of_ticket(session, actor.org_id, ticket_id, now))


@router.get("/tickets/{ticket_id}/warranty.pdf", response_class=Response, responses=_READ)
async def paper_of_ticket(session: Session, actor: CurrentActor, now: Now, ticket_id: UUID) -> Response:
    """As for an asset, of the decision that was made for this ticket."""
    row = await actions.visible(session, actor, ticket_id)
    found = await advice_commands.of_ticket(session, actor.org_id, ticket_id, now)
    title = await advice_commands.title_of(session, actor.org_id, row["asset_id"], row["number"])
    return wire.pdf(paper.sheet(title, found), "warranty.pdf")


@router.post(
    "/warranty/overrides",
    response_model=Advice,
    status_code=201,
    responses=documents(NotSignedIn, Forbidden, NotFound, Invalid),
)
async def override(session: Session, actor: CurrentActor, now: Now, body: Override) -> Response:
    """Grants or refuses against the decision of a ticket; the decision stays beside it, with who and why."""
    actor.require("warranty.override")
    return wire.reply(await advice_commands.override(session, actor, body, now), 201)


# --- many serials ---------------------------------------------------------------------------------------------------


@router.post(
    "/warranty/runs",
    response_model=RunStarted,
    status_code=202,
    responses=documents(NotSignedIn, Forbidden, Invalid),
    openapi_extra={"requestBody": {"required": True, "content": {"text/csv": {"schema": {"type": "string"}}}}},
)
async def start_run(
    request: Request,
    session: Session,
    actor: CurrentActor,
    now: Now,
    campaign: Annotated[str | None, Query(min_length=1, max_length=80, pattern=r"^[\w .:/-]+$")] = None,
) -> Response:
    """A CSV list of serials (at most 100,000), decided in the background; look at the job for progress and the result.

    With `campaign` every serial of the list is marked as recalled.
    """
    actor.require("warranty.bulk")
    content = await request.body()
    files = request.app.state.settings.files_dir
    job, count = await bulk.start(session, actor, content, campaign, files, now)
    return wire.reply({"job_id": job, "rows": count}, 202, location=f"/api/v1/jobs/{job}")
