"""What the drill happens on: a real PostgreSQL that keeps its promises to the disk, and real server processes."""

import asyncio
import contextlib
import os
import resource
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from fieldlock import embedded

ROOT = Path(__file__).parent.parent.parent
PROGRAM = (str(Path(sys.executable).with_name("fieldlock")),)
STARTS_WITHIN_S = 90
# A file larger than this cannot be written while the "disk" is full; smaller ones can, as on a disk with crumbs left.
FULL_BYTES = 4096


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """One process of the program; `command` is the program, or a test's own that plants a bug first."""

    url: str
    var: Path
    command: tuple[str, ...]
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        environment = {
            **os.environ, "DATABASE_URL": self.url, "VAR_DIR": str(self.var), "PORT": str(self.port), "JOBS": "off",
            "SWEEP_SECONDS": "0", "STATIC_DIR": str(self.var / "none"), "ACCESS_TOKEN_MINUTES": "5",
        }  # fmt: skip
        self.process = subprocess.Popen(
            [*self.command, "serve"],
            cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    async def ready(self) -> None:
        """Until it answers, together with its database."""
        async with httpx.AsyncClient(trust_env=False) as client:
            for _ in range(STARTS_WITHIN_S * 10):
                with contextlib.suppress(httpx.HTTPError):
                    if (await client.get(f"http://127.0.0.1:{self.port}/readyz", timeout=2)).status_code == 200:
                        return
                if self.process is None or self.process.poll() is not None:
                    self.start()
                await asyncio.sleep(0.1)
        raise TimeoutError(f"the server on port {self.port} does not start")

    def kill(self, number: int = signal.SIGKILL) -> None:
        if self.process is not None:
            self.process.send_signal(number)
            self.process.wait()
            self.process = None

    def fill_disk(self, *, full: bool) -> None:
        """No file may grow beyond FULL_BYTES: writing fails as on a full disk, in the program's own system calls."""
        if self.process is not None and self.process.poll() is None:
            hard = resource.RLIM_INFINITY
            limit = FULL_BYTES if full else hard
            with contextlib.suppress(ProcessLookupError):
                resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (limit, hard))


@dataclass
class Stage:
    folder: Path
    command: tuple[str, ...] = PROGRAM
    many: int = 1
    servers: list[Server] = field(default_factory=list)
    database: embedded.EmbeddedServer | None = None

    def open(self) -> None:
        self.database = embedded.start(self.folder)
        var = self.folder / "var"
        var.mkdir(exist_ok=True)
        self.servers = [Server(self.url, var, self.command) for _ in range(self.many)]

    @property
    def url(self) -> str:
        assert self.database is not None
        return self.database.url_for("fieldlock")

    @property
    def files(self) -> Path:
        return self.folder / "var" / "files"

    def stop_database_at_once(self) -> None:
        """As when the power fails: nothing is finished, and the next start replays the log."""
        assert self.database is not None
        where = ["-w", "-m", "immediate", "-D", str(self.database.data_dir)]
        embedded._run(self.database.account, "pg_ctl", "stop", *where)

    def start_database(self) -> None:
        assert self.database is not None
        embedded._ensure_running(self.database, durable=True)

    def verify_audit(self) -> bool:
        environment = {**os.environ, "DATABASE_URL": self.url}
        done = subprocess.run([*PROGRAM, "verify-audit"], cwd=ROOT, env=environment,
                              check=False, capture_output=True)  # fmt: skip
        return done.returncode == 0 and b"valid" in done.stderr

    def close(self) -> None:
        for server in self.servers:
            server.kill(signal.SIGTERM)
        if self.database is not None:
            self.database.stop()
