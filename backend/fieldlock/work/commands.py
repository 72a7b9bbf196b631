"""What was done, and the hand-over: work record, end of work, the customer's signature."""

from fieldlock.safety import state
from fieldlock.tickets.act import Act
from fieldlock.tickets.problems import NotFinished, NotPossibleNow
from fieldlock.tickets.schemas import NoArgs
from fieldlock.work.schemas import RecordWork, SignOff

RECORDABLE = ("working", "finishing", "stopped", "on_hold")


async def record_work(act: Act, args: RecordWork) -> None:
    """Found, done, result (S-WRK-05); a later record supersedes, none is lost."""
    if act.job["status"] not in RECORDABLE:
        raise NotPossibleNow(event="record_work", ticket_status=act.job["status"], allowed_from=list(RECORDABLE))
    act.fact("work_record", args.model_dump(mode="json", exclude={"files"}), files=args.files)


def _recorded(act: Act) -> bool:
    records = state.current(act.job, "work_record")
    return bool(records) and all(records[-1]["body"][name] for name in ("finding", "action", "result"))


async def complete(act: Act, _: NoArgs) -> None:
    act.move("complete", work_recorded=_recorded(act))


async def sign_off(act: Act, args: SignOff) -> None:
    """The customer signs, or a coded exception with a note stands for it (S-SGN-01, S-SGN-10)."""
    blockers = state.phase_blockers(act.job, ["release", "clear", "hand_over"])
    if act.job["status"] == "finishing" and blockers:
        raise NotFinished(blockers=act.described(blockers))
    signed = bool(args.files) or bool(args.exception and args.exception_note)
    act.fact("signature", args.model_dump(mode="json", exclude={"files"}, exclude_none=True), files=args.files)
    act.move("sign_off", args.comments, own_order=act.in_crew(), handed_over=not blockers, signed=signed)
