"""Who may be sent, by itself: CPU milliseconds of ranking 120 people for a job in both roles: half and 95 of 100."""

import random
import statistics
import time
from datetime import UTC, date, datetime, timedelta

from tests.rules.rulebook import DISPATCH, RULES

from fieldlock.dispatch.candidates import Ask, Booking, Person, ranked
from fieldlock.travel import speed

DAY = datetime(2026, 11, 24, tzinfo=UTC)
PEOPLE, JOBS_EACH, DAYS, ASKED = 120, 5, 5, 400
HAZARDS = (("H_ELEC_LV",), ("H_ELEC_LV", "H_HEIGHT"), ("H_CONFINED", "H_HOT_WORK"), ())
CERTIFICATES = ("CN_ELEC_LV", "CN_HEIGHT", "CN_WELD")


def _at(hour: float) -> datetime:
    return DAY + timedelta(hours=hour)


def _person(number: int, dice: random.Random) -> Person:
    """A full week around the day: shifts, jobs in them, certificates of which some have ended."""

    def somewhere() -> tuple[float, float]:
        return 31.1 + dice.random() / 4, 121.3 + dice.random() / 4

    days = range(-(DAYS // 2), DAYS // 2 + 1)
    held = [
        {"code": code, "number": "1", "valid_until": f"20{dice.randint(25, 30)}-06-01", "review_due": "2030-01-01"}
        for code in CERTIFICATES
    ]
    bookings = [
        Booking(f"{number}-{day}-{n}", _at(24 * day + 1 + 2 * n), _at(24 * day + 2.2 + 2 * n), "accepted", somewhere())
        for day in days
        for n in range(JOBS_EACH)
        if dice.random() < 0.8
    ]
    return Person(
        str(number),
        f"person {number}",
        certificates=held,
        skills={"electrical": 2},
        base=somewhere(),
        shifts=[(_at(24 * day), _at(24 * day + 12)) for day in days],
        bookings=bookings,
        kit=frozenset({"VOLTAGE_TESTER"}),
        parts={"FUSE": 3},
    )


def _ask(dice: random.Random) -> Ask:
    start = dice.uniform(1, 9)
    return Ask(
        ticket_id="t",
        hazards=dice.choice(HAZARDS),
        start=_at(start),
        end=_at(start + 1.5),
        until=date(2026, 11, 24),
        day=(DAY, _at(24)),
        now=DAY,
        point=(31.23, 121.47),
        skills=("electrical",),
        parts={"FUSE": 1},
        rota_kept=True,
        tracked=frozenset({"VOLTAGE_TESTER"}),
    )


def measured() -> list[tuple[str, float]]:
    """(what, ms) of each."""
    dice = random.Random(7)
    people = [_person(number, dice) for number in range(PEOPLE)]
    rules = DISPATCH["travel"]
    times = []
    for _ in range(ASKED):
        # As a request does: the journeys of one request are looked up once.
        travel = speed.Travel(rules, speed.bands(rules), "Asia/Shanghai", {})
        asked = _ask(dice)
        began = time.process_time()
        found = ranked(people, asked, RULES.safety, DISPATCH, travel)
        times.append((time.process_time() - began) * 1e3)
        if len(found) != PEOPLE:
            raise RuntimeError("somebody is missing")
    every = statistics.quantiles(times, n=20)
    return [("candidates of one job, 120 people, median", every[9]), ("… 95 of 100 within", every[18])]
