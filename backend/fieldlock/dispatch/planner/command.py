"""`fieldlock plan INSTANCE --time-limit S --out PLAN.json`: one worker process that plans a day and writes it.

INSTANCE is a day in JSON (see `day`) or one of Solomon's files (`.txt`). The clock of the time limit starts when the
day is read and the compiled search is loaded; with --again the limit holds all, from reading to the reasons. With
--progress each step is a JSON line on standard output. Whatever ends it early (SIGTERM, SIGINT) ends it with the best
plan so far; a kill leaves an older PLAN.json as it was.

Exit status: 0 a plan was written · 2 the day cannot be read (the problems are listed) · 3 the plan broke a rule (never
written).
"""

import argparse
import json
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from fieldlock.dispatch.planner import bad_input, solomon
from fieldlock.dispatch.planner.check import check, price, timetables
from fieldlock.dispatch.planner.day import Day, Plan, day_of, plan_of
from fieldlock.dispatch.planner.picture import svg
from fieldlock.dispatch.planner.schedule import Travel
from fieldlock.dispatch.planner.travel import travel_between

LEAST_FOR_REASONS = 10.0
# A re-plan's limit holds all: the search takes this share of what reading has left, the reasons what is left then; each
# takes this many seconds at least, should the limit be over.
AGAIN_SHARE, LEAST_AGAIN = 0.7, 0.1


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


def _arguments(given: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="fieldlock plan", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("instance", type=Path, help="the day, JSON or Solomon's .txt")
    parser.add_argument("--time-limit", type=float, default=20.0, metavar="S", help="seconds of search (20)")
    parser.add_argument("--out", type=Path, metavar="PLAN.json", help="where the plan goes (standard output)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another search (1)")
    parser.add_argument("--threads", type=int, default=2, help="cores to use (2)")
    parser.add_argument("--start", type=Path, metavar="PLAN.json", help="begin with this plan")
    parser.add_argument("--again", action="store_true", help="re-plan: stay near the plan of --start")
    parser.add_argument("--whole", action="store_true", help="search a large day in one, not by regions")
    parser.add_argument("--picture", type=Path, metavar="DAY.svg", help="draw the planned day")
    parser.add_argument("--no-reasons", action="store_true", help="do not look for why jobs were left out")
    parser.add_argument("--progress", action="store_true", help="tell the progress as JSON lines")
    return parser.parse_args(given)


def read(file: Path) -> tuple[Day | None, list[bad_input.Problem]]:
    """The day, unless something wrong with it stops; and all that is wrong."""
    try:
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".txt":
            return solomon.read(text), []
        document = json.loads(text)
    except (OSError, ValueError, IndexError) as error:
        return None, [bad_input.Problem("FORM", f"{file}: {error}")]
    found = bad_input.problems(document)
    return (None if any(problem.stops for problem in found) else day_of(document)), found


def write(file: Path | None, document: dict[str, Any]) -> None:
    """All or nothing: a reader never sees half a plan."""
    text = json.dumps(document, ensure_ascii=False)
    if file is None:
        sys.stdout.write(text + "\n")
        return
    with tempfile.NamedTemporaryFile(
        "w", dir=file.parent, prefix=f".{file.name}.", delete=False, encoding="utf-8"
    ) as part:
        part.write(text)
    Path(part.name).replace(file)


def _asked_to_stop() -> Callable[[], bool]:
    """From now on a signal does not end the program; the answer tells whether one came."""
    asked: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda received, _: asked.append(received))
    return lambda: bool(asked)


def _progress(stop: Callable[[], bool], told: bool) -> Callable[[float, int], bool]:
    def step(share: float, total: int) -> bool:
        if told:
            sys.stdout.write(json.dumps({"share": round(min(share, 1.0), 3), "cost": round(total / 3600, 2)}) + "\n")
            sys.stdout.flush()
        return stop()

    return step


def document_of(day: Day, plan: Plan, reasons: list[dict[str, Any]], travel: Travel | None = None) -> dict[str, Any]:
    paid = price(day, plan, travel)
    summary = {
        "cost": round(paid.cost, 2),
        "travel_h": round(paid.travel_seconds / 3600, 2),
        "travel_s": paid.travel_seconds,
        "undone": len(paid.undone),
    }
    starts = {visit.job: visit.start for way in timetables(day, plan, travel).values() for visit in way.visits}
    return {**plan.document(), **summary, "starts": starts, "left_out": reasons}


def _planned(day: Day, arguments: argparse.Namespace, stop: Callable[[], bool], until: float) -> Plan:
    from fieldlock.dispatch.planner import plan_day  # noqa: PLC0415  (compiled: not before it is needed)

    start = None if arguments.start is None else plan_of(json.loads(arguments.start.read_text(encoding="utf-8")))
    progress = _progress(stop, arguments.progress)
    if arguments.again and start is not None:
        left = AGAIN_SHARE * (until - time.monotonic())
        return plan_day.again(day, start, max(LEAST_AGAIN, left), progress)
    # A long limit of a large day holds the reasons too: they may take minutes to find.
    share = arguments.time_limit / 10
    reserved = plan_day.is_large(day) and share >= LEAST_FOR_REASONS and not arguments.no_reasons
    return plan_day.plan(
        day,
        seconds=arguments.time_limit - (share if reserved else 0),
        seed=arguments.seed,
        threads=arguments.threads,
        start=start,
        progress=progress,
        whole=arguments.whole,
    )


def _explained(day: Day, plan: Plan, until: float, stop: Callable[[], bool]) -> list[dict[str, Any]]:
    """The reasons, as far as the time goes: on a large day there may be thousands of them."""
    from fieldlock.dispatch.planner import reasons  # noqa: PLC0415  (compiled: not before it is needed)

    return reasons.left_out(day, plan, enough=lambda: stop() or time.monotonic() > until)


def _reasons_until(arguments: argparse.Namespace, until: float) -> float:
    """A tenth of the time limit at most; of a re-plan, what is left of it."""
    limit: float = arguments.time_limit
    if arguments.again:
        return max(until, time.monotonic() + LEAST_AGAIN)
    return time.monotonic() + max(LEAST_FOR_REASONS, limit / 10)


def main(given: list[str] | None = None) -> int:
    arguments = _arguments(given)
    until = time.monotonic() + arguments.time_limit
    day, found = read(arguments.instance)
    for problem in found:
        _say(json.dumps(asdict(problem), ensure_ascii=False))
    if day is None:
        return 2
    stop, travel = _asked_to_stop(), travel_between(day)
    plan = _planned(day, arguments, stop, until)
    wrong = check(day, plan, travel)
    for violation in wrong:
        _say(json.dumps(asdict(violation)))
    if wrong:
        return 3
    explained = [] if arguments.no_reasons else _explained(day, plan, _reasons_until(arguments, until), stop)
    write(arguments.out, document_of(day, plan, explained, travel))
    if arguments.picture and day.people:
        arguments.picture.write_text(svg(day, plan), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
