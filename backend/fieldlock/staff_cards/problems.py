"""Refusals of the card that is shown at the door."""

from fieldlock.problems import Problem


class StaffSuspended(Problem):
    slug, status, title = "staff-suspended", 409, "Suspended from work: no card is shown"


class PhotoMissing(Problem):
    slug, status, title = "photo-missing", 409, "There is no photo of this person; the supervisor adds one"
