"""Matrix services: what each is asked, what is read of its answer, and how a measured journey is used."""

from datetime import UTC, datetime
from math import ceil, floor
from typing import Any

import pytest
from pydantic import ValidationError
from tests.rules.rulebook import DISPATCH

from fieldlock.settings import from_environment
from fieldlock.travel.services import (
    FASTEST_KMH,
    MOST_SECONDS,
    ON_FOOT_KMH,
    SERVICES,
    WAIT_SECONDS,
    Matrix,
    Unusable,
    believed,
)
from fieldlock.travel.speed import FREE_ROAD, Travel, band_name, bands, metres, seconds

pytestmark = pytest.mark.req("S-DSP-04", "S-DSP-13")
A, B, C = (31.23041, 121.47372), (31.1443, 121.8083), (31.5, 121.25)
RULES, ZONE = DISPATCH["travel"], "Asia/Shanghai"
MORNING = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)
NIGHT = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)

GOOD: list[tuple[str, Any, Matrix]] = [
    ("osrm", {"code": "Ok", "durations": [[0, 61.6], [None, 0.2]]}, [[0, 62], [None, 0]]),
    ("valhalla", {"sources_to_targets": [[{"time": 0}, {"time": 61}], [{"time": None}, {}]]}, [[0, 61], [None, None]]),
]


@pytest.mark.parametrize(("name", "answer", "matrix"), GOOD)
def test_an_answer_is_read(name: str, answer: Any, matrix: Matrix) -> None:
    assert SERVICES[name].read(answer, 2, 2) == matrix


def test_amap_answers_for_one_destination_in_text_and_in_any_order() -> None:
    results = [
        {"origin_id": "2", "duration": "900"},
        {"origin_id": "1", "duration": "60"},
        {"origin_id": "3", "code": "1"},
    ]
    assert SERVICES["amap"].read({"status": "1", "results": results}, 3, 1) == [[60], [900], [None]]


NO_MATRIX: list[Any] = [
    None, [], {}, {"code": "NoTable"}, {"status": "0"}, {"code": "Ok", "durations": [[1]]},
    {"sources_to_targets": [[{"time": 1}]]},
]  # fmt: skip


@pytest.mark.parametrize("name", list(SERVICES))
@pytest.mark.parametrize("answer", NO_MATRIX)
def test_what_is_no_matrix_is_refused(name: str, answer: Any) -> None:
    with pytest.raises(Unusable):
        SERVICES[name].read(answer, 2, 2)


TOLD: list[tuple[Any, int | None]] = [
    (MOST_SECONDS, MOST_SECONDS), (MOST_SECONDS + 1, None), (-1, None), (True, None), (float("nan"), None),
    (float("inf"), None), ("60", 60), ("soon", None),
]  # fmt: skip


@pytest.mark.parametrize(("told", "read"), TOLD)
def test_a_time_out_of_reason_is_left_out(told: Any, read: int | None) -> None:
    assert SERVICES["osrm"].read({"code": "Ok", "durations": [[told]]}, 1, 1) == [[read]]


KM = metres(A, B) / 1000
SOONEST, LATEST = KM / FASTEST_KMH * 3600, KM / ON_FOOT_KMH * 3600 + WAIT_SECONDS


@pytest.mark.parametrize(
    ("told", "kept"),
    [(ceil(SOONEST), True), (floor(SOONEST), False), (floor(LATEST), True), (ceil(LATEST), False), (0, False)],
)
def test_a_time_that_no_journey_can_take_is_not_believed(told: int, kept: bool) -> None:
    assert believed(A, B, told) == (told if kept else None)
    assert believed(A, B, None) is None


def test_the_requests() -> None:
    osrm = SERVICES["osrm"].request([A], [B, C], "")
    assert (osrm.method, osrm.path) == ("GET", "/table/v1/driving/121.4737,31.2304;121.8083,31.1443;121.2500,31.5000")
    assert dict(osrm.params) == {"sources": "0", "destinations": "1;2"}
    amap = SERVICES["amap"].request([A, C], [B], "secret")
    assert (amap.path, dict(amap.params)) == ("/v3/distance", {
        "origins": "121.4737,31.2304|121.2500,31.5000", "destination": "121.8083,31.1443", "type": "1", "key": "secret",
    })  # fmt: skip
    valhalla = SERVICES["valhalla"].request([A], [B], "")
    assert (valhalla.method, valhalla.path, valhalla.body["targets"]) == (
        "POST", "/sources_to_targets", [{"lat": B[0], "lon": B[1]}],
    )  # fmt: skip


def test_a_measured_journey_counts_before_the_built_in_one() -> None:
    table, fixed = bands(RULES), RULES["fixed_minutes"] * 60
    free = {(FREE_ROAD, (31.2304, 121.4737), B): 1000}
    travel = Travel(RULES, table, ZONE, free)
    fastest, slow = max(band.kmh for band in table), next(band.kmh for band in table if band.minute == 7 * 60)
    assert travel(A, B, MORNING) == round(1000 * fastest / slow) + fixed
    assert travel(A, B, NIGHT) == 1000 + fixed
    # The way back was not measured, and nobody travels to where he is.
    assert travel(B, A, NIGHT) == seconds(B, A, next(band for band in table if band.kmh == fastest), RULES)
    assert travel(A, A, NIGHT) == 0
    # Where the service knows no way, the built-in time is used.
    assert Travel(RULES, table, ZONE, dict.fromkeys(free))(A, B, NIGHT) == Travel(RULES, table, ZONE)(A, B, NIGHT)
    with_traffic = {**free, (band_name(RULES, MORNING, ZONE), (31.2304, 121.4737), B): 2500}
    assert Travel(RULES, table, ZONE, with_traffic)(A, B, MORNING) == 2500 + fixed


def test_a_service_needs_its_address() -> None:
    assert from_environment({"TRAVEL_SERVICE": "osrm", "TRAVEL_URL": "http://osrm"}).travel_url == "http://osrm"
    for wrong in ({"TRAVEL_SERVICE": "osrm"}, {"TRAVEL_SERVICE": "compass", "TRAVEL_URL": "http://x"}):
        with pytest.raises(ValidationError):
            from_environment(wrong)
