"""The page that the customer opens from the card's QR code: zh and en, no script, nothing to sign in to."""

import base64
import hashlib
import io
from collections.abc import Mapping
from html import escape
from typing import Any

from PIL import Image

HEADERS = {
    "content-security-policy": "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
}
_SIDE = 240
_STYLE = (
    "body{font:18px/1.5 system-ui,sans-serif;margin:0;padding:24px;color:#10202b;background:#fff;text-align:center}"
    "img{width:180px;height:180px;object-fit:cover;border-radius:12px}dl{display:inline-block;text-align:left}"
    "dt{color:#4a5a66}dd{margin:0 0 12px;font-weight:600}.good{color:#0a5c36}.bad{color:#9a1420}"
    ".check{font-size:2.2rem;letter-spacing:.3em}"
)


def check_of(secret: str) -> str:
    """Four digits that the technician's card and the customer's page show alike."""
    return f"{int(hashlib.sha256(secret.encode()).hexdigest(), 16) % 10_000:04d}"


def thumbnail(content: bytes) -> str:
    """A small picture as data URI; slow enough to be made in a thread."""
    image = Image.open(io.BytesIO(content)).convert("RGB")
    image.thumbnail((_SIDE, _SIDE))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80)
    return "data:image/jpeg;base64," + base64.b64encode(out.getvalue()).decode()


def _page(title: str, body: str) -> str:
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport"'
        f' content="width=device-width"><title>{title}</title><style>{_STYLE}</style></head>'
        f"<body><main>{body}</main></body></html>"
    )


def good(card: Mapping[str, Any], photo: str, check: str, until: str) -> str:
    """Face, name, company, order: what the person at the door must match."""
    rows = {
        "姓名 Name": card["name"],
        "公司 Company": card["company"],
        **({"品牌 Brand": card["brand"]} if card["brand"] else {}),
        "工单 Order": card["number"],
        "有效至 Valid until": until,
    }
    told = "".join(f"<dt>{name}</dt><dd>{escape(str(text))}</dd>" for name, text in rows.items())
    return _page(
        "工作卡有效 · Valid card",
        '<h1 class="good">工作卡有效<br><span lang="en">This card is valid</span></h1>'
        f'<img src="{photo}" alt="{escape(str(card["name"]))}">'
        f'<p>核对号码 <span lang="en">Check number</span><br><strong class="check">{check}</strong></p><dl>{told}</dl>'
        '<p>照片与号码须与来人及其手机一致。<br><span lang="en">Photo and number must match the person and the'
        " phone.</span></p>",
    )


def bad() -> str:
    return _page(
        "工作卡无效 · Not valid",
        '<h1 class="bad">工作卡无效<br><span lang="en">This card is not valid</span></h1>'
        '<p>请勿让来人入户，并致电服务热线核实。<br><span lang="en">Do not let the person in; call the service desk to'
        " make sure.</span></p>",
    )
