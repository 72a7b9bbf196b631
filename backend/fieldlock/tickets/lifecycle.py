"""The one transition table of a ticket. Pure. Status changes only through `advance`.

Stored are 23 statuses; the 32 situations that people speak of are derived: AWAIT_QUOTE and AWAIT_CONSENT from quotes,
AWAIT_APPROVAL and SAFETY from approvals, RELEASING to SIGN_OFF from the lists done, CHANGE from the reason of a hold.
`SAME` keeps the status: something was recorded that moves the situation only. A guard is the name of a fact that must
be true; facts that nobody supplied count as false. The T numbers are those of docs/lifecycle.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass

SAME = "="
BEFORE_WORK = ("received", "triaged", "remote", "ready", "dispatched", "accepted", "appointed", "en_route", "on_site")
ASSIGNED = ("dispatched", "accepted", "appointed", "en_route")
# What a dispatcher calls open: somebody of ours still has to do something.
OPEN = (*BEFORE_WORK, "working", "stopped", "on_hold", "finishing", "rework", "settling", "returned", "follow_up")
ENDED = ("closed", "archived", "cancelled", "declined", "referred", "rejected")
STATUSES = (*OPEN, *ENDED)


@dataclass(frozen=True)
class Step:
    """One row of the table. `renews`: confirmations made before no longer count (a new round, S-SAF-30)."""

    id: str
    event: str
    frm: tuple[str, ...]
    to: str
    guards: tuple[str, ...] = ()
    offline: bool = False
    renews: bool = False


@dataclass(frozen=True)
class Move:
    step: Step
    frm: str
    to: str


class NotPossible(Exception):
    """The event does not belong to this status; `allowed` are the statuses from which it does."""

    def __init__(self, event: str, status: str, allowed: tuple[str, ...]) -> None:
        super().__init__(f"{event} is not possible in status {status}")
        self.event, self.status, self.allowed = event, status, allowed


class GuardsFailed(Exception):
    """The status is right, the facts are not; `guards` names every one that failed."""

    def __init__(self, event: str, guards: tuple[str, ...]) -> None:
        super().__init__(f"{event} is refused: {', '.join(guards)}")
        self.event, self.guards = event, guards


TABLE: tuple[Step, ...] = (
    Step("T2", "triage", ("received",), "triaged", ("urgency_given", "hazards_answered")),
    Step("T2r", "triage", ("triaged", "ready", *ASSIGNED, "on_site"), SAME, ("urgency_given", "hazards_answered")),
    Step("T2e", "emergency", ("received",), "ready", ("playbook_started", "no_emergency_yet")),
    # Recognised only later; an order that is out stays with its crew.
    Step("T2f", "emergency", ("triaged", "remote"), "ready", ("playbook_started", "no_emergency_yet")),
    Step("T2g", "emergency", ("ready", *ASSIGNED), SAME, ("playbook_started", "no_emergency_yet")),
    Step("T2x", "false_alarm", ("ready", *ASSIGNED), "received", ("emergency_running", "reason_given", "no_lock_on")),
    Step("T3", "remote", ("received", "triaged"), "remote", ("not_emergency",)),
    Step("T4", "solve_remotely", ("remote",), "follow_up", ("customer_confirms",)),
    Step("T5", "not_solved", ("remote",), "triaged", ("verdict_saved",)),
    Step("T6", "reject", ("triaged",), "rejected", ("reason_given", "alternative_offered")),
    Step("T7", "refer", ("triaged",), "referred", ("partner_active", "customer_told")),
    Step("T8", "want_quote", ("triaged",), SAME, ("out_of_warranty",)),
    Step("T9", "issue_quote", ("triaged", "on_site"), SAME, ("price_list_valid",), offline=True),
    Step("T10", "consent", ("triaged",), "ready", ("signature_on_current_quote",), offline=True),
    Step("T10s", "consent", ("on_site",), SAME, ("signature_on_current_quote",), offline=True),
    Step("T10c", "consent", ("on_hold",), "on_site", ("signature_on_current_quote",), offline=True, renews=True),
    Step("T11", "decline_quote", ("triaged", "on_site", "on_hold"), "declined", ("reason_given",), offline=True),
    Step("T12", "ready", ("triaged",), "ready", ("coverage_known",)),
    Step(
        "T13",
        "assign",
        ("ready",),
        "dispatched",
        ("hazards_answered", "crew_qualified", "crew_complete", "no_lock_left"),
        renews=True,
    ),
    Step(
        "T13r",
        "assign",
        ASSIGNED,
        "dispatched",
        ("hazards_answered", "crew_qualified", "crew_complete", "no_lock_left"),
        renews=True,
    ),
    Step("T13v", "renew_rules", (*ASSIGNED, "on_site"), SAME, ("no_lock_on",), renews=True),
    # A crew changed while it is at work starts anew; a stopped job stays stopped, whoever is sent.
    Step(
        "T13w",
        "assign",
        ("on_site", "working"),
        "on_site",
        ("hazards_answered", "crew_qualified", "crew_complete", "no_lock_left"),
        renews=True,
    ),
    Step(
        "T13s",
        "assign",
        ("stopped",),
        SAME,
        ("hazards_answered", "crew_qualified", "crew_complete", "no_lock_left"),
        renews=True,
    ),
    Step("T14", "accept", ("dispatched",), "accepted", ("own_order",), offline=True),
    Step("T15", "decline", ("dispatched",), "ready", ("own_order", "reason_given", "no_lock_on"), offline=True),
    Step("T15w", "withdraw", ASSIGNED, "ready", ("reason_given", "no_lock_on")),
    Step("T16", "appoint", ("accepted",), "appointed", ("contact_noted",), offline=True),
    Step("T17", "appoint", ("appointed",), SAME, ("contact_noted",), offline=True),
    Step("T17d", "agree", ("received", "triaged", "remote", "ready", *ASSIGNED, "on_hold"), SAME),
    Step("T18", "depart", ("appointed",), "en_route", ("own_order",), offline=True),
    # An emergency is left for at once; the customer is told on the way.
    Step("T18e", "depart", ("accepted",), "en_route", ("own_order", "is_emergency"), offline=True),
    Step("T19", "arrive", ("en_route",), "on_site", ("own_order",), offline=True),
    Step("T20", "request_approval", ("on_site",), SAME, ("content_confirmed", "site_assessed"), offline=True),
    Step("T20c", "hold", ("on_site",), "on_hold", ("reason_given",), offline=True),
    Step("T21", "approve", ("on_site",), SAME, ("approver_not_crew",), offline=True),
    Step("T21c", "use_code", ("on_site",), SAME, ("own_order", "code_right", "code_issued"), offline=True),
    Step("T22", "refuse_approval", ("on_site",), "on_hold", ("reason_given", "approver_not_crew")),
    # Who stays begins a new round of checks, as after any change of a crew that is there.
    Step(
        "T22h",
        "hand_over",
        ("on_site", "working"),
        "on_site",
        ("own_order", "incoming_in_crew", "incoming_lock_first"),
        offline=True,
        renews=True,
    ),
    Step(
        "T22k",
        "hand_over",
        ("stopped",),
        SAME,
        ("own_order", "incoming_in_crew", "incoming_lock_first"),
        offline=True,
        renews=True,
    ),
    Step("T23", "start", ("on_site",), "working", ("own_order", "gate_clear"), offline=True),
    Step("T23h", "new_hazard", ("on_site", "stopped"), SAME, ("own_order", "hazard_named"), offline=True, renews=True),
    Step("T23w", "new_hazard", ("working",), "on_site", ("own_order", "hazard_named"), offline=True, renews=True),
    # The air must be tested anew: the break was longer than the kind of work allows.
    Step("T23l", "end_long_break", ("working",), "on_site", (), offline=True, renews=True),
    Step("T24", "stop", ("on_site", "working", "finishing", "on_hold", "rework"), "stopped", (), offline=True),
    Step("T24a", "stop", ("stopped", *ASSIGNED), SAME, (), offline=True),
    Step(
        "T25", "lift_stop", ("stopped",), "on_site", ("cause_and_measure", "not_the_stopper", "not_crew"), renews=True
    ),
    Step(
        "T25a",
        "lift_stop",
        ("on_site", *ASSIGNED),
        SAME,
        ("cause_and_measure", "not_the_stopper", "not_crew"),
        renews=True,
    ),
    Step("T26", "change_plan", ("working",), "on_hold", ("made_safe", "reason_given"), offline=True),
    Step("T27", "approve_change", ("on_hold",), "on_site", ("approver_not_crew",), offline=True, renews=True),
    Step("T28", "hold", ("working",), "on_hold", ("reason_given",), offline=True),
    Step("T28p", "postpone", ("ready", *ASSIGNED), "on_hold", ("reason_given", "no_lock_on")),
    Step("T29", "resume", ("on_hold",), "ready"),
    Step("T30", "complete", ("working",), "finishing", ("work_recorded", "no_break_open"), offline=True),
    Step("T31", "release", ("finishing",), SAME, ("release_complete",), offline=True),
    Step("T32", "trial_passed", ("finishing",), SAME, ("readings_or_reason",), offline=True),
    Step("T33", "trial_failed", ("finishing",), "rework", ("reason_given",), offline=True),
    Step("T34", "quality_passed", ("finishing",), SAME, ("inspector_not_repairer",), offline=True),
    Step("T35", "quality_failed", ("finishing",), "rework", ("reason_given",), offline=True),
    Step("T36", "start_rework", ("rework",), "on_site", (), offline=True, renews=True),
    Step("T37", "clear", ("finishing",), SAME, ("clearing_complete",), offline=True),
    Step("T38", "sign_off", ("finishing",), "returned", ("own_order", "handed_over", "signed"), offline=True),
    Step("T38b", "sign_off_with_bill", ("finishing",), "settling", ("handed_over", "signed"), offline=True),
    Step("T39", "customer_rejects", ("finishing",), "rework", ("reason_given",), offline=True),
    Step("T40", "settle", ("settling",), "returned", ("bill_equals_consent",)),
    Step("T41", "return_order", ("returned",), "follow_up", ("record_complete",)),
    Step("T42", "follow_up", ("follow_up",), "closed", ("result_given",)),
    Step("T43", "dissatisfied", ("follow_up",), "rework", ("reason_given",)),
    Step("T44", "archive", ("closed",), "archived", ("dossier_complete",)),
    # Somebody is at it, perhaps where no call reaches: work stops and is made safe first, then it can be cancelled.
    Step("T45w", "cancel", ("working", "finishing", "on_hold", "rework"), "stopped", ("reason_given",)),
    Step("T45s", "cancel", ("stopped",), "cancelled", ("reason_given", "no_lock_on")),
    Step("T45", "cancel", BEFORE_WORK, "cancelled", ("reason_given", "no_lock_on")),
    Step("T45m", "merge", BEFORE_WORK, "cancelled", ("reason_given", "no_lock_on", "other_open", "same_place")),
    Step("T46s", "split", ("triaged", "ready", *ASSIGNED, "on_site"), SAME, ("reason_given",)),
    Step("T47", "close", ("declined", "rejected", "cancelled", "referred"), "closed", ("customer_told",)),
)

EVENTS = tuple(dict.fromkeys(step.event for step in TABLE))
_BY_EVENT: dict[str, dict[str, Step]] = {}
for _step in TABLE:
    for _frm in _step.frm:
        _BY_EVENT.setdefault(_step.event, {})[_frm] = _step


def advance(status: str, event: str, facts: Mapping[str, bool]) -> Move:
    """The move that the event makes from this status. Raises NotPossible or GuardsFailed (all failed guards)."""
    rows = _BY_EVENT.get(event, {})
    step = rows.get(status)
    if step is None:
        raise NotPossible(event, status, tuple(rows))
    failed = tuple(name for name in step.guards if not facts.get(name, False))
    if failed:
        raise GuardsFailed(event, failed)
    return Move(step, status, status if step.to == SAME else step.to)


def possible(status: str) -> list[str]:
    """The events that exist for this status, whatever their guards say."""
    return [event for event in EVENTS if status in _BY_EVENT[event]]


_PLAIN = {
    "received": "RECEIVED", "triaged": "TRIAGED", "remote": "REMOTE", "ready": "READY", "dispatched": "DISPATCHED",
    "accepted": "ACCEPTED", "appointed": "APPOINTED", "en_route": "EN_ROUTE", "on_site": "ON_SITE",
    "working": "WORKING", "stopped": "STOPPED", "on_hold": "ON_HOLD", "rework": "REWORK", "settling": "SETTLEMENT",
    "returned": "RETURNED", "follow_up": "FOLLOW_UP", "closed": "CLOSED", "archived": "ARCHIVED",
    "cancelled": "CANCELLED", "declined": "DECLINED", "referred": "REFERRED", "rejected": "REJECTED",
}  # fmt: skip


def situation(
    status: str,
    *,
    approval: str = "none",
    quote: str | None = None,
    hold_reason: str | None = None,
    release_done: bool = False,
    trial_done: bool = False,
    quality_wanted: bool = False,
    clearing_done: bool = False,
) -> str:
    """The situation's code as the domain names it. `approval`: as `safety.state`; `quote`: wanted, issued or None."""
    if quote in ("wanted", "issued") and status in ("triaged", "on_site", "on_hold"):
        return "AWAIT_QUOTE" if quote == "wanted" else "AWAIT_CONSENT"
    if status == "on_site" and approval in ("requested", "granted"):
        return "AWAIT_APPROVAL" if approval == "requested" else "SAFETY"
    if status == "on_hold" and hold_reason == "change":
        return "CHANGE"
    if status == "finishing":
        stages = (
            (release_done, "RELEASING"),
            (trial_done, "TRIAL"),
            (not quality_wanted, "QC"),
            (clearing_done, "CLEARING"),
        )
        return next((name for finished, name in stages if not finished), "SIGN_OFF")
    return _PLAIN[status]


SITUATIONS = (
    *_PLAIN.values(), "AWAIT_QUOTE", "AWAIT_CONSENT", "AWAIT_APPROVAL", "SAFETY", "CHANGE",
    "RELEASING", "TRIAL", "QC", "CLEARING", "SIGN_OFF",
)  # fmt: skip
