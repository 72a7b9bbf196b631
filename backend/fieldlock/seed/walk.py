"""Takes a ticket through its life by the same commands that people use: for the sample day, and for tests."""

import hashlib
import io
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from PIL import Image, ImageDraw
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import actions
from fieldlock.files import store
from fieldlock.identity.actor import Actor
from fieldlock.identity.keys import Keys
from fieldlock.tickets import queries
from fieldlock.tickets.act import When
from fieldlock.tickets.document import job

ADD_FILE = text("""
    INSERT INTO files (org_id, sha256, size, media_type, uploaded_by, received_at)
    VALUES (:org, :sha, :size, 'image/png', :by, :at) ON CONFLICT DO NOTHING""")


def picture(label: str) -> bytes:
    """A small PNG that says what it stands for."""
    image = Image.new("RGB", (320, 240), (52, 73, 94))
    draw = ImageDraw.Draw(image)
    draw.rectangle((12, 12, 308, 228), outline=(236, 240, 241), width=3)
    draw.text((28, 110), label, fill=(236, 240, 241))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@dataclass
class Walk:
    """One ticket, its clock and the people who act on it (by role of the story: dispatcher, leader, crew…)."""

    session: AsyncSession
    keys: Keys
    files_dir: Path
    people: Mapping[str, Actor]
    ticket: UUID
    at: datetime
    step: timedelta = timedelta(minutes=1)
    _files: dict[str, str] = field(default_factory=dict)

    async def do(self, who: Actor, name: str, **args: Any) -> None:
        self.at += self.step
        when = When(self.at, self.at, self.at)
        parsed = actions.parse(name, args)
        await actions.perform(self.session, who, self.ticket, name, parsed, when=when, keys=self.keys)

    async def leave(self, who: Actor) -> None:
        """With everything in the kit; whoever comes again says why."""
        found = await self.job()
        again = {"second_visit": "more_work"} if found["visited"] else {}
        await self.do(who, "depart", packed={item["key"]: "yes" for item in found["kit"]}, **again)

    async def job(self) -> dict[str, Any]:
        row = await queries.read(self.session, self.people["dispatcher"].org_id, self.ticket)
        assert row is not None  # noqa: S101  # the walk made it
        return await job(self.session, row, self.at)

    async def file(self, who: Actor, label: str) -> str:
        if label not in self._files:
            # Each job has photos of its own, as each round of it.
            content = picture(f"{label}\n{self.ticket}\n{self.at.isoformat()}")
            sha = hashlib.sha256(content).hexdigest()
            store.save(self.files_dir, who.org_id, sha, content)
            values = {"org": who.org_id, "sha": sha, "size": len(content), "by": who.id, "at": self.at}
            await self.session.execute(ADD_FILE, values)
            self._files[label] = sha
        return self._files[label]

    async def answer(self, who: Actor, found: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, Any]:
        """A complete, good answer to one requirement."""
        args: dict[str, Any] = {"key": row["key"], "answer": "yes"}
        if row["photo"] or row["answer"] in ("photo", "signature"):
            args["files"] = [await self.file(who, row["key"])]
        if row["answer"] in ("reading", "count"):
            limit = row["limit"] or {}
            args |= {"value": 0 if "below" in limit else 230 if row["unit"] == "V" else 6, "unit": row["unit"]}
        if row["answer"] == "text":
            args["text"] = "已查明并采取措施" if who.locale.startswith("zh") else "Checked, measures taken"
        if row["answer"] == "conditions":
            args |= {"outdoor": True, "wind_grade": 2, "thunder": False}
        if row["lock"]:
            args |= self._locks(who, found)
        if row["residual"]:
            args["residual"] = "low"
        if row["gear"]:
            things = [thing for thing in found["gear"] if thing["code"] == row["gear"]]
            own = [thing for thing in things if thing["owner_id"] == str(who.id)] or things
            args["gear_id"] = own[0]["id"] if own else None
        return {name: value for name, value in args.items() if value is not None}

    def _locks(self, who: Actor, found: Mapping[str, Any]) -> dict[str, Any]:
        """The person's registered lock, or one made up, on every point; on none where none is registered."""
        own = [lock["number"] for lock in found["lock_register"] if lock["owner_id"] == str(who.id)]
        number = own[0] if own else f"L-{who.username.partition('@')[0][-4:]}-1"
        points = [point["id"] for point in found["points"] if point["takes_lock"]]
        return (
            {"locks": [{"point_id": point, "lock_no": number} for point in points]} if points else {"lock_no": number}
        )

    async def confirm_all(self, phase: str, crew: list[Actor], skip: tuple[str, ...] = ()) -> None:
        """Everybody of the crew confirms what the phase asks of them, top-down."""
        found = await self.job()
        for row in found["requirements"]:
            if row["phase"] != phase or row["key"] in skip:
                continue
            people = crew if row["per_person"] or row["second_person"] else crew[:1]
            for who in people:
                await self.do(who, "confirm", **await self.answer(who, found, row))


Stage = Callable[[Walk, list[Actor], Mapping[str, Any]], Awaitable[None]]


async def _triaged(walk: Walk, _: list[Actor], story: Mapping[str, Any]) -> None:
    hazards = story.get("hazards", [])
    args = {
        "urgency": story["urgency"],
        "hazards": hazards,
        "tasks": story.get("tasks", []),
        "fall_height_m": story.get("height"),
    }
    args |= {"duration_minutes": story.get("minutes")} | {
        name: story.get(name) for name in ("impact", "skills", "parts")
    }
    await walk.do(walk.people["dispatcher"], "triage", **{k: v for k, v in args.items() if v is not None})


async def _ready(walk: Walk, _: list[Actor], __: Mapping[str, Any]) -> None:
    await walk.do(walk.people["dispatcher"], "ready")


async def _dispatched(walk: Walk, crew: list[Actor], story: Mapping[str, Any]) -> None:
    soon = walk.at + timedelta(minutes=30)
    start, end = story.get("planned", (soon, soon + timedelta(hours=2)))
    members = [{"user_id": str(who.id), "role": "worker"} for who in crew]
    times = {"planned_start": start.isoformat(), "planned_end": end.isoformat()}
    await walk.do(walk.people["dispatcher"], "assign", crew=members, **times, **_agreed(story, "customer_agreed_by"))


def _agreed(story: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Whose word at the customer's moves a time that was agreed before."""
    return {name: story["agreed_by"]} if "agreed_by" in story else {}


async def _accepted(walk: Walk, crew: list[Actor], _: Mapping[str, Any]) -> None:
    await walk.do(crew[0], "accept")


async def _appointed(walk: Walk, crew: list[Actor], story: Mapping[str, Any]) -> None:
    start, _ = story.get("planned", (walk.at + timedelta(minutes=20), None))
    note = "已电话确认" if crew[0].locale.startswith("zh") else "Agreed by phone"
    await walk.do(crew[0], "appoint", at=start.isoformat(), note=note, **_agreed(story, "agreed_by"))


async def _en_route(walk: Walk, crew: list[Actor], _: Mapping[str, Any]) -> None:
    await walk.leave(crew[0])


async def _on_site(walk: Walk, crew: list[Actor], _: Mapping[str, Any]) -> None:
    await walk.do(crew[0], "arrive")


async def _working(walk: Walk, crew: list[Actor], _: Mapping[str, Any]) -> None:
    await walk.confirm_all("start", crew)
    await walk.do(crew[0], "request_approval", note="")
    await walk.do(walk.people["leader"], "approve", conditions="")
    await walk.do(crew[0], "start")


async def _finishing(walk: Walk, crew: list[Actor], _: Mapping[str, Any]) -> None:
    words = ("接线端子松动", "紧固并更换端子", "运行正常") if crew[0].locale.startswith("zh") else (
        "Loose terminal", "Tightened, terminal replaced", "Runs normally")  # fmt: skip
    await walk.confirm_all("work", crew)
    await walk.do(crew[0], "record_work", finding=words[0], action=words[1], result=words[2], minutes=45)
    await walk.do(crew[0], "complete")


async def _returned(walk: Walk, crew: list[Actor], story: Mapping[str, Any]) -> None:
    for phase in ("release", "clear", "hand_over"):
        await walk.confirm_all(phase, crew)
    signature = await walk.file(crew[0], "signature")
    await walk.do(crew[0], "sign_off", signer_name=story["reporter"][0], comments="", files=[signature])


async def _follow_up(walk: Walk, _: list[Actor], __: Mapping[str, Any]) -> None:
    await walk.do(walk.people["dispatcher"], "return_order")


async def _closed(walk: Walk, _: list[Actor], __: Mapping[str, Any]) -> None:
    agent = walk.people["call_agent"]
    await walk.do(agent, "follow_up", result="满意" if agent.locale.startswith("zh") else "Satisfied")


STAGES: dict[str, Stage] = {
    "triaged": _triaged, "ready": _ready, "dispatched": _dispatched, "accepted": _accepted, "appointed": _appointed,
    "en_route": _en_route, "on_site": _on_site, "working": _working, "finishing": _finishing, "returned": _returned,
    "follow_up": _follow_up, "closed": _closed,
}  # fmt: skip


async def walk_to(walk: Walk, stage: str, crew: list[Actor], story: Mapping[str, Any]) -> None:
    """From a fresh report to the named status."""
    if stage == "received":
        return
    if stage in ("cancelled", "stopped"):
        await walk_to(walk, "triaged" if stage == "cancelled" else "working", crew, story)
        name, who = ("cancel", walk.people["dispatcher"]) if stage == "cancelled" else ("stop", crew[-1])
        await walk.do(who, name, reason=story.get("reason", story["fault"]))
        return
    for name, advance in STAGES.items():
        await advance(walk, crew, story)
        if name == stage:
            return
