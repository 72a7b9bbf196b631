"""When something happened, and from where a pull goes on (sync/times.py, sync/cursor.py): both sides of each bound."""

from datetime import UTC, datetime, timedelta

import pytest

from fieldlock.sync.cursor import LIVES, SPAN, cursor_of, since
from fieldlock.sync.times import TOLERATED, happened

pytestmark = pytest.mark.req("S-ARC-13", "S-INT-20")
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
NEVER = None


@pytest.mark.parametrize(
    ("claimed", "error", "all_sent", "expected"),
    [
        (-HOUR, TOLERATED, NEVER, -HOUR),
        (-HOUR, TOLERATED + SECOND, NEVER, TOLERATED + SECOND - HOUR),
        (-HOUR, -TOLERATED, NEVER, -HOUR),
        (-HOUR, -TOLERATED - SECOND, NEVER, -TOLERATED - SECOND - HOUR),
        (HOUR, 0 * HOUR, NEVER, 0 * HOUR),
        # What was recorded after the phone had sent everything was not recorded before; as far as clocks are right.
        (-HOUR, 0 * HOUR, -HOUR + TOLERATED, -HOUR),
        (-HOUR - SECOND, 0 * HOUR, -HOUR + TOLERATED, -HOUR),
        (-HOUR + SECOND, 0 * HOUR, -HOUR + TOLERATED, -HOUR + SECOND),
        (-72 * HOUR, 0 * HOUR, -HOUR, -HOUR - TOLERATED),
        # A clock that is wrong, and still as wrong when it sends, claims nothing else than the truth.
        (-72 * HOUR, 71 * HOUR, -2 * HOUR, -HOUR),
        (-72 * HOUR, 71 * HOUR, -HOUR + TOLERATED + SECOND, -HOUR + SECOND),
        (HOUR, 0 * HOUR, -HOUR, 0 * HOUR),
    ],
)
def test_a_claimed_time_is_believed_within_what_is_known(
    claimed: timedelta, error: timedelta, all_sent: timedelta | None, expected: timedelta
) -> None:
    known = None if all_sent is None else NOON + all_sent
    assert happened(NOON + claimed, error, NOON, known) == NOON + expected


STARTED = 1_795_000_000_000_000


@pytest.mark.parametrize(
    ("cursor", "goes_on"),
    [
        (None, None),
        (cursor_of(700, STARTED), 700),
        (cursor_of(701, STARTED), None),
        (cursor_of(699, STARTED), 699),
        (cursor_of(0, STARTED), 0),
        (cursor_of(699, STARTED + 1), None),
        (cursor_of(699, STARTED - 1), None),
        ("699", None),
        (str(SPAN - 1), None),
    ],
)
def test_a_cursor_goes_on_only_in_the_life_that_gave_it(cursor: str | None, goes_on: int | None) -> None:
    assert since(cursor, 700, STARTED) == goes_on


@pytest.mark.parametrize("started", [0, LIVES - 1, LIVES, LIVES + 1, STARTED])
def test_a_cursor_is_a_number_that_the_release_before_takes_and_answers_in_full(started: int) -> None:
    cursor = cursor_of(SPAN - 1, started)
    assert cursor.isdigit()
    assert len(cursor) <= 19
    assert int(cursor) > 2**40  # ahead of any transaction id of today


@pytest.mark.parametrize("cursor", ["", "x", "-1", "1.5", "²", "9" * 20])
def test_what_is_no_cursor_is_said_to_be_none(cursor: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        since(cursor, 700, STARTED)
