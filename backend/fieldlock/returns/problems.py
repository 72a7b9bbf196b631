"""Refusals of return cases."""

from fieldlock.problems import Problem


class ReturnStepNotPossible(Problem):
    slug, status, title = "return-step-not-possible", 409, "This step does not belong to the present state of the case"


class CaseOpen(Problem):
    slug, status, title = "return-case-open", 409, "There is an open case for this unit"


class ParameterUnset(Problem):
    slug, status, title = "parameter-unset", 409, "A figure that this step needs is not set for this day"


class RemedyNotAllowed(Problem):
    slug, status, title = "remedy-not-allowed", 409, "The stored decision does not allow this remedy"


class SecondPerson(Problem):
    slug, status, title = "second-person-needed", 403, "Another person than the one who proposed it has to approve"


class NoDocument(Problem):
    slug, status, title = "document-not-ready", 409, "What this document tells has not happened yet"
