"""Search text: pairs of Han characters, words, and nothing that PostgreSQL could read as an operator."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldlock.tickets import words

pytestmark = pytest.mark.req("S-INT-01")

QUERY = re.compile(r"'[^'\\\s&|!()<>:*]+'(:\*)?( & '[^'\\\s&|!()<>:*]+'(:\*)?)*")


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("空调漏水", "空调 调漏 漏水"),
        ("漏", "漏"),
        ("leak in AC-200", "leak in ac 200"),
        ("空调AC不冷", "空调 ac 不冷"),
        ("AC空", "ac 空"),
        ("ＡＣ－２００", "ac 200"),
        ("①号机", "1 号机"),
        ("snake_case", "snake case"),
        ("漏水,漏水", "漏水"),
        ("É", "é"),
        ("", ""),
        ("，。 - '", ""),
    ],
)
def test_index(text: str, tokens: str) -> None:
    assert words.index(text) == tokens


def test_index_of_several_texts_keeps_each_token_once_and_skips_what_is_absent() -> None:
    assert words.index("AC leak", None, "", "leak 漏水", "漏水了") == "ac leak 漏水 水了"
    assert words.index() == ""


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("漏水", "'漏水'"),
        ("空调漏水", "'空调' & '调漏' & '漏水'"),
        ("漏", "'漏':*"),
        ("lea", "'lea':*"),
        ("AC lea", "'ac' & 'lea':*"),
        ("ac 漏水", "'ac' & '漏水'"),
        ("漏水 ac", "'漏水' & 'ac':*"),
        ("漏 ac", "'漏':* & 'ac':*"),
        ("ＡＣ", "'ac':*"),
        ("o'brien", "'o' & 'brien':*"),
        ("a' | 'b", "'a' & 'b':*"),
        ("!(a & b) <-> c:*\\", "'a' & 'b' & 'c':*"),
    ],
)
def test_query(text: str, query: str) -> None:
    assert words.query(text) == query


@pytest.mark.parametrize("text", ["", "   ", "'", "&|!()", "——", "_"])
def test_nothing_to_look_for(text: str) -> None:
    assert words.query(text) is None


def test_a_long_query_is_cut_to_twenty_tokens() -> None:
    asked = words.query(" ".join(f"w{n}" for n in range(100)))
    assert asked is not None
    assert asked.split(" & ") == [*(f"'w{n}'" for n in range(19)), "'w19':*"]


@pytest.mark.req("S-ARC-06")
@given(st.text())
def test_whatever_is_typed_stays_quoted(text: str) -> None:
    asked = words.query(text)
    assert asked is None or QUERY.fullmatch(asked)


@given(st.text(alphabet="空调漏水不冷ab1 -", max_size=40), st.text(alphabet="空调漏水不冷ab1 -", max_size=40))
def test_a_text_is_found_by_itself(text: str, other: str) -> None:
    indexed = words.index(text, other).split()
    for part in filter(None, (words.query(text) or "").split(" & ")):
        token = part.split("'")[1]
        assert any(word.startswith(token) if part.endswith(":*") else word == token for word in indexed)
