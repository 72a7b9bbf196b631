"""Hazard reports of the sample day, by the same commands that people use."""

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.files import store
from fieldlock.hazards import commands, reporting
from fieldlock.hazards.schemas import HazardReport
from fieldlock.identity.actor import Actor
from fieldlock.seed.walk import ADD_FILE, picture
from fieldlock.tickets.act import When


async def _photo(session: AsyncSession, files_dir: Path, who: Actor, label: str, at: datetime) -> str:
    content = picture(label)
    sha = hashlib.sha256(content).hexdigest()
    store.save(files_dir, who.org_id, sha, content)
    await session.execute(ADD_FILE, {"org": who.org_id, "sha": sha, "size": len(content), "by": who.id, "at": at})
    return sha


async def tell(
    session: AsyncSession,
    files_dir: Path,
    people: Mapping[str, Actor],
    asset: UUID,
    story: Mapping[str, Any],
    at: datetime,
) -> None:
    """One report; with the stage `closed` it is also corrected, verified by another, and closed."""
    reporter = people[story["by"]]
    seen = await _photo(session, files_dir, reporter, f"hazard {story['by']}", at)
    said = {name: story.get(name) for name in ("description", "severity", "place")}
    report = HazardReport.model_validate({**said, "asset_id": asset, "files": [seen]})
    hazard = await reporting.anywhere(session, reporter, report, When(at=at, received_at=at))
    if story.get("stage") != "closed":
        return
    owner, due = people[story["owner"]], (at + timedelta(days=2)).date()
    plan = {"owner_id": owner.id, "measure": story["measure"], "interim": story["interim"], "due_on": due}
    shown = await _photo(session, files_dir, owner, "corrected", at)
    walk: tuple[tuple[Actor, str, dict[str, Any]], ...] = (
        (people["manager"], "accept", plan),
        (owner, "correct", {"action": story["action"], "files": [shown]}),
        (people["safety"], "verify", {}),
        (people["manager"], "close", {}),
    )
    for minutes, (who, step, args) in enumerate(walk, 1):
        parsed = commands.STEPS[step].args.model_validate(args)
        now = at + timedelta(minutes=10 * minutes)
        await commands.take(session, who, hazard, step, parsed, now=now, seen=None)
