"""Refusals of plans."""

from fieldlock.problems import Problem


class NotPlanned(Problem):
    slug, status, title = "not-planned", 409, "There is no finished plan to accept"
