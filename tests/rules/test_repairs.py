"""Repairs derived from tickets: what counts, its days, what is cut out."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from fieldlock.equipment import repairs

DAY = timedelta(days=1)
START = datetime(2026, 3, 1, 1, tzinfo=UTC)


def _event(name: str, frm: str, to: str, at: datetime, note: str = "") -> dict[str, Any]:
    return {"event": name, "from": frm, "to": to, "note": note, "at": at.isoformat()}


def _ticket(*events: dict[str, Any], status: str = "closed", **changes: Any) -> dict[str, Any]:
    return {
        "id": "t", "number": "FL-1", "status": status, "reported_at": START, "preferred_from": None,
        "work": {"fault_code": "E5"}, "events": list(events),
    } | changes  # fmt: skip


def _signed(day: int) -> dict[str, Any]:
    return _event("sign_off", "finishing", "returned", START + day * DAY)


def _held(reason: str, first: int, last: int) -> list[dict[str, Any]]:
    return [
        _event("hold", "working", "on_hold", START + first * DAY, f"{reason}: told"),
        _event("resume", "on_hold", "ready", START + last * DAY),
    ]


def _days(entries: list[dict[str, Any]]) -> list[tuple[int, int, str]]:
    def day(text: str) -> int:
        return (datetime.fromisoformat(text) - START).days

    return [(day(entry["in"]), day(entry["out"]), entry["kind"]) for entry in entries]


@pytest.mark.req("S-WAR-14", "S-TRI-14")
def test_a_signed_order_is_a_repair_with_its_fault_from_report_to_hand_over() -> None:
    [found] = repairs.derived([_ticket(_signed(5))])
    assert (found["fault"], found["number"]) == ("E5", "FL-1")
    assert _days([found]) == [(0, 5, "repair")]


@pytest.mark.req("S-WAR-14")
@pytest.mark.parametrize(
    ("work", "kinds"),
    [({"kind": "repair"}, ["repair"]), ({"kind": "software_update"}, ["software_update"]), ({"kind": "no_fault"}, []),
     (None, ["repair"])],
)  # fmt: skip
def test_software_is_told_apart_and_no_fault_is_no_repair(work: dict[str, str] | None, kinds: list[str]) -> None:
    assert [entry["kind"] for entry in repairs.derived([_ticket(_signed(1), work=work)])] == kinds


@pytest.mark.req("S-WAR-14")
@pytest.mark.parametrize("status", [*repairs.BEGUN, "received", "cancelled"])
def test_what_is_not_handed_over_is_no_repair_yet(status: str) -> None:
    assert repairs.derived([_ticket(_signed(1), status=status)]) == []


@pytest.mark.req("S-WAR-14")
def test_without_a_code_each_repair_is_a_fault_of_its_own() -> None:
    two = [_ticket(_signed(1), work=None, number=f"FL-{n}") for n in (1, 2)]
    assert repairs.same_fault(repairs.derived(two)) == {"FL-1": 1, "FL-2": 1}
    coded = [_ticket(_signed(1), number=f"FL-{n}") for n in (1, 2)]
    assert repairs.same_fault(repairs.derived(coded)) == {"E5": 2}


@pytest.mark.req("S-WAR-16")
@pytest.mark.parametrize(
    ("reason", "spans"),
    [("customer", [(0, 2, "repair"), (6, 9, "more_days")]), ("access", [(0, 2, "repair"), (6, 9, "more_days")]),
     ("parts", [(0, 9, "repair")]), ("outage", [(0, 9, "repair")])],
)  # fmt: skip
def test_waiting_for_the_customer_lengthens_no_period_other_waiting_does(
    reason: str, spans: list[tuple[int, int, str]]
) -> None:
    found = repairs.derived([_ticket(*_held(reason, 2, 6), _signed(9))])
    assert _days(found) == spans
    assert [wait["cause"] for wait in found[0]["waits"]] == [reason]
    assert repairs.same_fault(found) == {"E5": 1}


@pytest.mark.req("S-WAR-16")
def test_it_begins_on_the_day_that_the_customer_wanted() -> None:
    late = _ticket(_signed(9), preferred_from=START + 4 * DAY)
    assert _days(repairs.derived([late])) == [(4, 9, "repair")]
    early = _ticket(_signed(3), preferred_from=START + 4 * DAY)
    assert _days(repairs.derived([early])) == [(3, 3, "repair")]


@pytest.mark.req("S-WAR-14")
@pytest.mark.parametrize(
    ("status", "reason", "cause"),
    [("working", "", "repairer"), ("on_hold", "parts", "manufacturer_parts"), ("on_hold", "outage", "normal"),
     ("on_hold", "customer", None), ("on_hold", "access", None), ("ready", "", None), ("closed", "", None)],
)  # fmt: skip
def test_the_open_repair_and_whose_delay_it_is(status: str, reason: str, cause: str | None) -> None:
    events = [_event("hold", "working", "on_hold", START + DAY, f"{reason}: told")] if reason else []
    found = repairs.open_repair([_ticket(*events, status=status)])
    assert (found["cause"] if found else None) == cause
