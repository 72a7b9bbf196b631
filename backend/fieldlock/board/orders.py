"""What a dispatcher does with an order beside assigning it: take back, put aside, hold fast, split, merge."""

from uuid import UUID

from fieldlock.audit.queries import record
from fieldlock.board import queries
from fieldlock.board.schemas import Merge, Pin, Postpone, Split
from fieldlock.ids import new_id
from fieldlock.problems import Conflict, invalid
from fieldlock.safety import state
from fieldlock.tickets import commands as tickets
from fieldlock.tickets import lifecycle
from fieldlock.tickets import queries as stored
from fieldlock.tickets.act import Act
from fieldlock.tickets.schemas import NewTicket, Reason
from fieldlock.wire import iso


def _unlocked(act: Act) -> bool:
    return not state.open_locks(act.job)


async def withdraw(act: Act, args: Reason) -> None:
    """Takes the order back from its crew before anybody is on site; it waits for another plan."""
    act.move("withdraw", args.reason, reason_given=True, no_lock_on=_unlocked(act))
    await stored.end_crew(act.session, act.org, act.id, act.when.at)


async def postpone(act: Act, args: Postpone) -> None:
    """Puts an order aside before anybody is on site; `resume` puts it back to those that wait for a plan."""
    act.move("postpone", f"{args.reason_code}: {args.reason}", reason_given=True, no_lock_on=_unlocked(act))
    await stored.end_crew(act.session, act.org, act.id, act.when.at)


async def pin(act: Act, args: Pin) -> None:
    """Whether a plan may move the order: what is held fast keeps its people and its time."""
    act.check("pin", lifecycle.ASSIGNED)
    act.change(plan_fixed=args.fixed)


async def split(act: Act, args: Split) -> None:
    """A part of the order becomes a report of its own, same place and reporter; it is triaged like any other."""
    row = act.ticket
    given = {name: row[name] for name in ("kind", "urgency", "address", "asset_id", "site_id", "brand", "model")}
    wishes = {name: row[name] for name in ("preferred_from", "preferred_to")}
    body = NewTicket.model_validate(
        {
            **{name: value for name, value in (given | wishes).items() if value is not None},
            "reporter": row["reporter"],
            "repair_item": args.repair_item,
            "fault_description": args.fault_description,
        }
    )
    made, _ = await tickets.create(act.session, act.actor, body, act.when.at)
    new = await stored.read(act.session, act.org, made)
    if new is None:
        raise Conflict
    act.move("split", f"{new['number']}: {args.reason}", reason_given=True)
    act.audit["split_off"] = str(made)
    await _tell(act, made, "split_from", f"{row['number']}: {args.reason}", new["status"])


async def merge(act: Act, args: Merge) -> None:
    """The same fault, reported twice: this order ends, and the other one says what came with it."""
    act.check("merge", lifecycle.BEFORE_WORK)
    if args.into == act.id:
        raise invalid(("into", "another ticket"))
    other = await queries.lock_free(act.session, act.org, args.into)
    if other is None:
        known = await stored.read(act.session, act.org, args.into)
        raise Conflict if known else invalid(("into", "unknown"))
    places = [(act.ticket[name], other[name]) for name in ("asset_id", "site_id", "address")]
    act.move(
        "merge",
        f"{other['number']}: {args.reason}",
        reason_given=True,
        no_lock_on=_unlocked(act),
        other_open=other["status"] in lifecycle.OPEN,
        same_place=any(mine and mine == theirs for mine, theirs in places),
    )
    act.audit["merged_into"] = str(args.into)
    await stored.end_crew(act.session, act.org, act.id, act.when.at)
    said = f"{act.ticket['number']} ({act.ticket['reporter']['name']}): {act.ticket['fault_description']}"
    await _tell(act, args.into, "merged_from", said[:2000], other["status"])


async def _tell(act: Act, other: UUID, event: str, note: str, status: str) -> None:
    """A line in the other ticket's story; its own state stays, and who watches it reads it anew."""
    line = {
        "org": act.org, "ticket": other, "id": new_id(), "event": event, "frm": status, "to": status,
        "by": act.actor.id, "by_name": act.actor.name, "note": note, "at": act.when.at, "device_at": None,
        "received_at": act.when.received_at,
    }  # fmt: skip
    await stored.add_events(act.session, [line])
    payload = {"ticket": str(act.id), "note": note, "at": iso(act.when.at)}
    await record(act.session, stream=other, topic="ticket", actor=act.actor.id, action=event, payload=payload)
