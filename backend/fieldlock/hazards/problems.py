"""Refusals of hazard reports."""

from fieldlock.problems import Problem


class StepNotPossible(Problem):
    slug, status, title = "hazard-step-not-possible", 409, "This step does not belong to the report's present state"


class SelfVerification(Problem):
    slug, status, title = "self-verification", 409, "A correction is verified by somebody who had no part in it"
