"""The program: `fieldlock serve`, `work`, `migrate`, `seed`, `openapi`, `verify-audit`."""

import argparse
import asyncio
import json
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from uuid import UUID

import uvicorn
from pydantic import ValidationError
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock import clock, embedded, live
from fieldlock.app import create_app
from fieldlock.audit import queries as audit
from fieldlock.db import bind_org, make_engine, make_sessions
from fieldlock.identity import keys
from fieldlock.jobs.pool import Pool
from fieldlock.jobs.task import Surroundings
from fieldlock.jobs.worker import Worker
from fieldlock.migrate import migrate
from fieldlock.observe import configure_logs
from fieldlock.seed import demo
from fieldlock.settings import Settings, settings
from fieldlock.tasks import TASKS
from fieldlock.warranty import verify as decisions

CONTRACT = Path("openapi/openapi.json")


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


@contextmanager
def _database(config: Settings) -> Iterator[str]:
    """The configured database, or the embedded one for as long as the program runs."""
    if config.database_url:
        yield config.database_url
        return
    _say("Starting the embedded PostgreSQL …")
    with embedded.running(config.var_dir.resolve()) as server:
        yield server.url


def _leave(number: int, _: FrameType | None) -> None:
    """A stop by signal ends the program the ordinary way, so that the embedded server is stopped too.

    uvicorn shuts down on the signal and then raises it anew; by default that would end the process on the spot.
    """
    raise SystemExit(128 + number if number != signal.SIGTERM else 0)


def _port_is_free(config: Settings) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((config.host, config.port))
        except OSError:
            return False
    return True


def serve(config: Settings, arguments: argparse.Namespace) -> int:
    if not _port_is_free(config):
        _say(f"Port {config.port} is in use on {config.host}. Choose another: PORT={config.port + 1} make run")
        return 2
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _leave)
    with _database(config) as url:
        _say("Bringing the database to the newest schema …")
        asyncio.run(migrate(url))
        base_url = config.base_url or f"http://{config.host}:{config.port}"
        if arguments.demo:
            _say("Looking for the sample working day …")
            credentials = asyncio.run(demo.ensure(url, config, base_url))
            _say(f"\n  Fieldlock is at   {base_url}\n  Sign-in data lie in {credentials}\n")
        configure_logs()
        uvicorn.run(
            create_app(config, url),
            host=config.host,
            port=config.port,
            loop="uvloop",
            http="httptools",
            access_log=False,
            log_level="warning",
            # Open event streams never end by themselves: without a limit a stop would wait for ever.
            timeout_graceful_shutdown=3,
        )
    return 0


async def _work(config: Settings, url: str) -> None:
    engine = make_engine(url, config.pool_size)
    relay = live.Relay(engine)
    relay.start()
    around = Surroundings(make_sessions(engine), config, await keys.load(engine), clock.now, relay.wake, Pool())
    worker = Worker(around, TASKS, config.jobs_at_once)
    worker.start()
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    await ended.wait()
    await worker.stop()
    await relay.stop()
    await engine.dispose()


def work(config: Settings, _: argparse.Namespace) -> int:
    """Background jobs in a process of their own; the web processes may then run with JOBS=off."""
    configure_logs()
    with _database(config) as url:
        asyncio.run(migrate(url))
        _say("Doing background jobs …")
        asyncio.run(_work(config, url))
    return 0


def run_migrations(config: Settings, _: argparse.Namespace) -> int:
    with _database(config) as url:
        asyncio.run(migrate(url))
    return 0


def seed(config: Settings, _: argparse.Namespace) -> int:
    with _database(config) as url:
        asyncio.run(migrate(url))
        base_url = config.base_url or f"http://{config.host}:{config.port}"
        _say(f"Sign-in data lie in {asyncio.run(demo.ensure(url, config, base_url))}")
    return 0


def openapi(config: Settings, arguments: argparse.Namespace) -> int:
    """Writes the contract from the routes, or checks that the committed one is what the routes say."""
    contract = (
        json.dumps(create_app(config, "postgresql://unused/unused").openapi(), indent=1, ensure_ascii=False) + "\n"
    )
    if arguments.check:
        current = CONTRACT.read_text(encoding="utf-8") if CONTRACT.exists() else ""
        if current != contract:
            _say("openapi/openapi.json is not what the routes say: run `make openapi` and commit it.")
            return 1
        return 0
    CONTRACT.parent.mkdir(exist_ok=True)
    CONTRACT.write_text(contract, encoding="utf-8")
    return 0


Verdict = tuple[int, list[str]]


async def _verify(url: str, judge: Callable[[AsyncSession, UUID], Awaitable[Verdict]]) -> int:
    """Asks of every organisation; `judge` says how much is wrong, and in which words. The exit status."""
    engine = make_engine(url, pool_size=1, role=None)
    wrong = 0
    try:
        async with make_sessions(engine)() as session, session.begin():
            for org, slug in (await session.execute(text("SELECT id, slug FROM organisations ORDER BY slug"))).all():
                await bind_org(session, org)
                count, words = await judge(session, org)
                wrong += count
                for line in words:
                    _say(f"{slug}: {line}")
    finally:
        await engine.dispose()
    return 1 if wrong else 0


async def _chains(session: AsyncSession, org: UUID) -> Verdict:
    found = await audit.verify(session, org)
    verdict = "valid" if not found["broken"] else f"BROKEN: {', '.join(found['broken'])}"
    return len(found["broken"]), [f"{found['entries']} entries, {verdict}"]


async def _decisions(session: AsyncSession, org: UUID) -> Verdict:
    found = await decisions.verify(session, org)
    wrong = found["different"]
    lines = [f"{each['id']}: {json.dumps(each['stored'])} is now {json.dumps(each['made_again'])}" for each in wrong]
    return len(wrong), [f"{found['decisions']} decisions, {len(wrong)} different when made again", *lines]


def verify_audit(config: Settings, _: argparse.Namespace) -> int:
    """Recomputes every chain of every organisation; the exit status is 1 when one is broken."""
    with _database(config) as url:
        return asyncio.run(_verify(url, _chains))


def verify_decisions(config: Settings, _: argparse.Namespace) -> int:
    """Makes every stored warranty decision again; the exit status is 1 when one differs."""
    with _database(config) as url:
        return asyncio.run(_verify(url, _decisions))


def main() -> int:
    parser = argparse.ArgumentParser(prog="fieldlock", description=__doc__)
    commands = parser.add_subparsers(required=True)
    for name, function, about in (
        ("serve", serve, "serve the API and the PWA on one origin"),
        ("work", work, "do background jobs in a process of its own"),
        ("migrate", run_migrations, "bring the database to the newest schema"),
        ("seed", seed, "put the sample working day into the database, once"),
        ("openapi", openapi, "write openapi/openapi.json from the routes"),
        ("verify-audit", verify_audit, "recompute every audit chain"),
        ("verify-decisions", verify_decisions, "make every stored warranty decision again"),
    ):
        command = commands.add_parser(name, help=about)
        command.set_defaults(function=function)
        if function is serve:
            command.add_argument("--demo", action="store_true", help="seed a sample working day first, once")
        if function is openapi:
            command.add_argument("--check", action="store_true", help="only say whether it is up to date")
    arguments = parser.parse_args()
    try:
        config = settings()
    except ValidationError as error:
        for wrong in error.errors():
            _say(f"{'.'.join(map(str, wrong['loc'])).upper()}: {wrong['msg']} (it is {wrong['input']!r})")
        return 2
    return int(arguments.function(config, arguments))
