"""The safety gate: may this crew start this work now? One pure function of the facts and the catalogue.

Every check runs and every blocker is told; work may start only when the list is empty. What hazards demand is data
(`safety_catalogue.json`); demands of several hazards add up, the largest crew and the strictest limit win.

| area    | blocks when                                                                                               |
|---------|-----------------------------------------------------------------------------------------------------------|
| stop    | a stop-work order is open, or it is unknown whether one is, or it was lifted by its author or a worker    |
| risk    | no assessment; of another local day, older than 4 h, dated ahead; another place; neither low nor medium   |
| control | not confirmed by a plain `true`                                                                           |
| crew    | someone not declared fit or not briefed; fewer fit, named people than needed, or no worker; no attendant  |
|         | with that only duty (an unfit person counts for nobody)                                                   |
| things  | PPE per person and tools per job: absent, or periodic test past (due today is good)                       |
| papers  | certificates per person: absent, ended or review past; tickets: `gate_permits`                            |
| air     | `gate_gas`                                                                                                |
| energy  | `gate_loto`                                                                                               |
| weather | outdoors (unless said to be indoors): wind above the limit or unknown; thunder unless denied              |

Missing data blocks with the code of the check that needed it:

| missing or unreadable                    | code                                                                      |
|------------------------------------------|---------------------------------------------------------------------------|
| the list of hazards                      | RISK_MISSING (nobody assessed which there are)                            |
| a hazard code that the catalogue lacks   | CONTROL_NOT_CONFIRMED (its controls are unknown; unknown counts as no)    |
| `now`                                    | every check of a time, RISK_STALE at least                                |
| a due date (absent; `null`: none is set) | the "expired" code; `null` does so only where the catalogue sets a period |
| a person's id                            | CREW_TOO_SMALL if then too few are named, and no lock can be the person's |
| a role other than attendant; `outdoor`   | none: taken as a worker, as the open air, of which more is asked          |
| fall height, hot grade                   | PERMIT_LEVEL_TOO_LOW                                                      |
| applicant of a ticket                    | PERMIT_SELF_APPROVED (nobody can tell that the approver is another)       |

Facts are JSON values; instants RFC 3339 with offset, days `YYYY-MM-DD` in the site's time zone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain
from zoneinfo import ZoneInfo

from fieldlock.safety.gate_gas import check_gas
from fieldlock.safety.gate_loto import check_loto
from fieldlock.safety.gate_permits import check_permits, permit_needs
from fieldlock.safety.gate_values import (
    Finding,
    Moment,
    Row,
    coded,
    faults_of,
    in_date,
    instant,
    number,
    row,
    rows,
    text,
)

SITE_TIME_ZONE = "Asia/Shanghai"
_NAMELESS = "?"


@dataclass(frozen=True, slots=True)
class Blocker:
    """`subjects` are sorted tokens such as `ppe:EYE@w1`, `tool:LOCK_KIT`, `loto:LOTO_ELEC_LV:TEST_DEAD`."""

    code: str
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Demands:
    """What a set of hazards asks for together. `max_wind` in Beaufort; `unknown`: codes that the catalogue lacks."""

    unknown: tuple[str, ...]
    ppe: tuple[str, ...]
    ppe_attendant: tuple[str, ...]
    certs: tuple[str, ...]
    attendant_certs: tuple[str, ...]
    tools: tuple[str, ...]
    controls: tuple[str, ...]
    loto: tuple[str, ...]
    permits: tuple[str, ...]
    gas: tuple[str, ...]
    min_crew: int
    attendant: bool
    max_wind: int | None
    no_thunder: bool


@dataclass(frozen=True, slots=True)
class _Kind:
    """Where the catalogue and the facts keep the periodic test of a kind of thing, and how its absence is told."""

    subject: str
    table: str
    period: str
    due: str
    missing: str
    expired: str


_PPE = _Kind("ppe", "ppe", "periodic_test_months", "test_due", "PPE_MISSING", "PPE_TEST_EXPIRED")
_TOOL = _Kind("tool", "tools", "check_months", "check_due", "TOOL_MISSING", "TOOL_CHECK_EXPIRED")


def evaluate(facts: Row, catalogue: Row, tz: str = SITE_TIME_ZONE) -> list[Blocker]:
    """All blockers sorted by code, one per code; empty means that work may start. Raises only for an unknown `tz`."""
    state = row(facts)
    moment = Moment(instant(state.get("now")), _zone(tz))
    needs = demands(state.get("hazards"), catalogue)
    tickets = permit_needs(needs.permits, state, moment, catalogue["permits"])
    crew = rows(state.get("crew"))
    workers = [_name(person) for person in crew if _works(person)]
    return _merged(
        chain(
            _stop(state, crew),
            _risk(state, moment, catalogue),
            _controls(state, needs),
            _crew(crew, needs),
            *(_person(person, needs, moment.today, catalogue) for person in crew),
            _things(_TOOL, state.get("tools"), needs.tools, moment.today, catalogue),
            _weather(state, needs),
            check_permits(tickets, state, moment, catalogue["permits"]),
            check_gas(needs.gas, tickets, state, moment, catalogue["limits"]["gas"]),
            check_loto(needs.loto, workers, state, moment, catalogue["loto"]),
        )
    )


def demands(hazards: object, catalogue: Row) -> Demands:
    """The union over the hazards, each thing once, in the order of the catalogue's hazards as given."""
    codes = [text(code) or _NAMELESS for code in hazards] if isinstance(hazards, list | tuple) else []
    known: list[Row] = [catalogue["hazards"][code] for code in codes if code in catalogue["hazards"]]

    def union(field: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(item for hazard in known for item in _listed(hazard[field])))

    return Demands(
        unknown=tuple(code for code in codes if code not in catalogue["hazards"]),
        ppe=union("ppe"),
        ppe_attendant=union("ppe_attendant"),
        certs=union("certs_all"),
        attendant_certs=union("attendant_certs_all"),
        tools=union("tools"),
        controls=union("controls"),
        loto=union("loto"),
        permits=union("permit"),
        gas=union("gas"),
        min_crew=max((hazard["min_crew"] for hazard in known), default=1),
        attendant=any(hazard["attendant"] for hazard in known),
        max_wind=min((hazard["max_wind"] for hazard in known if hazard["max_wind"] is not None), default=None),
        no_thunder=any(hazard["no_thunder"] for hazard in known),
    )


def certificate_blockers(
    person_id: str, certs: object, needed: Iterable[str], until: date | None, catalogue: Row
) -> list[Blocker]:
    """Blockers of one person's certificates, valid and reviewed through the local day `until` (that day included)."""
    return _merged(_certificates(person_id, certs, needed, until, catalogue))


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _listed(value: str | Sequence[str] | None) -> Sequence[str]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


def _merged(findings: Iterable[Finding]) -> list[Blocker]:
    subjects: dict[str, set[str]] = {}
    for code, subject in findings:
        subjects.setdefault(code, set()).add(subject)
    return [Blocker(code, tuple(sorted(subjects[code]))) for code in sorted(subjects)]


def _claimed(value: object) -> bool:
    return value is not None and value is not False


def _name(person: Row) -> str:
    return text(person.get("id")) or _NAMELESS


def _works(person: Row) -> bool:
    return person.get("role") != "attendant" or _claimed(person.get("also_worker"))


def _attends(person: Row) -> bool:
    return person.get("role") == "attendant" or _claimed(person.get("also_attendant"))


def _stop(state: Row, crew: list[Row]) -> Iterator[Finding]:
    if "stop_work" in state and state["stop_work"] is None:
        return
    order = row(state.get("stop_work"))
    lifter = order.get("lifted_by")
    barred = [order.get("by"), *(_name(person) for person in crew if _works(person))]
    entitled = lifter is None or (text(lifter) is not None and lifter not in barred)
    if order.get("active") is not False or not entitled:
        yield "STOP_WORK_ACTIVE", "stop_work"


def _risk(state: Row, moment: Moment, catalogue: Row) -> Iterator[Finding]:
    if not isinstance(state.get("hazards"), list | tuple):
        yield "RISK_MISSING", "hazards"
    risk = row(state.get("risk_assessment"))
    if not risk:
        yield "RISK_MISSING", "risk"
        return
    at = moment.past(risk.get("at"))
    oldest = catalogue["limits"]["validity"]["risk_assessment_max_age_min"]
    if moment.age_min(at) > oldest or moment.local_day(at) != moment.today:
        yield "RISK_STALE", "risk"
    if risk.get("site_match") is not True:
        yield "RISK_WRONG_SITE", "risk"
    if risk.get("residual") not in ("low", "medium"):
        yield "RISK_RESIDUAL_HIGH", "risk"


def _controls(state: Row, needs: Demands) -> Iterator[Finding]:
    confirmed = row(state.get("controls"))
    for code in needs.unknown:
        yield "CONTROL_NOT_CONFIRMED", f"hazard:{code}"
    for code in needs.controls:
        if confirmed.get(code) is not True:
            yield "CONTROL_NOT_CONFIRMED", f"control:{code}"


def _crew(crew: list[Row], needs: Demands) -> Iterator[Finding]:
    for person in crew:
        subject = f"{'worker' if _works(person) else 'attendant'}@{_name(person)}"
        if person.get("fit") is not True:
            yield "WORKER_UNFIT", subject
        if person.get("briefed") is not True:
            yield "BRIEFING_MISSING", subject
    fit = [person for person in crew if person.get("fit") is True and text(person.get("id"))]
    attending = {person["id"] for person in fit if _attends(person)}
    working = {person["id"] for person in fit if _works(person)}
    if len(attending | working) < needs.min_crew or not working:
        yield "CREW_TOO_SMALL", "crew"
    if needs.attendant and not attending - working:
        for name in attending:
            yield "ATTENDANT_NOT_DEDICATED", f"attendant@{name}"
        if not attending:
            yield "ATTENDANT_MISSING", "attendant"


def _person(person: Row, needs: Demands, today: date | None, catalogue: Row) -> Iterator[Finding]:
    works, attends, name = _works(person), _attends(person), _name(person)
    ppe = (needs.ppe if works else ()) + (needs.ppe_attendant if attends else ())
    certs = (needs.certs if works else ()) + (needs.attendant_certs if attends else ())
    yield from _things(_PPE, person.get("ppe"), ppe, today, catalogue, owner=f"@{name}")
    yield from _certificates(name, person.get("certs"), certs, today, catalogue)


def _certificates(
    name: str, held: object, needed: Iterable[str], until: date | None, catalogue: Row
) -> Iterator[Finding]:
    for code in needed:
        spec: Row = catalogue["certificates"][code]
        ends, reviewed = spec["valid_years"] is not None, spec["review_every_years"] is not None

        def faults(cert: Row, ends: bool = ends, reviewed: bool = reviewed) -> list[str]:
            ended = not in_date(cert, "valid_until", ends, until)
            overdue = not in_date(cert, "review_due", reviewed, until)
            return ["CERT_EXPIRED"] * ended + ["CERT_REVIEW_OVERDUE"] * overdue

        for fault in faults_of("CERT_MISSING", coded(held, code), faults):
            yield fault, f"cert:{code}@{name}"


def _things(
    kind: _Kind, held: object, needed: Iterable[str], until: date | None, catalogue: Row, *, owner: str = ""
) -> Iterator[Finding]:
    for code in needed:
        periodic = catalogue[kind.table][code][kind.period] is not None

        def faults(thing: Row, periodic: bool = periodic) -> list[str]:
            return [] if in_date(thing, kind.due, periodic, until) else [kind.expired]

        for fault in faults_of(kind.missing, coded(held, code), faults):
            yield fault, f"{kind.subject}:{code}{owner}"


def _weather(state: Row, needs: Demands) -> Iterator[Finding]:
    if state.get("outdoor") is False:
        return
    wind = number(state.get("wind_grade"))
    if needs.max_wind is not None and (wind is None or not 0 <= wind <= needs.max_wind):
        yield "WEATHER_WIND", "weather:wind"
    if needs.no_thunder and state.get("thunder") is not False:
        yield "WEATHER_THUNDER", "weather:thunder"
