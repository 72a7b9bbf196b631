"""Refusals of the rota."""

from fieldlock.problems import Problem


class ShiftsOverlap(Problem):
    slug, status, title = "shifts-overlap", 409, "The person has another shift, or duty, at that time"


class LocalTimeSkipped(Problem):
    slug, status, title = "local-time-skipped", 422, "This local time does not exist: the clocks go forward then"


class NotAFieldPerson(Problem):
    slug, status, title = "not-a-field-person", 422, "This person does not go out to jobs"


class CertificateOfAnother(Problem):
    slug, status, title = "certificate-of-another", 409, "This certificate number is registered for somebody else"
