"""Quotes as a table: what may be quoted, what a consent is bound to, what waits for it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from fieldlock.charges import classes, quote

AT = datetime(2026, 11, 24, 2, tzinfo=UTC)
HASH = "a" * 64


def _line(price: int, free: str | None = None, quantity: int = 1) -> dict[str, Any]:
    return {"unit_price_minor": price, "quantity": quantity, "free_because": free}


@pytest.mark.req("S-QUO-01")
def test_the_total_is_the_sum_of_the_lines() -> None:
    assert quote.total([_line(100, quantity=3), _line(50), _line(0, "contract")]) == 350


@pytest.mark.req("S-QUO-03")
@pytest.mark.parametrize(
    ("line", "covered", "goodwill", "field"),
    [
        (_line(1), False, False, None),
        (_line(0), True, True, "free_because"),
        (_line(1, "contract"), True, True, "unit_price_minor"),
        (_line(0, "contract"), False, False, None),
        (_line(0, "warranty"), False, True, "free_because"),
        (_line(0, "warranty"), True, False, None),
        (_line(0, "goodwill"), True, False, "free_because"),
        (_line(0, "goodwill"), False, True, None),
    ],
)
def test_nothing_is_free_without_a_reason_that_holds(
    line: dict[str, Any], covered: bool, goodwill: bool, field: str | None
) -> None:
    found = quote.faults([_line(5), line], covered=covered, goodwill=goodwill)
    assert [name for name, _ in found] == ([] if field is None else [f"lines.1.{field}"])


@pytest.mark.req("S-QUO-03")
def test_what_is_covered_is_not_charged() -> None:
    for name in ("in_warranty", "contract", "goodwill"):
        assert quote.charged_though_covered([_line(1)], {"class": name})
        assert not quote.charged_though_covered([_line(0, "warranty")], {"class": name})
    assert not quote.charged_though_covered([_line(1)], {"class": "out_of_warranty"})
    assert not quote.charged_though_covered([_line(1)], None)


@pytest.mark.req("S-QUO-02")
def test_the_hash_is_over_everything_shown_and_over_nothing_else() -> None:
    shown = {"plan": "换屏", "lines": [_line(100)], "currency": "CNY", "total_minor": 100, "valid_until": "2026-12-01"}
    assert quote.digest(shown) == quote.digest(dict(reversed(shown.items())))
    for name in shown:
        assert quote.digest(shown | {name: "other"}) != quote.digest(shown), name


@pytest.mark.req("S-QUO-02")
@pytest.mark.parametrize(
    ("changes", "shown", "late", "allowed"),
    [({}, HASH, 0, True), ({}, "b" * 64, 0, False), ({"status": "wanted"}, HASH, 0, False),
     ({"status": "consented"}, HASH, 0, False), ({"status": "declined"}, HASH, 0, False), ({}, HASH, 1, False)],
)  # fmt: skip
def test_only_the_open_quote_as_shown_and_while_it_is_valid_can_be_answered(
    changes: dict[str, Any], shown: str, late: int, allowed: bool
) -> None:
    open_quote = {"status": "issued", "hash": HASH, "valid_until": AT.isoformat()} | changes
    assert quote.may_be_answered(open_quote, shown, AT + timedelta(seconds=late)) is allowed
    assert not quote.may_be_answered(None, shown, AT)


@pytest.mark.req("S-QUO-02", "S-WAR-18")
@pytest.mark.parametrize(
    ("pays", "status", "agreement", "start", "dispatch"),
    [
        (None, None, None, False, False),
        ("in_warranty", None, None, False, False),
        ("out_of_warranty", None, None, True, True),
        ("out_of_warranty", None, {"name": "Ann"}, True, False),
        ("out_of_warranty", "issued", None, True, True),
        ("out_of_warranty", "declined", None, True, True),
        ("out_of_warranty", "consented", None, False, False),
        (None, "issued", None, True, False),
        ("contract", "wanted", None, True, False),
    ],
)
def test_sending_waits_for_an_agreement_and_starting_for_the_consent(
    pays: str | None, status: str | None, agreement: dict[str, str] | None, start: bool, dispatch: bool
) -> None:
    charge = {"class": pays, "agreement": agreement} if pays else None
    current = {"status": status} if status else None
    assert quote.start_refused(charge, current) is start
    assert quote.dispatch_refused(charge, current) is dispatch


@pytest.mark.req("S-TRI-07")
@pytest.mark.parametrize(
    ("charge", "decision", "refused"),
    [
        ({"class": "in_warranty", "override": False}, {"eligible": True}, False),
        ({"class": "in_warranty", "override": False}, {"eligible": False}, True),
        ({"class": "in_warranty", "override": False}, None, True),
        ({"class": "in_warranty", "override": True}, {"eligible": False}, False),
        ({"class": "goodwill", "override": True}, None, False),
        ({"class": "contract", "override": False}, None, False),
        ({"class": "out_of_warranty", "override": False}, {"eligible": False}, False),
        (None, None, False),
    ],
)
def test_free_of_charge_goes_by_the_newest_decision_or_by_somebody_who_answers_for_it(
    charge: Any, decision: Any, refused: bool
) -> None:
    assert classes.free_without_evidence(charge, decision) is refused
