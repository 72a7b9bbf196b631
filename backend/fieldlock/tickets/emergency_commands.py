"""Use cases of an emergency: raised from a report's words or by hand, its steps ticked off, a false start ended."""

from collections.abc import Mapping
from typing import Any

from fieldlock import wire
from fieldlock.catalogue import queries as catalogue
from fieldlock.equipment import queries as equipment
from fieldlock.ids import new_id
from fieldlock.problems import invalid
from fieldlock.safety import state
from fieldlock.tickets import emergency, emergency_rules, lifecycle, queries
from fieldlock.tickets.act import Act
from fieldlock.tickets.schemas import CrewContact, CrewThere, PlaybookStep, RaiseEmergency, Reason
from fieldlock.wire import iso


def _keep(act: Act, record: Mapping[str, Any]) -> None:
    act.change(emergency=wire.dumps(record).decode())


async def raise_emergency(act: Act, args: RaiseEmergency) -> None:
    """The ticket goes before all others and may be assigned at once; who pays and what it is, is asked later."""
    rules, document = await emergency_rules.in_force(act.session, act.org, act.when.received_at)
    kind = next((kind for kind in document["kinds"] if kind["code"] == args.kind), None)
    if kind is None:
        raise invalid(("kind", "unknown"))
    known = act.ticket["emergency"]
    found = emergency.recognise(act.ticket["fault_description"], args.kind, document["kinds"])
    act.move(
        "emergency",
        f"{kind['playbook']} {args.note}".strip(),
        playbook_started=True,
        no_emergency_yet=not emergency.running(known),
    )
    record = {
        "incident_id": str(new_id()),
        "kind": args.kind,
        "playbook": f"{kind['playbook']}@{catalogue.parts(rules)['playbooks']}",
        "rules": rules,
        "words": list(found.words) if found else [],
        "at": iso(act.when.at),
        "by_name": act.actor.name,
        "urgency_before": act.ticket["urgency"],
        "steps": {},
        "ended": None,
    }
    act.audit["emergency"] = record
    _keep(act, emergency.after(known, record))
    act.change(urgency="emergency")


async def false_alarm(act: Act, args: Reason) -> None:
    """It was none: the record stays, and the ticket is an ordinary report again, to be triaged."""
    record = act.ticket["emergency"]
    act.move(
        "false_alarm",
        args.reason,
        emergency_running=emergency.running(record),
        reason_given=True,
        no_lock_on=not state.open_locks(act.job),
    )
    _keep(act, emergency.ended(record, args.reason, act.actor.name, iso(act.when.at) or ""))
    act.change(urgency=record["urgency_before"])
    await queries.end_crew(act.session, act.org, act.id, act.when.at)


async def crew_contact(act: Act, args: CrewContact) -> None:
    """The link to the crew is kept: over what, and what was said (S-DSP-13)."""
    record = act.ticket["emergency"]
    act.check("crew_contact", lifecycle.OPEN, emergency_running=emergency.running(record))
    _keep(act, emergency.contacted(record, args.means, args.said, act.actor.name, iso(act.when.at) or ""))


async def crew_there(act: Act, args: CrewThere) -> None:
    """Who is there and was not sent by this program: the house's guards, the desk's own people (S-DSP-09)."""
    record = act.ticket["emergency"]
    act.check("crew_there", lifecycle.OPEN, emergency_running=emergency.running(record))
    told = emergency.shown(record, await emergency_rules.of_record(act.session, act.org, record))
    known = {part["role"] for part in told["crew"]} if told else set()
    if not set(args.others) <= known:
        raise invalid(("others", f"one of: {', '.join(sorted(known))}"))
    _keep(act, emergency.with_others(record, args.others))


async def playbook_step(act: Act, args: PlaybookStep) -> None:
    """One step of the playbook was done: by whom it is told and when, with its photos where it asks for them."""
    record = act.ticket["emergency"]
    act.check("playbook_step", lifecycle.OPEN, emergency_running=emergency.running(record))
    told = emergency.shown(record, await emergency_rules.of_record(act.session, act.org, record))
    step = next((step for step in told["steps"] if step["seq"] == args.seq), None) if told else None
    if step is None:
        raise invalid(("seq", "unknown"))
    if step["photo"] and not args.files:
        raise invalid(("files", "this step is told with a photo"))
    if not set(args.files) <= await equipment.files_held(act.session, act.org, args.files):
        raise invalid(("files", "send the photos first"))
    _keep(act, emergency.ticked(record, args.seq, act.actor.name, iso(act.when.at) or "", args.files))
