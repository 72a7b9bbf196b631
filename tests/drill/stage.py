"""What the drill happens on: a real PostgreSQL that keeps its promises to the disk, and real server processes."""

import asyncio
import contextlib
import importlib
import multiprocessing
import os
import resource
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path

import httpx
from tests.drill.phone import plain_client

from fieldlock import embedded
from fieldlock.migrate import migrate

ROOT = Path(__file__).parent.parent.parent
STARTS_WITHIN_S = 90
# A file larger than this cannot be written while the "disk" is full; smaller ones can, as on a disk with crumbs left.
FULL_BYTES = 4096
TEMPLATE = "template_drill"
# Processes are forked from one that has loaded the program, so that a killed server is back in half a second, not five.
_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(["fieldlock.cli"])


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _serve(environment: dict[str, str], planted: str) -> None:
    """`fieldlock serve`, in this process; `planted`: a bug of planted.py to be put in first."""
    os.chdir(ROOT)
    os.environ.update(environment)
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    sys.argv = ["fieldlock", "serve"]
    if planted:
        importlib.import_module("tests.drill.planted").plant(planted)
    sys.exit(importlib.import_module("fieldlock.cli").main())


@dataclass
class Server:
    """One process of the program, perhaps with a planted bug."""

    url: str
    var: Path
    planted: str
    port: int = field(default_factory=free_port)
    process: BaseProcess | None = None

    def start(self) -> None:
        environment = {
            "DATABASE_URL": self.url, "VAR_DIR": str(self.var), "PORT": str(self.port), "JOBS": "off",
            "SWEEP_SECONDS": "0", "STATIC_DIR": str(self.var / "none"), "ACCESS_TOKEN_MINUTES": "1",
        }  # fmt: skip
        self.process = _processes.Process(target=_serve, args=(environment, self.planted), daemon=True)
        self.process.start()

    async def ready(self) -> None:
        """Until it answers, together with its database."""
        until = time.monotonic() + STARTS_WITHIN_S
        async with plain_client(f"http://127.0.0.1:{self.port}") as client:
            while time.monotonic() < until:
                with contextlib.suppress(httpx.HTTPError):
                    if (await client.get("/readyz", timeout=2)).status_code == 200:
                        return
                if self.process is None or not self.process.is_alive():
                    self.start()
                await asyncio.sleep(0.05)
        raise TimeoutError(f"the server on port {self.port} does not start")

    def kill(self) -> None:
        """Signal 9: nothing is finished, nothing is said."""
        if self.process is not None:
            self.process.kill()
            self.process.join()
            self.process = None

    def fill_disk(self, *, full: bool) -> None:
        """No file may grow beyond FULL_BYTES: writing fails as on a full disk, in the program's own system calls."""
        if self.process is not None and self.process.pid is not None and self.process.is_alive():
            hard = resource.RLIM_INFINITY
            limit = FULL_BYTES if full else hard
            with contextlib.suppress(ProcessLookupError):
                resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (limit, hard))


@dataclass
class Ground:
    """A PostgreSQL with a migrated database to copy; several drills may follow each other on it."""

    folder: Path
    database: embedded.EmbeddedServer

    def url(self, name: str) -> str:
        return self.database.url_for(name)

    def make_database(self, name: str, template: str = "template1") -> None:
        where = ["--host", str(self.database.socket_dir), "--username", embedded.SUPERUSER]
        program = embedded.programs() / "createdb"
        subprocess.run([program, *where, "--template", template, name], check=True, capture_output=True)

    def stop_database_at_once(self) -> None:
        """As when the power fails: nothing is finished, and the next start replays the log."""
        where = ["-w", "-m", "immediate", "-D", str(self.database.data_dir)]
        embedded._run(self.database.account, "pg_ctl", "stop", *where)

    def start_database(self) -> None:
        embedded._ensure_running(self.database, durable=True)


@contextlib.asynccontextmanager
async def laid(folder: Path) -> AsyncIterator[Ground]:
    ground = Ground(folder, await asyncio.to_thread(embedded.start, folder))
    try:
        ground.make_database(TEMPLATE)
        await migrate(ground.url(TEMPLATE))
        yield ground
    finally:
        ground.database.stop()


@dataclass
class Stage:
    """Server processes on a database of their own."""

    ground: Ground
    name: str
    planted: str = ""
    many: int = 1
    servers: list[Server] = field(default_factory=list)

    async def open(self) -> None:
        self.ground.make_database(self.name, TEMPLATE)
        var = self.ground.folder / self.name
        var.mkdir()
        self.servers = [Server(self.url, var, self.planted) for _ in range(self.many)]

    async def start(self) -> None:
        for server in self.servers:
            server.start()
        for server in self.servers:
            await server.ready()

    @property
    def url(self) -> str:
        return self.ground.url(self.name)

    @property
    def files(self) -> Path:
        return self.ground.folder / self.name / "files"

    def close(self) -> None:
        for server in self.servers:
            server.kill()
