"""The gas test before entry, hot work and work on gas pipes. Pure.

| check        | good when                                                                                          |
|--------------|----------------------------------------------------------------------------------------------------|
| age          | taken at most 30 min ago                                                                           |
| points       | top, middle and bottom measured                                                                    |
| oxygen       | 19.5 to 23.5 %, both included; `o2_max_pct`, if told, is the most oxygen of all points             |
| flammable    | at most the vol % that belongs to the gas's lower explosive limit (LEL)                            |
| - fuel gas   | below 20 % of the LEL: the hazard's own stop-work trigger is "20 % LEL or more"                    |
| toxic        | H2S and CO at most their limit; any other gas with a limit only if it was measured                 |
| after breaks | no break longer than allowed, or tested after its end; a kind of work without a figure: strictest  |

A missing or unreadable reading counts as beyond its limit. Figures: `limits.gas` of the catalogue.
"""

from collections.abc import Iterator

from fieldlock.safety.gate_permits import PermitNeed, hot_need
from fieldlock.safety.gate_values import Finding, Moment, Row, instant, number, row

_ALWAYS_MEASURED = ("h2s", "co")


def check_gas(
    kinds: tuple[str, ...], needs: list[PermitNeed], facts: Row, moment: Moment, limits: Row
) -> Iterator[Finding]:
    """`kinds`: the hazards' gas rules CONFINED, HOT, FUEL; none means no test is needed."""
    if not kinds:
        return
    test = row(facts.get("gas_test"))
    if not test:
        yield "GAS_TEST_MISSING", "gas:test"
        return
    if moment.age_min(moment.past(test.get("at"))) > limits["test_valid_min_before_start"]:
        yield "GAS_TEST_STALE", "gas:test"
    measured = test.get("points")
    for point in limits["points"]:
        if not isinstance(measured, list | tuple) or point not in measured:
            yield "GAS_POINTS_INCOMPLETE", f"gas:{point}"
    yield from _oxygen(test, limits["o2_pct"])
    if any(_is_flammable(kind, test, limits) for kind in kinds):
        yield "GAS_FLAMMABLE_HIGH", "gas:flammable_vol_pct"
    yield from _toxic(test, limits["toxic_mg_m3"])
    if _retest_is_due(test, _longest_break_min(kinds, needs, limits), facts, moment):
        yield "GAS_RETEST_AFTER_BREAK", "gas:test"


def _oxygen(test: Row, limit: Row) -> Iterator[Finding]:
    oxygen = number(test.get("o2_pct"))
    most = number(test["o2_max_pct"]) if "o2_max_pct" in test else oxygen
    if oxygen is None or oxygen < limit["min"]:
        yield "GAS_O2_LOW", "gas:o2_pct"
    if oxygen is not None and (most is None or most > limit["max"] or oxygen > limit["max"]):
        yield "GAS_O2_HIGH", "gas:o2_pct"


def _is_flammable(kind: str, test: Row, limits: Row) -> bool:
    reading, lel = number(test.get("flammable_vol_pct")), number(test.get("gas_lel_vol_pct"))
    if reading is None or lel is None or reading < 0 or lel <= 0:
        return True
    if kind == "FUEL":
        return reading * 100 >= lel * float(limits["natural_gas_leak_area"]["max_pct_of_lel"])
    return reading > _limit_of_band(limits["flammable_vol_pct"]["rule"], lel)


def _limit_of_band(bands: list[Row], lel: float) -> float:
    """The vol % limit of the highest band that the gas's LEL reaches."""
    reached = [band for band in bands if lel >= band["lel_vol_pct_from"]]
    return float(max(reached, key=lambda band: band["lel_vol_pct_from"])["max_vol_pct"])


def _toxic(test: Row, limits: Row) -> Iterator[Finding]:
    for gas, limit in limits.items():
        field = f"{gas}_mg_m3"
        if gas == "sources" or (gas not in _ALWAYS_MEASURED and field not in test):
            continue
        reading = number(test.get(field))
        if reading is None or not 0 <= reading <= limit["max"]:
            yield "GAS_TOXIC_HIGH", f"gas:{field}"


def _longest_break_min(kinds: tuple[str, ...], needs: list[PermitNeed], limits: Row) -> float:
    allowed: Row = limits["retest_after_break_min"]
    strictest = min(allowed.values())
    need = hot_need(needs)
    work = {"HOT": need.type if need else None}
    return float(min(allowed.get(work.get(kind) or kind, strictest) for kind in kinds))


def _retest_is_due(test: Row, longest_min: float, facts: Row, moment: Moment) -> bool:
    if "last_break" not in facts:
        return True
    if facts["last_break"] is None:
        return False
    pause = row(facts["last_break"])
    start, end = moment.past(pause.get("from")), moment.past(pause.get("to"))
    if start is None or end is None or end < start:
        return True
    if (end - start).total_seconds() <= longest_min * 60:
        return False
    tested = instant(test.get("at"))
    return tested is None or tested <= end
