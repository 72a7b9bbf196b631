"""Matrix services: how each is asked for travel times, and how its answer is read. Pure.

| service  | request                                          | answer                        | at once | traffic |
|----------|--------------------------------------------------|-------------------------------|---------|---------|
| osrm     | `GET /table/v1/driving/lon,lat;…`, with indices  | `durations`, null: no way     | 50 × 50 | no      |
| valhalla | `POST /sources_to_targets`                       | `sources_to_targets[][].time` | 50 × 50 | no      |
| amap     | `GET /v3/distance` with origins, one destination | `results[].duration`, as text | 100 × 1 | yes     |

Times are seconds. Amap reckons in GCJ-02, which lies up to some 500 m beside WGS 84, inside one town by nearly the same
vector everywhere; a journey's length hardly changes, so the points are sent as they are.

| what is told of a journey                                        | becomes                             |
|------------------------------------------------------------------|-------------------------------------|
| no time, or more than a day                                      | unknown                             |
| faster than `FASTEST_KMH` along the great circle                 | unknown: no car keeps that          |
| longer than on foot along the great circle, and `WAIT_SECONDS`   | unknown: a ferry may be waited for  |

What is unknown is never guessed; the built-in time is used. The last two figures are the house's (B0).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from fieldlock.travel.speed import Point, metres

MOST_SECONDS = 24 * 3600
FASTEST_KMH, ON_FOOT_KMH, WAIT_SECONDS = 150, 4, 3600
Matrix = list[list[int | None]]
"""Seconds of each start (row) to each end (column); None where the service knows no way."""


class Request(NamedTuple):
    method: str
    path: str
    params: Mapping[str, str]
    body: Any = None


class Service(NamedTuple):
    """`traffic`: the times hold for the hour in which they were asked, not for the free road."""

    starts: int
    ends: int
    traffic: bool
    request: Callable[[Sequence[Point], Sequence[Point], str], Request]
    read: Callable[[Any, int, int], Matrix]


class Unusable(ValueError):
    """The service answered something that is no matrix."""


def _seconds(value: object) -> int | None:
    if isinstance(value, str) and value.isdecimal():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= MOST_SECONDS:
        return None
    return round(value)


def believed(one: Point, other: Point, seconds: int | None) -> int | None:
    """The time, unless it is impossible."""
    km = metres(one, other) / 1000
    if seconds is None or not km / FASTEST_KMH <= seconds / 3600 <= km / ON_FOOT_KMH + WAIT_SECONDS / 3600:
        return None
    return seconds


def _matrix(rows: object, starts: int, ends: int, cell: Callable[[Any], object] = lambda value: value) -> Matrix:
    if (
        not isinstance(rows, list)
        or len(rows) != starts
        or any(not isinstance(r, list) or len(r) != ends for r in rows)
    ):
        raise Unusable("not a row for each start and a column for each end")
    return [[_seconds(cell(value)) for value in row] for row in rows]


def _lon_lat(point: Point) -> str:
    return f"{point[1]:.4f},{point[0]:.4f}"


def _ask_osrm(starts: Sequence[Point], ends: Sequence[Point], _: str) -> Request:
    places = ";".join(map(_lon_lat, [*starts, *ends]))
    sources = ";".join(map(str, range(len(starts))))
    destinations = ";".join(map(str, range(len(starts), len(starts) + len(ends))))
    return Request("GET", f"/table/v1/driving/{places}", {"sources": sources, "destinations": destinations})


def _read_osrm(answer: Any, starts: int, ends: int) -> Matrix:
    if not isinstance(answer, dict) or answer.get("code") != "Ok":
        raise Unusable("osrm did not answer Ok")
    return _matrix(answer.get("durations"), starts, ends)


def _ask_valhalla(starts: Sequence[Point], ends: Sequence[Point], _: str) -> Request:
    def listed(points: Sequence[Point]) -> list[dict[str, float]]:
        return [{"lat": lat, "lon": lon} for lat, lon in points]

    body = {"sources": listed(starts), "targets": listed(ends), "costing": "auto"}
    return Request("POST", "/sources_to_targets", {}, body)


def _read_valhalla(answer: Any, starts: int, ends: int) -> Matrix:
    found = answer.get("sources_to_targets") if isinstance(answer, dict) else None
    return _matrix(found, starts, ends, lambda cell: cell.get("time") if isinstance(cell, dict) else None)


def _ask_amap(starts: Sequence[Point], ends: Sequence[Point], key: str) -> Request:
    origins = "|".join(map(_lon_lat, starts))
    return Request(
        "GET", "/v3/distance", {"origins": origins, "destination": _lon_lat(ends[0]), "type": "1", "key": key}
    )


def _read_amap(answer: Any, starts: int, ends: int) -> Matrix:
    if not isinstance(answer, dict) or answer.get("status") != "1" or ends != 1:
        raise Unusable("amap did not answer with status 1")
    told = {row.get("origin_id"): row.get("duration") for row in answer.get("results") or () if isinstance(row, dict)}
    return [[_seconds(told.get(str(place + 1)))] for place in range(starts)]


SERVICES: Mapping[str, Service] = {
    "osrm": Service(50, 50, False, _ask_osrm, _read_osrm),
    "valhalla": Service(50, 50, False, _ask_valhalla, _read_valhalla),
    "amap": Service(100, 1, True, _ask_amap, _read_amap),
}
