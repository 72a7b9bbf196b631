"""Built-in travel times: distance, bands of the day, calibration by journeys."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.rules.rulebook import DISPATCH

from fieldlock.travel.speed import Band, Measured, Travel, Trip, band_at, bands, calibrated, metres, seconds

pytestmark = pytest.mark.req("S-DSP-04", "S-DSP-13")

RULES = DISPATCH["travel"]
TABLE = bands(RULES)
ZONE = "Asia/Shanghai"
PEOPLE_SQUARE, PUDONG = (31.2304, 121.4737), (31.1443, 121.8083)


def local(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 24, tzinfo=UTC) + timedelta(hours=hour - 8, minutes=minute)


def test_the_great_circle() -> None:
    assert metres((0, 0), (0, 1)) == pytest.approx(111_195, abs=1)
    assert metres(PEOPLE_SQUARE, PUDONG) == pytest.approx(33_260, rel=0.01)
    assert metres((0, 179.9), (0, -179.9)) == pytest.approx(22_239, abs=1)
    assert metres(PUDONG, PUDONG) == 0


@pytest.mark.parametrize(
    ("hour", "minute", "kmh"),
    [(6, 59, 38), (7, 0, 22), (9, 29, 22), (9, 30, 30), (22, 0, 46), (23, 59, 46), (5, 59, 46)],
)
def test_the_band_of_the_hour(hour: int, minute: int, kmh: int) -> None:
    assert TABLE[band_at(TABLE, local(hour, minute), ZONE)].kmh == kmh


def test_a_journey_takes_its_detour_at_the_speed_of_the_hour_and_a_fixed_time() -> None:
    one, other = (31.0, 121.0), (31.1, 121.0)
    expected = metres(one, other) * RULES["detour"] / (30 / 3.6) + RULES["fixed_minutes"] * 60
    assert seconds(one, other, Band(0, 30), RULES) == round(expected)
    near = 25 / 111_195
    assert seconds(one, (31.0 + near * 0.99, 121.0), Band(0, 30), RULES) == 0
    assert seconds(one, (31.0 + near * 1.01, 121.0), Band(0, 30), RULES) > RULES["fixed_minutes"] * 60
    travel = Travel(RULES, TABLE, ZONE)
    assert travel(one, other, local(8)) > travel(one, other, local(10)) > travel(one, other, local(23))


@pytest.mark.parametrize(
    ("count", "kmh", "expected"), [(11, 15, 22), (12, 15, 15), (12, 5, 11), (12, 100, 44), (12, 30, 30)]
)
def test_enough_journeys_calibrate_their_band_within_a_factor_of_two(count: int, kmh: float, expected: float) -> None:
    way = 5000.0
    took = way * RULES["detour"] / (kmh / 3.6) + RULES["fixed_minutes"] * 60
    trips = [Trip(way, local(8), local(8) + timedelta(seconds=took)) for _ in range(count)]
    found = calibrated(TABLE, trips, RULES, ZONE)
    assert found[band_at(found, local(8), ZONE)].kmh == pytest.approx(expected, abs=0.1)
    assert found[band_at(found, local(10), ZONE)].kmh == 30


def test_short_hops_and_impossible_journeys_do_not_calibrate() -> None:
    hop = Trip(799, local(8), local(9))
    jump = Trip(5000, local(8), local(8) + timedelta(minutes=6))
    assert calibrated(TABLE, [hop, jump] * 20, RULES, ZONE) == TABLE


@pytest.mark.parametrize("measured", [{}, {("07:00", (31.2304, 121.4737), (31.1443, 121.8083)): 9000}])
def test_all_journeys_of_a_day_at_once_are_each_the_slowest_of_its_hours(measured: Measured) -> None:
    near = (31.2304 + 24 / 111_195, 121.4737)
    points, hours = [PEOPLE_SQUARE, PUDONG, near, (31.0, 121.0), PUDONG], [local(8), local(12), local(17)]
    travel = Travel(RULES, TABLE, ZONE, measured)
    slowest = travel.slowest(points, hours)
    for one in points:
        for other in points:
            assert slowest(one, other) == max(travel(one, other, hour) for hour in hours)
    assert (slowest(PEOPLE_SQUARE, PUDONG) > 9000) is bool(measured)
