"""When two records are likely one customer, and when a report is a customer's own."""

from typing import Any

import pytest

from fieldlock.customers.duplicates import alike, phone_of, reports_for


def record(name: str = "Ann Bell", phone: str | None = None, *addresses: str, serials: tuple[str, ...] = ()) -> Any:
    return {"name": name, "phone": phone, "addresses": list(addresses), "serials": list(serials)}


@pytest.mark.req("S-INT-17")
@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("138 0000 2211", "13800002211"), ("+86 138-0000-2211", "13800002211"), ("008613800002211", "13800002211"),
        ("１３８００００２２１１", "13800002211"), ("020 7946 0155", "2079460155"), ("+44 20 7946 0155", "2079460155"),
        ("1234567", "1234567"), ("123456", ""), ("0123456", ""), ("", ""), (None, ""), ("ask at the door", ""),
    ],
)  # fmt: skip
def test_phones_are_compared_without_separators_and_prefix_from_seven_digits_on(typed: str | None, digits: str) -> None:
    assert phone_of(typed) == digits


@pytest.mark.req("S-INT-17")
@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        (record("A", "138 0000 2211"), record("B", "+86-13800002211"), ["phone"]),
        (record("A", "138 0000 2211"), record("A", "138 0000 2212"), []),
        (record("A", "123456"), record("B", "123456"), []),
        (record("A", "1234567"), record("B", "123-4567"), ["phone"]),
        (record("ann bell", None, "3 Mill Lane"), record("Ann  Bell", "1", "3, MILL-LANE"), ["name_address"]),
        (record("Ann Bell", None, "3 Mill Lane"), record("Ann Bell", None, "4 Mill Lane"), []),
        (record("Ann Bell", None, "3 Mill Lane"), record("Ben Bell", None, "3 Mill Lane"), []),
        (record("Ann Bell"), record("Ann Bell"), []),
        (record("", None, "3 Mill Lane"), record("", None, "3 Mill Lane"), []),
        (record("A", serials=("MD-7",)), record("B", serials=("md 7", "x")), ["serial"]),
        (record("A", serials=("MD-7",)), record("B", serials=("MD-8",)), []),
        (record("A", serials=("-",)), record("B", serials=("-",)), []),
        (record("A", "1234567", "x1", serials=("S",)), record("a", "1234567", "X 1", serials=("s",)),
         ["phone", "name_address", "serial"]),
    ],
)  # fmt: skip
def test_likely_the_same_by_phone_by_name_with_address_or_by_serial(one: Any, other: Any, how: list[str]) -> None:
    assert alike(one, other) == how
    assert alike(other, one) == how


@pytest.mark.req("S-INT-17")
@pytest.mark.parametrize(
    ("report", "own"),
    [
        (record("Ann Bell", "1234567", "elsewhere"), True),
        (record("Daughter", "1234567", "3 mill lane"), True),
        (record("Daughter", "1234567", "elsewhere"), False),
        (record("Ann Bell", "1234568", "3 Mill Lane"), False),
        (record("Ann Bell", None, "3 Mill Lane"), False),
    ],
)
def test_a_report_is_the_customers_own_by_phone_and_name_or_address(report: Any, own: bool) -> None:
    assert reports_for(report, record("Ann Bell", "123 4567", "3 Mill Lane")) is own
