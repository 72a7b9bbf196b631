"""One other process for work that would keep the event loop from answering.

It is made at the first use, and ends with this one however this one ends: a watcher in it waits for the parent's end.
"""

import asyncio
import os
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import active_children, connection, get_context, parent_process
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def _end_with_parent() -> None:
    parent = parent_process()

    def watch() -> None:
        if parent is not None:
            connection.wait([parent.sentinel])
            os._exit(0)

    threading.Thread(target=watch, daemon=True).start()


class Pool:
    """`processes` at a time; more wait for their turn."""

    def __init__(self, processes: int = 1) -> None:
        self._processes = processes
        self._executor: ProcessPoolExecutor | None = None

    async def run(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """BrokenProcessPool when the process was killed; the next call makes another."""
        if self._executor is None:
            # Spawned, not forked: this process has threads, connections and an event loop.
            self._executor = ProcessPoolExecutor(self._processes, get_context("spawn"), _end_with_parent)
        try:
            return await asyncio.get_running_loop().run_in_executor(self._executor, partial(function, *args, **kwargs))
        except BrokenProcessPool:
            self.close()
            raise

    def close(self) -> None:
        executor, self._executor = self._executor, None
        if executor is not None:
            # What is being computed would otherwise be waited for at the end of the program.
            for process in active_children():
                process.kill()
            executor.shutdown(wait=False, cancel_futures=True)
