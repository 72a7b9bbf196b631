"""From the facts recorded on a job to what the gate needs to know, and to everything that still blocks it. Pure.

| question                    | answered from                                                                    |
|-----------------------------|----------------------------------------------------------------------------------|
| is an item done?            | `items`: the newest confirmation of this round by the right person, complete     |
| what does the gate see?     | `gate_facts`: done items folded into the form of the safety catalogue            |
| may work start?             | the gate's blockers and those of the job: approval, lists, readings, people      |
| may the ticket move on?     | `phase_blockers` for release, clearing and hand-over, and `open_locks`           |

A round begins when a ticket is assigned and again after a stop, a hold or a rework: confirmations of an earlier round
do not count (S-SAF-30). A job is the mapping that clients receive as a ticket; frontend/src/rules/readiness.ts is the
same function for the phone, and tests/contract/readiness_cases.json holds both to the same answers.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from fieldlock.isolation import locks
from fieldlock.safety import air, approved, gate, items, permits
from fieldlock.safety.gate import Blocker
from fieldlock.safety.recorded import newest
from fieldlock.work import notes, owed

Job = Mapping[str, Any]
Fact = Mapping[str, Any]
Row = Mapping[str, Any]


def _established(job: Job, latest: Mapping[tuple[str, str], Fact], prefix: str) -> Iterable[tuple[str, str, Fact, Row]]:
    """(code, person, fact, row) of every complete confirmation that answers a demand of the prefix."""
    for row in job["requirements"]:
        demand = row["establishes"] or ""
        if demand == prefix or demand.startswith(prefix + ":"):
            for person, fact in items.confirmations(job, row, latest):
                if fact is not None and items.complete(row, fact) and fact["body"]["answer"] == "yes":
                    yield demand[len(prefix) + 1 :], person or fact["person_id"], fact, row


def _due(job: Job, fact: Fact, row: Row, kind: str) -> str | None:
    """The registered due date; a thing that must be registered and is not chosen counts as overdue."""
    if row["gear"] is None:
        return None
    chosen = fact["body"].get("gear_id")
    for thing in job["gear"]:
        if thing["id"] == chosen and thing["code"] == row["gear"] and thing["kind"] == kind:
            return thing["due_on"] or "0001-01-01"
    return "0001-01-01"


def _day(job: Job, at: datetime) -> str:
    return at.astimezone(ZoneInfo(job["time_zone"])).date().isoformat()


def _of_today(job: Job, fact: Fact | None, now: datetime) -> bool:
    """Nobody is fit or briefed for today by what was said on another day (S-SAF-23, S-SAF-30)."""
    return fact is not None and _day(job, datetime.fromisoformat(fact["occurred_at"])) == _day(job, now)


def _crew(job: Job, latest: Mapping[tuple[str, str], Fact], now: datetime) -> list[dict[str, Any]]:
    worn: dict[str, list[dict[str, Any]]] = {}
    for code, person, fact, row in _established(job, latest, "ppe"):
        worn.setdefault(person, []).append({"code": code, "test_due": _due(job, fact, row, "ppe")})
    briefings = _established(job, latest, "briefing")
    briefed = {person for _, person, fact, _ in briefings if _of_today(job, fact, now)}
    fit_rows = [row for row in job["requirements"] if row["card"] == "CL-FIT"]
    return [
        {
            "id": member["user_id"],
            "role": member["role"],
            "fit": bool(fit_rows)  # and not declared otherwise at the start of the shift (S-OCC-03)
            and not member.get("unfit")
            and all(
                items.complete(row, (said := latest.get((row["key"], member["user_id"])))) and _of_today(job, said, now)
                for row in fit_rows
            ),
            "briefed": member["user_id"] in briefed,
            "ppe": worn.get(member["user_id"], []),
            "certs": [
                {"code": held["code"], "valid_until": held["valid_until"], "review_due": held["review_due"]}
                for held in member["certificates"]
            ],
        }
        for member in job["crew"]
    ]


def _locks(job: Job, latest: Mapping[tuple[str, str], Fact], procedure: str) -> list[dict[str, str]]:
    """Whose locks hang for this procedure; one without a locking step of its own (a car's plug) takes any lock."""
    every = [row for row in job["requirements"] if row["lock"]]
    own = [row for row in every if (row["establishes"] or "").startswith(f"loto:{procedure}:")]
    hanging = {one.fact for one in locks.on(job, items.complete) if not one.in_box} if every else set()
    return [
        {"owner": person}
        for row in own or every
        for (key, person), fact in latest.items()
        if key == row["key"] and items.complete(row, fact) and fact["id"] in hanging
    ]


def _points(job: Job) -> list[tuple[str, str]]:
    """Every registered point takes a lock of every worker, told in this round (S-SAF-08)."""
    rows = {row["key"]: row for row in job["requirements"] if row["lock"]}
    if not rows or not job.get("points"):
        return []
    told = {fact["id"] for (key, _), fact in newest(job).items() if key in rows and items.complete(rows[key], fact)}
    return locks.uncovered(job, [one for one in locks.on(job, items.complete) if one.fact in told])


def _loto(job: Job, latest: Mapping[tuple[str, str], Fact]) -> list[dict[str, Any]]:
    procedures: dict[str, dict[str, Any]] = {}
    for rest, person, fact, row in _established(job, latest, "loto"):
        name, _, step = rest.partition(":")
        entry = procedures.setdefault(name, {"procedure": name, "steps": [], "locks": _locks(job, latest, name)})
        entry["steps"].append({"code": step, "at": fact["occurred_at"], "by": person})
        if step == "TEST_DEAD" and row["unit"] == "V":
            entry["dead_reading_v_dc"] = fact["body"].get("value")
        if step == "WAIT" and row["unit"] == "min":
            entry["maker_wait_min"] = fact["body"].get("value")
    for entry in procedures.values():
        entry["steps"].sort(key=lambda step: step["at"])
    return list(procedures.values())


def site_of(job: Job) -> str | None:
    return (job["site"] or {}).get("id")


def open_stop(job: Job) -> Fact | None:
    """The stop that nobody has lifted yet, in whichever round it was made."""
    stops = [fact for fact in job["facts"] if fact["kind"] == "stop"]
    lifted = {fact["body"].get("stop_id") for fact in job["facts"] if fact["kind"] == "stop_lifted"}
    waiting = [fact for fact in stops if fact["id"] not in lifted]
    return waiting[-1] if waiting else None


def away(job: Job) -> list[Mapping[str, Any]]:
    """Who of the crew is at work on another job: missing where two are needed, and a guardian wherever (S-SAF-28)."""
    alone = len(job["crew"]) < 2
    return [one for one in job.get("elsewhere") or () if not alone or one["role"] == "attendant"]


def _rest_day(job: Job, now: datetime) -> bool:
    """A public holiday, or a weekend that is not worked for one: by the rules' calendar (hot work is graver then)."""
    day, calendar = _day(job, now), job.get("rest_days") or {}
    if day in calendar.get("rest", ()):
        return True
    return date.fromisoformat(day).weekday() >= 5 and day not in calendar.get("work", ())


def gate_facts(job: Job, now: datetime) -> dict[str, Any]:
    """The state in the form of the safety catalogue (`gate_cases.json`); `now` is the instant judged."""
    latest = newest(job)
    risks = [fact for _, _, fact, _ in _established(job, latest, "risk")]
    weather = [fact["body"] for _, _, fact, _ in _established(job, latest, "conditions")]
    stop = open_stop(job)
    site = site_of(job)
    return {
        "now": now.isoformat(),
        "outdoor": weather[-1]["outdoor"] if weather else None,
        "wind_grade": weather[-1].get("wind_grade") if weather else None,
        "thunder": weather[-1].get("thunder") if weather else None,
        "rest_day": _rest_day(job, now),
        "hazards": list(job["hazards"] or []),
        "fall_height_m": job["fall_height_m"],
        "hot_grade": job.get("hot_grade"),
        "crew": _crew(job, latest, now),
        "risk_assessment": {
            "at": risks[-1]["occurred_at"],
            "site_match": risks[-1]["body"].get("site_id") == site,
            "residual": risks[-1]["body"].get("residual"),
        }
        if risks
        else None,
        "controls": {code: True for code, _, _, _ in _established(job, latest, "control")},
        "tools": [
            {"code": code, "check_due": _due(job, fact, row, "tool")}
            for code, _, fact, row in _established(job, latest, "tool")
        ],
        "permits": [permits.for_gate(permit) for permit in permits.fold(job["facts"], site_of(job))],
        "loto": _loto(job, latest),
        "gas_test": air.gas_test(job),
        "last_break": air.last_break(job),
        "stop_work": {"active": True, "by": stop["by_id"], "reason": stop["body"].get("reason")} if stop else None,
    }


def _item_blockers(job: Job, phase: str, code: str) -> list[tuple[str, str]]:
    """(code, subject) of every critical item of the phase that is open, failed, over its limit or half confirmed."""
    latest = newest(job)
    found = []
    for row in job["requirements"]:
        if row["phase"] != phase or not row["critical"]:
            continue
        by_gate = phase == "start" and row["establishes"] is not None
        for person, fact in items.confirmations(job, row, latest):
            subject = f"{row['key']}@{person}" if person else row["key"]
            if fact is not None and fact["body"].get("answer") == "no":
                found.append(("CHECKLIST_ITEM_FAILED", subject))
            elif items.reading_out_of_limit(row, fact):
                found.append(("TEST_READING_NOT_ZERO", subject))
            elif items.figures_differ(job, row, fact, latest):
                found.append(("FIGURES_DO_NOT_MATCH", subject))
            elif not items.complete(row, fact) and not by_gate:
                found.append((code, subject))
        if items.second_is_missing(job, row, latest):
            found.append(("SECOND_PERSON_MISSING", row["key"]))
    return found


def _as_blockers(pairs: Iterable[tuple[str, str]]) -> list[Blocker]:
    grouped: dict[str, set[str]] = {}
    for code, subject in pairs:
        grouped.setdefault(code, set()).add(subject)
    return [Blocker(code, tuple(sorted(subjects - {""}))) for code, subjects in sorted(grouped.items())]


def _certificates_to_the_end(job: Job, safety: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """The gate looks at today; a certificate must also last through the planned end (I6), as when the crew was sent."""
    end = job.get("planned_end")
    if not end:
        return
    until = datetime.fromisoformat(end).astimezone(ZoneInfo(job["time_zone"])).date()
    needs = gate.demands(job["hazards"] or (), safety)
    for member in job["crew"]:
        wanted = needs.attendant_certs if member["role"] == "attendant" else needs.certs
        held = gate.certificate_blockers(member["user_id"], member["certificates"], wanted, until, safety)
        yield from ((blocker.code, subject) for blocker in held for subject in blocker.subjects)


def start_blockers(job: Job, safety: Mapping[str, Any], now: datetime) -> list[Blocker]:
    """All that keeps this job from starting at `now`; empty means clear. Blockers are sorted by code."""
    pairs = [
        (b.code, s)
        for b in gate.evaluate(gate_facts(job, now), safety, job["time_zone"])
        for s in (b.subjects or ("",))
    ]
    pairs += _certificates_to_the_end(job, safety)
    pairs += _item_blockers(job, "start", "CHECKLIST_ITEM_OPEN")
    pairs += _points(job)
    # A list that was recalled starts nothing more; what runs under it runs on (S-DOC-11).
    pairs += [("TEMPLATE_RECALLED", f"document:{name}") for name in job.get("recalled") or ()]
    pairs += [("EQUIPMENT_RESTRICTED", report["number"]) for report in job.get("restrictions") or ()]
    if job["hazards"] is None:
        pairs.append(("HAZARDS_NOT_ASSESSED", ""))
    if job["status"] != "on_site":
        pairs.append(("NOT_ON_SITE", ""))
    if not any(member["role"] == "worker" for member in job["crew"]):
        pairs.append(("NOT_IN_CREW", ""))
    if len(job["crew"]) < (job.get("min_crew") or 1):
        pairs.append(("CREW_TOO_SMALL", "crew"))
    refusal = approved.missing(job, now)
    if refusal:
        pairs.append((refusal, ""))
    if approved.review_missing(job):
        pairs.append(("SAFETY_REVIEW_MISSING", ""))
    pairs += [("PERSON_ON_ANOTHER_JOB", f"{one['number']}@{one['user_id']}") for one in away(job)]
    return _as_blockers(pairs)


def _order_wrong(job: Job, phase: str) -> list[tuple[str, str]]:
    """In an ordered list nothing may be confirmed before what stands above it (the times decide)."""
    ordered = {card["code"] for card in job["cards"] if card["ordered"] and card["phase"] == phase}
    latest = newest(job)
    last: dict[str, str] = {}
    found = []
    for row in job["requirements"]:
        if row["card"] not in ordered:
            continue
        for _, fact in items.confirmations(job, row, latest):
            if fact is None:
                continue
            if fact["occurred_at"] < last.get(row["card"], ""):
                found.append(("STEP_ORDER_WRONG" if phase == "work" else "RELEASE_ORDER_WRONG", row["key"]))
            last[row["card"]] = max(last.get(row["card"], ""), fact["occurred_at"])
    return found


def open_locks(job: Job) -> list[tuple[str, str]]:
    """(person, lock number) of every lock still on: only its owner's own removal takes it off (I4)."""
    return sorted({(one.person, one.number) for one in locks.on(job, items.complete)})


def locked_on(job: Job) -> set[str]:
    """Who has an own lock on; a lock whose key lies in a group's box is the box's."""
    return {one.person for one in locks.on(job, items.complete) if not one.in_box}


def supply_blockers(job: Job) -> list[Blocker]:
    """What keeps the supply from being switched on: any lock on this job or, at its points, of another one."""
    return _as_blockers(locks.supply_blocked(job, locks.on(job, items.complete)))


_OPEN_CODE = {
    "work": "WORK_STEP_OPEN", "release": "RELEASE_ITEM_OPEN", "clear": "CLEARING_ITEM_OPEN",
    "hand_over": "HANDOVER_ITEM_OPEN",
}  # fmt: skip


def phase_blockers(job: Job, phases: Sequence[str]) -> list[Blocker]:
    """What keeps the job from being handed over, for the given phases after the start."""
    pairs = [p for phase in phases for p in _item_blockers(job, phase, _OPEN_CODE[phase]) + _order_wrong(job, phase)]
    if "hand_over" in phases:
        pairs += [("DAMAGE_NOT_SETTLED", note["id"]) for note in notes.unanswered(job, ("damage",))]
        pairs += owed.owed(job)
    if "release" in phases:
        pairs += [("LOCK_STILL_ON", f"{number}@{person}") for person, number in open_locks(job)]
    return _as_blockers(pairs)
