"""From a signed mutation to the same command that the HTTP route calls, decided again on the facts now known."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from pydantic import BaseModel, ValidationError
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import actions
from fieldlock.identity import tokens
from fieldlock.identity.actor import Actor
from fieldlock.identity.keys import Keys
from fieldlock.problems import invalid
from fieldlock.sync.problems import MutationMalformed, MutationUnknown, SignatureInvalid
from fieldlock.sync.schemas import Mutation
from fieldlock.tickets import commands as tickets
from fieldlock.tickets.act import When
from fieldlock.tickets.schemas import NewTicket

# A clock within this is taken as right; a larger error is taken out and stays visible as device time.
TOLERATED = timedelta(minutes=2)
CREATE = "create"


def corrected(device_at: datetime, error: timedelta, received_at: datetime) -> datetime:
    """When it happened by the server's clock: the phone's error is measured when it sends; never in the future."""
    at = device_at + error if abs(error) > TOLERATED else device_at
    return min(at, received_at)


def read(jws: str, public_jwk: Mapping[str, object], device_id: str, user_id: str) -> Mutation:
    """The verified content, or the refusal."""
    try:
        said = tokens.verify_device_jws(public_jwk, jws, kid=device_id)
    except tokens.TokenInvalid:
        raise SignatureInvalid from None
    try:
        mutation = Mutation.model_validate(said)
    except ValidationError as error:
        fields = [{"field": ".".join(map(str, e["loc"])), "reason": e["msg"]} for e in error.errors()]
        raise MutationMalformed(fields=fields) from None
    if str(mutation.device_id) != device_id or str(mutation.user_id) != user_id:
        raise SignatureInvalid
    return mutation


def _arguments(mutation: Mutation) -> BaseModel:
    if mutation.name == CREATE:
        try:
            return NewTicket.model_validate({**mutation.args, "id": mutation.ticket_id})
        except ValidationError as error:
            raise invalid(*((".".join(map(str, e["loc"])), e["msg"]) for e in error.errors())) from None
    action = actions.ACTIONS.get(mutation.name)
    if action is None or not action.offline:
        raise MutationUnknown(name=mutation.name)
    return actions.parse(mutation.name, mutation.args)


async def apply(session: AsyncSession, actor: Actor, mutation: Mutation, when: When, keys: Keys) -> None:
    args = _arguments(mutation)
    if isinstance(args, NewTicket):
        actor.require("ticket.create")
        await tickets.create(session, actor, args, when.at)
        return
    await actions.perform(session, actor, mutation.ticket_id, mutation.name, args, when=when, keys=keys)
