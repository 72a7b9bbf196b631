"""The serial number in what was scanned or typed. Pure.

| scanned | serial |
|---|---|
| `866123040099871`, with spaces around or between groups of digits | 866123040099871 |
| `FL:A:MD35-0071`, `SN:MD35-0071`, `S/N MD35-0071` | MD35-0071 |
| `https://…?sn=MD35-0071` or `…/s/MD35-0071` | MD35-0071 |
"""

import re
from urllib.parse import parse_qs, urlsplit

_PREFIX = re.compile(r"^(?:FL:A:|(?:S/?N|IMEI)(?:\s*[:：]\s*|\s+)|序列号\s*[:：]?\s*)", re.IGNORECASE)
_NAMES = ("sn", "serial", "imei", "s")


def serial_in(text: str) -> str:
    text = text.strip()
    if text.lower().startswith(("http://", "https://")):
        parts = urlsplit(text)
        asked = {name.lower(): values[0] for name, values in parse_qs(parts.query).items()}
        named = next((asked[name] for name in _NAMES if name in asked), None)
        return (named or parts.path.rstrip("/").rsplit("/", 1)[-1]).strip()
    text = _PREFIX.sub("", text).strip()
    compact = re.sub(r"\s+", "", text)
    return compact if compact.isdigit() else text
