"""Calendar rules of warranty periods.

| question | answer | source |
|---|---|---|
| which day is an instant? | the calendar day in the policy's zone | Civil Code 203: a day ends at 24:00 local time |
| does the first day count? | no: the start is day 0, unless the policy says `count_start_day` | Civil Code 201 |
| when do N months end? | on the day of the same number, else on the last day of that month | Civil Code 202 |
| last day not a working day? | the next working day, if the policy rolls and the days are given | Civil Code 203 |
| days in the workshop? | out minus in as dates, overlapping visits counted once | 三包 rules |

Months are never 30 days and years never 365: that would move the last day in leap years.
"""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache

# Dates outside these years are typing errors; the margin keeps every sum inside what `date` can hold.
FIRST_YEAR, LAST_YEAR = 1900, 2199

_ONE_DAY = timedelta(days=1)
_LENGTH_OF_A_DATE = len("2026-01-31")


def to_day(value: object, zone: tzinfo) -> date:
    """The calendar day of an ISO date, or of an ISO instant as seen in `zone`.

    Raises ValueError for anything else, and for an instant without an offset: its day would be a guess.
    """
    if isinstance(value, str):
        return _day_of_text(value, zone)
    if isinstance(value, datetime):
        return _in_range(_day_of(value, zone))
    if isinstance(value, date):
        return _in_range(value)
    raise ValueError("not a date")


# The claims of one run share the day they are made on and most of the days of sale.
@lru_cache(maxsize=8192)
def _day_of_text(text: str, zone: tzinfo) -> date:
    is_date = len(text) == _LENGTH_OF_A_DATE
    return _in_range(date.fromisoformat(text) if is_date else _day_of(datetime.fromisoformat(text), zone))


def _in_range(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError("year out of range")
    return day


def _day_of(instant: datetime, zone: tzinfo) -> date:
    if instant.tzinfo is None:
        raise ValueError("an instant needs an offset")
    try:
        return instant.astimezone(zone).date()
    except OverflowError as error:
        raise ValueError("out of range") from error


@lru_cache(maxsize=8192)
def add_months(start: date, months: int) -> date:
    """The day with the same number `months` later, or the last day of that month."""
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    try:
        return start.replace(year=year, month=month)
    except ValueError:
        return date(year + month // 12, month % 12 + 1, 1) - _ONE_DAY


def last_day_of_months(start: date, months: int, *, count_start_day: bool = False) -> date:
    end = add_months(start, months)
    return end - _ONE_DAY if count_start_day else end


@lru_cache(maxsize=8192)
def last_day_of_days(start: date, days: int, *, count_start_day: bool = False) -> date:
    return start + timedelta(days=days - 1 if count_start_day else days)


def next_working_day(day: date, non_working: Collection[date]) -> date:
    while day in non_working:
        day += _ONE_DAY
    return day


def days_between(intervals: Iterable[tuple[date, date]]) -> int:
    """Days covered by [in, out) intervals; a day that two visits share counts once."""
    total, reached = 0, date.min
    for begin, end in sorted(intervals):
        if end > reached:
            total += (end - max(begin, reached)).days
            reached = end
    return total
