"""What was done, and the hand-over: work record, end of work, the customer's signature."""

from datetime import datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from fieldlock import wire
from fieldlock.days import day_of
from fieldlock.equipment import queries as equipment
from fieldlock.ids import new_id
from fieldlock.problems import invalid
from fieldlock.safety import air, state
from fieldlock.tickets import lifecycle
from fieldlock.tickets.act import Act
from fieldlock.tickets.problems import NotFinished
from fieldlock.tickets.schemas import ListGoods, NoArgs
from fieldlock.work import goods, notes, owed
from fieldlock.work.merge import merged
from fieldlock.work.schemas import (
    AnswerNote,
    HandOverWaste,
    RecordCards,
    RecordWaste,
    RecordWork,
    RestoreService,
    ShutOff,
    SignOff,
    TellNote,
)

RECORDABLE = ("working", "finishing", "stopped", "on_hold")
ON_SITE = ("on_site", *RECORDABLE, "rework")
# What was forgotten at the hand-over is made good before the job closes.
CARDED = (*ON_SITE, "settling", "returned", "follow_up")


def _said(args: RecordWork) -> dict[str, Any]:
    """Drawing and measurements are there where somebody measured only."""
    unsaid = {name for name in ("drawing", "measures") if not getattr(args, name)}
    return args.model_dump(mode="json", exclude={"files", *unsaid})


async def record_work(act: Act, args: RecordWork) -> None:
    """Found, done, result (S-WRK-05); a later record supersedes, none is lost."""
    act.check("record_work", RECORDABLE)
    act.fact("work_record", _said(args), files=args.files)


def _recorded(act: Act) -> bool:
    found = merged(act.job) or {}
    return all(found.get(name) for name in ("finding", "action", "result"))


async def note(act: Act, args: TellNote) -> None:
    """Progress, a question to an expert, damage: told from the site, also without a network (S-WRK-14, 16, 17)."""
    act.check("note", lifecycle.OPEN)
    if any(fact["id"] == str(args.note_id) for fact in act.job["facts"]):
        return
    body = args.model_dump(mode="json", exclude={"note_id", "files"}, exclude_none=True)
    act.fact(notes.NOTE, body, fact_id=args.note_id, files=args.files)


async def answer_note(act: Act, args: AnswerNote) -> None:
    """An expert answers, a supervisor decides on a damage; nobody answers the own question."""
    open_notes = {fact["id"]: fact for fact in notes.unanswered(act.job)}
    told = open_notes.get(str(args.note_id))
    own = told is not None and told["by_id"] == str(act.actor.id)
    act.check("answer_note", lifecycle.OPEN, note_open=told is not None, not_own_note=not own)
    act.fact(notes.ANSWERED, args.model_dump(mode="json", exclude_none=True))


async def shut_off(act: Act, args: ShutOff) -> None:
    """A valve, a lift, a supply is shut: with the time, who was told and what hangs there (S-REL-10)."""
    act.check("shut_off", ON_SITE)
    if act.knows(args.shut_id):
        return
    body = args.model_dump(mode="json", exclude={"shut_id", "files"}, exclude_none=True)
    act.fact(owed.SHUT, body, fact_id=args.shut_id, files=args.files)


async def restore_service(act: Act, args: RestoreService) -> None:
    """It runs again; told from the site, or from the desk when the crew has left (S-REL-10)."""
    act.check("restore_service", lifecycle.STATUSES)
    if not _has(act, owed.SHUT, args.shut_id):
        raise invalid(("shut_id", "no shut-off of this job"))
    if str(args.shut_id) not in {fact["id"] for fact in owed.still_shut(act.job)}:
        return
    act.fact(owed.RESTORED, args.model_dump(mode="json", exclude={"files"}), files=args.files)


def _has(act: Act, kind: str, fact: UUID) -> bool:
    return any(known["kind"] == kind and known["id"] == str(fact) for known in act.job["facts"])


async def record_waste(act: Act, args: RecordWaste) -> None:
    """Kind, quantity and where it is kept; nothing is poured away (S-WRK-15)."""
    act.check("record_waste", ON_SITE)
    if act.knows(args.waste_id):
        return
    body = args.model_dump(mode="json", exclude={"waste_id", "files"}, exclude_none=True)
    act.fact(owed.WASTE, body, fact_id=args.waste_id, files=args.files)


async def hand_over_waste(act: Act, args: HandOverWaste) -> None:
    """The storekeeper gives it to a specialised firm, against a receipt (S-WRK-15)."""
    act.check("hand_over_waste", lifecycle.STATUSES)
    if not _has(act, owed.WASTE, args.waste_id):
        raise invalid(("waste_id", "no waste of this job"))
    gone = {fact["body"]["waste_id"] for fact in act.job["facts"] if fact["kind"] == owed.HANDED_OVER}
    if str(args.waste_id) not in gone:
        act.fact(owed.HANDED_OVER, args.model_dump(mode="json", exclude={"files"}), files=args.files)


async def record_cards(act: Act, args: RecordCards) -> None:
    """Installation card, warranty card, contact sticker (S-SGN-05). Told again, the last one counts and both are kept;
    the thing in the register gets the paper, and from an installation its first day of warranty."""
    act.check("record_cards", CARDED)
    if act.knows(args.cards_id):
        return
    if act.job["cards_due"] and args.installation_card is None:
        raise invalid(("installation_card", "required for an installation"))
    if args.starts_on > day_of(act.when.at, act.job["time_zone"])[0].date():
        raise invalid(("starts_on", "lies ahead"))
    body = args.model_dump(mode="json", exclude={"cards_id", "files"}, exclude_none=True)
    told = act.fact(owed.CARDS, body, fact_id=args.cards_id, files=args.files)
    counts = owed.newest_cards(act.job)
    asset = act.ticket["asset_id"]
    if asset is None or counts is None or counts["id"] != str(told):
        return
    noon = datetime.combine(args.starts_on, time(12), ZoneInfo(act.job["time_zone"]))
    installed = noon if act.job["cards_due"] else None
    papers = {"card": True, "card_number": args.warranty_card}
    await equipment.set_cards(act.session, act.org, asset, installed, papers)
    act.audit["asset"] = {"id": str(asset), "installed_at": wire.iso(installed), "papers": papers}


async def list_goods(act: Act, args: ListGoods) -> None:
    """What is to be delivered, line by line; what the crew has answered for stays as it is (S-DSP-12)."""
    lines = [{**line.model_dump(mode="json"), "id": str(line.id or new_id())} for line in args.goods]
    if len({line["id"] for line in lines}) < len(lines):
        raise invalid(("goods", "a line twice"))
    kept = [line for line in act.ticket["goods"] if goods.told_of(line, act.job["facts"])]
    act.check("list_goods", lifecycle.OPEN, goods_not_told=all(line in lines for line in kept))
    act.change(goods=wire.dumps(lines).decode())


async def complete(act: Act, _: NoArgs) -> None:
    """Every critical step of the instructions is confirmed, in its order: none of them is left out (S-WRK-01)."""
    blockers = state.phase_blockers(act.job, ["work"])
    if act.job["status"] == "working" and blockers:
        raise NotFinished(blockers=act.described(blockers))
    act.move("complete", work_recorded=_recorded(act), no_break_open=air.open_break(act.job) is None)


async def sign_off(act: Act, args: SignOff) -> None:
    """The customer signs, or a coded exception with a note stands for it (S-SGN-01, S-SGN-10)."""
    blockers = state.phase_blockers(act.job, ["release", "clear", "hand_over"])
    if act.job["status"] == "finishing" and blockers:
        raise NotFinished(blockers=act.described(blockers))
    signed = bool(args.files) or bool(args.exception and args.exception_note)
    act.fact("signature", args.model_dump(mode="json", exclude={"files"}, exclude_none=True), files=args.files)
    act.move("sign_off", args.comments, own_order=act.in_crew(), handed_over=not blockers, signed=signed)
