"""docs/gate.md says what the shipped rules say."""

from pathlib import Path

import pytest
from tools import gate_doc


@pytest.mark.req("S-SAF-02", "S-DOC-11")
def test_the_document_says_what_the_rules_say() -> None:
    text = gate_doc.DOCUMENT.read_text(encoding="utf-8")
    assert gate_doc.renewed(text) == text
    for code in (*gate_doc.SAFETY["hazards"], *gate_doc.SAFETY["permits"], *gate_doc.SAFETY["loto"]):
        assert code in text
    assert [code for code in gate_doc.SAFETY["blocker_codes"] if f"| {code} |" not in text] == []
    with pytest.raises(ValueError, match="lacks the marks of hazards"):
        gate_doc.renewed(text.replace("<!-- end of hazards -->", ""))


def test_the_check_of_the_document_notices_a_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    present = gate_doc.DOCUMENT.read_text(encoding="utf-8")
    copy = tmp_path / "gate.md"
    copy.write_text(present.replace("LOTO_ELEC_LV", "LOTO_NONE", 1), encoding="utf-8")
    monkeypatch.setattr(gate_doc, "DOCUMENT", copy)
    assert gate_doc.main(["--check"]) == 1
    assert gate_doc.main([]) == 0
    assert gate_doc.main(["--check"]) == 0
    assert copy.read_text(encoding="utf-8") == present
