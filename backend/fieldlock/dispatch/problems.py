"""Refusals of dispatch."""

from fieldlock.problems import Problem


class DoubleBooked(Problem):
    slug, status, title = "double-booked", 409, "Somebody of this crew has another job at that time"


class VehicleDoubleBooked(Problem):
    slug, status, title = "vehicle-double-booked", 409, "Another job has the vehicle at that time"


class CustomerNotAsked(Problem):
    slug, status, title = "customer-not-asked", 409, "An agreed time is moved only with the customer's agreement"


class AlertTaken(Problem):
    """`taken_by`: who was faster; null where the matter is settled already."""

    slug, status, title = "alert-taken", 409, "Somebody has taken this on, or it is settled"


class TimePassed(Problem):
    slug, status, title = "time-passed", 409, "That time has passed: nobody can be there then"


class WindowTaken(Problem):
    slug, status, title = "window-taken", 409, "No crew is free in that window any more: offer another"
