"""Refusals of the stock of exchange units."""

from fieldlock.problems import Problem


class NoUnit(Problem):
    slug, status, title = "no-exchange-unit", 409, "No exchange unit of this model is free"


class UnitTaken(Problem):
    slug, status, title = "unit-taken", 409, "This unit is reserved, issued or withdrawn"


class SerialKnown(Problem):
    slug, status, title = "serial-known", 409, "This serial number is registered already"
