"""Refusals of ticket actions."""

from fieldlock.problems import Problem


class TrueTimeMissing(Problem):
    slug, status, title = "true-time-missing", 422, "A late entry needs the true time of the report"


class NotPossibleNow(Problem):
    slug, status, title = "not-possible-now", 409, "This step does not belong to the ticket's present state"


class GuardsNotMet(Problem):
    slug, status, title = "guards-not-met", 409, "Something that this step requires is missing"


class GateBlocked(Problem):
    slug, status, title = "gate-blocked", 409, "Work may not start: every blocker is listed"


class NotFinished(Problem):
    slug, status, title = "not-finished", 409, "The job cannot go on to the next part yet: every open point is listed"


class NotInCrew(Problem):
    slug, status, title = "not-in-crew", 403, "You are not, or no longer, in the crew of this ticket"


class NotAssignable(Problem):
    slug, status, title = (
        "not-assignable",
        409,
        "Somebody of this crew, or its vehicle, may not go: the reasons are listed",
    )


class OnAnotherJob(Problem):
    slug, status, title = (
        "on-another-job",
        409,
        "Who confirms as a second person is at work on another job at that time",
    )


class PhotoOfAnotherJob(Problem):
    slug, status, title = "photo-of-another-job", 409, "This photo is the record of another job, or of before the stop"


class WrongUnit(Problem):
    slug, status, title = "wrong-unit", 422, "The reading is not in this item's unit: `wanted` tells it, null is none"


class EquipmentRestricted(Problem):
    slug, status, title = "equipment-restricted", 409, "Equipment or place is out of use: the open reports are listed"


class KitIncomplete(Problem):
    slug, status, title = (
        "kit-incomplete",
        409,
        "Nobody leaves without the job's protective equipment and detectors: what is missing is listed",
    )


class ServiceShut(Problem):
    slug, status, title = "service-shut", 409, "A service that others use is still shut off: restore it first"


class CardsMissing(Problem):
    slug, status, title = "cards-missing", 409, "The installation is not closed before its cards are recorded"


class UnknownItem(Problem):
    slug, status, title = "unknown-item", 422, "This ticket's lists have no such item"


class ReferenceConflict(Problem):
    slug, status, title = "reference-conflict", 409, "This external reference belongs to another report"


class KeyReused(Problem):
    slug, status, title = "idempotency-key-reused", 422, "This Idempotency-Key was used with another body"
