"""Refusals of the register."""

from fieldlock.problems import Problem


class RecordChanged(Problem):
    slug, status, title = "record-changed", 412, "The record no longer says what was to be corrected"


class AlreadyMerged(Problem):
    slug, status, title = "already-merged", 409, "One of the two records was merged before"
