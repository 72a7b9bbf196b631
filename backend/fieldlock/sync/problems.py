"""Refusals of the sync door; each is stored with the mutation that it refused."""

from fieldlock.problems import Problem


class ClientTooOld(Problem):
    """`minimum`: the oldest protocol that this server speaks. Nothing on the phone is lost; the app must be updated."""

    slug, status, title = "client-too-old", 426, "This version of the app is too old; its records are kept, update it"


class SignatureInvalid(Problem):
    slug, status, title = "signature-invalid", 422, "The mutation is not signed by this device's key"


class MutationMalformed(Problem):
    slug, status, title = "mutation-malformed", 422, "The mutation's content is not as agreed"


class MutationUnknown(Problem):
    slug, status, title = "mutation-unknown", 422, "This server does not know this kind of mutation; update the app"


class RelayRefused(Problem):
    """`reason`: device-unknown, device-revoked, person-inactive, same-person, not-a-confirmation, time-ahead,
    not-in-crew. Not stored: the phone that signed it may still bring it itself."""

    slug, status, title = "relay-refused", 403, "This cannot be handed in for another person's phone"


class MutationReused(Problem):
    slug, status, title = "mutation-reused", 409, "Another mutation with this id has been accepted before"


class LateContradiction(Problem):
    """`blockers`: what stood against the start at that time; `hazard_id`: the incident that was opened. The record is
    kept, and the job is stopped for the whole crew."""

    slug, status, title = (
        "late-contradiction",
        409,
        "Work was started offline, although it must not: the job is stopped",
    )
