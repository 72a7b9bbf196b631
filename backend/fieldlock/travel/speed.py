"""How long a journey takes: as measured by a matrix service, else great circle × detour at the speed of the hour. Pure.

| part     | rule                                                                                                    |
|----------|---------------------------------------------------------------------------------------------------------|
| distance | great circle on a sphere of 6,371 km, times the detour factor (roads are not straight)                  |
| speed    | of the band in which the journey begins, by local time; every band holds from its `from` to the next    |
| plus     | a fixed time for getting in, parking and walking, unless it is the same place (within 25 m)             |
| measured | for this band: taken as it is; for the free road: longer as the band is slower than the fastest one     |

Bands are data (`dispatch.travel`); `calibrated` replaces a band's speed by the median of the recorded journeys in it,
where there are enough of them, and never by more than a factor of two: a phone left in a drawer is not a slow road.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from math import asin, cos, radians, sin, sqrt
from operator import attrgetter
from statistics import median
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import numpy as np

Point = tuple[float, float]
EARTH_M = 6_371_000.0
SAME_PLACE_M = 25.0
FREE_ROAD = "free"
"""Stands for a band in the key of a journey that was measured without regard to traffic."""

Measured = Mapping[tuple[str, Point, Point], int | None]
"""Seconds of driving by (name of the band, from, to), None where a service knows no way; the points are `place`s."""


class Band(NamedTuple):
    """From this minute of the local day on, `kmh` on the road."""

    minute: int
    kmh: float


class Journey(NamedTuple):
    one: Point
    other: Point
    leaving: datetime


class Trip(NamedTuple):
    """A journey as it was: the straight distance in metres and when it began and ended."""

    metres: float
    departed_at: datetime
    arrived_at: datetime


def metres(one: Point, other: Point) -> float:
    """The great circle."""
    (lat1, lon1), (lat2, lon2) = one, other
    south, east = radians(lat2 - lat1) / 2, radians(lon2 - lon1) / 2
    half = sin(south) ** 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(east) ** 2
    return 2 * EARTH_M * asin(min(1.0, sqrt(half)))


def bands(rules: Mapping[str, Any]) -> list[Band]:
    """The bands of the catalogue in order; the last one also holds from midnight to the first."""
    found = [Band(int(row["from"][:2]) * 60 + int(row["from"][3:]), float(row["kmh"])) for row in rules["speed_bands"]]
    return sorted(found)


_minute = attrgetter("minute")


def band_at(table: Sequence[Band], at: datetime, zone: str) -> int:
    """The place in the table of the band that holds at this instant."""
    local = at.astimezone(ZoneInfo(zone))
    minute = local.hour * 60 + local.minute
    # Before the first band the last one of the day before still holds.
    return (bisect_right(table, minute, key=_minute) or len(table)) - 1


def place(point: Point) -> Point:
    """To four decimals (11 m), as measured journeys are kept."""
    return round(point[0], 4), round(point[1], 4)


def band_name(rules: Mapping[str, Any], at: datetime, zone: str) -> str:
    """The band that holds at this instant, as its beginning: `07:00`."""
    table = bands(rules)
    return _name(table[band_at(table, at, zone)])


def _name(band: Band) -> str:
    return f"{band.minute // 60:02}:{band.minute % 60:02}"


def seconds(one: Point, other: Point, band: Band, rules: Mapping[str, Any]) -> int:
    """The journey's time when it begins in this band."""
    straight = metres(one, other)
    if straight <= SAME_PLACE_M:
        return 0
    return round(float(straight * rules["detour"] / (band.kmh / 3.6) + rules["fixed_minutes"] * 60))


def calibrated(table: Sequence[Band], trips: Iterable[Trip], rules: Mapping[str, Any], zone: str) -> list[Band]:
    """The bands as the recorded journeys say; a band with too few of them stays."""
    seen: dict[int, list[float]] = {}
    fixed = rules["fixed_minutes"] * 60
    for trip in trips:
        moving = (trip.arrived_at - trip.departed_at).total_seconds() - fixed
        if trip.metres >= rules["calibrate_from_metres"] and moving > 0:
            speed = trip.metres * rules["detour"] / moving * 3.6
            seen.setdefault(band_at(table, trip.departed_at, zone), []).append(speed)
    return [
        Band(band.minute, _bounded(median(seen[place]), band.kmh))
        if len(seen.get(place, ())) >= rules["calibrate_from_trips"]
        else band
        for place, band in enumerate(table)
    ]


def _bounded(speed: float, usual: float) -> float:
    return round(min(max(speed, usual / 2), usual * 2), 1)


class Travel:
    """`travel(from, to, leaving) -> seconds` with everything else settled; the same journey is computed once."""

    def __init__(
        self, rules: Mapping[str, Any], table: Sequence[Band], zone: str, measured: Measured | None = None
    ) -> None:
        self._rules, self._table, self._measured = rules, table, measured or {}
        # Many leave at the same instant.
        self._band = cache(lambda leaving: band_at(table, leaving, zone))
        self._known: dict[tuple[Point, Point, int], int] = {}

    def __call__(self, one: Point, other: Point, leaving: datetime) -> int:
        band = self._band(leaving)
        key = (one, other, band)
        known = self._known.get(key)
        if known is None:
            known = seconds(one, other, self._table[band], self._rules)
            driving = self._driven(one, other, self._table[band]) if self._measured and known else None
            if driving is not None:
                known = driving + round(self._rules["fixed_minutes"] * 60)
            self._known[key] = known
        return known

    def slowest(self, points: Iterable[Point], hours: Sequence[datetime]) -> Callable[[Point, Point], int]:
        """Seconds between any two of these points at the slowest of the hours: all at once, thirty times as fast."""
        known = list(dict.fromkeys(points))
        number = {point: n for n, point in enumerate(known)}
        lat, lon = np.radians(np.array(known, np.float64).reshape(-1, 2)).T
        south, east = np.sin((lat[:, None] - lat) / 2) ** 2, np.sin((lon[:, None] - lon) / 2) ** 2
        half = south + np.cos(lat)[:, None] * np.cos(lat) * east
        straight = 2 * EARTH_M * np.arcsin(np.sqrt(np.minimum(1.0, half)))
        slow = min(self._table[self._band(hour)].kmh for hour in hours)
        road = straight * self._rules["detour"] / (slow / 3.6) + self._rules["fixed_minutes"] * 60
        rows = np.where(straight <= SAME_PLACE_M, 0, np.rint(road)).astype(int).tolist()
        at: dict[Point, list[Point]] = {}
        for point in known if self._measured else ():
            at.setdefault(place(point), []).append(point)
        for _, start, end in self._measured:
            for one, other in ((one, other) for one in at.get(start, ()) for other in at.get(end, ())):
                rows[number[one]][number[other]] = max(self(one, other, hour) for hour in hours)
        return lambda one, other: rows[number[one]][number[other]]

    def _driven(self, one: Point, other: Point, band: Band) -> int | None:
        ends = place(one), place(other)
        driven = self._measured.get((_name(band), *ends))
        if driven is None and (free := self._measured.get((FREE_ROAD, *ends))) is not None:
            driven = round(free * max(other.kmh for other in self._table) / band.kmh)
        return driven
