"""Built-in travel times: straight line with a detour, three speed bands, and the time to park. Pure (numpy)."""

import math
from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from fieldlock.dispatch.planner.day import Day

Ints = npt.NDArray[np.int32]

EARTH_METRES = 6371000.0
DETOUR = 1.35
PARKING_SECONDS = 120
BLOCK = 256


def seconds_between(coords: Sequence[Sequence[float]], others: Sequence[Sequence[float]] | None = None) -> Ints:
    """Whole seconds from each place to each: 22 km/h for the first 3 km, 38 up to 15 km, then 70, plus parking."""
    here = np.radians(np.asarray(coords, np.float64)).reshape(-1, 2)
    there = here if others is None else np.radians(np.asarray(others, np.float64)).reshape(-1, 2)
    table = np.empty((len(here), len(there)), np.int32)
    # A block of rows at a time: the whole table in floating point would take several times its size.
    for first in range(0, len(here), BLOCK):
        rows = slice(first, first + BLOCK)
        if others is not None:
            table[rows] = _rows(here[rows], there)
        else:  # There and back take the same time.
            table[rows, first:] = _rows(here[rows], there[first:])
            table[first:, rows] = table[rows, first:].T
    return table


def _rows(here: npt.NDArray[np.float64], there: npt.NDArray[np.float64]) -> Ints:
    lat, lon = here[:, 0, None], here[:, 1, None]
    half = (
        np.sin((lat - there[:, 0]) / 2) ** 2 + np.cos(lat) * np.cos(there[:, 0]) * np.sin((lon - there[:, 1]) / 2) ** 2
    )
    metres = 2 * EARTH_METRES * np.arcsin(np.sqrt(half)) * DETOUR
    km = metres / 1000
    hours = np.minimum(km, 3) / 22 + np.clip(km - 3, 0, 12) / 38 + np.clip(km - 15, 0, None) / 70
    seconds: Ints = np.where(metres < 1, 0, np.rint(hours * 3600 + PARKING_SECONDS)).astype(np.int32)
    return seconds


def flat(coords: Sequence[Sequence[float]]) -> npt.NDArray[np.float64]:
    """The places on a plane, degrees of longitude as wide as they are there."""
    points = np.array(coords, np.float64).reshape(-1, 2)
    points[:, 1] *= math.cos(math.radians(float(points[:, 0].mean())))
    return points


def travel_between(day: Day) -> Callable[[int, int], int]:
    """Seconds from place to place of a day, worked out when asked for: a check needs a few thousand of millions."""
    matrix = day.matrix
    if matrix is not None:
        return lambda here, there: int(matrix[here][there])
    coords = day.coords

    @lru_cache(maxsize=200_000)
    def seconds(here: int, there: int) -> int:
        return 0 if here == there else int(seconds_between([coords[here]], [coords[there]])[0, 0])

    return seconds
