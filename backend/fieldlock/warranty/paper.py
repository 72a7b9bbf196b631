"""What the warranty owes, as a page for the customer, zh then en; the Chinese font is the PDF reader's own."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import HRFlowable, Paragraph, SimpleDocTemplate, Spacer

FONT = "STSong-Light"
_TITLES = {"zh": "保修说明", "en": "What the warranty covers"}
_BASIS = {
    "zh": "依据 {policy}（{version}），判定时间 {at}。",
    "en": "By {policy} ({version}), decided on {at}.",
}
_AND = {"zh": "、", "en": ", "}
_LINE = ParagraphStyle("line", fontName=FONT, fontSize=11, leading=17, spaceAfter=3, wordWrap="CJK")
_HEAD = ParagraphStyle("head", parent=_LINE, fontSize=16, leading=24, spaceAfter=6)
_SMALL = ParagraphStyle("small", parent=_LINE, fontSize=9, leading=13, textColor=HexColor("#444444"))


def sheet(about: Sequence[str], advice: Mapping[str, Any]) -> bytes:
    """A PDF. `about`: the thing, its serial, the job."""
    if FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    out = io.BytesIO()
    page = SimpleDocTemplate(out, pagesize=A4, title="Fieldlock: " + " · ".join(about))
    page.build([*_part("zh", about, advice), Spacer(1, 8 * mm), HRFlowable(), *_part("en", about, advice)])
    return out.getvalue()


def _part(language: str, about: Sequence[str], advice: Mapping[str, Any]) -> list[Any]:
    names = [source["names"][language] for source in advice["sources"] if source["decided"]]
    basis = {
        "policy": _AND[language].join(names) or "-",
        "version": advice["policy_version"],
        "at": advice["decided_at"][:10],
    }
    return [
        Paragraph(_TITLES[language], _HEAD),
        Paragraph(_plain(" · ".join(about)), _LINE),
        *(Paragraph(_plain(line), _LINE) for line in advice["customer"][language]),
        Paragraph(_plain(_BASIS[language].format(**basis)), _SMALL),
    ]


def _plain(text: str) -> str:
    """Not markup, whatever was typed into a name."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
