"""Writes the tables of docs/gate.md from the shipped rules, between the marks that name them.

python -m tools.gate_doc            write them
python -m tools.gate_doc --check    exit 1 if the document says something else than the rules
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tools import marked

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "gate.md"
DATA = ROOT / "backend" / "fieldlock" / "catalogue" / "data"
SAFETY: dict[str, Any] = json.loads((DATA / "safety_catalogue.json").read_text(encoding="utf-8"))
WORDING: dict[str, Any] = json.loads((DATA / "wording.json").read_text(encoding="utf-8"))
PERMITS = {"by_height": "by the height of fall", "by_hot_grade": "by the grade of the hot work"}


def _word(group: str, code: str) -> str:
    words = WORDING[group].get(code)
    return f"{words['en']} {words['zh']}" if words else code


def _words(group: str, codes: Iterable[str]) -> str:
    return "<br>".join(_word(group, code) for code in codes) or "–"


def _things(kind: str, codes: Iterable[str]) -> str:
    """With the months of the periodic test, which the register must show as not yet due."""
    period = "periodic_test_months" if kind == "ppe" else "check_months"
    found = []
    for code in codes:
        months = SAFETY[kind][code].get(period)
        found.append(_word(kind, code) + (f" ({months} m)" if months else ""))
    return "<br>".join(found) or "–"


def _crew(hazard: dict[str, Any]) -> str:
    return f"{hazard['min_crew']}" + (", one as attendant 监护人" if hazard["attendant"] else "")


def _permit(hazard: dict[str, Any]) -> str:
    permit = hazard["permit"]
    return PERMITS.get(permit, permit) if isinstance(permit, str) else _words("permits", permit or ())


def _weather(hazard: dict[str, Any]) -> str:
    wind = f"wind ≤ {hazard['max_wind']} Bft" if hazard["max_wind"] is not None else ""
    return ", ".join(filter(None, [wind, "no thunder" if hazard["no_thunder"] else ""])) or "–"


def hazards() -> str:
    """Each hazard as a table of its own: eleven columns of two languages fit no page."""
    return "\n\n".join(_hazard(code, hazard) for code, hazard in SAFETY["hazards"].items())


def _hazard(code: str, hazard: dict[str, Any]) -> str:
    rows = [
        ("applies when", hazard["trigger"]),
        ("protective equipment, each worker", _things("ppe", hazard["ppe"])),
        ("… the attendant", _things("ppe", hazard["ppe_attendant"])),
        ("certificates, each worker", _words("certificates", hazard["certs_all"])),
        ("… the attendant", _words("certificates", hazard["attendant_certs_all"])),
        ("tools", _things("tools", hazard["tools"])),
        ("controls", _words("controls", hazard["controls"])),
        ("crew", _crew(hazard)),
        ("lockout", f"[{hazard['loto']}](#{_anchor(hazard['loto'])})" if hazard["loto"] else "–"),
        ("permit", _permit(hazard)),
        ("gas test", hazard["gas"] or "–"),
        ("weather outdoors", _weather(hazard)),
        ("stop work at", "<br>".join(f"{at} {WORDING['stop_work'][at]['zh']}" for at in hazard["stop_work"]) or "–"),
        ("sources", ", ".join(hazard["sources"])),
        ("confidence of the equipment", _confidence(hazard["ppe"])),
    ]
    return f"### {code} · {_word('hazards', code)}\n\n" + marked.table(("demand", "what"), rows)


def _anchor(code: str) -> str:
    return re.sub(r"[^a-z0-9_-]", "", code.lower())


def _confidence(codes: Iterable[str]) -> str:
    levels = Counter(SAFETY["ppe"][code].get("confidence", "not told") for code in codes)
    return ", ".join(f"{level}: {count}" for level, count in sorted(levels.items()))


def overview() -> str:
    def mark(value: object) -> str:
        return "●" if value else ""

    rows = [
        (
            f"[{code}](#{_heading_anchor(code)})",
            len(hazard["ppe"]), len(hazard["certs_all"]), len(hazard["tools"]), len(hazard["controls"]),
            hazard["min_crew"], mark(hazard["attendant"]), mark(hazard["loto"]), mark(hazard["permit"]),
            mark(hazard["gas"]), mark(hazard["max_wind"] is not None or hazard["no_thunder"]),
        )
        for code, hazard in SAFETY["hazards"].items()
    ]  # fmt: skip
    head = (
        "hazard",
        "PPE",
        "certificates",
        "tools",
        "controls",
        "crew",
        "attendant",
        "lockout",
        "permit",
        "gas",
        "weather",
    )
    return marked.table(head, rows)


def _heading_anchor(code: str) -> str:
    title = f"{code} · {_word('hazards', code)}".lower()
    return re.sub(r"[^\w\- ]", "", title).replace(" ", "-")


def permits() -> str:
    rows = [
        (code, _word("permits", code), permit["max_hours"] or "–", SAFETY["roles"].get(permit["approver_role"], ""),
         ", ".join(permit.get("needs", ())) or "–", ", ".join(permit["sources"]))
        for code, permit in SAFETY["permits"].items()
    ]  # fmt: skip
    return marked.table(("permit", "words", "at most (h)", "approved by", "needs", "sources"), rows)


def lockout() -> str:
    parts = []
    for name, procedure in SAFETY["loto"].items():
        rows = [
            (n, phase, step["code"], _word("loto_steps", step["code"]),
             step["who"], step.get("evidence", "–"))
            for phase in ("apply", "release")
            for n, step in enumerate(procedure.get(phase) or (), start=1)
        ]  # fmt: skip
        head = ("#", "phase", "step", "what", "who", "evidence")
        parts.append(f"### {name}\n\nBasis: {', '.join(procedure.get('basis', ()))}\n\n{marked.table(head, rows)}")
    return "\n\n".join(parts)


def blockers() -> str:
    rows = [
        (code, words["en"], words["zh"], SAFETY["blocker_codes"].get(code, "of the job and its lists"))
        for code, words in WORDING["blockers"].items()
    ]
    return marked.table(("code", "words", "中文", "blocks when"), rows)


def equipment() -> str:
    rows = [
        (code, _word("ppe", code), thing["standard"], thing["periodic_test_months"] or "–", thing["confidence"])
        for code, thing in SAFETY["ppe"].items()
    ]
    return marked.table(("code", "words", "standard", "test every (months)", "confidence"), rows)


def sources() -> str:
    rows = [(code, source["what"], source["status"]) for code, source in SAFETY["sources"].items()]
    return marked.table(("source", "what", "status"), rows)


PARTS = {
    "overview": overview, "hazards": hazards, "permits": permits, "lockout": lockout, "blockers": blockers,
    "equipment": equipment, "sources": sources,
}  # fmt: skip


if __name__ == "__main__":
    sys.exit(marked.main(sys.argv[1:], DOCUMENT, "gate_doc.py", PARTS))
