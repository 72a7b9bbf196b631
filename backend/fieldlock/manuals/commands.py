"""Which manuals there are, and for what (S-DOC-05). Each change is told to the phones that have such a unit."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.audit.queries import record
from fieldlock.equipment import queries as equipment
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.manuals import queries
from fieldlock.manuals.schemas import NewManual
from fieldlock.problems import NotFound, invalid
from fieldlock.tickets import lifecycle


async def add(session: AsyncSession, actor: Actor, args: NewManual, now: datetime) -> UUID:
    """The id of the manual; the one that it replaces is in use no longer."""
    if not await equipment.files_held(session, actor.org_id, [args.sha256]):
        raise invalid(("sha256", "unknown"))
    if args.replaces is not None:
        await withdraw(session, actor, args.replaces, now)
    manual = new_id()
    who = {"org": actor.org_id, "id": manual, "by": actor.id, "by_name": actor.name, "at": now}
    await queries.add(session, **who, **args.model_dump(exclude={"replaces"}))
    payload = args.model_dump(mode="json", exclude_none=True)
    await record(session, stream=manual, topic="manual", actor=actor.id, action="add_manual", payload=payload)
    await queries.announce(session, actor.org_id, manual, lifecycle.OPEN)
    return manual


async def withdraw(session: AsyncSession, actor: Actor, manual: UUID, now: datetime) -> None:
    """It stays on record, and on no job. Raises NotFound when it is not in use."""
    await queries.announce(session, actor.org_id, manual, lifecycle.OPEN)
    if not await queries.withdraw(session, actor.org_id, manual, now):
        raise NotFound
    payload = {"manual_id": str(manual)}
    await record(session, stream=manual, topic="manual", actor=actor.id, action="withdraw_manual", payload=payload)
