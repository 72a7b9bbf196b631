"""Locks told on a job, handed over, removed for an absent owner; the supply switched on only when none hangs."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from fieldlock.catalogue import queries as catalogue
from fieldlock.isolation import locks, queries
from fieldlock.isolation.problems import LockOfAnother, LockOn
from fieldlock.isolation.schemas import HandOverLock, RemoveAbsentLock
from fieldlock.problems import invalid
from fieldlock.safety import items, state
from fieldlock.tickets.act import Act
from fieldlock.tickets.problems import GuardsNotMet
from fieldlock.wire import iso

LABEL = "FL:L:"


def hung(act: Act) -> list[locks.Hung]:
    """What hung on this job at the instant judged: a record that arrives late is judged by its own time."""
    return locks.on(act.job, items.complete, iso(act.when.at))


def _named(body: Mapping[str, Any]) -> list[str]:
    numbers = [number for number, _ in locks.told(body)]
    return [*numbers, body["group_box"]] if body.get("group_box") else numbers


async def _register(act: Act, named: Iterable[str]) -> dict[str, Mapping[str, Any]]:
    """What was typed or scanned -> the registered lock, tag or box. Raises for a label that is none of ours."""
    said = list(dict.fromkeys(named))
    tokens = [text.removeprefix(LABEL) for text in said if text.startswith(LABEL)]
    numbers = [text for text in said if not text.startswith(LABEL)]
    rows = await queries.registered(act.session, act.org, numbers, tokens)
    found = {f"{LABEL}{row['token']}": row for row in rows} | {row["number"].lower(): row for row in rows}
    unknown = [text for text in said if text.startswith("FL:") and text not in found]
    if unknown:
        raise invalid(("lock_no", "this label is not of a registered lock"))
    return {text: row for text in said if (row := found.get(text, found.get(text.lower()))) is not None}


def _refuse_others(act: Act, body: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> None:
    """A lock or tag is one person's: by the register, or because it hangs here in another's name (I4)."""
    others = {one.number.lower(): one.person for one in hung(act) if one.person != str(act.actor.id)}
    for number, _ in locks.told(body):
        row = known.get(number)
        if row is not None and row["kind"] == "box":
            raise invalid(("lock_no", "this is the number of a group box"))
        if row is not None and row["owner_id"] != act.actor.id:
            raise LockOfAnother(lock_no=row["number"], owner_name=row["owner_name"])
        plain = row["number"] if row is not None else number
        if row is None and plain.lower() in others:
            raise LockOfAnother(lock_no=plain, owner_id=others[plain.lower()])


async def told_by(act: Act, body: dict[str, Any]) -> dict[str, Any]:
    """The locks of a confirmation in the register's spelling. Raises when one is another person's."""
    if body.get("group_box") and not body.get("lock_no"):
        raise invalid(("lock_no", "the own lock on the box is missing"))
    known = await _register(act, _named(body))
    _refuse_others(act, body, known)
    box = known.get(body.get("group_box") or "")
    if box is not None and box["kind"] != "box":
        raise invalid(("group_box", "not a group box"))
    ids = [UUID(entry["point_id"]) for entry in body.get("locks") or ()]
    there = await queries.known_points(act.session, act.org, ids, act.ticket["asset_id"], act.ticket["site_id"])
    if not set(ids) <= there:
        raise invalid(("locks", "not a point of this job's asset or site"))

    def spelled(text: str) -> str:
        return str(known[text]["number"]) if text in known else text

    told: dict[str, Any] = {name: spelled(body[name]) for name in ("lock_no", "group_box") if body.get(name)}
    if body.get("locks"):
        told["locks"] = [{**entry, "lock_no": spelled(entry["lock_no"])} for entry in body["locks"]]
    return body | told


def refuse_supply(act: Act) -> None:
    """The supply is on only when no lock of any job hangs at what it feeds (S-REL-01, S-REL-04)."""
    seen = {**act.job, "facts": [fact for fact in act.job["facts"] if fact["occurred_at"] <= (iso(act.when.at) or "")]}
    blockers = state.supply_blockers(seen)
    if blockers:
        raise LockOn(blockers=act.described(blockers), locks=act.job["foreign_locks"])


def _listed(own: Iterable[locks.Hung]) -> list[dict[str, Any]]:
    return [{"lock_no": one.number, "point_id": one.point, "group_box": one.box, "since": one.since} for one in own]


def taking_over(act: Act, to_user: UUID) -> tuple[dict[str, Any], dict[str, bool]]:
    """(who takes over and which own locks come off, the guards): the incoming person's lock is on BEFORE the outgoing
    one takes the own lock off; times decide."""
    me, to = str(act.actor.id), str(to_user)
    incoming = next((m for m in act.job["crew"] if m["user_id"] == to and m["role"] == "worker"), None)
    there = hung(act)
    own = [one for one in there if one.person == me and not one.in_box]
    body = {"to_user": to, "to_name": incoming["name"] if incoming else None, "locks": _listed(own)}
    first = not locks.not_taken_over(there, me, to)
    return body, {"incoming_in_crew": incoming is not None and to != me, "incoming_lock_first": first}


async def hand_over_lock(act: Act, args: HandOverLock) -> None:
    """Shift change: the own locks pass to somebody of the crew."""
    body, guards = taking_over(act, args.to_user)
    failed = [name for name, met in {"own_lock_on": bool(body["locks"]), **guards}.items() if not met]
    if failed:
        raise GuardsNotMet("hand_over_lock is refused", event="hand_over_lock", guards=failed)
    act.fact(locks.HANDED_OVER, body, files=args.files)


async def remove_absent_lock(act: Act, args: RemoveAbsentLock) -> None:
    """The only way to take off another's lock: every condition of the catalogue, by somebody outside the crew (I4)."""
    rules = await catalogue.rules(act.session, act.org, act.job["catalogue_version"])
    wanted = set(rules.wording["owner_absent"])
    missing = wanted ^ set(args.checks)
    if missing:
        raise invalid(*((f"checks.{name}", "each condition, and no other") for name in sorted(missing)))
    owner = str(args.person_id)
    own = [one for one in hung(act) if one.person == owner]
    guards = {
        "lock_on": bool(own),
        "not_crew": not act.in_crew(),
        "not_the_owner": owner != str(act.actor.id),
    }
    failed = [name for name, met in guards.items() if not met]
    if failed:
        raise GuardsNotMet("remove_absent_lock is refused", event="remove_absent_lock", guards=failed)
    names = {fact["person_id"]: fact["person_name"] for fact in act.job["facts"]}
    body = {
        "person_id": owner,
        "person_name": names[owner],
        "locks": _listed(own),
        **args.model_dump(mode="json", include={"decided_by", "note", "checks"}),
    }
    act.fact(locks.REMOVED_ABSENT, body, files=args.files)
