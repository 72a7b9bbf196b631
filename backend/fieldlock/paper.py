"""A4 papers of a few plain blocks: names and values, tables, sentences, lines to sign on.

The Chinese font is one that PDF readers have themselves (Adobe-GB1), so that no font file is delivered. The same blocks
give the same bytes: no time of printing and no random identifier gets into the file.
"""

import io
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.fonts import addMapping
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

FONT, LATIN, BOLD = "STSong-Light", "Helvetica", "Helvetica-Bold"
WIDTH = A4[0] - 40 * mm
LINE, FAINT = HexColor("#b8c4cc"), HexColor("#eef2f4")


pdfmetrics.registerFont(UnicodeCIDFont(FONT))
# Paragraphs ask for a family: this font has one face, which stands for all four.
addMapping(FONT, 0, 0, FONT)
addMapping(FONT, 0, 1, FONT)
addMapping(FONT, 1, 0, FONT)
addMapping(FONT, 1, 1, FONT)


def _paragraph(text: str, size: float = 10, *, bold: bool = False) -> Paragraph:
    plain = text.isascii()
    font = (BOLD if bold else LATIN) if plain else FONT
    style = ParagraphStyle("line", fontName=font, fontSize=size, leading=size * 1.45, wordWrap=None if plain else "CJK")
    return Paragraph(escape(text).replace("\n", "<br/>"), style)


def words(table: str) -> dict[str, Mapping[str, str]]:
    """Lines of `key | Chinese | English`."""
    rows = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    return {key: {"zh": zh, "en": en} for key, zh, en in rows}


def heading(text: str) -> list[Flowable]:
    return [Spacer(1, 5 * mm), _paragraph(text, 12, bold=True), Spacer(1, 2 * mm)]


def sentence(text: str) -> list[Flowable]:
    return [_paragraph(text), Spacer(1, 1.5 * mm)]


def pairs(entries: Sequence[tuple[str, str]]) -> list[Flowable]:
    """Names and values; an empty value leaves its line out."""
    rows = [[_paragraph(name), _paragraph(value)] for name, value in entries if value]
    return [_grid(rows, [45 * mm, WIDTH - 45 * mm])] if rows else []


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Flowable]:
    body = [[_paragraph(name, bold=True) for name in head], *([_paragraph(cell) for cell in row] for row in rows)]
    return [_grid(body, [WIDTH / len(head)] * len(head), head=True)]


def _grid(rows: list[list[Paragraph]], widths: list[float], *, head: bool = False) -> Table:
    style = TableStyle()
    style.add("GRID", (0, 0), (-1, -1), 0.4, LINE)
    style.add("VALIGN", (0, 0), (-1, -1), "TOP")
    style.add("BACKGROUND", (0, 0), (-1, 0) if head else (0, -1), FAINT)
    return Table(rows, colWidths=widths, style=style, repeatRows=int(head))


def signatures(names: Sequence[str]) -> list[Flowable]:
    cells = [[_paragraph(f"{name}: ____________________") for name in names]]
    return [Spacer(1, 14 * mm), Table(cells, colWidths=[WIDTH / len(names)] * len(names))]


def pdf(title: str, subtitle: str, blocks: Sequence[Flowable]) -> bytes:
    out = io.BytesIO()
    sheet = SimpleDocTemplate(
        out,
        pagesize=A4,
        title=title,
        author="Fieldlock",
        invariant=1,
        leftMargin=20 * mm,
        rightMargin=20 * mm,
        topMargin=18 * mm,
        bottomMargin=18 * mm,
    )
    sheet.build([_paragraph(title, 18, bold=True), Spacer(1, 2 * mm), _paragraph(subtitle), *blocks])
    return out.getvalue()
