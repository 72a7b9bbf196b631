"""HTTP of the rules: what is in force, every version, drafts, release and recall."""

from typing import Annotated, Any

import orjson
from fastapi import Path, Query, Response

from fieldlock import wire
from fieldlock.catalogue import commands, queries
from fieldlock.catalogue.problems import NotInForce, OutOfDate, Waiting
from fieldlock.catalogue.schemas import (
    Document,
    DocumentKind,
    Draft,
    Preview,
    Publish,
    Recall,
    Recalled,
    Recomputing,
    Rulebook,
    Shipped,
    Versions,
)
from fieldlock.catalogue.shipped import digest, shipped
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.problems import Forbidden, Invalid, NotFound, documents
from fieldlock.routing import Part

router = Part(prefix="/api/v1/catalogue", tags=["rules"])
Number = Annotated[int, Path(ge=1, le=2**31 - 1)]
_REFUSALS = documents(NotSignedIn, Forbidden, NotFound, Invalid, OutOfDate)


def _edits(kind: str) -> str:
    """The permission to write documents of this kind: policies of the warranty are the service manager's too."""
    return "warranty.policies" if kind in ("warranty", "warranty_wording") else "rules.edit"


@router.get("", response_model=Rulebook, responses=documents(NotSignedIn, NotFound))
async def rules(
    session: Session, actor: CurrentActor, now: Now, version: Annotated[str | None, Query(max_length=400)] = None
) -> Response:
    """For phones that must judge without a network: the rules in force, or those that a ticket is pinned to."""
    wanted = version or await queries.current_version(session, actor.org_id, now)
    found = await commands.rules_of(session, actor.org_id, wanted)
    told = {"version": wanted, "safety": found.safety, "wording": found.wording}
    return wire.reply(told | {"gauges": found.bindings.get("gauges", {})}, etag=f'"{wanted}"')


@router.get("/documents", response_model=Versions, responses=documents(NotSignedIn, Forbidden))
async def listed(session: Session, actor: CurrentActor, now: Now) -> Response:
    """Every version of every kind, newest first within a kind."""
    actor.require("rules.read")
    items, newer = (
        await commands.listed(session, actor.org_id, now),
        await commands.newer_shipped(session, actor.org_id),
    )
    return wire.reply({"items": items, "newer": newer, "next_cursor": None})


@router.get("/documents/{kind}/shipped", response_model=Shipped, responses=documents(NotSignedIn, Forbidden))
async def as_shipped(actor: CurrentActor, kind: DocumentKind) -> Response:
    """What a draft can begin with when the program came with newer rules."""
    actor.require("rules.read")
    return wire.reply({"kind": kind, "sha256": digest(kind), "body": orjson.loads(shipped(kind))})


@router.get(
    "/documents/{kind}/{version}", response_model=Document, responses=documents(NotSignedIn, Forbidden, NotFound)
)
async def read(session: Session, actor: CurrentActor, now: Now, kind: DocumentKind, version: Number) -> Response:
    actor.require("rules.read")
    return await _answer(session, actor, kind, version, now)


@router.post(
    "/documents/{kind}/drafts/preview", response_model=Preview, responses=documents(NotSignedIn, Forbidden, Invalid)
)
async def preview(session: Session, actor: CurrentActor, now: Now, kind: DocumentKind, body: Draft) -> Response:
    """Nothing is saved: the draft's errors by path, else its effect on hazards, open tickets and recent decisions."""
    actor.require(_edits(kind))
    return wire.reply(await commands.preview(session, actor, kind, body, now))


@router.post(
    "/documents/{kind}/drafts/recompute",
    response_model=Recomputing,
    status_code=202,
    responses=documents(NotSignedIn, Forbidden, NotFound, Invalid),
)
async def recompute(session: Session, actor: CurrentActor, now: Now, kind: DocumentKind, body: Draft) -> Response:
    """Warranty policies only: every stored decision is compared in the background; look at the job."""
    actor.require(_edits(kind))
    job = await commands.recompute(session, actor, kind, body, now)
    return wire.reply({"job_id": job}, 202, location=f"/api/v1/jobs/{job}")


@router.post(
    "/documents/{kind}", response_model=Document, status_code=201, responses=_REFUSALS | documents(OutOfDate, Waiting)
)
async def publish(session: Session, actor: CurrentActor, now: Now, kind: DocumentKind, body: Publish) -> Response:
    """A new version; it waits for its release by another person."""
    actor.require(_edits(kind))
    version = await commands.publish(session, actor, kind, body, now)
    return await _answer(session, actor, kind, version, now, 201)


@router.post("/documents/{kind}/{version}/release", response_model=Document, responses=_REFUSALS)
async def release(session: Session, actor: CurrentActor, now: Now, kind: DocumentKind, version: Number) -> Response:
    """By another person than the author."""
    actor.require("rules.release")
    await commands.release(session, actor, kind, version, now)
    return await _answer(session, actor, kind, version, now)


@router.post(
    "/documents/{kind}/{version}/recall",
    response_model=Recalled,
    responses=_REFUSALS | documents(OutOfDate, NotInForce),
)
async def recall(
    session: Session, actor: CurrentActor, now: Now, kind: DocumentKind, version: Number, body: Recall
) -> Response:
    """Jobs pinned to it do not start until a dispatcher renews their rules; a version that waits is withdrawn."""
    actor.require("rules.release")
    return wire.reply({"open_tickets": await commands.recall(session, actor, kind, version, body, now)})


async def _answer(session: Any, actor: Any, kind: str, version: int, now: Any, status: int = 200) -> Response:
    return wire.reply(await commands.read(session, actor.org_id, kind, version, now), status)
