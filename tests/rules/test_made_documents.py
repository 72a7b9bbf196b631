"""docs/gate.md says what the shipped rules say, docs/lifecycle.md what the program does."""

from pathlib import Path
from types import ModuleType

import pytest
from tools import gate_doc, lifecycle_doc, marked

MADE = pytest.mark.parametrize(("maker", "change"), [
    (gate_doc, ("LOTO_ELEC_LV", "LOTO_NONE")),
    (lifecycle_doc, ("gate_clear", "gate_open")),
])  # fmt: skip


def name_of(maker: ModuleType) -> str:
    return maker.__name__.rpartition(".")[2] + ".py"


@pytest.mark.req("S-SAF-02", "S-DOC-11")
def test_every_hazard_permit_procedure_and_blocker_is_in_the_document() -> None:
    text = gate_doc.DOCUMENT.read_text(encoding="utf-8")
    for code in (*gate_doc.SAFETY["hazards"], *gate_doc.SAFETY["permits"], *gate_doc.SAFETY["loto"]):
        assert code in text
    assert [code for code in gate_doc.SAFETY["blocker_codes"] if f"| {code} |" not in text] == []


@MADE
def test_the_document_is_current_and_its_check_notices_a_change(
    maker: ModuleType, change: tuple[str, str], tmp_path: Path
) -> None:
    name = name_of(maker)
    present = maker.DOCUMENT.read_text(encoding="utf-8")
    assert marked.renewed(present, name, maker.PARTS) == present
    copy = tmp_path / maker.DOCUMENT.name
    copy.write_text(present.replace(*change, 1), encoding="utf-8")
    assert marked.main(["--check"], copy, name, maker.PARTS) == 1
    assert marked.main([], copy, name, maker.PARTS) == 0
    assert marked.main(["--check"], copy, name, maker.PARTS) == 0
    assert copy.read_text(encoding="utf-8") == present


@MADE
def test_a_missing_mark_is_told(maker: ModuleType, change: tuple[str, str]) -> None:
    first = next(iter(maker.PARTS))
    text = maker.DOCUMENT.read_text(encoding="utf-8").replace(f"<!-- end of {first} -->", change[1])
    with pytest.raises(ValueError, match=f"lacks the marks of {first}"):
        marked.renewed(text, name_of(maker), maker.PARTS)
