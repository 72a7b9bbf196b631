"""Refusals of declarations."""

from fieldlock.problems import Problem


class DeclaredUnfit(Problem):
    slug, status, title = "declared-unfit", 409, "Declared unfit for today: another, entitled person says otherwise"
