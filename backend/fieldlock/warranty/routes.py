"""HTTP of warranty evaluation: policies and facts in, decision with reasons out."""

from typing import Any

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field

from fieldlock import wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, Problem, documents, invalid
from fieldlock.warranty import eligibility
from fieldlock.warranty.reading import FactsInvalid, PolicyIncomplete

router = APIRouter(prefix="/api/v1/warranty", tags=["warranty"])


class PolicyParametersMissing(Problem):
    slug, status, title = "policy-incomplete", 422, "The policy lacks parameters that this decision needs"


class Evaluate(BaseModel):
    """`facts` as in the policies' own terms; times with a zone, money in minor units."""

    model_config = ConfigDict(extra="forbid")
    policies: list[str] = Field(min_length=1, max_length=10)
    policy_overrides: dict[str, Any] | None = None
    facts: dict[str, Any] = Field(default_factory=dict)


class Evaluated(BaseModel):
    model_config = ConfigDict(extra="allow")
    eligible: bool | None = None
    remedies: list[str] | None = None
    fee_minor: int | None = None
    refund_minor: int | None = None
    last_day: str | None = None
    reasons: list[str] | None = None


def _evaluated(table: eligibility.Table, request: Evaluate) -> dict[str, Any]:
    try:
        return eligibility.evaluate_request(table, request.model_dump(exclude_none=True))
    except FactsInvalid as error:
        raise invalid(*((f"facts.{item['field']}", item["reason"]) for item in error.fields)) from None
    except PolicyIncomplete as error:
        raise PolicyParametersMissing(names=error.names) from None


_REFUSALS = documents(NotSignedIn, Forbidden, Invalid, PolicyParametersMissing)


@router.post("/evaluate", response_model=Evaluated, responses=_REFUSALS)
async def evaluate(session: Session, actor: CurrentActor, now: Now, body: Evaluate) -> Response:
    """One decision."""
    actor.require("warranty.evaluate")
    _, table = await catalogue.document(session, actor.org_id, "warranty", now)
    return wire.reply(_evaluated(eligibility.Table(table["policies"]), body))


@router.post("/evaluate/batch", response_model=list[Evaluated], responses=_REFUSALS)
async def evaluate_batch(session: Session, actor: CurrentActor, now: Now, body: list[Evaluate]) -> Response:
    """Decisions in the order of the list (at most 1,000)."""
    actor.require("warranty.evaluate")
    if len(body) > 1000:
        raise invalid(("body", "at most 1,000 evaluations"))
    _, document = await catalogue.document(session, actor.org_id, "warranty", now)
    table = eligibility.Table(document["policies"])
    return wire.reply([_evaluated(table, item) for item in body])
