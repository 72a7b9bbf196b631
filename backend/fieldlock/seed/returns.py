"""Return cases and exchange units of the sample day, by the same commands that people use."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.files import store
from fieldlock.identity.actor import Actor
from fieldlock.returns import commands
from fieldlock.returns.schemas import Consult, SetParameter
from fieldlock.returns.steps import STEPS
from fieldlock.seed.walk import ADD_FILE, picture
from fieldlock.stock import commands as stock
from fieldlock.stock.schemas import ReceiveUnits

# Who takes which step in the sample organisations, by the short names of the story.
_BY = {"receive": "store", "check": "store", "appraise": "inspector", "ship_new": "store", "refund": "cashier"}
_LOOKS = ("casing", "antenna", "display", "lens")


async def _photo(session: AsyncSession, files_dir: Path, who: Actor, label: str, at: datetime) -> str:
    content = picture(label)
    sha = hashlib.sha256(content).hexdigest()
    store.save(files_dir, who.org_id, sha, content)
    await session.execute(ADD_FILE, {"org": who.org_id, "sha": sha, "size": len(content), "by": who.id, "at": at})
    return sha


async def furnish(
    session: AsyncSession,
    files_dir: Path,
    people: Mapping[str, Actor],
    story: Mapping[str, Any],
    assets: Sequence[UUID],
    morning: datetime,
) -> None:
    """The dated figures, the units, then each case to the step that its story ends with."""
    for name, value, source in story["figures"]:
        day = morning.date() - timedelta(days=30)
        figure = SetParameter(name=name, value=value, valid_from=day, source=source)
        await commands.set_parameter(session, people["manager"], figure, morning)
    for brand, model, serials in story["units"]:
        body = ReceiveUnits(brand=brand, model=model, serials=serials)
        await stock.receive(session, people["store"], body, morning)
    for told in story["cases"]:
        await _case(session, files_dir, people, told, assets[told["asset"]], morning)


async def _case(
    session: AsyncSession,
    files_dir: Path,
    people: Mapping[str, Actor],
    told: Mapping[str, Any],
    asset: UUID,
    morning: datetime,
) -> None:
    at = morning + timedelta(days=told["day"])
    agent = people["agent"]
    consulted = Consult.model_validate(
        {"asset_id": asset, "customer": told["customer"], "fault_description": told["fault"]}
    )
    case = await commands.consult(session, agent, consulted, at)
    for step, args in told["steps"]:
        at += timedelta(minutes=25)
        who, said = people[_BY.get(step, "agent")], dict(args)
        if step == "check":
            looks = {look: await _photo(session, files_dir, who, look, at) for look in _LOOKS}
            said["appearance"] = {look: {"state": "intact", "photo": sha} for look, sha in looks.items()}
        if step == "appraise":
            said |= {"inspected_on": at.date(), "report_on": at.date()}
        await commands.take(session, who, case, step, STEPS[step].args.model_validate(said), now=at, seen=None)
