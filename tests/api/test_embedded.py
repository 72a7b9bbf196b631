"""The embedded PostgreSQL outlives those who are killed and ends with the last who leaves."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from fieldlock import embedded

START = "import sys; from pathlib import Path; from fieldlock import embedded; embedded.start(Path(sys.argv[1]))"


@pytest.fixture
def var_dir() -> Iterator[Path]:
    # Not pytest's tmp_path: below it the account that the server has under root could not get in.
    with tempfile.TemporaryDirectory(prefix="fieldlock-test-", ignore_cleanup_errors=True) as folder:
        yield Path(folder).resolve()


def _number(server: embedded.EmbeddedServer) -> int:
    return int((server.data_dir / "postmaster.pid").read_text().splitlines()[0])


def test_the_last_to_leave_stops_the_server(var_dir: Path) -> None:
    first = embedded.start(var_dir, durable=False)
    second = embedded.start(var_dir, durable=False)
    number = _number(first)
    first.stop()
    assert psutil.pid_exists(number)
    second.stop()
    assert not (var_dir / "postgres" / "postmaster.pid").exists()


def test_a_killed_owner_leaves_a_server_that_the_next_start_joins(var_dir: Path) -> None:
    script = f"{START}; import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    killed = subprocess.run([sys.executable, "-c", script, str(var_dir)], check=False)
    assert killed.returncode == -signal.SIGKILL
    number = int((var_dir / "postgres" / "postmaster.pid").read_text().splitlines()[0])
    with embedded.running(var_dir) as server:
        assert _number(server) == number
    assert not (var_dir / "postgres" / "postmaster.pid").exists()


def test_a_process_number_that_passed_to_another_program_does_not_hinder_the_start(var_dir: Path) -> None:
    with embedded.running(var_dir, durable=False) as server:
        lines = (server.data_dir / "postmaster.pid").read_text().splitlines()
    (server.data_dir / "postmaster.pid").write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n")
    with embedded.running(var_dir, durable=False) as server:
        assert _number(server) != os.getpid()


@pytest.mark.parametrize("name", ["deep" * 30, "with space", "with,comma"])
def test_any_place_of_the_checkout_will_do(var_dir: Path, name: str) -> None:
    with embedded.running(var_dir / name, durable=False) as server:
        psql = [str(embedded.programs() / "psql"), server.libpq_url, "-XAtc", "SELECT current_database()"]
        found = subprocess.run(psql, check=True, capture_output=True, text=True)
        assert found.stdout.strip() == embedded.DATABASE
        assert server.data_dir.stat().st_mode & 0o777 == 0o700
        assert server.socket_dir.stat().st_mode & 0o777 == 0o700
    assert not (server.socket_dir / ".s.PGSQL.5432").exists()


def test_a_folder_that_somebody_else_prepared_is_refused(var_dir: Path) -> None:
    (var_dir / "run").mkdir(mode=0o777)
    with pytest.raises(embedded.EmbeddedPostgresError, match="not a private folder"):
        embedded.start(var_dir, durable=False)
