"""A calendar that every program can read, and that tells nobody a phone number."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldlock.rota.ics import calendar, escaped, folded, without_phones

pytestmark = pytest.mark.req("S-DSP-04", "S-ARC-06")

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)


def a_job(**more: Any) -> dict[str, Any]:
    return {
        "id": UUID(int=7), "number": "FL-1", "version": 3, "repair_item": "Lamp; hall, 2nd", "status": "accepted",
        "address": "3 Mill Lane", "lat": 31.2, "lon": 121.5, "planned_start": NOW, "planned_end": NOW.replace(hour=4),
        "updated_at": NOW,
    } | more  # fmt: skip


def test_one_event_of_each_job() -> None:
    text = calendar("Li", [a_job(), a_job(status="cancelled", lat=None)], NOW)
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert "DTSTART:20261124T020000Z" in lines
    assert "DTEND:20261124T040000Z" in lines
    assert r"SUMMARY:FL-1 Lamp\; hall\, 2nd" in lines
    assert [line for line in lines if line.startswith("STATUS")] == ["STATUS:CONFIRMED", "STATUS:CANCELLED"]
    assert len([line for line in lines if line.startswith("GEO:31.200000;121.500000")]) == 1
    assert "\n" not in text.replace("\r\n", "")


@pytest.mark.parametrize(("locale", "told"), [("en", ["On call", "Absent"]), ("zh-CN", ["值班待命", "不在岗"])])
def test_duty_and_absence_stand_beside_the_jobs_and_nothing_says_why_somebody_is_absent(
    locale: str, told: list[str]
) -> None:
    span = {"id": UUID(int=8), "starts_at": NOW, "ends_at": NOW.replace(hour=12), "note": "fever"}
    rota = [{**span, "kind": "on_call"}, {**span, "id": UUID(int=9), "kind": "absent"}]
    text = calendar("Li", [a_job()], NOW, rota, locale)
    lines = text.split("\r\n")
    assert [line for line in lines if line.startswith("SUMMARY")][1:] == [f"SUMMARY:{one}" for one in told]
    assert [line for line in lines if line.startswith("TRANSP")] == ["TRANSP:TRANSPARENT", "TRANSP:OPAQUE"]
    assert (lines.count("DTEND:20261124T120000Z"), lines.count("END:VEVENT")) == (2, 3)
    assert "fever" not in text


@pytest.mark.parametrize(
    ("given", "expected"),
    [("a\\b", "a\\\\b"), ("a;b,c", "a\\;b\\,c"), ("a\r\nb\rc\nd", "a\\nb\\nc\\nd"), ("a\x00\x1bb", "ab")],
)
def test_text_is_escaped(given: str, expected: str) -> None:
    assert escaped(given) == expected


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=400))
def test_folding_keeps_every_line_short_and_loses_nothing(text: str) -> None:
    lines = folded(text).removesuffix("\r\n").split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert lines[0] + "".join(line[1:] for line in lines[1:]) == text


@pytest.mark.parametrize(
    "told", ["call 138 0000 2211", "(021-5555 0102)", "020 7946 0155", "+44 20 7946 0155", "孙师傅 021-5555 0102"]
)
def test_a_phone_number_does_not_get_into_it(told: str) -> None:
    assert not any(digit * 3 in without_phones(told).replace(" ", "") for digit in "0123456789")
    assert "5555" not in calendar("Li", [a_job(address=told, repair_item=told)], NOW)


@pytest.mark.parametrize("kept", ["128弄3号楼", "FL-100023", "77 Bank Street 12-501", "2026-11"])
def test_house_numbers_stay(kept: str) -> None:
    assert without_phones(kept) == kept
