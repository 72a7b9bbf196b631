"""Refusals of plans."""

from fieldlock.problems import Problem


class NotPlanned(Problem):
    slug, status, title = "not-planned", 409, "There is no finished plan to accept"


class PlanOvertaken(Problem):
    """`why`: held_fast, changed or past; `number`, and who changed the ticket last, and when."""

    slug, status, title = "plan-overtaken", 409, "The plan no longer holds for this ticket"
