"""From the facts recorded on a job to what the gate needs to know, and to everything that still blocks it. Pure.

| question                    | answered from                                                                    |
|-----------------------------|----------------------------------------------------------------------------------|
| is an item done?            | the newest confirmation of this round by the right person, complete in itself    |
| what does the gate see?     | `gate_facts`: done items folded into the form of the safety catalogue            |
| may work start?             | the gate's blockers and those of the job: approval, lists, readings, people      |
| may the ticket move on?     | `phase_blockers` for release, clearing and hand-over, and `open_locks`           |

A round begins when a ticket is assigned and again after a stop, a hold or a rework: confirmations of an earlier round
do not count (S-SAF-30). A job is the mapping that clients receive as a ticket; frontend/src/rules/readiness.ts is the
same function for the phone, and tests/contract/readiness_cases.json holds both to the same answers.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from fieldlock.isolation import locks
from fieldlock.safety import air, gate, permits
from fieldlock.safety.gate import Blocker

Job = Mapping[str, Any]
Fact = Mapping[str, Any]
Row = Mapping[str, Any]


def current(job: Job, kind: str) -> list[Fact]:
    """The facts of one kind in this round, oldest first."""
    found = [fact for fact in job["facts"] if fact["kind"] == kind and fact["round"] == job["round"]]
    return sorted(found, key=lambda fact: (fact["occurred_at"], fact["id"]))


def newest(job: Job) -> dict[tuple[str, str], Fact]:
    """(key, person) -> the confirmation that counts: a later one supersedes, nothing is overwritten."""
    return {(fact["key"], fact["person_id"]): fact for fact in current(job, "confirmation")}


def _value_missing(row: Row, body: Mapping[str, Any]) -> bool:
    answer = row["answer"]
    if answer in ("reading", "count"):
        return not isinstance(body.get("value"), (int, float)) or isinstance(body.get("value"), bool)
    if answer == "text":
        return not str(body.get("text") or "").strip()
    if answer == "conditions":
        outdoors = body.get("outdoor")
        known = isinstance(body.get("wind_grade"), int) and isinstance(body.get("thunder"), bool)
        return not (outdoors is False or (outdoors is True and known))
    return False


def complete(row: Row, fact: Fact | None) -> bool:
    """Whether this one confirmation says all that its item asks for; missing parts count as not confirmed."""
    if fact is None:
        return False
    body = fact["body"]
    if body.get("answer") == "na":
        return bool(row["na_allowed"] and str(body.get("reason") or "").strip())
    needs_file = row["photo"] or row["answer"] in ("photo", "signature")
    return (
        body.get("answer") == "yes"
        and not (needs_file and not fact["files"])
        and not (row["lock"] and not locks.told(body))
        and not (row["residual"] and body.get("residual") not in ("low", "medium", "high"))
        and not _value_missing(row, body)
    )


def _decides(row: Row, fact: Fact) -> bool:
    return complete(row, fact) or fact["body"].get("answer") == "no"


def reading_out_of_limit(row: Row, fact: Fact | None) -> bool:
    """`below` limits the size of a reading: -48 V is voltage as much as 48 V is."""
    limit = row["limit"]
    value = fact["body"].get("value") if fact else None
    if not limit or not isinstance(value, (int, float)):
        return False
    too_high = "below" in limit and not abs(value) < limit["below"]
    return too_high or ("at_least" in limit and not value >= limit["at_least"])


def people_of(job: Job, row: Row) -> list[str]:
    """Who must confirm: everybody, every worker, or (empty) anyone of the crew."""
    if row["who"] == "any":
        return []
    return [member["user_id"] for member in job["crew"] if row["who"] == "each" or member["role"] == "worker"]


def _confirmations(job: Job, row: Row, latest: Mapping[tuple[str, str], Fact]) -> list[tuple[str, Fact | None]]:
    people = people_of(job, row)
    if people:
        return [(person, latest.get((row["key"], person))) for person in people]
    crew = {member["user_id"] for member in job["crew"]}
    anyone = [fact for (key, person), fact in latest.items() if key == row["key"] and person in crew]
    # Half an answer does not undo another person's whole one; a "no" does.
    anyone.sort(key=lambda fact: (_decides(row, fact), fact["occurred_at"], fact["id"]))
    return [("", anyone[-1] if anyone else None)]


def second_is_missing(job: Job, row: Row, latest: Mapping[tuple[str, str], Fact]) -> bool:
    """Two-person rule (I5): two different people of the crew have confirmed the item, each for himself."""
    crew = {member["user_id"] for member in job["crew"]}
    people = {
        person
        for (key, person), fact in latest.items()
        if key == row["key"] and person in crew and fact["body"].get("answer") == "yes"
    }
    return bool(row["second_person"]) and len(people) < 2


def done(job: Job, row: Row, latest: Mapping[tuple[str, str], Fact] | None = None) -> bool:
    latest = newest(job) if latest is None else latest
    found = _confirmations(job, row, latest)
    all_done = all(complete(row, fact) and not reading_out_of_limit(row, fact) for _, fact in found)
    return all_done and not second_is_missing(job, row, latest)


def _established(job: Job, latest: Mapping[tuple[str, str], Fact], prefix: str) -> Iterable[tuple[str, str, Fact, Row]]:
    """(code, person, fact, row) of every complete confirmation that answers a demand of the prefix."""
    for row in job["requirements"]:
        demand = row["establishes"] or ""
        if demand == prefix or demand.startswith(prefix + ":"):
            for person, fact in _confirmations(job, row, latest):
                if fact is not None and complete(row, fact) and fact["body"]["answer"] == "yes":
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


def _crew(job: Job, latest: Mapping[tuple[str, str], Fact]) -> list[dict[str, Any]]:
    worn: dict[str, list[dict[str, Any]]] = {}
    for code, person, fact, row in _established(job, latest, "ppe"):
        worn.setdefault(person, []).append({"code": code, "test_due": _due(job, fact, row, "ppe")})
    briefed = {person for _, person, _, _ in _established(job, latest, "briefing")}
    fit_rows = [row for row in job["requirements"] if row["card"] == "CL-FIT"]
    return [
        {
            "id": member["user_id"],
            "role": member["role"],
            "fit": bool(fit_rows)
            and all(complete(row, latest.get((row["key"], member["user_id"]))) for row in fit_rows),
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
    hanging = {one.fact for one in locks.on(job, complete) if not one.in_box} if every else set()
    return [
        {"owner": person}
        for row in own or every
        for (key, person), fact in latest.items()
        if key == row["key"] and complete(row, fact) and fact["id"] in hanging
    ]


def _points(job: Job) -> list[tuple[str, str]]:
    """Every registered point takes a lock of every worker, told in this round (S-SAF-08)."""
    rows = {row["key"]: row for row in job["requirements"] if row["lock"]}
    if not rows or not job.get("points"):
        return []
    told = {fact["id"] for (key, _), fact in newest(job).items() if key in rows and complete(rows[key], fact)}
    return locks.uncovered(job, [one for one in locks.on(job, complete) if one.fact in told])


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


def approval(job: Job) -> dict[str, Any]:
    """The leader's start approval of this round: none, requested, granted or refused (S-SAF-07).

    A verbal one counts at once only for the classes that the rules name, else when the leader has countersigned it.
    A standing one, dated and named, serves as long as nobody has decided about this job in particular.
    """
    policy = job.get("approval_policy") or {}
    state: dict[str, Any] = {"state": "none", "by_name": None, "at": None, "method": None}
    verbal = "granted" if policy.get("verbal_counts") else "requested"
    states = {"approval_requested": "requested", "approval_granted": "granted", "approval_refused": "refused"}
    states |= {"approval_verbal": verbal, "approval_countersigned": "granted"}
    facts = [fact for kind in states for fact in current(job, kind)]
    for fact in sorted(facts, key=lambda fact: (fact["occurred_at"], fact["id"])):
        state = {
            "state": states[fact["kind"]],
            "by_name": fact["body"].get("leader_name") or fact["by_name"],
            "at": fact["occurred_at"],
            "method": "verbal" if fact["kind"] == "approval_verbal" else fact["body"].get("method"),
        }
    standing = policy.get("standing")
    crew = {member["user_id"] for member in job["crew"]}
    if standing and state["state"] in ("none", "requested") and standing["by_id"] not in crew:
        state = {"state": "granted", "by_name": standing["by_name"], "at": standing["valid_from"], "method": "standing"}
    return state


def _approval_missing(job: Job, now: datetime) -> str | None:
    """The blocker of the start approval, if any; a standing one holds between its dates only."""
    found = approval(job)
    if found["state"] == "granted" and found["method"] == "standing":
        standing = job["approval_policy"]["standing"]
        since, until = (datetime.fromisoformat(standing[name]) for name in ("valid_from", "valid_to"))
        return None if since <= now < until else "START_APPROVAL_MISSING"
    codes = {"granted": None, "refused": "START_APPROVAL_REFUSED"}
    return codes.get(found["state"], "START_APPROVAL_MISSING")


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
        "rest_day": now.astimezone(ZoneInfo(job["time_zone"])).weekday() >= 5,
        "hazards": list(job["hazards"] or []),
        "fall_height_m": job["fall_height_m"],
        "hot_grade": job.get("hot_grade"),
        "crew": _crew(job, latest),
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
        for person, fact in _confirmations(job, row, latest):
            subject = f"{row['key']}@{person}" if person else row["key"]
            if fact is not None and fact["body"].get("answer") == "no":
                found.append(("CHECKLIST_ITEM_FAILED", subject))
            elif reading_out_of_limit(row, fact):
                found.append(("TEST_READING_NOT_ZERO", subject))
            elif not complete(row, fact) and not by_gate:
                found.append((code, subject))
        if second_is_missing(job, row, latest):
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
    refusal = _approval_missing(job, now)
    if refusal:
        pairs.append((refusal, ""))
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
        for _, fact in _confirmations(job, row, latest):
            if fact is None:
                continue
            if fact["occurred_at"] < last.get(row["card"], ""):
                found.append(("RELEASE_ORDER_WRONG", row["key"]))
            last[row["card"]] = max(last.get(row["card"], ""), fact["occurred_at"])
    return found


def open_locks(job: Job) -> list[tuple[str, str]]:
    """(person, lock number) of every lock still on: only its owner's own removal takes it off (I4)."""
    return sorted({(one.person, one.number) for one in locks.on(job, complete)})


def locked_on(job: Job) -> set[str]:
    """Who has an own lock on; a lock whose key lies in a group's box is the box's."""
    return {one.person for one in locks.on(job, complete) if not one.in_box}


def supply_blockers(job: Job) -> list[Blocker]:
    """What keeps the supply from being switched on: any lock on this job or, at its points, of another one."""
    return _as_blockers(locks.supply_blocked(job, locks.on(job, complete)))


def phase_blockers(job: Job, phases: Sequence[str]) -> list[Blocker]:
    """What keeps the job from being handed over, for the given phases of release, clear, hand_over."""
    codes = {"release": "RELEASE_ITEM_OPEN", "clear": "CLEARING_ITEM_OPEN", "hand_over": "HANDOVER_ITEM_OPEN"}
    pairs = [pair for phase in phases for pair in _item_blockers(job, phase, codes[phase]) + _order_wrong(job, phase)]
    if "release" in phases:
        pairs += [("LOCK_STILL_ON", f"{number}@{person}") for person, number in open_locks(job)]
    return _as_blockers(pairs)
