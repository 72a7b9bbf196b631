"""Who may be sent: papers, time, rest, travel, things; each boundary on both sides."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from tests.rules.rulebook import DISPATCH, HAZARDS, RULES

from fieldlock.dispatch.breaks import Pause, Point
from fieldlock.dispatch.candidates import ROLES, Ask, Booking, Person, Verdict, crew_gaps, judge, ranked
from fieldlock.dispatch.work_day import work_day

pytestmark = pytest.mark.req("S-SAF-25", "S-DSP-01", "S-DSP-03")

SAFETY = RULES.safety
DAY = datetime(2026, 11, 24, tzinfo=UTC)
HERE, THERE = (31.23, 121.47), (31.33, 121.47)
GOOD = ("CN_ELEC_LV", "2030-01-01", "2030-01-01")


def at(hour: float) -> datetime:
    return DAY + timedelta(hours=hour)


def ask(start: float = 10, end: float = 12, **more: Any) -> Ask:
    told: dict[str, Any] = {"ticket_id": "t", "hazards": (), "until": date(2026, 11, 24), "now": at(8)}
    return Ask(start=at(start), end=at(end), day=(DAY, at(24)), **told | more)


def person(name: str, *certs: tuple[str, str | None, str | None], **more: Any) -> Person:
    held = [{"code": code, "number": "1", "valid_until": until, "review_due": due} for code, until, due in certs]
    return Person(name, name, certificates=held, **more)


def job(start: float, end: float, status: str = "dispatched", point: Point | None = None) -> Booking:
    return Booking(f"job-{start:g}", at(start), at(end), status, point)


def half_an_hour(one: Point, other: Point, _: datetime) -> int:
    return 0 if one == other else 1800


def codes(who: Person, asked: Ask, role: str = "worker") -> list[str]:
    """Every reason, the grave ones first."""
    verdict = judge(who, role, asked, SAFETY, DISPATCH, half_an_hour)
    return [reason.code for reason in (*verdict.stands, *verdict.may_override, *verdict.notes)]


def told(who: Person, *hazards: str, role: str = "worker") -> list[str]:
    return [code for code in codes(who, ask(hazards=hazards), role) if code != "PLACE_UNKNOWN"]


@pytest.mark.parametrize(
    ("until", "review", "expected"),
    [
        ("2026-11-24", "2026-11-24", []),
        ("2026-11-23", "2026-11-24", ["CERT_EXPIRED"]),
        ("2026-11-24", "2026-11-23", ["CERT_REVIEW_OVERDUE"]),
        ("2026-11-23", "2026-11-23", ["CERT_EXPIRED", "CERT_REVIEW_OVERDUE"]),
        (None, "2026-11-24", ["CERT_EXPIRED"]),
        ("2026-11-24", None, ["CERT_REVIEW_OVERDUE"]),
        ("soon", "2026-11-24", ["CERT_EXPIRED"]),
    ],
)
def test_good_through_the_last_day(until: str | None, review: str | None, expected: list[str]) -> None:
    assert told(person("li", ("CN_ELEC_LV", until, review)), "H_ELEC_LV") == expected


def test_absent_or_another_certificate() -> None:
    assert told(person("li"), "H_ELEC_LV") == ["CERT_MISSING"]
    assert told(person("li", ("CN_HEIGHT", "2030-01-01", "2030-01-01")), "H_ELEC_LV") == ["CERT_MISSING"]


def test_a_renewed_certificate_beside_the_old_one_is_enough() -> None:
    old, new = ("CN_ELEC_LV", "2026-01-01", "2026-01-01"), ("CN_ELEC_LV", "2032-01-01", "2029-01-01")
    assert told(person("li", old, new), "H_ELEC_LV") == []
    assert told(person("li", old, old), "H_ELEC_LV") == ["CERT_EXPIRED", "CERT_REVIEW_OVERDUE"]


def test_every_certificate_of_every_hazard_is_named() -> None:
    verdict = judge(person("li"), "worker", ask(hazards=("H_ELEC_LV", "H_HEIGHT")), SAFETY, DISPATCH, half_an_hour)
    [missing] = verdict.stands
    assert missing.subjects == ("cert:CN_ELEC_LV@li", "cert:CN_HEIGHT@li")
    assert not verdict.assignable


@pytest.mark.parametrize("hazard", HAZARDS)
def test_an_attendant_needs_the_attendant_s_certificates_only(hazard: str) -> None:
    needed = SAFETY["hazards"][hazard]["attendant_certs_all"]
    assert told(person("li"), hazard, role="attendant") == (["CERT_MISSING"] if needed else [])
    held = [(code, "2030-01-01", "2030-01-01") for code in needed]
    assert told(person("li", *held), hazard, role="attendant") == []


def test_no_hazard_asks_for_no_certificate() -> None:
    assert told(person("li")) == []


def grave(who: Person, asked: Ask) -> list[str]:
    """What refuses, with or without a way to override it."""
    verdict = judge(who, "worker", asked, SAFETY, DISPATCH, half_an_hour)
    return [reason.code for reason in (*verdict.stands, *verdict.may_override)]


@pytest.mark.req("S-PPL-19")
@pytest.mark.parametrize(("level", "expected"), [(2, []), (3, []), (1, ["SKILL_MISSING"]), (0, ["SKILL_MISSING"])])
def test_a_needed_skill_is_held_alone(level: int, expected: list[str]) -> None:
    assert grave(person("li", skills={"hvac": level}), ask(skills=("hvac",))) == expected
    assert grave(person("li", skills={"lift": 3}), ask(skills=("hvac",))) == ["SKILL_MISSING"]
    assert grave(person("li", skills={"hvac": level}, mentored=True), ask(skills=("hvac",))) == []


SECOND = 1 / 3600


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(10, 12)], []),
        ([(8, 17)], []),
        ([(8, 11), (11, 13)], []),
        ([(8, 11), (11 + SECOND, 13)], ["OFF_SHIFT"]),
        ([(10 + SECOND, 13)], ["OFF_SHIFT"]),
        ([(8, 12 - SECOND)], ["OFF_SHIFT"]),
        ([], ["OFF_SHIFT"]),
    ],
)
def test_a_shift_covers_the_whole_job(spans: Sequence[tuple[float, float]], expected: list[str]) -> None:
    shifts = [(at(start), at(end)) for start, end in spans]
    assert grave(person("li", shifts=shifts), ask(rota_kept=True)) == expected
    assert grave(person("li", shifts=shifts), ask(rota_kept=False)) == []
    on_call = judge(person("li", duties=shifts), "worker", ask(rota_kept=True), SAFETY, DISPATCH, half_an_hour)
    assert on_call.assignable is not bool(expected)
    assert ("ON_CALL" in [reason.code for reason in on_call.notes]) is not bool(expected)


@pytest.mark.parametrize(
    ("span", "expected"),
    [((8, 10), []), ((8, 10 + SECOND), ["x"]), ((12, 13), []), ((12 - SECOND, 13), ["x"]), ((11, 11.5), ["x"])],
)
def test_absence_suspension_and_another_job_overlap_or_touch(span: tuple[float, float], expected: list[str]) -> None:
    times = (at(span[0]), at(span[1]))
    assert grave(person("li", absences=[times]), ask()) == ["ABSENT" for _ in expected]
    assert grave(person("li", suspended=times), ask()) == ["SUSPENDED" for _ in expected]
    assert grave(person("li", bookings=[job(*span)]), ask()) == ["BUSY" for _ in expected]
    own = Booking("t", *times, "dispatched", None)
    assert grave(person("li", bookings=[own]), ask()) == []


def test_a_job_that_overruns_still_holds_its_people() -> None:
    for status, expected in (("working", ["BUSY"]), ("dispatched", [])):
        late = person("li", bookings=[job(7, 9, status)])
        assert grave(late, ask(start=10, now=at(10 + SECOND))) == expected
        assert grave(late, ask(start=10, now=at(10))) == []


@pytest.mark.parametrize(
    ("asked", "bookings", "expected"),
    [
        # 11 hours between the end of yesterday and the start of today, and to tomorrow's start.
        (ask(start=8, end=9), [job(-5, -3)], []),
        (ask(start=8, end=9), [job(-5, -3 + SECOND)], ["REST_TOO_SHORT"]),
        (ask(start=18, end=20), [job(31, 33)], []),
        (ask(start=18, end=20 + SECOND), [job(31, 33)], ["REST_TOO_SHORT"]),
        # 12 hours from the first start to the last end of the day.
        (ask(start=18, end=20), [job(8, 9)], []),
        (ask(start=18, end=20 + SECOND), [job(8, 9)], ["DAY_TOO_LONG"]),
        (ask(start=6, end=19), [], ["DAY_TOO_LONG"]),
        (ask(start=6, end=18), [], []),
    ],
)
def test_rest_between_days_and_length_of_a_day(asked: Ask, bookings: list[Booking], expected: list[str]) -> None:
    who = person("li", bookings=bookings, shifts=[(at(24 * day), at(24 * day + 24)) for day in (-2, -1, 0, 1, 2)])
    assert grave(who, replace(asked, rota_kept=True)) == expected
    assert grave(who, replace(asked, rota_kept=True, emergency=True)) == []
    assert grave(who, replace(asked, rota_kept=False)) == []


NIGHTS = [(-2, 6), (22, 30)]


@pytest.mark.req("S-DSP-04")
@pytest.mark.parametrize(
    ("asked", "bookings", "shifts", "expected"),
    [
        # Before and after midnight it is the same night.
        (ask(start=0.5, end=1.5), [job(-1.5, -0.5)], NIGHTS, []),
        (ask(start=22.5, end=23.5), [job(24.5, 25.5)], NIGHTS, []),
        # The night before, on the same date, was another day of work.
        (ask(start=22.5, end=23.5), [job(0.5, 1.5)], NIGHTS, []),
        (ask(start=17, end=18), [job(5, 6)], [(-2, 6), (16, 26)], []),
        (ask(start=17 - SECOND, end=18), [job(5, 6)], [(-2, 6), (16, 26)], ["REST_TOO_SHORT"]),
        (ask(start=25.5, end=26.5), [job(14.5, 15.5)], [(14, 30)], []),
        (ask(start=25.5, end=26.5 + SECOND), [job(14.5, 15.5)], [(14, 30)], ["DAY_TOO_LONG"]),
    ],
)
def test_a_night_shift_is_one_day_of_work(
    asked: Ask, bookings: list[Booking], shifts: list[tuple[float, float]], expected: list[str]
) -> None:
    who = person("li", bookings=bookings, shifts=[(at(start), at(end)) for start, end in shifts])
    day = (at(0), at(24)) if asked.start < at(24) else (at(24), at(48))
    assert grave(who, replace(asked, rota_kept=True, day=day)) == expected


@pytest.mark.parametrize(
    ("shift", "expected"),
    [((-2, 6), (-2, 6)), ((22, 30), (0, 24)), ((0, 24), (0, 24)), ((-2, 1), (0, 24)), ((-2, 1 + SECOND), None)],
)
def test_only_a_shift_over_midnight_in_which_the_work_lies_is_a_day_of_its_own(
    shift: tuple[float, float], expected: tuple[float, float] | None
) -> None:
    start, end = expected or shift
    assert work_day((at(1), at(2)), (at(0), at(24)), [(at(shift[0]), at(shift[1]))]) == (at(start), at(end))


@pytest.mark.parametrize(
    ("start", "end", "other", "expected"),
    [
        # Half an hour on the way over midnight; ten minutes late are let through.
        (1 / 12, 1, job(-1, -0.25, point=THERE), []),
        (1 / 12 - SECOND, 1, job(-1, -0.25, point=THERE), ["TRAVEL_TOO_LONG"]),
        (22, 23.75, job(24 + 1 / 12, 25, point=THERE), []),
        (22, 23.75, job(24 + 1 / 12 - SECOND, 25, point=THERE), ["TRAVEL_TOO_LONG"]),
    ],
)
def test_there_in_time_also_over_midnight(start: float, end: float, other: Booking, expected: list[str]) -> None:
    assert grave(person("li", base=HERE, bookings=[other]), ask(start=start, end=end, point=HERE)) == expected


@pytest.mark.parametrize(
    ("bookings", "expected"),
    [
        # 30 minutes of travel; 10 minutes late are let through.
        ([job(8, 9 + 2 / 3, point=THERE)], []),
        ([job(8, 9 + 2 / 3 + SECOND, point=THERE)], ["TRAVEL_TOO_LONG"]),
        ([job(12 + 1 / 3, 13, point=THERE)], []),
        ([job(12 + 1 / 3 - SECOND, 13, point=THERE)], ["TRAVEL_TOO_LONG"]),
        ([job(8, 10, point=HERE), job(12, 13, point=HERE)], []),
        ([job(8, 10)], []),
    ],
)
def test_there_in_time_from_the_job_before_and_at_the_next(bookings: list[Booking], expected: list[str]) -> None:
    assert grave(person("li", base=HERE, bookings=bookings), ask(point=HERE)) == expected


def test_unknown_coordinates_are_said_and_refuse_nobody() -> None:
    for who, asked in ((person("li"), ask(point=HERE)), (person("li", base=HERE), ask())):
        verdict = judge(who, "worker", asked, SAFETY, DISPATCH, half_an_hour)
        assert verdict.assignable
        assert verdict.travel_seconds is None
        assert [reason.code for reason in verdict.notes] == ["PLACE_UNKNOWN"]
    known = judge(person("li", base=THERE), "worker", ask(point=HERE), SAFETY, DISPATCH, half_an_hour)
    assert (known.travel_seconds, known.notes) == (1800, ())


def test_what_is_not_in_the_van_is_a_warning() -> None:
    tracked = frozenset({"INS_GLOVES_LV", "VOLTAGE_TESTER"})
    asked = ask(hazards=("H_ELEC_LV",), tracked=tracked, parts={"FUSE": 2}, point=HERE)
    bare, packed = person("li", GOOD, base=HERE), person("li", GOOD, base=HERE, kit=tracked, parts={"FUSE": 2})
    assert codes(bare, asked) == ["KIT_MISSING", "PARTS_MISSING"]
    assert codes(packed, asked) == []
    assert codes(replace(packed, parts={"FUSE": 1}), asked) == ["PARTS_MISSING"]
    assert judge(bare, "worker", asked, SAFETY, DISPATCH, half_an_hour).assignable


@pytest.mark.parametrize(("booked", "expected"), [(6, []), (6 + SECOND * 60, ["OVERLOAD"])])
def test_much_to_do_is_a_warning(booked: float, expected: list[str]) -> None:
    assert codes(person("li", base=HERE, bookings=[job(12, 12 + booked, point=HERE)]), ask(point=HERE)) == expected


def workers(people: Sequence[Person], asked: Ask) -> list[Verdict]:
    return [by_role["worker"] for by_role in ranked(people, asked, SAFETY, DISPATCH, half_an_hour)]


def test_assignable_first_then_the_nearest_the_least_busy_and_who_was_there_then_by_name() -> None:
    home = {"base": HERE}
    people = [
        person("idle"),
        person("zhou", GOOD, bookings=[job(13, 14), job(15, 16)], **home),
        person("wang", GOOD, **home),
        person("bai", GOOD, **home),
        person("far", GOOD, base=THERE),
        person("ming", GOOD, base=THERE, last_there=DAY),
    ]
    asked = ask(hazards=("H_ELEC_LV",), point=HERE)
    found = workers(people, asked)
    assert [(one.person.name, one.assignable) for one in found] == [
        ("bai", True), ("wang", True), ("ming", True), ("zhou", True), ("far", True), ("idle", False),
    ]  # fmt: skip
    assert [(one.jobs_that_day, one.minutes_that_day) for one in found if one.person.name == "zhou"] == [(2, 120)]


def test_each_role_has_its_verdict_and_who_may_only_be_beside_comes_before_who_may_not_come() -> None:
    welder, beside, green = person("zhou", ("CN_WELD", "2030-01-01", "2030-01-01")), person("wang"), person("bai")
    away = replace(green, absences=[(at(0), at(24))])
    asked = ask(hazards=("H_HOT_WORK",), skills=("welding",))
    found = ranked([away, beside, replace(welder, skills={"welding": 2})], asked, SAFETY, DISPATCH, half_an_hour)
    assert [(one["worker"].person.name, one["worker"].assignable, one["attendant"].assignable) for one in found] == [
        ("zhou", True, True), ("wang", False, True), ("bai", False, False),
    ]  # fmt: skip
    grave = {role: [r.code for r in (*v.stands, *v.may_override)] for role, v in found[1].items()}
    assert grave == {"worker": ["CERT_MISSING", "SKILL_MISSING"], "attendant": []}
    assert [judge(beside, role, asked, SAFETY, DISPATCH, half_an_hour) for role in ROLES] == list(found[1].values())


@pytest.mark.req("S-DSP-13")
def test_to_an_emergency_the_nearest_goes_first_whatever_else() -> None:
    people = [
        person("much", GOOD, base=HERE, bookings=[job(14, 15), job(15, 16), job(16, 17)]),
        person("far", GOOD, base=THERE, last_there=DAY),
        person("nowhere", GOOD),
        person("unfit", GOOD, base=HERE, unfit=[(at(0), at(24))]),
    ]
    asked = ask(hazards=("H_ELEC_LV",), point=HERE)
    order = {True: ["much", "far", "nowhere", "unfit"], False: ["far", "much", "nowhere", "unfit"]}
    for urgent, names in order.items():
        found = workers(people, replace(asked, emergency=urgent))
        assert [one.person.name for one in found] == names


def test_severity_is_data() -> None:
    lenient = {**DISPATCH, "severity": {**DISPATCH["severity"], "ABSENT": "warn"}}
    away = person("li", absences=[(at(0), at(24))])
    assert not judge(away, "worker", ask(), SAFETY, DISPATCH, half_an_hour).assignable
    assert judge(away, "worker", ask(), SAFETY, lenient, half_an_hour).assignable


@pytest.mark.req("S-DSP-09", "S-SAF-10", "S-SAF-28")
@pytest.mark.parametrize(
    ("hazards", "roles", "gaps"),
    [
        ([], [], ["CREW_TOO_SMALL"]),
        ([], ["worker"], []),
        ([], ["attendant"], ["CREW_TOO_SMALL"]),
        (["H_ELEC_LV"], ["worker"], []),
        (["H_HEIGHT"], ["worker"], ["CREW_TOO_SMALL"]),
        (["H_HEIGHT"], ["worker", "worker"], []),
        (["H_ELEC_LV_LIVE"], ["worker"], ["CREW_TOO_SMALL", "ATTENDANT_MISSING"]),
        (["H_ELEC_LV_LIVE"], ["worker", "worker"], ["ATTENDANT_MISSING"]),
        (["H_ELEC_LV_LIVE"], ["worker", "attendant"], []),
        (["H_ELEVATOR_RESCUE"], ["worker", "attendant"], ["CREW_TOO_SMALL"]),
        (["H_ELEVATOR_RESCUE"], ["worker", "worker", "attendant"], []),
        (["H_HEIGHT", "H_ELEVATOR_RESCUE"], ["worker", "worker"], ["CREW_TOO_SMALL", "ATTENDANT_MISSING"]),
    ],
)
def test_a_crew_lacks(hazards: list[str], roles: list[str], gaps: list[str]) -> None:
    assert crew_gaps(roles, hazards, SAFETY) == gaps


@pytest.mark.parametrize(
    ("roles", "mentored", "least", "gaps"),
    [
        (["worker"], [True], 1, ["MENTOR_MISSING"]),
        (["worker", "worker"], [True, True], 1, ["MENTOR_MISSING"]),
        (["worker", "attendant"], [True, False], 1, ["MENTOR_MISSING"]),
        (["worker", "worker"], [True, False], 1, []),
        (["worker", "worker"], [False, False], 3, ["CREW_TOO_SMALL"]),
        (["worker", "worker", "worker"], [False, False, False], 3, []),
    ],
)
def test_a_mentored_person_has_a_worker_beside(
    roles: list[str], mentored: list[bool], least: int, gaps: list[str]
) -> None:
    assert crew_gaps(roles, [], SAFETY, least=least, mentored=mentored) == gaps


@pytest.mark.parametrize(("end", "expected"), [(13, []), (13 + SECOND, ["BREAK_LOST"])])
def test_a_job_over_the_break_is_a_warning_for_either_role(end: float, expected: list[str]) -> None:
    who = person("p", shifts=[(at(8), at(17))], breaks=[Pause(at(12), at(13), timedelta(minutes=30))], base=HERE)
    for role in ("worker", "attendant"):
        verdict = judge(who, role, ask(10, end, rota_kept=True, point=HERE), SAFETY, DISPATCH, half_an_hour)
        assert [note.code for note in verdict.notes] == expected
        assert verdict.assignable


def test_rules_that_do_not_name_the_break_say_nothing_of_it() -> None:
    older = {
        **DISPATCH,
        "severity": {code: does for code, does in DISPATCH["severity"].items() if code != "BREAK_LOST"},
    }
    who = person("p", shifts=[(at(8), at(17))], breaks=[Pause(at(12), at(13), timedelta(minutes=30))], base=HERE)
    verdict = judge(who, "worker", ask(10, 16, rota_kept=True, point=HERE), SAFETY, older, half_an_hour)
    assert not verdict.notes
    assert verdict.assignable
