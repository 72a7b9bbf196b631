"""Refusals around liability."""

from fieldlock.problems import Problem


class FactsMissing(Problem):
    slug, status, title = (
        "liability-facts-missing",
        409,
        "There is no result while one of the three facts, or the customer's signature, is missing",
    )


class NotTheSeenFacts(Problem):
    slug, status, title = "liability-facts-changed", 409, "These are not the facts that are current now"


class SignedAlready(Problem):
    slug, status, title = "liability-signed-already", 409, "This version is signed already; a correction is a new one"
