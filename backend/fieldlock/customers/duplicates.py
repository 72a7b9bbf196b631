"""Whether two records are likely the same customer. Pure. It warns; a person decides and merges.

| alike | when |
|---|---|
| phone | the same digits without separators, country prefix (+86, 0044) and leading zeros, at least 7 |
| name_address | the same name and an address in common, without spaces, punctuation, width and case |
| serial | a unit of the one bears a serial number of the other |

A report at intake is taken for a customer's own when its phone is the same and its name or address too: then nothing is
told to the reporter that the reporter did not say.
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

SHORTEST = 7
_COUNTRIES = re.compile(r"^(?:\+|00)(?:86|44)")


def phone_of(text: str | None) -> str:
    """Comparable digits; empty when there are too few to tell people apart."""
    plain = unicodedata.normalize("NFKC", text or "").strip()
    plain = re.sub(r"[^\d+]", "", plain)
    digits = re.sub(r"\D", "", _COUNTRIES.sub("", plain)).lstrip("0")
    return digits if len(digits) >= SHORTEST else ""


def words_of(text: str | None) -> str:
    plain = unicodedata.normalize("NFKC", text or "").casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def _addresses(record: Mapping[str, Any]) -> set[str]:
    return {words for address in record["addresses"] if (words := words_of(address))}


def alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    """In what two records {name, phone, addresses, serials} are alike; empty when they are likely two customers."""
    found = []
    if phone_of(one["phone"]) and phone_of(one["phone"]) == phone_of(other["phone"]):
        found.append("phone")
    named = words_of(one["name"])
    if named and named == words_of(other["name"]) and _addresses(one) & _addresses(other):
        found.append("name_address")
    if {words_of(serial) for serial in one["serials"]} & {words_of(serial) for serial in other["serials"]} - {""}:
        found.append("serial")
    return found


def reports_for(report: Mapping[str, Any], record: Mapping[str, Any]) -> bool:
    """Whether a report {name, phone, addresses} comes from the customer of this record."""
    phone = phone_of(report["phone"])
    if not phone or phone != phone_of(record["phone"]):
        return False
    return words_of(report["name"]) == words_of(record["name"]) or bool(_addresses(report) & _addresses(record))
