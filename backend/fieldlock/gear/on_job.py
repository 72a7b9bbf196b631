"""What a job's confirmations say about registered things: whether one may be used, and that one is defective."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from fieldlock.gear import commands, queries
from fieldlock.gear.problems import GearUnusable
from fieldlock.gear.schemas import Quarantine
from fieldlock.gear.standing import barred
from fieldlock.problems import invalid
from fieldlock.tickets.act import Act


async def check(act: Act, row: Mapping[str, Any], gear: UUID) -> None:
    """Out of use, of another person, or not for this one: refused. That it is overdue the gate itself tells."""
    thing = await queries.one(act.session, act.org, gear)
    if thing is None or thing["code"] != row["gear"]:
        raise invalid(("gear_id", "no registered thing of this kind"))
    why = barred(thing, act.actor.id)
    if why is None and thing["kind"] == "ppe" and thing["owner_id"] not in (None, act.actor.id):
        why = "of-another-person"
    if why is not None:
        raise GearUnusable(reason=why, serial=thing["serial"])


async def withdraw(act: Act, gear: UUID, reason: str) -> None:
    """A defect found before or at work puts the thing out of use at once (S-SAF-04, S-WRK-03)."""
    await commands.quarantine(act.session, act.actor, gear, Quarantine(reason=reason), act.when.received_at)
