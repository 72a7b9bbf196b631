"""What the gate is told about the air: the gas test that counts and the last break. Pure.

| question                  | answered from                                                                       |
|---------------------------|-------------------------------------------------------------------------------------|
| which test counts?        | the newest of this round, made at the present site with a registered gas instrument |
|                           | in date on the day of the test; a later test supersedes, also when it is worse      |
| which points?             | those with all four readings, each a number within what is physically possible      |
| which value of each?      | the worst of the points: least and most oxygen, most of everything else             |
| which was the last break? | the newest that was begun, in whichever round; one that has not ended has no end    |

Instruments show what they show: `lel_pct` (per cent of the lower explosive limit) becomes vol %, `ppm` becomes mg/m³ at
20 °C and 1013 hPa. frontend/src/rules/air.ts is the same function for the phone.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

Job = Mapping[str, Any]
Fact = Mapping[str, Any]

INSTRUMENTS = ("GAS_4", "GAS_EX")
MOLAR_VOLUME_20C = 24.06  # litres
MOLAR_MASS = {"h2s": 34.08, "co": 28.01}
READINGS = ("o2_pct", "flammable", "h2s", "co")
# What an instrument can show at all; a figure beyond is a slip of the finger or another unit.
HIGHEST = {"o2_pct": 100.0, "flammable": 100.0, "h2s": 10_000.0, "co": 10_000.0}


def is_instrument(job: Job, gear_id: object, day: str) -> bool:
    """Whether this is one of the job's registered gas instruments, not quarantined and in date through the day."""
    return any(
        thing["id"] == gear_id and thing["code"] in INSTRUMENTS and (thing["due_on"] or "") >= day
        for thing in job["gear"]
    )


def _complete(readings: object) -> bool:
    if not isinstance(readings, Mapping):
        return False
    values = [(readings.get(name), HIGHEST[name]) for name in READINGS]
    return all(
        isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= top for value, top in values
    )


def _counts(job: Job, fact: Fact) -> bool:
    body = fact["body"]
    here = body.get("site_id") == (job["site"] or {}).get("id")
    day = datetime.fromisoformat(body["at"]).astimezone(ZoneInfo(job["time_zone"])).date().isoformat()
    return fact["round"] == job["round"] and here and is_instrument(job, body.get("gear_id"), day)


def _toxic(gas: str, reading: float, unit: str) -> float:
    return reading * MOLAR_MASS[gas] / MOLAR_VOLUME_20C if unit == "ppm" else reading


def gas_test(job: Job) -> dict[str, Any] | None:
    """The test that counts, in the catalogue's form; `o2_max_pct` is the most oxygen of all points."""
    tests = [fact for fact in job["facts"] if fact["kind"] == "gas_test" and _counts(job, fact)]
    if not tests:
        return None
    body = max(tests, key=lambda fact: (fact["body"]["at"], fact["occurred_at"], fact["id"]))["body"]
    points = {name: body["points"][name] for name in sorted(body["points"]) if _complete(body["points"][name])}
    told = {"at": body["at"], "points": list(points), "gas_lel_vol_pct": body["gas_lel_vol_pct"]}
    if not points:
        return told
    worst = {name: max(readings[name] for readings in points.values()) for name in READINGS}
    lel = body["flammable_unit"] == "lel_pct"
    return told | {
        "o2_pct": min(readings["o2_pct"] for readings in points.values()),
        "o2_max_pct": worst["o2_pct"],
        "flammable_vol_pct": worst["flammable"] * body["gas_lel_vol_pct"] / 100 if lel else worst["flammable"],
        "h2s_mg_m3": _toxic("h2s", worst["h2s"], body["toxic_unit"]),
        "co_mg_m3": _toxic("co", worst["co"], body["toxic_unit"]),
    }


def last_break(job: Job) -> dict[str, Any] | None:
    """{from, to}; `to` is None while it lasts."""
    begun = [fact for fact in job["facts"] if fact["kind"] == "break_started"]
    if not begun:
        return None
    start = max(begun, key=lambda fact: (fact["occurred_at"], fact["id"]))
    ends = [fact for fact in job["facts"] if fact["kind"] == "break_ended" and fact["body"]["break_id"] == start["id"]]
    return {"from": start["occurred_at"], "to": min(fact["occurred_at"] for fact in ends) if ends else None}


def open_break(job: Job) -> str | None:
    """The id of the break that nobody has ended yet."""
    ended = {fact["body"]["break_id"] for fact in job["facts"] if fact["kind"] == "break_ended"}
    waiting = [fact for fact in job["facts"] if fact["kind"] == "break_started" and fact["id"] not in ended]
    return str(waiting[-1]["id"]) if waiting else None
