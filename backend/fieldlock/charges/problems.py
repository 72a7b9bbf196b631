"""Refusals about who pays."""

from fieldlock.problems import Problem


class UnknownSerial(Problem):
    slug, status, title = "serial-unknown", 404, "No unit with this serial number is registered"
