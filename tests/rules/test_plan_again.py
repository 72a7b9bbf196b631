"""The rest of a day as the planner gets it after something went wrong: what stays, what may move, what must."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from fieldlock.dispatch.candidates import Booking, Person
from fieldlock.plans.again import Again, Cause, late, rest, served, within
from fieldlock.plans.day import Facts, Open

pytestmark = pytest.mark.req("S-DSP-14", "S-EMG-13")

DAY = datetime(2026, 11, 24, tzinfo=UTC)
BASE, TOWN = (31.23, 121.47), (31.25, 121.5)
REST = {"between_days_hours": 11, "longest_day_hours": 12}
NOON = 12.0


def at(hour: float) -> datetime:
    return DAY + timedelta(hours=hour)


def booked(name: str, hour: float, *crew: str, status: str = "accepted", **more: Any) -> Open:
    """An hour's job from then on."""
    told = {"window": (at(0), at(24)), "urgency": "normal", "point": BASE, "allowed": ["ann", "bob"], **more}
    return Open(id=name, minutes=60, booked=(at(hour), at(hour + 1)), crew_now=crew, status=status, **told)


def day(*jobs: Open, tickets: tuple[Open, ...] = (), now: float = NOON) -> Facts:
    """Ann and Bob from 8 to 17, with these jobs; ten minutes from anywhere to anywhere."""
    people = [
        Person(
            name,
            name,
            base=BASE,
            shifts=[(at(8), at(17))],
            bookings=[
                Booking(one.id, *one.booked, one.status, one.point)
                for one in jobs
                if name in one.crew_now and one.booked
            ],
        )
        for name in ("ann", "bob")
    ]
    return Facts(
        (DAY, at(24)), at(now), people, list(tickets), True, REST, lambda a, b: 600 if a != b else 0, list(jobs)
    )


def job_of(left: Again, name: str) -> Mapping[str, Any]:
    return next(job for job in left.form["jobs"] if job["id"] == name)


def tech_of(left: Again, name: str) -> Mapping[str, Any] | None:
    return next((tech for tech in left.form["techs"] if tech["id"] == name), None)


@pytest.mark.parametrize(
    ("job", "moves"),
    [
        (booked("x", 14, "ann"), True),
        (booked("x", 14, "ann", status="dispatched"), True),
        (booked("x", 14, "ann", status="en_route"), False),
        (booked("x", 14, "ann", status="on_site"), False),
        (booked("x", 14, "ann", status="working"), False),
        (booked("x", 14, "ann", fixed=True), False),
        (booked("x", 14, "ann", by_hand="CREW_BY_HAND"), False),
        (booked("x", 14, "ann", point=None), False),
        (booked("x", 14, "ann", status="appointed"), False),  # agreed, and she can be there in time
        (booked("x", 14, "ann", "bob"), True),
        (booked("x", 14, "ann", "bob", status="appointed"), False),
    ],
)
def test_what_may_move(job: Open, moves: bool) -> None:
    left = rest(day(job), Cause("emergency", ticket_id="e"))
    assert left.movable == ({"x"} if moves else frozenset())
    assert left.forced == frozenset()


@pytest.mark.parametrize(("until", "moves"), [(13.8, False), (13.9, True)])
def test_what_was_agreed_moves_only_when_it_cannot_be_kept(until: float, moves: bool) -> None:
    """It is agreed for 14:00, ten minutes away: who is free at 13:50 is there in time."""
    running = booked("run", 11, "ann", status="working")
    agreed = booked("x", 14, "ann", status="appointed", point=TOWN)
    left = rest(day(running, agreed), Cause("overrun", ticket_id="run", until=at(until)))
    assert left.movable == ({"x"} if moves else frozenset())


def test_the_ill_are_gone_and_what_was_theirs_must_move() -> None:
    mine, hers = booked("mine", 14, "bob"), booked("hers", 15, "ann")
    agreed, fixed = booked("agreed", 13, "ann", status="appointed"), booked("fixed", 16, "ann", fixed=True)
    left = rest(day(mine, hers, agreed, fixed), Cause("ill", user_id="ann"))
    assert tech_of(left, "ann") is None
    assert left.forced == {"hers", "agreed"}
    assert left.movable == {"mine", "hers", "agreed"}
    assert job_of(left, "hers")["allowed"] == ["bob"]
    # What is held fast stays on record, and is told of.
    assert {"code": "BEGUN", "where": "fixed"} in left.problems


@pytest.mark.parametrize(
    ("certificate", "needs", "until", "forced"),
    [
        ("GAS", ("GAS",), 14.5, True),
        ("GAS", ("GAS",), 15.0, False),  # it is over by then
        ("GAS", ("ELEC",), 14.5, False),
        ("GAS", (), 14.5, False),
        ("GAS", ("GAS",), None, True),
    ],
)
def test_a_certificate_takes_what_ends_after_it(
    certificate: str, needs: tuple[str, ...], until: float | None, forced: bool
) -> None:
    job = booked("x", 14, "ann", certificates=needs)
    ends = None if until is None else at(until)
    left = rest(day(job), Cause("certificate_expires", user_id="ann", certificate=certificate, until=ends))
    assert ("x" in left.forced) is forced
    assert job_of(left, "x")["allowed"] == (["bob"] if forced else ["ann", "bob"])


@pytest.mark.parametrize(
    ("kind", "until", "free"),
    [("no_show", None, 12), ("overrun", 13.5, 13.5), ("overrun", 12.5, 13), ("stop_work", 14, 14)],
)
def test_when_the_crew_is_free_again(kind: str, until: float | None, free: float) -> None:
    """They are at a job from 12 to 13 and it is noon."""
    ends = None if until is None else at(until)
    left = rest(day(booked("x", 12, "ann", status="working")), Cause(kind, ticket_id="x", until=ends))
    ann = tech_of(left, "ann")
    assert ann is not None
    assert ann["shift"] == [free * 3600, 17 * 3600]


def test_stopped_work_without_an_end_keeps_its_crew_for_the_day() -> None:
    left = rest(day(booked("x", 12, "ann", status="stopped")), Cause("stop_work", ticket_id="x"))
    assert tech_of(left, "ann") is None


@pytest.mark.parametrize(("soon", "latest"), [(1, 13), (2, 14), (None, 24)])
def test_an_emergency_is_to_begin_soon(soon: int | None, latest: float) -> None:
    urgent = Open("e", 60, (at(0), at(24)), "emergency", BASE, ["ann", "bob"])
    facts = day(booked("x", 14, "ann"), tickets=(urgent,))
    left = rest(facts, Cause("emergency", ticket_id="e"))
    form = within(left.form, facts, None if soon is None else timedelta(hours=soon))
    left = replace(left, form=form)
    assert job_of(left, "e")["start_tw"] == [NOON * 3600, latest * 3600]
    assert job_of(left, "e")["weight"] > job_of(left, "x")["weight"]


@pytest.mark.parametrize(
    ("latest", "last"),
    [
        (16.0, 16.0),
        (14.0, 14.0),  # it is booked for the last start
        (13.9, 24.0),  # it is late as it stands: no last start to keep
        (None, 24.0),
    ],
)
def test_what_may_move_keeps_its_last_start_while_it_can(latest: float | None, last: float) -> None:
    facts = day(booked("x", 14, "ann", latest=None if latest is None else at(latest)))
    left = rest(facts, Cause("emergency", ticket_id="e"))
    assert job_of(left, "x")["start_tw"] == [14 * 3600, last * 3600]
    assert left.start["routes"]["ann"] == ["x"]


@pytest.mark.parametrize(("until", "late_there"), [(15.5, False), (15.6, True)])
def test_what_cannot_stay_in_time_gives_up_its_place_first(until: float, late_there: bool) -> None:
    """An overrun until half past three, and the last start at half past three at the same place."""
    running = booked("run", 11, "ann", status="working")
    facts = day(running, booked("x", 14, "ann", latest=at(15.5)))
    left = rest(facts, Cause("overrun", ticket_id="run", until=at(until)))
    assert left.start["routes"]["ann"] == ([] if late_there else ["x"])
    assert job_of(left, "x")["start_tw"][1] == 15.5 * 3600
    # Nobody else can: it is planned late, from then on with its whole window.
    more = late(left, left.form, left.start)
    assert (more is not None) is late_there
    if more:
        assert job_of(replace(left, form=more[0]), "x")["start_tw"][1] == 24 * 3600


@pytest.mark.parametrize(("moved", "too_much"), [(1, False), (2, True)])
def test_being_in_time_moves_three_in_a_hundred_at_most(moved: int, too_much: bool) -> None:
    """Of 34 that may move one may go to Bob to be in time; where two had to, both may be late with Ann."""
    jobs = [booked(f"x{n}", 14, "ann", latest=at(15)) for n in range(34)]
    left = rest(day(*jobs), Cause("emergency", ticket_id="e"))
    names = [f"x{n}" for n in range(34)]
    left = replace(left, start={"routes": {"ann": names[moved:], "bob": []}, "crew_starts": {}})
    more = late(left, left.form, {"routes": {"ann": names[moved:], "bob": names[:moved]}, "crew_starts": {}})
    assert (more is not None) is too_much
    if more:
        form, start = more
        assert start == left.start
        lasts = {job["id"]: job["start_tw"][1] for job in form["jobs"]}
        assert {name for name, last in lasts.items() if last == 24 * 3600} == set(names[:moved])


def test_what_may_move_comes_no_earlier_than_it_stands() -> None:
    left = rest(day(booked("x", 14, "ann")), Cause("emergency", ticket_id="e"))
    assert job_of(left, "x")["start_tw"] == [14 * 3600, 24 * 3600]
    assert left.start["routes"]["ann"] == ["x"]


@pytest.mark.parametrize(
    ("urgent", "routes", "all_served"),
    [
        ({}, {"ann": ["e"]}, True),
        ({}, {"ann": ["x"]}, False),
        ({"point": None}, {"ann": ["x"]}, True),  # nobody can plan it: its problem is told
        ({"by_hand": "CREW_BY_HAND"}, {"ann": ["x"]}, True),
    ],
)
def test_served(urgent: dict[str, Any], routes: dict[str, list[str]], all_served: bool) -> None:
    one = Open(**{"id": "e", "minutes": 60, "window": (at(0), at(24)), "urgency": "emergency", "point": BASE, **urgent})
    assert served(day(tickets=(one,)), {"routes": routes}) is all_served
