"""Refusals of isolation."""

from fieldlock.problems import Problem


class LockOfAnother(Problem):
    slug, status, title = "lock-of-another", 409, "This lock or tag belongs to somebody else"


class LockOn(Problem):
    slug, status, title = "lock-on", 409, "A lock is on: every one is listed"
