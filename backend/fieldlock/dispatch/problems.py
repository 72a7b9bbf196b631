"""Refusals of dispatch."""

from fieldlock.problems import Problem


class DoubleBooked(Problem):
    slug, status, title = "double-booked", 409, "Somebody of this crew has another job at that time"


class VehicleDoubleBooked(Problem):
    slug, status, title = "vehicle-double-booked", 409, "Another job has the vehicle at that time"


class CustomerNotAsked(Problem):
    slug, status, title = "customer-not-asked", 409, "An agreed time is moved only with the customer's agreement"


class TimePassed(Problem):
    slug, status, title = "time-passed", 409, "That time has passed: nobody can be there then"
