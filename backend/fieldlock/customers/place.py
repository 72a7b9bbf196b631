"""Where a site lies, as people write it: `31.2304, 121.4737`, latitude and longitude in WGS 84, decimal degrees. Pure.

Kept to six decimals (0.1 m). Without it no journey is judged and the site is on no map.
"""

import re

_PLACE = re.compile(r"\s*(-?\d{1,2}(?:\.\d{1,15})?)\s*[,，;；\s]\s*(-?\d{1,3}(?:\.\d{1,15})?)\s*", re.ASCII)


def read(text: str) -> tuple[float, float]:
    """(latitude, longitude). ValueError when it is not that, or when it shows that the two were exchanged."""
    found = _PLACE.fullmatch(text)
    if found is None:
        raise ValueError("latitude and longitude in degrees, such as 31.2304, 121.4737")
    lat, lon = (round(float(part), 6) for part in found.groups())
    if abs(lat) > 90 or abs(lon) > 180:
        raise ValueError("latitude up to 90 first, then longitude up to 180")
    return lat, lon


def told(lat: float | None, lon: float | None) -> str | None:
    return None if lat is None or lon is None else f"{_degrees(lat)}, {_degrees(lon)}"


def _degrees(value: float) -> str:
    return f"{value:.6f}".rstrip("0").rstrip(".")
