"""A program that takes long to start is kept for the next job that wants it.

It must serve one request after the other and end when its input does: then it never outlives this process.
"""

from asyncio.subprocess import PIPE, STDOUT, Process, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Kept:
    """One of each program waits; who comes while it is lent gets another, for once."""

    def __init__(self) -> None:
        self._waiting: dict[tuple[str, ...], Process] = {}

    @asynccontextmanager
    async def lend(self, *command: str) -> AsyncIterator[Process]:
        """Whatever ends the borrower early kills the program too: nobody knows what it was at."""
        process = self._waiting.pop(command, None)
        if process is None or process.returncode is not None:
            process = await create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, stderr=STDOUT)
        whole = False
        try:
            yield process
            whole = True
        finally:
            if whole and command not in self._waiting:
                self._waiting[command] = process
            else:
                await _end(process)

    async def close(self) -> None:
        while self._waiting:
            await _end(self._waiting.popitem()[1])


async def _end(process: Process) -> None:
    if process.returncode is None:
        process.kill()
    await process.wait()
