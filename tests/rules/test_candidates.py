"""Who may be sent: certificates through the last day, the right ones for the role, and enough people."""

from datetime import date
from typing import Any

import pytest
from tests.rules.rulebook import HAZARDS, RULES

from fieldlock.dispatch.candidates import crew_gaps, ranked, reasons

pytestmark = pytest.mark.req("S-SAF-25", "S-DSP-01", "S-DSP-03")

UNTIL = date(2026, 11, 24)
SAFETY = RULES.safety


def person(name: str, *certs: tuple[str, str | None, str | None], jobs: int = 0) -> dict[str, Any]:
    held = [{"code": code, "number": "1", "valid_until": until, "review_due": due} for code, until, due in certs]
    return {"user_id": name, "name": name, "certificates": held, "jobs_that_day": jobs}


def told(who: dict[str, Any], *hazards: str, role: str = "worker") -> list[str]:
    return [blocker.code for blocker in reasons(who, hazards, role, UNTIL, SAFETY)]


@pytest.mark.parametrize(
    ("until", "review", "codes"),
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
def test_good_through_the_last_day(until: str | None, review: str | None, codes: list[str]) -> None:
    assert told(person("li", ("CN_ELEC_LV", until, review)), "H_ELEC_LV") == codes


def test_absent_or_another_certificate() -> None:
    assert told(person("li"), "H_ELEC_LV") == ["CERT_MISSING"]
    assert told(person("li", ("CN_HEIGHT", "2030-01-01", "2030-01-01")), "H_ELEC_LV") == ["CERT_MISSING"]


def test_a_renewed_certificate_beside_the_old_one_is_enough() -> None:
    old, new = ("CN_ELEC_LV", "2026-01-01", "2026-01-01"), ("CN_ELEC_LV", "2032-01-01", "2029-01-01")
    assert told(person("li", old, new), "H_ELEC_LV") == []
    assert told(person("li", old, old), "H_ELEC_LV") == ["CERT_EXPIRED", "CERT_REVIEW_OVERDUE"]


def test_every_certificate_of_every_hazard_is_named() -> None:
    (missing,) = reasons(person("li"), ("H_ELEC_LV", "H_HEIGHT"), "worker", UNTIL, SAFETY)
    assert missing.subjects == ("cert:CN_ELEC_LV@li", "cert:CN_HEIGHT@li")


@pytest.mark.parametrize("hazard", HAZARDS)
def test_an_attendant_needs_the_attendant_s_certificates_only(hazard: str) -> None:
    needed = SAFETY["hazards"][hazard]["attendant_certs_all"]
    assert told(person("li"), hazard, role="attendant") == (["CERT_MISSING"] if needed else [])
    held = [(code, "2030-01-01", "2030-01-01") for code in needed]
    assert told(person("li", *held), hazard, role="attendant") == []


def test_no_hazard_asks_for_no_certificate() -> None:
    assert told(person("li")) == []


@pytest.mark.req("S-DSP-09")
def test_assignable_first_then_the_least_busy_then_by_name() -> None:
    good = ("CN_ELEC_LV", "2030-01-01", "2030-01-01")
    people = [
        person("idle"),
        person("zhou", good, jobs=2),
        person("wang", good),
        person("bai", good),
        person("ai", good, jobs=2),
    ]
    assert [(who["name"], not why) for who, why in ranked(people, ("H_ELEC_LV",), UNTIL, SAFETY)] == [
        ("bai", True),
        ("wang", True),
        ("ai", True),
        ("zhou", True),
        ("idle", False),
    ]


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
