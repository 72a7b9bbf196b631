"""Refusals around inspections, risks and violations."""

from fieldlock.problems import Problem


class RecordStepNotPossible(Problem):
    slug, status, title = "record-step-not-possible", 409, "This step does not belong to the record's present state"


class DrawnAlready(Problem):
    slug, status, title = (
        "drawn-already",
        409,
        "Visits of this day are drawn; drawing again needs a reason, and stays on record",
    )


class NothingToVisit(Problem):
    slug, status, title = "nothing-to-visit", 409, "No job is planned or at work on that day"


class StopIsNoViolation(Problem):
    slug, status, title = "stop-is-no-violation", 409, "Stopping work, or reporting a hazard, is never a violation"


class InRegister(Problem):
    slug, status, title = "in-register", 409, "This is in the register already"


class OwnerBears(Problem):
    slug, status, title = (
        "owner-bears",
        409,
        "By the signed facts the owner bears the damage: there is nobody to claim on",
    )


class NoAgreement(Problem):
    slug, status, title = "no-agreement", 404, "Nothing is drafted yet"
