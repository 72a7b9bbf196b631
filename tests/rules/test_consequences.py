"""What an assignment would bring about: each line of the table, its boundary on both sides."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from fieldlock.board.consequences import Person, Place, Proposal, Told, Visit, minutes, of, travelled

pytestmark = pytest.mark.req("S-DSP-14")
DAY = datetime(2026, 11, 24, tzinfo=UTC)
HERE, THERE, HOME = (31.2, 121.5), (31.3, 121.5), (31.0, 121.5)


def at(hours: float) -> datetime:
    return DAY + timedelta(hours=hours)


def way(one: Place | None, other: Place | None) -> int | None:
    """Twenty minutes between any two different places."""
    if one is None or other is None:
        return None
    return 0 if one == other else 20


def visit(name: str, start: float, end: float, place: Place | None = HERE) -> Visit:
    return Visit(name, f"FL-{name}", at(start), at(end), place)


def proposal(start: float = 10, end: float = 11, status: str = "dispatched", **more: object) -> Proposal:
    given = {"due": None, "agreed": None, "crew": frozenset({"li"}), "former": frozenset()} | more
    return Proposal(visit("job", start, end), status, **given)  # type: ignore[arg-type]  # names checked by the dataclass


def told(job: Proposal, *people: Person, now: float = 8) -> list[Told]:
    return of(job, people, at(now), way)


def codes(found: Sequence[Told]) -> list[str]:
    return [one.code for one in found]


def test_nothing_to_tell_of_a_free_person() -> None:
    assert told(proposal(), Person("li")) == []


@pytest.mark.req("S-DSP-04")
@pytest.mark.parametrize(
    ("start", "end", "overlaps"), [(9, 10, False), (9, 10.01, True), (11, 12, False), (10.99, 12, True)]
)
def test_another_job_at_that_time(start: float, end: float, overlaps: bool) -> None:
    found = told(proposal(), Person("li", [visit("other", start, end)]))
    assert ("OVERLAP" in codes(found)) is overlaps


def test_the_job_itself_is_no_other_job() -> None:
    assert told(proposal(), Person("li", [visit("job", 9, 12)])) == []


@pytest.mark.parametrize(("gap", "short"), [(20, None), (19, 1), (0, 20)])
def test_time_for_the_way_before_and_after(gap: int, short: int | None) -> None:
    before = Visit("b", "FL-b", at(8), at(10) - timedelta(minutes=gap), THERE)
    after = Visit("a", "FL-a", at(11) + timedelta(minutes=gap), at(13), THERE)
    for other in (before, after):
        found = [one for one in told(proposal(), Person("li", [other])) if one.code == "SHORT_WAY"]
        assert [(one.number, one.minutes) for one in found] == ([] if short is None else [(other.number, short)])


@pytest.mark.parametrize(("end", "late"), [(11, None), (11.25, 15)])
def test_after_the_time_due(end: float, late: int | None) -> None:
    found = told(proposal(10, end, due=at(11)), Person("li"))
    assert [one.minutes for one in found if one.code == "LATE"] == ([] if late is None else [late])


@pytest.mark.parametrize(("now", "past"), [(10, False), (10.01, True)])
def test_in_the_past(now: float, past: bool) -> None:
    assert ("PAST" in codes(told(proposal(), Person("li"), now=now))) is past
    assert "PAST" not in codes(told(proposal(status="working"), Person("li"), now=now))


@pytest.mark.parametrize(
    ("shifts", "off"),
    [([], False), ([(8, 11)], False), ([(8, 10.99)], True), ([(10.01, 12)], True), ([(8, 10.5), (10.5, 12)], False),
     ([(10.5, 12), (8, 10.5)], False), ([(8, 10.4), (10.5, 12)], True)],
)  # fmt: skip
def test_outside_of_the_shifts(shifts: list[tuple[float, float]], off: bool) -> None:
    spans = [(at(start), at(end)) for start, end in shifts]
    assert ("OFF_SHIFT" in codes(told(proposal(), Person("li", shifts=spans)))) is off


@pytest.mark.parametrize(("start", "end", "absent"), [(8, 10, False), (8, 10.01, True), (11, 12, False)])
def test_absent(start: float, end: float, absent: bool) -> None:
    assert ("ABSENT" in codes(told(proposal(), Person("li", absences=[(at(start), at(end))])))) is absent


@pytest.mark.req("S-DSP-06")
@pytest.mark.parametrize(
    ("agreed", "expected"),
    [((9, 10), ["AGREED"]), ((9, 10 + 1 / 3600), []), ((10, 12), []), ((10 + 1 / 3600, 12), ["AGREED"])],
)
@pytest.mark.parametrize(
    ("status", "moves"), [("ready", True), ("dispatched", True), ("en_route", True), ("on_site", False)]
)
def test_an_agreed_time_is_given_up_by_beginning_outside_of_it(
    agreed: tuple[float, float], expected: list[str], status: str, moves: bool
) -> None:
    found = codes(told(proposal(status=status, agreed=(at(agreed[0]), at(agreed[1]))), Person("li")))
    assert [code for code in found if code != "ANEW"] == (expected if moves else [])


@pytest.mark.req("S-SAF-30")
@pytest.mark.parametrize("status", ["on_site", "working", "stopped"])
def test_a_crew_on_site_confirms_anew(status: str) -> None:
    assert codes(told(proposal(status=status), Person("li"))) == ["ANEW"]


@pytest.mark.req("S-TRI-11")
@pytest.mark.parametrize(("sent", "expected"), [(4, [("FEW", 5)]), (5, []), (6, [])])
def test_fewer_than_the_playbook_wants_together(sent: int, expected: list[tuple[str, int]]) -> None:
    found = told(proposal(crew=frozenset(map(str, range(sent))), least_crew=5))
    assert [(one.code, one.count) for one in found] == expected


def test_the_way_of_the_day_grows_here_and_shrinks_there() -> None:
    mine = Person("li", home=HOME)
    former = Person("wu", [visit("job", 10, 11)], home=HOME)
    found = told(proposal(former=frozenset({"wu"})), mine, former)
    assert [(one.code, one.user_id, one.minutes) for one in found] == [
        ("TRAVEL", "li", 20),
        ("TAKEN", "wu", None),
        ("TRAVEL", "wu", -20),
    ]


def test_what_asks_for_attention_comes_first() -> None:
    found = told(proposal(due=at(9), former=frozenset({"wu"})), Person("li", home=HOME), Person("wu"))
    assert [one.level for one in found] == sorted((one.level for one in found), reverse=True)


def test_ways_in_order_of_time_and_minutes_begun() -> None:
    assert travelled([visit("b", 12, 13, THERE), visit("a", 9, 10)], way, HERE) == 20
    assert travelled([visit("a", 9, 10, None)], way, HERE) == 0
    assert [minutes(timedelta(seconds=span)) for span in (0, 1, 60, 61)] == [0, 1, 1, 2]


@pytest.mark.parametrize("lost", [True, False])
def test_a_break_without_a_place_is_told(lost: bool) -> None:
    assert ("BREAK" in codes(told(proposal(), Person("li", loses_break=lost)))) is lost
