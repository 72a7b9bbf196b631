"""A calendar as RFC 5545 says: escaped text, lines folded at 75 octets, CRLF. Pure.

| part    | rule                                                                                    |
|---------|-----------------------------------------------------------------------------------------|
| text    | backslash, semicolon, comma and line breaks are escaped; other control characters go    |
| folding | at most 75 octets a line, never inside a UTF-8 character; the rest begins with a space   |
| event   | UID of the job (the same event is replaced), SEQUENCE its version, times in UTC         |
| rota    | on-call duty, which leaves the time free, and absences                                  |
| privacy | no customer's name, no phone number, not why somebody is absent: the feed's address may |
|         | end up in other hands                                                                   |
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

LIMIT = 75
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_CANCELLED = frozenset({"cancelled", "declined", "referred", "rejected"})
_SPANS = {"on_call": ("值班待命", "On call"), "absent": ("不在岗", "Absent")}
# A run of digits that could be dialled, whoever wrote it into an address or a title.
_PHONE = re.compile(r"(?<![\w])\+?\d(?:[\s()./-]?\d){6,14}(?!\w)")


def escaped(text: str) -> str:
    plain = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> str:
    """The line with its breaks, CRLF at its end."""
    parts, current, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > LIMIT:
            parts.append(current)
            current, size = " ", 1
        current, size = current + character, size + octets
    return "\r\n".join([*parts, current]) + "\r\n"


def without_phones(text: str) -> str:
    return _PHONE.sub("…", text)


def instant(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def calendar(
    name: str,
    jobs: Iterable[Mapping[str, Any]],
    now: datetime,
    rota: Iterable[Mapping[str, Any]] = (),
    locale: str = "en",
    host: str = "fieldlock",
) -> str:
    """The rows of `queries.feed_jobs` as one calendar, with what of the rota concerns the person: {id, kind, starts_at,
    ends_at}."""
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Fieldlock//Dispatch//EN", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}", "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
    ]  # fmt: skip
    for job in jobs:
        lines += _event(job, now, host)
    for span in rota:
        lines += _span(span, now, locale, host)
    return "".join(map(folded, [*lines, "END:VCALENDAR"]))


def _event(job: Mapping[str, Any], now: datetime, host: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{job['id']}@{host}"
    yield f"DTSTAMP:{instant(now)}"
    yield f"LAST-MODIFIED:{instant(job['updated_at'])}"
    yield f"SEQUENCE:{job['version']}"
    yield f"DTSTART:{instant(job['planned_start'])}"
    yield f"DTEND:{instant(job['planned_end'])}"
    yield f"SUMMARY:{escaped(without_phones(job['number'] + ' ' + job['repair_item']))}"
    yield f"LOCATION:{escaped(without_phones(job['address']))}"
    if job["lat"] is not None and job["lon"] is not None:
        yield f"GEO:{job['lat']:.6f};{job['lon']:.6f}"
    yield f"STATUS:{'CANCELLED' if job['status'] in _CANCELLED else 'CONFIRMED'}"
    yield "END:VEVENT"


def _span(span: Mapping[str, Any], now: datetime, locale: str, host: str) -> Iterator[str]:
    zh, en = _SPANS[span["kind"]]
    yield "BEGIN:VEVENT"
    yield f"UID:{span['id']}@{host}"
    yield f"DTSTAMP:{instant(now)}"
    yield f"DTSTART:{instant(span['starts_at'])}"
    yield f"DTEND:{instant(span['ends_at'])}"
    yield f"SUMMARY:{zh if locale.startswith('zh') else en}"
    yield f"TRANSP:{'TRANSPARENT' if span['kind'] == 'on_call' else 'OPAQUE'}"
    yield "END:VEVENT"
