"""States in which the gate is clear, made from the catalogue, for tests to spoil in one place."""

import copy
import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
CATALOGUE: dict[str, Any] = json.loads(
    (ROOT / "backend/fieldlock/catalogue/data/safety_catalogue.json").read_text(encoding="utf-8")
)
DAY = "2026-11-24T"


def at(clock: str, day: str = DAY) -> str:
    return f"{day}{clock}:00+08:00"


def _listed(value: Any) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else value


def union(hazards: tuple[str, ...], field: str) -> list[str]:
    specs = [CATALOGUE["hazards"][code] for code in hazards]
    return sorted({item for spec in specs for item in _listed(spec[field])})


def _person(name: str, role: str, hazards: tuple[str, ...]) -> dict[str, Any]:
    works = role == "worker"
    ppe = union(hazards, "ppe" if works else "ppe_attendant")
    certs = union(hazards, "certs_all" if works else "attendant_certs_all")
    tested = {code for code in ppe if CATALOGUE["ppe"][code]["periodic_test_months"]}
    return {
        "id": name,
        "role": role,
        "fit": True,
        "briefed": True,
        "ppe": [{"code": code, "test_due": "2027-03-01" if code in tested else None} for code in ppe],
        "certs": [{"code": code, "valid_until": "2029-05-01", "review_due": "2027-05-01"} for code in certs],
    }


def _permit(kind: str) -> dict[str, Any]:
    return {
        "type": kind,
        "valid_from": at("07:30"),
        "valid_to": at("15:30"),
        "applicant": "w1",
        "approved_by": "boss",
        "approver_role": CATALOGUE["permits"][kind]["approver_role"],
        "scope_match": True,
    }


def _lockout(procedure: str, workers: list[str]) -> dict[str, Any]:
    steps = CATALOGUE["loto"][procedure]["apply"]
    record: dict[str, Any] = {
        "procedure": procedure,
        "steps": [
            {"code": step["code"], "at": at(f"{8 + (30 + 6 * n) // 60:02}:{(30 + 6 * n) % 60:02}"), "by": "w1"}
            for n, step in enumerate(steps)
        ],
        "locks": [{"owner": worker} for worker in workers],
    }
    return record | ({"dead_reading_v_dc": 3} if procedure == "LOTO_EV" else {})


def clear(*hazards: str) -> dict[str, Any]:
    """Facts without any blocker for these hazards: outdoors, 10:00 on a working Tuesday, 3 m high, hot grade 2."""
    specs = [CATALOGUE["hazards"][code] for code in hazards]
    watched = any(spec["attendant"] for spec in specs)
    crew_size = max((spec["min_crew"] for spec in specs), default=1)
    workers = [f"w{n + 1}" for n in range(max(1, crew_size - watched))]
    kinds = {"by_height": "HEIGHT_1", "by_hot_grade": "HOT_2"}
    gas = {
        "at": at("09:40"),
        "points": ["top", "middle", "bottom"],
        "o2_pct": 20.9,
        "flammable_vol_pct": 0.0,
        "gas_lel_vol_pct": 5.0,
        "h2s_mg_m3": 0,
        "co_mg_m3": 0,
    }
    return copy.deepcopy(
        {
            "now": at("10:00"),
            "outdoor": True,
            "wind_grade": 2,
            "thunder": False,
            "rest_day": False,
            "hazards": list(hazards),
            "fall_height_m": 3 if "H_HEIGHT" in hazards else None,
            "hot_grade": "HOT_2" if "H_HOT_WORK" in hazards else None,
            "crew": [_person(name, "worker", hazards) for name in workers]
            + ([_person("a1", "attendant", hazards)] if watched else []),
            "risk_assessment": {"at": at("08:20"), "site_match": True, "residual": "low"},
            "controls": dict.fromkeys(union(hazards, "controls"), True),
            "tools": [{"code": code, "check_due": "2027-01-01"} for code in union(hazards, "tools")],
            "permits": [_permit(kinds.get(kind, kind)) for kind in union(hazards, "permit")],
            "loto": [_lockout(procedure, workers) for procedure in union(hazards, "loto")],
            "gas_test": gas if union(hazards, "gas") else None,
            "last_break": None,
            "stop_work": None,
        }
    )
