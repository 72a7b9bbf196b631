"""How a day lies in memory for the compiled search: a few integer tables, columns named here.

Times and travel are whole seconds. `NEVER` is later than every time, `-NEVER` earlier.

A stop row holds, beside the job and its place, four bounds that make the test of an insertion exact in constant time:
the earliest departure with the break still to come (`OPEN`) or taken (`TAKEN`), and the latest arrival in either state
from which the rest of the route can still be kept. Both states are monotone once the start of each two-person job is
stored: being earlier never hurts, because one can wait.
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int32]
Longs = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

NEVER = 1_000_000_000

# Columns of `jobs`.
PLACE, LENGTH, LO, HI, CREW, WEIGHT, HOME_1, HOME_2 = range(8)
JOB_COLUMNS = 8
# Columns of `people`.
START, END, ON, OFF, BREAK_LO, BREAK_HI, BREAK_LENGTH = range(7)
PERSON_COLUMNS = 7
# Columns of `stops`.
JOB, AT, OPEN, TAKEN, OPEN_BY, TAKEN_BY = range(6)
STOP_COLUMNS = 6
# Columns of `routes`.
COUNT, VERSION, SECONDS, OWNER = range(4)
ROUTE_COLUMNS = 4
# Columns of `cache`: the best place of a job in a route, true while the route's version is the one noted.
SEEN, PRICE, SPOT = range(3)
CACHE_COLUMNS = 3
# Columns of `held`: who holds a job, and when a two-person job starts.
FIRST, SECOND, WHEN = range(3)
HELD_COLUMNS = 3


class Problem(NamedTuple):
    """What a search reads. `allowed[offsets[j]:offsets[j + 1]]` are the people who may do job j.

    `slot[j, p]` is where p stands in `allowed`, -1 if not there."""

    travel: Ints
    jobs: Ints
    people: Ints
    offsets: Ints
    allowed: Ints
    slot: Ints
    near: Ints
    orders: Floats
    needs: Ints
    stock: Ints
    change: Ints


class State(NamedTuple):
    """What a search changes. Row 0 and row `count + 1` of a route's stops are its two ends."""

    stops: Ints
    routes: Ints
    held: Ints
    cache: Ints
    used: Ints


def empty_state(problem: Problem, room: int) -> State:
    """No job is planned. `room` bounds the number of jobs in a route."""
    people, jobs = len(problem.people), len(problem.jobs)
    return State(
        stops=np.full((people, room + 2, STOP_COLUMNS), -1, np.int32),
        routes=np.zeros((people, ROUTE_COLUMNS), np.int32),
        held=np.full((jobs, HELD_COLUMNS), -1, np.int32),
        cache=np.full((len(problem.allowed), CACHE_COLUMNS), -1, np.int32),
        used=np.zeros((people, problem.needs.shape[1]), np.int32),
    )


def copy_state(state: State) -> State:
    return State(*(np.copy(part) for part in state))


def as_any(value: Any) -> Any:
    """The compiled functions carry no types that a checker could read."""
    return value
