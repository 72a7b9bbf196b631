"""Refusals of registered things."""

from fieldlock.problems import Problem


class GearUnusable(Problem):
    slug, status, title = "gear-unusable", 409, "This thing must not be used: the reason is named"


class OwnReport(Problem):
    slug, status, title = "own-report", 409, "What was put out of use is released by somebody else than who reported it"
