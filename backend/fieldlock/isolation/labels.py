"""Labels of locks, tags, boxes and points on A4 sheets, two across and five down, with a QR code each.

The Chinese font is one that PDF readers have themselves (Adobe-GB1), so that no font file is delivered.
"""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT, BOLD = "STSong-Light", "Helvetica-Bold"
ACROSS, DOWN = 2, 5
WIDTH, HEIGHT = 95 * mm, 54 * mm
RED, BLUE, YELLOW = HexColor("#c4161c"), HexColor("#1d4f91"), HexColor("#ffd200")
# kind: colour of the band, its letters, the two sentences
_BANDS = {
    "lock": (RED, white, "有人工作 禁止合闸", "DO NOT SWITCH ON – PEOPLE WORKING"),
    "tag": (RED, white, "有人工作 禁止合闸", "DO NOT SWITCH ON – PEOPLE WORKING"),
    "box": (BLUE, white, "集体锁箱 人人上锁", "GROUP LOCK BOX – EVERYBODY LOCKS"),
    "gear": (BLUE, white, "防护用品 工器具", "PROTECTIVE EQUIPMENT – TOOL"),
    "point": (YELLOW, black, "能量隔离点", "ENERGY ISOLATION POINT"),
}
_WORDS = {"lock": "锁号 LOCK", "tag": "牌号 TAG", "box": "箱号 BOX", "point": "编号 POINT", "gear": "编号 SERIAL"}

Label = Mapping[str, Any]


def sheet(labels: Sequence[Label]) -> bytes:
    """A PDF. A label: {kind, title (its number or code), zh, en (owner, or the point's name), scanned}."""
    if FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setTitle("Fieldlock labels")
    left, top = (A4[0] - ACROSS * WIDTH) / 2, A4[1] - (A4[1] - DOWN * HEIGHT) / 2
    for place, label in enumerate(labels):
        column, row = place % ACROSS, place // ACROSS % DOWN
        if place and not (column or row):
            canvas.showPage()
        _draw(canvas, label, left + column * WIDTH, top - (row + 1) * HEIGHT)
    canvas.save()
    return out.getvalue()


def _draw(canvas: Canvas, label: Label, x: float, y: float) -> None:
    colour, letters, zh, en = _BANDS[label["kind"]]
    canvas.setLineWidth(0.3)
    canvas.setStrokeColor(black)
    canvas.rect(x, y, WIDTH, HEIGHT)
    canvas.setFillColor(colour)
    canvas.rect(x + 2 * mm, y + HEIGHT - 21 * mm, WIDTH - 4 * mm, 19 * mm, stroke=0, fill=1)
    canvas.setFillColor(letters)
    canvas.setFont(FONT, 22)
    canvas.drawCentredString(x + WIDTH / 2, y + HEIGHT - 11 * mm, zh)
    canvas.setFont(BOLD, 10.5)
    canvas.drawCentredString(x + WIDTH / 2, y + HEIGHT - 18 * mm, en)
    canvas.setFillColor(black)
    _text(canvas, label, x + 4 * mm, y)
    _qr(canvas, label["scanned"], x + WIDTH - 32 * mm, y + 2.5 * mm, 29 * mm)


def _text(canvas: Canvas, label: Label, x: float, y: float) -> None:
    room = WIDTH - 38 * mm
    canvas.setFont(FONT, 8)
    canvas.drawString(x, y + 27.5 * mm, _WORDS[label["kind"]])
    _fitted(canvas, str(label["title"]), x, y + 19 * mm, room, 24)
    names = list(dict.fromkeys(name for name in (label["zh"], label["en"]) if name))
    for line, name in enumerate(names):
        _fitted(canvas, name, x, y + (12 - 5.5 * line) * mm, room, 13)
    canvas.setFont("Courier", 7)
    canvas.drawString(x, y + 2.5 * mm, label["scanned"])


def _fitted(canvas: Canvas, text: str, x: float, y: float, room: float, size: float) -> None:
    """As large as the room allows: a cut number is a wrong number."""
    font = BOLD if text.isascii() else FONT
    needed = pdfmetrics.stringWidth(text, font, size)
    canvas.setFont(font, min(size, size * room / needed) if needed else size)
    canvas.drawString(x, y, text)


def _qr(canvas: Canvas, text: str, x: float, y: float, size: float) -> None:
    code = QrCodeWidget(text, barLevel="M", barBorder=2)
    left, bottom, right, top = code.getBounds()
    drawing = Drawing(size, size, transform=[size / (right - left), 0, 0, size / (top - bottom), 0, 0])
    drawing.add(code)
    renderPDF.draw(drawing, canvas, x, y)
