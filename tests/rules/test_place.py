"""Coordinates as people write them."""

import pytest

from fieldlock.customers import place

pytestmark = pytest.mark.req("S-DSP-03")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("31.2304, 121.4737", "31.2304, 121.4737"),
        (" 31.2304，121.4737 ", "31.2304, 121.4737"),
        ("-33.8688 151.2093", "-33.8688, 151.2093"),
        ("31;121", "31, 121"),
        ("31.23040012, 121.47369999", "31.2304, 121.4737"),
        ("90, 180", "90, 180"),
        ("-90, -180", "-90, -180"),
        ("0, 0", "0, 0"),
    ],
)
def test_it_is_read_and_told_in_one_way(text: str, told: str) -> None:
    assert place.told(*place.read(text)) == told
    assert place.read(told) == place.read(text)


@pytest.mark.parametrize(
    "text",
    ["", "31.2304", "121.4737, 31.2304", "90.000001, 0", "0, 180.000001", "1, 2, 3", "N31, E121", "1e1, 2", "٣١, ١٢١"],
)
def test_what_is_no_place_or_shows_that_the_two_were_exchanged_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="latitude"):
        place.read(text)


def test_half_a_place_is_none() -> None:
    assert place.told(31.2, None) is place.told(None, None) is None
