"""Reading facts and policies: every wrong field is collected, then refused at once.

| input | refused with | carries |
|---|---|---|
| facts (what the desk knows about the claim) | FactsInvalid | fields: [{field, reason}], reason missing / invalid / … |
| policy (catalogue data) | PolicyIncomplete | names of the parameters that are unset or unusable |

`null` means the same as absent. A figure that a policy needs and does not have is never replaced by a guess.
"""

from collections.abc import Collection, Mapping
from datetime import date, tzinfo
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from fieldlock.warranty.calendar import to_day

# Above any price, mileage or count that can be meant; keeps exact decimal products inside 28 digits.
LARGEST = 10**13
MOST_MONTHS = 1200  # more is a typing error, and would leave the calendar
_LONGEST_NUMBER = 20
_NOTHING: Mapping[str, object] = {}


class FactsInvalid(ValueError):
    """The facts cannot be evaluated. `fields` lists each one with its reason."""

    def __init__(self, fields: list[dict[str, str]]) -> None:
        super().__init__(", ".join(f"{f['field']}: {f['reason']}" for f in fields))
        self.fields = fields


class PolicyIncomplete(ValueError):
    """The policy lacks parameters that this decision needs. `names` lists them."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(", ".join(names))
        self.names = names


def refuse(field: str, reason: str) -> FactsInvalid:
    return FactsInvalid([{"field": field, "reason": reason}])


@lru_cache(maxsize=64)
def zone_named(name: str) -> ZoneInfo:
    """Raises ValueError for a name that is not an IANA zone."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError("unknown zone") from error


class Reader:
    """Typed look at one mapping. A wrong value is noted and a harmless stand-in returned until `check_…` refuses."""

    __slots__ = ("prefix", "problems", "values")

    def __init__(self, values: object, prefix: str = "", problems: list[dict[str, str]] | None = None) -> None:
        self.problems: list[dict[str, str]] = [] if problems is None else problems
        self.prefix = prefix
        self.values: Mapping[str, object] = _NOTHING
        # The exact type is asked first everywhere here: an abstract one costs a microsecond, a claim has fifty fields.
        if type(values) is dict or isinstance(values, Mapping):
            self.values = values
        else:
            self.problems.append({"field": prefix.rstrip(".") or "facts", "reason": "invalid"})

    def note(self, name: str, reason: str) -> None:
        self.problems.append({"field": self.prefix + name, "reason": reason})

    def check_facts(self) -> None:
        if self.problems:
            raise FactsInvalid(self.problems)

    def check_policy(self) -> None:
        if self.problems:
            raise PolicyIncomplete([problem["field"] for problem in self.problems])

    def flag(self, name: str, default: bool | None = None) -> bool:
        value = self.values.get(name)
        if value is True or value is False:
            return value
        if value is None and default is not None:
            return default
        self.note(name, "missing" if value is None else "invalid")
        return False

    def whole(self, name: str, default: int | None = None, most: int = LARGEST) -> int:
        """A whole number from 0; money in minor units, days, months, counts."""
        value = self.values.get(name)
        if value is None:
            value = default
        if type(value) is int and 0 <= value <= most:
            return value
        self.note(name, "missing" if value is None else "invalid")
        return 0

    def optional_whole(self, name: str) -> int | None:
        return None if self.values.get(name) is None else self.whole(name)

    def number(self, name: str) -> Decimal:
        """An exact number from 0, given as whole number, decimal text or JSON number."""
        value = self.values.get(name)
        number = None if value is None else exact(value)
        if number is None:
            self.note(name, "missing" if value is None else "invalid")
            return Decimal(0)
        return number

    def optional_number(self, name: str) -> Decimal | None:
        return None if self.values.get(name) is None else self.number(name)

    def text(self, name: str, default: str | None = None) -> str:
        value = self.values.get(name)
        if value is None:
            value = default
        if (type(value) is str or isinstance(value, str)) and value:
            return value
        self.note(name, "missing" if value is None else "invalid")
        return ""

    def one_of(self, name: str, allowed: Collection[str], default: str | None = None) -> str:
        value = self.text(name, default)
        if value and value not in allowed:
            self.note(name, "unknown_value")
        return value

    def optional_day(self, name: str, zone: tzinfo) -> date | None:
        value = self.values.get(name)
        if value is None:
            return None
        try:
            return to_day(value, zone)
        except ValueError:
            self.note(name, "not_a_date")
            return None

    def day(self, name: str, zone: tzinfo) -> date:
        day = self.optional_day(name, zone)
        if day is not None:
            return day
        if self.values.get(name) is None:
            self.note(name, "missing")
        return date.max

    def part(self, name: str) -> "Reader":
        """The mapping under `name`; its problems are reported as `name.field`."""
        value = self.values.get(name)
        if value is None:
            self.note(name, "missing")
            value = {}
        return Reader(value, f"{self.prefix}{name}.", self.problems)

    def optional_part(self, name: str) -> "Reader":
        """As `part`, but absent counts as empty."""
        return Reader(_NOTHING) if self.values.get(name) is None else self.part(name)

    def listed(self, name: str) -> "Reader":
        """The list under `name` as a mapping of index to item; absent counts as empty."""
        value = self.values.get(name)
        if value is None:
            return _EMPTY
        if type(value) is not list and not isinstance(value, list | tuple):
            self.note(name, "invalid")
            return _EMPTY
        if not value:
            return _EMPTY
        items = {str(index): item for index, item in enumerate(value)}
        return Reader(items, f"{self.prefix}{name}.", self.problems)


_EMPTY = Reader(_NOTHING)


def exact(value: object) -> Decimal | None:
    """Decimal from 0 to LARGEST without passing through binary arithmetic; None when it is no such number."""
    if type(value) is int:
        return Decimal(value) if 0 <= value <= LARGEST else None
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        return None
    try:
        text = str(value)
        number = Decimal(text) if len(text) <= _LONGEST_NUMBER else None
    except (InvalidOperation, ValueError):  # str() of a huge int raises ValueError
        return None
    return number if number is not None and number.is_finite() and 0 <= number <= LARGEST else None
