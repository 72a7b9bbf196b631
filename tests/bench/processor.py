"""Processor time of a server together with the PostgreSQL processes that serve it: what others do on the machine
lengthens the time on the wall, and this hardly. Linux only; not a number elsewhere."""

import math
import time

import asyncpg

_BACKENDS = """
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend' AND application_name = $1"""
_WHOLE_PROCESS = 2  # CPUCLOCK_SCHED, in the lowest bits of a clock's number


def _seconds(pid: int) -> float:
    try:
        return time.clock_gettime((~pid << 3) | _WHOLE_PROCESS)
    except OSError:
        return math.nan


Used = dict[int, float]


async def used(database: asyncpg.Connection, server: int, application: str) -> Used:
    """Seconds so far, by process; `application` is the name that the server's connections bear."""
    pids = [row["pid"] for row in await database.fetch(_BACKENDS, application)]
    return {pid: _seconds(pid) for pid in (server, *pids)}


def between(before: Used, after: Used) -> float:
    return sum(seconds - before.get(pid, 0.0) for pid, seconds in after.items())
