"""Refusals of publishing."""

from fieldlock.problems import Problem


class OutOfDate(Problem):
    slug, status, title = "rules-out-of-date", 409, "There is a newer version, or this one has left that state"


class Waiting(Problem):
    slug, status, title = "rules-waiting", 409, "A version of this document waits for release: release or recall it"


class NotInForce(Problem):
    slug, status, title = "rules-needed", 409, "Without this version none would be in force: publish another one first"
