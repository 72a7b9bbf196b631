"""Repairs of a unit, derived from the tickets that were done on it. Pure.

| what | rule |
|---|---|
| a repair | a ticket of kind repair whose order came back signed, unless its record says that no fault was found |
| kind | `repair`, or `software_update` where the last work record says so: policies count it apart (S-WAR-14) |
| same fault | the fault code of the last work record; without a code each repair is a fault of its own |
| its days | from the report, or the day from which the customer wanted it, to the hand-over |
| waiting for the customer | a hold for the customer or for access is cut out: its days lengthen no period (S-WAR-16) |
| other waiting | stays in, with its cause |
| open repair | begun on site and not handed over; its cause: parts, the repairer, or neither |

Days cut out make several spans of one repair: the first is counted, the others (`more_days`) only have days.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

DONE = ("settling", "returned", "follow_up", "closed", "archived")
BEGUN = ("on_site", "working", "stopped", "on_hold", "finishing", "rework")
CUSTOMERS = ("customer", "access")
_OPEN_CAUSE = {"parts": "manufacturer_parts", "outage": "normal", "partner": "normal", "hazard": "normal"}
_SIGNED = ("sign_off", "sign_off_with_bill")

Ticket = Mapping[str, Any]


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def holds(ticket: Ticket, until: datetime) -> list[dict[str, Any]]:
    """Each wait: {cause, from, to}. The cause stands before the colon of the note with which the hold was recorded."""
    found: list[dict[str, Any]] = []
    for event in ticket["events"]:
        if event["event"] == "hold" and event["to"] == "on_hold":
            found.append({"cause": event["note"].partition(":")[0], "from": _at(event["at"]), "to": None})
        elif event["from"] == "on_hold" and event["to"] != "on_hold" and found and found[-1]["to"] is None:
            found[-1]["to"] = _at(event["at"])
    return [{**hold, "to": hold["to"] or until} for hold in found]


def _spans(start: datetime, end: datetime, cut: Iterable[Mapping[str, Any]]) -> list[tuple[datetime, datetime]]:
    spans, since = [], start
    for hold in cut:
        if hold["from"] > since:
            spans.append((since, hold["from"]))
        since = max(since, hold["to"])
    return [*spans, (since, end)] if since <= end else spans


def _began(ticket: Ticket) -> datetime:
    reported: datetime = ticket["reported_at"]
    wanted: datetime | None = ticket["preferred_from"]
    return max(reported, wanted) if wanted else reported


def _repair(ticket: Ticket) -> list[dict[str, Any]]:
    signed = [_at(event["at"]) for event in ticket["events"] if event["event"] in _SIGNED]
    work = ticket["work"] or {}
    kind = work.get("kind") or "repair"
    if not signed or kind == "no_fault":
        return []
    end = signed[-1]
    waits = holds(ticket, end)
    named = {"fault": work.get("fault_code") or ticket["number"], "ticket_id": str(ticket["id"])}
    spans = _spans(min(_began(ticket), end), end, [wait for wait in waits if wait["cause"] in CUSTOMERS])
    return [
        {
            "in": _text(first),
            "out": _text(last),
            "kind": kind if place == 0 else "more_days",
            "number": ticket["number"],
            **named,
            "waits": [{**wait, "from": _text(wait["from"]), "to": _text(wait["to"])} for wait in waits if place == 0],
        }
        for place, (first, last) in enumerate(spans)
    ]


def derived(tickets: Sequence[Ticket]) -> list[dict[str, Any]]:
    """The repairs of these tickets, oldest first, in the form of the policies' facts."""
    found = [entry for ticket in tickets if ticket["status"] in DONE for entry in _repair(ticket)]
    return sorted(found, key=lambda entry: str(entry["in"]))


def _held_for(ticket: Ticket) -> str:
    """Why it waits now; a hold by decision of the leader, or for a change of plan, is the repairer's own."""
    last = [event for event in ticket["events"] if event["to"] == "on_hold"][-1:]
    return str(last[0]["note"]).partition(":")[0] if last and last[0]["event"] == "hold" else ""


def open_repair(tickets: Sequence[Ticket]) -> dict[str, str] | None:
    """{in, cause} of the oldest repair under way; none while the customer is waited for."""
    for ticket in sorted(tickets, key=_began):
        reason = _held_for(ticket) if ticket["status"] == "on_hold" else ""
        if ticket["status"] in BEGUN and reason not in CUSTOMERS:
            return {"in": _text(_began(ticket)), "cause": _OPEN_CAUSE.get(reason, "repairer")}
    return None


def same_fault(repairs: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """How often each fault was repaired; software updates and further days of one repair do not count."""
    faults = [entry["fault"] for entry in repairs if entry["kind"] == "repair"]
    return {fault: faults.count(fault) for fault in faults}
