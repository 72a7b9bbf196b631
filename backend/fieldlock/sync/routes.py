"""HTTP of offline work."""

from typing import Annotated

from fastapi import Depends, Query, Request, Response

from fieldlock import wire
from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.devices import queries as devices
from fieldlock.equipment import queries as equipment
from fieldlock.identity.actor import CurrentActor
from fieldlock.identity.problems import DeviceRevoked, DeviceUnknown, NotSignedIn
from fieldlock.problems import Forbidden, Invalid, documents
from fieldlock.routing import Part
from fieldlock.sync import protocol, queries
from fieldlock.sync.problems import ClientTooOld, RelayRefused
from fieldlock.sync.pull import pull
from fieldlock.sync.push import import_outbox, push
from fieldlock.sync.schemas import MOST_ASKED, AskReceipt, Import, Pulled, Push, Pushed, Receipt

router = Part(prefix="/api/v1/sync", tags=["sync"], dependencies=[Depends(protocol.speaks)])


@router.post(
    "/push",
    response_model=Pushed,
    responses=documents(NotSignedIn, DeviceUnknown, DeviceRevoked, ClientTooOld, Invalid),
)
async def push_mutations(request: Request, session: Session, actor: CurrentActor, now: Now, body: Push) -> Response:
    """Mutations in order; a refused one has its problem in its result and does not stop the next."""
    results = await push(session, actor, body, now, request.app.state.keys)
    return wire.reply({"server_time": wire.iso(now), "results": results})


@router.get(
    "/pull", response_model=Pulled, responses=documents(NotSignedIn, Forbidden, DeviceRevoked, ClientTooOld, Invalid)
)
async def pull_changes(
    request: Request,
    session: Session,
    actor: CurrentActor,
    now: Now,
    cursor: Annotated[str | None, Query(max_length=40)] = None,
    all_sent: Annotated[
        bool, Query(description="receipts have proved everything that this phone has recorded and still has")
    ] = False,
) -> Response:
    """My jobs: all of them without a cursor, else what changed since."""
    actor.require("device.register")
    told = {"server_time": wire.iso(now), "protocol": protocol.spoken(request)}
    return wire.reply({**await pull(session, actor, cursor, now, all_sent=all_sent), **told})


@router.post("/import", response_model=Pushed, responses=documents(NotSignedIn, Forbidden, RelayRefused, Invalid))
async def import_mutations(request: Request, session: Session, actor: CurrentActor, now: Now, body: Import) -> Response:
    """Another person's sealed outbox, handed in because that phone reaches no server (emergency exit)."""
    actor.require("outbox.import")
    results = await import_outbox(session, actor, body, now, request.app.state.keys)
    return wire.reply({"server_time": wire.iso(now), "results": results})


@router.post(
    "/receipt",
    response_model=Receipt,
    responses=documents(NotSignedIn, DeviceUnknown, DeviceRevoked, ClientTooOld, Invalid),
)
async def receipt(session: Session, actor: CurrentActor, now: Now, body: AskReceipt) -> Response:
    """Whether the server holds all of this, by id and hash: only then may the phone forget."""
    device = await queries.device(session, actor.org_id, body.device_id)
    if device is None or device["user_id"] != actor.id:
        raise DeviceUnknown
    known = await queries.held(session, actor.org_id, body.device_id, actor.id, [item.id for item in body.mutations])
    missing = [item.id for item in body.mutations if (item.id, item.hash) not in known]
    # Of a phone that has more than can be asked for at once, this may not be all.
    if not missing and len(body.mutations) < MOST_ASKED:
        await devices.all_sent(session, actor.org_id, body.device_id, now)
    files = await equipment.files_held(session, actor.org_id, body.files)
    files_missing = [name for name in body.files if name not in files]
    return wire.reply(
        {
            "held": len(body.mutations) - len(missing),
            "total": len(body.mutations),
            "missing": missing,
            "files_held": len(body.files) - len(files_missing),
            "files_total": len(body.files),
            "files_missing": files_missing,
            "complete": not missing and not files_missing,
        }
    )
