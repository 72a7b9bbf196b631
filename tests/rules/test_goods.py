"""The goods of a delivery, line by line."""

from typing import Any

import pytest

from fieldlock.work import goods

BOUND = {"count": "G-01", "packing": "G-02", "condition": "G-04"}
LINE = {"id": "a", "name": "Washing machine", "model": "WM-8", "serial": None, "quantity": 3}
OTHER = {"id": "b", "name": "Hose", "model": None, "serial": None, "quantity": 1}
ROWS: list[dict[str, Any]] = [
    {"key": f"G-0{n}", "zh": "核对", "en": "compared", "answer": "text", "limit": None, "na_allowed": False}
    for n in (1, 2, 3, 4)
]


def _said(key: str, files: tuple[str, ...] = (), **body: Any) -> dict[str, Any]:
    return {"kind": "confirmation", "key": key, "body": body, "files": list(files), "by_name": "Li"}


@pytest.mark.req("S-DSP-12")
@pytest.mark.parametrize(
    ("count", "state"), [(None, "open"), (0, "not_delivered"), (1, "short"), (2, "short"), (3, "delivered")]
)
def test_a_line_is_what_was_counted_of_it(count: float | None, state: str) -> None:
    assert goods.state(LINE, count) == state


@pytest.mark.req("S-DSP-12")
def test_each_line_is_asked_in_the_place_of_the_one_row() -> None:
    made = goods.asked(ROWS, [LINE, OTHER], BOUND)
    assert [row["key"] for row in made] == ["G-01:a", "G-01:b", "G-02:a", "G-02:b", "G-03", "G-04:a", "G-04:b"]
    assert made[0]["en"] == "Washing machine · WM-8 × 3: compared"
    assert (made[0]["answer"], made[0]["limit"], made[0]["na_allowed"]) == ("count", {"below": 4}, False)
    assert (made[2]["answer"], made[2]["na_allowed"]) == ("text", True)


@pytest.mark.req("S-DSP-12")
@pytest.mark.parametrize(("lines", "bound"), [([], BOUND), ([LINE], None)])
def test_without_lines_or_with_older_rules_the_list_is_as_it_was(lines: list[Any], bound: Any) -> None:
    assert goods.asked(ROWS, lines, bound) == ROWS


@pytest.mark.req("S-DSP-12")
def test_the_newest_answer_of_a_line_counts_with_its_photos_and_reasons() -> None:
    facts = [
        _said("G-01:a", value=1),
        _said("G-01:a", value=2),
        _said("G-02:a", ("p",), answer="yes"),
        _said("G-04:a", answer="na", reason="not taken"),
    ]
    one, other = goods.shown([LINE, OTHER], facts, BOUND)
    assert (one["state"], one["count"], one["files"], one["notes"], one["by_name"]) == (
        "short", 2, ["p"], ["not taken"], "Li",
    )  # fmt: skip
    assert (other["state"], other["files"], other["by_name"]) == ("open", [], None)
    assert goods.told_of(LINE, facts)
    assert not goods.told_of(OTHER, facts)


@pytest.mark.req("S-DSP-12")
@pytest.mark.parametrize(("bound", "name"), [({**BOUND, "receiver": "G-06"}, "Mrs Bell"), (BOUND, None), (None, None)])
def test_who_received_them_is_the_newest_answer_where_the_rules_ask_for_it(bound: Any, name: str | None) -> None:
    facts = [_said("G-06", text="Mr Bell"), _said("G-06", text="Mrs Bell"), _said("G-05", text="one is scratched")]
    assert goods.receiver(facts, bound) == name
    assert goods.receiver([], bound) is None
