"""HTTP of tickets: one page, one ticket, one route per action."""

import asyncio
import base64
import binascii
from collections.abc import Awaitable, Callable
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Header, Query, Request, Response
from pydantic import BaseModel

from fieldlock import actions, wire
from fieldlock.audit import queries as audit
from fieldlock.catalogue import queries as catalogue
from fieldlock.charges.problems import AgreementMissing, ConsentMissing, ContractMissing, Covered, EvidenceMissing
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.dispatch import desk as dispatch
from fieldlock.gear.problems import GearUnusable
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import NotSignedIn
from fieldlock.liability import commands as liability
from fieldlock.liability.problems import FactsMissing, NotTheSeenFacts, SignedAlready
from fieldlock.problems import (
    Conflict,
    Forbidden,
    Invalid,
    NotFound,
    PreconditionFailed,
    documents,
    invalid,
)
from fieldlock.routing import Part
from fieldlock.safety import plausible
from fieldlock.tickets import lifecycle, order_paper, queries, words
from fieldlock.tickets.act import When
from fieldlock.tickets.document import summary
from fieldlock.tickets.intake import Sent, report_of
from fieldlock.tickets.problems import (
    CardsMissing,
    EquipmentRestricted,
    GateBlocked,
    GuardsNotMet,
    KeyReused,
    KitIncomplete,
    NotAssignable,
    NotFinished,
    NotInCrew,
    NotPossibleNow,
    OnAnotherJob,
    PhotoOfAnotherJob,
    ReferenceConflict,
    ServiceShut,
    TrueTimeMissing,
    UnknownItem,
    WrongUnit,
)
from fieldlock.tickets.shapes import Dossier, Ticket, TicketPage

router = Part(prefix="/api/v1/tickets", tags=["tickets"])
Limit = Annotated[int, Query(ge=1, le=100)]


def cursor_of(last: UUID) -> str:
    return base64.urlsafe_b64encode(last.bytes).rstrip(b"=").decode()


def after_cursor(cursor: str | None) -> UUID | None:
    """Opaque to clients; a damaged one is refused by name."""
    if cursor is None:
        return None
    try:
        return UUID(bytes=base64.urlsafe_b64decode(cursor + "=="))
    except (ValueError, binascii.Error):
        raise invalid(("cursor", "not one of ours")) from None


def seen_version(if_match: str | None) -> int | None:
    if if_match is None or if_match == "*":
        return None
    try:
        return int(if_match.strip().strip('"'))
    except ValueError:
        raise invalid(("If-Match", "not a version")) from None


async def _answer(session: Any, actor: Any, ticket: UUID, now: Any, status: int = 200, **headers: str) -> Response:
    document = await actions.ticket_document(session, actor, ticket, now)
    return wire.reply(document, status, etag=f'"{document["version"]}"', **headers)


@router.post(
    "",
    response_model=Ticket,
    status_code=201,
    responses=documents(NotSignedIn, Forbidden, Invalid, TrueTimeMissing, Conflict, KeyReused, ReferenceConflict),
)
async def create(
    session: Session,
    actor: CurrentActor,
    now: Now,
    request: Request,
    body: Sent,
    idempotency_key: Annotated[str | None, Header(min_length=1, max_length=200)] = None,
) -> Response:
    """A repair report becomes a ticket; the same `Idempotency-Key` or external reference gives the same one again.

    A report that tells of an emergency, by its words or by the class that it names, is taken with whatever it has: only
    the text, and a place or a contact, are needed. Its playbook is in the answer.
    """
    actor.require("ticket.create")
    report = await report_of(session, actor.org_id, body, now)
    ticket, new = await actions.report(session, actor, report, now, idempotency_key, request.app.state.keys)
    replay = {} if new else {"idempotent_replay": "true"}
    return await _answer(session, actor, ticket, now, 201, location=f"/api/v1/tickets/{ticket}", **replay)


@router.get("", response_model=TicketPage, responses=documents(NotSignedIn, Forbidden, Invalid))
async def page(
    session: Session,
    actor: CurrentActor,
    status: str | None = None,
    urgency: Literal["emergency"] | None = None,
    q: Annotated[str | None, Query(max_length=200)] = None,
    limit: Limit = 50,
    cursor: str | None = None,
) -> Response:
    """Newest first. `status` is one status, several with commas, or `open`; `q` searches Chinese and English words.

    `urgency`: emergencies alone.
    """
    scope = actor.require("ticket.read")
    wanted = lifecycle.OPEN if status == "open" else tuple(dict.fromkeys(filter(None, (status or "").split(","))))
    if not set(wanted) <= set(lifecycle.STATUSES):
        raise invalid(("status", "unknown status"))
    search = words.query(q) if q else None
    rows = await queries.page(
        session,
        actor.org_id,
        scope=scope,
        me=actor.id,
        limit=limit + 1,
        statuses=wanted,
        search=search,
        emergencies=urgency is not None,
        after=after_cursor(cursor),
    )
    more = len(rows) > limit
    return wire.reply(
        {
            "items": [summary(row, partner=actor.is_client) for row in rows[:limit]],
            "next_cursor": cursor_of(rows[limit - 1]["id"]) if more else None,
        }
    )


@router.get("/{ticket_id}", response_model=Ticket, responses=documents(NotSignedIn, Forbidden, NotFound, NotInCrew))
async def read(session: Session, actor: CurrentActor, now: Now, ticket_id: UUID) -> Response:
    actor.require("ticket.read")
    return await _answer(session, actor, ticket_id, now)


@router.get(
    "/{ticket_id}/order.pdf",
    response_class=Response,
    responses={
        **documents(NotSignedIn, Forbidden, NotFound, NotInCrew),
        200: {"content": {"application/pdf": {}}},
    },
)
async def order(
    session: Session, actor: CurrentActor, now: Now, ticket_id: UUID, language: order_paper.Language = "zh"
) -> Response:
    """The dispatch order on paper; each time that it is made stands in the audit."""
    actor.require("dossier.read")
    document = await actions.ticket_document(session, actor, ticket_id, now)
    organisation = (await identity.organisation(session, actor.org_id))["name"]
    told = {"language": language, "version": document["version"]}
    await audit.record(session, stream=ticket_id, topic="ticket", actor=actor.id, action="print_order", payload=told)
    made = await asyncio.to_thread(order_paper.pdf, document, organisation, language)
    return wire.pdf(made, f"{document['number']}-order-{language}.pdf")


@router.get("/{ticket_id}/dossier", response_model=Dossier, responses=documents(NotSignedIn, Forbidden, NotFound))
async def dossier(session: Session, actor: CurrentActor, now: Now, ticket_id: UUID) -> Response:
    """The whole record of the job with the verdict on its audit chain, recomputed now."""
    actor.require("dossier.read")
    document = await actions.ticket_document(session, actor, ticket_id, now)
    cleared = await queries.clearances(session, actor.org_id, ticket_id)
    rules = await catalogue.rules(session, actor.org_id, document["catalogue_version"])
    fastest = int(rules.bindings.get("fast_run_ms_per_item", plausible.MS_PER_ITEM))
    return wire.reply(
        {
            "ticket": document,
            "audit": await audit.verify(session, actor.org_id, ticket_id),
            "clearances": [{**row, "at": wire.iso(row["at"])} for row in cleared],
            "fast_runs": plausible.fast_runs(document["facts"], fastest),
            "wrong_clocks": plausible.wrong_clocks(document["facts"]),
            "assignments": await dispatch.assignments(session, actor.org_id, ticket_id, rules, now),
            "liability": await liability.document(session, actor, ticket_id) if document["liability"] else None,
        }
    )


_REFUSALS = documents(
    NotSignedIn, Forbidden, NotInCrew, NotFound, Invalid, NotPossibleNow, GuardsNotMet, Conflict, PreconditionFailed
)
_MORE: dict[str, dict[int | str, dict[str, Any]]] = {
    "assign": documents(
        NotPossibleNow, GuardsNotMet, NotAssignable, AgreementMissing, EvidenceMissing, EquipmentRestricted
    ),
    "start": documents(NotPossibleNow, GuardsNotMet, GateBlocked, ConsentMissing),
    "classify": documents(NotPossibleNow, GuardsNotMet, EvidenceMissing, ContractMissing, Covered),
    "want_quote": documents(NotPossibleNow, GuardsNotMet, Covered),
    "issue_quote": documents(NotPossibleNow, GuardsNotMet, Covered),
    "complete": documents(NotPossibleNow, GuardsNotMet, NotFinished),
    "sign_off": documents(NotPossibleNow, GuardsNotMet, NotFinished),
    "depart": documents(NotPossibleNow, GuardsNotMet, KitIncomplete),
    "confirm": documents(Invalid, UnknownItem, WrongUnit, OnAnotherJob, PhotoOfAnotherJob, GearUnusable),
    **{name: documents(NotPossibleNow, GuardsNotMet, ServiceShut) for name in ("cancel", "close")},
    "sign_liability": documents(NotPossibleNow, GuardsNotMet, FactsMissing, NotTheSeenFacts, SignedAlready),
    "follow_up": documents(NotPossibleNow, GuardsNotMet, ServiceShut, CardsMissing),
    "stop": {204: {"description": "Stopped; the ticket is not yours to read"}},
    "decline": {204: {"description": "Given back; the ticket is no longer yours to read"}},
    "hand_over": {204: {"description": "Handed over; the ticket is no longer yours to read"}},
}


def _endpoint(name: str, args: type[BaseModel]) -> Callable[..., Awaitable[Response]]:
    async def act(
        request: Request,
        session: Session,
        actor: CurrentActor,
        now: Now,
        ticket_id: UUID,
        body: Any,
        if_match: Annotated[str | None, Header()] = None,
    ) -> Response:
        await actions.perform(
            session,
            actor,
            ticket_id,
            name,
            body,
            when=When(at=now, received_at=now),
            keys=request.app.state.keys,
            seen=seen_version(if_match),
        )
        try:
            return await _answer(session, actor, ticket_id, now)
        except (NotFound, NotInCrew):
            # Anyone stops unsafe work, and what was declined or handed over is not one's own: saved, but not shown.
            return Response(status_code=204)

    act.__name__ = name
    act.__doc__ = (actions.ACTIONS[name].command.__doc__ or f"The action `{name}` of the lifecycle.").split("\n\n")[0]
    act.__annotations__["body"] = args
    return act


for _name, _action in actions.ACTIONS.items():
    router.post(
        f"/{{ticket_id}}/{_name}", response_model=Ticket, responses={**_REFUSALS, **_MORE.get(_name, {})}, name=_name
    )(_endpoint(_name, _action.args))
